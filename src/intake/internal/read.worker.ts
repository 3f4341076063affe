/** Runs one reader away from the page, and tells how far it is. */
import type { ForeignFile, Imported } from '../imported.ts';
import type { Format } from './formats.ts';
import { READERS } from './readers.ts';

/** What the worker is asked. */
export interface ReadJob {
  readonly format: Format;
  readonly file: ForeignFile;
}

/** What it says: how far it is, 0 to 1, and at last the answer; null when it cannot read this. */
export type ReadNews = { readonly progress: number } | { readonly imported: Imported | null };

const say = (news: ReadNews): void => self.postMessage(news);

self.addEventListener('message', ({ data }: MessageEvent<ReadJob>) => void answer(data));

async function answer({ format, file }: ReadJob): Promise<void> {
  const read = await READERS[format]?.load();
  // The page ends the worker to stop it, so nothing here is ever aborted.
  const { signal } = new AbortController();
  const imported = await read?.(file, { signal, onProgress: (progress) => say({ progress }) });
  say({ imported: imported ?? null });
}
