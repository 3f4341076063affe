import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { countGraphemes } from '../../text/graphemes.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/** What `keep-draft` carries. `text` is null when the draft is no longer needed. */
export interface KeepDraft {
  readonly key: string;
  readonly text: string | null;
  /** The keeper calls it once the draft is safe: only then does the field say "Draft kept". */
  readonly kept: () => void;
}

/** How long "Saving…" may stand without an answer: a refusal never answers with a value. */
const ANSWER_MS = 2000;

/** What `commit-value` carries. */
export interface CommitValue {
  readonly name: string;
  readonly value: string;
}

/**
 * A labelled text field that loses nothing: every keystroke is offered as a draft, leaving the field
 * commits it, and the field says in words which of the two has happened.
 *
 * The field says "Draft kept" when the `keep-draft` listener called `kept()`, or `draft` came back
 * equal to what stands in it; it says "Saved" when, after a commit, `value` does. A text that differs
 * from `value` when the element first gets its draft is the restored draft.
 *
 * Ctrl+S, Cmd+S and, on a single line, Enter commit; Escape puts the saved text back and offers the
 * discarded one under **Bring back**.
 *
 * @event keep-draft {KeepDraft} on every keystroke, and with `text: null` when the draft is settled
 * @event commit-value {CommitValue} on leaving the field, if the text differs from `value`
 */
export class DraftField extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-2);
        margin-block-end: var(--space-1);
      }
      .state,
      .count {
        color: var(--ink-faint);
        font-size: var(--text-xs);
        white-space: nowrap;
      }
      .count.over {
        color: var(--warn);
        font-weight: 600;
      }
      .below {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-3);
      }
      .below :is(.error, .hint, .count) {
        margin-block-start: var(--space-1);
      }
      .error svg {
        inline-size: 1rem;
        block-size: 1.25em;
      }
      textarea {
        field-sizing: content;
        min-block-size: calc(var(--rows, 3) * 1lh + var(--space-4));
        max-block-size: 60vh;
      }
      :host([serif]) :is(input, textarea) {
        font-family: var(--font-article);
        font-size: 1.0625rem;
      }
      .bring-back {
        min-block-size: 1.5rem;
        padding: 0 var(--space-1);
        font-size: var(--text-xs);
      }
    `,
  ];

  static override properties = {
    label: {},
    name: {},
    value: {},
    draft: {},
    type: {},
    multiline: { type: Boolean },
    rows: { type: Number },
    hint: {},
    error: {},
    limit: { type: Number },
    required: { type: Boolean },
    readonly: { type: Boolean },
    suggestions: { attribute: false },
    text: { state: true },
    progress: { state: true },
    aside: { state: true },
    elsewhere: { state: true },
  };

  /** The accessible name. */
  declare label: string;
  /** The draft's key. */
  declare name: string;
  /** The saved text. */
  declare value: string;
  /** A kept draft, or null. */
  declare draft: string | null;
  declare type: 'text' | 'url' | 'date' | 'email';
  declare multiline: boolean;
  declare rows: number;
  declare hint: string;
  /** What is wrong, in words; empty when nothing is. */
  declare error: string;
  /** Grapheme clusters the text should stay within: counted and shown, never enforced. 0: none. */
  declare limit: number;
  declare required: boolean;
  declare readonly: boolean;
  /** Offered while typing. */
  declare suggestions: readonly string[];

  declare private text: string;
  declare private progress: 'clean' | 'typed' | 'kept' | 'sent' | 'saved';
  declare private aside: string | null;
  /** Another value was saved while this one was being written. */
  declare private elsewhere: boolean;

  private touched = false;
  private sent: string | null = null;
  /** The draft that is known to be kept. */
  private safe: string | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.value = '';
    this.draft = null;
    this.type = 'text';
    this.multiline = false;
    this.rows = 3;
    this.hint = '';
    this.error = '';
    this.limit = 0;
    this.required = false;
    this.readonly = false;
    this.suggestions = [];
    this.text = '';
    this.progress = 'clean';
    this.aside = null;
    this.elsewhere = false;
  }

  // Not by delegatesFocus: that selects the text, and the next key would replace it.
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#field')?.focus(options);
  }

  /** What stands in the field now, saved or not. */
  get currentText(): string {
    return this.text;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('name') && this.hasUpdated) this.restart();
    const dirty = this.progress !== 'clean' && this.progress !== 'saved';
    if (changed.has('value')) {
      // The desk may have trimmed what was sent.
      if (dirty && sameWords(this.text, this.value)) this.settle();
      else if (!dirty) this.text = this.value;
      else if (!sameWords(this.value, this.sent ?? '')) this.elsewhere = true;
    }
    if (changed.has('draft') && this.draft !== null) this.takeDraft(this.draft);
    if (changed.has('error') && this.error !== '' && this.progress === 'sent') this.giveUp();
  }

  override updated(): void {
    const area = this.renderRoot.querySelector('textarea');
    area?.style.setProperty('--rows', String(this.rows));
  }

  override render() {
    const described = ['hint', 'error', 'state'].join(' ');
    return html`
      <div class="head">
        <label for="field">${this.label}</label>
        <span class="state" id="state">${this.stateWords()} ${this.renderBringBack()}</span>
      </div>
      ${
        this.multiline
          ? html`<textarea
              id="field"
              dir="auto"
              rows=${this.rows}
              aria-describedby=${described}
              aria-invalid=${this.error ? 'true' : 'false'}
              ?required=${this.required}
              ?readonly=${this.readonly}
              .value=${this.text}
              @input=${this.onInput}
              @blur=${this.commit}
              @keydown=${this.onKeydown}
            ></textarea>`
          : html`<input
              id="field"
              dir=${this.type === 'text' ? 'auto' : 'ltr'}
              type=${this.type}
              autocomplete="off"
              list=${this.suggestions.length > 0 ? 'suggestions' : nothing}
              aria-describedby=${described}
              aria-invalid=${this.error ? 'true' : 'false'}
              ?required=${this.required}
              ?readonly=${this.readonly}
              .value=${this.text}
              @input=${this.onInput}
              @blur=${this.commit}
              @keydown=${this.onKeydown}
            />`
      }
      ${
        this.suggestions.length > 0
          ? html`<datalist id="suggestions">
              ${this.suggestions.map((text) => html`<option value=${text}></option>`)}
            </datalist>`
          : nothing
      }
      <div class="below">
        <div>
          <div class="error" id="error" ?hidden=${!this.error}>${icons.warning} ${this.error}</div>
          <div class="hint" id="hint" ?hidden=${!this.hint}>${this.hint}</div>
        </div>
        ${this.renderCount()}
      </div>
    `;
  }

  /** Commits what stands in the field, as leaving it does. */
  readonly commit = (): void => {
    if (this.progress === 'sent' && this.text === this.sent) return;
    if (sameWords(this.text, this.value)) {
      if (this.text !== this.value || this.progress === 'typed' || this.progress === 'kept') {
        this.text = this.value;
        this.progress = 'clean';
        this.elsewhere = false;
        this.sendDraft(null);
      }
      return;
    }
    this.progress = 'sent';
    this.sent = this.text;
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.giveUp(), ANSWER_MS);
    signal<CommitValue>(this, 'commit-value', { name: this.name, value: this.text });
  };

  private renderBringBack() {
    if (this.aside === null) return nothing;
    return html`<button type="button" class="quiet bring-back" @click=${this.onBringBack}>
      ${msg('Bring back')}
    </button>`;
  }

  private renderCount() {
    if (this.limit === 0) return nothing;
    const count = countGraphemes(this.text);
    const over = count > this.limit;
    const shown = `${formatNumber(count)} / ${formatNumber(this.limit)}`;
    return html`<span class="count ${over ? 'over' : ''}"
      ><span aria-hidden="true">${shown}</span
      ><span class="visually-hidden"
        >${msg(str`${formatNumber(count)} of ${formatNumber(this.limit)} characters`)}</span
      ></span
    >`;
  }

  private stateWords(): string {
    if (this.aside !== null) return msg('Draft discarded');
    if (this.elsewhere) return msg('Changed elsewhere meanwhile');
    switch (this.progress) {
      case 'clean':
        return '';
      case 'typed':
        return msg('Not saved yet');
      case 'kept':
        return msg('Draft kept');
      case 'sent':
        return msg('Saving…');
      case 'saved':
        return msg('Saved');
    }
  }

  private onInput(event: Event): void {
    this.text = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    this.aside = null;
    this.touched = true;
    this.progress = 'typed';
    this.sendDraft(this.text);
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      this.commit();
    } else if (event.key === 'Enter' && !this.multiline) {
      this.commit();
    } else if (event.key === 'Escape' && this.text !== this.value) {
      // The first Escape belongs to the field, the next one to whatever it stands in.
      event.preventDefault();
      event.stopPropagation();
      this.aside = this.text;
      this.text = this.value;
      this.progress = 'clean';
      this.elsewhere = false;
      this.sendDraft(null);
    }
  }

  private onBringBack(): void {
    if (this.aside === null) return;
    this.text = this.aside;
    this.aside = null;
    this.progress = 'typed';
    this.sendDraft(this.text);
    this.focus();
  }

  private sendDraft(text: string | null): void {
    signal<KeepDraft>(this, 'keep-draft', {
      key: this.name,
      text,
      kept: () => {
        this.safe = text;
        if (this.progress === 'typed' && this.text === text) this.progress = 'kept';
      },
    });
  }

  /** A draft is restored until somebody writes; after that it only tells that ours is safe. */
  private takeDraft(draft: string): void {
    this.safe = draft;
    if (draft === this.text) {
      if (this.progress === 'typed') this.progress = 'kept';
    } else if (!this.touched && this.progress === 'clean') {
      this.text = draft;
      this.progress = 'kept';
    }
  }

  private settle(): void {
    clearTimeout(this.patience);
    this.text = this.value;
    this.progress = 'saved';
    this.elsewhere = false;
    this.sendDraft(null);
  }

  /** No answer, or a refusal: the field goes back to saying only what it knows. */
  private giveUp(): void {
    clearTimeout(this.patience);
    if (this.progress === 'sent') this.progress = this.safe === this.text ? 'kept' : 'typed';
  }

  /** Another field took this element's place: nothing of the former one may show. */
  private restart(): void {
    clearTimeout(this.patience);
    this.progress = 'clean';
    this.aside = null;
    this.touched = false;
    this.elsewhere = false;
    this.sent = null;
    this.safe = null;
    this.text = this.value;
  }
}

/** Whether two texts differ in no more than blanks at their ends, which the desk drops. */
function sameWords(a: string, b: string): boolean {
  return a.trim() === b.trim();
}

customElements.define('draft-field', DraftField);

declare global {
  interface HTMLElementTagNameMap {
    'draft-field': DraftField;
  }
}
