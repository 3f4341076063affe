import { expect } from 'chai';
import { defaultOptions, type ReportOptions } from '../../src/report/options.ts';
import { publishGate } from '../../src/report/publish-gate.ts';
import type { Source } from '../../src/claims/events.ts';
import { Newsroom } from './cases.ts';

const TEXT = 'The lamp went dark in 1931. The keeper had left. Ships may return.';

const NOW = '2026-03-09T12:00:00.000Z';

function gate(room: Newsroom, options: Partial<ReportOptions> = {}, now = NOW) {
  const { state, desk } = room;
  return publishGate(state, desk, { ...defaultOptions(desk), ...options }, now);
}

const codes = (room: Newsroom, options: Partial<ReportOptions> = {}): readonly string[] =>
  gate(room, options).map(({ code, severity }) => `${severity} ${code}`);

describe('the publish gate', () => {
  it('is closed while nothing is approved', () => {
    const room = new Newsroom(TEXT);
    room.mark('The keeper had left');
    expect(codes(room)).to.include('block nothing-approved');
  });

  it('is silent when all is said and signed', () => {
    const room = new Newsroom(TEXT, { url: 'https://example.org/a', published: '2026-02-01' });
    room.approved('The lamp went dark in 1931');
    room.policy({
      deskName: 'The Point',
      methodologyUrl: 'https://example.org/m',
      correctionsUrl: 'https://example.org/c',
      contact: 'desk@example.org',
    });
    room.words({
      headline: 'x',
      standfirst: 'x',
      overallFinding: 'x',
      pageUrl: 'https://example.org/r',
      licence: 'CC BY 4.0',
    });
    expect(gate(room)).to.deep.equal([]);
    room.words({ pageUrl: 'javascript:x' });
    expect(codes(room)).to.deep.equal(['warn page-url-unsafe']);
    room.words({ pageUrl: 'https://example.org/r', headline: ' ' });
    expect(codes(room)).to.deep.equal(['warn headline-missing']);
    room.words({ headline: 'x' });
    expect(codes(room, { textShown: 'whole' })).to.deep.equal(['warn whole-text-without-rights']);
  });

  it('names each claim that stays out, and why', () => {
    const room = new Newsroom(TEXT);
    const approved = room.approved('The lamp went dark in 1931');
    const open = room.mark('The keeper had left');
    const opinion = room.mark('Ships may return');
    const about = (id: unknown) =>
      gate(room)
        .filter(({ claim }) => claim === id)
        .map(({ code }) => code);
    room.do(room.checker, {
      do: 'describe-claim',
      claim: opinion,
      changes: { notCheckable: 'prediction' },
    });
    expect(about(approved)).to.deep.equal([]);
    expect(about(open)).to.deep.equal(['claim-not-approved']);
    expect(about(opinion)).to.deep.equal(['reason-not-signed']);
    room.approve(opinion);
    expect(about(opinion)).to.deep.equal([]);
    room.do(room.checker, {
      do: 'describe-claim',
      claim: approved,
      changes: { restated: 'Else.' },
    });
    expect(about(approved)).to.include.members(['claim-not-approved', 'sign-off-void']);
  });

  it('tells of links that will not be clickable', () => {
    const room = new Newsroom(TEXT);
    const claim = room.approved('The lamp went dark in 1931');
    expect(codes(room)).not.to.include('warn link-unsafe');
    const [source] = room.desk.sources.keys();
    room.say(
      room.editor,
      {
        kind: 'source-described',
        source: source as Source['id'],
        changes: { url: 'javascript:x' },
      },
      'desk' as never,
    );
    room.submit(claim);
    room.approve(claim);
    expect(codes(room)).to.include('warn link-unsafe');
  });

  it('never blocks a draft', () => {
    const room = new Newsroom(TEXT);
    room.mark('The keeper had left');
    expect(gate(room, { draft: true }).some(({ severity }) => severity === 'block')).to.equal(
      false,
    );
  });
});
