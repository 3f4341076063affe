/**
 * Which rewritten sentence was which? The sentences that stand in one revision only are paired by
 * the words they share, rare words counting for more (inverse document frequency), and by their
 * neighbours: a sentence that stands where the old one stood needs less likeness than one that
 * would have moved as well.
 */
import type { Budget } from './budget.ts';
import type { UnitMatch } from './match-units.ts';
import type { Units } from './units.ts';
import type { Words } from './word-scan.ts';

/** One revision, cut up. */
export interface Side {
  readonly words: Words;
  readonly units: Units;
}

/** A sentence and what may have become of it. */
export interface UnitPair {
  readonly before: number;
  readonly after: number;
  /** Shared words, weighted: 0 nothing, 1 the same words. */
  readonly likeness: number;
  /** On how many sides the neighbours agree: 0, 1 or 2. */
  readonly neighbours: number;
  /** How far behind the next best partner of either is, in the score of likeness and neighbours. */
  readonly margin: number;
}

/** How much one agreeing neighbour counts. */
const NEIGHBOUR = 0.1;
/** The least likeness that is looked at, by how many neighbours agree. */
const LEAST = [0.75, 0.4, 0.2] as const;
/** A word that stands in more left-over sentences than this leads to none of them. */
const MOST_POSTINGS = 32;
/** Candidates by shared words, and by place on either side. */
const BY_WORDS = 6;
const BY_PLACE = 8;
/** Taken in rounds, the surest first: a pair that is settled is a neighbour for the next. */
const ROUNDS = [0.75, 0.5, 0] as const;

/**
 * Pairs what `match` left over and enters the pairs there. A generator, so that the caller can
 * pause or stop: it yields after each stretch of work. Returns the pairs, one at most for each unit.
 */
export function* pairUnits(
  a: Side,
  b: Side,
  match: UnitMatch,
  weight: Float64Array,
  budget: Budget,
): Generator<void, UnitPair[]> {
  const open: number[] = [];
  for (let u = 0; u < a.units.count; u++) if (match.to[u] === -1) open.push(u);
  const free: number[] = [];
  for (let v = 0; v < b.units.count; v++) if (match.from[v] === -1) free.push(v);
  if (open.length === 0 || free.length === 0) return [];

  const candidates = new Candidates(a, b, match, weight, open, free);
  const all: { u: number; v: number; likeness: number }[] = [];
  for (let i = 0; i < open.length; i++) {
    if (budget.spent) break;
    const u = open[i] as number;
    candidates.of(u, budget, (v, likeness) => all.push({ u, v, likeness }));
    if ((i & 255) === 255) yield;
  }

  const pairs: UnitPair[] = [];
  for (const least of ROUNDS) {
    yield;
    const flanks = new Flanks(a.units.count, b.units.count, match);
    const scored = all
      .filter(({ u, v }) => match.to[u] === -1 && match.from[v] === -1)
      .map((edge) => {
        const neighbours = flanks.agree(edge.u, edge.v);
        return { ...edge, neighbours, score: edge.likeness + NEIGHBOUR * neighbours };
      });
    scored.sort((x, y) => y.score - x.score || x.u - y.u || x.v - y.v);
    const best = new Map<number, number>();
    const second = new Map<number, number>();
    const note = (key: number, score: number): void => {
      if (!best.has(key)) best.set(key, score);
      else if (!second.has(key)) second.set(key, score);
    };
    for (const { u, v, score } of scored) {
      note(u, score);
      note(-1 - v, score);
    }
    for (const { u, v, likeness, neighbours, score } of scored) {
      if (score < least) break;
      if (likeness < (LEAST[neighbours] ?? 1)) continue;
      if (match.to[u] !== -1 || match.from[v] !== -1) continue;
      const rival = (key: number): number =>
        best.get(key) === score ? (second.get(key) ?? 0) : (best.get(key) ?? 0);
      const margin = score - Math.max(rival(u), rival(-1 - v));
      match.to[u] = v;
      match.from[v] = u;
      pairs.push({ before: u, after: v, likeness, neighbours, margin });
    }
  }
  return pairs;
}

/** Finds, for a left-over sentence, the left-over sentences it may have become. */
class Candidates {
  readonly #a: Side;
  readonly #b: Side;
  readonly #match: UnitMatch;
  readonly #weight: Float64Array;
  /** Left-over units of b by word: a range of `#postings` for each word. */
  readonly #postingsOf: Int32Array;
  readonly #postings: Int32Array;
  /** Summed weights of the words of each unit of b; 0 for those that are not left over. */
  readonly #mass: Float64Array;
  readonly #counts: Int32Array;
  readonly #shared: Float64Array;
  readonly #flanks: Flanks;

  constructor(
    a: Side,
    b: Side,
    match: UnitMatch,
    weight: Float64Array,
    open: readonly number[],
    free: readonly number[],
  ) {
    this.#a = a;
    this.#b = b;
    this.#match = match;
    this.#weight = weight;
    this.#mass = new Float64Array(b.units.count);
    this.#counts = new Int32Array(weight.length);
    this.#shared = new Float64Array(b.units.count);
    this.#flanks = new Flanks(a.units.count, b.units.count, match);
    const wanted = new Uint8Array(weight.length);
    for (const u of open) for (const word of wordsOf(a, u)) wanted[word] = 1;
    const sizes = new Int32Array(weight.length + 1);
    const seen = new Int32Array(weight.length).fill(-1);
    for (const v of free) {
      let mass = 0;
      for (const word of wordsOf(b, v)) {
        mass += weight[word] as number;
        if (seen[word] === v || wanted[word] === 0) continue;
        seen[word] = v;
        (sizes[word + 1] as number)++;
      }
      this.#mass[v] = mass;
    }
    for (let i = 1; i < sizes.length; i++) (sizes[i] as number) += sizes[i - 1] as number;
    this.#postingsOf = sizes.slice();
    this.#postings = new Int32Array(sizes[sizes.length - 1] as number);
    seen.fill(-1);
    for (const v of free) {
      for (const word of wordsOf(b, v)) {
        if (seen[word] === v || wanted[word] === 0) continue;
        seen[word] = v;
        this.#postings[(sizes[word] as number)++] = v;
      }
    }
  }

  of(u: number, budget: Budget, found: (v: number, likeness: number) => void): void {
    const words = wordsOf(this.#a, u);
    const near = this.#byPlace(u);
    const chosen = new Set([...near, ...this.#byWords(words, budget)]);
    let mass = 0;
    for (const word of words) {
      mass += this.#weight[word] as number;
      (this.#counts[word] as number)++;
    }
    for (const v of chosen) {
      const others = wordsOf(this.#b, v);
      budget.spend(others.length);
      let shared = 0;
      for (const word of others) {
        if ((this.#counts[word] as number) > 0) shared += this.#weight[word] as number;
        (this.#counts[word] as number)--;
      }
      for (const word of others) (this.#counts[word] as number)++;
      const likeness = (2 * shared) / (mass + (this.#mass[v] as number));
      if (likeness >= LEAST[2]) found(v, likeness);
    }
    for (const word of words) this.#counts[word] = 0;
  }

  #byWords(words: Int32Array, budget: Budget): number[] {
    const touched: number[] = [];
    for (const word of new Set(words)) {
      const from = this.#postingsOf[word] as number;
      const to = this.#postingsOf[word + 1] as number;
      if (to - from > MOST_POSTINGS) continue;
      budget.spend(to - from);
      for (let i = from; i < to; i++) {
        const v = this.#postings[i] as number;
        if (this.#shared[v] === 0) touched.push(v);
        (this.#shared[v] as number) += this.#weight[word] as number;
      }
    }
    const top: number[] = [];
    const shares: number[] = [];
    for (const v of touched) {
      const share = (this.#shared[v] as number) / (this.#mass[v] as number);
      this.#shared[v] = 0;
      if (top.length === BY_WORDS && share <= (shares[BY_WORDS - 1] as number)) continue;
      let place = Math.min(top.length, BY_WORDS - 1);
      for (; place > 0 && (shares[place - 1] as number) < share; place--) {
        top[place] = top[place - 1] as number;
        shares[place] = shares[place - 1] as number;
      }
      top[place] = v;
      shares[place] = share;
    }
    return top;
  }

  /** What stands free next to where the neighbours of the old sentence went. */
  #byPlace(u: number): number[] {
    const { from } = this.#match;
    const near: number[] = [];
    const left = this.#flanks.leftOf(u);
    // Deep in a long stretch of new text, the places at its ends say nothing.
    const reachLeft = u - left.unit <= BY_PLACE ? BY_PLACE : 0;
    for (let v = left.partner + 1, n = 0; n < reachLeft && from[v] === -1; n++) near.push(v++);
    const right = this.#flanks.rightOf(u);
    const reachRight = right.unit - u <= BY_PLACE ? BY_PLACE : 0;
    for (let v = right.partner - 1, n = 0; n < reachRight && from[v] === -1; n++) near.push(v--);
    return near;
  }
}

function wordsOf(side: Side, unit: number): Int32Array {
  const { first } = side.units;
  return side.words.id.subarray(first[unit] as number, first[unit + 1] as number);
}

/** For every unit its nearest matched neighbours, and whether two units have the same ones. */
class Flanks {
  /** The partner of the nearest matched unit before, -1 at the beginning. */
  readonly #leftA: Int32Array;
  readonly #rightA: Int32Array;
  /** The nearest matched unit before, in b. */
  readonly #leftB: Int32Array;
  readonly #rightB: Int32Array;
  readonly #from: Int32Array;

  constructor(countA: number, countB: number, { to, from }: UnitMatch) {
    this.#from = from.slice();
    this.#leftA = new Int32Array(countA);
    this.#rightA = new Int32Array(countA);
    this.#leftB = new Int32Array(countB);
    this.#rightB = new Int32Array(countB);
    for (let u = 0, last = -1; u < countA; u++) {
      this.#leftA[u] = last;
      if (to[u] !== -1) last = to[u] as number;
    }
    for (let u = countA - 1, last = countB; u >= 0; u--) {
      this.#rightA[u] = last;
      if (to[u] !== -1) last = to[u] as number;
    }
    for (let v = 0, last = -1; v < countB; v++) {
      this.#leftB[v] = last;
      if (from[v] !== -1) last = v;
    }
    for (let v = countB - 1, last = countB; v >= 0; v--) {
      this.#rightB[v] = last;
      if (from[v] !== -1) last = v;
    }
  }

  /** The nearest matched unit before, and its partner; -1 for the beginning. */
  leftOf(u: number): { unit: number; partner: number } {
    const partner = this.#leftA[u] as number;
    return { unit: partner < 0 ? -1 : (this.#from[partner] as number), partner };
  }

  /** The nearest matched unit behind, and its partner; the counts for the end. */
  rightOf(u: number): { unit: number; partner: number } {
    const partner = this.#rightA[u] as number;
    const end = partner >= this.#from.length;
    return { unit: end ? this.#leftA.length : (this.#from[partner] as number), partner };
  }

  agree(u: number, v: number): number {
    return (
      (this.#leftA[u] === this.#leftB[v] ? 1 : 0) + (this.#rightA[u] === this.#rightB[v] ? 1 : 0)
    );
  }
}
