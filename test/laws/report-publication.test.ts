import { expect } from 'chai';
import fc from 'fast-check';
import type { ClaimId } from '../../src/claims/ids.ts';
import { Newsroom } from '../report/cases.ts';
import { reportOf } from '../report/pages.ts';

const TEXTS = [
  'The lamp went dark in 1931. The keeper had left.',
  'The lamp went dark in 1932. The keeper had left.',
  'The keeper had left. The lamp went dark in 1931.',
  'The keeper had left.',
];

const DEEDS = [
  'restate',
  'rate',
  'submit',
  'approve',
  'publish',
  'open',
  'withdraw',
  'waive',
  'revise',
  'carry over',
  'send back',
  'headline',
  'approve words',
] as const;

/** Drawn more often: the way to a published correction is long, and chance rarely walks it. */
const WAY = ['open', 'rate', 'submit', 'approve', 'publish'] as const;
const DRAWN = [...WAY, ...WAY, ...WAY, ...DEEDS];

/** What was on an editor's screen when they signed: nothing else may ever be printed. */
interface Signed {
  readonly claims: Set<string>;
  readonly headlines: Set<string>;
}

function take(room: Newsroom, id: ClaimId, deed: (typeof DEEDS)[number], n: number): void {
  const { checker, editor } = room;
  const claim = room.claim(id);
  switch (deed) {
    case 'restate':
      return room.do(checker, {
        do: 'describe-claim',
        claim: id,
        changes: { restated: `Restated ${n}` },
      });
    case 'rate':
      return room.rates(id, n % 2 === 0 ? 'false' : 'half-true', `Found ${n}`);
    case 'submit':
      return room.submit(id);
    case 'approve':
      return room.approve(id);
    case 'publish':
      return room.publish();
    case 'open':
      return room.opened(id, { tier: n % 3 === 0 ? 'rating' : 'update', wasWrong: `Wrong ${n}` });
    case 'withdraw':
      return claim.openCorrection === null
        ? undefined
        : room.do(checker, {
            do: 'withdraw-correction',
            claim: id,
            correction: claim.openCorrection.id,
          });
    case 'waive':
      return room.do(editor, { do: 'waive-correction', claim: id, reason: 'No matter.' });
    case 'revise':
      return room.revise(TEXTS[n % TEXTS.length] as string);
    case 'carry over':
      return room.do(checker, { do: 'carry-over-verdict', claim: id, read: claim.content });
    case 'send back':
      return room.do(editor, { do: 'request-changes', claim: id, what: 'More.' });
    case 'headline':
      return room.do(checker, { do: 'describe-report', changes: { headline: `Headline ${n}` } });
    case 'approve words':
      return room.do(editor, { do: 'approve-report', read: room.state.report.content });
  }
}

/** What stands there now, so far as a report prints it. */
function wordsOf(room: Newsroom, id: ClaimId): string {
  const { restated, verdict, corrections } = room.claim(id);
  const said = corrections.map(({ wasWrong }) => wasWrong);
  return JSON.stringify([restated, verdict?.levels, verdict?.finding, said]);
}

function isSigned(room: Newsroom, id: ClaimId): boolean {
  return room.claim(id).signOff?.voided === null;
}

describe('laws of publication', function () {
  this.timeout(120_000);

  it('[F1] a report never prints anything that no editor has signed, in any order of gestures', () => {
    let published = 0;
    let corrected = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DRAWN), { minLength: 5, maxLength: 40 }), (deeds) => {
        const room = new Newsroom(TEXTS[0] as string);
        const id = room.approved('The lamp went dark in 1931');
        room.publish();
        const signed: Signed = { claims: new Set([wordsOf(room, id)]), headlines: new Set() };
        deeds.forEach((deed, n) => {
          try {
            take(room, id, deed, n);
          } catch (error) {
            // Refused: nothing happened. Anything else is a bug of ours.
            if (!String(error).includes('"code"')) throw error;
          }
          if (isSigned(room, id)) signed.claims.add(wordsOf(room, id));
          const { report } = room.state;
          if (report.signOff?.voided === null) signed.headlines.add(report.headline);
          const printed = reportOf(room);
          for (const claim of printed.claims) {
            const said = printed.corrections.toReversed().map(({ wasWrong }) => wasWrong);
            const levels = claim.verdict?.levels.map((level) => level.id);
            const words = [claim.restated, levels, claim.verdict?.finding, said];
            expect([...signed.claims]).to.include(JSON.stringify(words));
          }
          expect(printed.claims).to.have.length(1);
          if (printed.headline.startsWith('Headline ')) {
            expect([...signed.headlines]).to.include(printed.headline);
          }
        });
        published += room.state.publications.length;
        corrected += reportOf(room).corrections.length;
      }),
      { numRuns: 60 },
    );
    // The gestures do get somewhere: otherwise the law would hold of nothing.
    expect(published).to.be.greaterThan(60);
    expect(corrected).to.be.greaterThan(0);
  });
});
