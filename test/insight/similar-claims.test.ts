import { expect } from 'chai';
import type { ArticleId, ClaimId } from '../../src/claims/ids.ts';
import type { ArticleSummary } from '../../src/claims/summary.ts';
import { ClaimLikeness, type SimilarClaim } from '../../src/insight/similar-claims.ts';
import { article, claim } from '../ui/sample-desk.ts';

const NOWHERE = { article: 'none' as ArticleId, claim: 'none' as ClaimId };

/** One article a statement; a row begins with its id. */
const library = (...restated: readonly string[]): readonly ArticleSummary[] =>
  restated.map((words, at) =>
    article(`a${at}`, { claims: [claim(`c${at}`, { quote: '', restated: words })] }),
  );

const find = (
  articles: readonly ArticleSummary[],
  restated: string,
  quote = '',
): readonly SimilarClaim[] => new ClaimLikeness().like(articles, { restated, quote }, NOWHERE);

const ids = (found: readonly SimilarClaim[]): readonly string[] =>
  found.map(({ row }) => row.claim);

const LIBRARY = library(
  'The city’s unemployment rate fell to 4.1 percent in March 2026.',
  'The regional hospital closed two of its five wards in 2025.',
  'Crime in the harbour district has doubled since the casino opened.',
  'The new ferries cost taxpayers 412 million crowns.',
  'The minister never voted for the pension reform.',
  'Half of all pupils in Varran leave school without a certificate.',
  'Wind turbines kill more birds than cats do.',
  'The port authority moved 1.26 million passengers in the first year.',
  'Rents in the old town rose faster than wages in every year since 2019.',
  'The vaccine was approved without any clinical trial.',
);

describe('similar claims', () => {
  const alike: readonly (readonly [string, string, string])[] = [
    ['a rewording', 'Unemployment in the city dropped to 4.1 percent in March.', 'c0'],
    ['other endings', 'Two wards of the regional hospitals were closed.', 'c1'],
    ['another order', 'Since the opening of the casino, harbour crime has doubled.', 'c2'],
    ['a figure told anew', 'Taxpayers paid 412 million for the ferries.', 'c3'],
    ['the contrary', 'The minister voted for the pension reform.', 'c4'],
    ['other figures', 'A third of pupils in Varran leave school without certificate.', 'c5'],
    ['a longer sentence', 'It is often said that cats kill fewer birds than wind turbines.', 'c6'],
    ['figures written otherwise', 'The authority moved 1,26 million people in year one.', 'c7'],
  ];
  for (const [what, words, id] of alike) {
    it(`finds ${what}, and that one first`, () => {
      expect(ids(find(LIBRARY, words))[0]).to.equal(id);
    });
  }

  const unlike: readonly string[] = [
    'The bridge over the Tolse was built in 1931.',
    'The mayor of Varran has never held a press conference.',
    'The city council meets in public on every first Monday of the month.',
    'In the first year, the library lent 40,000 books.',
    'Electric cars are heavier than cars with petrol engines.',
  ];
  for (const words of unlike) {
    it(`finds nothing for: ${words}`, () => {
      expect(ids(find(LIBRARY, words))).to.deep.equal([]);
    });
  }

  it('works without knowing the language', () => {
    const foreign = library(
      'Die Arbeitslosenquote der Stadt fiel im März auf 4,1 Prozent.',
      'Kaupungin työttömyysaste laski maaliskuussa 4,1 prosenttiin.',
      'Уровень безработицы в городе снизился в марте до 4,1 процента.',
      '市の失業率は三月に四・一パーセントまで下がった。',
      'انخفض معدل البطالة في المدينة إلى 4.1 في المئة في مارس.',
    );
    expect(
      ids(find(foreign, 'Im März sank die Arbeitslosigkeit der Stadt auf 4,1 Prozent.'))[0],
    ).to.equal('c0');
    expect(ids(find(foreign, 'Maaliskuussa kaupungin työttömyys oli 4,1 prosenttia.'))[0]).to.equal(
      'c1',
    );
    expect(ids(find(foreign, 'В марте безработица в городе составила 4,1 процента.'))[0]).to.equal(
      'c2',
    );
    expect(ids(find(foreign, '三月の失業率は四・一パーセントだった。'))[0]).to.equal('c3');
    expect(ids(find(foreign, 'معدل البطالة في المدينة انخفض في مارس.'))[0]).to.equal('c4');
  });

  it('compares the words of the article, too', () => {
    const rows = [
      article('a', {
        claims: [
          claim('c', {
            restated: 'Ridership rose.',
            quote: 'carried forty percent more people than the year before',
          }),
        ],
      }),
    ];
    expect(
      ids(find(rows, '', 'It carried forty percent more people than in the year before')),
    ).to.deep.equal(['c']);
  });

  it('says when the figures are others', () => {
    const [same] = find(LIBRARY, 'The new ferries cost taxpayers 412 million crowns.');
    const [other] = find(LIBRARY, 'The new ferries cost taxpayers 390 million crowns.');
    expect(same?.otherFigures).to.equal(false);
    expect(other?.otherFigures).to.equal(true);
    expect(same?.score).to.be.closeTo(1, 1e-9);
  });

  it('leaves out the claim itself, what is out of the work, and what is not wanted', () => {
    const words = 'The new ferries cost taxpayers 412 million crowns.';
    const row = claim('c', { restated: words });
    const rows = [
      article('a', { claims: [row, claim('dropped', { restated: words, number: null })] }),
      article('gone', { removed: true, claims: [claim('g', { restated: words })] }),
      article('b', { claims: [claim('unrated', { restated: words })] }),
      article('d', { claims: [claim('rated', { restated: words, ratings: ['False'] })] }),
    ];
    const found = new ClaimLikeness().like(
      rows,
      { restated: words, quote: '' },
      { article: 'a' as ArticleId, claim: 'c' as ClaimId },
      { wanted: ({ ratings }) => ratings.length > 0 },
    );
    expect(ids(found)).to.deep.equal(['rated']);
  });

  it('finds nothing for nothing', () => {
    expect(find(LIBRARY, '')).to.deep.equal([]);
    expect(find([], 'The new ferries cost taxpayers 412 million crowns.')).to.deep.equal([]);
  });

  it('reads ten thousand rows in slices, and only changed ones again', () => {
    const many = Array.from({ length: 200 }, (_, a) =>
      article(`a${a}`, {
        claims: Array.from({ length: 50 }, (__, c) =>
          claim(`c${a}-${c}`, {
            quote: `passage ${a} of ${c} about subject ${(a * 7) % 91} and place ${(c * 13) % 37}`,
            restated: `The council of district ${a} spent ${a * 50 + c} crowns on subject ${(c * 11) % 53}.`,
          }),
        ),
      }),
    );
    const likeness = new ClaimLikeness();
    expect([...likeness.read(many)]).to.have.length(100);
    expect([...likeness.read(many)]).to.have.length(0);
    const [best] = likeness.like(
      many,
      { restated: 'District 120’s council spent 6,017 crowns on a subject.', quote: '' },
      NOWHERE,
    );
    expect(best?.row.claim).to.equal('c120-17');
  });
});
