import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str } from '@lit/localize';
import type { Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { ReportWords as Words } from '../../claims/report-words.ts';
import { base, controls, layout } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts, type Me } from '../claim/claim-part.ts';
import { formStyles } from '../claim/form-styles.ts';
import { intend } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue } from '../parts/draft-field.ts';
import { openWordsCorrection } from './publish-standing.ts';
import './words-correction.ts';
import './words-sign-off.ts';

type TextField = Exclude<keyof Words, 'embargo'>;

/**
 * What the report says of its own, as the case keeps it: every keystroke is a draft, leaving a field
 * saves it. Below it the sign-off of the words, and after publication the way to correct them.
 *
 * @event describe-report - the intention; the sign-off and the correction add their own.
 * @event keep-draft - of the text fields, keys `<article>/report/<field>`.
 */
export class ReportWords extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      section {
        display: grid;
        gap: var(--space-4);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--hairline);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
  }

  protected override render() {
    return keyed(
      this.state.article,
      html`
        <section aria-labelledby="words">
          <h2 id="words">${msg('Words of the report')}</h2>
          ${
            this.#frozen
              ? html`<p class="hint">
                  ${msg('Published words are frozen. A correction opens them again.')}
                </p>`
              : nothing
          }
          ${this.#text('headline', msg('Headline'), {
            rows: 2,
            signed: true,
            hint: msg('States the finding. Left empty, the report counts the verdicts.'),
          })}
          ${this.#text('standfirst', msg('Standfirst'), { rows: 2, signed: true })}
          ${this.#text('overallFinding', msg('Overall finding'), { rows: 3, signed: true })}
          ${this.#text('conflicts', msg('Conflicts of interest'), { rows: 2, signed: true })}
          <words-correction
            .state=${this.state}
            .desk=${this.desk}
            .drafts=${this.drafts}
          ></words-correction>
          <words-sign-off
            .state=${this.state}
            .desk=${this.desk}
            .me=${this.me}
            .drafts=${this.drafts}
          ></words-sign-off>
        </section>
        <section aria-labelledby="where">
          <h2 id="where">${msg('Where and when it appears')}</h2>
          ${this.#renderEmbargo()}
          ${this.#text('pageUrl', msg('Page URL'), {
            type: 'url',
            hint: msg('Where the report will stand. Links to single claims are made from it.'),
          })}
          ${this.#text('licence', msg('Licence'), {
            hint: msg('What readers may do with the report, for example CC BY 4.0.'),
          })}
        </section>
      `,
    );
  }

  #text(
    field: TextField,
    label: string,
    options: { hint?: string; rows?: number; type?: 'url'; signed?: boolean },
  ) {
    const { hint = '', rows = 1, type = 'text', signed = false } = options;
    return html`<draft-field
      id=${field}
      .label=${label}
      .name=${this.#key(field)}
      .value=${this.state.report[field]}
      .draft=${this.drafts.get(this.#key(field))?.text ?? null}
      .type=${type}
      .multiline=${rows > 1}
      .rows=${rows}
      .hint=${hint}
      ?readonly=${signed && this.#frozen}
      @commit-value=${(event: CustomEvent<CommitValue>) => {
        event.stopPropagation();
        this.#describe({ [field]: event.detail.value.trim() });
      }}
    ></draft-field>`;
  }

  #renderEmbargo() {
    const { embargo } = this.state.report;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return html`
      <div class="field">
        <label for="embargo">${msg('Embargo until')}</label>
        <input
          id="embargo"
          type="datetime-local"
          aria-describedby="embargo-hint"
          .value=${toLocalInput(embargo)}
          @change=${this.#chooseEmbargo}
        />
        <p class="hint" id="embargo-hint">
          ${msg('Nothing is published before. Left empty, there is no embargo.')}
          ${msg(str`Your time zone: ${zone}.`)}
        </p>
      </div>
    `;
  }

  /** Whether the signed words stand as they were published. */
  get #frozen(): boolean {
    return this.state.publications.length > 0 && openWordsCorrection(this.state) === null;
  }

  #key(field: keyof Words): string {
    return `${this.state.article}/report/${field}`;
  }

  #describe(changes: Partial<Words>): void {
    intend(this, { do: 'describe-report', changes });
  }

  #chooseEmbargo(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const at = value === '' ? null : new Date(value);
    if (at !== null && Number.isNaN(at.getTime())) return;
    this.#describe({ embargo: at === null ? '' : at.toISOString() });
  }
}

/** An instant as the value of a `datetime-local` field in this device's zone; empty for none. */
function toLocalInput(instant: string): string {
  const at = new Date(instant);
  if (instant === '' || Number.isNaN(at.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

customElements.define('report-words', ReportWords);

declare global {
  interface HTMLElementTagNameMap {
    'report-words': ReportWords;
  }
}
