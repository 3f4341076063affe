import { css, html, LitElement, type PropertyValues } from 'lit';
import { RATING_GROUPS, type RatingGroup } from '../../claims/vocabulary.ts';
import { base } from '../base-styles.ts';
import { ratingMarks } from '../rating-marks.ts';

/** One claim in the strip. */
export interface MinimapTick {
  /** Place from the top of the scrolled content (0) to its end (1). */
  readonly at: number;
  readonly group: RatingGroup;
  /** Drawn solid when done, else hollow. */
  readonly done: boolean;
  readonly selected: boolean;
}

/** The part of the content that can be seen, in the same measure. */
export interface MinimapView {
  readonly from: number;
  readonly to: number;
}

const TICK = 5;
const INSET = 3;

/**
 * The strip beside the scroll bar: where claims stand and which are done. For pointers only; the
 * list of claims says the same to everyone, so the strip is hidden from assistive technology.
 *
 * @event minimap-jump - `{at}` the place pressed, 0 to 1.
 */
export class ArticleMinimap extends LitElement {
  static override styles = [
    base,
    ratingMarks,
    css`
      :host {
        display: block;
        /* Positioned, for what it holds. */
        position: relative;
        inline-size: 0.875rem;
        border-inline-start: 1px solid var(--hairline);
        cursor: pointer;
        touch-action: none;
      }
      canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
      }
      .view {
        position: absolute;
        inset-inline: 0;
        inset-block-start: 0;
        border-block: 1px solid var(--hairline-strong);
        background: color-mix(in srgb, var(--ink) 6%, transparent);
      }
      /* Never painted: the canvas reads the colours of the groups from these. */
      .probes {
        position: absolute;
        visibility: hidden;
      }
      .probes i {
        color: var(--rating-line);
      }
      .probes .chosen {
        color: var(--accent);
      }
      @media (forced-colors: active) {
        .probes i {
          color: CanvasText;
        }
        .probes .chosen {
          color: Highlight;
        }
        .view {
          border-color: CanvasText;
        }
      }
    `,
  ];

  static override properties = { ticks: { attribute: false }, view: { attribute: false } };

  declare ticks: readonly MinimapTick[];
  declare view: MinimapView;

  #resize: ResizeObserver | null = null;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.ticks = [];
    this.view = { from: 0, to: 1 };
    this.addEventListener('pointerdown', this.#onPointer);
    this.addEventListener('pointermove', this.#onPointer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
    this.#resize = new ResizeObserver(() => this.#draw());
    this.#resize.observe(this);
    this.#dark.addEventListener('change', this.#onTheme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    this.#dark.removeEventListener('change', this.#onTheme);
  }

  override render() {
    return html`<canvas></canvas>
      <div class="view"></div>
      <span class="probes"
        >${RATING_GROUPS.map((group) => html`<i class="rating-${group}"></i>`)}<i class="chosen"></i
      ></span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('ticks')) this.#draw();
    const frame = this.renderRoot.querySelector<HTMLElement>('.view');
    if (frame) {
      const { from, to } = this.view;
      frame.hidden = from <= 0 && to >= 1;
      frame.style.insetBlockStart = `${from * 100}%`;
      frame.style.blockSize = `${Math.max(0, to - from) * 100}%`;
    }
  }

  readonly #onTheme = (): void => this.#draw();

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && (event.buttons & 1) === 0) return;
    if (event.button > 0) return;
    event.preventDefault();
    if (event.type === 'pointerdown' && event.isTrusted) this.setPointerCapture(event.pointerId);
    const box = this.getBoundingClientRect();
    const at = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    this.dispatchEvent(new CustomEvent('minimap-jump', { detail: { at } }));
  };

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return;
    const { clientWidth: width, clientHeight: height } = this;
    const scale = devicePixelRatio || 1;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    pen.scale(scale, scale);
    const colours = this.#colours();
    const chosen = colours.get('chosen') ?? 'black';
    const breadth = width - 2 * INSET;
    // Ticks that would cover each other completely are drawn once; the selected one is on top.
    const rows = new Map<number, MinimapTick>();
    for (const tick of this.ticks) {
      const row = Math.round(Math.min(tick.at, 1) * (height - TICK));
      if (!rows.get(row)?.selected) rows.set(row, tick);
    }
    for (const [row, { group, done, selected }] of rows) {
      const colour = colours.get(group) ?? 'black';
      if (done) {
        pen.fillStyle = colour;
        pen.fillRect(INSET, row, breadth, TICK - 1);
      } else {
        pen.strokeStyle = colour;
        pen.lineWidth = 1;
        pen.strokeRect(INSET + 0.5, row + 0.5, breadth - 1, TICK - 2);
      }
      if (selected) {
        pen.fillStyle = chosen;
        pen.fillRect(0, row - 1, 2, TICK + 1);
        pen.fillRect(width - 2, row - 1, 2, TICK + 1);
      }
    }
  }

  #colours(): ReadonlyMap<string, string> {
    const probes = this.renderRoot.querySelectorAll('.probes i');
    const names = [...RATING_GROUPS, 'chosen'];
    return new Map([...probes].map((probe, i) => [names[i] ?? '', getComputedStyle(probe).color]));
  }
}

customElements.define('article-minimap', ArticleMinimap);

declare global {
  interface HTMLElementTagNameMap {
    'article-minimap': ArticleMinimap;
  }
}
