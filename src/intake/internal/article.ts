/** Puts what a reader found into the form that `ImportedArticle` promises. */
import { MAX_TEXT_BYTES, utf8Length } from '../../text/plain-text.ts';
import { blockText } from '../../text/revision-text.ts';
import type { Imported, ImportedBlock, ImportedDetails, Refused, Remark } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';

/** A block as found: its text in any form, its level only where it is a heading. */
export type FoundBlock = Omit<ImportedBlock, 'level'> & { readonly level?: number };

/** Notes of one kind beyond this number are counted, not listed. */
const MOST_NOTES_OF_A_KIND = 20;

/** Everything that was found; `remarks` without places, for readers that have none. */
export interface Found {
  readonly blocks: readonly FoundBlock[];
  readonly details?: ImportedDetails;
  readonly remarks?: readonly Remark[];
  readonly notes?: readonly IntakeProblem[];
}

/** The article, or 'empty' when nothing visible was found, or 'too-large'. */
export function articleOf({
  blocks: found,
  details = {},
  remarks = [],
  notes = [],
}: Found): Imported {
  const blocks: ImportedBlock[] = [];
  let bytes = -1;
  for (const block of found) {
    const text = blockText(block.text);
    if (text === '') continue;
    bytes += utf8Length(text) + 1;
    const level = block.kind === 'heading' ? (block.level ?? 2) : 0;
    blocks.push({ ...block, level, text });
  }
  if (blocks.length === 0) return refused({ code: 'empty' });
  if (bytes > MAX_TEXT_BYTES) {
    return refused({ code: 'too-large', facts: { bytes, limit: MAX_TEXT_BYTES } });
  }
  return {
    ok: true,
    what: 'article',
    article: { blocks, details, remarks },
    notes: fewNotes(notes),
  };
}

/** Nothing is taken, for this reason. */
export function refused(...problems: [IntakeProblem, ...IntakeProblem[]]): Refused {
  return { ok: false, problems };
}

/** A thousand faults of one kind are one fault, told a few times and counted. */
function fewNotes(notes: readonly IntakeProblem[]): readonly IntakeProblem[] {
  const counts = new Map<string, number>();
  const kept = notes.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_NOTES_OF_A_KIND;
  });
  for (const [code, count] of counts) {
    if (count <= MOST_NOTES_OF_A_KIND) continue;
    kept.push({ code: 'more', facts: { code, count: count - MOST_NOTES_OF_A_KIND } });
  }
  return kept;
}
