/** Runs one search of `revision-search.ts` away from the page, and tells how far it is. */
import { searchSteps, type SearchJob, type SearchResult } from './revision-search.ts';

/** What the worker says: how far it is, 0 to 1, and at last the answer. */
export type SearchNews = { readonly progress: number } | { readonly result: SearchResult };

/** More often than the eye can follow only costs time. */
const TELL_EVERY_MS = 60;

const say = (news: SearchNews): void => self.postMessage(news);

self.addEventListener('message', ({ data }: MessageEvent<SearchJob>) => {
  const steps = searchSteps(data);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      say({ result: step.value });
      return;
    }
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) continue;
    told = now;
    say({ progress: step.value });
  }
});
