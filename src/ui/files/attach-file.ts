import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { filesOf } from './file-kinds.ts';

/** What an element around hands on to `take`, so that files can be dropped and pasted anywhere in it. */
export const ATTACH_EVENTS = Object.freeze(['dragover', 'dragleave', 'drop', 'paste'] as const);

/** Detail of `files-chosen`. */
export interface FilesChosen {
  readonly files: readonly File[];
  /** They came from the clipboard. */
  readonly pasted: boolean;
}

/**
 * **Attach file**: a button that opens the system's chooser, and a place to drop files on or to
 * paste a screenshot into.
 *
 * @event files-chosen - `FilesChosen`: files were chosen, dropped or pasted; never none.
 */
export class AttachFile extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .place {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        border-radius: var(--radius-s);
      }
      .place.wide {
        padding: var(--space-3);
        border: 1px dashed var(--control-line);
      }
      .place.over {
        outline: 2px dashed var(--accent);
        outline-offset: 2px;
        background: var(--accent-wash);
      }
      .hint {
        flex: 1 1 12rem;
      }
      .compact button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        margin-inline-start: calc(var(--space-2) * -1);
        font-size: var(--text-s);
      }
      .compact svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    compact: { type: Boolean },
    label: {},
    over: { state: true },
  };

  /** Only the button, without the words beside it. */
  declare compact: boolean;
  /** Names the button where several stand on a page; its words stay the same. */
  declare label: string;
  declare private over: boolean;

  constructor() {
    super();
    this.compact = false;
    this.label = '';
    this.over = false;
    for (const type of ATTACH_EVENTS) this.addEventListener(type, (event) => this.take(event));
  }

  /** Answers an event of `ATTACH_EVENTS`, of its own or of the element around it. */
  take(event: Event): void {
    // What somebody further inside has taken is taken.
    if (event.defaultPrevented) return;
    if (event.type === 'dragleave') this.over = false;
    else if (event.type === 'dragover') this.#dragged(event as DragEvent);
    else if (event.type === 'drop') this.#dropped(event as DragEvent);
    else this.#pasted(event as ClipboardEvent);
  }

  protected override render() {
    return html`
      <div class="place ${this.compact ? 'compact' : 'wide'} ${this.over ? 'over' : ''}">
        <button
          type="button"
          class=${this.compact ? 'quiet' : ''}
          aria-label=${this.label === '' ? nothing : this.label}
          aria-describedby=${this.compact ? nothing : 'hint'}
          @click=${this.#open}
        >
          ${icons.clip}${msg('Attach file')}
        </button>
        <input
          type="file"
          multiple
          hidden
          aria-label=${msg('Files to attach')}
          @change=${this.#changed}
        />
        ${
          this.compact
            ? nothing
            : html`<p class="hint" id="hint">
                ${msg('Any kind, up to 50 MB each. Drop files here, or paste a screenshot.')}
              </p>`
        }
      </div>
    `;
  }

  #open(): void {
    this.renderRoot.querySelector('input')?.click();
  }

  #changed(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // Emptied, so that choosing the same file once more is a change again.
    input.value = '';
    this.#choose(files, false);
  }

  #dragged(event: DragEvent): void {
    if (!(event.dataTransfer?.types.includes('Files') ?? false)) return;
    event.preventDefault();
    event.stopPropagation();
    this.over = true;
  }

  #dropped(event: DragEvent): void {
    this.over = false;
    const files = filesOf(event.dataTransfer);
    if (!(event.dataTransfer?.types.includes('Files') ?? false)) return;
    // Also where nothing is left of it: a folder must not replace the page.
    event.preventDefault();
    event.stopPropagation();
    this.#choose(files, false);
  }

  /** Where the cursor is in a field, words go into it, and only a mere picture comes here. */
  #pasted(event: ClipboardEvent): void {
    const [target] = event.composedPath();
    const inField = target instanceof Element && target.matches('input, textarea');
    if (inField && event.clipboardData?.types.includes('text/plain') === true) return;
    const files = filesOf(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#choose(files, true);
  }

  #choose(files: readonly File[], pasted: boolean): void {
    if (files.length > 0) signal<FilesChosen>(this, 'files-chosen', { files, pasted });
  }
}

customElements.define('attach-file', AttachFile);

declare global {
  interface HTMLElementTagNameMap {
    'attach-file': AttachFile;
  }
}
