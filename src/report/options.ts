/** What a person chooses for a report, and what stands there before they choose. */
import type { Case } from '../claims/case.ts';
import { policyOf, type Desk } from '../claims/desk.ts';
import { isApproved, isChecked } from './printed-claims.ts';
import type { TextShown } from './report-values.ts';
import { tallyOf } from './tally.ts';
import { defaultHeadline } from './words.ts';

export interface ReportOptions {
  readonly headline: string;
  readonly standfirst: string;
  readonly overallFinding: string;
  /** Conflicts of interest, in the desk's own words. */
  readonly conflicts: string;
  readonly textShown: TextShown;
  /** A draft also shows claims that nobody has approved yet, and says DRAFT on every page. */
  readonly draft: boolean;
  /** Whether the names of checkers and editors are printed. */
  readonly names: boolean;
  /** Whether the desk's name, policies and contact are printed. */
  readonly includeDesk: boolean;
  /** Where the report will be published, or empty. */
  readonly pageUrl: string;
  readonly licence: string;
}

/**
 * Options for a first look: excerpts unless the desk holds the rights to whole articles, and a
 * headline that says what was found, counting approved claims only.
 */
export function defaultOptions(state: Case, desk: Desk): ReportOptions {
  const signed = state.claims.filter((claim) => isChecked(claim) && isApproved(claim));
  return Object.freeze({
    headline: defaultHeadline(state.details.title, signed.length, tallyOf(signed, desk)),
    standfirst: '',
    overallFinding: '',
    conflicts: '',
    textShown: policyOf(desk).mayPrintWholeText ? 'whole' : 'excerpts',
    draft: false,
    names: true,
    includeDesk: true,
    pageUrl: '',
    licence: '',
  });
}
