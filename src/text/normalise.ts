/**
 * One spelling for one text, so that offsets mean the same on every device and equal words compare
 * equal. What a reader sees stays: smart quotes, dashes and every kind of space but tabs.
 */

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** C0 and C1 controls but for tab and line feed, and the byte order mark. */
const UNWANTED = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]/g;
const SPACE_RUNS = /[ \t]*\t[ \t]*| {2,}/g;

/**
 * What may need work: anything but letters and signs that have one spelling only (most of Latin,
 * Cyrillic, Hebrew, Arabic, kana and Chinese), and runs of spaces. Most lines hold nothing of it.
 */
const SUSPECT =
  /[^\n\x20-\x7e\xa0-\u02ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0621-\u064a\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u3041-\u3096\u4e00-\u9fff]| {2}/;

/**
 * The text in its normal form; normalising twice changes nothing more.
 * - Line breaks of any kind (CRLF, CR, vertical tab, form feed, U+0085, U+2028, U+2029) become LF.
 * - NUL, other C0 and C1 controls and byte order marks, wherever they stand, go.
 * - A lone surrogate becomes U+FFFD, so that the text survives UTF-8.
 * - A tab, or a run of tabs and spaces, becomes one space.
 * - Unicode form NFC (UAX #15).
 *
 * No-break spaces (U+00A0, U+202F) and other Unicode spaces stay: they hold "10 000 €" together
 * and belong to the quote as published; comparing is the business of `foldTypography`. Soft
 * hyphens, joiners and direction marks stay for the same reason.
 */
export function normalise(input: string): string {
  if (!SUSPECT.test(input)) return input;
  return input
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(UNWANTED, '')
    .replace(SPACE_RUNS, ' ')
    .normalize('NFC');
}
