import { expect } from 'chai';
import { inReadingOrder, numberClaims } from '../../src/claims/reading-order.ts';
import { desk } from './desk-of.ts';

describe('reading order', () => {
  it('is where a claim first stands, the longer one first, placeless ones last', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const placeless = ann.marks('Critics');
    const late = ann.marks('3.1 million');
    const short = ann.marks('7.2 million');
    const long = ann.marks('7.2 million euros a year');
    ann.does({ do: 'add-appearance', claim: late, range: d.find('Ridership has doubled') });
    const [place] = d.claim(placeless).appearances;
    if (place) ann.does({ do: 'remove-appearance', claim: placeless, appearance: place.id });
    expect(d.case.claims.map(({ id }) => id)).to.deep.equal([late, long, short, placeless]);
    expect(inReadingOrder([...d.case.claims].reverse())).to.deep.equal(d.case.claims);
  });

  it('numbers claims from one, without those dropped or merged', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const first = ann.marks('7.2 million euros');
    const second = ann.marks('3.1 million');
    const third = ann.marks('Critics');
    ann.drops(second);
    expect([...numberClaims(d.case.claims)]).to.deep.equal([
      [first, 1],
      [third, 2],
    ]);
  });
});
