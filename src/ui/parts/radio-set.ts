import { css, html, LitElement, nothing } from 'lit';
import type { RatingGroup } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { ratingIcons } from '../icons.ts';
import { signal } from '../intend.ts';
import { ratingMarks } from '../rating-marks.ts';

/** One choice of a set. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** Gives the choice the icon and colour of a rating group. */
  readonly group?: RatingGroup;
}

/**
 * A group of native radio buttons (or checkboxes, with `several`), as one segmented control or as a
 * list. With `number-keys`, 1 to 9 choose while focus is inside.
 *
 * @event choose-value {{name: string, value: string}} one was chosen; with `several`
 *   {{name: string, values: string[]}} in the order of the choices
 */
export class RadioSet extends LitElement {
  static override styles = [
    base,
    controls,
    ratingMarks,
    css`
      :host {
        display: block;
      }
      legend {
        margin-block-end: var(--space-1);
      }
      .choice {
        position: relative;
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: var(--control-height);
        color: var(--ink);
        font-size: var(--text-m);
        font-weight: 400;
        cursor: pointer;
      }
      .rating {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--rating-ink);
        font-weight: 600;
      }
      .key {
        margin-inline-start: auto;
        color: var(--ink-faint);
        font-size: var(--text-xs);
      }
      .list .choice {
        align-items: start;
        padding: var(--space-2);
        border-radius: var(--radius-s);
      }
      .list .choice:hover {
        background: var(--sunken);
      }
      .list input {
        flex: none;
        margin-block-start: 0.1rem;
      }
      .list .choice:has(:checked) {
        background: var(--accent-wash);
      }
      .segments {
        display: inline-flex;
        flex-wrap: wrap;
        max-inline-size: 100%;
        border: 1px solid var(--control-line);
        border-radius: var(--radius-s);
        background: var(--surface);
      }
      .segments .choice {
        min-block-size: calc(var(--control-height) - 2px);
        padding: 0 var(--space-3);
      }
      .segments .choice + .choice {
        border-inline-start: 1px solid var(--hairline);
      }
      .segments input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .segments .choice:has(:checked) {
        background: var(--accent);
        color: var(--on-accent);
      }
      .segments .choice:has(:checked) .rating {
        color: inherit;
        --icon-ground: var(--accent);
      }
      .segments .choice:has(:focus-visible) {
        outline: var(--focus-ring);
        outline-offset: 2px;
        border-radius: var(--radius-s);
        z-index: 1;
      }
      .description {
        display: block;
      }
      @media (forced-colors: active) {
        .segments .choice:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  static override properties = {
    legend: {},
    name: {},
    choices: { attribute: false },
    value: {},
    values: { attribute: false },
    several: { type: Boolean },
    layout: {},
    numberKeys: { type: Boolean, attribute: 'number-keys' },
    hideLegend: { type: Boolean, attribute: 'hide-legend' },
    refused: {},
  };

  /** The group's accessible name. */
  declare legend: string;
  declare name: string;
  declare choices: readonly Choice[];
  /** The chosen value, or null. */
  declare value: string | null;
  /** The chosen values, with `several`. */
  declare values: readonly string[];
  declare several: boolean;
  declare layout: 'segments' | 'list';
  declare numberKeys: boolean;
  declare hideLegend: boolean;
  /** Why nothing can be chosen now; empty when it can. */
  declare refused: string;

  constructor() {
    super();
    this.legend = '';
    this.name = '';
    this.choices = [];
    this.value = null;
    this.values = [];
    this.several = false;
    this.layout = 'segments';
    this.numberKeys = false;
    this.hideLegend = false;
    this.refused = '';
  }

  override focus(options?: FocusOptions): void {
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(options);
  }

  override render() {
    return html`<fieldset
      aria-describedby=${this.refused ? 'refused' : nothing}
      @keydown=${this.onKeydown}
    >
      <legend class=${this.hideLegend ? 'visually-hidden' : ''}>${this.legend}</legend>
      <div class=${this.layout}>
        ${this.choices.map((choice, index) => this.renderChoice(choice, index))}
      </div>
      ${this.refused ? html`<p class="hint" id="refused">${this.refused}</p>` : nothing}
    </fieldset>`;
  }

  private renderChoice(choice: Choice, index: number) {
    const key = this.numberKeys && index < 9 ? String(index + 1) : '';
    const described = choice.description && this.layout === 'list' ? `about-${index}` : nothing;
    return html`<label class="choice">
      <input
        type=${this.several ? 'checkbox' : 'radio'}
        name="choice"
        .value=${choice.value}
        .checked=${this.isChosen(choice.value)}
        ?disabled=${this.refused !== ''}
        aria-label=${choice.label}
        aria-describedby=${described}
        aria-keyshortcuts=${key || nothing}
        @change=${() => this.onChange(choice.value)}
      />
      <span>
        ${
          choice.group
            ? html`<span class="rating rating-${choice.group}"
                >${ratingIcons[choice.group]} ${choice.label}</span
              >`
            : choice.label
        }
        ${
          choice.description && this.layout === 'list'
            ? html`<span class="description hint" id="about-${index}">${choice.description}</span>`
            : nothing
        }
      </span>
      ${key ? html`<kbd class="key" aria-hidden="true">${key}</kbd>` : nothing}
    </label>`;
  }

  private isChosen(value: string): boolean {
    return this.several ? this.values.includes(value) : this.value === value;
  }

  private onChange(value: string): void {
    if (!this.several) {
      this.value = value;
      signal(this, 'choose-value', { name: this.name, value });
      return;
    }
    const wanted = new Set(this.values);
    if (!wanted.delete(value)) wanted.add(value);
    this.values = this.choices.map((choice) => choice.value).filter((each) => wanted.has(each));
    signal(this, 'choose-value', { name: this.name, values: this.values });
  }

  private onKeydown(event: KeyboardEvent): void {
    if (!this.numberKeys || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[1-9]$/.test(event.key) || this.refused) return;
    const index = Number(event.key) - 1;
    const choice = this.choices[index];
    if (choice === undefined) return;
    event.preventDefault();
    this.renderRoot.querySelectorAll('input')[index]?.focus();
    if (this.several || this.value !== choice.value) this.onChange(choice.value);
  }
}

customElements.define('radio-set', RadioSet);

declare global {
  interface HTMLElementTagNameMap {
    'radio-set': RadioSet;
  }
}
