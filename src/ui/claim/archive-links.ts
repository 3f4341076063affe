import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import { base, controls } from '../base-styles.ts';
import { archiveAddresses } from './archive-addresses.ts';

/**
 * The usual archive services for an address, behind one line: to keep a copy of the page, or to find
 * one. Nothing is asked of them until a person follows a link; without a safe address it is empty.
 */
export class ArchiveLinks extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      summary {
        inline-size: fit-content;
        padding-block: var(--space-1);
        color: var(--accent);
        font-size: var(--text-s);
        font-weight: 500;
        cursor: pointer;
      }
      ul {
        display: grid;
        gap: 0 var(--space-4);
        padding-inline-start: var(--space-4);
        font-size: var(--text-s);
      }
      li a {
        display: inline-block;
        min-block-size: 1.5rem;
        padding-block: 0.125rem;
      }
      p {
        padding-inline-start: var(--space-4);
      }
    `,
  ];

  static override properties: PropertyDeclarations = { url: {} };

  /** The address of the source. */
  declare url: string;

  constructor() {
    super();
    this.url = '';
  }

  protected override render() {
    const addresses = archiveAddresses(this.url);
    if (addresses === null) return nothing;
    return html`
      <details>
        <summary>${msg('Archive this page')}</summary>
        <ul>
          ${this.#link(addresses.waybackSave, msg('Save at the Wayback Machine'))}
          ${this.#link(addresses.waybackFind, msg('Find at the Wayback Machine'))}
          ${this.#link(addresses.todaySave, msg('Save at archive.today'))}
          ${this.#link(addresses.todayFind, msg('Find at archive.today'))}
        </ul>
        <p class="hint">
          ${msg('The service learns the address. Copy the link of the copy into Archive URL.')}
        </p>
      </details>
    `;
  }

  #link(href: string, words: string) {
    return html`<li>
      <a href=${href} target="_blank" rel="noopener noreferrer"
        >${words}<span class="visually-hidden"> ${msg('(opens in a new tab)')}</span></a
      >
    </li>`;
  }
}

customElements.define('archive-links', ArchiveLinks);

declare global {
  interface HTMLElementTagNameMap {
    'archive-links': ArchiveLinks;
  }
}
