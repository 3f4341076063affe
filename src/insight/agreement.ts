/**
 * How far readers agree who rated the same things apart: percent agreement, Cohen's kappa and
 * Krippendorff's alpha, each with a 95 % interval. Pure and deterministic: the resampling draws from
 * a generator of its own with a fixed seed, so that the same desk shows the same figures everywhere.
 *
 * - J. Cohen, A coefficient of agreement for nominal scales, 1960.
 * - K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 * - The interval of a share is Wilson's of 1927; the others are percentiles of a bootstrap over the
 *   things rated.
 */

/** Why a coefficient has no value. */
export type Undefined =
  /** Nothing was rated by two. */
  | 'nothing'
  /** Everything has one and the same rating: chance alone would agree as often. */
  | 'one-category';

/** A coefficient, or why there is none. */
export type Figure =
  | { readonly value: number; readonly interval: Interval | null }
  | { readonly value: null; readonly why: Undefined };

/** The bounds of a 95 % interval; null where too few things were rated to say. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What two readers gave one thing. */
export interface RatedTwice {
  readonly first: string;
  readonly second: string;
}

/** What any number of readers gave one thing. A reader who gave nothing has no entry. */
export type Unit = readonly string[];

/** The difference of two ratings, squared, as `alpha` weighs it. */
export type Metric =
  | 'nominal'
  /** The ratings from the lowest to the highest: how many lie between counts. */
  | { readonly ordinal: readonly string[] };

/** So many times the things are drawn anew. */
const RESAMPLES = 1_000;
const SEED = 0x9e37_79b9;
/** Fewer things than this say nothing about the next ones. */
const LEAST_FOR_INTERVAL = 5;
/** So large a share of the drawn samples must have a value of their own. */
const LEAST_DEFINED = 0.9;
/** The 97.5 % point of the normal distribution. */
const Z = 1.959_963_984_540_054;

/** How large a share got the same rating twice, 0 to 1. */
export function percentAgreement(pairs: readonly RatedTwice[]): Figure {
  if (pairs.length === 0) return { value: null, why: 'nothing' };
  const same = pairs.filter(({ first, second }) => first === second).length;
  return { value: same / pairs.length, interval: wilson(same, pairs.length) };
}

/** Cohen's kappa: agreement beyond what two readers with these habits would reach by chance. */
export function cohensKappa(pairs: readonly RatedTwice[]): Figure {
  return withInterval(pairs, ({ first, second }) => JSON.stringify([first, second]), kappaOf);
}

/**
 * Krippendorff's alpha for any number of readers: 1 is agreement, 0 what chance would give, below 0
 * worse than that. Things that fewer than two rated say nothing and are left out. RangeError for a
 * rating that the ordinal metric does not list.
 */
export function krippendorffsAlpha(units: readonly Unit[], metric: Metric): Figure {
  return withInterval(
    units.filter((unit) => unit.length > 1),
    (unit) => JSON.stringify(unit),
    (sample) => alphaOf(sample, metric),
  );
}

/** Things that were rated alike are held once, with how many there are: few, however many things. */
interface Times<Thing> {
  readonly thing: Thing;
  readonly times: number;
}

function kappaOf(pairs: readonly Times<RatedTwice>[]): number | null {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  let n = 0;
  let same = 0;
  for (const {
    thing: { first, second },
    times,
  } of pairs) {
    firsts.set(first, (firsts.get(first) ?? 0) + times);
    seconds.set(second, (seconds.get(second) ?? 0) + times);
    n += times;
    if (first === second) same += times;
  }
  let byChance = 0;
  for (const [rating, count] of firsts) byChance += count * (seconds.get(rating) ?? 0);
  // In whole numbers, so that "both gave one rating only" is met exactly.
  if (byChance === n * n) return null;
  return (same * n - byChance) / (n * n - byChance);
}

function alphaOf(units: readonly Times<Unit>[], metric: Metric): number | null {
  const order = metric === 'nominal' ? null : new Map(metric.ordinal.map((each, at) => [each, at]));
  const counts = new Map<string, number>();
  let total = 0;
  for (const { thing, times } of units) {
    for (const rating of thing) {
      if (order !== null && !order.has(rating)) {
        throw new RangeError(`the rating "${rating}" is not among the ${order.size} in order`);
      }
      counts.set(rating, (counts.get(rating) ?? 0) + times);
      total += times;
    }
  }
  const difference = order === null ? unequal : ordinalDifference(order, counts);
  let observed = 0;
  for (const { thing, times } of units) {
    let within = 0;
    for (const a of thing) for (const b of thing) within += difference(a, b);
    observed += (times * within) / (thing.length - 1);
  }
  let expected = 0;
  for (const [a, m] of counts) for (const [b, n] of counts) expected += m * n * difference(a, b);
  if (expected === 0) return null;
  return 1 - ((total - 1) * observed) / expected;
}

function unequal(a: string, b: string): number {
  return a === b ? 0 : 1;
}

/** The number of ratings given from one to the other, half of those at both ends, squared. */
function ordinalDifference(
  order: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
): (a: string, b: string) => number {
  // The ratings given up to and with each level; a difference is then a matter of two look-ups.
  const middle = new Map<string, number>();
  let below = 0;
  for (const rating of order.keys()) {
    const here = counts.get(rating) ?? 0;
    middle.set(rating, below + here / 2);
    below += here;
  }
  return (a, b) => ((middle.get(a) ?? 0) - (middle.get(b) ?? 0)) ** 2;
}

function withInterval<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  measure: (sample: readonly Times<Thing>[]) => number | null,
): Figure {
  if (things.length === 0) return { value: null, why: 'nothing' };
  const kinds = new Map<string, { thing: Thing; times: number }>();
  for (const thing of things) {
    const kind = kinds.get(keyOf(thing));
    if (kind === undefined) kinds.set(keyOf(thing), { thing, times: 1 });
    else kind.times += 1;
  }
  const counted = [...kinds.values()];
  const value = measure(counted);
  if (value === null) return { value: null, why: 'one-category' };
  return { value, interval: bootstrap(counted, things.length, measure) };
}

function bootstrap<Thing>(
  things: readonly Times<Thing>[],
  n: number,
  measure: (sample: readonly Times<Thing>[]) => number | null,
): Interval | null {
  if (n < LEAST_FOR_INTERVAL) return null;
  const chance = generator(SEED);
  const kindOf = Int32Array.from(things.flatMap(({ times }, at) => Array<number>(times).fill(at)));
  const values: number[] = [];
  for (let draw = 0; draw < RESAMPLES; draw++) {
    const times = new Int32Array(things.length);
    for (let at = 0; at < n; at++) {
      const kind = kindOf[Math.floor(chance() * n)] ?? 0;
      times[kind] = (times[kind] ?? 0) + 1;
    }
    const sample = things.flatMap(({ thing }, kind) => {
      const drawn = times[kind] ?? 0;
      return drawn === 0 ? [] : [{ thing, times: drawn }];
    });
    const value = measure(sample);
    if (value !== null) values.push(value);
  }
  if (values.length < LEAST_DEFINED * RESAMPLES) return null;
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

function wilson(successes: number, n: number): Interval {
  const share = successes / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const centre = share + (Z * Z) / (2 * n);
  const scale = 1 + (Z * Z) / n;
  return {
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}

/** Numbers in [0, 1) from a seed: a 32-bit Weyl sequence, mixed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
