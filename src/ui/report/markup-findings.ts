import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { ArticleId } from '../../claims/ids.ts';
import { base } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import type { MarkupLine } from './format-values.ts';

/** What the linter says of the ClaimReview, beside it: errors first, each with the way to its claim. */
export class MarkupFindings extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--space-2);
      }
      h3 {
        font-size: var(--text-s);
      }
      ul {
        display: grid;
        gap: var(--space-1);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .error {
        color: var(--danger);
      }
      svg {
        inline-size: 1rem;
        block-size: 1rem;
        margin-block-start: 0.15rem;
      }
      a {
        display: inline-block;
        min-block-size: 1.5rem;
      }
      summary {
        min-block-size: 1.75rem;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    article: {},
    lines: { attribute: false },
  };

  declare article: ArticleId;
  declare lines: readonly MarkupLine[];

  constructor() {
    super();
    this.lines = [];
  }

  protected override render() {
    const errors = this.lines.filter(({ severity }) => severity === 'error');
    const warnings = this.lines.filter(({ severity }) => severity === 'warning');
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${msg('Markup check')}</h3>
      ${
        this.lines.length === 0
          ? html`<p class="hint">${msg('Nothing to find fault with.')}</p>`
          : nothing
      }
      ${errors.length === 0 ? nothing : this.#renderList(errors, msg('Errors'))}
      ${
        warnings.length === 0
          ? nothing
          : html`<details ?open=${warnings.length <= FEW}>
              <summary>
                ${plural(warnings.length, {
                  one: msg('1 warning'),
                  other: msg(str`${formatNumber(warnings.length)} warnings`),
                })}
              </summary>
              ${this.#renderList(warnings, msg('Warnings'))}
            </details>`
      }
    </section>`;
  }

  #renderList(lines: readonly MarkupLine[], label: string) {
    return html`<ul aria-label=${label}>
      ${lines.map(
        ({ text, severity, claim }) =>
          html`<li class=${severity}>
            ${icons.warning}
            <span
              >${
                claim === null
                  ? nothing
                  : html`<a href="#/article/${this.article}/claim/${claim.id}"
                        >${msg(str`Claim ${formatNumber(claim.number)}`)}</a
                      >: `
              }${text}</span
            >
          </li>`,
      )}
    </ul>`;
  }
}

/** So many warnings are read at a glance; more would push the preview away. */
const FEW = 3;

customElements.define('markup-findings', MarkupFindings);

declare global {
  interface HTMLElementTagNameMap {
    'markup-findings': MarkupFindings;
  }
}
