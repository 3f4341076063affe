import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import { approveGate, submitGate, type GateItem } from '../../claims/gates.ts';
import { isLive, isSigned } from '../../claims/status.ts';
import { base, controls } from '../base-styles.ts';
import { formatList } from '../format.ts';
import { gateWord } from '../gate-words.ts';
import { announce, intend, signal } from '../intend.ts';
import { hiddenWords } from './blind-words.ts';
import './approval-votes.ts';
import { hasPanel } from './approval-votes.ts';
import { ClaimPart } from './claim-part.ts';
import './changed-notice.ts';
import type { Reading } from './content-changes.ts';
import './decision-form.ts';
import type { DecisionKind } from './decision-form.ts';
import './gate-list.ts';
import './others-decided.ts';
import './published-steps.ts';

/** What an editor has to give words for. */
type Decision = Exclude<DecisionKind, 'drop'>;

/**
 * The foot of the claim panel: what the gate still asks for, and the next step. A step that cannot
 * be taken stays focusable and says why.
 *
 * @event submit-claim, withdraw-submission, approve-claim - the intentions; the form adds its own.
 * @event read-again - the editor has read the claim as it stands now.
 * @event go-to-part - `{part}`: put the cursor there.
 * @event decided - the step is taken, and the button that took it is gone with the focus.
 */
export class ClaimFooter extends ClaimPart {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--hairline-strong);
        background: var(--surface);
      }
      .foot {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
      }
      gate-list {
        max-block-size: min(32vh, 16rem);
        overflow: auto;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .why {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    reading: { attribute: false },
    correcting: { type: Boolean },
    form: { state: true },
  };

  /** The claim as it was read: what an approval speaks of. */
  declare reading: Reading;
  /** The form for a correction is open in the panel. */
  declare correcting: boolean;
  declare private form: Decision | null;

  #started = false;
  /** Whether the focus stood in here before it was drawn anew. */
  #held = false;

  constructor() {
    super();
    this.correcting = false;
    this.form = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#held = Boolean(this.shadowRoot?.activeElement);
    if (this.#started || !this.#decides || this.claim.submitted === null) return;
    // A decision that was left half-written stands open again.
    const kept = (['changes', 'reject', 'against'] as const).find(
      (form) => this.draftOf(form) !== null,
    );
    if (kept === undefined) return;
    this.#started = true;
    this.form = kept;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The button that was pressed is gone with the step it took: the panel knows where to go on.
    const lost = this.#held && !this.shadowRoot?.activeElement;
    if (lost && !changed.has('form')) signal(this, 'decided');
  }

  /** Approves what was read, or says why it cannot. Does nothing where nothing is to be approved. */
  approve(): void {
    if (!this.#decides || this.claim.blind) return;
    const why = this.#approveRefusal();
    if (why !== '') {
      announce(this, why);
      return;
    }
    intend(this, {
      do: 'approve-claim',
      claim: this.claim.id,
      read: this.reading.claim.content,
    });
  }

  /** Opens the form that asks what should change. Does nothing where nothing is to be decided. */
  requestChanges(): void {
    if (this.#decides && !this.claim.blind && this.claim.submitted !== null)
      void this.#open('changes');
  }

  protected override render() {
    if (!isLive(this.claim)) return nothing;
    if (this.claim.blind) return this.#renderBlind();
    return html`<section class="foot" aria-label=${msg('Next step')}>
      ${this.#renderBesides()}
      ${
        // An open form stays until its words have arrived, whatever else has happened meanwhile.
        this.form !== null || this.#decides ? this.#renderDecision() : this.#renderSubmission()
      }
    </section>`;
  }

  /** What the gate asks for would tell how the first verdict stands. */
  #renderBlind() {
    return html`<section class="foot" aria-label=${msg('Next step')}>
      <p class="why">${hiddenWords()}</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          @click=${() => signal(this, 'go-to-part', { part: 'cross-check' })}
        >
          ${msg('Go to your verdict')}
        </button>
      </div>
    </section>`;
  }

  /** What others did about it: decisions since it was opened, and the votes of a panel. */
  #renderBesides() {
    const { state, claim, desk, me } = this;
    return html`
      <others-decided .state=${state} .claim=${claim} .desk=${desk} .me=${me}></others-decided>
      ${
        claim.submitted === null || !hasPanel(claim, desk)
          ? nothing
          : html`<approval-votes
              .state=${state}
              .claim=${claim}
              .desk=${desk}
              .me=${me}
            ></approval-votes>`
      }
    `;
  }

  #renderSubmission() {
    const { claim } = this;
    if (this.frozen) {
      return html`<published-steps
        ?begun=${this.correcting}
        .state=${this.state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
      ></published-steps>`;
    }
    if (isSigned(claim)) {
      return html`<p class="why">
        ${msg('Approved. Changing anything that the report prints takes the approval away.')}
      </p>`;
    }
    if (claim.submitted !== null) {
      return html`
        <p class="why">${msg('In review: an editor reads it next.')}</p>
        <div class="actions">${this.#renderWithdraw()}</div>
      `;
    }
    const gate = submitGate(claim, this.state, this.desk);
    const blocked = blocksOf(gate).length > 0;
    return html`
      ${this.#renderGate(gate)}
      <div class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled=${blocked ? 'true' : 'false'}
          aria-describedby=${blocked ? 'why' : nothing}
          @click=${this.#submit}
        >
          ${msg('Submit for review')}
        </button>
      </div>
      ${blocked ? html`<p id="why" hidden>${wordsOf(gate)}</p>` : nothing}
    `;
  }

  #renderGate(items: readonly GateItem[]) {
    return items.length === 0
      ? nothing
      : html`<gate-list
          .items=${items}
          .hrefs=${{ 'appearance-unplaced': `#/article/${this.state.article}/revision` }}
        ></gate-list>`;
  }

  #renderDecision() {
    const { claim } = this;
    const refusal = this.#approveRefusal();
    const gate = approveGate(claim, this.state, this.desk, this.me);
    const voted = refusal !== '' && blocksOf(gate).length === 0;
    const personal = this.#unread || voted ? refusal : wordsOf(gate.filter(isPersonal));
    return html`
      ${
        this.#unread
          ? html`<changed-notice
              .earlier=${this.reading}
              .current=${{ claim, desk: this.desk }}
            ></changed-notice>`
          : nothing
      }
      ${
        this.form === null
          ? html`
              ${this.#renderGate(gate.filter((item) => !isPersonal(item)))}
              <div class="actions">
                <button
                  id="approve"
                  type="button"
                  class="primary"
                  aria-disabled=${refusal === '' ? 'false' : 'true'}
                  aria-describedby=${refusal === '' ? nothing : 'why'}
                  aria-keyshortcuts="a"
                  @click=${this.approve}
                >
                  ${msg('Approve')}
                </button>
                ${
                  claim.submitted === null
                    ? nothing
                    : html`<button
                          id="changes"
                          type="button"
                          aria-keyshortcuts="r"
                          @click=${this.requestChanges}
                        >
                          ${msg('Request changes')}
                        </button>
                        <button
                          id="reject"
                          type="button"
                          class="danger"
                          @click=${() => this.#open('reject')}
                        >
                          ${msg('Reject')}
                        </button>
                        ${this.#renderVoteAgainst()}
                        ${claim.submitted.by === this.me.person ? this.#renderWithdraw() : nothing}`
                }
              </div>
              ${personal === '' ? nothing : html`<p class="why">${personal}</p>`}
              ${refusal === '' ? nothing : html`<p id="why" hidden>${refusal}</p>`}
            `
          : html`<decision-form
              .state=${this.state}
              .claim=${claim}
              .desk=${this.desk}
              .me=${this.me}
              .drafts=${this.drafts}
              .kind=${this.form}
              .read=${this.reading.claim.content}
              @form-closed=${this.#closed}
            ></decision-form>`
      }
    `;
  }

  /** In a panel one editor alone neither approves nor rejects. */
  #renderVoteAgainst() {
    return hasPanel(this.claim, this.desk)
      ? html`<button
          id="against"
          type="button"
          class="danger"
          @click=${() => this.#open('against')}
        >
          ${msg('Vote against')}
        </button>`
      : nothing;
  }

  #renderWithdraw() {
    return html`<button
      type="button"
      @click=${() => intend(this, { do: 'withdraw-submission', claim: this.claim.id })}
    >
      ${msg('Withdraw')}
    </button>`;
  }

  /** Whether this person decides about the claim now. */
  get #decides(): boolean {
    const { claim } = this;
    if (this.me.role !== 'editor' || isSigned(claim) || !isLive(claim) || this.frozen) return false;
    return claim.submitted !== null || claim.notCheckable !== null;
  }

  get #unread(): boolean {
    return this.reading.claim.content !== this.claim.content;
  }

  /** Why **Approve** refuses, in words; empty when it does not. */
  #approveRefusal(): string {
    if (this.#unread) return msg('Read what changed first.');
    const { claim, me } = this;
    if (claim.votes.some(({ by, decision }) => by === me.person && decision === 'approve')) {
      return msg('You have approved it. Another editor has to approve it, too.');
    }
    return wordsOf(approveGate(this.claim, this.state, this.desk, this.me));
  }

  #submit(): void {
    const gate = submitGate(this.claim, this.state, this.desk);
    if (blocksOf(gate).length > 0) announce(this, msg('Not submitted.') + ' ' + wordsOf(gate));
    else intend(this, { do: 'submit-claim', claim: this.claim.id });
  }

  async #open(form: Decision): Promise<void> {
    this.#started = true;
    this.form = form;
    await this.updateComplete;
    await this.renderRoot.querySelector('decision-form')?.focusField('words');
  }

  async #closed(event: CustomEvent<{ words: string }>): Promise<void> {
    event.stopPropagation();
    const { form } = this;
    const inside = this.shadowRoot?.activeElement !== null;
    this.form = null;
    if (event.detail.words !== '') announce(this, event.detail.words);
    if (!inside) return;
    if (event.detail.words === '') await this.focusField(form ?? 'changes');
    // The buttons are gone with the decision: the panel knows where to go on.
    else signal(this, 'decided');
  }
}

function blocksOf(gate: readonly GateItem[]): readonly GateItem[] {
  return gate.filter((item) => item.severity === 'block');
}

/** Whether it is about who decides, not about the claim: nothing on the panel would settle it. */
function isPersonal({ code }: GateItem): boolean {
  return code === 'role' || code === 'own-verdict' || code === 'not-in-review';
}

/** What blocks, as one sentence; empty when nothing does. */
function wordsOf(gate: readonly GateItem[]): string {
  const blocks = blocksOf(gate);
  return blocks.length === 0 ? '' : `${formatList(blocks.map(gateWord))}.`;
}

customElements.define('claim-footer', ClaimFooter);

declare global {
  interface HTMLElementTagNameMap {
    'claim-footer': ClaimFooter;
  }
}
