import { expect } from 'chai';
import { offset, range } from '../../../src/text/offsets.ts';
import { byPlace } from '../../../src/ui/article/article-mark.ts';
import { claimBeside } from '../../../src/ui/article/claim-walk.ts';
import { changesBetween, MarkTable } from '../../../src/ui/article/mark-table.ts';
import { FERRIES, id, markOn, numbered, randomFrom, randomMarks } from './an-article.ts';

const UP = markOn(FERRIES, 'up 40 percent', { claim: id('up') });
const COST = markOn(FERRIES, 'The boats cost 96 million crowns', { claim: id('cost') });
const CROWNS = markOn(FERRIES, '96 million crowns', { claim: id('crowns') });
const AGAIN = markOn(FERRIES, 'Fares rose in April', { claim: id('up') });

describe('a table of marks', () => {
  it('puts marks into reading order, the longer of two that start together first', () => {
    const short = {
      ...COST,
      claim: id('short'),
      range: range(COST.range.start, COST.range.end - 4),
    };
    const { marks } = new MarkTable([AGAIN, short, CROWNS, UP, COST]);
    expect(marks).to.deep.equal([UP, COST, short, CROWNS, AGAIN]);
  });

  it('leaves out a mark without words', () => {
    expect(new MarkTable([{ ...UP, range: range(5, 5) }]).marks).to.deep.equal([]);
  });

  it('counts a claim with two appearances once, and knows both', () => {
    const table = new MarkTable([UP, COST, AGAIN]);
    expect(table.claimCount).to.equal(2);
    expect(table.claims).to.deep.equal(['up', 'cost']);
    expect(table.of(id('up'))).to.deep.equal([UP, AGAIN]);
    expect(table.of(id('nobody'))).to.deep.equal([]);
  });

  it('finds the mark with exactly these words and no other', () => {
    const table = new MarkTable([COST, CROWNS]);
    expect(table.exactly(CROWNS.range)).to.equal(CROWNS);
    expect(table.exactly(range(CROWNS.range.start, CROWNS.range.end + 1))).to.equal(null);
  });

  it('answers what lies at a place as looking at every mark does', () => {
    const seed = 20_261_122;
    const below = randomFrom(seed);
    const marks = randomMarks(FERRIES, 60, below);
    const table = new MarkTable(marks);
    for (let at = 0; at < FERRIES.text.length; at++) {
      const found = table.at(offset(at));
      const wanted = marks.filter(({ range: r }) => r.start <= at && at < r.end);
      expect(found.length, `seed ${seed}, offset ${at}`).to.equal(wanted.length);
      expect(wanted.every((mark) => found.includes(mark))).to.equal(true);
    }
  });
});

describe('changes between two tables', () => {
  it('are none when only numbers, words and status differ', () => {
    const renumbered = [UP, COST].map((mark) => ({
      ...mark,
      number: 9,
      label: 'False',
      done: true,
    }));
    expect(changesBetween(new MarkTable([UP, COST]), new MarkTable(renumbered))).to.deep.equal({
      removed: [],
      added: [],
    });
  });

  it('name a mark whose rating group changed as gone and come', () => {
    const rated = { ...COST, group: 'false' as const };
    const changes = changesBetween(new MarkTable([UP, COST]), new MarkTable([UP, rated]));
    expect(changes).to.deep.equal({ removed: [COST], added: [rated] });
  });

  it('lead from any table to any other', () => {
    const seed = 77;
    const below = randomFrom(seed);
    for (let round = 0; round < 50; round++) {
      const a = randomMarks(FERRIES, 12, below);
      const b = [...a.filter(() => below(3) > 0), ...randomMarks(FERRIES, 3, below)];
      const { removed, added } = changesBetween(new MarkTable(a), new MarkTable(b));
      const reached = [...a.filter((mark) => !removed.includes(mark)), ...added];
      const key = (marks: typeof a) =>
        marks.map((m) => `${m.range.start} ${m.range.end} ${m.claim} ${m.group}`).sort();
      expect(key(reached), `seed ${seed}, round ${round}`).to.deep.equal(key(b));
    }
  });
});

describe('going from claim to claim', () => {
  const table = new MarkTable(numbered([UP, COST, AGAIN, CROWNS]));
  const beside = (from: string | null, way: 1 | -1, reader = 0) =>
    claimBeside(table, from === null ? null : id(from), way, offset(reader));

  it('follows first appearances and stops at both ends', () => {
    expect(beside('up', 1)).to.equal('cost');
    expect(beside('cost', 1)).to.equal('crowns');
    expect(beside('crowns', 1)).to.equal(null);
    expect(beside('cost', -1)).to.equal('up');
    expect(beside('up', -1)).to.equal(null);
  });

  it('begins where the reader is when no claim is selected', () => {
    expect(beside(null, 1)).to.equal('up');
    expect(beside(null, 1, COST.range.start)).to.equal('cost');
    expect(beside(null, -1, COST.range.start)).to.equal('up');
    expect(beside(null, 1, FERRIES.text.length)).to.equal('crowns');
  });

  it('begins anew when the current claim stands nowhere', () => {
    expect(beside('gone', 1)).to.equal('up');
  });
});

describe('reading order of marks', () => {
  it('is decided by the id when place and number agree', () => {
    expect(byPlace(UP, { ...UP, claim: id('uq') })).to.be.lessThan(0);
    expect(byPlace(UP, UP)).to.equal(0);
  });
});
