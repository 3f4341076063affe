import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import { base, controls } from '../base-styles.ts';
import { signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';

/**
 * The next steps of a published claim that nobody is correcting: a correction, or taking the verdict
 * back.
 *
 * @event start-correction - `{form}`: `correction` or `void`; the panel opens the form.
 */
export class PublishedSteps extends ClaimPart {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      p {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = { begun: { type: Boolean } };

  /** The form for one of the steps is open: it has buttons of its own. */
  declare begun: boolean;

  constructor() {
    super();
    this.begun = false;
  }

  protected override render() {
    const { claim } = this;
    return html`
      <p>${msg('Published. Only a correction changes what the report prints.')}</p>
      <div class="actions" ?hidden=${this.begun}>
        <button type="button" @click=${() => this.#start('correction')}>
          ${msg('Add correction')}
        </button>
        ${
          claim.voided === null && claim.notCheckable === null
            ? html`<button type="button" class="danger" @click=${() => this.#start('void')}>
                ${msg('Void')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #start(form: 'correction' | 'void'): void {
    signal(this, 'start-correction', { form });
  }
}

customElements.define('published-steps', PublishedSteps);

declare global {
  interface HTMLElementTagNameMap {
    'published-steps': PublishedSteps;
  }
}
