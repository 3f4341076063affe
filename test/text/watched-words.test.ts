import { expect } from 'chai';
import { watchedChanges, watchedWords, type WatchedOptions } from '../../src/text/watched-words.ts';

const read = (text: string, options?: WatchedOptions): string[] =>
  watchedWords(text, options).map(({ kind, text: word }) => `${kind} ${word}`);

const changes = (before: string, after: string, options?: WatchedOptions): string[] =>
  watchedChanges(before, after, options).map((c) => `${c.kind}: ${c.before} → ${c.after}`);

describe('watched words', () => {
  it('are numbers with their signs, in figures and in words', () => {
    expect(read('fares rose by −3.5 % to $1,260.50, or two million')).to.deep.equal([
      'quantifier rose',
      'number −3.5 %',
      'number $1,260.50',
      'number two',
      'number million',
    ]);
  });

  it('are dates, names and acronyms, but not the capital of a sentence', () => {
    expect(
      read('Fares rose in May. Mirela Ostrand told the EU so, Robin may agree.'),
    ).to.deep.equal([
      'quantifier rose',
      'date May',
      'name Mirela Ostrand',
      'name EU',
      'name Robin',
      'quantifier may',
    ]);
  });

  it('leave the word that begins a sentence out of the name', () => {
    expect(read('The Port Authority paid.')).to.deep.equal(['name Port Authority']);
    expect(read('Robin paid.')).to.deep.equal([]);
    expect(read('Robin paid.', { isName: (word) => word === 'Robin' })).to.deep.equal([
      'name Robin',
    ]);
    expect(read('Robin paid.', { continues: true })).to.deep.equal(['name Robin']);
  });

  it('are negations and words of quantity in several languages', () => {
    expect(read('she didn’t pay all')).to.deep.equal(['negation didn’t', 'quantifier all']);
    expect(read('sie hat nicht alle bezahlt', { locale: 'de' })).to.deep.equal([
      'negation nicht',
      'quantifier alle',
    ]);
    expect(read('elle ne paie jamais tout', { locale: 'fr-CA' })).to.deep.equal([
      'negation ne',
      'negation jamais',
      'quantifier tout',
    ]);
    expect(read('no pagó todos en enero', { locale: 'es' })).to.deep.equal([
      'negation no',
      'quantifier todos',
      'date enero',
    ]);
  });

  it('do not call every German noun a name', () => {
    expect(read('weil der Hafen und Mirela Ostrand', { locale: 'de' })).to.deep.equal([
      'name Mirela Ostrand',
    ]);
  });

  it('stand where they say', () => {
    const text = 'in “Tolse”, 40 %';
    for (const { start, end, text: word } of watchedWords(text)) {
      expect(text.slice(start, end)).to.equal(word);
    }
  });
});

describe('a change of watched words', () => {
  it('is loud for a number, a name, a date and a negation', () => {
    expect(changes('up 40 percent since May', 'up 42 percent since June')).to.deep.equal([
      'number: 40 → 42',
      'date: May → June',
    ]);
    expect(changes('he told Robin so', 'he never told Elisa so')).to.deep.equal([
      'negation: null → never',
      'name: Robin → Elisa',
    ]);
  });

  it('is loud when two figures change places', () => {
    expect(changes('from 31 to 7', 'from 7 to 31')).to.have.length(2);
  });

  it('is quiet for other words and for typography', () => {
    expect(changes('it “cost” 10\u00a0000 crowns', "it 'was' 10 000 crowns")).to.deep.equal([]);
    expect(changes('the red boat', 'the blue boat')).to.deep.equal([]);
  });
});
