/** Taking back a gesture: only one's own, and only while nobody has built on it. */
import type { Decision } from '../situation.ts';
import type { JournalEvent } from '../events.ts';
import { DESK, type CommitId } from '../ids.ts';
import { accept, refuse } from '../refusal.ts';
import { isFinal } from '../undo.ts';

export const takeBack: Decision<'undo'> = ({ state, desk, me }, { commit }) => {
  const inCase = (state?.events ?? []).filter((event) => event.commit.id === commit);
  const inDesk = desk.events.filter((event) => event.commit.id === commit);
  const all = [...inCase, ...inDesk];
  const undone = state?.undone.has(commit) === true || desk.undone.has(commit);
  if (all.length === 0 || undone || all.some((event) => event.by !== me.person || isFinal(event))) {
    return refuse('nothing-to-undo');
  }
  const builder = inCase.length > 0 && state !== null ? whoBuiltOn(inCase, state.events) : null;
  if (builder !== null) return refuse('built-upon', { by: builder });
  // A source that came with its evidence stays in the desk's list: another article may use it by
  // now. Only a gesture that was about the desk alone is taken back there.
  const article = inCase.length > 0 ? null : DESK;
  return accept([{ article, fact: { kind: 'commit-undone', undoes: commit } }]);
};

/** Somebody else's later event about the same claim or note, unless it is taken back itself. */
function whoBuiltOn(own: readonly JournalEvent[], all: readonly JournalEvent[]): string | null {
  const subjects = new Set(own.flatMap(subjectsOf));
  const last = own.at(-1);
  const person = last?.by;
  const takenBack = new Set<CommitId>();
  for (const event of all) if ('undoes' in event) takenBack.add(event['undoes'] as CommitId);
  const later = all.slice(last === undefined ? all.length : all.indexOf(last) + 1);
  const builder = later.find(
    (event) =>
      event.by !== person &&
      !takenBack.has(event.commit.id) &&
      subjectsOf(event).some((subject) => subjects.has(subject)),
  );
  return builder?.by ?? null;
}

function subjectsOf(event: JournalEvent): readonly string[] {
  return ['claim', 'note', 'replyTo', 'into'].flatMap((field) => {
    const value = (event as Readonly<Record<string, unknown>>)[field];
    return typeof value === 'string' ? [value] : [];
  });
}
