/**
 * The state of one article, as `fold` makes it from the journal: a frozen value. Nothing in here is
 * ever set; to change a case is to add an event.
 */
import type { Anchor } from '../text/anchor.ts';
import type { Placement } from '../text/locate.ts';
import type { RevisionText } from '../text/revision-text.ts';
import type {
  ArticleDetails,
  ClaimDetails,
  Claimant,
  Contact,
  Evidence,
  JournalEvent,
  VerdictContent,
} from './events.ts';
import type {
  AppearanceId,
  ArticleId,
  ClaimId,
  EventId,
  NoteId,
  PersonId,
  RevisionId,
  Sha256,
} from './ids.ts';
import type { ClaimStatus, NoteKind } from './vocabulary.ts';

/** One immutable text of the article. */
export interface Revision {
  readonly id: RevisionId;
  /** 1 for the first. */
  readonly number: number;
  readonly addedBy: PersonId;
  readonly addedAt: string;
  /** Null while the text is not on this device yet; `hash` then says which text is missing. */
  readonly text: RevisionText | null;
  readonly hash: Sha256 | null;
}

/** A place where a claim stands. */
export interface Appearance {
  readonly id: AppearanceId;
  /** The revision in which `anchor` stands: the newest in which a place is known. */
  readonly revision: RevisionId;
  readonly anchor: Anchor;
  /** The anchor in every revision in which a place is known: old revisions keep their highlights. */
  readonly anchors: ReadonlyMap<RevisionId, Anchor>;
  /** Where the anchor stands in the newest revision. */
  readonly placement: Placement;
  /** The publisher took the words out, as of that revision: decided by a person. */
  readonly withdrawn: (Act & { readonly since: RevisionId }) | null;
}

/** Who did something, and when: the id of the event, the person, the wall time. */
export interface Act {
  readonly event: EventId;
  readonly by: PersonId;
  readonly at: string;
}

/** The verdict as it stands, and everyone who wrote on it. */
export interface Verdict extends VerdictContent, Act {
  /** All who proposed a verdict on this claim, or carried one over. None of them may approve. */
  readonly authors: readonly PersonId[];
}

export interface Note extends Act {
  readonly id: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
}

/** A thread of notes: the first opens it, the others answer. */
export interface Thread {
  readonly id: NoteId;
  readonly claim: ClaimId | null;
  readonly kind: NoteKind;
  readonly notes: readonly Note[];
  readonly resolved: Act | null;
}

/** Why a sign-off does not, or no longer, count. */
export type VoidReason =
  | 'role'
  | 'author'
  | 'gate'
  | 'query'
  | 'not-submitted'
  | 'verdict-changed'
  | 'content-changed'
  | 'place-open';

/** An editor's approval of one exact content. */
export interface SignOff extends Act {
  readonly content: Sha256;
  readonly verdict: EventId | null;
  /** Null when it counts. Otherwise it is kept, and shown as what it is. */
  readonly voided: VoidReason | null;
  /** The desk had switched four eyes off: the report says so. */
  readonly alone: boolean;
}

/** What an editor sent back, or rejected. */
export interface SentBack extends Act {
  readonly decision: 'changes-requested' | 'rejected';
  readonly reason: string;
}

export interface Claim extends ClaimDetails {
  readonly id: ClaimId;
  readonly markedBy: PersonId;
  readonly markedAt: string;
  readonly appearances: readonly Appearance[];
  readonly claimants: readonly Claimant[];
  readonly evidence: readonly (Evidence & { readonly addedBy: PersonId })[];
  readonly contacts: readonly Contact[];
  /** Why the claimant was not asked, or null. */
  readonly replyWaived: string | null;
  readonly verdict: Verdict | null;
  readonly threads: readonly Thread[];
  /** Who gave the reason that the claim is not checkable, in the sense of four eyes its authors. */
  readonly notCheckableBy: readonly PersonId[] | null;
  readonly status: ClaimStatus;
  /**
   * The words of this revision differ from those the verdict was given for, and nobody has said yet
   * that it holds for them, too.
   */
  readonly stale: { readonly since: RevisionId } | null;
  /** The latest submission that nobody has answered or withdrawn. */
  readonly submitted: (Act & { readonly content: Sha256 }) | null;
  /** The latest decision that returned the claim, while it is not submitted again. */
  readonly sentBack: SentBack | null;
  /** The latest sign-off, whether it counts or not. */
  readonly signOff: SignOff | null;
  /** The reason a claim was dropped, or null. */
  readonly dropped: string | null;
  readonly mergedInto: ClaimId | null;
  /** SHA-256 of everything about the claim that a public report prints. */
  readonly content: Sha256;
  /** The latest event about this claim. */
  readonly changed: Act;
}

export interface Case {
  readonly article: ArticleId;
  readonly details: ArticleDetails;
  /** Fields that were filled in by a guess and not touched since. */
  readonly guesses: ReadonlySet<keyof ArticleDetails>;
  readonly opened: Act | null;
  readonly removed: Act | null;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** In reading order of the newest revision; claims that stand nowhere come last. */
  readonly claims: readonly Claim[];
  /** Threads about the article as a whole. */
  readonly threads: readonly Thread[];
  /** The events in the order they were folded in, taken back ones included: the history. */
  readonly events: readonly JournalEvent[];
  /** Gestures that were taken back, by `gestureOf`, each with the event that did it. */
  readonly undone: ReadonlyMap<string, Act>;
  /** Events of kinds or versions this program does not know. */
  readonly unknown: readonly JournalEvent[];
  /** The newest events: what the next gesture has seen. */
  readonly heads: readonly EventId[];
}

/** The claim of that id, or null. */
export function claimOf(state: Case, id: ClaimId): Claim | null {
  return state.claims.find((claim) => claim.id === id) ?? null;
}

/** The newest revision, or null before there is one. */
export function newestRevision(state: Case): Revision | null {
  return state.revisions.at(-1) ?? null;
}

/** The words of the claim as they stand in the article: the quote of its first appearance. */
export function quoteOf(claim: Claim): string {
  return claim.appearances[0]?.anchor.quote ?? '';
}
