/**
 * Erased words leave the disk. An `events-redacted` that counts blanks the events it names in the
 * transaction in which it is stored, or in which the word arrives that makes it count; what arrives
 * later under those ids is stored blank. With the words go the texts and files that nobody else
 * names, and drafts about the same things.
 */
import { canonicalJson } from '../../claims/canonical-json.ts';
import type { Desk } from '../../claims/desk.ts';
import { isKnown, type JournalEvent } from '../../claims/events.ts';
import type { ArticleId, EventId, Sha256 } from '../../claims/ids.ts';
import { permits } from '../../claims/permissions.ts';
import { blank, redactionsIn } from '../../claims/redact.ts';
import { roleAt } from '../../claims/roles.ts';
import { textsEverIn } from './article-logs.ts';
import { attachmentsOf } from './attachment-store.ts';
import { useOfText } from './dependencies.ts';
import { rowsBetween, type Head, type ReadTransaction, type WriteTransaction } from './schema.ts';
import { queue } from './transact.ts';

/**
 * Whether both are one event, though one of them may have been blanked. Two different events never
 * are, not even where only the erased words tell them apart from a third.
 */
export function isSameEvent(a: JournalEvent, b: JournalEvent): boolean {
  if (canonicalJson(a) === canonicalJson(b)) return true;
  const by = a.redacted ?? b.redacted;
  if (by === undefined || (a.redacted === undefined && b.redacted === undefined)) return false;
  return canonicalJson(blank(a, by)) === canonicalJson(blank(b, by));
}

/** The events as they have to be stored: each that a redaction among them erases, blank. */
export function asStored(events: readonly JournalEvent[], desk: Desk): readonly JournalEvent[] {
  // The first redaction by id, so that every device writes the same one into the event.
  const redactions = events
    .filter(({ kind }) => kind === 'events-redacted')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (redactions.length === 0) return events;
  const by = redactionsIn(redactions, (event) => permits(roleAt(desk, event), event.kind));
  if (by.size === 0) return events;
  return Object.freeze(
    events.map((event) => {
      const redaction = by.get(event.id);
      return redaction === undefined || event.redacted === redaction
        ? event
        : blank(event, redaction);
    }),
  );
}

/** Writes the changed events of an article into the rows in which they stand. */
export async function rewriteRows(
  transaction: WriteTransaction,
  article: ArticleId,
  { rows }: Head,
  changed: ReadonlyMap<EventId, JournalEvent>,
): Promise<void> {
  const log = transaction.objectStore('log');
  for (const row of await log.getAll(rowsBetween(article, 1, rows))) {
    if (!row.events.some(({ id }) => changed.has(id))) continue;
    queue(log.put({ ...row, events: row.events.map((event) => changed.get(event.id) ?? event) }));
  }
}

/**
 * Removes what belonged to the erased words of this article: large texts and attached files that no
 * other event names, and drafts about the same claims. `reading` gives all events of an article.
 */
export async function removeLeftovers(
  transaction: WriteTransaction,
  article: ArticleId,
  erased: readonly JournalEvent[],
  reading: (article: ArticleId) => Promise<readonly JournalEvent[]>,
): Promise<void> {
  for (const hash of textsEverIn(erased)) {
    if (!(await isTextErased(transaction, hash, [article], reading))) continue;
    queue(transaction.objectStore('texts').delete(hash));
  }
  await removeFiles(transaction, article, filesNamed(erased), reading);
  await removeDrafts(transaction, article, erased);
}

/**
 * Whether every event that names this text is erased; false where none names it at all. Besides the
 * articles that are known to name it, `more` are looked through.
 */
export async function isTextErased(
  transaction: ReadTransaction,
  hash: Sha256,
  more: readonly ArticleId[],
  reading: (article: ArticleId) => Promise<readonly JournalEvent[]>,
): Promise<boolean> {
  const range = IDBKeyRange.bound([useOfText(hash)], [useOfText(hash), []]);
  const users = await transaction.objectStore('uses').getAllKeys(range);
  let named = false;
  for (const article of new Set([...more, ...users.map(([, user]) => user)])) {
    for (const event of await reading(article)) {
      if (!namesText(event, hash)) continue;
      if (event.redacted === undefined) return false;
      named = true;
    }
  }
  return named;
}

async function removeFiles(
  transaction: WriteTransaction,
  article: ArticleId,
  candidates: ReadonlySet<Sha256>,
  reading: (article: ArticleId) => Promise<readonly JournalEvent[]>,
): Promise<void> {
  if (candidates.size === 0) return;
  const left = new Set(candidates);
  for (const hash of attachmentsOf(await reading(article))) left.delete(hash);
  // The same file may serve other articles: no store says which, so all logs are read, once.
  for (const row of await transaction.objectStore('log').getAll()) {
    if (left.size === 0) return;
    if (row.article === article) continue;
    for (const hash of attachmentsOf(row.events)) left.delete(hash);
  }
  for (const hash of left) {
    queue(transaction.objectStore('attachments').delete(hash));
    queue(transaction.objectStore('blobs').delete(hash));
  }
}

/** Drafts about a claim of which anything was erased, or about the article where that was. */
async function removeDrafts(
  transaction: WriteTransaction,
  article: ArticleId,
  erased: readonly JournalEvent[],
): Promise<void> {
  const claims = new Set<string>();
  let ofArticle = false;
  for (const event of erased) {
    const claim = 'claim' in event ? event.claim : null;
    if (typeof claim === 'string') claims.add(claim);
    else ofArticle = true;
  }
  const drafts = transaction.objectStore('drafts');
  for (const key of await drafts.getAllKeys()) {
    const parts = key.split('/');
    const concerned =
      parts.some((part) => claims.has(part)) ||
      (ofArticle && parts.includes(article) && parts[0] !== 'app');
    if (concerned) queue(drafts.delete(key));
  }
}

/** The files of these events as they were before they were erased. */
function filesNamed(events: readonly JournalEvent[]): ReadonlySet<Sha256> {
  const hashes = new Set<Sha256>();
  for (const event of events) {
    if (isKnown(event) && event.kind === 'attachment-added') hashes.add(event.attachment.hash);
  }
  return hashes;
}

function namesText(event: JournalEvent, hash: Sha256): boolean {
  return (
    isKnown(event) && event.kind === 'revision-added' && 'hash' in event && event.hash === hash
  );
}
