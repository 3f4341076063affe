import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { SuggestedField } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { suggestedFieldWord, suggestedText } from './suggested-field.ts';
import { wordDiff, wordDiffStyles } from './word-diff-view.ts';

interface Typed {
  readonly text: string;
  readonly why: string;
}

/** The end of the draft's key. */
export function wordingDraft(field: SuggestedField): string {
  return `suggest-${field}`;
}

/**
 * The inline form for another wording: the text as it stands, to be changed, with the words that
 * change in sight, and why. Every keystroke is a draft.
 *
 * @event suggest-wording - the intention.
 * @event form-closed - `{words}`: sent (in words) or given up (empty).
 */
export class WordingForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    wordDiffStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    field: {},
    typed: { state: true },
    problem: { state: true },
  };

  /** The text that the suggestion is for. */
  declare field: SuggestedField;
  declare private typed: Typed | null;
  declare private problem: boolean;

  constructor() {
    super();
    this.field = 'restated';
    this.typed = null;
    this.problem = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.typed !== null) return;
    const draft = readTyped(this.draftOf(wordingDraft(this.field))?.text);
    this.typed = draft ?? { text: suggestedText(this.claim, this.field), why: '' };
  }

  protected override render() {
    const typed = this.#content;
    const before = suggestedText(this.claim, this.field);
    const same = before.trim() === typed.text.trim();
    return html`<form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
      ${renderFormField({
        id: 'text',
        label: msg(str`Suggested wording: ${suggestedFieldWord(this.field)}`),
        value: typed.text,
        rows: this.field === 'rationale' ? 6 : 3,
        error: this.problem ? msg('Change the words first.') : '',
        typed: (text) => this.#type({ ...typed, text }),
      })}
      ${
        same
          ? nothing
          : html`<div role="group" aria-label=${msg('What changes')}>
              ${wordDiff(before, typed.text)}
            </div>`
      }
      ${renderFormField({
        id: 'why',
        label: msg('Why (optional)'),
        value: typed.why,
        typed: (why) => this.#type({ ...typed, why }),
      })}
      <div class="actions">
        <button type="submit" class="primary">${msg('Send suggestion')}</button>
        <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  get #content(): Typed {
    return this.typed ?? { text: '', why: '' };
  }

  #type(typed: Typed): void {
    this.typed = typed;
    this.problem = false;
    this.keepDraft(wordingDraft(this.field), JSON.stringify(typed));
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#send();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#done('', true);
    }
  }

  #send(): void {
    const { field } = this;
    const text = this.#content.text.trim();
    const why = this.#content.why.trim();
    if (text === '' || text === suggestedText(this.claim, field).trim()) {
      this.problem = true;
      void this.focusField('text');
      return;
    }
    const before = new Set(this.claim.suggestions.map(({ id }) => id));
    this.onceSaved(
      () => this.claim.suggestions.some((each) => !before.has(each.id) && each.text === text),
      () => this.#done(msg('Suggestion sent')),
    );
    intend(this, { do: 'suggest-wording', claim: this.claim.id, field, text, why });
  }

  /** Escape leaves the words as a draft; Cancel gives them up. */
  #done(words: string, keep = false): void {
    if (!keep) this.dropDraft(wordingDraft(this.field));
    signal(this, 'form-closed', { words });
  }
}

function readTyped(draft: string | undefined): Typed | null {
  if (draft === undefined) return null;
  try {
    const { text, why } = JSON.parse(draft) as Partial<Record<keyof Typed, unknown>>;
    return typeof text === 'string' && typeof why === 'string' ? { text, why } : null;
  } catch {
    return null; // A draft of another shape is no draft of this form.
  }
}

customElements.define('wording-form', WordingForm);

declare global {
  interface HTMLElementTagNameMap {
    'wording-form': WordingForm;
  }
}
