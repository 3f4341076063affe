/** Reports as documents that tests can look into. */
import { annotatedHtml } from '../../src/report/annotated-html.ts';
import { defaultOptions, type ReportOptions } from '../../src/report/options.ts';
import { publicReport } from '../../src/report/public-report.ts';
import type { PublicReport } from '../../src/report/report-values.ts';
import type { Newsroom } from './cases.ts';

export const CLOCK = { now: '2026-03-09T12:00:00Z' };

export function reportOf(room: Newsroom, options: Partial<ReportOptions> = {}): PublicReport {
  const { state, desk } = room;
  return publicReport(state, desk, { ...defaultOptions(state, desk), ...options });
}

export function fileOf(room: Newsroom, options: Partial<ReportOptions> = {}): string {
  return annotatedHtml(reportOf(room, options), CLOCK);
}

/** The file as a document: nothing in it runs. */
export function pageOf(room: Newsroom, options: Partial<ReportOptions> = {}): Document {
  return new DOMParser().parseFromString(fileOf(room, options), 'text/html');
}

/** What is wrong with the ids and the inside links of a page. */
export function brokenLinks(page: Document): readonly string[] {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`);
  const known = new Set(ids);
  const dead = [...page.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !known.has(href.slice(1)))
    .map((href) => `leads nowhere: ${href}`);
  const labels = [...page.querySelectorAll('[aria-labelledby]')]
    .map((element) => element.getAttribute('aria-labelledby') ?? '')
    .filter((id) => !known.has(id))
    .map((id) => `no label: ${id}`);
  return [...twice, ...dead, ...labels];
}

/** The words of an element as a reader sees them: without what only screen readers hear. */
export function seen(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.unseen, sup').forEach((hidden) => hidden.remove());
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
