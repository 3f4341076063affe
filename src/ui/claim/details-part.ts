import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import type { ClaimDetails } from '../../claims/events.ts';
import { RESTATED_LIMIT } from '../../claims/gates.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import {
  CLAIM_KINDS,
  NOT_CHECKABLE_REASONS,
  type ClaimKind,
  type NotCheckableReason,
} from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { intend } from '../intend.ts';
import { claimKindWord, notCheckableWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import './claimants-field.ts';
import type { ClaimantsField } from './claimants-field.ts';
import { formStyles } from './form-styles.ts';
import './work-fields.ts';
import './wording-suggestions.ts';

/**
 * What the claim is: its restated wording, who said it, when and where, what kind of statement it
 * is, whether it can be checked, and who works on it until when.
 *
 * @event describe-claim - the intention of that name; the claimants add their own.
 */
export class DetailsPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      .work {
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--hairline);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    articles: { attribute: false },
    unchecking: { state: true },
  };

  /** The rows of all articles of the desk: where known claimants come from. */
  declare articles: readonly ArticleSummary[];

  /** The box was cleared and no reason is chosen yet. */
  declare private unchecking: boolean;

  constructor() {
    super();
    this.articles = [];
    this.unchecking = false;
  }

  /** Puts the cursor where a claimant is named. */
  async focusClaimant(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<ClaimantsField>('claimants-field')?.focusName();
  }

  protected override render() {
    const { claim } = this;
    return html`
      ${this.renderField({
        field: 'restated',
        label: msg('Restated claim'),
        hint: msg('One neutral sentence that stands on its own. The verdict judges this wording.'),
        saved: claim.restated,
        multiline: true,
        rows: 2,
        limit: RESTATED_LIMIT,
        tidy: oneLine,
        save: (restated) => this.#describe({ restated }),
      })}
      <wording-suggestions
        .state=${this.state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .singleKeys=${this.singleKeys}
        .field=${'restated'}
      ></wording-suggestions>
      <claimants-field
        .state=${this.state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .articles=${this.articles}
      ></claimants-field>
      <div class="fields">
        ${this.renderField({
          field: 'claim-date',
          label: msg('Claim date'),
          saved: claim.claimDate,
          type: 'date',
          save: (claimDate) => this.#describe({ claimDate }),
        })}
        ${this.#renderKind()}
        ${this.renderField({
          field: 'said-where',
          label: msg('Where it was said'),
          saved: claim.saidWhere,
          wide: true,
          save: (saidWhere) => this.#describe({ saidWhere }),
        })}
      </div>
      ${this.#renderCheckable()}
      <work-fields
        class="work"
        .state=${this.state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
      ></work-fields>
    `;
  }

  #renderKind() {
    const { kind } = this.claim;
    return html`
      <div class="field">
        <label for="kind">${msg('Kind')}</label>
        <select id="kind" ?disabled=${this.frozen} @change=${this.#chooseKind}>
          <option value="" .selected=${kind === null}>${msg('Not chosen')}</option>
          ${CLAIM_KINDS.map(
            (each) =>
              html`<option value=${each} .selected=${each === kind}>
                ${claimKindWord(each)}
              </option>`,
          )}
        </select>
      </div>
    `;
  }

  #renderCheckable() {
    const { notCheckable } = this.claim;
    const off = notCheckable !== null || this.unchecking;
    return html`
      <div class="stack">
        <div class="check">
          <input
            id="checkable"
            type="checkbox"
            ?disabled=${this.frozen}
            .checked=${!off}
            @change=${this.#toggleCheckable}
          />
          <label for="checkable">${msg('Checkable')}</label>
        </div>
        ${
          off
            ? html`<div class="field">
                <label for="not-checkable">${msg('Why it is not checkable')}</label>
                <select
                  id="not-checkable"
                  ?disabled=${this.frozen}
                  aria-describedby="not-checkable-hint"
                  @change=${this.#chooseReason}
                >
                  <option value="" disabled .selected=${notCheckable === null}>
                    ${msg('Choose a reason')}
                  </option>
                  ${NOT_CHECKABLE_REASONS.map(
                    (reason) =>
                      html`<option value=${reason} .selected=${reason === notCheckable}>
                        ${notCheckableWord(reason)}
                      </option>`,
                  )}
                </select>
                <p class="hint" id="not-checkable-hint">
                  ${msg('An editor signs the reason. The report then lists the claim without a verdict.')}
                </p>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #describe(changes: Partial<ClaimDetails>): void {
    intend(this, { do: 'describe-claim', claim: this.claim.id, changes });
  }

  #chooseKind(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#describe({ kind: value === '' ? null : (value as ClaimKind) });
  }

  #toggleCheckable(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.unchecking = !checked;
    if (!checked) void this.focusField('not-checkable');
    else if (this.claim.notCheckable !== null) this.#describe({ notCheckable: null });
  }

  #chooseReason(event: Event): void {
    this.unchecking = false;
    const { value } = event.target as HTMLSelectElement;
    this.#describe({ notCheckable: value as NotCheckableReason });
  }
}

/** A sentence has no line breaks, whatever was pasted. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

customElements.define('details-part', DetailsPart);

declare global {
  interface HTMLElementTagNameMap {
    'details-part': DetailsPart;
  }
}
