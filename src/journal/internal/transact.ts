/**
 * One transaction from beginning to end. The trap of IndexedDB: a transaction ends by itself as
 * soon as nothing is asked of it, so `body` may await requests of its transaction and nothing else.
 */
import { unwrap } from 'idb';
import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema.ts';
import { errorInUse, errorOnBeginning } from './translate-error.ts';

/** Whether `complete` waits for the disk, or only for the operating system. */
export type Durability = 'strict' | 'relaxed';

/** Runs `body` in a transaction that only reads. */
export async function read<T>(
  database: Database,
  stores: StoreName[],
  body: (transaction: ReadTransaction) => Promise<T>,
): Promise<T> {
  return run(() => database.transaction(stores, 'readonly'), body);
}

/**
 * Runs `body` in a transaction that writes, and resolves when everything is stored. When `body`
 * throws, or the browser refuses, nothing is stored and the promise rejects: with the error that
 * `body` threw, or with a `JournalError` for the browser's.
 *
 * Writes need not be awaited in `body`, see `queue`.
 */
export async function write<T>(
  database: Database,
  stores: StoreName[],
  durability: Durability,
  body: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  return run(() => database.transaction(stores, 'readwrite', { durability }), body);
}

/** Leaves a write to its transaction: if it fails, the transaction fails, and says so at its end. */
export function queue(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

async function run<Transaction extends ReadTransaction, T>(
  begin: () => Transaction,
  body: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let transaction: Transaction;
  try {
    transaction = begin();
  } catch (error) {
    throw errorOnBeginning(error);
  }
  // Quota errors arrive at the transaction, after requests have failed with a mere "aborted", and
  // idb's own promise settles at the first of these: the end itself has to be watched.
  const end = endOf(unwrap(transaction) as IDBTransaction);
  transaction.done.catch(() => undefined);
  let result: T;
  try {
    result = await body(transaction);
  } catch (error) {
    abort(transaction);
    const reason = await end;
    throw errorInUse(reason === 'complete' || reason === null ? error : reason);
  }
  const reason = await end;
  if (reason === 'complete') return result;
  throw errorInUse(reason ?? new DOMException('The transaction was aborted', 'AbortError'));
}

/** Resolves at the end: 'complete', or the reason for the abort (null when a script asked for it). */
function endOf(transaction: IDBTransaction): Promise<'complete' | DOMException | null> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve('complete'));
    transaction.addEventListener('abort', () => resolve(transaction.error));
  });
}

function abort(transaction: ReadTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended: the reason is at its end.
  }
}
