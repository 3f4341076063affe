/** One change of work that lies in several articles. */
import type { ArticleWork, ClaimDetails } from '../../claims/events.ts';
import type { ArticleId, ClaimId } from '../../claims/ids.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import type { WorkItem } from './my-work.ts';

/** What several claims or articles can be given at once. Fields that are missing stay as they are. */
export interface WorkChanges {
  readonly assignedTo?: ArticleWork['assignedTo'];
  readonly due?: string;
  readonly priority?: ArticleWork['priority'];
  readonly priorityReason?: string;
  /** Of claims only. */
  readonly tags?: ClaimDetails['tags'];
}

/** What changes in one article: these claims, or, with `whole`, how the article itself is organised. */
export interface ArticleShare {
  readonly article: ArticleId;
  readonly claims: readonly ClaimId[];
  readonly whole: boolean;
}

/**
 * The same change in several articles. Each article has a journal of its own, so this is one gesture
 * per article; whoever performs it offers one way to take all of them back.
 */
export interface AcrossArticles {
  readonly shares: readonly ArticleShare[];
  readonly changes: WorkChanges;
}

/** The change of these claims and of these whole articles, article by article. */
export function acrossOf(
  { claims, articles }: { claims: readonly WorkItem[]; articles: readonly ArticleSummary[] },
  changes: WorkChanges,
): AcrossArticles {
  const byArticle = Map.groupBy(claims, ({ article }) => article.article);
  const ids = new Set([...byArticle.keys(), ...articles.map(({ article }) => article)]);
  const shares = [...ids].map((article) => ({
    article,
    claims: (byArticle.get(article) ?? []).map(({ claim }) => claim.claim),
    whole: articles.some((each) => each.article === article),
  }));
  return { shares, changes };
}
