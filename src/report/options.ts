/** What a person chooses for a report, and what stands there before they choose. */
import { policyOf, type Desk } from '../claims/desk.ts';
import type { TextShown } from './report-values.ts';

export interface ReportOptions {
  readonly textShown: TextShown;
  /** A draft also shows claims that nobody has approved yet, and says DRAFT on every page. */
  readonly draft: boolean;
  /** Whether the names of checkers and editors are printed. */
  readonly names: boolean;
  /** Whether the desk's name, policies and contact are printed. */
  readonly includeDesk: boolean;
}

/** Options for a first look: excerpts, unless the desk holds the rights to whole articles. */
export function defaultOptions(desk: Desk): ReportOptions {
  return Object.freeze({
    textShown: policyOf(desk).mayPrintWholeText ? 'whole' : 'excerpts',
    draft: false,
    names: true,
    includeDesk: true,
  });
}
