/** Small pieces of the page that several sections share. */
import { dayInWords, dayOf } from '../dates.ts';
import { parseMarkdown, type Inline, type MarkdownBlock } from '../markdown.ts';
import { linkInside, markup, type Link, type Markup, type Piece } from '../markup.ts';
import type {
  PublicAddress,
  PublicArticle,
  PublicClaim,
  PublicNotCheckable,
} from '../report-values.ts';
import { WORDS } from '../words.ts';

export type Printed = PublicClaim | PublicNotCheckable;

const NOTHING = markup``;

/** All claims of the report, whatever became of them, by their numbers. */
export function byNumber(claims: readonly Printed[]): ReadonlyMap<number, Printed> {
  return new Map(claims.map((claim) => [claim.number, claim]));
}

/** The piece where there is anything to say, else nothing. */
export function given(text: string, piece: (text: string) => Markup): Markup {
  return text.trim() === '' ? NOTHING : piece(text.trim());
}

/** Words of somebody else inside a sentence of ours: their direction stays their own. */
export function foreign(text: string): Markup {
  return markup`<bdi>${text}</bdi>`;
}

/** A day in words, readable by machines where it is a day. */
export function day(text: string): Markup {
  const iso = dayOf(text);
  return iso === null ? foreign(text) : markup`<time datetime="${iso}">${dayInWords(text)}</time>`;
}

/** Words that lead to another page. In print the address stands behind them. */
export function outward(link: Link, words: Piece): Markup {
  return markup`<a class="out" href="${link}" rel="noopener noreferrer">${words}</a>`;
}

/** An address as a link to itself where that is safe, else as text. */
export function addressPiece({ text, link }: PublicAddress): Markup {
  return link === null
    ? markup`<bdi class="url">${text}</bdi>`
    : markup`<a class="url" href="${link}" rel="noopener noreferrer">${link.text}</a>`;
}

/** The attributes of text that is in the article's own language. */
export function articleText({ language, direction }: PublicArticle): Markup {
  return language === ''
    ? markup` dir="${direction}"`
    : markup` lang="${language}" dir="${direction}"`;
}

/** Pieces in a row, parted by a middle dot; empty ones leave no dot behind. */
export function dotted(pieces: readonly Markup[]): Markup {
  const full = pieces.filter(({ html }) => html !== '');
  return markup`${full.map((piece, i) => (i === 0 ? piece : markup` <span class="dot">·</span> ${piece}`))}`;
}

/** "Claims 1, 3 and 4" with a link each. */
export function claimLinks(
  numbers: readonly number[],
  claims: ReadonlyMap<number, Printed>,
): Markup {
  const links = numbers.flatMap((number) => {
    const claim = claims.get(number);
    if (claim === undefined) return [];
    return [markup`<a href="${linkInside(claim.anchor)}">${WORDS.claim} ${number}</a>`];
  });
  return markup`${links.map((link, i) => (i === 0 ? link : markup`, ${link}`))}`;
}

/** Words for screen readers only. */
export function unseen(words: string): Markup {
  return markup`<span class="unseen">${words}</span>`;
}

/** Limited Markdown as HTML. */
export function markdown(text: string): Markup {
  return markup`${parseMarkdown(text).map(blockPiece)}`;
}

function blockPiece(block: MarkdownBlock): Markup {
  if (block.kind === 'paragraph') return markup`<p dir="auto">${inlinePieces(block.content)}</p>`;
  const items = block.items.map((item) => markup`<li dir="auto">${inlinePieces(item)}</li>`);
  return block.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
}

function inlinePieces(content: readonly Inline[]): Markup {
  return markup`${content.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return inline.text;
      case 'emphasis':
        return markup`<em>${inlinePieces(inline.content)}</em>`;
      case 'strong':
        return markup`<strong>${inlinePieces(inline.content)}</strong>`;
      case 'link':
        return outward(inline.link, inlinePieces(inline.content));
    }
  })}`;
}
