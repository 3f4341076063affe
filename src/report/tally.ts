/** How often each rating was given. */
import { scaleOf, type Desk } from '../claims/desk.ts';
import { levelOf, type RatingScale } from '../claims/scales.ts';
import type { SignedVerdict } from '../claims/signed-content.ts';
import type { RatingGroup } from '../claims/vocabulary.ts';

/** What is counted of a claim. */
interface Rated {
  readonly verdict: Pick<SignedVerdict, 'scale' | 'levels'> | null;
}

export interface TallyRow {
  readonly label: string;
  readonly group: RatingGroup;
  readonly count: number;
}

/**
 * One row for each level that was given, in the order of its scale; scales in the order of their
 * first use. A verdict with several levels counts under each; one without levels counts nowhere.
 */
export function tallyOf(claims: readonly Rated[], desk: Desk): readonly TallyRow[] {
  const rows: TallyRow[] = [];
  for (const scale of scalesUsed(claims, desk)) {
    for (const { id, label, group } of scale.levels) {
      const count = claims.filter(
        ({ verdict }) =>
          verdict !== null &&
          verdict.scale.id === scale.id &&
          verdict.scale.version === scale.version &&
          verdict.levels.includes(id),
      ).length;
      if (count > 0) rows.push(Object.freeze({ label, group, count }));
    }
  }
  return Object.freeze(rows);
}

/** The scales, each in the version a verdict was given under, in the order of their first use. */
export function scalesUsed(claims: readonly Rated[], desk: Desk): readonly RatingScale[] {
  const used = new Set<RatingScale>();
  for (const { verdict } of claims) {
    const scale = verdict === null ? null : scaleOf(desk, verdict.scale);
    if (scale !== null) used.add(scale);
  }
  return [...used];
}

/**
 * The group that a verdict's levels fall into: theirs where they agree, `mixed` where they do not,
 * `not-rated` where there is none.
 */
export function groupOf(scale: RatingScale | null, levels: readonly string[]): RatingGroup {
  const groups = new Set(
    levels.flatMap((id) => (scale === null ? [] : (levelOf(scale, id)?.group ?? []))),
  );
  const [first] = groups;
  return first === undefined ? 'not-rated' : groups.size === 1 ? first : 'mixed';
}
