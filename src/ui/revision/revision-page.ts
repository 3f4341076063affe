import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { newestRevision, type Case } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import type { AppearanceId, ClaimId } from '../../claims/ids.ts';
import { base, controls, layout } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts, type Me } from '../claim/claim-part.ts';
import { formatDateTime, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import { isSingleKey } from '../keys.ts';
import './claim-to-settle.ts';
import type { ClaimToSettle } from './claim-to-settle.ts';
import { NO_COMPARISON, type Comparison } from './comparison.ts';
import { openClaims, unsearchedClaims, type OpenClaim, type OpenPlace } from './open-places.ts';
import { NO_RICH_TEXT, type ReadRich } from '../new-article/paste-lines.ts';
import './revision-form.ts';
import './settled-list.ts';

/** One open place and its claim. */
interface Item extends OpenPlace {
  readonly claim: ClaimId;
}

/**
 * Adding a revision, and settling what it left open, place by place: `j` and `k` move, `v` carries
 * a verdict over, the number keys choose a candidate. Nothing that changed is settled in bulk.
 *
 * @event compare-revision, cancel-compare, add-compared - of the form
 * @event search-again - look for the places that nobody has looked for yet
 * @event carry-over-verdict, reattach-appearance, withdraw-appearance, drop-claim - the intentions
 */
export class RevisionPage extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    css`
      :host {
        display: block;
        --page-max: 56rem;
      }
      .about {
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      .parts {
        display: grid;
        gap: var(--space-6);
      }
      h2:focus {
        outline: none;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-2) var(--space-4);
      }
      summary {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-block-size: var(--target);
        font-weight: 600;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      .chevron:dir(rtl) {
        transform: scaleX(-1);
      }
      details[open] > summary .chevron {
        transform: rotate(90deg);
      }
      details revision-form {
        margin-block-start: var(--space-3);
      }
      .done {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
      }
      .notice > div {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }
    `,
  ];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    comparison: { attribute: false },
    readRich: { attribute: false },
    singleKeys: { type: Boolean },
    current: { state: true },
    formOpen: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  declare comparison: Comparison | null;
  declare readRich: ReadRich;
  declare singleKeys: boolean;
  /** The place that keys act on. */
  declare private current: AppearanceId | null;
  declare private formOpen: boolean;

  #open: readonly OpenClaim[] = [];
  #items: readonly Item[] = [];
  /** The items before the state changed: tells what a person has just settled. */
  #before: readonly Item[] = [];
  #focusWasInside = false;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.comparison = NO_COMPARISON;
    this.readRich = NO_RICH_TEXT;
    this.singleKeys = true;
    this.current = null;
    this.formOpen = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeydown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    this.#before = this.#items;
    this.#open = openClaims(this.state);
    this.#items = this.#open.flatMap(({ claim, places }) =>
      places.map((place) => ({ ...place, claim: claim.id })),
    );
    this.#focusWasInside = this.renderRoot?.querySelector('.open:focus-within') !== null;
    const earlier = changed.get('state');
    const another = earlier?.article !== this.state.article;
    const added = earlier !== undefined && earlier.revisions.length < this.state.revisions.length;
    // What waits to be settled comes first; the form for the next text folds away.
    if (another || added) this.formOpen = this.#items.length === 0 && !added;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const earlier = changed.get('state');
    if (earlier === undefined || earlier.article !== this.state.article) return;
    if (earlier.revisions.length < this.state.revisions.length) void this.#welcome();
    else void this.#follow();
  }

  protected override render() {
    const { details, article, revisions } = this.state;
    const href = `#/article/${article}`;
    return html`<div class="page">
      <div class="page-head">
        <div>
          <h1>${msg('New revision')}</h1>
          <p class="about">
            <span dir="auto">${details.title || msg('Untitled article')}</span>
          </p>
        </div>
        <a class="button" href=${href}>${msg('Back to the article')}</a>
      </div>
      <div class="parts">
        ${revisions.length > 1 || this.#items.length > 0 ? this.#renderWork(href) : nothing}
        ${this.#renderForm()}
      </div>
    </div>`;
  }

  #renderForm() {
    const key = `${this.state.article}/revision-text`;
    const form = html`<revision-form
      .draftKey=${key}
      .draft=${this.drafts.get(key)?.text ?? ''}
      .comparison=${this.comparison ?? NO_COMPARISON}
      .readRich=${this.readRich}
    ></revision-form>`;
    if (this.state.revisions.length < 2) return form;
    return html`<details
      ?open=${this.formOpen}
      @toggle=${(event: Event) => {
        this.formOpen = (event.target as HTMLDetailsElement).open;
      }}
    >
      <summary>
        <span class="chevron">${icons.chevronEnd}</span>
        ${msg('Add another revision')}
      </summary>
      ${form}
    </details>`;
  }

  #renderWork(href: string) {
    const unsearched = unsearchedClaims(this.#open);
    return html`
      ${unsearched.length === 0 ? nothing : this.#renderUnsearched(unsearched.length)}
      ${
        this.#items.length === 0
          ? html`<section class="done" aria-labelledby="work">
              <h2 id="work" tabindex="-1">${msg('Everything has its place')}</h2>
              <p class="about">${this.#newestWords()}</p>
              <a class="button primary" href=${href}>${msg('Back to the claims')}</a>
            </section>`
          : html`<section class="open" aria-labelledby="work" @focusin=${this.#onFocus}>
              <div class="head">
                <h2 id="work" tabindex="-1">${this.#headingWords()}</h2>
                <p class="faint">${this.#newestWords()}</p>
              </div>
              ${repeat(
                this.#open,
                ({ claim }) => claim.id,
                (open) =>
                  html`<claim-to-settle
                    data-claim=${open.claim.id}
                    .state=${this.state}
                    .desk=${this.desk}
                    .me=${this.me}
                    .drafts=${this.drafts}
                    .open=${open}
                  ></claim-to-settle>`,
              )}
            </section>`
      }
      <settled-list .state=${this.state}></settled-list>
    `;
  }

  #renderUnsearched(count: number) {
    const running = this.comparison?.kind === 'running';
    const number = formatNumber(count);
    return html`<div class="notice">
      ${icons.info}
      <div>
        <p>
          ${plural(count, {
            one: msg(str`${number} claim came after the newest revision was searched.`),
            other: msg(str`${number} claims came after the newest revision was searched.`),
          })}
        </p>
        <button
          type="button"
          aria-disabled=${running ? 'true' : 'false'}
          @click=${() => running || signal(this, 'search-again')}
        >
          ${running ? msg('Searching…') : msg('Search again')}
        </button>
      </div>
    </div>`;
  }

  #headingWords(): string {
    const count = formatNumber(this.#open.length);
    return plural(this.#open.length, {
      one: msg(str`${count} claim needs a look`),
      other: msg(str`${count} claims need a look`),
    });
  }

  #newestWords(): string {
    const newest = newestRevision(this.state);
    if (newest === null) return '';
    const who = nameOf(this.desk, newest.addedBy);
    const when = formatDateTime(newest.addedAt);
    return msg(str`Revision ${formatNumber(newest.number)}, added by ${who}, ${when}`);
  }

  /** After a revision was added: what is there to do, and the cursor where it begins. */
  async #welcome(): Promise<void> {
    announce(this, msg(str`Revision added. ${this.#summary()}`));
    await this.updateComplete;
    const heading = this.renderRoot.querySelector<HTMLElement>('#work');
    heading?.focus();
    heading?.scrollIntoView({ block: 'nearest' });
  }

  /** After something was settled: says so, and goes on with the next place. */
  async #follow(): Promise<void> {
    const left = new Map(this.#items.map((item) => [item.appearance.id, item]));
    const settled = this.#before.filter((item) => {
      const now = left.get(item.appearance.id);
      return now === undefined || now.need !== item.need;
    });
    const [first] = settled;
    if (first === undefined) return;
    announce(this, `${this.#settledWords(first)} ${this.#summary()}`);
    if (!this.#focusWasInside) return;
    await this.updateComplete;
    if (this.#items.length === 0) {
      this.renderRoot.querySelector<HTMLElement>('#work')?.focus();
      return;
    }
    const at = this.#before.findIndex(({ appearance }) => appearance.id === first.appearance.id);
    const stays = left.has(first.appearance.id);
    const next = this.#items[Math.min(at, this.#items.length - 1)];
    const to = stays ? first.appearance.id : next?.appearance.id;
    if (to !== undefined) await this.#focusItem(to);
  }

  #settledWords({ appearance: { id }, claim, need }: Item): string {
    const now = this.state.claims.find((each) => each.id === claim);
    const appearance = now?.appearances.find((each) => each.id === id);
    if (now === undefined || now.dropped !== null) return msg('Claim dropped.');
    if (appearance?.withdrawn) return msg('Removed by the publisher.');
    if (appearance !== undefined && this.#items.some((item) => item.appearance.id === id)) {
      return msg('The place is chosen. Its words differ: read the change.');
    }
    return need === 'carry' && now.submitted !== null
      ? msg('Verdict carried over: the claim is in review again.')
      : msg('The place is settled.');
  }

  #summary(): string {
    const count = this.#open.length;
    return count === 0 ? msg('Everything has its place.') : `${this.#headingWords()}.`;
  }

  async #focusItem(appearance: AppearanceId): Promise<void> {
    const item = this.#items.find((each) => each.appearance.id === appearance);
    const card = item === undefined ? null : this.#cardOf(item.claim);
    if (card === null) return;
    this.current = appearance;
    await card.updateComplete;
    card.focusPlace(appearance);
  }

  #cardOf(claim: ClaimId): ClaimToSettle | null {
    return this.renderRoot.querySelector<ClaimToSettle>(`[data-claim="${CSS.escape(claim)}"]`);
  }

  #onFocus(event: FocusEvent): void {
    const place = event
      .composedPath()
      .find((target) => target instanceof HTMLElement && target.dataset['appearance']);
    const card = event
      .composedPath()
      .find((target) => target instanceof HTMLElement && target.dataset['claim']);
    if (place instanceof HTMLElement) this.current = place.dataset['appearance'] as AppearanceId;
    else if (card instanceof HTMLElement) {
      // Among a claim's buttons, keys act on that claim: on its current place, or else its first.
      const own = this.#items.filter(({ claim }) => claim === card.dataset['claim']);
      if (own.some(({ appearance }) => appearance.id === this.current)) return;
      this.current = own[0]?.appearance.id ?? null;
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (!this.singleKeys || !isSingleKey(event) || event.shiftKey || event.repeat) return;
    if (this.#items.length === 0) return;
    if (this.#act(event.key)) event.preventDefault();
  };

  /** Gives whether the key did something. */
  #act(key: string): boolean {
    if (key === 'j' || key === 'k') {
      this.#move(key === 'j' ? 1 : -1);
      return true;
    }
    const item = this.#items.find(({ appearance }) => appearance.id === this.current);
    const card = item === undefined ? null : this.#cardOf(item.claim);
    if (item === undefined || card === null) return false;
    if (key === 'v') {
      card.carryOver();
      return true;
    }
    return /^[1-9]$/.test(key) && card.choose(item.appearance.id, Number(key));
  }

  #move(step: number): void {
    const at = this.#items.findIndex(({ appearance }) => appearance.id === this.current);
    const to = at < 0 ? (step > 0 ? 0 : this.#items.length - 1) : at + step;
    const item = this.#items[Math.min(this.#items.length - 1, Math.max(0, to))];
    if (item !== undefined) void this.#focusItem(item.appearance.id);
  }
}

customElements.define('revision-page', RevisionPage);

declare global {
  interface HTMLElementTagNameMap {
    'revision-page': RevisionPage;
  }
}
