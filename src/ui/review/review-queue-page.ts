import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { claimOf, type Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { ClaimId, PersonId } from '../../claims/ids.ts';
import type { Role } from '../../claims/people.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts } from '../claim/claim-part.ts';
import { formatNumber, plural } from '../format.ts';
import { announce, signal } from '../intend.ts';
import { isSingleKey } from '../keys.ts';
import '../parts/empty-state.ts';
import { lookedAt, lookKey, type Look } from './looked.ts';
import { renderEntry } from './queue-entry.ts';
import { noveltyOf, reviewQueue, type QueueItem } from './queue.ts';
import type { ClaimAddress } from './review-address.ts';
import './review-claim.ts';
import { reviewStyles } from './review-styles.ts';

/**
 * What waits for an editor, across all articles, the oldest first, and beside it the claim that is
 * being read. `j` and `k` move from claim to claim; with one open, `a` approves and `r` requests
 * changes.
 *
 * @event read-claim - `{article, claim}`: another claim is to be read.
 */
export class ReviewQueuePage extends LitElement {
  static override styles = [base, controls, layout, reviewStyles];

  static override properties = {
    articles: { attribute: false },
    names: { attribute: false },
    me: { attribute: false },
    readerRole: { attribute: false },
    now: { type: Number },
    singleKeys: { type: Boolean },
    drafts: { attribute: false },
    desk: { attribute: false },
    selected: { attribute: false },
    state: { attribute: false },
    current: { state: true },
  };

  declare articles: readonly ArticleSummary[];
  /** People's names by id. */
  declare names: ReadonlyMap<PersonId, string>;
  /** Who is looking: their own verdicts are marked, since they cannot approve them. */
  declare me: PersonId | null;
  declare readerRole: Role;
  /** The present, in milliseconds. */
  declare now: number;
  declare singleKeys: boolean;
  declare drafts: Drafts;
  declare desk: Desk | null;
  /** The claim that is being read, or null. */
  declare selected: ClaimAddress | null;
  /** The article of that claim; null while it comes from the disk. */
  declare state: Case | null;

  declare private current: ClaimId | null;

  private queue: readonly QueueItem[] = [];
  /** Where in the queue the open claim stands, or stood: once decided, it leaves. */
  private place = 0;
  /** What the reader had looked at before a claim was opened: told until this page is left. */
  private readonly looks = new Map<string, Look | null>();
  private focusWanted = false;

  constructor() {
    super();
    this.articles = [];
    this.names = new Map();
    this.me = null;
    this.readerRole = 'checker';
    this.now = 0;
    this.singleKeys = true;
    this.drafts = NO_DRAFTS;
    this.desk = null;
    this.selected = null;
    this.state = null;
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
    const at = this.queue.findIndex(({ claim }) => claim.claim === this.selected?.claim);
    if (at >= 0) this.place = at;
    // The same claim may come as another value: whoever is typing in it keeps the focus.
    const before = changed.get('selected')?.claim;
    if (!changed.has('selected') || before === this.selected?.claim) return;
    this.focusWanted = this.selected !== null;
    if (this.selected !== null) this.current = this.selected.claim;
  }

  override updated(): void {
    const claim = this.renderRoot.querySelector('review-claim');
    if (!this.focusWanted || claim === null) return;
    this.focusWanted = false;
    void claim.focusHeading();
    claim.scrollIntoView({ block: 'start' });
  }

  override render() {
    const count = this.queue.length;
    const split = this.selected !== null;
    return html`<div class="page ${split ? 'split' : ''}">
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
      <div class="columns">
        ${count === 0 ? (split ? nothing : this.renderEmpty()) : this.renderList()}
        ${split ? this.renderOpen() : nothing}
      </div>
    </div>`;
  }

  private renderEmpty() {
    return html`<empty-state class="rule" .heading=${msg('Nothing waits for review')}>
      ${msg('When a checker submits a claim, it appears here until an editor has decided.')}
      <a slot="actions" class="button" href="#/">${msg('Back to the desk')}</a>
    </empty-state>`;
  }

  private renderList() {
    return html`<ol class="queue rule" aria-label=${msg('Claims in review')}>
      ${repeat(
        this.queue,
        ({ claim }) => claim.claim,
        (item) => {
          const { claim } = item.claim;
          return html`<li class=${this.current === claim ? 'current' : ''}>
            ${renderEntry(item, {
              names: this.names,
              me: this.me,
              now: this.now,
              novelty: noveltyOf(item, this.me, this.drafts),
              open: this.selected?.claim === claim,
              focused: () => (this.current = claim),
            })}
          </li>`;
        },
      )}
    </ol>`;
  }

  private renderOpen() {
    return html`<section class="open" aria-label=${msg('The claim in review')}>
      <div class="row steps">
        <a class="button quiet back" href="#/review">${msg('Back to the queue')}</a>
        <span class="pair"
          >${this.renderStep(-1, msg('Previous claim'), 'k')}
          ${this.renderStep(1, msg('Next claim'), 'j')}</span
        >
      </div>
      ${this.renderClaim()}
    </section>`;
  }

  private renderStep(step: -1 | 1, label: string, key: string) {
    const there = this.neighbour(step) !== null;
    return html`<button
      type="button"
      class="quiet"
      aria-disabled=${there ? 'false' : 'true'}
      aria-keyshortcuts=${this.singleKeys ? key : nothing}
      @click=${() => this.go(step)}
    >
      ${label}${this.singleKeys ? html` <kbd aria-hidden="true">${key}</kbd>` : nothing}
    </button>`;
  }

  private renderClaim() {
    const { selected, state, desk, me } = this;
    if (selected === null || desk === null || state?.article !== selected.article) return nothing;
    const claim = claimOf(state, selected.claim);
    if (claim === null) {
      return html`<p class="soft">
        ${msg('This claim is not on this device, or was taken back.')}
      </p>`;
    }
    const key = lookKey(me ?? ('' as PersonId), state.article, claim.id);
    if (!this.looks.has(key)) this.looks.set(key, lookedAt(this.drafts, key));
    return keyed(
      key,
      html`<review-claim
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${{ person: me ?? ('' as PersonId), role: this.readerRole }}
        .drafts=${this.drafts}
        .singleKeys=${this.singleKeys}
        .look=${this.looks.get(key) ?? null}
        .now=${this.now}
      ></review-claim>`,
    );
  }

  /** The claim before or behind the open one, or null at the ends. */
  private neighbour(step: -1 | 1): QueueItem | null {
    const here = this.queue[this.place]?.claim.claim === this.selected?.claim;
    // A claim that left the queue left its place to the next one.
    return this.queue[step > 0 && !here ? this.place : this.place + step] ?? null;
  }

  private go(step: -1 | 1): void {
    const item = this.neighbour(step);
    if (item === null) {
      announce(this, step > 0 ? msg('This was the last one.') : msg('This is the first one.'));
      return;
    }
    signal<ClaimAddress>(this, 'read-claim', {
      article: item.article.article,
      claim: item.claim.claim,
    });
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (!this.singleKeys || !isSingleKey(event) || event.shiftKey) return;
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0) return;
    if (this.selected !== null) {
      event.preventDefault();
      this.go(step);
      return;
    }
    if (this.queue.length === 0) return;
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
