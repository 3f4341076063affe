/**
 * The Plumbline bundle: a zip file with everything a desk has. `journal.ndjson` holds every event
 * and every long text, one line each; `attachments/` the files of evidence, each named by its
 * SHA-256; `manifest.json` what should be there. It holds internal notes and private evidence: it is
 * a copy for the desk, never for the public.
 */
import type { Sha256 } from '../claims/ids.ts';
import type { ImportProblemCode } from './import-problems.ts';
import { MAX_ATTACHMENT_BYTES } from './journal.ts';

/** The ending of a bundle's name. */
export const BUNDLE_SUFFIX = '.plumbline';
/** The version of the form that this program writes, and the newest that it reads. */
export const BUNDLE_VERSION = 1;

export const MANIFEST_NAME = 'manifest.json';
export const JOURNAL_NAME = 'journal.ndjson';
export const ATTACHMENTS_FOLDER = 'attachments/';

/** The form of `manifest.json`. */
export interface BundleManifest {
  readonly format: 'plumbline-bundle';
  readonly version: number;
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** In plain words, for whoever opens the zip by hand. */
  readonly contains: string;
  /** How many lines the journal has. */
  readonly lines: number;
  readonly attachments: readonly { readonly hash: Sha256; readonly bytes: number }[];
}

/** How much of a bundle is taken: a small file that unpacks into a whole disk is refused. */
export const BUNDLE_LIMITS = Object.freeze({
  manifestBytes: 16_000_000,
  /** The text is read whole, and no browser holds a longer one. */
  journalBytes: 500_000_000,
  attachmentBytes: MAX_ATTACHMENT_BYTES,
  entries: 60_000,
  /** All of it unpacked; zip without its 64-bit form ends at this size, too. */
  totalBytes: 4_000_000_000,
  /** Unpacked octets for each packed one, once there are more than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 100_000_000,
});

/**
 * - `not-a-bundle`: no zip file, or one without the parts of a bundle.
 * - `newer`: made by a newer version of the program.
 * - `damaged`, `encrypted`, `unknown-method`: the entry cannot be unpacked.
 * - `too-large`: more than a bundle may hold, or more than its size promises.
 * - `not-json`: a line of the journal, or the manifest, cannot be read.
 * - `missing`: the manifest names it and it is not there. `twice`: it is there twice.
 * - `wrong-hash`: an attachment is not what its name says.
 * The others are those of events.
 */
export type BundleProblemCode =
  | ImportProblemCode
  | 'not-a-bundle'
  | 'newer'
  | 'damaged'
  | 'encrypted'
  | 'unknown-method'
  | 'missing'
  | 'twice';

/** One thing that keeps a bundle out. */
export interface BundleProblem {
  readonly code: BundleProblemCode;
  /** The part of the bundle; empty for the whole. */
  readonly entry: string;
  /** The line of the journal or the number of the event, from 1; null where there is none. */
  readonly line: number | null;
  /** The field of the event; empty for the whole. */
  readonly where: string;
}

/** The name for a bundle made on that day. */
export function bundleName(now: Date): string {
  return `plumbline-${now.toISOString().slice(0, 10)}${BUNDLE_SUFFIX}`;
}
