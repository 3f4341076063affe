/**
 * The words of a claim that must not change unnoticed: numbers, dates, names, negations and words
 * that say how much or how sure. A change in one of them is loud; a changed comma is not.
 *
 * Read by rules and word lists, not by understanding: a name is a capitalised word within a
 * sentence, or an acronym. English, German, French and Spanish have lists of their own.
 */
import { abbreviationsOf } from './internal/abbreviations.ts';
import { watchedTableOf, type WatchedTable } from './internal/watched-tables.ts';
import { foldTypography } from './fold-typography.ts';

export type WatchedKind = 'number' | 'date' | 'name' | 'negation' | 'quantifier';

/** A watched word of a text; `start` and `end` are code units within that text. */
export interface WatchedWord {
  readonly kind: WatchedKind;
  /** As written, with the sign that belongs to it: "$5", "−3", "40 %". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A watched word that went, came or was replaced; never both null. */
export interface WatchedChange {
  readonly kind: WatchedKind;
  readonly before: string | null;
  readonly after: string | null;
}

export interface WatchedOptions {
  /** BCP 47 tag; English when not given. */
  readonly locale?: string;
  /** Does the text begin in the middle of a sentence, so that its first capital counts? */
  readonly continues?: boolean;
  /** Knows names: asked about a capitalised word that begins a sentence. */
  readonly isName?: (word: string) => boolean;
}

const NUMBER =
  String.raw`(?:(?<![\p{L}\p{N}])[-+\u2212±~≈<>≤≥])?[\p{Sc}§№#]?[ \u00a0\u202f]?` +
  String.raw`(?:\p{N}{1,3}(?:[ \u00a0\u202f\u2009]\p{N}{3}(?!\p{N}))+|\p{N}+)` +
  String.raw`(?:[.,:/'’]\p{N}+)*(?:\p{L}{1,3}(?![\p{L}\p{N}]))?` +
  String.raw`(?:[ \u00a0\u202f\u2009]?[%‰°\p{Sc}])?`;
const WORD = String.raw`\p{L}[\p{L}\p{N}\p{M}]*(?:['’.\u00ad-]\p{L}[\p{L}\p{N}\p{M}]*)*`;
const TOKEN = new RegExp(`(?<number>${NUMBER})|(?<word>${WORD})|(?<stop>[.!?…。！？:]+)`, 'gu');
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^(?:\p{Lu}\.?){2,}s?$/u;
const NEGATED = /n['’]t$/;

/** The watched words of a text, in order. A date is marked by its month or day; its year is a number. */
export function watchedWords(text: string, options: WatchedOptions = {}): readonly WatchedWord[] {
  const { locale = 'en', continues = false } = options;
  const table = watchedTableOf(locale);
  const found: WatchedWord[] = [];
  let begins = !continues;
  let capitals: Capital[] = [];
  const endRun = (): void => {
    const name = nameIn(text, capitals, table, options);
    if (name) found.push(name);
    capitals = [];
  };
  for (const match of text.matchAll(TOKEN)) {
    const { number, word } = match.groups as Record<string, string | undefined>;
    const start = match.index;
    const end = start + match[0].length;
    const adjoins = /^\s$/.test(text.slice(capitals.at(-1)?.end, start));
    const kind = word === undefined ? null : listed(word, table, begins);
    const capital = word !== undefined && kind === null && CAPITAL.test(word);
    if (!capital || !adjoins) endRun();
    if (capital) capitals.push({ word, start, end, begins });
    if (kind !== null) found.push(watched(kind, text, start, end));
    if (number !== undefined) {
      found.push(watched('number', text, end - number.trimStart().length, end));
    }
    begins = number === undefined && word === undefined;
  }
  endRun();
  return Object.freeze(found.sort((a, b) => a.start - b.start));
}

/** A capitalised word, and whether its capital only says that a sentence begins. */
interface Capital {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly begins: boolean;
}

/** The name in a run of capitalised words, or null: "The Port Authority" has one, "Fares" none. */
function nameIn(
  text: string,
  run: readonly Capital[],
  table: WatchedTable,
  { locale = 'en', isName }: WatchedOptions,
): WatchedWord | null {
  const opening = run[0];
  const opens = opening?.begins === true && abbreviationsOf(locale).starters.has(opening.word);
  const words = opens ? run.slice(1) : run;
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const sure =
    words.length > 1 ||
    ACRONYM.test(first.word) ||
    (!table.capitalNouns && (!first.begins || isName?.(first.word) === true));
  return sure ? watched('name', text, first.start, last.end) : null;
}

function watched(kind: WatchedKind, text: string, start: number, end: number): WatchedWord {
  return Object.freeze({ kind, text: text.slice(start, end), start, end });
}

function listed(word: string, table: WatchedTable, begins: boolean): WatchedKind | null {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const capital = CAPITAL.test(word);
  if (table.negations.has(lower) || NEGATED.test(lower)) return 'negation';
  // "may" is a modal, "May" a month, unless it begins the sentence.
  const ambiguous = table.dates.has(lower) && table.quantifiers.has(lower);
  if (table.dates.has(lower) && (!ambiguous || (capital && !begins))) return 'date';
  if (table.numbers.has(lower)) return 'number';
  return table.quantifiers.has(lower) ? 'quantifier' : null;
}

/**
 * The watched words in which two wordings differ, in reading order; empty when they have the same
 * ones in the same order. A word replaced by one of its kind is one change. Typography is not seen:
 * "10 000" with whatever space is one number; another comma in a number is a change.
 */
export function watchedChanges(
  before: string,
  after: string,
  options: WatchedOptions = {},
): readonly WatchedChange[] {
  const old = watchedWords(before, options);
  const now = watchedWords(after, options);
  const kept = commonWords(old.map(keyOf), now.map(keyOf));
  const changes: WatchedChange[] = [];
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [...kept, [old.length, now.length] as const]) {
    replace(old.slice(i, nextI), now.slice(j, nextJ), changes);
    i = nextI + 1;
    j = nextJ + 1;
  }
  return Object.freeze(changes);
}

function keyOf({ kind, text }: WatchedWord): string {
  const folded = foldTypography(text).replace(/(?<=\d) (?=\d)/g, '');
  return `${kind} ${kind === 'name' ? folded : folded.toLowerCase()}`;
}

/** What went against what came, those of one kind with each other, in the order of what came. */
function replace(
  gone: readonly WatchedWord[],
  come: readonly WatchedWord[],
  changes: WatchedChange[],
): void {
  const partner = new Map<WatchedWord, WatchedWord>();
  const unpaired = new Set(gone);
  for (const word of come) {
    const old = [...unpaired].find(({ kind }) => kind === word.kind);
    if (old === undefined) continue;
    partner.set(word, old);
    unpaired.delete(old);
  }
  const left = [...unpaired];
  const put = (kind: WatchedKind, before: string | null, after: string | null): void => {
    changes.push(Object.freeze({ kind, before, after }));
  };
  for (const word of come) {
    const old = partner.get(word);
    while (old && left[0] && left[0].start < old.start) {
      const { kind, text } = left.shift() as WatchedWord;
      put(kind, text, null);
    }
    put(word.kind, old?.text ?? null, word.text);
  }
  for (const { kind, text } of left) put(kind, text, null);
}

/** More watched words than this on a side are compared by their ends only. */
const MOST = 500;

/** Index pairs of a longest common sequence. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) pairs.push([from, from++]);
  const tail: [number, number][] = [];
  let n = a.length;
  let m = b.length;
  while (n > from && m > from && a[n - 1] === b[m - 1]) tail.unshift([--n, --m]);
  if (n - from <= MOST && m - from <= MOST) {
    const length: number[][] = Array.from({ length: n - from + 1 }, () =>
      new Array<number>(m - from + 1).fill(0),
    );
    const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
    for (let i = n - from - 1; i >= 0; i--) {
      for (let j = m - from - 1; j >= 0; j--) {
        (length[i] as number[])[j] =
          a[from + i] === b[from + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
    for (let i = 0, j = 0; i < n - from && j < m - from;) {
      if (a[from + i] === b[from + j]) pairs.push([from + i++, from + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  return [...pairs, ...tail];
}
