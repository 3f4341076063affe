import { css, html, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import { base, controls } from '../base-styles.ts';
import { announce, intend } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';

/**
 * The other answer to words that the publisher changed: the report needs to say nothing about it,
 * with the reason. An editor gives it.
 *
 * @event waive-correction - the intention.
 */
export class CorrectionWaiver extends ClaimPart {
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

  static override properties: PropertyDeclarations = {
    open: { state: true },
    reason: { state: true },
    problem: { state: true },
  };

  declare private open: boolean;
  declare private reason: string | null;
  declare private problem: boolean;

  constructor() {
    super();
    this.open = false;
    this.reason = null;
    this.problem = false;
  }

  protected override render() {
    if (this.me.role !== 'editor') {
      return html`<p class="hint">
        ${msg('If nothing has to be corrected, an editor can say so here.')}
      </p>`;
    }
    if (!this.open && this.draftOf('no-correction') === null) {
      return html`<button id="waive" type="button" @click=${this.#begin}>
        ${msg('No correction needed')}
      </button>`;
    }
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        ${renderFormField({
          id: 'reason',
          label: msg('Why no correction is needed'),
          rows: 2,
          value: this.#text,
          typed: this.#typed,
          error: this.problem ? msg('Write a few words first.') : '',
        })}
        <div class="actions">
          <button type="submit" class="primary">${msg('No correction needed')}</button>
          <button type="button" @click=${this.#cancel}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  get #text(): string {
    return this.reason ?? this.draftOf('no-correction')?.text ?? '';
  }

  readonly #typed = (text: string): void => {
    this.reason = text;
    this.problem = false;
    if (text === '') this.dropDraft('no-correction');
    else this.keepDraft('no-correction', text);
  };

  async #begin(): Promise<void> {
    this.open = true;
    await this.focusField('reason');
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  }

  #cancel(): void {
    this.dropDraft('no-correction');
    this.open = false;
    this.reason = null;
    this.problem = false;
    void this.focusField('waive');
  }

  #submit(event: Event): void {
    event.preventDefault();
    const reason = this.#text.trim();
    if (reason === '') {
      this.problem = true;
      void this.focusField('reason');
      return;
    }
    this.onceSaved(
      () => this.claim.correctionDue === null,
      () => {
        this.dropDraft('no-correction');
        announce(this, msg('Noted: no correction is needed.'));
      },
    );
    intend(this, { do: 'waive-correction', claim: this.claim.id, reason });
  }
}

customElements.define('correction-waiver', CorrectionWaiver);

declare global {
  interface HTMLElementTagNameMap {
    'correction-waiver': CorrectionWaiver;
  }
}
