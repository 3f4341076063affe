import { expect } from 'chai';
import { findQuote, type FindOptions, type Quote } from '../../src/text/find-quote.ts';
import { offset } from '../../src/text/offsets.ts';
import { paragraphs, show } from './notation.ts';

const STORY =
  'Fares rose by 8 percent in April. The island of Tolse has about 6,400 residents.\n' +
  'The “weather” is another matter. Fares rose again in May, said the port authority of Ilvane.';

function find(query: Quote, text = STORY, options?: FindOptions): string[] {
  const revision = paragraphs(text);
  const placement = findQuote(query, revision, options);
  if ('range' in placement) return [placement.state, show(revision, placement.range)];
  const candidates = 'candidates' in placement ? (placement.candidates ?? []) : [];
  return [placement.state, ...candidates.map((candidate) => show(revision, candidate))];
}

describe('a quote from elsewhere is found', () => {
  it('verbatim where it stands once', () => {
    const [state, shown] = find({ quote: 'another matter' });
    expect(state).to.equal('exact');
    expect(shown).to.include('is [another matter].');
  });

  it('by its surroundings where it stands twice', () => {
    const [state, shown] = find({
      quote: 'Fares rose',
      prefix: 'another matter. ',
      suffix: ' again in',
    });
    expect(state).to.equal('exact');
    expect(shown).to.include('matter. [Fares rose] again');
  });

  it('in other typography', () => {
    const [state, shown] = find({ quote: 'The "weather" is another matter' });
    expect(state).to.equal('equivalent');
    expect(shown).to.include('[The “weather” is another matter]');
  });

  it('with a word changed, and says so', () => {
    const placement = findQuote(
      { quote: 'The island of Tolse has about 6,200 residents' },
      paragraphs(STORY),
    );
    expect(placement).to.deep.include({
      state: 'changed',
      watched: [{ kind: 'number', before: '6,200', after: '6,400' }],
    });
  });

  it('with letters mistyped in every word', () => {
    const [state, shown] = find({ quote: 'Islnad of Tollse hass abuot 6,40O resident' });
    expect(state).to.be.oneOf(['changed', 'ambiguous']);
    expect(shown).to.include('sland of Tolse has');
  });
});

describe('a quote from elsewhere is asked about', () => {
  it('when it stands twice and nothing tells them apart, the nearer first', () => {
    const [state, first] = find({ quote: 'Fares rose', start: offset(110) });
    expect(state).to.equal('ambiguous');
    expect(first).to.include('matter. [Fares rose]');
  });

  it('when it stands once, in quite other surroundings', () => {
    const [state] = find({
      quote: 'another matter',
      prefix: 'The judge called the appeal ',
      suffix: ', and closed the case.',
    });
    expect(state).to.equal('ambiguous');
  });
});

describe('a quote from elsewhere is lost', () => {
  it('when nothing is like it', () => {
    expect(find({ quote: 'Penguins colonised the northern reef' })[0]).to.equal('lost');
    expect(find({ quote: '' })[0]).to.equal('lost');
    expect(find({ quote: 'zq' })[0]).to.equal('lost');
  });
});

describe('a quote from elsewhere is not searched', () => {
  it('when the budget ends before the search', () => {
    const long = 'Quite some words. '.repeat(2_000);
    expect(find({ quote: 'Penguins colonised the reef' }, long, { budget: 1_000 })).to.deep.equal([
      'not-searched',
    ]);
  });

  it('when one letter stands in too many places to choose from', () => {
    expect(find({ quote: 'e' }, 'the e '.repeat(5_000))).to.deep.equal(['not-searched']);
    expect(
      find(
        { quote: 'e', prefix: 'only her', suffix: ' once' },
        `only here once ${'the e '.repeat(5_000)}`,
      )[0],
    ).to.equal('exact');
  });
});
