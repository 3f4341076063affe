import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { ArticleWork } from '../../claims/events.ts';
import type { PersonId } from '../../claims/ids.ts';
import { PRIORITIES, type Priority } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts } from '../claim/claim-part.ts';
import { formStyles } from '../claim/form-styles.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue } from '../parts/draft-field.ts';
import { peopleOptions } from '../parts/people-options.ts';
import { isOverdue } from '../work/due-words.ts';
import { priorityWord } from '../words.ts';

/**
 * Who has the whole article, until when and how urgent it is. Its claims have owners of their own.
 *
 * @event organise-article - the intention of that name.
 */
export class ArticleWorkFields extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      .warn {
        display: flex;
        gap: var(--space-1);
        color: var(--warn);
        font-size: var(--text-s);
      }
      .warn svg {
        inline-size: 1rem;
        block-size: 1.25em;
      }
    `,
  ];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
    drafts: { attribute: false },
  };

  declare state: Case;
  declare desk: Desk;
  declare drafts: Drafts;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
  }

  protected override render() {
    const { work } = this.state;
    const late = work.due !== '' && isOverdue(work.due, Date.now());
    return html`<div class="fields" role="group" aria-label=${msg('Work on the article')}>
      ${this.#renderAssignee(work.assignedTo)}
      <div class="field">
        ${this.#renderField('due', msg('Due'), 'date')}
        ${late ? html`<p class="warn">${icons.warning}${msg('This day has passed.')}</p>` : nothing}
      </div>
      <div class="field">
        <label for="priority">${msg('Priority')}</label>
        <select id="priority" @change=${this.#choosePriority}>
          ${PRIORITIES.map(
            (each) =>
              html`<option value=${each} .selected=${each === work.priority}>
                ${priorityWord(each)}
              </option>`,
          )}
        </select>
      </div>
      ${
        work.priority === 'normal' && work.priorityReason === ''
          ? nothing
          : this.#renderField('priorityReason', msg('Why this priority'), 'text')
      }
    </div>`;
  }

  #renderAssignee(assignedTo: PersonId | null) {
    const owner = assignedTo === null ? undefined : this.desk.people.get(assignedTo);
    const left = owner?.removed === true;
    return html`<div class="field">
      <label for="assigned">${msg('Assigned to')}</label>
      <select
        id="assigned"
        aria-describedby=${left ? 'left' : nothing}
        @change=${this.#chooseAssignee}
      >
        <option value="" .selected=${assignedTo === null}>${msg('Nobody')}</option>
        ${peopleOptions(this.desk.people.values(), assignedTo)}
      </select>
      ${
        left
          ? html`<p class="warn" id="left">
              ${icons.warning}${msg(str`${owner.name} left the desk. Choose who goes on.`)}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderField(field: 'due' | 'priorityReason', label: string, type: 'date' | 'text') {
    const key = `${this.state.article}/work/${field}`;
    return html`<draft-field
      .label=${label}
      .name=${key}
      .type=${type}
      .value=${this.state.work[field]}
      .draft=${this.drafts.get(key)?.text ?? null}
      @commit-value=${(event: CustomEvent<CommitValue>) =>
        this.#organise({ [field]: event.detail.value.trim() })}
    ></draft-field>`;
  }

  #organise(changes: Partial<ArticleWork>): void {
    intend(this, { do: 'organise-article', changes });
  }

  #chooseAssignee(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#organise({ assignedTo: value === '' ? null : (value as PersonId) });
  }

  #choosePriority(event: Event): void {
    this.#organise({ priority: (event.target as HTMLSelectElement).value as Priority });
  }
}

customElements.define('article-work', ArticleWorkFields);

declare global {
  interface HTMLElementTagNameMap {
    'article-work': ArticleWorkFields;
  }
}
