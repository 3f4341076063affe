/**
 * The safety copy: one text file of JSON lines with everything in the journal, internal notes and
 * private evidence included. Lines with a `hash` are long texts, all others are events.
 */
import { canonicalJson } from '../claims/canonical-json.ts';
import type { Journal } from '../journal/journal.ts';

/** The ending of a safety copy's name. */
export const BACKUP_SUFFIX = '.journal.ndjson';

/** The copy's name for a day. */
export function backupName(now: Date): string {
  return `plumbline-${now.toISOString().slice(0, 10)}${BACKUP_SUFFIX}`;
}

/** The whole journal. The same journal gives the same text. */
export async function writeBackup(journal: Journal): Promise<string> {
  const lines: string[] = [];
  for await (const [hash, text] of journal.exportTexts()) {
    lines.push(`${canonicalJson({ hash, text })}\n`);
  }
  for await (const line of journal.export()) lines.push(line);
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

export function readBackup(text: string): BackupContent {
  const events: unknown[] = [];
  const texts = new Map<string, unknown>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (isTextLine(value)) texts.set(value.hash, value.text);
      else events.push(value);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { ok: false, line: index + 1 };
    }
  }
  return { ok: true, events, texts };
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
