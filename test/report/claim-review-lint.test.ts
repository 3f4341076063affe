import { expect } from 'chai';
import fc from 'fast-check';
import { readMarkupFile } from '../../src/report/claim-review-file.ts';
import {
  LINT_CODES,
  lintClaimReview,
  type LintOptions,
} from '../../src/report/claim-review-lint.ts';

const GOOD = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://fact.example.org/lamp#went-dark',
  claimReviewed: 'The lamp went dark in 1931.',
  datePublished: '2026-03-09',
  author: { '@type': 'Organization', name: 'Point of Fact' },
  reviewRating: {
    '@type': 'Rating',
    alternateName: 'Mostly false',
    ratingValue: 2,
    bestRating: 5,
    worstRating: 1,
  },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ada Verrin' },
    datePublished: '2026-02-14',
    appearance: { '@type': 'Article', url: 'https://weekly.example.org/lamp' },
  },
};
const PAGE = {
  url: 'https://fact.example.org/lamp',
  ids: new Set(['went-dark']),
  text: 'The lamp went\n dark in 1931. Mostly false',
};

type Change = Partial<Record<keyof typeof GOOD, unknown>>;
const rating = (changes: object): Change => ({
  reviewRating: { ...GOOD.reviewRating, ...changes },
});
const item = (changes: object): Change => ({ itemReviewed: { ...GOOD.itemReviewed, ...changes } });

/** What a fault in an otherwise good review is called. */
const FAULTS: readonly (readonly [string, Change, LintOptions?])[] = [
  ['context-missing', { '@context': 'https://example.org' }],
  ['context-not-https', { '@context': 'http://schema.org/' }],
  ['claim-missing', { claimReviewed: '  ' }],
  ['claim-long', { claimReviewed: 'a'.repeat(75) }],
  ['verdict-in-claim', { claimReviewed: 'It is mostly false that the lamp went dark.' }],
  ['verdict-in-claim', { claimReviewed: 'A hoax about the lamp.' }, { ratingWords: ['Hoax'] }],
  ['html-in-text', { claimReviewed: 'The lamp &amp; the oil.' }],
  ['claim-not-in-page', { claimReviewed: 'The lamp was lit.' }, { page: PAGE }],
  ['url-missing', { url: undefined }],
  ['url-not-absolute', { url: '/lamp' }],
  ['url-not-absolute', { url: 'https://a.example.org/, https://b.example.org/' }],
  ['url-other-site', { url: 'https://other.example.com/#went-dark' }, { page: PAGE }],
  ['anchor-not-in-page', { url: 'https://fact.example.org/lamp#gone' }, { page: PAGE }],
  ['rating-missing', { reviewRating: 'False' }],
  ['rating-list', { reviewRating: [GOOD.reviewRating, GOOD.reviewRating] }],
  ['rating-word-missing', rating({ alternateName: undefined })],
  ['rating-word-not-in-page', rating({ alternateName: 'Untrue' }), { page: PAGE }],
  ['rating-numbers-incomplete', rating({ worstRating: undefined })],
  ['rating-number-as-text', rating({ ratingValue: '2' })],
  ['rating-number-as-text', rating({ ratingValue: { '@value': '2' } })],
  ['rating-not-a-number', rating({ ratingValue: 'two' })],
  ['rating-worst-below-one', rating({ worstRating: 0 })],
  ['rating-best-not-above-worst', rating({ bestRating: 1 })],
  ['rating-out-of-range', rating({ ratingValue: 6 })],
  ['reviewer-missing', { author: undefined }],
  ['reviewer-without-name', { author: { '@type': 'Organization' } }],
  ['item-missing', { itemReviewed: undefined }],
  ['item-old-style', item({ '@type': 'CreativeWork' })],
  ['claimant-missing', item({ author: undefined })],
  ['claimant-without-name', item({ author: [{}] })],
  ['appearance-missing', item({ appearance: undefined })],
  ['appearance-not-object', item({ appearance: 'https://weekly.example.org/' })],
  ['appearance-without-url', item({ appearance: { '@type': 'Article', url: 'x' } })],
  ['date-missing', { datePublished: undefined }],
  ['date-not-iso', { datePublished: '2026-03-09 20:02' }],
  ['date-not-iso', item({ datePublished: '2026-02-30' })],
];

const codes = (value: unknown, options?: LintOptions): readonly string[] =>
  lintClaimReview(value, options).map(({ code }) => code);

describe('the ClaimReview linter', () => {
  it('finds nothing in a good review, alone, in an array, or in its page', () => {
    expect(codes(GOOD, { page: PAGE })).to.deep.equal([]);
    expect(codes([GOOD], { page: PAGE })).to.deep.equal([]);
  });

  for (const [code, change, options] of FAULTS) {
    it(`calls it ${code}: ${JSON.stringify(change).slice(0, 60)}`, () => {
      expect(codes([{ ...GOOD, ...change }], options)).to.deep.equal([code]);
    });
  }

  it('names what has no review, is no JSON, hides in a graph or shares an address', () => {
    expect(codes({ '@type': 'Article' })).to.deep.equal(['no-review']);
    expect(codes(undefined)).to.deep.equal(['not-json']);
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    expect(codes(ring)).to.deep.equal(['not-json']);
    expect(codes({ '@context': 'https://schema.org', '@graph': [GOOD] })).to.deep.equal([
      'in-graph',
    ]);
    expect(codes([GOOD, GOOD])).to.deep.equal(['url-twice']);
  });

  it('has a test here for every code', () => {
    const tested = new Set([
      ...FAULTS.map(([code]) => code),
      'no-review',
      'not-json',
      'in-graph',
      'url-twice',
    ]);
    expect([...tested].sort()).to.deep.equal([...LINT_CODES].sort());
  });

  it('says where, as a pointer into the document', () => {
    const value = { 'a/b': { '@graph': [{ ...GOOD, ...rating({ ratingValue: 9 }) }] } };
    expect(lintClaimReview(value).map(({ at }) => at)).to.deep.equal([
      '/a~1b/@graph/0',
      '/a~1b/@graph/0/reviewRating',
    ]);
  });

  it('survives whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        for (const each of [value, [value], { '@graph': value }]) {
          expect(lintClaimReview(each).length).to.be.at.least(1);
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('survives reviews in which any member is anything', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constant(undefined),
      fc.constantFrom('https://', 'http://[', '%', '%zz', '#%e0%a4', '&#x0;', 'NaN', '1e999'),
    );
    const wild = fc.record({
      '@type': fc.constant('ClaimReview'),
      ...Object.fromEntries(
        Object.keys(GOOD).flatMap((key) => (key === '@type' ? [] : [[key, anything]])),
      ),
    });
    fc.assert(
      fc.property(wild, anything, (review, other) => {
        const page = { url: 'https://%', ids: new Set<string>(), text: '' };
        lintClaimReview([review, other], { page, ratingWords: ['', '*'] });
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('reads pages and files that anybody may have saved', () => {
    const html = `<!doctype html><!-- <script type="application/ld+json">no</script> --><html>
      <head><title>x</title><LINK rel=canonical href='https://fact.example.org/lamp'>
      <script type='application/ld+json'>${JSON.stringify(GOOD)}</script><style>p{}</style></head>
      <body><p id=went-dark>The <b>lamp</b> went&nbsp;dark in 1931&#46; <i>Mostly false</i> a < b`;
    const { value, page } = readMarkupFile(`\ufeff${html}`);
    expect(page?.url).to.equal('https://fact.example.org/lamp');
    expect([...(page?.ids ?? [])]).to.deep.equal(['went-dark']);
    expect(codes(value, page === null ? {} : { page })).to.deep.equal([]);
    expect(codes(readMarkupFile('{').value)).to.deep.equal(['not-json']);
    expect(codes(readMarkupFile('<p>').value)).to.deep.equal(['no-review']);
  });

  it('reads any text without failing', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<script',
      'type="application/ld+json"',
      '</script>',
      '<!--',
      '&#',
      ';',
      '=',
      'id',
      ' ',
      '{}',
    );
    fc.assert(
      fc.property(fc.array(bits), (parts) => {
        readMarkupFile(parts.join(''));
        readMarkupFile(`<${parts.join('')}`);
      }),
    );
    expect(readMarkupFile(`<${'<a "'.repeat(50_000)}`).value).to.deep.equal([]);
  });
});
