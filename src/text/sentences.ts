/**
 * Where sentences begin and end. Written here, in the spirit of UAX #29 (sentence boundaries), and
 * not taken from `Intl.Segmenter`: the platform breaks after "Dr." and "U.S.", and its answer
 * changes with the browser, while two desks must count the same sentences.
 */
import { abbreviationsOf, type Abbreviations } from './abbreviations.ts';
import type { Offset, Range } from './offsets.ts';
import { blockAt, blocksOf, type Block, type RevisionText } from './revision-text.ts';

/** One sentence, trimmed of outer white space; it never crosses a block. */
export interface Sentence extends Range {
  /** Index of its block. */
  readonly block: number;
  /** Does it stand in a heading? */
  readonly heading: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
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
    `|([${STOPS}]+)(?:[\\u00a0\\u202f]?[\\p{Pe}\\p{Pf}\\p{Pi}"'*]|\\[\\d{1,3}\\]|[⁰¹²³⁴-⁹])*)`,
  'gu',
);
const NEXT_WORD = /[\p{L}\p{N}][\p{L}\p{M}'’]*/uy;
const LAST_TOKEN = /[^\s\p{Ps}\p{Pi}"]+$/u;
/** A line this long without a stop is not read further back for the word before a stop. */
const TOKEN_WINDOW = 40;

type PerBlock = (readonly Sentence[] | undefined)[];
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
    all = Object.freeze(blocksOf(revision).flatMap((block) => inBlock(revision, block, locale)));
    byLocale.set(locale, all);
  }
  return all;
}

/**
 * The sentence at an offset; only its block is read. Between two sentences it is the one that
 * follows, behind the last the last. Null in a block without sentences. RangeError outside the text.
 */
export function sentenceAt(revision: RevisionText, at: Offset, locale = 'en'): Sentence | null {
  const sentences = inBlock(revision, blockAt(revision, at), locale);
  return sentences.find(({ end }) => at < end) ?? sentences.at(-1) ?? null;
}

function inBlock(revision: RevisionText, block: Block, locale: string): readonly Sentence[] {
  const byLocale = cache.get(revision) ?? new Map<string, PerBlock>();
  cache.set(revision, byLocale);
  const perBlock = byLocale.get(locale) ?? [];
  byLocale.set(locale, perBlock);
  return (perBlock[block.index] ??= readBlock(revision, block, abbreviationsOf(locale)));
}

function readBlock(
  revision: RevisionText,
  block: Block,
  known: Abbreviations,
): readonly Sentence[] {
  const text = revision.text.slice(block.start, block.end);
  const sentences: Sentence[] = [];
  let start = 0;
  const take = (end: number): void => {
    const raw = text.slice(start, end);
    if (!WORD.test(raw)) return; // Signs without a word join the sentence that follows.
    const from = block.start + start + (raw.length - raw.trimStart().length);
    const to = block.start + start + raw.trimEnd().length;
    sentences.push(
      Object.freeze({
        start: from as Offset,
        end: to as Offset,
        block: block.index,
        heading: block.kind === 'heading',
      }),
    );
    start = end;
  };
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, start, match.index, match, known)) take(end);
  }
  if (start < text.length) {
    if (WORD.test(text.slice(start))) take(text.length);
    else stretchLast(sentences, block.start + text.trimEnd().length);
  }
  return Object.freeze(sentences);
}

/** Signs after the last sentence ("...", a lone bracket) belong to it. */
function stretchLast(sentences: Sentence[], end: number): void {
  const last = sentences.pop();
  if (last) sentences.push(Object.freeze({ ...last, end: Math.max(last.end, end) as Offset }));
}

function endsSentence(
  text: string,
  start: number,
  at: number,
  match: RegExpExecArray,
  known: Abbreviations,
): boolean {
  const end = match.index + match[0].length;
  if (end === text.length) return true;
  if (match[1] !== undefined) return true;
  const gap = /^\s+/u.exec(text.slice(end, end + 8));
  if (!gap) return false;
  const next = nextWord(text, end);
  if (next === null) return true;
  if (/^\p{Ll}/u.test(next) && !/\p{Lu}/u.test(next)) return false; // "iPhone" does begin one.
  if (match[2] !== '.' || match[0] !== '.') return true;
  return !holdsOn(text, start, at, next, known);
}

/** Is this single full stop part of the word before it, rather than the end of a sentence? */
function holdsOn(
  text: string,
  start: number,
  at: number,
  next: string,
  known: Abbreviations,
): boolean {
  const window = text.slice(Math.max(start, at - TOKEN_WINDOW), at);
  const token = (LAST_TOKEN.exec(window)?.[0] ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
  const opens = text.slice(start, at).trim() === token;
  const word = token.toLowerCase();
  const digitNext = /^\p{N}/u.test(next);
  if (opens && /^(?:\p{N}{1,3}|\p{L})$/u.test(token)) return true; // "1. First", "a. First"
  if (known.beforeName.has(word)) return true;
  if (known.beforeNumber.has(word)) return digitNext;
  if (/^\p{N}{1,2}$/u.test(token) && known.ordinals) return !known.starters.has(next);
  const dotted = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(token);
  const initial = /^\p{Lu}$/u.test(token);
  if (dotted || initial || known.anywhere.has(word)) return !known.starters.has(next);
  return false;
}

/** The word that follows, past white space, quotes and brackets; null when no word does. */
function nextWord(text: string, from: number): string | null {
  let i = from;
  while (i < text.length && !WORD.test(String.fromCodePoint(text.codePointAt(i) as number))) i++;
  NEXT_WORD.lastIndex = i;
  return NEXT_WORD.exec(text)?.[0] ?? null;
}
