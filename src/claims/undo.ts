/**
 * Taking back. An undo is an event that names a commit; what was taken back stays in the journal
 * and is left out of the fold. Redo takes back the undo. Rules U1 to U5.
 *
 * A gesture is what one person did in one commit: an event that somebody else puts under the same
 * commit id belongs to another gesture, so that nobody can reach into a commit that is not theirs.
 */
import type { Act } from './case.ts';
import { isKnown, type EventOf, type JournalEvent } from './events.ts';
import { DESK, type CommitId, type PersonId } from './ids.ts';
import { permits } from './permissions.ts';

/** Gestures that nobody can take back, because others rely on them from the moment they exist. */
const FINAL: ReadonlySet<string> = new Set([
  'person-added',
  'article-opened',
  'cross-check-asked',
  'cross-check-given',
  'report-published',
  'claim-published',
  'events-redacted',
]);

interface Gesture {
  readonly key: string;
  readonly by: PersonId;
  readonly commit: CommitId;
  /** Where its first and its last event stand in the order. */
  readonly first: number;
  last: number;
  final: boolean;
  isUndo: boolean;
  /** How many events of a desk's gesture are not in this journal; not counted for an article's. */
  missing: number;
  /** The claims and notes it is about, and the revisions it brought. */
  readonly subjects: Set<string>;
}

/** An undo that counts: which gesture it is about in the end, and whether that one is gone now. */
interface Link {
  readonly root: Gesture;
  readonly takesBack: boolean;
}

interface Undos {
  readonly gestures: ReadonlyMap<string, Gesture>;
  readonly undone: ReadonlyMap<string, Act>;
  /** The undos that count, by their own key. */
  readonly links: ReadonlyMap<string, Link>;
  /** The latest undo that counts for each gesture that has one: the only one a redo can name. */
  readonly tips: ReadonlyMap<string, string>;
  readonly judge: (target: Gesture | undefined, at: number) => Judgement;
}

type Judgement =
  | { readonly may: true; readonly link: Link }
  | { readonly may: false; readonly builder: PersonId | null };

/** The name of the gesture an event belongs to: the key of `undone` in a case and in a desk. */
export function gestureOf(event: Pick<JournalEvent, 'by' | 'commit'>): string {
  return keyOf(event.by, event.commit.id);
}

/**
 * The gestures that are taken back, by `gestureOf`, each with the act that did it. An undo counts
 * only for the person's own gesture, only after it, only while nobody else had built on it by then,
 * and only while the undo is not itself taken back.
 */
export function undoneGestures(ordered: readonly JournalEvent[]): ReadonlyMap<string, Act> {
  return readUndos(ordered).undone;
}

/** What a person's next undo and redo would take back, each a commit id or null. */
export interface UndoStack {
  readonly undo: CommitId | null;
  readonly redo: CommitId | null;
}

/**
 * The person's own latest gesture among these events, and their latest undo that can itself be
 * taken back: one with no newer gesture of theirs after it. Whether somebody else has built on
 * them is for `decide` to say.
 */
export function undoStack(ordered: readonly JournalEvent[], person: PersonId): UndoStack {
  const { gestures, undone, links, tips } = readUndos(ordered);
  let redo: CommitId | null = null;
  for (const gesture of [...gestures.values()].reverse()) {
    if (gesture.by !== person || undone.has(gesture.key)) continue;
    if (!gesture.isUndo) return { undo: gesture.final ? null : gesture.commit, redo };
    const link = links.get(gesture.key);
    if (link?.takesBack === true && tips.get(link.root.key) === gesture.key)
      redo ??= gesture.commit;
  }
  return { undo: null, redo };
}

/** Whether the person may take back that commit now, and if not, who has built on it (if anybody). */
export function mayUndo(
  ordered: readonly JournalEvent[],
  person: PersonId,
  commit: CommitId,
): { readonly may: boolean; readonly builder: PersonId | null } {
  const { gestures, judge } = readUndos(ordered);
  const judged = judge(gestures.get(keyOf(person, commit)), ordered.length);
  return { may: judged.may, builder: judged.may ? null : judged.builder };
}

/**
 * The events whose whole commit is among these. A commit that put a source on the desk and its use
 * into an article is whole only in a journal that holds both; taking back the desk's part alone
 * would leave the evidence without its source.
 */
export function wholeCommits(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const found = countByGesture(events);
  return events.filter((event) => (found.get(gestureOf(event)) ?? 0) >= event.commit.count);
}

/** One walk through the journal, in order: every undo is judged as things stood when it was made. */
function readUndos(ordered: readonly JournalEvent[]): Undos {
  const gestures = gesturesOf(ordered);
  const undone = new Map<string, Act>();
  const links = new Map<string, Link>();
  const tips = new Map<string, string>();
  const builds = new Map<string, number[]>();

  const judge = (target: Gesture | undefined, at: number): Judgement => {
    const no = { may: false, builder: null } as const;
    if (target === undefined || target.final || target.first >= at) return no;
    const before = links.get(target.key);
    if (target.isUndo && (before === undefined || tips.get(before.root.key) !== target.key))
      return no;
    const root = before?.root ?? target;
    const takesBack = before === undefined || !before.takesBack;
    if (takesBack && undone.has(root.key)) return no;
    const builder = whoBuiltOn(root.subjects, target);
    return builder === null ? { may: true, link: { root, takesBack } } : { may: false, builder };
  };
  const whoBuiltOn = (subjects: ReadonlySet<string>, target: Gesture): PersonId | null => {
    for (const subject of subjects) {
      const later = builds.get(subject) ?? [];
      for (let i = later.length - 1; i >= 0 && (later[i] as number) > target.last; i -= 1) {
        const event = ordered[later[i] as number] as JournalEvent;
        // What is published rests on all that was signed, also on what the same person did.
        const isFixed = event.by !== target.by || PUBLISHED.has(event.kind);
        if (isFixed && !undone.has(gestureOf(event))) return event.by;
      }
    }
    return null;
  };

  ordered.forEach((event, index) => {
    if (isUndo(event)) {
      const own = gestureOf(event);
      const judged = judge(gestures.get(keyOf(event.by, event.undoes)), index);
      if (!judged.may) return;
      const { root, takesBack } = judged.link;
      links.set(own, judged.link);
      tips.set(root.key, own);
      if (!takesBack) undone.delete(root.key);
      else {
        undone.set(root.key, Object.freeze({ event: event.id, by: event.by, at: event.at }));
      }
    } else if (!isKnown(event) || permits(event.role, event.kind)) {
      for (const subject of namesOf(event)) {
        const list = builds.get(subject);
        if (list === undefined) builds.set(subject, [index]);
        else list.push(index);
      }
    }
  });
  return { gestures, undone, links, tips, judge };
}

/** The gestures by key, in the order of their first event. */
function gesturesOf(ordered: readonly JournalEvent[]): Map<string, Gesture> {
  const gestures = new Map<string, Gesture>();
  ordered.forEach((event, index) => {
    const key = gestureOf(event);
    let gesture = gestures.get(key);
    if (gesture === undefined) {
      gesture = {
        key,
        by: event.by,
        commit: event.commit.id,
        first: index,
        last: index,
        final: false,
        isUndo: false,
        // Where the desk holds only a part of a gesture, the whole is taken back in its article.
        missing: event.article === DESK ? event.commit.count : 0,
        subjects: new Set(),
      };
      gestures.set(key, gesture);
    }
    gesture.last = index;
    gesture.missing -= 1;
    gesture.final ||= FINAL.has(event.kind);
    gesture.isUndo ||= isUndo(event);
    for (const subject of subjectsOf(event)) gesture.subjects.add(subject);
  });
  for (const gesture of gestures.values()) gesture.final ||= gesture.missing > 0;
  return gestures;
}

function countByGesture(events: readonly JournalEvent[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const event of events) {
    const key = gestureOf(event);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

const SUBJECTS = [
  'claim',
  'note',
  'replyTo',
  'into',
  'contact',
  'suggestion',
  'correction',
] as const;
const NAMES = [...SUBJECTS, 'revision'] as const;

/** What makes everything before it final, whoever did it. */
const PUBLISHED: ReadonlySet<string> = new Set(['report-published', 'claim-published']);

/** The claims and notes that an event is about, and the revision that it brought. */
function subjectsOf(event: JournalEvent): readonly string[] {
  return event.kind === 'revision-added' ? namesOf(event) : textsIn(event, SUBJECTS);
}

/** What an event builds on: what it is about, and the revision it places something in. */
function namesOf(event: JournalEvent): readonly string[] {
  return textsIn(event, NAMES);
}

function textsIn(event: JournalEvent, fields: readonly string[]): readonly string[] {
  // The report's own words are one thing, too.
  const found: string[] = event.kind.startsWith('report-') ? ['report'] : [];
  for (const field of fields) {
    const value = (event as Readonly<Record<string, unknown>>)[field];
    if (typeof value === 'string') found.push(value);
  }
  return found;
}

function isUndo(event: JournalEvent): event is EventOf<'commit-undone'> {
  return event.kind === 'commit-undone' && isKnown(event);
}

function keyOf(by: PersonId, commit: CommitId): string {
  return `${by}/${commit}`;
}
