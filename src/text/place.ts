/**
 * Carrying an anchor from the revision it was made in to another one, through a {@link RevisionMap}.
 * Never silently wrong: what changed inside the claim is told, and doubt is asked.
 *
 * The claim's own words and their surroundings are judged apart. Words that stayed, in a sentence
 * that is surely the same, place the claim; words that were replaced between neighbours that stayed
 * do, too; a likeness without surroundings, or one that two places share, is a question; and the
 * very words in another sentence are no answer at all.
 */
import { describe, type Anchor } from './anchor.ts';
import { findQuote } from './find-quote.ts';
import { foldTypography } from './fold-typography.ts';
import { candidatesFor, candidateAt } from './internal/candidates.ts';
import { rangeOfWords } from './internal/range-of-words.ts';
import { traceWords, type Trace } from './internal/trace-words.ts';
import { wordBeginningFrom, wordFrom } from './internal/word-scan.ts';
import type { Candidate, Placement } from './locate.ts';
import { range as makeRange, type Range } from './offsets.ts';
import type { RevisionMap } from './revision-map.ts';
import { watchedChanges, type WatchedChange } from './watched-words.ts';
import { diffWords } from './word-diff.ts';

/**
 * Where an anchor of `map.before` stands in `map.after`. Every anchor gets exactly one of the seven
 * states. An anchor whose words do not stand at its position in `map.before` is not of that
 * revision and is looked for with {@link findQuote}.
 *
 * Time grows with the claim, not with the article; a lost claim costs a lookup in an index, made
 * once per map.
 */
export function place(anchor: Anchor, map: RevisionMap): Placement {
  const { start, end, quote } = anchor;
  if (quote === '' || !map.before.text.startsWith(quote, start)) {
    return findQuote(anchor, map.after, { locale: map.locale });
  }
  const i = wordFrom(map.old.words, start);
  const j = wordBeginningFrom(map.old.words, end) - 1;
  if (i > j) return placeSigns(anchor, map, i);
  const trace = traceWords(map, i, j);
  switch (trace.found) {
    case 'open':
      return NOT_SEARCHED;
    case 'gone':
      return lost(map, anchor, i, j);
    case 'doubtful':
      return ambiguous(map, anchor, trace, i, j);
    case 'sure':
      return placed(anchor, map, trace, i, j, rangeOfWords(map, anchor, i, j, trace));
  }
}

/**
 * The anchor of a placement in the revision it was placed in: what to keep, so that the next
 * revision is compared with this one and errors never compound. Null where nothing was placed.
 */
export function rebase(placement: Placement, after: RevisionMap['after']): Anchor | null {
  return 'range' in placement ? describe(after, placement.range) : null;
}

/** As many words in a row are no chance. */
const TELLING_WORDS = 5;
const NOT_SEARCHED: Placement = Object.freeze({ state: 'not-searched' });

function placed(
  anchor: Anchor,
  map: RevisionMap,
  trace: Trace,
  i: number,
  j: number,
  range: Range,
): Placement {
  const quote = map.after.text.slice(range.start, range.end);
  const around = changesAround(map, trace, anchor, range, i, j);
  const more = around.length > 0 ? { around } : {};
  if (quote === anchor.quote || foldTypography(quote) === foldTypography(anchor.quote)) {
    const equivalent = quote !== anchor.quote;
    if (trace.moved) return Object.freeze({ state: 'moved', range, equivalent, ...more });
    return Object.freeze({ state: equivalent ? 'equivalent' : 'exact', range, ...more });
  }
  return Object.freeze({
    state: 'changed',
    range,
    changes: diffWords(anchor.quote, quote),
    watched: watchedChanges(anchor.quote, quote, watching(map, i)),
    moved: trace.moved,
    ...more,
  });
}

function watching(
  map: RevisionMap,
  word: number,
): { locale: string; continues: boolean; isName: (word: string) => boolean } {
  const unit = map.old.units.ofWord[word] as number;
  return {
    locale: map.locale,
    continues: map.old.units.first[unit] !== word,
    isName: (name) => !map.vocabulary.seenLower(name),
  };
}

/** Loud changes in the claim's sentences before and after its own words. */
function changesAround(
  map: RevisionMap,
  trace: Trace,
  anchor: Anchor,
  range: Range,
  i: number,
  j: number,
): readonly WatchedChange[] {
  const { old, now } = map;
  const first = old.units.ofWord[i] as number;
  const last = old.units.ofWord[j] as number;
  if (!map.pairOf.has(first) && !map.pairOf.has(last)) return [];
  const nowFirst = now.units.ofWord[trace.first] as number;
  const nowLast = now.units.ofWord[trace.last] as number;
  const edge = (side: typeof old, unit: number, end: boolean): number =>
    end
      ? (side.words.end[(side.units.first[unit + 1] as number) - 1] as number)
      : (side.words.start[side.units.first[unit] as number] as number);
  const changes: WatchedChange[] = [];
  const { locale, isName } = watching(map, i);
  if (map.unitTo[first] === nowFirst) {
    const before = map.before.text.slice(edge(old, first, false), anchor.start);
    const after = map.after.text.slice(edge(now, nowFirst, false), range.start);
    if (before !== after) changes.push(...watchedChanges(before, after, { locale, isName }));
  }
  if (map.unitTo[last] === nowLast) {
    const before = map.before.text.slice(anchor.end, edge(old, last, true));
    const after = map.after.text.slice(range.end, edge(now, nowLast, true));
    if (before !== after) {
      changes.push(...watchedChanges(before, after, { locale, isName, continues: true }));
    }
  }
  return changes;
}

function lost(map: RevisionMap, anchor: Anchor, i: number, j: number): Placement {
  const candidates = candidatesFor(map, anchor, i, j);
  // The very words, long enough to be no chance, in a place that was written anew: ask.
  const reasons = candidates[0]?.reasons ?? [];
  const anew = reasons.includes('same-words') && reasons.includes('new-text');
  if (anew && j - i + 1 >= TELLING_WORDS) return Object.freeze({ state: 'ambiguous', candidates });
  return Object.freeze({ state: 'lost', candidates });
}

function ambiguous(
  map: RevisionMap,
  anchor: Anchor,
  trace: Trace,
  i: number,
  j: number,
): Placement {
  const range = rangeOfWords(map, anchor, i, j, trace);
  const likeliest = candidateAt(map, anchor, range, i, j, 'same-sentence');
  const others = candidatesFor(map, anchor, i, j).filter(
    ({ start, end }) => end <= range.start || range.end <= start,
  );
  const candidates: readonly Candidate[] = Object.freeze([likeliest, ...others]);
  return Object.freeze({ state: 'ambiguous', candidates });
}

/**
 * A claim of signs only stands where it stood beside a word that stayed: before the next one or
 * behind the last one, with the same signs between. Else it is lost.
 */
function placeSigns({ quote, start, end }: Anchor, map: RevisionMap, next: number): Placement {
  const { before, after, old, now, to } = map;
  const last = next > 0 ? (to[next - 1] as number) : -1;
  const right = next < old.words.count ? (to[next] as number) : now.words.count;
  const places: number[] = [];
  if (right >= 0) {
    const behind = before.text.slice(end, old.words.start[next] ?? before.text.length);
    const at = (now.words.start[right] ?? after.text.length) - behind.length - quote.length;
    if (at >= 0 && after.text.startsWith(quote + behind, at)) places.push(at);
  }
  if (last >= 0 || next === 0) {
    const ahead = before.text.slice(next > 0 ? old.words.end[next - 1] : 0, start);
    const from = last >= 0 ? (now.words.end[last] as number) : 0;
    if (after.text.startsWith(ahead + quote, from)) places.push(from + ahead.length);
  }
  const [at] = places;
  if (at === undefined) {
    return map.open.includes(1) ? NOT_SEARCHED : Object.freeze({ state: 'lost', candidates: [] });
  }
  return Object.freeze({ state: 'exact', range: makeRange(at, at + quote.length) });
}
