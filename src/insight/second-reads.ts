/** What the cross-checks of a desk say about how alike its readers judge, scale by scale. */
import type { RatingScale } from '../claims/scales.ts';
import type { ArticleSummary } from '../claims/summary.ts';
import {
  cohensKappa,
  krippendorffsAlpha,
  percentAgreement,
  type Figure,
  type RatedTwice,
} from './agreement.ts';

/** How far first and second readers agreed on one scale. */
export interface ScaleAgreement {
  /** The id of the scale; its versions count together, levels being told apart by their ids. */
  readonly scale: string;
  /** How many claims were rated twice on it. */
  readonly n: number;
  readonly percent: Figure;
  readonly kappa: Figure;
  readonly alpha: Figure;
  /** Ordinal alpha, over the claims that both put on the axis with one level each. */
  readonly ordinal: Figure;
  readonly ordinalN: number;
}

/**
 * The figures of every scale that claims were rated on twice, the most used first. Pairs on two
 * different scales cannot be compared and are counted apart.
 */
export function agreementOf(
  articles: readonly ArticleSummary[],
  scales: readonly RatingScale[],
): { readonly byScale: readonly ScaleAgreement[]; readonly onTwoScales: number } {
  const pairs = new Map<string, RatedTwice[]>();
  let onTwoScales = 0;
  for (const { claims, removed } of articles) {
    if (removed) continue;
    for (const { secondRatings } of claims) {
      if (secondRatings === null) continue;
      const { first, second } = secondRatings;
      if (first.scale.id !== second.scale.id) {
        onTwoScales += 1;
        continue;
      }
      const known = pairs.get(first.scale.id) ?? [];
      known.push({ first: nameOf(first.levels), second: nameOf(second.levels) });
      pairs.set(first.scale.id, known);
    }
  }
  const byScale = [...pairs].map(([scale, given]) => measure(scale, given, scales));
  byScale.sort((a, b) => b.n - a.n || (a.scale < b.scale ? -1 : 1));
  return { byScale, onTwoScales };
}

function measure(
  scale: string,
  pairs: readonly RatedTwice[],
  scales: readonly RatingScale[],
): ScaleAgreement {
  const order = axisOf(scale, scales);
  const onAxis = new Set(order);
  const ordered = pairs.filter(({ first, second }) => onAxis.has(first) && onAxis.has(second));
  const units = (of: readonly RatedTwice[]) => of.map(({ first, second }) => [first, second]);
  return {
    scale,
    n: pairs.length,
    percent: percentAgreement(pairs),
    kappa: cohensKappa(pairs),
    alpha: krippendorffsAlpha(units(pairs), 'nominal'),
    ordinal: krippendorffsAlpha(units(ordered), { ordinal: order }),
    ordinalN: ordered.length,
  };
}

/** Several levels at once are one rating; their order says nothing. */
function nameOf(levels: readonly string[]): string {
  return [...levels].sort().join(' ');
}

/**
 * The levels on the truth axis, false to true, of all versions: by their numbers where there are
 * any, else in the order of the newest version that has them.
 */
function axisOf(id: string, scales: readonly RatingScale[]): readonly string[] {
  const versions = scales
    .filter((scale) => scale.id === id)
    .toSorted((a, b) => b.version - a.version);
  const levels = new Map<string, { readonly at: number; readonly value: number | null }>();
  for (const version of versions) {
    for (const [at, { id: level, group, value }] of version.levels.entries()) {
      if (group === 'off-axis' || group === 'not-rated' || levels.has(level)) continue;
      levels.set(level, { at, value });
    }
  }
  return [...levels]
    .toSorted(([, a], [, b]) =>
      a.value !== null && b.value !== null ? a.value - b.value : a.at - b.at,
    )
    .map(([level]) => level);
}
