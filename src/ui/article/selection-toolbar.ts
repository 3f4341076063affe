import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';

/** What the toolbar offers for the words selected. */
export interface ToolbarOffer {
  /** The number of the claim that has exactly these words already, or null. */
  readonly existing: number | null;
  /** The number of the selected claim that could get these words as an appearance, or null. */
  readonly appearanceOf: number | null;
}

/** Where the selection stands in the viewport, in pixels. */
export interface ToolbarPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 8;
const EDGE = 4;

/**
 * The small toolbar at a selection. It never takes the focus by itself and pressing it keeps the
 * selection. Hidden while `offer` is null.
 *
 * @event toolbar-mark - **Mark claim** was pressed.
 * @event toolbar-add - **Add appearance** was pressed.
 * @event toolbar-open - **Open claim** was pressed.
 * @event toolbar-close - Escape was pressed inside.
 */
export class SelectionToolbar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .bar {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: var(--space-1);
        gap: var(--space-1);
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        box-shadow: var(--shadow-float);
        user-select: none;
        -webkit-user-select: none;
      }
      .bar:popover-open {
        display: flex;
        flex-wrap: wrap;
      }
      kbd {
        border-color: color-mix(in srgb, currentColor 40%, transparent);
        background: transparent;
        color: inherit;
      }
      @media (pointer: coarse) {
        kbd {
          display: none;
        }
      }
      @media print {
        .bar {
          display: none !important;
        }
      }
    `,
  ];

  static override properties = {
    offer: { attribute: false },
    place: { attribute: false },
    keys: { type: Boolean },
  };

  declare offer: ToolbarOffer | null;
  declare place: ToolbarPlace | null;
  /** Whether the single key is shown beside the words. */
  declare keys: boolean;

  constructor() {
    super();
    this.offer = null;
    this.place = null;
    this.keys = false;
  }

  override render() {
    return html`<div
      class="bar"
      popover="manual"
      role="toolbar"
      aria-label=${msg('Selected words')}
      @pointerdown=${this.#keepSelection}
      @mousedown=${this.#keepSelection}
      @keydown=${this.#onKey}
    >
      ${this.offer ? this.#buttons(this.offer) : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const bar = this.#bar;
    if (!bar) return;
    const shown = this.offer !== null && this.place !== null;
    if (shown !== bar.matches(':popover-open')) bar.togglePopover(shown);
    if (shown && (changed.has('place') || changed.has('offer'))) this.#position(bar);
  }

  /** Puts the focus on the first button, when the toolbar is shown. */
  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  get #bar(): HTMLElement | null {
    return this.renderRoot.querySelector('.bar');
  }

  #buttons({ existing, appearanceOf }: ToolbarOffer) {
    const key = this.keys ? html` <kbd aria-hidden="true">M</kbd>` : nothing;
    const first =
      existing === null
        ? html`<button
            class="primary"
            aria-keyshortcuts=${this.keys ? 'm' : nothing}
            @click=${() => this.#say('toolbar-mark')}
          >
            ${msg('Mark claim')}${key}
          </button>`
        : html`<button
            class="primary"
            aria-keyshortcuts=${this.keys ? 'm' : nothing}
            @click=${() => this.#say('toolbar-open')}
          >
            ${msg(str`Open claim ${formatNumber(existing)}`)}${key}
          </button>`;
    return html`${first}${
      appearanceOf === null
        ? nothing
        : html`<button
            aria-description=${msg(str`of claim ${formatNumber(appearanceOf)}`)}
            @click=${() => this.#say('toolbar-add')}
          >
            ${msg('Add appearance')}
          </button>`
    }`;
  }

  #say(type: string): void {
    this.dispatchEvent(new Event(type));
  }

  readonly #keepSelection = (event: Event): void => event.preventDefault();

  readonly #onKey = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.indexOf(event.composedPath()[0] as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#say('toolbar-close');
    } else if (step !== undefined) {
      event.preventDefault();
      buttons.at((at + step) % buttons.length)?.focus();
    }
  };

  #position(bar: HTMLElement): void {
    const { x, top, bottom } = this.place as ToolbarPlace;
    const { offsetWidth: width, offsetHeight: height } = bar;
    // Fingers and the system's own menu are above and on a selection: there the bar goes below.
    const coarse = matchMedia('(pointer: coarse)').matches;
    const above = top - height - GAP;
    const below = bottom + GAP + (coarse ? 24 : 0);
    const fitsBelow = below + height <= innerHeight - EDGE;
    const y =
      (coarse && fitsBelow) || above < EDGE ? Math.min(below, innerHeight - height - EDGE) : above;
    const left = Math.min(Math.max(EDGE, x - width / 2), innerWidth - width - EDGE);
    bar.style.left = `${Math.round(left)}px`;
    bar.style.top = `${Math.round(Math.max(EDGE, y))}px`;
  }
}

customElements.define('selection-toolbar', SelectionToolbar);

declare global {
  interface HTMLElementTagNameMap {
    'selection-toolbar': SelectionToolbar;
  }
}
