/** A rule says no. The words are made in `ui`; here is the closed code and the facts behind it. */

export type RefusalCode =
  | 'not-permitted'
  | 'own-verdict'
  | 'gate'
  | 'content-changed'
  | 'not-in-review'
  | 'nothing-to-undo'
  | 'built-upon'
  | 'reason-missing'
  | 'text-missing'
  | 'outside-the-text'
  | 'already-marked'
  | 'same-revision'
  | 'empty-name'
  | 'unsafe-link'
  | 'unknown-claim'
  | 'unknown-person'
  | 'unknown-source'
  | 'unknown-level'
  | 'too-long'
  | 'not-a-date'
  | 'frozen'
  | 'blind'
  | 'correction-open'
  | 'not-published'
  | 'suggestion-outdated'
  | 'already-open'
  | 'editor-only'
  | 'last-level'
  | 'nothing-to-publish'
  | 'words-unsigned'
  | 'embargoed';

/** Why a gesture was refused. Nothing was written. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  facts: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } };
}
