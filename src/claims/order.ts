/**
 * The one order in which events are folded: by id, but never before what their author had seen.
 * It depends on the set of events alone, not on how they arrived, so every device folds the same.
 */
import { canonicalJson } from './canonical-json.ts';
import type { JournalEvent } from './events.ts';
import type { EventId } from './ids.ts';

/**
 * The events without repeats, in causal order. Ids of sound clocks are causal already, and then
 * this is a sort; only a clock that ran ahead needs the walk over the graph: its facts are placed
 * before those of anybody who had seen them, and so lose to them.
 */
export function inCausalOrder(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const sorted = withoutRepeats(events);
  const position = new Map(sorted.map((event, index) => [event.id, index]));
  const late = sorted.some((event, index) =>
    event.seen.some((parent) => (position.get(parent) ?? -1) > index),
  );
  return Object.freeze(late ? walk(sorted, position) : sorted);
}

/** The newest events: those that no other event names as seen. */
export function headsOf(ordered: readonly JournalEvent[]): readonly EventId[] {
  const seen = new Set(ordered.flatMap((event) => event.seen));
  // Events of one commit do not name each other: the last of them stands for all, the last one here,
  // since a commit may reach into another journal.
  const commitOf = (event: JournalEvent): string => `${event.by}/${event.commit.id}`;
  const last = new Map(ordered.map((event) => [commitOf(event), event.id]));
  return Object.freeze(
    ordered
      .filter((event) => !seen.has(event.id) && last.get(commitOf(event)) === event.id)
      .map((event) => event.id),
  );
}

function withoutRepeats(events: readonly JournalEvent[]): JournalEvent[] {
  const byId = new Map<EventId, JournalEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    if (known === undefined) byId.set(event.id, event);
    // Two different events under one id are a fault or a forgery. Whichever came first here must
    // not matter, so the choice is made by their bytes.
    else if (known !== event && canonicalJson(event) < canonicalJson(known)) {
      byId.set(event.id, event);
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Kahn's algorithm, always taking the least id that is free. Only a forgery can make a circle: then
 * the least id that is left is taken, and the walk goes on.
 */
function walk(
  sorted: readonly JournalEvent[],
  position: ReadonlyMap<EventId, number>,
): readonly JournalEvent[] {
  const waitingFor = new Array<number>(sorted.length).fill(0);
  const children = new Map<number, number[]>();
  sorted.forEach((event, index) => {
    for (const parent of new Set(event.seen)) {
      const at = position.get(parent);
      if (at === undefined || at === index) continue;
      waitingFor[index] = (waitingFor[index] ?? 0) + 1;
      const list = children.get(at);
      if (list === undefined) children.set(at, [index]);
      else list.push(index);
    }
  });
  const free: number[] = [];
  waitingFor.forEach((count, index) => {
    if (count === 0) free.push(index);
  });
  const order: JournalEvent[] = [];
  const placed = new Set<number>();
  const place = (next: number): void => {
    order.push(sorted[next] as JournalEvent);
    placed.add(next);
    for (const child of children.get(next) ?? []) {
      const left = (waitingFor[child] ?? 0) - 1;
      waitingFor[child] = left;
      if (left === 0 && !placed.has(child)) insertSorted(free, child);
    }
  };
  for (let least = 0; least < sorted.length; least += 1) {
    for (let next = free.shift(); next !== undefined; next = free.shift()) place(next);
    if (!placed.has(least)) place(least);
  }
  return order;
}

function insertSorted(list: number[], value: number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, value);
}
