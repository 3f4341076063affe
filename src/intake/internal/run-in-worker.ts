/** Reads in a worker of its own, which is ended when nobody wants the answer any more. */
import type { Imported, Reading } from '../imported.ts';
import { refused } from './article.ts';
import { trustScript } from './trust.ts';
import type { ReadJob, ReadNews } from './read.worker.ts';

/**
 * Runs one job. Null when the worker could not start or broke down: then the page may try. Refused
 * as 'too-slow' after `seconds`. Rejects with the signal's reason.
 */
export function runInWorker(
  job: ReadJob,
  { signal, onProgress }: Reading,
  seconds: number,
): Promise<Imported | null> {
  const worker = startWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Imported | null>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    timer = setTimeout(
      () => resolve(refused({ code: 'too-slow', facts: { seconds } })),
      seconds * 1000,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<ReadNews>) => {
      if ('imported' in data) resolve(data.imported);
      else onProgress(data.progress);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reportError(new Error(`The reading worker failed: ${event.message}`));
      resolve(null);
    });
    worker.postMessage(job);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

function startWorker(): Worker {
  const address = new URL('./read.worker.ts', import.meta.url);
  return new Worker(trustScript(address), { type: 'module' });
}
