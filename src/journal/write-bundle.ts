/** Writing a bundle, one part after the other: no more than one attachment is held at a time. */
import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { backupLines } from './backup.ts';
import {
  ATTACHMENTS_FOLDER,
  BUNDLE_LIMITS,
  BUNDLE_VERSION,
  JOURNAL_NAME,
  MANIFEST_NAME,
  type BundleManifest,
} from './bundle-format.ts';
import { blocks } from './internal/read-zip.ts';
import type { Journal, StoredAttachment } from './journal.ts';

const CONTAINS =
  'Everything of one desk, internal notes and private evidence included. Not for publication.';
/** How many letters of the journal are packed in one go. */
const PIECE = 1 << 18;

export interface WriteBundleOptions {
  readonly now: Date;
  /** Told how far it is: parts done, parts in all. */
  readonly progress?: (done: number, all: number) => void;
  /** Ends it between two parts; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The whole journal with every file that is stored here, or null when it is more than a bundle may
 * hold. Rejects with the journal's `JournalError`.
 */
export async function writeBundle(
  journal: Journal,
  { now, progress = () => undefined, signal }: WriteBundleOptions,
): Promise<Blob | null> {
  const files = await journal.attachments();
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  // Half of the room is kept for the journal and what zip itself needs.
  const room = BUNDLE_LIMITS.totalBytes - BUNDLE_LIMITS.journalBytes;
  if (files.length > BUNDLE_LIMITS.entries - 2 || total > room) return null;
  const archive = new Archive(now);
  progress(0, files.length + 1);
  const lines = await writeJournal(archive, journal);
  const stored: StoredAttachment[] = [];
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    progress(index + 1, files.length + 1);
    const blob = await journal.attachment(file.hash);
    // Removed by another tab since the list was made.
    if (blob === null) continue;
    const entry = archive.add(new ZipPassThrough(`${ATTACHMENTS_FOLDER}${file.hash}`));
    for await (const block of blocks(blob)) entry.push(block);
    archive.end(entry);
    stored.push(file);
  }
  const manifest: BundleManifest = {
    format: 'plumbline-bundle',
    version: BUNDLE_VERSION,
    made: now.toISOString(),
    contains: CONTAINS,
    lines,
    attachments: stored.map(({ hash, bytes }) => ({ hash, bytes })),
  };
  const entry = archive.add(new ZipDeflate(MANIFEST_NAME));
  entry.push(strToU8(`${JSON.stringify(manifest, null, 2)}\n`));
  archive.end(entry);
  return archive.finish();
}

/** Gives the number of lines. */
async function writeJournal(archive: Archive, journal: Journal): Promise<number> {
  const entry = archive.add(new ZipDeflate(JOURNAL_NAME, { level: 6 }));
  let piece = '';
  let lines = 0;
  for await (const line of backupLines(journal)) {
    piece += line;
    lines += 1;
    if (piece.length < PIECE) continue;
    entry.push(strToU8(piece));
    piece = '';
    // Packing is work on the page's own thread: what a person does meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve));
  }
  entry.push(strToU8(piece));
  archive.end(entry);
  return lines;
}

type Entry = ZipDeflate | ZipPassThrough;

/** A zip file in the making. Finished parts become blobs, which browsers may keep on the disk. */
class Archive {
  readonly #zip: Zip;
  readonly #parts: Blob[] = [];
  readonly #now: Date;
  #pieces: Uint8Array<ArrayBuffer>[] = [];

  constructor(now: Date) {
    this.#now = now;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece as Uint8Array<ArrayBuffer>);
    });
  }

  add<T extends Entry>(entry: T): T {
    entry.mtime = this.#now;
    this.#zip.add(entry);
    return entry;
  }

  end(entry: Entry): void {
    entry.push(new Uint8Array(0), true);
    this.#settle();
  }

  finish(): Blob {
    this.#zip.end();
    this.#settle();
    return new Blob(this.#parts, { type: 'application/zip' });
  }

  #settle(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
  }
}
