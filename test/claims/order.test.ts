import { expect } from 'chai';
import type { JournalEvent } from '../../src/claims/events.ts';
import { headsOf, inCausalOrder } from '../../src/claims/order.ts';
import { desk } from './desk-of.ts';

/** `b<a` is an event b that had seen a; `b<a,c` had seen both. */
function events(...notation: readonly string[]): JournalEvent[] {
  return notation.map((text) => {
    const [id = '', seen = ''] = text.split('<');
    return {
      id,
      article: 'a',
      by: 'ann',
      role: 'checker',
      device: 'ann',
      at: '2026-09-21T09:00:00.000Z',
      commit: { id, index: 0, count: 1 },
      seen: seen === '' ? [] : seen.split(','),
      kind: 'note-resolved',
      v: 1,
      note: 'n',
    } as unknown as JournalEvent;
  });
}
const order = (list: readonly JournalEvent[]): string =>
  inCausalOrder(list)
    .map(({ id }) => id)
    .join('');

describe('order', () => {
  it('[E2] is by id among those who had not seen each other', () => {
    expect(order(events('c', 'a', 'b'))).to.equal('abc');
  });

  it('[E2] puts what a clock made that ran ahead before whoever had seen it', () => {
    expect(order(events('a', 'b<z', 'z<a', 'c<b'))).to.equal('azbc');
  });

  it('[E2] holds for chains, and for parents that are not here', () => {
    expect(order(events('a<b', 'b<c', 'c<d', 'd<nowhere'))).to.equal('dcba');
  });

  it('[E1] counts every event once', () => {
    const list = events('a', 'b<a');
    expect(order([...list, ...list, ...events('a')])).to.equal('ab');
  });

  it('[E1] chooses between two events of one id by what they say, not by which came first', () => {
    const [first] = events('a');
    const second = { ...first, note: 'm' } as unknown as JournalEvent;
    const one = inCausalOrder([first as JournalEvent, second]);
    const other = inCausalOrder([second, first as JournalEvent]);
    expect(one).to.deep.equal(other);
  });

  it('[E6] puts up with circles and with events that have seen themselves', () => {
    expect(order(events('a', 'b<c', 'c<b', 'd<d,a'))).to.have.length(4);
  });

  it('[E2] keeps the order of what follows a circle', () => {
    expect(order(events('b<c', 'c<b', 'z<b', 'd<z', 'e<d'))).to.equal('bczde');
  });

  it('names as heads the events that nobody has seen', () => {
    expect(headsOf(inCausalOrder(events('a', 'b<a', 'c<a')))).to.deep.equal(['b', 'c']);
  });

  it('names one head for a commit: its last event', () => {
    const list = events('a', 'b', 'c').map((event, index) => ({
      ...event,
      commit: { id: 'a' as typeof event.commit.id, index, count: 3 },
    })) as JournalEvent[];
    expect(headsOf(list)).to.deep.equal(['c']);
  });

  it('[E2] names the part of a commit that stands on the desk as a head of the desk', () => {
    const d = desk();
    const ahead = d.checker('Ann', { aheadMs: 3_600_000 });
    const bea = d.checker('Bea');
    ahead.cites(ahead.marks('7.2 million euros'), 'Town hal');
    const [source] = d.desk.sources.keys();
    if (source === undefined) throw new TypeError('no source');
    bea.does({ do: 'change-source', source, changes: { title: 'Town hall' } });
    expect(d.desk.sources.get(source)?.title, 'Bea had seen it').to.equal('Town hall');
  });
});
