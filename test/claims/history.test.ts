import { expect } from 'chai';
import type { KnownEvent } from '../../src/claims/events.ts';
import { historyOf } from '../../src/claims/history.ts';
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
