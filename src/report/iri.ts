/** Names for things of the desk that have no address of their own. */
import { sha256Hex } from '../claims/hash.ts';
import type { Link } from './markup.ts';

/**
 * An absolute IRI for an id of ours: a UUID of version 8 (RFC 9562) made from its SHA-256, so that the
 * same thing has the same name in every export and nobody else's has it.
 */
export function iriOf(kind: string, id: string): string {
  const hex = sha256Hex(`plumbline ${kind} ${id}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The address of an element in the published page. A fragment that the page's address has gives way. */
export function addressIn(page: Link, anchor: string): string {
  const url = new URL(page.href);
  url.hash = anchor;
  return url.href;
}
