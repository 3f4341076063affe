/** Ratings drawn: an icon for each group, chips, and the words that stand for them elsewhere. */
import type { RatingGroup } from '../../claims/vocabulary.ts';
import { linkInside, markup, type Markup } from '../markup.ts';
import type { PublicClaim, PublicNotCheckable, PublicReport } from '../report-values.ts';
import { REASON_WORDS, WORDS } from '../words.ts';

/**
 * One shape per group, told apart by outline alone, so that they hold in grey and without colour:
 * the same as in the app. `f` is filled, `s` is drawn, `k` is knocked out of a filled shape.
 */
const SHAPES: Readonly<Record<RatingGroup, Markup>> = Object.freeze({
  false: markup`<path class="f" d="M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7z"/><path class="k" d="m7 7 6 6M13 7l-6 6"/>`,
  'mostly-false': markup`<path class="s" d="M2.75 4.5h14.5L10 17z"/><path class="f" d="M4.6 5.5h10.8l-2.9 5h-5z"/>`,
  mixed: markup`<circle class="s" cx="10" cy="10" r="7"/><path class="f" d="M10 3a7 7 0 0 1 0 14z"/>`,
  'mostly-true': markup`<path class="s" d="M2.75 15.5h14.5L10 3z"/><path class="f" d="M4.6 14.5h10.8l-2.9-5h-5z"/>`,
  true: markup`<circle class="f" cx="10" cy="10" r="8"/><path class="k" d="m6.5 10.25 2.5 2.5 4.5-5"/>`,
  'off-axis': markup`<path class="s" d="m10 2.25 7.75 7.75L10 17.75 2.25 10z"/><path class="s" d="M10 6.75v4M10 13.25v.05"/>`,
  'not-rated': markup`<circle class="s d" cx="10" cy="10" r="7"/>`,
});

/** The icon of a rating group; decoration, so a word must stand beside it. */
export function ratingIcon(group: RatingGroup): Markup {
  return markup`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${SHAPES[group]}</svg>`;
}

/** A chip for each rating of a claim: icon, word, colour, and the way to its definition. */
export function ratingChips(claim: PublicClaim, report: PublicReport): Markup {
  const { verdict } = claim;
  if (claim.voided !== null) {
    const was = (verdict?.levels ?? []).map(({ label }) => label).join(', ');
    const chip = markup`<span class="chip g-not-rated">${ratingIcon('not-rated')}${WORDS.withdrawn}</span>`;
    return was === ''
      ? chip
      : markup`${chip} <span class="facts">${WORDS.withdrawnWas}: <bdi>${was}</bdi></span>`;
  }
  if (verdict === null || verdict.levels.length === 0) {
    const word = verdict === null ? WORDS.notRated : WORDS.findingOnly;
    return markup`<span class="chip g-not-rated">${ratingIcon('not-rated')}${word}</span>`;
  }
  const scale = verdict.scale === null ? undefined : report.scales[verdict.scale];
  return markup`${verdict.levels.map(({ id, label, group }) => {
    const level = scale?.levels.findIndex((candidate) => candidate.id === id) ?? -1;
    const content = markup`${ratingIcon(group)}<bdi>${label}</bdi>`;
    return verdict.scale === null || level < 0
      ? markup`<span class="chip g-${group}">${content}</span>`
      : markup`<a class="chip g-${group}" href="${linkInside(levelId(verdict.scale, level))}">${content}</a>`;
  })}`;
}

/** Where on the page a level is defined: its scale's and its own place, from 0. */
export function levelId(scale: number, level: number): string {
  return `level_${scale + 1}_${level + 1}`;
}

/** The rating of a claim in words. */
export function ratingWords(claim: PublicClaim | PublicNotCheckable): string {
  if ('reason' in claim) return `${WORDS.notCheckable}: ${REASON_WORDS[claim.reason]}`;
  if (claim.voided !== null) return WORDS.withdrawn;
  if (claim.verdict === null) return WORDS.notRated;
  const labels = claim.verdict.levels.map(({ label }) => label);
  return labels.length === 0 ? WORDS.findingOnly : labels.join(', ');
}

/** The group that colours a claim: one that cannot be checked has no rating. */
export function groupOfPrinted(claim: PublicClaim | PublicNotCheckable): RatingGroup {
  return 'reason' in claim ? 'not-rated' : claim.group;
}
