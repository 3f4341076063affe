/** Taking back a gesture: only one's own, and only while nobody has built on it. */
import { DESK } from '../ids.ts';
import { accept, refuse } from '../refusal.ts';
import type { Decision } from '../situation.ts';
import { mayUndo } from '../undo.ts';

export const takeBack: Decision<'undo'> = ({ state, desk, me }, { commit }) => {
  const mine = (event: {
    readonly by: string;
    readonly commit: { readonly id: string };
  }): boolean => event.by === me.person && event.commit.id === commit;
  // A source that came with its evidence stays in the desk's list: another article may use it by
  // now. Only a gesture that was about the desk alone is taken back there.
  const inCase = state?.events.some(mine) === true;
  const judged = mayUndo(inCase && state !== null ? state.events : desk.events, me.person, commit);
  if (judged.builder !== null) return refuse('built-upon', { by: judged.builder });
  if (!judged.may) return refuse('nothing-to-undo');
  const fact = { kind: 'commit-undone', undoes: commit } as const;
  return accept([{ article: inCase ? null : DESK, fact }]);
};
