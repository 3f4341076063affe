import { expect } from 'chai';
import { ratingGroupOf, summarise } from '../../src/claims/summary.ts';
import { SUMMARY_VERSION } from '../../src/claims/summary-version.ts';
import { stands } from './answers.ts';
import { ARTICLE, desk, textOf } from './desk-of.ts';

describe('summary', () => {
  it('says what a list shows of an article and its claims', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const late = ann.marks('takings rose by a third');
    const c = ann.brings('7.2 million euros');
    ann.asks(c, 'Where from?');
    ed.sendsBack(c, 'More.');
    const row = summarise(d.case, d.desk);
    expect(row).to.include({
      version: SUMMARY_VERSION,
      title: d.case.details.title,
      removed: false,
      revisions: 1,
      changedBy: ed.id,
    });
    expect(row.claims.map(({ claim, number }) => [claim, number])).to.deep.equal([
      [c, 1],
      [late, 2],
    ]);
    expect(row.claims[0]).to.deep.include({
      quote: '7.2 million euros',
      ratings: ['Mostly true'],
      group: 'mostly-true',
      status: 'in-progress',
      sentBack: true,
      authors: [ann.id],
      openNotes: 1,
      submittedAt: null,
    });
    expect(row.sources).to.have.length(2);
  });

  it('says what the newest revision left to do', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings('7.2 million euros');
    const other = ann.marks('3.1 million');
    const rows = () => new Map(summarise(d.case, d.desk).claims.map((row) => [row.claim, row]));
    expect(rows().get(c)).to.include({ stale: false, openPlaces: 0 });
    const content = textOf(
      ARTICLE.replace('7.2 million', '7.4 million').replace('3.1 million', 'x'),
    );
    ann.revises(content, {
      '7.2 million euros': stands('changed', content, '7.4 million euros'),
    });
    expect(rows().get(c)).to.include({ stale: true, openPlaces: 0, submittedAt: null });
    expect(rows().get(other)).to.include({ stale: false, openPlaces: 1 });
    ann.missesWords(other);
    expect(rows().get(other)).to.include({ openPlaces: 0 });
  });

  it('puts dropped and merged claims last, without a number', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const first = ann.marks('7.2 million euros');
    const second = ann.marks('3.1 million');
    ann.drops(first);
    const rows = summarise(d.case, d.desk).claims;
    expect(rows.map(({ claim, number }) => [claim, number])).to.deep.equal([
      [second, 1],
      [first, null],
    ]);
  });

  it('groups several ratings of one group as that group and others as mixed', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    expect(ratingGroupOf(d.claim(c), d.desk)).to.equal('not-rated');
    ann.proposes(c, 'true', 'So.', { levels: ['unproven', 'satire'] });
    expect(ratingGroupOf(d.claim(c), d.desk)).to.equal('off-axis');
    ann.proposes(c, 'true', 'So.', { levels: ['true', 'satire'] });
    expect(ratingGroupOf(d.claim(c), d.desk)).to.equal('mixed');
  });

  it('of an article that was removed, or never opened here, says so', () => {
    const d = desk();
    d.checker('Ann').does({ do: 'remove-article' });
    expect(summarise(d.case, d.desk).removed).to.equal(true);
    expect(summarise({ ...d.case, removed: null, opened: null }, d.desk).removed).to.equal(true);
  });
});
