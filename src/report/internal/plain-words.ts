/** Words about a claim as plain text, for the formats that are no HTML. */
import { dayInWords } from '../dates.ts';
import type {
  PublicClaim,
  PublicEvidence,
  PublicNotCheckable,
  PublicReport,
  PublicSource,
} from '../report-values.ts';
import { SOURCE_KIND_WORDS, WORDS } from '../words.ts';
import { correctionLines, correctionTitle } from './correction-words.ts';

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

/** "Calculation: 40 × 2 = 80", or nothing. */
export function calculationWords({ calculation }: PublicEvidence): string {
  if (calculation === null || calculation.expression.trim() === '') return '';
  const result = calculation.result.trim();
  return `${WORDS.calculation}: ${calculation.expression.trim()}${result === '' ? '' : ` = ${result}`}`;
}

/** What is said of a source beside its name and its addresses; empty parts are left out. */
export function sourceFacts(source: PublicSource): readonly string[] {
  const { author, publisher, named } = source;
  return [
    author,
    publisher === author ? '' : publisher,
    source.affiliation,
    source.jurisdiction,
    source.edition,
    dayInWords(source.date),
    SOURCE_KIND_WORDS[source.kind],
    source.primary ? WORDS.primary : '',
    source.conflict === '' ? '' : `${WORDS.interest}: ${source.conflict}`,
    named ? '' : `${WORDS.whyUnnamed}: ${source.anonymityReason}`,
  ].filter((part) => part.trim() !== '');
}

/** What was said of the claim after publication: "Correction, 1 April 2026: …", one each. */
export function correctionsOf(claim: Printed, { corrections }: PublicReport): readonly string[] {
  return corrections
    .filter((correction) => correction.claim === claim.number)
    .map((correction) => {
      const when = correction.at === '' ? WORDS.inThisVersion : dayInWords(correction.at);
      const lines = correctionLines(correction).join(' ');
      return `${correctionTitle(correction)}, ${when}${lines === '' ? '' : `: ${lines}`}`;
    });
}

/** A text in one line: what breaks lines or is no sign at all becomes a space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}
