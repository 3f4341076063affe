/** One entry of a history, drawn the same in a claim's panel and in the article's activity. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { isKnown } from '../../claims/events.ts';
import type { Erasure, HistoryEntry } from '../../claims/history.ts';
import { formatDateTime } from '../format.ts';
import { gestureWord } from '../gesture-words.ts';
import { historyWords } from './history-words.ts';
import { wordDiff } from './word-diff-view.ts';

/** For elements that use `historyEntry`, beside `wordDiffStyles`. */
export const historyEntryStyles = css`
  .entry {
    display: grid;
    gap: 2px;
    padding-block: var(--space-2);
  }
  .entry + .entry {
    border-block-start: 1px solid var(--hairline);
  }
  .what {
    overflow-wrap: anywhere;
  }
  .when {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
  .entry .diff {
    display: block;
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--hairline-strong);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .entry.undone .what {
    color: var(--ink-faint);
    text-decoration: line-through;
  }
  .entry .aside {
    color: var(--warn);
    font-size: var(--text-s);
  }
`;

/** What stands around the words of an entry. */
export interface EntryMore {
  /** How the time is told; date and time unless given. */
  readonly when?: string;
  /** Beside the time: which claim it was, say. */
  readonly about?: unknown;
  /** Below: a button. */
  readonly action?: unknown;
  /** Marked with the class `new`, for the host to draw. */
  readonly isNew?: boolean;
}

/** Who did what and when, with the words that changed, and what became of it. One list item. */
export function historyEntry(
  entry: HistoryEntry,
  desk: Desk,
  {
    when = formatDateTime(entry.at),
    about = nothing,
    action = nothing,
    isNew = false,
  }: EntryMore = {},
): TemplateResult {
  const { before, after, undone, erased } = entry;
  const changed = before !== null && after !== null && before !== after;
  return html`
    <li
      class="entry ${undone === null ? '' : 'undone'} ${isNew ? 'new' : ''}"
      id="entry-${entry.event}"
    >
      <p class="what" dir="auto">
        <strong>${nameOf(desk, entry.by)}</strong> ${
          erased === null ? historyWords(entry, desk) : erasedWords(entry)
        }
      </p>
      ${changed && erased === null ? wordDiff(before, after) : nothing}
      <p class="when">
        <bdi><time datetime=${entry.at}>${when}</time></bdi
        >${about}
      </p>
      ${
        undone === null
          ? nothing
          : html`<p class="aside">
              ${msg(str`Taken back by ${nameOf(desk, undone.by)}, ${formatDateTime(undone.at)}`)}
            </p>`
      }
      ${
        entry.counts
          ? nothing
          : html`<p class="aside">
              ${msg('Kept, but without effect: the role does not allow it.')}
            </p>`
      }
      ${erased === null ? nothing : html`<p class="aside">${erasureWords(erased, desk)}</p>`}
      ${action}
    </li>
  `;
}

/** "Erased by Marisol on 3 Oct 2026: a phone number", as it stands wherever words were erased. */
export function erasureWords(erased: Erasure, desk: Desk): string {
  if (erased === 'unknown') return msg('The words were erased.');
  const who = nameOf(desk, erased.by);
  const when = formatDateTime(erased.at);
  return erased.reason === ''
    ? msg(str`Erased by ${who} on ${when}`)
    : msg(str`Erased by ${who} on ${when}: ${erased.reason}`);
}

/** What it was, without the words that are gone. */
function erasedWords({ source }: HistoryEntry): string {
  return isKnown(source)
    ? msg(str`did something whose words were erased: ${gestureWord(source.kind)}`)
    : msg('did something whose words were erased');
}
