/** What is published is frozen: it changes by a correction that says so, or not at all. */
import type { Case } from '../case.ts';
import type { AnyFact, ClaimDetails } from '../events.ts';
import type { ClaimId } from '../ids.ts';

/** Details of a claim that an editor signs. */
const SIGNED_DETAILS: readonly (keyof ClaimDetails)[] = [
  'restated',
  'kind',
  'noSingleClaimant',
  'claimDate',
  'saidWhere',
  'notCheckable',
  'oneSource',
];

/** Kinds that change what an editor signs, whatever they carry. */
const SIGNED_KINDS: ReadonlySet<AnyFact['kind']> = new Set([
  'appearance-added',
  'appearance-removed',
  'appearance-adjusted',
  'claimant-described',
  'claimant-changed',
  'claimant-removed',
  'evidence-added',
  'evidence-changed',
  'evidence-removed',
  'attachment-added',
  'attachment-removed',
  'contact-logged',
  'contact-changed',
  'contact-shared',
  'contact-removed',
  'reply-waived',
  'verdict-proposed',
  'verdict-carried-over',
]);

/** Kinds that would end a claim. What stands in public is taken back by a void, never by these. */
const ENDING: ReadonlySet<AnyFact['kind']> = new Set(['claim-dropped', 'claim-merged']);

/** The published claim that the fact would change without a correction, or null. */
export function frozenBy(fact: AnyFact, state: Case | null): ClaimId | null {
  if (state === null || !('claim' in fact)) return null;
  const claim = state.claims.find(({ id }) => id === fact.claim);
  if (claim === undefined || claim.published === null) return null;
  if (ENDING.has(fact.kind)) return claim.id;
  if (claim.openCorrection !== null) return null;
  const changesSigned =
    fact.kind === 'claim-described'
      ? SIGNED_DETAILS.some((field) => fact.changes[field] !== undefined)
      : SIGNED_KINDS.has(fact.kind);
  return changesSigned ? claim.id : null;
}
