/**
 * Which sentences of two revisions are the same one? Anchors are sentences that stand once in each
 * (P. Heckel, "A technique for isolating differences between files", 1978; patience diff); from
 * them the match spreads to equal neighbours, wherever the anchors went, so that moved paragraphs
 * are found like unmoved ones. What repeats itself between two anchors is matched in order.
 */
import type { Units } from './units.ts';

/** Partners by unit, -1 for none; `to` and `from` are inverse. */
export interface UnitMatch {
  readonly to: Int32Array;
  readonly from: Int32Array;
}

/** A shorter sentence is no anchor wherever it stands: "He declined." may be said twice. */
const ANCHOR_WORDS = 4;
/** Differences between two anchors after which repeated sentences there are left open. */
const MOST_EDITS = 600;

/** Matches units with equal keys. Linear but for the repetitions, whose work is bounded. */
export function matchUnits(a: Units, b: Units, keys: number): UnitMatch {
  const to = new Int32Array(a.count).fill(-1);
  const from = new Int32Array(b.count).fill(-1);
  const match = { to, from };
  const unique = uniquePairs(a, b, keys);
  for (let u = 0; u < a.count; u++) {
    const v = unique[u] as number;
    if (v >= 0 && words(a, u) >= ANCHOR_WORDS) link(match, u, v);
  }
  spread(a, b, match, true);
  spread(a, b, match, false);
  matchRepetitions(a, b, match, stays(a, to));
  spread(a, b, match, false);
  for (let u = 0; u < a.count; u++) {
    const v = unique[u] as number;
    if (v >= 0 && to[u] === -1 && from[v] === -1) link(match, u, v);
  }
  dropStrays(match, stays(a, to));
  return match;
}

/**
 * A sentence that left its neighbours and went alone into strange company may be another one in the
 * same words: whether it is, is weighed with what stands in its old place.
 */
function dropStrays({ to, from }: UnitMatch, staying: Uint8Array): void {
  const strays: number[] = [];
  for (let u = 0; u < to.length; u++) {
    const v = to[u] as number;
    if (v < 0 || staying[u] === 1) continue;
    const left = u > 0 && v > 0 && to[u - 1] === v - 1;
    if (!left && (u + 1 >= to.length || to[u + 1] !== v + 1)) strays.push(u);
  }
  for (const u of strays) {
    from[to[u] as number] = -1;
    to[u] = -1;
  }
}

function words(units: Units, u: number): number {
  return (units.first[u + 1] as number) - (units.first[u] as number);
}

function link({ to, from }: UnitMatch, u: number, v: number): void {
  to[u] = v;
  from[v] = u;
}

function uniquePairs(a: Units, b: Units, keys: number): Int32Array {
  const inA = new Int32Array(keys);
  const inB = new Int32Array(keys);
  const where = new Int32Array(keys);
  for (const key of a.key) (inA[key] as number)++;
  b.key.forEach((key, v) => {
    (inB[key] as number)++;
    where[key] = v;
  });
  return a.key.map((key) => (inA[key] === 1 && inB[key] === 1 ? (where[key] as number) : -1));
}

/** From every matched unit to its neighbours, forwards and then backwards. */
function spread(a: Units, b: Units, match: UnitMatch, withinBlocks: boolean): void {
  const { to, from } = match;
  const step = (u: number, v: number, by: 1 | -1): void => {
    const nextU = u + by;
    const nextV = v + by;
    if (nextU < 0 || nextV < 0 || nextU >= a.count || nextV >= b.count) return;
    if (to[nextU] !== -1 || from[nextV] !== -1 || a.key[nextU] !== b.key[nextV]) return;
    const inside = a.block[u] === a.block[nextU] && b.block[v] === b.block[nextV];
    if (!withinBlocks || inside) link(match, nextU, nextV);
  };
  if (!withinBlocks) step(-1, -1, 1);
  for (let u = 0; u < a.count; u++) if (to[u] !== -1) step(u, to[u] as number, 1);
  if (!withinBlocks) step(a.count, b.count, -1);
  for (let u = a.count - 1; u >= 0; u--) if (to[u] !== -1) step(u, to[u] as number, -1);
}

/**
 * Which matched units keep their order? The heaviest rising sequence of partners, by words: what is
 * not in it has moved. 1 for those that stay.
 */
export function stays(a: Units, to: Int32Array): Uint8Array {
  const size = to.reduce((most, v) => Math.max(most, v), 0) + 2;
  const best = new Float64Array(size);
  const bestAt = new Int32Array(size).fill(-1);
  const before = new Int32Array(to.length).fill(-1);
  let last = -1;
  let heaviest = 0;
  for (let u = 0; u < to.length; u++) {
    const v = to[u] as number;
    if (v < 0) continue;
    let weight = 0;
    for (let i = v; i > 0; i -= i & -i) {
      if ((best[i] as number) > weight) {
        weight = best[i] as number;
        before[u] = bestAt[i] as number;
      }
    }
    weight += words(a, u);
    for (let i = v + 1; i < size; i += i & -i) {
      if (weight > (best[i] as number)) {
        best[i] = weight;
        bestAt[i] = u;
      }
    }
    if (weight > heaviest) {
      heaviest = weight;
      last = u;
    }
  }
  const staying = new Uint8Array(to.length);
  for (let u = last; u >= 0; u = before[u] as number) staying[u] = 1;
  return staying;
}

/** Between two units that stay, equal units in order, with as few left over as can be. */
function matchRepetitions(a: Units, b: Units, match: UnitMatch, staying: Uint8Array): void {
  const { to, from } = match;
  let u0 = 0;
  let v0 = 0;
  for (let u = 0; u <= a.count; u++) {
    if (u < a.count && staying[u] === 0) continue;
    const v = u < a.count ? (to[u] as number) : b.count;
    const inB = new Set<number>();
    for (let j = v0; j < v; j++) if (from[j] === -1) inB.add(b.key[j] as number);
    if (inB.size > 0) {
      const olds: number[] = [];
      const inA = new Set<number>();
      for (let i = u0; i < u; i++) {
        if (to[i] === -1 && inB.has(a.key[i] as number)) {
          olds.push(i);
          inA.add(a.key[i] as number);
        }
      }
      const news: number[] = [];
      for (let j = v0; j < v; j++) {
        if (from[j] === -1 && inA.has(b.key[j] as number)) news.push(j);
      }
      for (const [i, j] of commonSequence(olds, news, a, b)) link(match, i, j);
    }
    u0 = u + 1;
    v0 = v + 1;
  }
}

/** A longest common sequence (Myers 1986, the greedy form); nothing beyond {@link MOST_EDITS}. */
function commonSequence(
  olds: readonly number[],
  news: readonly number[],
  a: Units,
  b: Units,
): [number, number][] {
  const n = olds.length;
  const m = news.length;
  if (n === 0 || m === 0) return [];
  const same = (x: number, y: number): boolean =>
    a.key[olds[x] as number] === b.key[news[y] as number];
  const most = Math.min(n + m, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const at = most + 1 + k;
      const down = k === -d || (k !== d && (reach[at - 1] as number) < (reach[at + 1] as number));
      let x = down ? (reach[at + 1] as number) : (reach[at - 1] as number) + 1;
      while (x < n && x - k < m && same(x, x - k)) x++;
      reach[at] = x;
      if (x >= n && x - k >= m) return readBack(trace, olds, news, d, k, x);
    }
  }
  return [];
}

function readBack(
  trace: readonly Int32Array[],
  olds: readonly number[],
  news: readonly number[],
  edits: number,
  diagonal: number,
  end: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let k = diagonal;
  let x = end;
  for (let d = edits; d >= 0; d--) {
    const reach = trace[d] as Int32Array;
    const at = (diag: number): number => reach[diag + d + 1] as number;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = d === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
    while (x > from) {
      x--;
      pairs.push([olds[x] as number, news[x - k] as number]);
    }
    if (d === 0) break;
    k = down ? k + 1 : k - 1;
    x = at(k);
  }
  return pairs;
}
