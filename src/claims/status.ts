/** The status of a claim: derived from what stands in the journal, never set by anybody. */
import type { Claim } from './case.ts';
import type { ClaimStatus } from './vocabulary.ts';

/** What the status is derived from. `worked` says that anybody did anything since the marking. */
export type StatusFacts = Pick<
  Claim,
  'mergedInto' | 'dropped' | 'notCheckable' | 'signOff' | 'submitted' | 'published'
> & { readonly worked: boolean };

/** Rules S1 to S6 and S9, the first that fits. */
export function statusOf(claim: StatusFacts): ClaimStatus {
  if (claim.published !== null) return claim.notCheckable === null ? 'published' : 'not-checkable';
  if (claim.mergedInto !== null) return 'merged';
  if (claim.dropped !== null) return 'dropped';
  if (claim.notCheckable !== null) return 'not-checkable';
  if (claim.signOff !== null && claim.signOff.voided === null) return 'approved';
  if (claim.submitted !== null) return 'in-review';
  return claim.worked ? 'in-progress' : 'marked';
}

/** Whether an editor stands behind the claim as it now reads. */
export function isSigned(claim: Pick<Claim, 'signOff'>): boolean {
  return claim.signOff !== null && claim.signOff.voided === null;
}

/** Whether the claim still counts as one of the article's: not dropped and not merged away. */
export function isLive(claim: Pick<Claim, 'status'>): boolean {
  return claim.status !== 'dropped' && claim.status !== 'merged';
}
