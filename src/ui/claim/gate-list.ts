import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { GateCode, GateItem } from '../../claims/gates.ts';
import { base } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { gateWord } from '../gate-words.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/**
 * What a gate still asks for: what blocks stands open, what it only warns about folds away. Every
 * line leads to the place where it is settled.
 *
 * @event go-to-part - `{part}`: put the cursor there.
 */
export class GateList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--text-s);
      }
      summary {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-block-size: 1.75rem;
        font-weight: 600;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      .chevron:dir(rtl) {
        transform: scaleX(-1);
      }
      details[open] > summary .chevron {
        transform: rotate(90deg);
      }
      .warnings > summary {
        color: var(--ink-soft);
        font-weight: 400;
      }
      ul {
        padding-inline-start: 1.25rem;
      }
      button {
        display: inline;
        min-block-size: 1.75rem;
        padding: 2px 0;
        border: 0;
        background: none;
        color: var(--accent);
        font: inherit;
        text-align: start;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
        text-underline-offset: 0.18em;
        cursor: pointer;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: 1.75rem;
      }
      button:hover {
        text-decoration-color: currentColor;
      }
      @media (pointer: coarse) {
        a,
        button,
        summary {
          min-block-size: 2.25rem;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    items: { attribute: false },
    hrefs: { attribute: false },
  };

  declare items: readonly GateItem[];
  /** Where a thing is settled that is not settled on this panel. */
  declare hrefs: Readonly<Partial<Record<GateCode, string>>>;

  constructor() {
    super();
    this.items = [];
    this.hrefs = {};
  }

  protected override render() {
    const blocks = this.items.filter((item) => item.severity === 'block');
    const warnings = this.items.filter((item) => item.severity === 'warn');
    return html`
      ${
        blocks.length === 0
          ? nothing
          : html`<details open>
              <summary>
                <span class="chevron">${icons.chevronEnd}</span>
                ${plural(blocks.length, {
                  one: msg('1 thing still missing'),
                  other: msg(str`${formatNumber(blocks.length)} things still missing`),
                })}
              </summary>
              ${this.#renderItems(blocks, msg('Still missing'))}
            </details>`
      }
      ${
        warnings.length === 0
          ? nothing
          : html`<details class="warnings">
              <summary>
                <span class="chevron">${icons.chevronEnd}</span>
                ${plural(warnings.length, {
                  one: msg('1 warning'),
                  other: msg(str`${formatNumber(warnings.length)} warnings`),
                })}
              </summary>
              ${this.#renderItems(warnings, msg('Warnings'))}
            </details>`
      }
    `;
  }

  #renderItems(items: readonly GateItem[], label: string) {
    return html`<ul aria-label=${label}>
      ${items.map(
        (item) => html`
          <li>
            ${
              this.hrefs[item.code] === undefined
                ? html`<button
                    type="button"
                    @click=${() => signal(this, 'go-to-part', { part: item.part })}
                  >
                    ${gateWord(item)}
                  </button>`
                : html`<a href=${this.hrefs[item.code] ?? nothing}>${gateWord(item)}</a>`
            }
          </li>
        `,
      )}
    </ul>`;
  }
}

customElements.define('gate-list', GateList);

declare global {
  interface HTMLElementTagNameMap {
    'gate-list': GateList;
  }
}
