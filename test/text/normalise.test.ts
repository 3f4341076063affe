import { expect } from 'chai';
import { normalise } from '../../src/text/normalise.ts';

describe('normalise', () => {
  const cases: readonly [string, string, string][] = [
    ['turns CR LF and CR into LF', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['turns the other line breaks into LF', 'a\u2028b\u2029c\vd\fe\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['composes letters and marks (NFC)', 'Zoe\u0308', 'Zo\u00eb'],
    ['removes NUL and other controls', 'a\0b\x07c\x7fd\x9be', 'abcde'],
    ['composes across a removed control', 'e\0\u0301', '\u00e9'],
    ['turns lone surrogates into U+FFFD', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['keeps surrogate pairs', '😀', '😀'],
    ['strips byte order marks wherever they stand', '\ufeffa\ufeffb', 'ab'],
    ['turns tabs and runs of spaces into one space', 'a\tb  c \t d', 'a b c d'],
    ['keeps no-break and narrow spaces', '10\u00a0000\u202f€', '10\u00a0000\u202f€'],
    ['keeps smart quotes, dashes and ellipses', '“a” – ‘b’ — c…', '“a” – ‘b’ — c…'],
    ['keeps joiners and direction marks', 'می\u200cخواهم\u200e', 'می\u200cخواهم\u200e'],
  ];
  for (const [what, input, output] of cases) {
    it(what, () => expect(normalise(input)).to.equal(output));
  }
});
