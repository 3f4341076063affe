/**
 * What of the text can be seen, and bringing into sight what cannot. The reading view scrolls in
 * itself when it was given a height, and with the page when it was not; both are served. Jumps,
 * never glides.
 */
import type { Offset, Range } from '../../text/offsets.ts';
import type { ArticleText } from './article-text.ts';
import { caretLine } from './geometry.ts';

/** Space kept between what is shown and the edge of the frame, in pixels. */
const EDGE = 24;

export class Sight {
  readonly #scroller: HTMLElement;
  readonly #bar: HTMLElement;

  /** `bar` stands above the scroller, or sticks to the top of the window over it. */
  constructor(scroller: HTMLElement, bar: HTMLElement) {
    this.#scroller = scroller;
    this.#bar = bar;
  }

  /** The part of the window in which text can be seen. */
  get frame(): DOMRect {
    const box = this.#scroller.getBoundingClientRect();
    const top = Math.max(0, box.top, this.#bar.getBoundingClientRect().bottom);
    const height = Math.max(0, Math.min(innerHeight, box.bottom) - top);
    return new DOMRect(box.left, top, box.width, height);
  }

  /** Scrolls the text by so many pixels. */
  scrollBy(top: number): void {
    const scroller = this.#scroller;
    const inside = scroller.scrollHeight > scroller.clientHeight + 1;
    const moved = inside ? scroller : document.scrollingElement;
    moved?.scrollBy({ top, behavior: 'instant' });
  }

  /** Whether the first line of a range stands in the frame. */
  holds(text: ArticleText, { start }: Range): boolean {
    const line = caretLine(text, start);
    const { top, bottom } = this.frame;
    return line !== null && line.top >= top && line.bottom <= bottom;
  }

  /** Scrolls, when needed, so that the offset stands well inside the frame. */
  reveal(text: ArticleText, at: Offset): void {
    if (this.#comfortable(text, at)) return;
    text.drawingAt(at).element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // Under a bar, or in a block taller than the frame, the line may still be out of sight. What
    // was skipped so far may also change its height when it is drawn, hence a second look.
    for (let look = 0; look < 2 && !this.#comfortable(text, at); look++) {
      const line = caretLine(text, at);
      const { top, height } = this.frame;
      if (line) this.scrollBy(line.top - top - height / 3);
    }
  }

  /** The offset at which the first block begins that can be seen whole or in part. */
  firstVisible(text: ArticleText): Offset {
    const { top } = this.frame;
    const reaches = (element: Element): boolean => element.getBoundingClientRect().bottom > top + 1;
    const section = text.sections.find(({ element, filled }) => filled && reaches(element));
    if (!section) return 0 as Offset;
    for (let i = section.plan.from; i < section.plan.to; i++) {
      const drawing = text.drawingIfFilled(i);
      if (drawing && reaches(drawing.element)) return drawing.block.start;
    }
    return text.blocks[section.plan.from]?.start ?? (0 as Offset);
  }

  #comfortable(text: ArticleText, at: Offset): boolean {
    const line = caretLine(text, at);
    const { top, bottom, height } = this.frame;
    const edge = Math.min(EDGE, height / 4);
    return line !== null && line.top >= top + edge && line.bottom <= bottom - edge;
  }
}
