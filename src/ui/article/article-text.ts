/**
 * The whole text of a revision in the DOM, drawn by hand into one container, so that a selection
 * can run through it and find-in-page sees all of it. Long texts stand in sections that the browser
 * skips while they are out of sight: the sections where the reader is are filled first, the others
 * in short slices until the whole text stands.
 */
import type { Offset, Range } from '../../text/offsets.ts';
import { blockAt, blocksOf, type Block, type RevisionText } from '../../text/revision-text.ts';
import { BlockDrawing, offsetIn, type TextPlace } from './block-drawing.ts';
import { guessLines, planSections, type SectionPlan } from './section-plan.ts';

/** One stretch of blocks under one element. */
export interface Section {
  readonly index: number;
  readonly plan: SectionPlan;
  readonly element: HTMLElement;
  /** Whether its blocks stand in the DOM. */
  filled: boolean;
}

/** Drawing stops for the browser to breathe after so many milliseconds. */
const SLICE_MS = 8;
/** Lines and letters are guessed at these sizes until a section has been laid out. */
const GUESSED_LINE_PX = 30;
const GUESSED_LINE_LENGTH = 68;

export interface ArticleTextOptions {
  /** The place to draw first. */
  readonly around: Offset;
  /** Called for every section as soon as its blocks stand. */
  readonly onFilled: (section: Section) => void;
}

export class ArticleText {
  readonly container: HTMLElement;
  readonly revision: RevisionText;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Settles when the whole text stands in the DOM, or when this drawing was given up. */
  readonly drawn: Promise<void>;
  readonly #drawings: (BlockDrawing | undefined)[];
  readonly #onFilled: (section: Section) => void;
  readonly #topLevel: number;
  #disposed = false;

  /** Empties the container and draws into it; sections around the place stand on return. */
  constructor(container: HTMLElement, revision: RevisionText, options: ArticleTextOptions) {
    this.container = container;
    this.revision = revision;
    this.blocks = blocksOf(revision);
    this.#onFilled = options.onFilled;
    this.#drawings = new Array<BlockDrawing | undefined>(this.blocks.length);
    const levels = this.blocks.filter(({ level }) => level > 0).map(({ level }) => level);
    this.#topLevel = levels.reduce((least, level) => Math.min(least, level), 6);
    const plans = planSections(this.blocks);
    this.sections = plans.map((plan, index) => ({
      index,
      plan,
      element: this.#sectionElement(plan, plans.length > 1),
      filled: false,
    }));
    container.replaceChildren(...this.sections.map(({ element }) => element));

    const first = this.sections.length > 0 ? this.sectionAt(options.around).index : 0;
    for (const section of this.sections.slice(Math.max(0, first - 1), first + 2))
      this.fill(section);
    this.drawn = this.#fillRest(first);
  }

  /** Whether every block stands in the DOM. */
  get complete(): boolean {
    return this.sections.every(({ filled }) => filled);
  }

  /** Stops drawing. The DOM stays as it is. */
  dispose(): void {
    this.#disposed = true;
  }

  /** The section that holds an offset. RangeError outside the text, or when it has no blocks. */
  sectionAt(offset: Offset): Section {
    return this.sectionOf(blockAt(this.revision, offset));
  }

  sectionOf(block: Block): Section {
    let low = 0;
    let high = this.sections.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sections[middle] as Section).plan.to <= block.index) low = middle + 1;
      else high = middle;
    }
    return this.sections[low] as Section;
  }

  /** The drawing of a block that stands already, or null. */
  drawingIfFilled(block: number): BlockDrawing | null {
    return this.#drawings[block] ?? null;
  }

  /** The drawing of a block; its section is filled when it was not yet. */
  drawing(block: Block): BlockDrawing {
    this.fill(this.sectionOf(block));
    return this.#drawings[block.index] as BlockDrawing;
  }

  /** The drawing of the block that holds an offset. RangeError outside the text. */
  drawingAt(offset: Offset): BlockDrawing {
    return this.drawing(blockAt(this.revision, offset));
  }

  /** Where an offset stands in the DOM. RangeError outside the text. */
  placeOf(offset: Offset): TextPlace {
    return this.drawingAt(offset).placeOf(offset);
  }

  /**
   * A DOM range over a range of the text, for measuring and for highlights. It does not follow
   * later changes of the text nodes.
   */
  domRange({ start, end }: Range): globalThis.Range {
    const range = document.createRange();
    const from = this.placeOf(start);
    const to = this.placeOf(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /**
   * The offset of a place in the DOM, as a selection reports it. A place between blocks counts as
   * the end of the block before. Null outside the container.
   */
  offsetAt(node: Node, within: number): Offset | null {
    const known = offsetIn(node, within);
    if (known !== null) return known;
    if (!this.container.contains(node)) return null;
    const child = node.childNodes[within];
    const start = child && firstText(child);
    if (start && offsetIn(start, 0) !== null) return offsetIn(start, 0);
    return this.#offsetInGap(node, within);
  }

  /** Fills a section; nothing happens when it is filled. */
  fill(section: Section): void {
    if (section.filled) return;
    const nodes = document.createDocumentFragment();
    let list: HTMLElement | null = null;
    for (let i = section.plan.from; i < section.plan.to; i++) {
      const block = this.blocks[i] as Block;
      if (block.kind !== 'item') list = null;
      else if (!list) nodes.append((list = document.createElement('ul')));
      (list ?? nodes).append(this.#unit(block));
    }
    section.element.replaceChildren(nodes);
    section.element.style.minBlockSize = '';
    section.filled = true;
    this.#onFilled(section);
  }

  async #fillRest(first: number): Promise<void> {
    // Downwards first: people read on more often than back.
    const order = [...this.sections.slice(first), ...this.sections.slice(0, first).reverse()];
    let until = 0;
    for (const section of order) {
      if (section.filled) continue;
      if (performance.now() > until) {
        await nextTask();
        if (this.#disposed) return;
        until = performance.now() + SLICE_MS;
      }
      this.fill(section);
    }
  }

  #sectionElement(plan: SectionPlan, skippable: boolean): HTMLElement {
    const element = document.createElement('div');
    element.className = skippable ? 'section skippable' : 'section';
    if (skippable) {
      const guess = guessLines(this.blocks, plan, GUESSED_LINE_LENGTH) * GUESSED_LINE_PX;
      element.style.minBlockSize = `${Math.round(guess)}px`;
      element.style.containIntrinsicBlockSize = `auto ${Math.round(guess)}px`;
    }
    return element;
  }

  /** A block with what stands around it: its list item or quotation. */
  #unit(block: Block): HTMLElement {
    const { text } = this.revision;
    if (block.kind === 'heading') {
      // The page's own heading is the article's title, so the text's highest heading comes second.
      const rank = Math.min(6, block.level - this.#topLevel + 2);
      const element = document.createElement(`h${rank}`);
      return this.#drawn(element, element, block, text, `level-${block.level}`);
    }
    const element = document.createElement('p');
    if (block.kind === 'paragraph') return this.#drawn(element, element, block, text);
    const around = document.createElement(block.kind === 'item' ? 'li' : 'blockquote');
    around.append(element);
    return this.#drawn(around, element, block, text);
  }

  #drawn(
    unit: HTMLElement,
    element: HTMLElement,
    block: Block,
    text: string,
    name = '',
  ): HTMLElement {
    unit.dir = 'auto';
    element.className = `block ${name}`.trim();
    this.#drawings[block.index] = new BlockDrawing(element, block, text);
    return unit;
  }

  #offsetInGap(node: Node, within: number): Offset {
    for (const section of this.sections) this.fill(section);
    const point = document.createRange();
    point.setStart(node, within);
    // How many blocks begin before the point.
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { element } = this.#drawings[middle] as BlockDrawing;
      if (point.comparePoint(element, 0) < 0) low = middle + 1;
      else high = middle;
    }
    return this.blocks[low - 1]?.end ?? (0 as Offset);
  }
}

function firstText(node: Node): Text | null {
  if (node instanceof Text) return node;
  return document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
}

/** Comes back after input and painting had their turn; not slowed down like a timer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
