import { expect } from 'chai';
import { html } from 'lit';
import type { Case, Claim } from '../../../src/claims/case.ts';
import type { ClaimId, RevisionId } from '../../../src/claims/ids.ts';
import { range, type Range } from '../../../src/text/offsets.ts';
import { revisionText } from '../../../src/text/revision-text.ts';
import '../../../src/ui/workbench/coverage-panel.ts';
import type { CoveragePanel } from '../../../src/ui/workbench/coverage-panel.ts';
import { findings } from '../axe.ts';
import { ADA, aCase, aClaim, aDesk, anAppearance, aVerdict } from '../claim/a-case.ts';
import { button, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';

const TEXT = revisionText([
  { kind: 'paragraph', text: 'Fares rose by a third. Nobody asked the drivers. It is a shame.' },
  { kind: 'paragraph', text: 'The boats are new.' },
]);

function on(id: string, words: string, over: Partial<Claim> = {}): Claim {
  const start = TEXT.text.indexOf(words);
  const placement = { state: 'exact', range: range(start, start + words.length) } as const;
  return aClaim({
    id: id as ClaimId,
    appearances: [anAppearance(`ap-${id}`, words, { placement })],
    ...over,
  });
}

const CLAIMS = [
  on('c1', 'Fares rose by a third', {
    verdict: aVerdict({ levels: ['false'] }),
    status: 'in-review',
  }),
  on('c2', 'a shame', { notCheckable: 'opinion', status: 'not-checkable' }),
];

function article(claims: readonly Claim[] = CLAIMS): Case {
  const revision = { id: 'r1' as RevisionId, number: 1, addedBy: ADA, addedAt: '', hash: null };
  return aCase(claims, { revisions: [{ ...revision, text: TEXT }] });
}

const draw = (state = article()) =>
  mount<CoveragePanel>(html`<coverage-panel .state=${state} .desk=${aDesk()}></coverage-panel>`);

describe('<coverage-panel>', () => {
  afterEach(unmount);

  it('says the figures in words and shows them as bars with their text', async () => {
    const words = wordsOf(await draw());
    for (const part of [
      '4 sentences: 2 hold a claim (50%), 0 are checked.',
      'With claims, not finished 1 (25%)',
      'Not checkable 1 (25%)',
      'Without a claim 2 (50%)',
      'False 1 (100%)',
      'In review 1 (50%)',
    ]) {
      expect(words).to.contain(part);
    }
  });

  it('tells why something is not checkable, and links the claim', async () => {
    const panel = await draw();
    expect(wordsOf(panel)).to.contain('Claim 2 : Opinion (not signed yet) a shame');
    expect(button(panel, 'Claim 2').getAttribute('href')).to.equal('#/article/article1/claim/c2');
  });

  it('goes from one sentence without a claim to the next, and round', async () => {
    const panel = await draw();
    const next = button(panel, 'Next sentence without a claim');
    const shown = await heard<{ range: Range }>('show-words', () => {
      for (let press = 0; press < 3; press += 1) next.click();
    });
    expect(shown.map(({ range: { start, end } }) => TEXT.text.slice(start, end))).to.deep.equal([
      'Nobody asked the drivers.',
      'The boats are new.',
      'Nobody asked the drivers.',
    ]);
  });

  it('says it when every sentence holds a claim', async () => {
    const panel = await draw(article([on('c1', TEXT.text.slice(0, -1))]));
    const next = button(panel, 'Next sentence without a claim');
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    const said = await heard<{ text: string }>('announce', () => next.click());
    expect(said.map(({ text }) => text)).to.deep.equal(['Every sentence holds a claim.']);
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
    });
  }
});
