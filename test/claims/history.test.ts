import { expect } from 'chai';
import type { KnownEvent } from '../../src/claims/events.ts';
import { historyOf, wholeHistoryOf } from '../../src/claims/history.ts';
import type { EventId } from '../../src/claims/ids.ts';
import { desk } from './desk-of.ts';

describe('history', () => {
  it('reads a claim aloud, oldest first, with what a text said before', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'One.');
    ann.restates(c, 'Two.');
    const note = ann.notes(c, 'A note.');
    ann.resolves(note);
    ann.restates(ann.marks('3.1 million'), 'Elsewhere.');
    const told = historyOf(d.case, c).map(({ kind, before, after }) => [kind, before, after]);
    expect(told).to.deep.equal([
      ['claim-marked', null, null],
      ['claim-described', '', 'One.'],
      ['claim-described', 'One.', 'Two.'],
      ['note-added', null, null],
      ['note-resolved', null, null],
    ]);
  });

  it('says what was taken back, and does not count it as what stood before', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'One.');
    ann.restates(c, 'Two.');
    ann.undoes();
    ann.restates(c, 'Three.');
    const told = historyOf(d.case, c).slice(1);
    expect(
      told.map(({ before, after, undone }) => [before, after, undone?.by ?? null]),
    ).to.deep.equal([
      ['', 'One.', null],
      ['One.', 'Two.', ann.id],
      ['One.', 'Three.', null],
    ]);
  });

  it('[E7] shows what had no effect as that', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings('7.2 million euros');
    ann.forges({ kind: 'claim-rejected', claim: c, reason: 'No.' });
    ann.forgesApproval(c);
    const told = historyOf(d.case, c).filter(({ counts }) => !counts);
    expect(told.map(({ kind }) => kind)).to.deep.equal(['claim-rejected', 'claim-approved']);
  });

  it('[E5] shows what a newer program wrote', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    const [event] = ann.forges({ kind: 'claim-dropped', claim: c, reason: 'x' });
    d.receives({ ...(event as KnownEvent), id: `${(event as KnownEvent).id}x` as EventId, v: 2 });
    expect(historyOf(d.case, c).at(-1)).to.include({ kind: 'unknown', counts: true });
  });

  it('compares passages of evidence and words of the report with what stood before', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings('7.2 million euros');
    const item = d.claim(c).evidence[0];
    if (item === undefined) throw new TypeError('no evidence');
    ann.does({
      do: 'change-evidence',
      claim: c,
      evidence: item.id,
      changes: { quotedPassage: 'Another passage.' },
    });
    const entries = historyOf(d.case, c);
    expect(entries.find(({ kind }) => kind === 'evidence-added')).to.include({ before: null });
    expect(entries.at(-1)).to.include({ before: item.quotedPassage, after: 'Another passage.' });
    for (const headline of ['One headline', 'Another headline']) {
      ann.does({ do: 'describe-report', changes: { headline } });
    }
    expect(historyOf(d.case, null).at(-1)).to.include({
      before: 'One headline',
      after: 'Another headline',
    });
  });

  it('tells who erased what, and keeps that it was there', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.marks('7.2 million euros');
    ann.notes(c, 'A number.');
    const note = historyOf(d.case, c).at(-1)?.event;
    ed.does({ do: 'redact', desk: false, events: [note as EventId], reason: 'Private' });
    const entry = historyOf(d.case, c).at(-1);
    expect(entry?.kind).to.equal('note-added');
    expect(entry?.erased).to.include({ by: ed.id, reason: 'Private' });
    const all = wholeHistoryOf(d.case);
    expect(all.filter(({ claim }) => claim === c)).to.deep.equal(historyOf(d.case, c));
  });

  it('of the article begins with its first title', () => {
    const d = desk();
    const first = d.case.details.title;
    d.checker('Ann').does({ do: 'describe-article', changes: { title: 'Another title' } });
    const told = historyOf(d.case, null).map(({ kind, before, after }) => [kind, before, after]);
    expect(told).to.deep.equal([
      ['article-opened', '', first],
      ['revision-added', null, null],
      ['article-described', first, 'Another title'],
    ]);
  });
});
