/** Decisions about verdicts and their review. The gates speak here, and again in `fold`. */
import type { CommandName } from '../commands.ts';
import type { Decision } from '../situation.ts';
import type { Claim } from '../case.ts';
import { policyVersionOf } from '../desk.ts';
import type { PersonId } from '../ids.ts';
import { approveGate, submitGate } from '../gates.ts';
import { refuse } from '../refusal.ts';
import { isLive, isSigned } from '../status.ts';
import { firstBlock } from './first-block.ts';
import { isBlind } from '../view-for.ts';
import { NOTHING, own, realChanges, withClaim } from './checks.ts';
import { unsoundVerdict } from './decide-cross-check.ts';

type ReviewCommand =
  | 'propose-verdict'
  | 'submit-claim'
  | 'withdraw-submission'
  | 'request-changes'
  | 'reject-claim'
  | 'approve-claim'
  | 'decline-approval';

export const REVIEW_DECISIONS: { readonly [Name in ReviewCommand & CommandName]: Decision<Name> } =
  {
    'propose-verdict': (situation, { claim: id, verdict }) =>
      withClaim(situation, id, (claim) => {
        // Who is to judge without knowing the verdict cannot write on it.
        if (isBlind(claim, situation.me)) return refuse('blind');
        const refusal = unsoundVerdict(verdict, situation.desk);
        if (refusal !== null) return { ok: false, refusal };
        return claim.verdict !== null && realChanges(claim.verdict, verdict) === null
          ? NOTHING
          : own({ kind: 'verdict-proposed', claim: id, verdict });
      }),

    'submit-claim': (situation, { claim: id }) =>
      withClaim(situation, id, (claim, state) => {
        if (!isLive(claim)) return refuse('unknown-claim', { claim: id });
        const blocked = firstBlock(submitGate(claim, state, situation.desk));
        if (blocked !== null) return blocked;
        return claim.submitted === null
          ? own({ kind: 'claim-submitted', claim: id, content: claim.content })
          : NOTHING;
      }),

    'withdraw-submission': (situation, { claim: id }) =>
      withClaim(situation, id, (claim) =>
        // What an editor has approved is no longer in review, and there is nothing to withdraw.
        claim.submitted === null || isSigned(claim)
          ? NOTHING
          : own({ kind: 'submission-withdrawn', claim: id }),
      ),

    'request-changes': (situation, { claim: id, what }) =>
      withClaim(situation, id, (claim) => {
        if (claim.submitted === null || !isLive(claim))
          return refuse('not-in-review', { claim: id });
        return what.trim() === ''
          ? refuse('reason-missing')
          : own({ kind: 'changes-requested', claim: id, what: what.trim() });
      }),

    'reject-claim': (situation, { claim: id, reason }) =>
      withClaim(situation, id, (claim) => {
        if (claim.submitted === null || !isLive(claim))
          return refuse('not-in-review', { claim: id });
        return reason.trim() === ''
          ? refuse('reason-missing')
          : own({ kind: 'claim-rejected', claim: id, reason: reason.trim() });
      }),

    'approve-claim': (situation, { claim: id, read }) =>
      withClaim(situation, id, (claim, state) => {
        if (!isLive(claim)) return refuse('not-in-review', { claim: id });
        if (isSigned(claim) || hasVoted(claim, situation.me.person)) return NOTHING;
        if (isBlind(claim, situation.me)) return refuse('blind');
        const blocked = firstBlock(approveGate(claim, state, situation.desk, situation.me));
        if (blocked !== null) return blocked;
        // The editor read one exact content. Another one, even a better one, is not what was read.
        if (read !== claim.content) return refuse('content-changed', { claim: id });
        return own({
          kind: 'claim-approved',
          claim: id,
          verdict: claim.notCheckable === null ? (claim.verdict?.event ?? null) : null,
          content: claim.content,
          policy: policyVersionOf(situation.desk).event,
        });
      }),

    'decline-approval': (situation, { claim: id, read, reason }) =>
      withClaim(situation, id, (claim) => {
        if (claim.submitted === null || !isLive(claim)) {
          return refuse('not-in-review', { claim: id });
        }
        if (isBlind(claim, situation.me)) return refuse('blind');
        if (read !== claim.content) return refuse('content-changed', { claim: id });
        return reason.trim() === ''
          ? refuse('reason-missing')
          : own({ kind: 'approval-declined', claim: id, content: read, reason: reason.trim() });
      }),
  };

/** Whether the person has approved what stands there already, while others have still to. */
function hasVoted(claim: Claim, person: PersonId): boolean {
  return claim.votes.some(({ by, decision }) => by === person && decision === 'approve');
}
