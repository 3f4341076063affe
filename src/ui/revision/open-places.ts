/** What a person still has to say about places after the article changed. Pure. */
import type { Anchor } from '../../text/anchor.ts';
import { watchedChanges, type WatchedChange } from '../../text/watched-words.ts';
import { newestRevision, type Appearance, type Case, type Claim } from '../../claims/case.ts';
import type { ClaimId } from '../../claims/ids.ts';
import { isDecided, placeOf } from '../../claims/reading-order.ts';
import { isLive } from '../../claims/status.ts';
import { wordsDiffer } from '../claim/frozen.ts';

/**
 * What a place needs: `carry`, that somebody reads the change and stands behind the verdict again;
 * `choose` one of several places; `reattach` lost words; `search`, nobody has looked yet.
 */
export type Need = 'carry' | 'choose' | 'reattach' | 'search';

/** A place that needs somebody. */
export interface OpenPlace {
  readonly appearance: Appearance;
  readonly need: Need;
}

/** A claim with at least one such place. */
export interface OpenClaim {
  readonly claim: Claim;
  readonly places: readonly OpenPlace[];
}

/** The claims that need somebody, in reading order; lost ones by where they stood. */
export function openClaims(state: Case): readonly OpenClaim[] {
  const open = state.claims.filter(isLive).flatMap((claim): readonly OpenClaim[] => {
    const places = openPlaces(claim, state);
    return places.length === 0 ? [] : [{ claim, places }];
  });
  return [...open].sort((a, b) => whereabouts(a.claim) - whereabouts(b.claim));
}

/** Whether somebody has to look at the claim because the article changed. */
export function needsLook(claim: Claim): boolean {
  return isLive(claim) && (wordsDiffer(claim) || !claim.appearances.every(isDecided));
}

/** How many claims do. */
export function countToLookAt(state: Case): number {
  return state.claims.filter(needsLook).length;
}

function openPlaces(claim: Claim, state: Case): readonly OpenPlace[] {
  const open = claim.appearances.flatMap((appearance): readonly OpenPlace[] => {
    const need = needOf(appearance, claim, state);
    return need === null ? [] : [{ appearance, need }];
  });
  const [first] = claim.appearances;
  // Every word stands as before again, or was taken out: somebody still has to say what follows.
  if (open.length === 0 && wordsDiffer(claim) && first !== undefined) {
    return [{ appearance: first, need: 'carry' }];
  }
  return open;
}

function needOf(appearance: Appearance, claim: Claim, state: Case): Need | null {
  if (appearance.withdrawn !== null) return null;
  switch (appearance.placement.state) {
    case 'ambiguous':
      return 'choose';
    case 'lost':
      return 'reattach';
    case 'not-searched':
      return 'search';
    default: {
      if (!wordsDiffer(claim)) return null;
      return anchorBefore(appearance, claim, state).quote === appearance.anchor.quote
        ? null
        : 'carry';
    }
  }
}

/** The anchor for which the verdict was given: the latest before the words changed. */
export function anchorBefore(appearance: Appearance, claim: Claim, state: Case): Anchor {
  const since = claim.stale?.since ?? claim.correctionDue?.since ?? newestRevision(state)?.id;
  const at = state.revisions.findIndex(({ id }) => id === since);
  const earlier = state.revisions.slice(0, Math.max(at, 0));
  const known = earlier.findLast(({ id }) => appearance.anchors.has(id));
  return (known && appearance.anchors.get(known.id)) ?? appearance.anchor;
}

/** The loud changes inside the quote: those the search told of, or else told from the two quotes. */
export function loudChanges(
  appearance: Appearance,
  before: Anchor,
  locale: string,
): readonly WatchedChange[] {
  const { placement, anchor } = appearance;
  return placement.state === 'changed' && placement.watched.length > 0
    ? placement.watched
    : watchedChanges(before.quote, anchor.quote, { locale });
}

/** The loud changes beside the quote, in its sentence. */
export function changesBeside({ placement }: Appearance): readonly WatchedChange[] {
  return ('around' in placement ? placement.around : undefined) ?? [];
}

/** A place that needs nobody, and what may still be worth knowing about it. */
export interface SettledPlace {
  readonly claim: Claim;
  readonly appearance: Appearance;
}

/** The places that need nobody, in reading order. */
export function settledPlaces(state: Case): readonly SettledPlace[] {
  return state.claims
    .filter(isLive)
    .flatMap((claim) => {
      const open = new Set(openPlaces(claim, state).map(({ appearance }) => appearance.id));
      return claim.appearances
        .filter(({ id }) => !open.has(id))
        .map((appearance) => ({ claim, appearance }));
    })
    .sort((a, b) => startOf(a.appearance) - startOf(b.appearance));
}

/** The ids of the claims whose places nobody has looked for yet. */
export function unsearchedClaims(open: readonly OpenClaim[]): readonly ClaimId[] {
  return open
    .filter(({ places }) => places.some(({ need }) => need === 'search'))
    .map(({ claim }) => claim.id);
}

function whereabouts({ appearances }: Claim): number {
  return Math.min(...appearances.map(startOf));
}

/** Where it stands, or where it last stood. */
function startOf(appearance: Appearance): number {
  return placeOf(appearance)?.start ?? appearance.anchor.start;
}
