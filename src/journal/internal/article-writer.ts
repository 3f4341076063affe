/** Writing what is new of each article in one transaction, with erased words left out. */
import type { Desk } from '../../claims/desk.ts';
import type { JournalEvent } from '../../claims/events.ts';
import type { ArticleId, DeviceId, EventId, Sha256 } from '../../claims/ids.ts';
import type { ArticleLogs } from './article-logs.ts';
import { asStored, isTextErased, removeLeftovers, rewriteRows } from './erasing.ts';
import { MAX_ROW_EVENTS, type Head, type LogRow, type WriteTransaction } from './schema.ts';
import { queue } from './transact.ts';

/** What was new, and the rows it stands in. */
export interface Written {
  readonly events: readonly JournalEvent[];
  readonly rows: readonly LogRow[];
  /** Articles of which words were erased from rows that stood already. */
  readonly rewritten: ReadonlySet<ArticleId>;
}

/** What comes to one article. */
export interface Addition {
  readonly article: ArticleId;
  readonly head: Head | undefined;
  /** How many of the events stand in rows already. */
  readonly stored: number;
  /** All events of the article as they came, the fresh ones last. */
  readonly events: readonly JournalEvent[];
}

export class ArticleWriter {
  readonly #transaction: WriteTransaction;
  readonly #logs: ArticleLogs;
  readonly #device: DeviceId;
  readonly #desk: Desk;
  /** By article, its events as they stand after this transaction. */
  readonly #settled = new Map<ArticleId, readonly JournalEvent[]>();
  readonly #events: JournalEvent[] = [];
  readonly #rows: LogRow[] = [];
  readonly #rewritten = new Set<ArticleId>();

  /** `desk` as it is after this transaction: it says whose redactions count. */
  constructor(transaction: WriteTransaction, logs: ArticleLogs, device: DeviceId, desk: Desk) {
    this.#transaction = transaction;
    this.#logs = logs;
    this.#device = device;
    this.#desk = desk;
  }

  get written(): Written {
    return { events: this.#events, rows: this.#rows, rewritten: this.#rewritten };
  }

  /** Stores what comes to an article; what is erased of it, blank. */
  async add(addition: Addition): Promise<void> {
    const { article, head, stored } = addition;
    const events = asStored(addition.events, this.#desk);
    this.#settled.set(article, events);
    const before = (await this.#logs.catchUp(this.#transaction, article)).log.events;
    const rewritten = await this.#rewrite(article, head, before, events);
    const fresh = events.slice(stored);
    const rows = rowsOf(article, head?.rows ?? 0, fresh);
    for (const row of rows) queue(this.#transaction.objectStore('log').add(row));
    const next = headAfter(article, head, rows, fresh, this.#device);
    if (next !== null) {
      const turned = (head?.rewritten ?? 0) + (rewritten ? 1 : 0);
      const put = turned === 0 ? next : { ...next, rewritten: turned };
      queue(this.#transaction.objectStore('heads').put(put));
    }
    this.#events.push(...fresh);
    this.#rows.push(...rows);
    // Erased as it came: nothing of it ever stood here, but its text or its draft may.
    const late = fresh.filter(({ redacted }) => redacted !== undefined);
    if (late.length > 0) await this.#removeLeftovers(article, late);
  }

  /** All events of an article as they stand now; what became erased by a word on the desk is blanked. */
  async settle(article: ArticleId): Promise<readonly JournalEvent[]> {
    const known = this.#settled.get(article);
    if (known !== undefined) return known;
    const { log, head } = await this.#logs.catchUp(this.#transaction, article);
    const events = asStored(log.events, this.#desk);
    this.#settled.set(article, events);
    if (head !== undefined && (await this.#rewrite(article, head, log.events, events))) {
      const rewritten = (head.rewritten ?? 0) + 1;
      queue(this.#transaction.objectStore('heads').put({ ...head, rewritten }));
    }
    return events;
  }

  /** Whether every event that names the text is erased. */
  isTextErased(hash: Sha256): Promise<boolean> {
    return isTextErased(this.#transaction, hash, [...this.#settled.keys()], this.#reading);
  }

  readonly #reading = (article: ArticleId): Promise<readonly JournalEvent[]> =>
    this.settle(article);

  async #rewrite(
    article: ArticleId,
    head: Head | undefined,
    before: readonly JournalEvent[],
    after: readonly JournalEvent[],
  ): Promise<boolean> {
    const changed = new Map<EventId, JournalEvent>();
    before.forEach((event, index) => {
      const now = after[index];
      if (now !== undefined && now !== event) changed.set(event.id, now);
    });
    if (head === undefined || changed.size === 0) return false;
    await rewriteRows(this.#transaction, article, head, changed);
    this.#rewritten.add(article);
    const erased = before.filter((event) => changed.get(event.id)?.redacted !== undefined);
    if (erased.length > 0) await this.#removeLeftovers(article, erased);
    return true;
  }

  #removeLeftovers(article: ArticleId, erased: readonly JournalEvent[]): Promise<void> {
    return removeLeftovers(this.#transaction, article, erased, this.#reading);
  }
}

function rowsOf(
  article: ArticleId,
  after: number,
  fresh: readonly JournalEvent[],
): readonly LogRow[] {
  const rows: LogRow[] = [];
  for (let start = 0; start < fresh.length; start += MAX_ROW_EVENTS) {
    const sequence = after + rows.length + 1;
    rows.push({ article, sequence, events: fresh.slice(start, start + MAX_ROW_EVENTS) });
  }
  return rows;
}

/** How far the log reaches with these rows; null for an article that has none. */
function headAfter(
  article: ArticleId,
  head: Head | undefined,
  rows: readonly LogRow[],
  fresh: readonly JournalEvent[],
  device: DeviceId,
): Head | null {
  let latest = head?.latest ?? null;
  let own = head?.own ?? null;
  for (const event of fresh) {
    if (latest === null || event.id > latest) latest = event.id;
    if (event.device === device && (own === null || event.id > own)) own = event.id;
  }
  return latest === null ? null : { article, rows: (head?.rows ?? 0) + rows.length, latest, own };
}
