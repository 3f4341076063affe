import { expect } from 'chai';
import type { ClaimId } from '../../src/claims/ids.ts';
import { desk, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';

const QUOTE = '7.2 million euros';

function started(): { d: ScriptedDesk; ann: Hand; ed: Hand } {
  const d = desk();
  return { d, ann: d.checker('Ann'), ed: d.editor('Ed') };
}

/** A claim in each status it can have without being dropped or merged, by name. */
const STAGES: Readonly<Record<string, (ann: Hand, ed: Hand) => ClaimId>> = {
  marked: (ann) => ann.marks(QUOTE),
  'in-progress': (ann) => {
    const c = ann.marks(QUOTE);
    ann.restates(c, 'The buses cost 7.2 million euros a year.');
    return c;
  },
  'in-review': (ann) => ann.brings(QUOTE),
  approved: (ann, ed) => {
    const c = ann.brings(QUOTE);
    ed.approves(c);
    return c;
  },
  'not-checkable': (ann) => {
    const c = ann.marks(QUOTE);
    ann.setsAside(c, 'opinion');
    return c;
  },
};

describe('status', () => {
  for (const [status, reach] of Object.entries(STAGES)) {
    it(`[S1] dropped beats ${status}, and restoring brings it back`, () => {
      const { d, ann, ed } = started();
      const c = reach(ann, ed);
      expect(d.claim(c).status).to.equal(status);
      ann.drops(c);
      expect(d.claim(c).status).to.equal('dropped');
      ed.restores(c);
      expect(d.claim(c).status).to.equal(status);
    });

    it(`[S1] merged beats ${status}, and restoring brings it back`, () => {
      const { d, ann, ed } = started();
      const other = ann.marks('3.1 million');
      const c = reach(ann, ed);
      ann.merges(c, other);
      expect(d.claim(c)).to.include({ status: 'merged', mergedInto: other });
      ann.restores(c);
      expect(d.claim(c)).to.include({ status, mergedInto: null });
    });

    it(`[S2] a reason why it cannot be checked beats ${status} and can be taken away again`, () => {
      if (status === 'not-checkable') return;
      const { d, ann, ed } = started();
      const c = reach(ann, ed);
      ann.setsAside(c, 'satire');
      expect(d.claim(c).status).to.equal('not-checkable');
      ann.setsAside(c, null);
      // Somebody has looked at it by now.
      expect(d.claim(c).status).to.equal(status === 'marked' ? 'in-progress' : status);
    });
  }

  it('[S3] a sign-off that counts makes it approved', () => {
    const { d, ann, ed } = started();
    const c = STAGES['approved']?.(ann, ed) as ClaimId;
    expect(d.claim(c).signOff).to.include({ by: ed.id, voided: null, alone: false });
  });

  it('[S4] a submitted claim is in review until it is withdrawn', () => {
    const { d, ann } = started();
    const c = ann.brings(QUOTE);
    expect(d.claim(c).submitted).to.include({ by: ann.id, content: d.claim(c).content });
    ann.does({ do: 'withdraw-submission', claim: c });
    expect(d.claim(c)).to.include({ status: 'in-progress', submitted: null });
  });

  it('[S4] what is approved is not withdrawn any more', () => {
    const { d, ann, ed } = started();
    const c = ann.brings(QUOTE);
    ed.approves(c);
    expect(ann.does({ do: 'withdraw-submission', claim: c })).to.deep.equal([]);
    ann.restates(c, 'Another wording.');
    expect(d.claim(c).status, 'so that it falls back to review').to.equal('in-review');
  });

  it('[S5] [S6] marking, notes and organising are not yet work', () => {
    const { d, ann } = started();
    const c = ann.marks(QUOTE);
    ann.notes(c, 'Look at this one.');
    ann.asks(c, 'Where is this from?');
    ann.describes(c, { priority: 'high', tags: ['money'], due: '2026-10-01' });
    ann.describes(c, { assignedTo: ann.id });
    ann.does({ do: 'add-appearance', claim: c, range: d.find('3.1 million') });
    expect(d.claim(c).status).to.equal('marked');
  });

  const work: readonly [string, (ann: Hand, c: ClaimId) => unknown][] = [
    ['restating', (ann, c) => ann.restates(c, 'One.')],
    ['a kind', (ann, c) => ann.describes(c, { kind: 'statistic' })],
    ['a claimant', (ann, c) => ann.names(c, 'Irja Solberg')],
    ['evidence', (ann, c) => ann.cites(c, 'Town hall')],
    ['a waiver', (ann, c) => ann.does({ do: 'waive-reply', claim: c, reason: 'Public.' })],
    ['a verdict', (ann, c) => ann.proposes(c, 'true', 'So it is.')],
  ];
  for (const [name, touch] of work) {
    it(`[S5] ${name} is work`, () => {
      const { d, ann } = started();
      const c = ann.marks(QUOTE);
      touch(ann, c);
      expect(d.claim(c).status).to.equal('in-progress');
    });
  }

  for (const decision of ['changes-requested', 'rejected'] as const) {
    it(`[S7] ${decision} returns it with the reason until it is submitted again`, () => {
      const { d, ann, ed } = started();
      const c = ann.brings(QUOTE);
      if (decision === 'rejected') ed.does({ do: 'reject-claim', claim: c, reason: 'Too thin.' });
      else ed.sendsBack(c, 'Too thin.');
      expect(d.claim(c)).to.include({ status: 'in-progress', submitted: null });
      expect(d.claim(c).sentBack).to.include({ decision, reason: 'Too thin.', by: ed.id });
      ann.submits(c);
      expect(d.claim(c)).to.include({ status: 'in-review', sentBack: null });
    });
  }

  it('[S7] a claim sent back after its approval is not approved by that sign-off again', () => {
    const { d, ann, ed } = started();
    const c = ann.brings(QUOTE);
    ed.approves(c);
    ed.sendsBack(c, 'On second thoughts.');
    expect(d.claim(c).status).to.equal('in-progress');
    ann.submits(c);
    expect(d.claim(c)).to.include({ status: 'in-review', signOff: null });
  });

  it('[S8] a sign-off that stopped counting leaves it in review', () => {
    const { d, ann, ed } = started();
    const c = ann.brings(QUOTE);
    ed.approves(c);
    ann.restates(c, 'Another wording.');
    expect(d.claim(c).status).to.equal('in-review');
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
  });
});
