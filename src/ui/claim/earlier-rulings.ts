import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { quoteOf } from '../../claims/case.ts';
import type { ClaimRef, RepeatId } from '../../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';
import { repeatsOf } from '../../insight/repeats.ts';
import { ClaimLikeness, type SimilarClaim } from '../../insight/similar-claims.ts';
import { base, controls } from '../base-styles.ts';
import { formatDate } from '../format.ts';
import { announce, intend } from '../intend.ts';
import '../parts/rating-chip.ts';
import '../parts/status-chip.ts';
import { ClaimPart } from './claim-part.ts';

/** One earlier ruling as it is listed. */
interface Ruling {
  readonly ref: ClaimRef;
  readonly row: ClaimSummary;
  readonly article: ArticleSummary;
  /** A person said that it is the same claim; `id` where this very claim was named. */
  readonly linked: { readonly id: RepeatId | null } | null;
  readonly otherFigures: boolean;
}

/**
 * What the desk has said before of claims that say much the same: linked repeats first, then what
 * is alike by its words. It is there to be read; nothing of it is ever copied into the verdict.
 *
 * @event link-repeat, unlink-repeat - the intentions.
 */
export class EarlierRulings extends ClaimPart {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--space-2);
        padding-block-start: var(--space-3);
        border-block-start: 1px solid var(--hairline);
      }
      h4 {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      li {
        display: grid;
        gap: var(--space-1);
        padding-block: var(--space-2);
      }
      li + li {
        border-block-start: 1px solid var(--hairline);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }
      .claim,
      .finding {
        overflow-wrap: anywhere;
      }
      .tag {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .tag.warn {
        color: var(--warn);
      }
      li button {
        justify-self: start;
        margin-inline-start: calc(-1 * var(--space-3));
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    articles: { attribute: false },
    likeness: { attribute: false },
    found: { state: true },
  };

  declare articles: readonly ArticleSummary[];
  /** The memory of what was read, shared by whoever looks often; null: one of its own. */
  declare likeness: ClaimLikeness | null;

  /** Null until the desk has been looked through. */
  declare private found: readonly SimilarClaim[] | null;

  /** Resolves when the desk has been looked through for the claim as it stands. */
  looked: Promise<void> = Promise.resolve();

  #own: ClaimLikeness | null = null;
  #asked = '';
  #rows: readonly ArticleSummary[] | null = null;
  #look = 0;
  /** The claim whose button was pressed, and whether it was linked then. */
  #pressed: { readonly claim: string; readonly linked: boolean } | null = null;

  constructor() {
    super();
    this.articles = [];
    this.likeness = null;
    this.found = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#follow();
    const asked = `${this.claim.id}\n${this.claim.restated}\n${quoteOf(this.claim)}`;
    if (asked === this.#asked && this.articles === this.#rows) return;
    this.#asked = asked;
    this.#rows = this.articles;
    this.looked = this.#lookAgain();
  }

  protected override render() {
    const rulings = this.#rulings();
    if (rulings.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <div>
        <h4 id="heading">${msg('Earlier rulings')}</h4>
        <p class="hint">
          ${msg('What the desk said of similar claims. Read it; nothing is copied by itself.')}
        </p>
      </div>
      <ul>
        ${repeat(
          rulings,
          ({ ref }) => keyOf(ref),
          (ruling) => this.#renderRuling(ruling),
        )}
      </ul>
    </section>`;
  }

  #renderRuling({ ref, row, article, linked, otherFigures }: Ruling) {
    const words = row.restated || row.quote;
    const title = article.title || msg('Untitled article');
    const from = [title, article.publisher, article.published ? formatDate(article.published) : '']
      .filter((part) => part !== '')
      .join(' · ');
    return html`<li>
      <p class="line">
        ${
          row.ratings.length === 0
            ? nothing
            : row.ratings.map(
                (label) => html`<rating-chip .group=${row.group} .label=${label}></rating-chip>`,
              )
        }
        <status-chip .status=${row.status}></status-chip>
        ${linked === null ? nothing : html`<span class="tag">${msg('Repeat')}</span>`}
        ${
          otherFigures && linked === null
            ? html`<span class="tag warn">${msg('Other figures')}</span>`
            : nothing
        }
      </p>
      <p class="claim" dir="auto">
        <a href="#/article/${ref.article}/claim/${ref.claim}">${words}</a>
      </p>
      ${row.finding === '' ? nothing : html`<p class="finding soft" dir="auto">${row.finding}</p>`}
      <p class="faint" dir="auto">${from}</p>
      ${this.#renderLink(ref, linked, words)}
    </li>`;
  }

  #renderLink(ref: ClaimRef, linked: Ruling['linked'], words: string) {
    if (linked?.id === null) {
      return html`<p class="faint">${msg('Linked through another claim.')}</p>`;
    }
    const id = linked?.id ?? null;
    return html`<button
      type="button"
      class="quiet"
      data-claim=${keyOf(ref)}
      aria-label=${id === null ? msg(str`Link as repeat: ${words}`) : msg(str`Unlink: ${words}`)}
      @click=${() => this.#press(ref, id)}
    >
      ${id === null ? msg('Link as repeat') : msg('Unlink')}
    </button>`;
  }

  get #ref(): ClaimRef {
    return { article: this.state.article, claim: this.claim.id };
  }

  /** Linked ones, rated or not; then similar ones that have been judged. */
  #rulings(): readonly Ruling[] {
    const linked = repeatsOf(this.desk.repeats, this.#ref).flatMap(({ ref, repeat: id }) => {
      const article = this.articles.find((each) => each.article === ref.article);
      const row = article?.claims.find(({ claim }) => claim === ref.claim);
      return article === undefined || row === undefined || article.removed
        ? []
        : [{ ref, row, article, linked: { id }, otherFigures: false }];
    });
    const known = new Set(linked.map(({ ref }) => keyOf(ref)));
    const similar = (this.found ?? [])
      .filter(({ ref }) => !known.has(keyOf(ref)))
      .map((each) => ({ ...each, linked: null }));
    return [...linked, ...similar];
  }

  /** In slices, so that typing goes on while a large desk is read; a later look ends this one. */
  async #lookAgain(): Promise<void> {
    this.#look += 1;
    const look = this.#look;
    await this.updateComplete;
    const likeness = this.likeness ?? (this.#own ??= new ClaimLikeness());
    const { articles } = this;
    const statement = { restated: this.claim.restated, quote: quoteOf(this.claim) };
    for (const _ of likeness.read(articles)) {
      await new Promise((resolve) => setTimeout(resolve));
      if (look !== this.#look || !this.isConnected) return;
    }
    this.found = likeness.like(articles, statement, this.#ref, {
      wanted: ({ ratings, finding }) => ratings.length > 0 || finding !== '',
    });
  }

  #press(ref: ClaimRef, id: RepeatId | null): void {
    this.#pressed = { claim: keyOf(ref), linked: id !== null };
    if (id === null) intend(this, { do: 'link-repeat', a: this.#ref, b: ref });
    else intend(this, { do: 'unlink-repeat', repeat: id });
  }

  /** A linked claim moves to the top of the list; whoever pressed the button moves along. */
  #follow(): void {
    const { claim, linked } = this.#pressed ?? {};
    if (claim === undefined || this.#isLinked(claim) === linked) return;
    this.#pressed = null;
    announce(this, linked === true ? msg('Unlinked') : msg('Linked as repeat'));
    this.renderRoot.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`)?.focus();
  }

  #isLinked(claim: string): boolean {
    return repeatsOf(this.desk.repeats, this.#ref).some(({ ref }) => keyOf(ref) === claim);
  }
}

function keyOf({ article, claim }: ClaimRef): string {
  return `${article}/${claim}`;
}

customElements.define('earlier-rulings', EarlierRulings);

declare global {
  interface HTMLElementTagNameMap {
    'earlier-rulings': EarlierRulings;
  }
}
