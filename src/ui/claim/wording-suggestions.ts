import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Suggestion } from '../../claims/case.ts';
import { nameOf } from '../../claims/desk.ts';
import type { SuggestionId } from '../../claims/ids.ts';
import type { SuggestedField } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { formatDateTime, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { suggestedFieldWord, suggestedText } from './suggested-field.ts';
import { wordDiff, wordDiffStyles } from './word-diff-view.ts';
import './wording-form.ts';
import { wordingDraft } from './wording-form.ts';

/**
 * Other wordings for one text of the claim, below its field: what colleagues suggest as a word diff,
 * to be accepted with one key or declined with a reason; and the form to suggest one. Whoever
 * accepts is the author of the new words, whoever suggests is not.
 *
 * @event suggest-wording, accept-suggestion, decline-suggestion - the intentions.
 */
export class WordingSuggestions extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    wordDiffStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      article {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3);
        border: 1px solid var(--hairline-strong);
        border-inline-start: 3px solid var(--accent);
        border-radius: var(--radius-s);
        background: var(--surface);
      }
      h4 {
        font-size: var(--text-s);
      }
      .why {
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      .suggest {
        justify-self: start;
        min-block-size: var(--target);
        margin-inline-start: calc(var(--space-2) * -1);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      summary {
        min-block-size: 1.5rem;
        color: var(--ink-soft);
        font-size: var(--text-s);
        cursor: pointer;
      }
      details li {
        display: grid;
        gap: var(--space-1);
        padding-block: var(--space-2);
      }
      details li + li {
        border-block-start: 1px solid var(--hairline);
      }
      ul {
        display: grid;
        gap: var(--space-2);
      }
      kbd {
        border-color: currentColor;
        background: none;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    field: {},
    writing: { state: true },
    declining: { state: true },
    reason: { state: true },
    problem: { state: true },
  };

  /** The text that the suggestions are for. */
  declare field: SuggestedField;
  /** A suggestion is being written. */
  declare private writing: boolean;
  /** The suggestion that is being declined, or null. */
  declare private declining: SuggestionId | null;
  declare private reason: string;
  declare private problem: boolean;

  #started = false;

  constructor() {
    super();
    this.field = 'restated';
    this.writing = false;
    this.declining = null;
    this.reason = '';
    this.problem = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    this.#started = this.draftOf(wordingDraft(this.field)) !== null;
    if (this.#started) this.writing = true;
  }

  /**
   * What the key for it does: accepts the suggestion in which the focus is. Gives whether there was
   * one; nothing is accepted that the reader is not at.
   */
  acceptFocused(): boolean {
    const id = this.shadowRoot?.activeElement?.closest<HTMLElement>('article')?.dataset['id'];
    const suggestion = this.#open.find((each) => each.id === id);
    if (suggestion === undefined || suggestion.by === this.me.person) return false;
    this.#accept(suggestion);
    return true;
  }

  /** Puts the focus onto the first suggestion that waits. Gives whether there is one. */
  focusOpen(): boolean {
    const accept = this.renderRoot.querySelector<HTMLElement>('article .accept');
    accept?.focus();
    return accept !== null;
  }

  protected override render() {
    // Whoever is to judge blind sees no words about the verdict.
    if (this.claim.blind && this.field !== 'restated') return nothing;
    const open = this.#open;
    const past = this.#mine.filter(({ state }) => state !== 'open');
    return html`
      ${
        open.length === 0
          ? nothing
          : html`<ul aria-label=${msg(str`Suggested wording: ${suggestedFieldWord(this.field)}`)}>
              ${repeat(
                open,
                ({ id }) => id,
                (suggestion) => html`<li>${this.#renderOpen(suggestion)}</li>`,
              )}
            </ul>`
      }
      ${past.length === 0 ? nothing : this.#renderPast(past)} ${this.#renderForm()}
    `;
  }

  #renderOpen(suggestion: Suggestion) {
    const own = suggestion.by === this.me.person;
    const who = nameOf(this.desk, suggestion.by);
    return html`<article data-id=${suggestion.id} aria-labelledby="by-${suggestion.id}">
      <h4 id="by-${suggestion.id}">
        ${
          own
            ? msg(str`You suggest another wording: ${suggestedFieldWord(this.field)}`)
            : msg(str`${who} suggests another wording: ${suggestedFieldWord(this.field)}`)
        }
      </h4>
      <div>${wordDiff(suggestion.before, suggestion.text)}</div>
      ${suggestion.why === '' ? nothing : html`<p class="why" dir="auto">${suggestion.why}</p>`}
      <p class="faint">${formatDateTime(suggestion.at)}</p>
      ${
        this.declining === suggestion.id
          ? this.#renderDecline(suggestion)
          : html`<div class="actions">
              ${own ? nothing : this.#renderAccept(suggestion)}
              <button type="button" class="quiet" @click=${() => this.#startDecline(suggestion)}>
                ${own ? msg('Take back') : msg('Decline')}
              </button>
            </div>`
      }
    </article>`;
  }

  /** Whoever suggests leaves it to others to accept. */
  #renderAccept(suggestion: Suggestion) {
    return html`<button
      type="button"
      class="accept"
      aria-keyshortcuts=${this.singleKeys ? 's' : nothing}
      @click=${() => this.#accept(suggestion)}
    >
      ${icons.check}${msg('Accept wording')}
      ${this.singleKeys ? html`<kbd aria-hidden="true">s</kbd>` : nothing}
    </button>`;
  }

  #renderDecline(suggestion: Suggestion) {
    return html`<form @submit=${(event: Event) => this.#decline(event, suggestion)}>
      ${renderFormField({
        id: 'reason',
        label: msg('Why it is declined'),
        value: this.reason,
        rows: 2,
        error: this.problem ? msg('Write a few words first.') : '',
        typed: (reason) => {
          this.reason = reason;
          this.problem = false;
        },
      })}
      <div class="actions">
        <button type="submit">${msg('Decline wording')}</button>
        <button type="button" class="quiet" @click=${this.#cancelDecline}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  #renderPast(past: readonly Suggestion[]) {
    return html`<details>
      <summary>
        ${plural(past.length, {
          one: msg('1 earlier suggestion'),
          other: msg(str`${formatNumber(past.length)} earlier suggestions`),
        })}
      </summary>
      <ul>
        ${past.map(
          (each) =>
            html`<li>
              <p class="why">${this.#fate(each)}</p>
              <div>${wordDiff(each.before, each.text)}</div>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #renderForm() {
    if (this.writing) {
      return html`<wording-form
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .field=${this.field}
        @form-closed=${this.#closed}
      ></wording-form>`;
    }
    return this.#offered
      ? html`<button
          id="suggest"
          type="button"
          class="quiet suggest"
          aria-label=${msg(str`Suggest wording: ${suggestedFieldWord(this.field)}`)}
          @click=${this.#start}
        >
          ${msg('Suggest wording')}
        </button>`
      : nothing;
  }

  get #mine(): readonly Suggestion[] {
    return this.claim.suggestions.filter(({ field }) => field === this.field);
  }

  get #open(): readonly Suggestion[] {
    return this.#mine.filter(({ state }) => state === 'open');
  }

  /** Whoever works on the text writes it; the others suggest. */
  get #offered(): boolean {
    const { claim, me } = this;
    const { verdict, assignedTo, published, openCorrection } = claim;
    if (
      suggestedText(claim, this.field) === '' ||
      (published !== null && openCorrection === null)
    ) {
      return false;
    }
    if (me.role === 'editor') return !(verdict?.authors.includes(me.person) ?? false);
    const workers = [...(verdict?.authors ?? []), ...(assignedTo === null ? [] : [assignedTo])];
    return !(workers.length === 0 ? [claim.markedBy] : workers).includes(me.person);
  }

  /** What became of a suggestion, in words. */
  #fate({ by, state, settled }: Suggestion): string {
    const from = nameOf(this.desk, by);
    const who = settled === null ? '' : nameOf(this.desk, settled.by);
    if (state === 'accepted') return msg(str`From ${from}, accepted by ${who}`);
    if (state === 'declined') {
      return settled === null || settled.reason === ''
        ? msg(str`From ${from}, declined by ${who}`)
        : msg(str`From ${from}, declined by ${who}: ${settled.reason}`);
    }
    return msg(str`From ${from}, outdated: the text was changed since`);
  }

  #accept(suggestion: Suggestion): void {
    this.#whenSettled(suggestion, msg('Suggested wording accepted'));
    intend(this, {
      do: 'accept-suggestion',
      claim: this.claim.id,
      suggestion: suggestion.id,
    });
  }

  async #startDecline({ id }: Suggestion): Promise<void> {
    this.declining = id;
    this.reason = '';
    this.problem = false;
    await this.focusField('reason');
  }

  async #cancelDecline(): Promise<void> {
    const id = this.declining;
    this.declining = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${id ?? ''}"] button`)?.focus();
  }

  #decline(event: Event, suggestion: Suggestion): void {
    event.preventDefault();
    const reason = this.reason.trim();
    if (reason === '') {
      this.problem = true;
      void this.focusField('reason');
      return;
    }
    this.#whenSettled(suggestion, msg('Suggested wording declined'));
    intend(this, {
      do: 'decline-suggestion',
      claim: this.claim.id,
      suggestion: suggestion.id,
      reason,
    });
  }

  /** Says so once it has arrived; whoever was at the suggestion goes on at the next one. */
  #whenSettled({ id }: Suggestion, words: string): void {
    this.onceSaved(
      () => this.#mine.every((each) => each.id !== id || each.state !== 'open'),
      () => {
        const inside = this.shadowRoot?.activeElement !== null;
        this.declining = null;
        announce(this, words);
        if (inside) void this.updateComplete.then(() => this.#goOn());
      },
    );
  }

  #goOn(): void {
    if (this.focusOpen()) return;
    this.renderRoot.querySelector<HTMLElement>('summary, #suggest')?.focus();
  }

  async #start(): Promise<void> {
    this.#started = true;
    this.writing = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('wording-form')?.focusField('text');
  }

  async #closed(event: CustomEvent<{ words: string }>): Promise<void> {
    event.stopPropagation();
    const inside = this.shadowRoot?.activeElement !== null;
    this.writing = false;
    if (event.detail.words !== '') announce(this, event.detail.words);
    if (inside) await this.focusField('suggest');
  }
}

customElements.define('wording-suggestions', WordingSuggestions);

declare global {
  interface HTMLElementTagNameMap {
    'wording-suggestions': WordingSuggestions;
  }
}
