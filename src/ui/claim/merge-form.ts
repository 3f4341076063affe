import { css, html, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import { quoteOf } from '../../claims/case.ts';
import type { ClaimId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { isLive } from '../../claims/status.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';

/**
 * Chooses the claim that this one is a repeat of.
 *
 * @event merge-claim - the intention.
 * @event form-closed - `{words}`: done (in words) or given up (empty).
 */
export class MergeForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = { into: { state: true } };

  declare private into: ClaimId | null;

  constructor() {
    super();
    this.into = null;
  }

  protected override render() {
    const numbers = numberClaims(this.state.claims);
    const others = this.state.claims.filter((each) => isLive(each) && each.id !== this.claim.id);
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        <div class="field">
          <label for="into">${msg('Merge into')}</label>
          <select id="into" aria-describedby="hint" @change=${this.#choose}>
            <option value="" disabled .selected=${this.into === null}>
              ${msg('Choose a claim')}
            </option>
            ${others.map(
              (other) =>
                html`<option value=${other.id} .selected=${other.id === this.into}>
                  ${msg(
                    str`${formatNumber(numbers.get(other.id) ?? 0)}: ${other.restated || quoteOf(other)}`,
                  )}
                </option>`,
            )}
          </select>
          <p class="hint" id="hint">
            ${msg('Its appearances, claimants and evidence move along. One undo takes it all back.')}
          </p>
        </div>
        <div class="actions">
          <button
            type="submit"
            class="primary"
            aria-disabled=${this.into === null ? 'true' : 'false'}
          >
            ${msg('Merge')}
          </button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #choose(event: Event): void {
    this.into = (event.target as HTMLSelectElement).value as ClaimId;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#done('');
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.into === null) {
      void this.focusField('into');
      return;
    }
    this.onceSaved(
      () => this.claim.mergedInto !== null,
      () => this.#done(msg('Claim merged')),
    );
    intend(this, { do: 'merge-claim', claim: this.claim.id, into: this.into });
  }

  #done(words: string): void {
    signal(this, 'form-closed', { words });
  }
}

customElements.define('merge-form', MergeForm);

declare global {
  interface HTMLElementTagNameMap {
    'merge-form': MergeForm;
  }
}
