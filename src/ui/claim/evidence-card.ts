import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import type { Source } from '../../claims/events.ts';
import { base, controls } from '../base-styles.ts';
import { formatDate } from '../format.ts';
import { signal } from '../intend.ts';
import { sourceKindWord } from '../words.ts';
import { safeLink } from './safe-link.ts';
import { nameSource } from './source-name.ts';
import './stance-chip.ts';

/**
 * One piece of evidence: what the source is, what it says word for word, where, and what follows
 * from it. Links are live only when they are http or https.
 *
 * @event edit-card - the person wants to change it.
 * @event remove-card - the person wants it gone.
 */
export class EvidenceCard extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-3);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
      }
      .tools {
        display: flex;
        gap: var(--space-1);
        margin-inline-start: auto;
      }
      .tools button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      h4 {
        font-size: var(--text-m);
        overflow-wrap: anywhere;
      }
      .private {
        display: inline-flex;
        padding-inline: 0.45rem;
        border: 1px dashed var(--warn);
        border-radius: var(--radius-round);
        color: var(--warn);
        font-size: var(--text-s);
        font-weight: 600;
        line-height: 1.375rem;
      }
      .meta {
        color: var(--ink-faint);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .meta span:not(:first-child)::before {
        content: ' · ';
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
        font-family: var(--font-article);
        font-size: 1rem;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      .passage,
      .reasoning {
        white-space: pre-line;
      }
      .locator {
        margin-block-start: 2px;
        color: var(--ink-faint);
        font-family: var(--font-ui);
        font-size: var(--text-s);
      }
      .reasoning {
        overflow-wrap: anywhere;
      }
      .missing {
        color: var(--warn);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    evidence: { attribute: false },
    source: { attribute: false },
    desk: { attribute: false },
    frozen: { type: Boolean },
  };

  declare evidence: Claim['evidence'][number];
  /** Null while the event that describes it has not arrived. */
  declare source: Source | null;
  declare desk: Desk;
  /** It is published as it stands: nothing of it can be changed here. */
  declare frozen: boolean;

  constructor() {
    super();
    this.frozen = false;
  }

  protected override render() {
    const { evidence, source } = this;
    const title =
      source === null ? msg('A source that is not on this device yet') : nameSource(source);
    return html`
      <article aria-labelledby="title">
        <div class="head">
          <stance-chip stance=${evidence.stance}></stance-chip>
          ${evidence.private ? html`<span class="private">${msg('Private')}</span>` : nothing}
          <span class="tools" ?hidden=${this.frozen}>
            <button
              type="button"
              class="quiet"
              aria-label=${msg(str`Edit: ${title}`)}
              @click=${() => signal(this, 'edit-card')}
            >
              ${msg('Edit')}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label=${msg(str`Remove: ${title}`)}
              @click=${() => signal(this, 'remove-card')}
            >
              ${msg('Remove')}
            </button>
          </span>
        </div>
        <h4 id="title" dir="auto">${this.#renderTitle(title)}</h4>
        ${source === null ? nothing : this.#renderSource(source)}
        ${
          evidence.quotedPassage === '' && evidence.locator === ''
            ? nothing
            : html`<blockquote dir="auto">
                ${
                  evidence.quotedPassage === ''
                    ? nothing
                    : html`<p class="passage">${evidence.quotedPassage}</p>`
                }
                ${
                  evidence.locator === ''
                    ? nothing
                    : html`<p class="locator">${evidence.locator}</p>`
                }
              </blockquote>`
        }
        ${
          evidence.reasoning === ''
            ? nothing
            : html`<p class="reasoning" dir="auto">${evidence.reasoning}</p>`
        }
        ${this.#renderFoot(source)}
      </article>
    `;
  }

  #renderTitle(title: string) {
    const href = this.source === null ? null : safeLink(this.source.url);
    return href === null
      ? title
      : html`<a href=${href} target="_blank" rel="noopener noreferrer"
          >${title}<span class="visually-hidden"> ${msg('(opens in a new tab)')}</span></a
        >`;
  }

  #renderSource(source: Source) {
    const facts = [
      source.publisher,
      source.author === source.publisher ? '' : source.author,
      source.date === '' ? '' : formatDate(source.date),
      sourceKindWord(source.kind),
      source.primary ? msg('primary') : msg('secondary'),
    ].filter((fact) => fact !== '');
    return html`
      <p class="meta">${facts.map((fact) => html`<span dir="auto">${fact}</span>`)}</p>
      ${
        source.url !== '' && safeLink(source.url) === null
          ? html`<p class="meta" dir="auto">${source.url}</p>`
          : nothing
      }
      ${
        source.anonymityReason === ''
          ? nothing
          : html`<p class="meta" dir="auto">
              ${msg(str`Unnamed, because: ${source.anonymityReason}`)}
            </p>`
      }
    `;
  }

  #renderFoot(source: Source | null) {
    const archive = source === null ? null : safeLink(source.archiveUrl);
    const { accessed, addedBy } = this.evidence;
    return html`
      <p class="meta">
        ${
          archive !== null
            ? html`<span
                ><a href=${archive} target="_blank" rel="noopener noreferrer"
                  >${msg('Archived copy')}<span class="visually-hidden">
                    ${msg('(opens in a new tab)')}</span
                  ></a
                ></span
              >`
            : source !== null && source.url !== ''
              ? html`<span class="missing">${msg('No archive link')}</span>`
              : nothing
        }
        ${
          accessed === ''
            ? html`<span>${msg('No access date')}</span>`
            : html`<span>${msg(str`Accessed ${formatDate(accessed)}`)}</span>`
        }
        <span>${msg(str`Added by ${nameOf(this.desk, addedBy)}`)}</span>
      </p>
    `;
  }
}

customElements.define('evidence-card', EvidenceCard);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-card': EvidenceCard;
  }
}
