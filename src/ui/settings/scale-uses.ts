/** How many verdicts stand on which version of which scale. */
import type { ScaleRef } from '../../claims/scales.ts';
import type { ArticleSummary } from '../../claims/summary.ts';

/** Counts by `keyOfScale`. */
export type ScaleUses = ReadonlyMap<string, number>;

export function keyOfScale({ id, version }: ScaleRef): string {
  return `${id} ${version}`;
}

/** Counted over the claims that are at work; what was dropped, merged or removed is left out. */
export function scaleUses(articles: readonly ArticleSummary[]): ScaleUses {
  const uses = new Map<string, number>();
  for (const { claims, removed } of articles) {
    if (removed) continue;
    for (const { number, scale } of claims) {
      if (number === null || scale === null) continue;
      const key = keyOfScale(scale);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}
