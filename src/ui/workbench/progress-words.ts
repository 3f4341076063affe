/** How far an article is, in words. */
import { msg, str } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import { isLive, isSigned } from '../../claims/status.ts';
import { formatNumber, plural } from '../format.ts';

/** "11 claims, 7 signed off": live claims only; empty before the first is marked. */
export function progressWords(claims: readonly Claim[]): string {
  const live = claims.filter(isLive);
  if (live.length === 0) return '';
  const signed = live.filter(isSigned).length;
  const count = formatNumber(live.length);
  const all = plural(live.length, {
    one: msg(str`${count} claim`),
    other: msg(str`${count} claims`),
  });
  return signed === 0 ? all : msg(str`${all}, ${formatNumber(signed)} signed off`);
}
