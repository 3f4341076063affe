import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import type { Source } from '../../claims/events.ts';
import type { ClaimId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { formatDate, formatList } from '../format.ts';
import { signal } from '../intend.ts';
import { dotted } from '../parts/dotted.ts';
import { sourceKindWord } from '../words.ts';
import { ATTACH_EVENTS } from '../files/attach-file.ts';
import './archive-links.ts';
import './evidence-files.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { attributionWord, kindTextLabel, kindTexts } from './kind-fields.ts';
import { safeLink } from './safe-link.ts';
import { nameSource } from './source-name.ts';
import './stance-chip.ts';

/**
 * One piece of evidence: what the source is, what it says word for word, where, and what follows
 * from it. Links are live only when they are http or https.
 *
 * While the person is to give a second verdict blind, stance and reasoning stay hidden.
 *
 * @event edit-card - the person wants to change it.
 * @event remove-card - the person wants it gone.
 * @event attach, detach, store-file, need-file, download-file - see `<evidence-files>`.
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
      .sum {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--sunken);
        font-size: var(--text-s);
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
    claim: {},
    today: {},
    frozen: { type: Boolean },
    blind: { type: Boolean },
  };

  declare evidence: Claim['evidence'][number];
  /** Null while the event that describes it has not arrived. */
  declare source: Source | null;
  declare desk: Desk;
  declare claim: ClaimId;
  /** Today, `YYYY-MM-DD`. */
  declare today: string;
  /** It is published as it stands: nothing of it can be changed here. */
  declare frozen: boolean;
  /** What the first reader made of it is hidden. */
  declare blind: boolean;

  constructor() {
    super();
    this.today = '';
    this.frozen = false;
    this.blind = false;
    // A screenshot pasted while anything on the card has the focus, a file dropped anywhere on it.
    for (const type of ATTACH_EVENTS) {
      this.addEventListener(type, (event) => this.#files?.take(event));
    }
  }

  protected override render() {
    const { evidence, source } = this;
    const title =
      source === null ? msg('A source that is not on this device yet') : nameSource(source);
    return html`
      <article aria-labelledby="title">
        <div class="head">
          ${
            this.blind
              ? html`<span class="meta">${msg('Hidden until your own verdict is in')}</span>`
              : html`<stance-chip stance=${evidence.stance}></stance-chip>`
          }
          ${evidence.private ? html`<span class="private">${msg('Private')}</span>` : nothing}
          ${this.#isLocked ? nothing : this.#renderTools(title)}
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
        ${this.#renderCalculation()} ${this.#renderFoot(source)}
        <evidence-files
          .claim=${this.claim}
          .evidence=${evidence}
          .named=${title}
          .url=${source?.url ?? ''}
          .today=${this.today}
          .locked=${this.#isLocked}
          brief
        ></evidence-files>
        ${
          source !== null && safeLink(source.archiveUrl) === null
            ? html`<archive-links .url=${source.url}></archive-links>`
            : nothing
        }
      </article>
    `;
  }

  get #files(): EvidenceFiles | null {
    return this.renderRoot.querySelector('evidence-files');
  }

  /** A second reader who changed it would write over what they cannot see. */
  get #isLocked(): boolean {
    return this.frozen || this.blind;
  }

  #renderTools(title: string) {
    return html`<span class="tools">
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
    </span>`;
  }

  #renderCalculation() {
    const { calculation } = this.evidence;
    if (calculation === null) return nothing;
    const { expression, result } = calculation;
    return html`<p class="sum" dir="auto">
      <span class="visually-hidden">${msg('Calculation:')}</span>
      ${expression}${result === '' ? nothing : html` <strong>= ${result}</strong>`}
    </p>`;
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
      <p class="meta">${dotted(facts)}</p>
      ${
        source.url !== '' && safeLink(source.url) === null
          ? html`<p class="meta" dir="auto">${source.url}</p>`
          : nothing
      }
      ${this.#renderKind(source)}
      ${
        source.conflict === ''
          ? nothing
          : html`<p class="meta" dir="auto">
              ${msg(str`Conflict of interest: ${source.conflict}`)}
            </p>`
      }
      ${this.#renderRestsOn(source)}
      ${
        source.anonymityReason === ''
          ? nothing
          : html`<p class="meta" dir="auto">
              ${msg(str`Unnamed, because: ${source.anonymityReason}`)}
            </p>`
      }
    `;
  }

  #renderKind(source: Source) {
    const facts = kindTexts(source.kind)
      .filter((field) => source[field] !== '')
      .map((field) => msg(str`${kindTextLabel(field, source.kind)}: ${source[field]}`));
    if (source.attribution !== null) facts.push(attributionWord(source.attribution));
    if (facts.length === 0) return nothing;
    return html`<p class="meta">${dotted(facts)}</p>`;
  }

  #renderRestsOn({ derivedFrom }: Source) {
    if (derivedFrom.length === 0) return nothing;
    const names = derivedFrom.map((id) => {
      const below = this.desk.sources.get(id);
      return below === undefined ? msg('a source that is not here yet') : nameSource(below);
    });
    return html`<p class="meta" dir="auto">${msg(str`Rests on: ${formatList(names)}`)}</p>`;
  }

  #renderFoot(source: Source | null) {
    const { accessed, addedBy } = this.evidence;
    const facts = [
      accessed === '' ? msg('No access date') : msg(str`Accessed ${formatDate(accessed)}`),
      msg(str`Added by ${nameOf(this.desk, addedBy)}`),
    ];
    const archive = source === null ? null : this.#renderArchive(source);
    return html`<p class="meta">${dotted(archive === null ? facts : [archive, ...facts])}</p>`;
  }

  #renderArchive(source: Source) {
    const archive = safeLink(source.archiveUrl);
    if (archive !== null) {
      return html`<a href=${archive} target="_blank" rel="noopener noreferrer"
        >${msg('Archived copy')}<span class="visually-hidden">
          ${msg('(opens in a new tab)')}</span
        ></a
      >`;
    }
    return source.url === '' ? null : html`<span class="missing">${msg('No archive link')}</span>`;
  }
}

customElements.define('evidence-card', EvidenceCard);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-card': EvidenceCard;
  }
}
