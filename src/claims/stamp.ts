/** Facts become events: every one gets its envelope, and together they are one commit. */
import { eventId, deviceOf, tick, type Clock } from './clock.ts';
import { VERSIONS, type AnyFact, type KnownEvent } from './events.ts';
import { frozenCopy } from './internal/freeze.ts';
import type { ArticleId, CommitId, EventId, PersonId } from './ids.ts';
import type { Role } from './people.ts';

/** A fact that `decide` allows, and the journal it belongs to: `null` is the case's own. */
export interface Decided {
  readonly article: ArticleId | null;
  readonly fact: AnyFact;
}

/** Who makes a commit, when, and having seen what. */
export interface Stamp {
  readonly clock: Clock;
  /** Wall time in milliseconds since 1970. */
  readonly now: number;
  readonly by: PersonId;
  readonly role: Role;
  /** The article of the case. */
  readonly article: ArticleId;
  /** The newest events of a journal, as this person saw it. */
  readonly heads: (article: ArticleId) => readonly EventId[];
}

/** The events of one commit, and the clock after them. */
export function stamp(
  decided: readonly Decided[],
  { clock: before, now, by, role, article: own, heads }: Stamp,
): { readonly events: readonly KnownEvent[]; readonly clock: Clock } {
  let clock = before;
  let commit: CommitId | null = null;
  const at = new Date(now).toISOString();
  const events = decided.map(({ article, fact }, index) => {
    clock = tick(clock, now);
    const id = eventId(clock);
    // A commit is named after its first event: one id less to make, and just as unique.
    commit ??= id as string as CommitId;
    const journal = article ?? own;
    return Object.freeze({
      id,
      article: journal,
      by,
      role,
      device: deviceOf(clock.writer),
      at,
      commit: Object.freeze({ id: commit, index, count: decided.length }),
      seen: Object.freeze([...heads(journal)]),
      v: VERSIONS[fact.kind],
      // The person's own form may go on changing what it handed in; the event may not.
      ...frozenCopy(fact),
    }) satisfies KnownEvent;
  });
  return { events: Object.freeze(events), clock };
}
