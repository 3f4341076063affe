/** One person's work across all articles, made from their summaries. Pure. */
import type { PersonId } from '../../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../../claims/summary.ts';
import type { Priority } from '../../claims/vocabulary.ts';
import { daysUntil } from '../format.ts';

/** Why a claim came back to a person, what waits longest for an answer first. */
export const RETURNS = [
  'sent-back',
  'mention',
  'answered',
  'suggestion',
  'cross-check-asked',
  'cross-check-disagrees',
  'correction-due',
  'stale',
  'place-open',
  'recheck-due',
] as const;
export type Return = (typeof RETURNS)[number];

/** One claim, with the article it stands in and why it came back; assigned work has no reasons. */
export interface WorkItem {
  readonly article: ArticleSummary;
  readonly claim: ClaimSummary;
  readonly returns: readonly Return[];
}

export interface MyWork {
  /** What came back: the earliest due first. */
  readonly back: readonly WorkItem[];
  /** Unfinished claims assigned to the person that did not come back: the earliest due first. */
  readonly assigned: readonly WorkItem[];
  /** Whole articles assigned to the person, as long as anything in them is unfinished. */
  readonly articles: readonly ArticleSummary[];
}

/** What waits for this person. Removed articles and claims out of the work are left out. */
export function myWork(articles: readonly ArticleSummary[], me: PersonId, nowMs: number): MyWork {
  const back: WorkItem[] = [];
  const assigned: WorkItem[] = [];
  const kept = articles.filter(({ removed }) => !removed);
  for (const article of kept) {
    for (const claim of article.claims) {
      if (claim.status === 'dropped' || claim.status === 'merged') continue;
      const returns = returnsOf(claim, me, nowMs);
      if (returns.length > 0) back.push({ article, claim, returns });
      else if (claim.assignedTo === me && isOpen(claim)) {
        assigned.push({ article, claim, returns });
      }
    }
  }
  return {
    back: back.sort(compareItems),
    assigned: assigned.sort(compareItems),
    articles: kept
      .filter(({ work, claims }) => work.assignedTo === me && !isDone(claims))
      .sort((a, b) => compareWork(a.work, b.work) || compare(a.article, b.article)),
  };
}

/** The header asks with every keystroke; the rows change with a gesture, the answer with the day. */
const counted = new WeakMap<
  readonly ArticleSummary[],
  { readonly key: string; readonly count: number }
>();

/** How much came back to the person: what the header's link counts. */
export function countReturned(
  articles: readonly ArticleSummary[],
  me: PersonId | null,
  nowMs: number,
): number {
  if (me === null) return 0;
  const key = `${me} ${new Date(nowMs).toDateString()}`;
  const known = counted.get(articles);
  if (known?.key === key) return known.count;
  const { length: count } = myWork(articles, me, nowMs).back;
  counted.set(articles, { key, count });
  return count;
}

/** Why the claim came back to the person; empty when it did not. */
export function returnsOf(claim: ClaimSummary, me: PersonId, nowMs: number): readonly Return[] {
  const mine = isWith(claim, me);
  const asked =
    claim.crossCheck === 'open' &&
    (claim.crossCheckOf === me || (claim.crossCheckOf === null && !claim.authors.includes(me)));
  const recheckIn = claim.recheck === '' ? null : daysUntil(claim.recheck, nowMs);
  const holds: Readonly<Record<Return, boolean>> = {
    'sent-back': mine && claim.sentBack,
    mention: claim.mentions.includes(me),
    answered: mine && claim.queriesAnswered > 0,
    suggestion: mine && claim.suggestionsOpen > 0,
    'cross-check-asked': asked,
    'cross-check-disagrees': claim.crossCheck === 'disagreed' && mine && !claim.inReview,
    'correction-due': mine && claim.correctionDue,
    stale: mine && claim.stale,
    'place-open': mine && claim.openPlaces > 0,
    'recheck-due': mine && recheckIn !== null && recheckIn <= 0,
  };
  return RETURNS.filter((reason) => holds[reason]);
}

/**
 * Whether the claim is with this person: assigned to them, or, assigned to nobody, their own verdict,
 * or, where nobody wrote one, marked by them.
 */
export function isWith(claim: ClaimSummary, me: PersonId): boolean {
  if (claim.assignedTo !== null) return claim.assignedTo === me;
  return claim.authors.length > 0 ? claim.authors.includes(me) : claim.markedBy === me;
}

/** Work that nobody has any more: claims and articles assigned to people who left, by person. */
export interface Orphaned {
  readonly person: PersonId;
  readonly claims: readonly WorkItem[];
  readonly articles: readonly ArticleSummary[];
}

/** What belongs to people who are not at the desk any more. Finished claims count to nobody. */
export function orphanedWork(
  articles: readonly ArticleSummary[],
  left: ReadonlySet<PersonId>,
): readonly Orphaned[] {
  const found = new Map<PersonId, { claims: WorkItem[]; articles: ArticleSummary[] }>();
  const of = (person: PersonId) => {
    const known = found.get(person) ?? { claims: [], articles: [] };
    found.set(person, known);
    return known;
  };
  for (const article of articles) {
    if (article.removed) continue;
    const { assignedTo } = article.work;
    if (assignedTo !== null && left.has(assignedTo)) of(assignedTo).articles.push(article);
    for (const claim of article.claims) {
      const owner = claim.assignedTo;
      if (owner === null || !left.has(owner) || !isOpen(claim)) continue;
      of(owner).claims.push({ article, claim, returns: [] });
    }
  }
  return [...found].map(([person, work]) => ({ person, ...work }));
}

/** Whether anybody still has to do something about it before an editor has decided. */
export function isOpen({ status, inReview, correctionOpen }: ClaimSummary): boolean {
  return ['marked', 'in-progress', 'in-review'].includes(status) || inReview || correctionOpen;
}

function isDone(claims: readonly ClaimSummary[]): boolean {
  return claims.length > 0 && !claims.some(isOpen);
}

const URGENCY: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

function compareItems(a: WorkItem, b: WorkItem): number {
  return (
    compareWork(a.claim, b.claim) ||
    compare(a.article.article, b.article.article) ||
    (a.claim.number ?? 0) - (b.claim.number ?? 0)
  );
}

/** The earliest due first, none last; on one day the more urgent first. */
function compareWork(
  a: { readonly due: string; readonly priority: Priority },
  b: { readonly due: string; readonly priority: Priority },
): number {
  return compare(a.due || '9999', b.due || '9999') || URGENCY[a.priority] - URGENCY[b.priority];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
