/** What a reader is: one per format, loaded on demand. */
import type { ForeignFile, Imported, Reading } from '../imported.ts';

/**
 * Reads a file that was recognised as the reader's format and is within the format's limit. Throws
 * nothing whatever the bytes are, but for `signal`'s reason once it is aborted.
 */
export type Reader = (file: ForeignFile, reading: Reading) => Imported | Promise<Imported>;
