import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { floatAt, floatStyles, type FloatPlace } from './float-at.ts';

/** What the toolbar offers for the words selected. */
export interface ToolbarOffer {
  /** The number of the claim that has exactly these words already, or null. */
  readonly existing: number | null;
  /** The number of the selected claim that could get these words as an appearance, or null. */
  readonly appearanceOf: number | null;
  /** The number of the selected claim that has a place to find again, or null. */
  readonly reattachOf: number | null;
}

/**
 * The small toolbar at a selection. It never takes the focus by itself and pressing it keeps the
 * selection. Hidden while `offer` is null.
 *
 * @event toolbar-mark - **Mark claim** was pressed.
 * @event toolbar-add - **Add appearance** was pressed.
 * @event toolbar-reattach - **Re-attach** was pressed.
 * @event toolbar-open - **Open claim** was pressed.
 * @event toolbar-close - Escape was pressed inside.
 */
export class SelectionToolbar extends LitElement {
  static override styles = [
    base,
    controls,
    floatStyles,
    css`
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
    offer: { attribute: false },
    place: { attribute: false },
    keys: { type: Boolean },
  };

  declare offer: ToolbarOffer | null;
  declare place: FloatPlace | null;
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
    if (this.place && shown && (changed.has('place') || changed.has('offer'))) {
      floatAt(bar, this.place);
    }
  }

  /** Puts the focus on the first button, when the toolbar is shown. */
  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  get #bar(): HTMLElement | null {
    return this.renderRoot.querySelector('.bar');
  }

  #buttons({ existing, appearanceOf, reattachOf }: ToolbarOffer) {
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
      reattachOf === null
        ? nothing
        : html`<button
            aria-description=${msg(str`claim ${formatNumber(reattachOf)} to these words`)}
            @click=${() => this.#say('toolbar-reattach')}
          >
            ${msg('Re-attach')}
          </button>`
    }${
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
}

customElements.define('selection-toolbar', SelectionToolbar);

declare global {
  interface HTMLElementTagNameMap {
    'selection-toolbar': SelectionToolbar;
  }
}
