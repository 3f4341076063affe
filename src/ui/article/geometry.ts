/**
 * Where characters of the drawn text stand on the screen, and the way back from a point to a
 * character. All numbers are CSS pixels of the viewport.
 */
import { graphemeBorderAfter, graphemeBorderBefore } from '../../text/graphemes.ts';
import type { Offset } from '../../text/offsets.ts';
import { blockAt, type Block } from '../../text/revision-text.ts';
import type { ArticleText } from './article-text.ts';

/** An upright line where a caret stands. */
export interface CaretLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/** The boxes of the grapheme that begins at an offset; none at the end of a block. */
export function boxesOf(text: ArticleText, at: Offset): readonly DOMRect[] {
  const block = blockAt(text.revision, at);
  if (at >= block.end) return [];
  const end = Math.min(graphemeBorderAfter(text.revision.text, at + 1), block.end) as Offset;
  return [...text.domRange({ start: at, end }).getClientRects()];
}

/** Where a caret at this offset stands: at the leading edge of what follows, in its direction. */
export function caretLine(text: ArticleText, at: Offset): CaretLine | null {
  const block = blockAt(text.revision, at);
  const next = boxesOf(text, at)[0];
  if (next) return edge(next, isRtl(text, block, at) ? next.right : next.left);
  if (at === block.start) return null;
  const before = graphemeBorderBefore(text.revision.text, at - 1) as Offset;
  const last = boxesOf(text, before).at(-1);
  return last ? edge(last, isRtl(text, block, before) ? last.left : last.right) : null;
}

/** Where words that end at this offset end on the screen: behind their last character. */
export function endLine(text: ArticleText, at: Offset): CaretLine | null {
  const before = graphemeBorderBefore(text.revision.text, Math.max(at - 1, 0)) as Offset;
  const block = blockAt(text.revision, before);
  const last = boxesOf(text, before).at(-1);
  return last ? edge(last, isRtl(text, block, before) ? last.left : last.right) : null;
}

/** Whether the words of a block run from right to left. */
export function blockIsRtl(text: ArticleText, block: Block): boolean {
  return getComputedStyle(text.drawing(block).element).direction === 'rtl';
}

/**
 * The offset of the character under a point, or null where none is: beside a line, between blocks,
 * in the margin. Any boundary inside a character answers with the character's beginning.
 */
export function offsetAtPoint(
  text: ArticleText,
  root: ShadowRoot,
  x: number,
  y: number,
): Offset | null {
  const caret = caretFromPoint(root, x, y);
  const near = caret && text.offsetAt(caret.node, caret.offset);
  if (near === null) return null;
  const whole = text.revision.text;
  const start = graphemeBorderBefore(whole, near);
  const isUnder = (at: number): boolean =>
    at < whole.length && boxesOf(text, at as Offset).some((box) => contains(box, x, y));
  // The caret comes to rest on the nearer side of the character, so the one before is tried, too.
  const before = start > 0 ? graphemeBorderBefore(whole, start - 1) : start;
  const found = [start, before].find(isUnder);
  if (found !== undefined) return found as Offset;
  return mixedDirections(text, near) ? searchBlock(text, near, isUnder) : null;
}

/**
 * The place in the text that is nearest to a point, also beside lines and between blocks: where
 * something that is dragged would land. Null where the text cannot be seen, under a bar or outside
 * the window. `from` is a place near by, where looking begins.
 */
export function offsetNear(
  text: ArticleText,
  root: ShadowRoot,
  { x, y }: { readonly x: number; readonly y: number },
  from: Offset,
): Offset | null {
  const boxOf = (index: number): DOMRect | undefined =>
    text.drawingIfFilled(index)?.element.getBoundingClientRect();
  let { index } = blockAt(text.revision, from);
  while (index > 0 && y < (boxOf(index)?.top ?? -Infinity)) index--;
  while (y >= (boxOf(index + 1)?.top ?? Infinity)) index++;
  const box = boxOf(index);
  if (!box) return null;
  const inside = (at: number, low: number, high: number): number =>
    Math.min(Math.max(at, low + 1), high - 1);
  const caret = caretFromPoint(
    root,
    inside(x, box.left, box.right),
    inside(y, box.top, box.bottom),
  );
  return caret && text.offsetAt(caret.node, caret.offset);
}

/** Where directions meet, one place on the screen stands for two in the text, perhaps far apart. */
function mixedDirections(text: ArticleText, at: Offset): boolean {
  const { start, end } = blockAt(text.revision, at);
  return RTL.test(text.revision.text.slice(start, end));
}

/** So many characters of a block are measured one by one at most. */
const SEARCHED = 4_000;

function searchBlock(
  text: ArticleText,
  near: Offset,
  isUnder: (at: number) => boolean,
): Offset | null {
  const block = blockAt(text.revision, near);
  const from = Math.max(block.start, near - SEARCHED / 2);
  const to = Math.min(block.end, near + SEARCHED / 2);
  for (let at = from; at < to; at = graphemeBorderAfter(text.revision.text, at + 1)) {
    if (isUnder(at)) return at as Offset;
  }
  return null;
}

interface OldCaret {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretFromPoint(
  root: ShadowRoot,
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [root] });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // WebKit: stops at the host of a shadow root, and then the element under the point has to do.
  const range = (document as OldCaret).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return box.left <= x && x < box.right && box.top <= y && y < box.bottom;
}

function edge(box: DOMRect, x: number): CaretLine {
  return { x, top: box.top, bottom: box.bottom };
}

function isRtl(text: ArticleText, block: Block, at: Offset): boolean {
  const sign = String.fromCodePoint(text.revision.text.codePointAt(at) ?? 0x20);
  if (RTL.test(sign)) return true;
  return !LETTER.test(sign) && blockIsRtl(text, block);
}
