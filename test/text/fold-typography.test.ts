import { expect } from 'chai';
import { foldForSearch, foldTypography } from '../../src/text/fold-typography.ts';

describe('folded typography makes equal', () => {
  const equal: readonly [string, ...string[]][] = [
    ['"taxes"', '“taxes”', '„taxes“', '«taxes»', '«\u00a0taxes\u00a0»', '»taxes«'],
    ["don't", 'don’t', 'don‘t', 'don´t', 'don`t', 'don\u02bct'],
    ['10-20', '10–20', '10‐20', '10\u201120', '10\u221220'],
    ['so - then', 'so – then', 'so — then', 'so—then', 'so -- then', 'so--then', 'so ― then'],
    ['10 000 km', '10\u00a0000\u202fkm', '10  000\nkm', '10\u2009000\tkm'],
    ['Quoi?', 'Quoi\u202f?', 'Quoi\u00a0?'],
    ['5%', '5\u00a0%'],
    ['so... then', 'so… then', 'so . . . then'.replace('so ', 'so')],
    ['first office', 'ﬁrst oﬃce'],
    ['ABC 12', 'ＡＢＣ\u3000１２'],
    ['cooperate', 'co\u00adoperate', 'co\u200boperate', 'co\u2060operate', '\ufeffcooperate'],
    ['abc', '\u200eabc\u200f', '\u2067abc\u2069', '\u202babc\u202c'],
    ['محمد', 'محـــمد', 'ﻣﺤﻤﺪ'],
    ['❤', '❤\ufe0f', '❤\ufe0e'],
    ['Zo\u00eb', 'Zoe\u0308'],
    ['a b', '  a b\n'],
    ['ガ', 'ｶﾞ'],
  ];
  for (const [plain, ...others] of equal) {
    it(`${plain} and ${others.length} others`, () => {
      for (const other of others) {
        expect(foldTypography(other), other).to.equal(foldTypography(plain));
      }
      expect(foldTypography(plain)).to.equal(plain);
    });
  }
});

describe('folded typography keeps apart', () => {
  const different: readonly [string, string][] = [
    ['Tax', 'tax'],
    ['resume', 'résumé'],
    ['10²', '102'],
    ['1½', '11/2'],
    ['1,000', '1000'],
    ['٣', '3'],
    ['5 - 3', '5-3'],
    ['می\u200cخواهم', 'میخواهم'],
    ['👩\u200d👧', '👩👧'],
    ['a b', 'ab'],
    ['Ⅳ', 'IV'],
  ];
  for (const [one, other] of different) {
    it(`${one} and ${other}`, () => {
      expect(foldTypography(one)).not.to.equal(foldTypography(other));
    });
  }
});

describe('folded for search', () => {
  const equal: readonly [string, string, string?][] = [
    ['NUÑEZ', 'nunez'],
    ['Straße', 'STRASSE'],
    ['Ørsted', 'orsted'],
    ['Łódź', 'lodz'],
    ['“Ёлка”', '"елка"'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ISTANBUL', 'istanbul', 'tr'],
    ['İstanbul', 'istanbul', 'en'],
    ['\u0338--', '-'],
  ];
  for (const [one, other, locale = 'en'] of equal) {
    it(`${one} is found by ${other} (${locale})`, () => {
      expect(foldForSearch(one, locale)).to.equal(foldForSearch(other, locale));
    });
  }

  it('keeps vowel signs that are letters, and Hangul whole', () => {
    expect(foldForSearch('कि', 'hi')).not.to.equal(foldForSearch('क', 'hi'));
    expect(foldForSearch('한국', 'ko')).to.equal('한국');
  });

  it('refuses a malformed locale', () => {
    expect(() => foldForSearch('a', 'not a locale')).to.throw(RangeError);
  });
});
