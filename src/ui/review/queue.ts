/** The review queue, made from the articles' summaries. Pure. */
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';

/** One claim that waits for an editor, with the article it stands in. */
export interface QueueItem {
  readonly article: ArticleSummary;
  readonly claim: ClaimSummary;
}

/** Claims in review, the one that waits longest first; of removed articles none. */
export function reviewQueue(articles: readonly ArticleSummary[]): readonly QueueItem[] {
  return articles
    .filter(({ removed }) => !removed)
    .flatMap((article) =>
      article.claims
        .filter(({ status }) => status === 'in-review')
        .map((claim) => ({ article, claim })),
    )
    .sort(
      (a, b) => compare(waitingSince(a), waitingSince(b)) || compare(a.claim.claim, b.claim.claim),
    );
}

/** Since when it waits: its submission, or its last change where none is recorded. */
export function waitingSince({ claim }: QueueItem): string {
  return claim.submittedAt ?? claim.changedAt;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
