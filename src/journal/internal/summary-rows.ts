/**
 * Keeping the rows that lists read in step with the events. A touched article's row is written in
 * the transaction of the gesture; so are those of the first few articles that a change of the desk
 * reaches, and the rest are marked stale in it. A stale row is never shown: it is made again before
 * it is read.
 */
import type { Desk } from '../../claims/desk.ts';
import type { JournalEvent } from '../../claims/events.ts';
import { foldDesk } from '../../claims/fold-desk.ts';
import { DESK, type ArticleId } from '../../claims/ids.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { SUMMARY_VERSION } from '../../claims/summary-version.ts';
import type { ArticleLogs } from './article-logs.ts';
import { usesOf, type DeskChanges } from './dependencies.ts';
import { rules } from './rules.ts';
import type { ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { queue } from './transact.ts';

/** How many articles are folded again in the transaction that changed them. */
export const MAX_FOLDED_AT_ONCE = 16;

/** The stores that a transaction which writes events or refreshes summaries has to include. */
export const SUMMARY_STORES: StoreName[] = [
  'log',
  'heads',
  'texts',
  'summaries',
  'uses',
  'stale',
  // Erased words leave these, too.
  'drafts',
  'attachments',
  'blobs',
];

const desks = new WeakMap<readonly JournalEvent[], Desk>();

/** The desk after these events; the same value each time for the same array. */
export function deskAfter(events: readonly JournalEvent[]): Desk {
  const known = desks.get(events);
  if (known !== undefined) return known;
  const desk = foldDesk(events);
  desks.set(events, desk);
  return desk;
}

/** Makes and stores the summary of an article from all of its events. */
export async function refreshSummary(
  transaction: WriteTransaction,
  logs: ArticleLogs,
  article: ArticleId,
  events: readonly JournalEvent[],
  desk: Desk,
): Promise<void> {
  const texts = await logs.texts(transaction, events);
  const { fold, summarise } = rules();
  const summary = summarise(fold(article, events, desk, texts), desk);
  const uses = usesOf(events);
  const before = new Set((await transaction.objectStore('summaries').get(article))?.uses ?? []);
  const after = new Set(uses);
  for (const use of before) {
    if (!after.has(use)) queue(transaction.objectStore('uses').delete([use, article]));
  }
  for (const use of after) {
    if (!before.has(use)) queue(transaction.objectStore('uses').put({ use, article }));
  }
  queue(transaction.objectStore('summaries').put({ article, summary, uses }));
  queue(transaction.objectStore('stale').delete(article));
}

/** The articles whose summaries hang on what changed, without the desk itself. */
export async function dependents(
  transaction: ReadTransaction,
  changes: DeskChanges,
): Promise<ReadonlySet<ArticleId>> {
  const articles = new Set<ArticleId>();
  for (const use of changes.uses) {
    // An empty array sorts after every string: all articles of this use.
    const range = IDBKeyRange.bound([use], [use, []]);
    for (const [, article] of await transaction.objectStore('uses').getAllKeys(range)) {
      articles.add(article);
    }
  }
  if (changes.policyFrom !== null) {
    for (const { article, latest } of await transaction.objectStore('heads').getAll()) {
      if (latest > changes.policyFrom) articles.add(article);
    }
  }
  articles.delete(DESK);
  return articles;
}

/** The rows that can be shown, or the articles whose rows have to be made first. */
export async function readSummaries(
  transaction: ReadTransaction,
): Promise<{ readonly summaries: readonly ArticleSummary[]; readonly due: readonly ArticleId[] }> {
  const rows = await transaction.objectStore('summaries').getAll();
  const stale = new Set(await transaction.objectStore('stale').getAllKeys());
  // An article without a row is due as well: that is how everything is rebuilt.
  const due = new Set([...(await transaction.objectStore('heads').getAllKeys()), ...stale]);
  for (const { article, summary } of rows) {
    if (summary.version === SUMMARY_VERSION && !stale.has(article)) due.delete(article);
  }
  due.delete(DESK);
  return { summaries: rows.map(({ summary }) => summary), due: [...due] };
}

/**
 * Makes the summaries of these articles again. `settle` gives their events as they stand: what a
 * redaction erases that counts only now is blanked with it.
 */
export async function repairSummaries(
  transaction: WriteTransaction,
  logs: ArticleLogs,
  articles: readonly ArticleId[],
  settle: (article: ArticleId, desk: Desk) => Promise<readonly JournalEvent[]>,
): Promise<void> {
  const { log } = await logs.catchUp(transaction, DESK);
  const desk = deskAfter(log.events);
  for (const article of articles) {
    const { head } = await logs.catchUp(transaction, article);
    if (head === undefined) queue(transaction.objectStore('stale').delete(article));
    else {
      await refreshSummary(transaction, logs, article, await settle(article, desk), desk);
    }
  }
}
