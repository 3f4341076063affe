import { expect } from 'chai';
import {
  CONTEXT,
  MAX_CONTEXT,
  describe as describePlace,
  isAnchor,
} from '../../src/text/anchor.ts';
import { offset, range } from '../../src/text/offsets.ts';
import { marked, paragraphs } from './notation.ts';

/** How often prefix + quote + suffix of a marked place stand in its text. */
function standings(text: string, needle: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) count++;
  return count;
}

describe('an anchor', () => {
  it('holds the words, what stands around them, and where they stood', () => {
    const { revision, range: place } = marked('The [quick] fox ran.\nIt was red.');
    expect(describePlace(revision, place)).to.deep.equal({
      quote: 'quick',
      prefix: 'The ',
      suffix: ' fox ran.\nIt was red.',
      start: 4,
      end: 9,
    });
  });

  it('is frozen', () => {
    const { revision, range: place } = marked('The [quick] fox');
    expect(describePlace(revision, place)).to.satisfy(Object.isFrozen);
  });

  it('cuts its context at words', () => {
    const { revision, range: place } = marked(
      'Nobody in the harbour office remembers that the [bridge] was ever inspected before the flood came.',
    );
    const { prefix, suffix } = describePlace(revision, place);
    expect(prefix).to.equal('harbour office remembers that the ');
    expect(suffix).to.equal(' was ever inspected before the flood');
    expect(prefix.length).to.be.within(CONTEXT, 2 * CONTEXT);
  });

  it('cuts its context between graphemes where there are no spaces', () => {
    const family = '👩‍👩‍👧‍👦';
    const { revision, range: place } = marked(
      `${family.repeat(20)}[市长]${`市${family}`.repeat(20)}`,
    );
    const { prefix, suffix } = describePlace(revision, place);
    expect(prefix.replaceAll(family, '')).to.equal('');
    expect(suffix.replaceAll(family, '')).to.match(/^市+$/);
  });

  it('grows until it stands once, on the side where less is needed', () => {
    const refrain = 'and so the tale goes on and on for ever, ';
    const { revision, range: place } = marked(
      `One ${refrain}${refrain}say [all] of ${refrain}Two ${refrain}${refrain}say all of ${refrain}`,
    );
    const { prefix, quote, suffix } = describePlace(revision, place);
    expect(standings(revision.text, prefix + quote + suffix)).to.equal(1);
    expect(suffix).to.equal(` of ${refrain}Two`);
    expect(prefix.length).to.be.below(60);
  });

  it('grows to the edge of a text that repeats itself', () => {
    const { revision, range: place } = marked('ha ha ha [ha] ha ha ha');
    expect(describePlace(revision, place)).to.include({ prefix: 'ha ha ha ', suffix: ' ha ha ha' });
    const long = paragraphs('ha '.repeat(500));
    const { prefix, quote, suffix } = describePlace(long, range(300, 302));
    expect(prefix.length).to.equal(300);
    expect(standings(long.text, prefix + quote + suffix)).to.equal(1);
  });

  it('stays small where telling it apart would take too much', () => {
    const long = paragraphs('ha '.repeat(MAX_CONTEXT));
    const { prefix, suffix } = describePlace(long, range(24_000, 24_002));
    expect(prefix.length + suffix.length).to.be.below(4 * CONTEXT);
  });

  it('of an empty range, or one outside the text, is refused with the numbers', () => {
    const { revision } = marked('The [quick] fox');
    expect(() => describePlace(revision, range(4, 4))).to.throw(RangeError, /4/);
    expect(() => describePlace(revision, range(4, 99))).to.throw(RangeError, /4–99.*13/);
    const backward = { start: offset(6), end: offset(4) };
    expect(() => describePlace(revision, backward)).to.throw(RangeError, /6–4/);
  });

  it('never holds half a character', () => {
    const revision = paragraphs('a😀b');
    expect(() => describePlace(revision, range(0, 2))).to.throw(RangeError, /0–2.*pair/);
    expect(() => describePlace(revision, range(2, 4))).to.throw(RangeError, /2–4.*pair/);
  });
});

describe('describing counts its steps', () => {
  /** Steps per code unit of the text. */
  function cost(text: string, at: number, length: number): number {
    const revision = paragraphs(text);
    const work = { steps: 0 };
    describePlace(revision, range(at, at + length), work);
    return work.steps / revision.text.length;
  }

  it('and makes few per code unit when a quote stands ten thousand times in 5 MB', () => {
    const row = `The council met on Monday and said nothing of note to anyone ${'at all '.repeat(62)}`;
    const text = `${row}\n`.repeat(10_000).slice(0, 5_000_000);
    expect(cost(text, row.length * 5_000 + 5_004, 11)).to.be.below(12);
  });

  it('and no more in a text of one letter, wherever the quote stands', () => {
    const text = 'a'.repeat(300_000);
    for (const [at, length] of [
      [0, 1],
      [150_000, 1],
      [100_000, 100_000],
      [299_999, 1],
    ] as const) {
      expect(cost(text, at, length)).to.be.below(12);
    }
  });

  it('and as good as none when the first context is enough', () => {
    expect(cost(`${'a '.repeat(50_000)}The quick fox.`, 100_004, 5)).to.be.at.most(1);
  });
});

describe('a foreign value as anchor', () => {
  const good = { quote: 'fox', prefix: '', suffix: ' ran', start: 0, end: 3 };
  it('is taken when it could be one', () => expect(isAnchor(good)).to.equal(true));
  const bad: readonly [string, unknown][] = [
    ['nothing', null],
    ['an empty quote', { ...good, quote: '', end: 0 }],
    ['a quote of another length', { ...good, end: 4 }],
    ['a negative start', { ...good, start: -1, end: 2 }],
    ['a broken start', { ...good, start: 0.5, end: 3.5 }],
    ['no prefix', { ...good, prefix: undefined }],
    ['a number for the suffix', { ...good, suffix: 1 }],
  ];
  for (const [what, value] of bad) {
    it(`is refused with ${what}`, () => expect(isAnchor(value)).to.equal(false));
  }
});
