/**
 * What a person chooses on the report page; the report's own words belong to the case. Plain values: `app` turns them into the options of the
 * writer it calls, since `ui` knows no writers.
 */

import type { ClaimId } from '../../claims/ids.ts';

export const TEXT_SHOWN = ['whole', 'excerpts', 'quotes'] as const;
/** How much of the checked article stands in the report. */
export type TextShown = (typeof TEXT_SHOWN)[number];

export interface ReportFormValues {
  readonly textShown: TextShown;
  /** Name the checkers and the editors. */
  readonly includePeople: boolean;
  readonly includeDeskName: boolean;
  /** A draft holds unapproved claims too, and says so. */
  readonly draft: boolean;
}

/** What the page starts with: excerpts, names and the desk's name, no draft. */
export const DEFAULT_REPORT_VALUES: ReportFormValues = Object.freeze({
  textShown: 'excerpts',
  includePeople: true,
  includeDeskName: true,
  draft: false,
});

/** A line of the publish gate that the report's writer adds. */
export interface PublishLine {
  readonly text: string;
  readonly severity: 'block' | 'warn';
  /** The claim it is about, or null. */
  readonly claim: ClaimId | null;
}
