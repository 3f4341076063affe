/** What a report says about changes after publication, and which version it is. */
import type { Case, Correction } from '../claims/case.ts';
import { hasNews } from '../claims/publication.ts';
import type { CorrectionWords } from '../claims/report-words.ts';
import type { PrintedClaim } from './printed-claims.ts';
import type { PublicCorrection, PublicReport } from './report-values.ts';

/**
 * The changes that readers are told of, the newest first: those that are part of what is printed of
 * the claims, and those of the report's own words. Trivial ones stay on the desk.
 */
export function publicCorrections(
  claims: readonly PrintedClaim[],
  ofWords: readonly Correction[],
): readonly PublicCorrection[] {
  const ofClaims = claims.flatMap(({ claim, content, number }) =>
    content.corrections.flatMap((signed) => {
      const known = claim.corrections.find(({ id }) => id === signed.id) ?? null;
      return publicCorrection(signed.id, signed, known, number);
    }),
  );
  const others = ofWords.flatMap((each) => publicCorrection(each.id, each, each, null));
  return Object.freeze([...others, ...ofClaims].sort(newestFirst));
}

/** Which published version the report repeats, if any, and when the first and the last went out. */
export function publicVersion(
  state: Case,
  draft: boolean,
): Pick<PublicReport, 'version' | 'publishedAt' | 'updatedAt'> {
  const first = state.publications[0];
  const last = state.publications.at(-1);
  const repeats = last !== undefined && !draft && !hasNews(state);
  return {
    version: repeats ? last.version : null,
    publishedAt: first?.at ?? '',
    updatedAt: last === undefined || last === first ? '' : last.at,
  };
}

function publicCorrection(
  id: Correction['id'],
  { tier, wasWrong, nowSays, placement }: CorrectionWords,
  known: Correction | null,
  claim: number | null,
): readonly PublicCorrection[] {
  if (tier === 'trivial') return [];
  const onTop = tier === 'rating' || tier === 'void';
  return [
    Object.freeze({
      id,
      anchor: `correction_${id}`,
      claim,
      tier,
      at: known?.published?.at ?? '',
      from: known?.ratingBefore ?? Object.freeze([]),
      to: known?.ratingAfter ?? Object.freeze([]),
      wasWrong: wasWrong.trim(),
      nowSays: nowSays.trim(),
      placement: onTop ? 'top' : placement,
    }),
  ];
}

/** What no version has said yet is the newest. */
function newestFirst(a: PublicCorrection, b: PublicCorrection): number {
  if (a.at === b.at) return 0;
  return a.at === '' || (b.at !== '' && a.at > b.at) ? -1 : 1;
}
