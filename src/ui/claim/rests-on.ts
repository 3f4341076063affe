import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Source } from '../../claims/events.ts';
import type { SourceId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import './source-combobox.ts';
import { nameSource } from './source-name.ts';

/**
 * The sources of the desk that a source takes its facts from: chosen by typing, taken off one by
 * one.
 *
 * @event rests-on-changed - `{sources}`: the ids as they are now.
 */
export class RestsOn extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: center;
        overflow-wrap: anywhere;
      }
      li + li {
        border-block-start: 1px solid var(--hairline);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    value: { attribute: false },
    own: { attribute: false },
    sources: { attribute: false },
    typed: { state: true },
  };

  declare value: readonly SourceId[];
  /** The source that is described: it cannot rest on itself. Null for a new one. */
  declare own: SourceId | null;
  /** What the desk has. */
  declare sources: ReadonlyMap<SourceId, Source>;
  declare private typed: string;

  constructor() {
    super();
    this.value = [];
    this.own = null;
    this.sources = new Map();
    this.typed = '';
  }

  protected override render() {
    const { value, own } = this;
    const offered = [...this.sources.values()].filter(
      ({ id }) => id !== own && !value.includes(id),
    );
    return html`
      <source-combobox
        .label=${msg('Rests on')}
        .hint=${msg('Sources it takes its facts from. It is not counted as independent of them.')}
        .value=${this.typed}
        .sources=${offered}
        @title-typed=${this.#typedTitle}
        @source-chosen=${this.#chosen}
      ></source-combobox>
      ${
        value.length === 0
          ? nothing
          : html`<ul aria-label=${msg('Sources it rests on')}>
              ${repeat(
                value,
                (id) => id,
                (id) => this.#renderSource(id),
              )}
            </ul>`
      }
    `;
  }

  #renderSource(id: SourceId) {
    const source = this.sources.get(id);
    const name =
      source === undefined ? msg('A source that is not on this device yet') : nameSource(source);
    return html`<li>
      <span dir="auto">${name}</span>
      <button
        type="button"
        class="icon quiet"
        aria-label=${msg(str`Does not rest on: ${name}`)}
        @click=${() => this.#take(id, name)}
      >
        ${icons.close}
      </button>
    </li>`;
  }

  #typedTitle(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    this.typed = event.detail.text;
  }

  #chosen(event: CustomEvent<{ source: Source }>): void {
    event.stopPropagation();
    const { source } = event.detail;
    this.typed = '';
    announce(this, msg(str`Rests on ${nameSource(source)}`));
    signal(this, 'rests-on-changed', { sources: [...this.value, source.id] });
  }

  #take(id: SourceId, name: string): void {
    announce(this, msg(str`Does not rest on ${name}`));
    this.renderRoot.querySelector('source-combobox')?.focus();
    signal(this, 'rests-on-changed', { sources: this.value.filter((each) => each !== id) });
  }
}

customElements.define('rests-on', RestsOn);

declare global {
  interface HTMLElementTagNameMap {
    'rests-on': RestsOn;
  }
}
