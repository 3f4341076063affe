import { expect } from 'chai';
import { html } from 'lit';
import type { Case } from '../../../src/claims/case.ts';
import type { AnyFact, JournalEvent } from '../../../src/claims/events.ts';
import type { ArticleId, ClaimId, DeviceId, EventId, PersonId } from '../../../src/claims/ids.ts';
import '../../../src/ui/workbench/activity-panel.ts';
import type { ActivityPanel } from '../../../src/ui/workbench/activity-panel.ts';
import { newSince } from '../../../src/ui/workbench/new-since.ts';
import { findings } from '../axe.ts';
import { ADA, aCase, aClaim, aDesk, JOON, MARI } from '../claim/a-case.ts';
import { all, CHECKER, pick, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');

/** One event after another, each a gesture of its own that has seen the one before. */
function journal(...facts: readonly (readonly [PersonId, string, AnyFact])[]): JournalEvent[] {
  return facts.map(([by, at, fact], index) => {
    const id = `e${String(index).padStart(3, '0')}` as EventId;
    return {
      id,
      article: 'article1' as ArticleId,
      by,
      role: by === MARI ? 'editor' : 'checker',
      device: 'device' as DeviceId,
      at,
      commit: { id: id as never, index: 0, count: 1 },
      seen: index === 0 ? [] : [`e${String(index - 1).padStart(3, '0')}` as EventId],
      v: 1,
      ...fact,
    } as JournalEvent;
  });
}

const C1 = 'c1' as ClaimId;
const restated = (text: string): AnyFact => ({
  kind: 'claim-described',
  claim: C1,
  changes: { restated: text },
});
const title = (text: string): AnyFact => ({ kind: 'article-described', changes: { title: text } });

const EVENTS = journal(
  [ADA, '2026-11-17T12:00:00.000Z', title('Ferries')],
  [ADA, '2026-11-18T12:00:00.000Z', restated('Fares rose.')],
  [JOON, '2026-11-19T12:00:00.000Z', restated('Fares fell.')],
  [MARI, '2026-11-20T11:00:00.000Z', { kind: 'claim-rejected', claim: C1, reason: 'Thin.' }],
);

function article(events: readonly JournalEvent[] = EVENTS, over: Partial<Case> = {}): Case {
  const last = events.at(-1);
  return aCase([aClaim()], { events, heads: last === undefined ? [] : [last.id], ...over });
}

const draw = (state = article(), seen: readonly EventId[] | null = null) =>
  mount<ActivityPanel>(
    html`<activity-panel
      .state=${state}
      .desk=${aDesk()}
      .me=${CHECKER}
      .seen=${seen}
      .now=${NOW}
    ></activity-panel>`,
  );

const entries = (panel: ActivityPanel) => all(panel, '.entry').map(wordsOf);

describe('<activity-panel>', () => {
  afterEach(unmount);

  it('tells everything by day, the newest first, with links and word diffs', async () => {
    const panel = await draw();
    expect(all(panel, 'h3').map(wordsOf)).to.deep.equal([
      'Friday, November 20, 2026 (today)',
      'Thursday, November 19, 2026 (yesterday)',
      'Wednesday, November 18, 2026',
      'Tuesday, November 17, 2026',
    ]);
    const [first, second] = entries(panel);
    expect(first).to.contain('Marisol Etxaniz rejected the claim: Thin.');
    expect(second).to.contain('Removed: rose').and.to.contain('Added: fell');
    expect(all<HTMLAnchorElement>(panel, '.entry a')[0]?.getAttribute('href')).to.equal(
      '#/article/article1/claim/c1',
    );
  });

  it('filters by person and by kind of change', async () => {
    const panel = await draw();
    pick(panel, 'Person', ADA);
    await settled(panel);
    expect(entries(panel)).to.have.length(2);
    pick(panel, 'Kind of change', 'article');
    await settled(panel);
    expect(entries(panel)).to.have.length(1);
    pick(panel, 'Kind of change', 'review');
    await settled(panel);
    expect(wordsOf(panel)).to.contain('No change fits this filter.');
  });

  it('marks what others did since this person looked, and says that they look now', async () => {
    let panel: ActivityPanel | null = null;
    const told = await heard<{ heads: readonly EventId[] }>('activity-seen', async () => {
      panel = await draw(article(), ['e001' as EventId]);
    });
    expect(told.map(({ heads }) => heads)).to.deep.equal([['e003']]);
    const found = panel as ActivityPanel | null;
    if (found === null) throw new Error('not drawn');
    expect(wordsOf(found)).to.contain('2 changes by others since you last looked.');
    found.seen = ['e003' as EventId];
    await settled(found);
    expect(all(found, '.entry.new'), 'what was new stays marked while it is open').to.have.length(
      2,
    );
  });

  it('tells one gesture with many claims in one line', async () => {
    const commit = { id: 'bulk' as never, index: 0, count: 2 };
    const assigned = (claim: string, id: string, index: number): JournalEvent =>
      ({
        ...EVENTS[3],
        id,
        commit: { ...commit, index },
        kind: 'claim-described',
        claim,
        changes: { assignedTo: JOON },
      }) as unknown as JournalEvent;
    const events = [...EVENTS, assigned('c1', 'e010', 0), assigned('c2', 'e011', 1)];
    const state = article(events, { claims: [aClaim(), aClaim({ id: 'c2' as ClaimId })] });
    const [first, second] = entries(await draw(state));
    expect(first)
      .to.contain('assigned the claim to Joonas Vihervaara')
      .and.to.match(/Claim 1 Claim 2/);
    expect(second).to.contain('rejected');
  });

  it('shows what was taken back, and what had no effect, as that', async () => {
    const act = { event: 'e009' as EventId, by: ADA, at: '2026-11-20T12:00:00.000Z' };
    const forged = journal([
      ADA,
      '2026-11-20T10:00:00.000Z',
      { kind: 'claim-rejected', claim: C1, reason: 'No.' },
    ]);
    const panel = await draw(
      article([...EVENTS.slice(0, 2), ...forged.map((e) => ({ ...e, id: 'e008' as EventId }))], {
        undone: new Map([[`${ADA}/e001`, act]]),
        withoutEffect: new Set(['e008' as EventId]),
      }),
    );
    const words = wordsOf(panel);
    expect(words).to.contain('Taken back by Adaeze Nworah');
    expect(words).to.contain('Kept, but without effect');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw(article(), ['e001' as EventId]))).to.deep.equal([]);
    });
  }
});

describe('what is new since', () => {
  const fresh = (seen: readonly string[] | null, person = ADA, state = article()) => [
    ...newSince(state, seen as readonly EventId[] | null, person),
  ];

  it('is nothing for somebody who looks for the first time, and never what they did', () => {
    expect(fresh(null)).to.deep.equal([]);
    expect(fresh(['e000'])).to.deep.equal(['e002', 'e003']);
    expect(fresh(['e000'], JOON)).to.deep.equal(['e001', 'e003']);
    expect(fresh(['e003'])).to.deep.equal([]);
  });

  it('holds what a colleague made earlier, apart, and what arrived later', () => {
    const id = 'e0015';
    const commit = { id: id as never, index: 0, count: 1 };
    const seen = ['e000' as EventId];
    const late = { ...(EVENTS[2] as JournalEvent), id: id as EventId, commit, seen };
    const state = article([...EVENTS, late].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(fresh(['e003'], ADA, state)).to.deep.equal(['e0015']);
  });

  it('counts as seen what lies behind an event that is not shown', () => {
    const state = article(EVENTS.filter(({ id }) => id !== 'e001'));
    expect(fresh(['e002'], MARI, state)).to.deep.equal([]);
  });
});
