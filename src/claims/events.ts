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
  CommitId,
  ContactId,
  DeviceId,
  EventId,
  EvidenceId,
  NoteId,
  PersonId,
  RevisionId,
  Sha256,
  SourceId,
} from './ids.ts';
import type { Role } from './people.ts';
import type { Found } from './placing.ts';
import type { Policy } from './policy.ts';
import type { RatingScale, ScaleRef } from './scales.ts';
import type {
  ClaimKind,
  Confidence,
  NoteKind,
  NotCheckableReason,
  Priority,
  SourceKind,
  Stance,
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
  readonly tags: readonly string[];
  readonly assignedTo: PersonId | null;
  readonly due: string;
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

type Fact<Kind extends string, Payload> = { readonly kind: Kind } & Readonly<Payload>;

/** Facts about the desk (`article` is `desk`). */
export type DeskFact =
  | Fact<'person-added', { person: PersonId; name: string; personRole: Role }>
  | Fact<'person-changed', { person: PersonId; changes: { name?: string; role?: Role } }>
  | Fact<'person-removed', { person: PersonId }>
  | Fact<'policy-changed', { changes: Partial<Policy> }>
  | Fact<'scale-added', { scale: RatingScale }>
  | Fact<'source-described', { source: SourceId; changes: Partial<Omit<Source, 'id'>> }>;

/** Where a revision's text is: in the event, or in the store of texts by its hash. */
export type RevisionContent =
  { readonly content: RevisionText } | { readonly hash: Sha256; readonly bytes: number };

/** Facts about one article. */
export type ArticleFact =
  | Fact<'article-opened', { details: ArticleDetails; guesses: readonly (keyof ArticleDetails)[] }>
  | Fact<'article-described', { changes: Partial<ArticleDetails> }>
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
  | Fact<'claimant-removed', { claim: ClaimId; claimant: ClaimantId }>
  | Fact<'claim-dropped', { claim: ClaimId; reason: string }>
  | Fact<'claim-restored', { claim: ClaimId }>
  | Fact<'claim-merged', { claim: ClaimId; into: ClaimId }>
  | Fact<'evidence-added', { claim: ClaimId; evidence: Evidence }>
  | Fact<
      'evidence-changed',
      { claim: ClaimId; evidence: EvidenceId; changes: Partial<Omit<Evidence, 'id'>> }
    >
  | Fact<'evidence-removed', { claim: ClaimId; evidence: EvidenceId }>
  | Fact<'contact-logged', { claim: ClaimId; contact: Contact }>
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
      }
    >
  | Fact<'note-resolved', { note: NoteId }>
  | Fact<'note-reopened', { note: NoteId }>
  | Fact<'claim-submitted', { claim: ClaimId; content: Sha256 }>
  | Fact<'submission-withdrawn', { claim: ClaimId }>
  | Fact<'changes-requested', { claim: ClaimId; what: string }>
  | Fact<'claim-rejected', { claim: ClaimId; reason: string }>
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
    >;

/** Facts that may stand in the desk's journal as well as in an article's. */
export type SharedFact = Fact<'commit-undone', { undoes: CommitId }>;

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
  'article-opened': 1,
  'article-described': 1,
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
  'claimant-removed': 1,
  'claim-dropped': 1,
  'claim-restored': 1,
  'claim-merged': 1,
  'evidence-added': 1,
  'evidence-changed': 1,
  'evidence-removed': 1,
  'contact-logged': 1,
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
  'claim-approved': 1,
  'commit-undone': 1,
});

/** Whether this program can read the event's payload. */
export function isKnown(event: JournalEvent): event is KnownEvent {
  return Object.hasOwn(VERSIONS, event.kind) && VERSIONS[event.kind as FactKind] === event.v;
}

/** The most an event may weigh as JSON, in octets; a longer text lives in the store of texts. */
export const MAX_EVENT_BYTES = 200 * 1024;
/** Revision texts up to this many octets of UTF-8 travel inside their event. */
export const MAX_INLINE_TEXT_BYTES = 64 * 1024;
