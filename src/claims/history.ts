/** The history of a case: the journal read aloud, with what a text said before and after. */
import type { Act, Case } from './case.ts';
import { isKnown, type FactKind, type JournalEvent, type KnownEvent } from './events.ts';
import type { ClaimId, NoteId } from './ids.ts';
import { permits } from './permissions.ts';
import { gestureOf } from './undo.ts';

export interface HistoryEntry extends Act {
  /** The kind of the event, or the name a newer program gave it. */
  readonly kind: FactKind | 'unknown';
  /** The event itself, for whoever puts it in words. */
  readonly source: JournalEvent;
  /** Who took it back and when, or null. */
  readonly undone: Act | null;
  /** False when the person's role may not make such an event: it is kept and has no effect. */
  readonly counts: boolean;
  /** The text of the field before and after, for events that change one. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Entries about one claim, or about the article itself when `claim` is null; oldest first. */
export function historyOf(state: Case, claim: ClaimId | null): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const texts = new Map<string, string>();
  const claimOfNote = new Map<NoteId, ClaimId | null>();
  for (const event of state.events) {
    if (event.kind === 'note-added' && isKnown(event)) claimOfNote.set(event.note, event.claim);
    if (subjectOf(event, claimOfNote) !== claim) continue;
    const undone = state.undone.get(gestureOf(event)) ?? null;
    const known = isKnown(event);
    const counts = !known || permits(event.role, event.kind);
    const changed = known ? changedText(event) : null;
    entries.push({
      event: event.id,
      by: event.by,
      at: event.at,
      kind: known ? event.kind : 'unknown',
      source: event,
      undone,
      counts,
      before: changed === null ? null : (texts.get(changed.field) ?? ''),
      after: changed?.text ?? null,
    });
    // What was taken back, or never took effect, is not what the next change started from.
    if (changed !== null && undone === null && counts) texts.set(changed.field, changed.text);
  }
  return entries;
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
