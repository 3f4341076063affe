/**
 * Markdown (CommonMark, with the tables and footnotes of GitHub's dialect) in which foreign words
 * stay words: nothing they hold becomes markup, HTML or a link.
 */
import { parseMarkdown, type Inline } from '../markdown.ts';
import type { Link } from '../markup.ts';
import type { PublicAddress } from '../report-values.ts';
import { oneLine } from './plain-words.ts';

const SIGNS = /[\\`*_{}[\]|~^$]/g;
/** What begins a block when it begins a line: headings, lists, rules, quotations, definitions. */
const BLOCK_START = /^(?:[#+\-=>:]|\d{1,9}[.)])/;

/** Foreign words in one line of running text. HTML in them is written with entities. */
export function words(text: string): string {
  return oneLine(text)
    .replace(SIGNS, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** The same where a line begins: what would begin a block does not. */
export function line(text: string): string {
  return asText(words(text));
}

/** Markdown of ours that begins with foreign words: what would begin a block there does not. */
export function asText(content: string): string {
  const start = BLOCK_START.exec(content)?.[0];
  if (start === undefined) return content;
  return `${start.slice(0, -1)}\\${start.slice(-1)}${content.slice(start.length)}`;
}

/** Foreign words whose spaces at the ends count, since other pieces follow. */
export function spaced(text: string): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${before}${words(text)}${after}`;
}

/** Foreign words with their paragraphs, as a quotation. */
export function quotation(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((each) => `> ${line(each)}`.trimEnd())
    .join('\n');
}

/** Words of ours or escaped ones that lead to an address. */
export function linked(content: string, link: Link): string {
  const href = link.href.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign));
  return `[${content}](<${href}>)`;
}

/** An address as a link to itself where that is safe, else as words. */
export function address({ text, link }: PublicAddress): string {
  return link === null ? words(text) : linked(words(link.text), link);
}

/** Limited Markdown of the desk, read and written again, so that only what we know gets through. */
export function rationale(text: string): string {
  return parseMarkdown(text)
    .map((block) => {
      if (block.kind === 'paragraph') return asText(inline(block.content));
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${asText(inline(item))}`)
        .join('\n');
    })
    .join('\n\n');
}

function inline(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return spaced(piece.text);
        case 'emphasis':
          return wrapped('*', inline(piece.content));
        case 'strong':
          return wrapped('**', inline(piece.content));
        case 'link':
          return linked(inline(piece.content), piece.link);
      }
    })
    .join('');
}

/** Emphasis cannot begin or end with a space. */
function wrapped(sign: string, content: string): string {
  const inner = content.trim();
  if (inner === '') return content;
  const [before = '', after = ''] = content.split(inner);
  return `${before}${sign}${inner}${sign}${after}`;
}
