import { expect } from 'chai';
import fc from 'fast-check';
import {
  eventId,
  follow,
  newClock,
  readEventId,
  tick,
  type Clock,
} from '../../src/claims/clock.ts';
import { isId } from '../../src/claims/ids.ts';

const time = fc.oneof(
  fc.nat(5),
  fc.integer({ min: -5, max: 2 ** 48 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const reading = fc.record({
  time: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  counter: fc.integer({ min: 0, max: 32 ** 4 - 1 }),
  writer: fc.stringMatching(/^[a-z0-9]{4,24}$/),
});

describe('laws of the clock', () => {
  it('[K1] every id is greater than all that were made or followed before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, fc.option(reading))), (steps) => {
        let clock: Clock = newClock('ann00000');
        let greatest = '';
        for (const [now, foreign] of steps) {
          if (foreign !== null) {
            const id = eventId(foreign);
            const followed = follow(clock, id, now);
            clock = followed.clock;
            if (!followed.ahead && id > greatest) greatest = id;
          }
          clock = tick(clock, now);
          const id = eventId(clock);
          expect(id > greatest, `${id} after ${greatest}`).to.equal(true);
          greatest = id;
        }
      }),
    );
  });

  it('[K2] ids sort by time, count and writer, and read back', () => {
    const key = (clock: Clock): readonly [number, number, string] => [
      clock.time,
      clock.counter,
      clock.writer,
    ];
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        expect(isId(eventId(a))).to.equal(true);
        expect(readEventId(eventId(a))).to.deep.equal(a);
        const [left, right] = [key(a), key(b)];
        const at = left.findIndex((part, i) => part !== right[i]);
        const less = at >= 0 && (left[at] as number | string) < (right[at] as number | string);
        expect(eventId(a) < eventId(b)).to.equal(less);
      }),
    );
  });
});
