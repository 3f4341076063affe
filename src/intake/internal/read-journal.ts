/** A safety copy of a desk: its lines are the app's to restore, so they pass as they are. */
import type { ForeignFile, Imported } from '../imported.ts';
import { decode } from './decode.ts';

/** The text of the copy, not validated yet. */
export function readJournal({ bytes }: ForeignFile): Imported {
  const { text, notes } = decode(bytes);
  return { ok: true, what: 'journal', text, notes };
}
