/**
 * What an editor signs: everything about a claim that a public report prints, and nothing else.
 * The list stands in RULES.md (C1 to C5). Offsets and placements are not in it, so a claim that
 * merely moved keeps its sign-off; of private evidence only a hash is, so that a swapped private
 * item is noticed without its words leaving the desk.
 */
import { foldTypography } from '../text/fold-typography.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Claim } from './case.ts';
import type { SourceLookup } from './desk.ts';
import { sha256Hex } from './hash.ts';
import type { Sha256 } from './ids.ts';
import type { SignedContent, SignedEvidence } from './signed-content.ts';

/** The parts of a claim that its content is made of. */
export type ContentOf = Pick<
  Claim,
  | 'restated'
  | 'kind'
  | 'appearances'
  | 'claimants'
  | 'noSingleClaimant'
  | 'claimDate'
  | 'saidWhere'
  | 'notCheckable'
  | 'oneSource'
  | 'evidence'
  | 'contacts'
  | 'replyWaived'
  | 'verdict'
> &
  Pick<SignedContent, 'corrections'>;

/** Where the sources of a claim's evidence stand: a desk, or a desk as it was. */
export interface SourceShelf {
  readonly sources: SourceLookup;
}

/** The content as it is printed: every list in the order in which the desk keeps it. */
export function signedContent(claim: ContentOf, desk: SourceShelf): SignedContent {
  const { verdict } = claim;
  const items = claim.evidence.map((item) => ({
    item,
    signed: signedEvidence(item, desk),
    hidden: item.attachments.filter((file) => file.private).map((file) => file.hash),
  }));
  return {
    version: 1,
    restated: claim.restated,
    quotes: [...new Set(claim.appearances.map(({ anchor }) => anchor.quote))],
    kind: claim.kind,
    claimants: claim.claimants.map(({ name, role }) => ({ name, role })),
    noSingleClaimant: claim.noSingleClaimant,
    claimDate: claim.claimDate,
    saidWhere: claim.saidWhere,
    notCheckable: claim.notCheckable,
    oneSource: claim.oneSource,
    verdict:
      verdict === null
        ? null
        : {
            scale: { id: verdict.scale.id, version: verdict.scale.version },
            levels: [...verdict.levels],
            finding: verdict.finding,
            rationale: verdict.rationale,
            asOf: verdict.asOf,
            confidence: verdict.confidence,
          },
    evidence: items.filter(({ item }) => !item.private).map(({ signed }) => signed),
    privateEvidence: items.flatMap(({ item, signed, hidden }) => [
      ...(item.private ? [sha256Hex(canonicalJson(signed))] : []),
      ...hidden.map((hash) => sha256Hex(hash)),
    ]),
    reply: {
      asked: claim.contacts.map(({ asked, answer, answered }) => ({ asked, answer, answered })),
      waived: claim.replyWaived,
    },
    corrections: claim.corrections.map(({ id, tier, wasWrong, nowSays, placement }) => ({
      id,
      tier,
      wasWrong,
      nowSays,
      placement,
    })),
  };
}

/**
 * The content in the one form that is hashed: lists whose order says nothing are sorted, quotes are
 * folded for typography.
 */
export function canonicalContent(content: SignedContent): SignedContent {
  const { verdict } = content;
  return {
    ...content,
    quotes: [...new Set(content.quotes.map((quote) => foldTypography(quote)))].sort(),
    claimants: [...content.claimants].sort(byJson),
    verdict: verdict === null ? null : { ...verdict, levels: [...verdict.levels].sort() },
    evidence: content.evidence
      .map((item) => ({ ...item, copies: [...item.copies].sort() }))
      .sort(byJson),
    privateEvidence: [...content.privateEvidence].sort(),
    reply: { ...content.reply, asked: [...content.reply.asked].sort(byJson) },
  };
}

/** The signed content as plain JSON data: equal exactly when the printed content is equal. */
export function contentOf(claim: ContentOf, desk: SourceShelf): SignedContent {
  return canonicalContent(signedContent(claim, desk));
}

/** The SHA-256 over the canonical JSON (RFC 8785) of the canonical content. */
export function hashOfContent(content: SignedContent): Sha256 {
  return sha256Hex(canonicalJson(canonicalContent(content)));
}

/** The hash of the claim's content as it stands. */
export function contentHash(claim: ContentOf, desk: SourceShelf): Sha256 {
  return hashOfContent(signedContent(claim, desk));
}

function signedEvidence(item: ContentOf['evidence'][number], desk: SourceShelf): SignedEvidence {
  const source = desk.sources.get(item.source);
  return {
    source: source === undefined ? null : { ...source },
    quotedPassage: item.quotedPassage,
    locator: item.locator,
    stance: item.stance,
    reasoning: item.reasoning,
    accessed: item.accessed,
    calculation: item.calculation,
    copies: item.attachments.filter((file) => !file.private).map((file) => file.hash),
  };
}

function byJson(a: unknown, b: unknown): number {
  const left = canonicalJson(a);
  const right = canonicalJson(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
