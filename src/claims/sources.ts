/** How many independent sources stand behind a claim, and which of them count as one, and why. */
import type { Source } from './events.ts';
import type { SourceId } from './ids.ts';

/** What the desk knows about sources, by id: what a cited source rests on need not be cited itself. */
export type KnownSources = Pick<ReadonlyMap<SourceId, Source>, 'get'>;

const NOTHING_KNOWN: KnownSources = new Map();

/**
 * How many of the sources can be taken so that no two of them share an origin. Two of the same
 * publisher share one; where no publisher is known, two of the same author; where neither is named,
 * two on the same site (G17). A source shares the origins of everything it rests on, directly or
 * through others (G18), so a report on a report adds nothing; nor does it take away what two sources
 * below it count. Two quotations of one source are one source already.
 */
export function independentSources(
  sources: readonly Source[],
  known: KnownSources = NOTHING_KNOWN,
): number {
  const left = new Map(sources.map((source) => [source.id, originsOf(source, sources, known)]));
  let count = 0;
  while (left.size > 0) {
    // Whichever stands in the way of the fewest others goes first; ids settle what is left open, so
    // that every device counts alike.
    const [next] = [...left.keys()].sort(
      (a, b) => conflicts(left, a) - conflicts(left, b) || (a < b ? -1 : 1),
    );
    if (next === undefined) break;
    const origins = left.get(next);
    for (const [id, others] of left) {
      if (id === next || (origins !== undefined && meet(origins, others))) left.delete(id);
    }
    count += 1;
  }
  return count;
}

/** Why two sources count as one. `other` is the one that `source` rests on, or is like. */
export interface CountedAsOne {
  readonly source: Source;
  readonly other: Source;
  readonly why: 'rests-on' | 'common-origin' | 'publisher' | 'author' | 'site';
}

/**
 * Each pair among the sources that counts as one, with the plainest reason; a source that was
 * explained by an earlier one is not explained again. Empty when all are independent.
 */
export function countedAsOne(
  sources: readonly Source[],
  known: KnownSources = NOTHING_KNOWN,
): readonly CountedAsOne[] {
  const each = [...new Map(sources.map((source) => [source.id, source])).values()];
  const pairs: CountedAsOne[] = [];
  each.forEach((source, index) => {
    for (const other of each.slice(0, index)) {
      const pair = explain(source, other, sources, known);
      if (pair === null) continue;
      pairs.push(pair);
      return;
    }
  });
  return pairs;
}

function explain(
  source: Source,
  other: Source,
  sources: readonly Source[],
  known: KnownSources,
): CountedAsOne | null {
  const [why] = ownOrigin(source).split(' ');
  if (ownOrigin(source) === ownOrigin(other)) {
    if (why === 'publisher' || why === 'author' || why === 'site') return { source, other, why };
  }
  const ofSource = ancestors(source, sources, known);
  const ofOther = ancestors(other, sources, known);
  if (ofSource.has(other.id)) return { source, other, why: 'rests-on' };
  if (ofOther.has(source.id)) return { source: other, other: source, why: 'rests-on' };
  const shared = meet(originsOf(source, sources, known), originsOf(other, sources, known));
  return shared ? { source, other, why: 'common-origin' } : null;
}

function conflicts(all: ReadonlyMap<SourceId, ReadonlySet<string>>, id: SourceId): number {
  const own = all.get(id);
  if (own === undefined) return 0;
  let count = 0;
  for (const [other, origins] of all) if (other !== id && meet(own, origins)) count += 1;
  return count;
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const origin of a) if (b.has(origin)) return true;
  return false;
}

/** Where the source comes from, and where everything it rests on does. */
function originsOf(
  source: Source,
  sources: readonly Source[],
  known: KnownSources,
): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const [id, ancestor] of ancestors(source, sources, known)) {
    origins.add(ancestor === null ? `source ${id}` : ownOrigin(ancestor));
  }
  return origins;
}

/**
 * The source and everything it rests on, directly or through others; null for what is not here yet.
 * Sources that rest on each other in a circle are each other's ancestors, and that is all.
 */
function ancestors(
  source: Source,
  sources: readonly Source[],
  known: KnownSources,
): ReadonlyMap<SourceId, Source | null> {
  const found = new Map<SourceId, Source | null>([[source.id, source]]);
  const open = [...source.derivedFrom];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    const wanted = id;
    const ancestor = known.get(id) ?? sources.find((each) => each.id === wanted) ?? null;
    found.set(id, ancestor);
    if (ancestor !== null) open.push(...ancestor.derivedFrom);
  }
  return found;
}

/** What makes a source one with another: who published it, else who wrote it, else its site. */
function ownOrigin(source: Source): string {
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
