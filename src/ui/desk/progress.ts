/** What the desk says about an article, counted from its summary. Pure. */
import type { PersonId } from '../../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';
import type { ClaimStatus } from '../../claims/vocabulary.ts';
import { compareText } from '../format.ts';
import type { RatingCounts } from '../parts/verdict-strip.ts';

/** The claims that still count as work or result: dropped and merged ones do not. */
export function livingClaims(article: ArticleSummary): readonly ClaimSummary[] {
  return article.claims.filter(({ status }) => status !== 'dropped' && status !== 'merged');
}

/** How many living claims have each rating group; not checkable ones have none. */
export function ratingCounts(article: ArticleSummary): RatingCounts {
  const counts: Partial<Record<ClaimSummary['group'], number>> = {};
  for (const { group, status } of livingClaims(article)) {
    if (status === 'not-checkable') continue;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

/** A status with "sent back" told apart, since that is the one to look at first. */
export type Standing = ClaimStatus | 'sent-back';

const STANDINGS: readonly Standing[] = [
  'sent-back',
  'in-review',
  'in-progress',
  'marked',
  'approved',
  'published',
  'not-checkable',
];

/** How many living claims stand where; what needs somebody first, empty standings left out. */
export function standings(article: ArticleSummary): readonly (readonly [Standing, number])[] {
  const claims = livingClaims(article);
  return STANDINGS.map(
    (standing) =>
      [standing, claims.filter((claim) => standingOf(claim) === standing).length] as const,
  ).filter(([, count]) => count > 0);
}

/** Where one claim stands. */
export function standingOf(claim: ClaimSummary): Standing {
  const open = claim.status === 'marked' || claim.status === 'in-progress';
  return open && claim.sentBack ? 'sent-back' : claim.status;
}

/** Whoever the article is assigned to, and everyone who has a living claim, each once. */
export function assigneesOf(article: ArticleSummary): readonly PersonId[] {
  const people = [article.work, ...livingClaims(article)].flatMap(
    ({ assignedTo }) => assignedTo ?? [],
  );
  return [...new Set(people)];
}

/** The earliest due date of the article and of its unfinished claims (`YYYY-MM-DD`), or empty. */
export function nextDue(article: ArticleSummary): string {
  const open = livingClaims(article).filter(
    ({ status, due }) => due !== '' && ['marked', 'in-progress', 'in-review'].includes(status),
  );
  const { due } = article.work;
  const whole = due !== '' && !passes(article, 'approved') ? [due] : [];
  return [...whole, ...open.map((claim) => claim.due)].sort()[0] ?? '';
}

/** Which articles the list shows. */
export type DeskFilter = 'all' | 'open' | 'sent-back' | 'in-review' | 'approved' | 'no-claims';

/** Whether an article belongs under the filter. */
export function passes(article: ArticleSummary, filter: DeskFilter): boolean {
  const claims = livingClaims(article);
  const some = (...wanted: Standing[]) =>
    claims.some((claim) => wanted.includes(standingOf(claim)));
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return some('marked', 'in-progress', 'sent-back');
    case 'sent-back':
      return some('sent-back');
    case 'in-review':
      return some('in-review');
    case 'approved':
      return claims.length > 0 && !some('marked', 'in-progress', 'sent-back', 'in-review');
    case 'no-claims':
      return claims.length === 0;
  }
}

/** What a search found in one article: in its own words, in these claims, or nothing (null). */
export function searchArticle(
  article: ArticleSummary,
  text: string,
): { readonly claims: readonly ClaimSummary[] } | null {
  const words = foldWords(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { claims: [] };
  const holds = (...fields: string[]) => {
    const all = foldWords(fields.join(' '));
    return words.every((word) => all.includes(word));
  };
  const claims = livingClaims(article).filter((claim) =>
    holds(claim.quote, claim.restated, claim.finding),
  );
  return claims.length > 0 || holds(article.title, article.publisher) ? { claims } : null;
}

/** How the list is ordered. */
export type DeskSort = 'changed' | 'due' | 'title';

/** Orders two articles: last change first; earliest due first, none last; title as readers sort. */
export function compareArticles(a: ArticleSummary, b: ArticleSummary, sort: DeskSort): number {
  const recent = b.changedAt < a.changedAt ? -1 : b.changedAt > a.changedAt ? 1 : 0;
  if (sort === 'title') return compareText(a.title, b.title) || recent;
  if (sort === 'changed') return recent;
  const [first, second] = [nextDue(a) || '9999', nextDue(b) || '9999'];
  return first < second ? -1 : first > second ? 1 : recent;
}

// Searching ignores case and accents: people type "fähre" and "fahre" for the same thing.
function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
