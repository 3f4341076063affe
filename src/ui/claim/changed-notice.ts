import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import { base, controls, layout } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { contentChanges, type Reading } from './content-changes.ts';
import { wordDiff, wordDiffStyles } from './word-diff-view.ts';

/**
 * Tells an editor that the claim is no longer the one that was read, shows what changed, and takes
 * the word that it has been read again.
 *
 * @event read-again - the editor has read the claim as it stands now.
 */
export class ChangedNotice extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    wordDiffStyles,
    css`
      :host {
        display: block;
      }
      .notice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-2);
      }
      .body {
        display: grid;
        gap: var(--space-2);
      }
      dl {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        max-block-size: 40vh;
        overflow: auto;
      }
      dt {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    earlier: { attribute: false },
    current: { attribute: false },
    shown: { state: true },
  };

  /** What was read. */
  declare earlier: Reading;
  /** What stands there now. */
  declare current: Reading;
  declare private shown: boolean;

  constructor() {
    super();
    this.shown = false;
  }

  protected override render() {
    return html`
      <div class="notice warn" role="alert">
        ${icons.warning}
        <div class="body">
          <p><strong>${msg('This claim changed while you were reading.')}</strong></p>
          ${this.shown ? this.#renderChanges() : nothing}
          <div class="row">
            ${
              this.shown
                ? nothing
                : html`<button type="button" @click=${this.#show}>
                    ${msg('Show what changed')}
                  </button>`
            }
            <button type="button" @click=${() => signal(this, 'read-again')}>
              ${msg('I have read it')}
            </button>
          </div>
        </div>
      </div>
    `;
  }

  #renderChanges() {
    const changes = contentChanges(this.earlier, this.current);
    return changes.length === 0
      ? html`<p>${msg('A source that it uses was changed.')}</p>`
      : html`<dl tabindex="0" aria-label=${msg('What changed')}>
          ${changes.map(
            ({ what, before, after }) =>
              html`<div>
                <dt>${what}</dt>
                <dd>${wordDiff(before, after)}</dd>
              </div>`,
          )}
        </dl>`;
  }

  async #show(): Promise<void> {
    this.shown = true;
    await this.updateComplete;
    this.renderRoot.querySelector('dl')?.focus();
  }
}

customElements.define('changed-notice', ChangedNotice);

declare global {
  interface HTMLElementTagNameMap {
    'changed-notice': ChangedNotice;
  }
}
