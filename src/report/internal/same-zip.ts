/** Zip files whose bytes hang on nothing but what is in them. */
import { zipSync, type Zippable } from 'fflate';

/**
 * The date of every entry. Zip knows local time only: these fields read the same wherever the
 * machine stands, and this is the first day that zip can write.
 */
const DATE = new Date(1980, 0, 1);

/** A zip of these files in this order. */
export function sameZip(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = bytes;
  // `os: 0` and no attributes: what made the file is of no interest.
  return zipSync(entries, { mtime: DATE, level: 6, os: 0 }) as Uint8Array<ArrayBuffer>;
}
