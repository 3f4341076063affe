import { expect } from 'chai';
import { readFile, writeFile } from '@web/test-runner-commands';
import { annotatedHtml } from '../../src/report/annotated-html.ts';
import { claimReviewJson } from '../../src/report/claim-review.ts';
import { claimsCsv } from '../../src/report/claims-csv.ts';
import { googlePageJson } from '../../src/report/google-markup.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { webAnnotationJson } from '../../src/report/web-annotation.ts';
import { wordDocument } from '../../src/report/word-document.ts';
import { smallCase } from './small-case.ts';
import { CLOCK, reportOf } from './pages.ts';
import { partsOf } from './word-files.ts';

/** Set to true for one run to renew the files; the tests fail as long as it is. */
const RENEW = false as boolean;
const FOLDER = '../../fixtures/reports/';
const WORDS = {
  headline: 'The lamp never went dark, and what oil cost in Tarn is not known',
  standfirst: 'We checked three claims about the lamp of Merrow Point.',
  overallFinding: 'The story of the dark lamp rests on a year misread.',
  conflicts: 'None.',
  licence: 'CC BY 4.0',
  pageUrl: 'https://fact.example.org/lamp',
} as const;
const REPORT = reportOf(smallCase(), WORDS);

/** Each golden file and how it is made. */
const FILES: Readonly<Record<string, () => string | Promise<string>>> = {
  'small.html': () => annotatedHtml(REPORT, CLOCK),
  'small.claimreview.jsonld': () => claimReviewJson(REPORT),
  'small.google.json': () => googlePageJson(REPORT),
  'small.annotations.jsonld': () => webAnnotationJson(REPORT, CLOCK),
  'small.csv': () => claimsCsv(REPORT),
  'small.md': () => markdownReport(REPORT, CLOCK),
  'small.docx.txt': async () => wordText(await wordDocument(REPORT, CLOCK)),
};

/** The parts of a Word document that hold its words, a line for each paragraph of markup. */
function wordText(docx: Uint8Array): string {
  const parts = partsOf(docx);
  return Object.keys(parts)
    .filter((name) =>
      /^(?:docProps\/core|word\/(?:document|comments|header1|footer1))\.xml$/.test(name),
    )
    .map((name) => `${name}\n${(parts[name] ?? '').replace(/(<w:(?:p|comment)[ >])/g, '\n$1')}\n`)
    .join('\n');
}

describe('the golden reports', () => {
  for (const [name, write] of Object.entries(FILES)) {
    it(`have not changed: ${name}`, async () => {
      const file = await write();
      const path = `${FOLDER}${name}`;
      if (RENEW) await writeFile({ path, content: file });
      // Not fetched: the test server writes scripts of its own into pages.
      const golden = ((await readFile({ path })) ?? '').split('\n');
      const differs = file.split('\n').findIndex((line, i) => line !== golden[i]);
      const where = `line ${differs + 1} of fixtures/reports/${name}`;
      expect(file.split('\n')[differs], where).to.equal(golden[differs]);
      expect(file.split('\n').length).to.equal(golden.length);
      expect(RENEW).to.equal(false);
    });
  }
});
