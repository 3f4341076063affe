/** Which sentences of a text share rare words with some words at hand? An inverted index. */
import { alignWords } from './align-words.ts';
import type { Side } from './pair-units.ts';

/** A run of words, first and last, that is like the words asked for. */
export interface Likeness {
  readonly unit: number;
  readonly first: number;
  readonly last: number;
  /** Weight of what both have, twice, over the weight of either: 0 to 1. */
  readonly likeness: number;
  /** Weight of what both have over the weight of what was asked for: 0 to 1. */
  readonly held: number;
}

/** A word in more sentences than this finds none by itself; it still counts where others found one. */
const MOST_POSTINGS = 96;
/** Sentences that are looked at closely. */
const CLOSELY = 12;

/** An index over the units of one text; built in one reading, asked any number of times. */
export class UnitIndex {
  readonly #side: Side;
  readonly #weight: Float64Array;
  readonly #begin: Int32Array;
  readonly #postings: Int32Array;
  readonly #shared: Float64Array;

  /** `weight` has an entry for every number that a word of the side has. */
  constructor(side: Side, weight: Float64Array) {
    this.#side = side;
    this.#weight = weight;
    this.#shared = new Float64Array(side.units.count);
    const { words, units } = side;
    const begin = new Int32Array(weight.length + 1);
    for (let i = 0; i < words.count; i++) (begin[(words.id[i] as number) + 1] as number)++;
    for (let i = 1; i < begin.length; i++) (begin[i] as number) += begin[i - 1] as number;
    const next = begin.slice();
    const postings = new Int32Array(words.count);
    for (let i = 0; i < words.count; i++) {
      postings[(next[words.id[i] as number] as number)++] = units.ofWord[i] as number;
    }
    this.#begin = begin;
    this.#postings = postings;
  }

  /**
   * The runs of words most like the given ones, one for each sentence at most, the best first.
   * Asked-for words without a number (-1) count with the weight of the rarest.
   */
  like(ids: ArrayLike<number>, most: number): readonly Likeness[] {
    const touched: number[] = [];
    const distinct = [...new Set(Array.from(ids))].filter((id) => id >= 0);
    distinct.sort((a, b) => this.#frequency(a) - this.#frequency(b) || a - b);
    distinct.forEach((id, rank) => {
      const from = this.#begin[id] as number;
      const to = this.#begin[id + 1] as number;
      if (to - from > MOST_POSTINGS && (rank > 0 || to - from > MOST_POSTINGS * 8)) return;
      for (let i = from; i < to; i++) {
        const unit = this.#postings[i] as number;
        if (i > from && this.#postings[i - 1] === unit) continue;
        if (this.#shared[unit] === 0) touched.push(unit);
        (this.#shared[unit] as number) += this.#weight[id] as number;
      }
    });
    touched.sort((a, b) => (this.#shared[b] as number) - (this.#shared[a] as number) || a - b);
    for (const unit of touched) this.#shared[unit] = 0;
    const close = touched.slice(0, CLOSELY).map((unit) => this.compare(ids, unit));
    return close
      .filter((likeness): likeness is Likeness => likeness !== null)
      .sort((a, b) => b.likeness - a.likeness || a.first - b.first)
      .slice(0, most);
  }

  /** How like the given words the best run of a unit is; null when they share none. */
  compare(ids: ArrayLike<number>, unit: number): Likeness | null {
    const { words, units } = this.#side;
    const from = units.first[unit] as number;
    const length = (units.first[unit + 1] as number) - from;
    const news = Array.from({ length }, (_, i) => from + i);
    const asked = Int32Array.from(ids);
    const all = asked.map((_, i) => i);
    const wanted = { count: asked.length, start: all, end: all, id: asked };
    const found: [number, number][] = [];
    alignWords(wanted, all, words, news, this.#weight, (i, j) => found.push([i, j]));
    found.sort((a, b) => a[1] - b[1]);
    if (found.length === 0) return null;
    const best = this.#tightest(found);
    const first = (found[best.from] as [number, number])[1];
    const last = (found[best.to] as [number, number])[1];
    let total = 0;
    for (const id of asked) total += this.#of(id);
    let run = 0;
    for (let i = first; i <= last; i++) run += this.#of(words.id[i] as number);
    return {
      unit,
      first,
      last,
      likeness: (2 * best.shared) / (total + run),
      held: best.shared / total,
    };
  }

  /** Of the words in common, the run with the greatest share in what it spans. */
  #tightest(found: readonly [number, number][]): { from: number; to: number; shared: number } {
    const gain = (k: number): number => {
      const [, j] = found[k] as [number, number];
      return this.#of(this.#side.words.id[j] as number);
    };
    let from = 0;
    let to = found.length - 1;
    let shared = 0;
    for (let k = from; k <= to; k++) shared += gain(k);
    // Words at the edges that stand far off and say little are chance.
    for (;;) {
      const gap = (k: number): number =>
        (found[k + 1] as [number, number])[1] - (found[k] as [number, number])[1] - 1;
      if (from < to && gain(from) < shared * 0.2 && gap(from) > 3) shared -= gain(from++);
      else if (from < to && gain(to) < shared * 0.2 && gap(to - 1) > 3) shared -= gain(to--);
      else return { from, to, shared };
    }
  }

  #frequency(id: number): number {
    return (this.#begin[id + 1] as number) - (this.#begin[id] as number);
  }

  #of(id: number): number {
    return id < 0 ? Math.log(1 + this.#side.units.count) : (this.#weight[id] as number);
  }
}
