/** Which claims a report prints at all. Every other question comes after this one. */
import type { Case, Claim } from '../claims/case.ts';
import { isLive, isSigned } from '../claims/status.ts';

/** Whether the claim is one for a verdict, not one that cannot be checked. */
export function isChecked(claim: Claim): boolean {
  return isLive(claim) && claim.notCheckable === null;
}

/**
 * Whether an editor stands behind the claim as it now reads, be it with a verdict or as not
 * checkable. A published claim was approved, and stays.
 */
export function isApproved(claim: Claim): boolean {
  switch (claim.status) {
    case 'approved':
    case 'published':
      return true;
    case 'not-checkable':
      return isSigned(claim);
    default:
      return false;
  }
}

/**
 * The claims of a report, in the case's order: the approved ones; in a draft also those still being
 * worked on. Dropped and merged ones never.
 */
export function printedClaims(state: Case, draft: boolean): readonly Claim[] {
  return state.claims.filter((claim) => (draft ? isLive(claim) : isApproved(claim)));
}
