/** How a text is cut into sections that the browser may skip while they are out of sight. */
import type { Block } from '../../text/revision-text.ts';

/** Blocks `from` up to, not including, `to`, by index. */
export interface SectionPlan {
  readonly from: number;
  readonly to: number;
}

/** Below this many code units a text is one section: skipping would cost more than it saves. */
const ONE_PIECE = 16_000;
/** A section is full at this many code units; smaller and much larger ones scrolled worse. */
const SECTION = 8_000;

/** Cuts blocks into sections between blocks; every block is in exactly one. */
export function planSections(blocks: readonly Block[]): readonly SectionPlan[] {
  const length = blocks.at(-1)?.end ?? 0;
  const size = length < ONE_PIECE ? Infinity : SECTION;
  const plans: SectionPlan[] = [];
  let from = 0;
  for (const block of blocks) {
    const start = blocks[from]?.start ?? 0;
    if (block.end - start >= size) {
      plans.push({ from, to: block.index + 1 });
      from = block.index + 1;
    }
  }
  if (from < blocks.length) plans.push({ from, to: blocks.length });
  return plans;
}

/**
 * A guess at the height of a section in lines of text, for the scroll bar until it has been drawn.
 * `lineLength` is how many code units stand on a line.
 */
export function guessLines(
  blocks: readonly Block[],
  { from, to }: SectionPlan,
  lineLength: number,
): number {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const block = blocks[i];
    // Two thirds of a line for the space between blocks.
    if (block) lines += Math.ceil((block.end - block.start) / lineLength) + 0.66;
  }
  return lines;
}
