import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PersonId } from '../../claims/ids.ts';
import { ROLES, type Person, type Role } from '../../claims/people.ts';
import { base, controls } from '../base-styles.ts';
import { compareText } from '../format.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue } from '../parts/draft-field.ts';
import '../parts/menu-button.ts';
import '../parts/person-avatar.ts';
import '../parts/person-form.ts';
import type { NewPerson } from '../parts/person-form.ts';
import { roleWord } from '../words.ts';
import { settingsStyles } from './settings-styles.ts';

/**
 * Who works at the desk.
 *
 * @event add-person, change-person, remove-person commands of the desk
 * @event keep-draft of the name fields, keys `person/<id>`
 */
export class PeopleSettings extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto auto;
        gap: var(--space-3);
        align-items: center;
        padding-block: var(--space-2);
        border-block-end: 1px solid var(--hairline);
      }
      .who {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .you {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      select {
        inline-size: auto;
      }
      .edit {
        grid-column: 1 / -1;
        padding-block-end: var(--space-2);
      }
      .add {
        padding: var(--space-4);
        border: 1px solid var(--hairline);
        border-radius: var(--radius-m);
      }
      .content > button {
        justify-self: start;
        margin-inline-start: calc(-1 * var(--space-3));
      }
      @media (max-width: 30rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        person-avatar {
          display: none;
        }
        .role {
          grid-area: 2 / 1;
        }
      }
    `,
  ];

  static override properties = {
    people: { attribute: false },
    me: { attribute: false },
    mayRemove: { type: Boolean },
    renaming: { state: true },
    adding: { state: true },
  };

  declare people: readonly Person[];
  declare me: PersonId | null;
  /** Whether the person working may remove others (editors may). */
  declare mayRemove: boolean;

  declare private renaming: PersonId | null;
  declare private adding: boolean;

  constructor() {
    super();
    this.people = [];
    this.me = null;
    this.mayRemove = false;
    this.renaming = null;
    this.adding = false;
  }

  override render() {
    const present = this.people
      .filter(({ removed }) => !removed)
      .sort((a, b) => compareText(a.name, b.name));
    return html`<section class="part" aria-labelledby="people">
      <header>
        <h2 id="people">${msg('People')}</h2>
        <p>${msg('Names stand beside everything a person does, also after they left.')}</p>
      </header>
      <div class="content">
        <ul aria-label=${msg('People of the desk')}>
          ${repeat(
            present,
            ({ id }) => id,
            (person) => this.renderPerson(person),
          )}
        </ul>
        ${
          this.adding
            ? html`<div class="add">
                <person-form
                  name-label=${msg('Name')}
                  @person-described=${this.onDescribed}
                ></person-form>
              </div>`
            : html`<button type="button" class="quiet" @click=${this.onAdd}>
                ${icons.add} ${msg('Add person')}
              </button>`
        }
      </div>
    </section>`;
  }

  private renderPerson(person: Person) {
    const self = person.id === this.me;
    const refused = self
      ? msg('You are working as this person. Switch first.')
      : this.mayRemove
        ? ''
        : msg('Only an editor can remove people.');
    return html`<li>
      <person-avatar .name=${person.name}></person-avatar>
      <span class="who"
        >${person.name} ${self ? html`<span class="you">${msg('(you)')}</span>` : nothing}</span
      >
      <select
        class="role"
        aria-label=${msg(str`Role of ${person.name}`)}
        @change=${(event: Event) =>
          this.onRole(person, (event.target as HTMLSelectElement).value as Role)}
      >
        ${ROLES.map(
          (role) =>
            html`<option .value=${role} ?selected=${role === person.role}>
              ${roleWord(role)}
            </option>`,
        )}
      </select>
      <menu-button
        .label=${msg(str`More for ${person.name}`)}
        .items=${[
          { id: 'rename', label: msg('Rename') },
          {
            id: 'remove',
            label: msg('Remove from the desk'),
            danger: true,
            ...(refused ? { refused } : {}),
          },
        ]}
        @choose=${(event: CustomEvent<{ id: string }>) => this.onChoose(event, person)}
      ></menu-button>
      ${
        this.renaming === person.id
          ? html`<div class="edit">
              <draft-field
                .label=${msg('Name')}
                .name=${`person/${person.id}`}
                .value=${person.name}
                @commit-value=${(event: CustomEvent<CommitValue>) => this.onRename(event, person)}
              ></draft-field>
            </div>`
          : nothing
      }
    </li>`;
  }

  private onRole(person: Person, role: Role): void {
    intend(this, { do: 'change-person', person: person.id, changes: { role } });
    // The choice stands when the desk says so: a refusal must not leave a wrong word on screen.
    this.requestUpdate();
  }

  private async onChoose(event: CustomEvent<{ id: string }>, person: Person): Promise<void> {
    event.stopPropagation();
    if (event.detail.id === 'remove') {
      intend(this, { do: 'remove-person', person: person.id });
      return;
    }
    this.renaming = person.id;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('draft-field');
    await field?.updateComplete;
    field?.focus();
  }

  private onRename(event: CustomEvent<CommitValue>, person: Person): void {
    event.stopPropagation();
    const name = event.detail.value.trim();
    intend(this, { do: 'change-person', person: person.id, changes: { name } });
  }

  private async onAdd(): Promise<void> {
    this.adding = true;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('person-form');
    await form?.updateComplete;
    form?.focus();
  }

  private onDescribed(event: CustomEvent<NewPerson>): void {
    event.stopPropagation();
    this.adding = false;
    intend(this, { do: 'add-person', ...event.detail });
  }
}

customElements.define('people-settings', PeopleSettings);

declare global {
  interface HTMLElementTagNameMap {
    'people-settings': PeopleSettings;
  }
}
