import { msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import type { ClaimId } from '../../claims/ids.ts';
import { base } from '../base-styles.ts';
import { ratingIcons } from '../icons.ts';
import { ratingMarks } from '../rating-marks.ts';
import type { ArticleMark } from './article-mark.ts';
import { claimWords, shortQuote } from './mark-words.ts';

const EDGE = 4;

/**
 * The list of claims that lie over each other under the pointer, as a menu in the top layer.
 *
 * @event choose-claim - `{claim}` one was chosen; the menu has closed.
 */
export class ClaimsHere extends LitElement {
  static override styles = [
    base,
    ratingMarks,
    css`
      .menu {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: var(--space-1);
        inline-size: max-content;
        max-inline-size: min(26rem, calc(100vw - 1rem));
        max-block-size: min(24rem, 80vh);
        overflow-y: auto;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-float);
      }
      .title {
        padding: var(--space-1) var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .item {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--space-2);
        align-items: center;
        min-block-size: var(--target);
        padding: var(--space-1) var(--space-2);
        border-radius: var(--radius-s);
        cursor: pointer;
      }
      .item:hover,
      .item:focus {
        background: var(--accent-wash);
      }
      .item:focus-visible {
        outline-offset: -2px;
      }
      .item svg {
        inline-size: 1rem;
        block-size: 1rem;
        color: var(--rating-ink);
      }
      .words {
        font-weight: 600;
      }
      .quote {
        grid-column: 2;
        color: var(--ink-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  static override properties = { marks: { attribute: false }, text: {}, locale: {} };

  /** The claims to choose from, one mark each; the menu is closed while there are none. */
  declare marks: readonly ArticleMark[];
  /** The revision's text, for the quotes. */
  declare text: string;
  /** Language of that text. */
  declare locale: string;

  #point = { x: 0, y: 0 };
  #back: HTMLElement | null = null;

  constructor() {
    super();
    this.marks = [];
    this.text = '';
    this.locale = '';
  }

  /** Opens at a point of the viewport; `back` gets the focus when the menu closes unused. */
  open(marks: readonly ArticleMark[], x: number, y: number, back: HTMLElement): void {
    this.marks = marks;
    this.#point = { x, y };
    this.#back = back;
  }

  override render() {
    return html`<div
      class="menu"
      popover="auto"
      role="menu"
      aria-label=${msg('Claims here')}
      @keydown=${this.#onKey}
      @toggle=${this.#onToggle}
    >
      <div class="title" role="presentation">${msg('Claims here')}</div>
      ${this.marks.map(
        (mark, i) =>
          html`<div
            class="item rating-${mark.group}"
            role="menuitem"
            tabindex=${i === 0 ? '0' : '-1'}
            @click=${() => this.#choose(mark.claim)}
          >
            ${ratingIcons[mark.group]}<span class="words">${claimWords(mark)}</span>
            <span class="quote" lang=${this.locale} dir="auto">${shortQuote(this.text, mark)}</span>
          </div>`,
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu');
    if (!menu || !changed.has('marks')) return;
    if (this.marks.length === 0) {
      if (menu.matches(':popover-open')) menu.hidePopover();
      return;
    }
    menu.showPopover();
    const { x, y } = this.#point;
    const { offsetWidth: width, offsetHeight: height } = menu;
    menu.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`;
    menu.style.top = `${Math.max(EDGE, Math.min(y + EDGE, innerHeight - height - EDGE))}px`;
    this.#items[0]?.focus();
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  #choose(claim: ClaimId): void {
    this.marks = [];
    this.dispatchEvent(new CustomEvent('choose-claim', { detail: { claim } }));
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.marks = [];
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf(event.composedPath()[0] as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.marks = [];
      this.#back?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

customElements.define('claims-here', ClaimsHere);

declare global {
  interface HTMLElementTagNameMap {
    'claims-here': ClaimsHere;
  }
}
