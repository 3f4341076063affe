import { msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleSummary } from '../../claims/summary.ts';
import { base, controls } from '../base-styles.ts';
import { claimantsOf, findClaimants, type ClaimantEntry, type ClaimMade } from '../claimants.ts';
import { formatNumber, plural } from '../format.ts';
import { settingsStyles } from './settings-styles.ts';

/** So many are shown at once; the field above finds the others. */
const SHOWN = 100;

/**
 * The directory of claimants: everybody whose statements the desk has checked, with the roles they
 * had at the time and the claims they made. Nothing here is entered by hand.
 */
export class ClaimantDirectory extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      .entry {
        padding-block: var(--space-2);
        border-block-end: 1px solid var(--hairline);
      }
      summary {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-3);
        min-block-size: var(--target);
        padding-block: var(--space-1);
        cursor: pointer;
      }
      summary::before {
        content: '▸';
        color: var(--ink-faint);
      }
      details[open] summary::before {
        content: '▾';
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .count {
        margin-inline-start: auto;
      }
      .claims {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-2) var(--space-3);
        padding-inline-start: var(--space-4);
      }
      .claims li {
        overflow-wrap: anywhere;
      }
    `,
  ];

  static override properties = { articles: { attribute: false }, wanted: { state: true } };

  /** The rows of all articles, as this person may see them. */
  declare articles: readonly ArticleSummary[];
  declare private wanted: string;

  constructor() {
    super();
    this.articles = [];
    this.wanted = '';
  }

  override render() {
    const all = claimantsOf(this.articles);
    const found = findClaimants(all, this.wanted);
    return html`<section class="part" aria-labelledby="claimants">
      <header>
        <h2 id="claimants">${msg('Claimants')}</h2>
        <p>${msg('Who said what, in which role at the time. Gathered from the claims.')}</p>
      </header>
      <div class="content">
        ${
          all.length === 0
            ? html`<p class="soft">${msg('No claim names a claimant yet.')}</p>`
            : html`<div>
                  <label for="wanted">${msg('Find a claimant')}</label>
                  <input
                    id="wanted"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    aria-describedby="how-many"
                    .value=${this.wanted}
                    @input=${this.onInput}
                  />
                  <p class="hint" id="how-many" role="status">${countWords(found.length)}</p>
                </div>
                <ul aria-label=${msg('Claimants')}>
                  ${repeat(
                    found.slice(0, SHOWN),
                    ({ name }) => name,
                    (entry) => html`<li class="entry">${this.renderEntry(entry)}</li>`,
                  )}
                </ul>`
        }
      </div>
    </section>`;
  }

  private renderEntry({ name, roles, claims }: ClaimantEntry) {
    return html`<details>
      <summary>
        <span class="name" dir="auto">${name}</span>
        <span class="soft" dir="auto">${roles.join('; ')}</span>
        <span class="count faint"
          >${plural(claims.length, {
            one: msg('1 claim'),
            other: msg(str`${formatNumber(claims.length)} claims`),
          })}</span
        >
      </summary>
      <ul class="claims" aria-label=${msg(str`Claims by ${name}`)}>
        ${claims.map((made) => renderClaim(made))}
      </ul>
    </details>`;
  }

  private onInput(event: Event): void {
    this.wanted = (event.target as HTMLInputElement).value;
  }
}

function renderClaim({ article, claim, title, words, role, ratings }: ClaimMade) {
  const about = [ratings.join(', '), role, title || msg('Untitled article')];
  return html`<li>
    <a href="#/article/${article}/claim/${claim}" dir="auto">${words}</a>
    <p class="faint" dir="auto">${about.filter((part) => part !== '').join(' · ')}</p>
  </li>`;
}

function countWords(count: number) {
  if (count > SHOWN) {
    return msg(
      str`${formatNumber(count)} claimants; the first ${formatNumber(SHOWN)} are shown. Type to find others.`,
    );
  }
  return count === 0
    ? msg('No claimant fits.')
    : plural(count, {
        one: msg('1 claimant'),
        other: msg(str`${formatNumber(count)} claimants`),
      });
}

customElements.define('claimant-directory', ClaimantDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'claimant-directory': ClaimantDirectory;
  }
}
