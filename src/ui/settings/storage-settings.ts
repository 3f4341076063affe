import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { base, controls } from '../base-styles.ts';
import { formatBytes, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { settingsStyles } from './settings-styles.ts';

/** What is known of the room on this device. Octets; null where the browser does not say. */
export interface StorageFacts {
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser promised not to clear it by itself. */
  readonly persisted: boolean;
  /** Files of evidence that are stored here; null while that is not known. */
  readonly attached: { readonly files: number; readonly bytes: number } | null;
}

/** A copy that is being made or taken in: parts done, parts in all (0: not known yet). */
export interface CopyProgress {
  readonly what: 'backing-up' | 'restoring';
  readonly done: number;
  readonly all: number;
}

/**
 * The room on this device, and the way to a copy.
 *
 * @event back-up save a copy of everything
 * @event restore-copies {{files: readonly File[]}} safety copies to take in again
 * @event cancel-copy end the copy that is going on
 * @event ask-persistence ask the browser not to clear the storage by itself
 */
export class StorageSettings extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      meter {
        inline-size: 100%;
        max-inline-size: 20rem;
        block-size: 0.75rem;
      }
      .hint {
        flex-basis: 100%;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .copying {
        align-items: center;
      }
      progress {
        flex: 1 1 8rem;
        max-inline-size: 20rem;
        accent-color: var(--accent);
      }
      .fact {
        display: flex;
        gap: var(--space-2);
      }
      .fact svg {
        color: var(--ink-faint);
      }
    `,
  ];

  static override properties = { facts: { attribute: false }, copying: { attribute: false } };

  declare facts: StorageFacts;
  /** The copy that is going on, or null. */
  declare copying: CopyProgress | null;

  constructor() {
    super();
    this.facts = { used: null, quota: null, persisted: false, attached: null };
    this.copying = null;
  }

  override render() {
    const { persisted } = this.facts;
    const busy = this.copying === null ? 'false' : 'true';
    return html`<section class="part" aria-labelledby="storage">
      <header>
        <h2 id="storage">${msg('Storage')}</h2>
        <p>${msg('Everything is kept in this browser, on this device.')}</p>
      </header>
      <div class="content">
        ${this.renderSpace()} ${this.renderAttached()} ${this.renderCopying()}
        <p class="fact">
          ${persisted ? icons.check : icons.info}
          <span
            >${
              persisted
                ? msg('The browser keeps it until you remove it.')
                : msg('The browser may clear it when the device runs out of room. Back up often.')
            }</span
          >
        </p>
        <div class="row">
          <button
            type="button"
            aria-disabled=${busy}
            @click=${() => this.copying === null && signal(this, 'back-up')}
          >
            ${icons.saved} ${msg('Back up now')}
          </button>
          <button type="button" aria-disabled=${busy} @click=${this.onRestore}>
            ${msg('Restore…')}
          </button>
          <input
            type="file"
            multiple
            hidden
            accept=".plumbline,.ndjson"
            aria-label=${msg('Safety copies')}
            @change=${this.onCopies}
          />
          ${
            persisted
              ? nothing
              : html`<button
                  type="button"
                  class="quiet"
                  @click=${() => signal(this, 'ask-persistence')}
                >
                  ${msg('Ask the browser to keep it')}
                </button>`
          }
          <p class="hint">
            ${msg('Saves one file with everything: articles, claims, attached files, internal notes and private evidence. Restoring adds what is missing here and changes nothing else.')}
          </p>
        </div>
      </div>
    </section>`;
  }

  private renderCopying() {
    const { copying } = this;
    if (copying === null) return nothing;
    const { what, done, all } = copying;
    const words = what === 'backing-up' ? msg('Backing up…') : msg('Restoring…');
    return html`<div class="row copying">
      <span role="status"><label for="copying">${words}</label></span>
      <progress
        id="copying"
        max=${all === 0 ? nothing : all}
        value=${all === 0 ? nothing : done}
      ></progress>
      <button type="button" class="quiet" @click=${() => signal(this, 'cancel-copy')}>
        ${msg('Cancel')}
      </button>
    </div>`;
  }

  private renderAttached() {
    const { attached } = this.facts;
    if (attached === null || attached.files === 0) return nothing;
    const [files, room] = [formatNumber(attached.files), formatBytes(attached.bytes)];
    return html`<p>
      ${plural(attached.files, {
        one: msg(str`${files} attached file holds ${room}.`),
        other: msg(str`${files} attached files hold ${room}.`),
      })}
      ${msg('A file that was removed from its evidence stays, so that removing can be undone.')}
    </p>`;
  }

  private renderSpace() {
    const { used, quota } = this.facts;
    if (used === null) {
      return html`<p>${msg('This browser does not say how much room is used.')}</p>`;
    }
    if (quota === null || quota === 0) {
      return html`<p>${msg(str`${formatBytes(used)} used`)}</p>`;
    }
    return html`<div>
      <p id="space">${msg(str`${formatBytes(used)} used, up to ${formatBytes(quota)} possible`)}</p>
      <meter
        min="0"
        .max=${quota}
        .value=${used}
        .high=${quota * 0.8}
        aria-labelledby="space"
      ></meter>
    </div>`;
  }

  private readonly onRestore = (): void => {
    if (this.copying !== null) return;
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  private readonly onCopies = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // Emptied, so that choosing the same file once more is a change again.
    input.value = '';
    if (files.length > 0) signal(this, 'restore-copies', { files });
  };
}

customElements.define('storage-settings', StorageSettings);

declare global {
  interface HTMLElementTagNameMap {
    'storage-settings': StorageSettings;
  }
}
