/**
 * What a person can ask for, in the imperative. An element fires one of these as an intention,
 * `app` adds who and when, `decide` answers with the facts that follow from it or with a refusal.
 */
import type { Range } from '../text/offsets.ts';
import type {
  ArticleDetails,
  ArticleWork,
  Attachment,
  ClaimDetails,
  Claimant,
  Contact,
  Evidence,
  ProposedText,
  RevisionContent,
  Source,
  VerdictContent,
} from './events.ts';
import type {
  AppearanceId,
  ClaimantId,
  ClaimId,
  ClaimRef,
  CommitId,
  ContactId,
  CorrectionId,
  EventId,
  EvidenceId,
  NoteId,
  PersonId,
  RepeatId,
  Sha256,
  SourceId,
  SuggestionId,
} from './ids.ts';
import type { Role } from './people.ts';
import type { Found } from './placing.ts';
import type { Policy } from './policy.ts';
import type { CorrectionWords, ReportWords } from './report-words.ts';
import type { RatingScale } from './scales.ts';
import type { NoteKind, SuggestedField } from './vocabulary.ts';

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
  /** A new scale, or the next version of one: `version` is given by `decide`. */
  | Do<'add-scale', { scale: Omit<RatingScale, 'version'> }>
  | Do<'link-repeat', { a: ClaimRef; b: ClaimRef }>
  | Do<'unlink-repeat', { repeat: RepeatId }>
  | Do<'change-source', { source: SourceId; changes: Partial<Omit<Source, 'id'>> }>
  | Do<
      'open-article',
      {
        details: ArticleDetails;
        guesses: readonly (keyof ArticleDetails)[];
        revision: RevisionContent;
      }
    >
  | Do<'organise-article', { changes: Partial<ArticleWork> }>
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
  /** The same change of several claims, one gesture; for what organises the work. */
  | Do<
      'describe-claims',
      {
        claims: readonly ClaimId[];
        changes: Partial<
          Pick<
            ClaimDetails,
            'assignedTo' | 'due' | 'priority' | 'priorityReason' | 'tags' | 'recheck'
          >
        >;
      }
    >
  | Do<'add-claimant', { claim: ClaimId; name: string; role: string }>
  | Do<'change-claimant', { claim: ClaimId; claimant: Claimant }>
  | Do<'remove-claimant', { claim: ClaimId; claimant: ClaimantId }>
  | Do<'drop-claim', { claim: ClaimId; reason: string }>
  | Do<'restore-claim', { claim: ClaimId }>
  | Do<'merge-claim', { claim: ClaimId; into: ClaimId }>
  /** `range` lies in the newest revision's text: the words that become a claim of their own. */
  | Do<'split-claim', { claim: ClaimId; range: Range }>
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
  /** The bytes are in the store of attachments by then. */
  | Do<'attach', { claim: ClaimId; evidence: EvidenceId; attachment: Attachment }>
  | Do<'detach', { claim: ClaimId; evidence: EvidenceId; hash: Sha256 }>
  /** Without `contact` a new entry is made; with it the entry is changed, for every claim it covers. */
  | Do<'log-contact', { claim: ClaimId; contact?: ContactId; entry: Omit<Contact, 'id'> }>
  | Do<'share-contact', { claim: ClaimId; contact: ContactId }>
  | Do<'remove-contact', { claim: ClaimId; contact: ContactId }>
  | Do<'waive-reply', { claim: ClaimId; reason: string | null }>
  | Do<'propose-verdict', { claim: ClaimId; verdict: VerdictContent }>
  | Do<
      'add-note',
      {
        claim: ClaimId | null;
        replyTo: NoteId | null;
        noteKind: NoteKind;
        text: string;
        mentions?: readonly PersonId[];
        answers?: boolean;
        proposal?: ProposedText | null;
      }
    >
  | Do<'resolve-note', { note: NoteId }>
  | Do<'reopen-note', { note: NoteId }>
  | Do<'submit-claim', { claim: ClaimId }>
  | Do<'withdraw-submission', { claim: ClaimId }>
  | Do<'request-changes', { claim: ClaimId; what: string }>
  | Do<'reject-claim', { claim: ClaimId; reason: string }>
  /** `read` is the hash of the content that the editor had on the screen. */
  | Do<'approve-claim', { claim: ClaimId; read: Sha256 }>
  /** A panel's vote against what was read. */
  | Do<'decline-approval', { claim: ClaimId; read: Sha256; reason: string }>
  | Do<'suggest-wording', { claim: ClaimId; field: SuggestedField; text: string; why: string }>
  | Do<'accept-suggestion', { claim: ClaimId; suggestion: SuggestionId }>
  | Do<'decline-suggestion', { claim: ClaimId; suggestion: SuggestionId; reason: string }>
  | Do<'ask-cross-check', { claim: ClaimId; of: PersonId | null }>
  | Do<'withdraw-cross-check', { claim: ClaimId }>
  | Do<'give-cross-check', { claim: ClaimId; verdict: VerdictContent }>
  | Do<'settle-cross-check', { claim: ClaimId; reason: string }>
  | Do<'describe-report', { changes: Partial<ReportWords> }>
  /** `read` is the hash of the words that the editor had on the screen. */
  | Do<'approve-report', { read: Sha256 }>
  | Do<'send-back-report', { what: string }>
  | Do<'publish-report', { read: Sha256 }>
  | Do<'open-correction', { claim: ClaimId | null; words: CorrectionWords }>
  | Do<
      'describe-correction',
      { claim: ClaimId | null; correction: CorrectionId; changes: Partial<CorrectionWords> }
    >
  | Do<'withdraw-correction', { claim: ClaimId | null; correction: CorrectionId }>
  | Do<'waive-correction', { claim: ClaimId; reason: string }>
  /** Where `events` belong to the desk's journal, `desk` is true. */
  | Do<'redact', { desk: boolean; events: readonly EventId[]; reason: string }>
  | Do<'undo', { commit: CommitId }>;

export type CommandName = Command['do'];
export type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>;

/** Every command's name: what `app` listens for. */
export const COMMAND_NAMES = Object.freeze([
  'add-person',
  'change-person',
  'remove-person',
  'change-policy',
  'add-scale',
  'link-repeat',
  'unlink-repeat',
  'change-source',
  'open-article',
  'organise-article',
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
  'describe-claims',
  'add-claimant',
  'change-claimant',
  'remove-claimant',
  'drop-claim',
  'restore-claim',
  'merge-claim',
  'split-claim',
  'add-evidence',
  'change-evidence',
  'remove-evidence',
  'attach',
  'detach',
  'log-contact',
  'share-contact',
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
  'decline-approval',
  'suggest-wording',
  'accept-suggestion',
  'decline-suggestion',
  'ask-cross-check',
  'withdraw-cross-check',
  'give-cross-check',
  'settle-cross-check',
  'describe-report',
  'approve-report',
  'send-back-report',
  'publish-report',
  'open-correction',
  'describe-correction',
  'withdraw-correction',
  'waive-correction',
  'redact',
  'undo',
] as const satisfies readonly CommandName[]);
