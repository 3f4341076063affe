/** The heart of every commit and every import: what happens to events inside their transaction. */
import { canonicalJson } from '../../claims/canonical-json.ts';
import type { JournalEvent } from '../../claims/events.ts';
import { DESK, type ArticleId, type DeviceId, type Sha256 } from '../../claims/ids.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import type { ArticleLogs } from './article-logs.ts';
import { deskChanges, useOfText } from './dependencies.ts';
import { MAX_ROW_EVENTS, type Head, type LogRow, type WriteTransaction } from './schema.ts';
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

/** What was new, and the rows it stands in. */
export interface Written {
  readonly events: readonly JournalEvent[];
  readonly rows: readonly LogRow[];
}

interface Addition {
  readonly article: ArticleId;
  readonly head: Head | undefined;
  readonly fresh: readonly JournalEvent[];
  /** All events of the article, the fresh ones last. */
  readonly after: readonly JournalEvent[];
}

/**
 * Stores what is new among the events, each article's in its own rows, with the texts that are not
 * here yet, and brings the summaries along. Equal events that are stored already are skipped;
 * throws `ConflictFound` when an id is taken by another event of the article.
 */
export async function writeEvents(
  transaction: WriteTransaction,
  logs: ArticleLogs,
  device: DeviceId,
  events: readonly JournalEvent[],
  texts: ReadonlyMap<Sha256, RevisionText>,
): Promise<Written> {
  const desk = (await logs.catchUp(transaction, DESK)).log.events;
  const additions = await additionsOf(transaction, logs, events);
  const newTexts = await putTexts(transaction, texts);
  const rows = additions.flatMap((addition) => putRows(transaction, addition, device));

  const deskBefore = deskAfter(desk);
  const deskNow = deskAfter(additions.find(({ article }) => article === DESK)?.after ?? desk);
  const changes = deskChanges(deskBefore, deskNow);
  const uses = [...changes.uses, ...newTexts.map(useOfText)];
  const reached = new Map<ArticleId, readonly JournalEvent[] | null>();
  for (const { article, after } of additions) if (article !== DESK) reached.set(article, after);
  for (const article of await dependents(transaction, { ...changes, uses })) {
    if (!reached.has(article)) reached.set(article, null);
  }
  let folded = 0;
  for (const [article, after] of reached) {
    folded += 1;
    if (folded > MAX_FOLDED_AT_ONCE) {
      queue(transaction.objectStore('stale').put({ article }));
      continue;
    }
    const all = after ?? (await logs.catchUp(transaction, article)).log.events;
    await refreshSummary(transaction, logs, article, all, deskNow);
  }
  return { events: additions.flatMap(({ fresh }) => fresh), rows };
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
    const fresh = ofArticle.filter((event) => {
      const known = log.byId.get(event.id);
      if (known === undefined) return true;
      if (canonicalJson(known) !== canonicalJson(event)) conflicts.push(event);
      return false;
    });
    if (fresh.length > 0) {
      additions.push({ article, head, fresh, after: Object.freeze([...log.events, ...fresh]) });
    }
  }
  if (conflicts.length > 0) throw new ConflictFound(conflicts);
  return additions;
}

function putRows(
  transaction: WriteTransaction,
  { article, head, fresh }: Addition,
  device: DeviceId,
): readonly LogRow[] {
  const rows: LogRow[] = [];
  let sequence = head?.rows ?? 0;
  for (let start = 0; start < fresh.length; start += MAX_ROW_EVENTS) {
    sequence += 1;
    rows.push({ article, sequence, events: fresh.slice(start, start + MAX_ROW_EVENTS) });
  }
  for (const row of rows) queue(transaction.objectStore('log').add(row));
  let latest = head?.latest ?? null;
  let own = head?.own ?? null;
  for (const event of fresh) {
    if (latest === null || event.id > latest) latest = event.id;
    if (event.device === device && (own === null || event.id > own)) own = event.id;
  }
  if (latest !== null) {
    queue(transaction.objectStore('heads').put({ article, rows: sequence, latest, own }));
  }
  return rows;
}

/** Stores the texts that are not here yet, without anything but their words and shape. */
async function putTexts(
  transaction: WriteTransaction,
  texts: ReadonlyMap<Sha256, RevisionText>,
): Promise<readonly Sha256[]> {
  const fresh: Sha256[] = [];
  for (const [hash, { text, shape }] of texts) {
    if ((await transaction.objectStore('texts').getKey(hash)) !== undefined) continue;
    queue(transaction.objectStore('texts').put({ text, shape }, hash));
    fresh.push(hash);
  }
  return fresh;
}
