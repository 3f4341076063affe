/** How many independent sources stand behind a claim. */
import type { Source } from './events.ts';

/**
 * The number of sources that are independent of each other. Two of the same publisher count as one;
 * where no publisher is known, two of the same author; where neither is named, two on the same site.
 * Two quotations of one source are one source already.
 */
export function independentSources(sources: readonly Source[]): number {
  return new Set(sources.map(originOf)).size;
}

/** What makes a source one with another: who published it, else who wrote it, else its site. */
function originOf(source: Source): string {
  const publisher = fold(source.publisher);
  if (publisher !== '') return `publisher ${publisher}`;
  const author = fold(source.author);
  if (author !== '') return `author ${author}`;
  const site = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(source.url)?.[1];
  return site === undefined ? `source ${source.id}` : `site ${site.toLowerCase()}`;
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
