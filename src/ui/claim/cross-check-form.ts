import { css, html, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import type { PersonId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { compareText } from '../format.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';

/**
 * Asks for a second verdict, given without knowing the first: of somebody in particular, or of
 * whoever comes first.
 *
 * @event ask-cross-check - the intention.
 * @event form-closed - `{words}`: done (in words) or given up (empty).
 */
export class CrossCheckForm extends ClaimPart {
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

  static override properties: PropertyDeclarations = { of: { state: true } };

  declare private of: PersonId | null;

  constructor() {
    super();
    this.of = null;
  }

  protected override render() {
    const authors = this.claim.verdict?.authors ?? [];
    const readers = [...this.desk.people.values()]
      .filter(({ id, removed }) => !removed && !authors.includes(id))
      .sort((a, b) => compareText(a.name, b.name));
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        <div class="field">
          <label for="of">${msg('Second reader')}</label>
          <select id="of" aria-describedby="hint" @change=${this.#choose}>
            <option value="" .selected=${this.of === null}>
              ${msg('Any checker who did not write the verdict')}
            </option>
            ${readers.map(
              ({ id, name }) =>
                html`<option value=${id} .selected=${id === this.of}>${name}</option>`,
            )}
          </select>
          <p class="hint" id="hint">
            ${msg('The second reader does not see the first verdict, its reasoning, the stance of the evidence or the notes before their own verdict is in. Hidden from the eye: whoever owns the device could find it.')}
          </p>
        </div>
        <div class="actions">
          <button type="submit" class="primary">${msg('Ask')}</button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.of = value === '' ? null : (value as PersonId);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#done('');
  }

  #submit(event: Event): void {
    event.preventDefault();
    const before = this.claim.crossCheck?.event ?? null;
    this.onceSaved(
      () => (this.claim.crossCheck?.event ?? null) !== before,
      () => this.#done(msg('Asked for a cross-check')),
    );
    intend(this, { do: 'ask-cross-check', claim: this.claim.id, of: this.of });
  }

  #done(words: string): void {
    signal(this, 'form-closed', { words });
  }
}

customElements.define('cross-check-form', CrossCheckForm);

declare global {
  interface HTMLElementTagNameMap {
    'cross-check-form': CrossCheckForm;
  }
}
