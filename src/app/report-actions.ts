/** From the report page's form to a preview and a file. The writer is loaded when it is needed. */
import type { Case } from '../claims/case.ts';
import type { Desk } from '../claims/desk.ts';
import type { ReportOptions } from '../report/options.ts';
import type { ReportFormValues } from '../ui/report/report-values.ts';

/** A report as a file. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** The writer's options for what stands in the form. Empty words fall back to the default ones. */
export function optionsOf(values: ReportFormValues, defaults: ReportOptions): ReportOptions {
  return {
    headline: values.headline.trim() || defaults.headline,
    standfirst: values.standfirst.trim(),
    overallFinding: values.overallFinding.trim(),
    conflicts: values.conflicts.trim(),
    textShown: values.textShown,
    draft: values.draft,
    names: values.includePeople,
    includeDesk: values.includeDeskName,
    pageUrl: values.pageUrl.trim(),
    licence: defaults.licence,
  };
}

/** The annotated HTML file. */
export async function annotatedHtmlFile(
  state: Case,
  desk: Desk,
  values: ReportFormValues,
): Promise<ReportFile> {
  const writer = await import('./report-writer.ts');
  const report = writer.publicReport(
    state,
    desk,
    optionsOf(values, writer.defaultOptions(state, desk)),
  );
  const clock = { now: new Date().toISOString() };
  return { name: writer.fileNameOf(report, clock), text: writer.annotatedHtml(report, clock) };
}

/**
 * The report as it will be published, in an element with the report's own sheet in a shadow root.
 * The markup is parsed inertly: nothing in it runs or is fetched.
 */
export async function reportPreview(
  state: Case,
  desk: Desk,
  values: ReportFormValues,
): Promise<HTMLElement> {
  const writer = await import('./report-writer.ts');
  const report = writer.publicReport(
    state,
    desk,
    optionsOf(values, writer.defaultOptions(state, desk)),
  );
  const parts = writer.reportParts(report, { now: new Date().toISOString() });
  const host = document.createElement('div');
  host.lang = parts.lang;
  host.dir = parts.dir;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(parts.css);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const parsed = new DOMParser().parseFromString(parts.body, 'text/html');
  root.append(...parsed.body.childNodes);
  return host;
}
