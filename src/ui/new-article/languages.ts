/** The languages offered for an article, by their names in the page's language. */
import { compareText, pageLanguage } from '../format.ts';

const TAGS = (
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ' +
  'ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt ro ru si sk sl so sq sr sv sw ' +
  'ta te th ti tr uk ur uz vi yo zh zu'
).split(' ');

/** Tag and name, ordered by name; a tag that is not on the list is added so that it stays. */
export function languageChoices(also: string): readonly (readonly [string, string])[] {
  const tags = also === '' || TAGS.includes(also) ? TAGS : [...TAGS, also];
  return tags
    .map((tag) => [tag, languageName(tag)] as const)
    .sort(([, a], [, b]) => compareText(a, b));
}

/** The language's name in the page's language, or the tag itself when it is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(pageLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A malformed tag is a RangeError: foreign data, shown as it is.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
