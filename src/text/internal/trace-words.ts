/** Following a claim's words through a map: the run of words they became, and how sure that is. */
import type { RevisionMap } from '../revision-map.ts';
import { leadOf } from './map-indexes.ts';

/** Where a claim's words went. `first` and `last` are words of the newer revision, both included. */
export interface Trace {
  readonly found: 'sure' | 'doubtful';
  readonly first: number;
  readonly last: number;
  readonly moved: boolean;
}

/** Nothing to show: the words are gone, or the map was not finished there. */
export interface NoTrace {
  readonly found: 'gone' | 'open';
}

/** The claim's words that stayed together: old words from..to, new words first..last. */
interface Run {
  readonly from: number;
  to: number;
  readonly first: number;
  last: number;
  weight: number;
}

/** Words inserted between two words of a claim that still leave it one claim. */
const JUMP = 40;
/** A replaced edge grows to at most so many words for each word it had, plus a few. */
const GROWTH = 2;
const GROWTH_WORDS = 2;
/** How far from a claim's last word that stayed the next one is looked for. */
const BESIDE = 130;

/** Share of the claim's weight that must have stayed: with it alone, with good surroundings. */
const OWN_WORDS = 0.5;
const OWN_WORDS_HELD = 0.2;
/** How alike a rewritten sentence must be to be the same one without asking, by agreeing neighbours. */
const SURE = [0.8, 0.55, 0.38] as const;
const SURE_MARGIN = [0.06, 0.06, 0] as const;
/** Less alike than this, a sentence must be more like its partner than like its own look-alikes. */
const PATTERN = 0.6;
const SURE_LEAD = 0.1;
/** Below this even asking is noise: the sentence is another one. */
const ASK = [0.8, 0.45, 0.2] as const;
/** A sentence that moved all alone must say at least so much, in weight and in words. */
const ALONE_WEIGHT = 18;
const ALONE_WORDS = 5;

/** Follows words i..j of the older revision. */
export function traceWords(map: RevisionMap, i: number, j: number): Trace | NoTrace {
  const total = weightOf(map, i, j);
  const run = bestRun(map, i, j);
  const none = isOpen(map, i, j) ? OPEN : GONE;
  if (run === null) return replaced(map, i, j) ?? none;
  const whole = run.from === i && run.to === j && run.last - run.first === j - i;
  const [first, last] = whole ? [run.first, run.last] : grown(map, run, i, j);
  const unit = map.old.units.ofWord[run.from] as number;
  const moved = map.staying[unit] === 0;
  const own = run.weight / total;
  const trust = trustInAll(map, run);
  if (trust === 'none') return none;
  const held = holds(map, i, j, first, last);
  const enough = own >= OWN_WORDS || (held && (own >= OWN_WORDS_HELD || j - i < 3));
  if (!enough)
    return own < OWN_WORDS_HELD && !held ? none : { found: 'doubtful', first, last, moved };
  return { found: trust, first, last, moved };
}

const GONE: NoTrace = Object.freeze({ found: 'gone' });
const OPEN: NoTrace = Object.freeze({ found: 'open' });

function weightOf(map: RevisionMap, i: number, j: number): number {
  let total = 0;
  for (let k = i; k <= j; k++) total += map.weight[map.old.words.id[k] as number] as number;
  return total;
}

function isOpen(map: RevisionMap, i: number, j: number): boolean {
  const end = map.old.units.ofWord[j] as number;
  for (let u = map.old.units.ofWord[i] as number; u <= end; u++) if (map.open[u] === 1) return true;
  return false;
}

/** The heaviest run of words that kept their order and stayed near each other. */
function bestRun(map: RevisionMap, i: number, j: number): Run | null {
  let best: Run | null = null;
  let run: Run | null = null;
  for (let k = i; k <= j; k++) {
    const t = map.to[k] as number;
    if (t < 0) continue;
    const weight = map.weight[map.old.words.id[k] as number] as number;
    if (run !== null && t > run.last && t - run.last <= JUMP + k - run.to) {
      run.to = k;
      run.last = t;
      run.weight += weight;
    } else {
      run = { from: k, to: k, first: t, last: t, weight };
    }
    if (best === null || run.weight > best.weight) best = { ...run };
  }
  return best;
}

/** The run with what replaced the claim's words at its edges. */
function grown(map: RevisionMap, run: Run, i: number, j: number): [number, number] {
  let { first, last } = run;
  if (run.from > i) {
    const left = neighbour(map, run.from, run.first, -1);
    if (left !== null) {
      const removed = run.from - left.old - 1;
      const added = run.first - left.now - 1;
      first -= share(removed, added, run.from - i);
    }
  }
  if (run.to < j) {
    const right = neighbour(map, run.to, run.last, 1);
    if (right !== null) {
      const removed = right.old - run.to - 1;
      const added = right.now - run.last - 1;
      last += share(removed, added, j - run.to);
    }
  }
  return [first, last];
}

/** How many of the added words stand for those of the removed words that belong to the claim. */
function share(removed: number, added: number, own: number): number {
  if (removed <= 0 || added <= 0) return 0;
  if (own >= removed) return added <= removed * GROWTH + GROWTH_WORDS ? added : 0;
  return Math.min(added, Math.round((own * added) / removed));
}

/**
 * From a word that stayed, the next one in a direction that stayed beside it, or the edge of both
 * sentences; null when what lies between did not stay together.
 */
function neighbour(
  map: RevisionMap,
  old: number,
  now: number,
  by: 1 | -1,
): { old: number; now: number } | null {
  const { units: a } = map.old;
  const { units: b } = map.now;
  const unit = a.ofWord[old] as number;
  const target = b.ofWord[now] as number;
  const edgeOld = by < 0 ? (a.first[unit] as number) - 1 : (a.first[unit + 1] as number);
  const edgeNow = by < 0 ? (b.first[target] as number) - 1 : (b.first[target + 1] as number);
  const partners = map.unitTo[unit] === target;
  const stop = Math.max(-1, Math.min(map.to.length, old + by * BESIDE));
  for (let k = old + by; k !== stop; k += by) {
    if (k === edgeOld && partners) return { old: edgeOld, now: edgeNow };
    const t = map.to[k] as number;
    if (t < 0) continue;
    const ahead = (t - now) * by;
    return ahead > 0 && ahead <= JUMP + (k - old) * by ? { old: k, now: t } : null;
  }
  return edgeOld === stop && partners ? { old: edgeOld, now: edgeNow } : null;
}

/** A claim none of whose words stayed, between words that did: what stands there now. */
function replaced(map: RevisionMap, i: number, j: number): Trace | null {
  const { units, words } = map.old;
  const unit = units.ofWord[i] as number;
  if (units.ofWord[j] !== unit) return null;
  const begin = units.first[unit] as number;
  const end = units.first[unit + 1] as number;
  let left = i - 1;
  while (left >= begin && map.to[left] === -1) left--;
  let right = j + 1;
  while (right < end && map.to[right] === -1) right++;
  const target = map.unitTo[unit] as number;
  if (target < 0 || (left < begin && right >= end)) return null;
  const nowLeft =
    left < begin ? (map.now.units.first[target] as number) - 1 : (map.to[left] as number);
  const nowRight =
    right >= end ? (map.now.units.first[target + 1] as number) : (map.to[right] as number);
  const added = nowRight - nowLeft - 1;
  const removed = right - left - 1;
  if (added <= 0 || added > removed * GROWTH + GROWTH_WORDS || words.count === 0) return null;
  const from = Math.min(added - 1, Math.round(((i - left - 1) * added) / removed));
  const to = Math.max(from + 1, Math.round(((j - left) * added) / removed));
  const first = nowLeft + 1 + from;
  const last = nowLeft + to;
  const trust = trustIn(map, unit, target);
  if (trust === 'none') return null;
  // Both sides must hold: words at the very edge of a sentence are easily others.
  const bounded = left === i - 1 && right === j + 1;
  const found = trust === 'sure' && bounded ? 'sure' : 'doubtful';
  return { found, first, last, moved: map.staying[unit] === 0 };
}

/** Do the words right before and after the claim stand right before and after the new run? */
function holds(map: RevisionMap, i: number, j: number, first: number, last: number): boolean {
  const left = i === 0 ? first === 0 : near(map.to[i - 1] as number, first - 1);
  const right =
    j + 1 >= map.old.words.count
      ? last + 1 >= map.now.words.count
      : near(map.to[j + 1] as number, last + 1);
  return left && right;
}

function near(a: number, b: number): boolean {
  return a >= 0 && Math.abs(a - b) <= 1;
}

type Trust = 'sure' | 'doubtful' | 'none';

/** Trust in a run: that of its first sentence, lowered by doubt about a later one. */
function trustInAll(map: RevisionMap, run: Run): Trust {
  const { ofWord } = map.old.units;
  let trust: Trust | null = null;
  for (let k = run.from, unit = -1; k <= run.to; k++) {
    if (ofWord[k] === unit || map.to[k] === -1) continue;
    unit = ofWord[k] as number;
    const own = trustIn(map, unit, map.now.units.ofWord[map.to[k] as number] as number);
    if (trust === null) trust = own;
    else if (own !== 'sure') trust = 'doubtful';
  }
  return trust ?? 'none';
}

/** Is the new sentence surely what became of the old one? */
function trustIn(map: RevisionMap, unit: number, target: number): Trust {
  if (map.unitTo[unit] !== target) {
    // Its words went over to a neighbour's sentence: as sure as that neighbour is.
    const other = map.unitFrom[target] as number;
    return other >= 0 && Math.abs(other - unit) === 1 ? trustIn(map, other, target) : 'sure';
  }
  const pair = map.pairOf.get(unit);
  if (pair !== undefined) {
    const { likeness, neighbours, margin } = pair;
    if (likeness < (ASK[neighbours] ?? 1)) return 'none';
    if (likeness < (SURE[neighbours] ?? 1) || margin < (SURE_MARGIN[neighbours] ?? 0))
      return 'doubtful';
    if (likeness < PATTERN && leadOf(map, unit) < SURE_LEAD) return 'doubtful';
    return neighbours > 0 || says(map, unit) ? 'sure' : 'doubtful';
  }
  if (map.staying[unit] === 1) return 'sure';
  const beside =
    (unit > 0 && target > 0 && map.unitTo[unit - 1] === target - 1) ||
    map.unitTo[unit + 1] === target + 1;
  if (beside) return 'sure';
  return says(map, unit) ? 'sure' : 'doubtful';
}

/** Does a sentence say enough to be known by its words alone? */
function says(map: RevisionMap, unit: number): boolean {
  const { first } = map.old.units;
  const from = first[unit] as number;
  const to = (first[unit + 1] as number) - 1;
  return to - from + 1 >= ALONE_WORDS && weightOf(map, from, to) >= ALONE_WEIGHT;
}
