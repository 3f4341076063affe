/**
 * The events of the journal: the only truth. Every change is one of these facts, named in the past
 * tense, in an envelope that says who, when, on which device, in which commit and having seen what.
 */
import type { Anchor } from '../text/anchor.ts';
import type { RevisionText } from '../text/revision-text.ts';
import type { WatchedChange } from '../text/watched-words.ts';
import type {
  AppearanceId,
  ArticleId,
  ClaimantId,
  ClaimId,
  ClaimRef,
  CommitId,
  ContactId,
  CorrectionId,
  DeviceId,
  EventId,
  EvidenceId,
  NoteId,
  PersonId,
  PublicationId,
  RepeatId,
  RevisionId,
  Sha256,
  SourceId,
  SuggestionId,
} from './ids.ts';
import type { Role } from './people.ts';

import type { Found } from './placing.ts';
import type { Policy } from './policy.ts';
import type { CorrectionWords, ReportWords } from './report-words.ts';
import type { RatingScale, ScaleRef } from './scales.ts';
import type { SignedContent } from './signed-content.ts';
import type {
  AttachmentUse,
  Attribution,
  ClaimKind,
  Confidence,
  NoteKind,
  NotCheckableReason,
  Priority,
  SourceKind,
  Stance,
  SuggestedField,
} from './vocabulary.ts';

/** What every event carries, whatever it says. */
export interface Envelope {
  /** Sortable; see `clock.ts`. */
  readonly id: EventId;
  /** The article it belongs to, or `desk`. */
  readonly article: ArticleId;
  readonly by: PersonId;
  /** The role the person acted in. */
  readonly role: Role;
  readonly device: DeviceId;
  /** Wall time for people, ISO 8601 in UTC. Order is the id's business, never this one's. */
  readonly at: string;
  /** One gesture is one commit; `index` counts from 0. */
  readonly commit: { readonly id: CommitId; readonly index: number; readonly count: number };
  /** The newest events of the article that the author had seen: the causal parents. */
  readonly seen: readonly EventId[];
  /** The version of the kind's payload. */
  readonly v: number;
  /** Room for the device's signature; nothing reads it yet. */
  readonly sig?: string;
  /** The redaction that erased this event's words; see `redact.ts`. */
  readonly redacted?: EventId;
}

/** What is known of an article besides its text. Empty strings mean "not known". */
export interface ArticleDetails {
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly url: string;
  /** A date, `YYYY-MM-DD`, or empty. */
  readonly published: string;
  /** A language tag (BCP 47). */
  readonly language: string;
}

/** The fields of a claim that are filled in one by one; each resolves by the latest event. */
export interface ClaimDetails {
  /** One neutral, self-contained sentence. The verdict judges this wording. */
  readonly restated: string;
  readonly kind: ClaimKind | null;
  /** Said so when nobody in particular makes the claim. */
  readonly noSingleClaimant: boolean;
  /** When it was said: a date, or empty. */
  readonly claimDate: string;
  /** Where it was said, in words. */
  readonly saidWhere: string;
  readonly notCheckable: NotCheckableReason | null;
  readonly priority: Priority;
  /** Why it comes first, or can wait. */
  readonly priorityReason: string;
  readonly tags: readonly string[];
  readonly assignedTo: PersonId | null;
  readonly due: string;
  /** When to look at the verdict again: a date, or empty. */
  readonly recheck: string;
  /** Why one source is enough, or null. The report prints it. */
  readonly oneSource: string | null;
}

/** Who made the claim. */
export interface Claimant {
  readonly id: ClaimantId;
  readonly name: string;
  /** Role at the time: "mayor", "spokesperson of …". */
  readonly role: string;
}

/** A source belongs to the desk and can serve many claims. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
  readonly archiveUrl: string;
  readonly kind: SourceKind;
  readonly primary: boolean;
  /** Why a source stays unnamed; empty for a named one. */
  readonly anonymityReason: string;
  /** The sources it rests on: it is not independent of them. */
  readonly derivedFrom: readonly SourceId[];
  /** A conflict of interest of the source, in words; printed. */
  readonly conflict: string;
  /** Of an interview or an expert: what the person is and where. */
  readonly affiliation: string;
  /** On what terms an interviewed person talked, or null where nobody was interviewed. */
  readonly attribution: Attribution | null;
  /** How it came: by phone, by mail, on which platform. */
  readonly channel: string;
  /** Of a law where it holds. */
  readonly jurisdiction: string;
  /** Of a dataset, a law or a document: which version or edition. */
  readonly edition: string;
}

/** A calculation that a reader can do again: the expression with its units, and what comes out. */
export interface Calculation {
  readonly expression: string;
  readonly result: string;
}

/** A file kept on the device. Its bytes live in their own store, addressed by their hash. */
export interface Attachment {
  readonly hash: Sha256;
  readonly name: string;
  /** The media type as the file gave it, or empty. */
  readonly type: string;
  /** Its size in octets. */
  readonly bytes: number;
  readonly use: AttachmentUse;
  /** Of a stored copy or a screenshot the address it was taken from, or empty. */
  readonly takenFrom: string;
  /** A private file stays on the desk even where its evidence is public. */
  readonly private: boolean;
}

/** The use of one source for one claim. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly source: SourceId;
  readonly quotedPassage: string;
  /** Page, timecode, table cell: where in the source. */
  readonly locator: string;
  readonly stance: Stance;
  readonly reasoning: string;
  /** When the source was looked at: a date, or empty. */
  readonly accessed: string;
  /** Private evidence stays on the desk. */
  readonly private: boolean;
  readonly calculation: Calculation | null;
}

/** A verdict is proposed whole, so that two people's halves can never mix. */
export interface VerdictContent {
  readonly scale: ScaleRef;
  /** Ids of levels; several only where the scale allows it; none where it has none. */
  readonly levels: readonly string[];
  /** One sentence, published. */
  readonly finding: string;
  /** Longer, published, limited Markdown. */
  readonly rationale: string;
  /** The date the verdict holds for, or empty. */
  readonly asOf: string;
  readonly confidence: Confidence | null;
}

/** One entry of the right-of-reply log. */
export interface Contact {
  readonly id: ContactId;
  readonly whom: string;
  readonly how: string;
  readonly asked: string;
  readonly deadline: string;
  readonly answer: string;
  readonly answered: string;
}

/** How the work on an article is organised. */
export interface ArticleWork {
  readonly assignedTo: PersonId | null;
  readonly due: string;
  readonly priority: Priority;
  readonly priorityReason: string;
}

/** A correction to the checked text that a query proposes to its author. */
export interface ProposedText {
  readonly before: string;
  readonly after: string;
}

type Fact<Kind extends string, Payload> = { readonly kind: Kind } & Readonly<Payload>;

/** Facts about the desk (`article` is `desk`). */
export type DeskFact =
  | Fact<'person-added', { person: PersonId; name: string; personRole: Role }>
  | Fact<'person-changed', { person: PersonId; changes: { name?: string; role?: Role } }>
  | Fact<'person-removed', { person: PersonId }>
  | Fact<'policy-changed', { changes: Partial<Policy> }>
  | Fact<'scale-added', { scale: RatingScale }>
  | Fact<'source-described', { source: SourceId; changes: Partial<Omit<Source, 'id'>> }>
  /** A person says that two claims are the same statement. */
  | Fact<'repeat-linked', { repeat: RepeatId; a: ClaimRef; b: ClaimRef }>
  | Fact<'repeat-unlinked', { repeat: RepeatId }>;

/** Where a revision's text is: in the event, or in the store of texts by its hash. */
export type RevisionContent =
  { readonly content: RevisionText } | { readonly hash: Sha256; readonly bytes: number };

/** Facts about one article. */
export type ArticleFact =
  | Fact<'article-opened', { details: ArticleDetails; guesses: readonly (keyof ArticleDetails)[] }>
  | Fact<'article-described', { changes: Partial<ArticleDetails> }>
  | Fact<'article-organised', { changes: Partial<ArticleWork> }>
  | Fact<'article-removed', object>
  | Fact<'article-restored', object>
  | Fact<'revision-added', { revision: RevisionId } & RevisionContent>
  | Fact<
      'claim-marked',
      { claim: ClaimId; appearance: AppearanceId; revision: RevisionId; anchor: Anchor }
    >
  | Fact<
      'appearance-added',
      { claim: ClaimId; appearance: AppearanceId; revision: RevisionId; anchor: Anchor }
    >
  | Fact<'appearance-removed', { claim: ClaimId; appearance: AppearanceId }>
  /** The handles of a saved appearance were moved. */
  | Fact<
      'appearance-adjusted',
      { claim: ClaimId; appearance: AppearanceId; revision: RevisionId; anchor: Anchor }
    >
  /** The search's answer for a later revision. */
  | Fact<
      'appearance-placed',
      { claim: ClaimId; appearance: AppearanceId; revision: RevisionId; found: Found }
    >
  /** A person's answer: these are the words meant. */
  | Fact<
      'appearance-reattached',
      {
        claim: ClaimId;
        appearance: AppearanceId;
        revision: RevisionId;
        anchor: Anchor;
        watched: readonly WatchedChange[];
      }
    >
  /** A person's answer: the publisher took the words out. `revision` is the first without them. */
  | Fact<'appearance-withdrawn', { claim: ClaimId; appearance: AppearanceId; revision: RevisionId }>
  /** The verdict holds for the changed words, too. */
  | Fact<'verdict-carried-over', { claim: ClaimId; revision: RevisionId; content: Sha256 }>
  | Fact<'claim-described', { claim: ClaimId; changes: Partial<ClaimDetails> }>
  | Fact<'claimant-described', { claim: ClaimId; claimant: Claimant }>
  | Fact<
      'claimant-changed',
      { claim: ClaimId; claimant: ClaimantId; changes: Partial<Omit<Claimant, 'id'>> }
    >
  | Fact<'claimant-removed', { claim: ClaimId; claimant: ClaimantId }>
  | Fact<'claim-dropped', { claim: ClaimId; reason: string }>
  | Fact<'claim-restored', { claim: ClaimId }>
  | Fact<'claim-merged', { claim: ClaimId; into: ClaimId }>
  /** `claim` was split off `from`. */
  | Fact<'claim-split', { claim: ClaimId; from: ClaimId }>
  | Fact<
      'evidence-added',
      {
        claim: ClaimId;
        /** The first versions left the calculation out. */
        evidence: Omit<Evidence, 'calculation'> & { readonly calculation?: Calculation | null };
      }
    >
  | Fact<
      'evidence-changed',
      { claim: ClaimId; evidence: EvidenceId; changes: Partial<Omit<Evidence, 'id'>> }
    >
  | Fact<'evidence-removed', { claim: ClaimId; evidence: EvidenceId }>
  | Fact<'attachment-added', { claim: ClaimId; evidence: EvidenceId; attachment: Attachment }>
  | Fact<'attachment-removed', { claim: ClaimId; evidence: EvidenceId; hash: Sha256 }>
  | Fact<'contact-logged', { claim: ClaimId; contact: Contact }>
  | Fact<
      'contact-changed',
      { claim: ClaimId; contact: ContactId; changes: Partial<Omit<Contact, 'id'>> }
    >
  /** A contact that was logged with another claim covers this one, too. */
  | Fact<'contact-shared', { claim: ClaimId; contact: ContactId }>
  | Fact<'contact-removed', { claim: ClaimId; contact: ContactId }>
  | Fact<'reply-waived', { claim: ClaimId; reason: string | null }>
  | Fact<'verdict-proposed', { claim: ClaimId; verdict: VerdictContent }>
  | Fact<
      'note-added',
      {
        /** Null: a note about the whole article. */
        claim: ClaimId | null;
        note: NoteId;
        /** The note that opened the thread, or null for a new thread. */
        replyTo: NoteId | null;
        noteKind: NoteKind;
        text: string;
        /** Who is asked to look at it. Like the next two, left out by the first versions. */
        mentions?: readonly PersonId[];
        /** Whether it is the author's answer to the query it replies to. */
        answers?: boolean;
        /** What the checked text should say instead, or null. */
        proposal?: ProposedText | null;
      }
    >
  | Fact<'note-resolved', { note: NoteId }>
  | Fact<'note-reopened', { note: NoteId }>
  | Fact<'claim-submitted', { claim: ClaimId; content: Sha256 }>
  | Fact<'submission-withdrawn', { claim: ClaimId }>
  | Fact<'changes-requested', { claim: ClaimId; what: string }>
  | Fact<'claim-rejected', { claim: ClaimId; reason: string }>
  /** A panel's vote against one exact content. */
  | Fact<'approval-declined', { claim: ClaimId; content: Sha256; reason: string }>
  | Fact<
      'claim-approved',
      {
        claim: ClaimId;
        /** The event that proposed the verdict which was read; null for a not-checkable claim. */
        verdict: EventId | null;
        /** The SHA-256 of the content which was read. */
        content: Sha256;
        /** The policy it was gated under: the id of the event that set it, or null for the default. */
        policy: EventId | null;
      }
    >
  | Fact<
      'wording-suggested',
      {
        claim: ClaimId;
        suggestion: SuggestionId;
        field: SuggestedField;
        /** The text as it stood when the suggestion was made. */
        before: string;
        text: string;
        why: string;
      }
    >
  | Fact<'suggestion-accepted', { claim: ClaimId; suggestion: SuggestionId }>
  | Fact<'suggestion-declined', { claim: ClaimId; suggestion: SuggestionId; reason: string }>
  /** `of` is the second reader, or null for whoever comes first. */
  | Fact<'cross-check-asked', { claim: ClaimId; of: PersonId | null }>
  | Fact<'cross-check-withdrawn', { claim: ClaimId }>
  /** The second reader's own verdict, given blind. */
  | Fact<'cross-check-given', { claim: ClaimId; verdict: VerdictContent }>
  /** An editor decided between two ratings, for the verdict that is named. */
  | Fact<'cross-check-settled', { claim: ClaimId; verdict: EventId; reason: string }>
  | Fact<'report-described', { changes: Partial<ReportWords> }>
  /** `content` is the SHA-256 of the report's own words that were read. */
  | Fact<'report-approved', { content: Sha256 }>
  | Fact<'report-sent-back', { what: string }>
  | Fact<
      'report-published',
      {
        publication: PublicationId;
        revision: RevisionId;
        words: ReportWords;
        /** The hash of the signed words. */
        content: Sha256;
      }
    >
  /** What a publication prints of one claim: frozen from then on. In the commit of the report. */
  | Fact<
      'claim-published',
      {
        claim: ClaimId;
        publication: PublicationId;
        /** The number it is printed under, for good. */
        number: number;
        content: Sha256;
        printed: SignedContent;
      }
    >
  /** Opens a change after publication; of the report's own words where `claim` is null. */
  | Fact<
      'correction-opened',
      { claim: ClaimId | null; correction: CorrectionId; words: CorrectionWords }
    >
  | Fact<
      'correction-described',
      { claim: ClaimId | null; correction: CorrectionId; changes: Partial<CorrectionWords> }
    >
  | Fact<'correction-withdrawn', { claim: ClaimId | null; correction: CorrectionId }>
  /** The publisher changed the words, and the report needs to say nothing about it. */
  | Fact<'correction-waived', { claim: ClaimId; revision: RevisionId; reason: string }>;

/** Facts that may stand in the desk's journal as well as in an article's. */
export type SharedFact =
  | Fact<'commit-undone', { undoes: CommitId }>
  /** Erases the words of these events wherever they are ever received. */
  | Fact<'events-redacted', { events: readonly EventId[]; reason: string }>;

export type AnyFact = DeskFact | ArticleFact | SharedFact;
export type FactKind = AnyFact['kind'];

/** An event whose kind and version this program knows. */
export type KnownEvent = Envelope & AnyFact;

/** An event of a kind or version made by a newer program: stored, forwarded, shown, never dropped. */
export interface UnknownEvent extends Envelope {
  readonly kind: string;
  readonly [payload: string]: unknown;
}

/** Anything that may stand in a journal. */
export type JournalEvent = KnownEvent | UnknownEvent;

/** The known event of a kind. */
export type EventOf<Kind extends FactKind> = Envelope & Extract<AnyFact, { kind: Kind }>;

/** The version of each kind's payload that this program writes and reads. */
export const VERSIONS: Readonly<Record<FactKind, number>> = Object.freeze({
  'person-added': 1,
  'person-changed': 1,
  'person-removed': 1,
  'policy-changed': 1,
  'scale-added': 1,
  'source-described': 1,
  'repeat-linked': 1,
  'repeat-unlinked': 1,
  'article-opened': 1,
  'article-described': 1,
  'article-organised': 1,
  'article-removed': 1,
  'article-restored': 1,
  'revision-added': 1,
  'claim-marked': 1,
  'appearance-added': 1,
  'appearance-removed': 1,
  'appearance-adjusted': 1,
  'appearance-placed': 1,
  'appearance-reattached': 1,
  'appearance-withdrawn': 1,
  'verdict-carried-over': 1,
  'claim-described': 1,
  'claimant-described': 1,
  'claimant-changed': 1,
  'claimant-removed': 1,
  'claim-dropped': 1,
  'claim-restored': 1,
  'claim-merged': 1,
  'claim-split': 1,
  'evidence-added': 1,
  'evidence-changed': 1,
  'evidence-removed': 1,
  'attachment-added': 1,
  'attachment-removed': 1,
  'contact-logged': 1,
  'contact-changed': 1,
  'contact-shared': 1,
  'contact-removed': 1,
  'reply-waived': 1,
  'verdict-proposed': 1,
  'note-added': 1,
  'note-resolved': 1,
  'note-reopened': 1,
  'claim-submitted': 1,
  'submission-withdrawn': 1,
  'changes-requested': 1,
  'claim-rejected': 1,
  'approval-declined': 1,
  'claim-approved': 1,
  'wording-suggested': 1,
  'suggestion-accepted': 1,
  'suggestion-declined': 1,
  'cross-check-asked': 1,
  'cross-check-withdrawn': 1,
  'cross-check-given': 1,
  'cross-check-settled': 1,
  'report-described': 1,
  'report-approved': 1,
  'report-sent-back': 1,
  'report-published': 1,
  'claim-published': 1,
  'correction-opened': 1,
  'correction-described': 1,
  'correction-withdrawn': 1,
  'correction-waived': 1,
  'commit-undone': 1,
  'events-redacted': 1,
});

/** Whether this program can read the event's payload. */
export function isKnown(event: JournalEvent): event is KnownEvent {
  return Object.hasOwn(VERSIONS, event.kind) && VERSIONS[event.kind as FactKind] === event.v;
}

/** The most an event may weigh as JSON, in octets; a longer text lives in the store of texts. */
export const MAX_EVENT_BYTES = 200 * 1024;
/** Revision texts up to this many octets of UTF-8 travel inside their event. */
export const MAX_INLINE_TEXT_BYTES = 64 * 1024;
