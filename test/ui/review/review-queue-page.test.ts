import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { ClaimId } from '../../../src/claims/ids.ts';
import { summarise, type ArticleSummary } from '../../../src/claims/summary.ts';
import type { Drafts } from '../../../src/ui/claim/claim-part.ts';
import { lookKey, lookNow } from '../../../src/ui/review/looked.ts';
import '../../../src/ui/review/review-queue-page.ts';
import type { ReviewQueuePage } from '../../../src/ui/review/review-queue-page.ts';
import { desk } from '../../claims/desk-of.ts';
import { findings } from '../axe.ts';
import { button } from '../claim/a-panel.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
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

  describe('with a claim open', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const ids = [
      'The buses cost 7.2 million euros a year',
      'Ridership has doubled since March, the town hall says',
      'Crime at the stops fell by 12 percent',
    ].map((quote) => ann.brings(quote));
    const address = (at: number) => ({ article: d.article, claim: ids[at]! });
    const open = (at: number, drafts: Drafts = new Map()) =>
      mount<ReviewQueuePage>(
        html`<review-queue-page
          .articles=${[summarise(d.case, d.desk)]}
          .names=${NAMES}
          .me=${ed.id}
          .readerRole=${'editor'}
          .now=${d.now}
          .drafts=${drafts}
          .desk=${d.desk}
          .selected=${address(at)}
          .state=${d.case}
        ></review-queue-page>`,
      );

    it('puts the focus on its heading, marks it in the list, and moves on with j and k', async () => {
      const page = await open(1);
      await settled(document.body);
      expect(inside(page, 'review-claim').shadowRoot?.activeElement?.localName).to.equal('h2');
      expect(inside(page, '[aria-current=true]').id).to.equal(`claim-${ids[1]}`);
      const read = await heard('read-claim', () => sendKeys({ press: 'j' }));
      expect(read).to.deep.equal([address(2)]);
      expect(await heard('read-claim', () => sendKeys({ press: 'k' }))).to.deep.equal([address(0)]);
    });

    it('moves on with its buttons, and says when there is none left', async () => {
      const page = await open(2);
      const back = await heard('read-claim', () => button(page, 'Previous claim k').click());
      expect(back).to.deep.equal([address(1)]);
      const said = await heard<{ text: string }>('announce', () =>
        button(page, 'Next claim j').click(),
      );
      expect(said.map(({ text }) => text)).to.include('This was the last one.');
    });

    it('keeps a claim that was decided in sight; the next one is the one behind it', async () => {
      const page = await open(0);
      const [first] = page.articles;
      page.articles = [
        {
          ...first!,
          claims: first!.claims.map((row) =>
            row.claim === ids[0] ? { ...row, inReview: false, status: 'approved' } : row,
          ),
        },
      ];
      await settled(document.body);
      expect(inside(page, 'review-claim')).to.be.instanceOf(Element);
      expect(claims(page)).to.have.lengthOf(2);
      const read = await heard('read-claim', () => button(page, 'Next claim j').click());
      expect(read).to.deep.equal([address(1)]);
    });

    it('marks what is new to the reader, and what others changed since', async () => {
      const page = await open(0);
      expect(inside(page, 'ol').textContent).to.contain('New to you');
      unmount();
      const key = lookKey(ed.id, d.article, ids[2]!);
      const old = { ...lookNow(d.case, d.claim(ids[2]!), '')!, changedAt: 'earlier' };
      const again = await open(0, new Map([[key, { text: JSON.stringify(old), at: '' }]]));
      expect(inside(again, 'ol').textContent).to.contain('Changed since you looked');
    });

    it('says when the claim is not here', async () => {
      const page = await open(0);
      page.selected = { article: d.article, claim: 'elsewhere' as ClaimId };
      await settled(document.body);
      expect(inside(page, 'section.open').textContent).to.contain('is not on this device');
    });

    for (const theme of THEMES) {
      it(`gives axe nothing to find, ${theme}`, async () => {
        withTheme(theme);
        expect(await findings(await open(0))).to.deep.equal([]);
      });
    }
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
    });
  }
});
