/** The open queries of an article as one sheet for its author. Pure. */
import { msg, str } from '@lit/localize';
import { quoteOf, type Case, type Claim, type Note, type Thread } from '../../claims/case.ts';
import { isOpenQuery } from '../../claims/gates.ts';
import type { NoteId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { isLive } from '../../claims/status.ts';
import { formatDate, formatNumber, plural } from '../format.ts';

/** One open query, with the words of the article that it is about. */
export interface SheetQuery {
  readonly thread: NoteId;
  readonly claim: Claim | null;
  /** The claim's number in reading order; null for a query about the article as a whole. */
  readonly number: number | null;
  /** The words of the article, or empty. */
  readonly quote: string;
  /** What is asked: the notes that put the question to the author. */
  readonly asked: readonly Note[];
  /** What the author has answered so far. */
  readonly answers: readonly Note[];
}

/** The open queries in the order of the article, those about the whole article first. */
export function openQueries(state: Case): readonly SheetQuery[] {
  const numbers = numberClaims(state.claims);
  return [
    ...state.threads.filter(isOpenQuery).map((thread) => asQuery(thread, null, null)),
    ...state.claims
      .filter(isLive)
      .flatMap((claim) =>
        claim.threads
          .filter(isOpenQuery)
          .map((thread) => asQuery(thread, claim, numbers.get(claim.id) ?? null)),
      ),
  ];
}

function asQuery(thread: Thread, claim: Claim | null, number: number | null): SheetQuery {
  return {
    thread: thread.id,
    claim,
    number,
    quote: claim === null ? '' : quoteOf(claim),
    // A reply among colleagues is internal; the author reads what was asked and what they answered.
    asked: thread.notes.filter(({ kind, answers }) => kind === 'query' && !answers),
    answers: thread.notes.filter(({ answers }) => answers),
  };
}

/** The article as the sheet names it: title, byline, publisher, date. */
export function articleLine({ details }: Case): string {
  return [
    details.title || msg('Untitled article'),
    details.byline,
    details.publisher,
    details.published === '' ? '' : formatDate(details.published),
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** How many questions there are. */
export function countWords(count: number): string {
  return plural(count, {
    one: msg('1 open query to the author'),
    other: msg(str`${formatNumber(count)} open queries to the author`),
  });
}

/** The query’s heading on the sheet. */
export function queryHeading({ number }: SheetQuery, index: number): string {
  const which = formatNumber(index + 1);
  return number === null
    ? msg(str`Query ${which}, about the article`)
    : msg(str`Query ${which}, claim ${formatNumber(number)}`);
}

/** The sheet as plain text, for a message or a document. Only what the author is asked stands in it. */
export function sheetText(state: Case, queries: readonly SheetQuery[]): string {
  const blocks = queries.map((query, index) => {
    const lines = [queryHeading(query, index)];
    if (query.quote !== '') lines.push(msg(str`The text says: “${query.quote}”`));
    for (const { text, proposal } of query.asked) {
      lines.push(text);
      if (proposal !== null) {
        lines.push(msg(str`We propose: “${proposal.after}” instead of “${proposal.before}”`));
      }
    }
    for (const { text } of query.answers) lines.push(msg(str`Answered so far: ${text}`));
    return lines.join('\n');
  });
  return [`${articleLine(state)}\n${countWords(queries.length)}`, ...blocks].join('\n\n');
}
