/** Writes one format of a report, or checks its markup, away from the page. */
import type { LintFinding } from '../report/claim-review-lint.ts';
import { writeFormat, type FormatChoices, type FormatId } from '../report/formats.ts';
import { reviveReport } from '../report/report-clone.ts';
import type { ReportClock, ReportFile } from '../report/report-file.ts';
import type { PublicReport } from '../report/report-values.ts';
import { lintReport } from './lint-report.ts';

interface AboutReport {
  readonly report: PublicReport;
  readonly clock: ReportClock;
}

/** A file that is to be written. */
export interface WriteJob extends AboutReport {
  readonly format: FormatId;
  readonly choices: FormatChoices;
}

/** Markup that is to be checked. */
export interface LintJob extends AboutReport {
  readonly ratingWords: readonly string[];
}

export type ReportJob = WriteJob | LintJob;

/** What the worker says: how far it is, 0 to 1, and at last the answer or what went wrong. */
export type ReportNews =
  | { readonly progress: number }
  | { readonly file: ReportFile }
  | { readonly findings: readonly LintFinding[] }
  | { readonly failed: string };

const say = (news: ReportNews, transfer: Transferable[] = []): void =>
  self.postMessage(news, { transfer });

async function answer(job: ReportJob): Promise<void> {
  const report = reviveReport(job.report);
  if ('ratingWords' in job) {
    say({ findings: lintReport(report, job.clock, job.ratingWords) });
    return;
  }
  const file = await writeFormat(job.format, report, job.clock, {
    choices: job.choices,
    onProgress: (progress) => say({ progress }),
  });
  say({ file }, [file.bytes.buffer]);
}

self.addEventListener('message', ({ data }: MessageEvent<ReportJob>) => {
  answer(data).catch((error: unknown) =>
    say({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
