import {
  LitElement,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { msg, str } from '@lit/localize';
import type { Case, ReportState } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { wordsAreSigned } from '../../claims/publication.ts';
import type { ArticleId, Sha256 } from '../../claims/ids.ts';
import { base, controls, layout } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts, type Me } from '../claim/claim-part.ts';
import { renderFormField } from '../claim/form-fields.ts';
import { formStyles } from '../claim/form-styles.ts';
import { formatDateTime } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import { hasWords, ownWords } from './publish-standing.ts';

/**
 * Who stands behind the report's own words: the sign-off or why it does not count, what an editor
 * asked to change, and for an editor the next step.
 *
 * @event approve-report, send-back-report - the intentions.
 * @event keep-draft - of what should change, key `<article>/report/changes`.
 */
export class WordsSignOff extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .notice > div {
        display: grid;
        gap: var(--space-1);
        min-inline-size: 0;
      }
      .asked {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .why {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .signed {
        display: flex;
        gap: var(--space-2);
        color: var(--ok);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    asking: { state: true },
    text: { state: true },
    problem: { state: true },
    read: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  /** The form that asks what should change is open. */
  declare private asking: boolean;
  declare private text: string | null;
  declare private problem: boolean;
  /** The words that were on the screen when this person last said that they read them. */
  declare private read: Sha256 | null;

  #article: ArticleId | null = null;
  /** What was sent back, until the case says so. */
  #sent: string | null = null;
  /** Whether the focus stood in here before it was drawn anew. */
  #held = false;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.asking = false;
    this.text = null;
    this.problem = false;
    this.read = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#held = Boolean(this.shadowRoot?.activeElement);
    if (!changed.has('state')) return;
    const { article, report } = this.state;
    const fresh = this.#article !== article;
    this.#article = article;
    // Whoever writes the words themselves has read them.
    if (fresh || report.authors.includes(this.me.person)) this.read = report.content;
    if (this.#sent !== null && report.sentBack?.what === this.#sent) this.#done();
  }

  protected override updated(): void {
    // The button that approved is gone with what it did: whoever pressed it goes on at the sign-off.
    if (!this.#held || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('.signed')?.focus();
  }

  protected override render() {
    const { report } = this.state;
    return html`
      ${this.#renderState(report)} ${this.#renderSentBack(report)}
      ${wordsAreSigned(this.state) ? nothing : this.#renderDecision()}
    `;
  }

  #renderState({ signOff }: ReportState) {
    if (signOff === null) {
      return html`<p class="why">
        ${
          hasWords(this.state)
            ? msg('These words are not approved yet.')
            : msg('Once something is written here, an editor who did not write it approves it.')
        }
      </p>`;
    }
    const who = nameOf(this.desk, signOff.by);
    const when = formatDateTime(signOff.at);
    if (signOff.voided !== null) {
      return html`<section class="notice" aria-label=${msg('Void approval')}>
        ${icons.info}
        <p>
          ${
            signOff.voided === 'content-changed'
              ? msg(
                  str`The approval of the wording by ${who}, ${when}, does not count: the words were changed since.`,
                )
              : msg(
                  str`The approval of the wording by ${who}, ${when}, does not count: it has to be given by an editor who did not write the words.`,
                )
          }
        </p>
      </section>`;
    }
    return html`<p class="signed" tabindex="-1">
      ${icons.check}
      <span
        >${
          signOff.alone
            ? msg(str`Wording approved by ${who}, ${when}, without a second pair of eyes`)
            : msg(str`Wording approved by ${who}, ${when}`)
        }</span
      >
    </p>`;
  }

  #renderSentBack({ sentBack }: ReportState) {
    if (sentBack === null) return nothing;
    const who = nameOf(this.desk, sentBack.by);
    return html`<section class="notice warn" aria-label=${msg('Sent back')}>
      ${icons.undo}
      <div>
        <p><strong>${msg(str`${who} asks for changes to the wording`)}</strong></p>
        <p class="asked" dir="auto">${sentBack.what}</p>
        <p class="faint">${formatDateTime(sentBack.at)}</p>
      </div>
    </section>`;
  }

  #renderDecision() {
    if (this.me.role !== 'editor') {
      return html`<p class="why">
        ${msg('An editor who did not write them approves them before they are published.')}
      </p>`;
    }
    if (this.asking) return this.#renderForm();
    const refusal = this.#refusal();
    return html`
      ${
        this.#unread
          ? html`<section class="notice warn" role="alert">
              ${icons.warning}
              <div>
                <p>${msg('These words changed while you were reading.')}</p>
                <div class="row">
                  <button type="button" @click=${this.#readAgain}>${msg('I have read it')}</button>
                </div>
              </div>
            </section>`
          : nothing
      }
      <div class="actions">
        <button
          id="approve"
          type="button"
          class="primary"
          aria-disabled=${refusal === '' ? 'false' : 'true'}
          aria-describedby=${refusal === '' ? nothing : 'why'}
          @click=${this.#approve}
        >
          ${msg('Approve wording')}
        </button>
        <button id="changes" type="button" @click=${this.#ask}>${msg('Request changes')}</button>
      </div>
      ${refusal === '' ? nothing : html`<p id="why" class="why">${refusal}</p>`}
    `;
  }

  #renderForm() {
    return html`<form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
      ${renderFormField({
        id: 'what',
        label: msg('What should change'),
        rows: 3,
        value: this.#typedText,
        typed: this.#typed,
        error: this.problem ? msg('Write a few words first.') : '',
      })}
      <div class="actions">
        <button type="submit" class="primary">${msg('Send back')}</button>
        <button type="button" @click=${this.#done}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  get #unread(): boolean {
    return this.read !== this.state.report.content;
  }

  get #draftKey(): string {
    return `${this.state.article}/report/changes`;
  }

  get #typedText(): string {
    return this.text ?? this.drafts.get(this.#draftKey)?.text ?? '';
  }

  /** Why **Approve wording** refuses, in words; empty when it does not. */
  #refusal(): string {
    if (ownWords(this.state, this.desk, this.me)) {
      return msg('You wrote on these words, so another editor has to approve them.');
    }
    return this.#unread ? msg('Read what changed first.') : '';
  }

  #approve(): void {
    const refusal = this.#refusal();
    if (refusal !== '') announce(this, refusal);
    else intend(this, { do: 'approve-report', read: this.state.report.content });
  }

  #readAgain(): void {
    this.read = this.state.report.content;
    void this.#focus('approve');
  }

  #ask(): void {
    this.asking = true;
    void this.#focus('what');
  }

  readonly #typed = (text: string): void => {
    this.text = text;
    this.problem = false;
    signal(this, 'keep-draft', {
      key: this.#draftKey,
      text: text === '' ? null : text,
      kept: () => {},
    });
  };

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.asking = false;
    void this.#focus('changes');
  }

  #submit(event: Event): void {
    event.preventDefault();
    const what = this.#typedText.trim();
    if (what === '') {
      this.problem = true;
      void this.#focus('what');
      return;
    }
    this.#sent = what;
    intend(this, { do: 'send-back-report', what });
  }

  /** Gives the form up, or clears it once its words have arrived. */
  readonly #done = (): void => {
    const arrived = this.#sent !== null;
    this.#sent = null;
    this.asking = false;
    this.text = null;
    this.problem = false;
    signal(this, 'keep-draft', { key: this.#draftKey, text: null, kept: () => {} });
    if (arrived) announce(this, msg('Sent back to whoever wrote the words'));
    void this.#focus('changes');
  };

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

customElements.define('words-sign-off', WordsSignOff);

declare global {
  interface HTMLElementTagNameMap {
    'words-sign-off': WordsSignOff;
  }
}
