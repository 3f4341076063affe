/** Ranked places to offer a person for a claim that could not be placed, each with its reasons. */
import type { Anchor } from '../anchor.ts';
import { foldTypography } from '../fold-typography.ts';
import type { Candidate, CandidateReason } from '../locate.ts';
import type { Range } from '../offsets.ts';
import type { RevisionMap } from '../revision-map.ts';
import { indexesOf } from './map-indexes.ts';
import type { UnitIndex } from './unit-index.ts';

/** More are no help. */
const MOST = 5;
const LEAST_LIKENESS = 0.3;

const indexOf = (map: RevisionMap): UnitIndex => indexesOf(map).now;

/** The places most like the claim (old words i..j), the likeliest first. */
export function candidatesFor(
  map: RevisionMap,
  anchor: Anchor,
  i: number,
  j: number,
): readonly Candidate[] {
  const ids = map.old.words.id.subarray(i, j + 1);
  const found = indexOf(map)
    .like(ids, MOST * 2)
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .map(({ first, last, likeness }) => judged(map, anchor, first, last, likeness, i, j, null));
  found.sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  return Object.freeze(found.slice(0, MOST));
}

/** One place as a candidate, with how it is like the claim and a reason known beforehand. */
export function candidateAt(
  map: RevisionMap,
  anchor: Anchor,
  range: Range,
  i: number,
  j: number,
  reason: CandidateReason,
): Candidate {
  const { words, units } = map.now;
  let first = 0;
  let high = words.count - 1;
  while (first < high) {
    const middle = (first + high) >>> 1;
    if ((words.end[middle] as number) > range.start) high = middle;
    else first = middle + 1;
  }
  const ids = map.old.words.id.subarray(i, j + 1);
  const alike = indexOf(map).compare(ids, units.ofWord[first] as number);
  let last = first;
  while (last + 1 < words.count && (words.start[last + 1] as number) < range.end) last++;
  return { ...judged(map, anchor, first, last, alike?.likeness ?? 0, i, j, reason), ...range };
}

function rank({ likeness = 0, reasons = [] }: Candidate): number {
  return (
    likeness +
    (reasons.includes('same-surroundings') ? 0.3 : 0) +
    (reasons.includes('new-text') ? 0.2 : 0) -
    (reasons.includes('stood-before') ? 0.2 : 0)
  );
}

function judged(
  map: RevisionMap,
  anchor: Anchor,
  first: number,
  last: number,
  likeness: number,
  i: number,
  j: number,
  reason: CandidateReason | null,
): Candidate {
  const { now, old, after } = map;
  const start = now.words.start[first] as number;
  const end = now.words.end[last] as number;
  const reasons: CandidateReason[] = reason === null ? [] : [reason];
  const same =
    last - first === j - i &&
    foldedWords(after.text.slice(start, end)) === foldedWords(anchor.quote);
  reasons.push(same ? 'same-words' : 'similar-words');
  const id = (words: typeof now.words, word: number): number => words.id[word] ?? -1;
  const left = id(old.words, i - 1) === id(now.words, first - 1) && i > 0;
  const right = id(old.words, j + 1) === id(now.words, last + 1) && j + 1 < old.words.count;
  if (left && right) reasons.push('same-surroundings');
  let known = 0;
  for (let word = first; word <= last; word++) {
    const origin = map.from[word] as number;
    if (origin >= 0 && (origin < i || origin > j)) known++;
  }
  if (known * 2 > last - first + 1) reasons.push('stood-before');
  else if (known === 0) reasons.push('new-text');
  return Object.freeze({
    start,
    end,
    likeness: Math.round(likeness * 1000) / 1000,
    reasons: Object.freeze(reasons),
  }) as unknown as Candidate;
}

function foldedWords(text: string): string {
  return foldTypography(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
