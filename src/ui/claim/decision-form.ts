import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { Sha256 } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';

/** What the form asks the words for. */
export type DecisionKind = 'changes' | 'reject' | 'against' | 'drop';

/**
 * One field and one button: the words that a step cannot be taken without. What should change, why
 * a claim is rejected, why an editor votes against it, why it is dropped.
 *
 * @event request-changes, reject-claim, decline-approval, drop-claim - the intentions.
 * @event form-closed - `{words}`: done (in words) or given up (empty).
 */
export class DecisionForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    kind: {},
    read: {},
    text: { state: true },
    problem: { state: true },
  };

  declare kind: DecisionKind;
  /** The content that was read: what a vote speaks of. Null where none is cast. */
  declare read: Sha256 | null;
  declare private text: string | null;
  declare private problem: boolean;

  constructor() {
    super();
    this.kind = 'changes';
    this.read = null;
    this.text = null;
    this.problem = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.text === null) this.text = this.draftOf(this.kind)?.text ?? '';
  }

  protected override render() {
    const { label, button } = this.#words();
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        <div class="field">
          <label for="words">${label}</label>
          <textarea
            id="words"
            rows="3"
            dir="auto"
            aria-describedby=${this.problem ? 'problem' : nothing}
            aria-invalid=${this.problem ? 'true' : nothing}
            .value=${this.text ?? ''}
            @input=${this.#typed}
          ></textarea>
          ${
            this.problem
              ? html`<p class="error" id="problem" role="alert">
                  ${icons.warning}${msg('Write a few words first.')}
                </p>`
              : nothing
          }
        </div>
        <div class="actions">
          <button type="submit" class=${this.kind === 'changes' ? 'primary' : 'danger'}>
            ${button}
          </button>
          <button type="button" @click=${() => this.#done('')}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #words(): { label: string; button: string; done: string } {
    switch (this.kind) {
      case 'changes':
        return {
          label: msg('What should change'),
          button: msg('Send back'),
          done: msg('Sent back to the checker'),
        };
      case 'reject':
        return {
          label: msg('Why it is rejected'),
          button: msg('Reject claim'),
          done: msg('Claim rejected'),
        };
      case 'against':
        return {
          label: msg('Why you vote against it'),
          button: msg('Cast vote against'),
          done: msg('Vote against cast'),
        };
      case 'drop':
        return {
          label: msg('Why it is dropped'),
          button: msg('Drop claim'),
          done: msg('Claim dropped'),
        };
    }
  }

  #typed(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.problem = false;
    if (this.text === '') this.dropDraft(this.kind);
    else this.keepDraft(this.kind, this.text);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#done('', true);
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const words = (this.text ?? '').trim();
    const claim = this.claim.id;
    if (words === '') {
      this.problem = true;
      void this.focusField('words');
      return;
    }
    this.onceSaved(
      () => this.#hasArrived(words),
      () => this.#done(this.#words().done),
    );
    switch (this.kind) {
      case 'changes':
        return intend(this, { do: 'request-changes', claim, what: words });
      case 'reject':
        return intend(this, { do: 'reject-claim', claim, reason: words });
      case 'against': {
        const read = this.read ?? this.claim.content;
        return intend(this, { do: 'decline-approval', claim, read, reason: words });
      }
      case 'drop':
        return intend(this, { do: 'drop-claim', claim, reason: words });
    }
  }

  #hasArrived(words: string): boolean {
    const { dropped, sentBack, votes } = this.claim;
    if (this.kind === 'drop') return dropped !== null;
    if (this.kind !== 'against') return sentBack?.reason === words;
    // The vote that decides sends the claim back, and the votes are then history.
    const cast = votes.some(({ by, reason }) => by === this.me.person && reason === words);
    return cast || (sentBack?.by === this.me.person && sentBack.reason.includes(words));
  }

  /** Escape leaves the words as a draft; Cancel gives them up. */
  #done(words: string, keep = false): void {
    if (!keep) this.dropDraft(this.kind);
    signal(this, 'form-closed', { words });
  }
}

customElements.define('decision-form', DecisionForm);

declare global {
  interface HTMLElementTagNameMap {
    'decision-form': DecisionForm;
  }
}
