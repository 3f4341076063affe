/** Long work on the page, cut so that typing and scrolling find their turn. */
import type { Reading } from '../imported.ts';

/** Well below 50 ms, whatever one step costs. */
const SLICE_MS = 12;

/** Gives the page a turn, tells how far the reading is, and stops when that is wanted. */
export async function pause({ signal, onProgress }: Reading, progress: number): Promise<void> {
  onProgress(progress);
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** Runs a generator to its end, in slices. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  { signal }: Reading,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}
