/** From claim to claim in reading order. */
import type { ClaimId } from '../../claims/ids.ts';
import type { Offset } from '../../text/offsets.ts';
import type { MarkTable } from './mark-table.ts';

/**
 * The claim after (1) or before (-1) the current one; without a current one, the first that begins
 * at or after the place where the reader is, or the last that begins before it. Null at the end.
 */
export function claimBeside(
  table: MarkTable,
  current: ClaimId | null,
  way: 1 | -1,
  reader: Offset,
): ClaimId | null {
  const { claims } = table;
  const at = current === null ? -1 : claims.indexOf(current);
  if (at >= 0) return claims[at + way] ?? null;
  const begins = (claim: ClaimId): number => table.of(claim)[0]?.range.start ?? 0;
  return way > 0
    ? (claims.find((claim) => begins(claim) >= reader) ?? claims.at(-1) ?? null)
    : (claims.findLast((claim) => begins(claim) < reader) ?? claims[0] ?? null);
}
