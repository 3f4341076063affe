/**
 * The rows that lists, the review queue and search read instead of whole cases. A summary can be
 * rebuilt from the journal at any time; `SUMMARY_VERSION` grows whenever `fold` or this file would
 * give another row for the same events.
 */
import { quoteOf, type Case, type Claim } from './case.ts';
import { scaleOf, type Desk } from './desk.ts';
import type { ArticleId, ClaimId, PersonId, SourceId } from './ids.ts';
import { isDecided, numberClaims } from './reading-order.ts';
import type { Level } from './scales.ts';
import { isLive } from './status.ts';
import type { ClaimStatus, Priority, RatingGroup } from './vocabulary.ts';

/** Stamped on every row; rows of another version are rebuilt. */
export const SUMMARY_VERSION = 1;

export interface ClaimSummary {
  readonly claim: ClaimId;
  /** Its number in reading order, or null for a dropped or merged one. */
  readonly number: number | null;
  readonly quote: string;
  readonly restated: string;
  readonly finding: string;
  /** The labels of the verdict's levels. */
  readonly ratings: readonly string[];
  readonly group: RatingGroup;
  readonly status: ClaimStatus;
  /** Changes were requested, or it was rejected, and it has not been submitted again. */
  readonly sentBack: boolean;
  readonly markedBy: PersonId;
  readonly authors: readonly PersonId[];
  readonly assignedTo: PersonId | null;
  readonly due: string;
  readonly priority: Priority;
  readonly submittedAt: string | null;
  readonly submittedBy: PersonId | null;
  readonly openNotes: number;
  /** The article's words changed under the verdict, and nobody has said yet that it still holds. */
  readonly stale: boolean;
  /** How many of its appearances have no sure place in the newest revision. */
  readonly openPlaces: number;
  readonly changedAt: string;
  readonly changedBy: PersonId;
}

export interface ArticleSummary {
  readonly version: number;
  readonly article: ArticleId;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
  readonly removed: boolean;
  readonly revisions: number;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly changedBy: PersonId | null;
  /** In reading order; dropped and merged ones last. */
  readonly claims: readonly ClaimSummary[];
  /** The sources its evidence uses: a change of one of them changes this row. */
  readonly sources: readonly SourceId[];
}

/** The row of a case. Equal cases give equal rows. */
export function summarise(state: Case, desk: Desk): ArticleSummary {
  const numbers = numberClaims(state.claims);
  const last = state.events.at(-1);
  const sources = state.claims.flatMap((claim) => claim.evidence.map((item) => item.source));
  return {
    version: SUMMARY_VERSION,
    article: state.article,
    title: state.details.title,
    publisher: state.details.publisher,
    published: state.details.published,
    language: state.details.language,
    removed: state.removed !== null || state.opened === null,
    revisions: state.revisions.length,
    openedAt: state.opened?.at ?? '',
    changedAt: last?.at ?? '',
    changedBy: last?.by ?? null,
    claims: [...state.claims.filter(isLive), ...state.claims.filter((claim) => !isLive(claim))].map(
      (claim) => summariseClaim(claim, desk, numbers.get(claim.id) ?? null),
    ),
    sources: [...new Set(sources)].sort(),
  };
}

/** The group that gives a claim its colour: its level's, mixed for several, off the axis for none. */
export function ratingGroupOf(claim: Pick<Claim, 'verdict'>, desk: Desk): RatingGroup {
  const levels = ratingsOf(claim, desk);
  const groups = new Set(levels.map(({ group }) => group));
  if (levels.length === 0) return 'not-rated';
  return groups.size === 1 ? (levels[0]?.group ?? 'not-rated') : 'mixed';
}

/** The levels of a claim's verdict, in the order of their scale. */
export function ratingsOf(claim: Pick<Claim, 'verdict'>, desk: Desk): readonly Level[] {
  if (claim.verdict === null) return [];
  const { scale, levels } = claim.verdict;
  return (scaleOf(desk, scale)?.levels ?? []).filter(({ id }) => levels.includes(id));
}

function summariseClaim(claim: Claim, desk: Desk, number: number | null): ClaimSummary {
  return {
    claim: claim.id,
    number,
    quote: quoteOf(claim),
    restated: claim.restated,
    finding: claim.verdict?.finding ?? '',
    ratings: ratingsOf(claim, desk).map(({ label }) => label),
    group: ratingGroupOf(claim, desk),
    status: claim.status,
    sentBack: claim.sentBack !== null,
    markedBy: claim.markedBy,
    authors: claim.verdict?.authors ?? [],
    assignedTo: claim.assignedTo,
    due: claim.due,
    priority: claim.priority,
    submittedAt: claim.submitted?.at ?? null,
    submittedBy: claim.submitted?.by ?? null,
    openNotes: claim.threads.filter(({ resolved }) => resolved === null).length,
    stale: claim.stale !== null,
    openPlaces: claim.appearances.filter((appearance) => !isDecided(appearance)).length,
    changedAt: claim.changed.at,
    changedBy: claim.changed.by,
  };
}
