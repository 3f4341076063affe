import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { nameOf } from '../../claims/desk.ts';
import { historyOf, type HistoryEntry } from '../../claims/history.ts';
import { base } from '../base-styles.ts';
import { formatDateTime } from '../format.ts';
import { ClaimPart } from './claim-part.ts';
import { historyWords } from './history-words.ts';
import { wordDiff, wordDiffStyles } from './word-diff-view.ts';

/**
 * The history of a claim: the journal read aloud, newest first, with the words that changed. What
 * was taken back stays, and says so.
 */
export class HistoryPart extends ClaimPart {
  static override styles = [
    base,
    wordDiffStyles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        gap: 2px;
        padding-block: var(--space-2);
      }
      li + li {
        border-block-start: 1px solid var(--hairline);
      }
      .what {
        overflow-wrap: anywhere;
      }
      .when {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .diff {
        display: block;
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .undone .what {
        color: var(--ink-faint);
        text-decoration: line-through;
      }
      .aside {
        color: var(--warn);
        font-size: var(--text-s);
      }
    `,
  ];

  protected override render() {
    const entries = historyOf(this.state, this.claim.id).toReversed();
    return html`<ol reversed aria-label=${msg('History')}>
      ${entries.map((entry) => this.#renderEntry(entry))}
    </ol>`;
  }

  #renderEntry(entry: HistoryEntry) {
    const who = nameOf(this.desk, entry.by);
    const { before, after, undone } = entry;
    return html`
      <li class=${undone === null ? '' : 'undone'}>
        <p class="what" dir="auto"><strong>${who}</strong> ${historyWords(entry, this.desk)}</p>
        ${before !== null && after !== null && before !== after ? wordDiff(before, after) : nothing}
        <p class="when"><time datetime=${entry.at}>${formatDateTime(entry.at)}</time></p>
        ${
          undone === null
            ? nothing
            : html`<p class="aside">
                ${msg(str`Taken back by ${nameOf(this.desk, undone.by)}, ${formatDateTime(undone.at)}`)}
              </p>`
        }
        ${
          entry.counts
            ? nothing
            : html`<p class="aside">
                ${msg('Kept, but without effect: the role does not allow it.')}
              </p>`
        }
      </li>
    `;
  }
}

customElements.define('history-part', HistoryPart);

declare global {
  interface HTMLElementTagNameMap {
    'history-part': HistoryPart;
  }
}
