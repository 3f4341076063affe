/** Words whose change changes a claim, per language. All in lower case. */

/** What the reader of watched words has to know about a language. */
export interface WatchedTable {
  /** Turn a statement round: not, never, without. */
  readonly negations: ReadonlySet<string>;
  /** Say how much or how sure: all, most, only, at least, may. */
  readonly quantifiers: ReadonlySet<string>;
  /** Numbers in words, and words that scale one: two, dozen, million, double. */
  readonly numbers: ReadonlySet<string>;
  /** Months, days of the week, and words for days. */
  readonly dates: ReadonlySet<string>;
  /** Are nouns capitalised, so that one capital says nothing about a name? */
  readonly capitalNouns: boolean;
}

type Lists = Readonly<Record<'negations' | 'quantifiers' | 'numbers' | 'dates', string>>;

const LISTS: Readonly<Record<string, Lists>> = {
  en: {
    negations:
      'not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely ' +
      'fail fails failed denies denied deny refuse refused refuses unable false untrue',
    quantifiers:
      'all every each most many much some any few fewer less more several both only almost nearly ' +
      'about around roughly approximately exactly precisely over under below above least up down ' +
      'always often sometimes rarely seldom usually may might could can must should would will ' +
      'possibly probably perhaps likely unlikely reportedly allegedly alleged highest lowest largest ' +
      'smallest biggest first last majority minority before after since until increase increased ' +
      'decrease decreased rise rose fall fell higher lower larger smaller',
    numbers:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
      'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety ' +
      'hundred hundreds thousand thousands million millions billion billions trillion dozen dozens ' +
      'half halves third thirds quarter quarters once twice double doubled triple tripled second ' +
      'fourth fifth tenth percent per',
    dates:
      'january february march april may june july august september october november december ' +
      'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
  },
  de: {
    negations:
      'nicht nie niemals kein keine keinen keinem keiner keines nichts niemand nirgends weder noch ohne kaum falsch',
    quantifiers:
      'alle allen aller alles jede jeder jedes jeden viele vielen mehr weniger einige manche wenige ' +
      'beide beiden nur fast etwa rund ungefähr genau über unter mindestens höchstens immer oft selten ' +
      'manchmal kann könnte können muss müssen soll sollte wohl vielleicht wahrscheinlich angeblich ' +
      'mutmaßlich meisten mehrheit minderheit vor nach seit bis höher niedriger größte kleinste stieg sank',
    numbers:
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig ' +
      'fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden ' +
      'billion billionen dutzend halb hälfte drittel viertel einmal zweimal doppelt prozent',
    dates:
      'januar februar märz april mai juni juli august september oktober november dezember montag ' +
      'dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen',
  },
  fr: {
    negations: 'ne pas jamais aucun aucune rien personne ni sans non nul nulle guère faux',
    quantifiers:
      'tous toutes tout toute chaque plusieurs beaucoup plus moins quelques certains certaines peu ' +
      'seulement presque environ près exactement toujours souvent parfois rarement peut pourrait doit ' +
      'peut-être probablement majorité minorité avant après depuis hausse baisse premier dernier',
    numbers:
      'zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
      'vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards ' +
      'douzaine demi moitié tiers quart double triple pour',
    dates:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi ' +
      "mardi mercredi jeudi vendredi samedi dimanche aujourd'hui hier demain",
  },
  es: {
    negations: 'no nunca jamás ningún ninguna ninguno nada nadie ni sin tampoco falso',
    quantifiers:
      'todos todas todo toda cada muchos muchas más menos algunos algunas pocos pocas varios varias ' +
      'ambos ambas solo sólo casi cerca aproximadamente exactamente siempre menudo raramente puede ' +
      'podría debe quizá quizás probablemente mayoría minoría antes después desde hasta subió bajó ' +
      'primero último',
    numbers:
      'cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte ' +
      'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón ' +
      'millones billón billones docena medio media mitad tercio cuarto doble triple',
    dates:
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes ' +
      'martes miércoles jueves viernes sábado domingo hoy ayer mañana',
  },
};

const cache = new Map<string, WatchedTable>();

/**
 * The table for a BCP 47 tag, by its language; a language without a table has the English one, since
 * numbers and names are read in any. To add a language, add its four lists here.
 */
export function watchedTableOf(locale: string): WatchedTable {
  const language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? 'en';
  const known = cache.get(language);
  if (known) return known;
  const lists = LISTS[language] ?? (LISTS['en'] as Lists);
  const set = (part: keyof Lists): ReadonlySet<string> => new Set(lists[part].split(' '));
  const made: WatchedTable = Object.freeze({
    negations: set('negations'),
    quantifiers: set('quantifiers'),
    numbers: set('numbers'),
    dates: set('dates'),
    capitalNouns: language === 'de',
  });
  cache.set(language, made);
  return made;
}
