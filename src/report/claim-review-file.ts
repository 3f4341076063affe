/** ClaimReview markup out of a file: JSON, or a web page that carries it. */
import type { LintPage } from './claim-review-lint.ts';

/** What a file holds for the linter. */
export interface MarkupFile {
  /** The parsed value; of a page with several scripts, a list of them. Undefined for no JSON. */
  readonly value: unknown;
  /** Null for a file that is no page. */
  readonly page: LintPage | null;
}

/**
 * Reads a file. One that begins with `<` is taken for a page. Broken JSON gives the value undefined;
 * among several scripts of a page, the broken ones do.
 */
export function readMarkupFile(text: string): MarkupFile {
  const content = text.replace(/^\ufeff/, '').trim();
  if (!content.startsWith('<')) return { value: parsed(content), page: null };
  const { scripts, ids, words, canonical } = scan(content);
  const values = scripts.map(parsed);
  const page = { url: canonical, ids, text: words.join('') };
  if (values.includes(undefined)) return { value: undefined, page };
  return { value: values.length === 1 ? values[0] : values, page };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Scanned {
  readonly scripts: string[];
  readonly ids: Set<string>;
  readonly words: string[];
  canonical: string | null;
}

const TAG = /^<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/;
/** A tag that is longer counts as text, which bounds the work on a page that never ends one. */
const LONGEST_TAG = 16_384;
const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'title']);

/** One reading from start to end: what is no tag is text. Not a parser of HTML, and none is needed. */
function scan(html: string): Scanned {
  const found: Scanned = { scripts: [], ids: new Set(), words: [], canonical: null };
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    if (next < 0) {
      found.words.push(decoded(html.slice(at)));
      break;
    }
    if (next > at) found.words.push(decoded(html.slice(at, next)));
    at = afterTag(html, next, found);
  }
  return found;
}

/** Takes in what begins with `<` at the place, and tells where it ends. */
function afterTag(html: string, at: number, found: Scanned): number {
  if (html.startsWith('<!--', at)) return endOf(html, '-->', at);
  const match = html.indexOf('>', at) < 0 ? null : TAG.exec(html.slice(at, at + LONGEST_TAG));
  if (match === null) {
    found.words.push('<');
    return at + 1;
  }
  const [whole, closing = '', tag = '', attributes = ''] = match;
  const name = tag.toLowerCase();
  const end = at + whole.length;
  if (closing !== '') return end;
  const id = attribute(attributes, 'id');
  if (id !== null) found.ids.add(id);
  if (name === 'link' && attribute(attributes, 'rel') === 'canonical') {
    found.canonical ??= attribute(attributes, 'href');
  }
  if (!NO_TEXT.has(name)) return end;
  const close = indexOfClosing(html, name, end);
  if (name === 'script' && attribute(attributes, 'type')?.trim() === 'application/ld+json') {
    found.scripts.push(html.slice(end, close));
  }
  return close;
}

function endOf(html: string, sign: string, from: number): number {
  const end = html.indexOf(sign, from);
  return end < 0 ? html.length : end + sign.length;
}

function indexOfClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function attribute(attributes: string, name: string): string | null {
  const value = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return value === null ? null : decoded(value[1] ?? value[2] ?? value[3] ?? '');
}

/** The entities that pages use for text of any language; others stay as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...parts) => {
    const [decimal, hex, name] = parts as readonly (string | undefined)[];
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
