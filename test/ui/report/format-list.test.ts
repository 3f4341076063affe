import { expect } from 'chai';
import { html } from 'lit';
import type { ArticleId, ClaimId } from '../../../src/claims/ids.ts';
import '../../../src/ui/report/format-list.ts';
import type { FormatList } from '../../../src/ui/report/format-list.ts';
import {
  NO_FORMATS_VIEW,
  REPORT_FORMATS,
  type FormatRefusal,
  type FormatsView,
  type ReportFormat,
} from '../../../src/ui/report/format-values.ts';
import { findings } from '../axe.ts';
import { all, button, drawn, field, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';

async function draw(view: Partial<FormatsView> = {}): Promise<FormatList> {
  const list = await mount<FormatList>(
    html`<format-list
      .article=${'article1' as ArticleId}
      .view=${{ ...NO_FORMATS_VIEW, ...view }}
    ></format-list>`,
  );
  await drawn(list);
  return list;
}

const names = (list: Element): readonly string[] =>
  all<HTMLButtonElement>(list, 'button').map((each) => each.textContent?.trim() ?? '');

describe('<format-list>', () => {
  afterEach(unmount);

  const labels: readonly (readonly [ReportFormat, string, readonly string[]])[] = [
    ['annotated-html', 'Annotated HTML', ['Download', 'Copy']],
    ['word', 'Word document', ['Download']],
    ['print', 'Print or PDF', ['Print']],
    ['markdown', 'Markdown', ['Download', 'Copy']],
    ['claim-review', 'ClaimReview JSON-LD', ['Download', 'Copy']],
    ['web-annotation', 'Web Annotation JSON-LD', ['Download', 'Copy']],
    ['csv', 'CSV', ['Download', 'Copy']],
    ['zip', 'All public formats (zip)', ['Download']],
  ];
  for (const [format, label, buttons] of labels) {
    it(`offers ${label}, with what can be done with it`, async () => {
      const list = await draw();
      const before = field(list, label);
      if (format !== 'annotated-html') {
        expect(await heard('choose-format', () => before.click())).to.deep.equal([{ format }]);
      }
      list.view = { ...NO_FORMATS_VIEW, format };
      await drawn(list);
      expect(field(list, label).checked).to.equal(true);
      expect(names(list)).to.deep.equal(buttons);
      for (const [name, event] of [
        ['Download', 'download-report'],
        ['Copy', 'copy-report'],
      ] as const) {
        if (!buttons.includes(name)) continue;
        expect(await heard(event, () => button(list, name).click())).to.deep.equal([{ format }]);
      }
    });
  }

  it('has every format once', () => {
    expect(labels.map(([format]) => format)).to.deep.equal([...REPORT_FORMATS]);
  });

  const refusals: readonly (readonly [FormatRefusal, RegExp])[] = [
    ['nothing-approved', /^No claim is approved yet\./],
    ['draft', /^A draft has no ClaimReview\./],
    ['page-url-missing', /Fill in Page URL\.$/],
    ['no-verdict', /^No approved claim has a verdict/],
  ];
  for (const [refusal, words] of refusals) {
    it(`says why a format cannot be had, and keeps the button in reach: ${refusal}`, async () => {
      const list = await draw({ format: 'claim-review', refusals: { 'claim-review': refusal } });
      const download = button(list, 'Download');
      expect(download.getAttribute('aria-disabled')).to.equal('true');
      const said = await heard<{ text: string }>('announce', async () => {
        expect(await heard('download-report', () => download.click())).to.deep.equal([]);
      });
      expect(said[0]?.text).to.match(words);
      expect(wordsOf(list)).to.contain(said[0]?.text);
    });
  }

  it('hands over what is set about a format', async () => {
    const list = await draw({ format: 'csv' });
    const before = NO_FORMATS_VIEW.options;
    expect(await heard('format-options', () => field(list, 'For Excel').click())).to.deep.equal([
      { options: { ...before, csvBom: true } },
    ]);
    list.view = { ...NO_FORMATS_VIEW, format: 'claim-review' };
    await drawn(list);
    const each = field(list, 'One file for each claim, in a zip');
    expect(await heard('format-options', () => each.click())).to.deep.equal([
      { options: { ...before, claimReview: 'each' } },
    ]);
    list.view = {
      ...NO_FORMATS_VIEW,
      format: 'claim-review',
      options: { ...before, claimReview: 'each' },
    };
    await drawn(list);
    expect(names(list), 'a zip cannot be copied').to.deep.equal(['Download']);
  });

  it('gives the embed code, or says what it needs', async () => {
    const options = { ...NO_FORMATS_VIEW.options, html: 'framed' as const };
    const list = await draw({ options });
    expect(wordsOf(list)).to.contain('The embed code needs the address of the published page.');
    list.view = { ...NO_FORMATS_VIEW, options, embed: '<iframe></iframe>' };
    await drawn(list);
    const copied = await heard('copy-text', () => button(list, 'Copy embed code').click());
    expect(copied).to.deep.equal([{ text: '<iframe></iframe>', what: 'The embed code' }]);
  });

  it('shows how far the writing is, and can be told to stop', async () => {
    const list = await draw({ writing: { format: 'zip', done: 0.4 } });
    const [bar] = all<HTMLProgressElement>(list, 'progress');
    expect([bar?.getAttribute('aria-label'), bar?.value]).to.deep.equal([
      'Writing: All public formats (zip)',
      0.4,
    ]);
    expect(await heard('cancel-report', () => button(list, 'Cancel').click())).to.have.length(1);
  });

  it('shares where the browser can', async () => {
    const list = await draw({ format: 'word', canShare: true });
    expect(await heard('share-report', () => button(list, 'Share').click())).to.deep.equal([
      { format: 'word' },
    ]);
  });

  it('shows what the linter found, errors first, with the way to the claim', async () => {
    const list = await draw({
      format: 'claim-review',
      findings: [
        { text: 'It is wrong.', severity: 'error', claim: { id: 'c1' as ClaimId, number: 3 } },
        { text: 'It is long.', severity: 'warning', claim: null },
      ],
    });
    const shown = all<HTMLLIElement>(list, 'li').map(wordsOf);
    expect(shown.map((each) => each.replace(/ :/, ':'))).to.deep.equal([
      'Claim 3: It is wrong.',
      'It is long.',
    ]);
    const [link] = all<HTMLAnchorElement>(list, 'a');
    expect(link?.getAttribute('href')).to.equal('#/article/article1/claim/c1');
    list.view = { ...list.view, findings: [] };
    await drawn(list);
    expect(wordsOf(list)).to.contain('Nothing to find fault with.');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      for (const format of REPORT_FORMATS) {
        const list = await draw({
          format,
          refusals: { 'claim-review': 'page-url-missing' },
          writing: { format, done: null },
          findings: [{ text: 'It is wrong.', severity: 'error', claim: null }],
          embed: '<iframe></iframe>',
          options: { ...NO_FORMATS_VIEW.options, html: 'framed' },
        });
        expect(await findings(list), format).to.deep.equal([]);
        unmount();
        withTheme(theme);
      }
    }).timeout(60_000);
  }
});
