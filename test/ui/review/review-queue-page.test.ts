import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { ArticleSummary } from '../../../src/claims/summary.ts';
import '../../../src/ui/review/review-queue-page.ts';
import type { ReviewQueuePage } from '../../../src/ui/review/review-queue-page.ts';
import { findings } from '../axe.ts';
import { inside, mount, THEMES, unmount, withTheme } from '../mount.ts';
import { ARTICLES, FERRIES, MARISOL, NAMES, NOW } from '../sample-desk.ts';

describe('<review-queue-page>', () => {
  afterEach(unmount);

  const draw = (articles: readonly ArticleSummary[] = ARTICLES, singleKeys = true) =>
    mount<ReviewQueuePage>(
      html`<review-queue-page
        .articles=${articles}
        .names=${NAMES}
        .me=${MARISOL.id}
        .now=${NOW}
        .singleKeys=${singleKeys}
      ></review-queue-page>`,
    );
  const claims = (page: ReviewQueuePage) =>
    [...(page.shadowRoot?.querySelectorAll('h2 a') ?? [])].map(({ id }) => id);
  const focused = (page: ReviewQueuePage) => page.shadowRoot?.activeElement?.id ?? '';

  it('lists what is in review, across articles, the oldest first', async () => {
    const page = await draw();
    expect(claims(page)).to.deep.equal(['claim-c-noise', 'claim-c-riders', 'claim-c-level']);
    const [first] = [...(page.shadowRoot?.querySelectorAll('li') ?? [])];
    const words = first?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const part of [
      'half as loud as the diesel ferries',
      'the new boats are half as loud',
      'Submitted 3 days ago by Joonas Vihervaara',
      'Overdue since Oct 23, 2026',
      FERRIES.title,
    ]) {
      expect(words).to.contain(part);
    }
    expect(inside(page, 'h2 a').getAttribute('href')).to.equal('#/review/a-ferries/claim/c-noise');
  });

  it('marks the reader’s own verdict', async () => {
    const page = await draw();
    expect(inside(page, 'li:last-child').textContent).to.contain('Your own verdict');
    expect(inside(page, 'li:first-child').textContent).not.to.contain('Your own verdict');
  });

  it('moves with j and k and stays at the ends', async () => {
    const page = await draw();
    await sendKeys({ press: 'k' });
    expect(focused(page), 'k begins at the end').to.equal('claim-c-level');
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'k' });
    expect(focused(page)).to.equal('claim-c-noise');
    await sendKeys({ press: 'j' });
    expect(focused(page)).to.equal('claim-c-riders');
  });

  it('leaves single keys alone when they are switched off', async () => {
    const page = await draw(ARTICLES, false);
    await sendKeys({ press: 'j' });
    expect(focused(page)).to.equal('');
  });

  it('shows nothing of removed articles, and says so when nothing waits', async () => {
    const page = await draw([{ ...FERRIES, removed: true }]);
    expect(inside(page, 'empty-state').textContent).to.contain('appears here');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
    });
  }
});
