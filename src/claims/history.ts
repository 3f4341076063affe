/** The history of a case: the journal read aloud, with what a text said before and after. */
import type { Act, Case } from './case.ts';
import { isKnown, type FactKind, type JournalEvent, type KnownEvent } from './events.ts';
import { permits } from './permissions.ts';
import { SIGNED_WORDS } from './report-words.ts';
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
    const text = known ? changedText(event) : null;
    const field = text === null ? '' : `${claim ?? ''}/${text.field}`;
    const told = text !== null && text.quiet !== true;
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
      before: told ? (texts.get(field) ?? '') : null,
      after: told ? text.text : null,
    });
    // What was taken back, or never took effect, is not what the next change started from.
    if (text !== null && undone === null && counts) texts.set(field, text.text);
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

/** The text that an event changes. */
interface Changed {
  /** The name of its field within the claim or the article. */
  readonly field: string;
  readonly text: string;
  /** Said in the entry's own words already: the next change is compared with it, and that is all. */
  readonly quiet?: true;
}

/** The one text that an event changes, or null. */
function changedText(event: KnownEvent): Changed | null {
  switch (event.kind) {
    case 'verdict-proposed':
      // Finding and rationale together: a reader wants the words of the verdict, wherever they stand.
      return {
        field: 'verdict',
        text: [event.verdict.finding, event.verdict.rationale].filter((part) => part).join('\n'),
      };
    case 'claim-described':
      return changed('restated', event.changes.restated);
    case 'article-opened':
      return changed('title', event.details.title);
    case 'article-described':
      return changed('title', event.changes.title);
    case 'evidence-added':
      return {
        field: `evidence/${event.evidence.id}`,
        text: event.evidence.quotedPassage,
        quiet: true,
      };
    case 'evidence-changed':
      return changed(`evidence/${event.evidence}`, event.changes.quotedPassage);
    case 'report-described': {
      // A visit to a field changes one of them.
      const field = SIGNED_WORDS.find((each) => event.changes[each] !== undefined);
      return field === undefined ? null : changed(field, event.changes[field]);
    }
    case 'correction-opened':
      return { field: `correction/${event.correction}`, text: event.words.nowSays, quiet: true };
    case 'correction-described':
      return changed(`correction/${event.correction}`, event.changes.nowSays);
    default:
      return null;
  }
}

function changed(field: string, text: string | undefined): Changed | null {
  return text === undefined ? null : { field, text };
}
