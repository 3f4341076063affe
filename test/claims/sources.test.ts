import { expect } from 'chai';
import type { Source } from '../../src/claims/events.ts';
import type { SourceId } from '../../src/claims/ids.ts';
import { countedAsOne, independentSources } from '../../src/claims/sources.ts';
import { chance } from '../journal/newsroom.ts';
import { NO_SOURCE } from './hand.ts';

let made = 0;
const source = (fields: Partial<Source>): Source => ({
  ...NO_SOURCE,
  id: `s${(made += 1)}` as SourceId,
  ...fields,
});
const count = (...fields: readonly Partial<Source>[]): number =>
  independentSources(fields.map(source));

describe('independent sources', () => {
  it('[G17] one publisher is one source, however it is written', () => {
    expect(count({ publisher: 'Town Hall' }, { publisher: ' town  hall' })).to.equal(1);
    expect(count({ publisher: 'Town Hall' }, { publisher: 'Audit office' })).to.equal(2);
    expect(count({ publisher: 'Ｔown Hall' }, { publisher: 'Town Hall' })).to.equal(1);
  });

  it('[G17] else one author, else one site', () => {
    expect(
      count({ author: 'I. Solberg', url: 'https://a.example' }, { author: 'I. Solberg' }),
    ).to.equal(1);
    expect(count({ url: 'https://a.example/1' }, { url: 'http://www.A.example/2?x' })).to.equal(1);
    expect(count({ url: 'https://a.example' }, { url: 'https://b.example' })).to.equal(2);
  });

  it('[G17] publishers of unlike names are two, though their author is one', () => {
    expect(count({ publisher: 'A', author: 'X' }, { publisher: 'B', author: 'X' })).to.equal(2);
  });

  describe('that rest on each other', () => {
    const named = (id: string, ...derivedFrom: readonly string[]): Source => ({
      ...NO_SOURCE,
      id: id as SourceId,
      publisher: id.toUpperCase(),
      derivedFrom: derivedFrom as readonly SourceId[],
    });
    const known = (...sources: readonly Source[]) =>
      new Map(sources.map((each) => [each.id, each]));

    it('[G18] a report on a report adds nothing', () => {
      expect(independentSources([named('a'), named('b', 'a')])).to.equal(1);
      expect(independentSources([named('a'), named('b', 'a'), named('c', 'b')])).to.equal(1);
      expect(independentSources([named('a'), named('b', 'a'), named('c')])).to.equal(2);
    });

    it('[G18] two that rest on one third are one, though nobody cites the third', () => {
      const agency = named('agency');
      const two = [named('a', 'agency'), named('b', 'agency')];
      expect(independentSources(two)).to.equal(1);
      expect(independentSources(two, known(agency, ...two))).to.equal(1);
    });

    it('[G18] also through a source that the claim does not use, and through its publisher', () => {
      const all = known(named('a'), named('b', 'a'), named('c', 'b'));
      const [a, , c] = [...all.values()];
      expect(independentSources([a, c] as Source[])).to.equal(2);
      expect(independentSources([a, c] as Source[], all)).to.equal(1);
      const sibling = { ...named('d'), publisher: 'A' };
      expect(independentSources([sibling, named('b', 'a')], all)).to.equal(1);
    });

    it('[G18] a summary of two independent sources does not make them one', () => {
      expect(independentSources([named('sum', 'a', 'b'), named('a'), named('b')])).to.equal(2);
    });

    it('[G18] a circle ends, and is one', () => {
      expect(independentSources([named('a', 'b'), named('b', 'a')])).to.equal(1);
      expect(independentSources([named('a', 'a'), named('b')])).to.equal(2);
    });

    it('[G18] at random: one more source never lowers the count, and order makes no difference', () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const random = chance(seed);
      for (let round = 0; round < 200; round += 1) {
        const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
        const all = ids.map((id) => named(id, ...ids.filter(() => random() < 0.2)));
        const map = known(...all);
        let before = 0;
        for (let size = 1; size <= all.length; size += 1) {
          const now = independentSources(all.slice(0, size), map);
          expect(now, `seed ${seed}, round ${round}`).to.be.at.least(before);
          expect(independentSources(all.slice(0, size).reverse(), map)).to.equal(now);
          before = now;
        }
      }
    });

    it('says which count as one, and why', () => {
      const a = named('a');
      const b = named('b', 'a');
      const twin = { ...named('e'), publisher: 'A' };
      expect(countedAsOne([a, b, named('c'), twin])).to.deep.equal([
        { source: b, other: a, why: 'rests-on' },
        { source: twin, other: a, why: 'publisher' },
      ]);
      const [x, y] = [named('x', 'agency'), named('y', 'agency')];
      expect(countedAsOne([x, y])).to.deep.equal([{ source: y, other: x, why: 'common-origin' }]);
      expect(countedAsOne([a, a, named('c')])).to.deep.equal([]);
    });
  });

  it('counts each nameless source for itself', () => {
    expect(count({}, {})).to.equal(2);
    expect(count()).to.equal(0);
  });
});
