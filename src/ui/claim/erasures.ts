/** Where words of a case were erased, so that the place of each can say so. */
import type { Case } from '../../claims/case.ts';
import { isKnown, type JournalEvent } from '../../claims/events.ts';
import { wholeHistoryOf, type Erasure, type HistoryEntry } from '../../claims/history.ts';
import type { ClaimId } from '../../claims/ids.ts';

const known = new WeakMap<Case, ReadonlyMap<string, Erasure>>();

/**
 * The erasure of a note, contact, claimant or piece of evidence by its id; undefined for one that
 * stands. Remembered for as long as the case lives.
 */
export function erasureOf(state: Case, thing: string): Erasure | undefined {
  let erasures = known.get(state);
  if (erasures === undefined) {
    const found = new Map<string, Erasure>();
    for (const { source, erased } of historyWithErasures(state)) {
      const id = erased === null ? null : thingIn(source);
      if (id !== null && erased !== null) found.set(id, erased);
    }
    erasures = found;
    known.set(state, erasures);
  }
  return erasures.get(thing);
}

/** Every redaction that took words from this claim, each once, oldest first. */
export function erasuresIn(state: Case, claim: ClaimId): readonly Erasure[] {
  const found = new Map<string, Erasure>();
  for (const entry of historyWithErasures(state)) {
    if (entry.claim !== claim || entry.erased === null) continue;
    found.set(entry.erased === 'unknown' ? '' : entry.erased.event, entry.erased);
  }
  return [...found.values()];
}

/** Nearly always nothing was erased, and then no history need be read aloud. */
function historyWithErasures(state: Case): readonly HistoryEntry[] {
  return state.events.some(({ redacted }) => redacted !== undefined) ? wholeHistoryOf(state) : [];
}

/** The id of the thing whose words the event brought or changed. */
function thingIn(event: JournalEvent): string | null {
  if (!isKnown(event)) return null;
  switch (event.kind) {
    case 'note-added':
      return event.note;
    case 'contact-logged':
      return event.contact.id;
    case 'contact-changed':
      return event.contact;
    case 'claimant-described':
      return event.claimant.id;
    case 'claimant-changed':
      return event.claimant;
    case 'evidence-added':
      return event.evidence.id;
    case 'evidence-changed':
      return event.evidence;
    default:
      return null;
  }
}
