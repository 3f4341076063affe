/** The words of changes after publication: tiers, where they stand, how a rating changed. */
import { msg, str } from '@lit/localize';
import type { CorrectionPlacement, CorrectionTier } from '../claims/vocabulary.ts';
import { formatList } from './format.ts';

/** What sort of change it is. */
export function tierWord(tier: CorrectionTier): string {
  switch (tier) {
    case 'rating':
      return msg('Correction of the rating');
    case 'factual':
      return msg('Correction');
    case 'update':
      return msg('Update');
    case 'clarification':
      return msg('Clarification');
    case 'void':
      return msg('Void', { desc: 'a published verdict that was taken back' });
    case 'trivial':
      return msg('Small change');
  }
}

/** When to choose it, and what readers see of it. */
export function tierExplanation(tier: CorrectionTier): string {
  switch (tier) {
    case 'rating':
      return msg('We were wrong, and the rating changes. It stands at the top of the report.');
    case 'factual':
      return msg('A fact was wrong; the rating stays.');
    case 'update':
      return msg('Nothing was wrong; there is something new.');
    case 'clarification':
      return msg('Nothing was wrong; the words were not clear.');
    case 'void':
      return msg('The verdict is taken back. It stays readable and is marked as void.');
    case 'trivial':
      return msg('Spelling or a dead link. Readers are not told.');
  }
}

/** Whether a change of that sort is always told at the top of the report. */
export function alwaysOnTop(tier: CorrectionTier): boolean {
  return tier === 'rating' || tier === 'void';
}

/** Where the report tells of it. */
export function placementWord(placement: CorrectionPlacement): string {
  return placement === 'top' ? msg('At the top') : msg('At the end');
}

/** "False → Half true" in words, or empty where the rating did not change. */
export function ratingChangeWords(before: readonly string[], after: readonly string[]): string {
  if (before.length === after.length && before.every((label, i) => label === after[i])) return '';
  const words = (labels: readonly string[]): string =>
    labels.length === 0 ? msg('no rating') : formatList(labels);
  return msg(str`from ${words(before)} to ${words(after)}`);
}
