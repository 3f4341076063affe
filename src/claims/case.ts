/**
 * The state of one article, as `fold` makes it from the journal: a frozen value. Nothing in here is
 * ever set; to change a case is to add an event.
 */
import type { Anchor } from '../text/anchor.ts';
import type { Placement } from '../text/locate.ts';
import type { RevisionText } from '../text/revision-text.ts';
import type {
  ArticleDetails,
  ArticleWork,
  Attachment,
  ClaimDetails,
  Claimant,
  Contact,
  Evidence,
  JournalEvent,
  ProposedText,
  VerdictContent,
} from './events.ts';
import type {
  AppearanceId,
  ArticleId,
  ClaimId,
  CorrectionId,
  EventId,
  NoteId,
  PersonId,
  PublicationId,
  RevisionId,
  Sha256,
  SuggestionId,
} from './ids.ts';
import type { CorrectionWords, ReportWords } from './report-words.ts';
import type { SignedContent } from './signed-content.ts';
import type { ClaimStatus, NoteKind, SuggestedField } from './vocabulary.ts';

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
  readonly mentions: readonly PersonId[];
  /** Whether it is the author's answer. */
  readonly answers: boolean;
  /** What the checked text should say instead, or null. */
  readonly proposal: ProposedText | null;
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
  | 'place-open'
  | 'cross-check'
  | 'votes-missing'
  | 'correction-missing';

/** An editor's approval of one exact content. */
export interface SignOff extends Act {
  readonly content: Sha256;
  readonly verdict: EventId | null;
  /** Null when it counts. Otherwise it is kept, and shown as what it is. */
  readonly voided: VoidReason | null;
  /** The other editors of a panel who approved the same content; left out where there are none. */
  readonly others?: readonly PersonId[];
  /** The desk had switched four eyes off: the report says so. */
  readonly alone: boolean;
}

/** What an editor sent back, or rejected. */
export interface SentBack extends Act {
  readonly decision: 'changes-requested' | 'rejected';
  readonly reason: string;
}

/** One editor's vote on the content as it stands. */
export interface Vote extends Act {
  readonly decision: 'approve' | 'decline';
  /** Why it was declined; empty for an approval. */
  readonly reason: string;
}

/** Another wording for one text of the claim. Whoever accepts it is its author. */
export interface Suggestion extends Act {
  readonly id: SuggestionId;
  readonly field: SuggestedField;
  /** The text it was made for. */
  readonly before: string;
  readonly text: string;
  readonly why: string;
  /** Outdated: the text is another one by now. */
  readonly state: 'open' | 'outdated' | 'accepted' | 'declined';
  readonly settled: (Act & { readonly reason: string }) | null;
}

/** A second reader's verdict, asked for, given blind, compared. The act is the asking. */
export interface CrossCheck extends Act {
  /** The second reader; null for whoever comes first. */
  readonly of: PersonId | null;
  readonly given: (VerdictContent & Act) | null;
  /** The rating that stood when the second one was given: what agreement is measured on. */
  readonly first: (Pick<VerdictContent, 'scale' | 'levels'> & Act) | null;
  /** An editor decided between the two, for the verdict that stands. */
  readonly settled: (Act & { readonly reason: string }) | null;
  /** `open` until both verdicts are in. */
  readonly state: 'open' | 'agreed' | 'disagreed' | 'settled';
}

/** One change after publication, from its opening to the publication that printed it. */
export interface Correction extends CorrectionWords, Act {
  readonly id: CorrectionId;
  /** Null: about the report's own words. */
  readonly claim: ClaimId | null;
  readonly authors: readonly PersonId[];
  /** The ratings before and after, as labels; equal where it leaves the rating. */
  readonly ratingBefore: readonly string[];
  readonly ratingAfter: readonly string[];
  readonly state: 'open' | 'approved' | 'published';
  /** Who signed it, once somebody has. */
  readonly signed: Act | null;
  /** When the version that prints it was published, and as which number. */
  readonly published: (Act & { readonly version: number }) | null;
}

/** What the latest publication printed of a claim: frozen. */
export interface PublishedClaim extends Act {
  readonly publication: PublicationId;
  /** The version of the report. */
  readonly version: number;
  /** The number it is printed under. */
  readonly number: number;
  readonly content: Sha256;
  readonly printed: SignedContent;
  /** The revision the report printed. */
  readonly revision: RevisionId;
  /** When the claim was first published. */
  readonly first: Act;
  /** Who wrote the verdict that was published, and who signed it. */
  readonly authors: readonly PersonId[];
  readonly signOff: SignOff | null;
}

/** One published version of the article's report. */
export interface Publication extends Act {
  readonly id: PublicationId;
  /** 1 for the first. */
  readonly version: number;
  readonly revision: RevisionId;
  readonly words: ReportWords;
  readonly content: Sha256;
  readonly claims: readonly ClaimId[];
}

/** The report's own words and who stands behind them. */
export interface ReportState extends ReportWords {
  /** Everyone who wrote on the signed words since the last publication. None of them may approve. */
  readonly authors: readonly PersonId[];
  /** SHA-256 of the signed words and of the corrections to them. */
  readonly content: Sha256;
  /** The latest sign-off, whether it counts or not. */
  readonly signOff: Omit<SignOff, 'verdict'> | null;
  readonly sentBack: (Act & { readonly what: string }) | null;
  /** Corrections to the report's own words, oldest first. */
  readonly corrections: readonly Correction[];
}

export interface Claim extends ClaimDetails {
  readonly id: ClaimId;
  readonly markedBy: PersonId;
  readonly markedAt: string;
  readonly appearances: readonly Appearance[];
  readonly claimants: readonly Claimant[];
  readonly evidence: readonly (Evidence & {
    readonly addedBy: PersonId;
    readonly attachments: readonly Attachment[];
  })[];
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
  /** How editors voted on the content as it stands, oldest first: one vote each. */
  readonly votes: readonly Vote[];
  readonly suggestions: readonly Suggestion[];
  /** The latest cross-check that was not withdrawn, or null. */
  readonly crossCheck: CrossCheck | null;
  /** What stands in public, or null. */
  readonly published: PublishedClaim | null;
  /** Changes after publication, oldest first; withdrawn ones are left out. */
  readonly corrections: readonly Correction[];
  /** The correction that is being worked on, or null. */
  readonly openCorrection: Correction | null;
  /** A published correction took the verdict back. */
  readonly voided: Correction | null;
  /** The publisher changed the words after publication, and nobody has decided what follows. */
  readonly correctionDue: { readonly since: RevisionId } | null;
  /** The claim it was split off, or null. */
  readonly splitFrom: ClaimId | null;
  /**
   * True in the view of somebody who is to give a second verdict blind: the first one, its stance
   * and its reasoning are left out. Never true in a case as `fold` gives it.
   */
  readonly blind: boolean;
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
  readonly work: ArticleWork;
  readonly report: ReportState;
  /** Oldest first. */
  readonly publications: readonly Publication[];
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
  /** Events whose person may not make them: kept, shown, without effect. */
  readonly withoutEffect: ReadonlySet<EventId>;
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
