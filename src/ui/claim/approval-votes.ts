import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Claim, Vote } from '../../claims/case.ts';
import { nameOf, policyOf, type Desk } from '../../claims/desk.ts';
import { base } from '../base-styles.ts';
import { formatDateTime, formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { ClaimPart } from './claim-part.ts';

/** Whether editors decide together here: by the desk's policy, or because somebody voted already. */
export function hasPanel(claim: Pick<Claim, 'votes'>, desk: Desk): boolean {
  return (
    policyOf(desk).approvalsNeeded > 1 || claim.votes.some(({ decision }) => decision === 'decline')
  );
}

/** How many editors have approved the content as it stands, of how many: "1 of 2 approvals". */
export function votesWords(claim: Pick<Claim, 'votes'>, desk: Desk): string {
  const given = claim.votes.filter(({ decision }) => decision === 'approve').length;
  const needed = policyOf(desk).approvalsNeeded;
  return msg(str`${formatNumber(given)} of ${formatNumber(needed)} approvals`);
}

/** How the editors of a panel voted on the claim as it reads now. Nothing where there is no panel. */
export class ApprovalVotes extends ClaimPart {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .count {
        font-size: var(--text-s);
        font-weight: 600;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1);
        align-items: start;
        font-size: var(--text-s);
      }
      svg {
        inline-size: 1rem;
        block-size: 1.25rem;
      }
      .decline {
        color: var(--warn);
      }
      .reason {
        color: var(--ink);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  protected override render() {
    const { claim, desk } = this;
    if (claim.blind || !hasPanel(claim, desk)) return nothing;
    return html`
      <p class="count">${votesWords(claim, desk)}</p>
      ${
        claim.votes.length === 0
          ? nothing
          : html`<ul aria-label=${msg('Votes')}>
              ${claim.votes.map((vote) => this.#renderVote(vote))}
            </ul>`
      }
    `;
  }

  #renderVote({ by, at, decision, reason }: Vote) {
    const who = nameOf(this.desk, by);
    const when = formatDateTime(at);
    return html`<li class=${decision}>
      ${decision === 'approve' ? icons.check : icons.close}
      <span
        >${
          decision === 'approve'
            ? msg(str`${who} approved, ${when}`)
            : msg(str`${who} voted against, ${when}`)
        }${reason === '' ? nothing : html`<br /><span class="reason" dir="auto">${reason}</span>`}</span
      >
    </li>`;
  }
}

customElements.define('approval-votes', ApprovalVotes);

declare global {
  interface HTMLElementTagNameMap {
    'approval-votes': ApprovalVotes;
  }
}
