import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import { calculate, type Calculated, type Calculation } from '../../insight/calculation.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { announce, signal } from '../intend.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import type { SourceFormValues } from './source-form-values.ts';

/** Digits after the point that an offered result has at most. */
const FRACTION = 2;

/**
 * A sum and its result. What the sum comes to is offered, never filled in by itself: whoever signs
 * the result has looked at it.
 *
 * @event values-changed - `{changes}`: fields of the form that read differently now.
 */
export class CalculationFields extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      .offers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        font-size: var(--text-s);
      }
      .offers button {
        min-block-size: var(--target);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = { values: { attribute: false } };

  declare values: Pick<SourceFormValues, 'expression' | 'result'>;

  protected override render() {
    const { expression, result } = this.values;
    return html`
      <div class="fields">
        ${renderFormField({
          id: 'expression',
          label: msg('Calculation'),
          value: expression,
          typed: (text) => this.#change({ expression: text }),
          wide: true,
          hint: msg(
            'Such as “(1,260,930 − 900,412) / 900,412 in %” or “96 million EUR / 3 ferries”.',
          ),
        })}
        ${renderFormField({
          id: 'result',
          label: msg('Result'),
          value: result,
          typed: (text) => this.#change({ result: text }),
          wide: true,
        })}
      </div>
      ${expression.trim() === '' ? nothing : this.#renderWorked(calculate(expression))}
    `;
  }

  #renderWorked(worked: Calculation) {
    if (!worked.ok) {
      return html`<p class="hint">${faultWords(worked)}</p>`;
    }
    const offers = offersOf(worked.value).filter((words) => words !== this.values.result.trim());
    return html`<div class="offers">
      <span>${msg(str`Comes to ${wordsOf(worked.value)}.`)}</span>
      ${offers.map(
        (words) =>
          html`<button type="button" @click=${() => this.#take(words)}>
            ${msg(str`Use ${words}`)}
          </button>`,
      )}
    </div>`;
  }

  #take(words: string): void {
    announce(this, msg(str`Result: ${words}`));
    this.#change({ result: words });
    this.renderRoot.querySelector<HTMLElement>('#result')?.focus();
  }

  #change(changes: Partial<SourceFormValues>): void {
    signal(this, 'values-changed', { changes });
  }
}

/** The result as it would be printed; a mere ratio also as a percentage. */
function offersOf(calculated: Calculated): readonly string[] {
  const { value, unit } = calculated;
  const ratio = unit === '' && !Number.isInteger(value) && Math.abs(value) < 10;
  const offers = [wordsOf(rounded(calculated))];
  if (ratio) offers.push(wordsOf(rounded({ value: value * 100, unit: '%' })));
  return offers;
}

/** Rounded to what a reader takes in; small numbers keep two digits that mean something. */
function rounded({ value, unit }: Calculated): Calculated {
  const small = value !== 0 && Math.abs(value) < 0.1;
  return { value: Number(small ? value.toPrecision(2) : value.toFixed(FRACTION)), unit };
}

function wordsOf({ value, unit }: Calculated): string {
  // Intl leaves three digits behind the point; a small number would read as nothing.
  const small = value !== 0 && Math.abs(value) < 0.001;
  const number = small ? String(value) : formatNumber(value);
  return unit === '' ? number : /^\p{Sc}$/u.test(unit) ? `${unit}${number}` : `${number} ${unit}`;
}

function faultWords({ fault, words }: Extract<Calculation, { ok: false }>): string {
  switch (fault) {
    case 'number':
      return msg(
        str`“${words}” can be read in two ways. Write a decimal point, and set thousands apart by commas or spaces.`,
      );
    case 'units':
      return msg('Different units cannot be added. Write both in the same unit.');
    case 'percent':
      return msg('A percentage is added to something else. Say of what: “200 + 10 % of 200”.');
    case 'zero':
      return msg('It divides by zero.');
    case 'too-large':
      return msg('It is too large to be worked out here. Write the result yourself.');
    case 'empty':
    case 'unreadable':
      return words === ''
        ? msg(
            'It is not finished yet. Any calculation can be kept; only plain arithmetic is worked out.',
          )
        : msg(
            str`“${words}” is no arithmetic. Any calculation can be kept; only plain arithmetic is worked out.`,
          );
  }
}

customElements.define('calculation-fields', CalculationFields);

declare global {
  interface HTMLElementTagNameMap {
    'calculation-fields': CalculationFields;
  }
}
