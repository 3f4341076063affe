/**
 * Words that end in a full stop without ending a sentence, per language. All in lower case, without
 * their last stop.
 */

/** What the sentence reader has to know about a language. */
export interface Abbreviations {
  /** Titles and the like: always followed by what they belong to. */
  readonly beforeName: ReadonlySet<string>;
  /** Belong to a number that follows; before anything else they end a sentence ("No."). */
  readonly beforeNumber: ReadonlySet<string>;
  /** End a sentence only before a word that usually begins one. */
  readonly anywhere: ReadonlySet<string>;
  /** Words, capitalised, that usually begin a sentence. */
  readonly starters: ReadonlySet<string>;
  /** Are ordinals written with a stop ("3. Mai")? */
  readonly ordinals: boolean;
}

interface Table {
  readonly beforeName: string;
  readonly beforeNumber: string;
  readonly anywhere: string;
  readonly starters: string;
}

const ENGLISH: Table = {
  beforeName:
    'dr mr mrs ms mx prof sen sens rep reps gov govs gen col maj capt lt sgt cpl pvt cmdr adm ' +
    'hon rev fr msgr pres supt det insp amb atty st mt ft vs e.g i.e cf viz messrs mme mlle',
  beforeNumber:
    'no nos art arts sec secs fig figs p pp vol vols ch chap par para eq approx ca c ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec',
  anywhere: 'inc ltd co corp llc plc bros jr sr etc al dept univ assn ave blvd rd hwy est ph.d',
  starters:
    'The A An This That These Those There Then Thus He She It They We You I In On At By For From ' +
    'To With Without After Before Since While When Where What Who Why How If As But And Or So Yet ' +
    'Nor His Her Its Their Our My Your Some Many Most Both All Each Every Not No Yes However ' +
    'Meanwhile Although Though Because Until Under Over Now Here According Also Even Still Instead',
};

const TABLES: Readonly<Record<string, Table>> = {
  de: {
    beforeName: 'hr hrn fr prof dr dipl st bzw z.b d.h u.a v.a ggf vgl sog z.t i.d.r',
    beforeNumber: 'nr abs art s kap bd ca jan feb apr jun jul aug sept okt nov dez',
    anywhere: 'usw etc mio mrd bspw evtl',
    starters:
      'Der Die Das Ein Eine Er Sie Es Wir Ich Ihr In Im Am An Auf Bei Mit Nach Vor Von Zu Seit ' +
      'Aber Und Oder Doch Wenn Als Da Dann Dort Hier Dies Diese Dieser Dieses Damit Auch Nur So ' +
      'Wie Was Wer Warum Nicht Kein Keine Laut Für Gegen Trotz',
  },
  fr: {
    beforeName: 'm mm mme mlle dr me pr st ste p.ex',
    beforeNumber: 'no n art p pp vol chap env av janv févr avr juill sept oct nov déc',
    anywhere: 'etc cf',
    starters:
      'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces Cela En Dans Sur ' +
      'Pour Par Avec Sans Mais Et Ou Donc Car Si Quand Comme Selon Après Avant Depuis À Au Aux ' +
      'Son Sa Ses Leur Leurs Aucun Aucune Plus Tout Tous',
  },
  es: {
    beforeName: 'sr sra srta dr dra d dña prof gral cnel lic ing p.ej ej',
    beforeNumber: 'núm no art p pág págs vol cap aprox ene feb abr jun jul ago sept oct nov dic',
    anywhere: 'etc uds ud cía',
    starters:
      'El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Lo Este Esta Estos Estas Ese Esa Eso En ' +
      'Con Sin Por Para Pero Y O Si Cuando Como Según Desde Hasta Tras Ante Aunque También No Su ' +
      'Sus Al Del De A Es Hay',
  },
};

/** Languages that write ordinals with a stop. */
const ORDINALS = new Set('de da nb nn no fi is cs sk sl hr bs sr hu et lv pl tr'.split(' '));

const cache = new Map<string, Abbreviations>();

/**
 * The table for a BCP 47 tag, by its language. English titles and sentence starters hold in every
 * language, since names are quoted everywhere; a language without a table has just those.
 */
export function abbreviationsOf(locale: string): Abbreviations {
  const language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? 'en';
  const known = cache.get(language);
  if (known) return known;
  const own = TABLES[language];
  const join = (part: keyof Table): ReadonlySet<string> =>
    new Set([...ENGLISH[part].split(' '), ...(own ? own[part].split(' ') : [])]);
  const made: Abbreviations = Object.freeze({
    beforeName: join('beforeName'),
    beforeNumber: join('beforeNumber'),
    anywhere: join('anywhere'),
    starters: join('starters'),
    ordinals: ORDINALS.has(language),
  });
  cache.set(language, made);
  return made;
}
