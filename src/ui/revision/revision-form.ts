import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { MAX_TEXT_BYTES, utf8Length } from '../../text/plain-text.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatBytes, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import { NO_RICH_TEXT, pasteLines, type ReadRich } from '../new-article/paste-lines.ts';
import { HELD_LENGTH, headOf } from '../new-article/preview.ts';
import type { KeepDraft } from '../parts/draft-field.ts';
import {
  countsWords,
  isAllLost,
  NO_COMPARISON,
  PLACE_STATES,
  stateExplanation,
  stateWord,
  totalOf,
  type Comparison,
  type PlaceCounts,
} from './comparison.ts';

/** Drafts of longer texts are kept when the typing pauses, not at every keystroke. */
const LARGE_TEXT = 200_000;
const LARGE_DRAFT_DELAY_MS = 800;

/**
 * The newer text of an article: pasted or opened, compared, and added once somebody has seen what
 * became of the claims.
 *
 * @event keep-draft {KeepDraft} under `draftKey`
 * @event compare-revision `{text}`: look for every place in this text; nothing is kept
 * @event cancel-compare stop looking, or forget what was found
 * @event add-compared add the text that was compared
 */
export class RevisionForm extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      label {
        margin-block-end: var(--space-1);
      }
      textarea {
        min-block-size: 14rem;
        block-size: 36vh;
        font-family: var(--font-article);
        font-size: 1.0625rem;
        line-height: 1.55;
      }
      .hint,
      .error {
        margin-block-start: var(--space-1);
      }
      .error svg {
        inline-size: 1rem;
        block-size: 1.25em;
      }
      progress {
        inline-size: min(20rem, 100%);
        accent-color: var(--accent);
      }
      .found {
        display: grid;
        gap: var(--space-4);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--hairline);
      }
      .found:focus {
        outline: none;
      }
      dl {
        display: grid;
        gap: var(--space-2);
        margin: 0;
      }
      dl > div {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        gap: var(--space-1) var(--space-4);
        align-items: baseline;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0;
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      @media (max-width: 30rem) {
        dl > div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  static override properties = {
    draftKey: { attribute: false },
    draft: { attribute: false },
    comparison: { attribute: false },
    readRich: { attribute: false },
    problem: { state: true },
    draftState: { state: true },
    held: { state: true },
  };

  declare draftKey: string;
  /** The kept text, taken once, before anybody has touched the field. */
  declare draft: string;
  declare comparison: Comparison;
  declare readRich: ReadRich;
  declare private problem: string;
  declare private draftState: 'none' | 'typed' | 'kept';
  /** The text is too long for the field: the field shows its beginning. */
  declare private held: boolean;

  // Kept outside the reactive state: a 5 MB string is not compared on every keystroke.
  private text = '';
  private touched = false;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.draftKey = '';
    this.draft = '';
    this.comparison = NO_COMPARISON;
    this.readRich = NO_RICH_TEXT;
    this.problem = '';
    this.draftState = 'none';
    this.held = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Leaving the page must not cost the last words.
    if (this.draftTimer !== undefined) this.keepText();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && !this.touched && this.draft !== this.text) {
      this.text = this.draft;
      this.held = this.text.length > HELD_LENGTH;
      this.draftState = this.text === '' ? 'none' : 'kept';
    }
    const before = changed.get('comparison')?.kind;
    if (before === 'adding' && this.comparison.kind === 'none') this.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.renderRoot.querySelector('textarea');
    const shown = this.held ? headOf(this.text) : this.text;
    if (area !== null && (!this.touched || this.held) && area.value !== shown) area.value = shown;
    if (changed.has('comparison')) this.tell(changed.get('comparison'));
  }

  protected override render() {
    const { kind } = this.comparison;
    const problem = this.problem || (kind === 'refused' ? this.comparison.words : '');
    return html`
      <div>
        <label for="text">${msg('Text of the new revision')}</label>
        <textarea
          id="text"
          dir="auto"
          spellcheck="false"
          ?readonly=${this.held}
          aria-invalid=${problem === '' ? 'false' : 'true'}
          aria-describedby="hint problem"
          @input=${this.onInput}
          @paste=${this.onPaste}
        ></textarea>
        <p class="error" id="problem">
          ${problem === '' ? nothing : html`${icons.warning}<span>${problem}</span>`}
        </p>
        <div class="hint" id="hint">
          ${
            this.held
              ? html`${msg(
                    str`A long text, ${formatBytes(utf8Length(this.text))}: the field shows its beginning, all of it is kept.`,
                  )}
                  <button type="button" class="quiet" @click=${this.onRemove}>
                    ${msg('Remove the text')}
                  </button>`
              : msg('Paste the whole article as it reads now. Nothing is added before you say so.')
          }
        </div>
      </div>
      <div class="row">
        <button
          id="compare"
          type="button"
          class=${kind === 'found' || kind === 'adding' ? '' : 'primary'}
          aria-disabled=${kind === 'running' ? 'true' : 'false'}
          @click=${this.onCompare}
        >
          ${kind === 'running' ? msg('Comparing…') : msg('Compare')}
        </button>
        ${
          kind === 'running'
            ? html`<button type="button" @click=${this.onCancel}>${msg('Cancel')}</button>
                <progress
                  max="1"
                  .value=${this.comparison.progress}
                  aria-label=${msg('Comparing')}
                ></progress>`
            : html`<button type="button" @click=${this.onOpen}>${msg('Open file…')}</button>`
        }
        <input
          type="file"
          accept=".txt,.text,.md,.markdown,text/plain"
          hidden
          tabindex="-1"
          @change=${this.onFile}
        />
        <span class="faint" role="status">${this.draftWords()}</span>
      </div>
      ${
        kind === 'found' || kind === 'adding'
          ? this.renderFound(this.comparison.counts, kind === 'adding')
          : nothing
      }
    `;
  }

  private renderFound(counts: PlaceCounts, adding: boolean) {
    const total = totalOf(counts);
    const number = formatNumber(total);
    return html`<section class="found" tabindex="-1" aria-labelledby="found">
      <h2 id="found">
        ${
          total === 0
            ? msg('This article has no claims yet')
            : plural(total, {
                one: msg(str`Where ${number} place of your claims went`),
                other: msg(str`Where ${number} places of your claims went`),
              })
        }
      </h2>
      ${
        total === 0
          ? nothing
          : html`<dl>
              ${PLACE_STATES.filter((state) => counts[state] > 0).map(
                (state) =>
                  html`<div>
                    <dt>${formatNumber(counts[state])} ${stateWord(state)}</dt>
                    <dd>${stateExplanation(state)}</dd>
                  </div>`,
              )}
            </dl>`
      }
      ${
        isAllLost(counts)
          ? html`<div class="notice warn">
              ${icons.warning}
              <div>
                <p><strong>${msg('Is this the same article?')}</strong></p>
                <p>
                  ${msg('None of your claims stands in this text. You can still add it: claims, verdicts and notes are kept, and nothing is thrown away.')}
                </p>
              </div>
            </div>`
          : nothing
      }
      <div class="row">
        <button
          type="button"
          class="primary"
          aria-disabled=${adding ? 'true' : 'false'}
          @click=${() => adding || signal(this, 'add-compared')}
        >
          ${adding ? msg('Adding…') : msg('Add this revision')}
        </button>
        <button type="button" class="quiet" @click=${this.onCancel}>${msg('Do not add it')}</button>
      </div>
    </section>`;
  }

  private draftWords(): string {
    if (this.draftState === 'none') return '';
    return this.draftState === 'kept' ? msg('Draft kept') : msg('Not kept yet');
  }

  /** Says once what comparing came to, and brings the cursor to it. */
  private tell(before: Comparison | undefined): void {
    const { comparison } = this;
    if (before?.kind !== 'running') return;
    if (comparison.kind === 'refused') announce(this, comparison.words);
    if (comparison.kind !== 'found') return;
    const words = countsWords(comparison.counts);
    const doubt = isAllLost(comparison.counts) ? ` ${msg('Is this the same article?')}` : '';
    announce(this, `${words === '' ? msg('Compared.') : msg(str`Compared: ${words}.`)}${doubt}`);
    this.renderRoot.querySelector<HTMLElement>('.found')?.focus();
  }

  private onCancel(): void {
    signal(this, 'cancel-compare');
    announce(this, msg('Stopped. Nothing was added.'));
    this.renderRoot.querySelector<HTMLElement>('#compare')?.focus();
  }

  private onCompare(): void {
    if (this.comparison.kind === 'running') return;
    if (this.text.trim() === '') {
      this.refuse(msg('There is no text to compare. Paste the article as it reads now.'));
      return;
    }
    const bytes = utf8Length(this.text);
    if (bytes > MAX_TEXT_BYTES) {
      this.refuse(tooLarge(msg('The text'), bytes));
      return;
    }
    this.problem = '';
    signal(this, 'compare-revision', { text: this.text });
  }

  private refuse(problem: string): void {
    this.problem = problem;
    announce(this, problem);
    this.renderRoot.querySelector('textarea')?.focus();
  }

  private onInput(event: Event): void {
    this.setText((event.target as HTMLTextAreaElement).value);
  }

  private onPaste(event: ClipboardEvent): void {
    const text = this.held ? null : pasteLines(event, HELD_LENGTH, this.readRich);
    if (text !== null) this.setText(text);
  }

  private onOpen(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  private async onFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    const isText =
      /\.(txt|text|md|markdown)$/i.test(file.name) || file.type.startsWith('text/plain');
    if (!isText) {
      this.refuse(msg(str`${file.name} cannot be opened: text files (.txt, .md) are read here.`));
    } else if (file.size > MAX_TEXT_BYTES) {
      this.refuse(tooLarge(file.name, file.size));
    } else {
      this.setText(await file.text());
      this.fill();
      announce(this, msg(str`${file.name} is opened. Compare it next.`));
    }
  }

  private onRemove(): void {
    this.setText('');
    this.fill();
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Once the revision is added, its text is no draft any more. */
  private clear(): void {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    this.text = '';
    this.held = false;
    this.draftState = 'none';
    this.touched = false;
    this.fill();
  }

  private fill(): void {
    const area = this.renderRoot.querySelector('textarea');
    if (area !== null) area.value = this.held ? headOf(this.text) : this.text;
  }

  private setText(text: string): void {
    this.text = text;
    this.touched = true;
    this.held = text.length > HELD_LENGTH;
    this.problem = '';
    this.draftState = 'typed';
    // What was found was found in another text.
    if (this.comparison.kind !== 'none') signal(this, 'cancel-compare');
    clearTimeout(this.draftTimer);
    if (text.length < LARGE_TEXT) this.keepText();
    else this.draftTimer = setTimeout(() => this.keepText(), LARGE_DRAFT_DELAY_MS);
  }

  private keepText(): void {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    const { text } = this;
    signal<KeepDraft>(this, 'keep-draft', {
      key: this.draftKey,
      text: text === '' ? null : text,
      kept: () => {
        if (this.text === text) this.draftState = text === '' ? 'none' : 'kept';
      },
    });
  }
}

function tooLarge(what: string, bytes: number): string {
  const limit = formatBytes(MAX_TEXT_BYTES);
  return msg(str`${what} is too large: ${formatBytes(bytes)}. Up to ${limit} are taken.`);
}

customElements.define('revision-form', RevisionForm);

declare global {
  interface HTMLElementTagNameMap {
    'revision-form': RevisionForm;
  }
}
