/**
 * What an editor signs: everything about a claim that a public report prints, and nothing else.
 * The list stands in RULES.md (C1 to C5). Offsets and placements are not in it, so a claim that
 * merely moved keeps its sign-off; of private evidence only a hash is, so that a swapped private
 * item is noticed without its words leaving the desk.
 */
import { foldTypography } from '../text/fold-typography.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Claim } from './case.ts';
import type { Desk } from './desk.ts';
import { sha256Hex } from './hash.ts';
import type { Sha256 } from './ids.ts';

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
>;

/** The signed content as plain JSON data: equal exactly when the printed content is equal. */
export function contentOf(claim: ContentOf, desk: Pick<Desk, 'sources'>): unknown {
  const { verdict } = claim;
  const items = claim.evidence.map((item) => {
    const source = desk.sources.get(item.source);
    return {
      private: item.private,
      content: {
        source: source === undefined ? null : { ...source },
        quotedPassage: item.quotedPassage,
        locator: item.locator,
        stance: item.stance,
        reasoning: item.reasoning,
        accessed: item.accessed,
      },
    };
  });
  return {
    version: 1,
    restated: claim.restated,
    quotes: [
      ...new Set(claim.appearances.map(({ anchor }) => foldTypography(anchor.quote))),
    ].sort(),
    kind: claim.kind,
    claimants: claim.claimants.map(({ name, role }) => ({ name, role })).sort(byJson),
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
            levels: [...verdict.levels].sort(),
            finding: verdict.finding,
            rationale: verdict.rationale,
            asOf: verdict.asOf,
            confidence: verdict.confidence,
          },
    evidence: items
      .filter((item) => !item.private)
      .map((item) => item.content)
      .sort(byJson),
    privateEvidence: items
      .filter((item) => item.private)
      .map((item) => sha256Hex(canonicalJson(item.content)))
      .sort(),
    reply: {
      asked: claim.contacts
        .map(({ asked, answer, answered }) => ({ asked, answer, answered }))
        .sort(byJson),
      waived: claim.replyWaived,
    },
  };
}

/** The SHA-256 over the canonical JSON of `contentOf`. */
export function contentHash(claim: ContentOf, desk: Pick<Desk, 'sources'>): Sha256 {
  return sha256Hex(canonicalJson(contentOf(claim, desk)));
}

function byJson(a: unknown, b: unknown): number {
  const left = canonicalJson(a);
  const right = canonicalJson(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
