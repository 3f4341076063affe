/**
 * Moving one edge of a claim's words: by word, by the smallest step that changes the words, to the
 * edge of a sentence, to a place under the pointer. One word always stays, and the other edge
 * stays where it is.
 */
import { graphemeBorderAfter, graphemeBorderBefore } from '../../text/graphemes.ts';
import { range, type Offset, type Range } from '../../text/offsets.ts';
import { blockAt, type RevisionText } from '../../text/revision-text.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { nextWord, previousWord, trimToWords, wordAt } from '../../text/words.ts';

export type Edge = 'start' | 'end';

/** How far a claim is to reach, and the words that this comes to. */
export interface Stretch {
  /**
   * As the person left both edges, signs between words included. Kept beside the words, because a
   * quotation mark dropped with its partner must come back with it.
   */
  readonly reach: Range;
  /** The reach trimmed to words: what would be saved. */
  readonly words: Range;
}

/** The words as they are saved, before any step. */
export function stretchOf(words: Range): Stretch {
  return { reach: words, words };
}

/** One word more, or one word less, at an edge; null at the end of the text, or of the claim. */
export function byWord(
  revision: RevisionText,
  from: Stretch,
  edge: Edge,
  onwards: boolean,
): Stretch | null {
  const { first, last } = outerWords(revision, from.words);
  const here = edge === 'start' ? first : last;
  const word = onwards ? nextWord(revision, here.start) : previousWord(revision, here.start);
  // Beyond the word at the other edge no word is left, and trimming says so.
  return word && reaching(revision, from, edge, outsideOf(revision, edge, word));
}

/** Signs looked at beside a word, before the step goes on to the next word. */
const MOST_SIGNS = 64;

/**
 * The smallest step at an edge that changes the words: by one sign where signs can be had or left
 * ("50 %", “quotes”), or else by a word, since a word is never cut. Null where `byWord` is null.
 */
export function bySign(
  revision: RevisionText,
  from: Stretch,
  edge: Edge,
  onwards: boolean,
): Stretch | null {
  const { text } = revision;
  const { first, last } = outerWords(revision, from.words);
  const here = edge === 'start' ? first : last;
  const outer = outsideOf(revision, edge, here);
  const growing = (edge === 'end') === onwards;
  // Signs stand between the word at the edge and its neighbour; growing, those not taken yet.
  const [low, high] =
    edge === 'end'
      ? [growing ? from.words.end : last.end, growing ? outer : from.words.end]
      : [growing ? outer : from.words.start, growing ? from.words.start : first.start];
  let at: number = from.words[edge];
  for (let i = 0; i < MOST_SIGNS; i++) {
    at = onwards ? graphemeBorderAfter(text, at + 1) : graphemeBorderBefore(text, at - 1);
    if (at < low || at > high) break;
    const step = reaching(revision, from, edge, at);
    const moved = (step?.words[edge] ?? 0) - from.words[edge];
    if (step && (onwards ? moved > 0 : moved < 0)) return step;
  }
  const word = byWord(revision, from, edge, onwards);
  if (!word || !growing) return word;
  // The bare word first; its signs are the next steps.
  const { first: start, last: end } = outerWords(revision, word.words);
  return reaching(revision, from, edge, edge === 'end' ? end.end : start.start);
}

/** To the beginning or the end of the sentence in which the edge stands. */
export function toSentence(
  revision: RevisionText,
  from: Stretch,
  edge: Edge,
  to: Edge,
  locale: string,
): Stretch | null {
  const { first, last } = outerWords(revision, from.words);
  const sentence = sentenceAt(revision, edge === 'start' ? first.start : last.start, locale);
  return sentence && toPlace(revision, from, edge, sentence[to], true);
}

/**
 * To a place in the text: by whole words, of which one is taken from its middle on; finely, by the
 * signs between words, too. Beyond the other edge, one word stays.
 */
export function toPlace(
  revision: RevisionText,
  from: Stretch,
  edge: Edge,
  place: Offset,
  fine: boolean,
): Stretch | null {
  const { first, last } = outerWords(revision, from.words);
  const at = edge === 'end' ? Math.max(place, first.end) : Math.min(place, last.start);
  if (fine) return reaching(revision, from, edge, at);
  const word = edge === 'end' ? lastUpTo(revision, at) : firstFrom(revision, at);
  return word && reaching(revision, from, edge, outsideOf(revision, edge, word));
}

/** The first and the last word of a range; a range without a word is a word to itself. */
function outerWords(
  revision: RevisionText,
  words: Range,
): { readonly first: Range; readonly last: Range } {
  const first = firstFrom(revision, words.start, 0) ?? words;
  const last = previousWord(revision, words.end) ?? words;
  return { first, last: last.start < first.start ? first : last };
}

/** The first word of which at least `share` lies behind the offset. */
function firstFrom(revision: RevisionText, at: number, share = 0.5): Range | null {
  const here = wordAt(revision, at as Offset);
  const fits = here && at < here.end && at - here.start <= (here.end - here.start) * (1 - share);
  return fits ? here : nextWord(revision, at as Offset);
}

/** The last word of which at least half lies before the offset. */
function lastUpTo(revision: RevisionText, at: number): Range | null {
  const here = previousWord(revision, at as Offset);
  if (!here || at - here.start >= (here.end - here.start) / 2) return here;
  return previousWord(revision, here.start);
}

/** How far a word reaches at an edge with all signs beside it: to its neighbour in the block. */
function outsideOf(revision: RevisionText, edge: Edge, word: Range): number {
  const block = blockAt(revision, word.start);
  return edge === 'end'
    ? Math.min(nextWord(revision, word.start)?.start ?? block.end, block.end)
    : Math.max(previousWord(revision, word.start)?.end ?? block.start, block.start);
}

function reaching(revision: RevisionText, from: Stretch, edge: Edge, at: number): Stretch | null {
  const { start, end } = from.reach;
  const reach = edge === 'start' ? range(at, Math.max(at, end)) : range(Math.min(at, start), at);
  const words = trimToWords(revision, reach);
  return words && { reach, words };
}
