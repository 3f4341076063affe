/** What a report says of its own, and what it says about changes after publication. */
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './hash.ts';
import type { Sha256 } from './ids.ts';
import type { SignedCorrection } from './signed-content.ts';
import type { CorrectionPlacement, CorrectionTier } from './vocabulary.ts';

/** What a report says of its own, besides its claims. The first four are signed. */
export interface ReportWords {
  readonly headline: string;
  readonly standfirst: string;
  readonly overallFinding: string;
  readonly conflicts: string;
  /** Nothing may be published before this time: ISO 8601 in UTC, or empty. */
  readonly embargo: string;
  /** Where the report will stand on the web, or empty. */
  readonly pageUrl: string;
  readonly licence: string;
}

/** What is said about one change after publication. */
export interface CorrectionWords {
  readonly tier: CorrectionTier;
  /** What was wrong; of an update or a clarification what is new. */
  readonly wasWrong: string;
  /** What it says now. */
  readonly nowSays: string;
  readonly placement: CorrectionPlacement;
}

/** The words of a report that an editor signs. */
export const SIGNED_WORDS = ['headline', 'standfirst', 'overallFinding', 'conflicts'] as const;

/** The words of a report of which nobody has written anything. */
export const NO_REPORT_WORDS: ReportWords = Object.freeze({
  headline: '',
  standfirst: '',
  overallFinding: '',
  conflicts: '',
  embargo: '',
  pageUrl: '',
  licence: '',
});

/** The SHA-256 over the canonical JSON (RFC 8785) of the signed words and their corrections. */
export function hashOfReportWords(
  words: ReportWords,
  corrections: readonly SignedCorrection[],
): Sha256 {
  const { headline, standfirst, overallFinding, conflicts } = words;
  return sha256Hex(
    canonicalJson({
      version: 1,
      headline,
      standfirst,
      overallFinding,
      conflicts,
      corrections: corrections.map(({ id, tier, wasWrong, nowSays, placement }) => ({
        id,
        tier,
        wasWrong,
        nowSays,
        placement,
      })),
    }),
  );
}
