/** Which claims of an article a person wants to see in the list. Pure values and one test. */
import type { Claim } from '../../claims/case.ts';
import { scaleOf, type Desk } from '../../claims/desk.ts';
import type { PersonId } from '../../claims/ids.ts';
import { isDecided } from '../../claims/reading-order.ts';
import { levelOf, type Level } from '../../claims/scales.ts';
import type { ClaimKind, ClaimStatus, RatingGroup } from '../../claims/vocabulary.ts';
import { isFrozen } from './frozen.ts';

/**
 * What is no status and yet looked for like one: work an editor returned, verdicts given for other
 * words, claims of which nobody knows where they stand now, published ones to be corrected.
 */
export type Plight = 'sent-back' | 'stale' | 'lost' | 'correction-due' | 'correction-open';

export const PLIGHTS: readonly Plight[] = Object.freeze([
  'sent-back',
  'stale',
  'lost',
  'correction-due',
  'correction-open',
]);

/** Whether the claim is in that plight. */
export function isIn(claim: Claim, plight: Plight): boolean {
  switch (plight) {
    case 'sent-back':
      return claim.sentBack !== null;
    case 'stale':
      return claim.stale !== null && !isFrozen(claim);
    case 'lost':
      return !claim.appearances.every(isDecided);
    case 'correction-due':
      return claim.correctionDue !== null;
    case 'correction-open':
      return claim.openCorrection !== null;
  }
}

/** `null` asks for nothing in particular. */
export interface ClaimsFilter {
  readonly status: ClaimStatus | Plight | null;
  readonly group: RatingGroup | null;
  readonly kind: ClaimKind | null;
  /** Who it is assigned to, or, while it is assigned to nobody, who marked it. */
  readonly person: PersonId | null;
}

/** The filter that lets every claim through. */
export const NO_FILTER: ClaimsFilter = Object.freeze({
  status: null,
  group: null,
  kind: null,
  person: null,
});

/** Whether the filter asks for anything. */
export function isFiltering(filter: ClaimsFilter): boolean {
  return Object.values(filter).some((wish) => wish !== null);
}

/** Whether the claim is one of those asked for. */
export function passes(claim: Claim, filter: ClaimsFilter, desk: Desk): boolean {
  const { status } = filter;
  const plight = PLIGHTS.find((each) => each === status);
  if (plight !== undefined && !isIn(claim, plight)) return false;
  if (plight === undefined && status !== null && claim.status !== status) return false;
  if (filter.kind !== null && claim.kind !== filter.kind) return false;
  if (filter.person !== null && personOf(claim) !== filter.person) return false;
  return filter.group === null || groupsOf(claim, desk).includes(filter.group);
}

/** Who a claim is with: the assignee, else who marked it. */
export function personOf(claim: Claim): PersonId {
  return claim.assignedTo ?? claim.markedBy;
}

/** The levels of the claim's verdict that are known here, in the verdict's order. */
export function levelsOf(claim: Claim, desk: Desk): readonly Level[] {
  if (claim.verdict === null) return [];
  const scale = scaleOf(desk, claim.verdict.scale);
  if (scale === null) return [];
  return claim.verdict.levels.flatMap((id) => levelOf(scale, id) ?? []);
}

/** The rating groups of a claim; `not-rated` while the verdict has no level. */
export function groupsOf(claim: Claim, desk: Desk): readonly RatingGroup[] {
  const levels = levelsOf(claim, desk);
  return levels.length === 0 ? ['not-rated'] : levels.map((level) => level.group);
}

/** Threads of the claim that nobody has resolved. */
export function openNotes(claim: Claim): number {
  return claim.threads.filter((thread) => thread.resolved === null).length;
}
