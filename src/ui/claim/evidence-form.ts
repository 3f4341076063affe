import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import type { Attachment, Source } from '../../claims/events.ts';
import type { Sha256 } from '../../claims/ids.ts';
import { STANCES, type Stance } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import { ATTACH_EVENTS, type AttachFile, type FilesChosen } from '../files/attach-file.ts';
import '../files/attachment-list.ts';
import { keepFile, takenFrom } from '../files/keep-file.ts';
import '../parts/radio-set.ts';
import { stanceWord } from '../words.ts';
import './calculation-fields.ts';
import { ClaimPart } from './claim-part.ts';
import './evidence-files.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { renderFormBox, renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { isTalk } from './kind-fields.ts';
import { safeLink } from './safe-link.ts';
import { takeSource, type SourceFields, type SourceProblem } from './source-fields.ts';
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
 * @event add-evidence, change-evidence, change-source, attach - the intentions.
 * @event store-file, need-file, download-file - see `files/file-signals.ts`.
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
      .files {
        display: grid;
        gap: var(--space-2);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    evidence: { attribute: false },
    today: {},
    values: { state: true },
    problem: { state: true },
    storing: { state: true },
    refusals: { state: true },
  };

  /** The evidence to change, or null for a new one. */
  declare evidence: Claim['evidence'][number] | null;
  /** The day new evidence was looked at, unless somebody says otherwise: `YYYY-MM-DD`. */
  declare today: string;
  declare private values: SourceFormValues | null;
  declare private problem: SourceProblem | 'stance' | null;
  /** The name of the file that is on its way to the disk. */
  declare private storing: string | null;
  /** Why files were not kept, in words. */
  declare private refusals: readonly string[];

  constructor() {
    super();
    this.evidence = null;
    this.today = '';
    this.values = null;
    this.problem = null;
    this.storing = null;
    this.refusals = [];
    // A screenshot pasted, or a file dropped, anywhere in the form.
    for (const type of ATTACH_EVENTS) {
      this.addEventListener(type, (event) => this.#fileTaker?.take(event));
    }
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
          <calculation-fields
            class="wide"
            .values=${values}
            @values-changed=${this.#valuesChanged}
          ></calculation-fields>
          <div class="wide files">${this.#renderFiles(values)}</div>
          ${renderFormBox({
            id: 'private',
            label: msg('Private'),
            hint: msg(
              'Private evidence is not printed, and does not count as a source. Everybody who can open this browser profile can read it.',
            ),
            checked: values.private,
            ticked: (checked) => this.#change({ private: checked }),
          })}
        </div>
        <div class="actions">
          <button
            type="submit"
            class="primary"
            aria-disabled=${this.storing === null ? 'false' : 'true'}
          >
            ${msg('Save evidence')}
          </button>
          <button type="button" @click=${this.#cancel}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  /** New evidence takes its files along when it is saved; saved evidence gets them at once. */
  #renderFiles(values: SourceFormValues) {
    if (this.evidence !== null) {
      return html`<evidence-files
        .claim=${this.claim.id}
        .evidence=${this.evidence}
        .named=${values.title}
        .url=${values.url}
        .today=${this.today}
      ></evidence-files>`;
    }
    return html`
      <attachment-list
        .files=${values.files}
        @attachment-changed=${this.#fileChanged}
        @attachment-removed=${this.#fileRemoved}
      ></attachment-list>
      <attach-file @files-chosen=${this.#filesChosen}></attach-file>
      ${
        this.storing === null
          ? nothing
          : html`<p class="hint" role="status">${msg(str`Storing ${this.storing}…`)}</p>`
      }
      ${this.refusals.map(
        (words) => html`<p class="error" role="alert">${icons.warning}${words}</p>`,
      )}
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

  get #fileTaker(): AttachFile | EvidenceFiles | null {
    return this.renderRoot.querySelector('attach-file, evidence-files');
  }

  async #filesChosen(event: CustomEvent<FilesChosen>): Promise<void> {
    event.stopPropagation();
    const { files, pasted } = event.detail;
    this.refusals = [];
    for (const file of files) {
      this.storing = file.name;
      const { url } = this.values ?? this.#saved();
      const kept = await keepFile(this, file, { pasted, url: url.trim(), today: this.today });
      if ('refused' in kept) this.refusals = [...this.refusals, kept.refused];
      else {
        const others = (this.values?.files ?? []).filter(({ hash }) => hash !== kept.hash);
        this.#change({ files: [...others, kept] });
        announce(this, msg(str`Attached: ${kept.name}`));
      }
    }
    this.storing = null;
  }

  #fileChanged(event: CustomEvent<{ attachment: Attachment }>): void {
    event.stopPropagation();
    const { attachment } = event.detail;
    const { files, url } = this.values ?? this.#saved();
    const changed = { ...attachment, takenFrom: takenFrom(attachment.use, url.trim()) };
    this.#change({ files: files.map((file) => (file.hash === changed.hash ? changed : file)) });
  }

  #fileRemoved(event: CustomEvent<{ hash: Sha256 }>): void {
    event.stopPropagation();
    const { files } = this.values ?? this.#saved();
    this.#change({ files: files.filter(({ hash }) => hash !== event.detail.hash) });
    this.renderRoot.querySelector<HTMLElement>('attach-file')?.focus();
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
    // A file on its way belongs to what is saved; the button says the same.
    if (this.storing !== null) return;
    const values = this.values ?? this.#saved();
    const { stance } = values;
    const problem = sourceProblem(values);
    this.problem = problem;
    if (problem !== null) {
      void this.updateComplete.then(() => this.#sourceFields?.focusProblem(problem));
    } else if (stance === null) {
      this.problem = 'stance';
      void this.focusField('stance');
    } else if (this.evidence === null) this.#add({ ...values, stance });
    else this.#changeSaved(this.evidence, { ...values, stance });
  }

  #add(values: SourceFormValues & { stance: Stance }): void {
    const before = new Set(this.claim.evidence.map((item) => item.id));
    const evidence = describedEvidence(values);
    const arrived = (): Claim['evidence'][number] | undefined =>
      this.claim.evidence.find(
        (item) => !before.has(item.id) && same(evidence, item) && item.addedBy === this.me.person,
      );
    this.onceSaved(
      () => arrived() !== undefined,
      () => this.#attachAll(arrived()?.id, values.files),
    );
    const source = values.source ?? describedSource(values);
    intend(this, { do: 'add-evidence', claim: this.claim.id, source, evidence });
  }

  /** The files follow the evidence they belong to; the draft is kept until the last has arrived. */
  #attachAll(
    evidence: Claim['evidence'][number]['id'] | undefined,
    files: readonly Attachment[],
  ): void {
    if (evidence === undefined || files.length === 0) {
      this.#done(msg('Evidence saved'));
      return;
    }
    this.onceSaved(
      () => {
        const attached = this.claim.evidence.find(({ id }) => id === evidence)?.attachments ?? [];
        return files.every(({ hash }) => attached.some((file) => file.hash === hash));
      },
      () => this.#done(msg('Evidence saved')),
    );
    for (const attachment of files) {
      intend(this, { do: 'attach', claim: this.claim.id, evidence, attachment });
    }
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

/** What keeps the source from being saved, the first thing first, or null. */
function sourceProblem(values: SourceFormValues): SourceProblem | null {
  const named = [values.title, values.url, values.author, values.publisher];
  if (named.every((text) => text.trim() === '') && !values.unnamed) return 'source';
  if (values.url.trim() !== '' && safeLink(values.url) === null) return 'url';
  if (values.archiveUrl.trim() !== '' && safeLink(values.archiveUrl) === null) return 'archive';
  if (values.unnamed && values.anonymityReason.trim() === '') return 'anonymity';
  const offRecord = isTalk(values.kind) && values.attribution === 'off-record';
  return offRecord && !values.private ? 'off-record' : null;
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
