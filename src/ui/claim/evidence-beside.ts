import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg } from '@lit/localize';
import { quoteOf, type Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { base } from '../base-styles.ts';
import { signal } from '../intend.ts';
import '../parts/modal-dialog.ts';
import { nameSource } from './source-name.ts';
import './stance-chip.ts';

/**
 * The claim on one side and what the sources say, word for word, on the other; below each other
 * where there is no room. For reading: nothing is changed here.
 *
 * @event beside-closed - the person closed it.
 */
export class EvidenceBeside extends LitElement {
  static override styles = [
    base,
    css`
      modal-dialog {
        --dialog-width: 72rem;
      }
      .sides {
        display: grid;
        gap: var(--space-5);
      }
      @media (min-width: 48rem) {
        .sides {
          grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
          align-items: start;
        }
        .claim {
          position: sticky;
          inset-block-start: 0;
        }
        .sources {
          padding-inline-start: var(--space-5);
          border-inline-start: 1px solid var(--hairline);
        }
      }
      section {
        display: grid;
        gap: var(--space-3);
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      h3 {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      blockquote {
        margin: 0;
        font-family: var(--font-article);
        font-size: 1.125rem;
        line-height: 1.55;
        white-space: pre-line;
      }
      dl {
        display: grid;
        gap: var(--space-2);
        margin: 0;
      }
      dt {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      dd {
        margin: 0;
      }
      li {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-4);
      }
      li:first-child {
        padding-block-start: 0;
      }
      li + li {
        border-block-start: 1px solid var(--hairline);
      }
      .meta {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    claim: { attribute: false },
    desk: { attribute: false },
    open: { type: Boolean },
  };

  declare claim: Claim;
  declare desk: Desk;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override render() {
    return html`<modal-dialog
      .heading=${msg('Side by side')}
      .open=${this.open}
      @dialog-closed=${this.#closed}
    >
      ${
        this.open
          ? html`<div class="sides">${this.#renderClaim()} ${this.#renderSources()}</div>`
          : nothing
      }
    </modal-dialog>`;
  }

  #renderClaim() {
    const { claim } = this;
    const who = claim.claimants.map(({ name }) => name).join(' · ');
    return html`<section class="claim" aria-labelledby="claim">
      <h3 id="claim">${msg('The claim')}</h3>
      <blockquote dir="auto">${quoteOf(claim)}</blockquote>
      <dl>
        ${this.#renderFact(msg('Restated claim'), claim.restated)}
        ${this.#renderFact(msg('Claimant'), who)}
      </dl>
    </section>`;
  }

  #renderFact(name: string, words: string) {
    if (words === '') return nothing;
    return html`<div>
      <dt>${name}</dt>
      <dd dir="auto">${words}</dd>
    </div>`;
  }

  #renderSources() {
    const quoted = this.claim.evidence.filter(({ quotedPassage }) => quotedPassage !== '');
    return html`<section class="sources" aria-labelledby="sources">
      <h3 id="sources">${msg('What the sources say')}</h3>
      ${
        quoted.length === 0
          ? html`<p>${msg('No evidence has a quoted passage yet.')}</p>`
          : html`<ul>
              ${repeat(
                quoted,
                ({ id }) => id,
                (item) => this.#renderPassage(item),
              )}
            </ul>`
      }
    </section>`;
  }

  #renderPassage(item: Claim['evidence'][number]) {
    const source = this.desk.sources.get(item.source);
    const name =
      source === undefined ? msg('A source that is not on this device yet') : nameSource(source);
    return html`<li>
      <blockquote dir="auto">${item.quotedPassage}</blockquote>
      <p class="meta" dir="auto">
        ${[name, item.locator].filter((each) => each !== '').join(' · ')}
      </p>
      ${this.claim.blind ? nothing : html`<stance-chip stance=${item.stance}></stance-chip>`}
    </li>`;
  }

  #closed(event: Event): void {
    event.stopPropagation();
    signal(this, 'beside-closed');
  }
}

customElements.define('evidence-beside', EvidenceBeside);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-beside': EvidenceBeside;
  }
}
