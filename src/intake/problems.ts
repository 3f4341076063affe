/** What can be wrong with a foreign file: closed codes with facts; the words are made on screen. */
import type { Problem } from '../text/problem.ts';

/** Why nothing of a file is taken. */
export type RefusalCode =
  /** Nothing to read in it. */
  | 'empty'
  /** Facts: `bytes`, `limit`. */
  | 'too-large'
  /** Too many lines or paragraphs for an article; facts: `count`, `limit`. */
  | 'too-many-blocks'
  /** A kind of file that is known and has no reader here; facts: `format`. */
  | 'unsupported'
  /** Neither text nor any kind of file that is known. */
  | 'binary'
  /** The file is not what it has to be, or damaged; facts: `format`. */
  | 'broken'
  /** Reading took longer than it may; facts: `seconds`. */
  | 'too-slow'
  /** The part of the program that reads this could not be loaded; facts: `format`. */
  | 'no-reader';

/** What did not go smoothly in a file that is taken. */
export type NoteCode =
  /** Neither declared nor provable; facts: `encoding`. */
  | 'encoding-guessed'
  /** Bytes that stand for nothing in the file's encoding are shown as U+FFFD; facts: `count`. */
  | 'unreadable-bytes'
  /** NUL and other control characters were left out; facts: `count`. */
  | 'controls-left-out'
  /** The name promises another kind of file; facts: `format`, the kind that it is. */
  | 'other-format'
  /** No article was made out in the page, so all its words were taken. */
  | 'whole-page'
  /** Left out because a reader of the page does not see it; facts: `count`. */
  | 'hidden-left-out'
  /** Struck-out words were left out; facts: `count`. */
  | 'struck-left-out'
  /** Pictures, films, frames and drawings were left out; facts: `count`. */
  | 'media-left-out'
  /** What the page says about itself could not be read; `where` names the part. */
  | 'details-unreadable'
  /** An address that is neither http nor https was left out; `where` names the detail. */
  | 'unsafe-address'
  /** Nested too deeply to be read as written: read as plain text; facts: `limit`. */
  | 'nested-too-deeply'
  /** Lines joined to paragraphs; facts: `count`, the lines that the file had. */
  | 'lines-joined'
  /** A subtitle whose time could not be read; its words were taken. Facts: `line`. */
  | 'time-unreadable'
  /** More of the same kind were found than are listed; facts: `count`, `code`. */
  | 'more';

/** One problem; `facts.line` counts from 1. */
export type IntakeProblem = Problem<RefusalCode | NoteCode>;
