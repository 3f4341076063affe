/**
 * The examples are published ones:
 * - Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections A to C: two observers
 *   and two values (0.095), two observers and five values (0.692), four observers, five values and
 *   missing ones (nominal 0.743, ordinal 0.815).
 * - Fleiss, Cohen and Everitt, Large sample standard errors of kappa and weighted kappa (1969), the
 *   diagnoses of 200 subjects: 70 % agreement, kappa 0.429, after the coefficient of Cohen (1960).
 */
import { expect } from 'chai';
import {
  cohensKappa,
  krippendorffsAlpha,
  percentAgreement,
  type Figure,
  type RatedTwice,
  type Unit,
} from '../../src/insight/agreement.ts';

/** One row for each observer, one column for each unit; a full stop where nothing was given. */
const rows = (...observers: readonly string[]): readonly Unit[] => {
  const table = observers.map((line) => line.split(' '));
  const width = table[0]?.length ?? 0;
  return Array.from({ length: width }, (_, unit) =>
    table.map((line) => line[unit] ?? '.').filter((value) => value !== '.'),
  );
};

const pairs = (units: readonly Unit[]): readonly RatedTwice[] =>
  units.map(([first = '', second = '']) => ({ first, second }));

const rounded = (figure: Figure): string =>
  figure.value === null ? figure.why : figure.value.toFixed(3);

const BINARY = rows('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
const BEN_AND_GERRY = rows('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
const FOUR = rows(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);
const IN_ORDER = { ordinal: ['1', '2', '3', '4', '5'] };

const DIAGNOSES: readonly RatedTwice[] = [
  ['p', [106, 10, 4]],
  ['n', [22, 28, 10]],
  ['o', [2, 12, 6]],
].flatMap(([first, counts]) =>
  (counts as readonly number[]).flatMap((count, at) =>
    Array.from({ length: count }, () => ({ first: first as string, second: 'pno'.charAt(at) })),
  ),
);

describe('agreement', () => {
  describe("Krippendorff's alpha", () => {
    it('is 0.095 for two observers and two values', () => {
      expect(rounded(krippendorffsAlpha(BINARY, 'nominal'))).to.equal('0.095');
    });

    it('is 0.692 for two observers and five values', () => {
      expect(rounded(krippendorffsAlpha(BEN_AND_GERRY, 'nominal'))).to.equal('0.692');
    });

    it('is 0.743 for four observers with gaps, nominal', () => {
      expect(rounded(krippendorffsAlpha(FOUR, 'nominal'))).to.equal('0.743');
    });

    it('is 0.815 for four observers with gaps, ordinal', () => {
      expect(rounded(krippendorffsAlpha(FOUR, IN_ORDER))).to.equal('0.815');
    });

    it('takes levels that nobody gave for what they are: none between two', () => {
      const wider = { ordinal: ['0', '1', '2', '2½', '3', '4', '5', '6'] };
      expect(rounded(krippendorffsAlpha(FOUR, wider))).to.equal('0.815');
    });

    it('weighs a near miss less than a far one, when in order', () => {
      const near = rows('1 2 3 4 5', '2 2 3 4 5');
      const far = rows('1 2 3 4 5', '5 2 3 4 5');
      const value = (units: readonly Unit[]) => krippendorffsAlpha(units, IN_ORDER).value ?? 0;
      expect(value(near)).to.be.greaterThan(value(far));
    });

    it('refuses a rating outside the order, with the words of it', () => {
      expect(() => krippendorffsAlpha(rows('1 9', '1 2'), IN_ORDER)).to.throw(RangeError, '"9"');
    });

    it('is below 0 where readers disagree more than chance would', () => {
      expect(krippendorffsAlpha(rows('1 2 1 2', '2 1 2 1'), 'nominal').value).to.be.lessThan(0);
    });
  });

  describe("Cohen's kappa", () => {
    it('is 0.429 at 70 % agreement for 200 subjects and three diagnoses', () => {
      expect(DIAGNOSES).to.have.length(200);
      expect(rounded(percentAgreement(DIAGNOSES))).to.equal('0.700');
      expect(rounded(cohensKappa(DIAGNOSES))).to.equal('0.429');
    });

    it('has an interval about as wide as the published standard error says', () => {
      const kappa = cohensKappa(DIAGNOSES);
      // 0.054 by the large-sample formula of 1969: 0.429 ± 1.96 × 0.054.
      const interval = kappa.value === null ? null : kappa.interval;
      expect(interval?.low).to.be.closeTo(0.323, 0.02);
      expect(interval?.high).to.be.closeTo(0.535, 0.02);
    });
  });

  describe('what cannot be said', () => {
    it('has no value without anything rated twice', () => {
      for (const figure of [
        percentAgreement([]),
        cohensKappa([]),
        krippendorffsAlpha([], 'nominal'),
        krippendorffsAlpha(rows('1 2 .', '. . 3'), 'nominal'),
      ]) {
        expect(figure).to.deep.equal({ value: null, why: 'nothing' });
      }
    });

    it('has no value beyond chance where everything got one rating', () => {
      const all = rows('f f f f f f', 'f f f f f f');
      const why = { value: null, why: 'one-category' };
      expect(cohensKappa(pairs(all))).to.deep.equal(why);
      expect(krippendorffsAlpha(all, 'nominal')).to.deep.equal(why);
      expect(krippendorffsAlpha(all, { ordinal: ['f', 't'] })).to.deep.equal(why);
      expect(percentAgreement(pairs(all)).value).to.equal(1);
    });

    it('gives no interval for a handful, and the same one every time for more', () => {
      const few = pairs(rows('a b a', 'a b b'));
      expect(cohensKappa(few)).to.have.property('interval', null);
      const once = krippendorffsAlpha(BEN_AND_GERRY, 'nominal');
      expect(krippendorffsAlpha(BEN_AND_GERRY, 'nominal')).to.deep.equal(once);
      if (once.value === null || once.interval === null) throw new Error('no interval');
      expect(once.interval.low).to.be.lessThan(once.value);
      expect(once.interval.high).to.be.greaterThan(once.value);
    });

    it("bounds a share by Wilson's interval, never outside 0 and 1", () => {
      const all = percentAgreement(pairs(rows('a b c d e', 'a b c d e')));
      const interval = all.value === null ? null : all.interval;
      // 5 of 5: from 0.566 (Wilson, z = 1.96) to 1.
      expect(interval?.low).to.be.closeTo(0.566, 0.001);
      expect(interval?.high).to.equal(1);
    });
  });
});
