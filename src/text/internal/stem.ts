/** A word without its commonest endings, so that "ferry" and "ferries" are one. */

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/'s$|'$/, ''],
  [/(?<=\w{2})ies$/, 'y'],
  [/(?<=\w{2}(?:s|x|z|ch|sh))es$/, ''],
  [/(?<=\w{2}[^su])s$/, ''],
  [/(?<=\w{3})(?:ing|ed)$/, ''],
];

/**
 * The stem of a word in lower case. English endings only; in other languages the word itself, which
 * finds less and never the wrong thing.
 */
export function stem(word: string, locale: string): string {
  if (!/^en(?:-|$)/i.test(locale)) return word;
  return ENGLISH.reduce((left, [ending, instead]) => left.replace(ending, instead), word);
}
