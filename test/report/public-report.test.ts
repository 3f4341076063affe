import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { expect } from 'chai';
import { publicReport } from '../../src/report/public-report.ts';
import { defaultOptions } from '../../src/report/options.ts';
import { anchorOf } from '../../src/report/anchors.ts';
import { Newsroom } from './cases.ts';
import { reportOf } from './pages.ts';

const TEXT =
  'The lamp went dark in 1931. The keeper had left. Ships may return. The lamp went dark in 1931, they say.';

describe('the public report', () => {
  it('is frozen all the way down', () => {
    const room = new Newsroom(TEXT);
    room.approved('The lamp went dark in 1931');
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).to.equal(true);
      Object.values(value).forEach(check);
    };
    check(reportOf(room));
  });

  it('[P1] holds approved claims only, numbered in reading order', () => {
    const room = new Newsroom(TEXT);
    room.approved('The lamp went dark in 1931');
    const open = room.mark('The keeper had left');
    room.fill(open);
    room.submit(open);
    const { claims, notCheckable, people, tally } = reportOf(room);
    expect(claims.map(({ number, signed }) => [number, signed])).to.deep.equal([[1, true]]);
    expect(notCheckable).to.deep.equal([]);
    expect(people).to.deep.equal({
      names: { checkers: ['Runa Tolvane'], editors: ['Ismo Garrick'] },
      checkers: 1,
      editors: 1,
    });
    expect(tally).to.deep.equal([{ label: 'False', group: 'false', count: 1 }]);
  });

  it('[P2] lists a claim that cannot be checked once an editor has signed why', () => {
    const room = new Newsroom(TEXT);
    const claim = room.mark('Ships may return');
    room.do(room.checker, {
      do: 'describe-claim',
      claim,
      changes: { notCheckable: 'prediction', restated: 'Ships will return.' },
    });
    expect(reportOf(room).notCheckable).to.deep.equal([]);
    expect(reportOf(room, { draft: true }).notCheckable.map(({ signed }) => signed)).to.deep.equal([
      false,
    ]);
    room.approve(claim);
    expect(reportOf(room).notCheckable.map(({ reason, signed }) => [reason, signed])).to.deep.equal(
      [['prediction', true]],
    );
  });

  it('drops a claim whose sign-off no longer counts', () => {
    const room = new Newsroom(TEXT);
    const claim = room.approved('The lamp went dark in 1931');
    room.do(room.checker, { do: 'describe-claim', claim, changes: { restated: 'It stayed lit.' } });
    expect(reportOf(room).claims).to.deep.equal([]);
    expect(reportOf(room).tally).to.deep.equal([]);
  });

  it('shows a draft’s open claims with quote, restated claim and verdict alone', () => {
    const room = new Newsroom(TEXT);
    room.fill(room.mark('The keeper had left'), { restated: 'The keeper left in 1931.' });
    const [claim] = reportOf(room, { draft: true }).claims;
    expect(claim?.quotes[0]?.words).to.equal('The keeper had left');
    expect(claim?.restated).to.equal('The keeper left in 1931.');
    expect(claim?.verdict?.levels[0]?.label).to.equal('False');
    expect(claim?.evidence).to.deep.equal([]);
    expect(claim?.claimants).to.deep.equal([]);
    expect(claim?.content).to.equal(null);
    expect(reportOf(room, { draft: true }).sources).to.deep.equal([]);
  });

  it('keeps one claim with two places as one', () => {
    const room = new Newsroom(TEXT);
    const id = room.mark('The lamp went dark in 1931');
    room.addAppearance(id, 'The lamp went dark in 1931', 2);
    room.fill(id);
    room.submit(id);
    room.approve(id);
    const { claims, text } = reportOf(room, { textShown: 'whole' });
    expect(claims.map(({ quotes }) => quotes.map(({ places }) => places.length))).to.deep.equal([
      [2],
    ]);
    const begins = text?.blocks.flatMap(({ spans }) =>
      spans.flatMap((span) => (span.gap ? [] : span.marks.map(({ begins: place }) => place))),
    );
    expect(begins).to.deep.equal(claims[0]?.quotes[0]?.places);
  });

  it('numbers sources by first use, and shares them between claims', () => {
    const room = new Newsroom(TEXT);
    const first = room.approved('The lamp went dark in 1931');
    const second = room.mark('The keeper had left');
    const shared = room.claim(first).evidence[1]?.source;
    if (shared === undefined) throw new Error('no source');
    room.fill(second);
    room.do(room.checker, {
      do: 'add-evidence',
      claim: second,
      source: shared,
      evidence: {
        quotedPassage: '',
        locator: '',
        stance: 'context',
        reasoning: '',
        accessed: '',
        private: false,
        calculation: null,
      },
    });
    room.submit(second);
    room.approve(second);
    const { sources, claims } = reportOf(room);
    expect(sources.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4]);
    expect(sources.map((source) => source.claims)).to.deep.equal([[1], [1, 2], [2], [2]]);
    expect(claims[1]?.evidence.map(({ source }) => source)).to.deep.equal([3, 4, 2]);
  });

  it('[P7] says of an unnamed source only its kind and why', () => {
    const room = new Newsroom(TEXT);
    const claim = room.mark('The keeper had left');
    room.source(claim, {
      ...EMPTY_SOURCE,
      title: 'Talk with Jorun Hask',
      author: 'Jorun Hask',
      publisher: 'Hask & Sons',
      url: 'https://example.org/hask',
      anonymityReason: 'Would lose the lease.',
      kind: 'interview',
    });
    room.fill(claim);
    room.submit(claim);
    room.approve(claim);
    const report = reportOf(room);
    expect(JSON.stringify(report)).not.to.match(/hask/i);
    expect(report.sources[0]).to.include({ named: false, kind: 'interview', title: '' });
    expect(report.sources[0]?.anonymityReason).to.equal('Would lose the lease.');
  });

  it('says when the desk had switched four eyes off', () => {
    const room = new Newsroom(TEXT);
    room.approved('The keeper had left');
    expect(reportOf(room).fourEyes).to.equal('all');
    room.policy({ fourEyes: false });
    const own = room.mark('Ships may return');
    room.fill(own);
    const verdict = room.claim(own).verdict;
    if (verdict === null) throw new Error('no verdict');
    room.do(room.editor, {
      do: 'propose-verdict',
      claim: own,
      verdict: {
        scale: verdict.scale,
        levels: ['true'],
        finding: 'They did.',
        rationale: '',
        asOf: '',
        confidence: null,
      },
    });
    room.submit(own);
    room.approve(own);
    expect(reportOf(room).fourEyes).to.equal('some');
  });

  it('leaves the text out while it is not here, without dead places', () => {
    const room = new Newsroom(TEXT);
    room.approved('The keeper had left');
    const { state, desk } = room;
    const [revision] = state.revisions;
    if (revision === undefined) throw new Error('no revision');
    const blind = { ...state, revisions: [{ ...revision, text: null }] };
    const report = publicReport(blind, desk, defaultOptions(desk));
    expect(report.text).to.equal(null);
    expect(report.removed).to.deep.equal([]);
    expect(report.claims[0]?.quotes).to.deep.equal([{ words: 'The keeper had left', places: [] }]);
  });

  it('puts words that no longer stand in the text behind it', () => {
    const room = new Newsroom(TEXT);
    room.approved('The keeper had left');
    const { state, desk } = room;
    const lost = {
      ...state,
      claims: state.claims.map((claim) => ({
        ...claim,
        appearances: claim.appearances.map((appearance) => ({
          ...appearance,
          placement: { state: 'lost' } as const,
        })),
      })),
    };
    const { removed } = publicReport(lost, desk, defaultOptions(desk));
    expect(removed.map(({ quote, revision, number }) => [quote, revision, number])).to.deep.equal([
      ['The keeper had left', 1, 1],
    ]);
  });

  it('gives anchors that begin with a letter and carry part of the id', () => {
    const room = new Newsroom(TEXT);
    const id = room.approved('The keeper had left', { restated: '1931: the keeper left.' });
    const anchor = anchorOf(room.claim(id));
    expect(anchor).to.match(/^[a-z][a-z0-9-]*$/);
    expect(anchor).to.include(id.slice(0, 8));
    expect(reportOf(room).claims[0]?.anchor).to.equal(anchor);
  });

  it('states the finding in the headline it proposes, from approved claims alone', () => {
    const room = new Newsroom(TEXT);
    expect(reportOf(room).headline).to.equal('Fact-check of “The Lamp of Merrow Point”');
    room.approved('The lamp went dark in 1931');
    room.approved('The keeper had left', { level: 'missing-context' });
    room.fill(room.mark('Ships may return'), { level: 'true' });
    expect(reportOf(room, { draft: true }).headline).to.equal(
      '2 claims checked: 1 False, 1 Missing context',
    );
  });
});
