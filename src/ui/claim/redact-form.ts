import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { nameOf } from '../../claims/desk.ts';
import { isSigned } from '../../claims/status.ts';
import { base, controls } from '../base-styles.ts';
import { formatDateTime, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import {
  ERASABLE_GROUPS,
  erasablesOf,
  holding,
  type Erasable,
  type ErasableGroup,
} from './erasable.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';

/**
 * Erases words of a claim for good: which ones, why, and the plain warning that nothing brings them
 * back. What is left says that something stood there, who wrote it and who erased it.
 *
 * @event redact - the intention; a second one where sources of the desk are among what is chosen.
 * @event form-closed - `{words}`: done (in words) or given up (empty).
 */
export class RedactForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      .warning {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-3);
        border-inline-start: 3px solid var(--danger);
        background: var(--danger-wash);
      }
      fieldset {
        display: grid;
        gap: var(--space-1);
      }
      .thing {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-2);
        align-items: start;
        padding-block: var(--space-1);
      }
      .thing input {
        margin-block-start: 0.2rem;
      }
      .thing label {
        color: var(--ink);
        font-size: var(--text-m);
        font-weight: 400;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      .thing .said {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
      }
      .thing .faint {
        display: block;
      }
      .list {
        display: grid;
        gap: var(--space-3);
        max-block-size: 24rem;
        overflow-y: auto;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    chosen: { state: true },
    reason: { state: true },
    looked: { state: true },
    problem: { state: true },
  };

  declare private chosen: ReadonlySet<string>;
  declare private reason: string;
  /** Words that are looked for among what can be erased. */
  declare private looked: string;
  declare private problem: 'chosen' | 'reason' | null;

  constructor() {
    super();
    this.chosen = new Set();
    this.reason = '';
    this.looked = '';
    this.problem = null;
  }

  protected override render() {
    const all = erasablesOf(this.state, this.claim, this.desk);
    const shown = holding(all, this.looked);
    const count = all.filter(({ key }) => this.chosen.has(key)).length;
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        <h3>${msg('Redact')}</h3>
        <p class="warning">
          ${icons.warning}
          <span
            >${msg('What you erase is gone from this device, from backups made from now on and from every device that hears of it. It cannot be undone. Copies that left the desk earlier are not reached.')}</span
          >
        </p>
        ${
          isSigned(this.claim) || this.claim.published !== null
            ? html`<p class="hint">
                ${msg('Words that an editor approved are among them: erasing those makes the approval void. What was published has to be corrected where it stands.')}
              </p>`
            : nothing
        }
        ${renderFormField({
          id: 'looked',
          label: msg('Find words'),
          value: this.looked,
          hint: msg('A name or a number: only what holds it is shown.'),
          typed: (text) => (this.looked = text),
        })}
        <div class="list">
          ${
            shown.length === 0
              ? html`<p class="faint">
                  ${
                    all.length === 0
                      ? msg('Nobody wrote anything about this claim that could be erased.')
                      : msg('Nothing here holds these words.')
                  }
                </p>`
              : ERASABLE_GROUPS.map((group) => this.#renderGroup(group, shown))
          }
        </div>
        ${
          this.problem === 'chosen'
            ? html`<p class="error" role="alert">
                ${icons.warning}${msg('Choose what to erase first.')}
              </p>`
            : nothing
        }
        ${renderFormField({
          id: 'reason',
          label: msg('Why it is erased'),
          value: this.reason,
          hint: msg('It stays readable: do not repeat what you erase.'),
          error: this.problem === 'reason' ? msg('Say why, in a few words.') : '',
          typed: (text) => {
            this.reason = text;
            this.problem = null;
          },
        })}
        <div class="actions">
          <button type="submit" class="danger">
            ${plural(count, {
              one: msg('Erase 1 entry for good'),
              other: msg(str`Erase ${formatNumber(count)} entries for good`),
            })}
          </button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderGroup(group: ErasableGroup, shown: readonly Erasable[]) {
    const things = shown.filter((thing) => thing.group === group);
    if (things.length === 0) return nothing;
    return html`<fieldset>
      <legend>${groupWord(group)}</legend>
      ${things.map((thing) => this.#renderThing(thing))}
      ${
        group === 'sources'
          ? html`<p class="hint">
              ${msg('A source belongs to the desk: other claims that use it lose its words, too.')}
            </p>`
          : nothing
      }
    </fieldset>`;
  }

  #renderThing({ key, words, by, at, events }: Erasable) {
    // A source or a publication holds many small texts: the first ones tell which it is.
    const said = words.slice(0, 4).join(' · ');
    const id = `thing-${events[0] ?? ''}`;
    return html`<div class="thing">
      <input
        id=${id}
        type="checkbox"
        .checked=${this.chosen.has(key)}
        @change=${(event: Event) => this.#tick(key, (event.target as HTMLInputElement).checked)}
      />
      <label for=${id}
        ><span class="said" dir="auto">${said}</span
        ><span class="faint"
          >${msg(str`${nameOf(this.desk, by)}, ${formatDateTime(at)}`)}</span
        ></label
      >
    </div>`;
  }

  #tick(key: string, checked: boolean): void {
    const chosen = new Set(this.chosen);
    if (checked) chosen.add(key);
    else chosen.delete(key);
    this.chosen = chosen;
    this.problem = null;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#done('');
  }

  #submit(event: Event): void {
    event.preventDefault();
    const chosen = erasablesOf(this.state, this.claim, this.desk).filter(({ key }) =>
      this.chosen.has(key),
    );
    if (chosen.length === 0) {
      this.problem = 'chosen';
      announce(this, msg('Choose what to erase first.'));
      return;
    }
    const reason = this.reason.trim();
    if (reason === '') {
      this.problem = 'reason';
      void this.focusField('reason');
      return;
    }
    const keys = chosen.map(({ key }) => key);
    this.onceSaved(
      () => {
        const left = erasablesOf(this.state, this.claim, this.desk).map(({ key }) => key);
        return keys.every((key) => !left.includes(key));
      },
      () => this.#done(msg('Erased')),
    );
    for (const desk of [false, true]) {
      const events = chosen.filter((thing) => thing.desk === desk).flatMap((thing) => thing.events);
      if (events.length > 0) intend(this, { do: 'redact', desk, events, reason });
    }
  }

  #done(words: string): void {
    signal(this, 'form-closed', { words });
  }
}

function groupWord(group: ErasableGroup): string {
  switch (group) {
    case 'notes':
      return msg('Notes');
    case 'contacts':
      return msg('Right of reply');
    case 'claimants':
      return msg('Claimants');
    case 'evidence':
      return msg('Evidence');
    case 'files':
      return msg('Attached files');
    case 'wordings':
      return msg('The claim’s own fields, now and earlier');
    case 'verdicts':
      return msg('Verdicts, now and earlier');
    case 'reasons':
      return msg('Reasons of editors and checkers');
    case 'published':
      return msg('What was published');
    case 'sources':
      return msg('Sources of the desk');
  }
}

customElements.define('redact-form', RedactForm);

declare global {
  interface HTMLElementTagNameMap {
    'redact-form': RedactForm;
  }
}
