/** From a run of words to the stretch of text a claim covers, with the signs that belong to it. */
import type { Anchor } from '../anchor.ts';
import { foldTypography } from '../fold-typography.ts';
import { graphemeBorderAfter, graphemeBorderBefore } from '../graphemes.ts';
import { range as makeRange, type Range } from '../offsets.ts';
import type { RevisionMap } from '../revision-map.ts';
import type { Trace } from './trace-words.ts';

/**
 * The range of new words `trace.first..last` for a claim over old words i..j. A claim that began in
 * the middle of a word that stayed begins there again; signs before its first and after its last
 * word ("$5", a closing quote, the stop) are taken where they stand there, too.
 */
export function rangeOfWords(
  map: RevisionMap,
  anchor: Anchor,
  i: number,
  j: number,
  trace: Trace,
): Range {
  const { old, now, after } = map;
  const firstStart = now.words.start[trace.first] as number;
  const lastEnd = now.words.end[trace.last] as number;
  const oldStart = old.words.start[i] as number;
  const oldEnd = old.words.end[j] as number;

  let start = firstStart;
  if (anchor.start > oldStart) {
    const cut = anchor.start - oldStart;
    if (sameLength(map, i, trace.first)) start = firstStart + cut;
  } else if (anchor.start < oldStart) {
    const room = trace.first > 0 ? (now.words.end[trace.first - 1] as number) : 0;
    start =
      firstStart -
      signs(map.before.text.slice(anchor.start, oldStart), after.text.slice(room, firstStart), -1);
  }
  let end = lastEnd;
  if (anchor.end < oldEnd) {
    if (sameLength(map, j, trace.last)) end = lastEnd - (oldEnd - anchor.end);
  } else if (anchor.end > oldEnd) {
    const room = now.words.start[trace.last + 1] ?? after.text.length;
    end =
      lastEnd +
      signs(map.before.text.slice(oldEnd, anchor.end), after.text.slice(lastEnd, room), 1);
  }
  if (end <= start) {
    start = firstStart;
    end = lastEnd;
  }
  // The very words stay as they were cut, be it within a cluster.
  if (after.text.slice(start, end) === anchor.quote) return makeRange(start, end);
  return makeRange(graphemeBorderBefore(after.text, start), graphemeBorderAfter(after.text, end));
}

function sameLength({ old, now }: RevisionMap, i: number, t: number): boolean {
  return (
    (old.words.end[i] as number) - (old.words.start[i] as number) ===
    (now.words.end[t] as number) - (now.words.start[t] as number)
  );
}

/**
 * How much of the room beside a word stands for the signs that the claim took there: the same, the
 * same in other typography, or else all signs up to the first space or line end if the claim took
 * any.
 */
function signs(own: string, room: string, by: 1 | -1): number {
  const at = (length: number): string =>
    by > 0 ? room.slice(0, length) : room.slice(room.length - length);
  if (at(own.length) === own) return own.length;
  const folded = foldTypography(own);
  for (let length = 1; length <= Math.min(room.length, own.length + 4); length++) {
    const piece = at(length);
    if (foldTypography(piece) === folded && piece.trim() === piece) return length;
  }
  if (folded === '') return 0;
  const solid = by > 0 ? /^[^\s\p{L}\p{N}]+/u : /[^\s\p{L}\p{N}]+$/u;
  return solid.exec(room)?.[0].length ?? 0;
}
