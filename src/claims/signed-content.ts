/**
 * The form of what an editor signs: everything about a claim that a public report prints, as plain
 * JSON data with a version. A publication carries it along, so that what was printed can be printed
 * again, and checked by its hash, whatever becomes of the claim and of the desk's sources.
 */
import type { CorrectionId, Sha256, SourceId } from './ids.ts';
import type { ScaleRef } from './scales.ts';
import type {
  Attribution,
  ClaimKind,
  Confidence,
  CorrectionPlacement,
  CorrectionTier,
  NotCheckableReason,
  SourceKind,
  Stance,
} from './vocabulary.ts';

export interface SignedSource {
  readonly id: SourceId;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
  readonly archiveUrl: string;
  readonly kind: SourceKind;
  readonly primary: boolean;
  readonly anonymityReason: string;
  readonly derivedFrom: readonly SourceId[];
  readonly conflict: string;
  readonly affiliation: string;
  readonly attribution: Attribution | null;
  readonly channel: string;
  readonly jurisdiction: string;
  readonly edition: string;
}

export interface SignedEvidence {
  /** Null while the source is not on the device. */
  readonly source: SignedSource | null;
  readonly quotedPassage: string;
  readonly locator: string;
  readonly stance: Stance;
  readonly reasoning: string;
  readonly accessed: string;
  readonly calculation: { readonly expression: string; readonly result: string } | null;
  /** The hashes of attached files that are not private. */
  readonly copies: readonly Sha256[];
}

export interface SignedVerdict {
  readonly scale: ScaleRef;
  readonly levels: readonly string[];
  readonly finding: string;
  readonly rationale: string;
  readonly asOf: string;
  readonly confidence: Confidence | null;
}

export interface SignedCorrection {
  readonly id: CorrectionId;
  readonly tier: CorrectionTier;
  readonly wasWrong: string;
  readonly nowSays: string;
  readonly placement: CorrectionPlacement;
}

export interface SignedContent {
  readonly version: 1;
  readonly restated: string;
  /** The wordings of the claim in the article, each once, the main one first. */
  readonly quotes: readonly string[];
  readonly kind: ClaimKind | null;
  readonly claimants: readonly { readonly name: string; readonly role: string }[];
  readonly noSingleClaimant: boolean;
  readonly claimDate: string;
  readonly saidWhere: string;
  readonly notCheckable: NotCheckableReason | null;
  readonly oneSource: string | null;
  readonly verdict: SignedVerdict | null;
  readonly evidence: readonly SignedEvidence[];
  /** A hash of each private item and each private file: a swap shows, the words do not. */
  readonly privateEvidence: readonly Sha256[];
  readonly reply: {
    readonly asked: readonly {
      readonly asked: string;
      readonly answer: string;
      readonly answered: string;
    }[];
    readonly waived: string | null;
  };
  /** What was said about changes after publication, oldest first. */
  readonly corrections: readonly SignedCorrection[];
}
