import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import type { Source } from '../../claims/events.ts';
import { SOURCE_KINDS, type SourceKind } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { sourceKindWord } from '../words.ts';
import { renderFormBox, renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import './source-combobox.ts';
import { withSource, type SourceFormValues } from './source-form-values.ts';
import { nameSource } from './source-name.ts';

/** The fields of a source that are plain texts. */
type SourceText = 'url' | 'author' | 'publisher' | 'date' | 'archiveUrl' | 'anonymityReason';

/**
 * The part of the evidence form that says what the source is: one of the desk's, or a description.
 *
 * @event values-changed - `{changes}`: fields of the form that read differently now.
 * @event source-taken - one of the desk's sources was chosen, or put aside again.
 */
export class SourceFields extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .known {
        display: grid;
        gap: var(--space-1);
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
        overflow-wrap: anywhere;
      }
      .known button {
        justify-self: start;
        min-block-size: var(--target);
        margin-inline-start: calc(var(--space-2) * -1);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    values: { attribute: false },
    sources: { attribute: false },
    changing: { type: Boolean },
    problem: {},
  };

  declare values: SourceFormValues;
  /** What the desk has. */
  declare sources: ReadonlyMap<Source['id'], Source>;
  /** A source that is in use is described anew, instead of one being chosen. */
  declare changing: boolean;
  declare problem: 'source' | 'anonymity' | null;

  constructor() {
    super();
    this.sources = new Map();
    this.changing = false;
    this.problem = null;
  }

  /** Puts the cursor into the title. Does nothing while one of the desk's sources is chosen. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('source-combobox')?.focus();
  }

  /** Puts the cursor into the reason for anonymity. */
  async focusAnonymity(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#anonymity')?.focus();
  }

  protected override render() {
    const { source } = this.values;
    const known = this.changing || source === null ? undefined : this.sources.get(source);
    return known === undefined ? this.#renderDescription() : this.#renderKnown(known);
  }

  #renderKnown(source: Source) {
    const details = [source.publisher, source.author, sourceKindWord(source.kind)];
    return html`
      <div class="known">
        <p dir="auto"><strong>${nameSource(source)}</strong></p>
        <p class="faint" dir="auto">${details.filter((part) => part !== '').join(' · ')}</p>
        <button type="button" class="quiet" @click=${() => signal(this, 'source-taken', null)}>
          ${msg('Use another source')}
        </button>
      </div>
    `;
  }

  #renderDescription() {
    const { values } = this;
    return html`
      ${
        this.changing
          ? html`<p class="notice">
              ${msg('The source belongs to the desk: what you change here changes wherever it is used.')}
            </p>`
          : nothing
      }
      <div class="fields">
        <div class="wide">
          <source-combobox
            .value=${values.title}
            .sources=${this.changing ? [] : [...this.sources.values()]}
            @title-typed=${this.#titleTyped}
            @source-chosen=${this.#sourceChosen}
          ></source-combobox>
          ${
            this.problem === 'source'
              ? html`<p class="error" role="alert">
                  ${icons.warning}${msg('Write the title of the source, or at least its URL.')}
                </p>`
              : nothing
          }
        </div>
        ${this.#text('url', 'url', msg('Source URL'), { type: 'url', wide: true })}
        ${this.#text('author', 'author', msg('Author'))}
        ${this.#text('publisher', 'publisher', msg('Publisher'))}
        ${this.#text('date', 'date', msg('Date'), { type: 'date' })}
        <div class="field">
          <label for="kind">${msg('Kind of source')}</label>
          <select id="kind" @change=${this.#chooseKind}>
            ${SOURCE_KINDS.map(
              (kind) =>
                html`<option value=${kind} .selected=${kind === values.kind}>
                  ${sourceKindWord(kind)}
                </option>`,
            )}
          </select>
        </div>
        ${this.#text('archiveUrl', 'archive', msg('Archive URL'), {
          type: 'url',
          wide: true,
          hint: msg('The preserved copy, for the day the page changes or goes.'),
        })}
        ${renderFormBox({
          id: 'primary',
          label: msg('Primary source'),
          hint: msg(
            'First hand: the record, the data, the person. Without the tick it is secondary.',
          ),
          checked: values.primary,
          ticked: (primary) => this.#change({ primary }),
        })}
        ${renderFormBox({
          id: 'unnamed',
          label: msg('The source stays unnamed'),
          checked: values.unnamed,
          ticked: (unnamed) => this.#change({ unnamed }),
        })}
        ${
          values.unnamed
            ? this.#text('anonymityReason', 'anonymity', msg('Reason for anonymity'), {
                wide: true,
                hint: msg('The report prints it.'),
                error:
                  this.problem === 'anonymity' ? msg('Give the reason why it stays unnamed.') : '',
              })
            : nothing
        }
      </div>
    `;
  }

  #text(
    field: SourceText,
    id: string,
    label: string,
    more: { type?: 'url' | 'date'; wide?: boolean; hint?: string; error?: string } = {},
  ) {
    return renderFormField({
      id,
      label,
      value: this.values[field],
      typed: (text) => this.#change({ [field]: text }),
      ...more,
    });
  }

  #change(changes: Partial<SourceFormValues>): void {
    signal(this, 'values-changed', { changes });
  }

  #titleTyped(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    this.#change({ title: event.detail.text });
  }

  #sourceChosen(event: CustomEvent<{ source: Source }>): void {
    event.stopPropagation();
    signal(this, 'source-taken', event.detail.source);
  }

  #chooseKind(event: Event): void {
    this.#change({ kind: (event.target as HTMLSelectElement).value as SourceKind });
  }
}

/** The form's values once one of the desk's sources was taken, or put aside: then a blank one. */
export function takeSource(
  values: SourceFormValues,
  source: Source | null,
  blank: SourceFormValues,
): SourceFormValues {
  if (source !== null) return withSource(values, source);
  const { quotedPassage, locator, stance, reasoning, accessed } = values;
  return {
    ...blank,
    quotedPassage,
    locator,
    stance,
    reasoning,
    accessed,
    private: values.private,
  };
}

customElements.define('source-fields', SourceFields);

declare global {
  interface HTMLElementTagNameMap {
    'source-fields': SourceFields;
  }
}
