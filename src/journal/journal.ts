/**
 * The journal: the durable, append-only log of everything that happened at this desk, in this
 * browser's IndexedDB. It never interprets events beyond keeping the summary rows that lists read.
 *
 * One gesture is one commit is one transaction. A promise resolves when the transaction is
 * complete, and nobody is told of anything before. After a failed call nothing of it is stored.
 * Every method rejects with a `JournalError` when the browser's storage says no.
 */
import { canonicalJson } from '../claims/canonical-json.ts';
import type { JournalEvent } from '../claims/events.ts';
import {
  BASE32,
  DESK,
  type ArticleId,
  type DeviceId,
  type EventId,
  type Sha256,
} from '../claims/ids.ts';
import type { ArticleSummary } from '../claims/summary.ts';
import type { RevisionText } from '../text/revision-text.ts';
import type { ImportProblem } from './import-problems.ts';
import { ArticleLogs, textsOf } from './internal/article-logs.ts';
import { ArticleWriter, type Written } from './internal/article-writer.ts';
import { storeAttachment, sweepAttachments } from './internal/attachment-store.ts';
import { checkCommit, checkTexts } from './internal/check-commit.ts';
import { Doorbell, type RowSpan } from './internal/doorbell.ts';
import { openDatabase } from './internal/open-database.ts';
import { rowsBetween, type Database, type StoreName } from './internal/schema.ts';
import {
  MAX_FOLDED_AT_ONCE,
  SUMMARY_STORES,
  readSummaries,
  repairSummaries,
} from './internal/summary-rows.ts';
import { loadRules, rulesAreLoaded } from './internal/rules.ts';
import { queue, read, write, type Durability } from './internal/transact.ts';
import { ConflictFound, writeEvents } from './internal/write-events.ts';
import { JournalError } from './journal-error.ts';
import { keepStorage, storageState, type StorageState } from './storage.ts';
import { UPGRADE_STEPS, type UpgradeStep } from './upgrade-steps.ts';

export interface JournalOptions {
  /** The name of the database. */
  readonly name?: string;
  /** The caller's chance: that many random octets. */
  readonly random?: (octets: number) => Uint8Array;
  /** Wall time in milliseconds, for drafts. */
  readonly now?: () => number;
  /**
   * Another tab holds the older storage open. The journal opens once that tab lets go; without this
   * listener opening fails with `blocked` instead.
   */
  readonly onBlocked?: () => void;
  /** A newer version in another tab needs the storage: this journal is closed right afterwards. */
  readonly onVersionChange?: () => void;
  /** How the database got its form; for tests of upgrades. */
  readonly steps?: readonly UpgradeStep[];
}

/** Something was stored. When `articles` holds the desk, everything may read differently. */
export interface JournalChange {
  readonly articles: ReadonlySet<ArticleId>;
  readonly events: readonly JournalEvent[];
  /** `here`: through this journal. `elsewhere`: in another tab. */
  readonly from: 'here' | 'elsewhere';
}

export interface AppendOptions {
  /** The revision texts that the commit names by hash. */
  readonly texts?: ReadonlyMap<Sha256, RevisionText>;
  /** `strict` (the default) waits for the disk; `relaxed` survives a crash of the tab only. */
  readonly durability?: Durability;
}

export interface ImportResult {
  /** Events that are new here. */
  readonly added: number;
  /** Events that were here already. */
  readonly known: number;
  /** Not empty: nothing was imported. */
  readonly problems: readonly ImportProblem[];
}

/** The most that one attached file may hold, in octets. */
export const MAX_ATTACHMENT_BYTES = 50_000_000;

/** A file that is stored here, without its octets. */
export interface StoredAttachment {
  readonly hash: Sha256;
  /** Its size in octets. */
  readonly bytes: number;
  readonly storedAt: string;
}

/** How long a file may wait for the event that names it, in milliseconds: a day. */
const GRACE_MS = 86_400_000;

/** Words that were typed and not yet saved, and when. */
export interface Draft {
  readonly text: string;
  readonly at: string;
}

type Listener = (change: JournalChange) => void;

const randomOctets = (octets: number): Uint8Array => crypto.getRandomValues(new Uint8Array(octets));

export class Journal {
  /** This browser's name in every event made here; given once and kept in the database. */
  readonly device: DeviceId;
  readonly #database: Database;
  readonly #now: () => number;
  readonly #logs = new ArticleLogs();
  readonly #listeners = new Set<Listener>();
  readonly #doorbell: Doorbell;
  #heard: Promise<void> = Promise.resolve();

  private constructor(database: Database, device: DeviceId, now: () => number) {
    this.#database = database;
    this.#now = now;
    this.device = device;
    this.#doorbell = new Doorbell(database.name, (spans) => {
      // One after the other, so that listeners hear of commits in the order they were made.
      this.#heard = this.#heard.then(() => this.#hear(spans));
    });
  }

  /** Opens the journal, making or upgrading its database as needed. */
  static async open(options: JournalOptions = {}): Promise<Journal> {
    const { name = 'plumbline', steps = UPGRADE_STEPS, onBlocked, onVersionChange } = options;
    const { random = randomOctets, now = Date.now } = options;
    let journal: Journal | null = null;
    const database = await openDatabase({
      name,
      steps,
      onBlocked,
      onVersionChange: () => {
        onVersionChange?.();
        journal?.close();
      },
      onTerminated: () => journal?.close(),
    });
    try {
      journal = new Journal(database, await deviceOf(database, random, now), now);
      return journal;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** The desk's own events, in the order they were stored here. */
  async readDesk(): Promise<readonly JournalEvent[]> {
    return (await this.readArticle(DESK)).events;
  }

  /**
   * The article's events, in the order they were stored here, and the texts they name by hash, as
   * far as they are here. An article that is not here has no events.
   */
  async readArticle(article: ArticleId): Promise<{
    readonly events: readonly JournalEvent[];
    readonly texts: ReadonlyMap<Sha256, RevisionText>;
  }> {
    return read(this.#database, ['log', 'heads', 'texts'], async (transaction) => {
      const { log } = await this.#logs.catchUp(transaction, article);
      const { events } = log;
      return { events, texts: await this.#logs.texts(transaction, events) };
    });
  }

  /**
   * Stores one whole commit, with the summaries of the articles it touches. An event that is stored
   * already is skipped; rejects with `conflict` when its id is taken by another event. RangeError
   * when the events are not one commit, or a text they name is neither given nor here.
   */
  async append(commit: readonly JournalEvent[], options: AppendOptions = {}): Promise<void> {
    const { texts = new Map<Sha256, RevisionText>(), durability = 'strict' } = options;
    checkCommit(commit);
    checkTexts(texts);
    // Not a moment later than needed: who closes the journal now lets this be finished.
    if (!rulesAreLoaded()) await loadRules();
    try {
      const written = await write(
        this.#database,
        this.#writeStores,
        durability,
        async (transaction) => {
          for (const hash of textsOf(commit)) {
            if (texts.has(hash)) continue;
            if ((await transaction.objectStore('texts').getKey(hash)) === undefined) {
              throw new RangeError(`The text ${hash} is neither given nor stored`);
            }
          }
          return writeEvents(transaction, this.#logs, this.device, commit, texts);
        },
      );
      this.#tell(written);
    } catch (error) {
      if (!(error instanceof ConflictFound)) throw error;
      throw new JournalError('conflict', error.message, error);
    }
  }

  /**
   * Takes in events from elsewhere: a file, a bundle, another device. Every one is validated first;
   * any problem, and nothing is imported. Events that are here already count as known, so importing
   * twice gives the same journal as importing once. `texts` are revision texts by their hash.
   */
  async importEvents(
    events: readonly unknown[],
    texts: ReadonlyMap<string, unknown> = new Map(),
  ): Promise<ImportResult> {
    const [{ readImport }] = await Promise.all([import('./import-problems.ts'), loadRules()]);
    const checked = readImport(events, texts);
    if (!checked.ok) return { added: 0, known: 0, problems: checked.problems };
    try {
      const written = await write(this.#database, this.#writeStores, 'strict', (transaction) =>
        writeEvents(transaction, this.#logs, this.device, checked.events, checked.texts),
      );
      this.#tell(written);
      const added = written.events.length;
      return { added, known: events.length - added, problems: [] };
    } catch (error) {
      if (!(error instanceof ConflictFound)) throw error;
      return { added: 0, known: 0, problems: error.events.map(checked.conflict) };
    }
  }

  /**
   * One summary per article, in the order of their ids. Rows that another version of the program
   * wrote, or that a change of the desk has reached, are made again first.
   */
  async summaries(): Promise<readonly ArticleSummary[]> {
    for (;;) {
      const { summaries, due } = await read(
        this.#database,
        ['summaries', 'stale', 'heads'],
        readSummaries,
      );
      if (due.length === 0) return summaries;
      await loadRules();
      // In slices, so that a large desk is never locked for long.
      for (let start = 0; start < due.length; start += MAX_FOLDED_AT_ONCE) {
        const slice = due.slice(start, start + MAX_FOLDED_AT_ONCE);
        const rewritten = await write(
          this.#database,
          this.#writeStores,
          'relaxed',
          async (transaction) => {
            const done = new Set<ArticleId>();
            await repairSummaries(transaction, this.#logs, slice, async (article, desk) => {
              const writer = new ArticleWriter(transaction, this.#logs, this.device, desk);
              const events = await writer.settle(article);
              for (const each of writer.written.rewritten) done.add(each);
              return events;
            });
            return done;
          },
        );
        for (const article of rewritten) this.#logs.forget(article);
      }
    }
  }

  /** Throws all summary rows away and makes them again from the events alone. */
  async rebuildSummaries(): Promise<void> {
    await write(this.#database, this.#writeStores, 'relaxed', async (transaction) => {
      for (const store of ['summaries', 'uses', 'stale'] as const) {
        queue(transaction.objectStore(store).clear());
      }
    });
    await this.summaries();
  }

  /**
   * Every event, one line of canonical JSON each with its line feed, sorted by id: the same journal
   * gives the same bytes on every device.
   */
  async *export(): AsyncGenerator<string, void, undefined> {
    const rows = await read(this.#database, ['log'], (transaction) =>
      transaction.objectStore('log').getAll(),
    );
    // Stable, and rows come sorted by article: even one id in two articles has one order.
    const events = rows
      .flatMap((row) => row.events)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    for (const event of events) yield `${canonicalJson(event)}\n`;
  }

  /** The texts that stand outside the events, by hash in the order of hashes, one at a time. */
  async *exportTexts(): AsyncGenerator<readonly [Sha256, RevisionText], void, undefined> {
    const hashes = await read(this.#database, ['texts'], (transaction) =>
      transaction.objectStore('texts').getAllKeys(),
    );
    for (const hash of hashes) {
      const text = await read(this.#database, ['texts'], (transaction) =>
        transaction.objectStore('texts').get(hash),
      );
      if (text !== undefined) yield [hash, text];
    }
  }

  /**
   * Stores a file and resolves to its SHA-256 once it is on the disk: before the event that names it
   * is written. Twice the same octets are one file. RangeError beyond `MAX_ATTACHMENT_BYTES`; what
   * cannot be read rejects with the browser's own `DOMException`.
   */
  async putAttachment(file: Blob): Promise<Sha256> {
    if (file.size > MAX_ATTACHMENT_BYTES) {
      throw new RangeError(`A file of ${file.size} octets, ${MAX_ATTACHMENT_BYTES} are allowed`);
    }
    return storeAttachment(this.#database, file, new Date(this.#now()).toISOString());
  }

  /** The octets of a file, without any type, or null when they are not on this device. */
  async attachment(hash: Sha256): Promise<Blob | null> {
    const blob = await read(this.#database, ['blobs'], (transaction) =>
      transaction.objectStore('blobs').get(hash),
    );
    return blob ?? null;
  }

  /** The files that are here, in the order of their hashes. */
  async attachments(): Promise<readonly StoredAttachment[]> {
    return read(this.#database, ['attachments'], (transaction) =>
      transaction.objectStore('attachments').getAll(),
    );
  }

  /**
   * Removes files that have waited a day for an event and are named by none, nor by a draft; gives
   * their hashes. For a quiet moment after the start.
   */
  async sweepAttachments(): Promise<readonly Sha256[]> {
    return sweepAttachments(this.#database, new Date(this.#now() - GRACE_MS).toISOString());
  }

  /** Keeps words that were typed and are no event yet. Survives a reload and a killed tab. */
  async keepDraft(key: string, text: string): Promise<void> {
    const at = new Date(this.#now()).toISOString();
    await write(this.#database, ['drafts'], 'relaxed', async (transaction) => {
      queue(transaction.objectStore('drafts').put({ key, text, at }));
    });
  }

  /** All drafts by key. */
  async drafts(): Promise<ReadonlyMap<string, Draft>> {
    const rows = await read(this.#database, ['drafts'], (transaction) =>
      transaction.objectStore('drafts').getAll(),
    );
    return new Map(rows.map(({ key, text, at }) => [key, { text, at }]));
  }

  /** Forgets a draft; one that does not exist is no error. */
  async dropDraft(key: string): Promise<void> {
    await write(this.#database, ['drafts'], 'relaxed', async (transaction) => {
      queue(transaction.objectStore('drafts').delete(key));
    });
  }

  /**
   * The greatest id stored, or null in an empty journal: what the clock starts from. With `here`
   * only events made on this device count, whose clock may be followed however far it is ahead.
   */
  async latestId(from: 'anywhere' | 'here' = 'anywhere'): Promise<EventId | null> {
    const heads = await read(this.#database, ['heads'], (transaction) =>
      transaction.objectStore('heads').getAll(),
    );
    const ids = heads.map(({ latest, own }) => (from === 'here' ? own : latest));
    let greatest: EventId | null = null;
    for (const id of ids) if (id !== null && (greatest === null || id > greatest)) greatest = id;
    return greatest;
  }

  /**
   * Tells the listener once of every commit and import, after it is stored, of this tab and of
   * others. Returns the way to stop.
   */
  subscribe(listener: Listener): () => void {
    // A wrapper of its own, so that one function subscribed twice is told and stopped twice.
    const entry: Listener = (change) => listener(change);
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  /** How much room there is, or null where the browser does not say. */
  async storage(): Promise<StorageState | null> {
    return storageState();
  }

  /** Asks the browser never to clear the storage by itself; resolves to whether it promises. */
  async persist(): Promise<boolean> {
    return keepStorage();
  }

  /** Ends this journal; what has begun to be written is still written. Twice is once. */
  close(): void {
    this.#database.close();
    this.#doorbell.close();
    this.#listeners.clear();
  }

  /** Only an upgrade under test has fewer stores than this program knows. */
  get #writeStores(): StoreName[] {
    return SUMMARY_STORES.filter((name) => this.#database.objectStoreNames.contains(name));
  }

  #tell({ events, rows, rewritten }: Written): void {
    this.#logs.absorb(rows);
    for (const article of rewritten) this.#logs.forget(article);
    if (rows.length === 0) return;
    const articles = new Set(rows.map((row) => row.article));
    this.#notify({ articles, events, from: 'here' });
    const spans = rows.map(({ article, sequence }) => ({
      article,
      first: sequence,
      last: sequence,
    }));
    this.#doorbell.ring(spans);
  }

  async #hear(spans: readonly RowSpan[]): Promise<void> {
    if (this.#listeners.size === 0) return;
    try {
      const rows = await read(this.#database, ['log'], async (transaction) => {
        const log = transaction.objectStore('log');
        const found = spans.map(({ article, first, last }) =>
          log.getAll(rowsBetween(article, first, last)),
        );
        return (await Promise.all(found)).flat();
      });
      if (rows.length === 0) return;
      const articles = new Set(rows.map((row) => row.article));
      this.#notify({ articles, events: rows.flatMap((row) => row.events), from: 'elsewhere' });
    } catch (error) {
      // Closed between the ring and the reading: nobody listens any more.
      if (!(error instanceof JournalError && error.code === 'closed')) reportError(error);
    }
  }

  #notify(change: JournalChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        // What is stored is stored: a listener's fault must not look like a failed commit.
        reportError(error);
      }
    }
  }
}

/** Reads the device's name, or gives it one: in one transaction, so that two tabs agree. */
async function deviceOf(
  database: Database,
  random: (octets: number) => Uint8Array,
  now: () => number,
): Promise<DeviceId> {
  const fresh = Array.from(random(8), (octet) => BASE32.charAt(octet & 31)).join('') as DeviceId;
  return write(database, ['meta'], 'strict', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const known = await meta.get('device');
    if (typeof known === 'string') return known as DeviceId;
    queue(meta.put(fresh, 'device'));
    queue(meta.put(new Date(now()).toISOString(), 'created'));
    return fresh;
  });
}
