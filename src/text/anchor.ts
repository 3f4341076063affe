/**
 * Describing a place so that it can be found again: its words, what stands around them, and where
 * they stood. The W3C Web Annotation Data Model (2017) calls these a text quote selector and a text
 * position selector; positions here are code units.
 */
import { graphemeBorderAfter, graphemeBorderBefore } from './graphemes.ts';
import { checkRange, type Offset, type Range } from './offsets.ts';
import type { RevisionText } from './revision-text.ts';
import { twins, type Work } from './internal/twins.ts';

/** A place described; plain JSON. `prefix` and `suffix` adjoin the quote without a gap. */
export interface Anchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: Offset;
  readonly end: Offset;
}

/** Context each side to begin with, in code units: what other annotation tools write, too. */
export const CONTEXT = 32;
/**
 * The most context each side, in code units, so that an anchor always fits an event. A place that
 * needs more to be told from its look-alikes stands deep in a long repetition.
 */
export const MAX_CONTEXT = 16_384;
/** How far a cut moves outwards to reach a word border. */
const WORD_REACH = 24;
/** Needles up to this length are left to the engine's own search. */
const SHORT_NEEDLE = 2_048;

/**
 * Describes a range of a revision. Context begins at {@link CONTEXT} code units on either side, cut
 * at a word border near by or at least between grapheme clusters, and grows, on the side where less
 * is needed, until prefix + quote + suffix stand only once in the revision (at worst to both edges
 * of the text). Where that would take more than {@link MAX_CONTEXT} a side, the context stays as it
 * began, and only the position tells the place from its look-alikes.
 *
 * RangeError when the range is empty, lies outside the text or cuts a surrogate pair. Time grows
 * with the length of the text, however often the quote stands in it; `work`, when given, counts
 * the steps.
 */
export function describe(revision: RevisionText, range: Range, work?: Work): Anchor {
  const { text } = revision;
  const { start, end } = range;
  checkRange(text, range);
  if (start === end) throw new RangeError(`The range at ${start} is empty: nothing to describe`);
  if (cutsPair(text, start) || cutsPair(text, end)) {
    throw new RangeError(`Range ${start}–${end} cuts a surrogate pair`);
  }
  let from = borderBefore(text, start - CONTEXT);
  let to = borderAfter(text, end + CONTEXT);
  if (!standsOnce(text, from, to, work)) {
    const needed = contextNeeded(text, range, start - from, to - end, work);
    if (needed) {
      from = borderBefore(text, start - needed.before);
      to = borderAfter(text, end + needed.after);
    }
  }
  return Object.freeze({
    quote: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start,
    end,
  });
}

function cutsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Does text[from..to) stand once? False also when it is too long for a cheap answer. */
function standsOnce(text: string, from: number, to: number, work: Work | undefined): boolean {
  if (to - from > SHORT_NEEDLE) return false;
  const needle = text.slice(from, to);
  if (work) work.steps += text.length;
  return text.indexOf(needle) === from && text.indexOf(needle, from + 1) < 0;
}

/**
 * The least context, before + after, that no other place shares. Every look-alike agrees with our
 * place for some length on each side; it is ruled out by a longer prefix or a longer suffix. Tries
 * each prefix with the suffix that rules out all look-alikes the prefix leaves. Null when none will
 * do within {@link MAX_CONTEXT}.
 */
function contextNeeded(
  text: string,
  range: Range,
  before: number,
  after: number,
  work: Work | undefined,
): { before: number; after: number } | null {
  const furthest = twins(text, range, MAX_CONTEXT, work);
  const mostBefore = Math.min(range.start, MAX_CONTEXT);
  const mostAfter = Math.min(text.length - range.end, MAX_CONTEXT);
  let best: { before: number; after: number } | null = null;
  let suffix = after;
  for (let prefix = MAX_CONTEXT; prefix >= before; prefix--) {
    // A prefix rules out whoever agrees for less than it; the others are left to the suffix.
    suffix = Math.max(suffix, (furthest[prefix] as number) + 1);
    const possible = prefix <= mostBefore && suffix <= mostAfter;
    if (possible && (best === null || prefix + suffix <= best.before + best.after)) {
      best = { before: prefix, after: suffix };
    }
  }
  return best;
}

/** A place at or before `at` to cut at: a word border near by, else between clusters. */
function borderBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let i = at; i > Math.max(0, at - WORD_REACH); i--) {
    if (isSpace(text, i - 1) && graphemeBorderBefore(text, i) === i) return i;
  }
  return at <= WORD_REACH ? 0 : graphemeBorderBefore(text, at);
}

/** A place at or after `at` to cut at: a word border near by, else between clusters. */
function borderAfter(text: string, at: number): number {
  const { length } = text;
  if (at >= length) return length;
  for (let i = at; i < Math.min(length, at + WORD_REACH); i++) {
    if (isSpace(text, i) && graphemeBorderBefore(text, i) === i) return i;
  }
  return length - at <= WORD_REACH ? length : graphemeBorderAfter(text, at);
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || unit === 0xa0 || unit === 0x3000 || unit === 0x202f;
}

/**
 * Is this foreign value an anchor: three strings, the quote not empty, and whole offsets as far
 * apart as the quote is long? Whether it fits a text is for `locate` to say.
 */
export function isAnchor(value: unknown): value is Anchor {
  if (typeof value !== 'object' || value === null) return false;
  const { quote, prefix, suffix, start, end } = value as Record<string, unknown>;
  return (
    typeof quote === 'string' &&
    quote !== '' &&
    typeof prefix === 'string' &&
    typeof suffix === 'string' &&
    Number.isSafeInteger(start) &&
    (start as number) >= 0 &&
    end === (start as number) + quote.length
  );
}
