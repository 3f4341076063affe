/** The report room's doors in one chunk, so that the first load does not carry the writer. */
export { annotatedHtml, reportParts } from '../report/annotated-html.ts';
export { publicReport } from '../report/public-report.ts';
export { publishGate } from '../report/publish-gate.ts';
export { fileNameOf } from '../report/report-file.ts';
