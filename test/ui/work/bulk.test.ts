import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { ClaimId } from '../../../src/claims/ids.ts';
import type { Person } from '../../../src/claims/people.ts';
import '../../../src/ui/claim/claims-list.ts';
import type { ClaimsList } from '../../../src/ui/claim/claims-list.ts';
import { findings } from '../axe.ts';
import { ADA, aCase, aClaim, aDesk, anAppearance, aThread, JOON } from '../claim/a-case.ts';
import {
  all,
  asked,
  button,
  drawPanel,
  field,
  focused,
  pick,
  type,
  wordsOf,
} from '../claim/a-panel.ts';
import { mount, settled, THEMES, unmount, withTheme } from '../mount.ts';

const CLAIMS = ['one', 'two', 'three', 'four'].map((word, index) =>
  aClaim({
    id: `c${index + 1}` as ClaimId,
    restated: `Claim ${word}.`,
    kind: index === 0 ? 'event' : 'statistic',
    appearances: [anAppearance(`ap${index}`, word)],
  }),
);

async function draw(): Promise<ClaimsList> {
  const list = await mount<ClaimsList>(
    html`<claims-list
      .state=${aCase(CLAIMS)}
      .desk=${aDesk()}
      .me=${{ person: ADA, role: 'checker' }}
    ></claims-list>`,
  );
  return list;
}

async function selecting(): Promise<ClaimsList> {
  const list = await draw();
  button(list, 'Select several').click();
  await settled(list.parentElement as Element);
  return list;
}

const boxes = (list: ClaimsList) => all<HTMLInputElement>(list, '.pick');
const chosen = (list: ClaimsList) =>
  boxes(list)
    .map((box) => (box.checked ? 'x' : '-'))
    .join('');
const drawn = (list: ClaimsList) => settled(list.parentElement as Element);

describe('organising several claims', () => {
  afterEach(unmount);

  it('begins with the focus in the first box, and Space and the arrows choose', async () => {
    const list = await selecting();
    expect(focused()?.getAttribute('aria-label')).to.equal('Select claim 1');
    await sendKeys({ press: 'Space' });
    await drawn(list);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()?.getAttribute('aria-label')).to.equal('Select claim 2');
    expect(chosen(list)).to.equal('x---');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Shift' });
    await drawn(list);
    expect(chosen(list)).to.equal('xxx-');
    expect(wordsOf(list)).to.contain('3 claims selected');
  });

  it('takes everything between along with Shift and a click', async () => {
    const list = await selecting();
    boxes(list)[0]?.click();
    await drawn(list);
    boxes(list)[2]?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    await drawn(list);
    expect(chosen(list)).to.equal('xxx-');
  });

  it('applies what was chosen, and nothing else, as one gesture', async () => {
    const list = await selecting();
    button(list, 'Select all').click();
    await drawn(list);
    pick(list, 'Assigned to', JOON);
    pick(list, 'Priority', 'high');
    await drawn(list);
    type(list, 'Why this priority', 'Front page');
    type(list, 'Due', '2020-01-01');
    type(list, 'Tags', 'fares, buses');
    await drawn(list);
    expect(wordsOf(list)).to.contain('This day has passed.');
    const commands = await asked('describe-claims', () =>
      button(list, 'Apply to 4 claims').click(),
    );
    expect(commands).to.deep.equal([
      {
        do: 'describe-claims',
        claims: ['c1', 'c2', 'c3', 'c4'],
        changes: {
          assignedTo: JOON,
          due: '2020-01-01',
          priority: 'high',
          priorityReason: 'Front page',
          tags: ['fares', 'buses'],
        },
      },
    ]);
  });

  it('does nothing without a selection or without a choice, and says so', async () => {
    const list = await selecting();
    const apply = button(list, 'Apply to 0 claims');
    expect(apply.getAttribute('aria-disabled')).to.equal('true');
    expect(await asked('describe-claims', () => apply.click())).to.deep.equal([]);
  });

  it('never changes a claim that the filter hides', async () => {
    const list = await selecting();
    button(list, 'Select all').click();
    await drawn(list);
    pick(list, 'Kind', 'event');
    await drawn(list);
    expect(wordsOf(list)).to.contain('1 claim selected');
  });

  it('gives the focus back when it is done', async () => {
    const list = await selecting();
    button(list, 'Done').click();
    await drawn(list);
    expect(boxes(list)).to.deep.equal([]);
    expect(focused()?.id).to.equal('several');
    expect(() => field(list, 'Assigned to')).to.throw();
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await selecting())).to.deep.equal([]);
    });
  }
});

describe('a claim of somebody who left', () => {
  afterEach(unmount);

  it('says so in the list and in its panel, where it can go to somebody else', async () => {
    const desk = aDesk();
    const gone = { ...(desk.people.get(JOON) as Person), removed: true };
    const without = { ...desk, people: new Map([...desk.people, [JOON, gone]]) };
    const claim = aClaim({ assignedTo: JOON, due: '2020-01-31' });
    const list = await mount<ClaimsList>(
      html`<claims-list
        .state=${aCase([claim])}
        .desk=${without}
        .me=${{ person: ADA, role: 'checker' }}
      ></claims-list>`,
    );
    expect(wordsOf(list)).to.contain('Joonas Vihervaara (left the desk)');
    expect(wordsOf(list)).to.contain('Overdue since Jan 31, 2020');
    const panel = await drawPanel({ claim, desk: without });
    expect(wordsOf(panel)).to.contain('Joonas Vihervaara left the desk. Choose who goes on.');
    expect(wordsOf(panel)).to.contain('This day has passed.');
    const commands = await asked('describe-claim', () => pick(panel, 'Assigned to', ADA));
    expect(commands).to.deep.equal([
      { do: 'describe-claim', claim: 'c1', changes: { assignedTo: ADA } },
    ]);
  });
});

describe('a note of a claim that was merged', () => {
  afterEach(unmount);

  it('stands in the other claim, and says where it comes from', async () => {
    const theirs = aThread('n9', { claim: 'c9' as ClaimId });
    const panel = await drawPanel({ claim: aClaim({ threads: [aThread(), theirs] }) });
    const said = all(panel, 'note-thread').map((thread) =>
      wordsOf(thread).includes('From a claim that was merged into this one'),
    );
    expect(said).to.deep.equal([false, true]);
  });
});
