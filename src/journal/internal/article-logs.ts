/**
 * The logs that this tab holds in memory, so that a gesture costs one small read instead of the
 * whole article. Only what is committed is ever in here: whatever a transaction fails at, the next
 * one finds the memory right.
 */
import type { JournalEvent } from '../../claims/events.ts';
import { DESK, type ArticleId, type EventId, type Sha256 } from '../../claims/ids.ts';
import { isKnown } from '../../claims/events.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import { rowsBetween, type Head, type LogRow, type ReadTransaction } from './schema.ts';

/** How many articles' logs stay in memory, besides the desk's. */
const MAX_ARTICLES = 24;
/** How much of the large texts stays in memory, in code units. */
const MAX_TEXT_UNITS = 16 * 1024 * 1024;

/** A beginning of an article's log; it grows as rows are read or committed. */
export class ArticleLog {
  readonly article: ArticleId;
  /** Which writing of its rows it holds: see `Head.rewritten`. */
  readonly rewritten: number;
  /** The rows it holds: sequences 1 to `rows`. */
  rows = 0;
  /** In the order of arrival. Replaced, never changed: who holds it holds a value. */
  events: readonly JournalEvent[] = [];
  readonly byId = new Map<EventId, JournalEvent>();

  constructor(article: ArticleId, rewritten = 0) {
    this.article = article;
    this.rewritten = rewritten;
  }

  /** Takes in rows that are committed. Rows it has, and rows behind a gap, are left out. */
  absorb(rows: readonly LogRow[]): void {
    const fresh: JournalEvent[] = [];
    for (const row of rows) {
      if (row.sequence !== this.rows + 1) continue;
      this.rows = row.sequence;
      for (const event of row.events) {
        fresh.push(event);
        this.byId.set(event.id, event);
      }
    }
    if (fresh.length > 0) this.events = Object.freeze([...this.events, ...fresh]);
  }
}

export class ArticleLogs {
  readonly #logs = new Map<ArticleId, ArticleLog>();
  readonly #texts = new Map<Sha256, RevisionText>();
  #textUnits = 0;

  /** The article's whole log as of this transaction, which must include `heads` and `log`. */
  async catchUp(
    transaction: ReadTransaction,
    article: ArticleId,
  ): Promise<{ readonly log: ArticleLog; readonly head: Head | undefined }> {
    const head = await transaction.objectStore('heads').get(article);
    const rewritten = head?.rewritten ?? 0;
    const held = this.#logs.get(article);
    // Words were erased since: what is in memory still holds them.
    const log = held?.rewritten === rewritten ? held : new ArticleLog(article, rewritten);
    if (head !== undefined && head.rows > log.rows) {
      const missing = rowsBetween(article, log.rows + 1, head.rows);
      log.absorb(await transaction.objectStore('log').getAll(missing));
    }
    if (head !== undefined) this.#keep(log);
    return { log, head };
  }

  /** Takes in rows of this tab once their transaction is complete. */
  absorb(rows: readonly LogRow[]): void {
    for (const row of rows) {
      const log = this.#logs.get(row.article) ?? new ArticleLog(row.article);
      log.absorb([row]);
      if (log.rows > 0) this.#keep(log);
    }
  }

  /** Forgets an article of which rows were written anew, once the transaction is complete. */
  forget(article: ArticleId): void {
    const log = this.#logs.get(article);
    if (log !== undefined) for (const hash of textsEverIn(log.events)) this.#forgetText(hash);
    this.#logs.delete(article);
  }

  /** The texts that these events name by hash, as far as they are here. Needs the store `texts`. */
  async texts(
    transaction: ReadTransaction,
    events: readonly JournalEvent[],
  ): Promise<ReadonlyMap<Sha256, RevisionText>> {
    const found = new Map<Sha256, RevisionText>();
    for (const hash of textsOf(events)) {
      const text = this.#texts.get(hash) ?? (await transaction.objectStore('texts').get(hash));
      if (text === undefined) continue;
      found.set(hash, text);
      this.#keepText(hash, text);
    }
    return found;
  }

  #keep(log: ArticleLog): void {
    this.#logs.delete(log.article);
    this.#logs.set(log.article, log);
    for (const article of this.#logs.keys()) {
      if (this.#logs.size <= MAX_ARTICLES + 1) break;
      if (article !== DESK) this.#logs.delete(article);
    }
  }

  #forgetText(hash: Sha256): void {
    const text = this.#texts.get(hash);
    if (text === undefined) return;
    this.#textUnits -= text.text.length;
    this.#texts.delete(hash);
  }

  #keepText(hash: Sha256, text: RevisionText): void {
    if (!this.#texts.delete(hash)) this.#textUnits += text.text.length;
    this.#texts.set(hash, text);
    for (const [oldest, { text: words }] of this.#texts) {
      if (this.#textUnits <= MAX_TEXT_UNITS) break;
      this.#texts.delete(oldest);
      this.#textUnits -= words.length;
    }
  }
}

/** The hashes of the texts that these events leave in the store of texts; erased events leave none. */
export function textsOf(events: readonly JournalEvent[]): ReadonlySet<Sha256> {
  return textsEverIn(events.filter(({ redacted }) => redacted === undefined));
}

/** The hashes of the texts that these events name, also where they are erased. */
export function textsEverIn(events: readonly JournalEvent[]): ReadonlySet<Sha256> {
  const hashes = new Set<Sha256>();
  for (const event of events) {
    if (isKnown(event) && event.kind === 'revision-added' && 'hash' in event)
      hashes.add(event.hash);
  }
  return hashes;
}
