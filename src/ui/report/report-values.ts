/**
 * What a person chooses on the report page. Plain values: `app` turns them into the options of the
 * writer it calls, since `ui` knows no writers.
 */

import type { ClaimId } from '../../claims/ids.ts';

export const TEXT_SHOWN = ['whole', 'excerpts', 'quotes'] as const;
/** How much of the checked article stands in the report. */
export type TextShown = (typeof TEXT_SHOWN)[number];

/** Formats the page offers. */
export const REPORT_FORMATS = ['annotated-html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportFormValues {
  readonly headline: string;
  readonly standfirst: string;
  readonly overallFinding: string;
  readonly conflicts: string;
  readonly textShown: TextShown;
  /** Name the checkers and the editors. */
  readonly includePeople: boolean;
  readonly includeDeskName: boolean;
  /** Where the report will be published, or empty. */
  readonly pageUrl: string;
  /** What readers may do with the report, in words, or empty. */
  readonly licence: string;
  /** A draft holds unapproved claims too, and says so. */
  readonly draft: boolean;
}

/** What the page starts with: excerpts, names and the desk's name, no draft, no words yet. */
export const DEFAULT_REPORT_VALUES: ReportFormValues = Object.freeze({
  headline: '',
  standfirst: '',
  overallFinding: '',
  conflicts: '',
  textShown: 'excerpts',
  includePeople: true,
  includeDeskName: true,
  pageUrl: '',
  licence: '',
  draft: false,
});

/** A line of the publish gate that the report's writer adds. */
export interface PublishLine {
  readonly text: string;
  readonly severity: 'block' | 'warn';
  /** The claim it is about, or null. */
  readonly claim: ClaimId | null;
}
