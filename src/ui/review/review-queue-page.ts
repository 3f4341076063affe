import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ClaimId, PersonId } from '../../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';
import { base, controls, layout } from '../base-styles.ts';
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
import { isSingleKey } from '../keys.ts';
import '../parts/empty-state.ts';
import '../parts/rating-chip.ts';
import { priorityWord } from '../words.ts';
import { reviewQueue, waitingSince, type QueueItem } from './queue.ts';
import { reviewStyles } from './review-styles.ts';

/**
 * What waits for an editor, across all articles, the oldest first. `j` and `k` move from claim to
 * claim, Enter (each entry is a link) opens it.
 */
export class ReviewQueuePage extends LitElement {
  static override styles = [base, controls, layout, reviewStyles];

  static override properties = {
    articles: { attribute: false },
    names: { attribute: false },
    me: { attribute: false },
    now: { type: Number },
    singleKeys: { type: Boolean },
    current: { state: true },
  };

  declare articles: readonly ArticleSummary[];
  /** People's names by id. */
  declare names: ReadonlyMap<PersonId, string>;
  /** Who is looking: their own verdicts are marked, since they cannot approve them. */
  declare me: PersonId | null;
  /** The present, in milliseconds. */
  declare now: number;
  declare singleKeys: boolean;

  declare private current: ClaimId | null;

  private queue: readonly QueueItem[] = [];

  constructor() {
    super();
    this.articles = [];
    this.names = new Map();
    this.me = null;
    this.now = 0;
    this.singleKeys = true;
    this.current = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKeydown);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('articles')) this.queue = reviewQueue(this.articles);
  }

  override render() {
    const count = this.queue.length;
    return html`<div class="page">
      <div class="page-head">
        <h1>${msg('Review queue')}</h1>
        <p class="faint" role="status">
          ${
            count === 0
              ? nothing
              : plural(count, {
                  one: msg(str`${formatNumber(count)} claim in review, oldest first`),
                  other: msg(str`${formatNumber(count)} claims in review, oldest first`),
                })
          }
        </p>
      </div>
      ${
        count === 0
          ? html`<empty-state class="rule" .heading=${msg('Nothing waits for review')}>
              ${msg('When a checker submits a claim, it appears here until an editor has decided.')}
              <a slot="actions" class="button" href="#/">${msg('Back to the desk')}</a>
            </empty-state>`
          : html`<ol class="queue rule" aria-label=${msg('Claims in review')}>
              ${repeat(
                this.queue,
                ({ claim }) => claim.claim,
                (item) => this.renderItem(item),
              )}
            </ol>`
      }
    </div>`;
  }

  private renderItem(item: QueueItem) {
    const { article, claim } = item;
    const since = waitingSince(item);
    return html`<li class=${this.current === claim.claim ? 'current' : ''}>
      <div class="what">
        <h2>
          <a
            id="claim-${claim.claim}"
            href="#/article/${article.article}/claim/${claim.claim}"
            dir="auto"
            aria-describedby="about-${claim.claim}"
            @focus=${() => (this.current = claim.claim)}
            >${claim.restated || claim.quote}</a
          >
        </h2>
        ${
          claim.restated === '' || claim.restated === claim.quote
            ? nothing
            : html`<blockquote dir="auto">${claim.quote}</blockquote>`
        }
        ${claim.finding === '' ? nothing : html`<p class="finding" dir="auto">${claim.finding}</p>`}
        <p class="from faint">
          ${article.title || msg('Untitled article')}${
            claim.number === null
              ? nothing
              : html`, ${msg(str`claim ${formatNumber(claim.number)}`)}`
          }
        </p>
      </div>
      <div class="facts" id="about-${claim.claim}">
        <rating-chip .group=${claim.group} .label=${claim.ratings.join(', ')}></rating-chip>
        <p>
          <time datetime=${since} title=${formatDateTime(since)}
            >${msg(str`Submitted ${formatRelative(since, this.now)}`)}</time
          >${this.renderAuthors(claim)}
        </p>
        ${this.renderDue(claim)}
        ${
          claim.priority === 'normal'
            ? nothing
            : html`<p class=${claim.priority === 'high' ? 'high' : ''}>
                ${msg(str`${priorityWord(claim.priority)} priority`)}
              </p>`
        }
        ${
          claim.openNotes > 0
            ? html`<p>
                ${plural(claim.openNotes, {
                  one: msg('1 open note'),
                  other: msg(str`${formatNumber(claim.openNotes)} open notes`),
                })}
              </p>`
            : nothing
        }
        ${
          this.me !== null && claim.authors.includes(this.me)
            ? html`<p>${msg('Your own verdict')}</p>`
            : nothing
        }
      </div>
    </li>`;
  }

  private renderAuthors(claim: ClaimSummary) {
    const people =
      claim.authors.length > 0 ? claim.authors : [claim.submittedBy ?? claim.changedBy];
    const names = formatList(people.map((person) => this.names.get(person) ?? person));
    return html` ${msg(str`by ${names}`)}`;
  }

  private renderDue({ due }: ClaimSummary) {
    if (due === '') return nothing;
    const late = (daysUntil(due, this.now) ?? 0) < 0;
    return html`<p class=${late ? 'late' : ''}>
      <time datetime=${due} title=${formatDate(due)}
        >${
          late
            ? msg(str`Overdue since ${formatDate(due)}`)
            : msg(str`Due ${formatDay(due, this.now)}`)
        }</time
      >
    </p>`;
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (!this.singleKeys || !isSingleKey(event) || event.shiftKey) return;
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0 || this.queue.length === 0) return;
    event.preventDefault();
    const at = this.queue.findIndex(({ claim }) => claim.claim === this.current);
    const to = at < 0 ? (step > 0 ? 0 : this.queue.length - 1) : at + step;
    const item = this.queue[Math.min(this.queue.length - 1, Math.max(0, to))];
    if (item === undefined) return;
    const link = this.renderRoot.querySelector<HTMLElement>(
      `#claim-${CSS.escape(item.claim.claim)}`,
    );
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
}

customElements.define('review-queue-page', ReviewQueuePage);

declare global {
  interface HTMLElementTagNameMap {
    'review-queue-page': ReviewQueuePage;
  }
}
