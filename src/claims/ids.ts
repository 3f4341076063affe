/**
 * Names of things. Every id is a branded string over `[A-Za-z0-9_-]`, so that it can stand in a
 * URL, a file name, a message subject or an HTML anchor without escaping, and so that the id of a
 * claim cannot be passed where the id of a source is due.
 */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Id<'article'>;
export type RevisionId = Id<'revision'>;
export type ClaimId = Id<'claim'>;
export type AppearanceId = Id<'appearance'>;
export type ClaimantId = Id<'claimant'>;
export type SourceId = Id<'source'>;
export type EvidenceId = Id<'evidence'>;
export type NoteId = Id<'note'>;
export type ContactId = Id<'contact'>;
export type SuggestionId = Id<'suggestion'>;
export type CorrectionId = Id<'correction'>;
export type PublicationId = Id<'publication'>;
export type RepeatId = Id<'repeat'>;
export type PersonId = Id<'person'>;
export type DeviceId = Id<'device'>;
export type EventId = Id<'event'>;
export type CommitId = Id<'commit'>;
export type Sha256 = Id<'sha-256'>;

/** One claim of one article. */
export interface ClaimRef {
  readonly article: ArticleId;
  readonly claim: ClaimId;
}

/** The reserved article id under which events live that belong to no article. */
export const DESK = 'desk' as ArticleId;

const PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a foreign value may serve as an id: 1 to 64 code units of `[A-Za-z0-9_-]`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && PATTERN.test(value);
}

/** Whether a foreign value is a SHA-256 in lower-case hexadecimal. */
export function isSha256(value: unknown): value is Sha256 {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Crockford's base 32 in lower case: sortable, no letter that can be taken for another. */
export const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random id of 16 letters (80 bits). `bytes` is the caller's chance: at least 16 octets. */
export function idFromBytes<T extends string>(bytes: Uint8Array): T {
  if (bytes.length < 16)
    throw new RangeError(`an id needs 16 octets of chance, got ${bytes.length}`);
  let id = '';
  for (const octet of bytes.subarray(0, 16)) id += BASE32.charAt(octet & 31);
  return id as T;
}
