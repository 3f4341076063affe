/** A claim while it is being folded: the only place where anything about a claim is mutable. */
import type { Act, Claim, Revision, SentBack, SignOff, Thread } from '../case.ts';
import { contentHash } from '../content.ts';
import type { Desk } from '../desk.ts';
import type {
  ClaimDetails,
  Claimant,
  Contact,
  Envelope,
  Evidence,
  VerdictContent,
} from '../events.ts';
import type {
  AppearanceId,
  ClaimantId,
  ClaimId,
  ContactId,
  EventId,
  EvidenceId,
  PersonId,
  RevisionId,
  Sha256,
} from '../ids.ts';
import { isDecided } from '../reading-order.ts';
import { statusOf } from '../status.ts';
import {
  changedSince,
  finishAppearance,
  placedBy,
  wordsKnown,
  wordsNow,
  type AppearanceDraft,
} from './appearance-draft.ts';

export interface ClaimDraft {
  readonly id: ClaimId;
  readonly marked: Act;
  details: ClaimDetails;
  /** Who gave a reason that the claim cannot be checked since it last had none. */
  readonly notCheckableBy: Set<PersonId>;
  readonly appearances: Map<AppearanceId, AppearanceDraft>;
  /**
   * The words of each appearance for which the verdict, or the reason why there is none, was last
   * said to hold; null while there is neither. An appearance without words here is stale.
   */
  judged: Map<AppearanceId, string> | null;
  /** An appearance on changed words was removed before anybody stood behind them. */
  dodged: boolean;
  readonly claimants: Map<ClaimantId, Claimant>;
  readonly evidence: Map<EvidenceId, Evidence & { readonly addedBy: PersonId }>;
  readonly contacts: Map<ContactId, Contact>;
  replyWaived: string | null;
  verdict: (VerdictContent & Act) | null;
  readonly authors: Set<PersonId>;
  /** Whether anybody has worked on it since it was marked. */
  worked: boolean;
  submitted: (Act & { readonly content: Sha256 }) | null;
  sentBack: SentBack | null;
  signOffs: SignOff[];
  dropped: string | null;
  mergedInto: ClaimId | null;
  changed: Act;
}

const NEW_DETAILS: ClaimDetails = Object.freeze({
  restated: '',
  kind: null,
  noSingleClaimant: false,
  claimDate: '',
  saidWhere: '',
  notCheckable: null,
  priority: 'normal',
  tags: Object.freeze([]),
  assignedTo: null,
  due: '',
  oneSource: null,
});

export function actOf(event: Envelope): Act {
  return Object.freeze({ event: event.id, by: event.by, at: event.at });
}

export function newClaimDraft(id: ClaimId, event: Envelope): ClaimDraft {
  const marked = actOf(event);
  return {
    id,
    marked,
    details: NEW_DETAILS,
    notCheckableBy: new Set(),
    appearances: new Map(),
    judged: null,
    dodged: false,
    claimants: new Map(),
    evidence: new Map(),
    contacts: new Map(),
    replyWaived: null,
    verdict: null,
    authors: new Set(),
    worked: false,
    submitted: null,
    sentBack: null,
    signOffs: [],
    dropped: null,
    mergedInto: null,
    changed: marked,
  };
}

/** An event as `fold` comes to it: the revisions so far, and what its author had seen. */
export interface Moment {
  readonly revisions: readonly Revision[];
  readonly saw: (event: EventId) => boolean;
}

/** Takes in that somebody judged the claim for the first time: by the words they knew. */
export function judge(draft: ClaimDraft, { revisions, saw }: Moment): void {
  draft.judged ??= new Map(
    [...draft.appearances].map(([id, appearance]) => [id, wordsKnown(appearance, revisions, saw)]),
  );
}

/** Takes in that somebody stands behind the verdict for the words as they are, if they saw them. */
export function confirm(draft: ClaimDraft, { revisions, saw }: Moment): void {
  if (draft.judged === null) return;
  for (const [id, appearance] of draft.appearances) {
    const event = placedBy(appearance, revisions);
    if (event === null || saw(event)) draft.judged.set(id, wordsNow(appearance, revisions));
  }
  draft.dodged = false;
}

/** The first revision since which words differ from those the verdict was given for, or null. */
export function staleSince(draft: ClaimDraft, revisions: readonly Revision[]): RevisionId | null {
  const { judged } = draft;
  if (judged === null) return null;
  const found = [...draft.appearances].flatMap(
    ([id, appearance]) => changedSince(appearance, judged.get(id), revisions) ?? [],
  );
  const numberOf = (revision: RevisionId): number =>
    revisions.findIndex(({ id }) => id === revision);
  return found.sort((a, b) => numberOf(a) - numberOf(b))[0] ?? null;
}

/** What `finishClaim` needs to know besides the draft. */
export interface Surroundings {
  readonly desk: Desk;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  readonly threadsOf: (claim: ClaimId) => readonly Thread[];
}

/** The claim as a frozen value, as the draft stands now. */
export function finishClaim(draft: ClaimDraft, around: Surroundings): Claim {
  const { revisions, desk, threadsOf } = around;
  const parts = {
    ...draft.details,
    id: draft.id,
    markedBy: draft.marked.by,
    markedAt: draft.marked.at,
    appearances: Object.freeze(
      [...draft.appearances.values()].map((appearance) => finishAppearance(appearance, revisions)),
    ),
    claimants: Object.freeze([...draft.claimants.values()]),
    evidence: Object.freeze([...draft.evidence.values()]),
    contacts: Object.freeze([...draft.contacts.values()]),
    replyWaived: draft.replyWaived,
    notCheckableBy:
      draft.details.notCheckable === null ? null : Object.freeze([...draft.notCheckableBy]),
    verdict:
      draft.verdict === null
        ? null
        : Object.freeze({ ...draft.verdict, authors: Object.freeze([...draft.authors]) }),
    threads: threadsOf(draft.id),
    sentBack: draft.sentBack,
    dropped: draft.dropped,
    mergedInto: draft.mergedInto,
    changed: draft.changed,
  };
  // Most claims are never asked for their hash, so it is made when somebody asks.
  let hash: Sha256 | null = null;
  const content = (): Sha256 => (hash ??= contentHash(parts, desk));
  const placed = parts.appearances.every(isDecided);
  const signOff = latestSignOff(draft, content, placed);
  // An editor who signed exactly these words, even before they were changed and changed back,
  // stands behind them.
  const since = signOff?.voided === null ? null : staleSince(draft, revisions);
  const standing = {
    stale: since === null ? null : Object.freeze({ since }),
    // What was submitted were other words. It is in review again when they are.
    submitted: since === null ? draft.submitted : null,
    signOff,
  };
  return Object.freeze({
    ...parts,
    get content() {
      return content();
    },
    ...standing,
    status: statusOf({ ...parts, ...standing, worked: draft.worked }),
  });
}

/**
 * The latest sign-off that counts, or else the latest one, with the reason why it does not. One
 * that counted when it was given is void while the content or the verdict is another one.
 */
function latestSignOff(draft: ClaimDraft, content: () => Sha256, placed: boolean): SignOff | null {
  const judged = draft.signOffs.map((signOff) => {
    if (signOff.voided !== null) return signOff;
    const verdict = draft.details.notCheckable === null ? (draft.verdict?.event ?? null) : null;
    if (signOff.verdict !== verdict) {
      return Object.freeze({ ...signOff, voided: 'verdict-changed' as const });
    }
    if (signOff.content !== content()) {
      return Object.freeze({ ...signOff, voided: 'content-changed' as const });
    }
    // Until a person has said where the words went, nobody stands behind the claim as it now reads.
    if (!placed) return Object.freeze({ ...signOff, voided: 'place-open' as const });
    // The reason can be taken away and given again, the second time by the person who signed.
    const own = draft.details.notCheckable !== null && draft.notCheckableBy.has(signOff.by);
    if (own && !signOff.alone) return Object.freeze({ ...signOff, voided: 'author' as const });
    return signOff;
  });
  return judged.findLast((signOff) => signOff.voided === null) ?? judged.at(-1) ?? null;
}
