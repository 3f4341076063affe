/**
 * One revision on the screen: its text, the marks in it and the markers beside it, with the watching
 * that keeps the three together while the reader scrolls, the window changes or the page is printed.
 */
import type { ClaimId } from '../../claims/ids.ts';
import type { Offset } from '../../text/offsets.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import { ArticleText, type Section } from './article-text.ts';
import { ClaimMargin } from './claim-margin.ts';
import { MarkLayer, type Emphasis } from './mark-layer.ts';
import { MarkTable } from './mark-table.ts';

/**
 * A screen above and below what is seen, whether the page scrolls or an element in it: for the latter
 * there is `scrollMargin`, and where an engine does not know it marks come as they are scrolled to.
 */
const NEAR: IntersectionObserverInit & { readonly scrollMargin: string } = {
  rootMargin: '100% 0px',
  scrollMargin: '100% 0px',
};

export interface StageOptions {
  readonly container: HTMLElement;
  readonly scroller: HTMLElement;
  readonly revision: RevisionText;
  readonly marks: MarkTable;
  readonly selected: ClaimId | null;
  /** The place to draw first. */
  readonly around: Offset;
  /** Something moved: places on the screen may differ from before. */
  readonly onLayout: () => void;
}

export class Stage {
  readonly text: ArticleText;
  readonly margin: ClaimMargin;
  readonly #layer: MarkLayer;
  readonly #seen: IntersectionObserver;
  readonly #sized: ResizeObserver;
  readonly #byElement = new Map<Element, Section>();

  constructor(options: StageOptions) {
    const { container, scroller, revision, around, onLayout } = options;
    const filled: Section[] = [];
    let onFilled = (section: Section): void => void filled.push(section);
    this.text = new ArticleText(container, revision, {
      around,
      onFilled: (section) => onFilled(section),
    });
    this.#layer = new MarkLayer(this.text);
    this.margin = new ClaimMargin(this.text);
    this.#layer.show(options.marks);
    for (const section of filled) this.#layer.sectionFilled(section);
    onFilled = (section) => this.#layer.sectionFilled(section);
    this.margin.update(options.marks, options.selected);
    // The section the reader sees first is complete on return; its neighbours follow when near.
    if (filled.length > 0) this.#setNear(this.text.sectionAt(around), true);
    this.#layer.emphasise('selected', options.selected === null ? [] : [options.selected]);

    this.#seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const section = this.#byElement.get(target);
        if (section) this.#setNear(section, isIntersecting);
      }
    }, NEAR);
    for (const section of this.text.sections) {
      this.#byElement.set(section.element, section);
      if (this.text.sections.length > 1) this.#seen.observe(section.element);
    }
    this.#sized = new ResizeObserver(() => {
      this.margin.measureSoon();
      onLayout();
    });
    this.#sized.observe(container);
    this.#sized.observe(scroller);
    addEventListener('beforeprint', this.#beforePrint);
  }

  /** The marks as drawn. */
  get marks(): MarkTable {
    return this.#layer.table;
  }

  /** Shows these marks; only what differs is drawn. */
  show(marks: MarkTable, selected: ClaimId | null): void {
    if (marks !== this.#layer.table) this.#layer.show(marks);
    this.margin.update(marks, selected);
    this.emphasise('selected', selected === null ? [] : [selected]);
  }

  emphasise(kind: Emphasis, claims: readonly ClaimId[]): void {
    this.#layer.emphasise(kind, claims);
  }

  /** Stops watching and drawing; the DOM stays for its successor to replace. */
  dispose(): void {
    this.#seen.disconnect();
    this.#sized.disconnect();
    removeEventListener('beforeprint', this.#beforePrint);
    this.margin.dispose();
    this.text.dispose();
  }

  #setNear(section: Section, near: boolean): void {
    if (near) this.#layer.drawSection(section);
    this.margin.setNear(section, near);
  }

  readonly #beforePrint = (): void => {
    this.#layer.drawAll();
    for (const section of this.text.sections) this.margin.setNear(section, true);
    this.margin.measure();
  };
}
