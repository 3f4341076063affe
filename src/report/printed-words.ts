/** What a report says of its own: the signed words, else those that were published, else none. */
import type { Case, Correction } from '../claims/case.ts';
import type { PersonId } from '../claims/ids.ts';
import { wordsAreSigned } from '../claims/publication.ts';
import { NO_REPORT_WORDS, type ReportWords } from '../claims/report-words.ts';

export interface PrintedWords extends ReportWords {
  /** Who signed them, and when; null where nobody did, or it is not known any more. */
  readonly signOff: { readonly by: PersonId; readonly at: string } | null;
  /** What is said about changes to them, oldest first. */
  readonly corrections: readonly Correction[];
}

/**
 * The words that go out. Words that nobody has signed stay in drafts, and what was published stands
 * until others are signed. Where the report stands, under which licence and from when is not signed.
 */
export function printedWords({ report, publications }: Case, draft: boolean): PrintedWords {
  const { embargo, pageUrl, licence, signOff } = report;
  const signed = signOff !== null && signOff.voided === null ? signOff : null;
  if (draft || wordsAreSigned({ report })) {
    const said = report.corrections.filter(({ state }) => state !== 'open');
    return { ...report, signOff: signed, corrections: said };
  }
  return {
    ...(publications.at(-1)?.words ?? NO_REPORT_WORDS),
    embargo,
    pageUrl,
    licence,
    signOff: null,
    corrections: report.corrections.filter(({ state }) => state === 'published'),
  };
}
