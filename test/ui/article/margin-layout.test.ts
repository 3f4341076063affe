import { expect } from 'chai';
import { layoutMargin } from '../../../src/ui/article/margin-layout.ts';
import { randomFrom } from './an-article.ts';

const SIZE = { height: 26, gap: 2, columns: 3 };
const lines = (...tops: readonly number[]) => tops.map((line) => ({ line }));

describe('layout of the margin', () => {
  it('puts a marker at its line, alone', () => {
    expect(layoutMargin(lines(0, 120), SIZE)).to.deep.equal([
      { top: 0, column: 0, alone: true },
      { top: 120, column: 0, alone: true },
    ]);
  });

  it('puts markers of one line beside each other', () => {
    const slots = layoutMargin(lines(30, 30, 32), SIZE);
    expect(slots.map(({ top }) => top)).to.deep.equal([30, 30, 30]);
    expect(slots.map(({ column }) => column)).to.deep.equal([0, 1, 2]);
    expect(slots.every(({ alone }) => !alone)).to.equal(true);
  });

  it('begins a new row when a row is full, and pushes down what follows', () => {
    const slots = layoutMargin(lines(0, 0, 0, 0, 20), SIZE);
    expect(slots.map(({ top, column }) => [top, column])).to.deep.equal([
      [0, 0],
      [0, 1],
      [0, 2],
      [28, 0],
      [56, 0],
    ]);
  });

  it('never lets one marker cover another, and never moves one up', () => {
    const seed = 5;
    const below = randomFrom(seed);
    for (let round = 0; round < 200; round++) {
      const tops = Array.from({ length: below(40) }, () => below(600)).sort((a, b) => a - b);
      const columns = 1 + below(3);
      const slots = layoutMargin(lines(...tops), { ...SIZE, columns });
      expect(slots.length).to.equal(tops.length);
      slots.forEach((slot, i) => {
        // A row stands at the line of its first marker: a pixel or two above the others at most.
        expect(slot.top, `seed ${seed}`).to.be.at.least((tops[i] as number) - 6);
        slots.slice(0, i).forEach((other) => {
          const apart = slot.top - other.top >= SIZE.height || slot.column !== other.column;
          expect(apart, `seed ${seed}, round ${round}`).to.equal(true);
        });
      });
    }
  });
});
