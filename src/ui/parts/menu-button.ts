import { css, html, LitElement, nothing } from 'lit';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string;
  readonly danger?: boolean;
  /** Why it cannot be chosen now: it stays focusable and says so. */
  readonly refused?: string;
  /** One of a set, and whether it is the chosen one. */
  readonly checked?: boolean;
}

/**
 * A button that opens a menu, after the menu-button pattern of the ARIA Authoring Practices: arrow
 * keys, Home and End move, letters jump, Enter and Space choose, Escape and Tab close.
 *
 * @slot - the button's content; with `icon-only` it is shown alone and `label` names the button
 * @event choose {{id: string}} an item was chosen
 */
export class MenuButton extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
      #button {
        anchor-name: --menu-button;
      }
      [popover] {
        position-anchor: --menu-button;
        position: fixed;
        inset: auto;
        inset-block-start: anchor(end);
        inset-inline-end: anchor(end);
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
        min-inline-size: 12rem;
        max-inline-size: min(22rem, 92vw);
        margin: var(--space-1) 0;
        padding: var(--space-1);
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-float);
      }
      [role^='menuitem'] {
        display: flex;
        justify-content: start;
        inline-size: 100%;
        padding: var(--space-1) var(--space-2);
        border: 0;
        background: none;
        font-weight: 400;
        text-align: start;
      }
      [role^='menuitem']:is(:hover, :focus-visible) {
        background: var(--accent-wash);
        outline-offset: -2px;
      }
      [role^='menuitem'].danger {
        color: var(--danger);
      }
      .text {
        display: grid;
      }
      .hint {
        display: block;
      }
      .tick {
        inline-size: 1.25rem;
      }
    `,
  ];

  static override properties = {
    label: {},
    items: { attribute: false },
    variant: {},
    open: { state: true },
  };

  /** The button's accessible name; also the menu's. */
  declare label: string;
  declare items: readonly MenuItem[];
  /** Classes of the shared controls: `icon quiet`, `quiet`, … */
  declare variant: string;

  declare private open: boolean;

  constructor() {
    super();
    this.label = '';
    this.items = [];
    this.variant = 'icon quiet';
    this.open = false;
  }

  override focus(options?: FocusOptions): void {
    this.button.focus(options);
  }

  override render() {
    return html`
      <button
        id="button"
        type="button"
        class=${this.variant}
        aria-label=${this.label || nothing}
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        popovertarget="menu"
        @keydown=${this.onButtonKeydown}
      >
        <slot>${icons.more}</slot>
      </button>
      <div
        id="menu"
        popover
        role="menu"
        aria-label=${this.label || nothing}
        @toggle=${this.onToggle}
        @keydown=${this.onMenuKeydown}
      >
        ${this.items.map((item) => this.renderItem(item))}
      </div>
    `;
  }

  private renderItem(item: MenuItem) {
    const radio = item.checked !== undefined;
    return html`<button
      type="button"
      role=${radio ? 'menuitemradio' : 'menuitem'}
      aria-checked=${radio ? String(item.checked) : nothing}
      aria-disabled=${item.refused ? 'true' : nothing}
      class=${item.danger ? 'danger' : ''}
      tabindex="-1"
      @click=${() => this.onChoose(item)}
    >
      ${radio ? html`<span class="tick">${item.checked ? icons.check : nothing}</span>` : nothing}
      <span class="text"
        >${item.label}${
          item.refused || item.hint
            ? html`<span class="hint">${item.refused ?? item.hint}</span>`
            : nothing
        }</span
      >
    </button>`;
  }

  private get menu(): HTMLElement {
    return this.renderRoot.querySelector('#menu') as HTMLElement;
  }

  private get choices(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  }

  private onToggle(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    const choices = this.choices;
    // An arrow key has chosen its end already.
    const inside = choices.includes(this.shadowRoot?.activeElement as HTMLElement);
    if (!this.open || inside) return;
    const checked = choices.find((choice) => choice.getAttribute('aria-checked') === 'true');
    (checked ?? choices[0])?.focus();
  }

  private onButtonKeydown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.menu.showPopover();
    const choices = this.choices;
    (event.key === 'ArrowDown' ? choices[0] : choices.at(-1))?.focus();
  }

  private onMenuKeydown(event: KeyboardEvent): void {
    const choices = this.choices;
    const at = choices.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const to = (index: number) => choices[(index + choices.length) % choices.length]?.focus();
    if (event.key === 'ArrowDown') to(at + 1);
    else if (event.key === 'ArrowUp') to(at - 1);
    else if (event.key === 'Home') to(0);
    else if (event.key === 'End') to(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.menu.hidePopover();
      this.button.focus();
      if (event.key === 'Tab') return;
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      this.jumpTo(event.key, at);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private jumpTo(letter: string, from: number): void {
    const choices = this.choices;
    const order = [...choices.slice(from + 1), ...choices.slice(0, from + 1)];
    const starts = (choice: HTMLElement) =>
      choice.textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
    order.find(starts)?.focus();
  }

  private onChoose(item: MenuItem): void {
    if (item.refused) return;
    this.menu.hidePopover();
    this.button.focus();
    signal(this, 'choose', { id: item.id });
  }

  private get button(): HTMLElement {
    return this.renderRoot.querySelector('#button') as HTMLElement;
  }
}

customElements.define('menu-button', MenuButton);

declare global {
  interface HTMLElementTagNameMap {
    'menu-button': MenuButton;
  }
}
