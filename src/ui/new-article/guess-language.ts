/** Guesses the language of a text: offered to the person, never taken for granted. Pure. */

// Short words that are common in one language and rare or absent in the others listed here.
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of that with for was from this which have been their would',
  de: 'der die das und nicht mit ist von auf eine sich dem wird auch',
  fr: 'le les des est une dans pour que qui pas sur avec sont cette',
  es: 'el los las una que por con para del está como pero más fue',
  it: 'il che di della per una con sono gli anche più nel alla dal',
  pt: 'os uma que não com para por mais dos das foi pelo são também',
  nl: 'het een van dat niet met voor zijn aan ook maar werd door deze',
  sv: 'och att det som en på är av för med inte till den har',
  da: 'og det at en på er af for med ikke til den har som blev',
  pl: 'nie się że na jest do w z jak ale przez który oraz był',
  fi: 'ja on ei se että oli mutta ovat kuin myös joka hän olla niin',
  tr: 've bir bu için ile olarak daha çok olan gibi ancak değil sonra kadar',
  id: 'yang dan di dari untuk dengan tidak ini itu pada adalah akan dalam juga',
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

const SAMPLE = 6000;
const LEAST_WORDS = 8;

/**
 * A language tag, or null when the first 6,000 code units do not tell. Cyrillic is told apart by
 * its letters into Ukrainian and Russian.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [pattern, language] of SCRIPTS) {
    if ((sample.match(pattern)?.length ?? 0) > letters * 0.25) return language;
  }
  if ((sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > letters * 0.5) {
    return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const counts = Object.entries(COMMON).map(([language, list]) => {
    const wanted = new Set(list.split(' '));
    return { language, count: words.filter((word) => wanted.has(word)).length };
  });
  counts.sort((a, b) => b.count - a.count);
  const [best, next] = counts;
  const clear = best !== undefined && best.count >= 2 && best.count > (next?.count ?? 0);
  return clear ? best.language : null;
}
