import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import { quoteOf, type Case, type Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { printedForm } from '../../claims/publication.ts';
import { isLive } from '../../claims/status.ts';
import { base } from '../base-styles.ts';
import { levelsOf } from '../claim/claims-filter.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import '../parts/rating-chip.ts';
import '../parts/status-chip.ts';
import type { PublishLine } from './report-values.ts';

/** The publish gate: which claims enter the report, which do not and why, each a link to the claim. */
export class PublishList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--space-3);
      }
      h3 {
        font-size: var(--text-s);
      }
      li {
        display: grid;
        grid-template-columns: 1.75rem minmax(0, 1fr);
        gap: 0 var(--space-2);
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--hairline);
      }
      .number {
        color: var(--ink-faint);
        font-size: var(--text-s);
        font-weight: 600;
        text-align: end;
      }
      a {
        display: inline-block;
        min-block-size: 1.5rem;
        overflow-wrap: anywhere;
      }
      .why {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .lines li {
        grid-template-columns: auto minmax(0, 1fr);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .lines svg {
        inline-size: 1rem;
        block-size: 1rem;
        margin-block-start: 0.15rem;
      }
      .lines .block {
        color: var(--danger);
      }
      summary {
        min-block-size: 1.75rem;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        cursor: pointer;
      }
      .none {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    draft: { type: Boolean },
    lines: { attribute: false },
  };

  declare state: Case;
  declare desk: Desk;
  /** A draft takes in what is not approved, too. */
  declare draft: boolean;
  /** What the report's writer has to add. */
  declare lines: readonly PublishLine[];

  constructor() {
    super();
    this.draft = false;
    this.lines = [];
  }

  protected override render() {
    const claims = this.state.claims.filter(isLive);
    const entering = claims.filter((claim) => printedForm(claim) !== null);
    const waiting = claims.filter((claim) => printedForm(claim) === null);
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${msg('Publish gate')}</h2>
        ${this.#renderLines()}
        ${
          waiting.length === 0
            ? nothing
            : html`<div>
                <h3>${this.#waitingWords(waiting.length)}</h3>
                ${this.#renderClaims(waiting, (claim) => this.#why(claim))}
              </div>`
        }
        ${
          entering.length === 0
            ? html`<p class="none">${msg('No claim is approved yet.')}</p>`
            : html`<details ?open=${waiting.length === 0}>
                <summary>
                  ${plural(entering.length, {
                    one: msg('1 approved claim enters'),
                    other: msg(str`${formatNumber(entering.length)} approved claims enter`),
                  })}
                </summary>
                ${this.#renderClaims(entering, () => '')}
              </details>`
        }
      </section>
    `;
  }

  #renderLines() {
    const blocks = this.lines.filter((line) => line.severity === 'block');
    const warnings = this.lines.filter((line) => line.severity === 'warn');
    return html`
      ${blocks.length === 0 ? nothing : this.#renderList(blocks, msg('In the way'))}
      ${
        warnings.length === 0
          ? nothing
          : html`<details>
              <summary>
                ${plural(warnings.length, {
                  one: msg('1 warning'),
                  other: msg(str`${formatNumber(warnings.length)} warnings`),
                })}
              </summary>
              ${this.#renderList(warnings, msg('Warnings'))}
            </details>`
      }
    `;
  }

  #renderList(lines: readonly PublishLine[], label: string) {
    return html`<ul class="lines" aria-label=${label}>
      ${lines.map(
        ({ text, severity, claim }) =>
          html`<li class=${severity}>
            ${icons.warning}
            <span
              >${
                claim === null
                  ? text
                  : html`<a href="#/article/${this.state.article}/claim/${claim}">${text}</a>`
              }</span
            >
          </li>`,
      )}
    </ul>`;
  }

  #renderClaims(claims: readonly Claim[], why: (claim: Claim) => string) {
    const numbers = numberClaims(this.state.claims);
    return html`<ol>
      ${claims.map(
        (claim) => html`
          <li>
            <span class="number">${formatNumber(numbers.get(claim.id) ?? 0)}</span>
            <div>
              <a href="#/article/${this.state.article}/claim/${claim.id}" dir="auto"
                >${claim.restated || quoteOf(claim)}</a
              >
              <p class="why">
                ${levelsOf(claim, this.desk).map(
                  (level) =>
                    html`<rating-chip group=${level.group} label=${level.label}></rating-chip>`,
                )}
                <status-chip
                  .status=${claim.status}
                  ?sentBack=${claim.sentBack !== null}
                ></status-chip>
                ${why(claim) === '' ? nothing : html`<span>${why(claim)}</span>`}
              </p>
            </div>
          </li>
        `,
      )}
    </ol>`;
  }

  #waitingWords(count: number): string {
    if (this.draft) {
      return plural(count, {
        one: msg('1 claim enters only because this is a draft'),
        other: msg(str`${formatNumber(count)} claims enter only because this is a draft`),
      });
    }
    return plural(count, {
      one: msg('1 claim does not enter'),
      other: msg(str`${formatNumber(count)} claims do not enter`),
    });
  }

  /** What its status does not say by itself. */
  #why(claim: Claim): string {
    if (claim.signOff !== null) return msg('Its approval does not count any more.');
    if (claim.status === 'not-checkable') return msg('No editor has signed the reason yet.');
    return '';
  }
}

customElements.define('publish-list', PublishList);

declare global {
  interface HTMLElementTagNameMap {
    'publish-list': PublishList;
  }
}
