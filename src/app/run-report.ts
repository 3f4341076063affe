/** Where a format is written: what takes long in a worker, the rest on the page. */
import type { FormatId } from '../report/formats.ts';
import type { ReportFile } from '../report/report-file.ts';
import type { ReportJob, ReportNews } from './report.worker.ts';

export interface ReportRun {
  /** Stops the writing; it then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1. */
  readonly onProgress: (progress: number) => void;
}

/** Loading the packages for these alone can cost a page its next frames. */
const HEAVY: ReadonlySet<FormatId> = new Set<FormatId>(['word', 'zip']);
/** So many claims make every format heavy. */
const MANY_CLAIMS = 60;

/** Writes the file. A worker that cannot start is no reason to give up: then the page does it. */
export async function runReport(job: ReportJob, run: ReportRun): Promise<ReportFile> {
  run.signal.throwIfAborted();
  const claims = job.report.claims.length + job.report.notCheckable.length;
  if (HEAVY.has(job.format) || claims > MANY_CLAIMS) {
    const file = await inWorker(job, run);
    if (file !== null) return file;
  }
  const { writeFormat } = await import('../report/formats.ts');
  const { format, report, clock, choices } = job;
  const file = await writeFormat(format, report, clock, { choices, onProgress: run.onProgress });
  run.signal.throwIfAborted();
  return file;
}

/** Null when the worker could not start. */
function inWorker(job: ReportJob, { signal, onProgress }: ReportRun): Promise<ReportFile | null> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<ReportFile | null>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ReportNews>) => {
      if ('file' in data) resolve(data.file);
      else if ('progress' in data) onProgress(data.progress);
      else reject(new Error(`The report could not be written: ${data.failed}`));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reportError(new Error(`The report worker failed: ${event.message}`));
      resolve(null);
    });
    worker.postMessage(job);
  });
  return answer.finally(() => worker.terminate());
}
