/** The part of an article that a report prints: cut into blocks, and these into marked stretches. */
import { intersect, range, type Range } from '../text/offsets.ts';
import { blocksOf, type Block, type RevisionText } from '../text/revision-text.ts';
import { segments, type Span } from '../text/segments.ts';
import { sentencesOf, type Sentence } from '../text/sentences.ts';
import type {
  PublicBlock,
  PublicMark,
  PublicSpan,
  PublicText,
  TextShown,
} from './report-values.ts';

/** A place of a printed claim in the text. */
export interface Place {
  readonly range: Range;
  /** The number of the claim. */
  readonly number: number;
  readonly anchor: string;
}

/**
 * The blocks to print, with the places marked. `excerpts` is each place's sentences with the
 * sentence before and the one after, as far as these stand in the same block; `quotes` is the
 * places alone. Stretches are cut at every border of a place, so that marks never nest.
 */
export function shownText(
  revision: RevisionText,
  places: readonly Place[],
  shown: TextShown,
  language: string,
): PublicText {
  const shownRanges = rangesShown(revision, places, shown, language);
  const byAnchor = new Map(places.map((place) => [place.anchor, place]));
  const spans = places.map(({ range: { start, end }, anchor }) => ({ start, end, id: anchor }));
  const blocks: PublicBlock[] = [];
  let done = 0;
  let next = 0;
  for (const block of blocksOf(revision)) {
    while ((shownRanges[next]?.end ?? Infinity) <= block.start) next++;
    const pieces: Range[] = [];
    for (let i = next; (shownRanges[i]?.start ?? Infinity) < block.end; i++) {
      const piece = intersect(shownRanges[i] as Range, block);
      if (piece !== null) pieces.push(piece);
    }
    if (pieces.length === 0) continue;
    blocks.push(
      Object.freeze({
        kind: block.kind,
        level: block.level,
        gapBefore: block.index > done,
        spans: spansOf(revision.text, block, pieces, spans, byAnchor),
      }),
    );
    done = block.index + 1;
  }
  const gapAfter = blocks.length > 0 && done < blocksOf(revision).length;
  return Object.freeze({ shown, blocks: Object.freeze(blocks), gapAfter });
}

function spansOf(
  text: string,
  block: Block,
  pieces: readonly Range[],
  spans: readonly Span[],
  byAnchor: ReadonlyMap<string, Place>,
): readonly PublicSpan[] {
  const result: PublicSpan[] = [];
  const here = spans.filter((span) => span.start < block.end && span.end > block.start);
  let at: number = block.start;
  for (const piece of pieces) {
    if (piece.start > at) result.push(GAP);
    for (const { start, end, ids } of segments(piece, here)) {
      const marks = ids.map((id): PublicMark => {
        const place = byAnchor.get(id) as Place;
        return Object.freeze({
          number: place.number,
          place: id,
          begins: place.range.start === start ? id : null,
          ends: place.range.end === end,
        });
      });
      result.push(
        Object.freeze({ gap: false, text: text.slice(start, end), marks: Object.freeze(marks) }),
      );
    }
    at = piece.end;
  }
  if (at < block.end) result.push(GAP);
  return Object.freeze(result);
}

const GAP: PublicSpan = Object.freeze({ gap: true });

/** What is shown, in order; ranges with nothing but white space between them are one. */
export function rangesShown(
  revision: RevisionText,
  places: readonly Place[],
  shown: TextShown,
  language: string,
): readonly Range[] {
  const { text } = revision;
  if (shown === 'whole') return text === '' ? [] : [range(0, text.length)];
  const sentences = shown === 'excerpts' ? sentencesOf(revision, language || 'en') : [];
  const wanted = places
    .map((place) => withNeighbours(place.range, sentences))
    .sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const next of wanted) {
    const last = merged.at(-1);
    const joins =
      last !== undefined &&
      (next.start <= last.end || text.slice(last.end, next.start).trim() === '');
    if (joins) merged[merged.length - 1] = range(last.start, Math.max(last.end, next.end));
    else merged.push(next);
  }
  return merged;
}

function withNeighbours(place: Range, sentences: readonly Sentence[]): Range {
  const first = firstEndingAfter(sentences, place.start);
  let last = first;
  while ((sentences[last + 1]?.start ?? Infinity) < place.end) last++;
  const from = sentences[first];
  const to = sentences[last];
  if (from === undefined || to === undefined || from.start >= place.end) return place;
  const before = sentences[first - 1];
  const after = sentences[last + 1];
  return range(
    Math.min(place.start, before?.block === from.block ? before.start : from.start),
    Math.max(place.end, after?.block === to.block ? after.end : to.end),
  );
}

/** The index of the first sentence that ends behind the offset. */
function firstEndingAfter(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as Sentence).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
