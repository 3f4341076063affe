/** Markdown: marked's tokens to blocks. No HTML is made; what HTML stands in it gives its words. */
import { Lexer, type Token, type Tokens } from 'marked';
import type { ForeignFile, Imported } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';
import { articleOf, type FoundBlock } from './article.ts';
import { decode } from './decode.ts';
import { Details } from './details.ts';
import { decodeEntities } from './entities.ts';
import { readFrontMatter } from './front-matter.ts';
import { articleOfText } from './read-text.ts';

/** Quotations and lists inside each other; the lexer calls itself for each level. */
const MAX_NESTING = 100;
const DEEP = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){${MAX_NESTING}}`, 'm');
const DEEP_INDENT = new RegExp(String.raw`^[ \t]{${MAX_NESTING * 4}}\S`, 'm');
/** Of brackets and stars without partners the lexer looks at every pair: so many in one line. */
const MOST_OPENERS = 2_000;

/** Headings, lists, quotations, tables (a line per row) and the words of links; front matter. */
export function readMarkdown({ bytes }: ForeignFile): Imported {
  const { text, notes } = decode(bytes);
  const { body, fields } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
  const tokens = lex(body);
  if (tokens === null) {
    const deep: IntakeProblem = { code: 'nested-too-deeply', facts: { limit: MAX_NESTING } };
    return articleOfText(text, [...notes, deep]);
  }
  const details = new Details();
  for (const [name, value] of fields) details.offer(name, value, 'said');
  const writer = new BlockWriter();
  writer.write(tokens);
  return articleOf({
    blocks: writer.blocks,
    details: details.values,
    notes: [...notes, ...details.notes, ...writer.notes],
    headline: true,
  });
}

/** Null for what is too deeply nested, or too costly to read as it stands. */
function lex(text: string): Token[] | null {
  if (DEEP.test(text) || DEEP_INDENT.test(text) || isCostly(text)) return null;
  try {
    return new Lexer({ gfm: true }).lex(text);
  } catch {
    // The lexer gives up on some texts, or runs out of stack on others: they are read as they stand.
    return null;
  }
}

function isCostly(text: string): boolean {
  return text
    .split(/\n[ \t]*\n/)
    .some((part) => (part.match(/[[*_`~<]/g)?.length ?? 0) > MOST_OPENERS);
}

type Kind = 'paragraph' | 'item' | 'quotation';

interface Work {
  readonly token: Token;
  readonly kind: Kind;
}

/** Walks the tokens with a stack of its own. */
class BlockWriter {
  readonly blocks: FoundBlock[] = [];
  #media = 0;
  #struck = 0;

  get notes(): IntakeProblem[] {
    const notes: IntakeProblem[] = [];
    if (this.#media > 0) notes.push({ code: 'media-left-out', facts: { count: this.#media } });
    if (this.#struck > 0) notes.push({ code: 'struck-left-out', facts: { count: this.#struck } });
    return notes;
  }

  write(tokens: readonly Token[]): void {
    const waiting: Work[] = [];
    const push = (list: readonly Token[], kind: Kind) => {
      for (let i = list.length - 1; i >= 0; i--) waiting.push({ token: list[i] as Token, kind });
    };
    push(tokens, 'paragraph');
    for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) {
      const inner = this.#block(work);
      if (inner !== null) push(inner.tokens, inner.kind);
    }
  }

  /** Writes one token, or answers what stands in it. */
  #block({ token, kind }: Work): { tokens: readonly Token[]; kind: Kind } | null {
    switch (token.type) {
      case 'heading': {
        const { depth } = token as Tokens.Heading;
        const text = this.#words(token.tokens ?? []).join(' ');
        this.blocks.push({ kind: 'heading', level: depth, text, guessed: false });
        return null;
      }
      case 'paragraph':
      case 'text':
        this.#add(kind, this.#words(token.tokens ?? [token]));
        return null;
      case 'blockquote':
        return { tokens: token.tokens ?? [], kind: 'quotation' };
      case 'list':
        return { tokens: (token as Tokens.List).items, kind: 'item' };
      case 'list_item':
        return { tokens: token.tokens ?? [], kind: 'item' };
      case 'table':
        this.#table(token as Tokens.Table);
        return null;
      case 'code':
        this.#add(kind, (token as Tokens.Code).text.split('\n'));
        return null;
      case 'html':
        this.#add(kind, wordsOfMarkup(token.raw).split(/\n\s*\n/));
        return null;
      default:
        return null; // Blank lines, rules, definitions of links, boxes to tick.
    }
  }

  #table({ header, rows }: Tokens.Table): void {
    const lines = [header, ...rows].map((cells) =>
      cells.map((cell) => this.#words(cell.tokens).join(' ')).join(' | '),
    );
    this.#add('paragraph', lines);
  }

  #add(kind: Kind, texts: readonly string[]): void {
    for (const text of texts) this.blocks.push({ kind, text, guessed: false });
  }

  /** The words of a run of text, one entry per line that was ended on purpose. */
  #words(tokens: readonly Token[]): string[] {
    const lines = [''];
    const waiting = tokens.toReversed();
    for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
      if (token.type === 'br' || /^<br\b/i.test(token.raw)) lines.push('');
      else if (token.type === 'image') this.#media++;
      else if (token.type === 'del') this.#struck++;
      else if (token.type === 'html' || token.type === 'checkbox') continue;
      else if (token.type === 'escape' || token.type === 'codespan') {
        lines.push(`${lines.pop() ?? ''}${(token as Tokens.Escape).text}`);
      } else if ('tokens' in token && token.tokens !== undefined) {
        for (const inner of token.tokens.toReversed()) waiting.push(inner);
      } else if ('text' in token) {
        lines.push(`${lines.pop() ?? ''}${decodeEntities((token as Tokens.Text).text)}`);
      }
    }
    return lines.map((line) => line.replaceAll('\n', ' '));
  }
}

/** Markup in Markdown: no page will ever show it, only its words are wanted. */
function wordsOfMarkup(markup: string): string {
  const words = markup
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|svg|iframe)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ');
  return decodeEntities(words);
}
