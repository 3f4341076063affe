/** What **Compare** found, before anything of it is kept. */
import { msg, str } from '@lit/localize';
import type { Placement } from '../../text/locate.ts';
import { formatList, formatNumber } from '../format.ts';

/** What became of a place: every one has exactly one of these. */
export type PlaceState = Placement['state'];

/** In the order in which they are told: from what needs nothing to what needs most. */
export const PLACE_STATES = Object.freeze([
  'exact',
  'equivalent',
  'moved',
  'changed',
  'ambiguous',
  'lost',
  'not-searched',
] as const satisfies readonly PlaceState[]);

/** How many places there are of each state. */
export type PlaceCounts = Readonly<Record<PlaceState, number>>;

export type Comparison =
  | { readonly kind: 'none' }
  /** `progress` from 0 to 1. */
  | { readonly kind: 'running'; readonly progress: number }
  /** The text is no new revision; why, in words. */
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'found'; readonly counts: PlaceCounts }
  /** The revision is being written. */
  | { readonly kind: 'adding'; readonly counts: PlaceCounts };

export const NO_COMPARISON: Comparison = Object.freeze({ kind: 'none' });

/** Counts states; those that do not occur are 0. */
export function countStates(states: Iterable<PlaceState>): PlaceCounts {
  const counts = Object.fromEntries(PLACE_STATES.map((state) => [state, 0])) as Record<
    PlaceState,
    number
  >;
  for (const state of states) counts[state] += 1;
  return Object.freeze(counts);
}

/** All places together. */
export function totalOf(counts: PlaceCounts): number {
  return PLACE_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** Whether there are places and not one of them was found: perhaps it is another article. */
export function isAllLost(counts: PlaceCounts): boolean {
  const total = totalOf(counts);
  return total > 0 && counts.lost === total;
}

/** The state's name, as in "3 changed". */
export function stateWord(state: PlaceState): string {
  switch (state) {
    case 'exact':
      return msg('exact');
    case 'equivalent':
      return msg('equivalent');
    case 'moved':
      return msg('moved');
    case 'changed':
      return msg('changed');
    case 'ambiguous':
      return msg('ambiguous');
    case 'lost':
      return msg('lost');
    case 'not-searched':
      return msg('not searched');
  }
}

/** What the state means for the work, in a line. */
export function stateExplanation(state: PlaceState): string {
  switch (state) {
    case 'exact':
      return msg('The same words where they were. Verdicts and approvals stand.');
    case 'equivalent':
      return msg('Only quotation marks, dashes or spaces differ. Verdicts and approvals stand.');
    case 'moved':
      return msg('The same words at another place. Verdicts and approvals stand.');
    case 'changed':
      return msg('Words inside the claim differ. Read the change, then decide.');
    case 'ambiguous':
      return msg('Several places may be meant. Choose one.');
    case 'lost':
      return msg('The words do not stand in the text. Re-attach them, or say they were removed.');
    case 'not-searched':
      return msg('The search was not finished. It can be repeated.');
  }
}

/** "7 exact, 1 changed and 1 lost": what does not occur is left out; empty without places. */
export function countsWords(counts: PlaceCounts): string {
  const parts = PLACE_STATES.filter((state) => counts[state] > 0).map((state) =>
    msg(str`${formatNumber(counts[state])} ${stateWord(state)}`),
  );
  return parts.length === 0 ? '' : formatList(parts);
}
