import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { PersonId } from '../../claims/ids.ts';
import type { Person } from '../../claims/people.ts';
import { PRIORITIES, type Priority } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { renderFormBox, renderFormField } from '../claim/form-fields.ts';
import { formStyles } from '../claim/form-styles.ts';
import { readTags } from '../claim/read-tags.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import { peopleOptions } from '../parts/people-options.ts';
import { priorityWord } from '../words.ts';
import type { WorkChanges } from './across.ts';
import { isOverdue } from './due-words.ts';

/** What `apply-work` carries. */
export interface ApplyWork {
  readonly changes: WorkChanges;
}

/**
 * Who does several things, until when and how urgent they are: whatever is left alone stays as it is
 * with each of them. One press applies all of it to everything that is selected.
 *
 * @event apply-work {ApplyWork} - the person pressed the button, with at least one field chosen.
 */
export class BulkForm extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      .warn {
        color: var(--warn);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties = {
    people: { attribute: false },
    count: { type: Number },
    applyWords: { attribute: false },
    withTags: { type: Boolean },
    now: { type: Number },
    assignedTo: { state: true },
    due: { state: true },
    undated: { state: true },
    priority: { state: true },
    reason: { state: true },
    tags: { state: true },
  };

  /** Everybody the desk knows, those who left included. */
  declare people: readonly Person[];
  /** How many things are selected. */
  declare count: number;
  /** The button: "Apply to 3 claims". */
  declare applyWords: string;
  /** Claims have tags, articles do not. */
  declare withTags: boolean;
  /** The present, in milliseconds. */
  declare now: number;
  /** Undefined leaves everybody with what they have. */
  declare private assignedTo: PersonId | null | undefined;
  declare private due: string;
  declare private undated: boolean;
  declare private priority: Priority | null;
  declare private reason: string;
  declare private tags: string;

  constructor() {
    super();
    this.people = [];
    this.count = 0;
    this.applyWords = '';
    this.withTags = false;
    this.now = Date.now();
    this.#clear();
  }

  protected override render() {
    const ready = this.count > 0 && Object.keys(this.#changes()).length > 0;
    return html`<form class="form" novalidate @submit=${this.#submit}>
      <div class="fields">
        ${this.#renderAssignee()}
        ${renderFormField({
          id: 'due',
          label: msg('Due'),
          type: 'date',
          value: this.due,
          typed: this.#typedDue,
        })}
        ${this.#renderPriority()}
        ${
          this.priority === null
            ? nothing
            : renderFormField({
                id: 'reason',
                label: msg('Why this priority'),
                value: this.reason,
                typed: this.#typedReason,
              })
        }
        ${
          this.withTags
            ? renderFormField({
                id: 'tags',
                label: msg('Tags'),
                value: this.tags,
                wide: true,
                hint: msg('Separated by commas. They replace the tags these claims have.'),
                typed: this.#typedTags,
              })
            : nothing
        }
        ${renderFormBox({
          id: 'undated',
          label: msg('Take the due date away'),
          checked: this.undated,
          ticked: this.#tickedUndated,
        })}
      </div>
      ${
        !this.undated && this.due !== '' && isOverdue(this.due, this.now)
          ? html`<p class="warn">${msg('This day has passed. They will stand as overdue.')}</p>`
          : nothing
      }
      <div class="actions">
        <button type="submit" class="primary" aria-disabled=${ready ? 'false' : 'true'}>
          ${icons.check}${this.applyWords}
        </button>
        <slot></slot>
      </div>
    </form>`;
  }

  #renderAssignee() {
    const chosen = this.assignedTo;
    return html`<div class="field">
      <label for="assigned">${msg('Assigned to')}</label>
      <select id="assigned" @change=${this.#chooseAssignee}>
        <option value="keep" .selected=${chosen === undefined}>${msg('Leave as it is')}</option>
        <option value="" .selected=${chosen === null}>${msg('Nobody')}</option>
        ${peopleOptions(this.people, chosen ?? null)}
      </select>
    </div>`;
  }

  #renderPriority() {
    return html`<div class="field">
      <label for="priority">${msg('Priority')}</label>
      <select id="priority" @change=${this.#choosePriority}>
        <option value="keep" .selected=${this.priority === null}>${msg('Leave as it is')}</option>
        ${PRIORITIES.map(
          (each) =>
            html`<option value=${each} .selected=${each === this.priority}>
              ${priorityWord(each)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #changes(): WorkChanges {
    const due = this.undated ? '' : this.due;
    const tags = readTags(this.tags);
    return {
      ...(this.assignedTo === undefined ? {} : { assignedTo: this.assignedTo }),
      ...(due !== '' || this.undated ? { due } : {}),
      ...(this.priority === null
        ? {}
        : { priority: this.priority, priorityReason: this.reason.trim() }),
      ...(this.withTags && tags.length > 0 ? { tags } : {}),
    };
  }

  readonly #typedDue = (text: string): void => {
    this.due = text;
  };

  readonly #typedReason = (text: string): void => {
    this.reason = text;
  };

  readonly #typedTags = (text: string): void => {
    this.tags = text;
  };

  readonly #tickedUndated = (checked: boolean): void => {
    this.undated = checked;
  };

  #chooseAssignee(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.assignedTo = value === 'keep' ? undefined : value === '' ? null : (value as PersonId);
  }

  #choosePriority(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.priority = value === 'keep' ? null : (value as Priority);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const changes = this.#changes();
    if (this.count === 0 || Object.keys(changes).length === 0) {
      announce(
        this,
        this.count === 0 ? msg('Select something first.') : msg('Choose what to change first.'),
      );
      return;
    }
    signal<ApplyWork>(this, 'apply-work', { changes });
    this.#clear();
  }

  #clear(): void {
    this.assignedTo = undefined;
    this.due = '';
    this.undated = false;
    this.priority = null;
    this.reason = '';
    this.tags = '';
  }
}

customElements.define('bulk-form', BulkForm);

declare global {
  interface HTMLElementTagNameMap {
    'bulk-form': BulkForm;
  }
}
