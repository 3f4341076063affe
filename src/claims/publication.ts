/** What a public report prints of each claim, under which number, and what still stops it. */
import { canonicalJson } from './canonical-json.ts';
import { newestRevision, type Case, type Claim } from './case.ts';
import type { ClaimId } from './ids.ts';
import type { RefusalCode } from './refusal.ts';
import { SIGNED_WORDS } from './report-words.ts';
import { isLive, isSigned } from './status.ts';

/**
 * What the next report prints of a claim: its content as an editor signed it, what was published
 * before and is frozen, or nothing. Rules P1, F1 and F2.
 */
export function printedForm(claim: Claim): 'signed' | 'frozen' | null {
  const { published } = claim;
  if (published === null) return isLive(claim) && isSigned(claim) ? 'signed' : null;
  return isSigned(claim) && claim.content !== published.content ? 'signed' : 'frozen';
}

/**
 * The numbers under which claims are printed: for good those they were published under, then the
 * next ones in the given order. Gaps in the desk's own numbers tell a reader nothing.
 */
export function printNumbers(claims: readonly Claim[]): ReadonlyMap<ClaimId, number> {
  let last = claims.reduce((most, { published }) => Math.max(most, published?.number ?? 0), 0);
  return new Map(claims.map((claim) => [claim.id, claim.published?.number ?? (last += 1)]));
}

/** Whether an editor stands behind the report's own words; there is nothing to sign where none are. */
export function wordsAreSigned({ report }: Pick<Case, 'report'>): boolean {
  const isBlank = SIGNED_WORDS.every((field) => report[field].trim() === '');
  if (isBlank && report.corrections.length === 0) return true;
  return report.signOff !== null && report.signOff.voided === null;
}

/** Whether a publication at that time (ISO 8601, UTC) would break the embargo. */
export function isEmbargoed({ report }: Pick<Case, 'report'>, now: string): boolean {
  return report.embargo !== '' && now < report.embargo;
}

/** Whether words of a published report were changed without a correction that says so. */
export function wordsNeedCorrection(state: Case): boolean {
  const last = state.publications.at(-1);
  if (last === undefined) return false;
  const same = SIGNED_WORDS.every((field) => last.words[field] === state.report[field]);
  return !same && !state.report.corrections.some(({ published }) => published === null);
}

/** Whether the next version would print anything else than the last one did. */
export function hasNews(state: Case): boolean {
  const last = state.publications.at(-1);
  if (last === undefined) return true;
  const words = ({ report }: Pick<Case, 'report'>): string =>
    canonicalJson(SIGNED_WORDS.map((field) => report[field]));
  const before = canonicalJson(SIGNED_WORDS.map((field) => last.words[field]));
  return (
    words(state) !== before ||
    last.content !== state.report.content ||
    last.revision !== newestRevision(state)?.id ||
    state.claims.some((claim) => printedForm(claim) === 'signed')
  );
}

/** Why the report cannot be published now, or null. Rules F3 to F6. */
export function publishRefusal(state: Case, now: string): RefusalCode | null {
  const printed = state.claims.filter((claim) => printedForm(claim) !== null);
  if (state.removed !== null || printed.length === 0) return 'nothing-to-publish';
  if ((newestRevision(state)?.text ?? null) === null) return 'text-missing';
  if (!wordsAreSigned(state)) return 'words-unsigned';
  if (wordsNeedCorrection(state)) return 'frozen';
  if (isEmbargoed(state, now)) return 'embargoed';
  return hasNews(state) ? null : 'nothing-to-publish';
}
