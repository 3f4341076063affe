/** The first blocks of a text as they will stand, read from its head only. Pure. */
import { MAX_TEXT_BYTES, readPlainText, utf8Length } from '../../text/plain-text.ts';
import type { Problem } from '../../text/problem.ts';
import { blocksOf, type BlockKind } from '../../text/revision-text.ts';

/** Code units of the text that a preview reads: a page of it, whatever the size of the whole. */
export const HEAD_LENGTH = 60_000;
/** Blocks that a preview shows. */
export const BLOCKS_SHOWN = 60;

export interface PreviewBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
}

export interface Preview {
  readonly blocks: readonly PreviewBlock[];
  /** Blocks read but not shown; with `partly` there are more still. */
  readonly hidden: number;
  /** Only the head of the text was read. */
  readonly partly: boolean;
  readonly title: string;
  /** The direction of the first letter, or null before there is one. */
  readonly direction: 'ltr' | 'rtl' | null;
  /** Code units that stand for nothing readable: NUL and other controls, halves of characters. */
  readonly unreadable: number;
  /** What stands against starting; an empty text is no problem yet. */
  readonly problem: Problem | null;
}

const NOTHING: Preview = Object.freeze({
  blocks: [],
  hidden: 0,
  partly: false,
  title: '',
  direction: null,
  unreadable: 0,
  problem: null,
});

/** Reads what the preview shows; takes the same few milliseconds for 5 MB as for a page. */
export function previewOf(input: string): Preview {
  const bytes = input.length > MAX_TEXT_BYTES / 3 ? utf8Length(input) : 0;
  const problem: Problem | null =
    bytes > MAX_TEXT_BYTES ? { code: 'too-large', facts: { bytes, limit: MAX_TEXT_BYTES } } : null;
  const partly = input.length > HEAD_LENGTH;
  const head = partly ? headOf(input) : input;
  const result = readPlainText(head);
  if (!result.ok) return { ...NOTHING, partly, problem };
  const all = blocksOf(result.revision);
  return {
    blocks: all.slice(0, BLOCKS_SHOWN).map(({ kind, level, start, end }) => ({
      kind,
      level,
      text: result.revision.text.slice(start, end),
    })),
    hidden: Math.max(0, all.length - BLOCKS_SHOWN),
    partly,
    title: result.guesses.title ?? '',
    direction: directionOf(result.revision.text),
    unreadable: countUnreadable(head),
    problem,
  };
}

/** Longer texts do not fit a text field without freezing it: the page holds them apart. */
export const HELD_LENGTH = 400_000;

/** The head, cut at a line so that no half block is shown; or inside one endless line. */
export function headOf(input: string): string {
  const head = input.slice(0, HEAD_LENGTH);
  const cut = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  return (cut > 0 ? head.slice(0, cut) : head).toWellFormed();
}

function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    letter,
  )
    ? 'rtl'
    : 'ltr';
}

function countUnreadable(text: string): number {
  const controls = text.match(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g)?.length ?? 0;
  const halves = text.isWellFormed() ? 0 : (text.match(/\p{Surrogate}/gu)?.length ?? 0);
  return controls + halves;
}
