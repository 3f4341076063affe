/** How elements reach files: they store none and keep none, so they ask whoever does. */
import type { Sha256 } from '../../claims/ids.ts';
import { signal } from '../intend.ts';

/** Detail of `store-file`: a file to be kept on the device before an event names it. */
export interface StoreFile {
  readonly file: File;
  /** Called once it is on the disk. */
  readonly stored: (hash: Sha256) => void;
  /** Called when it is not kept, with the reason in words. */
  readonly refused: (words: string) => void;
}

/** Detail of `need-file`: the octets of a file, without a type; null when they are not here. */
export interface NeedFile {
  readonly hash: Sha256;
  readonly give: (blob: Blob | null) => void;
}

/** Detail of `download-file`. */
export interface DownloadFile {
  readonly hash: Sha256;
  readonly name: string;
}

/** Asks for a file to be stored; resolves to its hash, or to why it was not, in words. */
export function storeFile(
  host: EventTarget,
  file: File,
): Promise<{ readonly hash: Sha256 } | { readonly refused: string }> {
  return new Promise((resolve) => {
    signal<StoreFile>(host, 'store-file', {
      file,
      stored: (hash) => resolve({ hash }),
      refused: (refused) => resolve({ refused }),
    });
  });
}

/** Asks for the octets of a file. Never resolves where nobody answers: do not wait for it alone. */
export function needFile(host: EventTarget, hash: Sha256): Promise<Blob | null> {
  return new Promise((resolve) => {
    signal<NeedFile>(host, 'need-file', { hash, give: resolve });
  });
}
