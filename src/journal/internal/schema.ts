/**
 * What lies in the database. Values are packed: a row of the log holds all events of one commit in
 * one article (or up to `MAX_ROW_EVENTS` imported ones), and no store has an index, because keeping
 * indexes and writing one record per event is what makes IndexedDB slow.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { JournalEvent } from '../../claims/events.ts';
import type { ArticleId, EventId, Sha256 } from '../../claims/ids.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import type { RevisionText } from '../../text/revision-text.ts';

/** The most events of one article that share a row. */
export const MAX_ROW_EVENTS = 1_000;

/** Events of one article that were stored together. `sequence` counts the article's rows from 1. */
export interface LogRow {
  readonly article: ArticleId;
  readonly sequence: number;
  readonly events: readonly JournalEvent[];
}

/** How far an article's log reaches: tells a tab in one small read whether it has seen everything. */
export interface Head {
  readonly article: ArticleId;
  /** The sequence of its last row. */
  readonly rows: number;
  /** The greatest id of its events. */
  readonly latest: EventId;
  /** The greatest id of its events made on this device, or null. */
  readonly own: EventId | null;
  /** How often rows that were written already have been written anew: erased words do that. */
  readonly rewritten?: number;
}

/** A summary, and what besides the article's own events it was made from (see `Use`). */
export interface SummaryRow {
  readonly article: ArticleId;
  readonly summary: ArticleSummary;
  readonly uses: readonly string[];
}

/** The article's summary has to be made again when this thing changes: `source:…` or `text:…`. */
export interface Use {
  readonly use: string;
  readonly article: ArticleId;
}

/** An article whose summary row is out of date: it is made anew before it is read. */
export interface Stale {
  readonly article: ArticleId;
}

/** Words that were typed and not yet saved as an event. */
export interface DraftRow {
  readonly key: string;
  readonly text: string;
  readonly at: string;
}

/** A file of which the octets lie in the store of blobs. */
export interface AttachmentRow {
  readonly hash: Sha256;
  /** Its size in octets. */
  readonly bytes: number;
  /** When it was stored here, ISO 8601. */
  readonly storedAt: string;
}

export interface Schema extends DBSchema {
  meta: { key: string; value: unknown };
  log: { key: [ArticleId, number]; value: LogRow };
  heads: { key: ArticleId; value: Head };
  summaries: { key: ArticleId; value: SummaryRow };
  uses: { key: [string, ArticleId]; value: Use };
  stale: { key: ArticleId; value: Stale };
  texts: { key: Sha256; value: RevisionText };
  drafts: { key: string; value: DraftRow };
  attachments: { key: Sha256; value: AttachmentRow };
  blobs: { key: Sha256; value: Blob };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'> | WriteTransaction;

/** The rows of an article's log from one sequence to another, both included. */
export function rowsBetween(article: ArticleId, first: number, last: number): IDBKeyRange {
  return IDBKeyRange.bound([article, first], [article, last]);
}
