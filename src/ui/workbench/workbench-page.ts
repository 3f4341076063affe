import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { claimOf, newestRevision, type Case, type Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { ClaimId, EventId, RevisionId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import type { PanelPart } from '../../claims/gates.ts';
import type { Range } from '../../text/offsets.ts';
import type { ArticleMark } from '../article/article-mark.ts';
import type { ArticleView } from '../article/article-view.ts';
import '../article/article-view.ts';
import type { LostAppearance } from '../article/passage.ts';
import { base, controls } from '../base-styles.ts';
import type { Drafts, Me } from '../claim/claim-part.ts';
import { NO_DRAFTS } from '../claim/claim-part.ts';
import type { ClaimPanel } from '../claim/claim-panel.ts';
import '../claim/claim-panel.ts';
import '../claim/claims-list.ts';
import { formatDate, formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { openQueries } from '../queries/query-sheet.ts';
import './activity-panel.ts';
import './article-details.ts';
import type { ArticleDetailsPanel } from './article-details.ts';
import { lostOf, marksOf } from './article-marks.ts';
import './coverage-panel.ts';
import { newSince } from './new-since.ts';
import { progressWords } from './progress-words.ts';
import './revision-choice.ts';
import { selectWords } from './select-words.ts';
import { workbenchStyles } from './workbench-styles.ts';

/**
 * The workbench of one article: its text with the claims on the left, the list of claims or the
 * panel of one of them on the right. On a narrow screen one of the two is shown at a time.
 *
 * @event select-claim - `{claim}`: a claim was chosen in the text; passed on from the reading view.
 * @event activity-seen - `{heads}`: the person has looked at the article's activity.
 */
export class WorkbenchPage extends LitElement {
  static override styles = [base, controls, workbenchStyles];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    articles: { attribute: false },
    selected: { attribute: false },
    singleKeys: { attribute: false },
    seen: { attribute: false },
    now: { type: Number },
    side: { state: true },
    editing: { state: true },
    showing: { state: true },
    older: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  /** The rows of all articles of the desk: where earlier rulings come from. */
  declare articles: readonly ArticleSummary[];
  /** The claim whose panel is open, or null. */
  declare selected: ClaimId | null;
  declare singleKeys: boolean;
  /** The newest events when this person last looked at the activity; null before the first time. */
  declare seen: readonly EventId[] | null;
  /** The present, in milliseconds. */
  declare now: number;
  /** What a narrow screen shows. */
  declare private side: 'article' | 'claims';
  declare private editing: boolean;
  /** The panel that is open between header and text, besides the article's details. */
  declare private showing: 'coverage' | 'activity' | null;
  /** The older revision that is read; null for the newest. */
  declare private older: RevisionId | null;

  #marks: readonly ArticleMark[] = [];
  /** Changes by others since this person last looked at the activity. */
  #newCount = 0;
  #lost: LostAppearance | null = null;
  /** How far the list was scrolled when a claim was opened from it. */
  #listTop = 0;
  #focusWasBeside = false;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.articles = [];
    this.selected = null;
    this.singleKeys = true;
    this.seen = null;
    this.now = Date.now();
    this.side = 'article';
    this.editing = false;
    this.showing = null;
    this.older = null;
  }

  /** Puts the focus onto the heading of the claim that is open, where one is. */
  async focusClaim(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('claim-panel')?.focusHeading();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Whoever opens another article, or adds a revision, reads its newest text.
    const earlier = changed.get('state');
    if (earlier !== undefined && newestRevision(earlier)?.id !== newestRevision(this.state)?.id) {
      this.older = null;
    }
    const all: PropertyValues = changed;
    // Not with every keystroke: on a large journal it takes a while.
    if (['state', 'seen', 'me'].some((name) => all.has(name))) {
      this.#newCount = newSince(this.state, this.seen, this.me.person).size;
    }
    // Sharing the list while nothing changed keeps the reading view from drawing again.
    if (['state', 'desk', 'older'].some((name) => all.has(name))) {
      this.#marks = marksOf(this.state, this.desk, this.older);
    }
    if (all.has('state') || all.has('selected')) this.#lost = lostOf(this.state, this.selected);
    if (!changed.has('selected')) return;
    if (this.selected !== null) this.side = 'claims';
    if (changed.get('selected') === null) this.#listTop = this.#side?.scrollTop ?? 0;
    this.#focusWasBeside = this.#side?.matches(':focus-within') ?? false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('selected')) return;
    const before = changed.get('selected') ?? null;
    this.#side?.scrollTo({ top: this.selected === null ? this.#listTop : 0 });
    if (this.selected !== null) {
      void this.#bringIntoView(this.selected);
      requestAnimationFrame(() => this.#startAtPanel());
    }
    if (!this.#focusWasBeside) return;
    // The link or button that was followed is gone: whoever works beside the text goes on there.
    if (this.selected !== null) void this.renderRoot.querySelector('claim-panel')?.focusHeading();
    else if (before !== null) void this.renderRoot.querySelector('claims-list')?.focusClaim(before);
  }

  protected override render() {
    const claim = this.selected === null ? null : claimOf(this.state, this.selected);
    return html`
      ${this.#renderHeader()}
      <div class="switch" role="group" aria-label=${msg('Show')}>
        <button aria-pressed=${this.side === 'article'} @click=${this.#showArticle}>
          ${msg('Article')}
        </button>
        <button aria-pressed=${this.side === 'claims'} @click=${this.#showClaims}>
          ${msg('Claims')}
        </button>
      </div>
      <div class="columns" data-side=${this.side} @show-appearance=${this.#onShowAppearance}>
        <div class="text">${this.#renderText()}</div>
        <aside aria-label=${msg('Claims and their panels')}>
          ${this.#renderList(claim !== null)} ${claim === null ? nothing : this.#renderPanel(claim)}
        </aside>
      </div>
    `;
  }

  get #side(): HTMLElement | null {
    return this.renderRoot.querySelector('aside');
  }

  /** The reading view, for the keys that act on it from anywhere on the page; null without text. */
  get articleView(): ArticleView | null {
    return this.renderRoot.querySelector('article-view');
  }

  #renderHeader() {
    const { details, article } = this.state;
    const about = [
      details.publisher,
      details.byline,
      details.published === '' ? '' : formatDate(details.published),
      progressWords(this.state.claims),
    ].filter((words) => words !== '');
    return html`
      <header>
        <div class="words">
          <h1 dir="auto" lang=${details.language || nothing}>
            ${details.title || msg('Untitled article')}
          </h1>
          <p class="about">${about.map((words) => html`<span>${words}</span>`)}</p>
        </div>
        <div class="tools">
          <button class="quiet" aria-expanded=${this.editing} @click=${this.#toggleDetails}>
            ${msg('Article details')}
          </button>
          <button
            id="show-coverage"
            class="quiet"
            aria-expanded=${this.showing === 'coverage'}
            @click=${() => this.#togglePanel('coverage')}
          >
            ${msg('Coverage')}
          </button>
          <button
            id="show-activity"
            class="quiet"
            aria-expanded=${this.showing === 'activity'}
            @click=${() => this.#togglePanel('activity')}
          >
            ${this.#activityWords()}
          </button>
          ${this.#renderQueryLink()}
          <a class="button" href="#/article/${article}/report">${msg('Report')}</a>
          <revision-choice
            .state=${this.state}
            .shown=${this.older}
            @choose-revision=${this.#onChooseRevision}
          ></revision-choice>
        </div>
      </header>
      ${
        this.editing
          ? html`<article-details
              .state=${this.state}
              .desk=${this.desk}
              .drafts=${this.drafts}
              @close-details=${this.#toggleDetails}
            ></article-details>`
          : nothing
      }
      ${this.#renderShowing()}
    `;
  }

  #renderShowing() {
    switch (this.showing) {
      case null:
        return nothing;
      case 'coverage':
        return html`<coverage-panel
          .state=${this.state}
          .desk=${this.desk}
          @show-words=${this.#onShowWords}
          @close-coverage=${() => this.#togglePanel('coverage')}
        ></coverage-panel>`;
      case 'activity':
        return html`<activity-panel
          .state=${this.state}
          .desk=${this.desk}
          .me=${this.me}
          .seen=${this.seen}
          .now=${this.now}
          @close-activity=${() => this.#togglePanel('activity')}
        ></activity-panel>`;
    }
  }

  /** There is a sheet as soon as there is something to ask. */
  #renderQueryLink() {
    const count = openQueries(this.state).length;
    return count === 0
      ? nothing
      : html`<a class="button quiet" href="#/article/${this.state.article}/queries"
          >${msg('Query sheet')}<span class="fresh">${formatNumber(count)}</span></a
        >`;
  }

  /** "Activity", with the number of others' changes since this person last looked. */
  #activityWords() {
    const count = this.#newCount;
    return count === 0 || this.showing === 'activity'
      ? msg('Activity')
      : html`${msg('Activity')}<span class="fresh">${msg(str`${formatNumber(count)} new`)}</span>`;
  }

  #renderText() {
    const { older } = this;
    const revision =
      this.state.revisions.find(({ id }) => id === older) ?? newestRevision(this.state);
    const aside = older === null ? nothing : this.#renderOlder(revision?.number ?? 0);
    if (revision === null || revision.text === null) {
      return html`${aside}
        <p class="note">
          ${msg('The text of this article is not on this device yet. Its claims and notes are.')}
        </p>`;
    }
    return html`${aside}<article-view
        .readOnly=${older !== null}
        .revision=${revision.text}
        .locale=${this.state.details.language || 'en'}
        .marks=${this.#marks}
        .selected=${this.selected}
        .lost=${older === null ? this.#lost : null}
        .singleKeys=${this.singleKeys}
      ></article-view>`;
  }

  #renderOlder(number: number) {
    const which = formatNumber(number);
    return html`<div class="older" role="note">
      ${icons.info}
      <p>
        ${msg(str`You are reading revision ${which}, an older text. Claims stand where they stood in it; nothing can be marked here.`)}
      </p>
      <button type="button" @click=${() => (this.older = null)}>
        ${msg('Read the newest revision')}
      </button>
    </div>`;
  }

  /** The list stays behind an open panel, so that its filter is still set when it comes back. */
  #renderList(behind: boolean) {
    return html`<claims-list
      ?hidden=${behind}
      .state=${this.state}
      .desk=${this.desk}
      .me=${this.me}
      .selected=${this.selected}
    ></claims-list>`;
  }

  #renderPanel(claim: Claim) {
    return html`
      <claim-panel
        .state=${this.state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .articles=${this.articles}
        .number=${numberClaims(this.state.claims).get(claim.id) ?? null}
        .singleKeys=${this.singleKeys}
        @show-article-details=${this.#onEditDetails}
      ></claim-panel>
    `;
  }

  /** Puts the cursor where a part of the open claim's panel is filled in. */
  async focusPart(part: PanelPart): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<ClaimPanel>('claim-panel')?.focusPart(part);
  }

  readonly #showArticle = (): void => {
    this.side = 'article';
  };

  readonly #showClaims = (): void => {
    this.side = 'claims';
  };

  readonly #onChooseRevision = (event: Event): void => {
    const { revision } = (event as CustomEvent<{ revision: RevisionId }>).detail;
    this.older = revision === newestRevision(this.state)?.id ? null : revision;
    this.side = 'article';
  };

  readonly #toggleDetails = (): void => {
    this.editing = !this.editing;
  };

  async #togglePanel(panel: 'coverage' | 'activity'): Promise<void> {
    this.showing = this.showing === panel ? null : panel;
    // The text moves: what floats beside chosen words would stay behind.
    document.getSelection()?.removeAllRanges();
    await this.updateComplete;
    const name = `${panel}-panel` as const;
    if (this.showing === panel) await this.renderRoot.querySelector(name)?.focusHeading();
    else this.renderRoot.querySelector<HTMLElement>(`#show-${panel}`)?.focus();
  }

  readonly #onShowWords = async (event: Event): Promise<void> => {
    this.side = 'article';
    this.older = null;
    await this.updateComplete;
    await selectWords(this.articleView, (event as CustomEvent<{ range: Range }>).detail.range);
  };

  /**
   * On a narrow screen header and title would push the opened claim below the fold. Asked for a
   * frame later: before the panel is drawn the page is too short to scroll.
   */
  #startAtPanel(): void {
    const [choice, columns] = ['.switch', '.columns'].map((part) =>
      this.renderRoot.querySelector<HTMLElement>(part),
    );
    const narrow = choice?.checkVisibility() ?? false;
    if (narrow) columns?.scrollIntoView({ block: 'start' });
  }

  /** Whoever opens a claim, from wherever, sees where it stands. */
  async #bringIntoView(claim: ClaimId): Promise<void> {
    const view = this.articleView;
    await view?.drawn;
    if (this.selected === claim) view?.focusClaim(claim);
  }

  readonly #onEditDetails = async (): Promise<void> => {
    this.editing = true;
    await this.updateComplete;
    const details = this.renderRoot.querySelector<ArticleDetailsPanel>('article-details');
    await details?.focusFirstMissing();
  };

  readonly #onShowAppearance = async (event: Event): Promise<void> => {
    this.side = 'article';
    await this.updateComplete;
    this.articleView?.focusClaim((event as CustomEvent<{ claim: ClaimId }>).detail.claim);
  };
}

customElements.define('workbench-page', WorkbenchPage);

declare global {
  interface HTMLElementTagNameMap {
    'workbench-page': WorkbenchPage;
  }
}
