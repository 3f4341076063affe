/** Claims in the order in which a reader meets them, and their numbers. */
import type { Range } from '../text/offsets.ts';
import type { Appearance, Claim } from './case.ts';
import type { ClaimId } from './ids.ts';
import { isLive } from './status.ts';

/** Where an appearance stands in the newest revision, or null when that is not known for sure. */
export function placeOf(appearance: Appearance): Range | null {
  return 'range' in appearance.placement ? appearance.placement.range : null;
}

/** Whether it is known where the appearance stands, or that the publisher took it out. */
export function isDecided(appearance: Appearance): boolean {
  return appearance.withdrawn !== null || placeOf(appearance) !== null;
}

/** The claims by where they first stand; longer ones first at the same place, placeless ones last. */
export function inReadingOrder(claims: readonly Claim[]): readonly Claim[] {
  const places = new Map(claims.map((claim) => [claim, firstPlace(claim)]));
  return [...claims].sort((a, b) => {
    const left = places.get(a) ?? null;
    const right = places.get(b) ?? null;
    if (left !== null && right !== null) {
      if (left.start !== right.start) return left.start - right.start;
      if (left.end !== right.end) return right.end - left.end;
    } else if (left !== null || right !== null) return left === null ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  });
}

/**
 * The numbers shown beside claims, from 1 in reading order. For display only: routes and anchors
 * use ids. Dropped and merged claims have none.
 */
export function numberClaims(claims: readonly Claim[]): ReadonlyMap<ClaimId, number> {
  const numbers = new Map<ClaimId, number>();
  for (const claim of claims) if (isLive(claim)) numbers.set(claim.id, numbers.size + 1);
  return numbers;
}

function firstPlace(claim: Claim): Range | null {
  let first: Range | null = null;
  for (const appearance of claim.appearances) {
    const place = placeOf(appearance);
    if (place !== null && (first === null || place.start < first.start)) first = place;
  }
  return first;
}
