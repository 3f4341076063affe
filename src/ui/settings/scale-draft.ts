/** A rating scale while somebody changes it: a value that is checked before it becomes a version. */
import type { CommandOf } from '../../claims/commands.ts';
import type { Level, RatingScale } from '../../claims/scales.ts';
import { RATING_GROUPS, type RatingGroup } from '../../claims/vocabulary.ts';
import { slug } from '../../text/slug.ts';

/** The groups a level can be in: `not-rated` is the absence of one. */
export const LEVEL_GROUPS: readonly RatingGroup[] = RATING_GROUPS.filter(
  (group) => group !== 'not-rated',
);

export interface LevelDraft {
  /** Empty for a level that no version has yet. */
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** As typed; empty: none. */
  readonly value: string;
  readonly group: RatingGroup;
  readonly retired: boolean;
}

export interface ScaleDraft {
  /** Empty for a scale that the desk does not have yet. */
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly several: boolean;
  readonly levels: readonly LevelDraft[];
}

/** What is wrong with a draft, and with which level (null: with the scale). */
export interface ScaleProblem {
  readonly code: 'no-name' | 'no-label' | 'same-label' | 'no-number' | 'all-retired';
  readonly level: number | null;
}

export const BLANK_LEVEL: LevelDraft = Object.freeze({
  id: '',
  label: '',
  definition: '',
  value: '',
  group: 'mixed',
  retired: false,
});

/** A scale to begin with: two levels to name, from false to true. */
export const BLANK_SCALE: ScaleDraft = Object.freeze({
  id: '',
  name: '',
  source: '',
  sourceUrl: null,
  several: false,
  levels: Object.freeze([
    Object.freeze({ ...BLANK_LEVEL, group: 'false' as const }),
    Object.freeze({ ...BLANK_LEVEL, group: 'true' as const }),
  ]),
});

/** The newest version of a scale as a draft of the next one. */
export function draftOfScale(scale: RatingScale): ScaleDraft {
  const { id, name, source, sourceUrl, several, levels } = scale;
  return {
    id,
    name,
    source,
    sourceUrl,
    several,
    levels: levels.map((level) => ({
      ...level,
      value: level.value === null ? '' : String(level.value),
    })),
  };
}

/** Everything that keeps the draft from being a version, in the order of the form. */
export function problemsOf({ name, levels }: ScaleDraft): readonly ScaleProblem[] {
  const problems: ScaleProblem[] = [];
  if (name.trim() === '') problems.push({ code: 'no-name', level: null });
  const labels = levels.map(({ label }) => label.trim().toLowerCase());
  for (const [at, { value, group }] of levels.entries()) {
    const label = labels[at] ?? '';
    if (label === '') problems.push({ code: 'no-label', level: at });
    else if (labels.indexOf(label) < at) problems.push({ code: 'same-label', level: at });
    if (group !== 'off-axis' && Number.isNaN(numberIn(value))) {
      problems.push({ code: 'no-number', level: at });
    }
  }
  if (levels.length > 0 && levels.every(({ retired }) => retired)) {
    problems.push({ code: 'all-retired', level: null });
  }
  return problems;
}

/**
 * The command that adds the draft as the next version. `mint` gives letters that make the id of a
 * new scale its own also where two people name theirs alike while apart.
 */
export function scaleOfDraft(
  draft: ScaleDraft,
  mint: () => string,
): CommandOf<'add-scale'>['scale'] {
  const taken = new Set(draft.levels.map(({ id }) => id).filter((id) => id !== ''));
  const levels = draft.levels.map((level): Level => {
    const { label, definition, group, retired } = level;
    const id = level.id === '' ? freeId(idOf(label, 'level'), taken) : level.id;
    taken.add(id);
    const value = group === 'off-axis' ? null : numberIn(level.value);
    return { id, label: label.trim(), definition: definition.trim(), value, group, retired };
  });
  return {
    id: draft.id === '' ? `${idOf(draft.name, 'scale')}-${mint()}` : draft.id,
    name: draft.name.trim(),
    source: draft.source.trim(),
    sourceUrl: draft.sourceUrl,
    several: draft.several,
    levels,
  };
}

/** The number that was typed, with a point or a comma; null for none, NaN for what is no number. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Words as an id; where they give nothing in a–z, what they name instead. */
function idOf(words: string, otherwise: string): string {
  return /[a-z]/i.test(words) ? slug(words, 32) : otherwise;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let next = 2; taken.has(id); next++) id = `${wanted}-${next}`;
  return id;
}
