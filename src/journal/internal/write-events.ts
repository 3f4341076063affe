/** The heart of every commit and every import: what happens to events inside their transaction. */
import type { JournalEvent } from '../../claims/events.ts';
import { DESK, type DeviceId, type EventId, type Sha256 } from '../../claims/ids.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import type { ArticleLogs } from './article-logs.ts';
import { deskChanges, useOfText } from './dependencies.ts';
import { ArticleWriter, type Addition, type Written } from './article-writer.ts';
import { asStored, isSameEvent } from './erasing.ts';
import type { WriteTransaction } from './schema.ts';
import { MAX_FOLDED_AT_ONCE, deskAfter, dependents, refreshSummary } from './summary-rows.ts';
import { queue } from './transact.ts';

/** Thrown inside the transaction, so that nothing of it is stored. */
export class ConflictFound extends Error {
  override readonly name = 'ConflictFound';
  /** The events whose ids are taken by other events. */
  readonly events: readonly JournalEvent[];

  constructor(events: readonly JournalEvent[]) {
    super(`${events.length} events differ from those stored under their ids`);
    this.events = events;
  }
}

/**
 * Stores what is new among the events, each article's in its own rows, with the texts that are not
 * here yet, and brings the summaries along. Equal events that are stored already are skipped;
 * throws `ConflictFound` when an id is taken by another event of the article. What is erased by a
 * redaction here is stored blank, and blanked where it stands.
 */
export async function writeEvents(
  transaction: WriteTransaction,
  logs: ArticleLogs,
  device: DeviceId,
  events: readonly JournalEvent[],
  texts: ReadonlyMap<Sha256, RevisionText>,
): Promise<Written> {
  const { log: deskLog } = await logs.catchUp(transaction, DESK);
  const additions = await additionsOf(transaction, logs, events);
  const ofDesk = additions.find(({ article }) => article === DESK);
  const deskBefore = deskAfter(deskLog.events);
  const arrived = ofDesk?.events ?? deskLog.events;
  // Erasing takes words and leaves roles as they are, so one look at the arrived events is enough.
  const deskNow = deskAfter(asStored(arrived, deskAfter(arrived)));

  const writer = new ArticleWriter(transaction, logs, device, deskNow);
  for (const addition of additions) await writer.add(addition);
  const newTexts = await putTexts(transaction, texts, (hash) => writer.isTextErased(hash));

  const changes = deskChanges(deskBefore, deskNow);
  const uses = [...changes.uses, ...newTexts.map(useOfText)];
  const reached = new Set(additions.map(({ article }) => article));
  for (const article of await dependents(transaction, { ...changes, uses })) reached.add(article);
  reached.delete(DESK);
  let folded = 0;
  for (const article of reached) {
    folded += 1;
    if (folded > MAX_FOLDED_AT_ONCE) queue(transaction.objectStore('stale').put({ article }));
    else await refreshSummary(transaction, logs, article, await writer.settle(article), deskNow);
  }
  return writer.written;
}

async function additionsOf(
  transaction: WriteTransaction,
  logs: ArticleLogs,
  events: readonly JournalEvent[],
): Promise<readonly Addition[]> {
  const additions: Addition[] = [];
  const conflicts: JournalEvent[] = [];
  for (const [article, ofArticle] of Map.groupBy(events, (event) => event.article)) {
    const { log, head } = await logs.catchUp(transaction, article);
    const fuller = new Map<EventId, JournalEvent>();
    const fresh = ofArticle.filter((event) => {
      const known = log.byId.get(event.id);
      if (known === undefined) return true;
      if (!isSameEvent(known, event)) conflicts.push(event);
      // A blank that somebody sent may have no redaction that counts behind it: the words stand
      // again then, and go again at once where there is one.
      else if (known.redacted !== undefined && event.redacted === undefined) {
        fuller.set(event.id, event);
      }
      return false;
    });
    if (fresh.length === 0 && fuller.size === 0) continue;
    const stored = log.events.map((event) => fuller.get(event.id) ?? event);
    const all = Object.freeze([...stored, ...fresh]);
    additions.push({ article, head, stored: stored.length, events: all });
  }
  if (conflicts.length > 0) throw new ConflictFound(conflicts);
  return additions;
}

/** Stores the texts that are not here yet, without anything but their words and shape. */
async function putTexts(
  transaction: WriteTransaction,
  texts: ReadonlyMap<Sha256, RevisionText>,
  isErased: (hash: Sha256) => Promise<boolean>,
): Promise<readonly Sha256[]> {
  const fresh: Sha256[] = [];
  for (const [hash, { text, shape }] of texts) {
    if ((await transaction.objectStore('texts').getKey(hash)) !== undefined) continue;
    if (await isErased(hash)) continue;
    queue(transaction.objectStore('texts').put({ text, shape }, hash));
    fresh.push(hash);
  }
  return fresh;
}
