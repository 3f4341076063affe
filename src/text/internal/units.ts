/**
 * The pieces that two revisions are compared by: sentences, and parts of sentences that have no end
 * (a text without stops, a list of ten thousand numbers).
 */
import type { RevisionText } from '../revision-text.ts';
import { sentencesOf } from '../sentences.ts';
import type { Words } from './word-scan.ts';

/** The units of one revision, in order; together they hold every word. */
export interface Units {
  readonly count: number;
  /** First word of each unit, and behind the last one the number of words: count + 1 entries. */
  readonly first: Int32Array;
  /** Units with the same words have the same key. */
  readonly key: Int32Array;
  /** The block each stands in. */
  readonly block: Int32Array;
  /** The unit of every word. */
  readonly ofWord: Int32Array;
}

/** A unit is cut at a word chosen by its content, so that an insertion moves no later cut. */
const SHORTEST_CUT = 32;
const LONGEST = 128;
const CUT_MASK = 0x1f;

/** Gives units with equal words equal keys, across the texts that are compared. */
export class UnitKeys {
  readonly #byHash = new Map<number, { words: Words; from: number; to: number; key: number }>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  of(words: Words, from: number, to: number): number {
    let low = 0x811c9dc5;
    let high = 0;
    for (let i = from; i < to; i++) {
      low = Math.imul(low ^ (words.id[i] as number), 0x01000193);
      high = Math.imul(high + (words.id[i] as number) + 1, 0x5bd1e995) ^ (high >>> 13);
    }
    // 52 bits; should two different units share them, the next free number is taken.
    for (let hash = (low >>> 0) * 0x100000 + (high & 0xfffff); ; hash++) {
      const known = this.#byHash.get(hash);
      if (known === undefined) {
        const key = this.#size++;
        this.#byHash.set(hash, { words, from, to, key });
        return key;
      }
      if (sameWords(known.words, known.from, known.to, words, from, to)) return known.key;
    }
  }
}

function sameWords(a: Words, a0: number, a1: number, b: Words, b0: number, b1: number): boolean {
  if (a1 - a0 !== b1 - b0) return false;
  for (let i = a0, j = b0; i < a1; i++, j++) if (a.id[i] !== b.id[j]) return false;
  return true;
}

/** Cuts a revision's words into units. Linear. */
export function unitsOf(
  revision: RevisionText,
  words: Words,
  keys: UnitKeys,
  locale: string,
): Units {
  const sentences = sentencesOf(revision, locale);
  const first: number[] = [];
  const block: number[] = [];
  const ofWord = new Int32Array(words.count);
  let sentence = 0;
  let own = -2;
  let blocks = 0;
  let lineEnd = -1;
  for (let word = 0; word < words.count; word++) {
    const at = words.start[word] as number;
    while (at > lineEnd) {
      const next = revision.text.indexOf('\n', Math.max(0, lineEnd + 1));
      if (lineEnd >= 0) blocks++;
      lineEnd = next < 0 ? revision.text.length : next;
    }
    while ((sentences[sentence]?.end ?? Infinity) <= at) sentence++;
    const length = word - (first.at(-1) ?? 0);
    const id = words.id[word] as number;
    const cut =
      length >= LONGEST ||
      (length >= SHORTEST_CUT && ((Math.imul(id, 0x9e3779b1) >>> 16) & CUT_MASK) === 0);
    if (sentence !== own || cut || block.at(-1) !== blocks) {
      first.push(word);
      block.push(blocks);
      own = sentence;
    }
    ofWord[word] = first.length - 1;
  }
  const count = first.length;
  first.push(words.count);
  const key = new Int32Array(count);
  for (let unit = 0; unit < count; unit++) {
    key[unit] = keys.of(words, first[unit] as number, first[unit + 1] as number);
  }
  return {
    count,
    first: Int32Array.from(first),
    key,
    block: Int32Array.from(block),
    ofWord,
  };
}
