import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import type { Source } from '../../claims/events.ts';
import { STANCES, type Stance } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { intend, signal } from '../intend.ts';
import '../parts/radio-set.ts';
import { stanceWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { renderFormBox, renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { takeSource, type SourceFields } from './source-fields.ts';
import {
  blankValues,
  changesBetween,
  describedEvidence,
  describedSource,
  readDraft,
  valuesOf,
  writeDraft,
  type SourceFormValues,
} from './source-form-values.ts';

/**
 * The inline form for one piece of evidence, new or to be changed. Every keystroke is a draft; the
 * form closes only once the claim shows what was saved.
 *
 * @event add-evidence, change-evidence, change-source - the intentions.
 * @event form-closed - saved or given up.
 */
export class EvidenceForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      .rule {
        padding-block-start: var(--space-3);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    evidence: { attribute: false },
    today: {},
    values: { state: true },
    problem: { state: true },
  };

  /** The evidence to change, or null for a new one. */
  declare evidence: Claim['evidence'][number] | null;
  /** The day new evidence was looked at, unless somebody says otherwise: `YYYY-MM-DD`. */
  declare today: string;
  declare private values: SourceFormValues | null;
  declare private problem: 'source' | 'stance' | 'anonymity' | null;

  constructor() {
    super();
    this.evidence = null;
    this.today = '';
    this.values = null;
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.values === null) {
      const base = this.#saved();
      const draft = this.draftOf(this.#field);
      this.values = draft === null ? base : readDraft(draft.text, base);
    }
    super.willUpdate(changed);
  }

  /** Puts the cursor into the first field. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    const chosen = this.evidence === null && (this.values?.source ?? null) !== null;
    if (chosen) await this.focusField('passage');
    else await this.#sourceFields?.focusTitle();
  }

  protected override render() {
    const values = this.values ?? this.#saved();
    return html`
      <form
        class="form"
        novalidate
        aria-labelledby="heading"
        @submit=${this.#submit}
        @keydown=${this.#keydown}
      >
        <h4 id="heading">
          ${this.evidence === null ? msg('New evidence') : msg('Change evidence')}
        </h4>
        <source-fields
          .values=${values}
          .sources=${this.desk.sources}
          ?changing=${this.evidence !== null}
          .problem=${this.problem === 'stance' ? null : this.problem}
          @values-changed=${this.#valuesChanged}
          @source-taken=${this.#sourceTaken}
        ></source-fields>
        <div class="fields rule">
          ${this.#text('quotedPassage', 'passage', msg('Quoted passage'), { rows: 3, wide: true })}
          ${this.#text('locator', 'locator', msg('Locator'), {
            hint: msg('Page, timecode, table cell.'),
          })}
          ${this.#text('accessed', 'accessed', msg('Accessed'), { type: 'date' })}
          <div class="wide">
            <radio-set
              id="stance"
              .legend=${msg('Stance')}
              .name=${'stance'}
              .value=${values.stance}
              .choices=${STANCES.map((value) => ({ value, label: stanceWord(value) }))}
              @choose-value=${this.#chooseStance}
            ></radio-set>
            ${
              this.problem === 'stance'
                ? html`<p class="error" role="alert">
                    ${icons.warning}${msg('Say what it means for the claim: choose a stance.')}
                  </p>`
                : nothing
            }
          </div>
          ${this.#text('reasoning', 'reasoning', msg('Reasoning'), { rows: 2, wide: true })}
          ${renderFormBox({
            id: 'private',
            label: msg('Private'),
            hint: msg(
              'Stays on the desk: no report prints it, and it does not count as a source. Anybody who uses this browser can read it; a shared laptop is not a safe.',
            ),
            checked: values.private,
            ticked: (checked) => this.#change({ private: checked }),
          })}
        </div>
        <div class="actions">
          <button type="submit" class="primary">${msg('Save evidence')}</button>
          <button type="button" @click=${this.#cancel}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #text(
    field: 'quotedPassage' | 'locator' | 'reasoning' | 'accessed',
    id: string,
    label: string,
    more: { type?: 'date'; rows?: number; wide?: boolean; hint?: string },
  ) {
    return renderFormField({
      id,
      label,
      value: this.values?.[field] ?? '',
      typed: (text) => this.#change({ [field]: text }),
      ...more,
    });
  }

  get #sourceFields(): SourceFields | null {
    return this.renderRoot.querySelector('source-fields');
  }

  get #field(): string {
    return this.evidence === null ? 'evidence-new' : `evidence-${this.evidence.id}`;
  }

  /** What the form starts from: nothing, or the evidence as it is saved. */
  #saved(): SourceFormValues {
    if (this.evidence === null) return blankValues(this.today);
    return valuesOf(this.evidence, this.desk.sources.get(this.evidence.source) ?? null);
  }

  #change(changes: Partial<SourceFormValues>): void {
    this.values = { ...(this.values ?? this.#saved()), ...changes };
    this.problem = null;
    this.keepDraft(this.#field, writeDraft(this.values));
  }

  #valuesChanged(event: CustomEvent<{ changes: Partial<SourceFormValues> }>): void {
    event.stopPropagation();
    this.#change(event.detail.changes);
  }

  #sourceTaken(event: CustomEvent<Source | null>): void {
    event.stopPropagation();
    const values = this.values ?? this.#saved();
    this.#change(takeSource(values, event.detail, blankValues(this.today)));
    void this.focusFirst();
  }

  #chooseStance(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#change({ stance: event.detail.value as Stance });
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const saves = event.key.toLowerCase() === 's' || event.key === 'Enter';
    if ((event.ctrlKey || event.metaKey) && saves) {
      event.preventDefault();
      this.#save();
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const values = this.values ?? this.#saved();
    const { stance } = values;
    const named = [values.title, values.url, values.author, values.publisher].some(
      (text) => text.trim() !== '',
    );
    if (!named && !values.unnamed) {
      this.problem = 'source';
      void this.focusFirst();
    } else if (values.unnamed && values.anonymityReason.trim() === '') {
      this.problem = 'anonymity';
      void this.updateComplete.then(() => this.#sourceFields?.focusAnonymity());
    } else if (stance === null) {
      this.problem = 'stance';
      void this.focusField('stance');
    } else if (this.evidence === null) this.#add({ ...values, stance });
    else this.#changeSaved(this.evidence, { ...values, stance });
  }

  #add(values: SourceFormValues & { stance: Stance }): void {
    const before = new Set(this.claim.evidence.map((item) => item.id));
    const evidence = describedEvidence(values);
    this.onceSaved(
      () =>
        this.claim.evidence.some(
          (item) => !before.has(item.id) && same(evidence, item) && item.addedBy === this.me.person,
        ),
      () => this.#done(msg('Evidence saved')),
    );
    const source = values.source ?? describedSource(values);
    intend(this, { do: 'add-evidence', claim: this.claim.id, source, evidence });
  }

  #changeSaved(
    item: Claim['evidence'][number],
    values: SourceFormValues & { stance: Stance },
  ): void {
    const evidence = describedEvidence(values);
    const source = describedSource(values);
    const known = this.desk.sources.get(item.source);
    const ofSource = known === undefined ? {} : changesBetween(pick(known, source), source);
    const ofEvidence = changesBetween(pick(item, evidence), evidence);
    this.onceSaved(
      () => {
        const now = this.claim.evidence.find((each) => each.id === item.id);
        const its = this.desk.sources.get(item.source);
        return now !== undefined && same(evidence, now) && (its === undefined || same(source, its));
      },
      () => this.#done(msg('Evidence saved')),
    );
    if (Object.keys(ofSource).length > 0) {
      intend(this, { do: 'change-source', source: item.source, changes: ofSource });
    }
    if (Object.keys(ofEvidence).length > 0) {
      intend(this, {
        do: 'change-evidence',
        claim: this.claim.id,
        evidence: item.id,
        changes: ofEvidence,
      });
    }
    // Nothing was changed: nothing will arrive that could close the form.
    this.requestUpdate();
  }

  #cancel(): void {
    this.#done('');
  }

  #done(words: string): void {
    this.dropDraft(this.#field);
    signal(this, 'form-closed', { words });
  }
}

/** Whether `whole` says the same as `part` in every field of `part`. */
function same<T extends object>(part: T, whole: T): boolean {
  return Object.keys(changesBetween(pick(whole, part), part)).length === 0;
}

/** The fields of `whole` that `like` has. */
function pick<T extends object>(whole: T, like: T): T {
  return Object.fromEntries(
    Object.keys(like).map((field) => [field, whole[field as keyof T]]),
  ) as T;
}

customElements.define('evidence-form', EvidenceForm);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-form': EvidenceForm;
  }
}
