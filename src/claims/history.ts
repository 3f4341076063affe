/** The history of a case: the journal read aloud, with what a text said before and after. */
import type { Act, Case } from './case.ts';
import { isKnown, type FactKind, type JournalEvent, type KnownEvent } from './events.ts';
import { permits } from './permissions.ts';
import type { ClaimId, EventId, NoteId } from './ids.ts';
import { gestureOf } from './undo.ts';

/** `unknown`: the words are gone, and the event that says who erased them is not here. */
export type Erasure = (Act & { readonly reason: string }) | 'unknown';

export interface HistoryEntry extends Act {
  /** The claim it is about, or null for the article itself. */
  readonly claim: ClaimId | null;
  /** The kind of the event, or the name a newer program gave it. */
  readonly kind: FactKind | 'unknown';
  /** The event itself, for whoever puts it in words. */
  readonly source: JournalEvent;
  /** Who took it back and when, or null. */
  readonly undone: Act | null;
  /** False when the person's role may not make such an event: it is kept and has no effect. */
  readonly counts: boolean;
  /** Who erased its words, when and why; null where they stand. */
  readonly erased: Erasure | null;
  /** The text of the field before and after, for events that change one. */
  readonly before: string | null;
  readonly after: string | null;
}

const histories = new WeakMap<Case, readonly HistoryEntry[]>();

/**
 * Everything that happened to the article and its claims, oldest first. One walk through the
 * events; remembered for as long as the case lives.
 */
export function wholeHistoryOf(state: Case): readonly HistoryEntry[] {
  const known = histories.get(state);
  if (known !== undefined) return known;
  const history = readAloud(state);
  histories.set(state, history);
  return history;
}

/** Entries about one claim, or about the article itself when `claim` is null; oldest first. */
export function historyOf(state: Case, claim: ClaimId | null): readonly HistoryEntry[] {
  return wholeHistoryOf(state).filter((entry) => entry.claim === claim);
}

function readAloud(state: Case): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const texts = new Map<string, string>();
  const claimOfNote = new Map<NoteId, ClaimId | null>();
  const redactions = new Map<EventId, Erasure>();
  for (const event of state.events) {
    if (event.kind !== 'events-redacted' || !isKnown(event)) continue;
    const { id, by, at, reason } = event;
    redactions.set(id, Object.freeze({ event: id, by, at, reason }));
  }
  for (const event of state.events) {
    if (event.kind === 'note-added' && isKnown(event)) claimOfNote.set(event.note, event.claim);
    const claim = subjectOf(event, claimOfNote);
    if (claim === undefined) continue;
    const undone = state.undone.get(gestureOf(event)) ?? null;
    const known = isKnown(event);
    // A sign-off that its person may not give is judged and kept as such, and yet has no effect.
    const forged = event.kind === 'claim-approved' && !permits(event.role, event.kind);
    const counts = !state.withoutEffect.has(event.id) && !forged;
    const changed = known ? changedText(event) : null;
    const field = changed === null ? '' : `${claim ?? ''}/${changed.field}`;
    entries.push({
      event: event.id,
      by: event.by,
      at: event.at,
      claim,
      kind: known ? event.kind : 'unknown',
      source: event,
      undone,
      counts,
      erased: erasureOf(event, redactions),
      before: changed === null ? null : (texts.get(field) ?? ''),
      after: changed?.text ?? null,
    });
    // What was taken back, or never took effect, is not what the next change started from.
    if (changed !== null && undone === null && counts) texts.set(field, changed.text);
  }
  return Object.freeze(entries);
}

function erasureOf(event: JournalEvent, redactions: ReadonlyMap<EventId, Erasure>): Erasure | null {
  return event.redacted === undefined ? null : (redactions.get(event.redacted) ?? 'unknown');
}

/** The claim an event is about; null for the article; undefined for what history does not show. */
function subjectOf(
  event: JournalEvent,
  notes: ReadonlyMap<NoteId, ClaimId | null>,
): ClaimId | null | undefined {
  if (event.kind === 'commit-undone') return undefined;
  if ('note' in event && !('claim' in event)) return notes.get(event.note as NoteId) ?? null;
  return 'claim' in event ? (event.claim as ClaimId | null) : null;
}

/** The one text that an event changes, by the name of its field, or null. */
function changedText(event: KnownEvent): { readonly field: string; readonly text: string } | null {
  switch (event.kind) {
    case 'verdict-proposed':
      // Finding and rationale together: a reader wants the words of the verdict, wherever they stand.
      return {
        field: 'verdict',
        text: [event.verdict.finding, event.verdict.rationale].filter((part) => part).join('\n'),
      };
    case 'claim-described':
      return event.changes.restated === undefined
        ? null
        : { field: 'restated', text: event.changes.restated };
    case 'article-opened':
      return { field: 'title', text: event.details.title };
    case 'article-described':
      return event.changes.title === undefined
        ? null
        : { field: 'title', text: event.changes.title };
    default:
      return null;
  }
}
