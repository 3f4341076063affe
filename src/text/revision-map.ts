/**
 * What became of every word of an older revision in a newer one.
 *
 * Sentences are compared first (the same, wherever they moved; then the rewritten ones by the rare
 * words they share and by their neighbours), words inside rewritten sentences next. The answer is
 * one map of words, made once per pair of revisions, through which `place` takes any number of
 * anchors. Pure and pausable: {@link mapSteps} yields between stretches of work, so that a worker or
 * a sliced loop can show progress or stop.
 */
import { alignWords } from './internal/align-words.ts';
import { Budget } from './internal/budget.ts';
import { matchUnits, stays } from './internal/match-units.ts';
import { pairUnits, type Side, type UnitPair } from './internal/pair-units.ts';
import { wordWeights } from './internal/revision-index.ts';
import { UnitKeys, unitsOf } from './internal/units.ts';
import { scanWords, Vocabulary, wordFrom } from './internal/word-scan.ts';
import { checkOffset, type Offset } from './offsets.ts';
import type { RevisionText } from './revision-text.ts';

/**
 * A finished map between two revisions. Opaque but for the two texts: read it with `place`,
 * {@link mapForward} and {@link mapBack}.
 */
export interface RevisionMap {
  readonly before: RevisionText;
  readonly after: RevisionText;
  readonly locale: string;
  /** Words and sentences of either side, with shared numbers. */
  readonly old: Side;
  readonly now: Side;
  readonly vocabulary: Vocabulary;
  /** How much each word of the vocabulary says: little for "the", much for a rare name. */
  readonly weight: Float64Array;
  /** For each word the same word of the other side, or -1; inverse to each other. */
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** For each unit its partner on the other side, or -1. */
  readonly unitTo: Int32Array;
  readonly unitFrom: Int32Array;
  /** For rewritten units, how sure their partner is. */
  readonly pairOf: ReadonlyMap<number, UnitPair>;
  /** 1 for each unit of the older side that kept its order among the others. */
  readonly staying: Uint8Array;
  /** 1 for each unit of the older side that the budget did not reach. */
  readonly open: Uint8Array;
}

/** How far a map has come: 0 to 1. */
export type Progress = number;

export interface MapOptions {
  /** BCP 47 tag, for where sentences end; English when not given. */
  readonly locale?: string;
  /** Steps of comparing after which what is left stays open; {@link MAP_BUDGET} when not given. */
  readonly budget?: number;
}

/** Enough for 5 MB of which every other sentence was rewritten; some seconds of work at most. */
export const MAP_BUDGET = 30_000_000;

/** Words a rewritten sentence must have left to be looked for in its neighbours. */
const LEAST_REST = 2;
const YIELD_CELLS = 200_000;

/** Makes a map in one go. */
export function mapRevisions(
  before: RevisionText,
  after: RevisionText,
  options: MapOptions = {},
): RevisionMap {
  const steps = mapSteps(before, after, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Makes a map step by step: each `next()` does a part of the work and tells the progress, the last
 * one returns the map. A part takes some milliseconds for an article of 100 kB; for one of 5 MB the
 * longest take some tenths of a second, so that those belong in a worker. Whoever stops calling has
 * cancelled; nothing is kept. The same texts and options give the same map, however it was paused.
 *
 * Time and memory grow with the two texts, also for texts that repeat one sentence ten thousand
 * times; comparing rewritten sentences stops at the budget, and what was not reached is open:
 * `place` then says that it was not searched, never that it is lost.
 */
export function* mapSteps(
  before: RevisionText,
  after: RevisionText,
  options: MapOptions = {},
): Generator<Progress, RevisionMap> {
  const { locale = 'en' } = options;
  const budget = new Budget(options.budget ?? MAP_BUDGET);
  const vocabulary = new Vocabulary();
  const keys = new UnitKeys();
  const oldWords = scanWords(before.text, vocabulary);
  yield 0.1;
  const nowWords = scanWords(after.text, vocabulary);
  yield 0.2;
  const old = { words: oldWords, units: unitsOf(before, oldWords, keys, locale) };
  yield 0.3;
  const now = { words: nowWords, units: unitsOf(after, nowWords, keys, locale) };
  yield 0.4;
  const match = matchUnits(old.units, now.units, keys.size);
  const same = match.to.slice();
  const weight = wordWeights([old, now], vocabulary.size);
  yield 0.5;

  const pairing = pairUnits(old, now, match, weight, budget);
  let pairs: UnitPair[];
  for (;;) {
    const step = pairing.next();
    if (step.done) {
      pairs = step.value;
      break;
    }
    yield 0.6;
  }

  const to = new Int32Array(oldWords.count).fill(-1);
  const from = new Int32Array(nowWords.count).fill(-1);
  const link = (i: number, j: number): void => {
    to[i] = j;
    from[j] = i;
  };
  for (let u = 0; u < same.length; u++) {
    const v = same[u] as number;
    if (v < 0) continue;
    const shift = (now.units.first[v] as number) - (old.units.first[u] as number);
    const end = old.units.first[u + 1] as number;
    for (let i = old.units.first[u] as number; i < end; i++) link(i, i + shift);
  }
  yield 0.7;

  const open = new Uint8Array(old.units.count);
  let cells = 0;
  let done = 0;
  for (const { before: u, after: v } of pairs) {
    if (budget.spent) open[u] = 1;
    else {
      const work = alignWords(oldWords, indexes(old, u), nowWords, indexes(now, v), weight, link);
      budget.spend(work);
      cells += work;
    }
    done++;
    if (cells > YIELD_CELLS) {
      cells = 0;
      yield 0.7 + (0.2 * done) / pairs.length;
    }
  }
  yield 0.9;
  joinSplitSentences(old, now, match.to, to, from, weight, budget, link);
  if (budget.spent) for (let u = 0; u < open.length; u++) if (match.to[u] === -1) open[u] = 1;

  return Object.freeze({
    before,
    after,
    locale,
    old,
    now,
    vocabulary,
    weight,
    to,
    from,
    unitTo: match.to,
    unitFrom: match.from,
    pairOf: new Map(pairs.map((pair) => [pair.before, pair])),
    staying: stays(old.units, match.to),
    open,
  });
}

/**
 * Where a place of the older revision stands in the newer one, or null when its word is gone. A
 * place between words belongs to the word before it if that word stayed, else to the one after it.
 * For scrolling two revisions side by side; a claim is placed with `place`. RangeError outside the
 * text.
 */
export function mapForward(map: RevisionMap, at: Offset): Offset | null {
  checkOffset(map.before.text, at);
  return carry(map.old, map.now, map.to, map.after.text.length, at);
}

/** The way back: where a place of the newer revision stood in the older one, or null if it is new. */
export function mapBack(map: RevisionMap, at: Offset): Offset | null {
  checkOffset(map.after.text, at);
  return carry(map.now, map.old, map.from, map.before.text.length, at);
}

function carry(
  source: Side,
  target: Side,
  partners: Int32Array,
  length: number,
  at: Offset,
): Offset | null {
  const word = wordFrom(source.words, at);
  const start = source.words.start[word] ?? Infinity;
  if (start <= at) {
    const partner = partners[word] as number;
    if (partner < 0) return null;
    const end = target.words.end[partner] as number;
    return Math.min((target.words.start[partner] as number) + at - start, end - 1) as Offset;
  }
  const left = word > 0 ? (partners[word - 1] as number) : -1;
  if (left >= 0) {
    const end = target.words.end[left] as number;
    const room = (target.words.start[left + 1] ?? length) - end;
    return (end + Math.min(at - (source.words.end[word - 1] as number), room)) as Offset;
  }
  const right = word < source.words.count ? (partners[word] as number) : -1;
  if (right < 0) return null;
  const begin = target.words.start[right] as number;
  const room = begin - (right > 0 ? (target.words.end[right - 1] as number) : 0);
  return (begin - Math.min(start - at, room)) as Offset;
}

/** The words of a unit, as indexes. */
function indexes({ units }: Side, unit: number): Int32Array {
  const from = units.first[unit] as number;
  const words = new Int32Array((units.first[unit + 1] as number) - from);
  for (let i = 0; i < words.length; i++) words[i] = from + i;
  return words;
}

/**
 * Sentences cut in two or joined with a neighbour: words that a rewritten or vanished sentence has
 * left over are looked for in what its neighbours' partners have left over.
 */
function joinSplitSentences(
  old: Side,
  now: Side,
  unitTo: Int32Array,
  to: Int32Array,
  from: Int32Array,
  weight: Float64Array,
  budget: Budget,
  link: (i: number, j: number) => void,
): void {
  const rest = (side: Side, unit: number, partner: Int32Array): number[] => {
    const words: number[] = [];
    if (unit < 0 || unit >= side.units.count) return words;
    const end = side.units.first[unit + 1] as number;
    for (let i = side.units.first[unit] as number; i < end; i++)
      if (partner[i] === -1) words.push(i);
    return words;
  };
  for (let u = 0; u < unitTo.length && !budget.spent; u++) {
    let left = rest(old, u, to);
    if (left.length < LEAST_REST) continue;
    const v = unitTo[u] as number;
    const near = new Set<number>();
    if (v >= 0) near.add(v - 1).add(v + 1);
    for (const neighbour of [u - 1, u + 1]) {
      const other = unitTo[neighbour] ?? -1;
      if (other >= 0) near.add(other);
    }
    for (const w of near) {
      const news = rest(now, w, from);
      if (news.length < LEAST_REST) continue;
      const found: [number, number][] = [];
      budget.spend(
        alignWords(old.words, left, now.words, news, weight, (i, j) => found.push([i, j])),
      );
      if (!isPhrase(found, old, weight)) continue;
      for (const [i, j] of found) link(i, j);
      left = rest(old, u, to);
      if (left.length < LEAST_REST) break;
    }
  }
}

/** Enough words, close together and rare enough, to be the same words and no chance? */
function isPhrase(found: readonly [number, number][], old: Side, weight: Float64Array): boolean {
  if (found.length < 3) return false;
  let total = 0;
  let low = Infinity;
  let high = -1;
  for (const [i] of found) {
    total += weight[old.words.id[i] as number] as number;
    low = Math.min(low, i);
    high = Math.max(high, i);
  }
  const rare = total / found.length > 2 || found.length >= 6;
  return rare && found.length * 2 > high - low + 1;
}
