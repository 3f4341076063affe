/** The review queue, made from the articles' summaries. Pure. */
import type { PersonId } from '../../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';
import type { Drafts } from '../claim/claim-part.ts';
import { lookedAt, lookKey } from './looked.ts';

/** One claim that waits for an editor, with the article it stands in. */
export interface QueueItem {
  readonly article: ArticleSummary;
  readonly claim: ClaimSummary;
}

/** Claims in review, corrections included, the one that waits longest first; of removed articles none. */
export function reviewQueue(articles: readonly ArticleSummary[]): readonly QueueItem[] {
  return articles
    .filter(({ removed }) => !removed)
    .flatMap((article) =>
      article.claims.filter(({ inReview }) => inReview).map((claim) => ({ article, claim })),
    )
    .sort(
      (a, b) => compare(waitingSince(a), waitingSince(b)) || compare(a.claim.claim, b.claim.claim),
    );
}

/** Since when it waits: its submission, or its last change where none is recorded. */
export function waitingSince({ claim }: QueueItem): string {
  return claim.submittedAt ?? claim.changedAt;
}

/** Whether the reader has never looked at a claim, or somebody else changed it since they did. */
export function noveltyOf(
  { article, claim }: QueueItem,
  reader: PersonId | null,
  drafts: Drafts,
): 'new' | 'changed' | 'seen' {
  if (reader === null) return 'seen';
  const look = lookedAt(drafts, lookKey(reader, article.article, claim.claim));
  if (look === null) return 'new';
  return look.changedAt === claim.changedAt || claim.changedBy === reader ? 'seen' : 'changed';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
