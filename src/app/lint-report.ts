/** What the linter says of the ClaimReview in a report's own page. */
import { annotatedHtml } from '../report/annotated-html.ts';
import { readMarkupFile } from '../report/claim-review-file.ts';
import { lintClaimReview, type LintFinding } from '../report/claim-review-lint.ts';
import type { ReportClock } from '../report/report-file.ts';
import type { PublicReport } from '../report/report-values.ts';

/** The findings, each place in the page's own array of reviews. `ratingWords` are the desk's labels. */
export function lintReport(
  report: PublicReport,
  clock: ReportClock,
  ratingWords: readonly string[],
): readonly LintFinding[] {
  const { value, page } = readMarkupFile(annotatedHtml(report, clock));
  return lintClaimReview(value, page === null ? { ratingWords } : { page, ratingWords });
}
