import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { Contact } from '../../claims/events.ts';
import type { ClaimId, ContactId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { coverableWith, coveredBy, type Coverable } from './covered-claims.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';

type Entry = Omit<Contact, 'id'>;

const BLANK: Entry = { whom: '', how: '', asked: '', deadline: '', answer: '', answered: '' };

/**
 * The inline form for one entry of the right-of-reply log, and the claims that it covers. Every
 * keystroke is a draft.
 *
 * @event log-contact, share-contact, remove-contact - the intentions; the latter two for the claims
 *   that the entry covers besides this one, once the entry itself is saved.
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
      .also {
        max-block-size: 14rem;
        overflow: auto;
      }
      .also label {
        overflow-wrap: anywhere;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    contact: { attribute: false },
    today: {},
    entry: { state: true },
    also: { state: true },
    problem: { state: true },
  };

  /** The entry to change, or null for a new one. */
  declare contact: Contact | null;
  /** The day a new entry was made, `YYYY-MM-DD`. */
  declare today: string;
  declare private entry: Entry | null;
  /** The other claims that the entry is to cover. */
  declare private also: ReadonlySet<ClaimId>;
  declare private problem: boolean;

  constructor() {
    super();
    this.contact = null;
    this.today = '';
    this.entry = null;
    this.also = new Set();
    this.problem = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.entry === null) {
      const draft = this.draftOf(this.#field);
      this.also = new Set(this.#covered());
      this.entry = this.#saved();
      if (draft !== null) {
        const kept = readDraft(draft.text, this.entry, this.also);
        this.entry = kept.entry;
        this.also = kept.also;
      }
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
        ${this.#renderAlso()}
        <div class="actions">
          <button type="submit" class="primary">${msg('Save contact')}</button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderAlso() {
    const others = coverableWith(this.state, this.claim);
    if (others.length === 0) return nothing;
    return html`<fieldset>
      <legend>${msg('Also covers')}</legend>
      <div class="also">${others.map((each) => this.#renderOther(each))}</div>
    </fieldset>`;
  }

  #renderOther({ claim, label, sameClaimant }: Coverable) {
    return html`<div class="check">
      <input
        id="also-${claim.id}"
        type="checkbox"
        .checked=${this.also.has(claim.id)}
        @change=${(event: Event) =>
          this.#tick(claim.id, (event.target as HTMLInputElement).checked)}
      />
      <label for="also-${claim.id}" dir="auto"
        >${label}${
          sameClaimant ? html` <span class="faint">${msg('same claimant')}</span>` : nothing
        }</label
      >
    </div>`;
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
    this.#keep();
  }

  #tick(claim: ClaimId, covered: boolean): void {
    const also = new Set(this.also);
    if (covered) also.add(claim);
    else also.delete(claim);
    this.also = also;
    this.#keep();
  }

  #keep(): void {
    this.keepDraft(this.#field, JSON.stringify({ ...this.entry, also: [...this.also] }));
  }

  /** The other claims that the entry covers as it is saved. */
  #covered(): readonly ClaimId[] {
    if (this.contact === null) return [];
    const covered = coveredBy(this.state, this.contact.id).map(({ id }) => id);
    return covered.filter((id) => id !== this.claim.id);
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
      this.#cover(contact.id);
      this.#done(this.#covers() ? '' : msg('Contact saved'));
      return;
    }
    const before = new Set(this.claim.contacts.map(({ id }) => id));
    this.onceSaved(
      () =>
        this.claim.contacts.some(
          (each) =>
            (contact === null ? !before.has(each.id) : each.id === contact.id) && same(each, entry),
        ),
      () => {
        const saved = this.claim.contacts.find((each) =>
          contact === null ? !before.has(each.id) : each.id === contact.id,
        );
        if (saved !== undefined) this.#cover(saved.id);
        this.#done(msg('Contact saved'));
      },
    );
    intend(this, {
      do: 'log-contact',
      claim: this.claim.id,
      ...(contact === null ? {} : { contact: contact.id }),
      entry,
    });
  }

  /** Whether the entry covers the claims that are ticked already. */
  #covers(): boolean {
    const covered = this.#covered();
    return covered.length === this.also.size && covered.every((id) => this.also.has(id));
  }

  #cover(contact: ContactId): void {
    const covered = new Set(this.#covered());
    for (const claim of this.also) {
      if (!covered.has(claim)) intend(this, { do: 'share-contact', claim, contact });
    }
    for (const claim of covered) {
      if (!this.also.has(claim)) intend(this, { do: 'remove-contact', claim, contact });
    }
  }

  #done(words: string): void {
    this.dropDraft(this.#field);
    signal(this, 'form-closed', { words });
  }
}

function same(contact: Contact, entry: Entry): boolean {
  return (Object.keys(entry) as (keyof Entry)[]).every((field) => contact[field] === entry[field]);
}

function readDraft(
  text: string,
  saved: Entry,
  covered: ReadonlySet<ClaimId>,
): { readonly entry: Entry; readonly also: ReadonlySet<ClaimId> } {
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Entry | 'also', unknown>> | null;
    const also = kept?.also;
    const fields = (Object.keys(BLANK) as (keyof Entry)[]).map((field) => {
      const value = kept?.[field];
      return [field, typeof value === 'string' ? value : saved[field]];
    });
    return {
      entry: Object.fromEntries(fields) as unknown as Entry,
      also: Array.isArray(also) ? new Set(also as ClaimId[]) : covered,
    };
  } catch {
    return { entry: saved, also: covered }; // A draft of another shape is no draft of this form.
  }
}

customElements.define('contact-form', ContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'contact-form': ContactForm;
  }
}
