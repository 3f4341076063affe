/** What can go wrong between the journal and the browser's storage. Nothing written is ever lost by it. */

/**
 * - `full`: the disk, or the browser's share of it, has no room left.
 * - `forbidden`: the browser allows this page no storage (a private window, a setting, a sandbox).
 * - `blocked`: another tab still holds the older form of the storage open.
 * - `newer`: the storage was written by a newer version of the program; it was left untouched.
 * - `closed`: this journal was closed, by `close`, for an upgrade in another tab, or by the browser.
 * - `conflict`: another event is already stored under the id of one that was handed over.
 * - `broken`: the browser's storage failed in some other way; `cause` has its own words.
 */
export type JournalErrorCode =
  'full' | 'forbidden' | 'blocked' | 'newer' | 'closed' | 'conflict' | 'broken';

/**
 * The storage, not the program, said no. After a failed call nothing of it is stored. `cause` is
 * the browser's error where there was one.
 */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly code: JournalErrorCode;

  constructor(code: JournalErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
