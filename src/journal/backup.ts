/**
 * The safety copy: one text file of JSON lines with everything in the journal, internal notes and
 * private evidence included. Lines with a `hash` are long texts, all others are events.
 */
import { canonicalJson } from '../claims/canonical-json.ts';
import type { Journal } from './journal.ts';

/** The ending of a safety copy's name. */
export const BACKUP_SUFFIX = '.journal.ndjson';

/** The copy's name for a day. */
export function backupName(now: Date): string {
  return `plumbline-${now.toISOString().slice(0, 10)}${BACKUP_SUFFIX}`;
}

/** The lines of the whole journal. The same journal gives the same lines. */
export async function* backupLines(journal: Journal): AsyncGenerator<string, void, undefined> {
  for await (const [hash, text] of journal.exportTexts()) {
    yield `${canonicalJson({ hash, text })}\n`;
  }
  yield* journal.export();
}

/** The whole journal as one text, without the files that belong to evidence. */
export async function writeBackup(journal: Journal): Promise<string> {
  const lines: string[] = [];
  for await (const line of backupLines(journal)) lines.push(line);
  return lines.join('');
}

/** What a safety copy holds, not validated yet, or the number of the first line that is not JSON. */
export type BackupContent =
  | {
      readonly ok: true;
      readonly events: readonly unknown[];
      readonly texts: ReadonlyMap<string, unknown>;
    }
  | { readonly ok: false; readonly line: number };

/** A safety copy held whole. */
export function readBackup(text: string): BackupContent {
  const reader = new BackupReader();
  reader.push(text);
  return reader.end();
}

/** Reads a safety copy that comes in pieces; a piece may end anywhere in a line. */
export class BackupReader {
  readonly #events: unknown[] = [];
  readonly #texts = new Map<string, unknown>();
  #rest = '';
  #line = 0;
  #wrong: number | null = null;

  push(piece: string): void {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  /** What it held; nothing may be pushed afterwards. */
  end(): BackupContent {
    this.#take(this.#rest);
    return this.#wrong === null
      ? { ok: true, events: this.#events, texts: this.#texts }
      : { ok: false, line: this.#wrong };
  }

  #take(line: string): void {
    this.#line += 1;
    if (this.#wrong !== null || line.trim() === '') return;
    try {
      const value: unknown = JSON.parse(line);
      if (isTextLine(value)) this.#texts.set(value.hash, value.text);
      else this.#events.push(value);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.#wrong = this.#line;
    }
  }
}

function isTextLine(value: unknown): value is { readonly hash: string; readonly text: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'hash' in value &&
    'text' in value &&
    typeof value.hash === 'string' &&
    !('kind' in value)
  );
}
