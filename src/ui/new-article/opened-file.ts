/** A file's blocks while a person looks over them, before anything is stored. Pure. */
import { sentencesOf } from '../../text/sentences.ts';
import {
  blockText,
  revisionText,
  type BlockInput,
  type BlockKind,
} from '../../text/revision-text.ts';

/** What a block can be taken for; 'none' is no part of the article. */
export type FileBlockKind = BlockKind | 'none';

/** One block; `text` is in a revision's normal form. */
export interface FileBlock {
  readonly kind: FileBlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly text: string;
}

/** What was read from a file: what it is called, what did not go smoothly, and its blocks. */
export interface OpenedFile {
  readonly name: string;
  /** In words, ready to be shown. */
  readonly notes: readonly string[];
  readonly blocks: readonly FileBlock[];
}

const KINDS: ReadonlySet<unknown> = new Set<FileBlockKind>([
  'heading',
  'paragraph',
  'item',
  'quotation',
  'none',
]);

/** Reads a kept draft; null for what is none. */
export function readOpenedFile(draft: string): OpenedFile | null {
  try {
    const value: unknown = JSON.parse(draft);
    return isOpenedFile(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isOpenedFile(value: unknown): value is OpenedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, notes, blocks } = value as Partial<Record<keyof OpenedFile, unknown>>;
  return (
    typeof name === 'string' &&
    Array.isArray(notes) &&
    notes.every((note) => typeof note === 'string') &&
    Array.isArray(blocks) &&
    blocks.every(isFileBlock)
  );
}

function isFileBlock(value: unknown): value is FileBlock {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, level, text } = value as Partial<Record<keyof FileBlock, unknown>>;
  const fits = kind === 'heading' ? Number(level) >= 1 && Number(level) <= 6 : level === 0;
  return KINDS.has(kind) && fits && typeof text === 'string' && blockText(text) === text;
}

/** Takes a block for something else; a heading made here has level 2, or 1 as the very first. */
export function retype(
  blocks: readonly FileBlock[],
  index: number,
  kind: FileBlockKind,
): readonly FileBlock[] {
  const block = blocks[index];
  if (block === undefined || block.kind === kind) return blocks;
  const level =
    kind !== 'heading' ? 0 : blocks.findIndex((one) => one.kind !== 'none') >= index ? 1 : 2;
  return blocks.with(index, { ...block, kind, level });
}

/** Joins a block to the one above, which keeps its kind. */
export function mergeUp(blocks: readonly FileBlock[], index: number): readonly FileBlock[] {
  const above = blocks[index - 1];
  const block = blocks[index];
  if (above === undefined || block === undefined) return blocks;
  const text = blockText(`${above.text} ${block.text}`);
  return blocks.toSpliced(index - 1, 2, { ...above, text });
}

/** Cuts a block in two at an offset in its text; both keep its kind. */
export function splitAt(
  blocks: readonly FileBlock[],
  index: number,
  at: number,
): readonly FileBlock[] {
  const block = blocks[index];
  if (block === undefined) return blocks;
  const parts = [block.text.slice(0, at), block.text.slice(at)].map(blockText);
  if (parts.includes('')) return blocks;
  return blocks.toSpliced(index, 1, ...parts.map((text) => ({ ...block, text })));
}

/** The sentences of a block, as pieces of its text that together are all of it. */
export function piecesOf(
  block: FileBlock,
  language: string,
): readonly { readonly start: number; readonly text: string }[] {
  const sentences = sentencesOf({ text: block.text, shape: 'p' }, language || 'en');
  const starts = sentences.map(({ start }, i) => (i === 0 ? 0 : Number(start)));
  return starts.map((start, i) => ({ start, text: block.text.slice(start, starts[i + 1]) }));
}

/** What becomes the article's text. */
export function articleBlocks({ blocks }: OpenedFile): readonly BlockInput[] {
  return blocks.flatMap(({ kind, level, text }): BlockInput[] => {
    if (kind === 'none') return [];
    return kind === 'heading' ? [{ kind, level, text }] : [{ kind, text }];
  });
}

/** Does anything of the file stay in the article? */
export function isEmptyFile(file: OpenedFile): boolean {
  return revisionText(articleBlocks(file).slice(0, 1)).text === '';
}
