/**
 * Places in a text and the two ways of counting them.
 *
 * Inside Plumbline a place is an `Offset`: UTF-16 code units from the start of a revision's
 * normalised text, which is what strings, DOM ranges and regular expressions count. The W3C
 * Web Annotation formats count Unicode code points: a `CodePointOffset`. Both are numbers at run
 * time, but neither can be passed where the other is due.
 */

declare const unit: unique symbol;

/** UTF-16 code units from the start of a revision's normalised text; a whole number from 0. */
export type Offset = number & { readonly [unit]: 'code unit' };

/** Unicode code points from the start of the same text; for the W3C formats only. */
export type CodePointOffset = number & { readonly [unit]: 'code point' };

/** A half-open stretch of text: `start` is the first code unit inside, `end` the first outside. */
export interface Range {
  readonly start: Offset;
  readonly end: Offset;
}

function wholeNumber(n: number, what: string): void {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`${what} must be a whole number from 0, got ${n}`);
  }
}

/** Vouches that `n` counts code units. RangeError unless it is a whole number from 0. */
export function offset(n: number): Offset {
  wholeNumber(n, 'An offset');
  return n as Offset;
}

/** Vouches that `n` counts code points. RangeError unless it is a whole number from 0. */
export function codePointOffset(n: number): CodePointOffset {
  wholeNumber(n, 'A code point offset');
  return n as CodePointOffset;
}

/** A frozen range from two numbers. RangeError for a bad offset or an end before the start. */
export function range(start: number, end: number): Range {
  if (end < start) throw new RangeError(`A range cannot end (${end}) before it starts (${start})`);
  return Object.freeze({ start: offset(start), end: offset(end) });
}

/** Throws RangeError, with the numbers, when a range ends before it starts. */
export function checkOrder({ start, end }: Range): void {
  if (end < start) throw new RangeError(`A range cannot end (${end}) before it starts (${start})`);
}

/** Throws RangeError, with the numbers, unless the range is well formed and lies in the text. */
export function checkRange(text: string, { start, end }: Range): void {
  wholeNumber(start, 'A range start');
  wholeNumber(end, 'A range end');
  if (end < start || end > text.length) {
    throw new RangeError(`Range ${start}–${end} does not lie in a text of ${text.length}`);
  }
}

/** Throws RangeError, with the numbers, unless 0 ≤ offset ≤ length of the text. */
export function checkOffset(text: string, at: Offset): void {
  wholeNumber(at, 'An offset');
  if (at > text.length) throw new RangeError(`Offset ${at} lies outside a text of ${text.length}`);
}

/** Do the two share at least one code unit? Touching ranges and empty ranges share none. */
export function rangesOverlap(a: Range, b: Range): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** What two ranges share, or null where they share no code unit. */
export function intersect(a: Range, b: Range): Range | null {
  return rangesOverlap(a, b) ? range(Math.max(a.start, b.start), Math.min(a.end, b.end)) : null;
}

/** Does every code unit of `inner` lie in `outer`? */
export function rangeContains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Reading order for `sort`: by start; of two that start together, the longer (outer) first. */
export function byReadingOrder(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Converts a place for the W3C formats. An offset between the two halves of an astral character
 * counts as standing before it. RangeError for an offset outside the text. One call reads the text
 * up to the place; for many places use {@link CodePointIndex}.
 */
export function toCodePointOffset(text: string, at: Offset): CodePointOffset {
  checkOffset(text, at);
  let pairs = 0;
  for (let i = 0; i < at; i++) {
    if (isPair(text, i)) {
      pairs++;
      i++;
    }
  }
  return (at - pairs) as CodePointOffset;
}

/**
 * Converts a place from the W3C formats; the inverse of {@link toCodePointOffset}. RangeError when
 * the text has fewer code points.
 */
export function toOffset(text: string, at: CodePointOffset): Offset {
  wholeNumber(at, 'A code point offset');
  let i = 0;
  for (let left: number = at; left > 0; left--) {
    if (i >= text.length) {
      throw new RangeError(`Code point ${at} lies outside a text of ${at - left} code points`);
    }
    i += isPair(text, i) ? 2 : 1;
  }
  return i as Offset;
}

/**
 * Both conversions for many places in one text: built in one reading, each answer a binary search
 * among the text's astral characters, so a text without any costs next to nothing. Answers and
 * errors are those of {@link toCodePointOffset} and {@link toOffset}.
 */
export class CodePointIndex {
  readonly #length: number;
  /** Offset of the first half of every astral character, ascending. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    const pairs: number[] = [];
    for (let i = 0; i < text.length; i++) if (isPair(text, i)) pairs.push(i++);
    this.#length = text.length;
    this.#pairs = pairs;
  }

  toCodePointOffset(at: Offset): CodePointOffset {
    wholeNumber(at, 'An offset');
    if (at > this.#length) {
      throw new RangeError(`Offset ${at} lies outside a text of ${this.#length}`);
    }
    return (at - this.#count((pair) => pair < at)) as CodePointOffset;
  }

  toOffset(at: CodePointOffset): Offset {
    wholeNumber(at, 'A code point offset');
    const points = this.#length - this.#pairs.length;
    if (at > points) {
      throw new RangeError(`Code point ${at} lies outside a text of ${points} code points`);
    }
    return (at + this.#count((pair, before) => pair - before < at)) as Offset;
  }

  /** How many pairs, from the first, pass a test that fails for all after the first failure. */
  #count(passes: (pair: number, before: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(this.#pairs[middle] as number, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isPair(text: string, i: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}
