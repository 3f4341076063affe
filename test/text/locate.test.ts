import { expect } from 'chai';
import { describe as describePlace, type Anchor } from '../../src/text/anchor.ts';
import { MAX_CANDIDATES, locate } from '../../src/text/locate.ts';
import { offset } from '../../src/text/offsets.ts';
import { marked, paragraphs, show } from './notation.ts';

/** A marked place, described and looked for in another text. */
function relocate(notation: string, text: string): string[] {
  const { revision, range } = marked(notation);
  const later = paragraphs(text);
  const placement = locate(describePlace(revision, range), later);
  switch (placement.state) {
    case 'exact':
      return ['exact', show(later, placement.range)];
    case 'ambiguous':
      return ['ambiguous', ...placement.candidates.map((candidate) => show(later, candidate))];
    default:
      return [placement.state];
  }
}

describe('an anchor is located', () => {
  it('at its place in its own revision', () => {
    const story = 'A fox ran. The [fox] slept. A fox.';
    expect(relocate(story, story.replace(/[[\]]/g, ''))).to.deep.equal(['exact', story]);
  });

  it('by its context when the position has shifted', () => {
    const anchor = { quote: 'fox', prefix: 'The ', suffix: ' slept', start: 0, end: 3 } as Anchor;
    const later = paragraphs('A fox ran. The fox slept. A fox.');
    const placement = locate(anchor, later);
    expect(placement.state).to.equal('exact');
    expect('range' in placement && show(later, placement.range)).to.equal(
      'A fox ran. The [fox] slept. A fox.',
    );
  });

  it('never by its position alone', () => {
    const anchor = { quote: 'fox', prefix: 'The ', suffix: ' slept', start: 6, end: 9 } as Anchor;
    const later = paragraphs('Now a fox ran. The fox slept.');
    expect(locate(anchor, later)).to.deep.include({ range: { start: 19, end: 22 } });
  });

  it('without context, by its position', () => {
    const anchor = { quote: 'fox', prefix: '', suffix: '', start: 2, end: 5 } as Anchor;
    expect(locate(anchor, paragraphs('A fox, a fox')).state).to.equal('exact');
  });
});

describe('an anchor is ambiguous', () => {
  it('when its context stands twice and its position does not decide', () => {
    const anchor = { quote: 'fox', prefix: 'a ', suffix: ',', start: 9, end: 12 } as Anchor;
    const text = paragraphs('see a fox, a fox, no');
    expect(locate(anchor, text)).to.deep.equal({
      state: 'ambiguous',
      candidates: [
        { start: offset(6), end: offset(9) },
        { start: offset(13), end: offset(16) },
      ],
    });
  });

  it('among places that overlap', () => {
    expect(relocate('[so so] it was', 'so so so')).to.deep.equal([
      'ambiguous',
      '[so so] so',
      'so [so so]',
    ]);
  });

  it('when only its words stand there, even once', () => {
    expect(relocate('The [red fox] slept', 'We saw a red fox today')).to.deep.equal([
      'ambiguous',
      'We saw a [red fox] today',
    ]);
  });
});

describe('an anchor is lost', () => {
  it('when its words are gone', () => {
    expect(relocate('The [red fox] slept', 'The blue fox slept')).to.deep.equal(['lost']);
  });

  it('when it has no words', () => {
    const anchor = { quote: '', prefix: 'The ', suffix: '', start: 4, end: 4 } as Anchor;
    expect(locate(anchor, paragraphs('The fox')).state).to.equal('lost');
  });
});

describe('an anchor is not searched', () => {
  it('when more places than a person can choose from would have to be offered', () => {
    const anchor = { quote: 'fox', prefix: 'The ', suffix: '', start: 4, end: 7 } as Anchor;
    const most = paragraphs('a fox '.repeat(MAX_CANDIDATES));
    expect(locate(anchor, most).state).to.equal('ambiguous');
    const more = paragraphs('a fox '.repeat(MAX_CANDIDATES + 1));
    expect(locate(anchor, more).state).to.equal('not-searched');
  });
});
