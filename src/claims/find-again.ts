/** The search for an appearance in a later revision; apart, so that only who searches loads it. */
import type { Anchor } from '../text/anchor.ts';
import { place, rebase } from '../text/place.ts';
import type { RevisionMap } from '../text/revision-map.ts';
import type { Found } from './placing.ts';

/** How many candidates a fact keeps: more than a person would look through. */
const MAX_CANDIDATES = 12;

/** Looks for an anchor of the older revision in the newer one. */
export function findAgain(anchor: Anchor, map: RevisionMap): Found {
  const placement = place(anchor, map);
  const again = rebase(placement, map.after);
  if (again !== null && 'range' in placement) {
    return {
      state: placement.state,
      anchor: again,
      watched: placement.state === 'changed' ? placement.watched : [],
      around: placement.around ?? [],
      moved: placement.state === 'moved' || (placement.state === 'changed' && placement.moved),
    };
  }
  switch (placement.state) {
    case 'ambiguous':
    case 'lost':
      return {
        state: placement.state,
        candidates: (placement.candidates ?? []).slice(0, MAX_CANDIDATES),
      };
    default:
      return { state: 'not-searched' };
  }
}
