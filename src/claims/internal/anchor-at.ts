/** From a selection in the newest revision to an anchor, or to the reason why there is none. */
import { describe, type Anchor } from '../../text/anchor.ts';
import type { Range } from '../../text/offsets.ts';
import { trimToWords } from '../../text/words.ts';
import { newestRevision, type Case } from '../case.ts';
import type { AppearanceId, RevisionId } from '../ids.ts';
import { numberClaims, placeOf } from '../reading-order.ts';
import { accept, refuse, type Result } from '../refusal.ts';
import { isLive } from '../status.ts';

/**
 * The anchor of a selection, trimmed to words and never moved. Refused where the selection lies
 * outside the text or holds no word, and where a claim stands on exactly these words already; the
 * appearance that is being placed, if any, does not count.
 */
export function anchorAt(
  state: Case,
  range: Range,
  placing: AppearanceId | null = null,
): Result<{ readonly revision: RevisionId; readonly anchor: Anchor }> {
  const newest = newestRevision(state);
  if (newest === null || newest.text === null) return refuse('text-missing');
  const length = newest.text.text.length;
  const { start, end } = range;
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end > length ||
    end < start
  ) {
    return refuse('outside-the-text', { start, end, length });
  }
  const words = trimToWords(newest.text, range);
  if (words === null) return refuse('outside-the-text', { start, end, length });
  const marked = markedThere(state, words, placing);
  if (marked !== null) return refuse('already-marked', marked);
  return accept({ revision: newest.id, anchor: describe(newest.text, words) });
}

/** The claim that stands on exactly these words already, or null. */
function markedThere(
  state: Case,
  range: Range,
  placing: AppearanceId | null,
): { claim: string; number: number } | null {
  for (const claim of state.claims.filter(isLive)) {
    for (const appearance of claim.appearances) {
      const place = appearance.id === placing ? null : placeOf(appearance);
      if (place !== null && place.start === range.start && place.end === range.end) {
        return { claim: claim.id, number: numberClaims(state.claims).get(claim.id) ?? 0 };
      }
    }
  }
  return null;
}
