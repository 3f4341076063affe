/**
 * The look-alikes of a place: where else the same words stand in the same surroundings, and how far
 * the likeness goes. Linear in the text whatever it holds, by the Z algorithm (D. Gusfield,
 * "Algorithms on Strings, Trees, and Sequences", 1997), once forwards and once backwards.
 */
import type { Range } from '../offsets.ts';

/** Counts steps, so that a test can hold an algorithm to its promise without a clock. */
export interface Work {
  steps: number;
}

/** Stands for "no look-alike" in what {@link twins} answers. */
export const NONE = -1;

/**
 * Looks at every other place of the quote and asks for how many code units, up to `most`, the text
 * before and after it agrees with the text before and after the range. Entry b of the answer
 * (0 ≤ b ≤ most) is for the look-alikes that agree for exactly b before (entry `most`: or more): the
 * furthest that any of them agrees after the quote, at most `most`; {@link NONE} without any.
 * Makes no more than eight steps per code unit of the text and of the quote, plus `most`.
 */
export function twins(text: string, range: Range, most: number, work?: Work): Int32Array {
  const { start, end } = range;
  const { length } = text;
  const furthest = new Int32Array(most + 1).fill(NONE);
  const units = new Uint16Array(length);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  if (work) work.steps += length;

  const quote = end - start;
  const after = likeness(units, start, Math.min(length, end + most), work);
  // Backwards, what stands before a place begins at the mirror image of its last code unit.
  units.reverse();
  const mirror = length - start;
  const before = likeness(units, mirror, Math.min(length, mirror + most), work);

  for (let at = 0; at < length; at++) {
    const alike = (after[at] as number) - quote;
    if (alike < 0 || at === start) continue;
    const b = before[length - at] as number;
    if ((furthest[b] as number) < alike) furthest[b] = alike;
  }
  return furthest;
}

/** For each place, and the end, how many units from there on equal those from `from`, up to `to`. */
function likeness(
  units: Uint16Array,
  from: number,
  to: number,
  work: Work | undefined,
): Int32Array {
  const length = to - from;
  const own = spread(units, from, to, new Int32Array(length), 1, work);
  own[0] = length;
  // The pattern's likeness with itself saves comparing what has been compared.
  return spread(units, 0, units.length, new Int32Array(units.length + 1), 0, work, from, own);
}

/** The Z algorithm: likeness of `units` from `low` on with the pattern, from place `first` on. */
function spread(
  units: Uint16Array,
  low: number,
  high: number,
  result: Int32Array,
  first: number,
  work: Work | undefined,
  from = low,
  own = result,
): Int32Array {
  const length = from === low && own === result ? high - low : own.length;
  const size = high - low;
  let left = 0;
  let right = 0;
  let steps = 0;
  for (let i = first; i < size; i++) {
    let n = i < right ? Math.min(right - i, own[i - left] as number) : 0;
    const known = n;
    while (n < length && i + n < size && units[from + n] === units[low + i + n]) n++;
    result[i] = n;
    steps += 1 + n - known;
    if (i + n > right) {
      left = i;
      right = i + n;
    }
  }
  if (work) work.steps += steps;
  return result;
}
