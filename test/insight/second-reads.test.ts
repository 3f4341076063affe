import { expect } from 'chai';
import { FIVE_LEVELS } from '../../src/claims/scales.ts';
import { summarise, type ArticleSummary, type SecondRatings } from '../../src/claims/summary.ts';
import { agreementOf } from '../../src/insight/second-reads.ts';
import { desk } from '../claims/desk-of.ts';
import { article, claim } from '../ui/sample-desk.ts';

const rated = (first: string, second: string, scale = 'five-levels'): SecondRatings => ({
  first: { scale: { id: scale, version: 1 }, levels: first.split('+') },
  second: { scale: { id: scale, version: 1 }, levels: second.split('+') },
});

const rows = (...ratings: readonly (SecondRatings | null)[]): readonly ArticleSummary[] => [
  article('a', {
    claims: ratings.map((secondRatings, at) => claim(`c${at}`, { secondRatings })),
  }),
];

describe('agreement of a desk', () => {
  it('is measured on what was rated twice, scale by scale', () => {
    const { byScale } = agreementOf(
      rows(
        rated('true', 'true'),
        rated('false', 'mostly-false'),
        null,
        rated('half-true', 'satire'),
        rated('false', 'false', 'afp'),
      ),
      [FIVE_LEVELS],
    );
    expect(byScale.map(({ scale, n }) => [scale, n])).to.deep.equal([
      ['five-levels', 3],
      ['afp', 1],
    ]);
    expect(byScale[0]?.percent.value).to.be.closeTo(1 / 3, 1e-9);
    // A rating off the axis has no place in an order.
    expect(byScale[0]?.ordinalN).to.equal(2);
    expect(byScale[1]?.alpha).to.deep.equal({ value: null, why: 'one-category' });
    // Nobody here knows that scale's order.
    expect(byScale[1]?.ordinal).to.deep.equal({ value: null, why: 'nothing' });
  });

  it('takes several levels as one rating, in whatever order', () => {
    const { byScale } = agreementOf(rows(rated('false+satire', 'satire+false')), [FIVE_LEVELS]);
    expect(byScale[0]?.percent.value).to.equal(1);
  });

  it('counts pairs on two scales apart, and leaves removed articles out', () => {
    const mixed = {
      first: rated('true', 'true').first,
      second: rated('true', 'true', 'afp').second,
    };
    const [one] = rows(rated('true', 'true'));
    const removed = one === undefined ? [] : [{ ...one, removed: true }];
    expect(agreementOf([...rows(mixed), ...removed], [FIVE_LEVELS])).to.deep.equal({
      byScale: [],
      onTwoScales: 1,
    });
  });

  it('weighs a near miss less than a far one', () => {
    const near = agreementOf(rows(rated('true', 'mostly-true'), rated('false', 'false')), [
      FIVE_LEVELS,
    ]);
    const far = agreementOf(rows(rated('true', 'false'), rated('half-true', 'half-true')), [
      FIVE_LEVELS,
    ]);
    expect(near.byScale[0]?.ordinal.value).to.be.greaterThan(far.byScale[0]?.ordinal.value ?? 1);
  });

  it('reads what a blind cross-check left in the rows of a desk', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bo = d.checker('Bo');
    const first = ann.marks('Ridership has doubled');
    ann.readies(first, 'true');
    ann.does({ do: 'ask-cross-check', claim: first, of: bo.id });
    bo.rates(first, 'false');
    // The first verdict changes afterwards: agreement is about what stood when both were in.
    ann.proposes(first, 'false', 'It has not.');
    const { byScale } = agreementOf([summarise(d.case, d.desk)], d.desk.scales);
    expect(byScale[0]?.n).to.equal(1);
    expect(byScale[0]?.percent.value).to.equal(0);
  });
});
