import { css, html, LitElement, nothing } from 'lit';
import { base } from '../base-styles.ts';

/**
 * What a page shows instead of nothing: a heading, text (default slot) and what to do next.
 *
 * @slot - one or a few short lines
 * @slot actions - buttons and links
 */
export class EmptyState extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--space-4);
        justify-items: start;
        max-inline-size: 40rem;
        padding-block: var(--space-6);
      }
      h2 {
        font-family: var(--font-article);
        font-size: var(--text-xl);
      }
      .text {
        color: var(--ink-soft);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  static override properties = { heading: {} };

  declare heading: string;

  constructor() {
    super();
    this.heading = '';
  }

  override render() {
    return html`<section>
      ${this.heading ? html`<h2>${this.heading}</h2>` : nothing}
      <div class="text"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>
    </section>`;
  }
}

customElements.define('empty-state', EmptyState);

declare global {
  interface HTMLElementTagNameMap {
    'empty-state': EmptyState;
  }
}
