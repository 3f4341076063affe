/** Finding a described place again in the revision it was described in, or in an equal one. */
import type { Anchor } from './anchor.ts';
import { range, type Range } from './offsets.ts';
import type { RevisionText } from './revision-text.ts';
import type { WatchedChange } from './watched-words.ts';
import type { WordChange } from './word-diff.ts';

/**
 * Where an anchor stands in a revision. `locate` answers within the revision the anchor was made in
 * and knows four of the states; `place` carries an anchor to another revision and knows all seven.
 * - 'exact': the same words where they were.
 * - 'equivalent': the same words, there too, in other typography (`foldTypography` makes them equal).
 * - 'changed': the words inside differ; `changes` is their diff and `watched` what in it is loud.
 *   `moved` when they also stand elsewhere.
 * - 'moved': the same words, `equivalent` or to the letter, at another place.
 * - 'ambiguous': there are one or more places and nothing but a person can tell which is meant; the
 *   likeliest first from `place`, in reading order from `locate`.
 * - 'lost': the words do not stand in the text any more; what comes nearest is offered.
 * - 'not-searched': the search was not finished, so nothing is known.
 *
 * `around`, where it is given, tells the loud changes in the sentence outside the claim's own words.
 */
export type Placement =
  | { readonly state: 'exact'; readonly range: Range; readonly around?: readonly WatchedChange[] }
  | {
      readonly state: 'equivalent';
      readonly range: Range;
      readonly around?: readonly WatchedChange[];
    }
  | {
      readonly state: 'changed';
      readonly range: Range;
      readonly changes: readonly WordChange[];
      readonly watched: readonly WatchedChange[];
      readonly moved: boolean;
      readonly around?: readonly WatchedChange[];
    }
  | {
      readonly state: 'moved';
      readonly range: Range;
      readonly equivalent: boolean;
      readonly around?: readonly WatchedChange[];
    }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'lost'; readonly candidates?: readonly Candidate[] }
  | { readonly state: 'not-searched' };

/** A place that may be the one meant. */
export interface Candidate extends Range {
  /** How alike its words are: 0 to 1, rare words counting for more. */
  readonly likeness?: number;
  /** Why it is offered, the strongest first. */
  readonly reasons?: readonly CandidateReason[];
}

/** Why a place is offered. */
export type CandidateReason =
  /** The very words, or the words in other typography. */
  | 'same-words'
  /** Many of the words, among them rare ones. */
  | 'similar-words'
  /** What stood before and after the claim stands there, too. */
  | 'same-surroundings'
  /** The sentence that most likely took the place of the claim's. */
  | 'same-sentence'
  /** Nothing at this place was in the older revision: it may have been written anew. */
  | 'new-text'
  /** Stood there already in the older revision, beside the claim. */
  | 'stood-before';

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
