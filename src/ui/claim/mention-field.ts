import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Person } from '../../claims/people.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { announce, signal } from '../intend.ts';
import { roleWord } from '../words.ts';
import { findPeople, mentionAt } from './mentions.ts';

/**
 * A labelled field for a note. An @ opens the list of people: arrow keys move, Enter or Tab takes,
 * Escape closes it. What is written stays plain text; nobody is mentioned unless their name stands
 * there.
 *
 * @event text-typed - `{text}`: what stands in the field.
 */
export class MentionField extends LitElement {
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
      textarea {
        field-sizing: content;
        min-block-size: calc(2lh + var(--space-4));
        max-block-size: 50vh;
      }
      ul {
        position: absolute;
        /* Above the foot of the panel, which sticks to the bottom of the view. */
        z-index: 4;
        inset-inline: 0;
        max-block-size: 14rem;
        margin-block-start: 2px;
        overflow: auto;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-s);
        background: var(--surface);
        box-shadow: var(--shadow-float);
      }
      li {
        min-block-size: var(--target);
        padding: var(--space-1) var(--space-3);
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
    `,
  ];

  static override properties: PropertyDeclarations = {
    label: {},
    value: {},
    hint: {},
    people: { attribute: false },
    offers: { state: true },
    at: { state: true },
  };

  /** The accessible name. */
  declare label: string;
  declare value: string;
  declare hint: string;
  /** Who can be mentioned. */
  declare people: readonly Person[];
  declare private offers: readonly Person[];
  /** The offer the arrow keys are on. */
  declare private at: number;

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.hint = '';
    this.people = [];
    this.offers = [];
    this.at = 0;
  }

  // Not by delegatesFocus: that selects the text, and the next key would replace it.
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#field')?.focus(options);
  }

  protected override render() {
    const open = this.offers.length > 0;
    return html`
      <label for="field">${this.label}</label>
      <textarea
        id="field"
        rows="2"
        dir="auto"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls=${open ? 'offers' : nothing}
        aria-activedescendant=${open ? `offer-${this.at}` : nothing}
        aria-describedby=${this.hint === '' ? nothing : 'hint'}
        .value=${this.value}
        @input=${this.#typed}
        @keydown=${this.#keydown}
        @blur=${this.#close}
      ></textarea>
      ${open ? this.#renderOffers() : nothing}
      ${this.hint === '' ? nothing : html`<p class="hint" id="hint">${this.hint}</p>`}
    `;
  }

  #renderOffers() {
    return html`<ul id="offers" role="listbox" aria-label=${msg('People to mention')}>
      ${this.offers.map(
        (person, index) =>
          html`<li
            id="offer-${index}"
            role="option"
            aria-selected=${index === this.at ? 'true' : 'false'}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#take(person)}
          >
            <span dir="auto">${person.name}</span>
            <span class="faint">${roleWord(person.role)}</span>
          </li>`,
      )}
    </ul>`;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #typed(event: Event): void {
    const area = event.target as HTMLTextAreaElement;
    this.value = area.value;
    const before = this.offers.length;
    const start = mentionAt(area.value, area.selectionStart);
    this.offers = start === null ? [] : findPeople(this.people, start.query);
    this.at = 0;
    const count = this.offers.length;
    if (count > 0 && count !== before) {
      announce(
        this,
        plural(count, {
          one: msg('1 person fits'),
          other: msg(str`${formatNumber(count)} people fit`),
        }),
      );
    }
    signal(this, 'text-typed', { text: this.value });
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing || this.offers.length === 0) return;
    const count = this.offers.length;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const person = this.offers[this.at];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (step !== 0) {
      this.at = (this.at + step + count) % count;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector(`#offer-${this.at}`)?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (plain && (event.key === 'Enter' || event.key === 'Tab') && person !== undefined) {
      this.#take(person);
    } else if (event.key === 'Escape') {
      this.#close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(person: Person): void {
    const area = this.#area;
    if (area === null) return;
    const caret = area.selectionStart;
    const start = mentionAt(area.value, caret);
    this.#close();
    if (start === null) return;
    area.setRangeText(`@${person.name} `, start.from, caret, 'end');
    this.value = area.value;
    announce(this, msg(str`${person.name} mentioned`));
    signal(this, 'text-typed', { text: this.value });
  }

  #close(): void {
    this.offers = [];
    this.at = 0;
  }
}

customElements.define('mention-field', MentionField);

declare global {
  interface HTMLElementTagNameMap {
    'mention-field': MentionField;
  }
}
