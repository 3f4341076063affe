/** Reads one tag as browsers do, and writes it again with nothing in it that anybody could use. */
import { HIDDEN_STYLE, LIST_SIGN, WORD_LIST_SIGN } from './html-names.ts';

/** What a tag says. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly ending: boolean;
  /** Only those that are of use; the first of each name counts. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
  /** Where the tag ends. */
  readonly end: number;
}

/** Nothing here runs, loads, styles or leads anywhere by itself. */
const KEPT: ReadonlySet<string> = new Set(
  (
    'class id rel itemprop itemscope itemtype role href datetime pubdate hidden open lang dir colspan rowspan ' +
    'name property content http-equiv type aria-level'
  ).split(' '),
);
/** What is longer is no word about an article. */
const LONGEST_VALUE = 2_000;

/** The tag that begins at `from` with "<" or "</" and a letter. An unfinished one ends the markup. */
export function readTag(markup: string, from: number): Tag {
  const ending = markup.charAt(from + 1) === '/';
  let at = from + (ending ? 2 : 1);
  const begin = at;
  while (at < markup.length && !isSpace(markup, at) && !isOneOf(markup, at, '/>')) at++;
  const name = markup.slice(begin, at).toLowerCase();
  const attributes = new Map<string, string>();
  let selfClosing = false;
  while (at < markup.length) {
    if (markup.charAt(at) === '>') return { name, ending, attributes, selfClosing, end: at + 1 };
    if (isSpace(markup, at) || markup.charAt(at) === '/') {
      selfClosing = markup.charAt(at) === '/';
      at++;
      continue;
    }
    selfClosing = false;
    at = readAttribute(markup, at, attributes);
  }
  return { name, ending, attributes, selfClosing, end: markup.length };
}

/** Answers where the attribute ends. */
function readAttribute(markup: string, from: number, attributes: Map<string, string>): number {
  // An equals sign at the very beginning belongs to the name.
  let at = from + 1;
  while (at < markup.length && !isSpace(markup, at) && !isOneOf(markup, at, '/>=')) at++;
  const name = markup.slice(from, Math.min(at, from + 100)).toLowerCase();
  let next = at;
  while (isSpace(markup, next)) next++;
  if (markup.charAt(next) !== '=') {
    keep(attributes, name, '');
    return at;
  }
  next++;
  while (isSpace(markup, next)) next++;
  const quote = markup.charAt(next);
  if (quote === '"' || quote === "'") {
    const close = markup.indexOf(quote, next + 1);
    const end = close < 0 ? markup.length : close;
    keep(attributes, name, markup.slice(next + 1, Math.min(end, next + 1 + LONGEST_VALUE)));
    return end + 1;
  }
  let end = next;
  while (end < markup.length && !isSpace(markup, end) && markup.charAt(end) !== '>') end++;
  keep(attributes, name, markup.slice(next, Math.min(end, next + LONGEST_VALUE)));
  return end;
}

function keep(attributes: Map<string, string>, name: string, value: string): void {
  if (name === 'style') {
    // The two things that a style says about words.
    if (HIDDEN_STYLE.test(value)) attributes.set('hidden', '');
    if (WORD_LIST_SIGN.test(value)) attributes.set(LIST_SIGN, '');
  } else if (KEPT.has(name) && !attributes.has(name)) {
    attributes.set(name, value);
  }
}

/** The start tag anew; references in values stay references. */
export function writeTag({ name, attributes }: Tag): string {
  if (attributes.size === 0) return `<${name}>`;
  const written = [...attributes].map(
    ([attribute, value]) => ` ${attribute}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

function isSpace(markup: string, at: number): boolean {
  const unit = markup.charCodeAt(at);
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
}

function isOneOf(markup: string, at: number, signs: string): boolean {
  return signs.includes(markup.charAt(at));
}
