/** What each event about one claim does to its draft. Later in the causal order wins. */
import type { EventOf, KnownEvent } from '../events.ts';
import {
  adjustIn,
  changedSince,
  placeIn,
  reattachIn,
  withdrawIn,
  wordsNow,
} from './appearance-draft.ts';
import { actOf } from './acts.ts';
import {
  compareRatings,
  confirm,
  judge,
  wordsOfAppearances,
  type ClaimDraft,
  type Moment,
} from './claim-draft.ts';
import { giveSecond, newCrossCheck } from './cross-check-draft.ts';
import { deepFreeze } from './freeze.ts';
import { applySuggestion } from './suggestion-draft.ts';

/** Details that say how the work is organised; touching them is not yet work on the claim. */
const ORGANISING: ReadonlySet<string> = new Set([
  'priority',
  'priorityReason',
  'tags',
  'assignedTo',
  'due',
  'recheck',
]);

/**
 * Applies an event that is about this claim. Returns false for kinds that are not this file's
 * business (marking, notes, sign-offs), which `fold` handles with more in hand.
 */
export function applyToClaim(draft: ClaimDraft, event: KnownEvent, moment: Moment): boolean {
  switch (event.kind) {
    case 'appearance-removed':
      removeAppearance(draft, event, moment);
      break;
    case 'appearance-adjusted':
    case 'appearance-placed':
    case 'appearance-reattached':
    case 'appearance-withdrawn':
      placeAgain(draft, event, moment);
      break;
    case 'verdict-carried-over':
      // Who says that it holds for other words has judged those words: nobody else has yet.
      (draft.details.notCheckable === null ? draft.authors : draft.notCheckableBy).add(event.by);
      confirm(draft, moment);
      draft.sentBack = null;
      draft.submitted = Object.freeze({ ...actOf(event), content: event.content });
      break;
    case 'claim-described':
      draft.details = Object.freeze({ ...draft.details, ...deepFreeze(event.changes) });
      // Whoever gave the reason, or gave it again, stands behind it until it is taken away.
      if (event.changes.notCheckable === null) draft.notCheckableBy.clear();
      else if (event.changes.notCheckable !== undefined) {
        draft.notCheckableBy.add(event.by);
        judge(draft, moment);
      }
      if (draft.details.notCheckable === null && draft.verdict === null) draft.judged = null;
      if (Object.keys(event.changes).some((field) => !ORGANISING.has(field))) draft.worked = true;
      break;
    case 'claimant-described':
      draft.claimants.set(event.claimant.id, deepFreeze(event.claimant));
      draft.worked = true;
      break;
    case 'claimant-changed': {
      const claimant = draft.claimants.get(event.claimant);
      if (claimant !== undefined) {
        draft.claimants.set(event.claimant, Object.freeze({ ...claimant, ...event.changes }));
      }
      draft.worked = true;
      break;
    }
    case 'claimant-removed':
      draft.claimants.delete(event.claimant);
      break;
    case 'claim-dropped':
      draft.dropped = event.reason;
      break;
    case 'claim-split':
      draft.splitFrom = event.from;
      break;
    case 'claim-restored':
      draft.dropped = null;
      draft.mergedInto = null;
      break;
    case 'claim-merged':
      draft.mergedInto = event.into;
      break;
    case 'evidence-added':
      draft.evidence.set(
        event.evidence.id,
        Object.freeze({ calculation: null, ...deepFreeze(event.evidence), addedBy: event.by }),
      );
      draft.worked = true;
      break;
    case 'evidence-changed': {
      const item = draft.evidence.get(event.evidence);
      if (item !== undefined) {
        draft.evidence.set(event.evidence, Object.freeze({ ...item, ...event.changes }));
      }
      draft.worked = true;
      break;
    }
    case 'evidence-removed':
      draft.evidence.delete(event.evidence);
      break;
    case 'attachment-added': {
      const files = draft.attachments.get(event.evidence) ?? new Map();
      draft.attachments.set(event.evidence, files);
      files.set(event.attachment.hash, deepFreeze(event.attachment));
      draft.worked = true;
      break;
    }
    case 'attachment-removed':
      draft.attachments.get(event.evidence)?.delete(event.hash);
      break;
    // What a contact says belongs to the article; here is only which claims it covers.
    case 'contact-logged':
      draft.contacts.add(event.contact.id);
      draft.worked = true;
      break;
    case 'contact-shared':
      draft.contacts.add(event.contact);
      draft.worked = true;
      break;
    case 'contact-changed':
      draft.worked = true;
      break;
    case 'contact-removed':
      draft.contacts.delete(event.contact);
      break;
    case 'reply-waived':
      draft.replyWaived = event.reason;
      draft.worked = true;
      break;
    case 'verdict-proposed':
      draft.verdict = Object.freeze({ ...deepFreeze(event.verdict), ...actOf(event) });
      draft.authors.add(event.by);
      compareRatings(draft);
      judge(draft, moment);
      draft.worked = true;
      break;
    case 'claim-submitted':
      confirm(draft, moment);
      draft.submitted = Object.freeze({ ...actOf(event), content: event.content });
      draft.sentBack = null;
      draft.worked = true;
      break;
    case 'submission-withdrawn':
      draft.submitted = null;
      break;
    case 'changes-requested':
    case 'claim-rejected':
      draft.submitted = null;
      draft.signOffs = [];
      draft.declined = [];
      draft.sentBack = Object.freeze({
        ...actOf(event),
        decision: event.kind === 'claim-rejected' ? 'rejected' : 'changes-requested',
        reason: event.kind === 'claim-rejected' ? event.reason : event.what,
      });
      draft.worked = true;
      break;
    case 'wording-suggested':
    case 'suggestion-accepted':
    case 'suggestion-declined':
      applySuggestion(draft.suggestions, event);
      break;
    case 'cross-check-asked':
      draft.crossCheck = newCrossCheck(actOf(event), event.of);
      break;
    case 'cross-check-withdrawn':
      if (draft.crossCheck?.given === null) draft.crossCheck = null;
      break;
    case 'cross-check-given': {
      const { crossCheck, verdict, authors } = draft;
      if (crossCheck === null) break;
      const second = Object.freeze({ ...deepFreeze(event.verdict), ...actOf(event) });
      draft.crossCheck = giveSecond(crossCheck, second, verdict, authors);
      break;
    }
    case 'cross-check-settled': {
      const { crossCheck, verdict } = draft;
      if (crossCheck === null || verdict === null || verdict.event !== event.verdict) break;
      const settled = Object.freeze({ ...actOf(event), reason: event.reason, rating: verdict });
      draft.crossCheck = { ...crossCheck, settled };
      break;
    }
    case 'correction-waived':
      if (draft.publishedWords === null) break;
      draft.publishedWords = wordsOfAppearances(draft, moment.revisions);
      break;
    default:
      return false;
  }
  draft.changed = actOf(event);
  return true;
}

function removeAppearance(
  draft: ClaimDraft,
  { appearance: id }: EventOf<'appearance-removed'>,
  { revisions }: Moment,
): void {
  const appearance = draft.appearances.get(id);
  if (appearance === undefined || draft.judged === null) draft.appearances.delete(id);
  else {
    if (changedSince(appearance, draft.judged.get(id), revisions) !== null) draft.dodged = true;
    draft.appearances.delete(id);
  }
}

type Answer = EventOf<
  'appearance-adjusted' | 'appearance-placed' | 'appearance-reattached' | 'appearance-withdrawn'
>;

/**
 * Takes in where an appearance stands in a revision. Whether the verdict was given for those words
 * follows from the words when the claim is finished; only moving the handles of words that it was
 * given for takes them along.
 */
function placeAgain(draft: ClaimDraft, event: Answer, { revisions }: Moment): void {
  const { revision } = event;
  const appearance = draft.appearances.get(event.appearance);
  if (appearance === undefined) return;
  switch (event.kind) {
    case 'appearance-placed':
      placeIn(appearance, revision, deepFreeze(event.found), event.id, revisions);
      return;
    case 'appearance-reattached': {
      const anchor = deepFreeze(event.anchor);
      reattachIn(appearance, revision, anchor, deepFreeze(event.watched), event.id, revisions);
      return;
    }
    case 'appearance-withdrawn':
      withdrawIn(appearance, revision, actOf(event));
      return;
    case 'appearance-adjusted': {
      const words = draft.judged?.get(appearance.id);
      const isOpen = (appearance.places.get(revision)?.anchor ?? null) === null;
      const isStale = changedSince(appearance, words, revisions) !== null;
      adjustIn(appearance, revision, deepFreeze(event.anchor), event.id, revisions);
      if (!isOpen && !isStale) draft.judged?.set(appearance.id, wordsNow(appearance, revisions));
    }
  }
}
