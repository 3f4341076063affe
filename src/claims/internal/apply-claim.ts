/** What each event about one claim does to its draft. Later in the causal order wins. */
import type { KnownEvent } from '../events.ts';
import { actOf, type ClaimDraft } from './claim-draft.ts';
import type { EventOf } from '../events.ts';
import { chosen } from '../placing.ts';
import { answer, changesWords } from './appearance-draft.ts';
import { deepFreeze } from './freeze.ts';

/** Details that say how the work is organised; touching them is not yet work on the claim. */
const ORGANISING: ReadonlySet<string> = new Set(['priority', 'tags', 'assignedTo', 'due']);

/**
 * Applies an event that is about this claim. Returns false for kinds that are not this file's
 * business (marking, notes, sign-offs), which `fold` handles with more in hand.
 */
export function applyToClaim(draft: ClaimDraft, event: KnownEvent): boolean {
  switch (event.kind) {
    case 'appearance-removed':
      draft.appearances.delete(event.appearance);
      break;
    case 'appearance-adjusted': {
      const appearance = draft.appearances.get(event.appearance);
      appearance?.found.delete(event.revision);
      appearance?.anchors.set(event.revision, deepFreeze(event.anchor));
      break;
    }
    case 'appearance-placed':
    case 'appearance-reattached':
      placeAgain(draft, event);
      break;
    case 'appearance-withdrawn': {
      const appearance = draft.appearances.get(event.appearance);
      if (appearance !== undefined) {
        appearance.withdrawn = Object.freeze({ ...actOf(event), since: event.revision });
      }
      break;
    }
    case 'verdict-carried-over':
      // Who says that it holds for other words has judged those words: nobody else has yet.
      (draft.details.notCheckable === null ? draft.authors : draft.notCheckableBy).add(event.by);
      draft.stale = null;
      draft.sentBack = null;
      draft.submitted = Object.freeze({ ...actOf(event), content: event.content });
      break;
    case 'claim-described':
      draft.details = Object.freeze({ ...draft.details, ...deepFreeze(event.changes) });
      // Whoever gave the reason, or gave it again, stands behind it until it is taken away.
      if (event.changes.notCheckable === null) draft.notCheckableBy.clear();
      else if (event.changes.notCheckable !== undefined) draft.notCheckableBy.add(event.by);
      if (Object.keys(event.changes).some((field) => !ORGANISING.has(field))) draft.worked = true;
      break;
    case 'claimant-described':
      draft.claimants.set(event.claimant.id, deepFreeze(event.claimant));
      draft.worked = true;
      break;
    case 'claimant-removed':
      draft.claimants.delete(event.claimant);
      break;
    case 'claim-dropped':
      draft.dropped = event.reason;
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
        Object.freeze({ ...event.evidence, addedBy: event.by }),
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
    case 'contact-logged':
      draft.contacts.set(event.contact.id, deepFreeze(event.contact));
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
      draft.worked = true;
      break;
    case 'claim-submitted':
      draft.stale = null;
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
      draft.sentBack = Object.freeze({
        ...actOf(event),
        decision: event.kind === 'claim-rejected' ? 'rejected' : 'changes-requested',
        reason: event.kind === 'claim-rejected' ? event.reason : event.what,
      });
      draft.worked = true;
      break;
    default:
      return false;
  }
  draft.changed = actOf(event);
  return true;
}

/**
 * Takes in where an appearance stands in a revision. Changed words end the submission and make the
 * verdict stale: it was given for other words, until somebody says that it holds for these.
 */
function placeAgain(
  draft: ClaimDraft,
  event: EventOf<'appearance-placed'> | EventOf<'appearance-reattached'>,
): void {
  const appearance = draft.appearances.get(event.appearance);
  if (appearance === undefined) return;
  const before = [...appearance.anchors].findLast(([id]) => id !== event.revision)?.[1];
  const found =
    event.kind === 'appearance-placed'
      ? deepFreeze(event.found)
      : Object.freeze(
          chosen(before ?? appearance.marked.anchor, deepFreeze(event.anchor), event.watched),
        );
  answer(appearance, event.revision, found);
  appearance.withdrawn = null;
  if (!changesWords(found) || (draft.verdict === null && draft.details.notCheckable === null)) {
    return;
  }
  draft.stale = Object.freeze({ since: event.revision });
  draft.submitted = null;
}
