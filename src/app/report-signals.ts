/** What the report page's elements signal, by name: known before the page and its door are loaded. */
export const REPORT_SIGNALS = [
  'report-options',
  'choose-format',
  'format-options',
  'download-report',
  'copy-report',
  'share-report',
  'print-report',
  'cancel-report',
] as const;
export type ReportSignal = (typeof REPORT_SIGNALS)[number];
