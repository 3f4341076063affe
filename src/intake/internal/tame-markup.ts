/**
 * Markup that would keep a browser's parser busy for minutes, made harmless before it gets there.
 *
 * Parsing HTML takes time, and even memory, with the square of what is left open: a hundred
 * thousand nested elements take a minute, and stress elements that are never closed are opened anew
 * in every paragraph. Only the words are wanted here, so such markup is written anew, well nested and
 * not too deep. Markup as people have it passes as it is.
 */
import { BLOCK } from './html-names.ts';

/** Deeper elements are flattened; pages have some thirty levels, browsers stop at 512. */
const MAX_DEPTH = 300;
/** Tags out of order times all tags: what a parser has to do again and again. */
const MOST_REPAIRS = 5_000_000;
/** A longer tag carries a picture or a program, and loses its attributes when it is written anew. */
const LONGEST_TAG = 4_000;

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');
/** Their content is no markup. */
const RAW = set('script style textarea title xmp iframe noembed noframes plaintext');
/** An end tag inside does not reach what was opened outside. */
const BARRIERS = set('td th caption table template');
const TABLE_PARTS = set('td th tr tbody thead tfoot caption table');

interface Implied {
  readonly closes: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
}
const ITEM: Implied = { closes: set('li'), until: set('ul ol menu') };
const TERM: Implied = { closes: set('dt dd'), until: set('dl') };
const CELL: Implied = { closes: set('td th'), until: set('table tr') };
const ROW: Implied = { closes: set('td th tr'), until: set('table') };
const ROWS: Implied = { closes: set('td th tr tbody thead tfoot'), until: set('table') };
const PARAGRAPH: Implied = { closes: set('p'), until: BARRIERS };
/** What ends by itself when one of these begins. */
const IMPLIED = new Map<string, Implied>([
  ['li', ITEM],
  ['dt', TERM],
  ['dd', TERM],
  ['td', CELL],
  ['th', CELL],
  ['tr', ROW],
  ['tbody', ROWS],
  ['thead', ROWS],
  ['tfoot', ROWS],
]);
/** Nobody writes the ends of these, so leaving them open is no fault. */
const OPTIONAL_END = set('p li dt dd td th tr tbody thead tfoot option body html head');

/** The markup itself, or markup with the same words that is cheap to parse. */
export function tameMarkup(markup: string): string {
  const tamer = new Tamer(markup);
  tamer.run();
  return tamer.isWild ? tamer.text : markup;
}

class Tamer {
  readonly #markup: string;
  readonly #out: string[] = [];
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();
  #tags = 0;
  #repairs = 0;
  #tooDeep = false;

  constructor(markup: string) {
    this.#markup = markup;
  }

  get isWild(): boolean {
    return this.#tooDeep || this.#repairs * this.#tags > MOST_REPAIRS;
  }

  get text(): string {
    return this.#out.join('');
  }

  run(): void {
    const markup = this.#markup;
    let at = 0;
    for (;;) {
      const sign = markup.indexOf('<', at);
      if (sign < 0) break;
      if (sign > at) this.#out.push(markup.slice(at, sign));
      at = this.#tag(sign);
    }
    this.#out.push(markup.slice(at));
    this.#closeTo(0);
  }

  /** Reads what begins with "<", and answers where it ends. */
  #tag(from: number): number {
    const markup = this.#markup;
    if (markup.startsWith('<!--', from)) return after(markup, '-->', from + 4);
    const next = markup.charAt(from + 1);
    if (next === '!' || next === '?') return after(markup, '>', from);
    const ending = next === '/';
    const begin = from + (ending ? 2 : 1);
    if (!/[a-z]/i.test(markup.charAt(begin))) {
      if (ending) return after(markup, '>', from);
      this.#out.push('&lt;');
      return from + 1;
    }
    const nameEnd = endOfName(markup, begin);
    const name = markup.slice(begin, nameEnd).toLowerCase();
    const end = endOfTag(markup, nameEnd);
    this.#tags++;
    if (ending) this.#end(name);
    else if (RAW.has(name)) return this.#raw(name, from, end);
    else this.#start(name, from, end);
    return end;
  }

  #start(name: string, from: number, end: number): void {
    const tag = this.#markup.slice(from, end);
    if (VOID.has(name)) {
      this.#out.push(short(tag, name));
      return;
    }
    // Drawings have elements that end in themselves; in HTML the slash means nothing.
    if (tag.endsWith('/>') && this.#isOpen('svg')) return;
    const isBlock = BLOCK.has(name.toUpperCase());
    if (isBlock) this.#imply(PARAGRAPH, 'p');
    const implied = IMPLIED.get(name);
    if (implied) this.#imply(implied, '');
    if (this.#open.length >= MAX_DEPTH) {
      this.#tooDeep = true;
      if (isBlock) this.#out.push('<br>');
      return;
    }
    this.#out.push(short(tag, name));
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #end(name: string): void {
    if (name === 'br') this.#out.push('<br>');
    const at = this.#isOpen(name) ? this.#reach(name) : -1;
    if (at < 0) {
      if (!OPTIONAL_END.has(name)) this.#repairs++;
      return;
    }
    this.#closeTo(at);
  }

  /** Where the element that an end tag means stands among the open ones; -1 when it reaches none. */
  #reach(name: string): number {
    const formatting = FORMATTING.has(name);
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const open = this.#open[i] as string;
      if (open === name) return i;
      if (formatting && !FORMATTING.has(open)) return -1;
      if (BARRIERS.has(open) && !TABLE_PARTS.has(name)) return -1;
    }
    return -1;
  }

  #imply({ closes, until }: Implied, needed: string): void {
    if (needed !== '' && !this.#isOpen(needed)) return;
    let at = -1;
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const open = this.#open[i] as string;
      if (until.has(open)) break;
      if (closes.has(open)) at = i;
    }
    if (at >= 0) this.#closeTo(at);
  }

  #closeTo(at: number): void {
    while (this.#open.length > at) {
      const name = this.#open.pop() as string;
      this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
      this.#out.push(`</${name}>`);
      if (this.#open.length > at && !OPTIONAL_END.has(name)) this.#repairs++;
    }
  }

  /** Scripts and styles go, but for data; what is text to a parser stays text. */
  #raw(name: string, from: number, end: number): number {
    const closing = name === 'plaintext' ? null : new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    if (closing) closing.lastIndex = end;
    const close = closing?.exec(this.#markup)?.index ?? this.#markup.length;
    const tag = this.#markup.slice(from, end);
    const content = this.#markup.slice(end, close);
    const isData = name === 'script' && /ld\+json/i.test(tag);
    if (name === 'title' || isData) this.#out.push(`${tag}${content}</${name}>`);
    if (name === 'xmp' || name === 'plaintext') {
      this.#out.push(`<pre>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`);
    }
    if (name === 'iframe') this.#out.push('<iframe></iframe>');
    return endOfTag(this.#markup, Math.min(close + name.length + 2, this.#markup.length));
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}

function short(tag: string, name: string): string {
  return tag.length > LONGEST_TAG ? `<${name}>` : tag;
}

function after(markup: string, sign: string, from: number): number {
  const at = markup.indexOf(sign, from);
  return at < 0 ? markup.length : at + sign.length;
}

function endOfName(markup: string, from: number): number {
  let at = from;
  while (at < markup.length && !isSpace(markup.charCodeAt(at)) && !'/>'.includes(markup.charAt(at)))
    at++;
  return at;
}

/** After the ">" that ends a tag: those in quoted values do not. */
function endOfTag(markup: string, from: number): number {
  let at = from;
  for (;;) {
    const close = markup.indexOf('>', at);
    const equals = nextEquals(markup, at, close);
    if (equals < 0) return close < 0 ? markup.length : close + 1;
    at = equals + 1;
    while (isSpace(markup.charCodeAt(at))) at++;
    const quote = markup.charAt(at);
    if (quote === '"' || quote === "'") at = after(markup, quote, at + 1);
  }
}

function nextEquals(markup: string, from: number, before: number): number {
  const end = before < 0 ? markup.length : before;
  for (let at = from; at < end; at++) if (markup.charCodeAt(at) === 0x3d) return at;
  return -1;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
