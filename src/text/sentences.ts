/**
 * Where sentences begin and end. Written here, in the spirit of UAX #29 (sentence boundaries), and
 * not taken from `Intl.Segmenter`: the platform breaks after "Dr." and "U.S.", and its answer
 * changes with the browser, while two desks must count the same sentences.
 */
import { abbreviationsOf, type Abbreviations } from './internal/abbreviations.ts';
import type { Offset, Range } from './offsets.ts';
import { blockAt, blocksOf, type Block, type RevisionText } from './revision-text.ts';

/** One sentence, trimmed of outer white space; it never crosses a block. */
export interface Sentence extends Range {
  /** Index of its block. */
  readonly block: number;
  /** Does it stand in a heading? */
  readonly heading: boolean;
}

const WORD = /[\p{L}\p{N}]/gu;
/** Stops of scripts that set a space after them, one or more. */
const STOPS = '.!?…‽؟۔।॥։።፧။។៕‼⁇⁈⁉';
/** Full-width stops end a sentence without a space. */
const WIDE_STOPS = '。！？｡．';
/**
 * Stops with what closes after them: quotes, brackets, references such as [3] and superscripts; a
 * no-break space may part a French stop from its closing quote.
 */
const STOP = new RegExp(
  `(?:([${WIDE_STOPS}][${WIDE_STOPS}${STOPS}]*)[\\p{Pe}\\p{Pf}]*` +
    `|([${STOPS}]+)(?:[\\u00a0\\u202f]?[\\p{Pe}\\p{Pf}]|[\\p{Pi}"'*]|\\[\\d{1,3}\\]|[⁰¹²³⁴-⁹])*)`,
  'gu',
);
const NEXT_WORD = /[\p{L}\p{N}][\p{L}\p{M}'’]*/uy;
const LAST_TOKEN = /[^\s\p{Ps}\p{Pi}"]+$/u;
/** How far around a stop its neighbour words are looked for, in code units. */
const REACH = 40;

type PerBlock = (readonly Sentence[])[];
const cache = new WeakMap<RevisionText, Map<string, PerBlock>>();
const whole = new WeakMap<RevisionText, Map<string, readonly Sentence[]>>();

/**
 * All sentences in reading order; every letter and digit of the text lies in exactly one. A heading
 * is one or more sentences like any block, flagged. A block without a letter or digit has none.
 * `locale` (a BCP 47 tag) chooses the abbreviations; an unknown one has the English ones.
 * Remembered for as long as the revision lives; the first call reads the whole text.
 */
export function sentencesOf(revision: RevisionText, locale = 'en'): readonly Sentence[] {
  const byLocale = whole.get(revision) ?? new Map<string, readonly Sentence[]>();
  whole.set(revision, byLocale);
  let all = byLocale.get(locale);
  if (!all) {
    const read = blockReader(revision, locale);
    all = Object.freeze(blocksOf(revision).flatMap(read));
    byLocale.set(locale, all);
  }
  return all;
}

/**
 * The sentence at an offset; only its block is read. Between two sentences it is the one that
 * follows, behind the last the last. Null in a block without sentences. RangeError outside the text.
 */
export function sentenceAt(revision: RevisionText, at: Offset, locale = 'en'): Sentence | null {
  const sentences = blockReader(revision, locale)(blockAt(revision, at));
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as Sentence).end > at) high = middle;
    else low = middle + 1;
  }
  return sentences[low] ?? null;
}

/** Reads a block's sentences, each block once. */
function blockReader(
  revision: RevisionText,
  locale: string,
): (block: Block) => readonly Sentence[] {
  const byLocale = cache.get(revision) ?? new Map<string, PerBlock>();
  cache.set(revision, byLocale);
  const perBlock = byLocale.get(locale) ?? [];
  byLocale.set(locale, perBlock);
  const known = abbreviationsOf(locale);
  return (block) => (perBlock[block.index] ??= readBlock(revision, block, known));
}

function readBlock(
  revision: RevisionText,
  block: Block,
  known: Abbreviations,
): readonly Sentence[] {
  const text = revision.text.slice(block.start, block.end);
  const sentences: Sentence[] = [];
  let start = 0;
  let firstWord = wordFrom(text, 0);
  /** Ends a sentence, unless it would have no word: then its signs join the one that follows. */
  const take = (end: number): void => {
    if (firstWord >= end) return;
    const piece = text.slice(start, end);
    const from = end - piece.trimStart().length;
    const to = start + piece.trimEnd().length;
    sentences.push(sentence(block, from, to));
    start = end;
    firstWord = wordFrom(text, end);
  };
  for (const match of text.matchAll(STOP)) {
    if (endsSentence(text, start, match, known)) take(match.index + match[0].length);
  }
  take(text.length);
  const last = sentences.at(-1);
  // Signs behind the last sentence ("...", a lone bracket) belong to it.
  if (last && start < text.length) {
    sentences[sentences.length - 1] = sentence(block, last.start - block.start, text.length);
  }
  return Object.freeze(sentences);
}

/** A sentence from places within its block. */
function sentence(block: Block, from: number, to: number): Sentence {
  return Object.freeze({
    start: (block.start + from) as Offset,
    end: (block.start + to) as Offset,
    block: block.index,
    heading: block.kind === 'heading',
  });
}

/** Where the next letter or digit stands, at or after a place; Infinity when there is none. */
function wordFrom(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.exec(text)?.index ?? Infinity;
}

function endsSentence(
  text: string,
  start: number,
  match: RegExpExecArray,
  known: Abbreviations,
): boolean {
  const [all, wide, stops] = match;
  const end = match.index + all.length;
  if (wide !== undefined || end === text.length) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  const next = nextWord(text, end);
  if (next === null) return true;
  if (/^\p{Ll}/u.test(next) && !/\p{Lu}/u.test(next)) return false; // "iPhone" does begin one.
  return stops !== '.' || !holdsOn(text, start, match.index, next, known);
}

/** Is this single full stop part of the word before it, rather than the end of a sentence? */
function holdsOn(
  text: string,
  start: number,
  at: number,
  next: string,
  known: Abbreviations,
): boolean {
  const window = text.slice(Math.max(start, at - REACH), at);
  const token = (LAST_TOKEN.exec(window)?.[0] ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
  const opens = at - start <= REACH && text.slice(start, at).trim() === token;
  const word = token.toLowerCase();
  if (opens && /^(?:\p{N}{1,3}|\p{L})$/u.test(token)) return true; // "1. First", "a. First"
  if (known.beforeName.has(word)) return true;
  const initial = /^\p{Lu}$/u.test(token);
  if (!initial && known.beforeNumber.has(word)) return /^\p{N}/u.test(next);
  const dotted = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(token);
  const ordinal = known.ordinals && /^\p{N}{1,2}$/u.test(token);
  const open = initial || dotted || ordinal || known.anywhere.has(word);
  return open && !known.starters.has(next);
}

/** The word that follows soon, past white space, quotes and brackets; null when none does. */
function nextWord(text: string, from: number): string | null {
  const ahead = text.slice(from, from + REACH);
  const at = wordFrom(ahead, 0);
  if (at > REACH) return null;
  NEXT_WORD.lastIndex = from + at;
  return NEXT_WORD.exec(text)?.[0] ?? null;
}
