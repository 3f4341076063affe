import { expect } from 'chai';
import { lintReport } from '../../src/app/lint-report.ts';
import { runLint, runReport } from '../../src/app/run-report.ts';
import { DEFAULT_CHOICES, writeFormat } from '../../src/report/formats.ts';
import type { PublicReport } from '../../src/report/report-values.ts';
import { CLOCK, reportOf } from '../report/pages.ts';
import { smallCase } from '../report/small-case.ts';

const REPORT = reportOf(smallCase(), { pageUrl: 'https://fact.example.org/lamp' });

/** The report with its claims so often that everything about it is heavy. */
function manyTimes(times: number): PublicReport {
  const claims = Array.from({ length: times }, () => REPORT.claims).flat();
  return { ...REPORT, claims: claims.map((claim, i) => ({ ...claim, number: i + 1 })) };
}

const never = (): AbortSignal => new AbortController().signal;

describe('writing a report away from the page', function () {
  this.timeout(60_000);

  for (const format of ['word', 'zip'] as const) {
    it(`gives the bytes that the page would: ${format}`, async () => {
      const progress: number[] = [];
      const file = await runReport(
        { format, report: REPORT, clock: CLOCK, choices: DEFAULT_CHOICES },
        { signal: never(), onProgress: (done) => progress.push(done) },
      );
      const here = await writeFormat(format, REPORT, CLOCK);
      expect([file.name, file.type]).to.deep.equal([here.name, here.type]);
      expect([...file.bytes].join()).to.equal([...here.bytes].join());
      expect(progress).to.deep.equal([...progress].sort((a, b) => a - b));
      expect(progress.length).to.be.at.least(1);
    });
  }

  it('gives the same text of a large report', async () => {
    const report = manyTimes(30);
    const job = { format: 'csv', report, clock: CLOCK, choices: DEFAULT_CHOICES } as const;
    const file = await runReport(job, { signal: never() });
    const here = await writeFormat('csv', report, CLOCK);
    expect(new TextDecoder().decode(file.bytes)).to.equal(new TextDecoder().decode(here.bytes));
  });

  it('checks the markup of small and large reports alike', async () => {
    for (const report of [REPORT, manyTimes(30)]) {
      const found = await runLint(
        { report, clock: CLOCK, ratingWords: ['False'] },
        { signal: never() },
      );
      expect(found).to.deep.equal(lintReport(report, CLOCK, ['False']));
      expect(found.length).to.be.at.least(1);
    }
  });

  it('stops when it is told to, and does not begin when it was told before', async () => {
    const job = { format: 'zip', report: REPORT, clock: CLOCK, choices: DEFAULT_CHOICES } as const;
    for (const wait of [true, false]) {
      const stop = new AbortController();
      if (!wait) stop.abort();
      const writing = runReport(job, { signal: stop.signal });
      if (wait) stop.abort();
      let thrown: unknown;
      await writing.catch((error: unknown) => (thrown = error));
      expect(thrown).to.equal(stop.signal.reason);
    }
  });
});
