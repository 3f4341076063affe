/**
 * Where an appearance was found in a later revision, as a fact of the journal. The search itself is
 * done once, by whoever adds the revision (`src/text/place.ts`), and its answer is written down:
 * every device then shows the same place, whatever version of the search it has.
 */
import type { Anchor } from '../text/anchor.ts';
import { foldTypography } from '../text/fold-typography.ts';
import type { Candidate, Placement } from '../text/locate.ts';
import type { WatchedChange } from '../text/watched-words.ts';
import { diffWords } from '../text/word-diff.ts';

/** The answer of the search. A place found has its anchor in the newer revision. */
export type Found =
  | {
      readonly state: 'exact' | 'equivalent' | 'moved' | 'changed';
      readonly anchor: Anchor;
      /** Loud words that changed inside the quote; empty unless it is `changed`. */
      readonly watched: readonly WatchedChange[];
      /** Loud words that changed beside the quote, in its sentence. */
      readonly around: readonly WatchedChange[];
      /** Whether changed words also stand elsewhere. */
      readonly moved: boolean;
    }
  | { readonly state: 'ambiguous' | 'lost'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'not-searched' };

const NONE: readonly WatchedChange[] = Object.freeze([]);

/**
 * What a place that a person chose is: moved when the words are the same, else changed. `watched`
 * are the loud changes between the two quotes.
 */
export function chosen(
  before: Anchor,
  anchor: Anchor,
  watched: readonly WatchedChange[],
): Extract<Found, { anchor: Anchor }> {
  const same = foldTypography(before.quote) === foldTypography(anchor.quote);
  return {
    state: same ? 'moved' : 'changed',
    anchor,
    watched: same ? NONE : watched,
    around: NONE,
    moved: true,
  };
}

/**
 * The placement that a fact tells of; `before` is the quote as it stood in the older revision. The
 * words have the last say, whatever the search called them.
 */
export function placementOf(found: Found, before: string): Placement {
  switch (found.state) {
    case 'not-searched':
      return Object.freeze({ state: 'not-searched' });
    case 'ambiguous':
    case 'lost':
      return Object.freeze({ state: found.state, candidates: found.candidates });
    case 'exact':
    case 'equivalent':
    case 'moved':
    case 'changed':
      return Object.freeze(placed(found, before));
  }
}

function placed(found: Extract<Found, { anchor: Anchor }>, before: string): Placement {
  const { anchor, around } = found;
  const range = Object.freeze({ start: anchor.start, end: anchor.end });
  const moved = found.moved || found.state === 'moved';
  if (foldTypography(before) !== foldTypography(anchor.quote)) {
    const changes = diffWords(before, anchor.quote);
    return { state: 'changed', range, changes, watched: found.watched, moved, around };
  }
  const equivalent = anchor.quote !== before;
  if (moved) return { state: 'moved', range, equivalent, around };
  return { state: equivalent ? 'equivalent' : 'exact', range, around };
}
