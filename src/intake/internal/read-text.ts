/** Plain text in any encoding. */
import { readPlainText } from '../../text/plain-text.ts';
import { blocksOf } from '../../text/revision-text.ts';
import type { ForeignFile, Imported } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';
import { articleOf, refused, type FoundBlock } from './article.ts';
import { decode } from './decode.ts';

/** The blocks that `readPlainText` finds, with what it guesses about the article. */
export function readText({ bytes, type }: ForeignFile): Imported {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1] ?? '';
  const { text, notes } = decode(bytes, charset);
  return articleOfText(text, notes);
}

/** The same from text that was decoded already. */
export function articleOfText(text: string, notes: readonly IntakeProblem[]): Imported {
  const result = readPlainText(text);
  if (!result.ok) {
    const [{ code, facts } = { code: 'empty' as const, facts: undefined }] = result.problems;
    return refused(facts === undefined ? { code } : { code, facts });
  }
  const { revision, wrapped } = result;
  const joined: IntakeProblem[] = wrapped
    ? [{ code: 'lines-joined', facts: { count: text.split(/\r\n?|\n/).length } }]
    : [];
  const blocks = blocksOf(revision).map(({ kind, level, start, end }): FoundBlock => ({
    kind,
    ...(kind === 'heading' ? { level } : {}),
    text: revision.text.slice(start, end),
    // A paragraph is what everything is when nothing speaks for anything else.
    guessed: kind !== 'paragraph',
  }));
  return articleOf({ blocks, notes: [...notes, ...joined], headline: true });
}
