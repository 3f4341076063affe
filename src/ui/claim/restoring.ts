/** Earlier wordings of a claim that can be brought back as a change of today. */
import type { Claim } from '../../claims/case.ts';
import type { Command } from '../../claims/commands.ts';
import { isKnown, type VerdictContent } from '../../claims/events.ts';
import type { HistoryEntry } from '../../claims/history.ts';
import { isLive } from '../../claims/status.ts';

/**
 * The change that makes the claim read again as the entry left it: its restated wording or its
 * verdict. Null where the entry holds neither, its words are erased or stand already, or the claim
 * cannot be changed now. Whoever restores a verdict is among its authors, as with any change of it.
 */
export function restoring(entry: HistoryEntry, claim: Claim): Command | null {
  const frozen = claim.published !== null && claim.openCorrection === null;
  if (!isLive(claim) || frozen || claim.blind || entry.erased !== null || !entry.counts)
    return null;
  const event = entry.source;
  if (!isKnown(event)) return null;
  if (event.kind === 'claim-described') {
    const { restated } = event.changes;
    if (restated === undefined || restated === '' || restated === claim.restated) return null;
    return { do: 'describe-claim', claim: claim.id, changes: { restated } };
  }
  if (event.kind === 'verdict-proposed' && !sameVerdict(event.verdict, claim.verdict)) {
    return { do: 'propose-verdict', claim: claim.id, verdict: event.verdict };
  }
  return null;
}

function sameVerdict(a: VerdictContent, b: VerdictContent | null): boolean {
  if (b === null) return false;
  const plain = ({ scale, levels, finding, rationale, asOf, confidence }: VerdictContent): string =>
    JSON.stringify([scale.id, scale.version, levels, finding, rationale, asOf, confidence]);
  return plain(a) === plain(b);
}
