import { expect } from 'chai';
import { signedContent } from '../../src/claims/content.ts';
import { isTrivial, trivialDiff } from '../../src/claims/trivial.ts';
import type { SignedContent } from '../../src/claims/signed-content.ts';
import { desk } from './desk-of.ts';

const QUOTE = '7.2 million euros';

describe('suggested wording', () => {
  it('[W1] makes whoever accepts it the author, and nobody else', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const text = 'The budget bears the figures out.';
    ed.does({ do: 'suggest-wording', claim: c, field: 'finding', text, why: 'Says who.' });
    ed.does({
      do: 'suggest-wording',
      claim: c,
      field: 'restated',
      text: 'Buses cost 7 m.',
      why: '',
    });
    const [finding, restated] = d.claim(c).suggestions;
    expect(finding).to.include({ state: 'open', before: 'The figures bear it out.', text });
    for (const suggestion of [finding, restated]) {
      if (suggestion === undefined) throw new TypeError('nothing was suggested');
      ann.does({ do: 'accept-suggestion', claim: c, suggestion: suggestion.id });
    }
    expect(d.claim(c).verdict).to.deep.include({ finding: text, authors: [ann.id] });
    expect(d.claim(c).restated).to.equal('Buses cost 7 m.');
    expect(d.claim(c).suggestions.map(({ state }) => state)).to.deep.equal([
      'accepted',
      'accepted',
    ]);
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[W1] an editor who accepts their own has written, and does not approve', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ed.does({ do: 'suggest-wording', claim: c, field: 'rationale', text: 'Because.', why: '' });
    const suggestion = d.claim(c).suggestions[0]?.id ?? ('' as never);
    ed.does({ do: 'accept-suggestion', claim: c, suggestion });
    expect(ed.cannotApprove(c).code).to.equal('own-verdict');
  });

  it('[W2] is outdated once the text is another one', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ed.does({ do: 'suggest-wording', claim: c, field: 'finding', text: 'Other.', why: '' });
    ann.proposes(c, 'mostly-true', 'My own.');
    const [before] = d.claim(c).suggestions;
    expect(before?.state).to.equal('outdated');
    const name = { claim: c, suggestion: before?.id ?? ('' as never) };
    expect(ann.cannot({ do: 'accept-suggestion', ...name }).code).to.equal('suggestion-outdated');
    ann.does({ do: 'decline-suggestion', ...name, reason: 'Mine is shorter.' });
    ed.forges({ kind: 'suggestion-accepted', ...name });
    expect(d.claim(c).suggestions[0]).to.include({ state: 'declined' });
    expect(d.claim(c).suggestions[0]?.settled?.reason).to.equal('Mine is shorter.');
  });

  it('[W2] of the text that stands there already is nothing, and of a verdict nobody gave', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const suggest = {
      do: 'suggest-wording',
      claim: c,
      field: 'restated',
      text: ' ',
      why: '',
    } as const;
    expect(ann.does(suggest)).to.have.length(0);
    expect(ann.cannot({ ...suggest, field: 'finding', text: 'X' }).code).to.equal('unknown-level');
  });
});

describe('the trivial class', () => {
  const content = (): SignedContent => {
    const d = desk();
    const c = d.checker('Ann').brings(QUOTE);
    return signedContent(d.claim(c), d.desk);
  };
  const finding = (before: SignedContent, text: string): SignedContent => ({
    ...before,
    verdict: before.verdict === null ? null : { ...before.verdict, finding: text },
  });

  it('[W3] holds slips of spelling, signs of punctuation and links', () => {
    const before = finding(content(), 'The acounts, bear it out however');
    const after = finding(before, 'The accounts bear it out, however.');
    expect(trivialDiff(before, after)).to.deep.equal([
      {
        where: 'verdict.finding',
        before: 'The acounts, bear it out however',
        after: 'The accounts bear it out, however.',
      },
    ]);
    const [first, ...rest] = before.evidence;
    if (first === undefined || first.source === null) throw new TypeError('no evidence');
    const source = { ...first.source, archiveUrl: 'https://archive.example.org/2' };
    expect(isTrivial(before, { ...before, evidence: [{ ...first, source }, ...rest] })).to.equal(
      true,
    );
    expect(trivialDiff(before, before)).to.deep.equal([]);
  });

  const OTHER: readonly (readonly [string, string])[] = [
    ['It cost 7.2 million.', 'It cost 7.3 million.'],
    ['It did not cost more.', 'It did cost more.'],
    ['Mayor Solberg paid.', 'Mayor Solbers paid.'],
    ['All buses were late.', 'Some buses were late.'],
    ['Costs increase here.', 'Costs decrease here.'],
    ['It was legal.', 'It was illegal.'],
    ['It was late.', 'It was very late.'],
    ['They ran on Monday.', 'They ran on Tuesday.'],
    ['one two three four', 'onne twoo threee fourr'],
    ['Wages rise.', 'Prices fall.'],
  ];
  for (const [was, is] of OTHER) {
    it(`[W3] does not hold "${was}" for "${is}"`, () => {
      const before = finding(content(), was);
      expect(isTrivial(before, finding(before, is))).to.equal(false);
    });
  }

  it('[W3] holds no change of a rating, a stance, a quote or a date', () => {
    const before = content();
    const { verdict, evidence } = before;
    if (verdict === null) throw new TypeError('no verdict');
    const changes: readonly Partial<SignedContent>[] = [
      { verdict: { ...verdict, levels: ['false'] } },
      { verdict: null },
      { evidence: evidence.map((item) => ({ ...item, stance: 'refutes' as const })) },
      { evidence: evidence.slice(1) },
      { quotes: ['7.3 million euros'] },
      { claimDate: '2026-09-01' },
      { claimants: [{ name: 'Irja Solbergs', role: '' }] },
      { noSingleClaimant: true },
    ];
    for (const change of changes) {
      expect(isTrivial(before, { ...before, ...change }), JSON.stringify(change)).to.equal(false);
    }
  });
});
