import { expect } from 'chai';
import { html } from 'lit';
import type { ArticleId, ClaimId, RepeatId } from '../../../src/claims/ids.ts';
import type { ArticleSummary } from '../../../src/claims/summary.ts';
import '../../../src/ui/claim/earlier-rulings.ts';
import type { EarlierRulings } from '../../../src/ui/claim/earlier-rulings.ts';
import { findings } from '../axe.ts';
import { mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { article, claim } from '../sample-desk.ts';
import { aCase, aDesk, aFullClaim } from './a-case.ts';
import { all, asked, button, CHECKER, focused, wordsOf } from './a-panel.ts';

const MINE = { article: 'article1' as ArticleId, claim: 'c1' as ClaimId };
const THEIRS = { article: 'a-old' as ArticleId, claim: 'c-old' as ClaimId };
const LINK = new Map([['r1' as RepeatId, { a: THEIRS, b: MINE }]]);

const LIBRARY: readonly ArticleSummary[] = [
  article('a-old', {
    title: 'Ferry figures',
    publisher: 'The Varran Courier',
    published: '2026-02-03',
    claims: [
      claim('c-old', {
        restated: 'Tolse’s electric ferries carried 38 percent more people in their first year.',
        finding: 'From a year of half a timetable.',
        ratings: ['Missing context'],
        group: 'off-axis',
        status: 'published',
      }),
      claim('c-unrated', {
        restated: 'Tolse’s electric ferries carried 40 percent more people in year one.',
      }),
    ],
  }),
  article('a-other', {
    claims: [
      claim('c-other', {
        restated: 'Two hospital wards were closed.',
        ratings: ['True'],
        group: 'true',
      }),
    ],
  }),
];

async function draw(articles = LIBRARY, repeats = new Map() as typeof LINK) {
  const mine = aFullClaim();
  const list = await mount<EarlierRulings>(
    html`<earlier-rulings
      .state=${aCase([mine])}
      .claim=${mine}
      .desk=${aDesk({ repeats })}
      .me=${CHECKER}
      .articles=${articles}
    ></earlier-rulings>`,
  );
  await looked(list);
  return list;
}

async function looked(list: EarlierRulings): Promise<void> {
  await list.looked;
  await settled(list.parentElement as Element);
}

describe('earlier rulings', () => {
  afterEach(unmount);

  it('are similar claims that have been judged, with a link to read them', async () => {
    const list = await draw();
    expect(all(list, 'li')).to.have.length(1);
    const words = wordsOf(list);
    expect(words).to.contain('38 percent more people').and.to.contain('Missing context');
    expect(words).to.contain('From a year of half a timetable.');
    expect(words).to.contain('Ferry figures · The Varran Courier');
    expect(words).to.contain('Other figures');
    expect(all<HTMLAnchorElement>(list, 'a').map((a) => a.getAttribute('href'))).to.deep.equal([
      '#/article/a-old/claim/c-old',
    ]);
  });

  it('are nothing at all where the desk has said nothing of the kind', async () => {
    expect(wordsOf(await draw([]))).to.equal('');
  });

  it('are linked as a repeat, and the focus stays with the button', async () => {
    const list = await draw();
    const link = all<HTMLElement>(list, 'button')[0];
    link?.focus();
    expect(await asked('link-repeat', () => link?.click())).to.deep.equal([
      { do: 'link-repeat', a: MINE, b: THEIRS },
    ]);
    list.desk = aDesk({ repeats: LINK });
    await looked(list);
    expect(wordsOf(list)).to.contain('Repeat');
    expect(focused() && wordsOf(focused() as Element)).to.equal('Unlink');
    expect(await asked('unlink-repeat', () => focused()?.click())).to.deep.equal([
      { do: 'unlink-repeat', repeat: 'r1' },
    ]);
  });

  it('lists repeats that people linked, also unrated and unlike ones, first', async () => {
    const linked = new Map([
      [
        'r1' as RepeatId,
        { a: MINE, b: { article: 'a-other' as ArticleId, claim: 'c-other' as ClaimId } },
      ],
    ]);
    const list = await draw(LIBRARY, linked);
    expect(
      all<HTMLElement>(list, 'li').map((li) => wordsOf(li).includes('hospital')),
    ).to.deep.equal([true, false]);
    expect(wordsOf(button(list, 'Unlink: Two hospital wards were closed.'))).to.equal('Unlink');
  });

  it('look again when the claim is restated', async () => {
    const list = await draw();
    list.claim = aFullClaim({
      restated: 'Two wards of the hospital were closed.',
      appearances: [],
    });
    await list.updateComplete;
    await looked(list);
    expect(wordsOf(list)).to.contain('Two hospital wards');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw(LIBRARY, LINK))).to.deep.equal([]);
    });
  }
});
