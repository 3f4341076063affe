/** The claims of a case as the reading view draws them. */
import { claimOf, type Case, type Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { ClaimId, RevisionId } from '../../claims/ids.ts';
import { isDecided, numberClaims, placeOf } from '../../claims/reading-order.ts';
import { isLive, isSigned } from '../../claims/status.ts';
import { ratingGroupOf, ratingsOf } from '../../claims/summary.ts';
import type { ArticleMark } from '../article/article-mark.ts';
import type { LostAppearance } from '../article/passage.ts';
import { statusWord } from '../words.ts';

/**
 * One mark for every place where a live claim stands for sure: in the newest revision, or where it
 * stood in an older one.
 */
export function marksOf(
  state: Case,
  desk: Desk,
  older: RevisionId | null = null,
): readonly ArticleMark[] {
  const numbers = numberClaims(state.claims);
  return state.claims.filter(isLive).flatMap((claim) =>
    claim.appearances.flatMap((appearance): readonly ArticleMark[] => {
      const place = older === null ? placeOf(appearance) : (appearance.anchors.get(older) ?? null);
      return place === null
        ? []
        : [
            {
              claim: claim.id,
              number: numbers.get(claim.id) ?? 0,
              range: { start: place.start, end: place.end },
              group: ratingGroupOf(claim, desk),
              label: labelOf(claim, desk),
              status: claim.status,
              done: isSigned(claim),
              adjustable: older === null && claim.status !== 'published' ? appearance.id : null,
            },
          ];
    }),
  );
}

/** The first place of a claim of which nobody has said yet where it is in the newest text; or null. */
export function lostOf(state: Case, id: ClaimId | null): LostAppearance | null {
  const claim = id === null ? null : claimOf(state, id);
  const lost =
    claim !== null && isLive(claim) && claim.appearances.find((each) => !isDecided(each));
  if (claim === null || !lost) return null;
  return { appearance: lost.id, number: numberClaims(state.claims).get(claim.id) ?? 0 };
}

function labelOf(claim: Claim, desk: Desk): string {
  const ratings = ratingsOf(claim, desk).map(({ label }) => label);
  return ratings.length > 0
    ? ratings.join(', ')
    : statusWord(claim.status, claim.sentBack !== null);
}
