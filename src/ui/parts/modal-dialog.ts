import { msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/**
 * The browser's own modal dialog, with a heading and a **Close** button. Focus goes back to where it
 * was. Use it only where an inline form will not do.
 *
 * @slot - the content
 * @slot actions - buttons at the foot
 * @event dialog-closed closed by the person; the owner sets `open` to false
 */
export class ModalDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      dialog {
        inline-size: min(var(--dialog-width, 36rem), calc(100vw - 2rem));
        max-block-size: calc(100dvb - 4rem);
        padding: 0;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-float);
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: var(--shade);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        padding-block: var(--space-3);
        padding-inline: var(--space-5) var(--space-3);
        border-block-end: 1px solid var(--hairline);
      }
      .body {
        padding: var(--space-4) var(--space-5);
        overflow: auto;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: var(--space-2);
        padding: 0 var(--space-5) var(--space-4);
      }
    `,
  ];

  static override properties = { heading: {}, open: { type: Boolean } };

  declare heading: string;
  declare open: boolean;

  constructor() {
    super();
    this.heading = '';
    this.open = false;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const { dialog } = this;
    if (this.open && !dialog.open) dialog.showModal();
    else if (!this.open && dialog.open) dialog.close();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.onClose} @click=${this.onClick}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button type="button" class="icon quiet" aria-label=${msg('Close')} @click=${this.close}>
          ${icons.close}
        </button>
      </div>
      <div class="body" tabindex="-1"><slot></slot></div>
      <footer><slot name="actions"></slot></footer>
    </dialog>`;
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  private readonly close = (): void => {
    this.dialog.close();
  };

  private onClose(): void {
    if (this.open) signal(this, 'dialog-closed');
    this.open = false;
  }

  // The dialog's own box is covered by its content: only the backdrop is left as a target.
  private onClick(event: MouseEvent): void {
    if (event.target !== this.dialog) return;
    const box = this.dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) this.close();
  }
}

customElements.define('modal-dialog', ModalDialog);

declare global {
  interface HTMLElementTagNameMap {
    'modal-dialog': ModalDialog;
  }
}
