/** What editors decided about a claim, and in which words it is told. Pure. */
import { msg, str } from '@lit/localize';
import type { Case } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { isKnown, type EventOf, type JournalEvent } from '../../claims/events.ts';
import type { ClaimId } from '../../claims/ids.ts';
import { gestureOf } from '../../claims/undo.ts';

/** An editor's decision on a claim. */
export type Decision = EventOf<
  'claim-approved' | 'changes-requested' | 'claim-rejected' | 'approval-declined'
>;

/** The decisions on the claim that count and that nobody took back, oldest first. */
export function decisionsOn(state: Case, claim: ClaimId): readonly Decision[] {
  return state.events.filter(
    (event): event is Decision =>
      isDecision(event) &&
      event.claim === claim &&
      !state.withoutEffect.has(event.id) &&
      !state.undone.has(gestureOf(event)),
  );
}

function isDecision(event: JournalEvent): event is Decision {
  if (!isKnown(event)) return false;
  switch (event.kind) {
    case 'claim-approved':
    case 'changes-requested':
    case 'claim-rejected':
    case 'approval-declined':
      return true;
    default:
      return false;
  }
}

/** One decision as a sentence; its reason, where it has one, stands beside it. */
export function decisionWords({ kind, by }: Decision, desk: Desk): string {
  const who = nameOf(desk, by);
  switch (kind) {
    case 'claim-approved':
      return msg(str`${who} approved the claim.`);
    case 'changes-requested':
      return msg(str`${who} asked for changes.`);
    case 'claim-rejected':
      return msg(str`${who} rejected the claim.`);
    case 'approval-declined':
      return msg(str`${who} voted against it.`);
  }
}

/** Why it was decided so; empty for an approval. */
export function decisionReason(decision: Decision): string {
  if (decision.kind === 'changes-requested') return decision.what;
  return decision.kind === 'claim-approved' ? '' : decision.reason;
}
