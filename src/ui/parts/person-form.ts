import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { ROLES, type Role } from '../../claims/people.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { roleExplanation, roleWord } from '../words.ts';

/** What `person-described` carries; the name is trimmed and not empty. */
export interface NewPerson {
  readonly name: string;
  readonly role: Role;
}

/**
 * Asks for a name and a role.
 *
 * @event person-described {NewPerson} the form was sent
 */
export class PersonForm extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: var(--space-4);
      }
      label[for] {
        margin-block-end: var(--space-1);
      }
      .role {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2);
        padding: var(--space-2) 0;
        color: var(--ink);
        font-size: var(--text-m);
        cursor: pointer;
      }
      .role + .role {
        border-block-start: 1px solid var(--hairline);
      }
      .role input {
        margin-block-start: 0.15em;
      }
      .hint {
        display: block;
        font-weight: 400;
      }
      .error {
        margin-block-start: var(--space-1);
      }
      .error svg {
        inline-size: 1rem;
        block-size: 1.25em;
      }
      button {
        justify-self: start;
      }
    `,
  ];

  static override properties = {
    nameLabel: { attribute: 'name-label' },
    submitLabel: { attribute: 'submit-label' },
    error: { state: true },
  };

  declare nameLabel: string;
  declare submitLabel: string;

  declare private error: string;

  constructor() {
    super();
    this.nameLabel = msg('Your name');
    this.submitLabel = msg('Add person');
    this.error = '';
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#name')?.focus(options);
  }

  override render() {
    return html`<form novalidate @submit=${this.onSubmit}>
      <div>
        <label for="name">${this.nameLabel}</label>
        <input
          id="name"
          name="name"
          dir="auto"
          autocomplete="name"
          required
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby="error"
          @input=${this.onInput}
        />
        <div class="error" id="error">
          ${this.error ? html`${icons.warning} ${this.error}` : ''}
        </div>
      </div>
      <fieldset>
        <legend>${msg('Role')}</legend>
        ${ROLES.map(
          (role) => html`
            <label class="role">
              <input
                type="radio"
                name="role"
                aria-label=${roleWord(role)}
                aria-describedby="about-${role}"
                .value=${role}
                ?checked=${role === 'checker'}
              />
              <span
                >${roleWord(role)}
                <span class="hint" id="about-${role}">${roleExplanation(role)}</span></span
              >
            </label>
          `,
        )}
      </fieldset>
      <button type="submit" class="primary">${this.submitLabel}</button>
    </form>`;
  }

  private onInput(): void {
    this.error = '';
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const written = data.get('name');
    const name = typeof written === 'string' ? written.trim() : '';
    if (name === '') {
      this.error = msg('Write a name: it stands beside everything this person does.');
      form.querySelector<HTMLInputElement>('#name')?.focus();
      return;
    }
    const role: Role = data.get('role') === 'editor' ? 'editor' : 'checker';
    signal<NewPerson>(this, 'person-described', { name, role });
    form.reset();
  }
}

customElements.define('person-form', PersonForm);

declare global {
  interface HTMLElementTagNameMap {
    'person-form': PersonForm;
  }
}
