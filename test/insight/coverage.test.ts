import { expect } from 'chai';
import type { Case, Claim } from '../../src/claims/case.ts';
import type { ClaimId, RevisionId } from '../../src/claims/ids.ts';
import { coverageOf, nextWithout, progressOf } from '../../src/insight/coverage.ts';
import { offset, range } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import { ADA, aCase, aClaim, aDesk, anAppearance, aVerdict } from '../ui/claim/a-case.ts';

const ARTICLE = `Night Buses Pay for Themselves

The town runs night buses on four lines. Ridership has doubled since March. The mayor is a hero.

The drivers agree. Winter will be hard.`;

function textOf(plain: string) {
  const read = readPlainText(plain);
  if (!read.ok) throw new TypeError('this article cannot be read');
  return read.revision;
}

const TEXT = textOf(ARTICLE);

const SIGNED = {
  event: 'e9' as never,
  by: 'mari' as never,
  at: '2026-11-12T10:00:00.000Z',
  content: 'x' as never,
  verdict: null,
  voided: null,
  alone: false,
};

/** A claim that stands on these words. */
function on(id: string, words: string, over: Partial<Claim> = {}): Claim {
  const start = TEXT.text.indexOf(words);
  if (start < 0) throw new RangeError(`"${words}" is not in the text`);
  const placement = { state: 'exact', range: range(start, start + words.length) } as const;
  return aClaim({
    id: id as ClaimId,
    appearances: [anAppearance(`ap-${id}`, words, { placement })],
    ...over,
  });
}

function article(...claims: readonly Claim[]): Case {
  const revision = {
    id: 'rev1' as RevisionId,
    number: 1,
    addedBy: ADA,
    addedAt: '2026-11-10T08:00:00.000Z',
    text: TEXT,
    hash: null,
  };
  return aCase(claims, { revisions: [revision] });
}

const wordsAt = ({ start, end }: { start: number; end: number }) => TEXT.text.slice(start, end);

describe('coverage', () => {
  it('counts sentences of the text, and headings only where a claim stands in them', () => {
    expect(coverageOf(article()).counts).to.deep.equal({
      checked: 0,
      left: 0,
      'not-checkable': 0,
      without: 5,
    });
    const headed = coverageOf(article(on('c1', 'Buses Pay')));
    expect(headed.sentences).to.have.length(6);
    expect(headed.sentences[0]?.standing).to.equal('left');
  });

  it('calls a sentence checked once an editor stands behind every claim in it', () => {
    const one = on('c1', 'four lines', { status: 'approved', signOff: SIGNED });
    const two = on('c2', 'runs night buses');
    expect(coverageOf(article(one)).counts.checked).to.equal(1);
    expect(coverageOf(article(one, two)).counts).to.include({ checked: 0, left: 1, without: 4 });
    const voided = on('c1', 'four lines', { signOff: { ...SIGNED, voided: 'content-changed' } });
    expect(coverageOf(article(voided)).counts).to.include({ checked: 0, left: 1 });
  });

  it('tells what is not checkable, with the reason and whether it is signed', () => {
    const hero = on('c1', 'a hero', { notCheckable: 'opinion', status: 'not-checkable' });
    const doubled = on('c2', 'doubled', { status: 'approved', signOff: SIGNED });
    const mixed = on('c3', 'since March', { notCheckable: 'too-vague', status: 'not-checkable' });
    const { counts, notCheckable } = coverageOf(article(hero, doubled, mixed));
    expect(counts).to.deep.equal({ checked: 1, left: 0, 'not-checkable': 1, without: 3 });
    expect(notCheckable).to.deep.equal([
      { claim: 'c1', reason: 'opinion', quote: 'a hero', signed: false },
      { claim: 'c3', reason: 'too-vague', quote: 'since March', signed: false },
    ]);
  });

  it('counts a claim across several sentences in each, and twice in one sentence once', () => {
    const long = on('c1', 'four lines. Ridership has doubled since March. The mayor');
    const twice = on('c2', 'drivers', {
      appearances: [on('a', 'The drivers'), on('b', 'agree')].flatMap((c) => c.appearances),
    });
    const { sentences } = coverageOf(article(long, twice));
    const held = sentences.filter(({ claims }) => claims.length > 0);
    expect(held.map((each) => [wordsAt(each).slice(0, 8), each.claims])).to.deep.equal([
      ['The town', ['c1']],
      ['Ridershi', ['c1']],
      ['The mayo', ['c1']],
      ['The driv', ['c2']],
    ]);
  });

  it('leaves out dropped claims, and counts those without a sure place', () => {
    const gone = on('c1', 'four lines', { status: 'dropped', dropped: 'No claim' });
    const lost = aClaim({
      id: 'c2' as ClaimId,
      appearances: [anAppearance('ap', 'gone', { placement: { state: 'not-searched' } as never })],
    });
    const { counts, placeless } = coverageOf(article(gone, lost));
    expect(counts.without).to.equal(5);
    expect(placeless).to.equal(1);
  });

  it('goes to the next sentence without a claim, and round to the first', () => {
    const coverage = coverageOf(article(on('c1', 'four lines'), on('c2', 'a hero')));
    const first = nextWithout(coverage, null);
    expect(first && wordsAt(first)).to.equal('Ridership has doubled since March.');
    const second = nextWithout(coverage, first?.start ?? null);
    expect(second && wordsAt(second)).to.equal('The drivers agree.');
    expect(nextWithout(coverage, offset(TEXT.text.length))).to.deep.equal(first);
    const none = { sentences: coverage.sentences.filter(({ standing }) => standing !== 'without') };
    expect(nextWithout(none, null)).to.equal(null);
  });

  it('says nothing of a text that is not here', () => {
    const { revisions, ...rest } = article(on('c1', 'four lines'));
    const away = { ...rest, revisions: revisions.map((each) => ({ ...each, text: null })) };
    expect(coverageOf(away).sentences).to.deep.equal([]);
  });

  it('counts ratings and statuses of live claims', () => {
    const state = article(
      on('c1', 'four lines', { verdict: aVerdict({ levels: ['false'] }), status: 'in-review' }),
      on('c2', 'doubled'),
      on('c3', 'a hero', { notCheckable: 'opinion', status: 'not-checkable' }),
      on('c4', 'Winter', { status: 'dropped', dropped: 'No' }),
    );
    expect(progressOf(state, aDesk())).to.deep.equal({
      ratings: { false: 1, 'not-rated': 1 },
      statuses: { 'in-review': 1, marked: 1, 'not-checkable': 1 },
    });
  });
});
