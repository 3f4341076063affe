import { expect } from 'chai';
import { html } from 'lit';
import type { ClaimId, CorrectionId } from '../../../src/claims/ids.ts';
import type { CorrectionSummary } from '../../../src/claims/summary.ts';
import '../../../src/ui/corrections/corrections-page.ts';
import type { CorrectionsPage } from '../../../src/ui/corrections/corrections-page.ts';
import { findings } from '../axe.ts';
import { all, drawn, pick, wordsOf } from '../claim/a-panel.ts';
import { mount, THEMES, unmount, withTheme } from '../mount.ts';
import { FERRIES, MARISOL, WELLS } from '../sample-desk.ts';

const correction = (id: string, over: Partial<CorrectionSummary> = {}): CorrectionSummary => ({
  correction: id as CorrectionId,
  claim: 'c-riders' as ClaimId,
  number: 3,
  statement: 'Ridership rose by 31 per cent.',
  tier: 'factual',
  placement: 'bottom',
  wasWrong: 'We wrote 31.',
  nowSays: 'It is 29.',
  ratingBefore: ['Half true'],
  ratingAfter: ['Half true'],
  at: '2026-10-20T12:00:00.000Z',
  by: MARISOL.id,
  version: 2,
  ...over,
});

const ARTICLES = [
  {
    ...FERRIES,
    corrections: [correction('k1'), correction('k2', { tier: 'update', nowSays: '' })],
  },
  {
    ...WELLS,
    corrections: [
      correction('k3', {
        tier: 'rating',
        ratingBefore: ['False'],
        ratingAfter: ['Half true'],
        at: '2026-10-23T12:00:00.000Z',
      }),
      correction('k4', {
        claim: null,
        number: null,
        statement: '',
        at: '2026-10-01T12:00:00.000Z',
      }),
    ],
  },
];

async function draw(articles = ARTICLES): Promise<CorrectionsPage> {
  const page = await mount<CorrectionsPage>(
    html`<corrections-page .articles=${articles}></corrections-page>`,
  );
  await drawn(page);
  return page;
}

const entries = (page: CorrectionsPage): string[] => all<HTMLElement>(page, 'ol > li').map(wordsOf);

describe('<corrections-page>', () => {
  afterEach(unmount);

  it('lists all articles’ corrections, the newest first, with what was wrong and what it says now', async () => {
    const page = await draw();
    const [first, , , last] = entries(page);
    expect(entries(page)).to.have.length(4);
    expect(first).to.match(/^Oct 23, 2026 Version 2 Correction of the rating/);
    expect(first).to.contain('from False to Half true');
    expect(first).to.contain(WELLS.title);
    expect(first).to.contain('claim 3');
    expect(first).to.contain('What was wrong We wrote 31. What it says now It is 29.');
    expect(last).to.contain('The words of the report');
    const links = all<HTMLAnchorElement>(page, 'h2 a').map((link) => link.getAttribute('href'));
    expect(links[0]).to.equal('#/article/a-wells/claim/c-riders');
    expect(links[3]).to.equal('#/article/a-wells/report');
  });

  it('shows one kind of change, and says how many there are', async () => {
    const page = await draw();
    pick(page, 'Kind of change', 'update');
    await drawn(page);
    expect(entries(page)).to.have.length(1);
    expect(wordsOf(page)).to.contain('1 entry');
    pick(page, 'Kind of change', 'void');
    await drawn(page);
    expect(entries(page)).to.have.length(0);
    expect(wordsOf(page)).to.contain('None of this kind.');
    pick(page, 'Kind of change', '');
    await drawn(page);
    expect(entries(page)).to.have.length(4);
  });

  it('says that there is none', async () => {
    const page = await draw([]);
    expect(wordsOf(page)).to.contain('Nothing was corrected');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
    });
  }
});
