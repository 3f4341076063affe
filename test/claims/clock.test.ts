import { expect } from 'chai';
import {
  eventId,
  follow,
  MAX_DRIFT_MS,
  newClock,
  readEventId,
  resume,
  tick,
} from '../../src/claims/clock.ts';
import { isId, type EventId } from '../../src/claims/ids.ts';

const NOW = Date.UTC(2026, 8, 21, 9);
const idAt = (ms: number, writer = 'ann00000'): EventId => eventId(tick(newClock(writer), ms));

describe('clock', () => {
  it('[K1] goes on when the wall clock stands still or jumps back', () => {
    let clock = newClock('ann00000');
    let last = '';
    for (const now of [NOW, NOW, NOW - 86_400_000, 0, -1, NOW - 1, NOW, NOW + 1]) {
      clock = tick(clock, now);
      expect(eventId(clock) > last, `${now}`).to.equal(true);
      last = eventId(clock);
    }
  });

  it('[K1] goes on when a millisecond is full', () => {
    let clock = { ...tick(newClock('ann00000'), NOW), counter: 32 ** 4 - 1 };
    const full = eventId(clock);
    clock = tick(clock, NOW);
    expect(eventId(clock) > full).to.equal(true);
    expect(readEventId(eventId(clock))).to.include({ time: NOW + 1, counter: 0 });
  });

  it('[K1] is past every id it followed, the fullest millisecond included', () => {
    const seen = eventId({ time: NOW + 1000, counter: 32 ** 4 - 1, writer: 'bea00000' });
    const { clock, ahead } = follow(newClock('ann00000'), seen, NOW);
    expect(ahead).to.equal(false);
    expect(eventId(tick(clock, NOW)) > seen).to.equal(true);
  });

  it('[K1] does not go back for an older id', () => {
    const clock = tick(newClock('ann00000'), NOW);
    expect(follow(clock, idAt(NOW - 1, 'bea00000'), NOW).clock).to.equal(clock);
  });

  it('[K1] goes on after its own last id, however far ahead that is', () => {
    const own = idAt(NOW + 365 * 86_400_000);
    expect(eventId(tick(resume(newClock('ann00000'), own), NOW)) > own).to.equal(true);
  });

  it('[K2] writes ids that sort by time, count and writer', () => {
    const ids = [
      eventId({ time: 0, counter: 1, writer: 'zzzz0000' }),
      eventId({ time: NOW, counter: 0, writer: 'ann00000' }),
      eventId({ time: NOW, counter: 0, writer: 'bea00000' }),
      eventId({ time: NOW, counter: 31, writer: 'ann00000' }),
      eventId({ time: NOW, counter: 32, writer: 'ann00000' }),
      eventId({ time: NOW + 31, counter: 0, writer: 'ann00000' }),
      eventId({ time: NOW + 32, counter: 0, writer: 'ann00000' }),
      eventId({ time: 2 ** 48 - 1, counter: 0, writer: 'ann00000' }),
    ];
    expect([...ids].sort()).to.deep.equal(ids);
    for (const id of ids) expect(isId(id), id).to.equal(true);
  });

  it('[K2] reads its ids back, and no others', () => {
    const id = eventId({ time: NOW, counter: 77, writer: 'ann00000' });
    expect(readEventId(id)).to.deep.equal({ time: NOW, counter: 77, writer: 'ann00000' });
    for (const strange of [
      '',
      'zzz',
      `${id}-`,
      id.toUpperCase(),
      id.replace('-', '_'),
      `i${id.slice(1)}`,
    ]) {
      expect(readEventId(strange), strange).to.equal(null);
      expect(follow(newClock('ann00000'), strange as EventId, NOW).ahead).to.equal(false);
    }
  });

  it('[K3] does not follow an id more than five minutes ahead, and says so', () => {
    const clock = tick(newClock('ann00000'), NOW);
    const limit = idAt(NOW + MAX_DRIFT_MS, 'bea00000');
    expect(follow(clock, limit, NOW)).to.deep.include({ ahead: false });
    const late = follow(clock, idAt(NOW + MAX_DRIFT_MS + 1, 'bea00000'), NOW);
    expect(late).to.deep.equal({ clock, ahead: true });
  });

  it('throws for what is no time and no writer', () => {
    expect(() => tick(newClock('ann00000'), NaN)).to.throw(RangeError);
    for (const writer of ['', 'Ann0', 'a-b-c', 'x'.repeat(25), 'abc']) {
      expect(() => newClock(writer), writer).to.throw(RangeError);
    }
  });
});
