/**
 * Grapheme clusters: what a person calls one character (UAX #29), for limits that people see and
 * for cuts that must not split one.
 */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Below U+0300 nothing joins its neighbour but CR with LF. */
const SIMPLE = /^[\0-\x0c\x0e-\u02ff]*$/;
const LOOK_BACK = 256;
const LOOK_AHEAD = 64;

/** How many grapheme clusters the text has: the number to show beside a limit. */
export function countGraphemes(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
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
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  if (isPlainBorder(text, at)) return at;
  const from = safeStart(text, at);
  const cluster = segmenter.segment(text.slice(from, at + LOOK_AHEAD)).containing(at - from);
  return cluster ? from + cluster.index : at;
}

/** The first grapheme border at or after a place; both in code units, clamped to the text. */
export function graphemeBorderAfter(text: string, at: number): number {
  const before = graphemeBorderBefore(text, at);
  if (before >= at) return before;
  const from = safeStart(text, at);
  const cluster = segmenter.segment(text.slice(from, at + LOOK_AHEAD)).containing(at - from);
  return cluster ? from + cluster.index + cluster.segment.length : at;
}

function isPlainBorder(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) < 0x300 && text.charCodeAt(at) < 0x300;
}

/** A place at or before `at` where a cluster surely begins: after a line feed or at a space. */
function safeStart(text: string, at: number): number {
  const limit = Math.max(0, at - LOOK_BACK);
  let i = at;
  while (i > limit && !isPlainBorder(text, i)) i--;
  // A cut into a surrogate pair would make two clusters of one character.
  return (text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > 0 ? i - 1 : i;
}
