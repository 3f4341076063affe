/** Where a format is written and markup is checked: what takes long in a worker, the rest on the page. */
import type { LintFinding } from '../report/claim-review-lint.ts';
import type { FormatId } from '../report/formats.ts';
import type { ReportFile } from '../report/report-file.ts';
import type { PublicReport } from '../report/report-values.ts';
import type { LintJob, ReportJob, ReportNews, WriteJob } from './report.worker.ts';

export interface ReportRun {
  /** Stops the work; it then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1. */
  readonly onProgress?: (progress: number) => void;
}

/** Loading the packages for these alone can cost a page its next frames. */
const HEAVY: ReadonlySet<FormatId> = new Set<FormatId>(['word', 'zip']);
/** So many claims make everything heavy. */
const MANY_CLAIMS = 60;

/** Writes the file. A worker that cannot start is no reason to give up: then the page does it. */
export async function runReport(job: WriteJob, run: ReportRun): Promise<ReportFile> {
  run.signal.throwIfAborted();
  if (HEAVY.has(job.format) || isLarge(job.report)) {
    const news = await inWorker(job, run);
    if (news !== null && 'file' in news) return news.file;
  }
  const { writeFormat } = await import('../report/formats.ts');
  const { format, report, clock, choices } = job;
  const { onProgress } = run;
  const file = await writeFormat(format, report, clock, {
    choices,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  run.signal.throwIfAborted();
  return file;
}

/** Checks the ClaimReview of the report, in its page. */
export async function runLint(job: LintJob, run: ReportRun): Promise<readonly LintFinding[]> {
  run.signal.throwIfAborted();
  if (isLarge(job.report)) {
    const news = await inWorker(job, run);
    if (news !== null && 'findings' in news) return news.findings;
  }
  const { lintReport } = await import('./lint-report.ts');
  return lintReport(job.report, job.clock, job.ratingWords);
}

function isLarge({ claims, notCheckable }: PublicReport): boolean {
  return claims.length + notCheckable.length > MANY_CLAIMS;
}

/** The worker's last word, or null when it could not start. */
function inWorker(job: ReportJob, { signal, onProgress }: ReportRun): Promise<ReportNews | null> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<ReportNews | null>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ReportNews>) => {
      if ('failed' in data) reject(new Error(`The report worker failed: ${data.failed}`));
      else if ('progress' in data) onProgress?.(data.progress);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reportError(new Error(`The report worker did not start: ${event.message}`));
      resolve(null);
    });
    worker.postMessage(job);
  });
  return answer.finally(() => worker.terminate());
}
