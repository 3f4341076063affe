import { expect } from 'chai';
import type { ClaimReview as SchemaClaimReview, WithContext } from 'schema-dts';
import { annotatedHtml } from '../../src/report/annotated-html.ts';
import {
  claimReviewFiles,
  claimReviewJson,
  claimReviews,
  type ClaimReview,
} from '../../src/report/claim-review.ts';
import { readMarkupFile } from '../../src/report/claim-review-file.ts';
import { lintClaimReview } from '../../src/report/claim-review-lint.ts';
import { googlePage, googlePageJson } from '../../src/report/google-markup.ts';
import type { PublicCorrection } from '../../src/report/report-values.ts';
import { Newsroom } from './cases.ts';
import { CLOCK, pageOf, reportOf } from './pages.ts';
import { smallCase } from './small-case.ts';

const PAGE = 'https://fact.example.org/lamp';
const DETAILS = {
  title: 'The Lamp of Merrow Point',
  byline: 'Sanna Ovik',
  publisher: 'Tarn Weekly',
  url: 'https://weekly.example.org/lamp',
  published: '2026-02-14',
};
const TEXT = 'The lamp went dark in 1931. Oil was dear. Nobody minded.';

function only(reviews: readonly ClaimReview[]): ClaimReview {
  expect(reviews.length).to.equal(1);
  return reviews[0] as ClaimReview;
}

describe('ClaimReview', () => {
  it('is an array at the top level with one review for each approved claim', () => {
    const json = JSON.parse(claimReviewJson(reportOf(smallCase(), { pageUrl: PAGE }))) as unknown[];
    expect(json.length).to.equal(3);
    expect(JSON.stringify(json)).not.to.include('seen from 18 miles');
  });

  it('has addresses inside the page, and the page has the places', () => {
    const room = smallCase();
    for (const pageUrl of [PAGE, `${PAGE}?a=1&b=2`, `${PAGE}#old`]) {
      const page = pageOf(room, { pageUrl });
      for (const review of claimReviews(reportOf(room, { pageUrl }))) {
        expect(review['@id']).to.equal(review.url);
        const url = new URL(review.url);
        expect(page.getElementById(url.hash.slice(1))?.matches('article.claim')).to.equal(true);
        url.hash = '';
        expect(url.href).to.equal(pageUrl.replace('#old', ''));
      }
    }
  });

  it('says what was said, by whom, where, and what the desk found', () => {
    const room = new Newsroom(TEXT, DETAILS);
    room.policy({
      deskName: 'Point of Fact',
      methodologyUrl: 'https://fact.example.org/method',
      correctionsUrl: 'https://fact.example.org/corrections',
    });
    room.approved('The lamp went dark in 1931', {
      restated: 'The lamp was out in 1931.',
      level: 'mostly-false',
      finding: 'It was dimmed for a night.',
    });
    const report = reportOf(room, { pageUrl: PAGE, headline: 'It was dimmed' });
    const review = only(claimReviews(report));
    expect(review.claimReviewed).to.equal('The lamp was out in 1931.');
    expect(review.reviewRating).to.deep.equal({
      '@type': 'Rating',
      alternateName: 'Mostly false',
      ratingExplanation: 'It was dimmed for a night.',
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
    });
    expect(review.itemReviewed).to.deep.equal({
      '@type': 'Claim',
      text: 'The lamp went dark in 1931',
      author: { '@type': 'Person', name: 'Ada Verrin', jobTitle: 'pilot' },
      appearance: {
        '@type': 'Article',
        url: 'https://weekly.example.org/lamp',
        headline: 'The Lamp of Merrow Point',
        datePublished: '2026-02-14',
        author: { '@type': 'Person', name: 'Sanna Ovik' },
        publisher: { '@type': 'Organization', name: 'Tarn Weekly' },
      },
    });
    expect(review.author).to.deep.equal({
      '@type': 'NewsMediaOrganization',
      name: 'Point of Fact',
      publishingPrinciples: 'https://fact.example.org/method',
      verificationFactCheckingPolicy: 'https://fact.example.org/method',
      correctionsPolicy: 'https://fact.example.org/corrections',
    });
    expect(review.editor).to.deep.equal({ '@type': 'Person', name: 'Ismo Garrick' });
    expect(review.citation?.length).to.equal(2);
    expect(review.citation?.[0]?.url).to.match(/^https:\/\/example\.org\/register\//);
    expect(review.datePublished).to.match(/^2026-03-02T/);
    expect(only(claimReviews(reportOf(room, { pageUrl: PAGE, names: false }))).editor).to.equal(
      undefined,
    );
  });

  it('gives numbers on the axis only, and all three or none', () => {
    const levels = ['false', 'half-true', 'true', 'unproven', 'satire', 'missing-context'];
    for (const level of levels) {
      const room = new Newsroom(TEXT, DETAILS);
      room.approved('The lamp went dark', { level });
      const { reviewRating } = only(claimReviews(reportOf(room, { pageUrl: PAGE })));
      const { ratingValue, bestRating, worstRating } = reviewRating;
      expect([bestRating, worstRating], level).to.deep.equal(
        ratingValue === undefined ? [undefined, undefined] : [5, 1],
      );
      expect(ratingValue === undefined, level).to.equal(
        ['unproven', 'satire', 'missing-context'].includes(level),
      );
    }
  });

  it('leaves out the claimant where there is none, and cites no unnamed source', () => {
    const report = reportOf(smallCase(), { pageUrl: PAGE });
    const twice = claimReviews(report).find(({ claimReviewed }) => claimReviewed.includes('twice'));
    expect(twice?.itemReviewed.author).to.equal(undefined);
    expect(twice?.citation).to.equal(undefined);
  });

  it('[P8] is nowhere in a draft, nor before it is known where the report will stand', () => {
    const room = smallCase();
    for (const options of [{ draft: true, pageUrl: PAGE }, { pageUrl: '' }]) {
      const report = reportOf(room, options);
      expect(claimReviews(report)).to.deep.equal([]);
      expect(claimReviewFiles(report)).to.deep.equal([]);
      expect(googlePage(report)).to.equal(null);
      expect(googlePageJson(report)).to.equal('');
      expect(annotatedHtml(report, CLOCK)).not.to.include('ld+json');
    }
  });

  it('has one file for each claim, named by its anchor', () => {
    const report = reportOf(smallCase(), { pageUrl: PAGE });
    const files = claimReviewFiles(report);
    expect(files.map(({ name }) => name)).to.deep.equal(
      report.claims.map(({ anchor }) => `${anchor}.jsonld`),
    );
    expect(files.map(({ text }) => JSON.parse(text) as unknown)).to.deep.equal(
      claimReviews(report).map((review) => ({ ...review })),
    );
  });

  it('stands in the page as data that cannot end its element', () => {
    const attack = '</script><script>window.bad=1</script><!-- \u2028]]>';
    const room = new Newsroom(TEXT, { ...DETAILS, title: attack });
    room.approved('The lamp went dark', { restated: attack, finding: attack });
    const page = pageOf(room, { pageUrl: PAGE, headline: attack });
    const scripts = [...page.querySelectorAll('script')];
    expect(scripts.map(({ type }) => type)).to.deep.equal(['application/ld+json']);
    const [review] = JSON.parse(scripts[0]?.textContent ?? '') as ClaimReview[];
    expect(review?.claimReviewed).to.equal(attack.replace('\u2028', ' '));
  });

  it('carries corrections, and says nothing of a check that was taken back', () => {
    const report = reportOf(smallCase(), { pageUrl: PAGE });
    const correction: PublicCorrection = {
      id: 'c1' as PublicCorrection['id'],
      anchor: 'correction_c1',
      claim: 1,
      tier: 'factual',
      at: '2026-04-01T09:00:00Z',
      from: ['Mostly false'],
      to: ['Mostly false'],
      wasWrong: 'We wrote 1933.',
      nowSays: 'It was 1932.',
      placement: 'bottom',
    };
    const [first, ...others] = report.claims;
    if (first === undefined) throw new Error('no claim');
    const published = { ...first, publishedAt: '2026-03-10T10:00:00Z', updatedAt: correction.at };
    const corrected = { ...report, corrections: [correction], claims: [published, ...others] };
    const [review] = claimReviews(corrected);
    expect(review?.correction).to.deep.equal([
      {
        '@type': 'CorrectionComment',
        text: 'We wrote 1933. It was 1932.',
        datePublished: correction.at,
      },
    ]);
    expect(review?.datePublished).to.equal('2026-03-10T10:00:00Z');
    expect(review?.dateModified).to.equal(correction.at);
    const voided = { ...corrected, claims: [{ ...published, voided: correction }, ...others] };
    expect(claimReviews(voided).length).to.equal(2);
    expect(googlePage(voided)?.claimReviewMarkups.length).to.equal(2);
  });

  it('fits the types of schema.org', () => {
    const typed: readonly WithContext<SchemaClaimReview>[] = claimReviews(
      reportOf(smallCase(), { pageUrl: PAGE }),
    );
    expect(typed.length).to.equal(3);
  });

  it('passes our own linter, alone and in its page', () => {
    const report = reportOf(smallCase(), { pageUrl: PAGE });
    const { value, page } = readMarkupFile(annotatedHtml(report, CLOCK));
    expect(page?.url).to.equal(PAGE);
    const findings = lintClaimReview(value, page === null ? {} : { page });
    expect(findings.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    // The small case has a claim without a claimant and two without a date, on purpose.
    expect(new Set(findings.map(({ code }) => code))).to.deep.equal(
      new Set(['claimant-missing', 'date-missing', 'reviewer-missing'].slice(0, 2)),
    );
  });
});

describe("the body for Google's fact-check tools", () => {
  it('holds the page and a markup for each claim', () => {
    const room = smallCase();
    const report = reportOf(room, { pageUrl: PAGE });
    const page = googlePage(report);
    expect(page?.pageUrl).to.equal(PAGE);
    expect(page?.publishDate).to.match(/^2026-03-\d\d$/);
    expect(page?.claimReviewAuthor).to.deep.equal({ name: 'Point of Fact' });
    expect(page?.claimReviewMarkups.map(({ url }) => url)).to.deep.equal(
      report.claims.map(({ anchor }) => `${PAGE}#${anchor}`),
    );
    expect(page?.claimReviewMarkups[0]?.rating).to.include({
      textualRating: 'Mostly false',
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
    });
    expect(JSON.parse(googlePageJson(report))).to.deep.equal(page);
  });
});
