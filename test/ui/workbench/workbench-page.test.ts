import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { foldDesk } from '../../../src/claims/fold-desk.ts';
import { fold } from '../../../src/claims/fold.ts';
import { DESK, type ClaimId, type PersonId } from '../../../src/claims/ids.ts';
import { readEvent } from '../../../src/claims/read-event.ts';
import type { Case } from '../../../src/claims/case.ts';
import type { Desk } from '../../../src/claims/desk.ts';
import { marksOf } from '../../../src/ui/workbench/article-marks.ts';
import '../../../src/ui/workbench/workbench-page.ts';
import type { WorkbenchPage } from '../../../src/ui/workbench/workbench-page.ts';
import { findings } from '../axe.ts';
import { heard, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';

const ME = { person: 'sample-marisol' as PersonId, role: 'editor' } as const;

async function sample(): Promise<{ readonly state: Case; readonly desk: Desk }> {
  const lines = (await (await fetch('/fixtures/sample/desk.ndjson')).text()).trim().split('\n');
  const events = lines.map((line) => {
    const read = readEvent(JSON.parse(line));
    if (!read.ok) throw new Error('not an event');
    return read.event;
  });
  const desk = foldDesk(events.filter(({ article }) => article === DESK));
  const own = events.filter(({ article }) => article !== DESK);
  const article = own[0]?.article;
  if (article === undefined) throw new Error('no article');
  return { state: fold(article, own, desk), desk };
}

describe('<workbench-page>', () => {
  let state: Case;
  let desk: Desk;

  before(async () => {
    ({ state, desk } = await sample());
    // Wide enough for text and claims side by side.
    await setViewport({ width: 1280, height: 900 });
  });
  afterEach(unmount);

  const page = (selected: ClaimId | null = null) =>
    mount<WorkbenchPage>(
      html`<workbench-page
        .state=${state}
        .desk=${desk}
        .me=${ME}
        .selected=${selected}
      ></workbench-page>`,
    );

  function idOf(index: number): ClaimId {
    const claim = state.claims[index];
    if (claim === undefined) throw new Error('no such claim');
    return claim.id;
  }

  function part<Name extends keyof HTMLElementTagNameMap>(bench: WorkbenchPage, name: Name) {
    const found = bench.renderRoot.querySelector(name);
    if (found === null) throw new Error(`no ${name}`);
    return found;
  }

  it('shows every place of every live claim, with its number and its word', () => {
    const marks = marksOf(state, desk);
    const text = state.revisions[0]?.text?.text ?? '';
    const places = state.claims.flatMap(({ appearances }) => appearances);
    expect(marks.length).to.equal(places.length);
    for (const mark of marks) {
      const claim = state.claims.find(({ id }) => id === mark.claim);
      const quotes = claim?.appearances.map(({ anchor }) => anchor.quote);
      expect(quotes).to.include(text.slice(mark.range.start, mark.range.end));
      expect(mark.label).not.to.equal('');
    }
    expect(marks.filter(({ done }) => done).length).to.be.greaterThan(5);
  });

  it('lets places be adjusted in the newest text only, and none that is published', () => {
    const first = state.claims[0];
    if (!first) throw new Error('the sample has no claims');
    const published = { ...first, status: 'published' as const };
    const now = { ...state, claims: [published, ...state.claims.slice(1)] };
    for (const mark of marksOf(now, desk)) {
      const own = state.claims.find(({ id }) => id === mark.claim)?.appearances ?? [];
      if (mark.claim === first.id) expect(mark.adjustable).to.equal(null);
      else expect(own.map(({ id }) => id)).to.include(mark.adjustable);
    }
    const old = marksOf(state, desk, state.revisions[0]?.id ?? null);
    expect(new Set(old.map(({ adjustable }) => adjustable))).to.deep.equal(new Set([null]));
  });

  it('keeps the list and its filter behind an open panel', async () => {
    const bench = await page();
    const list = part(bench, 'claims-list');
    expect(list.hidden).to.equal(false);
    bench.selected = idOf(2);
    await settled(bench.renderRoot);
    expect(part(bench, 'claims-list')).to.equal(list);
    expect(list.hidden).to.equal(true);
    expect(part(bench, 'claim-panel').claim.id).to.equal(idOf(2));
  });

  it('moves the focus from a row to the panel, and back to the row', async () => {
    const bench = await page();
    const list = part(bench, 'claims-list');
    await list.focusClaim(idOf(3));
    expect(list.shadowRoot?.activeElement?.getAttribute('href')).to.include(idOf(3));
    bench.selected = idOf(3);
    await settled(bench.renderRoot);
    const panel = part(bench, 'claim-panel');
    expect(panel.shadowRoot?.activeElement?.id).to.equal('heading');
    bench.selected = null;
    await settled(bench.renderRoot);
    await bench.updateComplete;
    expect(list.shadowRoot?.activeElement?.getAttribute('href')).to.include(idOf(3));
  });

  it('leaves the focus alone when a claim is opened from the text', async () => {
    const bench = await page();
    const outside = document.createElement('button');
    bench.before(outside);
    outside.focus();
    bench.selected = idOf(1);
    await settled(bench.renderRoot);
    expect(document.activeElement).to.equal(outside);
  });

  it('scrolls the text to the claim that is opened', async () => {
    const bench = await page();
    const last = state.claims.at(-1);
    if (last === undefined) throw new Error('no claims');
    bench.selected = last.id;
    await settled(bench.renderRoot);
    const view = part(bench, 'article-view');
    await view.drawn;
    const mark = [...(view.shadowRoot?.querySelectorAll('mark') ?? [])].find((candidate) =>
      candidate.dataset['claims']?.includes(last.id),
    );
    const box = mark?.getBoundingClientRect();
    expect(box?.top).to.be.within(0, innerHeight);
  });

  it('begins at the panel when a claim is opened on a narrow screen', async () => {
    await setViewport({ width: 320, height: 700 });
    try {
      const bench = await page();
      bench.selected = idOf(0);
      await settled(bench.renderRoot);
      for (let i = 0; i < 2; i += 1) await new Promise((done) => requestAnimationFrame(done));
      const top = part(bench, 'claim-panel').getBoundingClientRect().top;
      expect(top).to.be.within(0, 120);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('edits the article’s details, field by field', async () => {
    const bench = await page();
    const button = [...bench.renderRoot.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === 'Article details',
    );
    button?.click();
    await settled(bench.renderRoot);
    const details = part(bench, 'article-details');
    const field = details.renderRoot.querySelector('draft-field');
    if (field === null) throw new Error('no field');
    const input = field.renderRoot.querySelector('input');
    if (input === null) throw new Error('no input');
    const commands = await heard('describe-article', () => {
      input.value = 'Another title';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new FocusEvent('blur'));
    });
    expect(commands).to.deep.equal([
      { do: 'describe-article', changes: { title: 'Another title' } },
    ]);
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find, with the list and with a panel, ${theme}`, async () => {
      withTheme(theme);
      const bench = await page();
      expect(await findings(bench)).to.deep.equal([]);
      bench.selected = idOf(0);
      await settled(bench.renderRoot);
      expect(await findings(bench)).to.deep.equal([]);
    });
  }
});
