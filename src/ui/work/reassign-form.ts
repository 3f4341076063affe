import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import type { PersonId } from '../../claims/ids.ts';
import type { Person } from '../../claims/people.ts';
import { base, controls } from '../base-styles.ts';
import { formStyles } from '../claim/form-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { peopleOptions } from '../parts/people-options.ts';
import { acrossOf, type AcrossArticles } from './across.ts';
import { leftWords } from './left-words.ts';
import type { Orphaned } from './my-work.ts';

/**
 * Somebody left the desk and still owns work: says so, and offers it to somebody else in one step.
 *
 * @event across-articles {AcrossArticles} - the new owner, article by article.
 */
export class ReassignForm extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      .box {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-3);
        border-inline-start: 3px solid var(--warn);
        background: var(--warn-wash);
      }
      .words {
        display: flex;
        flex: 1 1 18rem;
        gap: var(--space-2);
        align-self: center;
      }
      .field {
        flex: 0 1 14rem;
      }
    `,
  ];

  static override properties = {
    orphaned: { attribute: false },
    people: { attribute: false },
    to: { state: true },
  };

  /** What one person left behind. */
  declare orphaned: Orphaned | null;
  /** Everybody the desk knows, those who left included. */
  declare people: readonly Person[];
  declare private to: PersonId | null;

  constructor() {
    super();
    this.orphaned = null;
    this.people = [];
    this.to = null;
  }

  protected override render() {
    const { orphaned } = this;
    if (orphaned === null) return html``;
    const name = this.people.find(({ id }) => id === orphaned.person)?.name ?? orphaned.person;
    return html`<form class="box" novalidate @submit=${this.#submit}>
      <p class="words">${icons.warning}<span>${leftWords(name, orphaned)}</span></p>
      <div class="field">
        <label for="to">${msg('Assign to')}</label>
        <select id="to" @change=${this.#choose}>
          <option value="" .selected=${this.to === null}>${msg('Nobody')}</option>
          ${peopleOptions(this.people, this.to)}
        </select>
      </div>
      <button type="submit">${msg('Reassign')}</button>
    </form>`;
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.to = value === '' ? null : (value as PersonId);
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.orphaned === null) return;
    signal<AcrossArticles>(
      this,
      'across-articles',
      acrossOf(this.orphaned, { assignedTo: this.to }),
    );
  }
}

customElements.define('reassign-form', ReassignForm);

declare global {
  interface HTMLElementTagNameMap {
    'reassign-form': ReassignForm;
  }
}
