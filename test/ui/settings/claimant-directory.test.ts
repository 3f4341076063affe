import { expect } from 'chai';
import { html } from 'lit';
import type { ArticleSummary } from '../../../src/claims/summary.ts';
import { claimantNamed, claimantsOf, findClaimants } from '../../../src/ui/claimants.ts';
import '../../../src/ui/settings/claimant-directory.ts';
import type { ClaimantDirectory } from '../../../src/ui/settings/claimant-directory.ts';
import { findings } from '../axe.ts';
import { all, drawn, type, wordsOf } from '../claim/a-panel.ts';
import { mount, THEMES, unmount, withTheme } from '../mount.ts';
import { article, claim } from '../sample-desk.ts';

const OSTRAND = 'Mirela Ostrand';
const ROWS: readonly ArticleSummary[] = [
  article('a-old', {
    title: 'An older story',
    changedAt: '2026-09-01T00:00:00Z',
    claims: [
      claim('c1', {
        restated: 'The ferries cost 96 million crowns.',
        claimants: [{ name: OSTRAND, role: 'member of the harbour board' }],
      }),
      claim('c2', { status: 'dropped', claimants: [{ name: 'Nobody Now', role: '' }] }),
    ],
  }),
  article('a-new', {
    title: 'A newer story',
    changedAt: '2026-10-01T00:00:00Z',
    claims: [
      claim('c3', {
        ratings: ['False'],
        claimants: [
          { name: 'mirela  ostrand', role: 'head of the port authority' },
          { name: 'José Álvarez', role: '' },
        ],
      }),
    ],
  }),
  article('a-gone', {
    removed: true,
    claims: [claim('c4', { claimants: [{ name: 'Gone Person', role: '' }] })],
  }),
];

describe('claimants of the desk', () => {
  it('are gathered by name, with each role they had, the latest first', () => {
    const entries = claimantsOf(ROWS);
    expect(entries.map(({ name }) => name)).to.deep.equal(['José Álvarez', 'mirela  ostrand']);
    expect(entries[1]?.roles).to.deep.equal([
      'head of the port authority',
      'member of the harbour board',
    ]);
    expect(entries[1]?.claims.map((made) => made.claim)).to.deep.equal(['c3', 'c1']);
    expect(claimantsOf(ROWS), 'told once per rows').to.equal(entries);
  });

  it('are found by the beginning of a word, without its marks, or by a role', () => {
    const entries = claimantsOf(ROWS);
    const found = (text: string) => findClaimants(entries, text).map(({ name }) => name);
    expect(found('alv')).to.deep.equal(['José Álvarez']);
    expect(found('harbour')).to.deep.equal(['mirela  ostrand']);
    expect(found('strand')).to.deep.equal([]);
    expect(claimantNamed(entries, ' MIRELA Ostrand')?.claims).to.have.lengthOf(2);
    expect(claimantNamed(entries, 'Jose Alvarez'), 'another name').to.equal(null);
  });
});

describe('<claimant-directory>', () => {
  afterEach(unmount);
  const draw = (rows = ROWS) =>
    mount<ClaimantDirectory>(html`<claimant-directory .articles=${rows}></claimant-directory>`);

  it('lists names with roles, number of claims and links', async () => {
    const directory = await draw();
    expect(wordsOf(directory)).to.contain('2 claimants');
    expect(wordsOf(directory)).to.contain('member of the harbour board');
    const links = all<HTMLAnchorElement>(directory, 'a').map((each) => each.getAttribute('href'));
    expect(links).to.contain('#/article/a-old/claim/c1');
  });

  it('finds while somebody types', async () => {
    const directory = await draw();
    type(directory, 'Find a claimant', 'mir');
    await drawn(directory);
    expect(all(directory, 'details')).to.have.lengthOf(1);
    type(directory, 'Find a claimant', 'zzz');
    await drawn(directory);
    expect(wordsOf(directory)).to.contain('No claimant fits.');
  });

  it('says when there is nobody', async () => {
    expect(wordsOf(await draw([]))).to.contain('No claim names a claimant yet.');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const directory = await draw();
      for (const each of all<HTMLDetailsElement>(directory, 'details')) each.open = true;
      expect(await findings(directory)).to.deep.equal([]);
    });
  }
});
