/** SHA-256, synchronous, so that `fold` can stay a plain function. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RevisionText } from '../text/revision-text.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Sha256 } from './ids.ts';

/** The SHA-256 (FIPS 180-4) of a text's UTF-8 octets, in lower-case hexadecimal. */
export function sha256Hex(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text))) as Sha256;
}

/** The SHA-256 of these octets, in lower-case hexadecimal. */
export function sha256OfBytes(bytes: Uint8Array): Sha256 {
  return bytesToHex(sha256(bytes)) as Sha256;
}

/** The address of a revision's text in the store of texts. */
export function hashOfText(text: RevisionText): Sha256 {
  return sha256Hex(canonicalJson({ shape: text.shape, text: text.text }));
}
