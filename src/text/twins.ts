/**
 * The look-alikes of a place: where else the same words stand in the same surroundings, and how far
 * the likeness goes. Linear in the text whatever it holds, by the Z algorithm (D. Gusfield,
 * "Algorithms on Strings, Trees, and Sequences", 1997), once forwards and once backwards.
 */
import type { Range } from './offsets.ts';

/** Counts steps, so that a test can hold an algorithm to its promise without a clock. */
export interface Work {
  steps: number;
}

/** A look-alike: how many code units before and after the quote agree with ours. */
export interface Twin {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Every other place of the quote that agrees with the range's own surroundings for at least
 * `before` and `after` code units, with how far it agrees in all.
 */
export function twins(
  text: string,
  { start, end }: Range,
  before: number,
  after: number,
  work?: Work,
): Twin[] {
  const ours = end - start;
  const found = new Map<number, number>();
  likeness(
    text.length,
    text.length - start,
    (i) => text.charCodeAt(i),
    start,
    work,
    (at, length) => {
      if (at !== start && length >= ours + after) found.set(at, length - ours);
    },
  );
  if (found.size === 0) return [];
  const last = text.length - 1;
  const result: Twin[] = [];
  // Backwards, the stretch before our place begins at the mirror image of its last code unit.
  const mirror = text.length - start;
  likeness(
    text.length,
    start,
    (i) => text.charCodeAt(last - i),
    mirror,
    work,
    (i, length) => {
      const at = text.length - i;
      const agrees = found.get(at);
      if (agrees !== undefined && length >= before)
        result.push({ at, before: length, after: agrees });
    },
  );
  const atStart = found.get(0); // Nothing stands before it, and its mirror image is no unit.
  if (atStart !== undefined && before === 0) result.push({ at: 0, before: 0, after: atStart });
  return result;
}

/**
 * For each place i of a text of `size` units, tells how many units from i on equal those from
 * `from` on (`length` units at most).
 */
function likeness(
  size: number,
  length: number,
  unit: (i: number) => number,
  from: number,
  work: Work | undefined,
  tell: (at: number, length: number) => void,
): void {
  let steps = 0;
  // own[i]: how far the pattern agrees with itself shifted by i.
  const own = new Int32Array(length);
  if (length > 0) own[0] = length;
  let left = 0;
  let right = 0;
  for (let i = 1; i < length; i++) {
    let n = i < right ? Math.min(right - i, own[i - left] as number) : 0;
    while (i + n < length && unit(from + n) === unit(from + i + n)) (n++, steps++);
    own[i] = n;
    steps++;
    if (i + n > right) {
      left = i;
      right = i + n;
    }
  }
  left = right = 0;
  for (let i = 0; i < size; i++) {
    let n = i < right ? Math.min(right - i, own[i - left] as number) : 0;
    while (n < length && i + n < size && unit(from + n) === unit(i + n)) (n++, steps++);
    steps++;
    if (i + n > right) {
      left = i;
      right = i + n;
    }
    tell(i, n);
  }
  if (work) work.steps += steps;
}
