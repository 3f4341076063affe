import {
  LitElement,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { msg, str } from '@lit/localize';
import type { Attachment } from '../../claims/events.ts';
import { base, controls } from '../base-styles.ts';
import { formatBytes } from '../format.ts';
import { signal } from '../intend.ts';
import '../parts/modal-dialog.ts';
import { isText, pictureType } from './file-kinds.ts';
import { needFile, type DownloadFile } from './file-signals.ts';
import { attachmentUseWord, nameAttachment } from './file-words.ts';

/** How much of a text is shown; who needs the rest downloads it. Octets. */
const SHOWN = 200_000;

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  /** It is shown outside only. */
  | { readonly kind: 'other' }
  | { readonly kind: 'missing' };

/**
 * A file in a dialog: pictures as pictures, texts and the source of pages as plain text, everything
 * else as a download. Nothing in a file ever runs or is fetched.
 *
 * @event need-file - see `NeedFile`.
 * @event download-file - see `DownloadFile`.
 * @event preview-closed - the person closed it.
 */
export class FilePreview extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      modal-dialog {
        --dialog-width: 60rem;
      }
      .body {
        display: grid;
        gap: var(--space-3);
      }
      img {
        display: block;
        max-inline-size: 100%;
        max-block-size: 60dvb;
        margin-inline: auto;
        object-fit: contain;
      }
      pre {
        max-block-size: 60dvb;
        margin: 0;
        padding: var(--space-3);
        overflow: auto;
        background: var(--sunken);
        font: var(--text-s) / 1.5 var(--font-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-3);
        margin: 0;
        font-size: var(--text-s);
      }
      dt {
        color: var(--ink-faint);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .hash {
        font-family: var(--font-mono);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    file: { attribute: false },
    shown: { state: true },
  };

  /** The file to show, or null: closed. */
  declare file: Attachment | null;
  declare private shown: Shown;

  constructor() {
    super();
    this.file = null;
    this.shown = { kind: 'loading' };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('file')) return;
    this.#letGo();
    this.shown = { kind: 'loading' };
    if (this.file !== null) void this.#load(this.file);
  }

  protected override render() {
    const { file } = this;
    return html`<modal-dialog
      .heading=${file === null ? '' : nameAttachment(file)}
      .open=${file !== null}
      @dialog-closed=${this.#closed}
    >
      ${file === null ? nothing : html`<div class="body">${this.#renderFile(file)}</div>`}
      ${
        file === null || this.shown.kind === 'missing'
          ? nothing
          : html`<button
              slot="actions"
              type="button"
              @click=${() =>
                signal<DownloadFile>(this, 'download-file', { hash: file.hash, name: file.name })}
            >
              ${msg('Download')}
            </button>`
      }
    </modal-dialog>`;
  }

  #renderFile(file: Attachment) {
    return html`
      ${this.#renderShown(file)}
      <dl>
        <dt>${msg('What it is')}</dt>
        <dd>${attachmentUseWord(file.use)}, ${formatBytes(file.bytes)}</dd>
        ${
          file.takenFrom === ''
            ? nothing
            : html`<dt>${msg('Taken from')}</dt>
                <dd dir="ltr">${file.takenFrom}</dd>`
        }
        <dt>SHA-256</dt>
        <dd class="hash" dir="ltr">${file.hash}</dd>
      </dl>
    `;
  }

  #renderShown(file: Attachment) {
    const { shown } = this;
    switch (shown.kind) {
      case 'loading':
        return html`<p role="status">${msg('Opening…')}</p>`;
      case 'picture':
        return html`<img
          src=${shown.url}
          alt=${msg(str`Picture: ${nameAttachment(file)}`)}
          @error=${this.#failed}
        />`;
      case 'text':
        return html`
          <pre tabindex="0" role="region" aria-label=${nameAttachment(file)} dir="auto">
${shown.text}</pre>
          ${
            shown.cut
              ? html`<p class="hint">
                  ${msg('Only the beginning is shown. Download the file to read all of it.')}
                </p>`
              : nothing
          }
        `;
      case 'other':
        return html`<p>
          ${msg('Files of this kind are not shown here. Download it to open it in its own program.')}
        </p>`;
      case 'missing':
        return html`<p>
          ${msg('This file is not on this device: it stayed where it was attached. Everything else about the evidence is here.')}
        </p>`;
    }
  }

  async #load(file: Attachment): Promise<void> {
    const blob = await needFile(this, file.hash);
    if (this.file !== file) return;
    const shown = blob === null ? ({ kind: 'missing' } as const) : await show(file, blob);
    if (this.file === file) this.shown = shown;
    else if (shown.kind === 'picture') URL.revokeObjectURL(shown.url);
  }

  #failed(): void {
    this.#letGo();
    this.shown = { kind: 'other' };
  }

  #letGo(): void {
    if (this.shown.kind === 'picture') URL.revokeObjectURL(this.shown.url);
  }

  #closed(event: Event): void {
    event.stopPropagation();
    signal(this, 'preview-closed');
  }
}

async function show(file: Attachment, blob: Blob): Promise<Shown> {
  const type = pictureType(file);
  if (type !== null) {
    return { kind: 'picture', url: URL.createObjectURL(new Blob([blob], { type })) };
  }
  if (!isText(file)) return { kind: 'other' };
  const text = new TextDecoder().decode(await blob.slice(0, SHOWN).arrayBuffer());
  return { kind: 'text', text, cut: blob.size > SHOWN };
}

customElements.define('file-preview', FilePreview);

declare global {
  interface HTMLElementTagNameMap {
    'file-preview': FilePreview;
  }
}
