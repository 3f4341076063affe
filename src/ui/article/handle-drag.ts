/** One dragging of a handle by a pointer: where it holds the edge, and scrolling at the brink. */
import type { Stretch } from './edge-steps.ts';
import type { CaretLine } from './geometry.ts';
import type { Sight } from './sight.ts';

/** A hand that trembles so far, in pixels, has pressed and not dragged. */
const TREMOR = 3;
/** So near to the edge of what is seen, the text scrolls, so far per frame. */
const BRINK = 32;
const SCROLL_STEP = 8;

export interface DragScene {
  readonly handle: HTMLElement;
  /** The layer of all handles, out of the pointer's way while one is dragged. */
  readonly layer: HTMLElement;
  /** Where the edge stood on the screen when it was taken hold of. */
  readonly line: CaretLine;
  readonly sight: Sight;
}

export class HandleDrag {
  /** The words when the handle was taken hold of. */
  readonly base: Stretch;
  readonly #scene: DragScene;
  readonly #follow: (drag: HandleDrag) => void;
  readonly #pointer: number;
  /** The pointer holds the knob, beside the words: how far it is from the middle of their line. */
  readonly #off: { readonly x: number; readonly y: number };
  readonly #from: { readonly x: number; readonly y: number };
  #at: { readonly x: number; readonly y: number };
  #fine = false;
  #moved = false;
  #frame = 0;

  /** Begins with the press; `follow` is called whenever the edge has to go elsewhere. */
  constructor(
    press: PointerEvent,
    scene: DragScene,
    { base, follow }: { readonly base: Stretch; readonly follow: (drag: HandleDrag) => void },
  ) {
    const { line, handle, layer } = scene;
    this.base = base;
    this.#scene = scene;
    this.#follow = follow;
    this.#pointer = press.pointerId;
    this.#from = this.#at = { x: press.clientX, y: press.clientY };
    this.#off = { x: press.clientX - line.x, y: press.clientY - (line.top + line.bottom) / 2 };
    // Made-up events have no pointer to capture.
    if (press.isTrusted) handle.setPointerCapture(press.pointerId);
    layer.classList.add('dragging');
  }

  /** Whether the handle went anywhere, or was only pressed. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Alt is held: the edge goes finely. */
  get fine(): boolean {
    return this.#fine;
  }

  /** Where the pointer holds the edge, in the viewport. */
  get point(): { readonly x: number; readonly y: number } {
    return { x: this.#at.x - this.#off.x, y: this.#at.y - this.#off.y };
  }

  isBy({ pointerId }: PointerEvent): boolean {
    return pointerId === this.#pointer;
  }

  move(event: PointerEvent): void {
    if (!this.isBy(event)) return;
    this.#at = { x: event.clientX, y: event.clientY };
    this.#fine = event.altKey;
    const { x, y } = this.#from;
    this.#moved ||= Math.hypot(this.#at.x - x, this.#at.y - y) > TREMOR;
    if (!this.#moved) return;
    this.#follow(this);
    this.#scrollAtBrink();
  }

  /** Ends it, whatever came of it. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    const { layer, handle } = this.#scene;
    layer.classList.remove('dragging');
    if (handle.hasPointerCapture(this.#pointer)) handle.releasePointerCapture(this.#pointer);
  }

  #scrollAtBrink(): void {
    cancelAnimationFrame(this.#frame);
    const { top, bottom } = this.#scene.sight.frame;
    const way = this.#at.y < top + BRINK ? -1 : this.#at.y > bottom - BRINK ? 1 : 0;
    if (way === 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#scene.sight.scrollBy(way * SCROLL_STEP);
      this.#follow(this);
      this.#scrollAtBrink();
    });
  }
}
