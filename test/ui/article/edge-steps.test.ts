import { expect } from 'chai';
import { offset, range, type Offset, type Range } from '../../../src/text/offsets.ts';
import { revisionText, type RevisionText } from '../../../src/text/revision-text.ts';
import { nextWord, previousWord, trimToWords } from '../../../src/text/words.ts';
import {
  bySign,
  byWord,
  stretchOf,
  toPlace,
  toSentence,
  type Edge,
  type Stretch,
} from '../../../src/ui/article/edge-steps.ts';
import { FERRIES, randomFrom, SCRIPTS } from './an-article.ts';

const BUDGET = revisionText([
  {
    kind: 'paragraph',
    text: 'The fund (founded 1997) paid $5 million, or 40 % of it. “We won the vote,” she said.',
  },
  { kind: 'paragraph', text: 'Nobody else did.' },
]);

const on = (revision: RevisionText, words: string): Stretch => {
  const start = revision.text.indexOf(words);
  if (start < 0) throw new Error(`the text has no ${words}`);
  return stretchOf(range(start, start + words.length));
};

const wordsOf = (revision: RevisionText, stretch: Stretch | null) =>
  stretch && revision.text.slice(stretch.words.start, stretch.words.end);

/** Steps `times` times from some words of BUDGET, and reads the words after each step. */
const steps = (
  from: string,
  times: number,
  step: (stretch: Stretch) => Stretch | null,
): (string | null)[] => {
  const read: (string | null)[] = [];
  let at: Stretch | null = on(BUDGET, from);
  for (let i = 0; i < times && at; i++) {
    at = step(at);
    read.push(wordsOf(BUDGET, at));
  }
  return read;
};

describe('moving an edge', () => {
  it('takes a word more at the end, with the signs that belong to it', () => {
    expect(steps('million', 4, (at) => byWord(BUDGET, at, 'end', true))).to.deep.equal([
      'million, or',
      'million, or 40 %',
      'million, or 40 % of',
      'million, or 40 % of it',
    ]);
  });

  it('takes a word less at the end, until one is left', () => {
    expect(steps('million, or 40 %', 3, (at) => byWord(BUDGET, at, 'end', false))).to.deep.equal([
      'million, or',
      'million',
      null,
    ]);
  });

  it('does the same at the start', () => {
    expect(steps('million', 2, (at) => byWord(BUDGET, at, 'start', false))).to.deep.equal([
      '$5 million',
      'paid $5 million',
    ]);
    expect(steps('paid $5 million', 3, (at) => byWord(BUDGET, at, 'start', true))).to.deep.equal([
      '$5 million',
      'million',
      null,
    ]);
  });

  it('brings a quotation mark back with its partner', () => {
    expect(steps('“We won the vote,”', 1, (at) => byWord(BUDGET, at, 'end', false))).to.deep.equal([
      'We won the',
    ]);
    const there = byWord(BUDGET, on(BUDGET, '“We won the vote,”'), 'end', false);
    const back = there && byWord(BUDGET, there, 'end', true);
    expect(wordsOf(BUDGET, back)).to.equal('“We won the vote,”');
  });

  it('goes on into the next block, and stops where the text does', () => {
    const read = steps('she said.', 5, (at) => byWord(BUDGET, at, 'end', true));
    expect(read.slice(0, 3)).to.deep.equal([
      'she said.\nNobody',
      'she said.\nNobody else',
      'she said.\nNobody else did.',
    ]);
    expect(read[3]).to.equal(null);
    expect(byWord(BUDGET, on(BUDGET, 'The fund'), 'start', false)).to.equal(null);
  });

  it('takes or leaves single signs by the smallest step', () => {
    const onwards = (at: Stretch) => bySign(BUDGET, at, 'end', true);
    const back = (at: Stretch) => bySign(BUDGET, at, 'end', false);
    expect(steps('or', 3, onwards)).to.deep.equal(['or 40', 'or 40 %', 'or 40 % of']);
    expect(steps('or 40 %', 2, back)).to.deep.equal(['or 40', 'or']);
    expect(steps('million', 2, (at) => bySign(BUDGET, at, 'start', false))).to.deep.equal([
      '5 million',
      '$5 million',
    ]);
    expect(steps('$5 million', 2, (at) => bySign(BUDGET, at, 'start', true))).to.deep.equal([
      '5 million',
      'million',
    ]);
  });

  it('goes to the edges of the sentence, and leaves one word beyond the other edge', () => {
    const from = on(BUDGET, 'paid $5 million');
    const to = (edge: Edge, where: Edge) =>
      wordsOf(BUDGET, toSentence(BUDGET, from, edge, where, 'en'));
    expect(to('start', 'start')).to.equal('The fund (founded 1997) paid $5 million');
    expect(to('end', 'end')).to.equal('paid $5 million, or 40 % of it');
    expect(to('start', 'end')).to.equal('million');
    expect(to('end', 'start')).to.equal('paid');
  });

  it('goes to a place by whole words, taken from their middle on', () => {
    const from = on(BUDGET, 'paid $5 million');
    const vote = BUDGET.text.indexOf('founded');
    const drag = (edge: Edge, at: number, fine = false) =>
      wordsOf(BUDGET, toPlace(BUDGET, from, edge, offset(at), fine));
    expect(drag('start', vote + 3)).to.equal('(founded 1997) paid $5 million');
    expect(drag('start', vote + 5)).to.equal('1997) paid $5 million');
    const of = BUDGET.text.indexOf('of it');
    expect(drag('end', of)).to.equal('paid $5 million, or 40 %');
    expect(drag('end', of + 1)).to.equal('paid $5 million, or 40 % of');
    expect(drag('end', of - 2, true)).to.equal('paid $5 million, or 40');
    expect(drag('end', of - 1, true)).to.equal('paid $5 million, or 40 %');
  });

  it('never crosses the other edge', () => {
    const from = on(BUDGET, 'paid $5 million');
    for (const fine of [false, true]) {
      const end = BUDGET.text.length;
      expect(wordsOf(BUDGET, toPlace(BUDGET, from, 'start', offset(end), fine))).to.equal(
        'million',
      );
      expect(wordsOf(BUDGET, toPlace(BUDGET, from, 'end', offset(0), fine))).to.equal('paid');
    }
  });

  const seed = Math.floor(Math.random() * 2 ** 32);
  it(`keeps words whole, and the word at the other edge, at random (seed ${seed})`, () => {
    const below = randomFrom(seed);
    for (const revision of [BUDGET, FERRIES, SCRIPTS]) {
      for (let round = 0; round < 60; round++) {
        const from = below(revision.text.length - 1);
        const words = trimToWords(
          revision,
          range(from, from + 1 + below(revision.text.length - from - 1)),
        );
        if (!words) continue;
        let at = stretchOf(words);
        for (let i = 0; i < 12; i++) {
          const edge: Edge = below(2) === 0 ? 'start' : 'end';
          const onwards = below(2) === 0;
          const place = offset(below(revision.text.length + 1));
          const next = [
            () => byWord(revision, at, edge, onwards),
            () => bySign(revision, at, edge, onwards),
            () => toSentence(revision, at, edge, onwards ? 'end' : 'start', 'en'),
            () => toPlace(revision, at, edge, place, onwards),
          ][below(4)]?.();
          if (!next) continue;
          // What is shown is what would be saved.
          expect(trimToWords(revision, next.words)).to.deep.equal(next.words);
          // Signs may come and go with their partners, words do not.
          const other = (words: Range) =>
            edge === 'start'
              ? previousWord(revision, words.end)?.start
              : nextWord(revision, Math.max(words.start - 1, 0) as Offset)?.start;
          if (at.words.start > 0) expect(other(next.words)).to.equal(other(at.words));
          at = next;
        }
      }
    }
  });
});
