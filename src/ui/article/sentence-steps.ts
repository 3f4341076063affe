/** From sentence to sentence, reading only the blocks that are passed. */
import type { Offset } from '../../text/offsets.ts';
import { blockAt, blocksOf, type RevisionText } from '../../text/revision-text.ts';
import { sentenceAt, type Sentence } from '../../text/sentences.ts';

/** The first sentence that starts at or after the offset, or null behind the last. */
export function sentenceFrom(revision: RevisionText, at: Offset, locale: string): Sentence | null {
  const blocks = blocksOf(revision);
  if (blocks.length === 0) return null;
  const here = sentenceAt(revision, at, locale);
  if (here && here.start >= at) return here;
  // `here` holds the offset or lies before it; what follows it may stand in the same block.
  const next = here && here.end > at ? sentenceAt(revision, here.end, locale) : null;
  if (next && next.start >= at) return next;
  for (const block of blocks.slice(blockAt(revision, at).index + 1)) {
    const first = sentenceAt(revision, block.start, locale);
    if (first) return first;
  }
  return null;
}

/** The last sentence that starts before the offset, or null at the first. */
export function sentenceBefore(
  revision: RevisionText,
  at: Offset,
  locale: string,
): Sentence | null {
  const blocks = blocksOf(revision);
  if (blocks.length === 0) return null;
  const block = blockAt(revision, at);
  for (let place = at - 1; place >= block.start; place--) {
    const found = sentenceAt(revision, place as Offset, locale);
    if (found && found.start < at) return found;
  }
  for (let i = block.index - 1; i >= 0; i--) {
    const end = blocks[i]?.end;
    const last = end === undefined ? null : sentenceAt(revision, end, locale);
    if (last) return last;
  }
  return null;
}
