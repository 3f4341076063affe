import { expect } from 'chai';
import { IntervalIndex, type Interval } from '../../src/text/interval-index.ts';
import { offset, range } from '../../src/text/offsets.ts';

const entry = (value: string, start: number, end: number): Interval<string> => ({
  value,
  start: offset(start),
  end: offset(end),
});

describe('an interval index', () => {
  const index = new IntervalIndex([
    entry('inner', 12, 15),
    entry('late', 30, 40),
    entry('outer', 10, 20),
    entry('twin', 12, 15),
    entry('long', 12, 35),
    entry('empty', 25, 25),
  ]);
  const at = (n: number): readonly string[] => index.at(offset(n));

  it('finds all at a place, in reading order', () => {
    expect(at(12)).to.deep.equal(['outer', 'long', 'inner', 'twin']);
    expect(at(9)).to.deep.equal([]);
    expect(at(32)).to.deep.equal(['long', 'late']);
  });

  it('counts the start in and the end out', () => {
    expect(at(10)).to.deep.equal(['outer']);
    expect(at(20)).to.deep.equal(['long']);
    expect(at(40)).to.deep.equal([]);
  });

  it('finds all that overlap a range', () => {
    expect(index.overlapping(range(15, 31))).to.deep.equal(['outer', 'long', 'late']);
    expect(index.overlapping(range(0, 10))).to.deep.equal([]);
    expect(index.overlapping(range(12, 12))).to.deep.equal([]);
  });

  it('finds an empty interval at no place', () => {
    expect(at(25)).to.deep.equal(['long']);
    expect(index.overlapping(range(24, 27))).to.deep.equal(['long']);
  });

  it('goes to the next and the previous by their start', () => {
    expect(index.next(offset(0))).to.equal('outer');
    expect(index.next(offset(10))).to.equal('long');
    expect(index.next(offset(30))).to.equal(undefined);
    expect(index.previous(offset(12))).to.equal('outer');
    expect(index.previous(offset(30))).to.equal('empty');
    expect(index.previous(offset(10))).to.equal(undefined);
  });

  it('holds its entries in reading order, frozen', () => {
    const values = index.entries.map(({ value }) => value);
    expect(values).to.deep.equal(['outer', 'long', 'inner', 'twin', 'empty', 'late']);
    expect(index.entries).to.satisfy(Object.isFrozen);
  });

  it('may be empty', () => {
    const none = new IntervalIndex<string>([]);
    expect(none.at(offset(0))).to.deep.equal([]);
    expect(none.next(offset(0))).to.equal(undefined);
    expect(none.previous(offset(5))).to.equal(undefined);
  });

  it('refuses a backward interval with the numbers', () => {
    expect(() => new IntervalIndex([entry('x', 5, 3)])).to.throw(RangeError, /3.*5/);
  });
});
