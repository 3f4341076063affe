import { expect } from 'chai';
import fc from 'fast-check';
import { hashOfContent } from '../../src/claims/content.ts';
import type { KnownEvent } from '../../src/claims/events.ts';
import { viewFor } from '../../src/claims/view-for.ts';
import { printedForm } from '../../src/claims/publication.ts';
import { allMeet, foldAll, play, scripts, take, town } from './random-desk.ts';

describe('laws of publication', function () {
  this.timeout(120_000);

  it('[F1] [F11] what stands in public was signed, and is whole', () => {
    let printed = 0;
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 40 }), (steps) => {
        const made = play(steps);
        allMeet(made);
        const { state } = foldAll(made.eve.events);
        const signed = new Set(
          (state.events as readonly KnownEvent[]).flatMap((event) =>
            event.kind === 'claim-approved' ? [event.content] : [],
          ),
        );
        for (const { published } of state.claims) {
          if (published === null) continue;
          printed += 1;
          expect(signed.has(published.content)).to.equal(true);
          expect(published.signOff?.voided).to.equal(null);
          const event = state.events.find(({ id }) => id === published.event);
          if (event?.redacted === undefined) {
            expect(hashOfContent(published.printed)).to.equal(published.content);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(printed, 'published claims among the runs').to.be.greaterThan(0);
  });

  it('[F1] [F2] what is published stays as it is until an approved correction is published', () => {
    fc.assert(
      fc.property(scripts({ forged: false, maxLength: 30 }), (steps) => {
        const made = town();
        const first = made.people[1];
        // Whoever is no editor any more has published nothing: that is another rule (R2).
        for (const step of steps.filter(({ deed }) => deed !== 'changesRoles')) {
          const before = new Map(first?.sees.claims.map((claim) => [claim.id, claim]));
          const versions = first?.sees.publications.length;
          take(made, step);
          for (const claim of first?.sees.claims ?? []) {
            const was = before.get(claim.id)?.published ?? null;
            if (was === null) continue;
            expect(claim.published?.number).to.equal(was.number);
            if (first?.sees.publications.length === versions) {
              expect(claim.published?.content).to.equal(was.content);
            }
            if (printedForm(claim) === 'signed') {
              expect(claim.openCorrection?.state).to.equal('approved');
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[X1] nobody who is to be blind is shown a verdict, in any state of any case', () => {
    let blind = 0;
    fc.assert(
      fc.property(scripts({ forged: true, maxLength: 40 }), (steps) => {
        const made = play(steps);
        for (const { sees, id, role } of made.people) {
          const view = viewFor(sees, { person: id, role });
          for (const claim of view.claims) {
            if (!claim.blind) continue;
            blind += 1;
            const finding = sees.claims.find((all) => all.id === claim.id)?.verdict?.finding ?? '';
            expect(claim.verdict).to.equal(null);
            const told = view.events.filter(
              (event) =>
                event.kind === 'verdict-proposed' &&
                (event as KnownEvent & { claim: string }).claim === claim.id &&
                event.by !== id,
            );
            expect(told, finding).to.deep.equal([]);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(blind, 'blind readers among the runs').to.be.greaterThan(0);
  });
});
