import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { ArticleSummary, CorrectionSummary } from '../../claims/summary.ts';
import type { CorrectionTier } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formStyles } from '../claim/form-styles.ts';
import { ratingChangeWords, tierWord } from '../correction-words.ts';
import { formatDate, formatNumber, plural } from '../format.ts';
import '../parts/empty-state.ts';

/** The tiers that readers are told of, the heaviest first. */
const TIERS = ['rating', 'void', 'factual', 'update', 'clarification'] as const;

interface Entry {
  readonly article: ArticleSummary;
  readonly correction: CorrectionSummary;
}

/** Everything the desk published about its own errors: all articles, the newest first. */
export class CorrectionsPage extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: block;
      }
      .filter {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3);
      }
      .filter .field {
        min-inline-size: min(100%, 14rem);
      }
      li {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        gap: var(--space-2) var(--space-5);
        padding-block: var(--space-5);
        border-block-end: 1px solid var(--hairline);
      }
      .when {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .what {
        display: grid;
        gap: var(--space-2);
        max-inline-size: 46rem;
      }
      h2 {
        font-family: var(--font-article);
        font-size: 1.25rem;
        line-height: 1.35;
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      h2 a {
        color: var(--ink);
        text-decoration: none;
      }
      h2 a:hover {
        color: var(--accent);
        text-decoration: underline;
      }
      .tier {
        font-weight: 600;
      }
      .tier.loud {
        color: var(--danger);
      }
      dl {
        display: grid;
        gap: var(--space-2);
        margin: 0;
      }
      dt {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
          padding-block: var(--space-4);
        }
      }
      @media print {
        .filter {
          display: none;
        }
        li {
          break-inside: avoid;
        }
        h2 a {
          text-decoration: none;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    articles: { attribute: false },
    tier: { state: true },
  };

  declare articles: readonly ArticleSummary[];
  declare private tier: CorrectionTier | '';

  constructor() {
    super();
    this.articles = [];
    this.tier = '';
  }

  protected override render() {
    const all = entries(this.articles);
    const shown = this.tier === '' ? all : all.filter((each) => each.correction.tier === this.tier);
    return html`<div class="page">
      <div class="page-head">
        <div>
          <h1>${msg('Corrections')}</h1>
          <p class="soft">${msg('What was published and then changed, in all articles.')}</p>
        </div>
        ${all.length === 0 ? nothing : this.#renderFilter(all)}
      </div>
      ${
        all.length === 0
          ? html`<empty-state class="rule" .heading=${msg('Nothing was corrected')}>
              ${msg(
                'Corrections, updates, clarifications and void verdicts stand here once a version of the report that tells of them is published.',
              )}
              <a slot="actions" class="button" href="#/">${msg('Back to the desk')}</a>
            </empty-state>`
          : html`<p class="visually-hidden" role="status">${this.#countWords(shown.length)}</p>
              <ol class="rule" aria-label=${msg('Published corrections')}>
                ${shown.map((entry) => this.#renderEntry(entry))}
              </ol>
              ${
                shown.length === 0
                  ? html`<p class="soft">${msg('None of this kind.')}</p>`
                  : nothing
              }`
      }
    </div>`;
  }

  #renderFilter(all: readonly Entry[]) {
    return html`<div class="filter">
      <div class="field">
        <label for="tier">${msg('Kind of change')}</label>
        <select id="tier" @change=${this.#choose}>
          <option value="" .selected=${this.tier === ''}>
            ${msg(str`All (${formatNumber(all.length)})`)}
          </option>
          ${TIERS.map((tier) => {
            const count = all.filter(({ correction }) => correction.tier === tier).length;
            return html`<option value=${tier} .selected=${this.tier === tier}>
              ${msg(str`${tierWord(tier)} (${formatNumber(count)})`)}
            </option>`;
          })}
        </select>
      </div>
      <button type="button" @click=${() => window.print()}>${msg('Print')}</button>
    </div>`;
  }

  #renderEntry({ article, correction }: Entry) {
    const { claim, number, statement, tier, ratingBefore, ratingAfter } = correction;
    const change = ratingChangeWords(ratingBefore, ratingAfter);
    const href =
      claim === null
        ? `#/article/${article.article}/report`
        : `#/article/${article.article}/claim/${claim}`;
    return html`<li>
      <div class="when">
        <p>
          <time datetime=${correction.at}>${formatDate(correction.at)}</time>
        </p>
        <p>${msg(str`Version ${formatNumber(correction.version)}`)}</p>
      </div>
      <div class="what">
        <p class="tier ${tier === 'rating' || tier === 'void' ? 'loud' : ''}">
          ${tierWord(tier)}${change === '' ? nothing : html`, ${change}`}
        </p>
        <h2>
          <a href=${href} dir="auto"
            >${statement === '' ? msg('The words of the report') : statement}</a
          >
        </h2>
        <p class="faint">
          <bdi>${article.title || msg('Untitled article')}</bdi>${
            number === null ? nothing : html`, ${msg(str`claim ${formatNumber(number)}`)}`
          }
        </p>
        <dl>
          ${this.#renderWords(msg('What was wrong'), correction.wasWrong)}
          ${this.#renderWords(msg('What it says now'), correction.nowSays)}
        </dl>
      </div>
    </li>`;
  }

  #renderWords(label: string, words: string) {
    return words === ''
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd dir="auto">${words}</dd>
        </div>`;
  }

  #countWords(count: number): string {
    return plural(count, {
      one: msg('1 entry'),
      other: msg(str`${formatNumber(count)} entries`),
    });
  }

  #choose(event: Event): void {
    this.tier = (event.target as HTMLSelectElement).value as CorrectionTier | '';
  }
}

/** All corrections of all articles, the newest first. */
function entries(articles: readonly ArticleSummary[]): readonly Entry[] {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) =>
      a.correction.at < b.correction.at ? 1 : a.correction.at > b.correction.at ? -1 : 0,
    );
}

customElements.define('corrections-page', CorrectionsPage);

declare global {
  interface HTMLElementTagNameMap {
    'corrections-page': CorrectionsPage;
  }
}
