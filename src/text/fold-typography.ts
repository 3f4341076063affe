/**
 * When are two quotes the same words in different type? Fold both and compare. Content hashes are
 * taken over folded words, so a fold is for ever: adding or removing one voids sign-offs.
 *
 * | fold | to | because |
 * |---|---|---|
 * | ‘ ’ ‚ ‛ ‹ › ′ ´ ` ʼ ׳ | ' | keyboards and house styles differ; the mark is the same |
 * | “ ” „ ‟ « » ″ ״ | " | likewise, and quotation marks differ by country |
 * | ‐ ‑ ‒ − ﹣ and an en dash within words | - | "10–20" and "10-20" are one range |
 * | — ― ⸺ ⸻ -- and a spaced en dash | " - " | the dash of a sentence is set with and without spaces |
 * | every white space, and runs of it | one space | line ends, no-break and thin spaces are layout |
 * | no-break space before ? ! ; : % » and after « | none | French setting of the same sentence |
 * | … and . . . | ... | one sign or three |
 * | ligatures, full-width and presentation forms | plain letters | shapes of a font, not letters |
 * | soft hyphen, zero-width space, word joiner, byte order mark | none | hints for line breaking |
 * | direction marks, embeddings, isolates | none | say how to lay out, not what is written |
 * | variation selectors 15 and 16, Arabic tatweel | none | choose or stretch a shape |
 *
 * Not folded, since they change what is said: letter case, accents, digits of any script,
 * superscripts (10² is not 102), fractions, the joiners U+200C and U+200D, commas in numbers.
 */

const INVISIBLE =
  /[\u00ad\u061c\u0640\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]/g;
/** Latin and Armenian ligatures, Arabic letters in fixed shapes, full- and half-width forms. */
const SHAPES =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe80-\ufefc\uff01-\uff9f\uffe0\uffe1\uffe5\uffe6]+/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2039\u203a\u2032\u00b4\u0060\u02bc\u05f3]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\u05f4]/g;
const FRENCH_SPACE = /([«‹]?)[\u00a0\u202f\u2009]+([?!;:%»›]?)/g;
const HYPHENS = /[\u2010-\u2013\u2212\ufe58\ufe63]/g;
const SENTENCE_DASH = /(?:[\u2014\u2015\u2e3a\u2e3b]|-{2,})[\u2014\u2015\u2e3a\u2e3b-]*/g;
const SPACED_DOTS = /\.(?: ?\.){2,}/g;

/**
 * The words with their typography folded as the table of this file says, trimmed, in Unicode form
 * NFC. Folding twice changes nothing more. For comparing and hashing, not for showing: lengths and
 * offsets are not kept.
 */
export function foldTypography(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(SHAPES, (shapes) => shapes.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(FRENCH_SPACE, (_, before: string, after: string) =>
      before || after ? before + after : ' ',
    )
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(HYPHENS, '-')
    .replace(SENTENCE_DASH, ' - ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u2026', '...')
    .replace(SPACED_DOTS, (dots) => dots.replaceAll(' ', ''))
    .trim()
    .normalize('NFC');
}

/** Marks written above, below or through letters: Latin, Greek, Cyrillic; Hebrew; Arabic. */
const ACCENTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
};
const SPECIAL_LETTERS = /[ßæœøđðłþıħς]/g;

/**
 * Words made findable: typography folded, lower case by the rules of the locale (a BCP 47 tag;
 * RangeError for one that is malformed), accents and vowel points dropped, letters such as ß and ø
 * spelled plainly. Vowel signs of Indic and Thai scripts stay: they are letters there.
 */
export function foldForSearch(text: string, locale: string): string {
  const plain = foldTypography(text)
    .toLocaleLowerCase(locale)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(SPECIAL_LETTERS, (letter) => LETTERS[letter] ?? letter);
  return foldTypography(plain); // A mark that is gone may leave spaces behind.
}
