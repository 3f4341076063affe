/** Whether a claim stands as it was published. */
import type { Claim } from '../../claims/case.ts';

/** Whether what the report prints of it can change only by a correction, and nobody has begun one. */
export function isFrozen(claim: Pick<Claim, 'published' | 'openCorrection'>): boolean {
  return claim.published !== null && claim.openCorrection === null;
}

/**
 * Whether the article's words changed under the verdict and somebody has to say what follows: of
 * what is published, that a correction is due.
 */
export function wordsDiffer(
  claim: Pick<Claim, 'published' | 'openCorrection' | 'correctionDue' | 'stale'>,
): boolean {
  return isFrozen(claim) ? claim.correctionDue !== null : claim.stale !== null;
}
