import { expect } from 'chai';
import fc from 'fast-check';
import type { ClaimDetails, JournalEvent } from '../../src/claims/events.ts';
import { readEvent } from '../../src/claims/read-event.ts';
import { summarise } from '../../src/claims/summary.ts';
import { desk } from '../claims/desk-of.ts';
import { plain, thawed } from '../claims/shown.ts';
import { allMeet, foldAll, play, scripts } from './random-desk.ts';

/** The events of a town, everybody's, after everything was told. */
function eventsOf(steps: Parameters<typeof play>[0]): readonly JournalEvent[] {
  const made = play(steps);
  allMeet(made);
  return made.eve.events;
}

/** The list in another order that the numbers choose, with some of it twice. */
function shuffled<T>(list: readonly T[], numbers: readonly number[]): readonly T[] {
  const rest = [...list];
  const out: T[] = [];
  for (let i = 0; rest.length > 0; i += 1) {
    const n = numbers[i % numbers.length] ?? 0;
    const [next] = rest.splice(n % rest.length, 1) as [T];
    out.push(next);
    if (n % 5 === 0) out.push(next);
  }
  return out;
}

const numbers = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });
const forged = scripts({ forged: true, maxLength: 40 });

describe('laws of the fold', function () {
  this.timeout(120_000);

  it('[E1] order of arrival and repeats make no difference', () => {
    fc.assert(
      fc.property(forged, numbers, (steps, order) => {
        const events = eventsOf(steps);
        const one = foldAll(events);
        const other = foldAll(shuffled(events, order));
        expect(plain(other.state)).to.deep.equal(plain(one.state));
        expect(plain(other.desk)).to.deep.equal(plain(one.desk));
      }),
      { numRuns: 100 },
    );
  });

  it('[E1] two events under one id end the same, whichever came first', () => {
    fc.assert(
      fc.property(forged, numbers, (steps, order) => {
        const events = eventsOf(steps);
        const twins = events.flatMap((event, i) =>
          i % 7 === 3 ? [{ ...event, ...events[i - 1], id: event.id } as JournalEvent] : [],
        );
        const all = [...events, ...twins];
        expect(plain(foldAll(shuffled(all, order)))).to.deep.equal(plain(foldAll(all)));
      }),
      { numRuns: 60 },
    );
  });

  it('[E1] devices that have told each other everything show the same', () => {
    fc.assert(
      fc.property(forged, (steps) => {
        const made = play(steps);
        allMeet(made);
        const [first, ...others] = made.people.map(({ sees, seesDesk }) => plain([sees, seesDesk]));
        for (const other of others) expect(other).to.deep.equal(first);
      }),
      { numRuns: 100 },
    );
  });

  it('[E9] every event survives JSON and the door, and the fold is none the wiser', () => {
    fc.assert(
      fc.property(forged, (steps) => {
        const events = eventsOf(steps);
        const again = events.map((event) => {
          const read = readEvent(JSON.parse(JSON.stringify(event)));
          if (!read.ok) throw new TypeError(`${event.kind}: ${JSON.stringify(read.problems)}`);
          expect(read.event).to.deep.equal(event);
          return read.event;
        });
        expect(plain(foldAll(again))).to.deep.equal(plain(foldAll(events)));
      }),
      { numRuns: 60 },
    );
  });

  it('[E6] any part of a journal folds, is frozen, and keeps every event', () => {
    fc.assert(
      fc.property(forged, numbers, (steps, some) => {
        const events = eventsOf(steps).filter((_, i) => (some[i % some.length] ?? 0) % 3 !== 0);
        const { state, desk: folded } = foldAll(events);
        expect(state.events.length + folded.events.length).to.equal(events.length);
        // Eve does not freeze her events; what the fold makes of them is frozen all the same.
        const none: readonly JournalEvent[] = Object.freeze([]);
        const made = [state, folded].map((all) => ({ ...all, events: none, unknown: none }));
        for (const value of made) expect(thawed(Object.freeze(value))).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('[E2] nothing is folded before what its author had seen', () => {
    fc.assert(
      fc.property(scripts({ forged: false, maxLength: 40 }), (steps) => {
        const { state, desk: folded } = foldAll(eventsOf(steps));
        for (const { events } of [state, folded]) {
          const place = new Map(events.map(({ id }, i) => [id, i]));
          events.forEach(({ seen }, i) => {
            for (const parent of seen) expect(place.get(parent) ?? -1).to.be.below(i);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('equal cases give equal rows', () => {
    fc.assert(
      fc.property(forged, numbers, (steps, order) => {
        const events = eventsOf(steps);
        const one = foldAll(events);
        const other = foldAll(shuffled(events, order));
        const row = summarise(one.state, one.desk);
        expect(summarise(other.state, other.desk)).to.deep.equal(row);
        expect(row.claims).to.have.length(one.state.claims.length);
      }),
      { numRuns: 60 },
    );
  });

  const details: fc.Arbitrary<Partial<ClaimDetails>> = fc.record(
    {
      restated: fc.string({ minLength: 1 }),
      saidWhere: fc.string({ minLength: 1 }),
      claimDate: fc.constantFrom('2026', '2026-09', '2026-09-14'),
      kind: fc.constantFrom('statistic', 'law', 'other'),
      notCheckable: fc.constantFrom('opinion', 'satire'),
      priority: fc.constantFrom('high', 'low'),
      noSingleClaimant: fc.constant(true),
      tags: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
      oneSource: fc.string({ minLength: 1 }),
    },
    { requiredKeys: [] },
  );

  it('[E3] what two people write apart in different fields is all there afterwards', () => {
    fc.assert(
      fc.property(
        details,
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: -7_200_000, max: 7_200_000 }),
        fc.nat(3),
        fc.nat(3),
        (all, whose, aheadMs, hers, his) => {
          const d = desk();
          const ann = d.checker('Ann', { aheadMs });
          const bea = d.checker('Bea');
          const c = ann.marks('7.2 million euros');
          ann.leaves();
          bea.leaves();
          Object.entries(all).forEach(([field, value], i) => {
            (whose[i] ? ann : bea).describes(c, { [field]: value });
          });
          for (let i = 0; i < hers; i += 1) ann.cites(c, `Ann’s ${i}`);
          for (let i = 0; i < his; i += 1) bea.names(c, `Bea’s ${i}`);
          ann.notes(c, 'Ann was here.');
          bea.notes(c, 'Bea was here.');
          ann.meets(bea);
          for (const { sees } of [ann, bea]) {
            const claim = sees.claims[0];
            expect(claim).to.deep.include(all);
            expect(claim?.evidence).to.have.length(hers);
            expect(claim?.claimants).to.have.length(his);
            expect(claim?.threads).to.have.length(2);
          }
          expect(plain(ann.sees)).to.deep.equal(plain(bea.sees));
        },
      ),
      { numRuns: 60 },
    );
  });
});
