/** Addresses inside the app. Hash routes, so that the built app runs from any static folder. */
import { isId, type ArticleId, type ClaimId } from '../claims/ids.ts';

export type Route =
  | { readonly page: 'desk' }
  | { readonly page: 'new' }
  /** A file that was opened, before it becomes an article. */
  | { readonly page: 'opened' }
  | { readonly page: 'article'; readonly article: ArticleId; readonly claim: ClaimId | null }
  | { readonly page: 'report'; readonly article: ArticleId }
  | { readonly page: 'revision'; readonly article: ArticleId }
  | { readonly page: 'queries'; readonly article: ArticleId }
  | { readonly page: 'work' }
  | { readonly page: 'corrections' }
  | { readonly page: 'review' }
  /** The review queue with one claim open beside it. */
  | { readonly page: 'review'; readonly article: ArticleId; readonly claim: ClaimId }
  | { readonly page: 'settings' }
  | { readonly page: 'unknown' };

/** The route that a location's hash names. Anything that is not an address of ours is `unknown`. */
export function readRoute(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decode);
  const [page, article, what, claim, ...rest] = parts;
  if (page === undefined) return { page: 'desk' };
  if (parts.length === 1) {
    if (page === 'review') return { page };
    if (page === 'new' || page === 'opened') return { page };
    if (page === 'work' || page === 'settings') return { page };
    if (page === 'corrections') return { page };
  }
  if (page === 'review' && isId(article) && what === 'claim' && isId(claim) && rest.length === 0) {
    return { page, article: article as ArticleId, claim: claim as ClaimId };
  }
  if (page !== 'article' || !isId(article) || rest.length > 0) return { page: 'unknown' };
  const id = article as ArticleId;
  if (what === undefined) return { page: 'article', article: id, claim: null };
  if ((what === 'report' || what === 'revision' || what === 'queries') && claim === undefined) {
    return { page: what, article: id };
  }
  if (what === 'claim' && isId(claim)) {
    return { page: 'article', article: id, claim: claim as ClaimId };
  }
  return { page: 'unknown' };
}

export function articleHref(article: ArticleId, claim: ClaimId | null = null): string {
  return claim === null ? `#/article/${article}` : `#/article/${article}/claim/${claim}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: the part is taken as it stands, and no id has one.
    return part;
  }
}
