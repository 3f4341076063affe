/** Reports as documents that tests can look into. */
import { annotatedHtml } from '../../src/report/annotated-html.ts';
import { defaultOptions, type ReportOptions } from '../../src/report/options.ts';
import { NO_REPORT_WORDS, type ReportWords } from '../../src/claims/report-words.ts';
import { publicReport } from '../../src/report/public-report.ts';
import type { PublicReport } from '../../src/report/report-values.ts';
import type { Newsroom } from './cases.ts';

export const CLOCK = { now: '2026-03-09T12:00:00Z' };

/** Options, and words of the report that are written into the room and signed there first. */
export type Asked = Partial<ReportOptions & ReportWords>;

export function reportOf(room: Newsroom, asked: Asked = {}): PublicReport {
  const { options, words } = parted(asked);
  if (Object.keys(words).length > 0) room.words(words);
  const { state, desk } = room;
  return publicReport(state, desk, { ...defaultOptions(desk), ...options });
}

function parted(asked: Asked): {
  readonly options: Partial<ReportOptions>;
  readonly words: Partial<ReportWords>;
} {
  const entries = Object.entries(asked);
  return {
    options: Object.fromEntries(entries.filter(([name]) => !(name in NO_REPORT_WORDS))),
    words: Object.fromEntries(entries.filter(([name]) => name in NO_REPORT_WORDS)),
  };
}

export function fileOf(room: Newsroom, options: Asked = {}): string {
  return annotatedHtml(reportOf(room, options), CLOCK);
}

/** The file as a document: nothing in it runs. */
export function pageOf(room: Newsroom, options: Asked = {}): Document {
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
