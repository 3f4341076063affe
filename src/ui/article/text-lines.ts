/** Lines as the reader sees them, found by measuring characters: for a caret that goes up and down. */
import { graphemeBorderAfter, graphemeBorderBefore } from '../../text/graphemes.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import { blockAt, type Block } from '../../text/revision-text.ts';
import type { ArticleText } from './article-text.ts';
import { caretLine, type CaretLine } from './geometry.ts';

/** The visible line around an offset, inside its block; its end is where a caret rests at the end. */
export function lineAround(text: ArticleText, at: Offset): Range {
  const block = blockAt(text.revision, at);
  const here = caretLine(text, at);
  if (!here) return { start: block.start, end: block.end };
  const start = walk(text, block, at, -1, here);
  // At a wrap the last place of a line is the one before the space the line broke at.
  return { start, end: walk(text, block, at, 1, here) };
}

/** Where a caret goes from here to the line below, nearest to the upright line `x`. */
export function lineBelow(text: ArticleText, at: Offset, x: number): Offset {
  const block = blockAt(text.revision, at);
  const here = caretLine(text, at);
  const last = here ? walk(text, block, at, 1, here) : block.end;
  if (last < block.end) return nearest(text, after(text, last), x);
  const below = text.blocks[block.index + 1];
  return below ? nearest(text, below.start, x) : block.end;
}

/** The same upwards. */
export function lineAbove(text: ArticleText, at: Offset, x: number): Offset {
  const block = blockAt(text.revision, at);
  const here = caretLine(text, at);
  const first = here ? walk(text, block, at, -1, here) : block.start;
  if (first > block.start) {
    return nearest(text, graphemeBorderBefore(text.revision.text, first - 1) as Offset, x);
  }
  const above = text.blocks[block.index - 1];
  return above ? nearest(text, above.end, x) : block.start;
}

/** The offset on the line of `at` that stands nearest to `x`. */
function nearest(text: ArticleText, at: Offset, x: number): Offset {
  const { start, end } = lineAround(text, at);
  let best = start;
  let least = Infinity;
  for (let i = start; i <= end; i = after(text, i)) {
    const caret = caretLine(text, i);
    const distance = caret ? Math.abs(caret.x - x) : Infinity;
    if (distance < least) {
      least = distance;
      best = i;
    }
    if (i === end) break;
  }
  return best;
}

/** The furthest offset from `at`, in one direction, that is still on the same line. */
function walk(text: ArticleText, block: Block, at: Offset, way: 1 | -1, here: CaretLine): Offset {
  let place = at;
  for (;;) {
    if (way > 0 ? place >= block.end : place <= block.start) return place;
    const next =
      way > 0
        ? after(text, place)
        : (graphemeBorderBefore(text.revision.text, place - 1) as Offset);
    if (!sameLine(text, next, here)) return place;
    place = next;
  }
}

function sameLine(text: ArticleText, at: Offset, here: CaretLine | null): boolean {
  const caret = caretLine(text, at);
  if (!caret || !here) return true;
  const middle = (caret.top + caret.bottom) / 2;
  return middle > here.top && middle < here.bottom;
}

function after(text: ArticleText, at: Offset): Offset {
  return graphemeBorderAfter(text.revision.text, at + 1) as Offset;
}
