/** A saved page: the article in it, and what the page says about it. */
import type { ForeignFile, Imported, Reading } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';
import { articleOf, refused } from './article.ts';
import { decode } from './decode.ts';
import { findArticle } from './find-article.ts';
import { walkBlocks } from './html-blocks.ts';
import { parseInert } from './inert.ts';
import { readPageDetails } from './page-details.ts';
import { inSlices, pause } from './slices.ts';

const DECLARED = /<meta[^>]{1,500}?charset\s*=\s*["']?\s*([\w:-]{1,40})/i;
const DECLARED_WITHIN = 4_096;

/** Runs on the page, because only the page can parse HTML; pauses between its steps. */
export function readHtml({ bytes, type }: ForeignFile, reading: Reading): Promise<Imported> {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1];
  const { text, notes } = decode(bytes, charset ?? DECLARED.exec(head)?.[1] ?? '');
  return readPage(text, notes, reading);
}

/** The same from markup that was decoded already. */
export async function readPage(
  markup: string,
  before: readonly IntakeProblem[],
  reading: Reading,
): Promise<Imported> {
  await pause(reading, 0.1);
  const page = parseInert(markup);
  await pause(reading, 0.4);
  const { details, notes, visibleTitle } = readPageDetails(page, markup);
  // A page of frames has none.
  if (page.body === null) return refused({ code: 'empty' });
  await pause(reading, 0.5);
  const { root, whole, hidden, byline, publisher } = findArticle(page);
  details.offer('byline', byline, 'guessed');
  details.offer('publisher', publisher, 'guessed');
  await pause(reading, 0.7);
  const walked = await inSlices(walkBlocks(root), reading);
  const pageNotes: IntakeProblem[] = [
    ...(whole ? [{ code: 'whole-page' } as const] : []),
    ...(hidden > 0 ? [{ code: 'hidden-left-out', facts: { count: hidden } } as const] : []),
  ];
  return articleOf({
    blocks: walked.blocks,
    details: details.values,
    notes: [...before, ...notes, ...pageNotes, ...walked.notes],
    headline: true,
    ...(visibleTitle === '' ? {} : { visibleTitle }),
  });
}
