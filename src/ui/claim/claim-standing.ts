import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { claimOf, quoteOf, type SignOff, type VoidReason } from '../../claims/case.ts';
import { nameOf } from '../../claims/desk.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { isLive, isSigned } from '../../claims/status.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatDateTime, formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/status-chip.ts';
import { notCheckableWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { levelsOf } from './claims-filter.ts';
import { erasedNotice } from './erased-line.ts';
import { erasuresIn } from './erasures.ts';
import { erasureWords } from './history-entry.ts';
import '../parts/rating-chip.ts';

/**
 * Where a claim stands, in words: its status, who signed off and when, why a sign-off is void, and,
 * loudest, what the editor asked to change.
 *
 * @event restore-claim - the intention.
 */
export class ClaimStanding extends ClaimPart {
  static override styles = [
    base,
    controls,
    layout,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        padding: 0 var(--space-4) var(--space-4);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }
      .words {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .notice > div {
        display: grid;
        gap: var(--space-1);
        min-inline-size: 0;
      }
      .asked {
        font-size: 1rem;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  protected override render() {
    const { claim } = this;
    return html`
      <div class="line">
        ${levelsOf(claim, this.desk).map(
          (level) => html`<rating-chip group=${level.group} label=${level.label}></rating-chip>`,
        )}
        <status-chip .status=${claim.status} ?sentBack=${claim.sentBack !== null}></status-chip>
        <p class="words">${this.#words()}</p>
      </div>
      ${this.#renderStale()} ${this.#renderSentBack()} ${this.#renderVoided()}
      ${this.#renderErased()} ${this.#renderAside()}
    `;
  }

  #renderStale() {
    const { stale } = this.claim;
    // What is published says itself that the publisher changed its words.
    if (stale === null || !isLive(this.claim) || this.frozen) return nothing;
    const since = this.state.revisions.find(({ id }) => id === stale.since);
    return html`
      <section class="notice warn" aria-label=${msg('Stale')}>
        ${icons.warning}
        <p>
          <strong>${msg('Stale')}.</strong>
          ${
            since === undefined
              ? msg('The verdict was given for other words.')
              : msg(
                  str`The verdict was given for other words: revision ${formatNumber(since.number)} changed them.`,
                )
          }
          <a href="#/article/${this.state.article}/revision">${msg('Read the change')}</a>
        </p>
      </section>
    `;
  }

  #renderSentBack() {
    const { sentBack } = this.claim;
    if (sentBack === null) return nothing;
    const who = nameOf(this.desk, sentBack.by);
    const when = formatDateTime(sentBack.at);
    return html`
      <section class="notice warn" aria-label=${msg('Sent back')}>
        ${icons.undo}
        <div>
          <p>
            <strong
              >${
                sentBack.decision === 'rejected'
                  ? msg(str`${who} rejected this claim`)
                  : msg(str`${who} asks for changes`)
              }</strong
            >
          </p>
          <p class="asked" dir="auto">${sentBack.reason}</p>
          <p class="faint">${when}</p>
        </div>
      </section>
    `;
  }

  #renderVoided() {
    const { signOff } = this.claim;
    if (signOff === null || signOff.voided === null || this.frozen) return nothing;
    const who = nameOf(this.desk, signOff.by);
    return html`
      <section class="notice" aria-label=${msg('Void approval')}>
        ${icons.info}
        <p>
          ${msg(
            str`The approval by ${who}, ${formatDateTime(signOff.at)}, does not count: ${voidWords(signOff.voided)}`,
          )}
        </p>
      </section>
    `;
  }

  #renderErased() {
    return erasedNotice(
      erasuresIn(this.state, this.claim.id).map((erasure) => erasureWords(erasure, this.desk)),
    );
  }

  #renderAside() {
    if (isLive(this.claim)) return nothing;
    return html`<div>
      <button
        type="button"
        @click=${() => intend(this, { do: 'restore-claim', claim: this.claim.id })}
      >
        ${msg('Restore')}
      </button>
    </div>`;
  }

  #words(): string {
    const { claim, desk } = this;
    switch (claim.status) {
      case 'marked':
        return msg(
          str`Marked by ${nameOf(desk, claim.markedBy)}, ${formatDateTime(claim.markedAt)}`,
        );
      case 'in-progress':
        return claim.assignedTo === null
          ? msg('Assigned to nobody')
          : msg(str`With ${nameOf(desk, claim.assignedTo)}`);
      case 'in-review':
        return claim.submitted === null
          ? msg('Waiting for an editor')
          : msg(
              str`Submitted by ${nameOf(desk, claim.submitted.by)}, ${formatDateTime(claim.submitted.at)}`,
            );
      case 'approved':
      case 'published':
        return claim.signOff === null ? '' : this.#signedWords(claim.signOff);
      case 'not-checkable': {
        const reason = claim.notCheckable === null ? '' : notCheckableWord(claim.notCheckable);
        return isSigned(claim) && claim.signOff !== null
          ? `${reason}. ${this.#signedWords(claim.signOff)}`
          : msg(str`${reason}. No editor has signed the reason yet`);
      }
      case 'dropped':
        return claim.dropped ?? '';
      case 'merged':
        return this.#mergedWords();
    }
  }

  #signedWords(signOff: SignOff): string {
    const who = nameOf(this.desk, signOff.by);
    const when = formatDateTime(signOff.at);
    return signOff.alone
      ? msg(str`Approved by ${who}, ${when}, without a second pair of eyes`)
      : msg(str`Approved by ${who}, ${when}`);
  }

  #mergedWords(): string {
    const { mergedInto } = this.claim;
    const target = mergedInto === null ? null : claimOf(this.state, mergedInto);
    if (target === null) return msg('Into a claim that is not here');
    const number = numberClaims(this.state.claims).get(target.id);
    const words = target.restated || quoteOf(target);
    return number === undefined
      ? msg(str`Into “${words}”`)
      : msg(str`Into claim ${formatNumber(number)}: ${words}`);
  }
}

/** Why a sign-off does not count. Total over the reasons. */
function voidWords(reason: VoidReason): string {
  switch (reason) {
    case 'role':
      return msg('it was not given by an editor.');
    case 'author':
      return msg('it was given by somebody who wrote on the verdict.');
    case 'gate':
      return msg('something that the gate asks for was missing.');
    case 'query':
      return msg('a query to the author was open.');
    case 'not-submitted':
      return msg('the claim had not been submitted.');
    case 'verdict-changed':
      return msg('the verdict was changed since.');
    case 'content-changed':
      return msg('the claim was changed since.');
    case 'cross-check':
      return msg('the cross-check was not done.');
    case 'correction-missing':
      return msg('something else was published, and no correction says so.');
    case 'votes-missing':
      return msg('more editors have to approve.');
    case 'place-open':
      return msg('the article was changed, and nobody has said yet where these words went.');
  }
}

customElements.define('claim-standing', ClaimStanding);

declare global {
  interface HTMLElementTagNameMap {
    'claim-standing': ClaimStanding;
  }
}
