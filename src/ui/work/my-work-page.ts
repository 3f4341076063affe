import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Person } from '../../claims/people.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatDate, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import '../parts/empty-state.ts';
import '../parts/rating-chip.ts';
import '../parts/status-chip.ts';
import { priorityWord } from '../words.ts';
import { dueWords, isOverdue } from './due-words.ts';
import { myWork, orphanedWork, type MyWork, type Orphaned, type WorkItem } from './my-work.ts';
import './reassign-form.ts';
import { returnWord } from './return-words.ts';

/**
 * What waits for one person: what came back to them, the claims and articles assigned to them, by
 * due date. An editor also sees what people who left the desk still own.
 *
 * @event across-articles - see `<reassign-form>`.
 */
export class MyWorkPage extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    css`
      :host {
        display: block;
      }
      section + section {
        margin-block-start: var(--space-6);
      }
      h2 {
        margin-block-end: var(--space-1);
      }
      h2 .count {
        color: var(--ink-faint);
        font-weight: 400;
      }
      .item {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 15rem;
        gap: var(--space-1) var(--space-5);
        padding-block: var(--row-pad);
        border-block-start: 1px solid var(--hairline);
      }
      .item h3 {
        font-family: var(--font-article);
        font-size: 1.125rem;
        line-height: 1.35;
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      .item h3 a {
        color: var(--ink);
        text-decoration: none;
      }
      .item h3 a:hover {
        color: var(--accent);
        text-decoration: underline;
      }
      .returns {
        display: grid;
        gap: 2px;
        margin-block-start: var(--space-1);
      }
      .returns li {
        display: flex;
        gap: var(--space-1);
        align-items: start;
        color: var(--warn);
        font-weight: 600;
        font-size: var(--text-s);
        line-height: 1.35;
      }
      .returns svg {
        inline-size: 1rem;
        block-size: 1.1rem;
      }
      .facts {
        display: grid;
        gap: 2px;
        align-content: start;
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
      }
      .late {
        color: var(--danger);
        font-weight: 600;
      }
      .high {
        color: var(--ink);
        font-weight: 600;
      }
      .left {
        display: grid;
        gap: var(--space-2);
        margin-block-end: var(--space-5);
      }
      @media (max-width: 48rem) {
        .item {
          grid-template-columns: minmax(0, 1fr);
        }
        .facts {
          display: flex;
          flex-wrap: wrap;
          gap: var(--space-1) var(--space-3);
        }
      }
    `,
  ];

  static override properties = {
    articles: { attribute: false },
    people: { attribute: false },
    me: { attribute: false },
    now: { type: Number },
  };

  declare articles: readonly ArticleSummary[];
  /** Everybody the desk knows, those who left included. */
  declare people: readonly Person[];
  /** Whose work it is; null before anybody said who they are. */
  declare me: Person | null;
  /** The present, in milliseconds. */
  declare now: number;

  #work: MyWork = { back: [], assigned: [], articles: [] };
  #orphaned: readonly Orphaned[] = [];

  constructor() {
    super();
    this.articles = [];
    this.people = [];
    this.me = null;
    this.now = 0;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { me } = this;
    this.#work =
      me === null
        ? { back: [], assigned: [], articles: [] }
        : myWork(this.articles, me.id, this.now);
    const left = new Set(this.people.filter(({ removed }) => removed).map(({ id }) => id));
    this.#orphaned = me?.role === 'editor' ? orphanedWork(this.articles, left) : [];
  }

  protected override render() {
    const { back, assigned, articles } = this.#work;
    const none = back.length + assigned.length + articles.length === 0;
    return html`<div class="page">
      <div class="page-head">
        <h1>${msg('My work')}</h1>
        <p class="faint" role="status">${this.#overdueWords()}</p>
      </div>
      ${
        this.#orphaned.length === 0
          ? nothing
          : html`<div class="left" role="group" aria-label=${msg('Left behind')}>
              ${repeat(
                this.#orphaned,
                ({ person }) => person,
                (orphaned) =>
                  html`<reassign-form
                    .orphaned=${orphaned}
                    .people=${this.people}
                  ></reassign-form>`,
              )}
            </div>`
      }
      ${
        none
          ? this.#renderEmpty()
          : html`
              ${this.#renderClaims('back', msg('Came back to you'), back)}
              ${this.#renderClaims('assigned', msg('Assigned to you'), assigned)}
              ${this.#renderArticles(articles)}
            `
      }
    </div>`;
  }

  #renderEmpty() {
    return html`<empty-state class="rule" .heading=${msg('Nothing waits for you')}>
      ${msg('Claims that somebody assigns to you, and whatever comes back to you from an editor, an author or a colleague, stand here.')}
      <a slot="actions" class="button" href="#/">${msg('Back to the desk')}</a>
    </empty-state>`;
  }

  #renderClaims(id: string, heading: string, items: readonly WorkItem[]) {
    if (items.length === 0) return nothing;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${heading} <span class="count">${formatNumber(items.length)}</span></h2>
      <ol>
        ${repeat(
          items,
          ({ claim }) => claim.claim,
          (item) => this.#renderItem(item),
        )}
      </ol>
    </section>`;
  }

  #renderItem({ article, claim, returns }: WorkItem) {
    return html`<li class="item">
      <div>
        <h3>
          <a href="#/article/${article.article}/claim/${claim.claim}" dir="auto"
            >${claim.restated || claim.quote}</a
          >
        </h3>
        <p class="faint">
          ${article.title || msg('Untitled article')}${
            claim.number === null
              ? nothing
              : html`, ${msg(str`claim ${formatNumber(claim.number)}`)}`
          }
        </p>
        ${
          returns.length === 0
            ? nothing
            : html`<ul class="returns">
                ${returns.map((reason) => html`<li>${icons.info}${returnWord(reason)}</li>`)}
              </ul>`
        }
      </div>
      <div class="facts">
        <p class="chips">
          ${
            claim.status === 'not-checkable'
              ? nothing
              : html`<rating-chip
                  .group=${claim.group}
                  .label=${claim.ratings.join(', ')}
                ></rating-chip>`
          }
          <status-chip .status=${claim.status} ?sentBack=${claim.sentBack}></status-chip>
        </p>
        ${this.#renderDue(claim)}
      </div>
    </li>`;
  }

  #renderArticles(articles: readonly ArticleSummary[]) {
    if (articles.length === 0) return nothing;
    return html`<section aria-labelledby="articles">
      <h2 id="articles">
        ${msg('Articles assigned to you')}
        <span class="count">${formatNumber(articles.length)}</span>
      </h2>
      <ol>
        ${repeat(
          articles,
          ({ article }) => article,
          (article) =>
            html`<li class="item">
              <div>
                <h3>
                  <a href="#/article/${article.article}" dir="auto"
                    >${article.title || msg('Untitled article')}</a
                  >
                </h3>
                <p class="faint">${article.publisher}</p>
              </div>
              <div class="facts">${this.#renderDue(article.work)}</div>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #renderDue({
    due,
    priority,
    priorityReason,
  }: Pick<ArticleSummary['work'], 'due' | 'priority' | 'priorityReason'>) {
    return html`${
      due === ''
        ? nothing
        : html`<p class=${isOverdue(due, this.now) ? 'late' : ''}>
            <time datetime=${due} title=${formatDate(due)}>${dueWords(due, this.now)}</time>
          </p>`
    }${
      priority === 'normal'
        ? nothing
        : html`<p class=${priority === 'high' ? 'high' : ''} dir="auto">
            ${
              priorityReason === ''
                ? msg(str`${priorityWord(priority)} priority`)
                : msg(str`${priorityWord(priority)} priority: ${priorityReason}`)
            }
          </p>`
    }`;
  }

  #overdueWords() {
    const { back, assigned, articles } = this.#work;
    const dates = [
      ...back.map(({ claim }) => claim.due),
      ...assigned.map(({ claim }) => claim.due),
      ...articles.map(({ work }) => work.due),
    ];
    const count = dates.filter((due) => due !== '' && isOverdue(due, this.now)).length;
    return count === 0
      ? nothing
      : plural(count, {
          one: msg('1 is overdue'),
          other: msg(str`${formatNumber(count)} are overdue`),
        });
  }
}

customElements.define('my-work-page', MyWorkPage);

declare global {
  interface HTMLElementTagNameMap {
    'my-work-page': MyWorkPage;
  }
}
