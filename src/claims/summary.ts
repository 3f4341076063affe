/**
 * The rows that lists, the review queue and search read instead of whole cases. A summary can be
 * rebuilt from the journal at any time.
 */
import { quoteOf, type Case, type Claim, type Correction, type CrossCheck } from './case.ts';
import { scaleOf, type Desk } from './desk.ts';
import type { ArticleWork } from './events.ts';
import type { ArticleId, ClaimId, CorrectionId, PersonId, SourceId } from './ids.ts';
import { isDecided, numberClaims } from './reading-order.ts';
import type { CorrectionWords } from './report-words.ts';
import type { Level, ScaleRef } from './scales.ts';
import { isLive, isSigned } from './status.ts';
import { SUMMARY_VERSION } from './summary-version.ts';
import type { ClaimStatus, Priority, RatingGroup } from './vocabulary.ts';

/** The two ratings of a cross-check as they were when both were in: what agreement is measured on. */
export interface SecondRatings {
  readonly first: { readonly scale: ScaleRef; readonly levels: readonly string[] };
  readonly second: { readonly scale: ScaleRef; readonly levels: readonly string[] };
}

/** One published change, as the list of all corrections shows it. */
export interface CorrectionSummary extends CorrectionWords {
  readonly correction: CorrectionId;
  /** Null: about the report's own words. */
  readonly claim: ClaimId | null;
  /** The number the claim is printed under, or null. */
  readonly number: number | null;
  /** The restated claim, else the quote; empty for the report's words. */
  readonly statement: string;
  readonly ratingBefore: readonly string[];
  readonly ratingAfter: readonly string[];
  /** When it was published, by whom, in which version. */
  readonly at: string;
  readonly by: PersonId;
  readonly version: number;
}

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
  /** The scale of the verdict, or null without one. */
  readonly scale: ScaleRef | null;
  readonly status: ClaimStatus;
  /**
   * An editor is to decide: on what was submitted, also a correction of a published claim, or on a
   * reason why a claim is not checkable.
   */
  readonly inReview: boolean;
  readonly claimants: readonly { readonly name: string; readonly role: string }[];
  /** Changes were requested, or it was rejected, and it has not been submitted again. */
  readonly sentBack: boolean;
  readonly markedBy: PersonId;
  readonly authors: readonly PersonId[];
  readonly assignedTo: PersonId | null;
  readonly due: string;
  readonly priority: Priority;
  readonly priorityReason: string;
  readonly recheck: string;
  readonly submittedAt: string | null;
  readonly submittedBy: PersonId | null;
  readonly openNotes: number;
  /** Who is named in open threads. */
  readonly mentions: readonly PersonId[];
  /** Queries to the author that have an answer and are not resolved. */
  readonly queriesAnswered: number;
  readonly suggestionsOpen: number;
  readonly crossCheck: 'none' | CrossCheck['state'];
  /** The second reader; null for whoever comes first, and without a cross-check. */
  readonly crossCheckOf: PersonId | null;
  readonly secondRatings: SecondRatings | null;
  /** The version of the report that printed it last, or null. */
  readonly published: number | null;
  readonly correctionOpen: boolean;
  readonly correctionDue: boolean;
  readonly voided: boolean;
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
  readonly work: ArticleWork;
  readonly revisions: number;
  /** How many versions of its report were published. */
  readonly publications: number;
  /** What was published about changes, newest first; trivial ones are left out. */
  readonly corrections: readonly CorrectionSummary[];
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
    work: state.work,
    revisions: state.revisions.length,
    publications: state.publications.length,
    corrections: correctionsOf(state),
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
  const open = claim.threads.filter(({ resolved }) => resolved === null);
  return {
    claim: claim.id,
    number,
    quote: quoteOf(claim),
    restated: claim.restated,
    finding: claim.verdict?.finding ?? '',
    ratings: ratingsOf(claim, desk).map(({ label }) => label),
    group: ratingGroupOf(claim, desk),
    scale: claim.verdict?.scale ?? null,
    status: claim.status,
    inReview: isInReview(claim),
    claimants: claim.claimants.map(({ name, role }) => ({ name, role })),
    sentBack: claim.sentBack !== null,
    markedBy: claim.markedBy,
    authors: claim.verdict?.authors ?? [],
    assignedTo: claim.assignedTo,
    due: claim.due,
    priority: claim.priority,
    priorityReason: claim.priorityReason,
    recheck: claim.recheck,
    submittedAt: claim.submitted?.at ?? null,
    submittedBy: claim.submitted?.by ?? null,
    openNotes: open.length,
    mentions: [
      ...new Set(open.flatMap(({ notes }) => notes.flatMap(({ mentions }) => mentions))),
    ].sort(),
    queriesAnswered: open.filter(
      ({ kind, notes }) => kind === 'query' && notes.some(({ answers }) => answers),
    ).length,
    suggestionsOpen: claim.suggestions.filter(({ state }) => state === 'open').length,
    crossCheck: claim.crossCheck?.state ?? 'none',
    crossCheckOf: claim.crossCheck?.of ?? null,
    secondRatings: secondRatingsOf(claim),
    published: claim.published?.version ?? null,
    correctionOpen: claim.openCorrection !== null,
    correctionDue: claim.correctionDue !== null,
    voided: claim.voided !== null,
    stale: claim.stale !== null,
    openPlaces: claim.appearances.filter((appearance) => !isDecided(appearance)).length,
    changedAt: claim.changed.at,
    changedBy: claim.changed.by,
  };
}

/** Whether an editor is to decide: on what was submitted, or on a reason, which needs no submission. */
function isInReview(claim: Claim): boolean {
  if (!isLive(claim) || isSigned(claim)) return false;
  return claim.submitted !== null || (claim.notCheckable !== null && claim.sentBack === null);
}

function secondRatingsOf({ crossCheck }: Claim): SecondRatings | null {
  const { first = null, given = null } = crossCheck ?? {};
  if (first === null || given === null) return null;
  return {
    first: { scale: first.scale, levels: first.levels },
    second: { scale: given.scale, levels: given.levels },
  };
}

/** What was published about changes, newest first. Nobody has to read about a trivial one. */
function correctionsOf(state: Case): readonly CorrectionSummary[] {
  const about = (correction: Correction, claim: Claim | null): CorrectionSummary[] => {
    const { tier, wasWrong, nowSays, placement, ratingBefore, ratingAfter, published } = correction;
    if (published === null || tier === 'trivial') return [];
    const { at, by, version } = published;
    return [
      {
        correction: correction.id,
        claim: correction.claim,
        number: claim?.published?.number ?? null,
        statement:
          claim === null
            ? ''
            : claim.published?.printed.restated ||
              (claim.published?.printed.quotes[0] ?? quoteOf(claim)),
        tier,
        wasWrong,
        nowSays,
        placement,
        ratingBefore,
        ratingAfter,
        at,
        by,
        version,
      },
    ];
  };
  return [
    ...state.report.corrections.flatMap((correction) => about(correction, null)),
    ...state.claims.flatMap((claim) =>
      claim.corrections.flatMap((correction) => about(correction, claim)),
    ),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
