/** SHA-256 of files: the browser's own where there is one, which takes no time of the page. */
import { sha256OfBytes } from '../../claims/hash.ts';
import type { Sha256 } from '../../claims/ids.ts';

/** The SHA-256 of these octets, in lower-case hexadecimal. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  // Absent where the page comes over plain http from another machine, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return sha256OfBytes(bytes);
  const octets = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('') as Sha256;
}
