import { expect } from 'chai';
import { sumOfCauses, voidCauses } from '../../src/insight/void-causes.ts';
import { desk } from '../claims/desk-of.ts';

/** A claim that Ed has approved, and the desk around it. */
function approved(words = 'The buses cost 7.2 million euros a year') {
  const d = desk();
  const ann = d.checker('Ann');
  const ed = d.editor('Ed');
  const claim = ann.brings(words);
  ed.approves(claim);
  return { d, ann, ed, claim };
}

describe('why approvals are void', () => {
  it('counts nothing while all of them stand', () => {
    const { d, ann, claim } = approved();
    ann.describes(claim, { tags: ['buses'], priority: 'high' });
    ann.notes(claim, 'Ask again in spring.');
    expect(voidCauses(d.case)).to.deep.equal({});
  });

  it('names the first change after each approval', () => {
    const { d, ann, ed, claim } = approved();
    ann.restates(claim, 'Skelby’s night buses cost 7.2 million euros every year.');
    ann.cites(claim, 'Council minutes');
    expect(voidCauses(d.case)).to.deep.equal({ wording: 1 });
    ann.submits(claim);
    ed.approves(claim);
    ann.proposes(claim, 'true', 'They do.');
    expect(voidCauses(d.case)).to.deep.equal({ wording: 1, verdict: 1 });
  });

  it('tells evidence, claimants and the reply apart', () => {
    for (const [cause, change] of [
      ['evidence', ({ ann, claim }) => ann.cites(claim, 'Council minutes')],
      ['claimants', ({ ann, claim }) => ann.names(claim, 'Noémi Adler')],
      ['reply', ({ ann, claim }) => ann.does({ do: 'waive-reply', claim, reason: 'On holiday.' })],
    ] as readonly (readonly [string, (at: ReturnType<typeof approved>) => unknown])[]) {
      const at = approved();
      change(at);
      expect(voidCauses(at.d.case)).to.deep.equal({ [cause]: 1 });
    }
  });

  it('counts an approval that was taken back as that, and a change that was taken back as none', () => {
    const first = approved();
    const commit = first.ed.events.at(-1)?.commit.id;
    if (commit === undefined) throw new Error('nothing was approved');
    first.ed.does({ do: 'undo', commit });
    expect(voidCauses(first.d.case)).to.deep.equal({ 'taken-back': 1 });

    const second = approved();
    const [changed] = second.ann.does({
      do: 'describe-claim',
      claim: second.claim,
      changes: { restated: 'Other words.' },
    });
    if (changed === undefined) throw new Error('nothing was changed');
    second.ann.does({ do: 'undo', commit: changed.commit.id });
    expect(voidCauses(second.d.case)).to.deep.equal({});
  });

  it('finds a changed source of the desk behind an unchanged claim', () => {
    const { d, ann, claim } = approved();
    const source = d.claim(claim).evidence[0]?.source;
    if (source === undefined) throw new Error('no evidence');
    ann.does({ do: 'change-source', source, changes: { title: 'Skelby budget 2027' } });
    expect(d.claim(claim).signOff?.voided).to.equal('content-changed');
    expect(voidCauses(d.case)).to.deep.equal({ source: 1 });
  });

  it('calls what never met the rules by that name', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const claim = ann.marks('Ridership has doubled');
    d.editor('Ed').forgesApproval(claim);
    expect(voidCauses(d.case)).to.deep.equal({ 'never-counted': 1 });
  });

  it('adds articles up', () => {
    expect(sumOfCauses([{ verdict: 2, article: 1 }, {}, { verdict: 1, source: 4 }])).to.deep.equal({
      verdict: 3,
      article: 1,
      source: 4,
    });
    expect(sumOfCauses([])).to.deep.equal({});
  });
});
