/** What a commit from this program has to look like. Anything else is a bug of ours and throws. */
import { canonicalJson } from '../../claims/canonical-json.ts';
import { MAX_EVENT_BYTES, type JournalEvent } from '../../claims/events.ts';
import { hashOfText } from '../../claims/hash.ts';
import { isId, type Sha256 } from '../../claims/ids.ts';
import type { RevisionText } from '../../text/revision-text.ts';

/** RangeError when the events are not one whole commit, or one of them weighs too much. */
export function checkCommit(commit: readonly JournalEvent[]): void {
  const id = commit[0]?.commit.id;
  if (id === undefined) throw new RangeError('A commit has at least one event');
  commit.forEach((event, index) => {
    const { commit: part } = event;
    if (part.id !== id || part.index !== index || part.count !== commit.length) {
      throw new RangeError(
        `Event ${index} of ${commit.length} says it is ${part.index} of ${part.count} in ${part.id}`,
      );
    }
    if (!isId(event.id) || !isId(event.article)) {
      throw new RangeError(`"${event.id}" in "${event.article}": not both are ids`);
    }
    const octets = octetsOf(event);
    if (octets > MAX_EVENT_BYTES) {
      throw new RangeError(`Event ${event.id} weighs ${octets} octets of ${MAX_EVENT_BYTES}`);
    }
  });
  if (new Set(commit.map((event) => event.id)).size < commit.length) {
    throw new RangeError(`Two events of commit ${id} have one id`);
  }
}

/** RangeError when a text does not stand under its own hash. */
export function checkTexts(texts: ReadonlyMap<Sha256, RevisionText>): void {
  for (const [hash, text] of texts) {
    const own = hashOfText(text);
    if (own !== hash) throw new RangeError(`The text given as ${hash} hashes to ${own}`);
  }
}

/** How much an event weighs as canonical JSON in UTF-8. TypeError when it is not plain JSON. */
export function octetsOf(event: JournalEvent): number {
  const json = canonicalJson(event);
  // A code unit is at most three octets, so most events need no counting.
  return json.length * 3 <= MAX_EVENT_BYTES ? json.length : new TextEncoder().encode(json).length;
}
