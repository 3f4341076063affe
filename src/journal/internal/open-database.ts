/** Opening the database: upgrades, and the four ways in which opening can fail. */
import { openDB, type IDBPTransaction, type OpenDBCallbacks } from 'idb';
import { JournalError } from '../journal-error.ts';
import type { UpgradeStep } from '../upgrade-steps.ts';
import type { Database, Schema, StoreName } from './schema.ts';
import { errorOnOpening } from './translate-error.ts';

export interface OpenDatabaseOptions {
  readonly name: string;
  readonly steps: readonly UpgradeStep[];
  /** Told when another connection holds up the upgrade; without it opening fails with `blocked`. */
  readonly onBlocked: (() => void) | undefined;
  /** Another tab wants to upgrade. The connection is closed when this returns. */
  readonly onVersionChange: () => void;
  /** The browser closed the connection by itself, for example because storage was cleared. */
  readonly onTerminated: () => void;
}

/** Opens the database in its newest form. Rejects with a `JournalError`. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { name, steps, onBlocked, onVersionChange, onTerminated } = options;
  if (!hasIndexedDb()) {
    throw new JournalError('forbidden', 'This browser offers the page no IndexedDB');
  }
  const stepFailures: unknown[] = [];
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    const callbacks: OpenDBCallbacks<Schema> = {
      upgrade(database, from, _to, transaction) {
        void upgrade(database, transaction, steps.slice(from)).catch((error: unknown) => {
          stepFailures.push(error);
        });
      },
      blocked() {
        if (onBlocked !== undefined) {
          onBlocked();
          return;
        }
        gaveUp = true;
        reject(new JournalError('blocked', 'Another tab holds the older storage open'));
      },
      blocking(_from, _to, event) {
        try {
          onVersionChange();
        } finally {
          (event.target as IDBDatabase).close();
        }
      },
      terminated: onTerminated,
    };
    // A browser that forbids storage may throw at once instead of failing later.
    const opening = (async () => openDB<Schema>(name, steps.length, callbacks))();
    opening.then(
      (database) => {
        // Opened after all, when nobody waited any more.
        if (gaveUp) database.close();
        else resolve(database);
      },
      (error: unknown) => {
        const [fault] = stepFailures;
        reject(
          fault === undefined
            ? (errorOnOpening(error) as Error)
            : new JournalError('broken', 'An upgrade of the storage failed', fault),
        );
      },
    );
  });
}

/** Takes the steps one after the other; when one throws, takes all of them back and throws on. */
async function upgrade(
  database: Database,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
  steps: readonly UpgradeStep[],
): Promise<void> {
  // Its failure arrives at the request to open; unheard here, it would be reported twice.
  transaction.done.catch(() => undefined);
  // A step knows the stores by name only: the typed form is that of the last step.
  const [untyped, all] = [database, transaction] as unknown as Parameters<UpgradeStep>;
  try {
    for (const step of steps) await step(untyped, all);
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function hasIndexedDb(): boolean {
  try {
    return globalThis.indexedDB !== undefined && globalThis.indexedDB !== null;
  } catch {
    // Some browsers throw at the mere mention where storage is forbidden.
    return false;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had already been aborted by the failed request itself.
  }
}
