/**
 * From the journal of one article to its case. A pure function of the set of events, of the desk
 * and of the texts at hand: no clock, no chance, no order of arrival. Rules E1 to E8.
 */
import type { RevisionText } from '../text/revision-text.ts';
import type { Case, Revision, Thread } from './case.ts';
import { policyAt, type DeskThen } from './desk.ts';
import {
  isKnown,
  type ArticleDetails,
  type ArticleWork,
  type EventOf,
  type JournalEvent,
  type KnownEvent,
} from './events.ts';
import type { ArticleId, ClaimId, EventId, Sha256 } from './ids.ts';
import { actOf } from './internal/acts.ts';
import { Ancestry } from './internal/ancestry.ts';
import { newAppearanceDraft, wordsOf } from './internal/appearance-draft.ts';
import { applyToClaim } from './internal/apply-claim.ts';
import type { CaseDraft } from './internal/case-draft.ts';
import {
  finishClaim,
  newClaimDraft,
  staleSince,
  type Surroundings,
} from './internal/claim-draft.ts';
import { approve, decline } from './internal/fold-approval.ts';
import { correct, pastOf, publish } from './internal/fold-publication.ts';
import { deepFreeze } from './internal/freeze.ts';
import { ReportDraft } from './internal/report-draft.ts';
import { Threads } from './internal/thread-draft.ts';
import { headsOf, inCausalOrder } from './order.ts';
import { permits } from './permissions.ts';
import { inReadingOrder } from './reading-order.ts';
import { redacted } from './redact.ts';
import { roleAt } from './roles.ts';
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

/**
 * The case after these events. Total: an event about something that is not here yet has no effect
 * until it is, a text that is not here leaves its revision without text, an event whose role may
 * not make it has no effect, and none of them is lost (`events` keeps all).
 */
export function fold(
  article: ArticleId,
  events: readonly JournalEvent[],
  desk: DeskThen,
  texts: ReadonlyMap<Sha256, RevisionText> = new Map(),
): Case {
  const ordered = redacted(inCausalOrder(events), (event) => takesEffect(event, desk));
  const undone = undoneGestures(ordered);
  const unknown: JournalEvent[] = [];
  const draft: CaseDraft = {
    details: NO_DETAILS,
    guesses: new Set(),
    opened: null,
    removed: null,
    revisions: [],
    twins: new Map(),
    ancestry: new Ancestry(ordered),
    pasts: new Map(),
    claims: new Map(),
    contacts: new Map(),
    threads: new Threads(),
    report: new ReportDraft(),
    work: NO_WORK,
    withoutEffect: new Set(),
    again: (past, then) => fold(article, past, then, texts),
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
    threadsOf: threadsOfClaims(draft.claims, threads),
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
function takesEffect(event: KnownEvent, desk: DeskThen): boolean {
  if (event.kind === 'claim-approved' || event.kind === 'report-approved') return true;
  return permits(roleAt(desk, event), event.kind);
}

/** Each claim's threads, and behind them those of claims that were merged into it. */
function threadsOfClaims(
  claims: CaseDraft['claims'],
  threads: ReadonlyMap<ClaimId | null, readonly Thread[]>,
): (claim: ClaimId) => readonly Thread[] {
  const merged = new Map<ClaimId, ClaimId[]>();
  for (const { id, mergedInto } of claims.values()) {
    if (mergedInto !== null) merged.set(mergedInto, [...(merged.get(mergedInto) ?? []), id]);
  }
  const withMerged = (claim: ClaimId): readonly Thread[] => {
    const own = threads.get(claim) ?? NO_THREADS;
    const others = merged.get(claim);
    return others === undefined ? own : Object.freeze([...own, ...others.flatMap(withMerged)]);
  };
  return withMerged;
}

function apply(
  draft: CaseDraft,
  event: KnownEvent,
  desk: DeskThen,
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
      if (draft.report.publish(event, () => pastOf(draft, event, desk).report) === null) {
        draft.withoutEffect.add(event.id);
      }
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
function ofOneRevision(draft: CaseDraft, event: KnownEvent): KnownEvent {
  if (event.kind === 'revision-added' || !('revision' in event)) return event;
  const revision = draft.twins.get(event.revision);
  return revision === undefined ? event : { ...event, revision };
}

function addRevision(
  draft: CaseDraft,
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
  draft: CaseDraft,
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
function leadsBack(draft: CaseDraft, into: ClaimId, claim: ClaimId): boolean {
  for (let next: ClaimId | null = into; next !== null;) {
    const target = draft.claims.get(next);
    if (target === undefined || next === claim) return true;
    next = target.mergedInto;
  }
  return false;
}

function touch(draft: CaseDraft, id: ClaimId | null, event: KnownEvent): void {
  const claim = id === null ? undefined : draft.claims.get(id);
  if (claim !== undefined) claim.changed = actOf(event);
}
