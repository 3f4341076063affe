import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { newestRevision, quoteOf, type Appearance } from '../../claims/case.ts';
import { nameOf, scaleOf } from '../../claims/desk.ts';
import type { PanelPart } from '../../claims/gates.ts';
import { numberClaims, placeOf } from '../../claims/reading-order.ts';
import type { SuggestedField } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { claimKeyOf } from '../claim/claim-keys.ts';
import '../claim/claim-footer.ts';
import type { ClaimFooter } from '../claim/claim-footer.ts';
import { ClaimPart } from '../claim/claim-part.ts';
import '../claim/claim-standing.ts';
import type { Reading } from '../claim/content-changes.ts';
import '../claim/cross-check-part.ts';
import '../claim/evidence-card.ts';
import { keepUncovered } from '../claim/keep-uncovered.ts';
import '../claim/notes-part.ts';
import { ReadingWatch } from '../claim/reading-watch.ts';
import { acceptOrGoToSuggestion } from '../claim/suggestion-key.ts';
import '../claim/wording-suggestions.ts';
import { daysUntil, formatDate, formatDay, formatNumber } from '../format.ts';
import { announce, signal } from '../intend.ts';
import '../parts/rating-chip.ts';
import { claimKindWord, confidenceWord, notCheckableWord, priorityWord } from '../words.ts';
import { lookKey, lookNow, sameLook, type Look } from './looked.ts';
import { contextOf } from './quote-context.ts';
import './review-changes.ts';
import { reviewClaimStyles } from './review-claim-styles.ts';
import { sinceApproval } from './since-approval.ts';

/**
 * One claim as an editor reads it before deciding: what is new, the quote in its context, verdict,
 * evidence, right of reply, votes, cross-check and notes on one page, the decision at its foot. Draw
 * it anew for another claim.
 *
 * @event keep-draft - among others what this reader has looked at: see `looked.ts`.
 *   All other events are the intentions of the claim's commands.
 */
export class ReviewClaim extends ClaimPart {
  static override styles = [base, controls, layout, reviewClaimStyles];

  static override properties: PropertyDeclarations = {
    look: { attribute: false },
    now: { type: Number },
    reading: { state: true },
  };

  /** What the reader had looked at before the claim was opened, or null. */
  declare look: Look | null;
  /** The present, in milliseconds. */
  declare now: number;
  declare private reading: Reading;

  readonly #watch = new ReadingWatch();
  #marked: Look | null = null;

  constructor() {
    super();
    this.look = null;
    this.now = 0;
    this.addEventListener('keydown', (event) => this.#keydown(event));
    keepUncovered(this, () => this.renderRoot.querySelector('claim-footer'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.reading = this.#watch.look(this.state, this.claim, this.desk, this.me.person);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#markLooked();
  }

  /** Puts the focus onto the claim's heading: what moving to it does. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render() {
    const { claim } = this;
    const slip = sinceApproval(this.state, claim, this.desk)?.trivial === true;
    return html`
      <article
        aria-labelledby="heading"
        @read-again=${this.#readAgain}
        @decided=${this.#decided}
        @go-to-part=${this.#goToPart}
      >
        ${this.#renderHead()}
        <review-changes
          .state=${this.state}
          .claim=${claim}
          .desk=${this.desk}
          .me=${this.me}
          .look=${this.look}
        ></review-changes>
        ${
          slip
            ? html`<details>
                <summary>${msg('The whole claim')}</summary>
                <div class="whole">${this.#renderWhole()}</div>
              </details>`
            : this.#renderWhole()
        }
      </article>
      <claim-footer
        .state=${this.state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .reading=${this.reading}
        @read-again=${this.#readAgain}
        @decided=${this.#decided}
        @go-to-part=${this.#goToPart}
      ></claim-footer>
    `;
  }

  #renderHead() {
    const { claim, state } = this;
    const number = numberClaims(state.claims).get(claim.id);
    const title = state.details.title || msg('Untitled article');
    return html`<div class="head">
      <h2 id="heading" tabindex="-1" dir="auto">${claim.restated || quoteOf(claim)}</h2>
      <p class="about">
        <a id="open" href="#/article/${state.article}/claim/${claim.id}"
          >${msg('Open in the article')}</a
        >
        <span dir="auto"
          >${title}${
            number === undefined ? nothing : html`, ${msg(str`claim ${formatNumber(number)}`)}`
          }</span
        >
        ${this.#renderDue()}
        ${
          claim.priority === 'normal'
            ? nothing
            : html`<span class=${claim.priority === 'high' ? 'high' : ''}
                >${msg(str`${priorityWord(claim.priority)} priority`)}${
                  claim.priorityReason === '' ? nothing : html`: ${claim.priorityReason}`
                }</span
              >`
        }
      </p>
      <claim-standing
        .state=${state}
        .claim=${claim}
        .desk=${this.desk}
        .me=${this.me}
      ></claim-standing>
      ${this.#suggestions('restated')}
    </div>`;
  }

  #renderDue() {
    const { due } = this.claim;
    if (due === '') return nothing;
    const late = (daysUntil(due, this.now) ?? 0) < 0;
    return html`<span class=${late ? 'late' : ''}
      >${
        late
          ? msg(str`Overdue since ${formatDate(due)}`)
          : msg(str`Due ${formatDay(due, this.now)}`)
      }</span
    >`;
  }

  #renderWhole() {
    return html`
      ${this.#renderQuotes()} ${this.#renderFacts()} ${this.#renderVerdict()}
      ${this.#renderEvidence()} ${this.#renderReply()} ${this.#renderCrossCheck()}
      <section aria-labelledby="notes-heading">
        <h3 id="notes-heading">${msg('Notes')}</h3>
        <notes-part
          .state=${this.state}
          .claim=${this.claim}
          .desk=${this.desk}
          .me=${this.me}
          .drafts=${this.drafts}
        ></notes-part>
      </section>
    `;
  }

  #renderQuotes() {
    return html`<section aria-labelledby="quote-heading">
      <h3 id="quote-heading">${msg('Quote in its context')}</h3>
      ${this.claim.appearances.map((appearance) => this.#renderQuote(appearance))}
    </section>`;
  }

  #renderQuote(appearance: Appearance) {
    const text = newestRevision(this.state)?.text ?? null;
    const place = placeOf(appearance);
    const language = this.state.details.language;
    if (text === null || place === null) {
      return html`<blockquote dir="auto" lang=${language || nothing}>
          <mark>${appearance.anchor.quote}</mark>
        </blockquote>
        <p class="faint">
          ${msg('It is not sure where these words stand in the newest revision.')}
        </p>`;
    }
    const { before, quote, after, cutBefore, cutAfter } = contextOf(text, place, language || 'en');
    // In one line: every blank in here would be drawn.
    return html`<blockquote dir="auto" lang=${language || nothing}>
      ${cutBefore ? '… ' : nothing}${before}<mark>${quote}</mark>${after}${cutAfter ? ' …' : nothing}
    </blockquote>`;
  }

  #renderFacts() {
    const { claim } = this;
    const claimants = claim.claimants.map(({ name, role }) =>
      role === '' ? name : `${name}, ${role}`,
    );
    const facts: readonly (readonly [string, string])[] = [
      [msg('Claimant'), claim.noSingleClaimant ? msg('No single claimant') : claimants.join('; ')],
      [msg('Claim date'), claim.claimDate === '' ? '' : formatDate(claim.claimDate)],
      [msg('Where it was said'), claim.saidWhere],
      [msg('Kind'), claim.kind === null ? '' : claimKindWord(claim.kind)],
      [
        msg('Why it is not checkable'),
        claim.notCheckable === null ? '' : notCheckableWord(claim.notCheckable),
      ],
    ];
    return html`<section aria-labelledby="facts-heading">
      <h3 id="facts-heading">${msg('The claim')}</h3>
      <dl>
        ${facts
          .filter(([, words]) => words !== '')
          .map(
            ([name, words]) =>
              html`<dt>${name}</dt>
                <dd dir="auto">${words}</dd>`,
          )}
      </dl>
    </section>`;
  }

  #renderVerdict() {
    const { verdict } = this.claim;
    if (verdict === null) {
      return this.claim.blind
        ? html`<p class="soft">${msg('Hidden until your own verdict is in')}</p>`
        : nothing;
    }
    const scale = scaleOf(this.desk, verdict.scale);
    const levels = (scale?.levels ?? []).filter(({ id }) => verdict.levels.includes(id));
    return html`<section class="verdict" aria-labelledby="verdict-heading">
      <h3 id="verdict-heading">${msg('Verdict')}</h3>
      ${
        levels.length === 0
          ? nothing
          : html`<div class="ratings">
              ${levels.map(
                ({ group, label }) =>
                  html`<rating-chip .group=${group} .label=${label}></rating-chip>`,
              )}
            </div>`
      }
      <p class="text finding" dir="auto">${verdict.finding}</p>
      ${this.#suggestions('finding')}
      ${
        verdict.rationale === ''
          ? nothing
          : html`<p class="text" dir="auto">${verdict.rationale}</p>
              ${this.#suggestions('rationale')}`
      }
      <p class="faint">
        ${[
          verdict.asOf === '' ? '' : msg(str`As of ${formatDate(verdict.asOf)}`),
          verdict.confidence === null
            ? ''
            : msg(str`Confidence: ${confidenceWord(verdict.confidence)}`),
          msg(str`Written by ${verdict.authors.map((each) => nameOf(this.desk, each)).join(', ')}`),
        ]
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
    </section>`;
  }

  #renderEvidence() {
    const { evidence, oneSource } = this.claim;
    return html`<section aria-labelledby="evidence-heading">
      <h3 id="evidence-heading">${msg('Evidence')}</h3>
      ${
        evidence.length === 0
          ? html`<p class="soft">${msg('No evidence yet.')}</p>`
          : html`<ul class="evidence" aria-label=${msg('Evidence')}>
              ${repeat(
                evidence,
                ({ id }) => id,
                (item) =>
                  html`<li>
                    <evidence-card
                      .evidence=${item}
                      .source=${this.desk.sources.get(item.source) ?? null}
                      .desk=${this.desk}
                      frozen
                      ?blind=${this.claim.blind}
                    ></evidence-card>
                  </li>`,
              )}
            </ul>`
      }
      ${
        oneSource === null
          ? nothing
          : html`<p class="text" dir="auto">${msg(str`One source is enough: ${oneSource}`)}</p>`
      }
    </section>`;
  }

  #renderReply() {
    const { contacts, replyWaived } = this.claim;
    return html`<section aria-labelledby="reply-heading">
      <h3 id="reply-heading">${msg('Right of reply')}</h3>
      ${
        contacts.length === 0 && replyWaived === null
          ? html`<p class="soft">${msg('Nobody has been asked.')}</p>`
          : nothing
      }
      <ul class="reply" aria-label=${msg('Right of reply')} ?hidden=${contacts.length === 0}>
        ${contacts.map(
          ({ whom, asked, answer }) =>
            html`<li>
              <p dir="auto">
                ${whom}${asked === '' ? nothing : html`, ${msg(str`asked ${formatDate(asked)}`)}`}
              </p>
              ${
                answer === ''
                  ? html`<p class="soft">${msg('No answer yet.')}</p>`
                  : html`<blockquote dir="auto">${answer}</blockquote>`
              }
            </li>`,
        )}
      </ul>
      ${
        replyWaived === null
          ? nothing
          : html`<p class="text" dir="auto">${msg(str`Waived: ${replyWaived}`)}</p>`
      }
    </section>`;
  }

  #renderCrossCheck() {
    return html`<section aria-labelledby="cross-heading">
      <h3 id="cross-heading">${msg('Cross-check')}</h3>
      <cross-check-part
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
      ></cross-check-part>
    </section>`;
  }

  #suggestions(field: SuggestedField) {
    return html`<wording-suggestions
      .state=${this.state}
      .claim=${this.claim}
      .desk=${this.desk}
      .me=${this.me}
      .drafts=${this.drafts}
      .singleKeys=${this.singleKeys}
      .field=${field}
    ></wording-suggestions>`;
  }

  /** What stands on the screen has been looked at, unless it changed and was not read since. */
  #markLooked(): void {
    const { state, claim, me } = this;
    if (me.person === '' || this.reading.claim.content !== claim.content) return;
    const look = lookNow(state, claim, new Date(this.now).toISOString());
    if (look === null || sameLook(look, this.#marked ?? this.look)) return;
    this.#marked = look;
    const key = lookKey(me.person, state.article, claim.id);
    signal(this, 'keep-draft', { key, text: JSON.stringify(look), kept: () => {} });
  }

  #readAgain(event: Event): void {
    event.stopPropagation();
    this.reading = this.#watch.read(this.state, this.claim, this.desk);
    void this.focusHeading();
  }

  #decided(event: Event): void {
    event.stopPropagation();
    void this.focusHeading();
  }

  /** What is filled in on the claim's own panel is filled in there. */
  async #goToPart(event: CustomEvent<{ part: PanelPart }>): Promise<void> {
    event.stopPropagation();
    const { part } = event.detail;
    for (const folded of this.renderRoot.querySelectorAll('details')) folded.open = true;
    if (part === 'notes') await this.renderRoot.querySelector('notes-part')?.focusPart();
    else if (part === 'cross-check') {
      await this.renderRoot.querySelector('cross-check-part')?.focusPart();
    } else {
      announce(this, msg('This is mended in the article: open the claim there.'));
      await this.focusField('open');
    }
  }

  /** `a`, `r` and `s`: only with the focus in the claim, and never while it is in a field. */
  #keydown(event: KeyboardEvent): void {
    const key = this.singleKeys ? claimKeyOf(event) : null;
    if (key === null) return;
    const footer = this.renderRoot.querySelector<ClaimFooter>('claim-footer');
    if (key === 'a') footer?.approve();
    else if (key === 'r') footer?.requestChanges();
    else if (this.shadowRoot === null || !acceptOrGoToSuggestion(this.shadowRoot)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('review-claim', ReviewClaim);

declare global {
  interface HTMLElementTagNameMap {
    'review-claim': ReviewClaim;
  }
}
