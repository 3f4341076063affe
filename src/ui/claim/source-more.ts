import {
  LitElement,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { msg } from '@lit/localize';
import type { Source } from '../../claims/events.ts';
import type { SourceId } from '../../claims/ids.ts';
import { ATTRIBUTIONS, type Attribution } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import '../parts/radio-set.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import {
  attributionHint,
  attributionWord,
  isTalk,
  kindTextHint,
  kindTextLabel,
  kindTexts,
} from './kind-fields.ts';
import './rests-on.ts';
import type { SourceFormValues } from './source-form-values.ts';

/**
 * What a source has because of its kind, and what bears on its independence: whose interest it
 * serves, what it rests on.
 *
 * @event values-changed - `{changes}`: fields of the form that read differently now.
 */
export class SourceMore extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      summary {
        inline-size: fit-content;
        padding-block: var(--space-1);
        color: var(--accent);
        font-weight: 500;
        cursor: pointer;
      }
      details[open] summary {
        margin-block-end: var(--space-2);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    values: { attribute: false },
    sources: { attribute: false },
    offRecordPrinted: { type: Boolean },
    unfolded: { state: true },
  };

  declare values: SourceFormValues;
  /** What the desk has. */
  declare sources: ReadonlyMap<SourceId, Source>;
  /** Somebody talked off the record, and the evidence would be printed. */
  declare offRecordPrinted: boolean;
  declare private unfolded: boolean | null;

  constructor() {
    super();
    this.sources = new Map();
    this.offRecordPrinted = false;
    this.unfolded = null;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // Open where there is something to see; afterwards as the person left it.
    const { conflict, derivedFrom } = this.values;
    if (this.unfolded === null && (conflict !== '' || derivedFrom.length > 0)) this.unfolded = true;
  }

  /** Puts the cursor onto the terms on which somebody talked. */
  async focusAttribution(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('radio-set')?.focus();
  }

  protected override render() {
    const { values } = this;
    return html`
      ${this.#renderKind()}
      <details ?open=${this.unfolded ?? false} @toggle=${this.#toggled}>
        <summary>${msg('Independence and interests')}</summary>
        <div class="fields">
          <rests-on
            class="wide"
            .value=${values.derivedFrom}
            .own=${values.source}
            .sources=${this.sources}
            @rests-on-changed=${this.#restsOn}
          ></rests-on>
          ${renderFormField({
            id: 'conflict',
            label: msg('Conflict of interest'),
            value: values.conflict,
            typed: (conflict) => this.#change({ conflict }),
            wide: true,
            hint: msg('Who pays it, or what it stands to gain. The report prints it.'),
          })}
        </div>
      </details>
    `;
  }

  #renderKind() {
    const { kind } = this.values;
    const texts = kindTexts(kind);
    if (texts.length === 0) return nothing;
    return html`<div class="fields">
      ${texts.map((field) =>
        renderFormField({
          id: field,
          label: kindTextLabel(field, kind),
          value: this.values[field],
          typed: (text) => this.#change({ [field]: text }),
          hint: kindTextHint(field, kind),
        }),
      )}
      ${isTalk(kind) ? this.#renderTerms() : nothing}
    </div>`;
  }

  #renderTerms() {
    return html`<div class="wide">
      <radio-set
        .legend=${msg('On what terms')}
        .name=${'attribution'}
        .value=${this.values.attribution}
        .layout=${'list'}
        .choices=${ATTRIBUTIONS.map((value) => ({
          value,
          label: attributionWord(value),
          description: attributionHint(value),
        }))}
        @choose-value=${this.#chooseTerms}
      ></radio-set>
      ${
        this.offRecordPrinted
          ? html`<p class="error" role="alert">
              ${icons.warning}${msg('What was said off the record is never printed. Tick Private, or agree on other terms.')}
            </p>`
          : nothing
      }
    </div>`;
  }

  #toggled(event: Event): void {
    this.unfolded = (event.target as HTMLDetailsElement).open;
  }

  #chooseTerms(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#change({ attribution: event.detail.value as Attribution });
  }

  #restsOn(event: CustomEvent<{ sources: readonly SourceId[] }>): void {
    event.stopPropagation();
    this.#change({ derivedFrom: event.detail.sources });
  }

  #change(changes: Partial<SourceFormValues>): void {
    signal(this, 'values-changed', { changes });
  }
}

customElements.define('source-more', SourceMore);

declare global {
  interface HTMLElementTagNameMap {
    'source-more': SourceMore;
  }
}
