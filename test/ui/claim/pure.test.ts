import { expect } from 'chai';
import type { EventId } from '../../../src/claims/ids.ts';
import { NO_FILTER, isFiltering, openNotes, passes } from '../../../src/ui/claim/claims-filter.ts';
import { contentChanges } from '../../../src/ui/claim/content-changes.ts';
import { findSources } from '../../../src/ui/claim/find-sources.ts';
import { ReadingWatch } from '../../../src/ui/claim/reading-watch.ts';
import { safeLink } from '../../../src/ui/claim/safe-link.ts';
import {
  blankValues,
  changesBetween,
  readDraft,
  writeDraft,
} from '../../../src/ui/claim/source-form-values.ts';
import {
  ADA,
  aCase,
  aClaim,
  aDesk,
  aFullClaim,
  aThread,
  aVerdict,
  COUNTS,
  hash,
  JOON,
  MARI,
  REPORT,
  someEvidence,
} from './a-case.ts';

describe('the filter of claims', () => {
  it('lets everything through that nobody asked to leave out', () => {
    expect(isFiltering(NO_FILTER)).to.equal(false);
    expect(passes(aClaim(), NO_FILTER, aDesk())).to.equal(true);
  });

  it('takes a claim without assignee as its marker’s', () => {
    const filter = { ...NO_FILTER, person: ADA };
    expect(passes(aClaim(), filter, aDesk())).to.equal(true);
    expect(passes(aClaim({ assignedTo: JOON }), filter, aDesk())).to.equal(false);
  });

  it('asks for all wishes at once', () => {
    const filter = { ...NO_FILTER, group: 'off-axis' as const, kind: 'event' as const };
    expect(passes(aFullClaim(), filter, aDesk())).to.equal(false);
    expect(passes(aFullClaim({ kind: 'event' }), filter, aDesk())).to.equal(true);
  });

  it('counts open threads only', () => {
    const done = aThread('n2', { resolved: { event: 'e' as EventId, by: ADA, at: '' } });
    expect(openNotes(aClaim({ threads: [aThread(), done] }))).to.equal(1);
  });
});

describe('finding a source of the desk', () => {
  const titles = (typed: string) => findSources([COUNTS, REPORT], typed).map(({ id }) => id);

  it('matches beginnings of words in title, author, publisher and address', () => {
    expect(titles('passen month')).to.deep.equal(['counts']);
    expect(titles('inspectorate')).to.deep.equal(['counts']);
    expect(titles('ilvane')).to.deep.equal(['report']);
    expect(titles('example.org/port')).to.deep.equal(['report']);
    expect(titles('assengers')).to.deep.equal([]);
  });

  it('does not care for case and accents, and offers nothing for nothing', () => {
    const source = { ...COUNTS, title: 'Éléctricité à Tolse' };
    expect(findSources([source], 'ELECTR')).to.have.length(1);
    expect(titles('  ')).to.deep.equal([]);
    expect(titles('–')).to.deep.equal([]);
  });

  it('offers at most eight, titles that begin so first', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...REPORT,
      id: `s${index}` as never,
      title: index === 19 ? 'Tolse first' : `On Tolse ${index}`,
    }));
    const found = findSources(many, 'tolse');
    expect(found).to.have.length(8);
    expect(found[0]?.id).to.equal('s19');
  });
});

describe('the values of the evidence form', () => {
  it('survive being kept as a draft', () => {
    const values = { ...blankValues('2026-11-20'), title: 'A “title”', stance: 'mixed' as const };
    expect(readDraft(writeDraft(values), blankValues(''))).to.deep.equal(values);
  });

  it('take nothing of the wrong shape from a draft', () => {
    const base = blankValues('2026-11-20');
    const text = JSON.stringify({ ...base, stance: 'maybe', kind: 'x', private: 'yes', title: 3 });
    expect(readDraft(text, base)).to.deep.equal(base);
    expect(readDraft('[', base)).to.deep.equal(base);
  });

  it('say only what differs', () => {
    expect(changesBetween({ a: 1, b: 2 }, { a: 1, b: 3 })).to.deep.equal({ b: 3 });
  });
});

describe('what changed between two readings', () => {
  const desk = aDesk();
  const what = (claim: ReturnType<typeof aClaim>, before = aFullClaim()) =>
    contentChanges({ claim: before, desk }, { claim, desk }).map((change) => change.what);

  it('is nothing for the same claim, and for what no report prints', () => {
    expect(what(aFullClaim())).to.deep.equal([]);
    expect(what(aFullClaim({ tags: ['x'], priority: 'low', due: '2026-12-01' }))).to.deep.equal([]);
  });

  it('names every field that reads differently', () => {
    const verdict = aVerdict({ levels: ['false'], finding: 'Other.', confidence: null });
    expect(what(aFullClaim({ restated: 'Other.', kind: 'law', verdict }))).to.deep.equal([
      'Restated claim',
      'Kind',
      'Rating',
      'Finding',
      'Confidence',
    ]);
  });

  it('tells evidence that came, went and changed apart', () => {
    const [first, second] = aFullClaim().evidence;
    const now = aFullClaim({
      evidence: [{ ...first!, stance: 'refutes' }, someEvidence('ev9', { source: REPORT.id })],
    });
    const changes = contentChanges({ claim: aFullClaim(), desk }, { claim: now, desk });
    expect(changes.map(({ before, after }) => [before !== '', after !== ''])).to.deep.equal([
      [true, true],
      [false, true],
      [true, false],
    ]);
    expect(second?.id).to.equal('ev2');
  });
});

describe('what an editor has read', () => {
  const state = (claim: ReturnType<typeof aClaim>, ...events: object[]) =>
    aCase([claim], { events: events as never });

  it('is what stood there first, until it is read again', () => {
    const watch = new ReadingWatch();
    const first = aFullClaim();
    const second = aFullClaim({ content: hash('2') });
    const event = { id: 'e7', by: ADA, claim: 'c1' };
    watch.look(state(first), first, aDesk(), MARI);
    const kept = watch.look(state(second, event), second, aDesk(), MARI);
    expect(kept.claim.content).to.equal(hash('1'));
    expect(watch.read(state(second, event), second, aDesk()).claim.content).to.equal(hash('2'));
  });

  it('is not moved by work on other claims, nor by a source that was changed', () => {
    const watch = new ReadingWatch();
    const first = aFullClaim();
    const second = aFullClaim({ content: hash('2') });
    watch.look(state(first), first, aDesk(), MARI);
    const other = { id: 'e8', by: MARI, claim: 'c2' };
    expect(watch.look(state(second, other), second, aDesk(), MARI).claim).to.equal(first);
    expect(watch.look(state(second), second, aDesk(), MARI).claim).to.equal(first);
  });
});

describe('a safe link', () => {
  it('is http or https and nothing else', () => {
    expect(safeLink('https://example.org/a b')).to.equal('https://example.org/a%20b');
    for (const bad of [
      'javascript:alert(1)',
      ' data:x',
      'file:///etc',
      'example.org',
      'https://',
    ]) {
      expect(safeLink(bad), bad).to.equal(null);
    }
  });
});
