import { expect } from 'chai';
import { claimOf, type Claim } from '../../src/claims/case.ts';
import { historyOf } from '../../src/claims/history.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import { summarise } from '../../src/claims/summary.ts';
import { viewFor, viewOfSummary } from '../../src/claims/view-for.ts';
import { desk, type DeskOptions, type ScriptedDesk } from './desk-of.ts';
import { NO_VERDICT, type Hand } from './hand.ts';

const QUOTE = '7.2 million euros';
const SECRET = 'ZZSECRET';

interface Scene {
  readonly d: ScriptedDesk;
  readonly ann: Hand;
  readonly ben: Hand;
  readonly ed: Hand;
  readonly c: ClaimId;
}

/** A submitted claim with secrets wherever the first reader's judgement can show. */
function scene(options: DeskOptions = {}): Scene {
  const d = desk(options);
  const ann = d.checker('Ann');
  const ben = d.checker('Ben');
  const ed = d.editor('Ed');
  const c = ann.marks(QUOTE);
  ann.readies(c, 'mostly-true', `${SECRET} finding`);
  ann.proposes(c, 'mostly-true', `${SECRET} finding`, { rationale: `${SECRET} rationale` });
  ann.cites(c, 'A third source', {
    evidence: { stance: 'refutes', reasoning: `${SECRET} reasoning`, quotedPassage: 'Open words.' },
  });
  ann.notes(c, `${SECRET} note`);
  ed.does({ do: 'suggest-wording', claim: c, field: 'finding', text: `${SECRET} other`, why: '' });
  ann.submits(c);
  return { d, ann, ben, ed, c };
}

const seen = ({ d, c }: Scene, hand: Hand): Claim => {
  const claim = claimOf(viewFor(d.case, { person: hand.id, role: hand.role }), c);
  if (claim === null) throw new TypeError('the claim is gone');
  return claim;
};

describe('the cross-check', () => {
  it('[X1] hides the first judgement from the second reader, in every view', () => {
    const all = scene();
    const { d, ann, ben, ed, c } = all;
    ann.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    const me = { person: ben.id, role: ben.role };
    const view = viewFor(d.case, me);
    const claim = seen(all, ben);
    expect(claim).to.include({ blind: true, verdict: null });
    expect(claim.evidence.map(({ quotedPassage }) => quotedPassage)).to.include('Open words.');
    const row = viewOfSummary(summarise(d.case, d.desk), me);
    const history = [...historyOf(view, c), ...historyOf(view, null)];
    const shown = JSON.stringify([claim, row, history, view.events, view.threads]);
    expect(shown).to.not.include(SECRET);
    expect(row.claims[0]).to.include({ group: 'not-rated', finding: '', crossCheck: 'open' });
    for (const other of [ann, ed]) {
      expect(seen(all, other).blind, other.id).to.equal(false);
      expect(JSON.stringify(seen(all, other))).to.include(`${SECRET} rationale`);
    }
  });

  it('[X1] hides it from every checker while anybody may be the second reader', () => {
    const all = scene();
    const { ann, ben, ed, c } = all;
    ann.does({ do: 'ask-cross-check', claim: c, of: null });
    expect([ben, ed, ann].map((hand) => seen(all, hand).blind)).to.deep.equal([true, false, false]);
  });

  it('[X1] shows everything again once both are in, and changes no case where nothing is hidden', () => {
    const all = scene();
    const { d, ann, ben, c } = all;
    const me = { person: ben.id, role: ben.role };
    const before = d.case;
    expect(viewFor(before, me)).to.equal(before);
    ann.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    ben.rates(c, 'false');
    expect(seen(all, ben)).to.include({ blind: false });
    expect(seen(all, ben).verdict?.finding).to.equal(`${SECRET} finding`);
  });

  it('[X1] hides a second verdict that came before the first', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ben = d.checker('Ben');
    const ed = d.editor('Ed');
    const c = ann.marks(QUOTE);
    ed.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    ben.rates(c, 'false', SECRET);
    const all = { d, ann, ben, ed, c };
    for (const hand of [ann, ed]) {
      expect(seen(all, hand).crossCheck?.given, hand.id).to.equal(null);
      const view = viewFor(d.case, { person: hand.id, role: hand.role });
      expect(JSON.stringify([view.claims, view.events])).to.not.include(SECRET);
    }
    expect(seen(all, ben).crossCheck?.given?.finding).to.equal(SECRET);
    ann.proposes(c, 'true', 'Mine.');
    expect(seen(all, ann).crossCheck).to.deep.include({ state: 'disagreed' });
    expect(seen(all, ann).crossCheck?.first?.levels).to.deep.equal(['true']);
  });

  it('[X2] takes a second verdict from the person who was asked, once, and from no author', () => {
    const { d, ann, ben, ed, c } = scene();
    const dan = d.checker('Dan');
    const verdict = { ...NO_VERDICT, levels: ['false'] };
    const ask = { do: 'ask-cross-check', claim: c, of: ann.id } as const;
    expect(ed.cannot(ask).code).to.equal('own-verdict');
    ann.does({ ...ask, of: ben.id });
    expect(ann.cannot({ ...ask, of: dan.id }).code).to.equal('already-open');
    expect(dan.cannot({ do: 'give-cross-check', claim: c, verdict }).code).to.equal(
      'not-permitted',
    );
    expect(ann.cannot({ do: 'give-cross-check', claim: c, verdict }).code).to.equal('own-verdict');
    for (const hand of [dan, ann]) hand.forges({ kind: 'cross-check-given', claim: c, verdict });
    expect(d.claim(c).crossCheck?.given).to.equal(null);
    const strange = { ...verdict, levels: ['purple'] };
    const give = { do: 'give-cross-check', claim: c, verdict: strange } as const;
    expect(ben.cannot(give).code).to.equal('unknown-level');
    ben.rates(c, 'false');
    ben.forges({ kind: 'cross-check-given', claim: c, verdict: { ...verdict, levels: ['true'] } });
    expect(d.claim(c).crossCheck?.given?.levels).to.deep.equal(['false']);
  });

  it('[X3] compares levels, and a settlement holds for its rating', () => {
    const { d, ann, ben, ed, c } = scene();
    ann.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    ben.rates(c, 'half-true');
    expect(d.claim(c).crossCheck?.state).to.equal('disagreed');
    const settle = { do: 'settle-cross-check', claim: c, reason: 'The audit decides.' } as const;
    expect(ann.cannot(settle).code).to.equal('not-permitted');
    expect(ed.cannot({ ...settle, reason: ' ' }).code).to.equal('reason-missing');
    ed.does(settle);
    expect(d.claim(c).crossCheck).to.deep.include({ state: 'settled' });
    ann.proposes(c, 'mostly-true', 'Another wording of the finding.');
    expect(d.claim(c).crossCheck?.state).to.equal('settled');
    ann.proposes(c, 'false', 'Another rating.');
    expect(d.claim(c).crossCheck).to.deep.include({ state: 'disagreed', settled: null });
    ann.proposes(c, 'half-true', 'What Ben said.');
    expect(d.claim(c).crossCheck?.state).to.equal('agreed');
    expect(d.claim(c).crossCheck?.first?.levels, 'what was met').to.deep.equal(['mostly-true']);
  });

  it('[X4] is withdrawn while nobody has answered, and never taken back', () => {
    const { d, ann, ben, c } = scene();
    ann.does({ do: 'ask-cross-check', claim: c, of: null });
    expect(ann.stack.undo).to.equal(null);
    ann.does({ do: 'withdraw-cross-check', claim: c });
    expect(d.claim(c).crossCheck).to.equal(null);
    ann.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    ben.rates(c, 'false');
    expect(ben.stack.undo).to.equal(null);
    expect(ann.does({ do: 'withdraw-cross-check', claim: c })).to.have.length(0);
    ann.forges({ kind: 'cross-check-withdrawn', claim: c });
    expect(d.claim(c).crossCheck?.given?.by).to.equal(ben.id);
  });

  it('[X5] lets the second reader neither write on the verdict nor decide on it', () => {
    const { d, ann, ben, ed, c } = scene();
    ann.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    const verdict = { ...NO_VERDICT, levels: ['false'], finding: 'Mine.' };
    expect(ben.cannot({ do: 'propose-verdict', claim: c, verdict }).code).to.equal('blind');
    ann.does({ do: 'withdraw-cross-check', claim: c });
    ann.does({ do: 'ask-cross-check', claim: c, of: ed.id });
    expect(ed.cannotApprove(c).code).to.equal('blind');
    const { content: read } = d.claim(c);
    const decline = { do: 'decline-approval', claim: c, read, reason: 'No.' } as const;
    expect(ed.cannot(decline).code).to.equal('blind');
  });

  it('[A10] is needed where the desk demands it', () => {
    const all = scene({ policy: { crossCheck: true } });
    const { d, ann, ben, ed, c } = all;
    expect(ed.cannotApprove(c).facts['code']).to.equal('cross-check-missing');
    ed.forgesApproval(c);
    expect(d.claim(c).signOff?.voided).to.equal('cross-check');
    ann.does({ do: 'ask-cross-check', claim: c, of: ben.id });
    expect(ed.cannotApprove(c).facts['code']).to.equal('cross-check-missing');
    ben.rates(c, 'false');
    expect(ed.cannotApprove(c).facts['code']).to.equal('cross-check-disagrees');
    ed.does({ do: 'settle-cross-check', claim: c, reason: 'The audit decides.' });
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    const opinion = ann.marks('a luxury');
    ann.setsAside(opinion, 'opinion');
    ed.approves(opinion);
    expect(d.claim(opinion).signOff?.voided).to.equal(null);
  });
});
