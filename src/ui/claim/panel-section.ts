import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { base } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/**
 * One collapsible part of the claim panel: a heading that opens and closes what follows it. Native
 * `details`, so that searching the page opens it and every assistive technology knows it.
 *
 * @slot - what the part shows.
 * @slot aside - a few words beside the heading: a count, a label.
 * @event section-toggled - `{open}`: a person opened or closed it. Does not bubble out of the panel
 *   with any meaning for others.
 */
export class PanelSection extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--hairline);
      }
      summary {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: var(--target);
        padding: var(--space-3) var(--space-4);
        cursor: pointer;
        list-style: none;
        user-select: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary:hover h3 {
        color: var(--accent);
      }
      summary:focus-visible {
        outline-offset: -3px;
      }
      h3 {
        flex: none;
      }
      .chevron {
        margin-inline-start: -0.25rem;
        color: var(--ink-faint);
        transition: transform var(--motion);
      }
      .chevron svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      .chevron:dir(rtl) {
        transform: scaleX(-1);
      }
      details[open] > summary .chevron {
        transform: rotate(90deg);
      }
      .aside {
        min-inline-size: 0;
        margin-inline-start: auto;
        color: var(--ink-faint);
        font-size: var(--text-s);
        text-align: end;
      }
      .body {
        padding: 0 var(--space-4) var(--space-5);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    heading: {},
    open: { type: Boolean, reflect: true },
  };

  /** The part's name. */
  declare heading: string;
  declare open: boolean;

  constructor() {
    super();
    this.heading = '';
    this.open = false;
  }

  protected override render() {
    return html`
      <details ?open=${this.open} @toggle=${this.#toggled}>
        <summary>
          <span class="chevron">${icons.chevronEnd}</span>
          <h3>${this.heading}</h3>
          <span class="aside"><slot name="aside"></slot></span>
        </summary>
        <div class="body"><slot></slot></div>
      </details>
    `;
  }

  #toggled(event: Event): void {
    const open = (event.target as HTMLDetailsElement).open;
    if (open === this.open) return;
    this.open = open;
    signal(this, 'section-toggled', { open });
  }
}

customElements.define('panel-section', PanelSection);

declare global {
  interface HTMLElementTagNameMap {
    'panel-section': PanelSection;
  }
}
