import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { CrossCheck } from '../../claims/case.ts';
import { nameOf, policyOf } from '../../claims/desk.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatDateTime } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import { blindWords } from './blind-words.ts';
import { ClaimPart } from './claim-part.ts';
import './cross-check-form.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { secondVerdictDraft } from './second-verdict-form.ts';
import './verdict-comparison.ts';

/** The end of the draft's key of an editor's reason. */
const SETTLE = 'settle-cross-check';

/**
 * The cross-check of a claim: asked for, given blind, compared, talked over, settled.
 *
 * @event ask-cross-check, withdraw-cross-check, give-cross-check, settle-cross-check - the
 *   intentions.
 * @event go-to-part - `{part: 'notes'}`: where two readers talk it over.
 */
export class CrossCheckPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      .notice > div {
        display: grid;
        gap: var(--space-1);
        min-inline-size: 0;
      }
      .reason {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    form: { state: true },
    reason: { state: true },
    problem: { state: true },
  };

  declare private form: 'ask' | 'settle' | null;
  declare private reason: string;
  declare private problem: boolean;

  #started = false;

  constructor() {
    super();
    this.form = null;
    this.reason = '';
    this.problem = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    this.#started = true;
    const kept = this.draftOf(SETTLE)?.text ?? '';
    if (kept === '' || this.claim.crossCheck?.state !== 'disagreed') return;
    this.reason = kept;
    this.form = 'settle';
  }

  /** Puts the cursor where the next step of the cross-check is. */
  async focusPart(): Promise<void> {
    await this.updateComplete;
    const second = this.renderRoot.querySelector('second-verdict-form');
    if (second !== null) await second.focusRating();
    else this.renderRoot.querySelector<HTMLElement>('button, [tabindex="-1"]')?.focus();
  }

  protected override render() {
    const { crossCheck } = this.claim;
    if (this.form === 'ask') return this.#renderAsking();
    if (crossCheck === null) return this.#renderNone();
    if (this.claim.blind) return this.#renderBlind(crossCheck);
    if (crossCheck.state === 'open') return this.#renderOpen(crossCheck);
    return html`
      ${this.#renderOutcome(crossCheck)}
      <verdict-comparison
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
      ></verdict-comparison>
      ${crossCheck.state === 'disagreed' ? this.#renderSteps() : nothing}
    `;
  }

  #renderNone() {
    return html`
      <p class="soft">
        ${
          policyOf(this.desk).crossCheck
            ? msg('The desk asks for a second verdict before an editor approves.')
            : msg('Nobody has been asked for a second verdict.')
        }
      </p>
      <div class="actions">
        <button type="button" id="ask" @click=${() => this.#open('ask')}>
          ${msg('Ask for cross-check')}
        </button>
      </div>
    `;
  }

  #renderAsking() {
    return html`<cross-check-form
      .state=${this.state}
      .claim=${this.claim}
      .desk=${this.desk}
      .me=${this.me}
      @form-closed=${this.#asked}
    ></cross-check-form>`;
  }

  #renderBlind(crossCheck: CrossCheck) {
    return html`
      <div class="notice" role="note">
        ${icons.info}
        <div>
          <p>
            <strong
              >${msg(
                str`${nameOf(this.desk, crossCheck.by)} asks for your own verdict on this claim.`,
              )}</strong
            >
          </p>
          <p>${blindWords()}</p>
        </div>
      </div>
      <second-verdict-form
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        @give-cross-check=${this.#given}
      ></second-verdict-form>
    `;
  }

  #renderOpen(crossCheck: CrossCheck) {
    const when = formatDateTime(crossCheck.at);
    const by = nameOf(this.desk, crossCheck.by);
    const asked =
      crossCheck.of === null
        ? msg(str`${by} asked any checker for a second verdict, ${when}.`)
        : msg(str`${by} asked ${nameOf(this.desk, crossCheck.of)} for a second verdict, ${when}.`);
    const mine = crossCheck.given?.by === this.me.person;
    return html`
      <p>${asked}</p>
      <p class="soft">
        ${
          mine
            ? msg('Yours is in. Both are shown once the first verdict is given, too.')
            : msg('It is not in yet. Until then the first verdict is hidden from whoever gives it.')
        }
      </p>
      ${
        mine
          ? nothing
          : html`<div class="actions">
              <button
                type="button"
                id="withdraw"
                @click=${() => intend(this, { do: 'withdraw-cross-check', claim: this.claim.id })}
              >
                ${msg('Withdraw cross-check')}
              </button>
            </div>`
      }
    `;
  }

  #renderOutcome({ state, settled }: CrossCheck) {
    switch (state) {
      case 'open':
        return nothing;
      case 'agreed':
        return html`<p class="notice" id="outcome" tabindex="-1">
          ${icons.check}<span>${msg('Both gave the same rating.')}</span>
        </p>`;
      case 'disagreed':
        return html`<p class="notice warn" id="outcome" tabindex="-1">
          ${icons.warning}<span
            >${msg(
              'The ratings differ. Talk it over in the notes: the verdict is changed, or an editor settles it.',
            )}</span
          >
        </p>`;
      case 'settled': {
        if (settled === null) return nothing;
        const who = nameOf(this.desk, settled.by);
        return html`<div class="notice" id="outcome" tabindex="-1">
          ${icons.check}
          <div>
            <p>
              <strong
                >${msg(str`${who} settled it for the first verdict, ${formatDateTime(settled.at)}`)}</strong
              >
            </p>
            <p class="reason" dir="auto">${settled.reason}</p>
          </div>
        </div>`;
      }
    }
  }

  #renderSteps() {
    if (this.form === 'settle') return this.#renderSettling();
    const editor = this.me.role === 'editor';
    return html`
      <div class="actions">
        <button type="button" @click=${() => signal(this, 'go-to-part', { part: 'notes' })}>
          ${msg('Talk it over in the notes')}
        </button>
        <button
          type="button"
          id="settle"
          aria-disabled=${editor ? 'false' : 'true'}
          aria-describedby=${editor ? nothing : 'why'}
          @click=${() =>
            editor ? this.#open('settle') : announce(this, msg('Only an editor settles it.'))}
        >
          ${msg('Settle')}
        </button>
        ${editor ? nothing : html`<p class="hint" id="why">${msg('Only an editor settles it.')}</p>`}
      </div>
    `;
  }

  #renderSettling() {
    return html`<form
      class="form"
      novalidate
      @submit=${this.#settle}
      @keydown=${this.#settleKeydown}
    >
      ${renderFormField({
        id: 'reason',
        label: msg('Why the first verdict stands'),
        hint: msg(
          'Internal, and part of the history. If the second one is right, change the verdict instead.',
        ),
        value: this.reason,
        rows: 3,
        error: this.problem ? msg('Write a few words first.') : '',
        typed: (text) => {
          this.reason = text;
          this.problem = false;
          if (text === '') this.dropDraft(SETTLE);
          else this.keepDraft(SETTLE, text);
        },
      })}
      <div class="actions">
        <button type="submit" class="primary">${msg('Settle')}</button>
        <button type="button" @click=${() => this.#leave(false)}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  async #open(form: 'ask' | 'settle'): Promise<void> {
    this.form = form;
    await this.updateComplete;
    if (form === 'settle') return this.focusField('reason');
    await this.renderRoot.querySelector('cross-check-form')?.focusField('of');
  }

  async #asked(event: CustomEvent<{ words: string }>): Promise<void> {
    event.stopPropagation();
    this.form = null;
    if (event.detail.words !== '') announce(this, event.detail.words);
    await this.focusPart();
  }

  #given(): void {
    const me = this.me.person;
    this.onceSaved(
      () => this.claim.crossCheck?.given?.by === me,
      () => {
        this.dropDraft(secondVerdictDraft(me));
        announce(this, msg('Your verdict is in'));
        void this.focusPart();
      },
    );
  }

  #settle(event: Event): void {
    event.preventDefault();
    const reason = this.reason.trim();
    if (reason === '') {
      this.problem = true;
      void this.focusField('reason');
      return;
    }
    this.onceSaved(
      () => this.claim.crossCheck?.state !== 'disagreed',
      () => {
        announce(this, msg('Settled'));
        this.#leave(false);
      },
    );
    intend(this, { do: 'settle-cross-check', claim: this.claim.id, reason });
  }

  #settleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#leave(true);
  }

  /** Escape leaves the words as a draft; Cancel and success give them up. */
  #leave(keep: boolean): void {
    if (!keep) {
      this.reason = '';
      this.dropDraft(SETTLE);
    }
    this.form = null;
    void this.updateComplete.then(() => {
      const back = this.renderRoot.querySelector<HTMLElement>('#settle, #outcome');
      back?.focus();
    });
  }
}

customElements.define('cross-check-part', CrossCheckPart);

declare global {
  interface HTMLElementTagNameMap {
    'cross-check-part': CrossCheckPart;
  }
}
