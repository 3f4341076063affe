/** What the benchmark runs: the door, all formats, the linter, the zip. */
export { annotatedHtml } from '../../../src/report/annotated-html.ts';
export { readMarkupFile } from '../../../src/report/claim-review-file.ts';
export { lintClaimReview } from '../../../src/report/claim-review-lint.ts';
export { FORMATS, writeFormat } from '../../../src/report/formats.ts';
export { publicReport } from '../../../src/report/public-report.ts';
export { reviveReport } from '../../../src/report/report-clone.ts';
export { manyClaims } from './case.ts';
