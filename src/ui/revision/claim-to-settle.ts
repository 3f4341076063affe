import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { newestRevision, quoteOf, type Appearance, type Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { submitGate } from '../../claims/gates.ts';
import type { AppearanceId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import type { Candidate } from '../../text/locate.ts';
import { base, controls } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts, type Me } from '../claim/claim-part.ts';
import { levelsOf } from '../claim/claims-filter.ts';
import '../claim/correction-waiver.ts';
import '../claim/decision-form.ts';
import { isFrozen } from '../claim/frozen.ts';
import { wordDiff, wordDiffStyles } from '../claim/word-diff-view.ts';
import { formatList, formatNumber } from '../format.ts';
import { gateWord } from '../gate-words.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import '../parts/rating-chip.ts';
import '../parts/status-chip.ts';
import { besideLine } from './beside-line.ts';
import { changeWord, contextOf, reasonsWord } from './change-words.ts';
import { claimToSettleStyles } from './claim-to-settle-styles.ts';
import { anchorBefore, loudChanges, type OpenClaim } from './open-places.ts';

/** Candidates that a number key reaches. */
const KEYS = 9;

/**
 * One claim that a new revision left open: place by place what happened to its words, and what a
 * person can say about it.
 *
 * @event carry-over-verdict, waive-correction, reattach-appearance, withdraw-appearance, drop-claim - the intentions.
 * @event keep-draft, drop-draft - the reason for dropping, while it is written.
 */
export class ClaimToSettle extends LitElement {
  static override styles = [base, controls, wordDiffStyles, claimToSettleStyles];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    open: { attribute: false },
    dropping: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  /** The claim and its open places. */
  declare open: OpenClaim;
  declare private dropping: boolean;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.dropping = false;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const key = `${this.state.article}/${this.open.claim.id}/drop`;
    // A reason that was left half-written stands open again.
    if (!this.hasUpdated && this.drafts.has(key)) this.dropping = true;
  }

  /** Puts the focus onto one place; false when it is not among the open ones. */
  focusPlace(appearance: AppearanceId): boolean {
    const place = this.#placeOf(appearance);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
    return place !== null;
  }

  /** Chooses the candidate of that number, from 1; false when there is none. */
  choose(appearance: AppearanceId, number: number): boolean {
    const place = this.open.places.find((each) => each.appearance.id === appearance);
    const candidate = place === undefined ? undefined : candidatesOf(place.appearance)[number - 1];
    if (candidate === undefined) return false;
    this.#reattach(appearance, candidate);
    return true;
  }

  /** Carries the verdict over, once what changed can be seen; says why it cannot. */
  carryOver(): void {
    const { claim } = this.open;
    if (isFrozen(claim)) {
      announce(this, msg('This claim is published: add a correction, or have none needed.'));
      return;
    }
    if (claim.stale === null) return;
    const why = this.#blocked();
    if (why !== '') {
      announce(this, why);
      return;
    }
    const unseen = [...this.renderRoot.querySelectorAll('.diff')].find((diff) => !isSeen(diff));
    if (unseen !== undefined) {
      unseen.scrollIntoView({ block: 'center' });
      announce(this, msg('Read what changed. Then carry the verdict over.'));
      return;
    }
    intend(this, { do: 'carry-over-verdict', claim: claim.id, read: claim.content });
  }

  protected override render() {
    const { claim, places } = this.open;
    const number = numberClaims(this.state.claims).get(claim.id) ?? 0;
    return html`
      <header>
        <h3>
          <span class="number">${msg(str`Claim ${formatNumber(number)}`)}</span>
          <span dir="auto">${claim.restated || quoteOf(claim)}</span>
        </h3>
        ${levelsOf(claim, this.desk).map(
          (level) => html`<rating-chip group=${level.group} label=${level.label}></rating-chip>`,
        )}
        <status-chip .status=${claim.status} ?sentBack=${claim.sentBack !== null}></status-chip>
      </header>
      ${places.map(({ appearance, need }) => {
        switch (need) {
          case 'carry':
            return this.#renderChanged(appearance);
          case 'choose':
          case 'reattach':
            return this.#renderCandidates(appearance, need);
          case 'search':
            return this.#renderUnsearched(appearance);
        }
      })}
      ${this.#renderActs()}
    `;
  }

  #renderChanged(appearance: Appearance) {
    const { claim } = this.open;
    const before = anchorBefore(appearance, claim, this.state);
    const loud = loudChanges(appearance, before, this.state.details.language || 'en');
    const { placement, anchor } = appearance;
    const same = before.quote === anchor.quote;
    const words =
      appearance.withdrawn !== null
        ? msg('The publisher took these words out after publication.')
        : same
          ? msg(
              'The words stand as before again. Somebody still has to say that the verdict holds.',
            )
          : placement.state === 'changed' && placement.moved
            ? msg('Words inside the claim changed, and they stand at another place.')
            : msg('Words inside the claim changed.');
    return this.#place(
      appearance,
      words,
      html`
        <blockquote>${wordDiff(before.quote, anchor.quote)}</blockquote>
        ${
          loud.length === 0
            ? nothing
            : html`<ul
                class="loud"
                id="loud-${appearance.id}"
                aria-label=${msg('Changes that matter most')}
              >
                ${loud.map((change) => html`<li>${icons.warning}${changeWord(change)}</li>`)}
              </ul>`
        }
        ${besideLine(appearance)}
      `,
      loud.length > 0,
    );
  }

  #renderCandidates(appearance: Appearance, need: 'choose' | 'reattach') {
    const text = newestRevision(this.state)?.text?.text ?? '';
    const candidates = candidatesOf(appearance);
    const words =
      need === 'choose'
        ? msg('Several places may be meant. Choose the one that is.')
        : candidates.length > 0
          ? msg('These words do not stand in the new text. The nearest places:')
          : msg('These words do not stand in the new text, and nothing comes near.');
    const act = need === 'choose' ? msg('Choose place') : msg('Re-attach');
    const { id } = appearance;
    return this.#place(
      appearance,
      words,
      html`
        <blockquote dir="auto">${appearance.anchor.quote}</blockquote>
        ${
          candidates.length === 0
            ? nothing
            : html`<ol class="candidates" aria-label=${msg('Candidates')}>
                ${candidates.map((candidate, index) => {
                  const { before, words: meant, after } = contextOf(text, candidate);
                  const why = reasonsWord(candidate.reasons ?? []);
                  return html`<li>
                    <kbd aria-hidden="true">${index < KEYS ? formatNumber(index + 1) : '–'}</kbd>
                    <p id="context-${id}-${index}" dir="auto">
                      ${before}<mark>${meant}</mark>${after}
                    </p>
                    <button
                      type="button"
                      aria-describedby="context-${id}-${index}"
                      @click=${() => this.#reattach(id, candidate)}
                    >
                      ${act}
                    </button>
                    ${why === '' ? nothing : html`<span class="faint">${why}</span>`}
                  </li>`;
                })}
              </ol>`
        }
        <div class="acts">
          <button
            type="button"
            @click=${() =>
              intend(this, {
                do: 'withdraw-appearance',
                claim: this.open.claim.id,
                appearance: id,
              })}
          >
            ${msg('Removed by the publisher')}
          </button>
          <a
            class="button quiet"
            href="#/article/${this.state.article}/claim/${this.open.claim.id}"
            aria-describedby="self-${id}"
            >${msg('Select it yourself')}</a
          >
        </div>
        <p class="faint" id="self-${id}">
          ${msg('In the article: select the words of the claim, then press Re-attach.')}
        </p>
      `,
    );
  }

  #renderUnsearched(appearance: Appearance) {
    return this.#place(
      appearance,
      msg('Nobody has looked for these words in the newest revision yet.'),
      html`<blockquote dir="auto">${appearance.anchor.quote}</blockquote>`,
    );
  }

  #place({ id }: Appearance, words: string, body: unknown, loud = false) {
    return html`<section
      class="place"
      id="place-${id}"
      data-appearance=${id}
      tabindex="-1"
      aria-labelledby="state-${id}"
      aria-describedby=${loud ? `loud-${id}` : nothing}
    >
      <p id="state-${id}">${words}</p>
      ${body}
    </section>`;
  }

  #renderActs() {
    const { claim } = this.open;
    if (isFrozen(claim)) return this.#renderCorrection();
    const stale = claim.stale !== null;
    const why = stale ? this.#blocked() : '';
    return html`
      <div class="acts">
        ${
          stale
            ? html`<button
                type="button"
                class="primary"
                aria-disabled=${why === '' ? 'false' : 'true'}
                aria-describedby=${why === '' ? nothing : 'why'}
                aria-keyshortcuts="v"
                @click=${this.carryOver}
              >
                ${msg('Carry over verdict')}
              </button>`
            : nothing
        }
        <a class="button" href="#/article/${this.state.article}/claim/${claim.id}"
          >${stale ? msg('Check again') : msg('Open claim')}</a
        >
        <button
          id="drop"
          type="button"
          class="quiet"
          aria-expanded=${this.dropping ? 'true' : 'false'}
          @click=${this.#openDrop}
        >
          ${msg('Drop claim')}
        </button>
      </div>
      ${why === '' ? nothing : html`<p class="why" id="why">${why}</p>`}
      ${
        this.dropping
          ? html`<decision-form
              .state=${this.state}
              .claim=${claim}
              .desk=${this.desk}
              .me=${this.me}
              .drafts=${this.drafts}
              .kind=${'drop'}
              @form-closed=${this.#closeDrop}
            ></decision-form>`
          : nothing
      }
    `;
  }

  /** What is published is not carried over: the report tells of the change, or needs to say nothing. */
  #renderCorrection() {
    const { claim } = this.open;
    return html`
      <p class="why">
        ${msg('This claim is published. Its published words are printed until a correction is.')}
      </p>
      <div class="acts">
        <a class="button primary" href="#/article/${this.state.article}/claim/${claim.id}"
          >${msg('Add correction')}</a
        >
      </div>
      ${
        claim.correctionDue === null
          ? nothing
          : html`<correction-waiver
              .state=${this.state}
              .claim=${claim}
              .desk=${this.desk}
              .me=${this.me}
              .drafts=${this.drafts}
            ></correction-waiver>`
      }
    `;
  }

  /** Why the verdict cannot be carried over, in words; empty when it can. */
  #blocked(): string {
    const gate = submitGate(this.open.claim, this.state, this.desk);
    const blocks = gate.filter(({ severity }) => severity === 'block');
    if (blocks.length === 0) return '';
    return msg(str`First: ${formatList(blocks.map(gateWord))}.`);
  }

  #placeOf(appearance: AppearanceId): HTMLElement | null {
    return this.renderRoot.querySelector(`#place-${CSS.escape(appearance)}`);
  }

  #reattach(appearance: AppearanceId, { start, end }: Candidate): void {
    const claim = this.open.claim.id;
    intend(this, { do: 'reattach-appearance', claim, appearance, range: { start, end } });
  }

  async #openDrop(): Promise<void> {
    this.dropping = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('decision-form')?.focusField('words');
  }

  #closeDrop(event: CustomEvent<{ words: string }>): void {
    event.stopPropagation();
    this.dropping = false;
    if (event.detail.words === '') this.renderRoot.querySelector<HTMLElement>('#drop')?.focus();
  }
}

function candidatesOf({ placement }: Appearance): readonly Candidate[] {
  return ('candidates' in placement ? placement.candidates : undefined) ?? [];
}

function isSeen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

customElements.define('claim-to-settle', ClaimToSettle);

declare global {
  interface HTMLElementTagNameMap {
    'claim-to-settle': ClaimToSettle;
  }
}
