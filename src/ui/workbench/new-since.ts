/** What others did in an article since a person last looked at its activity. */
import type { Case } from '../../claims/case.ts';
import type { JournalEvent } from '../../claims/events.ts';
import { wholeHistoryOf } from '../../claims/history.ts';
import type { EventId, PersonId } from '../../claims/ids.ts';
import { gestureOf } from '../../claims/undo.ts';

/**
 * The events that the person had not seen when the article's newest events were `seen`, without
 * their own. Also those that a colleague made earlier, apart, and that arrived later. Nothing is new
 * to somebody who looks for the first time (`null`).
 */
export function newSince(
  state: Case,
  seen: readonly EventId[] | null,
  person: PersonId,
): ReadonlySet<EventId> {
  if (seen === null) return new Set();
  const { known, before } = whatWasSeen(state, seen);
  const fresh = wholeHistoryOf(state).filter(
    ({ event, by }) => by !== person && !known.has(event) && event > before,
  );
  return new Set(fresh.map(({ event }) => event));
}

/**
 * The events behind these, themselves included. Where the way back leads through an event that is
 * not shown to this person, everything before that one counts as seen.
 */
function whatWasSeen(
  { events }: Case,
  heads: readonly EventId[],
): { readonly known: ReadonlySet<EventId>; readonly before: string } {
  const byId = new Map(events.map((event) => [event.id, event]));
  const byGesture = Map.groupBy(events, gestureOf);
  const known = new Set<EventId>();
  let before = '';
  const queue = [...heads];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (known.has(id)) continue;
    known.add(id);
    const event: JournalEvent | undefined = byId.get(id);
    if (event === undefined) {
      if (id > before) before = id;
      continue;
    }
    // Events of one gesture do not name each other: one of them seen is all of them seen.
    for (const sibling of byGesture.get(gestureOf(event)) ?? []) queue.push(sibling.id);
    queue.push(...event.seen);
  }
  return { known, before };
}
