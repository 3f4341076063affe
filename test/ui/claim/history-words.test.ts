import { everyKind } from '../../claims/every-kind.ts';
import { expect } from 'chai';
import { VERSIONS, type FactKind, type KnownEvent } from '../../../src/claims/events.ts';
import { gestureOf } from '../../../src/claims/undo.ts';
import { historyOf, type HistoryEntry } from '../../../src/claims/history.ts';
import { historyWords } from '../../../src/ui/claim/history-words.ts';
import { unmount } from '../mount.ts';
import { ADA, aCase, aClaim, aDesk, aFullClaim, JOON } from './a-case.ts';
import { button, drawn, drawPanel, inside, wordsOf } from './a-panel.ts';

let count = 0;
function event(fact: object, over: object = {}) {
  count += 1;
  const kind = (fact as { kind: string }).kind;
  return {
    id: `e${String(count).padStart(4, '0')}`,
    article: 'article1',
    by: ADA,
    role: 'checker',
    at: '2026-11-10T09:00:00.000Z',
    commit: { id: `k${count}`, index: 0, count: 1 },
    seen: [],
    v: VERSIONS[kind as FactKind] ?? 1,
    ...fact,
    ...over,
  } as never;
}

function said(fact: object): string {
  const [entry] = historyOf(aCase([aClaim()], { events: [event(fact)] }), 'c1' as never);
  return historyWords(entry as HistoryEntry, aDesk());
}

const described = (changes: object) => said({ kind: 'claim-described', claim: 'c1', changes });

describe('history in words', () => {
  afterEach(unmount);

  it('tells one change of the claim in one clause', () => {
    expect(described({ kind: 'law' })).to.equal('set the kind of claim: Law or policy');
    expect(described({ restated: 'X' })).to.equal('wrote the restated claim');
    expect(described({ assignedTo: JOON })).to.equal('assigned the claim to Joonas Vihervaara');
    expect(described({ assignedTo: null })).to.equal('assigned the claim to nobody');
    expect(described({ notCheckable: 'prediction' })).to.equal(
      'said that the claim is not checkable: Prediction',
    );
    expect(described({ due: '2026-11-30' })).to.equal('set the due date: Nov 30, 2026');
    expect(described({ tags: [] })).to.equal('removed all tags');
    expect(described({ oneSource: 'The register.' })).to.equal(
      'said that one source is enough: The register.',
    );
  });

  it('tells several changes as a list', () => {
    expect(described({ kind: 'event', priority: 'high' })).to.equal(
      'set the kind of claim: Event and set the priority: High',
    );
  });

  it('names levels, sources, stances and reasons by their words', () => {
    const verdict = { scale: { id: 'five-levels', version: 1 }, levels: ['half-true'] };
    expect(said({ kind: 'verdict-proposed', claim: 'c1', verdict })).to.equal(
      'wrote the verdict: Half true',
    );
    const evidence = { source: 'counts', stance: 'refutes' };
    expect(said({ kind: 'evidence-added', claim: 'c1', evidence })).to.equal(
      'added evidence from “Tolse route: passengers by month, 2019–2026” (Refutes)',
    );
    expect(said({ kind: 'changes-requested', claim: 'c1', what: 'Add the year.' })).to.equal(
      'requested changes: Add the year.',
    );
  });

  it('shortens a long quote between letters', () => {
    const quote = '😀'.repeat(130);
    const words = said({ kind: 'claim-marked', claim: 'c1', anchor: { quote } });
    expect(words).to.equal(`marked the claim: “${'😀'.repeat(119)}…”`);
  });

  it('speaks of what a newer version recorded without reading it', () => {
    expect(said({ kind: 'claim-painted', claim: 'c1', colour: 'blue' })).to.contain(
      'a newer version of Plumbline',
    );
  });

  it('tells what a search found in a new revision, whatever it found', () => {
    const placed = (found: object) => said({ kind: 'appearance-placed', claim: 'c1', found });
    const states = ['exact', 'equivalent', 'moved', 'changed', 'ambiguous', 'lost', 'not-searched'];
    const words = states.map((state) => placed({ state, anchor: { quote: 'rose by nine' } }));
    for (const line of words) expect(line).to.contain('added a revision');
    expect(words[3]).to.contain('“rose by nine”');
    expect(new Set(words).size, 'only exact and equivalent are told alike').to.equal(6);
  });

  it('has words for every kind of event', () => {
    for (const source of everyKind()) {
      const { kind } = source;
      const words = historyWords({ source } as never, aDesk());
      expect(words, kind).to.be.a('string').and.not.equal('');
      expect(words, kind).to.not.match(/undefined|null|\[object/);
    }
  });

  describe('in the panel', () => {
    it('stands newest first, with changed words, and what was taken back', async () => {
      const events = [
        event({ kind: 'claim-described', claim: 'c1', changes: { restated: 'Fares rose 8.' } }),
        event({ kind: 'claim-described', claim: 'c1', changes: { restated: 'Fares rose 9.' } }),
        event({ kind: 'claim-described', claim: 'c1', changes: { kind: 'law' } }),
      ] as KnownEvent[];
      const undone = new Map([
        [gestureOf(events[2]!), { event: 'e9', by: JOON, at: '2026-11-11T09:00:00.000Z' }],
      ]) as never;
      const claim = aFullClaim();
      const state = aCase([claim], { events, undone });
      const panel = await drawPanel({ claim, state });
      const sections = [...panel.renderRoot.querySelectorAll('panel-section')];
      inside<HTMLElement>(sections[6] as Element, 'summary').click();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await drawn(panel);
      const lines = [...inside(panel, 'history-part').shadowRoot!.querySelectorAll('li')];
      expect(lines).to.have.length(3);
      expect(wordsOf(lines[0] as Element))
        .to.contain('Adaeze Nworah set the kind of claim: Law or policy')
        .and.to.contain('Taken back by Joonas Vihervaara');
      expect(wordsOf(lines[1] as Element))
        .to.contain('Removed: 8')
        .and.to.contain('Added: 9');
      expect(button(sections[6] as Element, 'History')).to.be.instanceOf(HTMLElement);
    });
  });
});
