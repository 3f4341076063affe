/**
 * The same words elsewhere: articles say a thing in a bullet and again in the body. When a claim is
 * marked, the other places with the same or nearly the same statement are offered as appearances.
 */
import { foldTypography } from './fold-typography.ts';
import { revisionIndex, type RevisionIndex } from './internal/revision-index.ts';
import { stem } from './internal/stem.ts';
import { wordBeginningFrom, wordFrom } from './internal/word-scan.ts';
import {
  checkRange,
  range as makeRange,
  rangesOverlap,
  type Offset,
  type Range,
} from './offsets.ts';
import type { RevisionText } from './revision-text.ts';
import { sentenceAt } from './sentences.ts';
import { watchedWords } from './watched-words.ts';

/** A place that may say the same. */
export interface SimilarPlace extends Range {
  /** How much of the claim is said there: 0 to 1, rare words and figures counting for more. */
  readonly score: number;
  readonly reason: 'same-words' | 'same-typography-aside' | 'same-figures' | 'similar-words';
  /** Figures of the claim that do not stand there, while others do: read before you agree. */
  readonly otherFigures: boolean;
}

export interface SimilarOptions {
  /** BCP 47 tag; English when not given. */
  readonly locale?: string;
  /** The most places; 8 when not given. */
  readonly most?: number;
}

const MOST = 8;
/** Least share of the claim's weight; with a figure in common, and without. */
const LEAST_WITH_FIGURE = 0.24;
const LEAST = 0.42;
/** With so many words of substance in common, less will do: half of a claim of two parts. */
const SEVERAL_WORDS = 3;
const LEAST_OF_SEVERAL = 0.3;
/** Words of substance that must be shared; one word is a topic, not a statement. */
const LEAST_WORDS = 2;
/** A word in more than this share of the sentences is none of substance. */
const COMMON = 0.12;
/** Other figures in place of the claim's make it another statement of one pattern. */
const OTHER_FIGURES = 0.45;

/**
 * The places, other than the range itself, with the same or nearly the same statement, the best
 * first. The very words are offered as they stand; what is nearly the same as its whole sentence.
 * A claim of common words only, or of one word, has none but verbatim ones. RangeError outside the
 * text. The first call reads the revision, later ones only what shares rare words with the claim.
 */
export function similarPlaces(
  revision: RevisionText,
  range: Range,
  options: SimilarOptions = {},
): readonly SimilarPlace[] {
  const { locale = 'en', most = MOST } = options;
  checkRange(revision.text, range);
  const index = revisionIndex(revision, locale);
  const { words } = index.side;
  const from = wordFrom(words, range.start);
  const to = wordBeginningFrom(words, range.end);
  if (to <= from) return Object.freeze([]);
  const claim = new Statement(index, revision.text, from, to, locale);
  const own = new Set<number>();
  for (let word = from; word < to; word++) own.add(index.side.units.ofWord[word] as number);
  const found: SimilarPlace[] = [];
  for (const run of sameWords(index, from, to)) {
    const place = makeRange(words.start[run] as number, words.end[run + to - from - 1] as number);
    if (rangesOverlap(place, range)) continue;
    const same = textOf(revision, place) === textOf(revision, trimmed(index, from, to));
    const reason = same ? 'same-words' : 'same-typography-aside';
    found.push(Object.freeze({ ...place, score: 1, reason, otherFigures: false }));
  }
  for (const unit of claim.nearUnits()) {
    if (own.has(unit)) continue;
    const first = index.side.units.first[unit] as number;
    const place = sentenceOf(revision, words.start[first] as Offset, locale);
    if (place === null || found.some((other) => rangesOverlap(other, place))) continue;
    if (rangesOverlap(place, range)) continue;
    const judged = claim.compare(unit);
    if (judged !== null) found.push(Object.freeze({ ...place, ...judged }));
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  return Object.freeze(found.slice(0, most));
}

function textOf(revision: RevisionText, { start, end }: Range): string {
  return revision.text.slice(start, end);
}

function trimmed({ side }: RevisionIndex, from: number, to: number): Range {
  return makeRange(side.words.start[from] as number, side.words.end[to - 1] as number);
}

function sentenceOf(revision: RevisionText, at: Offset, locale: string): Range | null {
  const sentence = sentenceAt(revision, at, locale);
  return sentence && makeRange(sentence.start, sentence.end);
}

/** Where the same run of words begins elsewhere; found by its rarest word. */
function sameWords({ side, weight }: RevisionIndex, from: number, to: number): number[] {
  const { id, count } = side.words;
  let rarest = from;
  for (let word = from; word < to; word++) {
    if (of(weight, id[word]) > of(weight, id[rarest])) rarest = word;
  }
  // One common word stands everywhere, and means nothing there.
  if (to - from < LEAST_WORDS && of(weight, id[rarest]) < Math.log(1 + 1 / COMMON)) return [];
  const found: number[] = [];
  for (let word = rarest - from; word < count - (to - rarest) + 1; word++) {
    if (id[word] !== id[rarest]) continue;
    const begin = word - (rarest - from);
    let same = 0;
    while (same < to - from && id[begin + same] === id[from + same]) same++;
    if (same === to - from && begin !== from) found.push(begin);
  }
  return found;
}

function of(weight: Float64Array, id: number | undefined): number {
  return weight[id ?? -1] ?? 0;
}

const HAS_DIGIT = /\p{N}/u;

/** A claim's words of substance, by their stems. */
class Statement {
  readonly #index: RevisionIndex;
  readonly #text: string;
  readonly #locale: string;
  readonly #stems = new Map<string, number>();
  readonly #figures: ReadonlySet<string>;
  readonly #ids: Int32Array;
  readonly #total: number;

  constructor(index: RevisionIndex, text: string, from: number, to: number, locale: string) {
    this.#index = index;
    this.#text = text;
    this.#locale = locale;
    this.#ids = index.side.words.id.subarray(from, to);
    const { start, end } = index.side.words;
    this.#figures = this.#figuresIn(text.slice(start[from], end[to - 1]));
    for (let word = from; word < to; word++) {
      if (this.#isCommon(word)) continue;
      this.#stems.set(this.#stemOf(word), of(index.weight, index.side.words.id[word]));
    }
    this.#total = [...this.#stems.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** Sentences that share words with the claim. */
  nearUnits(): readonly number[] {
    return this.#index.index.like(this.#ids, Infinity).map(({ unit }) => unit);
  }

  compare(unit: number): Pick<SimilarPlace, 'score' | 'reason' | 'otherFigures'> | null {
    const { words, units } = this.#index.side;
    const from = units.first[unit] as number;
    const to = units.first[unit + 1] as number;
    const shared = new Map<string, number>();
    for (let word = from; word < to; word++) {
      const key = this.#stemOf(word);
      const weight = this.#stems.get(key);
      if (weight !== undefined) shared.set(key, weight);
    }
    const figures = this.#figuresIn(this.#text.slice(words.start[from], words.end[to - 1]));
    const common = [...this.#figures].filter((figure) => figures.has(figure)).length;
    const otherFigures = common < this.#figures.size && figures.size > common;
    const plain = [...shared.keys()].filter((key) => !HAS_DIGIT.test(key)).length;
    if (plain + (common > 0 ? 1 : 0) < LEAST_WORDS || plain === 0) return null;
    const held = [...shared.values()].reduce((sum, weight) => sum + weight, 0) / this.#total;
    const score = common === 0 && otherFigures ? held * OTHER_FIGURES : held;
    const least = plain >= SEVERAL_WORDS && !otherFigures ? LEAST_OF_SEVERAL : LEAST;
    if (score < (common > 0 ? LEAST_WITH_FIGURE : least)) return null;
    const reason = common > 0 ? 'same-figures' : 'similar-words';
    return { score: Math.round(Math.min(score, 0.99) * 1000) / 1000, reason, otherFigures };
  }

  #stemOf(word: number): string {
    const { start, end } = this.#index.side.words;
    return stem(
      foldTypography(this.#text.slice(start[word], end[word])).toLowerCase(),
      this.#locale,
    );
  }

  #isCommon(word: number): boolean {
    const weight = of(this.#index.weight, this.#index.side.words.id[word]);
    return weight < Math.log(1 + 1 / COMMON);
  }

  #figuresIn(text: string): ReadonlySet<string> {
    const numbers = watchedWords(text, { locale: this.#locale }).filter(
      ({ kind }) => kind === 'number',
    );
    return new Set(
      numbers.map(({ text: figure }) => figure.replace(/[^\p{N}.,]/gu, '')).filter((f) => f !== ''),
    );
  }
}
