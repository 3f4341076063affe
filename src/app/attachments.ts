/** Files of evidence between the screens and the journal, and the words when one cannot be kept. */
import { msg, str } from '@lit/localize';
import type { Sha256 } from '../claims/ids.ts';
import { JournalError } from '../journal/journal-error.ts';
import { MAX_ATTACHMENT_BYTES, type Journal } from '../journal/journal.ts';
import type { DownloadFile, NeedFile, StoreFile } from '../ui/files/file-signals.ts';
import { formatBytes } from '../ui/format.ts';
import { failureWords } from './failure-words.ts';
import { downloadBlob } from './files.ts';

/** The files of evidence that are stored here, as Settings tell them. */
export interface AttachmentFigures {
  readonly files: number;
  readonly bytes: number;
}

const SWEEP_AFTER_MS = 30_000;

export class Attachments {
  readonly #journal: () => Journal | null;

  /** The journal is there once it has been opened. */
  constructor(journal: () => Journal | null) {
    this.#journal = journal;
  }

  /** Keeps a file, or says why not; nothing else changes in either case. */
  async store({ file, stored, refused }: StoreFile): Promise<void> {
    const kept = await this.#keep(file);
    if (kept.ok) stored(kept.hash);
    else refused(kept.words);
  }

  /** Hands the octets over; null where they are not here or cannot be read. */
  async give({ hash, give }: NeedFile): Promise<void> {
    give(await this.#read(hash));
  }

  /** Saves a file outside; gives whether it was here. */
  async download({ hash, name }: DownloadFile): Promise<boolean> {
    const blob = await this.#read(hash);
    if (blob === null) return false;
    // Without a type of its own: opened from the list of downloads it is no page of ours.
    downloadBlob(name || hash, new Blob([blob], { type: 'application/octet-stream' }));
    return true;
  }

  async figures(): Promise<AttachmentFigures> {
    const files = (await this.#journal()?.attachments()) ?? [];
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Removes files whose event never came, once the start is over and nobody waits for anything. */
  sweepLater(): void {
    setTimeout(() => {
      this.#journal()
        ?.sweepAttachments()
        .catch((error: unknown) => {
          // Nothing is lost by it: the next start tries again.
          if (!(error instanceof JournalError)) reportError(error);
        });
    }, SWEEP_AFTER_MS);
  }

  async #keep(
    file: File,
  ): Promise<
    { readonly ok: true; readonly hash: Sha256 } | { readonly ok: false; readonly words: string }
  > {
    const journal = this.#journal();
    if (journal === null) return { ok: false, words: failureWords('closed') };
    if (file.size > MAX_ATTACHMENT_BYTES) return { ok: false, words: tooLarge(file) };
    try {
      return { ok: true, hash: await journal.putAttachment(file) };
    } catch (error) {
      if (error instanceof JournalError) return { ok: false, words: notKept(file, error) };
      if (error instanceof DOMException) return { ok: false, words: unreadable(file) };
      throw error;
    }
  }

  async #read(hash: Sha256): Promise<Blob | null> {
    try {
      return (await this.#journal()?.attachment(hash)) ?? null;
    } catch (error) {
      if (error instanceof JournalError) return null;
      throw error;
    }
  }
}

function tooLarge({ name, size }: File): string {
  const [has, most] = [formatBytes(size), formatBytes(MAX_ATTACHMENT_BYTES)];
  return msg(
    str`“${name}” has ${has}; a file may have ${most}. It was not attached, nothing else changed. Attach the pages that matter, or a smaller version.`,
  );
}

function notKept({ name, size }: File, { code }: JournalError): string {
  if (code !== 'full') return failureWords(code);
  const needs = formatBytes(size);
  return msg(
    str`This device has no room for “${name}” (${needs}). It was not attached; everything saved before is safe. Free some space, then attach it again.`,
  );
}

function unreadable({ name }: File): string {
  return msg(
    str`“${name}” could not be read. It was not attached, nothing else changed. If it was moved or is open elsewhere, choose it again.`,
  );
}
