import { expect } from 'chai';
import { html } from 'lit';
import type { Claim } from '../../../src/claims/case.ts';
import type { ClaimId, EventId } from '../../../src/claims/ids.ts';
import type { FormatList } from '../../../src/ui/report/format-list.ts';
import { NO_FORMATS_VIEW } from '../../../src/ui/report/format-values.ts';
import '../../../src/ui/report/report-page.ts';
import type { ReportPage } from '../../../src/ui/report/report-page.ts';
import {
  DEFAULT_REPORT_VALUES,
  type PublishLine,
  type ReportFormValues,
} from '../../../src/ui/report/report-values.ts';
import { findings } from '../axe.ts';
import { aCase, aClaim, aDesk, aFullClaim, hash, MARI } from '../claim/a-case.ts';
import { all, button, drawn, field, inside, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';

const signed = (id: string, over: Partial<Claim> = {}): Claim =>
  aFullClaim({
    id: id as ClaimId,
    status: 'approved',
    signOff: {
      event: 'e9' as EventId,
      by: MARI,
      at: '2026-11-12T10:00:00.000Z',
      content: hash('1'),
      verdict: null,
      voided: null,
      alone: false,
    },
    ...over,
  });

const CLAIMS = [
  signed('c1'),
  aClaim({ id: 'c2' as ClaimId, restated: 'Fares rose by 8 percent.', status: 'in-review' }),
  aClaim({ id: 'c3' as ClaimId, status: 'not-checkable', notCheckable: 'prediction' }),
  signed('c4', { status: 'dropped', dropped: 'Twice' }),
];

async function draw(
  more: { claims?: readonly Claim[]; values?: ReportFormValues; gate?: PublishLine[] } = {},
): Promise<ReportPage> {
  const { claims = CLAIMS, values = DEFAULT_REPORT_VALUES, gate = [] } = more;
  const page = await mount<ReportPage>(
    html`<report-page
      .state=${aCase(claims)}
      .desk=${aDesk()}
      .me=${{ person: MARI, role: 'editor' }}
      .values=${values}
      .preview=${null}
      .gate=${gate}
    ></report-page>`,
  );
  await drawn(page);
  return page;
}

const options = async (work: () => void): Promise<ReportFormValues | undefined> =>
  (await heard<{ options: ReportFormValues }>('report-options', work)).at(-1)?.options;

describe('<report-page>', () => {
  afterEach(unmount);

  const boxes: readonly (readonly [string, keyof ReportFormValues, boolean])[] = [
    ['Names of checkers and editors', 'includePeople', false],
    ['Desk name', 'includeDeskName', false],
    ['Draft', 'draft', true],
  ];
  for (const [label, name, value] of boxes) {
    it(`hands over the options when ${label} is ticked`, async () => {
      const page = await draw();
      expect(await options(() => field(page, label).click())).to.include({ [name]: value });
    });
  }

  it('offers how much of the text is shown', async () => {
    const page = await draw();
    expect(field(page, 'Excerpts').checked).to.equal(true);
    expect(await options(() => field(page, 'Quotes only').click())).to.include({
      textShown: 'quotes',
    });
    expect(wordsOf(page)).to.contain('The desk has not said that it holds the rights.');
  });

  it('keeps what is chosen when older values come back', async () => {
    const page = await draw();
    field(page, 'Desk name').click();
    page.values = { ...DEFAULT_REPORT_VALUES };
    await drawn(page);
    expect(field(page, 'Desk name').checked).to.equal(false);
    expect(await options(() => field(page, 'Draft').click())).to.include({
      includeDeskName: false,
      draft: true,
    });
  });

  it('says which claims enter and which do not, with links to them', async () => {
    const page = await draw();
    const list = inside<HTMLElement>(page, 'publish-list');
    expect(wordsOf(list)).to.contain('2 claims do not enter');
    expect(wordsOf(list)).to.contain('1 approved claim enters');
    expect(wordsOf(list)).to.contain('No editor has signed the reason yet.');
    const links = all<HTMLAnchorElement>(list, 'a').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal([
      '#/article/article1/claim/c2',
      '#/article/article1/claim/c3',
      '#/article/article1/claim/c1',
    ]);
    field(page, 'Draft').click();
    await drawn(page);
    expect(wordsOf(list)).to.contain('2 claims enter only because this is a draft');
  });

  it('says that a claim whose approval is void does not enter', async () => {
    const claim = signed('c1', { status: 'in-review' });
    const voided = { ...claim, signOff: { ...claim.signOff!, voided: 'content-changed' as const } };
    const page = await draw({ claims: [voided] });
    expect(wordsOf(inside(page, 'publish-list'))).to.contain(
      'Its approval does not count any more.',
    );
  });

  it('shows what the writer has to add', async () => {
    const gate: PublishLine[] = [
      { text: 'A link is unsafe.', severity: 'block', claim: 'c1' as ClaimId },
      { text: 'There is no standfirst.', severity: 'warn', claim: null },
    ];
    const page = await draw({ gate });
    const list = inside(page, 'publish-list');
    const lines = all<HTMLElement>(list, 'ul.lines > li');
    expect(wordsOf(inside(list, 'details'))).to.contain('1 warning');
    expect(inside<HTMLDetailsElement>(list, 'details').open).to.equal(false);
    expect(lines.map(wordsOf)).to.deep.equal(['A link is unsafe.', 'There is no standfirst.']);
    expect(lines[0]?.querySelector('a')?.getAttribute('href')).to.equal(
      '#/article/article1/claim/c1',
    );
  });

  it('hands the formats to their list', async () => {
    const page = await draw();
    const list = inside<FormatList>(page, 'format-list');
    expect(list.article).to.equal(page.state.article);
    page.formats = { ...NO_FORMATS_VIEW, format: 'csv' };
    await drawn(page);
    expect(list.view.format).to.equal('csv');
    expect(await heard('download-report', () => button(page, 'Download').click())).to.deep.equal([
      { format: 'csv' },
    ]);
  });

  it('adopts the preview into its own shadow root, and the next one in its place', async () => {
    const page = await draw();
    expect(wordsOf(inside(page, 'report-preview'))).to.contain('being drawn');
    for (const text of ['First', 'Second']) {
      const report = document.createElement('div');
      report.attachShadow({ mode: 'open' }).append(text);
      page.preview = report;
      await drawn(page);
      const adopted = inside<HTMLElement>(page, '.adopted');
      expect([...adopted.children]).to.deep.equal([report]);
      expect(wordsOf(inside(page, 'report-preview'))).to.match(new RegExp(`Preview ${text}$`));
    }
    expect(all(page, 'iframe')).to.have.length(0);
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const page = await draw({
        gate: [{ text: 'There is no standfirst.', severity: 'warn', claim: null }],
      });
      for (const folded of all<HTMLDetailsElement>(page, 'details')) folded.open = true;
      const report = document.createElement('div');
      report.attachShadow({ mode: 'open' }).append('The report');
      page.preview = report;
      await drawn(page);
      expect(await findings(page)).to.deep.equal([]);
    });
  }
});
