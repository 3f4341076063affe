/**
 * Taking back. An undo is an event that names a commit; what was taken back stays in the journal
 * and is left out of the fold. Redo takes back the undo.
 */
import type { Act } from './case.ts';
import { isKnown, type EventOf, type JournalEvent } from './events.ts';
import type { CommitId, PersonId } from './ids.ts';

/** Gestures that nobody can take back, because others rely on them from the moment they exist. */
const FINAL: ReadonlySet<string> = new Set(['person-added', 'article-opened']);

interface Gesture {
  readonly by: PersonId;
  /** Where its first event stands in the order. */
  readonly first: number;
  readonly final: boolean;
  /** The commit it takes back, or null. */
  readonly undoes: CommitId | null;
}

/**
 * The commits that are taken back, each with the act that did it. An undo counts only for the
 * person's own commit, only after it, and only while the undo is not itself taken back.
 */
export function undoneCommits(ordered: readonly JournalEvent[]): ReadonlyMap<CommitId, Act> {
  return undoneAmong(ordered, gesturesOf(ordered));
}

/** What a person's next undo and redo would take back, each a commit id or null. */
export interface UndoStack {
  readonly undo: CommitId | null;
  readonly redo: CommitId | null;
}

/**
 * The person's own latest gesture among these events, and their latest undo that can itself be
 * taken back: one with no newer gesture of theirs after it.
 */
export function undoStack(ordered: readonly JournalEvent[], person: PersonId): UndoStack {
  const gestures = gesturesOf(ordered);
  const undone = undoneAmong(ordered, gestures);
  let redo: CommitId | null = null;
  for (const [commit, gesture] of [...gestures].reverse()) {
    if (gesture.by !== person || undone.has(commit)) continue;
    if (gesture.undoes === null) return { undo: gesture.final ? null : commit, redo };
    // A redo is an undo of an undo: what it brought back is met further down.
    if ((gestures.get(gesture.undoes)?.undoes ?? null) === null) redo ??= commit;
  }
  return { undo: null, redo };
}

/** Whether an event belongs to those that cannot be taken back. */
export function isFinal(event: JournalEvent): boolean {
  return FINAL.has(event.kind);
}

/** The gestures by commit, in the order of their first event. */
function gesturesOf(ordered: readonly JournalEvent[]): Map<CommitId, Gesture> {
  const gestures = new Map<CommitId, Gesture>();
  ordered.forEach((event, index) => {
    const known = gestures.get(event.commit.id);
    const final = (known?.final ?? false) || isFinal(event);
    const undoes = known?.undoes ?? (isUndo(event) ? event.undoes : null);
    gestures.set(event.commit.id, {
      by: known?.by ?? event.by,
      first: known?.first ?? index,
      final,
      undoes,
    });
  });
  return gestures;
}

function undoneAmong(
  ordered: readonly JournalEvent[],
  gestures: ReadonlyMap<CommitId, Gesture>,
): ReadonlyMap<CommitId, Act> {
  const undone = new Map<CommitId, Act>();
  // Backwards, so that a redo is met before the undo that it takes back.
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const event = ordered[index];
    if (event === undefined || !isUndo(event) || undone.has(event.commit.id)) continue;
    const target = gestures.get(event.undoes);
    if (target === undefined || target.final || target.by !== event.by || target.first >= index) {
      continue;
    }
    undone.set(event.undoes, Object.freeze({ event: event.id, by: event.by, at: event.at }));
  }
  return undone;
}

function isUndo(event: JournalEvent): event is EventOf<'commit-undone'> {
  return event.kind === 'commit-undone' && isKnown(event);
}
