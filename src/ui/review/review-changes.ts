import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import { contentAt } from '../../claims/content-at.ts';
import { hashOfContent, signedContent } from '../../claims/content.ts';
import type { SignedContent } from '../../claims/signed-content.ts';
import { base, layout } from '../base-styles.ts';
import { ClaimPart } from '../claim/claim-part.ts';
import type { ContentChange } from '../claim/content-changes.ts';
import { wordDiff, wordDiffStyles } from '../claim/word-diff-view.ts';
import { formatDateTime } from '../format.ts';
import { icons } from '../icons.ts';
import { correctionTierWord } from '../words.ts';
import type { Look } from './looked.ts';
import { signedChanges } from './signed-changes.ts';
import { sinceApproval, type SinceApproval } from './since-approval.ts';

/** What differs from what the reader last looked at. */
interface SinceLook {
  readonly at: string;
  readonly changes: readonly ContentChange[] | null;
}

/**
 * What is new about a claim in review, word by word: against the approval that its change made void,
 * against what was published, and against what this reader last looked at.
 */
export class ReviewChanges extends ClaimPart {
  static override styles = [
    base,
    layout,
    wordDiffStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .notice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
      }
      .notice > div {
        display: grid;
        gap: var(--space-2);
      }
      h3 {
        font-size: var(--text-m);
      }
      dl {
        display: grid;
        gap: var(--space-2);
        margin: 0;
      }
      dt {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  static override properties: PropertyDeclarations = { look: { attribute: false } };

  /** What the reader last looked at, or null: they have not seen the claim before. */
  declare look: Look | null;

  #approval: SinceApproval | null = null;
  #published: readonly ContentChange[] = [];
  #looked: SinceLook | null = null;

  constructor() {
    super();
    this.look = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const now = signedContent(this.claim, this.desk);
    this.#approval = sinceApproval(this.state, this.claim, this.desk);
    const printed = this.claim.published?.printed;
    this.#published =
      printed === undefined ? [] : signedChanges(printed, { ...now, corrections: [] }, this.desk);
    this.#looked = this.#sinceLook(now);
  }

  protected override render() {
    const approval = this.#approval;
    return html`
      ${approval === null ? nothing : this.#renderApproval(approval)} ${this.#renderCorrection()}
      ${approval?.trivial === true ? nothing : this.#renderLook()}
    `;
  }

  #renderApproval({ by, at, changes, trivial }: SinceApproval) {
    return html`<section class="notice ${trivial ? '' : 'warn'}" aria-labelledby="approval">
      ${trivial ? icons.info : icons.warning}
      <div>
        <h3 id="approval">
          ${trivial ? msg('Trivial change') : msg('Changed since it was approved')}
        </h3>
        <p>
          ${
            trivial
              ? msg(str`Nothing else differs from what ${by} approved, ${at}.`)
              : msg(str`${by} approved it, ${at}. The approval no longer counts.`)
          }
        </p>
        ${renderChanges(changes)}
      </div>
    </section>`;
  }

  #renderCorrection() {
    const { openCorrection, published } = this.claim;
    if (openCorrection === null || published === null) return nothing;
    const { tier, wasWrong, nowSays } = openCorrection;
    return html`<section class="notice" aria-labelledby="correction">
      ${icons.info}
      <div>
        <h3 id="correction">${correctionTierWord(tier)}</h3>
        <dl>
          ${
            wasWrong === ''
              ? nothing
              : html`<div>
                  <dt>${msg('What was wrong')}</dt>
                  <dd dir="auto">${wasWrong}</dd>
                </div>`
          }
          ${
            nowSays === ''
              ? nothing
              : html`<div>
                  <dt>${msg('What it says now')}</dt>
                  <dd dir="auto">${nowSays}</dd>
                </div>`
          }
        </dl>
        <p>${msg('What differs from the published report:')}</p>
        ${
          this.#published.length === 0
            ? html`<p class="soft">${msg('Nothing that the report prints.')}</p>`
            : renderChanges(this.#published)
        }
      </div>
    </section>`;
  }

  #renderLook() {
    if (this.look === null) {
      return html`<p class="soft">${msg('You have not looked at this claim before.')}</p>`;
    }
    if (this.#looked === null) {
      const at = formatDateTime(this.look.at);
      return html`<p class="soft">
        ${msg(str`Nothing that the report prints has changed since you last looked, ${at}.`)}
      </p>`;
    }
    return html`<section class="notice" aria-labelledby="looked">
      ${icons.info}
      <div>
        <h3 id="looked">${msg(str`Changed since you last looked, ${this.#looked.at}`)}</h3>
        ${renderChanges(this.#looked.changes)}
      </div>
    </section>`;
  }

  #sinceLook(now: SignedContent): SinceLook | null {
    const { look } = this;
    if (look === null || look.content === this.claim.content) return null;
    const then = contentAt(this.state, this.desk, this.claim.id, look.event);
    // What arrived late can make the past another one than was looked at.
    const known = then !== null && hashOfContent(then) === look.content;
    return {
      at: formatDateTime(look.at),
      changes: known ? signedChanges(then, now, this.desk) : null,
    };
  }
}

function renderChanges(changes: readonly ContentChange[] | null) {
  if (changes === null) {
    return html`<p class="soft">
      ${msg('The words of then cannot be told any more. Read the whole claim.')}
    </p>`;
  }
  return html`<dl>
    ${changes.map(
      ({ what, before, after }) =>
        html`<div>
          <dt>${what}</dt>
          <dd>${wordDiff(before, after)}</dd>
        </div>`,
    )}
  </dl>`;
}

customElements.define('review-changes', ReviewChanges);

declare global {
  interface HTMLElementTagNameMap {
    'review-changes': ReviewChanges;
  }
}
