/** Claims that people linked as repeats of one another, also through others. */
import type { ClaimRef, RepeatId } from '../claims/ids.ts';

/** A claim that was linked, and the link that names both; null where others lie between. */
export interface LinkedClaim {
  readonly ref: ClaimRef;
  readonly repeat: RepeatId | null;
}

type Links = ReadonlyMap<RepeatId, { readonly a: ClaimRef; readonly b: ClaimRef }>;

/** All repeats of the claim, each once: those linked to it first, then those linked to them. */
export function repeatsOf(links: Links, claim: ClaimRef): readonly LinkedClaim[] {
  const met = new Set([keyOf(claim)]);
  const found: LinkedClaim[] = [];
  let edge: readonly ClaimRef[] = [claim];
  while (edge.length > 0) {
    const next: ClaimRef[] = [];
    for (const from of edge) {
      for (const [repeat, { a, b }] of links) {
        const other = isSame(a, from) ? b : isSame(b, from) ? a : null;
        if (other === null || met.has(keyOf(other))) continue;
        met.add(keyOf(other));
        found.push({ ref: other, repeat: isSame(from, claim) ? repeat : null });
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}

function isSame(a: ClaimRef, b: ClaimRef): boolean {
  return a.article === b.article && a.claim === b.claim;
}

function keyOf({ article, claim }: ClaimRef): string {
  return `${article}/${claim}`;
}
