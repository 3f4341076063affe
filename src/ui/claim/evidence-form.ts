import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import type { Source } from '../../claims/events.ts';
import { SOURCE_KINDS, STANCES, type SourceKind, type Stance } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { intend, signal } from '../intend.ts';
import '../parts/radio-set.ts';
import { sourceKindWord, stanceWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { nameSource } from './source-name.ts';
import { formStyles } from './form-styles.ts';
import './source-combobox.ts';
import {
  blankValues,
  changesBetween,
  describedEvidence,
  describedSource,
  readDraft,
  valuesOf,
  withSource,
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
    layout,
    formStyles,
    css`
      :host {
        display: block;
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
        margin-inline-start: calc(var(--space-2) * -1);
        padding-inline: var(--space-2);
        min-block-size: var(--target);
        font-size: var(--text-s);
      }
      .rule {
        padding-block-start: var(--space-3);
      }
      .private {
        color: var(--warn);
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
    const known = this.values?.source !== null && this.evidence === null;
    this.renderRoot.querySelector<HTMLElement>(known ? '#passage' : 'source-combobox')?.focus();
  }

  protected override render() {
    const values = this.values ?? this.#saved();
    const chosen =
      this.evidence === null && values.source !== null
        ? (this.desk.sources.get(values.source) ?? null)
        : null;
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
        ${chosen === null ? this.#renderSource(values) : this.#renderKnown(chosen)}
        <div class="fields rule">
          ${this.#area('quotedPassage', 'passage', msg('Quoted passage'), 3)}
          ${this.#input('locator', 'locator', msg('Locator'), {
            hint: msg('Page, timecode, table cell.'),
          })}
          ${this.#input('accessed', 'accessed', msg('Accessed'), { type: 'date' })}
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
          ${this.#area('reasoning', 'reasoning', msg('Reasoning'), 2)}
          <div class="check wide">
            <input
              id="private"
              type="checkbox"
              aria-describedby="private-hint"
              .checked=${values.private}
              @change=${this.#ticked('private')}
            />
            <label for="private">${msg('Private')}</label>
            <p class="hint" id="private-hint">
              ${msg(
                'Stays on the desk: no report prints it, and it does not count as a source. Anybody who uses this browser can read it; a shared laptop is not a safe.',
              )}
            </p>
          </div>
        </div>
        <div class="actions">
          <button type="submit" class="primary">${msg('Save evidence')}</button>
          <button type="button" @click=${this.#cancel}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderKnown(source: Source) {
    const details = [source.publisher, source.author, sourceKindWord(source.kind)];
    return html`
      <div class="known">
        <p dir="auto"><strong>${nameSource(source)}</strong></p>
        <p class="faint" dir="auto">${details.filter((part) => part !== '').join(' · ')}</p>
        <button type="button" class="quiet" @click=${this.#otherSource}>
          ${msg('Use another source')}
        </button>
      </div>
    `;
  }

  #renderSource(values: SourceFormValues) {
    const uses = this.#otherUses();
    return html`
      ${
        uses
          ? html`<p class="notice">
              ${msg('Other evidence uses this source, too: what you change about it changes there.')}
            </p>`
          : nothing
      }
      <div class="fields">
        <div class="wide">
          <source-combobox
            .value=${values.title}
            .sources=${this.evidence === null ? [...this.desk.sources.values()] : []}
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
        ${this.#input('url', 'url', msg('Source URL'), { type: 'url', wide: true })}
        ${this.#input('author', 'author', msg('Author'))}
        ${this.#input('publisher', 'publisher', msg('Publisher'))}
        ${this.#input('date', 'date', msg('Date'), { type: 'date' })}
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
        ${this.#input('archiveUrl', 'archive', msg('Archive URL'), {
          type: 'url',
          wide: true,
          hint: msg('The preserved copy, for the day the page changes or goes.'),
        })}
        <div class="check wide">
          <input
            id="primary"
            type="checkbox"
            aria-describedby="primary-hint"
            .checked=${values.primary}
            @change=${this.#ticked('primary')}
          />
          <label for="primary">${msg('Primary source')}</label>
          <p class="hint" id="primary-hint">
            ${msg('First hand: the record, the data, the person. Without the tick it is secondary.')}
          </p>
        </div>
        <div class="check wide">
          <input
            id="unnamed"
            type="checkbox"
            .checked=${values.unnamed}
            @change=${this.#ticked('unnamed')}
          />
          <label for="unnamed">${msg('The source stays unnamed')}</label>
        </div>
        ${
          values.unnamed
            ? html`${this.#input('anonymityReason', 'anonymity', msg('Reason for anonymity'), {
                wide: true,
                hint: msg('The report prints it.'),
                error:
                  this.problem === 'anonymity' ? msg('Give the reason why it stays unnamed.') : '',
              })}`
            : nothing
        }
      </div>
    `;
  }

  #input(
    field: TextField,
    id: string,
    label: string,
    more: { type?: 'url' | 'date'; wide?: boolean; hint?: string; error?: string } = {},
  ) {
    const { type, wide = false, hint = '', error = '' } = more;
    return html`
      <div class="field ${wide ? 'wide' : ''}">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type=${type ?? 'text'}
          dir=${type === undefined ? 'auto' : 'ltr'}
          autocomplete="off"
          aria-describedby=${error !== '' ? `${id}-error` : hint !== '' ? `${id}-hint` : nothing}
          aria-invalid=${error === '' ? nothing : 'true'}
          .value=${this.values?.[field] ?? ''}
          @input=${this.#typed(field)}
        />
        ${
          error === ''
            ? nothing
            : html`<p class="error" id="${id}-error" role="alert">${icons.warning}${error}</p>`
        }
        ${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
      </div>
    `;
  }

  #area(field: TextField, id: string, label: string, rows: number) {
    return html`
      <div class="field wide">
        <label for=${id}>${label}</label>
        <textarea
          id=${id}
          rows=${rows}
          dir="auto"
          .value=${this.values?.[field] ?? ''}
          @input=${this.#typed(field)}
        ></textarea>
      </div>
    `;
  }

  get #field(): string {
    return this.evidence === null ? 'evidence-new' : `evidence-${this.evidence.id}`;
  }

  /** What the form starts from: nothing, or the evidence as it is saved. */
  #saved(): SourceFormValues {
    if (this.evidence === null) return blankValues(this.today);
    return valuesOf(this.evidence, this.desk.sources.get(this.evidence.source) ?? null);
  }

  #otherUses(): boolean {
    const mine = this.evidence;
    if (mine === null) return false;
    return this.state.claims.some((claim) =>
      claim.evidence.some((item) => item.source === mine.source && item.id !== mine.id),
    );
  }

  #change(changes: Partial<SourceFormValues>): void {
    this.values = { ...(this.values ?? this.#saved()), ...changes };
    this.problem = null;
    this.keepDraft(this.#field, writeDraft(this.values));
  }

  #typed(field: TextField) {
    return (event: Event): void => {
      this.#change({ [field]: (event.target as HTMLInputElement).value });
    };
  }

  #ticked(field: 'private' | 'primary' | 'unnamed') {
    return (event: Event): void => {
      this.#change({ [field]: (event.target as HTMLInputElement).checked });
    };
  }

  #titleTyped(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    this.#change({ title: event.detail.text });
  }

  #sourceChosen(event: CustomEvent<{ source: Source }>): void {
    event.stopPropagation();
    this.#change(withSource(this.values ?? this.#saved(), event.detail.source));
    void this.focusField('passage');
  }

  #otherSource(): void {
    const { title: _, ...evidence } = this.values ?? this.#saved();
    const blank = blankValues(this.today);
    this.#change({
      ...blank,
      quotedPassage: evidence.quotedPassage,
      locator: evidence.locator,
      stance: evidence.stance,
      reasoning: evidence.reasoning,
      accessed: evidence.accessed,
      private: evidence.private,
    });
    void this.focusFirst();
  }

  #chooseKind(event: Event): void {
    this.#change({ kind: (event.target as HTMLSelectElement).value as SourceKind });
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
      void this.focusField('anonymity');
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

type TextField = {
  [Field in keyof SourceFormValues]: SourceFormValues[Field] extends string
    ? string extends SourceFormValues[Field]
      ? Field
      : never
    : never;
}[keyof SourceFormValues];

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
