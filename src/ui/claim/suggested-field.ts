/** The texts of a claim for which another wording can be suggested. Pure. */
import { msg } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import type { SuggestedField } from '../../claims/vocabulary.ts';

/** The text as it stands; empty while nobody has written it. */
export function suggestedText(claim: Claim, field: SuggestedField): string {
  if (field === 'restated') return claim.restated;
  return claim.verdict?.[field] ?? '';
}

/** The text's name on the screen. */
export function suggestedFieldWord(field: SuggestedField): string {
  switch (field) {
    case 'restated':
      return msg('Restated claim');
    case 'finding':
      return msg('Finding');
    case 'rationale':
      return msg('Rationale');
  }
}
