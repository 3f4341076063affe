/** The names by which a published claim can be linked to. */
import { quoteOf, type Claim } from '../claims/case.ts';
import { slug } from '../text/slug.ts';

/** So much of a random id tells claims apart: 40 bits. */
const PART = 8;
const MAX_WORDS = 40;

/**
 * The anchor of a claim: what it says as a slug, and part of its id, so that it is letter first,
 * readable, and never given to another claim.
 */
export function anchorOf(claim: Pick<Claim, 'id' | 'restated' | 'appearances'>): string {
  return anchor(claim, claim.id.slice(0, PART));
}

/** The anchors of the claims of one report. Ids that begin alike are written out. */
export function anchorsFor<Anchored extends Pick<Claim, 'id' | 'restated' | 'appearances'>>(
  claims: readonly Anchored[],
): ReadonlyMap<Anchored, string> {
  const beginnings = new Map<string, number>();
  for (const { id } of claims) {
    const beginning = id.slice(0, PART);
    beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
  }
  return new Map(
    claims.map((claim) => {
      const beginning = claim.id.slice(0, PART);
      return [claim, anchor(claim, beginnings.get(beginning) === 1 ? beginning : claim.id)];
    }),
  );
}

function anchor(claim: Pick<Claim, 'restated' | 'appearances'>, part: string): string {
  const words = claim.restated.trim() || quoteOf(claim as Claim);
  return `${slug(words, MAX_WORDS)}-${part}`;
}
