/** Writes one format of a report away from the page. */
import { writeFormat, type FormatChoices, type FormatId } from '../report/formats.ts';
import { reviveReport } from '../report/report-clone.ts';
import type { ReportClock, ReportFile } from '../report/report-file.ts';
import type { PublicReport } from '../report/report-values.ts';

/** What is to be written. */
export interface ReportJob {
  readonly format: FormatId;
  readonly report: PublicReport;
  readonly clock: ReportClock;
  readonly choices: FormatChoices;
}

/** What the worker says: how far it is, 0 to 1, and at last the file or what went wrong. */
export type ReportNews =
  { readonly progress: number } | { readonly file: ReportFile } | { readonly failed: string };

const say = (news: ReportNews, transfer: Transferable[] = []): void =>
  self.postMessage(news, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<ReportJob>) => {
  const { format, report, clock, choices } = data;
  writeFormat(format, reviveReport(report), clock, {
    choices,
    onProgress: (progress) => say({ progress }),
  }).then(
    (file) => say({ file }, [file.bytes.buffer]),
    (error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
