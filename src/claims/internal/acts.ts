import type { Act } from '../case.ts';
import type { Envelope } from '../events.ts';

/** Who did it and when, of an event. */
export function actOf(event: Envelope): Act {
  return Object.freeze({ event: event.id, by: event.by, at: event.at });
}
