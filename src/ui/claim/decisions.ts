/** What editors decided about a claim, and in which words it is told. Pure. */
import { msg, str } from '@lit/localize';
import type { Case } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { isKnown } from '../../claims/events.ts';
import { historyOf, type HistoryEntry } from '../../claims/history.ts';
import type { ClaimId } from '../../claims/ids.ts';

const DECISIONS: ReadonlySet<HistoryEntry['kind']> = new Set([
  'claim-approved',
  'changes-requested',
  'claim-rejected',
  'approval-declined',
] as const);

/** The decisions on the claim that nobody took back, oldest first. */
export function decisionsOn(state: Case, claim: ClaimId): readonly HistoryEntry[] {
  return historyOf(state, claim).filter(
    ({ kind, undone, counts }) => DECISIONS.has(kind) && undone === null && counts,
  );
}

/** One decision as a sentence; its reason, where it has one, stands beside it. */
export function decisionWords({ kind, by }: HistoryEntry, desk: Desk): string {
  const who = nameOf(desk, by);
  switch (kind) {
    case 'changes-requested':
      return msg(str`${who} asked for changes.`);
    case 'claim-rejected':
      return msg(str`${who} rejected the claim.`);
    case 'approval-declined':
      return msg(str`${who} voted against it.`);
    default:
      return msg(str`${who} approved the claim.`);
  }
}

/** Why it was decided so; empty for an approval. */
export function decisionReason({ source }: HistoryEntry): string {
  if (!isKnown(source)) return '';
  if (source.kind === 'changes-requested') return source.what;
  return source.kind === 'claim-rejected' || source.kind === 'approval-declined'
    ? source.reason
    : '';
}
