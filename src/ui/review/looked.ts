/**
 * What an editor last looked at, claim by claim: kept on this device among the drafts, one entry per
 * person and claim. A mark of the reader's own, which no colleague gets and no export holds.
 */
import type { Case, Claim } from '../../claims/case.ts';
import type { ArticleId, ClaimId, EventId, PersonId, Sha256 } from '../../claims/ids.ts';
import type { Drafts } from '../claim/claim-part.ts';

export interface Look {
  /** The newest event of the article by then. */
  readonly event: EventId;
  /** The content that was read. */
  readonly content: Sha256;
  /** When the claim had changed last by then, as its row in the lists says. */
  readonly changedAt: string;
  /** When it was looked at, ISO 8601. */
  readonly at: string;
}

/** The key of the mark. */
export function lookKey(person: PersonId, article: ArticleId, claim: ClaimId): string {
  return `looked-at/${person}/${article}/${claim}`;
}

/** What the person looked at last, or null: never, or what is kept is none of ours. */
export function lookedAt(drafts: Drafts, key: string): Look | null {
  const text = drafts.get(key)?.text;
  if (text === undefined) return null;
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Look, unknown>> | null;
    const { event, content, changedAt, at } = kept ?? {};
    const whole = [event, content, changedAt, at].every((each) => typeof each === 'string');
    return whole ? (kept as Look) : null;
  } catch {
    return null;
  }
}

/** The mark for the claim as it stands now. */
export function lookNow(state: Case, claim: Claim, at: string): Look | null {
  const event = state.events.at(-1)?.id;
  return event === undefined
    ? null
    : { event, content: claim.content, changedAt: claim.changed.at, at };
}

/** Whether two marks say the same, the time of looking aside. */
export function sameLook(a: Look | null, b: Look | null): boolean {
  return a?.content === b?.content && a?.changedAt === b?.changedAt;
}
