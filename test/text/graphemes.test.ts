import { expect } from 'chai';
import {
  countGraphemes,
  graphemeBorderAfter,
  graphemeBorderBefore,
  truncateGraphemes,
} from '../../src/text/graphemes.ts';

const FAMILY = '👩‍👩‍👧‍👦';

describe('graphemes', () => {
  it('are what people count as characters', () => {
    const counted = ['', 'plain', 'e\u0301te\u0301', FAMILY, '🇮🇸🇳🇴', '👍🏽!', 'a\r\nb'];
    expect(counted.map(countGraphemes)).to.deep.equal([0, 5, 3, 1, 2, 2, 3]);
  });

  it('are cut off whole', () => {
    expect(truncateGraphemes(`a${FAMILY}b`, 2)).to.equal(`a${FAMILY}`);
    expect(truncateGraphemes(`a${FAMILY}b`, 3)).to.equal(`a${FAMILY}b`);
    expect(truncateGraphemes('e\u0301te\u0301', 1)).to.equal('e\u0301');
    expect(truncateGraphemes('abc', 0)).to.equal('');
    expect(truncateGraphemes('abc', 99)).to.equal('abc');
  });

  it('are not cut at a limit that is no whole number', () => {
    for (const bad of [-1, 0.5, NaN]) {
      expect(() => truncateGraphemes('abc', bad)).to.throw(RangeError, String(bad));
    }
  });

  it('have borders on both sides of any place', () => {
    const text = `ab e\u0301 ${FAMILY}${FAMILY} 😀`;
    for (let at = 0; at <= text.length; at++) {
      const borders = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
      borders.push(text.length);
      expect(graphemeBorderBefore(text, at)).to.equal(borders.findLast((border) => border <= at));
      expect(graphemeBorderAfter(text, at)).to.equal(borders.find((border) => border >= at));
    }
  });

  it('have borders within the text only', () => {
    expect([-3, 9].map((at) => graphemeBorderBefore('abc', at))).to.deep.equal([0, 3]);
    expect([-3, 9].map((at) => graphemeBorderAfter('abc', at))).to.deep.equal([0, 3]);
  });

  it('may be longer than anybody writes', () => {
    const text = `a${'\u0301'.repeat(800)}b`;
    expect(graphemeBorderBefore(text, 400)).to.equal(0);
    expect(graphemeBorderAfter(text, 400)).to.equal(801);
  });
});
