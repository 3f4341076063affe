import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { PersonId } from '../../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';
import { base } from '../base-styles.ts';
import {
  daysUntil,
  formatDate,
  formatDateTime,
  formatDay,
  formatList,
  formatNumber,
  formatRelative,
  plural,
} from '../format.ts';
import { signal } from '../intend.ts';
import '../parts/menu-button.ts';
import '../parts/person-avatar.ts';
import '../parts/verdict-strip.ts';
import { statusWord } from '../words.ts';
import { assigneesOf, livingClaims, nextDue, ratingCounts, standings } from './progress.ts';

const HITS_SHOWN = 5;

/**
 * One article in the desk's list.
 *
 * @event remove-article-row {{article: ArticleId}} take it off the desk
 */
export class ArticleRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 15rem 7rem 9.5rem auto;
        gap: var(--space-1) var(--space-5);
        align-items: start;
        padding-block: var(--row-pad);
      }
      h2 {
        font-family: var(--font-article);
        font-size: 1.1875rem;
        font-weight: 600;
        line-height: 1.3;
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
      .about {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
        margin-block-start: var(--space-1);
      }
      verdict-strip {
        margin-block: 0.45rem 0.4rem;
      }
      .standings {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .standings b {
        color: var(--warn);
        font-weight: 600;
      }
      .people {
        display: flex;
        margin-block-start: var(--space-1);
      }
      .people person-avatar + person-avatar {
        margin-inline-start: -0.375rem;
      }
      .cell {
        font-size: var(--text-s);
        line-height: 1.4;
      }
      .late {
        color: var(--danger);
        font-weight: 600;
      }
      .hits {
        display: grid;
        gap: var(--space-1);
        margin-block-start: var(--space-2);
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline);
        font-size: var(--text-s);
      }
      .hits a {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      menu-button {
        margin-block-start: -0.25rem;
      }
      @media (max-width: 60rem) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .what {
          grid-column: 1;
        }
        menu-button {
          grid-area: 1 / 2;
        }
        .progress,
        .cell {
          grid-column: 1 / -1;
        }
        .cell {
          display: block;
        }
        .cell.none {
          display: none;
        }
      }
    `,
  ];

  static override properties = {
    article: { attribute: false },
    hits: { attribute: false },
    names: { attribute: false },
    left: { attribute: false },
    now: { type: Number },
  };

  declare article: ArticleSummary | null;
  /** Claims that a search found here. */
  declare hits: readonly ClaimSummary[];
  declare names: ReadonlyMap<PersonId, string>;
  /** People who left the desk: what they still own needs somebody else. */
  declare left: ReadonlySet<PersonId>;
  /** The present, in milliseconds: dates are told relative to it. */
  declare now: number;

  constructor() {
    super();
    this.article = null;
    this.hits = [];
    this.names = new Map();
    this.left = new Set();
    this.now = 0;
  }

  override render() {
    const { article } = this;
    if (article === null) return nothing;
    const title = article.title || msg('Untitled article');
    return html`<div class="row">
      <div class="what">
        <h2><a href="#/article/${article.article}" dir="auto">${title}</a></h2>
        <p class="about faint">${this.renderAbout(article)}</p>
        ${this.renderHits(article)}
      </div>
      <div class="progress">
        <verdict-strip .counts=${ratingCounts(article)}></verdict-strip>
        <p class="standings">${this.renderStandings(article)}</p>
        ${this.renderCorrections(article)} ${this.renderPeople(article)}
      </div>
      ${this.renderDue(article)}
      <p class="cell faint">
        <time datetime=${article.changedAt} title=${formatDateTime(article.changedAt)}
          >${formatRelative(article.changedAt, this.now)}</time
        >
        ${
          article.changedBy === null
            ? nothing
            : html`<span>${msg(str`by ${this.nameOf(article.changedBy)}`)}</span>`
        }
      </p>
      <menu-button
        .label=${msg(str`More for “${title}”`)}
        .items=${[{ id: 'remove', label: msg('Remove from the desk'), danger: true }]}
        @choose=${this.onChoose}
      ></menu-button>
    </div>`;
  }

  private renderAbout(article: ArticleSummary) {
    const parts = [
      article.publisher,
      article.published === '' ? '' : formatDate(article.published),
      article.revisions > 1
        ? plural(article.revisions, {
            other: msg(str`${formatNumber(article.revisions)} revisions`),
          })
        : '',
    ].filter(Boolean);
    const last = parts.length - 1;
    return parts.map((part, at) => html`<span>${part}${at < last ? ' ·' : nothing}</span>`);
  }

  private renderStandings(article: ArticleSummary) {
    const count = livingClaims(article).length;
    if (count === 0) return msg('No claims marked yet');
    const total = plural(count, {
      one: msg(str`${formatNumber(count)} claim`),
      other: msg(str`${formatNumber(count)} claims`),
    });
    return html`${total}:
    ${standings(article).map(([standing, number], at) => {
      const back = standing === 'sent-back';
      const word = back ? statusWord('in-progress', true) : statusWord(standing);
      const words = msg(str`${formatNumber(number)} ${word.toLocaleLowerCase()}`);
      return html`${at > 0 ? ', ' : ''}${back ? html`<b>${words}</b>` : words}`;
    })}`;
  }

  /** What the publisher changed after publication, and what is being corrected. */
  private renderCorrections({ claims }: ArticleSummary) {
    const due = claims.filter(({ correctionDue }) => correctionDue).length;
    const open = claims.filter(({ correctionOpen }) => correctionOpen).length;
    if (due + open === 0) return nothing;
    const words = [
      due === 0
        ? nothing
        : html`<b
            >${plural(due, {
              one: msg('1 correction due'),
              other: msg(str`${formatNumber(due)} corrections due`),
            })}</b
          >`,
      open === 0
        ? nothing
        : plural(open, {
            one: msg('1 correction being worked on'),
            other: msg(str`${formatNumber(open)} corrections being worked on`),
          }),
    ];
    return html`<p class="standings">${words[0]}${due > 0 && open > 0 ? ', ' : ''}${words[1]}</p>`;
  }

  private renderPeople(article: ArticleSummary) {
    const owners = assigneesOf(article);
    if (owners.length === 0) return nothing;
    const people = owners.map((person) => this.nameOf(person));
    const words = msg(str`Assigned to ${formatList(people)}`);
    const gone = owners.filter((person) => this.left.has(person));
    return html`${
        gone.length === 0
          ? nothing
          : html`<p class="standings">
              <b
                >${msg(str`Left the desk: ${formatList(gone.map((person) => this.nameOf(person)))}`)}</b
              >
            </p>`
      }
      <p class="people" title=${words}>
        <span class="visually-hidden">${words}</span>
        ${people.map((name) => html`<person-avatar .name=${name}></person-avatar>`)}
      </p>`;
  }

  private renderDue(article: ArticleSummary) {
    const due = nextDue(article);
    if (due === '') {
      return html`<p class="cell faint none">
        <span aria-hidden="true">–</span><span class="visually-hidden">${msg('No due date')}</span>
      </p>`;
    }
    const late = (daysUntil(due, this.now) ?? 0) < 0;
    return html`<p class="cell ${late ? 'late' : ''}">
      <time datetime=${due} title=${formatDate(due)}
        >${
          late
            ? msg(str`Overdue since ${formatDate(due)}`)
            : msg(str`Due ${formatDay(due, this.now)}`)
        }</time
      >
    </p>`;
  }

  private renderHits(article: ArticleSummary) {
    if (this.hits.length === 0) return nothing;
    const more = this.hits.length - HITS_SHOWN;
    return html`<ul class="hits" aria-label=${msg('Claims found')}>
      ${this.hits.slice(0, HITS_SHOWN).map(
        (claim) =>
          html`<li>
            <a href="#/article/${article.article}/claim/${claim.claim}" dir="auto"
              >${claim.restated || claim.quote}</a
            >
          </li>`,
      )}
      ${
        more > 0
          ? html`<li class="faint">
              ${plural(more, {
                one: msg('and 1 more claim'),
                other: msg(str`and ${formatNumber(more)} more claims`),
              })}
            </li>`
          : nothing
      }
    </ul>`;
  }

  private nameOf(person: PersonId): string {
    return this.names.get(person) ?? person;
  }

  private onChoose(event: CustomEvent<{ id: string }>): void {
    event.stopPropagation();
    if (this.article !== null) {
      signal(this, 'remove-article-row', { article: this.article.article });
    }
  }
}

customElements.define('article-row', ArticleRow);

declare global {
  interface HTMLElementTagNameMap {
    'article-row': ArticleRow;
  }
}
