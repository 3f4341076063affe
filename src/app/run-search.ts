/** Where a search runs: large texts in a worker, small ones on the page, in slices. */
import type { SearchNews } from './place.worker.ts';
import { searchSteps, type SearchJob, type SearchResult } from './revision-search.ts';

export interface SearchRun {
  /** Stops the search; it then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1. */
  readonly onProgress: (progress: number) => void;
  /** Code units of all texts from which on a worker is worth its start-up. */
  readonly workerFrom?: number;
}

/** Two articles of 10 kB: from there on one step of the search can cost a page its next frame. */
const WORKER_FROM = 20_000;
/** Well below 50 ms, so that typing and scrolling find their turn whatever one step costs. */
const SLICE_MS = 12;

/** Runs the search. A worker that cannot start is no reason to give up: then the page does it. */
export async function runSearch(job: SearchJob, run: SearchRun): Promise<SearchResult> {
  run.signal.throwIfAborted();
  if (sizeOf(job) >= (run.workerFrom ?? WORKER_FROM)) {
    const result = await inWorker(job, run);
    if (result !== null) return result;
  }
  return inSlices(job, run);
}

function sizeOf({ newer, bases }: SearchJob): number {
  const text = 'input' in newer ? newer.input : newer.revision.text;
  return bases.reduce((sum, { before }) => sum + before.text.length, text.length);
}

async function inSlices(job: SearchJob, { signal, onProgress }: SearchRun): Promise<SearchResult> {
  const steps = searchSteps(job);
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}

/** Null when the worker failed. */
function inWorker(job: SearchJob, { signal, onProgress }: SearchRun): Promise<SearchResult | null> {
  const worker = new Worker(new URL('./place.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<SearchResult | null>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<SearchNews>) => {
      if ('result' in data) resolve(data.result);
      else onProgress(data.progress);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reportError(new Error(`The search worker failed: ${event.message}`));
      resolve(null);
    });
    worker.postMessage(job);
  });
  return answer.finally(() => worker.terminate());
}
