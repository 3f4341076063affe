import { expect } from 'chai';
import fc from 'fast-check';
import { foldAll, play, scripts, take, town, allMeet } from './random-desk.ts';
import { flawsOf } from './approval-check.ts';

describe('laws of approval', function () {
  this.timeout(120_000);

  it('[A6] nothing reaches "approved" without its conditions, whatever arrives', () => {
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 40 }), (steps) => {
        const made = play(steps);
        allMeet(made);
        const { state, desk } = foldAll(made.eve.events);
        for (const claim of state.claims) {
          expect(flawsOf(claim, state, desk), claim.id).to.deep.equal([]);
          if (claim.status === 'approved') expect(claim.signOff?.voided).to.equal(null);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[A6] nor on any device on the way there', () => {
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 25 }), (steps) => {
        const made = town();
        for (const step of steps) {
          take(made, step);
          for (const { sees, seesDesk } of made.people) {
            for (const claim of sees.claims) {
              expect(flawsOf(claim, sees, seesDesk), step.deed).to.deep.equal([]);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('scripts do reach approvals, and sign-offs that do not count', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 40 }), (steps) => {
        const made = play(steps);
        allMeet(made);
        for (const { signOff } of foldAll(made.eve.events).state.claims) {
          const what = signOff === null ? 'none' : (signOff.voided ?? 'counts');
          seen.set(what, (seen.get(what) ?? 0) + 1);
        }
      }),
      { numRuns: 150, seed: 20260921 },
    );
    for (const what of [
      'counts',
      'role',
      'author',
      'not-submitted',
      'verdict-changed',
      'content-changed',
    ]) {
      expect(seen.get(what) ?? 0, `${what} among ${JSON.stringify([...seen])}`).to.be.greaterThan(
        0,
      );
    }
  });
});
