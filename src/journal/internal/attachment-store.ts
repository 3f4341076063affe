/** Files that belong to evidence, by the SHA-256 of their octets. */
import { isKnown, type JournalEvent } from '../../claims/events.ts';
import type { ArticleId, Sha256 } from '../../claims/ids.ts';
import { digest } from './digest.ts';
import { rowsBetween, type AttachmentRow, type Database, type WriteTransaction } from './schema.ts';
import { queue, read, write } from './transact.ts';

/** How many rows of the log are looked through in one transaction: writers wait for no more. */
const ROWS_AT_ONCE = 200;

/**
 * Stores the octets, and resolves to their hash once they are on the disk. What is here already is
 * stored no second time.
 */
export async function storeAttachment(
  database: Database,
  blob: Blob,
  storedAt: string,
): Promise<Sha256> {
  // Read once, so that what is stored is what was hashed: a file can change below us. Without a
  // type, so that no browser ever takes it for a page of ours.
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = await digest(bytes);
  const octets = new Blob([bytes]);
  await write(database, ['attachments', 'blobs'], 'strict', async (transaction) => {
    const attachments = transaction.objectStore('attachments');
    // Stored anew, the time of grace before it counts as an orphan begins anew.
    queue(attachments.put({ hash, bytes: octets.size, storedAt }));
    const blobs = transaction.objectStore('blobs');
    if ((await blobs.getKey(hash)) === undefined) queue(blobs.put(octets, hash));
  });
  return hash;
}

/**
 * Removes what was stored before `before` (ISO 8601) and is named neither by an event nor by a
 * draft. Gives the hashes removed. What a program newer than this one may mean is left alone.
 */
export async function sweepAttachments(
  database: Database,
  before: string,
): Promise<readonly Sha256[]> {
  const old = (rows: readonly AttachmentRow[]): readonly Sha256[] =>
    rows.filter(({ storedAt }) => storedAt < before).map(({ hash }) => hash);
  const candidates = new Set(
    await read(database, ['attachments'], async (transaction) =>
      old(await transaction.objectStore('attachments').getAll()),
    ),
  );
  if (candidates.size === 0) return [];
  // First in small steps that hold nobody up: nearly always nothing is left to remove after them.
  const heads = await read(database, ['heads'], (transaction) =>
    transaction.objectStore('heads').getAll(),
  );
  for (const { article, rows } of heads) {
    for (let first = 1; first <= rows && candidates.size > 0; first += ROWS_AT_ONCE) {
      const last = Math.min(rows, first + ROWS_AT_ONCE - 1);
      await forget(database, candidates, article, first, last);
    }
  }
  if (candidates.size === 0) return [];
  const stores = ['attachments', 'blobs', 'drafts', 'log'] as const;
  return write(database, [...stores], 'relaxed', async (transaction) =>
    removeOrphans(transaction, candidates, before),
  );
}

/** Takes from the candidates what the events of these rows name. */
async function forget(
  database: Database,
  candidates: Set<Sha256>,
  article: ArticleId,
  first: number,
  last: number,
): Promise<void> {
  const rows = await read(database, ['log'], (transaction) =>
    transaction.objectStore('log').getAll(rowsBetween(article, first, last)),
  );
  for (const hash of attachmentsOf(rows.flatMap(({ events }) => events))) candidates.delete(hash);
}

/** Looks once more, now that nobody can write, and removes what is named nowhere. */
async function removeOrphans(
  transaction: WriteTransaction,
  candidates: ReadonlySet<Sha256>,
  before: string,
): Promise<readonly Sha256[]> {
  const log = await transaction.objectStore('log').getAll();
  const named = attachmentsOf(log.flatMap(({ events }) => events));
  const drafts = await transaction.objectStore('drafts').getAll();
  const removed: Sha256[] = [];
  for (const hash of candidates) {
    const row = await transaction.objectStore('attachments').get(hash);
    if (row === undefined || row.storedAt >= before || named.has(hash)) continue;
    if (drafts.some(({ text }) => text.includes(hash))) continue;
    queue(transaction.objectStore('attachments').delete(hash));
    queue(transaction.objectStore('blobs').delete(hash));
    removed.push(hash);
  }
  return removed;
}

/**
 * The hashes of the files that these events name; of events of unknown kinds, all hashes in them.
 * An erased event names none: its file goes.
 */
export function attachmentsOf(events: readonly JournalEvent[]): ReadonlySet<Sha256> {
  const hashes = new Set<Sha256>();
  for (const event of events) {
    if (!isKnown(event)) {
      for (const [hash] of JSON.stringify(event).matchAll(/[0-9a-f]{64}/g)) {
        hashes.add(hash as Sha256);
      }
    } else if (event.kind === 'attachment-added' && event.redacted === undefined) {
      hashes.add(event.attachment.hash);
    }
  }
  return hashes;
}
