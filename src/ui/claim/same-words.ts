import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import { newestRevision, type Case, type Claim } from '../../claims/case.ts';
import { placeOf } from '../../claims/reading-order.ts';
import { isLive } from '../../claims/status.ts';
import { rangesOverlap, type Range } from '../../text/offsets.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import { similarPlaces, type SimilarPlace } from '../../text/similar-places.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import { contextOf } from '../revision/change-words.ts';

/** Code units of a text that is read through for a claim without being asked to. */
const READ_UNASKED = 100_000;

/**
 * Other places of the article that say the same or nearly the same, offered as further appearances
 * of the claim. Nothing is shown where there are none.
 *
 * @event add-appearance - the intention of that name.
 */
export class SameWords extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      details {
        margin-block-start: var(--space-2);
      }
      summary {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-block-size: var(--target);
        color: var(--ink-soft);
        font-size: var(--text-s);
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
      li {
        display: grid;
        gap: var(--space-1);
        justify-items: start;
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--hairline);
      }
      .context {
        color: var(--ink-soft);
        font-family: var(--font-article);
        font-size: 1rem;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      mark {
        background: var(--accent-wash);
        color: var(--ink);
      }
      .other {
        color: var(--warn);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties = {
    state: { attribute: false },
    claim: { attribute: false },
    places: { state: true },
  };

  declare state: Case;
  declare claim: Claim;
  /** Null before anybody has looked. */
  declare private places: readonly SimilarPlace[] | null;

  #looked: { readonly text: RevisionText; readonly range: Range } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.places = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('claim') && !changed.has('state')) return;
    const { text, range } = this.#subject();
    const looked = this.#looked;
    const same =
      looked !== null &&
      looked.text === text &&
      looked.range.start === range?.start &&
      looked.range.end === range.end;
    if (same) return;
    this.#looked = null;
    this.places = null;
    clearTimeout(this.#timer);
    // After the panel stands: what is offered may come a moment later.
    if (text !== null && text.text.length <= READ_UNASKED) {
      this.#timer = setTimeout(() => this.#look());
    }
  }

  protected override render() {
    const { text } = this.#subject();
    if (text === null || !isLive(this.claim)) return nothing;
    const places = this.#offered();
    if (this.places === null ? text.text.length <= READ_UNASKED : places.length === 0) {
      return nothing;
    }
    const count = formatNumber(places.length);
    return html`<details @toggle=${this.#look}>
      <summary>
        <span class="chevron">${icons.chevronEnd}</span>
        ${
          this.places === null
            ? msg('The same words elsewhere')
            : plural(places.length, {
                one: msg(str`The same words elsewhere: ${count} place`),
                other: msg(str`The same words elsewhere: ${count} places`),
              })
        }
      </summary>
      <ul>
        ${places.map((place, index) => this.#renderPlace(text.text, place, index))}
      </ul>
    </details>`;
  }

  #renderPlace(text: string, place: SimilarPlace, index: number) {
    const { before, words, after } = contextOf(text, place);
    return html`<li>
      <p class="context" id="context-${index}" dir="auto">${before}<mark>${words}</mark>${after}</p>
      ${
        place.otherFigures
          ? html`<p class="other">${msg('Other figures stand here: read before you add it.')}</p>`
          : nothing
      }
      <button
        type="button"
        aria-describedby="context-${index}"
        @click=${() =>
          intend(this, {
            do: 'add-appearance',
            claim: this.claim.id,
            range: { start: place.start, end: place.end },
          })}
      >
        ${msg('Add appearance')}
      </button>
    </li>`;
  }

  /** What was found, without what belongs to the claim by now. */
  #offered(): readonly SimilarPlace[] {
    const own = this.claim.appearances.flatMap((appearance) => placeOf(appearance) ?? []);
    return (this.places ?? []).filter((place) => !own.some((range) => rangesOverlap(range, place)));
  }

  #subject(): { readonly text: RevisionText | null; readonly range: Range | null } {
    const text = newestRevision(this.state)?.text ?? null;
    const first = this.claim.appearances.map(placeOf).find((place) => place !== null);
    return { text, range: first ?? null };
  }

  #look(): void {
    const { text, range } = this.#subject();
    if (text === null || range === null || this.#looked !== null) return;
    this.#looked = { text, range };
    const locale = this.state.details.language || 'en';
    this.places = similarPlaces(text, range, { locale });
  }
}

customElements.define('same-words', SameWords);

declare global {
  interface HTMLElementTagNameMap {
    'same-words': SameWords;
  }
}
