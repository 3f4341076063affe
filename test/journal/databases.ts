/** Databases for tests: each under a name of its own, and all gone after the test. */
import { deleteDB } from 'idb';
import { Journal, type JournalOptions } from '../../src/journal/journal.ts';
import { JournalError, type JournalErrorCode } from '../../src/journal/journal-error.ts';
import { expect } from 'chai';

const names = new Set<string>();
const journals = new Set<Journal>();

/** A name that no other test uses, in this page or another. */
export function newName(): string {
  const name = `test-${crypto.randomUUID()}`;
  names.add(name);
  return name;
}

/** Opens a journal that is closed after the test. */
export async function openJournal(name: string, options: JournalOptions = {}): Promise<Journal> {
  const journal = await Journal.open({ name, ...options });
  journals.add(journal);
  return journal;
}

/** Closes and deletes everything; for `afterEach`. */
export async function clearDatabases(): Promise<void> {
  for (const journal of journals) journal.close();
  journals.clear();
  for (const name of names) await deleteDB(name);
  names.clear();
}

/** The database below a journal, opened by hand, whatever its version is. */
export function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}

/** Everything in a store, read by hand. */
export async function rawRows<T>(name: string, store: string): Promise<readonly T[]> {
  const database = await openRaw(name);
  try {
    return await new Promise((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as T[]);
      request.onerror = () => reject(request.error as Error);
    });
  } finally {
    database.close();
  }
}

/** Puts a row into a store by hand. */
export async function putRaw(name: string, store: string, row: unknown): Promise<void> {
  const database = await openRaw(name);
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite');
      transaction.objectStore(store).put(row);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error as Error);
    });
  } finally {
    database.close();
  }
}

/** The whole export as one string. */
export async function exported(journal: Journal): Promise<string> {
  let lines = '';
  for await (const line of journal.export()) lines += line;
  return lines;
}

/** The error that the promise rejects with; fails when it resolves. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return expect.fail('the promise resolved');
}

/** Expects a `JournalError` of that code. */
export async function expectJournalError(
  promise: Promise<unknown>,
  code: JournalErrorCode,
): Promise<JournalError> {
  const error = await failure(promise);
  expect(error).to.be.instanceOf(JournalError);
  expect((error as JournalError).code).to.equal(code);
  return error as JournalError;
}
