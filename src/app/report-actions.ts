/** From the report page's form to a preview and a file. The writer is loaded when it is needed. */
import type { Case } from '../claims/case.ts';
import type { Desk } from '../claims/desk.ts';
import type { ReportOptions } from '../report/options.ts';
import type { PublishItem } from '../report/publish-gate.ts';
import type { ReportFormValues } from '../ui/report/report-values.ts';

/** A report as a file. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** The writer's options for what stands in the form. */
export function optionsOf(values: ReportFormValues): ReportOptions {
  return {
    textShown: values.textShown,
    draft: values.draft,
    names: values.includePeople,
    includeDesk: values.includeDeskName,
  };
}

/** The annotated HTML file. */
export async function annotatedHtmlFile(
  state: Case,
  desk: Desk,
  values: ReportFormValues,
): Promise<ReportFile> {
  const writer = await import('./report-writer.ts');
  const options = optionsOf(values);
  const report = writer.publicReport(state, desk, options);
  const clock = { now: new Date().toISOString() };
  return { name: writer.fileNameOf(report, clock), text: writer.annotatedHtml(report, clock) };
}

/** The report as it will be published, and what is in its way. */
export interface ReportView {
  readonly preview: HTMLElement;
  readonly gate: readonly PublishItem[];
}

/**
 * The preview is an element with the report's own sheet in a shadow root. Its markup is parsed
 * inertly: nothing in it runs or is fetched.
 */
export async function reportView(
  state: Case,
  desk: Desk,
  values: ReportFormValues,
): Promise<ReportView> {
  const writer = await import('./report-writer.ts');
  const options = optionsOf(values);
  const report = writer.publicReport(state, desk, options);
  const { lang, dir, css, body } = writer.reportParts(report, { now: new Date().toISOString() });
  const preview = document.createElement('div');
  preview.lang = lang;
  preview.dir = dir;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = preview.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
  return { preview, gate: writer.publishGate(state, desk, options, new Date().toISOString()) };
}
