import { expect } from 'chai';
import { offset } from '../../../src/text/offsets.ts';
import { revisionText } from '../../../src/text/revision-text.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { sentenceBefore, sentenceFrom } from '../../../src/ui/article/sentence-steps.ts';
import { FERRIES } from './an-article.ts';

describe('steps from sentence to sentence', () => {
  it('forwards meet every sentence in order', () => {
    const met = [];
    let at = 0;
    for (;;) {
      const sentence = sentenceFrom(FERRIES, offset(at), 'en');
      if (!sentence) break;
      met.push(sentence);
      at = sentence.end;
    }
    expect(met).to.deep.equal([...sentencesOf(FERRIES, 'en')]);
  });

  it('backwards meet every sentence in order', () => {
    const met = [];
    let at = FERRIES.text.length;
    for (;;) {
      const sentence = sentenceBefore(FERRIES, offset(at), 'en');
      if (!sentence) break;
      met.unshift(sentence);
      at = sentence.start;
    }
    expect(met).to.deep.equal([...sentencesOf(FERRIES, 'en')]);
  });

  it('from inside a sentence go to the one that follows, and back to its beginning', () => {
    const second = sentencesOf(FERRIES, 'en')[1];
    const inside = offset((second?.start ?? 0) + 4);
    expect(sentenceFrom(FERRIES, inside, 'en')).to.equal(sentencesOf(FERRIES, 'en')[2]);
    expect(sentenceBefore(FERRIES, inside, 'en')).to.equal(second);
  });

  it('pass over blocks without a sentence', () => {
    const revision = revisionText(
      ['One.', '***', 'Two.'].map((text) => ({ kind: 'paragraph', text })),
    );
    const [one, two] = sentencesOf(revision, 'en');
    expect(sentenceFrom(revision, offset(4), 'en')).to.equal(two);
    expect(sentenceBefore(revision, two?.start ?? offset(0), 'en')).to.equal(one);
  });

  it('find nothing in an empty text', () => {
    expect(sentenceFrom(revisionText([]), offset(0), 'en')).to.equal(null);
    expect(sentenceBefore(revisionText([]), offset(0), 'en')).to.equal(null);
  });
});
