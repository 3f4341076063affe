/** Opening the database: upgrades, and the four ways in which opening can fail. */
import { openDB } from 'idb';
import { JournalError } from '../journal-error.ts';
import type { UpgradeStep } from '../upgrade-steps.ts';
import type { Database, Schema } from './schema.ts';
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
  let stepFailure: { readonly error: unknown } | null = null;
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    openDB<Schema>(name, steps.length, {
      upgrade(database, from, _to, transaction) {
        // A step sees the stores by name only: the typed form is that of the last step.
        const untyped = transaction as unknown as Parameters<UpgradeStep>[1];
        // Its failure arrives at the open request; unheard it would be reported twice.
        transaction.done.catch(() => undefined);
        void (async () => {
          try {
            for (const step of steps.slice(from)) {
              await step(database as unknown as Parameters<UpgradeStep>[0], untyped);
            }
          } catch (error) {
            stepFailure = { error };
            abort(untyped);
          }
        })();
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
        onVersionChange();
        (event.target as IDBDatabase).close();
      },
      terminated: onTerminated,
    }).then(
      (database) => {
        // Opened after all, when nobody waited any more.
        if (gaveUp) database.close();
        else resolve(database);
      },
      (error: unknown) => {
        reject(
          stepFailure === null
            ? errorOnOpening(error)
            : new JournalError('broken', 'An upgrade of the storage failed', stepFailure.error),
        );
      },
    );
  });
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
