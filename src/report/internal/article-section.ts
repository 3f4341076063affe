/** The article's text with its claims marked, and a short note on each beside it. */
import { linkInside, markup, type Markup } from '../markup.ts';
import type { PublicBlock, PublicMark, PublicReport, PublicSpan } from '../report-values.ts';
import { TEXT_SHOWN_WORDS, WORDS } from '../words.ts';
import { articleText, byNumber, unseen, type Printed } from './pieces.ts';
import { groupOfPrinted, ratingIcon, ratingWords } from './rating.ts';

/** The section, or nothing where neither text nor removed words are to be shown. */
export function articleSection(report: PublicReport): Markup {
  const claims = byNumber([...report.claims, ...report.notCheckable]);
  if (report.text === null && report.removed.length === 0) return markup``;
  return markup`
<section class="article" aria-labelledby="factcheck_article">
<h2 id="factcheck_article">${WORDS.article}</h2>
${textPiece(report, claims)}
${removedPiece(report, claims)}
</section>`;
}

function textPiece(report: PublicReport, claims: ReadonlyMap<number, Printed>): Markup {
  const { text } = report;
  if (text === null || text.blocks.length === 0) return markup``;
  const noted = new Set<number>();
  const outline: number[] = [];
  const rows = rowsOf(text.blocks).map((row) => {
    const [first] = row;
    const notes = row
      .flatMap(({ spans }) => spans.flatMap((span) => (span.gap ? [] : span.marks)))
      .filter(({ number, begins }) => begins !== null && !noted.has(number) && noted.add(number))
      .flatMap(({ number }) => claims.get(number) ?? []);
    return markup`${first?.gapBefore === true ? GAP_BETWEEN : null}
<div class="text"${articleText(report.article)}>${rowPiece(row, claims, outline)}</div>${notesPiece(notes)}`;
  });
  return markup`<p class="aside section-note">${TEXT_SHOWN_WORDS[text.shown]}</p>
<div class="columns">${rows}${text.gapAfter ? GAP_BETWEEN : null}</div>`;
}

/** List items that follow each other stand together, and a heading with what it heads. */
function rowsOf(blocks: readonly PublicBlock[]): readonly (readonly PublicBlock[])[] {
  const rows: PublicBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    const before = row?.at(-1)?.kind;
    const joins = before === 'heading' || (before === 'item' && block.kind === 'item');
    if (joins && !block.gapBefore) row?.push(block);
    else rows.push([block]);
  }
  return rows;
}

function rowPiece(
  row: readonly PublicBlock[],
  claims: ReadonlyMap<number, Printed>,
  outline: number[],
): Markup {
  const items = row.filter(({ kind }) => kind === 'item');
  const others = row.filter(({ kind }) => kind !== 'item');
  return markup`${others.map((block) => blockPiece(block, claims, outline))}${
    items.length === 0
      ? null
      : markup`<ul>${items.map((item) => blockPiece(item, claims, outline))}</ul>`
  }`;
}

function blockPiece(
  block: PublicBlock,
  claims: ReadonlyMap<number, Printed>,
  outline: number[],
): Markup {
  const spans = block.spans.map((span) => spanPiece(span, claims));
  switch (block.kind) {
    case 'heading':
      return heading(depthIn(outline, block.level), spans);
    case 'quotation':
      return markup`<blockquote><p>${spans}</p></blockquote>`;
    case 'item':
      return markup`<li>${spans}</li>`;
    case 'paragraph':
      return markup`<p>${spans}</p>`;
  }
}

/** The article's headings stand under ours, and skip no level even where the article's do. */
function depthIn(outline: number[], level: number): number {
  while ((outline.at(-1) ?? 0) >= level) outline.pop();
  outline.push(level);
  return outline.length;
}

function heading(depth: number, content: readonly Markup[]): Markup {
  switch (depth) {
    case 1:
      return markup`<h3>${content}</h3>`;
    case 2:
      return markup`<h4>${content}</h4>`;
    case 3:
      return markup`<h5>${content}</h5>`;
    default:
      return markup`<h6>${content}</h6>`;
  }
}

const ELLIPSIS = markup`<span class="gap"><span aria-hidden="true">[…]</span>${unseen(WORDS.leftOut)}</span>`;
const GAP_BETWEEN = markup`<p class="text gap-between">${ELLIPSIS}</p>`;

function spanPiece(span: PublicSpan, claims: ReadonlyMap<number, Printed>): Markup {
  if (span.gap) return markup` ${ELLIPSIS} `;
  const { text, marks } = span;
  const inner = marks.at(-1);
  const claim = inner === undefined ? undefined : claims.get(inner.number);
  if (inner === undefined || claim === undefined) return markup`${text}`;
  const places = marks.flatMap(({ begins }) => begins ?? []);
  const [own, ...further] = places;
  const id = own === undefined ? null : markup` id="${own}"`;
  const overlap = marks.length > 1 ? ' overlap' : '';
  return markup`<mark class="g-${groupOfPrinted(claim)}${overlap}"${id}>${further.map(
    (place) => markup`<span id="${place}"></span>`,
  )}<a href="${linkInside(claim.anchor)}"><span class="w">${text}</span>${inner.ends ? numberPiece(claim) : null}</a>${marks
    .slice(0, -1)
    .filter(({ ends }) => ends)
    .map((mark) => numberLink(mark, claims))}</mark>`;
}

/** Another claim that ends here: the words lead to the innermost one, its number leads to it. */
function numberLink({ number }: PublicMark, claims: ReadonlyMap<number, Printed>): Markup {
  const claim = claims.get(number);
  if (claim === undefined) return markup``;
  return markup`<a class="other" href="${linkInside(claim.anchor)}">${numberPiece(claim)}</a>`;
}

function numberPiece(claim: Printed): Markup {
  return markup`${unseen(` (${WORDS.claim} `)}<sup class="n g-${groupOfPrinted(
    claim,
  )}">${claim.number}${ratingIcon(groupOfPrinted(claim))}</sup>${unseen(`: ${ratingWords(claim)})`)}`;
}

function notesPiece(claims: readonly Printed[]): Markup {
  if (claims.length === 0) return markup``;
  return markup`
<div class="notes">${claims.map((claim) => {
    const finding = 'reason' in claim ? '' : (claim.verdict?.finding ?? '');
    return markup`
<div class="note g-${groupOfPrinted(claim)}"><p><a href="${linkInside(claim.anchor)}"><b>${
      claim.number
    }</b> ${ratingIcon(groupOfPrinted(claim))} <bdi>${ratingWords(claim)}</bdi></a>${
      claim.signed ? null : markup` <strong class="unsigned">${WORDS.unsigned}</strong>`
    }</p>${finding === '' ? null : markup`<p dir="auto">${finding}</p>`}</div>`;
  })}
</div>`;
}

function removedPiece(report: PublicReport, claims: ReadonlyMap<number, Printed>): Markup {
  if (report.removed.length === 0) return markup``;
  return markup`
<h3>${WORDS.removed}</h3>
<p class="aside">${WORDS.removedIntro}</p>
<ul class="removed">${report.removed.map(({ number, place, quote, revision }) => {
    const claim = claims.get(number);
    if (claim === undefined) return null;
    const stood =
      revision === null ? null : markup` <span class="aside">${WORDS.version} ${revision}</span>`;
    return markup`
<li><mark class="g-${groupOfPrinted(claim)}" id="${place}"><a href="${linkInside(
      claim.anchor,
    )}"${articleText(report.article)}><span class="w">${quote}</span>${numberPiece(claim)}</a></mark>${stood}</li>`;
  })}
</ul>`;
}
