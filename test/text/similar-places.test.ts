import { expect } from 'chai';
import { range } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { similarPlaces } from '../../src/text/similar-places.ts';
import { marked, paragraphs, words } from './notation.ts';

const sample = async (): Promise<RevisionText> => {
  const result = readPlainText(await (await fetch('/fixtures/sample/article.txt')).text());
  if (!result.ok) throw new TypeError('the sample article is a text');
  return result.revision;
};

function of(revision: RevisionText, quote: string): string[] {
  const start = revision.text.indexOf(quote);
  return similarPlaces(revision, range(start, start + quote.length)).map((place) =>
    words(revision, place),
  );
}

describe('the same words elsewhere', () => {
  it('are offered as they stand, whatever their type', () => {
    const { revision, range: claim } = marked(
      'He said [“the boats don’t sink”] twice. Later: "the boats don\'t sink", again. Nothing else.',
    );
    const [place] = similarPlaces(revision, claim);
    expect(place && words(revision, place)).to.equal("the boats don't sink");
    expect(place).to.include({ score: 1, reason: 'same-typography-aside' });
  });

  it('are not offered for a common word', () => {
    const { revision, range: claim } = marked(
      '[The] boat. The quay. The sea. The fish. The town. The port. The ferry. The crew. The law.',
    );
    expect(similarPlaces(revision, claim)).to.deep.equal([]);
  });
});

describe('the same statement elsewhere, in the sample article', () => {
  for (const [bullet, body] of [
    [
      'Passenger numbers on the Tolse route are up 40 percent',
      'In its first year it carried 1.26 million',
    ],
    ['The three boats came in at 96 million crowns', 'The three ferries cost 96 million crowns'],
    [
      '1.8 million fewer litres of diesel a year',
      'has cut diesel use in the harbour by 1.8 million',
    ],
    ['Porpoises are back in the inner harbour', 'porpoises have returned to the inner harbour'],
    [
      'analysts suggest that they could double by 2030',
      'Analysts suggest that fares on the route could',
    ],
  ] as const) {
    it(`"${bullet}" finds the body text`, async () => {
      const revision = await sample();
      const line = revision.text.split('\n').find((text) => text.includes(bullet)) ?? '';
      const places = of(revision, line);
      expect(
        places.some((text) => text.includes(body)),
        places.join('\n'),
      ).to.equal(true);
      expect(places.length).to.be.at.most(4);
    });
  }
});

describe('other statements of one pattern', () => {
  it('are not offered when their figures differ', () => {
    const line = (name: string, n: number): string =>
      `In ${2000 + n}, ${name} reported ${n * 13} cases, ${n} percent more than before.`;
    const names = ['Tolse', 'Ruen', 'Pell', 'Kessa', 'Ylva', 'Quill'];
    const revision = paragraphs(names.map((name, i) => line(name, i + 2)).join('\n'));
    expect(similarPlaces(revision, range(0, revision.text.indexOf('\n')))).to.deep.equal([]);
  });
});
