import { expect } from 'chai';
import { desk } from './desk-of.ts';

const QUOTE = '7.2 million euros';

describe('a panel', () => {
  it('[A11] needs two editors for one content', () => {
    const d = desk({ policy: { approvalsNeeded: 2 } });
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ed.approves(c);
    expect(d.claim(c).signOff?.voided).to.equal('votes-missing');
    expect(d.claim(c).status).to.equal('in-review');
    expect(d.claim(c).votes.map(({ by, decision }) => [by, decision])).to.deep.equal([
      [ed.id, 'approve'],
    ]);
    const again = { do: 'approve-claim', claim: c, read: d.claim(c).content } as const;
    expect(ed.does(again), 'one vote each').to.have.length(0);
    ed.forgesApproval(c);
    expect(d.claim(c).signOff?.voided).to.equal('votes-missing');
    d.otto.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    expect(d.claim(c).votes).to.have.length(2);
    expect(d.claim(c).signOff).to.deep.include({ by: d.otto.id, others: [ed.id] });
  });

  it('[A11] starts anew when the content changes between two votes', () => {
    const d = desk({ policy: { approvalsNeeded: 2 } });
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ed.approves(c);
    ann.names(c, 'The town hall');
    expect(d.claim(c).votes).to.have.length(0);
    d.otto.approves(c);
    expect(d.claim(c).signOff?.voided).to.equal('votes-missing');
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[A12] returns the claim with what both said', () => {
    const d = desk({ policy: { approvalsNeeded: 2 } });
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const eva = d.editor('Eva');
    const c = ann.brings(QUOTE);
    const read = d.claim(c).content;
    const decline = (reason: string) =>
      ({ do: 'decline-approval', claim: c, read, reason }) as const;
    expect(ann.cannot(decline('No.')).code).to.equal('not-permitted');
    expect(ed.cannot(decline(' ')).code).to.equal('reason-missing');
    expect(ed.cannot({ ...decline('No.'), read: 'f'.repeat(64) as never }).code).to.equal(
      'content-changed',
    );
    ed.does(decline('Which year?'));
    d.otto.approves(c);
    expect(d.claim(c).status).to.equal('in-review');
    expect(d.claim(c).votes.map(({ decision }) => decision)).to.deep.equal(['decline', 'approve']);
    eva.does(decline('Gross or net?'));
    expect(d.claim(c)).to.include({ status: 'in-progress', submitted: null });
    expect(d.claim(c).sentBack).to.deep.include({
      decision: 'rejected',
      reason: 'Which year?\nGross or net?',
    });
  });

  it('[A12] takes the latest vote of each editor', () => {
    const d = desk({ policy: { approvalsNeeded: 2 } });
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const read = d.claim(c).content;
    ed.approves(c);
    ed.does({ do: 'decline-approval', claim: c, read, reason: 'On second thoughts.' });
    d.otto.approves(c);
    expect(d.claim(c).status).to.equal('in-review');
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    expect(d.claim(c).votes.map(({ decision }) => decision)).to.deep.equal(['approve', 'approve']);
  });

  it('[A12] one vote against is enough where one approval is', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const read = d.claim(c).content;
    ed.does({ do: 'decline-approval', claim: c, read, reason: 'No.' });
    expect(d.claim(c).sentBack?.decision).to.equal('rejected');
  });
});
