/** Where claims stand in the whole text as laid out, for the minimap. */
import type { ClaimId } from '../../claims/ids.ts';
import type { MinimapTick, MinimapView } from './article-minimap.ts';
import type { ArticleText } from './article-text.ts';
import type { MarkTable } from './mark-table.ts';

/**
 * One tick per mark. In a text of one section the blocks are measured; in longer ones a place
 * inside a section is guessed by letters, so that what is out of sight need not be laid out.
 */
export function ticksOf(
  text: ArticleText,
  table: MarkTable,
  selected: ClaimId | null,
): readonly MinimapTick[] {
  const whole = text.container.getBoundingClientRect();
  const height = Math.max(1, whole.height);
  const parts =
    text.sections.length > 1
      ? text.sections.map(({ element, plan }) => ({ element, ...plan }))
      : text.blocks.map(({ index }) => ({
          element: text.drawingIfFilled(index)?.element,
          from: index,
          to: index + 1,
        }));
  const ticks: MinimapTick[] = [];
  let next = 0;
  for (const { element, from, to } of parts) {
    const start = text.blocks[from]?.start ?? 0;
    const end = text.blocks[to - 1]?.end ?? start;
    const first = next;
    while ((table.marks[next]?.range.start ?? Infinity) < end) next++;
    if (next === first || !element) continue;
    const box = element.getBoundingClientRect();
    for (const { range, group, done, claim } of table.marks.slice(first, next)) {
      const within = (range.start - start) / Math.max(1, end - start);
      const at = (box.top - whole.top + within * box.height) / height;
      ticks.push({ at, group, done, selected: claim === selected });
    }
  }
  return ticks;
}

/** The part of the text that can be seen in the frame. */
export function viewOf(text: ArticleText, frame: DOMRect): MinimapView {
  const { top, height } = text.container.getBoundingClientRect();
  const part = (y: number): number => Math.min(1, Math.max(0, (y - top) / Math.max(1, height)));
  return { from: part(frame.top), to: part(frame.bottom) };
}
