/** What a person was when they did something: the desk says so, never the event itself. */
import type { Desk } from './desk.ts';
import type { EventId, PersonId } from './ids.ts';
import type { Role } from './people.ts';

/**
 * The role a person had when the event was made, by the order of ids. Whoever the desk does not
 * know, and whoever had left it by then, counts as a checker: nothing they wrote is lost, and
 * nothing of it needs an editor's word. Rules R2 and R3.
 */
export function roleAt(
  desk: Pick<Desk, 'roles'>,
  { by, id }: { readonly by: PersonId; readonly id: EventId },
): Role {
  const timeline = desk.roles.get(by) ?? [];
  // Somebody may have worked before the word that they belong here was written down.
  const at = timeline.findLast(({ event }) => event <= id) ?? timeline[0];
  return at?.role ?? 'checker';
}
