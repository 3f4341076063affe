/**
 * One block of the text in the DOM: its element, the text nodes in it, and the `mark` elements
 * around those that claims cover. The element holds the block's words and nothing else.
 */
import type { ClaimId } from '../../claims/ids.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import type { Block } from '../../text/revision-text.ts';
import { segments, type Segment } from '../../text/segments.ts';
import type { ArticleMark } from './article-mark.ts';

/** A stretch of the block in one text node. */
interface Piece extends Range {
  readonly ids: readonly string[];
  /** Class names without passing emphasis; empty where no claim stands. */
  readonly look: string;
  readonly text: Text;
  /** The element around the text node, or null where no claim stands. */
  readonly mark: HTMLElement | null;
}

/** A place in the DOM, as `Range` and `Selection` take it. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** Where a text node of a drawing begins. Entries go when the node is drawn anew. */
const places = new WeakMap<Node, { readonly drawing: BlockDrawing; readonly start: number }>();
/** The claims over a `mark` element. */
const claimsOfMark = new WeakMap<Element, readonly ClaimId[]>();

/** The claims a drawn `mark` element stands for; none for any other element. */
export function claimsOn(element: Element): readonly ClaimId[] {
  return claimsOfMark.get(element) ?? [];
}

/** Draws a block and knows its text nodes by offset. Offsets are those of the revision. */
export class BlockDrawing {
  readonly block: Block;
  /** Holds the block's text and its marks, nothing else. */
  readonly element: HTMLElement;
  readonly #text: string;
  #pieces: readonly Piece[];

  /** `element` is filled with the words of the block, unmarked; `text` is the whole revision's. */
  constructor(element: HTMLElement, block: Block, text: string) {
    this.block = block;
    this.element = element;
    this.#text = text;
    const whole = this.#piece({ start: block.start, end: block.end, ids: [] }, '');
    this.#pieces = [whole];
    element.append(whole.text);
  }

  /**
   * Draws these marks and no others; marks outside the block are clipped. Pieces at both ends that
   * stay the same keep their nodes, so a selection elsewhere in the block survives.
   */
  draw(marks: readonly ArticleMark[]): void {
    const groups = new Map<string, string>(marks.map(({ claim, group }) => [claim, group]));
    const wanted = segments(
      this.block,
      marks.map(({ claim, range }) => ({ id: claim, start: range.start, end: range.end })),
    ).map((segment) => ({ segment, look: lookOf(segment, groups) }));
    const old = this.#pieces;
    const shorter = Math.min(old.length, wanted.length);
    let head = 0;
    while (head < shorter && same(old[head], wanted[head])) head++;
    let tail = 0;
    while (tail < shorter - head && same(old.at(-1 - tail), wanted.at(-1 - tail))) tail++;
    if (head === old.length && head === wanted.length) return;

    const after = old[old.length - tail];
    const fresh = wanted
      .slice(head, wanted.length - tail)
      .map(({ segment, look }) => this.#piece(segment, look));
    for (const gone of old.slice(head, old.length - tail)) nodeOf(gone).remove();
    const nodes = document.createDocumentFragment();
    for (const piece of fresh) nodes.append(nodeOf(piece));
    this.element.insertBefore(nodes, after ? nodeOf(after) : null);
    this.#pieces = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
  }

  /** Switches a class on every piece of one claim. */
  emphasise(claim: ClaimId, name: string, on: boolean): void {
    for (const { mark, ids } of this.#pieces) {
      if (mark && ids.includes(claim)) mark.classList.toggle(name, on);
    }
  }

  /** Where an offset of this block stands in the DOM; at a seam, the piece that begins there. */
  placeOf(offset: Offset): TextPlace {
    const piece = this.#pieces[this.#pieceIndex(offset)] as Piece;
    const within = Math.min(Math.max(offset, piece.start), piece.end) - piece.start;
    return { node: piece.text, offset: within };
  }

  /** The element that draws the code unit at this offset: its mark, or the block. */
  elementAt(offset: Offset): HTMLElement {
    return this.#pieces[this.#pieceIndex(offset)]?.mark ?? this.element;
  }

  #pieceIndex(offset: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#pieces[middle] as Piece).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #piece({ start, end, ids }: Segment, look: string): Piece {
    const text = document.createTextNode(this.#text.slice(start, end));
    places.set(text, { drawing: this, start });
    if (ids.length === 0) return { start, end, ids, look, text, mark: null };
    const mark = document.createElement('mark');
    mark.className = look;
    mark.dataset.claims = ids.join(' ');
    mark.append(text);
    claimsOfMark.set(mark, ids as readonly ClaimId[]);
    return { start, end, ids, look, text, mark };
  }
}

/** The offset at a place in a text node that a drawing made and still shows, or null. */
export function offsetIn(node: Node, within: number): Offset | null {
  const place = places.get(node);
  if (!place || !place.drawing.element.contains(node)) return null;
  const length = node.nodeValue?.length ?? 0;
  return (place.start + Math.min(Math.max(within, 0), length)) as Offset;
}

/**
 * The claim that started last, the innermost as a rule, gives the colour and the underline; how
 * many lie over each other is shown by a further line in the colour of the claim beneath.
 */
function lookOf({ ids }: Segment, groups: ReadonlyMap<string, string>): string {
  const top = ids.at(-1);
  if (top === undefined) return '';
  const beneath = ids.at(-2);
  const look = `rating-mark rating-${groups.get(top)}`;
  if (beneath === undefined) return look;
  return `${look} over-${groups.get(beneath)} ${ids.length > 2 ? 'over-several' : 'over-one'}`;
}

function same(
  piece: Piece | undefined,
  wanted: { readonly segment: Segment; readonly look: string } | undefined,
): boolean {
  return (
    piece !== undefined &&
    wanted !== undefined &&
    piece.start === wanted.segment.start &&
    piece.end === wanted.segment.end &&
    piece.look === wanted.look &&
    piece.ids.length === wanted.segment.ids.length &&
    piece.ids.every((id, i) => id === wanted.segment.ids[i])
  );
}

function nodeOf(piece: Piece): ChildNode {
  return piece.mark ?? piece.text;
}
