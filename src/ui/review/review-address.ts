/** Where a claim of the review queue stands: its own small file, since the app's root uses it. */
import type { ArticleId, ClaimId } from '../../claims/ids.ts';

/** A claim by its address. */
export interface ClaimAddress {
  readonly article: ArticleId;
  readonly claim: ClaimId;
}

/** The address of a claim in the queue. */
export function reviewHref({ article, claim }: ClaimAddress): string {
  return `#/review/${article}/claim/${claim}`;
}
