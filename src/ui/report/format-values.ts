/** The formats of a report as the page offers them. Plain values: `app` knows the writers. */
import type { ClaimId } from '../../claims/ids.ts';

export const REPORT_FORMATS = [
  'annotated-html',
  'word',
  'print',
  'markdown',
  'claim-review',
  'web-annotation',
  'csv',
  'zip',
] as const;
/** What a report can be had as. `print` is the browser's own printing of the annotated HTML. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a person chooses about single formats; remembered for the next report. */
export interface FormatOptions {
  readonly html: 'page' | 'framed' | 'fragment';
  readonly claimReview: 'together' | 'each' | 'google';
  readonly csvBom: boolean;
}

export const DEFAULT_FORMAT_OPTIONS: FormatOptions = Object.freeze({
  html: 'page',
  claimReview: 'together',
  csvBom: false,
});

/** Why a format cannot be had now. */
export type FormatRefusal = 'nothing-approved' | 'draft' | 'page-url-missing' | 'no-verdict';

/** Something the linter says of the ClaimReview, in words. */
export interface MarkupLine {
  readonly text: string;
  readonly severity: 'error' | 'warning';
  /** The claim it is about and its number in the report, or null. */
  readonly claim: { readonly id: ClaimId; readonly number: number } | null;
}

/** A file on its way. */
export interface WritingState {
  readonly format: ReportFormat;
  /** How much is done, 0 to 1, or null while nobody knows. */
  readonly done: number | null;
}

/** What the page shows about formats. */
export interface FormatsView {
  readonly format: ReportFormat;
  readonly options: FormatOptions;
  readonly refusals: Readonly<Partial<Record<ReportFormat, FormatRefusal>>>;
  readonly writing: WritingState | null;
  /** What the linter found, or null while ClaimReview is not looked at. */
  readonly findings: readonly MarkupLine[] | null;
  /** HTML that shows the published report inside another page, or null while it has no address. */
  readonly embed: string | null;
  /** Whether this browser can hand a file to other apps. */
  readonly canShare: boolean;
}

/** Before anything is known. */
export const NO_FORMATS_VIEW: FormatsView = Object.freeze({
  format: 'annotated-html',
  options: DEFAULT_FORMAT_OPTIONS,
  refusals: Object.freeze({}),
  writing: null,
  findings: null,
  embed: null,
  canShare: false,
});

/** Formats that are text, so that they can be copied. */
export function isText(format: ReportFormat, options: FormatOptions): boolean {
  if (format === 'claim-review') return options.claimReview !== 'each';
  return format !== 'word' && format !== 'print' && format !== 'zip';
}
