/** What a claim's content was when something happened: for the question what changed since. */
import { claimOf, type Case } from './case.ts';
import { hashOfContent, signedContent } from './content.ts';
import type { Desk } from './desk.ts';
import { fold } from './fold.ts';
import { foldDesk } from './fold-desk.ts';
import type { ClaimId, EventId, Sha256 } from './ids.ts';
import type { SignedContent } from './signed-content.ts';

/**
 * The claim's content as the journal stood right after that event, or null where the event or the
 * claim is not here. Costs a fold of what came before: ask for it when somebody wants to see it.
 */
export function contentAt(
  state: Case,
  desk: Desk,
  claim: ClaimId,
  event: EventId,
): SignedContent | null {
  const at = state.events.findIndex(({ id }) => id === event);
  if (at < 0) return null;
  const past = foldDesk(desk.events.filter(({ id }) => id <= event));
  const texts = new Map(
    state.revisions.flatMap(({ hash, text }) =>
      hash === null || text === null ? [] : [[hash, text] as const],
    ),
  );
  const then = claimOf(fold(state.article, state.events.slice(0, at + 1), past, texts), claim);
  return then === null ? null : signedContent(then, past);
}

/**
 * The content that a sign-off named, or null where it cannot be told any more: events that arrived
 * late can make the past another one than the editor saw.
 */
export function contentSigned(
  state: Case,
  desk: Desk,
  claim: ClaimId,
  signOff: { readonly event: EventId; readonly content: Sha256 },
): SignedContent | null {
  const content = contentAt(state, desk, claim, signOff.event);
  return content !== null && hashOfContent(content) === signOff.content ? content : null;
}
