import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { newestRevision } from '../../claims/case.ts';
import type { ClaimId } from '../../claims/ids.ts';
import { placeOf } from '../../claims/reading-order.ts';
import { range, type Range } from '../../text/offsets.ts';
import { trimToWords } from '../../text/words.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';

/**
 * Splits a claim: words of its quote become a claim of their own. The quote stands in a field that
 * cannot be typed in, so that words are chosen as anywhere: with the mouse, by touch, or with Shift
 * and the arrow keys (with Ctrl or Alt word by word).
 *
 * @event split-claim - the intention.
 * @event form-closed - `{words}`: done (in words) or given up (empty).
 */
export class SplitForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      textarea {
        field-sizing: content;
        font-family: var(--font-article);
        line-height: 1.5;
      }
      .new {
        padding-inline-start: var(--space-3);
        border-inline-start: 3px solid var(--accent);
        font-family: var(--font-article);
        overflow-wrap: anywhere;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    at: { state: true },
    chosen: { state: true },
    problem: { state: true },
  };

  /** Which of the claim's places is split. */
  declare private at: number;
  /** The words chosen, as a range of the newest revision's text, trimmed to words. */
  declare private chosen: Range | null;
  declare private problem: boolean;

  constructor() {
    super();
    this.at = 0;
    this.chosen = null;
    this.problem = false;
  }

  protected override firstUpdated(): void {
    // Fields begin at their end, where Shift and the arrow keys would choose nothing.
    this.renderRoot.querySelector('textarea')?.setSelectionRange(0, 0);
  }

  protected override render() {
    const places = this.#places();
    const place = places[this.at] ?? places[0];
    if (place === undefined) {
      return html`<div class="form">
        <p>${msg('The claim has no sure place in the newest text. Settle its place first.')}</p>
        <div class="actions">
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </div>`;
    }
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        <h3>${msg('Split claim')}</h3>
        ${places.length > 1 ? this.#renderPlaces(places) : nothing}
        <div class="field">
          <label for="quote">${msg('Words of the quote')}</label>
          <textarea
            id="quote"
            rows="2"
            dir="auto"
            inputmode="none"
            spellcheck="false"
            aria-readonly="true"
            aria-describedby="hint chosen"
            .value=${this.#text.slice(place.start, place.end)}
            @beforeinput=${(event: Event) => event.preventDefault()}
            @select=${this.#selected}
            @keyup=${this.#selected}
            @pointerup=${this.#selected}
          ></textarea>
          <p class="hint" id="hint">
            ${msg('Select the words that make a claim of their own: with the mouse, or with Shift and the arrow keys.')}
          </p>
        </div>
        <div id="chosen" aria-live="polite">
          ${
            this.chosen === null
              ? nothing
              : html`<p class="label">${msg('Becomes a claim of its own')}</p>
                  <p class="new" dir="auto">
                    ${this.#text.slice(this.chosen.start, this.chosen.end)}
                  </p>`
          }
        </div>
        ${
          this.problem
            ? html`<p class="error" role="alert">
                ${icons.warning}${msg('Select a part of the quote first, not all of it.')}
              </p>`
            : nothing
        }
        <div class="actions">
          <button
            type="submit"
            class="primary"
            aria-disabled=${this.chosen === null ? 'true' : 'false'}
          >
            ${msg('Split')}
          </button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderPlaces(places: readonly Range[]) {
    return html`<div class="field">
      <label for="place">${msg('Appearance')}</label>
      <select
        id="place"
        @change=${(event: Event) => {
          this.at = Number((event.target as HTMLSelectElement).value);
          this.chosen = null;
        }}
      >
        ${places.map(
          ({ start, end }, index) =>
            html`<option value=${index} .selected=${index === this.at}>
              ${msg(str`${formatNumber(index + 1)}: ${this.#text.slice(start, end)}`)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  get #text(): string {
    return newestRevision(this.state)?.text?.text ?? '';
  }

  #places(): readonly Range[] {
    return this.claim.appearances.flatMap((appearance) => {
      const place = appearance.withdrawn === null ? placeOf(appearance) : null;
      return place === null || this.#text === '' ? [] : [place];
    });
  }

  #selected(): void {
    const places = this.#places();
    const place = places[this.at] ?? places[0];
    const text = newestRevision(this.state)?.text ?? null;
    const quote = this.renderRoot.querySelector('textarea');
    if (place === undefined || text === null || quote === null) return;
    const { selectionStart, selectionEnd } = quote;
    const picked = trimToWords(
      text,
      range(place.start + selectionStart, place.start + selectionEnd),
    );
    // Trimming completes a word: never beyond the quote.
    const start = Math.max(place.start, picked?.start ?? 0);
    const end = Math.min(place.end, picked?.end ?? 0);
    const whole = start === place.start && end === place.end;
    this.chosen = picked === null || whole || end <= start ? null : range(start, end);
    if (this.chosen !== null) this.problem = false;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#done('');
    } else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      this.#split();
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#split();
  }

  #split(): void {
    this.#selected();
    if (this.chosen === null) {
      this.problem = true;
      void this.focusField('quote');
      return;
    }
    const before = this.#splitOff();
    this.onceSaved(
      () => this.#splitOff().length > before.length,
      () => this.#done(msg('Claim split')),
    );
    intend(this, { do: 'split-claim', claim: this.claim.id, range: this.chosen });
  }

  /** The claims that were split off this one. */
  #splitOff(): readonly ClaimId[] {
    return this.state.claims.flatMap(({ id, splitFrom }) =>
      splitFrom === this.claim.id ? id : [],
    );
  }

  #done(words: string): void {
    signal(this, 'form-closed', { words });
  }
}

customElements.define('split-form', SplitForm);

declare global {
  interface HTMLElementTagNameMap {
    'split-form': SplitForm;
  }
}
