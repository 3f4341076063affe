import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Source } from '../../claims/events.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { announce, signal } from '../intend.ts';
import { sourceKindWord } from '../words.ts';
import { nameSource } from './source-name.ts';
import { findSources } from './find-sources.ts';

/**
 * A field for a source, by its title unless `label` says otherwise, with the sources the desk already
 * has offered while it is typed: the
 * combobox with a list of the ARIA Authoring Practices. Nothing is chosen unless a person chooses.
 *
 * @event title-typed - `{text}`: what stands in the field.
 * @event source-chosen - `{source}`: an offered source was taken.
 */
export class SourceCombobox extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
        display: block;
      }
      label {
        margin-block-end: var(--space-1);
      }
      ul {
        position: absolute;
        /* Above the foot of the panel, which sticks to the bottom of the view. */
        z-index: 4;
        inset-inline: 0;
        max-block-size: 18rem;
        margin-block-start: 2px;
        overflow: auto;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-s);
        background: var(--surface);
        box-shadow: var(--shadow-float);
      }
      li {
        min-block-size: var(--target);
        padding: var(--space-2) var(--space-3);
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      li:hover,
      li[aria-selected='true'] {
        background: var(--accent-wash);
      }
      li[aria-selected='true'] {
        outline: var(--focus-ring);
        outline-offset: -2px;
      }
      .hint {
        margin-block-start: var(--space-1);
      }
      li .faint {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    label: {},
    hint: {},
    value: {},
    sources: { attribute: false },
    open: { state: true },
    at: { state: true },
  };

  /** What the field is called; the title of a source unless said. */
  declare label: string;
  /** A line of help below it, or empty. */
  declare hint: string;
  declare value: string;
  /** What the desk has. */
  declare sources: readonly Source[];
  declare private open: boolean;
  /** The offer the arrow keys are on, or -1. */
  declare private at: number;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.value = '';
    this.sources = [];
    this.open = false;
    this.at = -1;
  }

  protected override render() {
    const offers = this.#offers;
    return html`
      <label for="title">${this.label === '' ? msg('Source title') : this.label}</label>
      <input
        id="title"
        dir="auto"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-describedby=${this.hint === '' ? nothing : 'hint'}
        aria-expanded=${offers.length > 0 ? 'true' : 'false'}
        aria-controls=${offers.length > 0 ? 'offers' : nothing}
        aria-activedescendant=${this.at >= 0 && offers.length > 0 ? `offer-${this.at}` : nothing}
        .value=${this.value}
        @input=${this.#typed}
        @keydown=${this.#keydown}
        @blur=${this.#close}
      />
      ${
        offers.length === 0
          ? nothing
          : html`<ul id="offers" role="listbox" aria-label=${msg('Sources the desk already has')}>
              ${offers.map(
                (source, index) => html`
                  <li
                    id="offer-${index}"
                    role="option"
                    aria-selected=${index === this.at ? 'true' : 'false'}
                    @pointerdown=${(event: Event) => event.preventDefault()}
                    @click=${() => this.#choose(source)}
                  >
                    <span dir="auto">${nameSource(source)}</span>
                    <span class="faint" dir="auto"
                      >${[source.publisher || source.author, sourceKindWord(source.kind)]
                        .filter((part) => part !== '')
                        .join(' · ')}</span
                    >
                  </li>
                `,
              )}
            </ul>`
      }
      ${this.hint === '' ? nothing : html`<p class="hint" id="hint">${this.hint}</p>`}
    `;
  }

  get #offers(): readonly Source[] {
    return this.open ? findSources(this.sources, this.value) : [];
  }

  #typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.value = text;
    this.at = -1;
    const before = this.#offers.length;
    this.open = true;
    const count = this.#offers.length;
    if (count > 0 && count !== before) {
      announce(
        this,
        plural(count, {
          one: msg('1 source of the desk fits'),
          other: msg(str`${formatNumber(count)} sources of the desk fit`),
        }),
      );
    }
    signal(this, 'title-typed', { text });
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const offers = this.#offers;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (offers.length === 0) {
        this.open = true;
        return;
      }
      // One place more than there are offers: the field itself, where nothing is taken.
      const places = offers.length + 1;
      this.at = ((this.at + 1 + step + places) % places) - 1;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector(`#offer-${this.at}`)?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && offers.length > 0) {
      const source = offers[this.at];
      event.preventDefault();
      if (source !== undefined) this.#choose(source);
      else this.#close();
    } else if (event.key === 'Escape' && offers.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #choose(source: Source): void {
    this.#close();
    signal(this, 'source-chosen', { source });
  }

  #close(): void {
    this.open = false;
    this.at = -1;
  }
}

customElements.define('source-combobox', SourceCombobox);

declare global {
  interface HTMLElementTagNameMap {
    'source-combobox': SourceCombobox;
  }
}
