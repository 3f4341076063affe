/**
 * Keeps the disk in step with somebody who types: per key one text is written after the other, and
 * of those that wait only the newest, since a hand is faster than a disk.
 */

interface Waiting {
  readonly text: string | null;
  readonly settle: (kept: boolean) => void;
  readonly fail: (error: unknown) => void;
}

export class DraftWriter {
  readonly #write: (key: string, text: string | null) => Promise<boolean>;
  /** The keys being written, and what waits behind each. */
  readonly #busy = new Map<string, Waiting | null>();

  /** `write` puts one text on the disk, or takes it off when it is null; false when it could not. */
  constructor(write: (key: string, text: string | null) => Promise<boolean>) {
    this.#write = write;
  }

  /** Resolves to whether this text got onto the disk: not when a newer one took its place. */
  async keep(key: string, text: string | null): Promise<boolean> {
    const waiting = this.#busy.get(key);
    if (waiting !== undefined) {
      waiting?.settle(false);
      return new Promise((settle, fail) => this.#busy.set(key, { text, settle, fail }));
    }
    this.#busy.set(key, null);
    try {
      return await this.#write(key, text);
    } finally {
      const next = this.#busy.get(key) ?? null;
      this.#busy.delete(key);
      if (next !== null) this.keep(key, next.text).then(next.settle, next.fail);
    }
  }
}
