import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Attachment } from '../../claims/events.ts';
import type { Sha256 } from '../../claims/ids.ts';
import { ATTACHMENT_USES, type AttachmentUse } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { formatBytes } from '../format.ts';
import { signal } from '../intend.ts';
import { dotted } from '../parts/dotted.ts';
import './attachment-thumb.ts';
import './file-preview.ts';
import type { DownloadFile } from './file-signals.ts';
import { attachmentUseWord, nameAttachment, shortHash } from './file-words.ts';

/**
 * The files of a piece of evidence: picture, name, size, hash, and what can be done with each.
 *
 * @event attachment-changed - `{attachment}`: private or not, or what it is, reads otherwise now.
 * @event attachment-removed - `{hash}`: the person wants it gone.
 * @event download-file, need-file - see `file-signals.ts`.
 */
export class AttachmentList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
        padding-block: var(--space-2);
      }
      li + li {
        border-block-start: 1px solid var(--hairline);
      }
      .name {
        overflow-wrap: anywhere;
        font-weight: 500;
      }
      .meta {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .hidden {
        color: var(--warn);
        font-weight: 600;
      }
      code {
        font-family: var(--font-mono);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
      }
      .row button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      .row.tools {
        margin-inline-start: calc(var(--space-2) * -1);
      }
      .row select {
        inline-size: auto;
        max-inline-size: 100%;
      }
      .private {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: var(--target);
        color: var(--ink);
        font-size: var(--text-s);
        font-weight: 400;
        cursor: pointer;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    files: { attribute: false },
    locked: { type: Boolean },
    brief: { type: Boolean },
    shown: { state: true },
  };

  declare files: readonly Attachment[];
  /** Nothing can be changed, only looked at. */
  declare locked: boolean;
  /** What a file is, and whether it is private, is told and cannot be changed. */
  declare brief: boolean;
  declare private shown: Attachment | null;

  constructor() {
    super();
    this.files = [];
    this.locked = false;
    this.brief = false;
    this.shown = null;
  }

  protected override render() {
    if (this.files.length === 0) return nothing;
    return html`
      <ul aria-label=${msg('Attached files')}>
        ${repeat(
          this.files,
          ({ hash }) => hash,
          (file) => this.#renderFile(file),
        )}
      </ul>
      <file-preview .file=${this.shown} @preview-closed=${this.#previewClosed}></file-preview>
    `;
  }

  #renderFile(file: Attachment) {
    const name = nameAttachment(file);
    return html`<li>
      <attachment-thumb .file=${file}></attachment-thumb>
      <div>
        <p class="name"><bdi>${name}</bdi></p>
        <p class="meta">${dotted(this.#facts(file))}</p>
        <div class="row tools">
          <button
            type="button"
            class="quiet"
            aria-label=${msg(str`Preview: ${name}`)}
            @click=${() => this.#preview(file)}
          >
            ${msg('Preview')}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label=${msg(str`Download: ${name}`)}
            @click=${() =>
              signal<DownloadFile>(this, 'download-file', { hash: file.hash, name: file.name })}
          >
            ${msg('Download')}
          </button>
          ${this.locked ? nothing : this.#renderRemove(file, name)}
        </div>
        ${this.#tells ? nothing : this.#renderChoices(file, name)}
      </div>
    </li>`;
  }

  /** What a file is, is told where it cannot be changed. */
  get #tells(): boolean {
    return this.locked || this.brief;
  }

  #facts(file: Attachment): readonly unknown[] {
    const told = [
      attachmentUseWord(file.use),
      ...(file.private ? [html`<span class="hidden">${msg('Private')}</span>`] : []),
    ];
    return [
      formatBytes(file.bytes),
      ...(this.#tells ? told : []),
      html`SHA-256 <code title=${file.hash}>${shortHash(file.hash)}…</code>`,
    ];
  }

  #renderRemove(file: Attachment, name: string) {
    return html`<button
      type="button"
      class="quiet"
      aria-label=${msg(str`Remove: ${name}`)}
      @click=${() => signal<{ hash: Sha256 }>(this, 'attachment-removed', { hash: file.hash })}
    >
      ${msg('Remove')}
    </button>`;
  }

  #renderChoices(file: Attachment, name: string) {
    return html`<div class="row">
      <select
        aria-label=${msg(str`What it is: ${name}`)}
        @change=${(event: Event) =>
          this.#change({
            ...file,
            use: (event.target as HTMLSelectElement).value as AttachmentUse,
          })}
      >
        ${ATTACHMENT_USES.map(
          (use) =>
            html`<option value=${use} .selected=${use === file.use}>
              ${attachmentUseWord(use)}
            </option>`,
        )}
      </select>
      <label class="private">
        <input
          type="checkbox"
          aria-label=${msg(str`Private: ${name}`)}
          .checked=${file.private}
          @change=${(event: Event) =>
            this.#change({ ...file, private: (event.target as HTMLInputElement).checked })}
        />
        ${msg('Private')}
      </label>
    </div>`;
  }

  #preview(file: Attachment): void {
    this.shown = file;
  }

  #previewClosed(event: Event): void {
    event.stopPropagation();
    this.shown = null;
  }

  #change(attachment: Attachment): void {
    signal<{ attachment: Attachment }>(this, 'attachment-changed', { attachment });
  }
}

customElements.define('attachment-list', AttachmentList);

declare global {
  interface HTMLElementTagNameMap {
    'attachment-list': AttachmentList;
  }
}
