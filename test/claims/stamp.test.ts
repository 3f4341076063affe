import { expect } from 'chai';
import { newClock } from '../../src/claims/clock.ts';
import {
  DESK,
  type ArticleId,
  type ClaimId,
  type EventId,
  type PersonId,
} from '../../src/claims/ids.ts';
import { stamp, type Decided } from '../../src/claims/stamp.ts';
import { thawed } from './shown.ts';

const NOW = Date.UTC(2026, 8, 21, 9);
const facts: readonly Decided[] = [
  { article: DESK, fact: { kind: 'policy-changed', changes: { sourcesNeeded: 3 } } },
  {
    article: null,
    fact: { kind: 'claim-described', claim: 'c' as ClaimId, changes: { tags: ['a'] } },
  },
];
const by = {
  clock: newClock('ann00000'),
  now: NOW,
  by: 'ann' as PersonId,
  role: 'checker',
  article: 'a' as ArticleId,
  heads: (article: ArticleId) => [`${article}-head` as EventId],
} as const;

describe('stamp', () => {
  it('makes one commit of a gesture, each event with the heads of its own journal', () => {
    const { events, clock } = stamp(facts, by);
    expect(events.map(({ article, seen }) => [article, ...seen])).to.deep.equal([
      [DESK, 'desk-head'],
      ['a', 'a-head'],
    ]);
    expect(events.map(({ commit }) => commit)).to.deep.equal([
      { id: events[0]?.id, index: 0, count: 2 },
      { id: events[0]?.id, index: 1, count: 2 },
    ]);
    expect(events[0]).to.include({ by: 'ann', role: 'checker', device: 'ann00000', v: 1 });
    expect(events[0]?.at).to.equal('2026-09-21T09:00:00.000Z');
    expect(clock.counter).to.equal(1);
  });

  it('[K1] gives rising ids, also within a commit and after a clock that jumped back', () => {
    const first = stamp(facts, by);
    const second = stamp(facts, { ...by, clock: first.clock, now: NOW - 86_400_000 });
    const ids = [...first.events, ...second.events].map(({ id }) => id);
    expect([...ids].sort()).to.deep.equal(ids);
    expect(new Set(ids).size).to.equal(4);
  });

  it('freezes what it makes and not what it was given', () => {
    const { events } = stamp(facts, by);
    expect(thawed(events)).to.deep.equal([]);
    expect(thawed(facts).length).to.be.greaterThan(0);
  });

  it('of nothing is nothing', () => {
    expect(stamp([], by)).to.deep.equal({ events: [], clock: by.clock });
  });
});
