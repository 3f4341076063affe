/**
 * What a person can ask for, in the imperative. An element fires one of these as an intention,
 * `app` adds who and when, `decide` answers with the facts that follow from it or with a refusal.
 */
import type { Range } from '../text/offsets.ts';
import type {
  ArticleDetails,
  ClaimDetails,
  Claimant,
  Contact,
  Evidence,
  RevisionContent,
  Source,
  VerdictContent,
} from './events.ts';
import type {
  AppearanceId,
  ClaimantId,
  ClaimId,
  CommitId,
  ContactId,
  EvidenceId,
  NoteId,
  PersonId,
  Sha256,
  SourceId,
} from './ids.ts';
import type { Role } from './people.ts';
import type { Found } from './placing.ts';
import type { Policy } from './policy.ts';
import type { NoteKind } from './vocabulary.ts';

/** The search's answer for one appearance. */
export interface FoundAppearance {
  readonly claim: ClaimId;
  readonly appearance: AppearanceId;
  readonly found: Found;
}

type Do<Name extends string, Values = object> = { readonly do: Name } & Readonly<Values>;

export type Command =
  | Do<'add-person', { name: string; role: Role }>
  | Do<'change-person', { person: PersonId; changes: { name?: string; role?: Role } }>
  | Do<'remove-person', { person: PersonId }>
  | Do<'change-policy', { changes: Partial<Policy> }>
  | Do<'change-source', { source: SourceId; changes: Partial<Omit<Source, 'id'>> }>
  | Do<
      'open-article',
      {
        details: ArticleDetails;
        guesses: readonly (keyof ArticleDetails)[];
        revision: RevisionContent;
      }
    >
  | Do<'describe-article', { changes: Partial<ArticleDetails> }>
  | Do<'remove-article'>
  | Do<'restore-article'>
  /** `range` lies in the newest revision's text. */
  | Do<'mark-claim', { range: Range }>
  | Do<'add-appearance', { claim: ClaimId; range: Range }>
  | Do<'remove-appearance', { claim: ClaimId; appearance: AppearanceId }>
  /** `range` lies in the newest revision's text: where the appearance stands from now on. */
  | Do<'adjust-appearance', { claim: ClaimId; appearance: AppearanceId; range: Range }>
  /** A new text of the article, and where every appearance was found in it. */
  | Do<'add-revision', { revision: RevisionContent; found: readonly FoundAppearance[] }>
  /** Where appearances were found that arrived after the newest revision. */
  | Do<'place-appearances', { found: readonly FoundAppearance[] }>
  | Do<'reattach-appearance', { claim: ClaimId; appearance: AppearanceId; range: Range }>
  | Do<'withdraw-appearance', { claim: ClaimId; appearance: AppearanceId }>
  /** `read` is the hash of the content that the checker had on the screen. */
  | Do<'carry-over-verdict', { claim: ClaimId; read: Sha256 }>
  | Do<'describe-claim', { claim: ClaimId; changes: Partial<ClaimDetails> }>
  | Do<'add-claimant', { claim: ClaimId; name: string; role: string }>
  | Do<'change-claimant', { claim: ClaimId; claimant: Claimant }>
  | Do<'remove-claimant', { claim: ClaimId; claimant: ClaimantId }>
  | Do<'drop-claim', { claim: ClaimId; reason: string }>
  | Do<'restore-claim', { claim: ClaimId }>
  | Do<'merge-claim', { claim: ClaimId; into: ClaimId }>
  | Do<
      'add-evidence',
      {
        claim: ClaimId;
        /** A source the desk already has, or the description of a new one. */
        source: SourceId | Omit<Source, 'id'>;
        evidence: Omit<Evidence, 'id' | 'source'>;
      }
    >
  | Do<
      'change-evidence',
      { claim: ClaimId; evidence: EvidenceId; changes: Partial<Omit<Evidence, 'id'>> }
    >
  | Do<'remove-evidence', { claim: ClaimId; evidence: EvidenceId }>
  /** Without `contact` a new entry is made; with it the entry is replaced. */
  | Do<'log-contact', { claim: ClaimId; contact?: ContactId; entry: Omit<Contact, 'id'> }>
  | Do<'remove-contact', { claim: ClaimId; contact: ContactId }>
  | Do<'waive-reply', { claim: ClaimId; reason: string | null }>
  | Do<'propose-verdict', { claim: ClaimId; verdict: VerdictContent }>
  | Do<
      'add-note',
      { claim: ClaimId | null; replyTo: NoteId | null; noteKind: NoteKind; text: string }
    >
  | Do<'resolve-note', { note: NoteId }>
  | Do<'reopen-note', { note: NoteId }>
  | Do<'submit-claim', { claim: ClaimId }>
  | Do<'withdraw-submission', { claim: ClaimId }>
  | Do<'request-changes', { claim: ClaimId; what: string }>
  | Do<'reject-claim', { claim: ClaimId; reason: string }>
  /** `read` is the hash of the content that the editor had on the screen. */
  | Do<'approve-claim', { claim: ClaimId; read: Sha256 }>
  | Do<'undo', { commit: CommitId }>;

export type CommandName = Command['do'];
export type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>;

/** Every command's name: what `app` listens for. */
export const COMMAND_NAMES = Object.freeze([
  'add-person',
  'change-person',
  'remove-person',
  'change-policy',
  'change-source',
  'open-article',
  'describe-article',
  'remove-article',
  'restore-article',
  'mark-claim',
  'add-appearance',
  'remove-appearance',
  'adjust-appearance',
  'add-revision',
  'place-appearances',
  'reattach-appearance',
  'withdraw-appearance',
  'carry-over-verdict',
  'describe-claim',
  'add-claimant',
  'change-claimant',
  'remove-claimant',
  'drop-claim',
  'restore-claim',
  'merge-claim',
  'add-evidence',
  'change-evidence',
  'remove-evidence',
  'log-contact',
  'remove-contact',
  'waive-reply',
  'propose-verdict',
  'add-note',
  'resolve-note',
  'reopen-note',
  'submit-claim',
  'withdraw-submission',
  'request-changes',
  'reject-claim',
  'approve-claim',
  'undo',
] as const satisfies readonly CommandName[]);
