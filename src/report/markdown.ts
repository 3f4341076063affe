/**
 * The limited Markdown of rationales: paragraphs, lists, emphasis, strong, links. Everything else,
 * HTML and images included, is text. Reading never fails, and takes time in proportion to the text.
 */
import { linkTo, type Link } from './markup.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly link: Link; readonly content: readonly Inline[] };

export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

const ITEM = /^\s*(?:([-*+])|\d{1,4}[.)])\s+(?=\S)/;

/** The blocks of a text. A list may follow its paragraph without a blank line between them. */
export function parseMarkdown(text: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let paragraph: string[] = [];
  let list = null as { readonly ordered: boolean; readonly items: string[] } | null;
  const close = (): void => {
    if (paragraph.length > 0) {
      blocks.push({ kind: 'paragraph', content: parseInline(paragraph.join('\n')) });
    }
    if (list !== null) {
      blocks.push({ kind: 'list', ordered: list.ordered, items: list.items.map(parseInline) });
    }
    paragraph = [];
    list = null;
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const item = ITEM.exec(line);
    if (line.trim() === '') {
      close();
    } else if (item !== null) {
      const ordered = item[1] === undefined;
      if (paragraph.length > 0 || list?.ordered !== ordered) close();
      list ??= { ordered, items: [] };
      list.items.push(line.slice(item[0].length).trim());
    } else if (list !== null) {
      const last = list.items.length - 1;
      list.items[last] = `${list.items[last] ?? ''}\n${line.trim()}`;
    } else {
      paragraph.push(line.trim());
    }
  }
  close();
  return blocks;
}

/** Signs that a backslash takes the meaning from. */
const ESCAPED = /\\([\\*_[\]()!<>#`~-])/y;
/** Not longer than any address is, which keeps a hostile text from costing more than its length. */
const BARE_URL = /https?:\/\/[^\s<>"'`\\^{}|[\]]{1,2000}/y;
const DELIMITER = /(\*\*|__|\*|_)/y;
const WORD = /[\p{L}\p{N}]/u;

/** A piece on its way: finished, or a sign that may open or close. */
type Part =
  | Inline
  | {
      readonly kind: 'sign';
      readonly sign: string;
      readonly opens: boolean;
      readonly closes: boolean;
    };

function parseInline(source: string): readonly Inline[] {
  return pair(split(source, true));
}

/** Cuts a text into plain words, links and signs. */
function split(source: string, withLinks: boolean): Part[] {
  const parts: Part[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let i = 0; i < source.length;) {
    const next = nextSpecial(source, i);
    if (next > i) {
      plain += source.slice(i, next);
      i = next;
      continue;
    }
    const escaped = at(ESCAPED, source, i);
    if (escaped !== null) {
      plain += escaped[1] ?? '';
      i += escaped[0].length;
      continue;
    }
    const link = withLinks ? (bracketLink(source, i) ?? bareLink(source, i)) : null;
    if (link !== null) {
      flush();
      parts.push(link.inline);
      i = link.end;
      continue;
    }
    const sign = at(DELIMITER, source, i)?.[0];
    if (sign !== undefined) {
      flush();
      parts.push(signAt(source, i, sign));
      i += sign.length;
      continue;
    }
    plain += source.charAt(i);
    i++;
  }
  flush();
  return parts;
}

/** Where anything but plain words can begin. */
const SPECIAL = /[\\[!*_]|http/g;

function nextSpecial(source: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(source)?.index ?? source.length;
}

/** A sign opens before a word and closes after one; an underscore inside a word does neither. */
function signAt(source: string, i: number, sign: string): Part {
  const before = i === 0 ? ' ' : source.charAt(i - 1);
  const after = source.charAt(i + sign.length) || ' ';
  const inWord = sign.startsWith('_') && WORD.test(before) && WORD.test(after);
  return {
    kind: 'sign',
    sign,
    opens: !inWord && !/\s/.test(after),
    closes: !inWord && !/\s/.test(before),
  };
}

/** Longer than this, a link is taken for text: it keeps the search for the bracket short. */
const MAX_LINK = 2_000;

/** `[words](address)`; null where it is not one, or its address is not http or https. */
function bracketLink(source: string, i: number): { inline: Inline; end: number } | null {
  const start = source.startsWith('![', i) ? i + 1 : i;
  if (source.charAt(start) !== '[') return null;
  const window = source.slice(start, start + MAX_LINK);
  const match = /^\[((?:\\.|[^\\[\]])+)\]\(\s*<?([^\s<>]+?)>?\s*\)/.exec(window);
  if (match === null) return null;
  const [whole, words = '', address = ''] = match;
  const link = webLink(address);
  if (link === null) return null;
  const inline: Inline = { kind: 'link', link, content: pair(split(words, false)) };
  return { inline, end: start + whole.length };
}

const ENDS_SENTENCE = new Set('.,;:!?*_…’”»');

/** An address written out. Signs that end a sentence are not part of it. */
function bareLink(source: string, i: number): { inline: Inline; end: number } | null {
  if (!source.startsWith('http', i) || (i > 0 && WORD.test(source.charAt(i - 1)))) return null;
  const found = at(BARE_URL, source, i)?.[0];
  if (found === undefined) return null;
  let end = found.length;
  while (ENDS_SENTENCE.has(found.charAt(end - 1))) end--;
  if (found.charAt(end - 1) === ')' && !found.includes('(')) end--;
  const address = found.slice(0, end);
  const link = webLink(address);
  if (link === null) return null;
  const inline: Inline = { kind: 'link', link, content: [{ kind: 'text', text: address }] };
  return { inline, end: i + end };
}

function webLink(address: string): Link | null {
  const link = linkTo(address);
  return link !== null && /^https?:/.test(link.href) ? link : null;
}

/**
 * Pairs the signs; one without a partner is text. No sign opens inside itself, so that nothing
 * nests deeper than there are signs.
 */
function pair(parts: readonly Part[]): readonly Inline[] {
  const root: Inline[] = [];
  const stack: { readonly sign: string; readonly content: Inline[] }[] = [];
  const top = (): Inline[] => stack.at(-1)?.content ?? root;
  const unwindTo = (depth: number): void => {
    for (const { sign, content } of stack.splice(depth)) {
      top().push({ kind: 'text', text: sign });
      for (const inline of content) top().push(inline);
    }
  };
  for (const part of parts) {
    if (part.kind !== 'sign') {
      top().push(part);
      continue;
    }
    const opened = stack.findIndex(({ sign }) => sign === part.sign);
    if (part.closes && opened >= 0) {
      unwindTo(opened + 1);
      const content = stack.pop()?.content ?? [];
      top().push({ kind: part.sign.length === 2 ? 'strong' : 'emphasis', content });
    } else if (part.opens && opened < 0) {
      stack.push({ sign: part.sign, content: [] });
    } else {
      top().push({ kind: 'text', text: part.sign });
    }
  }
  unwindTo(0);
  return joinText(root);
}

/** Neighbouring texts as one. */
function joinText(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else {
      joined.push(
        inline.kind === 'text' || inline.kind === 'link'
          ? inline
          : { ...inline, content: joinText(inline.content) },
      );
    }
  }
  return joined;
}

function at(pattern: RegExp, source: string, i: number): RegExpExecArray | null {
  pattern.lastIndex = i;
  return pattern.exec(source);
}
