/**
 * Rating scales as versioned data. A verdict keeps the scale and the version it was given under, so
 * a later change of the scale never changes what was said.
 */
import type { RatingGroup } from './vocabulary.ts';

/** One rating a verdict can give. */
export interface Level {
  readonly id: string;
  readonly label: string;
  /** What the level means, one sentence, printed with the report's method. */
  readonly definition: string;
  /** The number on the truth axis (higher is truer), or null off the axis: then none is published. */
  readonly value: number | null;
  readonly group: RatingGroup;
  /** A retired level stays readable where it was used and is offered no more. */
  readonly retired: boolean;
}

export interface RatingScale {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Where the wording comes from, in words. */
  readonly source: string;
  readonly sourceUrl: string | null;
  /** False to true, then off the axis. No levels: the desk publishes findings without ratings. */
  readonly levels: readonly Level[];
  /** Whether one verdict may give several levels at once. */
  readonly several: boolean;
}

/** How a verdict names its scale. */
export interface ScaleRef {
  readonly id: string;
  readonly version: number;
}

const level = (
  id: string,
  label: string,
  value: number | null,
  group: RatingGroup,
  definition: string,
): Level => Object.freeze({ id, label, definition, value, group, retired: false });

/** The preset a new desk starts with: five levels with numbers, three off the axis without. */
export const FIVE_LEVELS: RatingScale = Object.freeze({
  id: 'five-levels',
  version: 1,
  name: 'Five levels',
  source:
    "The five-level example of Google's documentation of ClaimReview, with three levels off the axis",
  sourceUrl: 'https://developers.google.com/search/docs/appearance/structured-data/factcheck',
  several: false,
  levels: Object.freeze([
    level('false', 'False', 1, 'false', 'The evidence shows that the claim is wrong.'),
    level(
      'mostly-false',
      'Mostly false',
      2,
      'mostly-false',
      'The claim holds a grain of truth, but its main point is wrong.',
    ),
    level(
      'half-true',
      'Half true',
      3,
      'mixed',
      'The claim is right in one part and wrong in another of similar weight.',
    ),
    level(
      'mostly-true',
      'Mostly true',
      4,
      'mostly-true',
      'The main point is right; a detail needs correcting or adding.',
    ),
    level('true', 'True', 5, 'true', 'The evidence shows that the claim is right.'),
    level(
      'missing-context',
      'Missing context',
      null,
      'off-axis',
      'The words are accurate but mislead without facts that were left out.',
    ),
    level(
      'unproven',
      'Unproven',
      null,
      'off-axis',
      'The evidence that could be found neither bears the claim out nor refutes it.',
    ),
    level('satire', 'Satire', null, 'off-axis', 'The statement was made as satire or parody.'),
  ]),
});

/** The level of that id, or null. */
export function levelOf(scale: RatingScale, id: string): Level | null {
  return scale.levels.find((candidate) => candidate.id === id) ?? null;
}
