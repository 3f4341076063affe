/**
 * Where a pattern stands in a text with a few letters wrong: the bit-parallel search of G. Myers,
 * "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999),
 * in blocks of 32 rows.
 */

/** A stretch of the text and how many letters must be changed, added or dropped to make it equal. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Steps of a search: one for each code unit of the text and each 32 of the pattern. */
export function approximateCost(text: string, pattern: string): number {
  return text.length * Math.ceil(pattern.length / 32);
}

/**
 * The best matches with at most so many errors, best first, none overlapping a better one, `most` at
 * most. The time is {@link approximateCost}; an empty pattern has no match.
 */
export function approximateMatches(
  text: string,
  pattern: string,
  errors: number,
  most: number,
): readonly ApproximateMatch[] {
  const { length } = pattern;
  if (length === 0) return [];
  const ends: { end: number; errors: number }[] = [];
  const column = new Column(pattern);
  for (let i = 0; i < text.length; i++) {
    const score = column.next(text.charCodeAt(i));
    if (score > errors) continue;
    // Neighbouring ends belong to one match: the best of them, and of equals the first, counts.
    const last = ends.at(-1);
    if (last !== undefined && i + 1 - last.end < Math.max(2, length >> 1)) {
      if (score < last.errors) {
        last.end = i + 1;
        last.errors = score;
      }
    } else ends.push({ end: i + 1, errors: score });
  }
  ends.sort((a, b) => a.errors - b.errors || a.end - b.end);
  const found: ApproximateMatch[] = [];
  const backwards = reversed(pattern);
  for (const { end, errors: wrong } of ends) {
    const start = startOf(text, backwards, end, wrong);
    if (found.some((match) => match.start < end && start < match.end)) continue;
    found.push(Object.freeze({ start, end, errors: wrong }));
    if (found.length === most) break;
  }
  return found;
}

/** Where a match that ends at a place begins, found by reading backwards: as long as the pattern. */
function startOf(text: string, backwards: string, end: number, errors: number): number {
  const column = new Column(backwards);
  let best = end;
  let least = Infinity;
  for (let i = end - 1; i >= 0 && i >= end - backwards.length - errors; i--) {
    const worth = column.next(text.charCodeAt(i)) * 1_000 + Math.abs(end - i - backwards.length);
    if (worth < least) {
      least = worth;
      best = i;
    }
  }
  return best;
}

function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text.charAt(i);
  return result;
}

/** One column of the edit table, kept as differences between its rows. */
class Column {
  readonly #rows = new Map<number, Int32Array>();
  readonly #none: Int32Array;
  readonly #up: Int32Array;
  readonly #down: Int32Array;
  readonly #last: number;
  #score: number;

  constructor(pattern: string) {
    const blocks = Math.ceil(pattern.length / 32);
    this.#none = new Int32Array(blocks);
    this.#up = new Int32Array(blocks).fill(-1);
    this.#down = new Int32Array(blocks);
    this.#last = 1 << ((pattern.length - 1) % 32);
    this.#score = pattern.length;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      const rows = this.#rows.get(unit) ?? new Int32Array(blocks);
      (rows[i >> 5] as number) |= 1 << (i & 31);
      this.#rows.set(unit, rows);
    }
  }

  /** Reads one more code unit; the errors of the best match that ends with it. */
  next(unit: number): number {
    const rows = this.#rows.get(unit) ?? this.#none;
    let carry = 0;
    for (let b = 0; b < rows.length; b++) {
      const up = this.#up[b] as number;
      const down = this.#down[b] as number;
      const borrowed = carry < 0 ? 1 : 0;
      const vertical = (rows[b] as number) | down;
      const equal = (rows[b] as number) | borrowed;
      const diagonal = (((equal & up) + up) ^ up) | equal;
      let plus = down | ~(diagonal | up);
      let minus = up & diagonal;
      const top = b === rows.length - 1 ? this.#last : 1 << 31;
      const out = (plus & top) !== 0 ? 1 : (minus & top) !== 0 ? -1 : 0;
      plus = (plus << 1) | (carry > 0 ? 1 : 0);
      minus = (minus << 1) | borrowed;
      this.#up[b] = minus | ~(vertical | plus);
      this.#down[b] = plus & vertical;
      carry = out;
    }
    this.#score += carry;
    return this.#score;
  }
}
