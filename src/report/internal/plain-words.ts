/** Words about a claim as plain text, for the formats that are no HTML. */
import type { PublicClaim, PublicNotCheckable } from '../report-values.ts';
import { WORDS } from '../words.ts';

type Printed = PublicClaim | PublicNotCheckable;

/** The labels of a claim's ratings; none for a finding without levels, or for no verdict. */
export function ratingLabels(claim: Printed): readonly string[] {
  return 'reason' in claim ? [] : (claim.verdict?.levels.map(({ label }) => label) ?? []);
}

/** "Ada Verrin, pilot; Ben Ruk", or that there is no single one, or nothing. */
export function claimantWords({ claimants, noSingleClaimant }: Printed): string {
  if (claimants.length === 0) return noSingleClaimant ? WORDS.noSingleClaimant : '';
  return claimants
    .map(({ name, role }) => (role.trim() === '' ? name : `${name}, ${role}`))
    .join('; ');
}

/** A text in one line: what breaks lines or is no sign at all becomes a space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}
