/** What an editor's vote does to a claim: judged as things stood when it was given. */
import type { Claim, VoidReason } from '../case.ts';
import { deskAt, policyAt, type DeskThen } from '../desk.ts';
import type { EventOf } from '../events.ts';
import { isCrossChecked, isOwnVerdict, signOffBlocks } from '../gates.ts';
import { roleAt } from '../roles.ts';
import { actOf } from './acts.ts';
import { asItStands, type CaseDraft } from './case-draft.ts';
import { confirm } from './claim-draft.ts';
import type { SignOffDraft } from './sign-offs.ts';

/**
 * Records a sign-off and judges it as things stood when it was given. Whether it still counts is
 * judged again when the claim is finished: later events may have changed what it signed.
 */
export function approve(draft: CaseDraft, event: EventOf<'claim-approved'>, desk: DeskThen): void {
  const claim = draft.claims.get(event.claim);
  if (claim === undefined) return;
  const { policy } = policyAt(desk, event.id, event.policy);
  const threads = draft.threads;
  const then = deskAt(desk, event.id);
  const now = asItStands(draft, claim, then);
  const author = isOwnVerdict(now, event.by);
  const judged: VoidReason | null =
    roleAt(desk, event) !== 'editor'
      ? 'role'
      : author && policy.fourEyes
        ? 'author'
        : now.submitted === null && now.notCheckable === null
          ? 'not-submitted'
          : threads.hasOpenQuery(claim.id)
            ? 'query'
            : signOffBlocks(now, then, policy)
              ? 'gate'
              : policy.crossCheck && !isCrossChecked(now)
                ? 'cross-check'
                : signedOther(now, event);
  const signOff: SignOffDraft = Object.freeze({
    ...actOf(event),
    content: event.content,
    verdict: event.verdict,
    voided: judged,
    alone: author,
    needed: policy.approvalsNeeded,
  });
  claim.declined = claim.declined.filter(({ by }) => by !== event.by);
  claim.signOffs.push(signOff);
  // The content that was named is the one that stands: its words were read.
  if (judged === null) confirm(claim, { revisions: draft.revisions, saw: () => true });
  claim.changed = actOf(event);
}

/**
 * Records a vote against what was read. Where as many editors decline as would have to approve, the
 * claim goes back to work with what they said.
 */
export function decline(
  draft: CaseDraft,
  event: EventOf<'approval-declined'>,
  desk: DeskThen,
): void {
  const claim = draft.claims.get(event.claim);
  if (claim === undefined || claim.submitted === null) return;
  const { policy } = policyAt(desk, event.id);
  const { content, reason } = event;
  claim.signOffs = claim.signOffs.filter(({ by }) => by !== event.by);
  claim.declined = [
    ...claim.declined.filter(({ by }) => by !== event.by),
    Object.freeze({ ...actOf(event), content, reason }),
  ];
  claim.changed = actOf(event);
  const against = claim.declined.filter((vote) => vote.content === content);
  if (against.length < policy.approvalsNeeded) return;
  claim.sentBack = Object.freeze({
    ...actOf(event),
    decision: 'rejected',
    reason: against.map((vote) => vote.reason).join('\n'),
  });
  claim.submitted = null;
  claim.signOffs = [];
  claim.declined = [];
}

/** Whether the sign-off names another verdict or another content than what stood at that moment. */
function signedOther(now: Claim, event: EventOf<'claim-approved'>): VoidReason | null {
  const verdict = now.notCheckable === null ? (now.verdict?.event ?? null) : null;
  if (event.verdict !== verdict) return 'verdict-changed';
  return event.content === now.content ? null : 'content-changed';
}
