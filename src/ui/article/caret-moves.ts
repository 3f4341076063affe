/** Where a caret in the text goes by a key, and what a listener wants to hear about it. */
import { graphemeBorderAfter, graphemeBorderBefore } from '../../text/graphemes.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import { blockAt } from '../../text/revision-text.ts';
import { nextWord, previousWord, wordAt } from '../../text/words.ts';
import type { ArticleText } from './article-text.ts';
import { blockIsRtl } from './geometry.ts';
import { lineAbove, lineAround, lineBelow } from './text-lines.ts';

/** A step of the caret. */
export interface CaretStep {
  readonly to: Offset;
  /** The words to say: the character, word or line the caret came to. */
  readonly said: Range;
  /** Whether the step went up or down, and keeps to its upright line. */
  readonly vertical: boolean;
}

/** The keys that move, as `KeyboardEvent` names them. */
export interface CaretKey {
  readonly key: string;
  /** Ctrl or Alt: by word, by block. */
  readonly far: boolean;
  /** The command key of a Mac: to the end of line or text. */
  readonly furthest: boolean;
}

/**
 * The step a key makes from an offset, or null when the key moves nothing. `x` is the upright line
 * that steps up and down keep to. Left and right are as seen: in a block that runs from right to
 * left, the left arrow goes on.
 */
export function caretStep(
  text: ArticleText,
  at: Offset,
  { key, far, furthest }: CaretKey,
  x: number,
): CaretStep | null {
  const whole = text.revision.text;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const rtl = blockIsRtl(text, blockAt(text.revision, at));
      const onwards = (key === 'ArrowRight') !== rtl;
      if (furthest) return toLineEnd(text, at, onwards);
      if (far) return onwards ? wordOnwards(text, at) : wordBack(text, at);
      const to = onwards ? graphemeAfter(whole, at) : graphemeBefore(whole, at);
      return { to, said: { start: to, end: graphemeAfter(whole, to) }, vertical: false };
    }
    case 'ArrowDown':
    case 'ArrowUp': {
      const down = key === 'ArrowDown';
      if (furthest) return toTextEnd(text, down);
      if (far) return toBlock(text, at, down);
      const to = down ? lineBelow(text, at, x) : lineAbove(text, at, x);
      return { to, said: lineAround(text, to), vertical: true };
    }
    case 'Home':
    case 'End':
      return far || furthest ? toTextEnd(text, key === 'End') : toLineEnd(text, at, key === 'End');
    default:
      return null;
  }
}

function toLineEnd(text: ArticleText, at: Offset, end: boolean): CaretStep {
  const line = lineAround(text, at);
  const to = end ? line.end : line.start;
  return { to, said: wordAt(text.revision, to) ?? line, vertical: false };
}

function toTextEnd(text: ArticleText, end: boolean): CaretStep {
  const block = end ? text.blocks.at(-1) : text.blocks[0];
  const to = (end ? text.revision.text.length : 0) as Offset;
  return { to, said: block ?? { start: to, end: to }, vertical: false };
}

/** To the beginning of this block or the one before; onwards to the beginning of the next. */
function toBlock(text: ArticleText, at: Offset, onwards: boolean): CaretStep {
  const here = blockAt(text.revision, at);
  const index = onwards ? here.index + 1 : at > here.start ? here.index : here.index - 1;
  const block = text.blocks[index];
  if (!block) return toTextEnd(text, onwards);
  return { to: block.start, said: block, vertical: false };
}

function wordOnwards(text: ArticleText, at: Offset): CaretStep {
  const word = nextWord(text.revision, at);
  if (!word) return toTextEnd(text, true);
  return { to: word.start, said: word, vertical: false };
}

function wordBack(text: ArticleText, at: Offset): CaretStep {
  const word = previousWord(text.revision, at);
  if (!word) return toTextEnd(text, false);
  return { to: word.start, said: word, vertical: false };
}

function graphemeAfter(whole: string, at: Offset): Offset {
  return graphemeBorderAfter(whole, at + 1) as Offset;
}

function graphemeBefore(whole: string, at: Offset): Offset {
  return graphemeBorderBefore(whole, at - 1) as Offset;
}
