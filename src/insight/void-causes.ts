/**
 * Why approvals did not last: which change came first after each of them. For diagnostics: a desk
 * that sees its approvals void through the article's words again and again has another problem than
 * one whose verdicts change.
 */
import type { Case } from '../claims/case.ts';
import { isKnown, type ClaimDetails, type KnownEvent } from '../claims/events.ts';
import type { ClaimId, EventId } from '../claims/ids.ts';
import { gestureOf } from '../claims/undo.ts';

export const VOID_CAUSES = [
  'verdict',
  'wording',
  'claimants',
  'evidence',
  'reply',
  'article',
  'source',
  'never-counted',
  'taken-back',
] as const;
/**
 * What took an approval away. `article`: the publisher's words or their places changed. `source`:
 * the description of a source on the desk. `never-counted`: a rule was not met when it was given.
 */
export type VoidCause = (typeof VOID_CAUSES)[number];

export type VoidCounts = Readonly<Partial<Record<VoidCause, number>>>;

/** Details that a report prints: a change of another one voids nothing. */
const PRINTED: ReadonlySet<string> = new Set<keyof ClaimDetails>([
  'restated',
  'kind',
  'noSingleClaimant',
  'claimDate',
  'saidWhere',
  'notCheckable',
  'oneSource',
]);

/** How often which cause came first, over all approvals of the article that count no more. */
export function voidCauses(state: Case): VoidCounts {
  const counts: Partial<Record<VoidCause, number>> = {};
  const add = (cause: VoidCause): void => {
    counts[cause] = (counts[cause] ?? 0) + 1;
  };
  const standing = new Map<ClaimId, EventId[]>();
  const settled = new Map(state.claims.map(({ id, signOff }) => [id, signOff]));
  for (const event of state.events) {
    if (!isKnown(event) || state.withoutEffect.has(event.id)) continue;
    const claim = claimOf(event);
    if (claim === null) continue;
    const undone = state.undone.has(gestureOf(event));
    if (event.kind === 'claim-approved') {
      if (undone) add('taken-back');
      else standing.set(claim, [...(standing.get(claim) ?? []), event.id]);
      continue;
    }
    if (event.kind === 'claim-published' && !undone) {
      // What was signed is in print: changing it from here on is a correction, not a void.
      standing.delete(claim);
      continue;
    }
    const cause = undone ? null : causeOf(event);
    if (cause === null) continue;
    for (const _ of standing.get(claim) ?? []) add(cause);
    standing.delete(claim);
  }
  for (const [claim, approvals] of standing) {
    const signOff = settled.get(claim) ?? null;
    if (signOff === null || signOff.voided === null || !approvals.includes(signOff.event)) continue;
    // Nothing of the claim itself changed: it was a source of the desk, or a rule from the start.
    if (signOff.voided === 'content-changed') add('source');
    else if (signOff.voided === 'place-open' || signOff.voided === 'verdict-changed')
      add('article');
    else if (signOff.voided !== 'votes-missing') add('never-counted');
  }
  return counts;
}

/** Adds up what several articles say. */
export function sumOfCauses(all: readonly VoidCounts[]): VoidCounts {
  const sum: Partial<Record<VoidCause, number>> = {};
  for (const counts of all) {
    for (const cause of VOID_CAUSES) {
      const count = counts[cause] ?? 0;
      if (count > 0) sum[cause] = (sum[cause] ?? 0) + count;
    }
  }
  return sum;
}

function claimOf(event: KnownEvent): ClaimId | null {
  return 'claim' in event ? event.claim : null;
}

/** The sort of change that an event is, where it changes what an editor signed; else null. */
function causeOf(event: KnownEvent): VoidCause | null {
  switch (event.kind) {
    case 'verdict-proposed':
      return 'verdict';
    case 'claim-described':
      return Object.keys(event.changes).some((field) => PRINTED.has(field)) ? 'wording' : null;
    case 'claimant-described':
    case 'claimant-changed':
    case 'claimant-removed':
      return 'claimants';
    case 'evidence-added':
    case 'evidence-changed':
    case 'evidence-removed':
    case 'attachment-added':
    case 'attachment-removed':
      return 'evidence';
    case 'contact-logged':
    case 'contact-changed':
    case 'contact-removed':
    case 'contact-shared':
    case 'reply-waived':
      return 'reply';
    case 'appearance-added':
    case 'appearance-removed':
    case 'appearance-adjusted':
    case 'appearance-reattached':
      return 'article';
    case 'appearance-placed':
      return event.found.state === 'changed' ||
        event.found.state === 'ambiguous' ||
        event.found.state === 'lost'
        ? 'article'
        : null;
    default:
      return null;
  }
}
