/**
 * The immutable text of one revision: all words in one string and the kind of each block beside it.
 *
 * Blocks are joined by exactly one line feed, and no block holds one, so the string alone says
 * where blocks begin; `shape` says what they are. Every place in an article is an offset into
 * `text`.
 */
import { normalise } from './normalise.ts';
import { checkOffset, type Offset } from './offsets.ts';

/** What a block is to a reader. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation';

/**
 * A revision's text: plain JSON, and equal values mean equal articles.
 * `text`: the blocks' texts, normalised, trimmed and never empty, joined by one "\n".
 * `shape`: one letter per block: '1' to '6' heading of that level, 'p' paragraph, 'i' list item,
 * 'q' quotation.
 */
export interface RevisionText {
  readonly text: string;
  readonly shape: string;
}

/** One block and its place; `text.slice(start, end)` are its words, without the line feed. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly start: Offset;
  readonly end: Offset;
}

/** What a reader of some format hands over for one block. */
export interface BlockInput {
  readonly kind: BlockKind;
  /** For headings only; 1 to 6, 2 when not given. */
  readonly level?: number;
  readonly text: string;
}

const LETTERS = { paragraph: 'p', item: 'i', quotation: 'q' } as const;
const KINDS: Readonly<Record<string, BlockKind>> = { p: 'paragraph', i: 'item', q: 'quotation' };
const SHAPE = /^[1-6piq]*$/;
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Builds a revision's text. Each block is normalised, its line breaks become spaces, its ends are
 * trimmed; a block with nothing visible is dropped. No block left gives the empty text with the
 * empty shape. RangeError for a heading level that is not 1 to 6.
 */
export function revisionText(blocks: readonly BlockInput[]): RevisionText {
  const texts: string[] = [];
  let shape = '';
  for (const block of blocks) {
    const letter = shapeLetter(block);
    const text = blockText(block.text);
    if (text === '') continue;
    texts.push(text);
    shape += letter;
  }
  return Object.freeze({ text: texts.join('\n'), shape });
}

/** The words of one block as a revision holds them; empty when nothing visible is left. */
export function blockText(input: string): string {
  const text = oneLine(normalise(input)).trim();
  return VISIBLE.test(text) ? text : '';
}

function oneLine(text: string): string {
  return text.includes('\n') ? normalise(text.replaceAll('\n', ' ')) : text;
}

function shapeLetter({ kind, level = 2 }: BlockInput): string {
  if (kind !== 'heading') return LETTERS[kind];
  if (!Number.isInteger(level) || level < 1 || level > 6) {
    throw new RangeError(`A heading level is 1 to 6, got ${level}`);
  }
  return String(level);
}

/**
 * Is this foreign value a revision's text, exactly as {@link revisionText} would have written it:
 * normalised, one letter per block, every block trimmed and visible? Further fields are ignored.
 */
export function isRevisionText(value: unknown): value is RevisionText {
  if (typeof value !== 'object' || value === null) return false;
  const { text, shape } = value as { text?: unknown; shape?: unknown };
  if (typeof text !== 'string' || typeof shape !== 'string' || !SHAPE.test(shape)) return false;
  if (text === '') return shape === '';
  if (normalise(text) !== text) return false;
  const blocks = text.split('\n');
  return (
    blocks.length === shape.length &&
    blocks.every((block) => block.trim() === block && VISIBLE.test(block))
  );
}

const cache = new WeakMap<RevisionText, readonly Block[]>();

/** The revision's blocks in order; frozen, and the same array each time for the same value. */
export function blocksOf(revision: RevisionText): readonly Block[] {
  const known = cache.get(revision);
  if (known) return known;
  const { text, shape } = revision;
  const blocks: Block[] = [];
  let start = 0;
  for (let index = 0; index < shape.length; index++) {
    const letter = shape.charAt(index);
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const kind = KINDS[letter] ?? 'heading';
    const level = kind === 'heading' ? Number(letter) : 0;
    blocks.push(Object.freeze({ index, kind, level, start: start as Offset, end: end as Offset }));
    start = end + 1;
  }
  Object.freeze(blocks);
  cache.set(revision, blocks);
  return blocks;
}

/**
 * The block that holds an offset. The line feed after a block, and the end of the text, belong to
 * the block before. RangeError outside the text, and in a text without blocks.
 */
export function blockAt(revision: RevisionText, at: Offset): Block {
  checkOffset(revision.text, at);
  const blocks = blocksOf(revision);
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle] as Block).start <= at) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) throw new RangeError(`Offset ${at}: the text has no blocks`);
  return block;
}
