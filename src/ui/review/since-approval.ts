/** What differs from what an editor approved, where the change made the approval void. */
import type { Case, Claim } from '../../claims/case.ts';
import { contentSigned } from '../../claims/content-at.ts';
import { signedContent } from '../../claims/content.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { trivialDiff } from '../../claims/trivial.ts';
import type { ContentChange } from '../claim/content-changes.ts';
import { formatDateTime } from '../format.ts';
import { signedChanges, trivialLines } from './signed-changes.ts';

export interface SinceApproval {
  /** Who approved it and when, in words. */
  readonly by: string;
  readonly at: string;
  /** Null where the content of then cannot be told any more. */
  readonly changes: readonly ContentChange[] | null;
  /** Nothing but slips differs: one look is enough. */
  readonly trivial: boolean;
}

const remembered = new WeakMap<Claim, SinceApproval | null>();

/** The comparison, or null where no approval is void for a change. Told once per state of a claim. */
export function sinceApproval(state: Case, claim: Claim, desk: Desk): SinceApproval | null {
  const known = remembered.get(claim);
  if (known !== undefined) return known;
  const found = compare(state, claim, desk);
  remembered.set(claim, found);
  return found;
}

function compare(state: Case, claim: Claim, desk: Desk): SinceApproval | null {
  const { signOff } = claim;
  if (signOff?.voided !== 'content-changed' && signOff?.voided !== 'verdict-changed') return null;
  const by = nameOf(desk, signOff.by);
  const at = formatDateTime(signOff.at);
  const then = contentSigned(state, desk, claim.id, signOff);
  if (then === null) return { by, at, changes: null, trivial: false };
  const now = signedContent(claim, desk);
  const slips = trivialDiff(then, now);
  return slips !== null && slips.length > 0
    ? { by, at, changes: trivialLines(slips), trivial: true }
    : { by, at, changes: signedChanges(then, now, desk), trivial: false };
}
