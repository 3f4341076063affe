import { expect } from 'chai';
import { offset } from '../../src/text/offsets.ts';
import { revisionText } from '../../src/text/revision-text.ts';
import { sentenceAt, sentencesOf } from '../../src/text/sentences.ts';
import { caret, paragraphs, words } from './notation.ts';

/** "One. | Two." is split as its bars say; a bar takes the place of the white space around it. */
function splits(notation: string, locale?: string): void {
  const expected = notation.split(/\s*\|\s*/);
  it(notation, () => {
    const revision = paragraphs(notation.replace(/\s?\|/g, ''));
    const found = sentencesOf(revision, locale).map((sentence) => words(revision, sentence));
    expect(found).to.deep.equal(expected);
  });
}

describe('sentences end', () => {
  splits('The bridge opened. | It cost 4 million! | Was it worth it? | Nobody knows');
  splits('“It opened.” | He left. | (So he said.) | Then rain came.');
  splits('It rained… | They waited... | Then it stopped.');
  splits('It rose again.[3] | The figure is old.² | No source is given.');
  splits('“Is that so?!” | She laughed.');
  splits('He asked who. | iPhone sales fell.');
  splits('It opens at 5 p.m. | The rest is closed.');
  splits('Ask the U.S. | They know.');
  splits('Was there money? | No. | The fund was empty.');
});

describe('sentences go on', () => {
  splits('Dr. Vale and Mrs. Orr met Sen. Quill.');
  splits('The U.S. office and the U.K. Parliament agreed.');
  splits('Report No. 4 has 3.5 million entries, cf. Fig. 2 on p. 7.');
  splits('It opens at 5 p.m. Tuesday.');
  splits('J. P. Orr wrote it, e.g. Chapter 2.');
  splits('Harbour Works Inc. Chairman Ada Quill left on Dec. 4.');
  splits('The United States (U.S.) Congress and “Dr.” Vale met.');
  splits('“Why?” he asked. | Nobody knew.');
  splits('It rained… and rained.');
  splits('Yahoo! is a company.');
  splits('See example.org/a.b?c=1 for v2.0 of it.');
  splits('1. First point. | Second point.');
  splits('a. First point.');
});

describe('sentences of other scripts and languages', () => {
  splits('هل ارتفعت الأسعار؟ | نعم، بنسبة 12.5%. | انتهى.');
  splits('האם זה נכון? | כן. | ״לא״.');
  splits('दाम बढ़े। | क्या यह सच है?');
  it('of Chinese and Japanese end without a space', () => {
    const revision = paragraphs('市长说预算增加了。真的吗？“是的。”他说。「そうです。」と言った。');
    expect(sentencesOf(revision, 'zh').map((s) => words(revision, s))).to.deep.equal([
      '市长说预算增加了。',
      '真的吗？',
      '“是的。”',
      '他说。',
      '「そうです。」',
      'と言った。',
    ]);
  });
  splits('Am 3. Mai kam Dr. Vogt, z.B. Frau Lenz. | Die Brücke blieb zu.', 'de-AT');
  splits('M. Dupré est venu. | « Vraiment\u202f?\u00a0» | Il a ri.', 'fr');
  splits('El Sr. Gil vive en EE.UU. | La Sra. Paz no.', 'es');
  splits('Dr. Vale came. | She left.', 'xx-unknown');
});

describe('a sentence', () => {
  const revision = revisionText([
    { kind: 'heading', level: 1, text: 'What we know. And do not' },
    { kind: 'paragraph', text: 'One stop. Two stops.' },
    { kind: 'paragraph', text: '* * *' },
    { kind: 'paragraph', text: 'The end …' },
  ]);

  it('never crosses a block, and says whether it is a heading', () => {
    const found = sentencesOf(revision).map((s) => [words(revision, s), s.block, s.heading]);
    expect(found).to.deep.equal([
      ['What we know.', 0, true],
      ['And do not', 0, true],
      ['One stop.', 1, false],
      ['Two stops.', 1, false],
      ['The end …', 3, false],
    ]);
  });

  it('is remembered and frozen', () => {
    expect(sentencesOf(revision)).to.equal(sentencesOf(revision));
    expect(sentencesOf(revision)).to.satisfy(Object.isFrozen);
    expect(sentencesOf(revision)[0]).to.satisfy(Object.isFrozen);
  });

  it('stands at each of its offsets; a gap belongs to the one that follows', () => {
    const at = (notation: string): string => {
      const { revision: text, at: place } = caret(notation);
      const found = sentenceAt(text, place);
      return found ? words(text, found) : 'none';
    };
    expect(at('|One stop. Two.')).to.equal('One stop.');
    expect(at('One stop|. Two.')).to.equal('One stop.');
    expect(at('One stop.| Two.')).to.equal('Two.');
    expect(at('One stop. Two.|')).to.equal('Two.');
    expect(at('One stop.\n|Two.')).to.equal('Two.');
    expect(at('One.\n* |*')).to.equal('none');
    expect(() => sentenceAt(revision, offset(999))).to.throw(RangeError, /999/);
  });
});
