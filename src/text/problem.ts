/**
 * What is wrong with foreign data, as a value: a closed code, the place and the facts. The words
 * are made in the interface.
 */

/** What can be wrong with a text before anybody reads it. */
export type TextProblemCode =
  /** Nothing to read: no visible character. */
  | 'empty'
  /** More UTF-8 bytes than the limit; facts: `bytes`, `limit`. */
  | 'too-large';

/**
 * One problem. `where` is a place a person can find (a line, a field, a page), absent when it is
 * the whole. A room with problems of its own names its closed union: `Problem<CsvProblemCode>`.
 */
export interface Problem<Code extends string = TextProblemCode> {
  readonly code: Code;
  readonly where?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}
