import { expect } from 'chai';
import { html } from 'lit';
import type { Person } from '../../../src/claims/people.ts';
import type { ArticleSummary } from '../../../src/claims/summary.ts';
import type { AcrossArticles } from '../../../src/ui/work/across.ts';
import { myWork, returnsOf, type WorkItem } from '../../../src/ui/work/my-work.ts';
import '../../../src/ui/work/my-work-page.ts';
import type { MyWorkPage } from '../../../src/ui/work/my-work-page.ts';
import { findings } from '../axe.ts';
import { button, field, pick, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { ADAEZE, article, claim, JOONAS, MARISOL, NOW, PEOPLE } from '../sample-desk.ts';

const ME = ADAEZE.id;

const BUSES = article('a-buses', {
  title: 'Night Buses Pay for Themselves',
  claims: [
    claim('c-late', {
      number: 1,
      restated: 'The buses cost 7.2 million.',
      assignedTo: ME,
      due: '2026-10-20',
    }),
    claim('c-soon', {
      number: 2,
      restated: 'Fares rose.',
      assignedTo: ME,
      due: '2026-10-25',
      priority: 'high',
      priorityReason: 'Front page',
    }),
    claim('c-any', { number: 3, restated: 'Nobody asked.', assignedTo: ME }),
    claim('c-back', {
      number: 4,
      restated: 'Crime fell.',
      authors: [ME],
      sentBack: true,
      status: 'in-progress',
    }),
    claim('c-theirs', {
      number: 5,
      restated: 'It is not hers.',
      assignedTo: JOONAS.id,
      sentBack: true,
    }),
    claim('c-done', { number: 6, restated: 'It is done.', assignedTo: ME, status: 'approved' }),
    claim('c-gone', { number: null, assignedTo: ME, status: 'dropped' }),
  ],
});
const WELLS = article('a-wells', {
  title: 'Who Drained the Wells?',
  work: { assignedTo: ME, due: '2026-10-30', priority: 'normal', priorityReason: '' },
  claims: [claim('c-said', { restated: 'Wells are dry.', assignedTo: JOONAS.id, mentions: [ME] })],
});
const GONE = article('a-gone', { removed: true, claims: [claim('c-x', { assignedTo: ME })] });

const draw = (
  articles: readonly ArticleSummary[] = [BUSES, WELLS, GONE],
  me: Person = ADAEZE,
  people: readonly Person[] = PEOPLE,
) =>
  mount<MyWorkPage>(
    html`<my-work-page
      .articles=${articles}
      .people=${people}
      .me=${me}
      .now=${NOW}
    ></my-work-page>`,
  );

const ids = (items: readonly WorkItem[]) => items.map((item) => item.claim.claim);

describe('my work', () => {
  it('is what is assigned to me and unfinished, by due date and urgency, none last', () => {
    expect(ids(myWork([BUSES], ME, NOW).assigned)).to.deep.equal(['c-late', 'c-soon', 'c-any']);
    const urgent = { ...BUSES.claims[2], due: '2026-10-25', priority: 'normal' } as const;
    const same = article('a', { claims: [urgent as never, BUSES.claims[1] as never] });
    expect(ids(myWork([same], ME, NOW).assigned)).to.deep.equal(['c-soon', 'c-any']);
  });

  it('is what came back to me, each claim once, with every reason', () => {
    const { back } = myWork([BUSES, WELLS, GONE], ME, NOW);
    expect(back.map((item) => [item.claim.claim, item.returns])).to.deep.equal([
      ['c-back', ['sent-back']],
      ['c-said', ['mention']],
    ]);
  });

  it('takes a claim that nobody has as that of its author, else of who marked it', () => {
    const sent = (changes: object) =>
      returnsOf(claim('c', { sentBack: true, ...changes }), ME, NOW);
    expect(sent({ assignedTo: ME, authors: [JOONAS.id] })).to.deep.equal(['sent-back']);
    expect(sent({ authors: [JOONAS.id] }), 'marked by me').to.deep.equal([]);
    expect(sent({})).to.deep.equal(['sent-back']);
  });

  it('asks the second reader, and with nobody named everybody but the authors', () => {
    const asked = (changes: object) =>
      returnsOf(claim('c', { markedBy: JOONAS.id, crossCheck: 'open', ...changes }), ME, NOW);
    expect(asked({ crossCheckOf: ME })).to.deep.equal(['cross-check-asked']);
    expect(asked({ crossCheckOf: MARISOL.id })).to.deep.equal([]);
    expect(asked({})).to.deep.equal(['cross-check-asked']);
    expect(asked({ authors: [ME] })).to.deep.equal([]);
  });

  it('brings a claim back on the day it is to be checked again, also an approved one', () => {
    const on = (recheck: string) =>
      returnsOf(claim('c', { recheck, authors: [ME], status: 'approved' }), ME, NOW);
    expect(on('2026-10-25')).to.deep.equal([]);
    expect(on('2026-10-24')).to.deep.equal(['recheck-due']);
    expect(on('2026-01-01')).to.deep.equal(['recheck-due']);
  });

  it('holds answers, suggestions, corrections due and changed words', () => {
    const mine = claim('c', {
      authors: [ME],
      queriesAnswered: 1,
      suggestionsOpen: 2,
      correctionDue: true,
      stale: true,
      openPlaces: 1,
      crossCheck: 'disagreed',
    });
    expect(returnsOf(mine, ME, NOW)).to.deep.equal([
      'answered',
      'suggestion',
      'cross-check-disagrees',
      'correction-due',
      'stale',
      'place-open',
    ]);
    expect(returnsOf(mine, JOONAS.id, NOW)).to.deep.equal([]);
  });
});

describe('<my-work-page>', () => {
  afterEach(unmount);

  it('tells what came back and why, what is due and what is overdue, in words', async () => {
    const words = wordsOf(await draw());
    for (const part of [
      'Came back to you 2',
      'Sent back by an editor',
      'You are mentioned in a note',
      'Assigned to you 3',
      'Overdue since Oct 20, 2026',
      'Due tomorrow',
      'High priority: Front page',
      'Articles assigned to you 1',
      '1 is overdue',
    ]) {
      expect(words).to.contain(part);
    }
    expect(words).not.to.contain('It is done');
  });

  it('links every claim and article', async () => {
    const page = await draw();
    const links = [...page.renderRoot.querySelectorAll('h3 a')].map((a) => a.getAttribute('href'));
    expect(links).to.deep.equal([
      '#/article/a-buses/claim/c-back',
      '#/article/a-wells/claim/c-said',
      '#/article/a-buses/claim/c-late',
      '#/article/a-buses/claim/c-soon',
      '#/article/a-buses/claim/c-any',
      '#/article/a-wells',
    ]);
  });

  it('says so when nothing waits', async () => {
    expect(wordsOf(await draw([]))).to.contain('Nothing waits for you');
  });

  it('shows an editor what somebody who left still owns, and reassigns it at once', async () => {
    const people = PEOPLE.map((each) =>
      each.id === ADAEZE.id ? { ...each, removed: true } : each,
    );
    const page = await draw([BUSES, WELLS], MARISOL, people);
    expect(wordsOf(page)).to.contain(
      'Adaeze Nworah left the desk and still has 3 claims and 1 article.',
    );
    const offered = [...field<HTMLSelectElement>(page, 'Assign to').options].map((o) => o.value);
    expect(offered).to.deep.equal(['', JOONAS.id, MARISOL.id]);
    pick(page, 'Assign to', JOONAS.id);
    await settled(page);
    const told = await heard<AcrossArticles>('across-articles', () =>
      button(page, 'Reassign').click(),
    );
    expect(told).to.deep.equal([
      {
        shares: [
          { article: 'a-buses', claims: ['c-late', 'c-soon', 'c-any'], whole: false },
          { article: 'a-wells', claims: [], whole: true },
        ],
        changes: { assignedTo: JOONAS.id },
      },
    ]);
    unmount();
    expect(wordsOf(await draw([BUSES], JOONAS, people))).not.to.contain('left the desk');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const people = PEOPLE.map((each) => ({ ...each, removed: each.id === JOONAS.id }));
      expect(
        await findings(await draw([BUSES, WELLS], { ...ADAEZE, role: 'editor' }, people)),
      ).to.deep.equal([]);
    });
  }
});
