import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { PersonId } from '../../claims/ids.ts';
import type { Person } from '../../claims/people.ts';
import { base, controls } from '../base-styles.ts';
import { compareText } from '../format.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { roleWord } from '../words.ts';
import '../parts/person-avatar.ts';
import '../parts/person-form.ts';
import type { NewPerson } from '../parts/person-form.ts';

/**
 * Who is working in this tab, with the others to switch to and a form to join the desk.
 *
 * @event switch-person {{person: PersonId}} work as somebody else
 * @event join-desk {NewPerson} add this person and work as them
 */
export class WorkingAs extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: inline-block;
      }
      #button {
        gap: var(--space-2);
        padding-inline: var(--space-2);
        border-color: transparent;
        background: transparent;
        color: var(--ink);
        text-align: start;
        anchor-name: --working-as;
      }
      #button:hover {
        background: var(--sunken);
      }
      .who {
        display: grid;
        line-height: 1.2;
      }
      .name {
        overflow: hidden;
        max-inline-size: 12rem;
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .role {
        color: var(--ink-faint);
        font-size: var(--text-xs);
        font-weight: 400;
      }
      #button > svg {
        inline-size: 1rem;
        color: var(--ink-faint);
      }
      #panel {
        position-anchor: --working-as;
        position: fixed;
        inset: auto;
        inset-block-start: anchor(end);
        inset-inline-end: anchor(end);
        inline-size: min(21rem, calc(100vw - 1rem));
        max-block-size: min(40rem, 85dvb);
        margin: var(--space-1) 0;
        padding: 0;
        overflow: auto;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-float);
      }
      section {
        padding: var(--space-3) var(--space-4);
      }
      section + section {
        border-block-start: 1px solid var(--hairline);
      }
      h2 {
        margin-block-end: var(--space-2);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      section > .quiet {
        margin-inline-start: calc(-1 * var(--space-3));
      }
      .people button {
        justify-content: start;
        inline-size: calc(100% + var(--space-4));
        margin-inline: calc(-1 * var(--space-2));
        padding: var(--space-1) var(--space-2);
        border-color: transparent;
        background: transparent;
        text-align: start;
      }
      .people button:hover {
        background: var(--sunken);
      }
      .people .mark {
        margin-inline-start: auto;
        color: var(--accent);
      }
      @media (max-width: 44rem) {
        #button .who {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        #button {
          gap: 0;
          padding-inline: 0;
        }
      }
    `,
  ];

  static override properties = {
    me: { attribute: false },
    people: { attribute: false },
    open: { state: true },
    adding: { state: true },
  };

  declare me: Person | null;
  declare people: readonly Person[];

  declare private open: boolean;
  declare private adding: boolean;

  constructor() {
    super();
    this.me = null;
    this.people = [];
    this.open = false;
    this.adding = false;
  }

  override render() {
    const { me } = this;
    return html`
      <button
        id="button"
        type="button"
        popovertarget="panel"
        aria-expanded=${this.open ? 'true' : 'false'}
      >
        <person-avatar .name=${me?.name ?? ''}></person-avatar>
        <span class="who">
          <span class="visually-hidden">${msg('Working as')} </span>
          <span class="name">${me?.name ?? msg('Nobody')}</span>
          ${me ? html`<span class="role">${roleWord(me.role)}</span>` : nothing}
        </span>
        ${icons.chevronDown}
      </button>
      <div
        id="panel"
        popover
        role="dialog"
        aria-label=${msg('Working as')}
        @toggle=${this.onToggle}
      >
        <section class="people">
          <h2>${msg('Working as')}</h2>
          <ul>
            ${this.choices.map((person) => this.renderPerson(person))}
          </ul>
        </section>
        <section>
          ${
            this.adding
              ? html`<person-form @person-described=${this.onDescribed}></person-form>`
              : html`<button type="button" class="quiet" @click=${this.onAdd}>
                  ${icons.add} ${msg('Add person')}
                </button>`
          }
        </section>
      </div>
    `;
  }

  private renderPerson(person: Person) {
    const current = person.id === this.me?.id;
    return html`<li>
      <button
        type="button"
        aria-pressed=${current ? 'true' : 'false'}
        @click=${() => this.onSwitch(person.id)}
      >
        <person-avatar .name=${person.name}></person-avatar>
        <span class="who"
          ><span class="name">${person.name}</span>
          <span class="role">${roleWord(person.role)}</span></span
        >
        ${current ? html`<span class="mark">${icons.check}</span>` : nothing}
      </button>
    </li>`;
  }

  private get choices(): Person[] {
    return this.people
      .filter((person) => !person.removed)
      .sort((a, b) => compareText(a.name, b.name));
  }

  private get panel(): HTMLElement {
    return this.renderRoot.querySelector('#panel') as HTMLElement;
  }

  private onToggle(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    if (!this.open) this.adding = false;
  }

  private onSwitch(person: PersonId): void {
    this.close();
    if (person !== this.me?.id) signal(this, 'switch-person', { person });
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
    this.close();
    signal(this, 'join-desk', event.detail);
  }

  private close(): void {
    this.panel.hidePopover();
    this.renderRoot.querySelector<HTMLElement>('#button')?.focus();
  }
}

customElements.define('working-as', WorkingAs);

declare global {
  interface HTMLElementTagNameMap {
    'working-as': WorkingAs;
  }
}
