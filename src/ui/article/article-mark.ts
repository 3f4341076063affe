/** One claim at one of its places, as the reading view shows it. */
import type { AppearanceId, ClaimId } from '../../claims/ids.ts';
import type { ClaimStatus, RatingGroup } from '../../claims/vocabulary.ts';
import type { Range } from '../../text/offsets.ts';

/** One appearance of a claim in the text shown; a claim with two appearances has two marks. */
export interface ArticleMark {
  readonly claim: ClaimId;
  /** The claim's number in reading order, as people see it. */
  readonly number: number;
  /** Where it stands, in the text shown; never empty. */
  readonly range: Range;
  readonly group: RatingGroup;
  /** The word of the verdict; while there is none, the word of the status. */
  readonly label: string;
  readonly status: ClaimStatus;
  /** Whether the work on the claim is finished: drawn solid in the minimap, else hollow. */
  readonly done: boolean;
  /** The appearance whose place can be adjusted here; null where it cannot: published, or old text. */
  readonly adjustable: AppearanceId | null;
}

/** Reading order: by start, of two that start together the longer first, then by number and id. */
export function byPlace(a: ArticleMark, b: ArticleMark): number {
  return (
    a.range.start - b.range.start ||
    b.range.end - a.range.end ||
    a.number - b.number ||
    (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0)
  );
}
