import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Contact } from '../../claims/events.ts';
import type { ContactId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { daysUntil, formatDate, formatDay } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import { mailtoOf } from '../mail-draft.ts';
import { erasedLine } from './erased-line.ts';
import { ClaimPart } from './claim-part.ts';
import './contact-form.ts';
import { coverageWords, coveredBy } from './covered-claims.ts';
import { formStyles } from './form-styles.ts';
import { replyMail } from './reply-mail.ts';

/**
 * The right of reply: who was asked about which claims, how and when, until when, and what they
 * answered, with a draft of the message that asks; or why nobody was asked.
 *
 * @event remove-contact, waive-reply - the intentions; the form adds its own.
 * @event copy-text - `{text, what}`: a message too long for a mail program is wanted as text.
 */
export class ReplyPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      article {
        display: grid;
        gap: var(--space-1);
        padding-block: var(--space-3);
      }
      li + li article {
        border-block-start: 1px solid var(--hairline);
      }
      li:first-child article {
        padding-block-start: 0;
      }
      .head {
        display: flex;
        align-items: start;
        gap: var(--space-2);
      }
      .head h4 {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .tools {
        display: flex;
        flex: none;
      }
      .tools button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      h4 {
        font-size: var(--text-m);
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
        font-family: var(--font-article);
        font-size: 1rem;
        line-height: 1.5;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .late {
        color: var(--danger);
        font-weight: 600;
      }
      .mail {
        min-block-size: var(--target);
        margin-inline-start: calc(var(--space-2) * -1);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      .waiver {
        display: grid;
        gap: var(--space-1);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    today: {},
    open: { state: true },
    waiving: { state: true },
  };

  /** Today, `YYYY-MM-DD`. */
  declare today: string;
  declare private open: 'new' | ContactId | null;
  /** The box is ticked and the reason is not given yet. */
  declare private waiving: boolean;

  #started = false;

  constructor() {
    super();
    this.today = '';
    this.open = null;
    this.waiving = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    if (this.draftOf('contact-new') !== null) this.open = 'new';
    else {
      const kept = this.claim.contacts.find(({ id }) => this.draftOf(`contact-${id}`) !== null);
      if (kept !== undefined) this.open = kept.id;
    }
    if (this.draftOf('reply-waived') !== null) this.waiving = true;
    this.#started = this.open !== null || this.waiving;
  }

  /** Puts the cursor onto the way to log a contact. */
  async focusPart(): Promise<void> {
    await this.focusField('add');
  }

  protected override render() {
    const { contacts, replyWaived } = this.claim;
    const waived = replyWaived !== null || this.waiving;
    return html`
      ${
        contacts.length === 0
          ? nothing
          : html`<ul aria-label=${msg('Right of reply')}>
              ${repeat(
                contacts,
                (contact) => contact.id,
                (contact) =>
                  html`<li>
                    ${
                      this.open === contact.id
                        ? this.#renderForm(contact)
                        : this.#renderContact(contact)
                    }
                  </li>`,
              )}
            </ul>`
      }
      ${
        this.open === 'new'
          ? this.#renderForm(null)
          : this.frozen
            ? nothing
            : html`<div>
                <button id="add" type="button" @click=${() => this.#show('new')}>
                  ${icons.add}${msg('Log a contact')}
                </button>
              </div>`
      }
      <div class="waiver">
        <div class="check">
          <input
            id="waived"
            type="checkbox"
            ?disabled=${this.frozen}
            .checked=${waived}
            @change=${this.#toggleWaived}
          />
          <label for="waived">${msg('Waived')}</label>
        </div>
        ${
          waived
            ? this.renderField({
                field: 'reply-waived',
                label: msg('Why the claimant was not asked'),
                hint: msg('The report prints the reason.'),
                saved: replyWaived ?? '',
                multiline: true,
                rows: 2,
                save: (reason) => this.#waive(reason === '' ? null : reason),
              })
            : nothing
        }
      </div>
    `;
  }

  #renderForm(contact: Contact | null) {
    return html`<contact-form
      .state=${this.state}
      .claim=${this.claim}
      .desk=${this.desk}
      .me=${this.me}
      .drafts=${this.drafts}
      .contact=${contact}
      .today=${this.today}
      @form-closed=${this.#closed}
    ></contact-form>`;
  }

  #renderContact(contact: Contact) {
    const asked = [
      contact.how,
      contact.asked === '' ? '' : msg(str`asked ${formatDate(contact.asked)}`),
      contact.deadline === '' ? '' : msg(str`deadline ${formatDate(contact.deadline)}`),
    ].filter((part) => part !== '');
    const covers = coverageWords(this.state, contact.id);
    return html`
      <article>
        <div class="head">
          <h4 dir="auto">${contact.whom}</h4>
          <span class="tools" ?hidden=${this.frozen}>
            <button
              type="button"
              class="quiet"
              aria-label=${msg(str`Change: ${contact.whom}`)}
              @click=${() => this.#show(contact.id)}
            >
              ${msg('Change')}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label=${msg(str`Remove: ${contact.whom}`)}
              @click=${() => this.#remove(contact.id)}
            >
              ${msg('Remove')}
            </button>
          </span>
        </div>
        ${erasedLine(this.state, this.desk, contact.id)}
        ${asked.length === 0 ? nothing : html`<p class="faint" dir="auto">${asked.join(' · ')}</p>`}
        ${covers === '' ? nothing : html`<p class="faint">${covers}</p>`}
        ${
          contact.answer === ''
            ? this.#renderWaiting(contact)
            : html`<blockquote dir="auto">${contact.answer}</blockquote>
                ${
                  contact.answered === ''
                    ? nothing
                    : html`<p class="faint">
                        ${msg(str`Answered ${formatDate(contact.answered)}`)}
                      </p>`
                }`
        }
      </article>
    `;
  }

  #renderWaiting(contact: Contact) {
    const noon = Date.parse(`${this.today}T12:00`);
    const left = daysUntil(contact.deadline, noon);
    const day = left === null ? '' : formatDay(contact.deadline, noon);
    return html`<p class=${(left ?? 0) < 0 ? 'late' : 'soft'}>
        ${
          left === null
            ? msg('No answer yet.')
            : left < 0
              ? msg(str`No answer. Overdue: the deadline was ${day}.`)
              : msg(str`No answer yet. The deadline is ${day}.`)
        }
      </p>
      ${this.#renderMail(contact)}`;
  }

  #renderMail(contact: Contact) {
    const mail = replyMail(this.state, this.desk, coveredBy(this.state, contact.id), contact);
    const href = mailtoOf(mail);
    return html`<div>
      ${
        href === null
          ? html`<button
                type="button"
                class="quiet mail"
                @click=${() =>
                  signal(this, 'copy-text', {
                    text: `${mail.subject}\n\n${mail.body}`,
                    what: msg('The message'),
                  })}
              >
                ${msg('Copy the message')}
              </button>
              <span class="faint">${msg('It is too long for a mail program to take over.')}</span>`
          : html`<a class="button quiet mail" href=${href}>${msg('Write an e-mail')}</a>`
      }
    </div>`;
  }

  #waive(reason: string | null): void {
    this.waiving = reason === null;
    intend(this, { do: 'waive-reply', claim: this.claim.id, reason });
  }

  #toggleWaived(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    if (checked) {
      this.waiving = true;
      void this.focusField('reply-waived');
      return;
    }
    this.dropDraft('reply-waived');
    if (this.claim.replyWaived !== null) this.#waive(null);
    this.waiving = false;
  }

  async #show(form: 'new' | ContactId): Promise<void> {
    this.#started = true;
    this.open = form;
    await this.updateComplete;
    await this.renderRoot.querySelector('contact-form')?.focusField('whom');
  }

  #remove(contact: ContactId): void {
    intend(this, { do: 'remove-contact', claim: this.claim.id, contact });
    void this.focusField('add');
  }

  async #closed(event: CustomEvent<{ words: string }>): Promise<void> {
    event.stopPropagation();
    const inside = this.shadowRoot?.activeElement !== null;
    this.open = null;
    if (event.detail.words !== '') announce(this, event.detail.words);
    if (inside) await this.focusField('add');
  }
}

customElements.define('reply-part', ReplyPart);

declare global {
  interface HTMLElementTagNameMap {
    'reply-part': ReplyPart;
  }
}
