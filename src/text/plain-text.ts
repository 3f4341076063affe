/**
 * Reads plain text: one line, one block, with headings and list items guessed from how people
 * type them. Lines that were broken to fit a width are put together first.
 */
import { joinLines, wrapWidth } from './internal/wrapped-lines.ts';
import type { Problem } from './problem.ts';
import { normalise } from './normalise.ts';
import { bylineOf, isStoryPart } from './story-parts.ts';
import { revisionText, type BlockInput, type RevisionText } from './revision-text.ts';

/** The largest text taken, in UTF-8 bytes as handed in; this many are taken, one more is refused. */
export const MAX_TEXT_BYTES = 5_000_000;

/** What reading gave: the text with what could be guessed about it, or all that is wrong. */
export type PlainTextResult =
  | {
      readonly ok: true;
      readonly revision: RevisionText;
      /** Offered to the person, never taken for granted. */
      readonly guesses: { readonly title?: string };
      /** The text's lines were broken to fit a width, and have been joined to paragraphs. */
      readonly wrapped: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Longer lines are not headings: 80 code units fill a line of a newspaper's web page. */
const HEADING_LENGTH = 80;
/** Unless a blank line sets it off, a heading stands before a block this many times longer. */
const HEADING_RATIO = 1.5;
/** More short lines in a row are a table, an address or a poem, and a heading at most the last. */
const HEADINGS_IN_A_ROW = 2;

/** Typed before a line to say what it is; a line of signs only ("* * *") is no list. */
const MARKERS = [
  [/^[-*•–]\s+(?=\S)/, 'item'],
  [/^>\s*(?=\S)/, 'quotation'],
] as const;
/** Typed before the items of a numbered list; it belongs to the text. */
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/;
/** Drawn under a heading. */
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;
const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const WORD = /[\p{L}\p{N}]/u;
/** A stop, comma, colon or the like at the end, perhaps with closing quotes or brackets after. */
const END_PUNCTUATION = /[.!?…,;:。！？．؟۔।][\p{Pe}\p{Pf}\p{Pi}"']*$/u;
const LOWERCASE_START = /^[^\p{L}\p{N}]*\p{Ll}/u;

interface Line {
  readonly text: string;
  readonly kind: 'paragraph' | 'item' | 'quotation';
  readonly blankAfter: boolean;
  /** Drawn as a heading, with a line under it. */
  readonly underlined: boolean;
}

/**
 * Reads a text as typed or pasted. The markers of list items ("- ", "* ", "• ", "– ") and of
 * quotations ("> ") stay outside the text. Numbered lines that count up from 1 are list items and
 * keep their numbers, which other sentences may refer to. In a text whose lines were broken to fit
 * a width, a paragraph set further in than others is a quotation.
 *
 * A heading is guessed: a line of at most 80 code units without end punctuation that does not
 * begin in lower case, before a longer block (1.5 times, or any longer one after a blank line); or
 * one that is underlined with signs. Bylines, dates and captions are none.
 * Two such lines may follow each other; of more, only the last is one. The first line of a text is
 * its title (level 1, and guessed as such) if it looks like a heading; the short lines after it (a
 * byline, a date) are paragraphs. Other headings have level 2: plain text does not say more.
 *
 * Problems: 'too-large' above {@link MAX_TEXT_BYTES}, 'empty' when nothing visible is left.
 */
export function readPlainText(input: string): PlainTextResult {
  const bytes = utf8Length(input);
  if (bytes > MAX_TEXT_BYTES) {
    return refused({ code: 'too-large', facts: { bytes, limit: MAX_TEXT_BYTES } });
  }
  const { lines, wrapped } = readLines(input);
  const heading = guessHeadings(lines);
  const first = heading.indexOf(true);
  // A title has nothing above it but what newsrooms put above titles.
  const titled = first >= 0 && first === firstOfStory(storyLines(lines.slice(0, first + 1)));
  const blocks = lines.map((line, i): BlockInput => {
    const level = titled && i === first ? 1 : 2;
    return heading[i] ? { kind: 'heading', level, text: line.text } : line;
  });
  const revision = revisionText(blocks);
  if (revision.text === '') return refused({ code: 'empty' });
  const title = titled ? lines[first]?.text : undefined;
  const guesses = Object.freeze(title === undefined ? {} : { title });
  return Object.freeze({ ok: true, revision, guesses, wrapped });
}

function refused(problem: Problem): PlainTextResult {
  return Object.freeze({ ok: false, problems: Object.freeze([Object.freeze(problem)]) });
}

function readLines(input: string): { lines: Line[]; wrapped: boolean } {
  const raw = normalise(input)
    .split('\n')
    .map((line) => line.trim());
  const width = wrapWidth(raw);
  const lines = numbered(width === null ? single(raw) : joinedLines(raw, indentsOf(input), width));
  return { lines, wrapped: width !== null };
}

function single(raw: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < raw.length; i++) {
    const text = raw[i] as string;
    if (text === '') continue;
    const next = raw[i + 1] ?? '';
    if (isUnderlined(text, next)) {
      i++;
      lines.push({ text, kind: 'paragraph', blankAfter: true, underlined: true });
    } else {
      lines.push(marked(text, next === ''));
    }
  }
  return lines;
}

function joinedLines(raw: readonly string[], indents: readonly number[], width: number): Line[] {
  const joined = joinLines(raw, indents, width);
  // Where everything is set in, nothing is.
  const inset = joined.some(({ indented }) => !indented);
  return joined.flatMap(({ text, blankAfter, indented }, i): Line[] => {
    const above = joined[i - 1];
    if (above && !above.blankAfter && isUnderlined(above.text, text)) return [];
    const underlined = !blankAfter && isUnderlined(text, joined[i + 1]?.text ?? '');
    if (underlined) return [{ text, kind: 'paragraph', blankAfter: true, underlined }];
    const line = marked(text, blankAfter);
    return [indented && inset && line.kind === 'paragraph' ? { ...line, kind: 'quotation' } : line];
  });
}

function marked(text: string, blankAfter: boolean): Line {
  const marker = MARKERS.find(([sign]) => sign.test(text));
  return marker && WORD.test(text)
    ? { text: text.replace(marker[0], ''), kind: marker[1], blankAfter, underlined: false }
    : { text, kind: 'paragraph', blankAfter, underlined: false };
}

function isUnderlined(line: string, next: string): boolean {
  return (
    UNDERLINE.test(next) &&
    WORD.test(line) &&
    line.length <= HEADING_LENGTH &&
    Math.abs(line.length - next.length) <= 2
  );
}

/** Columns before each line; a tab counts as four. */
function indentsOf(input: string): number[] {
  return input.split(LINE_BREAK).map((line) => {
    const space = /^[ \t\u00a0]*/.exec(line)?.[0] ?? '';
    return space.length + 3 * (space.split('\t').length - 1);
  });
}

/** Lines in a row that count 1, 2, 3 … are a list. */
function numbered(lines: readonly Line[]): Line[] {
  const result = [...lines];
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (numberOf(lines[end]) === end - start + 1) end++;
    if (end - start < 2) continue;
    for (let i = start; i < end; i++) result[i] = { ...(lines[i] as Line), kind: 'item' };
    start = end - 1;
  }
  return result;
}

function numberOf(line: Line | undefined): number {
  return line?.kind === 'paragraph' ? Number(NUMBER.exec(line.text)?.[1] ?? 0) : 0;
}

function guessHeadings(lines: readonly Line[]): boolean[] {
  const heading = lines.map(() => false);
  const part = storyLines(lines);
  // The next line that belongs to the story itself: bylines and dates stand between title and text.
  let next = lines.length - 1;
  for (let i = lines.length - 2; i >= 0; i--) {
    if (part[i]) continue;
    const line = lines[i] as Line;
    heading[i] =
      line.underlined ||
      (looksLikeHeading(line) && (heading[next] === true || leadsTo(line, lines[next] as Line)));
    next = i;
  }
  const first = firstOfStory(part);
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (heading[end]) end++;
    if (start === first) heading.fill(false, start + 1, Math.max(end, start + 1));
    else if (end - start > HEADINGS_IN_A_ROW) heading.fill(false, start, end - 1);
    start = end;
  }
  return heading;
}

/** Slugs, bylines with the line below that says for whom, dates, captions. */
function storyLines(lines: readonly Line[]): boolean[] {
  let below = false;
  return lines.map(({ text, kind, blankAfter }) => {
    const short = kind === 'paragraph' && text.length <= HEADING_LENGTH;
    const part = short && (below || isStoryPart(text));
    below = part && !blankAfter && bylineOf(text) !== null;
    return part;
  });
}

/** The first line that is the story's own, where its title may stand. */
function firstOfStory(part: readonly boolean[]): number {
  return Math.max(part.indexOf(false), 0);
}

function looksLikeHeading({ text, kind }: Line): boolean {
  return (
    kind === 'paragraph' &&
    text.length <= HEADING_LENGTH &&
    WORD.test(text) &&
    !END_PUNCTUATION.test(text) &&
    !LOWERCASE_START.test(text)
  );
}

function leadsTo(line: Line, next: Line): boolean {
  const ratio = line.blankAfter ? 1 : HEADING_RATIO;
  return next.text.length > line.text.length * ratio;
}

/** UTF-8 bytes of a text; a lone surrogate counts as U+FFFD, three bytes, as encoders write it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}
