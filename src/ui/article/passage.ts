/** The words a person has chosen and may mark, however they chose them. */
import type { AppearanceId, ClaimId } from '../../claims/ids.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import type { ArticleText } from './article-text.ts';
import { caretLine } from './geometry.ts';
import type { MarkTable } from './mark-table.ts';
import type { FloatPlace } from './float-at.ts';
import type { ToolbarOffer } from './selection-toolbar.ts';

export interface Passage {
  /** Trimmed to words. */
  readonly range: Range;
  /** The document's own selection, caret mode, or stepping from sentence to sentence. */
  readonly from: 'selection' | 'caret' | 'sentence';
}

/** An appearance of the selected claim that stands nowhere for sure in this text. */
export interface LostAppearance {
  readonly appearance: AppearanceId;
  /** The number of its claim. */
  readonly number: number;
}

/** What can be done with a passage. */
export function offerFor(
  range: Range,
  table: MarkTable,
  selected: ClaimId | null,
  lost: LostAppearance | null,
): ToolbarOffer {
  const existing = table.exactly(range);
  const chosen = selected === null ? undefined : table.of(selected)[0];
  return {
    existing: existing?.number ?? null,
    appearanceOf: existing || !chosen ? null : chosen.number,
    reattachOf: existing || !lost ? null : lost.number,
  };
}

/** Where a passage stands on the screen, or null while it is scrolled out of the frame. */
export function placeOf(text: ArticleText, range: Range, frame: DOMRect): FloatPlace | null {
  const first = caretLine(text, range.start);
  const last = caretLine(text, (range.end - 1) as Offset) ?? first;
  if (!first || !last || last.bottom < frame.top || first.top > frame.bottom) return null;
  const oneLine = Math.abs(first.top - last.top) < 4;
  return {
    x: oneLine ? (first.x + last.x) / 2 : first.x,
    top: Math.max(first.top, frame.top),
    bottom: Math.min(last.bottom, frame.bottom),
  };
}

/** What is painted besides the browser's own selection; each has its rule in the view's sheet. */
type Painted = 'caret-selection' | 'adjusted-words';

/** Paints a passage that the browser's own selection does not show. */
export class PassagePaint {
  readonly #highlight: Highlight | null = typeof Highlight === 'undefined' ? null : new Highlight();
  readonly #name: Painted;

  constructor(name: Painted) {
    this.#name = name;
  }

  /** Paints this range and no other; null paints nothing. Only the words, not the margin between. */
  show(text: ArticleText, range: Range | null): void {
    const highlight = this.#highlight;
    if (!highlight) return;
    highlight.clear();
    if (!range) {
      // The registry is the page's: another view may have its own there.
      if (CSS.highlights.get(this.#name) === highlight) CSS.highlights.delete(this.#name);
      return;
    }
    const first = text.drawingAt(range.start).block.index;
    for (const block of text.blocks.slice(first)) {
      if (block.start >= range.end) break;
      const start = Math.max(block.start, range.start) as Offset;
      const end = Math.min(block.end, range.end) as Offset;
      if (start < end) highlight.add(text.domRange({ start, end }));
    }
    CSS.highlights.set(this.#name, highlight);
  }
}
