/**
 * Coverage: which sentences of an article hold claims, which of them are checked, which are left,
 * and which are decided not to be checkable. A way of looking at the work; it decides nothing.
 */
import { newestRevision, quoteOf, type Case, type Claim } from '../claims/case.ts';
import type { Desk } from '../claims/desk.ts';
import type { ClaimId } from '../claims/ids.ts';
import { isDecided, placeOf } from '../claims/reading-order.ts';
import { isLive, isSigned } from '../claims/status.ts';
import { ratingGroupOf } from '../claims/summary.ts';
import type { ClaimStatus, NotCheckableReason, RatingGroup } from '../claims/vocabulary.ts';
import { rangesOverlap, type Offset, type Range } from '../text/offsets.ts';
import { sentencesOf, type Sentence } from '../text/sentences.ts';

/**
 * How a sentence stands. `checked`: an editor stands behind every claim in it. `left`: at least one
 * of its claims is still at work. `not-checkable`: all its claims are. `without`: it holds none.
 */
export type SentenceStanding = 'checked' | 'left' | 'not-checkable' | 'without';

export interface CoveredSentence extends Range {
  readonly standing: SentenceStanding;
  /** Its live claims in reading order. */
  readonly claims: readonly ClaimId[];
}

/** A claim that somebody decided is not checkable. */
export interface NotCheckable {
  readonly claim: ClaimId;
  readonly reason: NotCheckableReason;
  readonly quote: string;
  /** Whether an editor has signed the reason. */
  readonly signed: boolean;
}

export interface Coverage {
  /**
   * In reading order. A heading counts only where a claim stands in it: most headings repeat what
   * the text says. Empty while the newest revision's text is not here.
   */
  readonly sentences: readonly CoveredSentence[];
  /** How many sentences stand how. */
  readonly counts: Readonly<Record<SentenceStanding, number>>;
  readonly notCheckable: readonly NotCheckable[];
  /** Live claims without a sure place in the newest revision: they are in no sentence here. */
  readonly placeless: number;
}

/** The coverage of the newest revision. Work grows with sentences and appearances, not their product. */
export function coverageOf(state: Case): Coverage {
  const live = state.claims.filter(isLive);
  const text = newestRevision(state)?.text ?? null;
  const sentences = text === null ? [] : sentencesOf(text, state.details.language || 'en');
  const held = sentences.map((): Claim[] => []);
  for (const claim of live) {
    for (const appearance of claim.appearances) {
      const place = placeOf(appearance);
      if (place === null || appearance.withdrawn !== null) continue;
      for (let at = firstEndingAfter(sentences, place.start); at < sentences.length; at += 1) {
        const sentence = sentences[at] as Sentence;
        if (!rangesOverlap(sentence, place)) break;
        if (held[at]?.includes(claim) === false) held[at]?.push(claim);
      }
    }
  }
  const counts = { checked: 0, left: 0, 'not-checkable': 0, without: 0 };
  const covered = sentences.flatMap((sentence, at): readonly CoveredSentence[] => {
    const claims = held[at] ?? [];
    if (sentence.heading && claims.length === 0) return [];
    const standing = standingOf(claims);
    counts[standing] += 1;
    const { start, end } = sentence;
    return [Object.freeze({ start, end, standing, claims: claims.map(({ id }) => id) })];
  });
  return Object.freeze({
    sentences: Object.freeze(covered),
    counts: Object.freeze(counts),
    notCheckable: live.flatMap((claim) =>
      claim.notCheckable === null
        ? []
        : [
            {
              claim: claim.id,
              reason: claim.notCheckable,
              quote: quoteOf(claim),
              signed: isSigned(claim),
            },
          ],
    ),
    placeless: live.filter((claim) => !claim.appearances.some(isDecided)).length,
  });
}

/**
 * The first sentence without a claim that starts behind the offset; behind the last one the first of
 * the article again. Null when every sentence holds one.
 */
export function nextWithout(
  { sentences }: Pick<Coverage, 'sentences'>,
  after: Offset | null,
): CoveredSentence | null {
  const without = sentences.filter(({ standing }) => standing === 'without');
  const next = after === null ? undefined : without.find(({ start }) => start > after);
  return next ?? without[0] ?? null;
}

/** How many live claims have which rating, and how far they are. Not checkable ones have no rating. */
export interface Progress {
  readonly ratings: Readonly<Partial<Record<RatingGroup, number>>>;
  readonly statuses: Readonly<Partial<Record<ClaimStatus, number>>>;
}

export function progressOf(state: Case, desk: Desk): Progress {
  const ratings: Partial<Record<RatingGroup, number>> = {};
  const statuses: Partial<Record<ClaimStatus, number>> = {};
  for (const claim of state.claims.filter(isLive)) {
    statuses[claim.status] = (statuses[claim.status] ?? 0) + 1;
    if (claim.status === 'not-checkable') continue;
    const group = ratingGroupOf(claim, desk);
    ratings[group] = (ratings[group] ?? 0) + 1;
  }
  return { ratings, statuses };
}

function standingOf(claims: readonly Claim[]): SentenceStanding {
  if (claims.length === 0) return 'without';
  if (claims.every(({ notCheckable }) => notCheckable !== null)) return 'not-checkable';
  const done = (claim: Claim): boolean => claim.notCheckable !== null || isSigned(claim);
  return claims.every(done) ? 'checked' : 'left';
}

/** The index of the first sentence that ends behind the place. */
function firstEndingAfter(sentences: readonly Sentence[], place: Offset): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as Sentence).end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
