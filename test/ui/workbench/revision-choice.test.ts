import { expect } from 'chai';
import { html } from 'lit';
import type { RevisionId } from '../../../src/claims/ids.ts';
import { marksOf } from '../../../src/ui/workbench/article-marks.ts';
import '../../../src/ui/workbench/revision-choice.ts';
import type { RevisionChoice } from '../../../src/ui/workbench/revision-choice.ts';
import '../../../src/ui/workbench/workbench-page.ts';
import type { WorkbenchPage } from '../../../src/ui/workbench/workbench-page.ts';
import { findings } from '../axe.ts';
import { aCase, aDesk } from '../claim/a-case.ts';
import { button, CHECKER, field, pick, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { FIRST, movedClaim, revised, REVISIONS, SECOND } from '../revision/a-revised-case.ts';

const draw = (state = revised(), shown: RevisionId | null = null) =>
  mount<RevisionChoice>(html`<revision-choice .state=${state} .shown=${shown}></revision-choice>`);

describe('<revision-choice>', () => {
  afterEach(unmount);

  it('leads to the page where a revision is added', async () => {
    const choice = await draw(aCase([], { revisions: REVISIONS.slice(0, 1) }));
    expect(button(choice, 'Add revision').getAttribute('href')).to.equal(
      '#/article/article1/revision',
    );
    expect(choice.renderRoot.querySelector('select')).to.equal(null);
  });

  it('offers the revisions, newest first', async () => {
    const choice = await draw();
    const select = field<HTMLSelectElement>(choice, 'Revision');
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'Revision 2, newest',
      'Revision 1, Nov 20, 2026',
    ]);
    expect(select.value).to.equal(SECOND);
    const chosen = await heard('choose-revision', () => pick(choice, 'Revision', FIRST));
    expect(chosen).to.deep.equal([{ revision: FIRST }]);
  });

  it('says how many claims need a look, and nothing where none does', async () => {
    expect(wordsOf(await draw())).to.include('3 claims need a look');
    expect(wordsOf(await draw(revised([movedClaim()])))).not.to.include('a look');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
    });
  }
});

describe('an older revision on the workbench', () => {
  afterEach(unmount);

  it('has its claims where they stood', () => {
    const state = revised();
    const text = REVISIONS[0]?.text?.text ?? '';
    const words = marksOf(state, aDesk(), FIRST).map(({ range }) =>
      text.slice(range.start, range.end),
    );
    expect(words).to.have.members(
      state.claims.flatMap(({ appearances }) =>
        appearances.flatMap(({ anchors }) => anchors.get(FIRST)?.quote ?? []),
      ),
    );
    expect(words.length).to.be.greaterThan(marksOf(state, aDesk()).length);
  });

  it('is read only, says so, and leads back to the newest', async () => {
    const bench = await mount<WorkbenchPage>(
      html`<workbench-page .state=${revised()} .desk=${aDesk()} .me=${CHECKER}></workbench-page>`,
    );
    pick(bench, 'Revision', FIRST);
    await settled(bench.renderRoot);
    await bench.updateComplete;
    await settled(bench.renderRoot);
    expect(bench.articleView?.readOnly).to.equal(true);
    expect(bench.articleView?.revision?.text).to.include('40 minutes');
    expect(wordsOf(bench)).to.include('You are reading revision 1');
    button(bench, 'Read the newest revision').click();
    await bench.updateComplete;
    await settled(bench.renderRoot);
    expect(bench.articleView?.readOnly).to.equal(false);
    expect(bench.articleView?.revision?.text).to.include('14 minutes');
  });
});
