/**
 * The numbered buttons beside the text: the handles by which every claim can be reached without a
 * pointer. Those of a block follow it in the document, so that reading on meets them after the words
 * they are about; all of them together are one tab stop. Only sections near the reader have theirs
 * in the DOM (the list of claims is complete always).
 */
import { html, render } from 'lit';
import { ratingIcons } from '../icons.ts';
import { formatNumber } from '../format.ts';
import type { ClaimId } from '../../claims/ids.ts';
import type { Block } from '../../text/revision-text.ts';
import type { ArticleMark } from './article-mark.ts';
import type { ArticleText, Section } from './article-text.ts';
import { layoutMargin } from './margin-layout.ts';
import { MarkTable } from './mark-table.ts';
import { markName, shortQuote } from './mark-words.ts';

/** A button of the margin, and whose it is. */
interface Marker extends HTMLButtonElement {
  mark?: ArticleMark;
}

/** The markers of one block, and what they say. */
interface DrawnMarkers {
  readonly container: HTMLElement;
  marks: readonly ArticleMark[];
  names: readonly string[];
}

/** Least space between two rows of markers. */
const GAP = 2;

export class ClaimMargin {
  readonly #text: ArticleText;
  readonly #near = new Set<Section>();
  /** The markers of each block that has or had any, by block index. */
  readonly #drawn = new Map<number, DrawnMarkers>();
  #table = new MarkTable([]);
  #selected: ClaimId | null = null;
  /** The mark whose button was focused last, and the button that is the tab stop now. */
  #stop: ArticleMark | null = null;
  #stopMarker: Marker | null = null;
  #frame = 0;

  constructor(text: ArticleText) {
    this.#text = text;
  }

  /** Shows the markers of these marks. */
  update(table: MarkTable, selected: ClaimId | null): void {
    const stop = this.#stop;
    // A claim selected anew takes the tab stop along.
    const keep = stop && (selected === this.#selected || selected === stop.claim);
    this.#stop = keep
      ? (table.of(stop.claim).find(({ range }) => range.start === stop.range.start) ?? null)
      : null;
    this.#table = table;
    this.#selected = selected;
    for (const section of this.#near) this.#drawSection(section);
    this.#placeStop();
    this.measureSoon();
  }

  /** Says that a section came near the reader or went away. */
  setNear(section: Section, near: boolean): void {
    if (near === this.#near.has(section)) return;
    if (near) {
      this.#near.add(section);
      this.#drawSection(section);
      this.#placeStop();
      this.measureSoon();
    } else if (!section.element.matches(':focus-within')) {
      this.#near.delete(section);
    }
  }

  /** Positions all markers in the next frame; many calls in one frame are one measuring. */
  measureSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.measure();
    });
  }

  /** Positions all markers now: reads everything first, then writes. */
  measure(): void {
    const sections = [...this.#near].map((section) => this.#wishes(section));
    const style = getComputedStyle(this.#text.container);
    const columns = Number(style.getPropertyValue('--margin-columns')) || 1;
    for (const { section, buttons, lines, height } of sections) {
      const slots = layoutMargin(
        lines.map((line) => ({ line })),
        { height, gap: GAP, columns },
      );
      slots.forEach(({ top, column, alone }, i) => {
        const button = buttons[i];
        if (!button) return;
        button.style.insetBlockStart = `${top.toFixed(1)}px`;
        button.style.setProperty('--column', String(column));
        button.classList.toggle('alone', alone);
      });
      const bottom = slots.at(-1);
      // A margin longer than its text makes the section grow; it never covers the next one.
      if (bottom) section.element.style.minBlockSize = `${Math.ceil(bottom.top + height)}px`;
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** The mark of a marker, or null for any other element. */
  markOf(element: Element): ArticleMark | null {
    return (element as Marker).mark ?? null;
  }

  /** Puts the focus on the marker of a mark, wherever it stands. */
  focus(mark: ArticleMark): void {
    const drawing = this.#text.drawingAt(mark.range.start);
    const section = this.#text.sectionOf(drawing.block);
    this.#near.add(section);
    this.#stop = mark;
    this.#drawSection(section);
    this.#placeStop();
    this.measure();
    this.#markerOf(mark)?.focus({ preventScroll: true });
  }

  /** The mark to go to from a marker by a key, or null when the key is none of these. */
  neighbour(from: ArticleMark, key: string): ArticleMark | null {
    const { marks } = this.#table;
    const at = marks.indexOf(from);
    switch (key) {
      case 'ArrowDown':
        return marks[Math.min(at + 1, marks.length - 1)] ?? null;
      case 'ArrowUp':
        return marks[Math.max(at - 1, 0)] ?? null;
      case 'Home':
        return marks[0] ?? null;
      case 'End':
        return marks.at(-1) ?? null;
      default:
        return null;
    }
  }

  #drawSection({ plan, filled }: Section): void {
    if (!filled) return;
    for (let i = plan.from; i < plan.to; i++) this.#drawBlock(this.#text.blocks[i] as Block);
  }

  #drawBlock(block: Block): void {
    const first = this.#table.firstFrom(block.start);
    const end = this.#table.firstFrom(block.end);
    const known = this.#drawn.get(block.index);
    if (first === end && !known) return;
    const marks = this.#table.marks.slice(first, end);
    const drawn = known ?? this.#prepare(block);
    const { container } = drawn;
    const names = marks.map((mark) => markName(mark, this.#table));
    if (!looksAlike(drawn, marks, names)) this.#render(container, marks, names);
    marks.forEach((mark, i) => {
      const marker = container.children[i] as Marker;
      marker.mark = mark;
      marker.ariaCurrent = mark.claim === this.#selected ? 'true' : 'false';
    });
    drawn.marks = marks;
    drawn.names = names;
    if (marks.length === 0) container.remove();
    else if (!container.isConnected) this.#text.drawing(block).element.after(container);
  }

  #render(container: HTMLElement, marks: readonly ArticleMark[], names: readonly string[]): void {
    const { text } = this.#text.revision;
    render(
      marks.map(
        (mark, i) =>
          html`<button
            type="button"
            class="marker rating-${mark.group}"
            tabindex="-1"
            aria-label=${names[i]}
            aria-description=${shortQuote(text, mark)}
          >
            <span class="number">${formatNumber(mark.number)}</span>${ratingIcons[mark.group]}<span
              class="word"
              >${mark.label}</span
            >
          </button>`,
      ),
      container,
    );
  }

  #prepare(block: Block): DrawnMarkers {
    const container = document.createElement('div');
    container.className = 'margin';
    // The margin runs as the page does, whatever the words of the block do.
    container.dir = this.#text.container.matches(':dir(rtl)') ? 'rtl' : 'ltr';
    container.lang = document.documentElement.lang;
    const drawn: DrawnMarkers = { container, marks: [], names: [] };
    this.#drawn.set(block.index, drawn);
    return drawn;
  }

  #wishes(section: Section): {
    readonly section: Section;
    readonly buttons: readonly Marker[];
    readonly lines: readonly number[];
    readonly height: number;
  } {
    const buttons = [...this.#markersIn(section)];
    const height = buttons[0]?.offsetHeight ?? 0;
    const { top } = section.element.getBoundingClientRect();
    const lines = buttons.map(({ mark }) => {
      const line = mark && this.#text.drawingAt(mark.range.start).elementAt(mark.range.start);
      const box = line?.getClientRects()[0];
      return box ? box.top - top + (box.height - height) / 2 : 0;
    });
    return { section, buttons, lines, height };
  }

  *#markersIn({ plan }: Section): Generator<Marker> {
    for (let i = plan.from; i < plan.to; i++) {
      const container = this.#drawn.get(i)?.container;
      if (container?.isConnected) yield* container.children as HTMLCollectionOf<Marker>;
    }
  }

  #markerOf(mark: ArticleMark): Marker | null {
    const { block } = this.#text.drawingAt(mark.range.start);
    const markers = this.#drawn.get(block.index)?.container.children as
      HTMLCollectionOf<Marker> | undefined;
    return [...(markers ?? [])].find((marker) => marker.mark === mark) ?? null;
  }

  /** One marker in the DOM is the tab stop: the one last focused, the selected claim's, the first. */
  #placeStop(): void {
    let stop = this.#stop && this.#markerOf(this.#stop);
    if (!stop) {
      let first: Marker | null = null;
      const sections = [...this.#near].sort((a, b) => a.index - b.index);
      for (const marker of sections.flatMap((section) => [...this.#markersIn(section)])) {
        first ??= marker;
        if (marker.mark?.claim === this.#selected) {
          stop = marker;
          break;
        }
      }
      stop ??= first;
    }
    if (this.#stopMarker) this.#stopMarker.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
    this.#stopMarker = stop;
  }
}

/** Whether the markers drawn say what these would. */
function looksAlike(
  { marks, names }: DrawnMarkers,
  now: readonly ArticleMark[],
  nowNames: readonly string[],
): boolean {
  return (
    marks.length === now.length &&
    now.every((mark, i) => {
      const old = marks[i] as ArticleMark;
      return (
        names[i] === nowNames[i] &&
        old.group === mark.group &&
        old.range.start === mark.range.start &&
        old.range.end === mark.range.end
      );
    })
  );
}
