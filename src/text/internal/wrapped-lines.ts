/**
 * Texts whose lines were broken to fit a width, as letters, wire copy and text files are: tells
 * them from texts with one line per paragraph, and puts their paragraphs together again.
 */

/** A block's worth of lines, joined. */
export interface Joined {
  readonly text: string;
  /** The lines began further in than those of other paragraphs. */
  readonly indented: boolean;
  readonly blankAfter: boolean;
}

/** Lines that decide; a text is wrapped from its beginning or not at all. */
const LINES_LOOKED_AT = 400;
/** Fewer lines that may have been broken prove nothing. */
const LEAST_BREAKS = 3;
/** Narrower is a poem or a table, wider no page. */
const NARROWEST = 40;
const WIDEST = 120;
/** One line in twenty may be longer than the width: an address that could not be broken. */
const WIDTH_QUANTILE = 0.95;
/** So many of the breaks must be such that the next word did not fit. */
const FULL_SHARE = 0.8;
/** So many must fall inside a sentence. */
const INSIDE_SHARE = 0.35;
/** A line that leaves this much of the width empty was ended on purpose. */
const SHORT_SHARE = 0.6;
/** Columns from which on a paragraph is set in, not only its first line. */
const QUOTE_INDENT = 4;

const SENTENCE_END = /[.!?…:。！？؟۔।][\p{Pe}\p{Pf}\p{Pi}"']*$/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const BROKEN_WORD = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
const MARKER = /^(?:[-*•–>]|\(?\d{1,3}[.)])(?:\s|$)/;
const QUOTED = /^>\s?/;

/** The width that a text's lines were broken at, or null when they were not. */
export function wrapWidth(lines: readonly string[]): number | null {
  const looked = lines.slice(0, LINES_LOOKED_AT);
  const lengths = looked.map((line) => line.length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * WIDTH_QUANTILE)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  let breaks = 0;
  let full = 0;
  let inside = 0;
  for (let i = 0; i + 1 < looked.length; i++) {
    const line = looked[i] as string;
    const next = looked[i + 1] as string;
    if (line === '' || next === '' || startsAnew(line, next)) continue;
    breaks++;
    if (!wouldFit(line, next, width)) full++;
    if (!SENTENCE_END.test(line)) inside++;
  }
  if (breaks < LEAST_BREAKS) return null;
  return full >= breaks * FULL_SHARE && inside >= breaks * INSIDE_SHARE ? width : null;
}

/**
 * Joins the lines of each paragraph. `indents` are the columns before each line. A paragraph ends
 * at a blank line, before a marker, before a line set further in, and after a line that was ended
 * although the next word would have fitted. A hyphen at a line's end stays, and nothing is put
 * after it.
 */
export function joinLines(
  lines: readonly string[],
  indents: readonly number[],
  width: number,
): Joined[] {
  const joined: Joined[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const first = i;
    const parts = [lines[i] as string];
    while (continues(lines, indents, i, first, width)) {
      i++;
      parts.push((lines[i] as string).replace(QUOTED, ''));
    }
    const indent = Math.min(...indents.slice(first, i + 1));
    joined.push({
      text: glue(parts),
      indented: i > first && indent >= QUOTE_INDENT,
      blankAfter: (lines[i + 1] ?? '') === '',
    });
  }
  return joined;
}

function continues(
  lines: readonly string[],
  indents: readonly number[],
  i: number,
  first: number,
  width: number,
): boolean {
  const line = lines[i] as string;
  const next = lines[i + 1] ?? '';
  if (next === '' || startsAnew(lines[first] as string, next)) return false;
  // What hangs below a marker is set in; elsewhere a first line that is set in begins a paragraph.
  const hangs = MARKER.test(lines[first] as string);
  if (!hangs && (indents[i + 1] ?? 0) > (indents[i] ?? 0) + 1) return false;
  if (!wouldFit(line, next, width)) return true;
  return !SENTENCE_END.test(line) && line.length >= width * SHORT_SHARE;
}

/** Quoted lines go on in quoted lines; every other marker begins something. */
function startsAnew(line: string, next: string): boolean {
  if (QUOTED.test(next)) return !QUOTED.test(line);
  return MARKER.test(next);
}

function wouldFit(line: string, next: string, width: number): boolean {
  if (BROKEN_WORD.test(line)) return false;
  const words = next.replace(QUOTED, '');
  const first = UNSPACED.test(words.charAt(0)) ? 1 : words.search(/ |$/) + 1;
  return line.length + first <= width;
}

function glue(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const last = text.at(-1) ?? '';
    const hyphen = BROKEN_WORD.test(text) && /^\p{Ll}/u.test(part);
    const unspaced = UNSPACED.test(last) && UNSPACED.test(part.charAt(0));
    return hyphen || unspaced ? text + part : `${text} ${part}`;
  });
}
