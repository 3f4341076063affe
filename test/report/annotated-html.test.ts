import { expect } from 'chai';
import { annotatedHtml, reportParts } from '../../src/report/annotated-html.ts';
import { fileNameOf } from '../../src/report/report-file.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import { Newsroom } from './cases.ts';
import { brokenLinks, CLOCK, fileOf, pageOf, reportOf, seen } from './pages.ts';

const TEXT = `Why It Matters
Ships pass the point every night, and most of them are small. The lamp went dark in 1931. The keeper had left by then.
- The lamp went dark in 1931.
- Oil came by boat, and the boats were late.
Ships may return, people say, when the lamp is lit again. Nobody knows when that will be.`;

/** Two claims that overlap, one nested, one across blocks, one with two places. */
function busyRoom(): Newsroom {
  const room = new Newsroom(TEXT, { language: 'en' });
  const dark = room.mark('The lamp went dark in 1931');
  room.addAppearance(dark, 'The lamp went dark in 1931', 2);
  const finish = (claim: ClaimId, level: string): void => {
    room.fill(claim, { level, restated: `Claim ${claim} says so.` });
    room.submit(claim);
    room.approve(claim);
  };
  finish(dark, 'false');
  finish(room.mark('dark in 1931. The keeper had left'), 'true');
  finish(room.mark('in 1931'), 'half-true');
  finish(room.mark('Oil came by boat, and the boats were late.\nShips may return'), 'unproven');
  return room;
}

describe('annotated HTML', () => {
  it('has each id once, and every inside link leads to one', () => {
    for (const textShown of ['whole', 'excerpts', 'quotes'] as const) {
      expect(brokenLinks(pageOf(busyRoom(), { textShown }))).to.deep.equal([]);
    }
  });

  it('marks overlapping claims without nesting, and leaves the words as they were', () => {
    const page = pageOf(busyRoom(), { textShown: 'whole' });
    expect(page.querySelectorAll('mark mark, mark a a').length).to.equal(0);
    const text = [...page.querySelectorAll('.text li, .text p, .text h3')].map(seen);
    expect(text.join('\n')).to.equal(TEXT.replaceAll('- ', ''));
  });

  it('leads from each mark to its claim and from each claim to all its places', () => {
    const page = pageOf(busyRoom(), { textShown: 'whole' });
    const claims = [...page.querySelectorAll('article.claim')];
    expect(claims.length).to.equal(4);
    for (const claim of claims) {
      const back = [...claim.querySelectorAll('.steps a')].filter((a) =>
        seen(a).startsWith('Back'),
      );
      expect(back.length).to.be.at.least(1);
      for (const link of back) {
        const place = page.getElementById((link.getAttribute('href') ?? '').slice(1));
        expect(place?.closest('mark'), link.outerHTML).not.to.equal(null);
      }
      expect(page.querySelector(`mark a[href="#${claim.id}"]`), claim.id).not.to.equal(null);
    }
  });

  it('says number and rating in words at the end of each place', () => {
    const page = pageOf(busyRoom(), { textShown: 'whole' });
    const names = [...page.querySelectorAll('mark a')].map((link) => link.textContent ?? '');
    expect(
      names.filter((name) => name.includes('(Claim 1') && name.endsWith(': False)')).length,
    ).to.equal(2);
    expect(
      names.filter((name) => name.includes('(Claim 2') && name.endsWith(': True)')).length,
    ).to.equal(1);
  });

  it('steps to the next and previous claim, whatever became of it', () => {
    const room = busyRoom();
    const view = room.mark('Nobody knows');
    room.do(room.checker, {
      do: 'describe-claim',
      claim: view,
      changes: { notCheckable: 'opinion' },
    });
    room.approve(view);
    const page = pageOf(room);
    const steps = [...page.querySelectorAll('article.claim')].map((claim) =>
      [...claim.querySelectorAll('.steps a')]
        .map(seen)
        .filter((words) => !words.startsWith('Back'))
        .join(' '),
    );
    expect(steps).to.deep.equal([
      'Next: claim 2',
      'Previous: claim 1 Next: claim 3',
      'Previous: claim 2 Next: claim 4',
      'Previous: claim 3 Next: claim 5',
      'Previous: claim 4',
    ]);
  });

  it('keeps the order in which a fact-check is read', () => {
    const room = busyRoom();
    room.policy({ deskName: 'The Point', contact: 'desk@example.org' });
    const page = pageOf(room, { licence: 'CC BY 4.0', conflicts: 'None.' });
    expect([...page.querySelectorAll('h1, h2')].map(seen)).to.deep.equal([
      '4 claims checked: 1 False, 1 Half true, 1 True, 1 Unproven',
      'Summary',
      'The article',
      'The claims, one by one',
      'Sources',
      'How this was checked',
      'Found an error?',
      'How to cite',
      'Licence',
      'Signed content',
    ]);
    const claim = page.querySelector('article.claim');
    const order = [
      'h3',
      'blockquote',
      '.restated',
      '.facts',
      '.chip',
      '.finding',
      '.evidence',
      '.steps',
    ];
    const places = order.map((part) =>
      [...(claim?.querySelectorAll('*') ?? [])].indexOf(claim?.querySelector(part) as Element),
    );
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
  });

  it('skips no level of heading, whatever the article does', () => {
    const page = pageOf(busyRoom(), { textShown: 'whole' });
    let before = 0;
    for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.tagName.slice(1));
      expect(level, heading.textContent ?? '').to.be.at.most(before + 1);
      before = level;
    }
  });

  it('draws the ratings as one bar, says them in its name, and lists them in a table', () => {
    const page = pageOf(busyRoom());
    const bar = page.querySelector('svg.distribution');
    expect(bar?.getAttribute('role')).to.equal('img');
    expect(bar?.getAttribute('aria-label')).to.equal(
      'Ratings given: 1 False, 1 Half true, 1 True, 1 Unproven',
    );
    const rows = [...page.querySelectorAll('table.ratings tbody tr')].map(seen);
    expect(rows).to.deep.equal(['False1', 'Half true1', 'True1', 'Unproven1']);
    const widths = [...(bar?.querySelectorAll('rect') ?? [])].map((each) =>
      Number(each.getAttribute('width')),
    );
    expect(widths).to.deep.equal([97, 97, 97, 97]);
  });

  it('prints the hash of each signed claim', () => {
    const room = busyRoom();
    const printed = [...pageOf(room).querySelectorAll('.hashes code')].map(seen);
    expect(printed).to.deep.equal(room.state.claims.map(({ content }) => content));
  });

  it('needs no script and asks the network for nothing', () => {
    const room = busyRoom();
    const page = pageOf(room);
    expect(
      page.querySelectorAll('script, img, iframe, object, embed, link[rel="stylesheet"], [style]')
        .length,
    ).to.equal(0);
    expect(fileOf(room)).not.to.match(/@import|url\(|\son\w+=/i);
  });

  it('[P5] gives the same bytes for the same case and clock', () => {
    expect(fileOf(busyRoom())).to.equal(fileOf(busyRoom()));
    const report = reportOf(busyRoom());
    expect(annotatedHtml(report, CLOCK)).to.equal(annotatedHtml(report, { now: CLOCK.now }));
    expect(() => annotatedHtml(report, { now: 'today' })).to.throw(RangeError);
  });

  it('composes the page from the parts that the preview shows', () => {
    const report = reportOf(busyRoom());
    const { body, css, title, lang } = reportParts(report, CLOCK);
    const file = annotatedHtml(report, CLOCK);
    expect(file).to.include(body).and.to.include(css);
    expect(title).to.equal(report.headline);
    expect(lang).to.equal('en');
    expect(body).not.to.match(/<style|<script|\sstyle=/);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    expect(sheet.cssRules.length).to.be.greaterThan(50);
  });

  it('[P4] says DRAFT in title, text, metadata, page head and file name, and asks not to be indexed', () => {
    const room = busyRoom();
    room.mark('Nobody knows');
    const page = pageOf(room, { draft: true, pageUrl: 'https://example.org/r' });
    expect(page.title).to.match(/^\[DRAFT\]/);
    expect(seen(page.querySelector('.draft-notice'))).to.match(/^DRAFT/);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).to.equal('noindex');
    expect(page.querySelector('meta[name="plumbline:status"]')?.getAttribute('content')).to.equal(
      'draft',
    );
    expect(page.querySelector('link[rel="canonical"]')).to.equal(null);
    expect(page.querySelector('style')?.textContent).to.include(
      '@top-left { content: "\\5b DRAFT\\5d ',
    );
    expect(page.querySelector('.watermark')).not.to.equal(null);
    expect(fileNameOf(reportOf(room, { draft: true }), CLOCK)).to.match(/^DRAFT-/);
    expect([...page.querySelectorAll('article.claim .unsigned')].length).to.equal(1);
  });

  it('says nothing of drafts in a public report', () => {
    const file = fileOf(busyRoom()).replace(/<style>[^]*<\/style>/, '');
    expect(file).not.to.match(/draft|noindex|not approved/i);
    expect(fileNameOf(reportOf(busyRoom()), CLOCK)).to.equal(
      'the-lamp-of-merrow-point-fact-check-2026-03-09.html',
    );
  });

  it('keeps right-to-left text in its own direction and language', () => {
    const room = new Newsroom('ذهب الحارس عام 1931. المصباح مظلم. لا أحد يعرف.', {
      language: 'ar',
      title: 'المصباح',
    });
    room.approved('المصباح مظلم', { restated: 'انطفأ المصباح.' });
    const page = pageOf(room);
    const text = page.querySelector('.columns .text:not(.gap-between)');
    expect([text?.getAttribute('dir'), text?.getAttribute('lang')]).to.deep.equal(['rtl', 'ar']);
    expect(page.documentElement.dir).to.equal('ltr');
    expect(page.querySelector('.quote')?.getAttribute('dir')).to.equal('rtl');
    expect(page.querySelector('.restated')?.getAttribute('dir')).to.equal('auto');
    expect(seen(page.querySelector('mark .w'))).to.equal('المصباح مظلم');
    expect(brokenLinks(page)).to.deep.equal([]);
    expect(fileNameOf(reportOf(room), CLOCK)).to.equal('article-fact-check-2026-03-09.html');
  });

  it('lets a language that is none pass by', () => {
    const room = new Newsroom(TEXT, { language: '"><script>' });
    room.approved('The lamp went dark in 1931');
    expect(pageOf(room).querySelector('.columns .text[lang]')).to.equal(null);
    expect(pageOf(room).querySelector('.columns .text[dir]')?.getAttribute('dir')).to.equal('auto');
  });

  it('keeps astral letters and combining marks whole', () => {
    const room = new Newsroom('The 🚢 “Zoë” (Zoe\u0308) left. 𝔗he lamp 👩‍🚒 stayed. So it did.');
    room.approved('𝔗he lamp 👩‍🚒 stayed');
    const page = pageOf(room);
    expect(seen(page.querySelector('mark .w'))).to.equal('𝔗he lamp 👩‍🚒 stayed');
    expect(fileOf(room)).not.to.include('\ufffd');
  });

  it('holds 300 claims', () => {
    const sentences = Array.from({ length: 300 }, (_, i) => `Ship number ${i} passed the point.`);
    const room = new Newsroom(sentences.join(' '));
    for (const sentence of sentences) {
      room.say(room.checker, {
        kind: 'claim-marked',
        claim: room.mint() as ClaimId,
        appearance: room.mint() as never,
        revision: room.state.revisions[0]?.id as never,
        anchor: { quote: sentence, prefix: '', suffix: '', start: 0 as never, end: 0 as never },
      });
    }
    const page = pageOf(room, { draft: true, textShown: 'whole' });
    expect(page.querySelectorAll('article.claim').length).to.equal(300);
    expect(brokenLinks(page)).to.deep.equal([]);
  }).timeout(60_000);
});
