import { expect } from 'chai';
import { html } from 'lit';
import type { ClaimSummary, SecondRatings } from '../../../src/claims/summary.ts';
import '../../../src/ui/settings/figures-settings.ts';
import type { FiguresSettings, VoidFigures } from '../../../src/ui/settings/figures-settings.ts';
import { findings } from '../axe.ts';
import { button, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { article, ARTICLES, claim } from '../sample-desk.ts';

const rated = (first: string, second: string): SecondRatings => {
  const scale = { id: 'five-levels', version: 1 };
  return { first: { scale, levels: [first] }, second: { scale, levels: [second] } };
};

const draw = (claims: readonly ClaimSummary[] | null, voids: VoidFigures = { state: 'idle' }) =>
  mount<FiguresSettings>(
    html`<figures-settings
      .articles=${claims === null ? [] : [article('a', { claims })]}
      .voids=${voids}
    ></figures-settings>`,
  );

const twice = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([first, second], at) => claim(`c${at}`, { secondRatings: rated(first, second) }));

const TWELVE = twice(
  ...(['false', 'mostly-false', 'half-true', 'true', 'false', 'true'] as const).flatMap((level) => [
    [level, level] as const,
    [level, level === 'true' ? 'mostly-true' : level] as const,
  ]),
);

describe('<figures-settings>', () => {
  afterEach(unmount);

  it('says in words when there is nothing to count', async () => {
    const words = wordsOf(await draw(null));
    expect(words).to.contain('No claim has a rating yet.');
    expect(words).to.contain('No claim has been rated twice yet.');
  });

  it('counts the ratings that were given, in words beside the bars', async () => {
    const page = await mount<FiguresSettings>(
      html`<figures-settings .articles=${ARTICLES}></figures-settings>`,
    );
    const words = wordsOf(page);
    expect(words).to.contain('7 claims with a rating.');
    expect(words).to.match(/Off the scale 1 \(14%\)/);
  });

  it('gives each measure with its interval and n', async () => {
    const words = wordsOf(await draw(TWELVE));
    expect(words).to.contain('Five levels: 12 claims rated twice');
    expect(words).to.match(/Same rating 83% \d+% to \d+% 12/);
    expect(words).to.match(/Cohen’s kappa 0\.\d\d 0\.\d\d to \d\.\d\d 12/);
    expect(words).to.match(/Krippendorff’s alpha, ordinal 0\.9\d 0\.\d\d to \d\.\d\d 12/);
  });

  it('explains what is undefined', async () => {
    const words = wordsOf(await draw(twice(['false', 'false'], ['false', 'false'])));
    expect(words).to.match(/Same rating 100% too few claims|Same rating 100% \d+% to 100% 2/);
    expect(words).to.contain('Undefined: everything has one rating');
    unmount();
    const off = wordsOf(await draw(twice(['satire', 'unproven'])));
    expect(off).to.match(/alpha, ordinal Undefined: nothing to compare 0/);
  });

  it('counts void approvals when asked, and says how far it is', async () => {
    const page = await draw(null);
    expect(await heard('count-voids', () => button(page, 'Count').click())).to.have.length(1);
    page.voids = { state: 'counting', done: 2, of: 9 };
    await settled(page.parentElement as Element);
    expect(wordsOf(page)).to.contain('Reading article 3 of 9…');
    expect(await heard('count-voids', () => button(page, 'Count').click())).to.deep.equal([]);
    page.voids = { state: 'counted', counts: { article: 3, verdict: 5 }, articles: 9 };
    await settled(page.parentElement as Element);
    expect(wordsOf(page)).to.match(/The verdict changed 5 \(63%\) The article changed 3/);
    page.voids = { state: 'counted', counts: {}, articles: 9 };
    await settled(page.parentElement as Element);
    expect(wordsOf(page)).to.contain('Every approval stands.');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const voids = { state: 'counted', counts: { article: 3 }, articles: 2 } as const;
      expect(await findings(await draw(TWELVE, voids))).to.deep.equal([]);
    });
  }
});
