/**
 * Keeps what a person has read of an open claim, so that nobody approves what they never saw. What
 * they change themselves they have read; what arrives from others they have not.
 */
import type { Case, Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { EventId, PersonId } from '../../claims/ids.ts';
import type { Reading } from './content-changes.ts';

export class ReadingWatch {
  #reading: Reading | null = null;
  #seen: ReadonlySet<EventId> = new Set();

  /** What has been read of the claim that is open, after it was shown as it stands in `state`. */
  look(state: Case, claim: Claim, desk: Desk, me: PersonId): Reading {
    const known = this.#reading;
    if (known === null || known.claim.id !== claim.id) return this.read(state, claim, desk);
    if (known.claim.content === claim.content) return known;
    const news = state.events.filter(
      (event) => !this.#seen.has(event.id) && (!('claim' in event) || event['claim'] === claim.id),
    );
    const ownWork = news.length > 0 && news.every((event) => event.by === me);
    return ownWork ? this.read(state, claim, desk) : known;
  }

  /** The claim has been read as it stands now. */
  read(state: Case, claim: Claim, desk: Desk): Reading {
    this.#reading = { claim, desk };
    this.#seen = new Set(state.events.map((event) => event.id));
    return this.#reading;
  }
}
