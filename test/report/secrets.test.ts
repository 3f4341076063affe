import { expect } from 'chai';
import { reportParts } from '../../src/report/annotated-html.ts';
import { fileNameOf } from '../../src/report/report-file.ts';
import { everyPart } from './every-part.ts';
import { CLOCK, fileOf, reportOf } from './pages.ts';
import { found, plantedRoom, Secrets } from './planted.ts';

describe('a public output', () => {
  const secrets = new Secrets();
  const room = plantedRoom(secrets);

  for (const textShown of ['whole', 'excerpts', 'quotes'] as const) {
    it(`[P3] tells no secret, with the text shown as ${textShown}`, () => {
      const report = reportOf(room, { textShown, names: false });
      expect(report.claims.length).to.equal(1);
      for (const bytes of [
        JSON.stringify(report),
        fileOf(room, { textShown, names: false }),
        ...Object.values(reportParts(report, CLOCK)),
        fileNameOf(report, CLOCK),
      ]) {
        expect(found(bytes, secrets.internal)).to.deep.equal([]);
        expect(found(bytes, secrets.unapproved)).to.deep.equal([]);
        expect(found(bytes, secrets.names)).to.deep.equal([]);
        expect(bytes).not.to.match(/2031-07-19|2032-11-23|July 2031|November 2032/);
      }
    });
  }

  it('[P4] tells no more in a draft than quotes, restated claims and verdicts', () => {
    const report = reportOf(room, { draft: true, names: false });
    for (const bytes of [JSON.stringify(report), fileOf(room, { draft: true, names: false })]) {
      expect(found(bytes, secrets.internal)).to.deep.equal([]);
      expect(found(bytes, secrets.names)).to.deep.equal([]);
      // A claim that cannot be checked is listed without the verdict it once had.
      const shown = [...secrets.unapproved.values()].filter(
        (where) => !/^(?:finding|rationale) of a reason/.test(where),
      );
      expect(found(bytes, secrets.unapproved)).to.have.members(shown);
    }
  });

  it('[P3] tells no secret in any format, its metadata, or what is packed into it', async () => {
    for (const pageUrl of ['', 'https://fact.example.org/lamp']) {
      const report = reportOf(room, { names: false, pageUrl });
      const parts = await everyPart(report);
      expect(parts.length).to.be.greaterThan(pageUrl === '' ? 40 : 70);
      for (const { name, text } of parts) {
        expect(found(`${name}\n${text}`, secrets.internal), name).to.deep.equal([]);
        expect(found(`${name}\n${text}`, secrets.unapproved), name).to.deep.equal([]);
        expect(found(`${name}\n${text}`, secrets.names), name).to.deep.equal([]);
        expect(text, name).not.to.match(/2031-07-19|2032-11-23|July 2031|November 2032/);
      }
    }
  }).timeout(60_000);

  it('[P4] tells no more in any format of a draft', async () => {
    const parts = await everyPart(reportOf(room, { draft: true, names: false }));
    for (const { name, text } of parts) {
      expect(found(`${name}\n${text}`, secrets.internal), name).to.deep.equal([]);
      expect(found(`${name}\n${text}`, secrets.names), name).to.deep.equal([]);
      expect(text, name).not.to.match(/"@type": ?"ClaimReview"/);
    }
  }).timeout(60_000);

  it('names people unless told not to', () => {
    expect(found(fileOf(room), secrets.names).length).to.equal(secrets.names.size);
    expect(found(fileOf(room), secrets.internal)).to.deep.equal([]);
  });

  it('prints what the claimant answered, and nothing of whom and how', () => {
    expect(fileOf(room)).to.include('We do not agree.');
  });

  it('shows no words of claims that stay out, in excerpts and quotes', () => {
    expect(fileOf(room, { textShown: 'quotes' })).not.to.include('Ships may return');
    expect(fileOf(room, { textShown: 'excerpts' })).not.to.include('Ships may return');
  });
});
