/** What the browser says about the room there is, and whether it may clear it by itself. */

export interface StorageState {
  /** Octets in use by this origin, as the browser estimates. */
  readonly usage: number;
  /** Octets it may use at most, as the browser estimates. */
  readonly quota: number;
  /** Whether the browser has promised not to clear the storage without asking. */
  readonly persisted: boolean;
}

/** The state of storage, or null where the browser does not say. */
export async function storageState(): Promise<StorageState | null> {
  // Absent in some browsers and outside secure contexts, whatever the types say.
  const manager = navigator.storage as Partial<StorageManager> | undefined;
  if (manager?.estimate === undefined) return null;
  try {
    const { usage = 0, quota = 0 } = await manager.estimate();
    return { usage, quota, persisted: (await manager.persisted?.()) ?? false };
  } catch (error) {
    // Where storage is forbidden altogether, estimating is a TypeError.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Asks the browser not to clear the storage by itself; resolves to whether it promises. */
export async function keepStorage(): Promise<boolean> {
  const manager = navigator.storage as Partial<StorageManager> | undefined;
  return (await manager?.persist?.()) ?? false;
}
