/**
 * Words in a text (UAX #29, through `Intl.Segmenter`, so that scripts written without spaces have
 * words, too), and what becomes of a selection: it is trimmed to words, never moved.
 */
import { signsAfter, signsBefore } from './internal/attached-signs.ts';
import { graphemeBorderAfter, graphemeBorderBefore } from './graphemes.ts';
import { checkOffset, checkRange, range, type Offset, type Range } from './offsets.ts';
import type { RevisionText } from './revision-text.ts';
import { sentenceAt } from './sentences.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** No word reaches across white space or the punctuation of scripts without spaces. */
const BREAK = /[\s、。，！？；：「」『』（）【】]/;
const WORD = /[\p{L}\p{N}]/gu;
const WORD_SIGN = /[\p{L}\p{N}]/u;
/** Some platforms end a word at such a stop, others do not: here "U.S" is one everywhere. */
const DOT_BETWEEN = /^\p{L}\.\p{L}$/u;
/** A stretch without such a break is cut after so many code units, to bound the work. */
const STRETCH = 2_048;

/**
 * Trims a selection to words. White space and stray punctuation at its ends are dropped; a word it
 * begins or ends in is completed; beyond that it never grows. Signs in the selection that belong to
 * its words stay: "$5", "−3", "50 %", "#tag"; quotation marks and brackets with their partner; the
 * stop of an abbreviation; the stop of a sentence that is selected from its first word. Signs not
 * in the selection are not fetched. Borders are grapheme borders. Null when it touches no word.
 * RangeError outside the text.
 */
export function trimToWords(revision: RevisionText, selection: Range): Range | null {
  const { text } = revision;
  checkRange(text, selection);
  if (selection.start === selection.end) return null;
  const first = wordEndingAfter(text, selection.start);
  const last = wordStartingBefore(text, selection.end);
  if (!first || !last || first.start >= selection.end || last.end <= selection.start) return null;
  const whole = hasWholeSentence(revision, first.start, last);
  let start = Math.min(first.start, selection.start);
  let end = Math.max(last.end, selection.end);
  // A sign stays for a partner that stays: what goes at one end may send one at the other.
  for (let before = -1, after = -1; start !== before || end !== after;) {
    before = start;
    after = end;
    end = last.end < after ? signsAfter(text, before, last, after, whole) : last.end;
    start = first.start > before ? signsBefore(text, first, before, end) : first.start;
  }
  return range(graphemeBorderBefore(text, start), graphemeBorderAfter(text, end));
}

/** Is the sentence of the last word selected from its own first word on? */
function hasWholeSentence(revision: RevisionText, start: number, last: Span): boolean {
  const sentence = sentenceAt(revision, last.start as Offset);
  if (!sentence) return false;
  const opening = wordEndingAfter(revision.text, sentence.start);
  return opening !== null && opening.start >= start;
}

/**
 * The word at an offset: the one it stands in or before, else the one it stands right behind (where
 * a caret still touches it). Null away from words. RangeError outside the text.
 */
export function wordAt(revision: RevisionText, at: Offset): Range | null {
  checkOffset(revision.text, at);
  const words = wordsIn(revision.text, stretchAround(revision.text, at));
  const found =
    words.find(({ start, end }) => start <= at && at < end) ?? words.find(({ end }) => end === at);
  return found ? range(found.start, found.end) : null;
}

/** The first word that starts after the offset, in whatever block; null when none does. */
export function nextWord(revision: RevisionText, at: Offset): Range | null {
  checkOffset(revision.text, at);
  const found = searchForward(revision.text, at, ({ start }) => start > at);
  return found && range(found.start, found.end);
}

/** The last word that starts before the offset, in whatever block; null when none does. */
export function previousWord(revision: RevisionText, at: Offset): Range | null {
  checkOffset(revision.text, at);
  const found = searchBackward(revision.text, at, ({ start }) => start < at);
  return found && range(found.start, found.end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function wordEndingAfter(text: string, at: number): Span | null {
  return searchForward(text, at, ({ end }) => end > at);
}

function wordStartingBefore(text: string, at: number): Span | null {
  return searchBackward(text, at, ({ start }) => start < at);
}

function searchForward(text: string, at: number, fits: (word: Span) => boolean): Span | null {
  // A word may have begun before the place: its stretch is looked at first.
  for (let place = at; place < text.length;) {
    const stretch = stretchAround(text, place);
    const found = wordsIn(text, stretch).find(fits);
    if (found) return found;
    WORD.lastIndex = Math.max(stretch.end, place);
    place = WORD.exec(text)?.index ?? text.length;
  }
  return null;
}

function searchBackward(text: string, at: number, fits: (word: Span) => boolean): Span | null {
  for (let place = at; place > 0;) {
    const stretch = stretchAround(text, place);
    const found = wordsIn(text, stretch).findLast(fits);
    if (found) return found;
    place = lastWordSign(text, stretch.start);
  }
  return null;
}

/** Where the last letter or digit before a place ends; 0 when there is none. */
function lastWordSign(text: string, before: number): number {
  for (let place = before; place > 0;) {
    const pair = (text.charCodeAt(place - 1) & 0xfc00) === 0xdc00;
    const start = place - (pair ? 2 : 1);
    if (WORD_SIGN.test(text.slice(start, place))) return place;
    place = start;
  }
  return 0;
}

/** The stretch without a break that a place stands in or touches. */
function stretchAround(text: string, at: number): Span {
  let start = at;
  const lowest = Math.max(0, at - STRETCH);
  while (start > lowest && !BREAK.test(text.charAt(start - 1))) start--;
  let end = at;
  const highest = Math.min(text.length, at + STRETCH);
  while (end < highest && !BREAK.test(text.charAt(end))) end++;
  return { start: graphemeBorderBefore(text, start), end: graphemeBorderAfter(text, end) };
}

function wordsIn(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (!isWordLike || !WORD_SIGN.test(segment)) continue; // "___" is no word to a reader.
    const from = graphemeBorderBefore(text, start + index);
    const to = graphemeBorderAfter(text, start + index + segment.length);
    const last = words.at(-1);
    const joined = last && (from < last.end || isJoined(text, last.end, from));
    if (joined) words.pop();
    words.push({ start: joined ? last.start : from, end: to });
  }
  return words;
}

/** Does a stop between two letters join the words on its sides? */
function isJoined(text: string, end: number, start: number): boolean {
  return end === start - 1 && DOT_BETWEEN.test(text.slice(end - 1, start + 1));
}
