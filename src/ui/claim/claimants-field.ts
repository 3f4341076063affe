import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { Claimant } from '../../claims/events.ts';
import type { ClaimantId } from '../../claims/ids.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { base, controls } from '../base-styles.ts';
import { claimantNamed, claimantsOf, findClaimants } from '../claimants.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import { erasedLine } from './erased-line.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';

const FIELD = 'claimant';
/** So many known names are offered while one is typed. */
const OFFERED = 20;

/**
 * Who made the claim: names with the role each had at the time, or the statement that there is no
 * single claimant. Known claimants of the desk are offered while a name is typed, with the roles they
 * had. Leaving the two fields of a claimant saves them, as does Enter.
 *
 * @event add-claimant, change-claimant, remove-claimant, describe-claim - the intentions.
 */
export class ClaimantsField extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        gap: var(--space-2);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        min-block-size: var(--target);
      }
      .who p {
        flex: 1 1 10rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .who button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      .name {
        font-weight: 600;
      }
      .add {
        justify-self: start;
        margin-inline-start: calc(var(--space-2) * -1);
        padding-inline: var(--space-2);
        min-block-size: var(--target);
        font-size: var(--text-s);
      }
      .add svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    articles: { attribute: false },
    open: { state: true },
    name: { state: true },
    roleThen: { state: true },
  };

  /** The rows of all articles of the desk. */
  declare articles: readonly ArticleSummary[];
  /** What the two fields are for: a new claimant, the one of that id, or closed. */
  declare private open: 'new' | ClaimantId | null;
  declare private name: string;
  declare private roleThen: string;

  #started = false;
  /** What was handed over last, so that leaving the fields does not hand it over again. */
  #sent = '';

  constructor() {
    super();
    this.articles = [];
    this.open = null;
    this.name = '';
    this.roleThen = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    const draft = this.draftOf(FIELD);
    if (draft === null) return;
    this.#started = true;
    const kept = readDraft(draft.text);
    if (kept === null) return;
    this.open = 'new';
    this.name = kept.name;
    this.roleThen = kept.role;
  }

  /** Puts the cursor into the name of a new claimant. */
  async focusName(): Promise<void> {
    await this.updateComplete;
    if (this.#shown === null) this.#openNew();
    await this.focusField('name');
  }

  protected override render() {
    const { claimants, noSingleClaimant } = this.claim;
    return html`
      <fieldset>
        <legend class="visually-hidden">${msg('Claimants')}</legend>
        ${claimants.map((claimant) =>
          this.open === claimant.id ? this.#renderFields() : this.#renderClaimant(claimant),
        )}
        ${
          this.#shown === 'new'
            ? this.#renderFields()
            : this.#shown === null && !noSingleClaimant && !this.frozen
              ? html`<button id="add" type="button" class="quiet add" @click=${this.#openNew}>
                  ${icons.add}${msg('Add claimant')}
                </button>`
              : nothing
        }
        ${
          claimants.length === 0 || noSingleClaimant
            ? html`<div class="check">
                <input
                  id="none"
                  type="checkbox"
                  ?disabled=${this.frozen}
                  .checked=${noSingleClaimant}
                  @change=${this.#toggleNone}
                />
                <label for="none">${msg('No single claimant')}</label>
              </div>`
            : nothing
        }
      </fieldset>
    `;
  }

  #renderClaimant(claimant: Claimant) {
    return html`
      ${erasedLine(this.state, this.desk, claimant.id)}
      <div class="who">
        <p dir="auto">
          <span class="visually-hidden">${msg('Claimant')}: </span
          ><span class="name">${claimant.name}</span>${
            claimant.role === '' ? nothing : html`<span class="soft">, ${claimant.role}</span>`
          }
        </p>
        <button
          type="button"
          class="quiet"
          ?hidden=${this.frozen}
          aria-label=${msg(str`Change: ${claimant.name}`)}
          @click=${() => this.#openFor(claimant)}
        >
          ${msg('Change')}
        </button>
        <button
          type="button"
          class="quiet"
          ?hidden=${this.frozen}
          aria-label=${msg(str`Remove: ${claimant.name}`)}
          @click=${() =>
            intend(this, {
              do: 'remove-claimant',
              claim: this.claim.id,
              claimant: claimant.id,
            })}
        >
          ${msg('Remove')}
        </button>
      </div>
    `;
  }

  #renderFields() {
    return html`
      <div class="fields" @focusout=${this.#left} @keydown=${this.#keydown}>
        <div class="field">
          <label for="name">${msg('Claimant')}</label>
          <input
            id="name"
            dir="auto"
            autocomplete="off"
            list="known"
            .value=${this.name}
            @input=${this.#typed}
          />
          <datalist id="known">
            ${this.#names().map((name) => html`<option value=${name}></option>`)}
          </datalist>
        </div>
        <div class="field">
          <label for="role">${msg('Role at the time')}</label>
          <input
            id="role"
            dir="auto"
            autocomplete="off"
            list="roles"
            .value=${this.roleThen}
            @input=${this.#typed}
          />
          <datalist id="roles">
            ${this.#roles().map((role) => html`<option value=${role}></option>`)}
          </datalist>
        </div>
      </div>
    `;
  }

  /** The fields stand open by themselves while nobody is named. */
  get #shown(): 'new' | ClaimantId | null {
    if (this.open !== null) return this.open;
    return this.claim.claimants.length === 0 && !this.claim.noSingleClaimant ? 'new' : null;
  }

  /** Names that fit what is typed: of the article's claims first, then of the whole desk. */
  #names(): readonly string[] {
    const here = this.state.claims.flatMap(({ claimants }) => claimants.map(({ name }) => name));
    const desk = findClaimants(claimantsOf(this.articles), this.name).map(({ name }) => name);
    return [...new Set([...here, ...desk])].slice(0, OFFERED);
  }

  /** The roles that the named person is known to have had, the one noted last first. */
  #roles(): readonly string[] {
    const name = this.name.trim();
    if (name === '') return [];
    const here = this.state.claims.flatMap(({ claimants }) =>
      claimants.filter((claimant) => claimant.name === name).map(({ role }) => role),
    );
    const desk = claimantNamed(claimantsOf(this.articles), name)?.roles ?? [];
    return [...new Set([...here, ...desk])].filter((role) => role !== '');
  }

  #openNew(): void {
    this.open = 'new';
    this.name = '';
    this.roleThen = '';
    void this.focusField('name');
  }

  #openFor(claimant: Claimant): void {
    this.open = claimant.id;
    this.name = claimant.name;
    this.roleThen = claimant.role;
    void this.focusField('name');
  }

  #typed(event: Event): void {
    const { id, value } = event.target as HTMLInputElement;
    this.#started = true;
    if (id === 'role') this.roleThen = value;
    else {
      this.name = value;
      if (this.roleThen === '') this.roleThen = this.#roles()[0] ?? '';
    }
    if (this.#shown !== 'new') return;
    if (this.name === '' && this.roleThen === '') this.dropDraft(FIELD);
    else this.keepDraft(FIELD, JSON.stringify({ name: this.name, role: this.roleThen }));
  }

  #left(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (to !== null && (event.currentTarget as Node).contains(to)) return;
    // Enter has saved these words already, and the answer is still on its way.
    if (this.#sent !== `${this.name}\n${this.roleThen}`) this.#save();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const save =
      event.key === 'Enter' ||
      (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey);
    if (save) {
      event.preventDefault();
      this.#save();
    } else if (event.key === 'Escape' && this.open !== null) {
      event.stopPropagation();
      if (this.open === 'new') this.dropDraft(FIELD);
      this.#close();
    }
  }

  #save(): void {
    const shown = this.#shown;
    const name = this.name.trim();
    const role = this.roleThen.trim();
    if (shown === null) return;
    if (name === '') {
      // Nobody is named: nothing to save, and for a change nothing to take away by accident.
      if (role === '' || shown !== 'new') this.#close();
      return;
    }
    if (shown === 'new') {
      this.#sent = `${this.name}\n${this.roleThen}`;
      const before = new Set(this.claim.claimants.map((claimant) => claimant.id));
      this.onceSaved(
        () =>
          this.claim.claimants.some(
            (claimant) => claimant.name === name && !before.has(claimant.id),
          ),
        () => {
          this.dropDraft(FIELD);
          const inside = this.shadowRoot?.activeElement !== null;
          this.#close();
          if (inside) void this.focusField('add');
          announce(this, msg(str`${name} added as claimant`));
        },
      );
      intend(this, { do: 'add-claimant', claim: this.claim.id, name, role });
      return;
    }
    const before = this.claim.claimants.find((claimant) => claimant.id === shown);
    if (before !== undefined && (before.name !== name || before.role !== role)) {
      const claimant = { id: shown, name, role };
      intend(this, { do: 'change-claimant', claim: this.claim.id, claimant });
    }
    this.#close();
  }

  #close(): void {
    this.open = null;
    this.#sent = '';
    this.name = '';
    this.roleThen = '';
  }

  #toggleNone(event: Event): void {
    const noSingleClaimant = (event.target as HTMLInputElement).checked;
    intend(this, { do: 'describe-claim', claim: this.claim.id, changes: { noSingleClaimant } });
  }
}

function readDraft(text: string): { name: string; role: string } | null {
  try {
    const { name, role } = JSON.parse(text) as { name?: unknown; role?: unknown };
    return typeof name === 'string' && typeof role === 'string' ? { name, role } : null;
  } catch {
    return null; // A draft of another shape is no draft of these fields.
  }
}

customElements.define('claimants-field', ClaimantsField);

declare global {
  interface HTMLElementTagNameMap {
    'claimants-field': ClaimantsField;
  }
}
