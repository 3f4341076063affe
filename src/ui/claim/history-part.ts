import { css, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { historyOf, type HistoryEntry } from '../../claims/history.ts';
import { base, controls } from '../base-styles.ts';
import { announce, intend } from '../intend.ts';
import { hiddenWords } from './blind-words.ts';
import { ClaimPart } from './claim-part.ts';
import { historyEntry, historyEntryStyles } from './history-entry.ts';
import { restoring } from './restoring.ts';
import { wordDiffStyles } from './word-diff-view.ts';

/**
 * The history of a claim: the journal read aloud, newest first, with the words that changed. What
 * was taken back or erased stays, and says so. An earlier wording can be restored.
 *
 * @event describe-claim, propose-verdict - the intentions: **Restore** is a change like any other.
 */
export class HistoryPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    wordDiffStyles,
    historyEntryStyles,
    css`
      :host {
        display: block;
      }
      .restore {
        justify-self: start;
        min-block-size: var(--target);
        font-size: var(--text-s);
      }
    `,
  ];

  protected override render() {
    const entries = historyOf(this.state, this.claim.id).toReversed();
    return html`${this.claim.blind ? html`<p class="soft">${hiddenWords()}</p>` : nothing}
      <ol reversed aria-label=${msg('History')}>
        ${entries.map((entry) => historyEntry(entry, this.desk, { action: this.#restore(entry) }))}
      </ol>`;
  }

  #restore(entry: HistoryEntry) {
    const command = restoring(entry, this.claim);
    if (command === null) return nothing;
    return html`<button
      type="button"
      class="restore"
      aria-describedby="entry-${entry.event}"
      @click=${() => {
        this.onceSaved(
          () => restoring(entry, this.claim) === null,
          () => announce(this, msg('Restored')),
        );
        intend(this, command);
      }}
    >
      ${msg('Restore')}
    </button>`;
  }
}

customElements.define('history-part', HistoryPart);

declare global {
  interface HTMLElementTagNameMap {
    'history-part': HistoryPart;
  }
}
