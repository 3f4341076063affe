/** Breaks the browser's storage on purpose, below the journal: nothing of ours is replaced. */

type Write = 'put' | 'add' | 'delete';
type Sabotage = (store: IDBObjectStore, write: () => IDBRequest) => IDBRequest;

let restore: (() => void) | null = null;

/** Lets `sabotage` run instead of the write number `nth` (from 1) that any store is asked for. */
export function breakWrite(nth: number, sabotage: Sabotage): void {
  repairStorage();
  const prototype = IDBObjectStore.prototype;
  const originals = { put: prototype.put, add: prototype.add, delete: prototype.delete };
  let count = 0;
  for (const name of Object.keys(originals) as Write[]) {
    const original = originals[name] as (...values: unknown[]) => IDBRequest;
    prototype[name] = function (this: IDBObjectStore, ...values: unknown[]): IDBRequest {
      count += 1;
      const write = (): IDBRequest => original.apply(this, values);
      return count === nth ? sabotage(this, write) : write();
    } as never;
  }
  restore = () => Object.assign(prototype, originals);
}

/** Storage as it was; for `afterEach`. */
export function repairStorage(): void {
  restore?.();
  restore = null;
}

/** The transaction is aborted from outside, as when the browser closes the database. */
export const aborted: Sabotage = (store, write) => {
  const request = write();
  store.transaction.abort();
  return request;
};

/** The write throws at once, as for a value that cannot be cloned. */
export const uncloneable: Sabotage = (store) => store.put({ itself: () => undefined } as never);

/** There is no room for the write. */
export const full: Sabotage = () => {
  throw new DOMException('no room left', 'QuotaExceededError');
};

/** The write fails later, by an error of its own, and takes its transaction along. */
export const failing: Sabotage = (store, write) => {
  const request = write();
  request.addEventListener('success', () => {
    const duplicate = store.transaction.objectStore('log');
    const row = { article: 'twice', sequence: 1, events: [] };
    duplicate.add(row);
    duplicate.add(row);
  });
  return request;
};
