/** A case while it is being folded. */
import type { Act, Case, Claim, Revision, Thread } from '../case.ts';
import type { DeskThen } from '../desk.ts';
import type { ArticleDetails, ArticleWork, Contact, JournalEvent } from '../events.ts';
import type { ClaimId, ContactId, EventId, RevisionId } from '../ids.ts';
import type { Ancestry } from './ancestry.ts';
import { finishClaim, type ClaimDraft } from './claim-draft.ts';
import type { ReportDraft } from './report-draft.ts';
import type { Threads } from './thread-draft.ts';

const NO_THREADS: readonly Thread[] = Object.freeze([]);

/** Everything that `fold` has taken in so far. */
export interface CaseDraft {
  details: ArticleDetails;
  guesses: Set<keyof ArticleDetails>;
  opened: Act | null;
  removed: Act | null;
  readonly revisions: Revision[];
  /** Revisions that two people added apart with the same text: each by the one that stands for it. */
  readonly twins: Map<RevisionId, RevisionId>;
  readonly ancestry: Ancestry;
  /** Cases as the authors of publications saw them, by what they had seen. */
  readonly pasts: Map<string, Case>;
  readonly claims: Map<ClaimId, ClaimDraft>;
  /** What each contact says, whichever claims it covers. */
  readonly contacts: Map<ContactId, Contact>;
  readonly threads: Threads;
  readonly report: ReportDraft;
  work: ArticleWork;
  /** Events that are kept and shown and change nothing. */
  readonly withoutEffect: Set<EventId>;
  /** The case after other events, with the texts at hand. */
  readonly again: (events: readonly JournalEvent[], desk: DeskThen) => Case;
}

/** The claim as the events so far make it; its threads are asked for elsewhere. */
export function asItStands(draft: CaseDraft, claim: ClaimDraft, desk: DeskThen): Claim {
  const { revisions, contacts } = draft;
  return finishClaim(claim, { desk, revisions, contacts, threadsOf: () => NO_THREADS });
}
