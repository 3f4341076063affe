/**
 * Finding a quote whose revision is not at hand: from a W3C annotation, another tool, a list of
 * claims. Verbatim first, then by its surroundings, then in other typography, then approximately,
 * under a budget of work: an unfinished search never says that the words are not there.
 */
import { approximateCost, approximateMatches } from './approximate.ts';
import { foldTypography } from './fold-typography.ts';
import { graphemeBorderAfter, graphemeBorderBefore } from './graphemes.ts';
import { alignWords } from './internal/align-words.ts';
import { revisionIndex, type RevisionIndex } from './internal/revision-index.ts';
import { scanWords } from './internal/word-scan.ts';
import { MAX_CANDIDATES, type Candidate, type CandidateReason, type Placement } from './locate.ts';
import { range as makeRange, type Offset, type Range } from './offsets.ts';
import type { RevisionText } from './revision-text.ts';
import { watchedChanges } from './watched-words.ts';
import { diffWords } from './word-diff.ts';

/** A quote and what else is known about its place; an `Anchor` is one. */
export interface Quote {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it once stood, in code units: a hint, for order only. */
  readonly start?: Offset;
}

export interface FindOptions {
  /** BCP 47 tag; English when not given. */
  readonly locale?: string;
  /** Steps of letter-by-letter search; {@link FIND_BUDGET} when not given. */
  readonly budget?: number;
}

/** A quote of 200 letters in 3 MB: about a tenth of a second. */
export const FIND_BUDGET = 24_000_000;

/** Quotes shorter than this are looked for verbatim only: anything is like them. */
const SHORTEST = 4;
/** Context each side that is compared. */
const CONTEXT = 32;
/** Alike enough to be placed: by the quote alone, or with its surroundings. */
const OWN = 0.75;
const OWN_WITH_CONTEXT = 0.5;
const CONTEXT_HOLDS = 0.6;
const CONTEXT_DENIES = 0.25;
/** Alike enough to be offered. */
const OFFERED = 0.4;
/** Lead over the runner-up, or else a person chooses. */
const MARGIN = 0.12;
const MOST = 5;
/** Sentences around which the words are aligned. */
const CLOSELY = 6;

interface Found {
  readonly start: number;
  readonly end: number;
  /** Of the quote: 0 to 1. */
  readonly likeness: number;
  /** Of its surroundings: 0 to 1; null when nothing is known about them. */
  readonly context: number | null;
}

/**
 * Where a quote stands in a revision: 'exact', 'equivalent' or 'changed' where that is sure;
 * 'ambiguous' with the likeliest first where two places are as good or the surroundings speak
 * against the only one; 'lost', with what comes nearest, only after everything was searched; else
 * 'not-searched'. Never 'moved': there is nothing it could have moved from.
 */
export function findQuote(
  query: Quote,
  revision: RevisionText,
  options: FindOptions = {},
): Placement {
  const { quote } = query;
  const { locale = 'en', budget = FIND_BUDGET } = options;
  if (quote.trim() === '') return lost([]);
  const whole = wholePlace(query, revision.text);
  if (whole !== null) return Object.freeze({ state: 'exact', range: whole });
  const verbatim = verbatimPlaces(query, revision.text);
  if (verbatim === null) return NOT_SEARCHED;
  if (verbatim.length > 0) return decided(query, revision, verbatim, locale);
  const cost = approximateCost(revision.text, quote);
  if (revision.text.length > budget) return NOT_SEARCHED;
  const index = revisionIndex(revision, locale);
  const byWords = alikePlaces(query, revision, index);
  const sure = decided(query, revision, byWords, locale);
  if ('range' in sure || quote.length < SHORTEST) return sure;
  if (cost > budget) return sure.state === 'lost' ? NOT_SEARCHED : sure;
  const byLetters = approximateMatches(
    revision.text,
    quote,
    Math.floor(Math.min(256, quote.length * (1 - OWN_WITH_CONTEXT))),
    MOST,
  ).map((match): Found => {
    const [start, end] = wholeGraphemes(revision.text, match.start, match.end);
    const context = contextOf(query, revision.text, start, end);
    return { start, end, likeness: 1 - match.errors / quote.length, context };
  });
  return decided(query, revision, merged(byWords, byLetters), locale);
}

const NOT_SEARCHED: Placement = Object.freeze({ state: 'not-searched' });

function lost(candidates: readonly Candidate[]): Placement {
  return Object.freeze({ state: 'lost', candidates: Object.freeze(candidates) });
}

function wholeGraphemes(text: string, start: number, end: number): [number, number] {
  return [graphemeBorderBefore(text, start), graphemeBorderAfter(text, end)];
}

/** The place where the quote stands in its very surroundings, if there is one only. */
function wholePlace({ quote, prefix = '', suffix = '' }: Quote, text: string): Range | null {
  const whole = prefix + quote + suffix;
  if (whole === quote) return null;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  return makeRange(at + prefix.length, at + prefix.length + quote.length);
}

/** All places of the very words, or null when there are more than anyone can choose from. */
function verbatimPlaces(query: Quote, text: string): Found[] | null {
  const { quote } = query;
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    starts.push(at);
    if (starts.length > MAX_CANDIDATES) break;
  }
  if (starts.length > MAX_CANDIDATES) return null;
  return starts.map((start) => {
    const end = start + quote.length;
    return { start, end, likeness: 1, context: contextOf(query, text, start, end) };
  });
}

/** How alike the surroundings are, folded for typography; the part next to the quote counts. */
function contextOf(query: Quote, text: string, start: number, end: number): number | null {
  const prefix = foldTypography(query.prefix ?? '').slice(-CONTEXT);
  const suffix = foldTypography(query.suffix ?? '').slice(0, CONTEXT);
  const length = prefix.length + suffix.length;
  if (length === 0) return null;
  const reach = 2 * CONTEXT;
  const before = foldTypography(text.slice(Math.max(0, start - reach), start)).slice(-CONTEXT);
  const after = foldTypography(text.slice(end, end + reach)).slice(0, CONTEXT);
  const left = prefix === '' ? 0 : agreement(reverse(prefix), reverse(before));
  const right = suffix === '' ? 0 : agreement(suffix, after);
  return (left + right) / length;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

/** Letters in common from the start, or else found again within, at a lower worth. */
function agreement(wanted: string, there: string): number {
  let same = 0;
  while (same < wanted.length && wanted[same] === there[same]) same++;
  const rest = wanted.slice(same);
  if (rest.length < SHORTEST) return same === 0 ? 0 : same;
  const errors = Math.floor(rest.length / 2);
  const [match] = approximateMatches(there.slice(same), rest, errors, 1);
  return same + (match === undefined ? 0 : (rest.length - match.errors) * 0.8);
}

/** Places that share the quote's rare words, aligned word by word across sentences. */
function alikePlaces(query: Quote, revision: RevisionText, index: RevisionIndex): Found[] {
  const { side, weight, vocabulary } = index;
  const { words, units } = side;
  const own = scanWords(query.quote, vocabulary);
  const ids = own.id.map((id) => (id < weight.length ? id : -1));
  const count = ids.length;
  const rarest = Math.log(1 + units.count);
  const of = (id: number): number => (id < 0 ? rarest : (weight[id] as number));
  const total = ids.reduce((sum, id) => sum + of(id), 0);
  const all = ids.map((_, i) => i);
  const found: Found[] = [];
  for (const { unit } of index.index.like(ids, CLOSELY)) {
    const from = Math.max(0, (units.first[unit] as number) - count);
    const to = Math.min(words.count, (units.first[unit + 1] as number) + count);
    const near = Int32Array.from({ length: to - from }, (_, i) => from + i);
    const pairs: number[] = [];
    const asked = { count, start: all, end: all, id: ids };
    alignWords(asked, all, words, near, weight, (_, word) => pairs.push(word));
    const run = tightest(
      pairs.sort((a, b) => a - b),
      (word) => of(words.id[word] as number),
    );
    if (run === null) continue;
    let span = 0;
    for (let word = run.first; word <= run.last; word++) span += of(words.id[word] as number);
    const [start, end] = withSigns(query.quote, revision.text, own, words, run);
    const likeness = (2 * run.shared) / (total + span);
    found.push({ start, end, likeness, context: contextOf(query, revision.text, start, end) });
  }
  return merged(found, []);
}

/** The run of shared words that loses least by leaving far-off words at its ends out. */
function tightest(
  words: readonly number[],
  worth: (word: number) => number,
): { first: number; last: number; shared: number } | null {
  let from = 0;
  let to = words.length - 1;
  if (to < 0) return null;
  let shared = words.reduce((sum, word) => sum + worth(word), 0);
  const word = (k: number): number => words[k] as number;
  for (;;) {
    const head = worth(word(from));
    const tail = worth(word(to));
    if (from < to && word(from + 1) - word(from) > 4 && head < shared * 0.25) {
      shared -= head;
      from++;
    } else if (from < to && word(to) - word(to - 1) > 4 && tail < shared * 0.25) {
      shared -= tail;
      to--;
    } else return { first: word(from), last: word(to), shared };
  }
}

/** The stretch of a run, with the signs that the quote has at its ends and that stand there, too. */
function withSigns(
  quote: string,
  text: string,
  own: { readonly start: Int32Array; readonly end: Int32Array; readonly count: number },
  words: RevisionIndex['side']['words'],
  run: { first: number; last: number },
): [number, number] {
  let start = words.start[run.first] as number;
  let end = words.end[run.last] as number;
  const before = foldTypography(quote.slice(0, own.start[0] ?? 0));
  const after = foldTypography(quote.slice(own.end[own.count - 1] ?? quote.length));
  const fits = (piece: string, wanted: string): boolean => foldTypography(piece) === wanted;
  if (before !== '' && fits(text.slice(start - before.length, start), before))
    start -= before.length;
  if (after !== '' && fits(text.slice(end, end + after.length), after)) end += after.length;
  return wholeGraphemes(text, start, end);
}

/** Both lists without places that overlap a better one. */
function merged(some: readonly Found[], more: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const found of [...some, ...more].sort((a, b) => score(b) - score(a) || a.start - b.start)) {
    if (!kept.some(({ start, end }) => start < found.end && found.start < end)) kept.push(found);
  }
  return kept;
}

function score({ likeness, context }: Found): number {
  return context === null ? likeness : likeness * 0.7 + context * 0.3;
}

/** The answer that the places found allow. */
function decided(
  query: Quote,
  revision: RevisionText,
  places: readonly Found[],
  locale: string,
): Placement {
  const hint = query.start ?? 0;
  const ranked = [...places].sort(
    (a, b) => score(b) - score(a) || Math.abs(a.start - hint) - Math.abs(b.start - hint),
  );
  const [best, next] = ranked;
  if (!best || best.likeness < OFFERED) return lost(ranked.slice(0, MOST).map(candidate));
  const sameWords = best.likeness === 1;
  const alike =
    best.context === null
      ? best.likeness >= OWN
      : (best.likeness >= OWN && best.context >= CONTEXT_DENIES) ||
        (best.likeness >= OWN_WITH_CONTEXT && best.context >= CONTEXT_HOLDS);
  const lead = next === undefined ? 1 : score(best) - score(next);
  // Of two verbatim places only the surroundings can tell, and they must tell clearly.
  const clear = lead >= (sameWords && next?.likeness === 1 ? MARGIN / 2 : MARGIN);
  if (!alike || !clear) {
    const shown = sameWords ? ranked : ranked.slice(0, MOST);
    return Object.freeze({ state: 'ambiguous', candidates: Object.freeze(shown.map(candidate)) });
  }
  const range = makeRange(best.start, best.end);
  const there = revision.text.slice(best.start, best.end);
  if (there === query.quote) return Object.freeze({ state: 'exact', range });
  if (foldTypography(there) === foldTypography(query.quote)) {
    return Object.freeze({ state: 'equivalent', range });
  }
  return Object.freeze({
    state: 'changed',
    range,
    changes: diffWords(query.quote, there),
    watched: watchedChanges(query.quote, there, { locale }),
    moved: false,
  });
}

function candidate({ start, end, likeness, context }: Found): Candidate {
  const reasons: CandidateReason[] = [likeness === 1 ? 'same-words' : 'similar-words'];
  if (context !== null && context >= CONTEXT_HOLDS) reasons.push('same-surroundings');
  return Object.freeze({
    ...makeRange(start, end),
    likeness: Math.round(likeness * 1000) / 1000,
    reasons: Object.freeze(reasons),
  });
}
