/** Signs beside words that belong to them, for the edges of a selection. */
import { abbreviationsOf } from './abbreviations.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Before a word: currency and other symbols, signs of numbers, tags, inverted marks. */
const LEADING = /[\p{Sc}\p{So}#@§№¿¡]/u;
/** Before a number only. */
const LEADING_NUMBER = /[-+\u2212\u00b1~≈<>≤≥]/u;
/** After a word: per cent and degree signs, units, symbols, superscripts. */
const TRAILING = /[%‰‱′″+\p{Sc}\p{So}\p{No}\u066a]/u;
/** These stand one space away from their number in many languages. */
const SPACED_BEFORE = /[\p{Sc}§№]/u;
const SPACED_AFTER = /[%‰\p{Sc}°]/u;
const SPACE = /[ \u00a0\u2009\u202f]/;
const STOP = /[.!?…。！？؟۔।]/;
const PAUSE = /[,;:，、；：،؛]/;
const OPENING = /[\p{Ps}\p{Pi}\p{Pf}"']/u;
const CLOSING = /[\p{Pe}\p{Pi}\p{Pf}\u201e\u201a"']/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const NUMBER_OR_CURRENCY = /[\p{N}\p{Sc}]/u;

const QUOTES: readonly string[] = [
  '"\u201c\u201d\u201e\u201f',
  "'\u2018\u2019\u201a\u201b",
  '«»',
  '‹›',
];

const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;

/** More signs than this beside a word are decoration. */
const MOST_SIGNS = 16;

/**
 * Where the signs that belong to the last word end, at most at `limit`. `from` is where the
 * selection begins; `wholeSentence` says whether a stop may stay.
 */
export function signsAfter(
  text: string,
  from: number,
  last: Span,
  limit: number,
  wholeSentence: boolean,
): number {
  let kept = last.end;
  let i = last.end;
  for (let seen = 0; i < limit && seen < MOST_SIGNS; seen++) {
    const sign = String.fromCodePoint(text.codePointAt(i) as number);
    const next = i + sign.length;
    if (next > limit) break;
    if (TRAILING.test(sign)) {
      if (WORD_CHARACTER.test(text.charAt(next))) break; // It belongs to what follows: "3+4".
      kept = next;
    } else if (CLOSING.test(sign)) {
      if (!isUnmatched(text, from, i, sign)) break;
      kept = next;
    } else if (STOP.test(sign)) {
      if (wholeSentence || (i === last.end && sign === '.' && isAbbreviation(text, last))) {
        kept = next;
      }
    } else if (!PAUSE.test(sign) && !isSpaceBeforeUnit(text, last, i)) {
      break; // After a stop or a pause, a closing quotation mark may still follow.
    }
    i = next;
  }
  return kept;
}

/** Is this the space of "50 %" and "10 €"? */
function isSpaceBeforeUnit(text: string, last: Span, at: number): boolean {
  return (
    at === last.end &&
    SPACE.test(text.charAt(at)) &&
    DIGIT.test(text.charAt(at - 1)) &&
    SPACED_AFTER.test(text.charAt(at + 1))
  );
}

/** Where the signs that belong to the first word begin, at least at `limit`; `end` ends all. */
export function signsBefore(text: string, first: Span, limit: number, end: number): number {
  let kept = first.start;
  let i = first.start;
  for (let seen = 0; i > limit && seen < MOST_SIGNS; seen++) {
    const before = i - ((text.charCodeAt(i - 1) & 0xfc00) === 0xdc00 ? 2 : 1);
    if (before < limit) break;
    const sign = text.slice(before, i);
    const belongs =
      LEADING.test(sign) ||
      (LEADING_NUMBER.test(sign) && isNumberSign(text, before, i)) ||
      (OPENING.test(sign) && isUnmatched(text, i, end, sign));
    if (belongs) kept = before;
    else if (!isSpaceAfterUnit(text, first, before)) break;
    i = before;
  }
  return kept;
}

/** Does a sign belong to the number after it, and not join it to what stands before ("10-20")? */
function isNumberSign(text: string, before: number, after: number): boolean {
  return (
    NUMBER_OR_CURRENCY.test(text.charAt(after)) && !WORD_CHARACTER.test(text.charAt(before - 1))
  );
}

/** Is this the space of "§ 5" and "€ 10"? */
function isSpaceAfterUnit(text: string, first: Span, at: number): boolean {
  return (
    at === first.start - 1 &&
    SPACE.test(text.charAt(at)) &&
    DIGIT.test(text.charAt(first.start)) &&
    SPACED_BEFORE.test(text.charAt(at - 1))
  );
}

function isAbbreviation(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end).toLowerCase();
  const known = abbreviationsOf('en');
  return DOTTED.test(word) || known.beforeName.has(word) || known.anywhere.has(word);
}

/**
 * Does a stretch hold a partner of the sign that nothing in the stretch pairs off? Quotation marks
 * open and close alike in one country or another: an odd number of them leaves one.
 */
function isUnmatched(text: string, from: number, to: number, sign: string): boolean {
  const quotes = QUOTES.find((kind) => kind.includes(sign));
  if (quotes !== undefined) return count(text, from, to, quotes) % 2 === 1;
  const partner = PARTNERS.get(sign);
  return partner !== undefined && count(text, from, to, partner) > count(text, from, to, sign);
}

const PARTNERS = new Map(
  ['()', '[]', '{}', '（）', '「」', '『』', '【】', '《》', '〈〉', '［］'].flatMap(
    ([a = '', b = '']): [string, string][] => [
      [a, b],
      [b, a],
    ],
  ),
);

/** How many of some signs stand in a stretch, apostrophes within words aside. */
function count(text: string, from: number, to: number, signs: string): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    if (!signs.includes(text.charAt(i))) continue;
    const inWord =
      signs.includes("'") &&
      WORD_CHARACTER.test(text.charAt(i - 1)) &&
      WORD_CHARACTER.test(text.charAt(i + 1));
    if (!inWord) n++;
  }
  return n;
}
