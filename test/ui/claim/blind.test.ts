/**
 * A second reader is to judge blind: nothing that tells the first verdict stands in any view. The
 * words are planted through the public doors, the views drawn as the app draws them.
 */
import { expect } from 'chai';
import { html, type LitElement } from 'lit';
import { summarise } from '../../../src/claims/summary.ts';
import { viewFor, viewOfSummary } from '../../../src/claims/view-for.ts';
import '../../../src/ui/claim/claims-list.ts';
import '../../../src/ui/desk/desk-page.ts';
import '../../../src/ui/queries/query-sheet-page.ts';
import '../../../src/ui/review/review-queue-page.ts';
import '../../../src/ui/settings/settings-page.ts';
import '../../../src/ui/work/my-work-page.ts';
import '../../../src/ui/workbench/activity-panel.ts';
import '../../../src/ui/workbench/coverage-panel.ts';
import '../../../src/ui/workbench/workbench-page.ts';
import { desk } from '../../claims/desk-of.ts';
import { mount, settled, unmount } from '../mount.ts';
import { all, button, drawn, drawPanel, wordsOf } from './a-panel.ts';

/** Stands in everything that tells how the first reader judged. */
const SECRET = 'zanzibar';

/** A claim that Ann has judged and Bo is to judge blind, Ed having asked for changes once. */
function judged() {
  const d = desk();
  const ann = d.checker('Ann');
  const bo = d.checker('Bo');
  const ed = d.editor('Ed');
  const claim = ann.marks('Ridership has doubled');
  ann.readies(claim, 'mostly-true', `The ${SECRET} finding.`);
  ann.cites(claim, 'Council minutes', {
    evidence: { reasoning: `The ${SECRET} reasoning.`, stance: 'refutes' },
  });
  ann.notes(claim, `The ${SECRET} note.`);
  ann.proposes(claim, 'false', `The later ${SECRET} finding.`, { rationale: `The ${SECRET} why.` });
  ann.submits(claim);
  ed.sendsBack(claim, `The ${SECRET} request.`);
  ed.does({
    do: 'suggest-wording',
    claim,
    field: 'finding',
    text: `The ${SECRET} wording.`,
    why: `The ${SECRET} cause.`,
  });
  ann.submits(claim);
  ed.does({ do: 'ask-cross-check', claim, of: bo.id });
  return { d, ann, bo, ed, claim };
}

function secretsIn(root: Element | ShadowRoot): readonly string[] {
  const attributes = all<Element>(root, '*').flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  const values = all<HTMLInputElement>(root, 'input, textarea').map(({ value }) => value);
  // Choices and colour samples have every group; anything else that has one tells the rating.
  // Choices, colour samples and scales have every group; anything else that has one tells the rating.
  const samples = ['radio-set', 'article-minimap', 'scale-settings', 'bar-list'];
  const hostsOf = (element: Element): readonly string[] => {
    const { host } = element.getRootNode() as Partial<ShadowRoot>;
    return host === undefined ? [] : [host.localName, ...hostsOf(host)];
  };
  const chips = all<Element>(root, '.rating-false, .rating-mostly-true').filter(
    (element) => !hostsOf(element).some((host) => samples.includes(host)),
  );
  const bars = all<HTMLElement & { rows: readonly { group?: string; count: number }[] }>(
    root,
    'bar-list',
  ).flatMap(({ rows }) =>
    rows
      .filter(({ group, count }) => count > 0 && ['false', 'mostly-true'].includes(group ?? ''))
      .map(({ group, count }) => `${group}: ${count}`),
  );
  return [
    ...[wordsOf(root), ...attributes, ...values].filter((words) => words.includes(SECRET)),
    ...chips.map(({ className }) => className),
    ...bars,
  ];
}

describe('a blind second reader', () => {
  afterEach(unmount);

  it('finds nothing of the first verdict in the panel, its history opened', async () => {
    const { d, bo, claim } = judged();
    const me = { person: bo.id, role: bo.role };
    const state = viewFor(d.case, me);
    const shown = state.claims.find(({ id }) => id === claim);
    if (shown === undefined) throw new Error('no claim');
    expect(shown.blind).to.equal(true);
    const panel = await drawPanel({ state, claim: shown, desk: d.desk, me });
    for (const section of all<HTMLElement & { open: boolean }>(panel, 'panel-section')) {
      if (!section.open) section.shadowRoot?.querySelector('summary')?.click();
    }
    await drawn(panel);
    await drawn(panel);
    expect(wordsOf(panel)).to.contain('Hidden until your own verdict is in');
    expect(secretsIn(panel)).to.deep.equal([]);
    expect(wordsOf(button(panel, 'Give second verdict'))).to.equal('Give second verdict');
  });

  it('finds nothing of it on any page that shows claims', async () => {
    const { d, bo, claim } = judged();
    const me = { person: bo.id, role: bo.role };
    const person = { id: bo.id, name: 'Bo', role: bo.role, removed: false };
    const state = viewFor(d.case, me);
    const rows = [viewOfSummary(summarise(d.case, d.desk), me)];
    const drawings = {
      'the list of claims': html`<claims-list
        .state=${state}
        .desk=${d.desk}
        .me=${me}
      ></claims-list>`,
      'the workbench': html`<workbench-page
        .state=${state}
        .desk=${d.desk}
        .me=${me}
        .articles=${rows}
        .selected=${claim}
      ></workbench-page>`,
      coverage: html`<coverage-panel .state=${state} .desk=${d.desk}></coverage-panel>`,
      activity: html`<activity-panel
        .state=${state}
        .desk=${d.desk}
        .me=${me}
        .now=${d.now}
      ></activity-panel>`,
      'the query sheet': html`<query-sheet-page
        .state=${state}
        .desk=${d.desk}
      ></query-sheet-page>`,
      'the review queue': html`<review-queue-page
        .articles=${rows}
        .names=${new Map()}
        .me=${bo.id}
        .readerRole=${bo.role}
        .desk=${d.desk}
        .now=${d.now}
        .selected=${{ article: d.article, claim }}
        .state=${state}
      ></review-queue-page>`,
      'my work': html`<my-work-page
        .articles=${rows}
        .people=${[person]}
        .me=${person}
        .now=${d.now}
      ></my-work-page>`,
      'the desk': html`<desk-page
        .articles=${rows}
        .names=${new Map()}
        .people=${[person]}
        .searchText=${SECRET.slice(0, 4)}
        .now=${d.now}
      ></desk-page>`,
      'the settings': html`<settings-page
        .articles=${rows}
        .scales=${d.desk.scales}
        .me=${person}
      ></settings-page>`,
    };
    for (const [where, drawing] of Object.entries(drawings)) {
      const element = await mount<LitElement>(drawing);
      await settled(element.parentElement as Element);
      await settled(element.parentElement as Element);
      expect(secretsIn(element), where).to.deep.equal([]);
      unmount();
    }
  });

  it('is told in the list of claims that a verdict is asked for', async () => {
    const { d, bo } = judged();
    const me = { person: bo.id, role: bo.role };
    const list = await mount<LitElement>(
      html`<claims-list .state=${viewFor(d.case, me)} .desk=${d.desk} .me=${me}></claims-list>`,
    );
    expect(wordsOf(list)).to.contain('Your verdict is asked for');
    expect(all(list, 'rating-chip')).to.deep.equal([]);
  });

  it('sees both as soon as their own is in, and others see all of it all the time', async () => {
    const { d, ann, bo, claim } = judged();
    const shown = (hand: typeof ann) => {
      const state = viewFor(d.case, { person: hand.id, role: hand.role });
      return { state, claim: state.claims.find(({ id }) => id === claim) };
    };
    const first = shown(ann);
    if (first.claim === undefined) throw new Error('no claim');
    const hers = await drawPanel({
      ...first,
      claim: first.claim,
      desk: d.desk,
      me: { person: ann.id, role: 'checker' },
    });
    expect(wordsOf(hers)).to.contain(`The ${SECRET} note.`);
    unmount();
    bo.rates(claim, 'half-true', 'Half of it is true.');
    const both = shown(bo);
    if (both.claim === undefined) throw new Error('no claim');
    const panel = await drawPanel({
      ...both,
      claim: both.claim,
      desk: d.desk,
      me: { person: bo.id, role: 'checker' },
    });
    const words = wordsOf(panel);
    expect(words).to.contain(`The later ${SECRET} finding.`).and.contain('Half of it is true.');
    expect(words).to.contain('The ratings differ.');
  });
});
