import { expect } from 'chai';
import { slug } from '../../src/text/slug.ts';

describe('a slug', () => {
  const cases: readonly [string, string, number?][] = [
    ['Taxes have doubled!', 'taxes-have-doubled'],
    ['  Zoë Nuñez’s “plan” — Straße 5 ', 'zoe-nunezs-plan-strasse-5'],
    ['5 million jobs', 'claim-5-million-jobs'],
    ['预算增加了', 'claim'],
    ['…', 'claim'],
    ['', 'claim'],
    ['The bridge was never inspected after the flood', 'the-bridge-was-never-inspected-after-the'],
    ['one two three', 'one-two', 9],
    ['one two three', 'one-two', 7],
    ['Donaudampfschifffahrt', 'donaud', 6],
    ['预算', 'cla', 3],
  ];
  for (const [words, expected, max] of cases) {
    it(`of "${words}" is ${expected}`, () => expect(slug(words, max)).to.equal(expected));
  }

  it('has no limit below 1', () => {
    expect(() => slug('a', 0)).to.throw(RangeError, /0/);
  });
});
