/** Which claims one entry of the right-of-reply log covers. Pure. */
import { msg, str } from '@lit/localize';
import { quoteOf, type Case, type Claim } from '../../claims/case.ts';
import type { ContactId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { isLive } from '../../claims/status.ts';
import { formatList, formatNumber } from '../format.ts';

/** A claim that an entry can cover, and what it is called in a list. */
export interface Coverable {
  readonly claim: Claim;
  readonly label: string;
  /** It has a claimant in common with the claim the entry belongs to. */
  readonly sameClaimant: boolean;
}

/**
 * The other claims of the article that an entry of this claim can cover as well: those of the same
 * claimant first, then in reading order. What is published and frozen takes no new entry.
 */
export function coverableWith(state: Case, claim: Claim): readonly Coverable[] {
  const numbers = numberClaims(state.claims);
  const names = new Set(claim.claimants.map(({ name }) => name));
  return state.claims
    .filter((other) => other.id !== claim.id && isLive(other))
    .filter(({ published, openCorrection }) => published === null || openCorrection !== null)
    .map((other) => {
      const words = other.restated || quoteOf(other);
      return {
        claim: other,
        label: msg(str`Claim ${formatNumber(numbers.get(other.id) ?? 0)}: ${words}`),
        sameClaimant: other.claimants.some(({ name }) => names.has(name)),
      };
    })
    .sort((a, b) => Number(b.sameClaimant) - Number(a.sameClaimant));
}

/** The live claims that the entry covers, in reading order. */
export function coveredBy(state: Case, contact: ContactId): readonly Claim[] {
  return state.claims.filter(
    (claim) => isLive(claim) && claim.contacts.some(({ id }) => id === contact),
  );
}

/** Said of an entry that covers several claims; empty for one. */
export function coverageWords(state: Case, contact: ContactId): string {
  const covered = coveredBy(state, contact);
  if (covered.length < 2) return '';
  const numbers = numberClaims(state.claims);
  const list = formatList(covered.map(({ id }) => formatNumber(numbers.get(id) ?? 0)));
  return msg(str`Covers claims ${list}`);
}
