/** Offering the sources a desk already has while somebody types the title of one. Pure. */
import type { Source } from '../../claims/events.ts';

/** More than this is no offer, it is a list to search in. */
const MOST = 8;

/**
 * The sources in which every word typed begins a word of title, author, publisher or address; those
 * whose title begins with what was typed come first, then by title. Nothing typed, nothing offered.
 */
export function findSources(sources: Iterable<Source>, typed: string): readonly Source[] {
  const wanted = words(typed);
  if (wanted.length === 0) return [];
  const start = fold(typed.trim());
  return [...sources]
    .filter((source) => matches(source, wanted))
    .map((source) => ({ source, first: fold(source.title).startsWith(start) ? 0 : 1 }))
    .sort((a, b) => a.first - b.first || a.source.title.localeCompare(b.source.title))
    .slice(0, MOST)
    .map(({ source }) => source);
}

function matches(source: Source, wanted: readonly string[]): boolean {
  const have = words(`${source.title} ${source.author} ${source.publisher} ${source.url}`);
  return wanted.every((word) => have.some((candidate) => candidate.startsWith(word)));
}

function words(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Case and accents make no difference when looking for a source. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
