import { expect } from 'chai';
import { diffWords } from '../../src/text/word-diff.ts';

/** A diff in one line: "The {-quick-}{+slow+} fox". */
function diff(before: string, after: string, budget?: number): string {
  return diffWords(before, after, budget)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `{-${text}-}` : `{+${text}+}`,
    )
    .join('');
}

describe('a word diff', () => {
  const cases: readonly [string, string, string][] = [
    ['', '', ''],
    ['same', 'same', 'same'],
    ['', 'new', '{+new+}'],
    ['old', '', '{-old-}'],
    ['The quick fox', 'The slow fox', 'The {-quick-}{+slow+} fox'],
    ['Taxes rose', 'Taxes have not risen', 'Taxes {-rose-}{+have not risen+}'],
    ['It is so', 'It is not so', 'It is {+not +}so'],
    ['by 3.5 million', 'by 3.6 million', 'by {-3.5-}{+3.6+} million'],
    ['the U.S. said', 'the U.K. said', 'the {-U.S-}{+U.K+}. said'],
    ['They don’t know', 'They do know', 'They {-don’t-}{+do+} know'],
    ['Is it, then', 'Is it; then', 'Is it{-,-}{+;+} then'],
    ['a quick brown fox', 'a slow red fox', 'a {-quick brown-}{+slow red+} fox'],
    ['预算增加了', '预算减少了', '预算{-增加-}{+减少+}了'],
    ['ok 👍🏽 yes', 'ok 👍🏿 yes', 'ok {-👍🏽-}{+👍🏿+} yes'],
    ['سعر ١٢', 'سعر ١٣', 'سعر {-١٢-}{+١٣+}'],
    ['a b c d e', 'a c b d e', 'a {-b -}c{+ b+} d e'],
  ];
  for (const [before, after, expected] of cases) {
    it(`"${before}" → "${after}"`, () => expect(diff(before, after)).to.equal(expected));
  }

  it('is frozen', () => {
    expect(diffWords('a', 'b')).to.satisfy(Object.isFrozen);
    expect(diffWords('a', 'b')[0]).to.satisfy(Object.isFrozen);
  });

  it('shows what is left as replaced when the budget is spent', () => {
    expect(diff('go a b c d stop', 'go c x a y stop', 1)).to.equal(
      'go {-a b c d-}{+c x a y+} stop',
    );
  });

  it('ends on two long strangers', () => {
    const words = (step: number): string =>
      Array.from({ length: 40_000 }, (_, i) => `w${(i * step) % 9_973}`).join(' ');
    const changes = diffWords(words(7), words(11));
    const side = (kind: string): string =>
      changes
        .filter((change) => change.kind === 'same' || change.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect(side('removed')).to.equal(words(7));
    expect(side('added')).to.equal(words(11));
  });
});
