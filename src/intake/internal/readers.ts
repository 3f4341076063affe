/** Which reader takes which format, within which limit, and where it runs. */
import type { Limits } from '../limits.ts';
import type { Format } from './formats.ts';
import type { Reader } from './reader.ts';

export interface ReaderEntry {
  readonly limit: Exclude<keyof Limits, 'seconds'>;
  /**
   * Bytes from which on it runs in a worker: 0 where a small file can be made slow to read.
   * 'page' for readers that need the page's DOM.
   */
  readonly worker: number | 'page';
  /** Loads the reader's module, once. */
  readonly load: () => Promise<Reader>;
}

/** Well below 50 ms of reading on a slow machine. */
const SMALL = 100_000;

/** The formats that can be read; the others are known by name only. */
export const READERS: Readonly<Partial<Record<Format, ReaderEntry>>> = {
  text: {
    limit: 'text',
    worker: SMALL,
    load: async () => (await import('./read-text.ts')).readText,
  },
  markdown: {
    limit: 'markdown',
    worker: 0,
    load: async () => (await import('./read-markdown.ts')).readMarkdown,
  },
  subtitles: {
    limit: 'transcript',
    worker: SMALL,
    load: async () => (await import('./read-subtitles.ts')).readSubtitles,
  },
  transcript: {
    limit: 'transcript',
    worker: SMALL,
    load: async () => (await import('./read-transcript.ts')).readTranscript,
  },
  journal: {
    limit: 'journal',
    worker: 'page',
    load: async () => (await import('./read-journal.ts')).readJournal,
  },
  html: {
    limit: 'html',
    worker: 'page',
    load: async () => (await import('./read-html.ts')).readHtml,
  },
};
