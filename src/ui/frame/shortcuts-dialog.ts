import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { base, controls } from '../base-styles.ts';
import { signal } from '../intend.ts';
import type { ShortcutGroup } from '../keys.ts';
import '../parts/modal-dialog.ts';

/**
 * All keyboard shortcuts, by place, with the switch for single keys.
 *
 * @event dialog-closed closed by the person
 * @event change-preference {{key: 'singleKeys', value: boolean}}
 */
export class ShortcutsDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
        gap: var(--space-5);
      }
      h3 {
        margin-block-end: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      dl {
        display: grid;
        gap: var(--space-1);
        margin: 0;
      }
      dl > div {
        display: grid;
        grid-template-columns: 6.5rem 1fr;
        gap: var(--space-2);
        align-items: baseline;
      }
      dt {
        display: flex;
        gap: 0.2em;
      }
      dd {
        margin: 0;
      }
      .switch {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-block-start: var(--space-5);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--hairline);
        color: var(--ink);
        font-size: var(--text-m);
        font-weight: 400;
      }
    `,
  ];

  static override properties = {
    open: { type: Boolean },
    groups: { attribute: false },
    singleKeys: { type: Boolean },
  };

  declare open: boolean;
  declare groups: readonly ShortcutGroup[];
  declare singleKeys: boolean;

  constructor() {
    super();
    this.open = false;
    this.groups = [];
    this.singleKeys = true;
  }

  override render() {
    return html`<modal-dialog .heading=${msg('Keyboard shortcuts')} .open=${this.open}>
      <div class="groups">
        ${this.groups.map(
          (group) =>
            html`<section>
              <h3>${group.where}</h3>
              <dl>
                ${group.shortcuts.map(
                  ({ keys, does }) =>
                    html`<div>
                      <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
                      <dd>${does}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
      <label class="switch">
        <input type="checkbox" .checked=${this.singleKeys} @change=${this.onSwitch} />
        ${msg('Single-key shortcuts')}
      </label>
      <p class="hint">${msg('They never act inside a field.')}</p>
    </modal-dialog>`;
  }

  private onSwitch(event: Event): void {
    const value = (event.target as HTMLInputElement).checked;
    signal(this, 'change-preference', { key: 'singleKeys', value });
  }
}

customElements.define('shortcuts-dialog', ShortcutsDialog);

declare global {
  interface HTMLElementTagNameMap {
    'shortcuts-dialog': ShortcutsDialog;
  }
}
