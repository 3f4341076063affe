import { expect } from 'chai';
import { describe as describePlace } from '../../src/text/anchor.ts';
import { locate } from '../../src/text/locate.ts';
import { normalise } from '../../src/text/normalise.ts';
import { CodePointIndex, offset, type Range } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import { isRevisionText, type RevisionText } from '../../src/text/revision-text.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { nextWord, trimToWords } from '../../src/text/words.ts';
import { words } from './notation.ts';

const NAMES = [
  'abbreviations',
  'astral-and-marks',
  'right-to-left',
  'three-times',
  'trailing-blank-lines',
  'windows-line-ends',
];

interface Expected {
  readonly title?: string;
  readonly shape: string;
  readonly sentences: readonly string[];
}

/** A file of fixtures/texts, its bytes decoded as they are. */
async function fixture(file: string): Promise<string> {
  const response = await fetch(`/fixtures/texts/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

function allWords(revision: RevisionText): Range[] {
  const found: Range[] = [];
  for (let word = nextWord(revision, offset(0)); word; word = nextWord(revision, word.start)) {
    found.push(word);
  }
  return found;
}

for (const name of NAMES) {
  describe(`awkward text ${name}`, () => {
    let input = '';
    let expected: Expected;
    let revision: RevisionText;

    before(async () => {
      input = await fixture(`${name}.txt`);
      expected = JSON.parse(await fixture(`${name}.json`)) as Expected;
      const result = readPlainText(input);
      if (!result.ok) throw new Error(`${name} is not read`);
      ({ revision } = result);
      expect(result.guesses.title).to.equal(expected.title);
    });

    it('is read as its notes say', () => {
      expect(revision.shape).to.equal(expected.shape);
      expect(isRevisionText(revision)).to.equal(true);
    });

    it('has the sentences its notes say', () => {
      const found = sentencesOf(revision).map((sentence) => words(revision, sentence));
      expect(found).to.deep.equal(expected.sentences);
    });

    it('finds each of its sentences and words again', () => {
      for (const place of [...sentencesOf(revision), ...allWords(revision)]) {
        const anchor = describePlace(revision, place);
        const again = locate(anchor, revision);
        expect(again).to.deep.equal({
          state: 'exact',
          range: { start: place.start, end: place.end },
        });
        const moved = locate({ ...anchor, start: offset(0), end: offset(0) }, revision);
        expect(moved.state, `${anchor.quote} by its context`).to.equal('exact');
      }
    });

    it('trims each of its sentences to itself', () => {
      for (const sentence of sentencesOf(revision)) {
        const trimmed = trimToWords(revision, sentence);
        expect(trimmed && words(revision, trimmed).replace(/[^\p{L}\p{N}]+$/u, '')).to.equal(
          words(revision, sentence).replace(/[^\p{L}\p{N}]+$/u, ''),
        );
      }
    });

    it('counts code points as code points', () => {
      const index = new CodePointIndex(revision.text);
      for (const { start, end } of sentencesOf(revision)) {
        const points = [...revision.text];
        const from = index.toCodePointOffset(start);
        const to = index.toCodePointOffset(end);
        expect(points.slice(from, to).join('')).to.equal(revision.text.slice(start, end));
      }
    });
  });
}

describe('awkward texts that cannot be stored', () => {
  it('NUL and lone surrogates are read as far as there is text', () => {
    const result = readPlainText('The b\0ridge \ud83d opened.\0\0\nIt co\udc00st 4 million.');
    expect(result.ok && result.revision.text).to.equal(
      normalise('The bridge \ufffd opened.\nIt co\ufffdst 4 million.'),
    );
  });
});
