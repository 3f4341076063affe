import { css, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { Contact } from '../../claims/events.ts';
import { base, controls } from '../base-styles.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';

type Entry = Omit<Contact, 'id'>;

const BLANK: Entry = { whom: '', how: '', asked: '', deadline: '', answer: '', answered: '' };

/**
 * The inline form for one entry of the right-of-reply log. Every keystroke is a draft.
 *
 * @event log-contact - the intention.
 * @event form-closed - `{words}`: saved (in words) or given up (empty).
 */
export class ContactForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    contact: { attribute: false },
    today: {},
    entry: { state: true },
    problem: { state: true },
  };

  /** The entry to change, or null for a new one. */
  declare contact: Contact | null;
  /** The day a new entry was made, `YYYY-MM-DD`. */
  declare today: string;
  declare private entry: Entry | null;
  declare private problem: boolean;

  constructor() {
    super();
    this.contact = null;
    this.today = '';
    this.entry = null;
    this.problem = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.entry === null) {
      const draft = this.draftOf(this.#field);
      this.entry = draft === null ? this.#saved() : readDraft(draft.text, this.#saved());
    }
    super.willUpdate(changed);
  }

  protected override render() {
    return html`
      <form
        class="form"
        novalidate
        aria-labelledby="heading"
        @submit=${this.#submit}
        @keydown=${this.#keydown}
      >
        <h4 id="heading">${this.contact === null ? msg('New contact') : msg('Change contact')}</h4>
        <div class="fields">
          ${this.#text('whom', msg('Asked whom'), {
            wide: true,
            error: this.problem ? msg('Write who was asked.') : '',
          })}
          ${this.#text('how', msg('How'))} ${this.#text('asked', msg('Asked on'), { type: 'date' })}
          ${this.#text('deadline', msg('Deadline'), { type: 'date' })}
          ${this.#text('answered', msg('Answered on'), { type: 'date' })}
          ${this.#text('answer', msg('Answer'), { rows: 3, wide: true })}
        </div>
        <div class="actions">
          <button type="submit" class="primary">${msg('Save contact')}</button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #text(
    field: keyof Entry,
    label: string,
    more: { type?: 'date'; rows?: number; wide?: boolean; error?: string } = {},
  ) {
    return renderFormField({
      id: field,
      label,
      value: this.entry?.[field] ?? '',
      typed: (text) => this.#typed(field, text),
      ...more,
    });
  }

  get #field(): string {
    return this.contact === null ? 'contact-new' : `contact-${this.contact.id}`;
  }

  #saved(): Entry {
    if (this.contact === null) return { ...BLANK, asked: this.today };
    const { id: _, ...entry } = this.contact;
    return entry;
  }

  #typed(field: keyof Entry, text: string): void {
    this.entry = { ...(this.entry ?? this.#saved()), [field]: text };
    this.problem = false;
    this.keepDraft(this.#field, JSON.stringify(this.entry));
  }

  #keydown(event: KeyboardEvent): void {
    const saves = event.key.toLowerCase() === 's' || event.key === 'Enter';
    if ((event.ctrlKey || event.metaKey) && saves && !event.altKey && !event.isComposing) {
      event.preventDefault();
      this.#save();
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const typed = this.entry ?? this.#saved();
    const entry: Entry = {
      ...typed,
      whom: typed.whom.trim(),
      how: typed.how.trim(),
      answer: typed.answer.trim(),
    };
    if (entry.whom === '') {
      this.problem = true;
      void this.focusField('whom');
      return;
    }
    const { contact } = this;
    if (contact !== null && same(contact, entry)) {
      this.#done('');
      return;
    }
    const before = new Set(this.claim.contacts.map(({ id }) => id));
    this.onceSaved(
      () =>
        this.claim.contacts.some(
          (each) =>
            (contact === null ? !before.has(each.id) : each.id === contact.id) && same(each, entry),
        ),
      () => this.#done(msg('Contact saved')),
    );
    intend(this, {
      do: 'log-contact',
      claim: this.claim.id,
      ...(contact === null ? {} : { contact: contact.id }),
      entry,
    });
  }

  #done(words: string): void {
    this.dropDraft(this.#field);
    signal(this, 'form-closed', { words });
  }
}

function same(contact: Contact, entry: Entry): boolean {
  return (Object.keys(entry) as (keyof Entry)[]).every((field) => contact[field] === entry[field]);
}

function readDraft(text: string, saved: Entry): Entry {
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Entry, unknown>> | null;
    const fields = (Object.keys(BLANK) as (keyof Entry)[]).map((field) => {
      const value = kept?.[field];
      return [field, typeof value === 'string' ? value : saved[field]];
    });
    return Object.fromEntries(fields) as unknown as Entry;
  } catch {
    return saved; // A draft of another shape is no draft of this form.
  }
}

customElements.define('contact-form', ContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'contact-form': ContactForm;
  }
}
