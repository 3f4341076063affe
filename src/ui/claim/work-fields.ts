import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import type { ClaimDetails } from '../../claims/events.ts';
import type { PersonId } from '../../claims/ids.ts';
import { PRIORITIES, type Priority } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import { peopleOptions } from '../parts/people-options.ts';
import '../parts/radio-set.ts';
import { isOverdue } from '../work/due-words.ts';
import { priorityWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';
import { readTags } from './read-tags.ts';

/**
 * How the work on a claim is organised: who has it, until when, how urgent it is and why, and its
 * tags. None of it is signed or printed, so it can always be changed.
 *
 * @event describe-claim - the intention of that name.
 */
export class WorkFields extends ClaimPart {
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

  protected override render() {
    const { claim } = this;
    const late = claim.due !== '' && isOverdue(claim.due, Date.now());
    return html`<div class="fields">
      ${this.#renderAssignee()}
      <div class="field">
        ${this.renderField({
          field: 'due',
          unprinted: true,
          label: msg('Due'),
          saved: claim.due,
          type: 'date',
          save: (due) => this.#describe({ due }),
        })}
        ${late ? html`<p class="warn">${icons.warning}${msg('This day has passed.')}</p>` : nothing}
      </div>
      <radio-set
        class="wide"
        .legend=${msg('Priority')}
        .name=${'priority'}
        .value=${claim.priority}
        .choices=${PRIORITIES.map((value) => ({ value, label: priorityWord(value) }))}
        @choose-value=${this.#choosePriority}
      ></radio-set>
      ${
        claim.priority === 'normal' && claim.priorityReason === ''
          ? nothing
          : this.renderField({
              field: 'priority-reason',
              unprinted: true,
              label: msg('Why this priority'),
              saved: claim.priorityReason,
              wide: true,
              save: (priorityReason) => this.#describe({ priorityReason }),
            })
      }
      ${this.renderField({
        field: 'tags',
        unprinted: true,
        label: msg('Tags'),
        hint: msg('Separated by commas.'),
        saved: claim.tags.join(', '),
        wide: true,
        tidy: (text) => readTags(text).join(', '),
        save: (text) => this.#describe({ tags: readTags(text) }),
      })}
    </div>`;
  }

  #renderAssignee() {
    const { assignedTo } = this.claim;
    const owner = assignedTo === null ? undefined : this.desk.people.get(assignedTo);
    const left = owner?.removed === true;
    return html`
      <div class="field">
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
      </div>
    `;
  }

  #describe(changes: Partial<ClaimDetails>): void {
    intend(this, { do: 'describe-claim', claim: this.claim.id, changes });
  }

  #choosePriority(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#describe({ priority: event.detail.value as Priority });
  }

  #chooseAssignee(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#describe({ assignedTo: value === '' ? null : (value as PersonId) });
  }
}

customElements.define('work-fields', WorkFields);

declare global {
  interface HTMLElementTagNameMap {
    'work-fields': WorkFields;
  }
}
