import { expect } from 'chai';
import { offset } from '../../src/text/offsets.ts';
import {
  blockAt,
  blocksOf,
  isRevisionText,
  revisionText,
  type BlockInput,
} from '../../src/text/revision-text.ts';
import { words } from './notation.ts';

const STORY: readonly BlockInput[] = [
  { kind: 'heading', level: 1, text: ' Bridge\topens ' },
  { kind: 'paragraph', text: 'It cost\r\n4 million.' },
  { kind: 'paragraph', text: ' \u00a0\u200b' },
  { kind: 'item', text: 'two lanes' },
  { kind: 'quotation', text: 'At last.' },
  { kind: 'heading', text: 'Later' },
];

describe('a revision text', () => {
  const revision = revisionText(STORY);

  it('joins blocks by one line feed and keeps their kinds beside', () => {
    expect(revision).to.deep.equal({
      text: 'Bridge opens\nIt cost 4 million.\ntwo lanes\nAt last.\nLater',
      shape: '1piq2',
    });
  });

  it('is frozen, and so are its blocks', () => {
    expect(revision).to.satisfy(Object.isFrozen);
    expect(blocksOf(revision)).to.satisfy(Object.isFrozen);
    expect(blocksOf(revision)[0]).to.satisfy(Object.isFrozen);
  });

  it('gives its blocks with kind, level and place', () => {
    const blocks = blocksOf(revision);
    expect(blocks.map(({ kind, level }) => [kind, level])).to.deep.equal([
      ['heading', 1],
      ['paragraph', 0],
      ['item', 0],
      ['quotation', 0],
      ['heading', 2],
    ]);
    expect(blocks.map((block) => words(revision, block))).to.deep.equal(revision.text.split('\n'));
    expect(blocksOf(revision)).to.equal(blocks);
  });

  it('refuses a heading level that is not 1 to 6', () => {
    for (const level of [0, 7, 1.5]) {
      const blocks = [{ kind: 'heading', level, text: 'x' }] as const;
      expect(() => revisionText(blocks)).to.throw(RangeError, String(level));
    }
  });

  it('knows the block at every offset; the line feed belongs to the block before', () => {
    const found = [0, 12, 13, 31, 32, 56].map((at) => blockAt(revision, offset(at)).index);
    expect(found).to.deep.equal([0, 0, 1, 1, 2, 4]);
    expect(() => blockAt(revision, offset(57))).to.throw(RangeError, /57.*56/);
    expect(() => blockAt(revisionText([]), offset(0))).to.throw(RangeError);
  });

  it('may be empty', () => {
    expect(revisionText([])).to.deep.equal({ text: '', shape: '' });
    expect(blocksOf(revisionText([]))).to.deep.equal([]);
  });
});

describe('a foreign value as revision text', () => {
  it('is taken when it is just as this app writes it', () => {
    expect(isRevisionText(JSON.parse(JSON.stringify(revisionText(STORY))))).to.equal(true);
    expect(isRevisionText({ text: '', shape: '' })).to.equal(true);
  });

  const bad: readonly [string, unknown][] = [
    ['nothing', null],
    ['a string', 'text'],
    ['no shape', { text: 'a' }],
    ['a number for the text', { text: 1, shape: 'p' }],
    ['an unknown letter', { text: 'a', shape: 'x' }],
    ['fewer letters than blocks', { text: 'a\nb', shape: 'p' }],
    ['more letters than blocks', { text: 'a', shape: 'pp' }],
    ['a letter for no text', { text: '', shape: 'p' }],
    ['an empty block', { text: 'a\n\nb', shape: 'ppp' }],
    ['an invisible block', { text: 'a\n\u200b', shape: 'pp' }],
    ['an untrimmed block', { text: 'a\n b', shape: 'pp' }],
    ['CR', { text: 'a\rb', shape: 'p' }],
    ['text that is not NFC', { text: 'e\u0301', shape: 'p' }],
    ['a lone surrogate', { text: '\ud800', shape: 'p' }],
    ['NUL', { text: 'a\0b', shape: 'p' }],
  ];
  for (const [what, value] of bad) {
    it(`is refused with ${what}`, () => expect(isRevisionText(value)).to.equal(false));
  }
});
