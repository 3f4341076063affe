import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case, Claim } from '../../claims/case.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { base, controls } from '../base-styles.ts';
import { wordDiff, wordDiffStyles } from '../claim/word-diff-view.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { besideLine, loudLine } from './beside-line.ts';
import {
  anchorBefore,
  changesBeside,
  loudChanges,
  settledPlaces,
  type SettledPlace,
} from './open-places.ts';

/**
 * The places that need nobody: those with loud changes beside the quote, or with changed words and
 * no verdict yet, stand open; the others fold away under their number.
 */
export class SettledList extends LitElement {
  static override styles = [
    base,
    controls,
    wordDiffStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      h2 {
        margin-block-end: var(--space-2);
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
      li {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-3);
        align-items: start;
        padding-block: var(--space-3);
        border-block-end: 1px solid var(--hairline);
      }
      .number {
        color: var(--ink-faint);
      }
      .quote {
        font-family: var(--font-article);
        font-size: 1.0625rem;
        line-height: 1.45;
        overflow-wrap: anywhere;
      }
      .beside {
        display: flex;
        gap: var(--space-1);
        color: var(--warn);
        overflow-wrap: anywhere;
      }
      .beside svg {
        inline-size: 1rem;
        block-size: 1.4em;
      }
    `,
  ];

  static override properties = { state: { attribute: false }, unfolded: { state: true } };

  declare state: Case;
  declare private unfolded: boolean;

  constructor() {
    super();
    this.unfolded = false;
  }

  protected override render() {
    const places = settledPlaces(this.state);
    const loud = places.filter(isWorthReading);
    const quiet = places.filter((place) => !isWorthReading(place));
    const count = formatNumber(quiet.length);
    return html`
      ${
        loud.length === 0
          ? nothing
          : html`<section aria-labelledby="loud">
              <h2 id="loud">${msg('Worth reading, nothing to decide')}</h2>
              ${this.#renderPlaces(loud)}
            </section>`
      }
      ${
        quiet.length === 0
          ? nothing
          : html`<details @toggle=${this.#toggled}>
              <summary>
                <span class="chevron">${icons.chevronEnd}</span>
                ${plural(quiet.length, {
                  one: msg(str`${count} place needs nothing`),
                  other: msg(str`${count} places need nothing`),
                })}
              </summary>
              ${this.unfolded ? this.#renderPlaces(quiet) : nothing}
            </details>`
      }
    `;
  }

  #toggled(event: Event): void {
    this.unfolded = (event.target as HTMLDetailsElement).open;
  }

  #renderPlaces(places: readonly SettledPlace[]) {
    const numbers = numberClaims(this.state.claims);
    return html`<ul>
      ${repeat(
        places,
        ({ appearance }) => appearance.id,
        (place) => this.#renderPlace(place, numbers.get(place.claim.id) ?? 0),
      )}
    </ul>`;
  }

  #renderPlace(place: SettledPlace, number: number) {
    const { claim, appearance } = place;
    const before = anchorBefore(appearance, claim, this.state);
    const changed = appearance.placement.state === 'changed';
    return html`<li>
      <span class="number">${formatNumber(number)}</span>
      <div>
        <p class="quote" id="quote-${appearance.id}" dir="auto">
          ${changed ? wordDiff(before.quote, appearance.anchor.quote) : appearance.anchor.quote}
        </p>
        <p class="faint">${settledWords(place)}</p>
        ${
          changed && isUnjudged(claim)
            ? loudLine(loudChanges(appearance, before, this.state.details.language || 'en'))
            : nothing
        }
        ${besideLine(appearance)}
      </div>
      ${
        appearance.withdrawn === null
          ? html`<a
              class="button quiet"
              href="#/article/${this.state.article}/claim/${claim.id}"
              aria-describedby="quote-${appearance.id}"
              >${msg('Show')}</a
            >`
          : nothing
      }
    </li>`;
  }
}

/** Whether something changed that nobody has read yet, though no verdict rests on it. */
function isWorthReading({ claim, appearance }: SettledPlace): boolean {
  if (changesBeside(appearance).length > 0) return true;
  return appearance.placement.state === 'changed' && isUnjudged(claim);
}

function isUnjudged({ verdict, notCheckable }: Claim): boolean {
  return verdict === null && notCheckable === null;
}

/** What became of a place that needs nobody, in words. */
function settledWords({ claim, appearance }: SettledPlace): string {
  if (appearance.withdrawn !== null) return msg('Removed by the publisher.');
  const { placement } = appearance;
  switch (placement.state) {
    case 'equivalent':
      return msg('The same words; only quotation marks, dashes or spaces differ.');
    case 'moved':
      return msg('The same words, at another place now.');
    case 'changed':
      return isUnjudged(claim)
        ? msg('The words changed. There is no verdict yet that could be out of date.')
        : msg('The words changed, and somebody has read the change since.');
    default:
      return msg('The same words where they were.');
  }
}

customElements.define('settled-list', SettledList);

declare global {
  interface HTMLElementTagNameMap {
    'settled-list': SettledList;
  }
}
