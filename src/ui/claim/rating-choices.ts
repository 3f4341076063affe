/** The levels of a scale as choices, and what a verdict's rating is called. */
import { msg, str } from '@lit/localize';
import { scaleOf, type Desk } from '../../claims/desk.ts';
import type { VerdictContent } from '../../claims/events.ts';
import { levelOf, type Level, type RatingScale } from '../../claims/scales.ts';
import { formatNumber } from '../format.ts';
import type { Choice } from '../parts/radio-set.ts';

/** The levels that can be chosen; a retired one only where it was given, and it says so. */
export function ratingChoices(scale: RatingScale, given: readonly string[]): readonly Choice[] {
  return scale.levels
    .filter(({ id, retired }) => !retired || given.includes(id))
    .map(({ id, label, definition, group, retired }) => ({
      value: id,
      label,
      group,
      description: retired
        ? `${definition} ${msg('Retired: it stays where it was given and is offered no more.')}`
        : definition,
    }));
}

/** The levels of a rating that are known here, in the order of their scale. */
export function givenLevels(
  rating: Pick<VerdictContent, 'scale' | 'levels'>,
  desk: Desk,
): readonly Level[] {
  const scale = scaleOf(desk, rating.scale);
  if (scale === null) return [];
  return rating.levels
    .flatMap((id) => levelOf(scale, id) ?? [])
    .toSorted((a, b) => scale.levels.indexOf(a) - scale.levels.indexOf(b));
}

/** "Five levels, version 2". */
export function scaleWords({ name, version }: Pick<RatingScale, 'name' | 'version'>): string {
  return msg(str`${name}, version ${formatNumber(version)}`);
}
