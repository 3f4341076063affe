/**
 * From the journal of one article to its case. A pure function of the set of events, of the desk
 * and of the texts at hand: no clock, no chance, no order of arrival. Rules E1 to E8.
 */
import type { RevisionText } from '../text/revision-text.ts';
import type { Act, Case, Claim, PublishedClaim, Revision, Thread, VoidReason } from './case.ts';
import { hashOfContent } from './content.ts';
import { deskAt, policyAt, type Desk, type DeskThen } from './desk.ts';
import {
  isKnown,
  type ArticleDetails,
  type ArticleWork,
  type Contact,
  type EventOf,
  type JournalEvent,
  type KnownEvent,
} from './events.ts';
import { isCrossChecked, isOwnVerdict, signOffBlocks } from './gates.ts';
import type { ArticleId, ClaimId, ContactId, EventId, RevisionId, Sha256 } from './ids.ts';
import { actOf } from './internal/acts.ts';
import { Ancestry } from './internal/ancestry.ts';
import { newAppearanceDraft, wordsOf } from './internal/appearance-draft.ts';
import { applyToClaim } from './internal/apply-claim.ts';
import {
  confirm,
  finishClaim,
  newClaimDraft,
  ratingLabels,
  staleSince,
  wordsOfAppearances,
  type ClaimDraft,
  type Surroundings,
} from './internal/claim-draft.ts';
import { applyCorrection, printCorrections } from './internal/correction-draft.ts';
import { deepFreeze } from './internal/freeze.ts';
import { ReportDraft } from './internal/report-draft.ts';
import type { SignOffDraft } from './internal/sign-offs.ts';
import { Threads } from './internal/thread-draft.ts';
import { headsOf, inCausalOrder } from './order.ts';
import { permits } from './permissions.ts';
import { inReadingOrder } from './reading-order.ts';
import { redacted } from './redact.ts';
import { roleAt } from './roles.ts';
import { isSigned } from './status.ts';
import { gestureOf, undoneGestures } from './undo.ts';

const NO_DETAILS: ArticleDetails = Object.freeze({
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
});

const NO_WORK: ArticleWork = Object.freeze({
  assignedTo: null,
  due: '',
  priority: 'normal',
  priorityReason: '',
});

const NO_THREADS: readonly Thread[] = Object.freeze([]);

interface Draft {
  details: ArticleDetails;
  guesses: Set<keyof ArticleDetails>;
  opened: Act | null;
  removed: Act | null;
  readonly revisions: Revision[];
  /** Revisions that two people added apart with the same text: each by the one that stands for it. */
  readonly twins: Map<RevisionId, RevisionId>;
  readonly ancestry: Ancestry;
  readonly claims: Map<ClaimId, ClaimDraft>;
  /** What each contact says, whichever claims it covers. */
  readonly contacts: Map<ContactId, Contact>;
  readonly threads: Threads;
  readonly report: ReportDraft;
  work: ArticleWork;
  /** Events that are kept and shown and change nothing. */
  readonly withoutEffect: Set<EventId>;
}

/**
 * The case after these events. Total: an event about something that is not here yet has no effect
 * until it is, a text that is not here leaves its revision without text, an event whose role may
 * not make it has no effect, and none of them is lost (`events` keeps all).
 */
export function fold(
  article: ArticleId,
  events: readonly JournalEvent[],
  desk: Desk,
  texts: ReadonlyMap<Sha256, RevisionText> = new Map(),
): Case {
  const ordered = redacted(inCausalOrder(events), (event) => takesEffect(event, desk));
  const undone = undoneGestures(ordered);
  const unknown: JournalEvent[] = [];
  const draft: Draft = {
    details: NO_DETAILS,
    guesses: new Set(),
    opened: null,
    removed: null,
    revisions: [],
    twins: new Map(),
    ancestry: new Ancestry(ordered),
    claims: new Map(),
    contacts: new Map(),
    threads: new Threads(),
    report: new ReportDraft(),
    work: NO_WORK,
    withoutEffect: new Set(),
  };
  for (const event of ordered) {
    if (!isKnown(event)) unknown.push(event);
    else if (undone.has(gestureOf(event))) continue;
    else if (takesEffect(event, desk)) apply(draft, ofOneRevision(draft, event), desk, texts);
    else draft.withoutEffect.add(event.id);
  }
  const threads = draft.threads.finish();
  const around: Surroundings = {
    desk,
    revisions: draft.revisions,
    threadsOf: (claim) => threadsWith(draft, threads, claim),
    contacts: draft.contacts,
  };
  const claims = [...draft.claims.values()].map((claim) => finishClaim(claim, around));
  return Object.freeze({
    article,
    details: draft.details,
    guesses: draft.guesses,
    work: draft.work,
    report: draft.report.finish(),
    publications: Object.freeze(draft.report.publications),
    opened: draft.opened,
    removed: draft.removed,
    revisions: Object.freeze(draft.revisions),
    claims: Object.freeze(inReadingOrder(claims)),
    threads: threads.get(null) ?? NO_THREADS,
    events: ordered,
    undone,
    withoutEffect: draft.withoutEffect,
    unknown: Object.freeze(unknown),
    heads: headsOf(ordered),
  });
}

/** A sign-off by somebody who may not give one is judged and shown; other such events do nothing. */
function takesEffect(event: KnownEvent, desk: Desk): boolean {
  if (event.kind === 'claim-approved' || event.kind === 'report-approved') return true;
  return permits(roleAt(desk, event), event.kind);
}

/** The claim's threads, and behind them those of claims that were merged into it. */
function threadsWith(
  draft: Draft,
  threads: ReadonlyMap<ClaimId | null, readonly Thread[]>,
  claim: ClaimId,
): readonly Thread[] {
  const own = threads.get(claim) ?? NO_THREADS;
  const merged = [...draft.claims.values()].filter(({ mergedInto }) => mergedInto === claim);
  if (merged.length === 0) return own;
  return Object.freeze([...own, ...merged.flatMap(({ id }) => threadsWith(draft, threads, id))]);
}

function apply(
  draft: Draft,
  event: KnownEvent,
  desk: Desk,
  texts: ReadonlyMap<Sha256, RevisionText>,
): void {
  switch (event.kind) {
    case 'article-opened':
      draft.opened ??= actOf(event);
      draft.details = Object.freeze({ ...NO_DETAILS, ...event.details });
      draft.guesses = new Set(event.guesses);
      return;
    case 'article-described':
      draft.details = Object.freeze({ ...draft.details, ...event.changes });
      for (const field of Object.keys(event.changes)) {
        draft.guesses.delete(field as keyof ArticleDetails);
      }
      return;
    case 'article-organised':
      draft.work = Object.freeze({ ...draft.work, ...event.changes });
      return;
    case 'article-removed':
      draft.removed = actOf(event);
      return;
    case 'article-restored':
      draft.removed = null;
      return;
    case 'revision-added':
      addRevision(draft, event, texts);
      return;
    case 'note-added':
      draft.threads.add(event);
      touch(draft, event.claim, event);
      return;
    case 'note-resolved':
    case 'note-reopened':
      draft.threads.resolve(event);
      touch(draft, draft.threads.claimOf(event.note) ?? null, event);
      return;
    case 'claim-marked':
    case 'appearance-added':
      addAppearance(draft, event);
      return;
    case 'claim-approved':
      approve(draft, event, desk);
      return;
    case 'approval-declined':
      decline(draft, event, desk);
      return;
    case 'contact-logged':
      draft.contacts.set(event.contact.id, deepFreeze(event.contact));
      break;
    case 'contact-changed': {
      const contact = draft.contacts.get(event.contact);
      if (contact === undefined) return;
      draft.contacts.set(event.contact, Object.freeze({ ...contact, ...event.changes }));
      break;
    }
    case 'report-described':
      draft.report.describe(event);
      return;
    case 'report-approved': {
      const { policy } = policyAt(desk, event.id);
      draft.report.approve(event, roleAt(desk, event) === 'editor', policy);
      return;
    }
    case 'report-sent-back':
      draft.report.sendBack(event);
      return;
    case 'report-published':
      if (draft.report.publish(event) === null) draft.withoutEffect.add(event.id);
      return;
    case 'claim-published':
      if (!publish(draft, event, desk)) draft.withoutEffect.add(event.id);
      return;
    case 'correction-opened':
    case 'correction-described':
    case 'correction-withdrawn':
      correct(draft, event, desk);
      return;
    case 'claim-merged':
      if (leadsBack(draft, event.into, event.claim)) return;
      break;
    default:
      break;
  }
  if (!('claim' in event)) return;
  const claim = draft.claims.get(event.claim);
  if (claim === undefined) return;
  const saw = (earlier: EventId): boolean => draft.ancestry.saw(event, earlier);
  applyToClaim(claim, event, { revisions: draft.revisions, saw });
}

/** The event, about the revision that stands for the one it names. */
function ofOneRevision(draft: Draft, event: KnownEvent): KnownEvent {
  if (event.kind === 'revision-added' || !('revision' in event)) return event;
  const revision = draft.twins.get(event.revision);
  return revision === undefined ? event : { ...event, revision };
}

function addRevision(
  draft: Draft,
  event: EventOf<'revision-added'>,
  texts: ReadonlyMap<Sha256, RevisionText>,
): void {
  if (draft.revisions.some((revision) => revision.id === event.revision)) return;
  const newest = draft.revisions.at(-1);
  if (newest !== undefined && hasText(newest, event)) {
    draft.twins.set(event.revision, newest.id);
    return;
  }
  draft.revisions.push(
    Object.freeze({
      id: event.revision,
      number: draft.revisions.length + 1,
      addedBy: event.by,
      addedAt: event.at,
      text: 'content' in event ? deepFreeze(event.content) : (texts.get(event.hash) ?? null),
      hash: 'content' in event ? null : event.hash,
    }),
  );
}

/** Whether that is the very text of the revision: told without any text that may not be here. */
function hasText({ text, hash }: Revision, event: EventOf<'revision-added'>): boolean {
  if ('hash' in event) return event.hash === hash;
  return hash === null && text?.text === event.content.text && text.shape === event.content.shape;
}

function addAppearance(
  draft: Draft,
  event: EventOf<'claim-marked'> | EventOf<'appearance-added'>,
): void {
  let claim = draft.claims.get(event.claim);
  if (claim === undefined) {
    if (event.kind !== 'claim-marked') return;
    claim = newClaimDraft(event.claim, event);
    draft.claims.set(event.claim, claim);
  }
  claim.changed = actOf(event);
  const { appearance, anchor } = event;
  // A person says that the claim stands here, too. Not so that a stale verdict gets fresh by it.
  const isFresh = !claim.dodged && staleSince(claim, draft.revisions) === null;
  claim.appearances.set(
    appearance,
    newAppearanceDraft(appearance, event.revision, deepFreeze(anchor)),
  );
  if (isFresh) claim.judged?.set(appearance, wordsOf(anchor));
}

/**
 * Whether a merge into that claim would lose the claim: because the target is not here, or because
 * it is merged into the claim itself, as when two people merge two claims crosswise.
 */
function leadsBack(draft: Draft, into: ClaimId, claim: ClaimId): boolean {
  for (let next: ClaimId | null = into; next !== null;) {
    const target = draft.claims.get(next);
    if (target === undefined || next === claim) return true;
    next = target.mergedInto;
  }
  return false;
}

function touch(draft: Draft, id: ClaimId | null, event: KnownEvent): void {
  const claim = id === null ? undefined : draft.claims.get(id);
  if (claim !== undefined) claim.changed = actOf(event);
}

/**
 * Records a sign-off and judges it as things stood when it was given. Whether it still counts is
 * judged again when the claim is finished: later events may have changed what it signed.
 */
function approve(draft: Draft, event: EventOf<'claim-approved'>, desk: Desk): void {
  const claim = draft.claims.get(event.claim);
  if (claim === undefined) return;
  const { policy } = policyAt(desk, event.id, event.policy);
  const threads = draft.threads;
  const then = deskAt(desk, event.id);
  const now = asItStands(draft, claim, then);
  const author = isOwnVerdict(now, event.by);
  const judged: VoidReason | null =
    roleAt(desk, event) !== 'editor'
      ? 'role'
      : author && policy.fourEyes
        ? 'author'
        : now.submitted === null && now.notCheckable === null
          ? 'not-submitted'
          : threads.hasOpenQuery(claim.id)
            ? 'query'
            : signOffBlocks(now, then, policy)
              ? 'gate'
              : policy.crossCheck && !isCrossChecked(now)
                ? 'cross-check'
                : signedOther(now, event);
  const signOff: SignOffDraft = Object.freeze({
    ...actOf(event),
    content: event.content,
    verdict: event.verdict,
    voided: judged,
    alone: author,
    needed: policy.approvalsNeeded,
  });
  claim.declined = claim.declined.filter(({ by }) => by !== event.by);
  claim.signOffs.push(signOff);
  // The content that was named is the one that stands: its words were read.
  if (judged === null) confirm(claim, { revisions: draft.revisions, saw: () => true });
  claim.changed = actOf(event);
}

/** The claim as the events so far make it; its threads are asked for elsewhere. */
function asItStands(draft: Draft, claim: ClaimDraft, desk: DeskThen): Claim {
  const { revisions, contacts } = draft;
  return finishClaim(claim, { desk, revisions, contacts, threadsOf: () => NO_THREADS });
}

/**
 * Records a vote against what was read. Where as many editors decline as would have to approve, the
 * claim goes back to work with what they said.
 */
function decline(draft: Draft, event: EventOf<'approval-declined'>, desk: Desk): void {
  const claim = draft.claims.get(event.claim);
  if (claim === undefined || claim.submitted === null) return;
  const { policy } = policyAt(desk, event.id);
  const { content, reason } = event;
  claim.signOffs = claim.signOffs.filter(({ by }) => by !== event.by);
  claim.declined = [
    ...claim.declined.filter(({ by }) => by !== event.by),
    Object.freeze({ ...actOf(event), content, reason }),
  ];
  claim.changed = actOf(event);
  const against = claim.declined.filter((vote) => vote.content === content);
  if (against.length < policy.approvalsNeeded) return;
  claim.sentBack = Object.freeze({
    ...actOf(event),
    decision: 'rejected',
    reason: against.map((vote) => vote.reason).join('\n'),
  });
  claim.submitted = null;
  claim.signOffs = [];
  claim.declined = [];
}

/**
 * Freezes what a publication prints of a claim. It has to be what an editor signed, or what was
 * published before; anything else has no effect, and what stood in public stands.
 */
function publish(draft: Draft, event: EventOf<'claim-published'>, desk: Desk): boolean {
  const claim = draft.claims.get(event.claim);
  const publication = draft.report.publications.find(({ id }) => id === event.publication);
  if (claim === undefined || publication === undefined) return false;
  const now = asItStands(draft, claim, deskAt(desk, event.id));
  const before = claim.published;
  const same = before?.content === event.content;
  // The words of a printed claim that were erased cannot be checked any more.
  const isWhole = event.redacted !== undefined || hashOfContent(event.printed) === event.content;
  if (!isWhole || !(same || (isSigned(now) && now.content === event.content))) return false;
  const act = actOf(event);
  const published: PublishedClaim = Object.freeze({
    ...act,
    publication: publication.id,
    version: publication.version,
    number: before?.number ?? event.number,
    content: event.content,
    printed: deepFreeze(event.printed),
    revision: publication.revision,
    first: before?.first ?? act,
    authors: same ? before.authors : (now.verdict?.authors ?? now.notCheckableBy ?? []),
    signOff: same ? before.signOff : now.signOff,
  });
  claim.published = published;
  if (!same) claim.publishedWords = wordsOfAppearances(claim, draft.revisions);
  draft.report.print(event);
  printCorrections(claim.corrections, new Set(event.printed.corrections.map(({ id }) => id)), {
    ...act,
    version: publication.version,
    rating: ratingLabels(event.printed.verdict, desk),
  });
  claim.changed = act;
  return true;
}

/** Takes in what is said about a change after publication. */
function correct(
  draft: Draft,
  event: EventOf<'correction-opened' | 'correction-described' | 'correction-withdrawn'>,
  desk: Desk,
): void {
  if (event.claim === null) {
    applyCorrection(draft.report.corrections, event, []);
    if (event.kind !== 'correction-withdrawn') draft.report.noteAuthor(event.by);
    return;
  }
  const claim = draft.claims.get(event.claim);
  if (claim?.published == null) return;
  const rating = ratingLabels(claim.published.printed.verdict, desk);
  applyCorrection(claim.corrections, event, rating);
  claim.changed = actOf(event);
}

/** Whether the sign-off names another verdict or another content than what stood at that moment. */
function signedOther(now: Claim, event: EventOf<'claim-approved'>): VoidReason | null {
  const verdict = now.notCheckable === null ? (now.verdict?.event ?? null) : null;
  if (event.verdict !== verdict) return 'verdict-changed';
  return event.content === now.content ? null : 'content-changed';
}
