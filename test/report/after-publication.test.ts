import { expect } from 'chai';
import { annotatedHtml } from '../../src/report/annotated-html.ts';
import { claimReviews } from '../../src/report/claim-review.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { defaultOptions } from '../../src/report/options.ts';
import { publishGate } from '../../src/report/publish-gate.ts';
import { wordDocument } from '../../src/report/word-document.ts';
import { Newsroom } from './cases.ts';
import { partsOf } from './word-files.ts';
import { brokenLinks, CLOCK, fileOf, pageOf, reportOf, seen } from './pages.ts';

const TEXT = 'The lamp went dark in 1931. The keeper had left. Ships may return. Oil was dear.';
const PAGE = 'https://fact.example.org/lamp';

/** One claim in print, and its id. */
function published(): { readonly room: Newsroom; readonly dark: ReturnType<Newsroom['mark']> } {
  const room = new Newsroom(TEXT);
  const dark = room.approved('The lamp went dark in 1931', {
    restated: 'The lamp went dark in 1931.',
    level: 'false',
  });
  room.words({ headline: 'It never went dark', pageUrl: PAGE });
  room.publish();
  return { room, dark };
}

const codes = (room: Newsroom): readonly string[] => {
  const { state, desk } = room;
  return publishGate(state, desk, defaultOptions(desk), '2026-03-09T12:00:00.000Z').map(
    ({ code, severity }) => `${severity} ${code}`,
  );
};

describe('a report after publication', () => {
  it('says which version it is and when the first and the last went out', () => {
    const { room, dark } = published();
    const first = reportOf(room);
    expect(first.version).to.equal(1);
    expect(first.publishedAt).to.equal(room.state.publications[0]?.at);
    expect(first.updatedAt).to.equal('');
    expect(seen(pageOf(room).querySelector('.head .facts'))).to.contain('version 1');
    room.corrected(dark, { tier: 'rating' }, () => room.rates(dark, 'half-true', 'It flickered.'));
    expect(reportOf(room).version).to.equal(null);
    room.publish();
    const second = reportOf(room);
    expect(second.version).to.equal(2);
    expect([second.publishedAt, second.updatedAt]).to.deep.equal(
      room.state.publications.map(({ at }) => at),
    );
  });

  it('[F1] prints what was published while a correction is being worked on', () => {
    const { room, dark } = published();
    const before = reportOf(room).claims;
    room.opened(dark, { tier: 'rating', wasWrong: 'Not yet said' });
    room.rates(dark, 'half-true', 'It flickered.');
    room.do(room.checker, {
      do: 'describe-claim',
      claim: dark,
      changes: { restated: 'The lamp flickered.' },
    });
    expect(reportOf(room).claims).to.deep.equal(before);
    room.submit(dark);
    expect(reportOf(room).claims).to.deep.equal(before);
    expect(fileOf(room)).not.to.match(/flickered|Not yet said/);
    expect(codes(room)).to.include('warn correction-open');
  });

  it('prints the correction with what it says now once it is approved', () => {
    const { room, dark } = published();
    const address = reportOf(room).claims[0]?.anchor;
    room.corrected(
      dark,
      { tier: 'rating', wasWrong: 'We misread the log.', nowSays: 'It flickered.' },
      () => {
        room.rates(dark, 'half-true', 'It flickered.');
        room.do(room.checker, {
          do: 'describe-claim',
          claim: dark,
          changes: { restated: 'The lamp flickered in 1931.' },
        });
      },
    );
    room.publish();
    const report = reportOf(room);
    expect(report.claims[0]).to.deep.include({
      number: 1,
      restated: 'The lamp flickered in 1931.',
      anchor: address,
      group: 'mixed',
    });
    expect(report.corrections).to.have.length(1);
    expect(report.corrections[0]).to.deep.include({
      claim: 1,
      tier: 'rating',
      placement: 'top',
      from: ['False'],
      to: ['Half true'],
      wasWrong: 'We misread the log.',
      at: room.state.publications[1]?.at,
    });
    const page = pageOf(room);
    expect(brokenLinks(page)).to.deep.equal([]);
    const section = page.querySelector('.corrections');
    expect(seen(section)).to.contain('Correction of the rating, from False to Half true');
    expect(seen(section)).to.contain('We misread the log. It now says: It flickered.');
    expect(section?.compareDocumentPosition(page.querySelector('.summary') as Element)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(markdownReport(report, CLOCK)).to.contain('from False to Half true');
  });

  it('tells the others at its end unless they were put on top, and trivial ones nowhere', () => {
    const { room, dark } = published();
    const correct = (words: Parameters<Newsroom['opened']>[1], finding: string): void => {
      room.corrected(dark, words, () => room.rates(dark, 'false', finding));
      room.publish();
    };
    correct({ tier: 'clarification', wasWrong: 'Clearer now' }, 'The register shows every night.');
    correct(
      { tier: 'update', wasWrong: 'A new log', placement: 'top' },
      'Both registers show every night.',
    );
    const placed = reportOf(room).corrections.map(({ tier, placement }) => `${tier} ${placement}`);
    expect(placed).to.deep.equal(['update top', 'clarification bottom']);
    room.corrected(dark, { tier: 'trivial', wasWrong: 'A slip of the pen', nowSays: '' }, () =>
      room.rates(dark, 'false', 'Both registers  show every night.'),
    );
    room.publish();
    expect(reportOf(room).corrections).to.have.length(2);
    expect(fileOf(room)).not.to.contain('A slip of the pen');
    expect(seen(pageOf(room).querySelector('#factcheck_changes + ol'))).to.contain('Clearer now');
  });

  it('[F9] keeps a void claim readable, out of the figures and of ClaimReview', () => {
    const { room, dark } = published();
    const oil = room.approved('Oil was dear', { level: 'true' });
    room.publish();
    expect(claimReviews(reportOf(room))).to.have.length(2);
    room.corrected(dark, { tier: 'void', wasWrong: 'The log was forged.', nowSays: '' });
    room.publish();
    const report = reportOf(room);
    const [first, second] = report.claims;
    expect(first?.voided?.wasWrong).to.equal('The log was forged.');
    expect(first?.group).to.equal('not-rated');
    expect(first?.verdict?.finding).to.contain('register');
    expect(second?.id).to.equal(oil);
    expect(second?.voided).to.equal(null);
    expect(report.tally.map(({ label }) => label)).to.deep.equal(['True']);
    expect(claimReviews(report)).to.have.length(1);
    const piece = pageOf(room).querySelector(`#${CSS.escape(first?.anchor ?? '')}`);
    expect(seen(piece)).to.contain('Verdict withdrawn');
    expect(seen(piece)).to.contain('It had been rated: False');
    const figures = seen(pageOf(room).querySelector('.summary'));
    expect(figures).to.contain('1 claim checked');
    expect(figures).to.contain('1 verdict withdrawn');
  });

  it('[F2] gives claims that come later the next numbers', () => {
    const { room } = published();
    const room2 = room.approved('Ships may return', { restated: 'Ships returned.' });
    const earlier = room.approved('The keeper had left', { restated: 'The keeper left.' });
    expect(reportOf(room).claims.map(({ number }) => number)).to.deep.equal([1, 2, 3]);
    room.publish();
    const numbers = new Map(reportOf(room).claims.map(({ id, number }) => [id, number]));
    expect([...numbers.values()]).to.deep.equal([1, 2, 3]);
    room.approved('Oil was dear');
    const later = new Map(reportOf(room).claims.map(({ id, number }) => [id, number]));
    for (const id of [room2, earlier]) expect(later.get(id)).to.equal(numbers.get(id));
    expect(later.size).to.equal(4);
    expect(reportOf(room).claims.at(-1)?.number).to.equal(4);
  });

  it('[F10] prints the published words where the publisher changed them, and says where they stood', () => {
    const { room } = published();
    room.revise(TEXT.replace('1931', '1932'));
    const report = reportOf(room, { textShown: 'whole' });
    expect(report.claims[0]?.quotes[0]?.words).to.equal('The lamp went dark in 1931');
    expect(report.places).to.deep.equal([]);
    expect(report.removed).to.have.length(1);
    expect(report.removed[0]).to.include({ quote: 'The lamp went dark in 1931', revision: 1 });
    expect(codes(room)).to.include('warn differs-from-published');
    expect(brokenLinks(pageOf(room))).to.deep.equal([]);
  });

  it('prints the source as it was when the claim was published', () => {
    const { room } = published();
    const [source] = room.desk.sources.keys();
    if (source === undefined) throw new Error('no source');
    room.do(room.checker, { do: 'change-source', source, changes: { title: 'Another title' } });
    expect(fileOf(room)).not.to.contain('Another title');
    expect(reportOf(room).version).to.equal(1);
  });

  it('keeps words that nobody signed to itself', () => {
    const { room } = published();
    room.say(room.checker, { kind: 'report-described', changes: { headline: 'Unsigned' } });
    expect(reportOf(room).headline).to.equal('It never went dark');
    expect(reportOf(room, { draft: true }).headline).to.equal('Unsigned');
    expect(codes(room)).to.include('block words-unsigned');
    const fresh = new Newsroom(TEXT);
    fresh.approved('Oil was dear');
    fresh.say(fresh.checker, { kind: 'report-described', changes: { standfirst: 'Unsigned' } });
    expect(reportOf(fresh).standfirst).to.equal('');
    expect(fileOf(fresh)).not.to.contain('Unsigned');
  });

  it('says who signed its own words', () => {
    const { room } = published();
    expect(reportOf(room).wordsEditor).to.equal('Ismo Garrick');
    expect(seen(pageOf(room).querySelector('.method'))).to.contain(
      'The words of the report were signed off by Ismo Garrick',
    );
    expect(reportOf(room, { names: false }).wordsEditor).to.equal('');
  });

  it('tells a correction of its own words, naming no claim', () => {
    const { room } = published();
    room.opened(null, { tier: 'clarification', wasWrong: 'The headline was too wide.' });
    room.words({ headline: 'It was lit every night of 1931' });
    room.publish();
    const report = reportOf(room);
    expect(report.headline).to.equal('It was lit every night of 1931');
    expect(report.corrections[0]).to.deep.include({ claim: null, tier: 'clarification' });
    expect(seen(pageOf(room).querySelector('.corrections'))).to.contain('The words of this report');
  });

  it('says it in the Word document, too', async () => {
    const { room, dark } = published();
    room.corrected(dark, { tier: 'update', wasWrong: 'A new log was found.' }, () =>
      room.rates(dark, 'half-true', 'It flickered.'),
    );
    room.publish();
    const text = partsOf(await wordDocument(reportOf(room), CLOCK))['word/document.xml'];
    for (const words of ['Update, from False to Half true', 'A new log was found.', 'version 2']) {
      expect(text).to.contain(words);
    }
  });

  it('takes hostile words for words', () => {
    const { room, dark } = published();
    const attack = `</p><script>alert(1)</script>"'><img src=x onerror=alert(1)>]]>\u0000`;
    room.corrected(dark, { tier: 'clarification', wasWrong: attack, nowSays: attack }, () =>
      room.rates(dark, 'false', 'Lit on every night.'),
    );
    room.opened(null, { tier: 'update', wasWrong: attack, nowSays: attack });
    room.words({ headline: attack });
    room.publish();
    const page = pageOf(room);
    const alive = page.querySelectorAll('script:not([type$="json"]), img, [onerror]');
    expect(alive.length).to.equal(0);
    expect(brokenLinks(page)).to.deep.equal([]);
    expect(reportOf(room).corrections).to.have.length(2);
    expect(seen(page.querySelector('.corrections'))).to.contain('<script>alert(1)</script>');
  });

  it('[F4] says until when it may not be published', () => {
    const { room } = published();
    room.words({ embargo: '2026-03-10T06:00:00.000Z' });
    expect(codes(room)).to.include('block embargoed');
    const report = reportOf(room);
    const words = 'Under embargo until 10 March 2026 at 06:00 UTC';
    expect(annotatedHtml(report, CLOCK)).to.contain(words);
    expect(annotatedHtml(report, { now: '2026-03-10T06:00:00.000Z' })).not.to.contain(words);
  });
});
