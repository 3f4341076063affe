/** What all files of a report share: the time they are written at, and their names. */
import { slug } from '../text/slug.ts';
import { dayOf } from './dates.ts';
import type { PublicReport } from './report-values.ts';

/** The time a writer works at, ISO 8601. It is an argument so that equal input gives equal bytes. */
export interface ReportClock {
  readonly now: string;
}

/** A file of the report. */
export interface ReportFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MAX_FILE_WORDS = 60;

/**
 * A name for the file, whatever the titles hold: lower-case Latin letters, digits, hyphens, the day
 * and the ending. That of a draft begins with `DRAFT`.
 */
export function fileNameOf(report: PublicReport, clock: ReportClock, ending = 'html'): string {
  const named = slug(report.article.title || report.headline, MAX_FILE_WORDS);
  const words = named === slug('') ? 'article' : named;
  const day = dayOf(clock.now) ?? 'undated';
  return `${report.draft ? 'DRAFT-' : ''}${words}-fact-check-${day}.${ending}`;
}
