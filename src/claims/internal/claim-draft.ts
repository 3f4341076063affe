/** A claim while it is being folded: the only place where anything about a claim is mutable. */
import type { Act, Claim, PublishedClaim, Revision, SentBack, Thread } from '../case.ts';
import { contentHash } from '../content.ts';
import { scaleOf, type Desk, type DeskThen } from '../desk.ts';
import type {
  Attachment,
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
  CorrectionId,
  EventId,
  EvidenceId,
  PersonId,
  RevisionId,
  Sha256,
  SuggestionId,
} from '../ids.ts';
import { isDecided } from '../reading-order.ts';
import { statusOf } from '../status.ts';
import { actOf } from './acts.ts';
import {
  changedSince,
  finishAppearance,
  placedBy,
  wordsKnown,
  wordsNow,
  type AppearanceDraft,
} from './appearance-draft.ts';
import { finishCorrections, signedCorrections, type CorrectionDraft } from './correction-draft.ts';
import { compared, finishCrossCheck, type CrossCheckDraft } from './cross-check-draft.ts';
import { latestSignOff, votesOf, type Declined, type SignOffDraft } from './sign-offs.ts';
import { finishSuggestions, type SuggestionDraft } from './suggestion-draft.ts';

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
  /** The files of each piece of evidence, by hash. */
  readonly attachments: Map<EvidenceId, Map<Sha256, Attachment>>;
  /** The contacts that cover the claim; what they say belongs to the article. */
  readonly contacts: Set<ContactId>;
  replyWaived: string | null;
  verdict: (VerdictContent & Act) | null;
  readonly authors: Set<PersonId>;
  /** Whether anybody has worked on it since it was marked. */
  worked: boolean;
  submitted: (Act & { readonly content: Sha256 }) | null;
  sentBack: SentBack | null;
  signOffs: SignOffDraft[];
  declined: Declined[];
  readonly suggestions: Map<SuggestionId, SuggestionDraft>;
  crossCheck: CrossCheckDraft | null;
  published: PublishedClaim | null;
  /** The words of each appearance as they were last published, or waved through since. */
  publishedWords: ReadonlyMap<AppearanceId, string> | null;
  readonly corrections: Map<CorrectionId, CorrectionDraft>;
  splitFrom: ClaimId | null;
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
  priorityReason: '',
  tags: Object.freeze([]),
  assignedTo: null,
  due: '',
  recheck: '',
  oneSource: null,
});

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
    attachments: new Map(),
    contacts: new Set(),
    replyWaived: null,
    verdict: null,
    authors: new Set(),
    worked: false,
    submitted: null,
    sentBack: null,
    signOffs: [],
    declined: [],
    suggestions: new Map(),
    crossCheck: null,
    published: null,
    publishedWords: null,
    corrections: new Map(),
    splitFrom: null,
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

/** Takes in a verdict: with it both sides of a cross-check may be in. */
export function compareRatings(draft: ClaimDraft): void {
  if (draft.crossCheck !== null) draft.crossCheck = compared(draft.crossCheck, draft.verdict);
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
  readonly desk: DeskThen;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  readonly threadsOf: (claim: ClaimId) => readonly Thread[];
  readonly contacts: ReadonlyMap<ContactId, Contact>;
}

/** The claim as a frozen value, as the draft stands now. */
export function finishClaim(draft: ClaimDraft, around: Surroundings): Claim {
  const { revisions, desk, threadsOf, contacts } = around;
  const parts = {
    ...draft.details,
    id: draft.id,
    markedBy: draft.marked.by,
    markedAt: draft.marked.at,
    appearances: Object.freeze(
      [...draft.appearances.values()].map((appearance) => finishAppearance(appearance, revisions)),
    ),
    claimants: Object.freeze([...draft.claimants.values()]),
    evidence: Object.freeze(
      [...draft.evidence.values()].map((item) =>
        Object.freeze({
          ...item,
          attachments: Object.freeze([...(draft.attachments.get(item.id)?.values() ?? [])]),
        }),
      ),
    ),
    contacts: Object.freeze([...draft.contacts].flatMap((id) => contacts.get(id) ?? [])),
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
  const signed = signedCorrections(draft.corrections);
  // Most claims are never asked for their hash, so it is made when somebody asks.
  let hash: Sha256 | null = null;
  const content = (): Sha256 => (hash ??= contentHash({ ...parts, corrections: signed }, desk));
  const notCheckable = draft.details.notCheckable !== null;
  const question = {
    content,
    verdict: notCheckable ? null : (draft.verdict?.event ?? null),
    corrected: () =>
      draft.published === null ||
      draft.published.content === content() ||
      [...draft.corrections.values()].some(({ published }) => published === null),
    placed: parts.appearances.every(isDecided),
    isAuthor: (person: PersonId) => notCheckable && draft.notCheckableBy.has(person),
  };
  const signOff = latestSignOff(draft.signOffs, question);
  const counts = signOff !== null && signOff.voided === null ? signOff : null;
  // An editor who signed exactly these words, even before they were changed and changed back,
  // stands behind them.
  const since = counts === null ? staleSince(draft, revisions) : null;
  const corrections = finishCorrections(
    draft.corrections,
    draft.id,
    ratingLabels(draft.verdict, desk),
    counts === null ? null : { event: counts.event, by: counts.by, at: counts.at },
  );
  const open = corrections.findLast(({ state }) => state !== 'published') ?? null;
  const lastPrinted = corrections.findLast(({ state }) => state === 'published');
  const standing = {
    stale: since === null ? null : Object.freeze({ since }),
    // What was submitted were other words. It is in review again when they are.
    submitted: since === null ? draft.submitted : null,
    signOff,
    published: draft.published,
  };
  return Object.freeze({
    ...parts,
    get content() {
      return content();
    },
    ...standing,
    votes: votesOf(draft.signOffs, draft.declined, question),
    suggestions: finishSuggestions(draft.suggestions, (field) =>
      field === 'restated' ? draft.details.restated : (draft.verdict?.[field] ?? ''),
    ),
    crossCheck:
      draft.crossCheck === null ? null : finishCrossCheck(draft.crossCheck, draft.verdict),
    corrections,
    openCorrection: open,
    voided: lastPrinted?.tier === 'void' ? lastPrinted : null,
    correctionDue: open === null ? correctionDue(draft, revisions) : null,
    splitFrom: draft.splitFrom,
    blind: false,
    status: statusOf({ ...parts, ...standing, worked: draft.worked }),
  });
}

/** The labels of a verdict's levels; the id of a level whose scale is not here. */
export function ratingLabels(
  verdict: Pick<VerdictContent, 'scale' | 'levels'> | null,
  desk: Pick<Desk, 'scales'>,
): readonly string[] {
  if (verdict === null) return [];
  const levels = scaleOf(desk, verdict.scale)?.levels ?? [];
  return verdict.levels.map((id) => levels.find((level) => level.id === id)?.label ?? id);
}

/** The words of each appearance as they stand; none of one that the publisher took out. */
export function wordsOfAppearances(
  draft: ClaimDraft,
  revisions: readonly Revision[],
): ReadonlyMap<AppearanceId, string> {
  return new Map(
    [...draft.appearances].map(([id, appearance]) => {
      const gone = finishAppearance(appearance, revisions).withdrawn !== null;
      return [id, gone ? '' : wordsNow(appearance, revisions)];
    }),
  );
}

/** Since when other words stand in the article than were published, or null. */
function correctionDue(
  draft: ClaimDraft,
  revisions: readonly Revision[],
): { readonly since: RevisionId } | null {
  const { publishedWords } = draft;
  if (publishedWords === null) return null;
  const now = wordsOfAppearances(draft, revisions);
  for (const [id, words] of publishedWords) {
    const appearance = draft.appearances.get(id);
    if (appearance === undefined || now.get(id) === words) continue;
    const { withdrawn, placement } = finishAppearance(appearance, revisions);
    // Where the words went is still to be decided: that comes first.
    if (withdrawn === null && !('range' in placement)) continue;
    const since = withdrawn?.since ?? changedSince(appearance, words, revisions);
    if (since !== null) return Object.freeze({ since });
  }
  return null;
}
