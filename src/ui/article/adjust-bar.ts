import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import type { Edge } from './edge-steps.ts';
import { floatAt, floatStyles, type FloatPlace } from './float-at.ts';

/** What is being adjusted. */
export interface Adjustment {
  /** The number of the claim. */
  readonly number: number;
  /** The edge that the steps move. */
  readonly edge: Edge;
  /** Whether the words differ from those that are saved. */
  readonly changed: boolean;
  /** The number of the claim that has exactly these words already, or null. */
  readonly existing: number | null;
}

/**
 * The small toolbar at an appearance while a handle of it is in use: the same steps by pressing,
 * for whoever can neither drag nor reach the arrow keys. It never takes the focus by itself, and
 * pressing it leaves the focus where it is. Hidden while `adjustment` is null.
 *
 * @event adjust-step - `{more}`: one word more, or one fewer, at the edge.
 * @event adjust-save - **Save place** was pressed.
 * @event adjust-cancel - **Cancel** was pressed, or Escape inside.
 */
export class AdjustBar extends LitElement {
  static override styles = [
    base,
    controls,
    floatStyles,
    css`
      .bar {
        max-inline-size: calc(100vw - 0.5rem);
        align-items: center;
      }
      .which {
        padding-inline: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        white-space: nowrap;
      }
      .taken {
        flex: 1 0 100%;
        padding: var(--space-1) var(--space-2);
        color: var(--warn);
        font-size: var(--text-s);
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
    `,
  ];

  static override properties = {
    adjustment: { attribute: false },
    place: { attribute: false },
  };

  declare adjustment: Adjustment | null;
  /** Where the words stand; the bar is hidden while they cannot be seen. */
  declare place: FloatPlace | null;

  constructor() {
    super();
    this.adjustment = null;
    this.place = null;
  }

  override render() {
    const { adjustment } = this;
    const label = msg(str`Place of claim ${formatNumber(adjustment?.number ?? 0)}`);
    return html`<div
      class="bar"
      popover="manual"
      role="toolbar"
      aria-label=${label}
      @pointerdown=${this.#keepFocus}
      @mousedown=${this.#keepFocus}
      @keydown=${this.#onKey}
    >
      ${adjustment ? this.#controls(adjustment) : nothing}
    </div>`;
  }

  protected override updated(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (!bar) return;
    const { place } = this;
    const shown = this.adjustment !== null && place !== null;
    if (shown !== bar.matches(':popover-open')) bar.togglePopover(shown);
    if (shown) floatAt(bar, place);
  }

  #controls({ edge, changed, existing }: Adjustment) {
    return html`<span class="which"
        >${edge === 'start' ? msg('Start') : msg('End')} <kbd aria-hidden="true">←</kbd>
        <kbd aria-hidden="true">→</kbd></span
      >
      <button type="button" class="quiet" @click=${() => this.#step(true)}>
        ${msg('One word more')}
      </button>
      <button type="button" class="quiet" @click=${() => this.#step(false)}>
        ${msg('One word fewer')}
      </button>
      ${
        changed
          ? html`<button type="button" class="primary" @click=${() => this.#say('adjust-save')}>
              ${msg('Save place')} <kbd aria-hidden="true">Enter</kbd>
            </button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => this.#say('adjust-cancel')}>
        ${msg('Cancel')} <kbd aria-hidden="true">Esc</kbd>
      </button>
      ${
        existing === null
          ? nothing
          : html`<p class="taken">
              ${msg(str`Claim ${formatNumber(existing)} has exactly these words already.`)}
            </p>`
      }`;
  }

  #step(more: boolean): void {
    this.dispatchEvent(new CustomEvent('adjust-step', { detail: { more } }));
  }

  #say(type: string): void {
    this.dispatchEvent(new Event(type));
  }

  readonly #keepFocus = (event: Event): void => event.preventDefault();

  readonly #onKey = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.indexOf(event.composedPath()[0] as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#say('adjust-cancel');
    } else if (step !== undefined) {
      event.preventDefault();
      buttons.at((at + step) % buttons.length)?.focus();
    }
  };
}

customElements.define('adjust-bar', AdjustBar);

declare global {
  interface HTMLElementTagNameMap {
    'adjust-bar': AdjustBar;
  }
}
