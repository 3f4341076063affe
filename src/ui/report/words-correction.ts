import {
  LitElement,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { msg, str } from '@lit/localize';
import type { Case, Correction } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import type { CorrectionWords } from '../../claims/report-words.ts';
import { base, controls } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts } from '../claim/claim-part.ts';
import '../claim/correction-form.ts';
import type { CorrectionForm } from '../claim/correction-form.ts';
import { formStyles } from '../claim/form-styles.ts';
import { tierWord } from '../correction-words.ts';
import { formatDateTime } from '../format.ts';
import { announce, intend, signal } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue } from '../parts/draft-field.ts';
import { openWordsCorrection } from './publish-standing.ts';

/** What may be said about a change of the report's own words: they carry no rating. */
const TIERS = ['factual', 'update', 'clarification', 'trivial'] as const;

/**
 * The way to change the report's own words after publication: the correction that says why, while
 * one is being worked on, else the step that opens one. Nothing before the first publication.
 *
 * @event open-correction, describe-correction, withdraw-correction - the intentions, of no claim.
 * @event keep-draft - of its fields, keys `<article>/report/<field>`.
 */
export class WordsCorrection extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      .open {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 1px solid var(--accent);
        border-radius: var(--radius-m);
      }
      p {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    drafts: { attribute: false },
    asking: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare drafts: Drafts;
  declare private asking: boolean;

  /** What was wrong, as it was handed over. */
  #sent: string | null = null;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.asking = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const open = changed.has('state') ? openWordsCorrection(this.state) : null;
    if (open === null || !this.asking) return;
    this.asking = false;
    // Somebody else's may have come first: then what was typed here stays a draft.
    if (open.wasWrong !== this.#sent) return;
    signal(this, 'keep-draft', { key: this.#key('correction'), text: null, kept: () => {} });
    announce(this, msg('The words are open for the correction.'));
  }

  protected override render() {
    if (this.state.publications.length === 0) return nothing;
    const open = openWordsCorrection(this.state);
    if (open !== null) return this.#renderOpen(open);
    return this.asking
      ? html`<correction-form
          .name=${this.#key('correction')}
          .draft=${this.drafts.get(this.#key('correction'))?.text ?? null}
          .tiers=${TIERS}
          @correction-ready=${this.#open}
          @correction-given-up=${this.#close}
        ></correction-form>`
      : html`<button id="begin" type="button" @click=${this.#ask}>
          ${msg('Correct these words')}
        </button>`;
  }

  #renderOpen(correction: Correction) {
    return html`
      <section class="open" aria-label=${msg('Open correction')}>
        <h3>${msg('Correction of the wording')}</h3>
        <p>
          ${msg(
            str`${tierWord(correction.tier)}, opened by ${nameOf(this.desk, correction.by)}, ${formatDateTime(correction.at)}.`,
          )}
          ${msg('Readers see the published words until the correction is published.')}
        </p>
        ${this.#text(correction, 'wasWrong', msg('What was wrong'))}
        ${this.#text(correction, 'nowSays', msg('What it says now'))}
        <div class="actions">
          <button
            type="button"
            @click=${() =>
              intend(this, { do: 'withdraw-correction', claim: null, correction: correction.id })}
          >
            ${msg('Withdraw correction')}
          </button>
        </div>
      </section>
    `;
  }

  #text(correction: Correction, field: 'wasWrong' | 'nowSays', label: string) {
    const key = this.#key(field);
    return html`<draft-field
      id=${field}
      .label=${label}
      .name=${key}
      .value=${correction[field]}
      .draft=${this.drafts.get(key)?.text ?? null}
      .multiline=${true}
      .rows=${2}
      @commit-value=${(event: CustomEvent<CommitValue>) => {
        event.stopPropagation();
        intend(this, {
          do: 'describe-correction',
          claim: null,
          correction: correction.id,
          changes: { [field]: event.detail.value.trim() },
        });
      }}
    ></draft-field>`;
  }

  #key(field: string): string {
    return `${this.state.article}/report/${field}`;
  }

  async #ask(): Promise<void> {
    this.asking = true;
    await this.updateComplete;
    await this.renderRoot.querySelector<CorrectionForm>('correction-form')?.focusFirst();
  }

  #open(event: CustomEvent<{ words: CorrectionWords }>): void {
    event.stopPropagation();
    const { words } = event.detail;
    this.#sent = words.wasWrong;
    intend(this, { do: 'open-correction', claim: null, words });
  }

  async #close(event: Event): Promise<void> {
    event.stopPropagation();
    this.asking = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#begin')?.focus();
  }
}

customElements.define('words-correction', WordsCorrection);

declare global {
  interface HTMLElementTagNameMap {
    'words-correction': WordsCorrection;
  }
}
