/** What a person last chose for a report, kept for the next one of this desk. No part of the journal. */
import {
  DEFAULT_FORMAT_OPTIONS,
  REPORT_FORMATS,
  type FormatOptions,
  type ReportFormat,
} from '../ui/report/format-values.ts';
import { TEXT_SHOWN, type ReportFormValues } from '../ui/report/report-values.ts';

const KEY = 'plumbline.report';

/** A draft is chosen each time anew: never by accident. */
type RememberedForm = Partial<Omit<ReportFormValues, 'draft'>>;

export interface ReportChoices {
  readonly format: ReportFormat;
  readonly options: FormatOptions;
  readonly form: RememberedForm;
}

const HTML = ['page', 'framed', 'fragment'] as const;
const CLAIM_REVIEW = ['together', 'each', 'google'] as const;

/** The choices kept on this device; what is missing or strange there counts as not chosen. */
export function readReportChoices(): ReportChoices {
  let stored: unknown = null;
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof DOMException)) throw error;
  }
  const { format, options, form } = members(stored);
  const { html, claimReview, csvBom } = members(options);
  const { textShown, includePeople, includeDeskName } = members(form);
  const shown = TEXT_SHOWN.find((each) => each === textShown);
  return {
    format: REPORT_FORMATS.find((each) => each === format) ?? 'annotated-html',
    options: {
      html: HTML.find((each) => each === html) ?? DEFAULT_FORMAT_OPTIONS.html,
      claimReview:
        CLAIM_REVIEW.find((each) => each === claimReview) ?? DEFAULT_FORMAT_OPTIONS.claimReview,
      csvBom: csvBom === true,
    },
    form: {
      ...(shown === undefined ? {} : { textShown: shown }),
      ...(typeof includePeople === 'boolean' ? { includePeople } : {}),
      ...(typeof includeDeskName === 'boolean' ? { includeDeskName } : {}),
    },
  };
}

/** Keeps the choices; where the browser forbids that, they hold until the tab closes. */
export function keepReportChoices(choices: ReportChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
