/** What the author of an event knew when they made it. */
import type { JournalEvent } from '../events.ts';
import type { EventId } from '../ids.ts';
import { gestureOf } from '../undo.ts';

/**
 * The causal past of events: `seen` names only the newest ones, what those had seen is known, too.
 * Where a part of the journal is missing, less is known to have been seen, never more.
 */
export class Ancestry {
  readonly #ordered: readonly JournalEvent[];
  #places: ReadonlyMap<EventId, number> | null = null;

  /** The events in causal order. */
  constructor(ordered: readonly JournalEvent[]) {
    this.#ordered = ordered;
  }

  /** Everything that the author of the event had seen, their own commit left out; in causal order. */
  pastOf(event: JournalEvent): readonly JournalEvent[] {
    this.#places ??= new Map(this.#ordered.map(({ id }, index) => [id, index]));
    const met = new Set<EventId>();
    const open: EventId[] = [...event.seen];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const index = this.#places.get(id);
      if (index === undefined || met.has(id)) continue;
      met.add(id);
      const known = this.#ordered[index] as JournalEvent;
      open.push(...known.seen);
      // The events of a commit do not name each other; whoever saw one of them saw those before it.
      for (let at = index - 1; at >= 0; at -= 1) {
        const mate = this.#ordered[at] as JournalEvent;
        if (gestureOf(mate) !== gestureOf(known)) break;
        open.push(mate.id);
      }
    }
    return this.#ordered.filter(({ id }) => met.has(id));
  }

  /** Whether the author of the event had seen that other one. Time grows with what lies between. */
  saw(event: JournalEvent, other: EventId): boolean {
    this.#places ??= new Map(this.#ordered.map(({ id }, index) => [id, index]));
    const goal = this.#places.get(other);
    const sought = goal === undefined ? undefined : this.#ordered[goal];
    if (goal === undefined || sought === undefined) return false;
    const met = new Set<EventId>();
    const open: EventId[] = [event.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const index = this.#places.get(id);
      // Nobody has seen what comes later in the causal order.
      if (index === undefined || index < goal || met.has(id)) continue;
      met.add(id);
      const known = this.#ordered[index] as JournalEvent;
      // The events of a commit do not name each other; whoever saw one of them saw those before it.
      const isMate = gestureOf(known) === gestureOf(sought);
      if (isMate && known.commit.index >= sought.commit.index) return true;
      open.push(...known.seen);
    }
    return false;
  }
}
