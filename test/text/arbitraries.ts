/** Texts at random, for the laws: unlikely enough to find what nobody thought of. */
import fc from 'fast-check';

/** Pieces that texts trip over, each of them whole. */
const PIECES = [
  'a B fox don’t U.S. Dr. No. 3.5 12 ٣ 𝟏 é e\u0301 Å ﬁ ß ſ İ 市 か\u3099 ｶﾞ Ａ 한 한 ไทย कि'.split(
    ' ',
  ),
  'مرحبا ـ ﷺ ﳲ שלום ש״ח 😀 👍🏽 👩‍👩‍👧‍👦 🇮🇸 ❤\ufe0f'.split(' '),
  '. … ! ? 。 ؟ । , - – — -- \u2212 “ ” « » \' " ( ) [3] % $ € # +'.split(' '),
  [
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u202f',
    '\u3000',
    '. ',
    '. . .',
    '! ',
    '? ',
    '؟ ',
    '«\u00a0',
    '\u00a0%',
  ],
  [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u00ad',
    '\u2067',
    '\u0301',
    '\u0338',
    '\u3099',
    '\ufe0f',
    '\u20dd',
  ],
  ['\u0600', '\u1fef', '\u037e', '\ufffd', '\uff70', '\uff9e', '\u2009?'],
].flat();

/** Well-formed text of one line, full of traps. */
export const awkward: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** A few words over and over: quotes stand many times, in the same surroundings. */
export const repetitive: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom('ha ', 'so ', 'a', 'b', '市', '😀'), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 40 }),
    fc.array(fc.constantFrom('ha ', 'a', 'b '), { maxLength: 2 }),
  )
  .map(([unit, times, rest]) => unit.join('').repeat(times) + rest.join(''));

/** Any code units at all: controls, lone surrogates, line breaks. */
export const raw: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...PIECES,
        '\0',
        '\r',
        '\n',
        '\r\n',
        '\ud800',
        '\udc00',
        '\ufeff',
        '\x9b',
        '\u2028',
        '\v',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** Lines such as people write. */
export const prose: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'The',
      'fox',
      'ran',
      '“So',
      'it',
      'is”',
      '3.5',
      '%',
      '–',
      'Zoë',
      '...',
      '- ',
      'No.',
      '\t',
      ' ',
    ),
    {
      maxLength: 25,
    },
  )
  .map((words) => words.join(' '));
