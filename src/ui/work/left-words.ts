/** What somebody who left the desk still owns, in words. */
import { msg, str } from '@lit/localize';
import { formatNumber, plural } from '../format.ts';
import type { Orphaned } from './my-work.ts';

/** "Joonas Vihervaara left the desk and still has 3 claims and 1 article." */
export function leftWords(name: string, { claims, articles }: Orphaned): string {
  const ofClaims = plural(claims.length, {
    one: msg('1 claim'),
    other: msg(str`${formatNumber(claims.length)} claims`),
  });
  const ofArticles = plural(articles.length, {
    one: msg('1 article'),
    other: msg(str`${formatNumber(articles.length)} articles`),
  });
  if (articles.length === 0) return msg(str`${name} left the desk and still has ${ofClaims}.`);
  if (claims.length === 0) return msg(str`${name} left the desk and still has ${ofArticles}.`);
  return msg(str`${name} left the desk and still has ${ofClaims} and ${ofArticles}.`);
}
