import { expect } from 'chai';
import { keepReportChoices, readReportChoices } from '../../src/app/report-choices.ts';

const KEY = 'plumbline.report';
const START = {
  format: 'annotated-html',
  options: { html: 'page', claimReview: 'together', csvBom: false },
  form: {},
};

describe('what was last chosen for a report', () => {
  afterEach(() => localStorage.removeItem(KEY));

  it('is the start where nothing was chosen', () => {
    expect(readReportChoices()).to.deep.equal(START);
  });

  it('comes back as it was kept', () => {
    const choices = {
      format: 'csv',
      options: { html: 'fragment', claimReview: 'each', csvBom: true },
      form: { textShown: 'quotes', includePeople: false, includeDeskName: true },
    } as const;
    keepReportChoices(choices);
    expect(readReportChoices()).to.deep.equal(choices);
  });

  it('is the start where what was kept makes no sense', () => {
    for (const kept of ['', 'null', '[]', '"csv"', '{', '{"format":"exe","options":7,"form":[]}']) {
      localStorage.setItem(KEY, kept);
      expect(readReportChoices(), kept).to.deep.equal(START);
    }
  });

  it('never makes the next report a draft', () => {
    localStorage.setItem(KEY, '{"form":{"draft":true}}');
    expect(readReportChoices().form).to.deep.equal({});
  });
});
