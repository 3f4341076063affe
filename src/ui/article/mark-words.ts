/** How the reading view speaks of claims, and of the words they cover. */
import { msg, str } from '@lit/localize';
import { graphemeBorderBefore } from '../../text/graphemes.ts';
import { formatNumber, plural } from '../format.ts';
import { statusWord } from '../words.ts';
import type { ArticleMark } from './article-mark.ts';
import type { Edge } from './edge-steps.ts';
import type { MarkTable } from './mark-table.ts';

/** So much of a quote is said or shown beside its number, in code units. */
const QUOTE_LENGTH = 90;

/** "Claim 3, Mostly false, In review"; of a claim's further places also which one it is. */
export function markName(mark: ArticleMark, table: MarkTable): string {
  const places = table.of(mark.claim);
  const place = places.indexOf(mark);
  const name = claimWords(mark);
  return place > 0
    ? msg(str`${name}, appearance ${formatNumber(place + 1)} of ${formatNumber(places.length)}`)
    : name;
}

/** "Move start, claim 3"; with several appearances also which one it is. */
export function handleName(mark: ArticleMark, edge: Edge, table: MarkTable): string {
  const number = formatNumber(mark.number);
  const name =
    edge === 'start' ? msg(str`Move start, claim ${number}`) : msg(str`Move end, claim ${number}`);
  const places = table.of(mark.claim);
  if (places.length < 2) return name;
  const place = formatNumber(places.indexOf(mark) + 1);
  return msg(str`${name}, appearance ${place} of ${formatNumber(places.length)}`);
}

/** "Claim 3, Mostly false, In review"; a label that is the status is said once. */
export function claimWords({ number, label, status }: ArticleMark): string {
  const state = statusWord(status);
  return label === state || label === ''
    ? msg(str`Claim ${formatNumber(number)}, ${state}`)
    : msg(str`Claim ${formatNumber(number)}, ${label}, ${state}`);
}

/** "Claim 3 of 12, Mostly false": said on arriving at a claim. */
export function arrivalWords(mark: ArticleMark, table: MarkTable): string {
  const place = `${formatNumber(mark.number)}`;
  const label = mark.label || statusWord(mark.status);
  return msg(str`Claim ${place} of ${formatNumber(table.claimCount)}, ${label}`);
}

/** "12 claims". */
export function countWords(count: number): string {
  return plural(count, {
    one: msg(str`${formatNumber(count)} claim`),
    other: msg(str`${formatNumber(count)} claims`),
  });
}

/** The words a mark covers, cut to a line between two words; blocks are parted by a space. */
export function shortQuote(text: string, { range }: ArticleMark): string {
  const end = Math.min(range.end, range.start + QUOTE_LENGTH);
  const quote = text.slice(range.start, end).replaceAll('\n', ' ');
  if (end === range.end) return quote;
  const space = quote.lastIndexOf(' ');
  const cut = space > 0 ? space : graphemeBorderBefore(quote, quote.length - 1);
  return `${quote.slice(0, cut).trimEnd()}…`;
}
