/**
 * Foreign markup before a parser sees it: without anything that could run, load, style or lead away,
 * and never such that a parser takes minutes.
 *
 * Every tag is written anew with the attributes that say something about words, and no others; what
 * scripts and styles hold goes, and comments. A policy that forbids inline code would object to these
 * even in a document that never runs. Otherwise the markup keeps its order, and its faults, for the
 * browser's parser to understand them as it does.
 *
 * But parsing takes time, and even memory, with the square of what is left open: a hundred
 * thousand nested elements take a minute, and stress elements that are never closed are opened anew
 * in every paragraph. Such markup is written well nested, and not too deep.
 */
import { BLOCK } from './html-names.ts';
import { readTag, writeTag, type Tag } from './tag-reader.ts';

/** Deeper elements are flattened; pages have some thirty levels, browsers stop at 512. */
const MAX_DEPTH = 300;
/** Stress in stress; more of it is stress that nobody closed. */
const MAX_FORMATTING = 50;
/** Tags out of order times all tags: what a parser has to do again and again. */
const MOST_REPAIRS = 5_000_000;
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');
/** Their content is no markup. */
const RAW = set('script style textarea title xmp iframe noembed noframes plaintext');
/** They would replace the body, or change what addresses mean. */
const DROPPED = set('frameset frame base source track param');
const NAME = /^[a-z][a-z\d:-]{0,40}$/;
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

/** Markup with the same words in the same elements, harmless and cheap to parse. */
export function tameMarkup(markup: string): string {
  const faithful = new Tamer(markup, false);
  faithful.run();
  if (!faithful.isWild) return faithful.text;
  const nested = new Tamer(markup, true);
  nested.run();
  return nested.text;
}

class Tamer {
  readonly #markup: string;
  /** Write what is well nested, instead of what stands there. */
  readonly #nested: boolean;
  readonly #out: string[] = [];
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();
  #formatting = 0;
  #tags = 0;
  #repairs = 0;
  #tooDeep = false;

  constructor(markup: string, nested: boolean) {
    this.#markup = markup;
    this.#nested = nested;
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
      at = this.#piece(sign);
    }
    this.#out.push(markup.slice(at));
    this.#closeTo(0);
  }

  /** Reads what begins with "<", and answers where it ends. */
  #piece(from: number): number {
    const markup = this.#markup;
    if (markup.startsWith('<!--', from)) return afterComment(markup, from + 4);
    const next = markup.charAt(from + 1);
    if (next === '!' || next === '?') return after(markup, '>', from);
    const ending = next === '/';
    if (!/[a-z]/i.test(markup.charAt(from + (ending ? 2 : 1)))) {
      if (ending) return after(markup, '>', from);
      this.#out.push('&lt;');
      return from + 1;
    }
    const tag = readTag(markup, from);
    this.#tags++;
    if (!NAME.test(tag.name) || DROPPED.has(tag.name)) return tag.end;
    if (tag.ending) this.#end(tag.name);
    else if (RAW.has(tag.name)) return this.#raw(tag);
    else this.#start(tag);
    return tag.end;
  }

  #start(tag: Tag): void {
    const { name } = tag;
    if (VOID.has(name)) {
      if (isOfUse(tag)) this.#out.push(writeTag(tag));
      return;
    }
    // Drawings have elements that end in themselves; in HTML the slash means nothing.
    if (tag.selfClosing && this.#isOpen('svg')) return;
    if (FORMATTING.has(name)) {
      if (this.#formatting >= MAX_FORMATTING) {
        this.#repairs++;
        if (!this.#nested) this.#out.push(writeTag(tag));
        return;
      }
      this.#formatting++;
    }
    const isBlock = BLOCK.has(name.toUpperCase());
    if (isBlock) this.#imply(PARAGRAPH, 'p');
    const implied = IMPLIED.get(name);
    if (implied) this.#imply(implied, '');
    if (this.#open.length >= MAX_DEPTH) {
      this.#tooDeep = true;
      if (FORMATTING.has(name)) this.#formatting--;
      if (!this.#nested) this.#out.push(writeTag(tag));
      else if (isBlock) this.#out.push('<br>');
      return;
    }
    this.#out.push(writeTag(tag));
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #end(name: string): void {
    if (name === 'br') this.#out.push('<br>');
    if (!this.#nested && name !== 'br') this.#out.push(`</${name}>`);
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
      if (FORMATTING.has(name)) this.#formatting--;
      if (this.#nested) this.#out.push(`</${name}>`);
      if (this.#open.length > at && !OPTIONAL_END.has(name)) this.#repairs++;
    }
  }

  /** Scripts and styles go, but for data; what is text to a parser stays text. */
  #raw(tag: Tag): number {
    const { name, end } = tag;
    const closing = name === 'plaintext' ? null : new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    if (closing) closing.lastIndex = end;
    const close = closing?.exec(this.#markup)?.index ?? this.#markup.length;
    const content = this.#markup.slice(end, close);
    const isData = name === 'script' && /ld\+json/i.test(tag.attributes.get('type') ?? '');
    if (name === 'title' || isData) this.#out.push(`${writeTag(tag)}${content}</${name}>`);
    if (name === 'xmp' || name === 'plaintext') {
      this.#out.push(`<pre>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`);
    }
    if (name === 'iframe') this.#out.push('<iframe></iframe>');
    return close < this.#markup.length ? readTag(this.#markup, close).end : close;
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}

/** Of what has no content, whatever tells about the page or stands for a picture or a line's end. */
function isOfUse({ name, attributes }: Tag): boolean {
  if (name === 'link') return /\bcanonical\b/i.test(attributes.get('rel') ?? '');
  if (name !== 'meta') return true;
  const instruction = attributes.get('http-equiv');
  return instruction === undefined || /^content-language$/i.test(instruction);
}

function afterComment(markup: string, from: number): number {
  // "<!-->" and "<!--->" are whole comments.
  const short = /^-?>/.exec(markup.slice(from, from + 2))?.[0];
  return short === undefined ? after(markup, '-->', from) : from + short.length;
}

function after(markup: string, sign: string, from: number): number {
  const at = markup.indexOf(sign, from);
  return at < 0 ? markup.length : at + sign.length;
}
