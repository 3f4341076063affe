/** The report room's doors in one chunk, so that the first load does not carry the writer. */
export { reportParts } from '../report/annotated-html.ts';
export { claimReviews } from '../report/claim-review.ts';
export { embedSnippet } from '../report/embed.ts';
export { refusalOf } from '../report/formats.ts';
export { publicReport } from '../report/public-report.ts';
export { publishGate } from '../report/publish-gate.ts';
