import { expect } from 'chai';
import fc from 'fast-check';
import type { Claim } from '../../src/claims/case.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import type { Found } from '../../src/claims/placing.ts';
import { isDecided, placeOf } from '../../src/claims/reading-order.ts';
import { isLive, isSigned } from '../../src/claims/status.ts';
import { isBlind } from '../../src/claims/view-for.ts';
import { describe as describeAnchor } from '../../src/text/anchor.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { LOST } from '../claims/answers.ts';
import { textOf } from '../claims/desk-of.ts';
import type { Hand } from '../claims/hand.ts';
import { shown } from '../claims/shown.ts';
import { allMeet, foldAll, play, scripts, take, town } from './random-desk.ts';

const screen = ({ sees }: Hand): string => JSON.stringify(shown(sees));
const honest = scripts({ forged: false, maxLength: 40 });

/** The same words where they were, for every place that is known. */
function unmoved(me: Hand, content: RevisionText) {
  return me.sees.claims.flatMap(({ id: claim, appearances }) =>
    appearances.map((appearance) => {
      const at = placeOf(appearance);
      const found: Found =
        at === null
          ? LOST
          : {
              state: 'exact',
              anchor: describeAnchor(content, at),
              watched: [],
              around: [],
              moved: false,
            };
      return { claim, appearance: appearance.id, found };
    }),
  );
}

/** What is published changes by a correction only: one of a kind that fits whatever comes. */
function opensCorrection(me: Hand, claim: ClaimId): void {
  const { published, openCorrection } = me.claim(claim);
  if (published === null) return;
  if (openCorrection === null) me.corrects(claim, 'update');
  else {
    const changes = { tier: 'update', wasWrong: 'A', nowSays: 'B' } as const;
    me.does({ do: 'describe-correction', claim, correction: openCorrection.id, changes });
  }
}

describe('laws of a changing article', function () {
  this.timeout(120_000);

  it('[V4] nothing is approved on stale words or open places, on any device at any time', () => {
    const met = { stale: 0, open: 0, signed: 0 };
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 30 }), (steps) => {
        const made = town();
        for (const step of steps) {
          take(made, step);
          for (const { sees } of made.people) {
            met.open += sees.claims.filter(
              ({ signOff }) => signOff?.voided === 'place-open',
            ).length;
            met.stale += sees.claims.filter(({ stale }) => stale !== null).length;
            met.signed += sees.claims.filter(isSigned).length;
            for (const claim of sees.claims.filter(isSigned)) {
              expect(claim.stale, step.deed).to.equal(null);
              expect(claim.appearances.every(isDecided), step.deed).to.equal(true);
            }
            for (const claim of sees.claims.filter(({ stale }) => stale !== null)) {
              expect(claim.submitted, step.deed).to.equal(null);
              expect(sees.revisions.map(({ id }) => id)).to.include(claim.stale?.since);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
    for (const [what, count] of Object.entries(met)) expect(count, what).to.be.greaterThan(0);
  });

  it('[V3] what stands as it was keeps every sign-off, status and decision', () => {
    fc.assert(
      fc.property(honest, fc.nat(4), (steps, who) => {
        const made = play(steps);
        const me = made.people[who] as Hand;
        const newest = me.sees.revisions.at(-1)?.text;
        if (newest === undefined || newest === null) return;
        const content = { text: `${newest.text}\nOne thing more.`, shape: `${newest.shape}p` };
        const told = ({ id, status, stale, submitted, content, appearances }: Claim) => ({
          id,
          status,
          stale,
          submitted,
          content,
          withdrawn: appearances.map(({ withdrawn }) => withdrawn),
          open: appearances.map((appearance) => !isDecided(appearance)),
        });
        const before = me.sees.claims.map(told);
        me.does({ do: 'add-revision', revision: { content }, found: unmoved(me, content) });
        expect(me.sees.claims.map(told)).to.have.deep.members(before);
      }),
      { numRuns: 80 },
    );
  });

  it('[V1] taking a revision back shows the case as before, whatever was found in it', () => {
    fc.assert(
      fc.property(honest, fc.nat(4), fc.nat(30), fc.nat(30), (steps, who, a, b) => {
        const made = play(steps);
        const me = made.people[who] as Hand;
        const before = screen(me);
        const { length } = me.events;
        take(made, { who, deed: 'revises', a, b });
        if (me.events.length === length) return;
        me.undoes();
        expect(screen(me)).to.equal(before);
      }),
      { numRuns: 80 },
    );
  });

  it('[V7] a stale verdict is never stuck: places chosen and carried over, it is in review', () => {
    const seen = { stale: 0 };
    fc.assert(
      fc.property(honest, (steps) => {
        const made = play(steps);
        allMeet(made);
        const me = made.people[0] as Hand;
        // A text of its own for every place that is open, so that none is marked twice.
        for (const { id } of me.sees.claims.filter((claim) => isLive(claim) && claim.stale)) {
          seen.stale += 1;
          const lines = me.claim(id).appearances.map((_, i) => `Place ${'ABCDEFGHIJKLMNOP'[i]}.`);
          const content = textOf(lines.join('\n\n'));
          me.does({ do: 'add-revision', revision: { content }, found: [] });
          lines.forEach((_, i) => {
            const start = content.text.indexOf(`Place ${'ABCDEFGHIJKLMNOP'[i]}`);
            me.chooses(id, { start, end: start + 7 } as never, i + 1);
          });
          if (isBlind(me.claim(id), { person: me.id, role: me.role })) continue;
          opensCorrection(me, id);
          me.readies(id);
          me.describes(id, { oneSource: 'Enough.' });
          if (lines.length === 0 || me.claim(id).stale === null) continue;
          me.carriesOver(id);
          expect(me.claim(id).stale).to.equal(null);
          expect(me.claim(id).submitted).to.not.equal(null);
        }
      }),
      { numRuns: 100 },
    );
    expect(seen.stale, 'scripts do make verdicts stale').to.be.greaterThan(0);
  });

  it('[V11] every known place stands in its revision’s text, and the newest known is the anchor', () => {
    fc.assert(
      fc.property(honest, (steps) => {
        const made = play(steps);
        allMeet(made);
        const { state } = foldAll(made.eve.events);
        for (const { id, anchor, anchors, revision } of state.claims.flatMap(
          ({ appearances }) => appearances,
        )) {
          expect(anchors.get(revision), id).to.equal(anchor);
          const order = [...anchors.keys()].map((key) =>
            state.revisions.findIndex((known) => known.id === key),
          );
          expect(order).to.deep.equal([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  });
});
