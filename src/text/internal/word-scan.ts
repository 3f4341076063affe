/**
 * A text as numbered words, for comparing long texts quickly. Coarser and much faster than words.ts,
 * and for comparing only: punctuation is skipped, two words are the same number when they are the
 * same letters in whatever type and case, and the borders never reach the screen.
 */
import { foldTypography } from '../fold-typography.ts';

/** The words of one text, in order; three arrays, one entry per word. */
export interface Words {
  readonly count: number;
  /** Where each begins and ends, in code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Its number in the vocabulary. */
  readonly id: Int32Array;
}

/** Numbers for words, shared by the texts that are compared. */
export class Vocabulary {
  readonly #byWriting = new Map<string, number>();
  readonly #byWord = new Map<string, number>();
  readonly #lower: boolean[] = [];

  /** How many different words there are. */
  get size(): number {
    return this.#lower.length;
  }

  /** The number of a word as written; a new one for a new word. */
  add(writing: string): number {
    const known = this.#byWriting.get(writing);
    if (known !== undefined) return known;
    const word = fold(writing);
    let id = this.#byWord.get(word);
    if (id === undefined) {
      id = this.#lower.length;
      this.#byWord.set(word, id);
      this.#lower.push(false);
    }
    if (!CAPITAL.test(writing)) this.#lower[id] = true;
    this.#byWriting.set(writing, id);
    return id;
  }

  /** The number of a word, or -1 when it has none. */
  find(writing: string): number {
    return this.#byWriting.get(writing) ?? this.#byWord.get(fold(writing)) ?? -1;
  }

  /** Was the word ever added in lower case? One that never was may be a name. */
  seenLower(writing: string): boolean {
    const id = this.find(writing);
    return id >= 0 && this.#lower[id] === true;
  }
}

const PLAIN = /^[a-z0-9]*$/;
const ASCII = /^[\0-\x7f]*$/;
const CAPITAL = /^\p{Lu}/u;

function fold(writing: string): string {
  if (PLAIN.test(writing)) return writing;
  return (ASCII.test(writing) ? writing : foldTypography(writing)).toLowerCase();
}

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** A word by itself: signs of scripts without spaces, emoji. */
const SINGLE = 4;
/** Nothing to a reader: soft hyphens, joiners, direction marks. */
const IGNORED = 5;
const HIGH = 6;

const classes = new Uint8Array(0x10000);

function classOf(unit: number): number {
  const known = classes[unit] as number;
  return known === 0 ? (classes[unit] = classify(unit)) : known;
}

function classify(unit: number): number {
  if ((unit & 0xfc00) === 0xd800) return HIGH;
  const sign = String.fromCharCode(unit);
  if (/[\p{Default_Ignorable_Code_Point}]/u.test(sign)) return IGNORED;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u.test(sign)) {
    return /\p{M}/u.test(sign) ? LETTER : SINGLE;
  }
  if (/\p{N}/u.test(sign)) return DIGIT;
  if (/[\p{L}\p{M}]/u.test(sign)) return LETTER;
  return unit > 0x7f && /\p{ExtPict}/u.test(sign) ? SINGLE : OTHER;
}

function classAt(text: string, at: number): number {
  const own = classOf(text.charCodeAt(at));
  if (own !== HIGH) return own;
  const sign = String.fromCodePoint(text.codePointAt(at) as number);
  if (sign.length < 2) return OTHER;
  if (/\p{sc=Han}/u.test(sign)) return SINGLE;
  if (/[\p{L}\p{N}]/u.test(sign)) return LETTER;
  return /[\p{ExtPict}\p{RI}]/u.test(sign) ? SINGLE : OTHER;
}

/** Is this a sign that joins letters or digits on both its sides to one word: don't, 1,260.5? */
function joins(unit: number, before: number, after: number): boolean {
  if (unit === 0x27 || unit === 0x2019) return before === LETTER && after === LETTER;
  return (unit === 0x2e || unit === 0x2c) && before === DIGIT && after === DIGIT;
}

/** Reads the words of a text[from..to), numbering them in the vocabulary. Linear. */
export function scanWords(text: string, vocabulary: Vocabulary, from = 0, to = text.length): Words {
  let size = 16 + ((to - from) >> 2);
  let start = new Int32Array(size);
  let end = new Int32Array(size);
  let id = new Int32Array(size);
  let count = 0;
  const grow = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const grown = new Int32Array(size);
    grown.set(old);
    return grown;
  };
  for (let i = from; i < to;) {
    let kind = classAt(text, i);
    if (kind === OTHER || kind === IGNORED) {
      i++;
      continue;
    }
    const begin = i;
    let finish: number;
    if (kind === SINGLE) {
      i += classOf(text.charCodeAt(i)) === HIGH ? 2 : 1;
      finish = i;
    } else {
      finish = i;
      for (;;) {
        i += classOf(text.charCodeAt(i)) === HIGH ? 2 : 1;
        finish = i;
        while (i < to && classOf(text.charCodeAt(i)) === IGNORED) i++;
        if (i >= to) break;
        let next = classAt(text, i);
        if (next === OTHER && i + 1 < to) {
          const after = classAt(text, i + 1);
          if (joins(text.charCodeAt(i), kind, after)) {
            i++;
            next = after;
          }
        }
        if (next !== LETTER && next !== DIGIT) break;
        kind = next;
      }
      i = Math.max(finish, begin + 1);
    }
    if (count === size) {
      size *= 2;
      start = grow(start);
      end = grow(end);
      id = grow(id);
    }
    start[count] = begin;
    end[count] = Math.min(finish, to);
    id[count] = vocabulary.add(text.slice(begin, Math.min(finish, to)));
    count++;
  }
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    id: id.subarray(0, count),
  };
}

/** The first word that ends after a place; `words.count` when there is none. */
export function wordFrom(words: Words, at: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.end[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first word that begins at or after a place; `words.count` when there is none. */
export function wordBeginningFrom(words: Words, at: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.start[middle] as number) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
