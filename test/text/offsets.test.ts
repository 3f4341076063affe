import { expect } from 'chai';
import {
  CodePointIndex,
  byReadingOrder,
  checkRange,
  codePointOffset,
  intersect,
  offset,
  range,
  rangeContains,
  rangesOverlap,
  toCodePointOffset,
  toOffset,
  type CodePointOffset,
  type Offset,
} from '../../src/text/offsets.ts';

describe('offsets', () => {
  const text = 'a😀b👍🏽';

  it('count code units inside and code points for the W3C formats', () => {
    const counted = [0, 1, 3, 4, 6, 8].map((at) => toCodePointOffset(text, offset(at)));
    expect(counted).to.deep.equal([0, 1, 2, 3, 4, 5]);
    const back = [0, 1, 2, 3, 4, 5].map((at) => toOffset(text, codePointOffset(at)));
    expect(back).to.deep.equal([0, 1, 3, 4, 6, 8]);
  });

  it('between the halves of a character count as before it', () => {
    expect(toCodePointOffset(text, offset(2))).to.equal(1);
    expect(new CodePointIndex(text).toCodePointOffset(offset(2))).to.equal(1);
  });

  it('outside the text are refused with the numbers', () => {
    expect(() => toCodePointOffset(text, offset(9))).to.throw(RangeError, /9.*8/);
    expect(() => toOffset(text, codePointOffset(6))).to.throw(RangeError, /6.*5/);
    const index = new CodePointIndex(text);
    expect(() => index.toCodePointOffset(offset(9))).to.throw(RangeError, /9.*8/);
    expect(() => index.toOffset(codePointOffset(6))).to.throw(RangeError, /6.*5/);
  });

  it('are whole numbers from 0', () => {
    for (const bad of [-1, 1.5, NaN, Infinity]) {
      expect(() => offset(bad)).to.throw(RangeError, String(bad));
      expect(() => codePointOffset(bad)).to.throw(RangeError, String(bad));
    }
  });

  it('of the two kinds cannot be mixed up', () => {
    const units: Offset = offset(1);
    const points: CodePointOffset = codePointOffset(1);
    // @ts-expect-error a plain number says nothing about what it counts
    const plain: Offset = 1;
    // @ts-expect-error code points are not code units
    const mixed: Offset = points;
    // @ts-expect-error code units are not code points
    toOffset(text, units);
    // @ts-expect-error code points are not code units
    toCodePointOffset(text, points);
    expect([plain, mixed]).to.deep.equal([1, 1]);
  });
});

describe('ranges', () => {
  it('overlap when they share a code unit, not when they touch', () => {
    expect(rangesOverlap(range(0, 3), range(2, 5))).to.equal(true);
    expect(rangesOverlap(range(0, 3), range(3, 5))).to.equal(false);
    expect(rangesOverlap(range(2, 2), range(0, 5))).to.equal(false);
  });

  it('intersect in what they share', () => {
    expect(intersect(range(0, 3), range(2, 5))).to.deep.equal(range(2, 3));
    expect(intersect(range(0, 3), range(3, 5))).to.equal(null);
  });

  it('contain what lies within, themselves too', () => {
    expect(rangeContains(range(1, 4), range(1, 4))).to.equal(true);
    expect(rangeContains(range(1, 4), range(0, 2))).to.equal(false);
  });

  it('read the outer before the inner', () => {
    const sorted = [range(2, 3), range(0, 1), range(0, 4)].sort(byReadingOrder);
    expect(sorted).to.deep.equal([range(0, 4), range(0, 1), range(2, 3)]);
  });

  it('that are backwards or outside are refused with the numbers', () => {
    expect(() => range(3, 2)).to.throw(RangeError, /2.*3/);
    expect(() => checkRange('abc', range(1, 4))).to.throw(RangeError, /1–4.*3/);
  });
});
