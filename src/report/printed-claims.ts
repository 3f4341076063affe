/** Which claims a report prints, and what of each. Every other question comes after this one. */
import type { Case, Claim, SignOff } from '../claims/case.ts';
import { signedContent } from '../claims/content.ts';
import type { Desk } from '../claims/desk.ts';
import type { PersonId, Sha256 } from '../claims/ids.ts';
import { printedForm, printNumbers } from '../claims/publication.ts';
import type { SignedContent } from '../claims/signed-content.ts';
import { isLive } from '../claims/status.ts';

/** Whether the claim is one for a verdict, not one that cannot be checked. */
export function isChecked(claim: Claim): boolean {
  return isLive(claim) && claim.notCheckable === null;
}

/**
 * Whether an editor stands behind what a report prints of the claim, be it with a verdict or as not
 * checkable. A published claim was approved, and stays.
 */
export function isApproved(claim: Claim): boolean {
  return printedForm(claim) !== null;
}

/** What a report prints of one claim, and who stands behind it. */
export interface PrintedClaim {
  readonly claim: Claim;
  /** Its number in the report, for good once it was published. */
  readonly number: number;
  readonly content: SignedContent;
  /** The hash of the content that was signed; null in a draft, where nobody signed it. */
  readonly signed: Sha256 | null;
  /** Whether this is what the last version printed, whatever became of the claim since. */
  readonly frozen: boolean;
  readonly signOff: SignOff | null;
  /** Who wrote the verdict, or gave the reason why there is none. */
  readonly authors: readonly PersonId[];
  /** The verdict was taken back in public: it stays readable, and counts no more. */
  readonly voided: boolean;
}

/**
 * The claims of a report by their numbers: the approved ones, and those that were published; in a
 * draft also those still being worked on. Dropped and merged ones never.
 */
export function printedClaims(
  state: Case,
  desk: Pick<Desk, 'sources'>,
  draft: boolean,
): readonly PrintedClaim[] {
  const claims = state.claims.filter(
    (claim) => printedForm(claim) !== null || (draft && isLive(claim)),
  );
  const numbers = printNumbers(claims);
  return claims
    .map((claim) => printed(claim, desk, numbers.get(claim.id) ?? 0))
    .sort((a, b) => a.number - b.number);
}

function printed(claim: Claim, desk: Pick<Desk, 'sources'>, number: number): PrintedClaim {
  const { published } = claim;
  if (published !== null && printedForm(claim) === 'frozen') {
    const { printed: content, signOff, authors, content: signed } = published;
    const voided = content.corrections.at(-1)?.tier === 'void';
    return { claim, number, content, signed, frozen: true, signOff, authors, voided };
  }
  const whole = signedContent(claim, desk);
  const authors = claim.verdict?.authors ?? claim.notCheckableBy ?? [];
  if (!isApproved(claim)) {
    const content = unsignedPart(whole);
    return {
      claim,
      number,
      content,
      signed: null,
      frozen: false,
      signOff: null,
      authors,
      voided: false,
    };
  }
  return {
    claim,
    number,
    content: whole,
    signed: claim.content,
    frozen: false,
    signOff: claim.signOff,
    authors,
    voided: whole.corrections.at(-1)?.tier === 'void',
  };
}

/** What a draft shows of a claim that nobody has approved: quote, restated claim, verdict. */
function unsignedPart(content: SignedContent): SignedContent {
  return {
    version: content.version,
    restated: content.restated,
    quotes: content.quotes,
    kind: null,
    claimants: [],
    noSingleClaimant: false,
    claimDate: '',
    saidWhere: '',
    notCheckable: content.notCheckable,
    oneSource: null,
    verdict: content.verdict,
    evidence: [],
    privateEvidence: [],
    reply: { asked: [], waived: null },
    corrections: [],
  };
}
