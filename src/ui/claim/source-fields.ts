import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Source } from '../../claims/events.ts';
import { SOURCE_KINDS, type SourceKind } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import { formatList } from '../format.ts';
import { sourceKindWord } from '../words.ts';
import './archive-links.ts';
import { renderFormBox, renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { PASTED_FIELDS, readPasted, sourceAt, type PastedField } from './pasted-source.ts';
import './source-combobox.ts';
import { withSource, type SourceFormValues } from './source-form-values.ts';
import './source-more.ts';
import type { SourceMore } from './source-more.ts';
import { nameSource } from './source-name.ts';

/** What keeps the form from being saved, as far as the source is concerned. */
export type SourceProblem = 'source' | 'anonymity' | 'url' | 'archive' | 'off-record';

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
      .notice,
      .here {
        flex-wrap: wrap;
        align-items: center;
      }
      .here {
        display: flex;
        gap: var(--space-1) var(--space-2);
        overflow-wrap: anywhere;
      }
      .notice button,
      .here button {
        min-block-size: var(--target);
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
    guessed: { state: true },
    beforePaste: { state: true },
  };

  declare values: SourceFormValues;
  /** What the desk has. */
  declare sources: ReadonlyMap<Source['id'], Source>;
  /** A source that is in use is described anew, instead of one being chosen. */
  declare changing: boolean;
  declare problem: SourceProblem | null;
  /** Fields that were filled by a guess and not touched since. */
  declare private guessed: ReadonlySet<PastedField>;
  /** What the last paste filled in, as it stood before; null once there is nothing to take back. */
  declare private beforePaste: Partial<SourceFormValues> | null;

  constructor() {
    super();
    this.sources = new Map();
    this.changing = false;
    this.problem = null;
    this.guessed = new Set();
    this.beforePaste = null;
  }

  /** Puts the cursor into the title. Does nothing while one of the desk's sources is chosen. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('source-combobox')?.focus();
  }

  /** Puts the cursor where the problem is. */
  async focusProblem(problem: SourceProblem): Promise<void> {
    await this.updateComplete;
    if (problem === 'source') return this.focusTitle();
    if (problem === 'off-record') {
      await this.renderRoot.querySelector<SourceMore>('source-more')?.focusAttribution();
    } else this.renderRoot.querySelector<HTMLElement>(`#${problem}`)?.focus();
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
            .hint=${this.guessed.has('title') ? msg('A guess: check it.') : ''}
            .sources=${this.changing ? [] : [...this.sources.values()]}
            @title-typed=${this.#titleTyped}
            @source-chosen=${this.#sourceChosen}
            @paste=${this.#pasted}
          ></source-combobox>
          ${
            this.problem === 'source'
              ? html`<p class="error" role="alert">
                  ${icons.warning}${msg('Write the title of the source, or at least its URL.')}
                </p>`
              : nothing
          }
        </div>
        ${this.#renderPasted()}
        <div class="wide" @paste=${this.#pasted}>
          ${this.#text('url', 'url', msg('Source URL'), {
            type: 'url',
            error: this.problem === 'url' ? unsafeWords() : '',
          })}
          ${this.#renderKnownHere()}
        </div>
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
        <div class="wide">
          ${this.#text('archiveUrl', 'archive', msg('Archive URL'), {
            type: 'url',
            hint: msg('The preserved copy, for the day the page changes or goes.'),
            error: this.problem === 'archive' ? unsafeWords() : '',
          })}
          <archive-links .url=${values.url}></archive-links>
        </div>
        <source-more
          class="wide"
          .values=${values}
          .sources=${this.sources}
          .offRecordPrinted=${this.problem === 'off-record'}
        ></source-more>
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

  /** What a paste filled in, until the next one or the next save. */
  #renderPasted() {
    const { beforePaste } = this;
    if (beforePaste === null) return nothing;
    const labels = PASTED_FIELDS.filter((field) => field in beforePaste).map(pastedLabel);
    return html`<p class="wide notice">
      <span>${msg(str`Filled in from what you pasted: ${formatList(labels)}.`)}</span>
      <button type="button" class="quiet" @click=${this.#takeBackPaste}>
        ${msg('Undo paste')}
      </button>
    </p>`;
  }

  /** The desk has a source at this address already: one source, however often it is used. */
  #renderKnownHere() {
    if (this.changing) return nothing;
    const known = sourceAt(this.values.url, this.sources.values());
    if (known === null) return nothing;
    return html`<p class="hint here">
      <span dir="auto">${msg(str`The desk has this source: ${nameSource(known)}.`)}</span>
      <button type="button" class="quiet" @click=${() => signal(this, 'source-taken', known)}>
        ${msg('Use it')}
      </button>
    </p>`;
  }

  #text(
    field: SourceText,
    id: string,
    label: string,
    more: { type?: 'url' | 'date'; wide?: boolean; hint?: string; error?: string } = {},
  ) {
    const isGuess = this.guessed.has(field as PastedField);
    return renderFormField({
      id,
      label,
      value: this.values[field],
      typed: (text) => this.#typed(field, text),
      ...(isGuess ? { hint: msg('A guess: check it.') } : {}),
      ...more,
    });
  }

  /** What a person writes is no guess any more. */
  #typed(field: SourceText | 'title', text: string): void {
    this.guessed = without(this.guessed, field as PastedField);
    if (this.beforePaste !== null && field in this.beforePaste) this.beforePaste = null;
    this.#change({ [field]: text });
  }

  /** An address or a citation, pasted into the title or the address, is taken apart. */
  #pasted(event: ClipboardEvent): void {
    const [input] = event.composedPath();
    const { clipboardData } = event;
    if (!(input instanceof HTMLInputElement) || clipboardData === null) return;
    // Into the middle of words that stand there already it goes as it is.
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    if (input.value !== '' && !whole) return;
    const field = input.id === 'url' ? 'url' : 'title';
    const read = readPasted(
      clipboardData.getData('text/plain'),
      this.values,
      new Set([...this.guessed, field]),
    );
    if (read === null) return;
    event.preventDefault();
    const filled = Object.keys(read.changes) as PastedField[];
    this.beforePaste = Object.fromEntries(filled.map((each) => [each, this.values[each]]));
    this.guessed = new Set([...this.guessed, ...read.guessed]);
    this.#change(read.changes);
    const labels = formatList(
      PASTED_FIELDS.filter((each) => filled.includes(each)).map(pastedLabel),
    );
    announce(this, msg(str`Filled in from what you pasted: ${labels}. Check what is guessed.`));
  }

  #takeBackPaste(): void {
    const before = this.beforePaste;
    if (before === null) return;
    this.beforePaste = null;
    this.guessed = new Set();
    this.#change(before);
    void this.focusTitle();
  }

  #change(changes: Partial<SourceFormValues>): void {
    signal(this, 'values-changed', { changes });
  }

  #titleTyped(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    this.#typed('title', event.detail.text);
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
  const { quotedPassage, locator, stance, reasoning, accessed, expression, result, files } = values;
  return {
    ...blank,
    quotedPassage,
    locator,
    stance,
    reasoning,
    accessed,
    private: values.private,
    expression,
    result,
    files,
  };
}

function unsafeWords(): string {
  return msg(
    'Only addresses that begin with http:// or https:// can be saved. Copy it again from the address bar.',
  );
}

/** What the field is called on the form. */
function pastedLabel(field: PastedField): string {
  switch (field) {
    case 'title':
      return msg('Source title');
    case 'url':
      return msg('Source URL');
    case 'author':
      return msg('Author');
    case 'publisher':
      return msg('Publisher');
    case 'date':
      return msg('Date');
  }
}

function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.has(item) ? new Set([...set].filter((each) => each !== item)) : set;
}

customElements.define('source-fields', SourceFields);

declare global {
  interface HTMLElementTagNameMap {
    'source-fields': SourceFields;
  }
}
