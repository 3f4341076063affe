import { expect } from 'chai';
import { html } from 'lit';
import type { ClaimId } from '../../../src/claims/ids.ts';
import '../../../src/ui/claim/claims-list.ts';
import type { ClaimsList } from '../../../src/ui/claim/claims-list.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { ADA, aCase, aClaim, aDesk, aFullClaim, anAppearance, aThread, JOON } from './a-case.ts';
import { aCorrection, aPublishedClaim } from './a-published-claim.ts';

const id = (name: string) => name as ClaimId;

const CLAIMS = [
  aFullClaim({
    id: id('c1'),
    status: 'approved',
    signOff: {
      event: 'e9' as never,
      by: 'mari' as never,
      at: '2026-11-12T10:00:00.000Z',
      content: 'x' as never,
      verdict: null,
      voided: null,
      alone: false,
    },
    threads: [aThread('n1'), aThread('n2', { resolved: { event: 'e' as never, by: ADA, at: '' } })],
  }),
  aClaim({ id: id('c2'), appearances: [anAppearance('ap2', 'the bill is still being argued')] }),
  aFullClaim({
    id: id('c3'),
    restated: 'Fares rose by 8 percent in April.',
    kind: 'event',
    assignedTo: JOON,
    verdict: null,
    sentBack: {
      event: 'e8' as never,
      by: 'mari' as never,
      at: '2026-11-12T10:00:00.000Z',
      decision: 'changes-requested',
      reason: 'Name the tariff.',
    },
  }),
  aClaim({ id: id('c4'), status: 'dropped', dropped: 'Not a claim' }),
  aClaim({ id: id('c5'), status: 'merged', mergedInto: id('c1'), restated: 'The same again.' }),
];

async function draw(claims = CLAIMS, selected: ClaimId | null = null): Promise<ClaimsList> {
  return mount<ClaimsList>(
    html`<claims-list
      .state=${aCase(claims)}
      .desk=${aDesk()}
      .me=${{ person: ADA, role: 'checker' }}
      .selected=${selected}
    ></claims-list>`,
  );
}

const rows = (list: ClaimsList) => [...list.renderRoot.querySelectorAll<HTMLElement>('ol > li')];
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

async function choose(list: ClaimsList, label: string, value: string): Promise<void> {
  const select = inside<HTMLSelectElement>(list, `select[aria-label="${label}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(list.parentElement as Element);
}

describe('<claims-list>', () => {
  afterEach(unmount);

  it('is a region with a list, and numbers the claims still in the work', async () => {
    const list = await draw();
    expect(inside(list, 'section').getAttribute('aria-label')).to.equal('Claims');
    expect(inside(list, 'ol').getAttribute('aria-label')).to.equal('Claims in this article');
    expect(rows(list).map((row) => textOf(row.querySelector('a') as Element))).to.deep.equal([
      'Claim 1: Tolse’s electric ferries carried 40 percent more people in year one.',
      'Claim 2: the bill is still being argued',
      'Claim 3: Fares rose by 8 percent in April.',
    ]);
  });

  it('says in each row the quote, the rating, the status, who has it and the open notes', async () => {
    const list = await draw();
    const [first, second, third] = rows(list) as [HTMLElement, HTMLElement, HTMLElement];
    expect(textOf(first.querySelector('blockquote') as Element)).to.match(/^In its first year/);
    expect(textOf(inside<HTMLElement>(first, 'rating-chip').shadowRoot as never)).to.equal(
      'Missing context',
    );
    expect(textOf(inside<HTMLElement>(first, 'status-chip').shadowRoot as never)).to.equal(
      'Approved',
    );
    expect(textOf(first)).to.contain('1 open note').and.to.contain('Assigned to Adaeze Nworah');
    expect(textOf(second)).to.contain('Not restated yet');
    expect(textOf(inside<HTMLElement>(third, 'status-chip').shadowRoot as never)).to.equal(
      'Sent back',
    );
  });

  it('says where a correction is due, and where one is on its way', async () => {
    const due = aPublishedClaim({
      id: id('c1'),
      correctionDue: { since: 'rev2' as never },
      stale: { since: 'rev2' as never },
      signOff: null,
    });
    const open = aPublishedClaim({ id: id('c2'), openCorrection: aCorrection(), signOff: null });
    const [first, second] = rows(await draw([due, open])) as [HTMLElement, HTMLElement];
    expect(textOf(first)).to.contain('Correction due').and.not.to.contain('Stale');
    expect(textOf(second)).to.contain('Correction open');
  });

  it('links every row to the panel of its claim and marks the open one', async () => {
    const list = await draw(CLAIMS, id('c3'));
    const links = [...list.renderRoot.querySelectorAll('ol a')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      '#/article/article1/claim/c1',
      '#/article/article1/claim/c2',
      '#/article/article1/claim/c3',
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).to.deep.equal([
      null,
      null,
      'true',
    ]);
  });

  it('filters by status, verdict, kind and person, and for what was sent back', async () => {
    const list = await draw();
    const shown = () => rows(list).map((row) => row.querySelector('a')?.href.split('/').at(-1));
    await choose(list, 'Status', 'sent-back');
    expect(shown()).to.deep.equal(['c3']);
    await choose(list, 'Status', 'marked');
    expect(shown()).to.deep.equal(['c2']);
    await choose(list, 'Status', '');
    await choose(list, 'Verdict', 'off-axis');
    expect(shown()).to.deep.equal(['c1']);
    await choose(list, 'Verdict', '');
    await choose(list, 'Kind', 'event');
    expect(shown()).to.deep.equal(['c3']);
    await choose(list, 'Kind', '');
    await choose(list, 'Person', ADA);
    expect(shown()).to.deep.equal(['c1', 'c2']);
    expect(textOf(inside(list, '.count'))).to.equal('2 of 3');
  });

  it('keeps the numbers of filtered claims, and offers a way out of an empty result', async () => {
    const list = await draw();
    await choose(list, 'Status', 'sent-back');
    expect(textOf(rows(list)[0]?.querySelector('a') as Element)).to.match(/^Claim 3:/);
    await choose(list, 'Verdict', 'off-axis');
    expect(rows(list)).to.have.length(0);
    const clear = [...list.renderRoot.querySelectorAll('button')].find(
      (button) => textOf(button) === 'Show all claims',
    );
    clear?.click();
    await settled(list.parentElement as Element);
    expect(rows(list)).to.have.length(3);
  });

  it('folds dropped and merged claims away, says why, and restores them', async () => {
    const list = await draw();
    const aside = inside<HTMLDetailsElement>(list, 'details.aside');
    expect(aside.open).to.equal(false);
    expect(textOf(aside)).to.contain('2 claims dropped or merged');
    expect(textOf(aside)).to.contain('Dropped: Not a claim').and.to.contain('Merged into claim 1');
    const [restore] = aside.querySelectorAll('button');
    expect(textOf(restore as Element)).to.equal('Restore');
    const asked = await heard('restore-claim', () => restore?.click());
    expect(asked).to.deep.equal([{ do: 'restore-claim', claim: 'c4' }]);
  });

  it('says how to mark a claim when there is none', async () => {
    const list = await draw([]);
    expect(textOf(inside(list, 'empty-state'))).to.equal(
      'Select a sentence in the article and press Mark claim.',
    );
  });

  it('holds a claim whose verdict has several levels in each of their groups', async () => {
    const claim = aFullClaim({ id: id('c1') });
    const several = { ...claim, verdict: { ...claim.verdict!, levels: ['false', 'satire'] } };
    const list = await draw([several]);
    expect(list.renderRoot.querySelectorAll('rating-chip')).to.have.length(2);
    await choose(list, 'Verdict', 'off-axis');
    expect(rows(list)).to.have.length(1);
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const list = await draw(CLAIMS, id('c1'));
      inside<HTMLDetailsElement>(list, 'details.aside').open = true;
      expect(await findings(list)).to.deep.equal([]);
    });
  }
});
