/** Languages of foreign text: their tags made safe, and the direction they are written in. */

/** The tag as BCP 47 writes it, or empty where it is none. */
export function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? '';
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** Scripts that run from right to left (ISO 15924). */
const RTL_SCRIPTS = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The direction of a language's usual script; `auto` for a tag that says nothing. */
export function directionOf(tag: string): 'ltr' | 'rtl' | 'auto' {
  const language = languageTag(tag);
  if (language === '') return 'auto';
  const { script } = new Intl.Locale(language).maximize();
  if (script === undefined) return 'auto';
  return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}
