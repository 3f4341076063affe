/** Short names of words for addresses and anchors. */
import { foldForSearch } from './fold-typography.ts';

/** What a slug says when the words give nothing in a–z: text in another script, or only signs. */
const FALLBACK = 'claim';

/**
 * Words as a slug: lower-case ASCII letters, digits and single hyphens, beginning with a letter (so
 * that it is a valid anchor everywhere), at most `max` long, cut between words where possible.
 * Diacritics are dropped ("Nuñez" → "nunez"); words that begin with a digit are led by "claim-".
 * Not unique and not reversible: what needs an identity appends an id. RangeError unless `max` is a
 * whole number from 1.
 */
export function slug(words: string, max = 40): string {
  if (!Number.isSafeInteger(max) || max < 1) {
    throw new RangeError(`The longest slug must be a whole number from 1, got ${max}`);
  }
  const plain = foldForSearch(words, 'en')
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const lettered = /^[a-z]/.test(plain) ? plain : plain === '' ? FALLBACK : `${FALLBACK}-${plain}`;
  return cut(lettered, max);
}

function cut(name: string, max: number): string {
  if (name.length <= max) return name;
  const head = name.slice(0, max + 1);
  const border = head.lastIndexOf('-');
  return (border > 0 ? head.slice(0, border) : head.slice(0, max)).replace(/-+$/, '');
}
