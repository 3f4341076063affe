import { expect } from 'chai';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { annotatedHtml } from '../../src/report/annotated-html.ts';
import type { Newsroom } from './cases.ts';
import { smallCase } from './small-case.ts';
import { CLOCK, fileOf, reportOf } from './pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // How our own markup is typed, which no reader sees.
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      'long-title': 'off',
      // Visible text in a page's own words stands in short lines of data, too.
      'no-raw-characters': 'off',
    },
  }),
);

async function messages(room: Newsroom, draft: boolean): Promise<readonly string[]> {
  return faults(fileOf(room, { draft, textShown: 'whole' }));
}

async function faults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`,
    ),
  );
}

describe('the HTML of a report', function () {
  // The validator is slow on a busy machine.
  this.timeout(60_000);

  it('is valid', async () => expect(await messages(smallCase(), false)).to.deep.equal([]));
  it('is valid as a draft', async () =>
    expect(await messages(smallCase(), true)).to.deep.equal([]));
  it('is valid with the data for aggregators and the script of a frame', async () => {
    const report = reportOf(smallCase(), { pageUrl: 'https://fact.example.org/lamp' });
    expect(await faults(annotatedHtml(report, CLOCK, { sizing: true }))).to.deep.equal([]);
  });
});
