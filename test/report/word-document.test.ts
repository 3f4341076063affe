import { expect } from 'chai';
import type { ClaimId } from '../../src/claims/ids.ts';
import { wordDocument } from '../../src/report/word-document.ts';
import { Newsroom } from './cases.ts';
import { CLOCK, reportOf } from './pages.ts';
import { smallCase } from './small-case.ts';
import { bodyWords, commentsIn, partsOf, xmlOf } from './word-files.ts';

const TEXT = `Why It Matters
Ships pass the point every night, and most of them are small. The lamp went dark in 1931. The keeper had left by then.
- The lamp went dark in 1931.
- Oil came by boat, and the boats were late.
The 🚢 “Zoë” (Zoq\u0323) left. 𝔗he lamp 👩‍🚒 stayed. So it did.`;

function finish(room: Newsroom, claim: ClaimId, restated = `Claim ${claim} says so.`): void {
  room.fill(claim, { restated });
  room.submit(claim);
  room.approve(claim);
}

/** Overlapping, nested, crossing paragraphs, twice in the text, with astral letters. */
function busyRoom(): Newsroom {
  const room = new Newsroom(TEXT, { language: 'en' });
  const dark = room.mark('The lamp went dark in 1931');
  room.addAppearance(dark, 'The lamp went dark in 1931', 2);
  finish(room, dark);
  for (const quote of [
    'dark in 1931. The keeper had left',
    'in 1931',
    'Oil came by boat, and the boats were late.\nThe 🚢 “Zoë” (Zoq\u0323) left',
    '𝔗he lamp 👩‍🚒 stayed',
  ]) {
    finish(room, room.mark(quote));
  }
  return room;
}

describe('the Word document', () => {
  it('[P11] has a comment at the exact words of every place, however they overlap', async () => {
    for (const textShown of ['whole', 'excerpts', 'quotes'] as const) {
      const report = reportOf(busyRoom(), { textShown });
      const comments = [...commentsIn(await wordDocument(report, CLOCK)).values()];
      expect(comments.map(({ words }) => words.replace('\n[…] ', '\n'))).to.deep.equal(
        report.places.map(({ quote }) => quote),
      );
    }
  });

  it('says everything at the first place of a claim, and points there from the others', async () => {
    const report = reportOf(smallCase());
    const comments = [...commentsIn(await wordDocument(report, CLOCK)).values()];
    expect(comments[0]).to.deep.include({
      author: 'Runa Tolvane',
      words: 'The lamp went dark in 1931',
    });
    expect(comments[0]?.text.split('\n')).to.deep.equal([
      'Claim 1: Mostly false.',
      'The lamp was dimmed for one night in 1932; it never went out.',
      'Claim as checked: The lamp of Merrow Point went dark in 1931.',
      'Said by Ada Verrin, pilot',
      'Refutes the claim ([1], page 4): “The lamp was lit on every night of the year.”',
      'Refutes the claim ([2], page 4): “The lamp was lit on every night of the year.”',
    ]);
    expect(new Date(comments[0]?.date ?? '').toISOString()).to.equal(
      new Date(report.claims[0]?.signedAt ?? '').toISOString(),
    );
    expect(comments[1]?.text).to.equal(
      'Claim 1: Mostly false. See the comment at its first place.',
    );
    expect(comments.map(({ text }) => text.split('\n')[0]).at(-1)).to.equal(
      'Claim 4: Not checkable: A prediction.',
    );
  });

  it('keeps the words of the article, and lists claims and sources', async () => {
    const body = bodyWords(
      await wordDocument(reportOf(smallCase(), { textShown: 'whole' }), CLOCK),
    );
    expect(body).to.include(
      '\nMerrow Point has had a lamp since 1904, and small ships still steer by it. The lamp went dark in 1931, the keeper’s log says. It was lit again a week later.\n',
    );
    expect(body).to.include('\nOil cost 40 crowns a barrel, twice what it cost in Tarn.\n');
    expect(body).to.match(
      /\nHarbour register 8 · Office 8 · 15 January 2026 · Document · Primary source · https:\/\/example\.org\/register\/8\n/,
    );
    expect(body).to.include('\nUnnamed source · Interview · Why it stays unnamed: A clerk');
    expect(body).to.include('\n“The lamp went dark in 1931”\nClaim as checked: The lamp of Merrow');
  });

  it('puts words that no longer stand in the text behind it, with their comment', async () => {
    const room = busyRoom();
    const report = reportOf(room);
    const [first, second] = report.places;
    if (first === undefined || second === undefined) throw new Error('no place');
    const moved = {
      ...report,
      text: null,
      places: [],
      removed: report.places.map(({ number, place, quote }) => ({
        number,
        place,
        quote,
        revision: 1,
      })),
    };
    const comments = [...commentsIn(await wordDocument(moved, CLOCK)).values()];
    expect(comments.map(({ words }) => words)).to.deep.equal(
      report.places.map(({ quote }) => quote.replaceAll('\n', ' ')),
    );
  });

  it('[P5] has the same bytes for the same report, whenever it is written', async () => {
    const first = await wordDocument(reportOf(smallCase()), CLOCK);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await wordDocument(reportOf(smallCase()), CLOCK);
    expect(partsOf(second)).to.deep.equal(partsOf(first));
    expect([...second]).to.deep.equal([...first]);
  });

  it('has the times of the clock and no name of the machine in its metadata', async () => {
    const core = partsOf(await wordDocument(reportOf(smallCase()), CLOCK))['docProps/core.xml'];
    expect(core).to.include('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-09T12:00:00Z<');
    expect(core).to.include('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-03-09T12:00:00Z<');
    expect(core).to.include('<dc:creator>Point of Fact</dc:creator>');
    expect(core).to.include('<cp:lastModifiedBy>Point of Fact</cp:lastModifiedBy>');
  });

  it('[P4] says DRAFT on every page, in its title, its text, its metadata and every comment', async () => {
    const docx = await wordDocument(reportOf(smallCase(), { draft: true }), CLOCK);
    const parts = partsOf(docx);
    expect(xmlOf(docx, 'word/header1.xml').documentElement.textContent).to.match(
      /^DRAFT · \[DRAFT\]/,
    );
    expect(parts['docProps/core.xml']).to.include('<dc:title>[DRAFT] ');
    expect(bodyWords(docx)).to.match(/^DRAFT\. Draft, not for publication\./);
    const full = [...commentsIn(docx).values()].filter(({ text }) => text.includes('\n'));
    for (const { text } of full) expect(text).to.match(/^DRAFT\. Claim/);
    expect(
      [...commentsIn(docx).values()].some(({ text }) => text.includes('Not approved.')),
    ).to.equal(true);
    for (const text of Object.values(partsOf(await wordDocument(reportOf(smallCase()), CLOCK)))) {
      expect(text).not.to.match(/DRAFT|Not approved/);
    }
  });

  it('sets right-to-left text from right to left', async () => {
    const room = new Newsroom('ذهب الحارس عام 1931. المصباح مظلم. لا أحد يعرف.', {
      language: 'ar',
    });
    room.approved('المصباح مظلم', { restated: 'انطفأ المصباح.' });
    const docx = await wordDocument(reportOf(room), CLOCK);
    const xml = partsOf(docx)['word/document.xml'] ?? '';
    expect(xml).to.match(/<w:p><w:pPr><w:bidi\/><\/w:pPr>[^]*<w:lang w:val="ar"\/>/);
    expect([...commentsIn(docx).values()][0]?.words).to.equal('المصباح مظلم');
  });

  it('takes whatever stands in the words', async () => {
    for (const attack of [
      '</w:t></w:r><w:r><w:t>',
      ']]>',
      '\u0000\u0008\u001b[31m',
      '\ud83d lone',
      '\uffff',
      '&#0; &amp;',
      '"quoted\'',
      '${x} {{y}}',
      'a\tb\r\nc',
    ]) {
      const room = new Newsroom(`First. Then came ${attack} and went. Last.`, {
        title: attack,
        byline: attack,
      });
      room.approved('Then came', {
        restated: attack,
        finding: attack,
        rationale: `${attack}\n\n- ${attack}`,
      });
      const docx = await wordDocument(
        reportOf(room, { headline: attack, standfirst: attack, conflicts: attack }),
        CLOCK,
      );
      for (const name of Object.keys(partsOf(docx)))
        if (/\.(?:xml|rels)$/.test(name)) xmlOf(docx, name);
      expect([...commentsIn(docx).values()].map(({ words }) => words)).to.deep.equal(['Then came']);
    }
  }).timeout(60_000);
});
