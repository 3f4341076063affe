/** Everybody whose statements the desk has checked, derived from the rows of its articles. Pure. */
import type { ArticleId, ClaimId } from '../claims/ids.ts';
import type { ArticleSummary } from '../claims/summary.ts';
import { compareText } from './format.ts';

/** One claim somebody made. */
export interface ClaimMade {
  readonly article: ArticleId;
  readonly title: string;
  readonly claim: ClaimId;
  /** The restated claim, or the quote while there is none. */
  readonly words: string;
  /** The role they had at the time; empty where nobody noted one. */
  readonly role: string;
  readonly ratings: readonly string[];
}

export interface ClaimantEntry {
  readonly name: string;
  /** Their roles at the time, each once, the one noted last first. */
  readonly roles: readonly string[];
  /** The latest first. */
  readonly claims: readonly ClaimMade[];
}

const known = new WeakMap<readonly ArticleSummary[], readonly ClaimantEntry[]>();

/**
 * All claimants by name, in the order of the alphabet. Names are the same that differ in blanks or
 * in capital letters only; dropped and merged claims and removed articles are left out. The same
 * array for the same rows.
 */
export function claimantsOf(articles: readonly ArticleSummary[]): readonly ClaimantEntry[] {
  const remembered = known.get(articles);
  if (remembered !== undefined) return remembered;
  const found = new Map<string, { name: string; roles: Set<string>; claims: ClaimMade[] }>();
  const latest = [...articles].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  for (const article of latest) {
    if (article.removed) continue;
    for (const row of article.claims) {
      if (row.status === 'dropped' || row.status === 'merged') continue;
      for (const { name, role } of row.claimants) {
        const key = keyOf(name);
        const entry = found.get(key) ?? { name, roles: new Set<string>(), claims: [] };
        found.set(key, entry);
        if (role !== '') entry.roles.add(role);
        entry.claims.push({
          article: article.article,
          title: article.title,
          claim: row.claim,
          words: row.restated || row.quote,
          role,
          ratings: row.ratings,
        });
      }
    }
  }
  const entries = [...found.values()]
    .map((entry) => ({ ...entry, roles: [...entry.roles] }))
    .sort((a, b) => compareText(a.name, b.name));
  known.set(articles, entries);
  return entries;
}

/** The entries whose name, or a word of it, begins with the text, or whose role holds it. */
export function findClaimants(
  entries: readonly ClaimantEntry[],
  text: string,
): readonly ClaimantEntry[] {
  const wanted = looseOf(text);
  if (wanted === '') return entries;
  return entries.filter(
    ({ name, roles }) =>
      ` ${looseOf(name)}`.includes(` ${wanted}`) ||
      roles.some((role) => looseOf(role).includes(wanted)),
  );
}

/** The entry of exactly that name, or null. */
export function claimantNamed(
  entries: readonly ClaimantEntry[],
  name: string,
): ClaimantEntry | null {
  const wanted = keyOf(name);
  return entries.find((entry) => keyOf(entry.name) === wanted) ?? null;
}

function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** For finding only: nobody has to type the marks of a foreign name. */
function looseOf(text: string): string {
  return keyOf(text).normalize('NFKD').replace(/\p{M}/gu, '');
}
