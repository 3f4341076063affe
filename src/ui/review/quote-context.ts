/** A place of the article with enough around it to understand it. Pure. */
import type { Offset, Range } from '../../text/offsets.ts';
import { blockAt, type RevisionText } from '../../text/revision-text.ts';
import { sentenceAt } from '../../text/sentences.ts';

/** The words before, at and behind a place; cut off where the block goes on. */
export interface QuoteContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A paragraph up to this length is shown whole, in UTF-16 code units. */
const WHOLE = 900;

/**
 * The paragraph around the place; of a long one its sentences with the one before and the one after.
 */
export function contextOf(
  revision: RevisionText,
  { start, end }: Range,
  locale: string,
): QuoteContext {
  const { text } = revision;
  const first = blockAt(revision, start);
  const last = blockAt(revision, Math.max(start, end - 1) as Offset);
  let from: number = first.start;
  let to: number = last.end;
  if (to - from > WHOLE) {
    const opens = sentenceAt(revision, start, locale)?.start ?? start;
    const closes = sentenceAt(revision, Math.max(start, end - 1) as Offset, locale)?.end ?? end;
    const earlier =
      opens > from ? sentenceAt(revision, previous(text, opens), locale)?.start : undefined;
    const later = closes < to ? sentenceAt(revision, closes as Offset, locale)?.end : undefined;
    from = Math.max(from, Math.min(earlier ?? opens, start));
    to = Math.min(to, Math.max(later ?? closes, end));
  }
  return {
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, to),
    cutBefore: from > first.start,
    cutAfter: to < last.end,
  };
}

/** The last offset before that one at which something other than a blank stands. */
function previous(text: string, offset: number): Offset {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text[at] ?? '')) at -= 1;
  return at as Offset;
}
