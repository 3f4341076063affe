/** How much is taken: numbers with reasons, and the one place to change them. */
import { MAX_TEXT_BYTES } from '../text/plain-text.ts';

/** Bytes of a file by what it is; this many are taken, one more is refused before it is read. */
export interface Limits {
  /** Text of any kind, encoded. UTF-16 needs up to twice the bytes of UTF-8. */
  readonly text: number;
  /** Markdown: its lexer needs some fifty times the text's memory. */
  readonly markdown: number;
  /** A page saved in one file carries its pictures along. */
  readonly html: number;
  /** Times and numbers take half of a subtitle file. */
  readonly transcript: number;
  /** A safety copy is read whole. */
  readonly journal: number;
  /** Seconds that reading in a worker may take. */
  readonly seconds: number;
}

/** The limits when nobody says otherwise. The text of an article has `MAX_TEXT_BYTES` besides. */
export const LIMITS: Limits = Object.freeze({
  text: 2 * MAX_TEXT_BYTES + 2,
  markdown: 2 * MAX_TEXT_BYTES + 2,
  html: 25_000_000,
  transcript: 2 * MAX_TEXT_BYTES + 2,
  journal: 200_000_000,
  seconds: 30,
});

/** Blocks of an article: a book has some thousands. More would take seconds to hand over. */
export const MAX_BLOCKS = 200_000;

/** Larger files of any kind need not be read from the disk at all. */
export const MAX_FILE_BYTES = LIMITS.journal;
