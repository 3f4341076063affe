/** Finding a described place again in the revision it was described in, or in an equal one. */
import type { Anchor } from './anchor.ts';
import { range, type Range } from './offsets.ts';
import type { RevisionText } from './revision-text.ts';

/**
 * Where an anchor stands in a revision.
 * - 'exact': the same words in the same surroundings, at one place only.
 * - 'ambiguous': the words stand at one or more places and nothing but a person can tell which is
 *   meant; in reading order.
 * - 'lost': the words do not stand in the text.
 * - 'not-searched': the search was not finished, so nothing is known.
 */
export type Placement =
  | { readonly state: 'exact'; readonly range: Range }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Range[] }
  | { readonly state: 'lost' }
  | { readonly state: 'not-searched' };

/** With more places than this to choose from, the search stops and says so. */
export const MAX_CANDIDATES = 1_000;

/**
 * Finds an anchor without ever guessing. First its position: the quote must stand there within
 * its prefix and suffix. Else prefix + quote + suffix are searched: one place is exact, several are
 * ambiguous. Else the quote alone: wherever it stands, even once, a person has to choose, since
 * its surroundings are not those described. No place at all, or an empty quote: lost. More than
 * {@link MAX_CANDIDATES} places: not searched.
 */
export function locate(anchor: Anchor, revision: RevisionText): Placement {
  const { quote, prefix, suffix, start } = anchor;
  const { text } = revision;
  if (quote === '') return LOST;
  const context = prefix + quote + suffix;
  if (start >= prefix.length && text.startsWith(context, start - prefix.length)) {
    return exact(start, quote);
  }
  const inContext = occurrences(text, context);
  if (inContext.length === 1) return exact((inContext[0] as number) + prefix.length, quote);
  if (inContext.length > 1)
    return ambiguous(
      inContext.map((at) => at + prefix.length),
      quote,
    );
  const alone = occurrences(text, quote);
  return alone.length === 0 ? LOST : ambiguous(alone, quote);
}

const LOST: Placement = Object.freeze({ state: 'lost' });
const NOT_SEARCHED: Placement = Object.freeze({ state: 'not-searched' });

function exact(start: number, quote: string): Placement {
  return Object.freeze({ state: 'exact', range: range(start, start + quote.length) });
}

function ambiguous(starts: readonly number[], quote: string): Placement {
  if (starts.length > MAX_CANDIDATES) return NOT_SEARCHED;
  const candidates = Object.freeze(starts.map((start) => range(start, start + quote.length)));
  return Object.freeze({ state: 'ambiguous', candidates });
}

/** Where the needle stands, overlaps counted, one more than the most candidates at most. */
function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  let at = text.indexOf(needle);
  while (at >= 0 && found.length <= MAX_CANDIDATES) {
    found.push(at);
    at = text.indexOf(needle, at + 1);
  }
  return found;
}
