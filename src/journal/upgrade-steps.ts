/**
 * The form of the database, written as the list of steps that lead to it. The version of a database
 * is the number of steps it has taken. A step that has been released is never edited: a change of
 * form is one more step at the end.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step. It may await requests of the transaction it is given, and nothing else. When it throws,
 * the whole upgrade is taken back and the database stays as it was.
 */
export type UpgradeStep = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

const stores: UpgradeStep = (database) => {
  database.createObjectStore('meta');
  database.createObjectStore('log', { keyPath: ['article', 'sequence'] });
  database.createObjectStore('heads', { keyPath: 'article' });
  database.createObjectStore('summaries', { keyPath: 'article' });
  database.createObjectStore('uses', { keyPath: ['use', 'article'] });
  database.createObjectStore('stale', { keyPath: 'article' });
  database.createObjectStore('texts');
  database.createObjectStore('drafts', { keyPath: 'key' });
};

/** Files that belong to evidence: what is known of each apart from its octets, so that lists are cheap. */
const attachments: UpgradeStep = (database) => {
  database.createObjectStore('attachments', { keyPath: 'hash' });
  database.createObjectStore('blobs');
};

/** All steps, the first one first. */
export const UPGRADE_STEPS: readonly UpgradeStep[] = Object.freeze([stores, attachments]);
