/** From the report page's form to the report and its preview. The writer is loaded when it is needed. */
import type { Case } from '../claims/case.ts';
import type { Desk } from '../claims/desk.ts';
import type { ReportParts } from '../report/annotated-html.ts';
import type { FormatId } from '../report/formats.ts';
import type { ReportOptions } from '../report/options.ts';
import type { PublishItem } from '../report/publish-gate.ts';
import type { PublicReport } from '../report/report-values.ts';
import { isText, type FormatOptions, type ReportFormat } from '../ui/report/format-values.ts';
import type { ReportFormValues } from '../ui/report/report-values.ts';

/** The writer's options for what stands in the form. */
function optionsOf(values: ReportFormValues): ReportOptions {
  return {
    textShown: values.textShown,
    draft: values.draft,
    names: values.includePeople,
    includeDesk: values.includeDeskName,
  };
}

/** Which format the preview shows. */
export interface Shown {
  readonly format: ReportFormat;
  readonly options: FormatOptions;
}

/** The report as it will be published, and what is in its way. */
export interface ReportView {
  readonly preview: HTMLElement;
  readonly gate: readonly PublishItem[];
  readonly report: PublicReport;
  /** The time it was made at, ISO 8601: the files are of the same. */
  readonly now: string;
}

/** The report under these values, with a preview in the format that is looked at. */
export async function reportView(
  state: Case,
  desk: Desk,
  values: ReportFormValues,
  shown: Shown,
): Promise<ReportView> {
  const writer = await import('./report-writer.ts');
  const options = optionsOf(values);
  const report = writer.publicReport(state, desk, options);
  const now = new Date().toISOString();
  const text = await textPreview(report, now, shown);
  const preview = text ?? pagePreview(writer.reportParts(report, { now }));
  return { preview, gate: writer.publishGate(state, desk, options, now), report, now };
}

/** The report as it is this moment, whatever the preview still shows. */
export async function reportNow(
  state: Case,
  desk: Desk,
  values: ReportFormValues,
): Promise<{ readonly report: PublicReport; readonly now: string }> {
  const writer = await import('./report-writer.ts');
  return {
    report: writer.publicReport(state, desk, optionsOf(values)),
    now: new Date().toISOString(),
  };
}

/**
 * The preview is an element with the report's own sheet in a shadow root. Its markup is parsed
 * inertly: nothing in it runs or is fetched.
 */
function pagePreview({ lang, dir, css, body }: ReportParts): HTMLElement {
  const preview = document.createElement('div');
  preview.lang = lang;
  preview.dir = dir;
  const root = preview.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(css)];
  root.append(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
  return preview;
}

/** More than this nobody reads in a preview, in code units. */
const LONGEST_PREVIEW = 100_000;

/** The text of a format that is text; null for the others, and while it cannot be had. */
async function textPreview(
  report: PublicReport,
  now: string,
  { format, options }: Shown,
): Promise<HTMLElement | null> {
  const isPage = format === 'annotated-html' && options.html !== 'fragment';
  if (isPage || !isText(format, options)) return null;
  const { refusalOf, writeFormat } = await import('../report/formats.ts');
  const id = format as FormatId;
  if (refusalOf(id, report) !== null) return null;
  const { bytes } = await writeFormat(id, report, { now }, { choices: options });
  const text = new TextDecoder().decode(bytes);
  const preview = document.createElement('div');
  const pre = document.createElement('pre');
  pre.dir = 'ltr';
  pre.textContent =
    text.length > LONGEST_PREVIEW ? `${text.slice(0, LONGEST_PREVIEW).toWellFormed()}\n…` : text;
  const root = preview.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetOf(PLAIN)];
  root.append(pre);
  return preview;
}

const PLAIN = `
pre { margin: 0; padding: 1rem; font: 0.8125rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
