import { expect } from 'chai';
import type { GateCode, GateItem } from '../../src/claims/gates.ts';
import type { RefusalCode } from '../../src/claims/refusal.ts';
import { gateWord } from '../../src/ui/gate-words.ts';
import { problemWords, refusalWords } from '../../src/ui/refusal-words.ts';
import { statusWord } from '../../src/ui/words.ts';

const item = (code: GateCode, facts: GateItem['facts'] = {}): GateItem => ({
  code,
  severity: 'block',
  part: 'evidence',
  facts,
});

describe('Words', () => {
  it('a gate says what to do, with the numbers', () => {
    expect(gateWord(item('too-few-sources', { count: 1, needed: 2 }))).to.equal(
      'Add sources: 1 of 2 independent sources, or say why one is enough',
    );
    expect(gateWord(item('too-few-sources', { count: 0, needed: 1 }))).to.contain('Add a source');
    expect(gateWord(item('open-query', { count: 1 }))).to.equal('A query to the author is open');
    expect(gateWord(item('restated-long', { length: 91, limit: 75 }))).to.contain('91');
    expect(gateWord(item('verdict-word-in-claim', { word: 'False' }))).to.contain('“False”');
  });

  it('a refusal is a whole sentence, also without facts', () => {
    const codes: RefusalCode[] = ['gate', 'too-long', 'own-verdict', 'content-changed'];
    for (const code of codes) {
      expect(refusalWords({ code, facts: {} }), code).to.match(/^[A-Z].*\.$/);
    }
    expect(refusalWords({ code: 'gate', facts: { count: 3 } })).to.contain('3 things');
  });

  it('a text that is too large is told its size, the limit and what to do', () => {
    expect(
      problemWords({ code: 'too-large', facts: { bytes: 6_000_000, limit: 5_000_000 } }),
    ).to.equal(
      'The text is too large: 6 MB. Up to 5 MB are taken. Split it into several articles.',
    );
  });

  it('a claim that came back says so only while it is open', () => {
    expect(statusWord('in-progress', true)).to.equal('Sent back');
    expect(statusWord('in-review', true)).to.equal('In review');
  });
});
