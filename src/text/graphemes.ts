/**
 * Grapheme clusters: what a person calls one character (UAX #29), for limits that people see and
 * for cuts that must not split one.
 */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Below U+0300 nothing joins its neighbour but CR with LF. */
const SIMPLE = /^[\0-\x0c\x0e-\u02ff]*$/;
/** A cluster longer than this, in code units, is decoration and may be cut, though never a pair. */
const LONGEST = 1_024;
const LOOK_AHEAD = 64;

/** How many grapheme clusters the text has: the number to show beside a limit. */
export function countGraphemes(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  const clusters = segmenter.segment(text)[Symbol.iterator]();
  let count = 0;
  while (!clusters.next().done) count++;
  return count;
}

/**
 * The first `max` grapheme clusters, or the text itself when it has no more; no ellipsis is added.
 * RangeError unless `max` is a whole number from 0.
 */
export function truncateGraphemes(text: string, max: number): string {
  if (!Number.isSafeInteger(max) || max < 0) {
    throw new RangeError(`A limit must be a whole number from 0, got ${max}`);
  }
  if (text.length <= max) return text;
  let left = max;
  for (const { index } of segmenter.segment(text)) {
    if (left === 0) return text.slice(0, index);
    left--;
  }
  return text;
}

/** The last grapheme border at or before a place; both in code units, clamped to the text. */
export function graphemeBorderBefore(text: string, at: number): number {
  return at <= 0 ? 0 : at >= text.length ? text.length : clusterAt(text, at).start;
}

/** The first grapheme border at or after a place; both in code units, clamped to the text. */
export function graphemeBorderAfter(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const { start, end } = clusterAt(text, at);
  return start === at ? at : end;
}

/** The cluster that holds the code unit at a place within the text. */
function clusterAt(text: string, at: number): { start: number; end: number } {
  if (isPlainBorder(text, at)) return { start: at, end: at };
  const from = safeStart(text, at);
  for (let reach = LOOK_AHEAD; ; reach *= 2) {
    const window = text.slice(from, pairSafe(text, at + reach));
    const cluster = segmenter.segment(window).containing(at - from);
    const start = from + (cluster?.index ?? 0);
    const end = start + (cluster?.segment.length ?? 0);
    // A cluster that ends with the window may go on behind it.
    if (end < from + window.length || end >= text.length || reach > LONGEST) return { start, end };
  }
}

/** Is there surely a border here? Asked of pairs of characters that never join a neighbour. */
function isPlainBorder(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return standsAlone(before) && standsAlone(after) && !(before === 0x0d && after === 0x0a);
}

/** Latin letters and signs, and Chinese characters. */
function standsAlone(unit: number): boolean {
  return unit < 0x300 || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** A place at or before `at` where a cluster begins, unless one is longer than the look back. */
function safeStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST);
  let i = at - 1;
  while (i > limit && text.charCodeAt(i) !== 0x20 && !isPlainBorder(text, i)) i--;
  return i;
}

/** The place itself, or the one before where it would cut a surrogate pair. */
function pairSafe(text: string, at: number): number {
  const cuts =
    (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return cuts ? at - 1 : at;
}
