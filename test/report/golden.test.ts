import { expect } from 'chai';
import { readFile, writeFile } from '@web/test-runner-commands';
import { smallCase } from './small-case.ts';
import { fileOf } from './pages.ts';

/** Set to true for one run to renew the file; the test fails as long as it is. */
const RENEW = false as boolean;
const GOLDEN = '../../fixtures/reports/small.html';
const WORDS = {
  headline: 'The lamp never went dark, and what oil cost in Tarn is not known',
  standfirst: 'We checked three claims about the lamp of Merrow Point.',
  overallFinding: 'The story of the dark lamp rests on a year misread.',
  conflicts: 'None.',
  licence: 'CC BY 4.0',
  pageUrl: 'https://fact.example.org/lamp',
} as const;

describe('the golden report', () => {
  it('has not changed', async () => {
    const file = fileOf(smallCase(), WORDS);
    if (RENEW) await writeFile({ path: GOLDEN, content: file });
    // Not fetched: the test server writes scripts of its own into pages.
    const golden = ((await readFile({ path: GOLDEN })) ?? '').split('\n');
    const differs = file.split('\n').findIndex((line, i) => line !== golden[i]);
    const where = `line ${differs + 1} of fixtures/reports/small.html`;
    expect(file.split('\n')[differs], where).to.equal(golden[differs]);
    expect(file.split('\n').length).to.equal(golden.length);
    expect(RENEW).to.equal(false);
  });
});
