import { expect } from 'chai';
import { offset, range } from '../../src/text/offsets.ts';
import { nextWord, previousWord, trimToWords, wordAt } from '../../src/text/words.ts';
import { caret, marked, paragraphs, show } from './notation.ts';

/** Says what a selection becomes: both sides in the notation "The [quick] fox". */
function trims(selected: string, trimmed: string): void {
  it(`${selected} → ${trimmed}`.replaceAll('\n', '⏎'), () => {
    const { revision, range: selection } = marked(selected);
    expect(show(revision, trimToWords(revision, selection))).to.equal(trimmed);
  });
}

describe('a selection is trimmed to words: white space', () => {
  trims('The [quick] fox', 'The [quick] fox');
  trims('The[ quick ]fox', 'The [quick] fox');
  trims('The[\u00a0quick\u202f]fox', 'The\u00a0[quick]\u202ffox');
  trims('One two[\nthree\n]four', 'One two\n[three]\nfour');
  trims('One [two\nthree] four', 'One [two\nthree] four');
});

describe('a selection is trimmed to words: a word begun is completed', () => {
  trims('The q[uic]k fox', 'The [quick] fox');
  trims('The qui[ck fo]x runs', 'The [quick fox] runs');
  trims('They do[n’t kn]ow', 'They [don’t know]');
  trims('About 3[.]5 million', 'About [3.5] million');
  trims('A well-[kno]wn case', 'A well-[known] case');
  trims('Zoë Nu[n\u0303]ez', 'Zoë [Nuñez]'.normalize('NFC'));
});

describe('a selection is trimmed to words: stray punctuation', () => {
  trims('The fox[, quick,] ran', 'The fox, [quick], ran');
  trims('The fox [(quick], red) ran', 'The fox ([quick], red) ran');
  trims('He said: [“Taxes] rose.”', 'He said: “[Taxes] rose.”');
  trims('It fell[. Then it ]rose.', 'It fell. [Then it] rose.');
  trims('It [fell – ]and rose', 'It [fell] – and rose');
  trims('a b[...] c', 'nothing');
  trims('Then [it fell.] So', 'Then [it fell]. So');
});

describe('a selection is trimmed to words: signs that belong stay', () => {
  trims('It cost [$5] once', 'It cost [$5] once');
  trims('It cost [€ 10], or', 'It cost [€ 10], or');
  trims('It cost [10 €], or', 'It cost [10 €], or');
  trims('It fell [−3,5 %]. So', 'It fell [−3,5 %]. So');
  trims('It fell by [50%.] So', 'It fell by [50%]. So');
  trims('At [-5 °C] or so', 'At [-5 °C] or so');
  trims('See [§ 5] and', 'See [§ 5] and');
  trims('Tag [#bridge] it', 'Tag [#bridge] it');
  trims('He said [“taxes rose,”] they say', 'He said [“taxes rose,”] they say');
  trims('Er sagte [„nein“], dann', 'Er sagte [„nein“], dann');
  trims('He said [‘I don’t know’], then', 'He said [‘I don’t know’], then');
  trims('It is [(very) old] now', 'It is [(very) old] now');
  trims('It is [very (old)] now', 'It is [very (old)] now');
  trims('It is ([very old)] now', 'It is ([very old]) now');
  trims('In the [U.S.] they', 'In the [U.S.] they');
  trims('[Harbour Works Inc.] left', '[Harbour Works Inc.] left');
  trims('A bus. [The fox ran.] So', 'A bus. [The fox ran.] So');
  trims('A bus. [“The fox ran.” ]So', 'A bus. [“The fox ran.”] So');
  trims('A bus. The [fox ran. It stopped.] So', 'A bus. The [fox ran. It stopped.] So');
});

describe('a selection is trimmed to words: found at random', () => {
  trims('An[»\nfox«] ran', 'An»\n[fox]« ran');
  trims('a[\u0600]ｶﾞ b', '[a\u0600ｶﾞ] b');
  trims('So [(( fox )) ]ran', 'So (( [fox] )) ran');
});

describe('a selection is trimmed to words: signs that are not selected are not fetched', () => {
  trims('It cost $[5] once', 'It cost $[5] once');
  trims('It fell by [50]% so', 'It fell by [50]% so');
  trims('He said “[no]” twice', 'He said “[no]” twice');
  trims('So 3[+4] is', 'So 3+[4] is');
  trims('So [3+]4 is', 'So [3]+4 is');
  trims('for [about 5 $]20 notes', 'for [about 5] $20 notes');
});

describe('a selection is trimmed to words: other scripts', () => {
  trims('قال [ المدير،] إن', 'قال  [المدير]، إن'.replace('  ', ' '));
  trims('العمل زاد [12.5%]، ثم', 'العمل زاد [12.5%]، ثم');
  trims('מחיר [״הגש]ר״ עלה', 'מחיר ״[הגשר]״ עלה');
  trims('市长[说。]真的', '市长[说]。真的');
  trims('The [😀 fox 😀] ran', 'The 😀 [fox] 😀 ran');
});

describe('a selection without a word', () => {
  trims('The[ ]fox', 'nothing');
  trims('The [–] fox', 'nothing');
  trims('A [👍🏽] B', 'nothing');
  trims('The []fox', 'nothing');
  it('outside the text is refused with the numbers', () => {
    expect(() => trimToWords(paragraphs('abc'), range(1, 9))).to.throw(RangeError, /1–9.*3/);
  });
});

describe('the word at a caret', () => {
  const cases: readonly [string, string][] = [
    ['The |quick fox', 'The [quick] fox'],
    ['The qu|ick fox', 'The [quick] fox'],
    ['The quick| fox', 'The [quick] fox'],
    ['The quick |, fox', 'nothing'],
    ['|The fox', '[The] fox'],
    ['The fox|', 'The [fox]'],
    ['One\n|two', 'One\n[two]'],
    ['One|\ntwo', '[One]\ntwo'],
    ['say 𝟏|𝟐 now', 'say [𝟏𝟐] now'],
  ];
  for (const [from, to] of cases) {
    it(`${from} → ${to}`.replaceAll('\n', '⏎'), () => {
      const { revision, at } = caret(from);
      expect(show(revision, wordAt(revision, at))).to.equal(to);
    });
  }
});

describe('from word to word', () => {
  const revision = paragraphs('One, two…\n* * *\n“three”');

  it('forwards over signs and blocks', () => {
    const found: string[] = [];
    for (let at = offset(0), word; (word = nextWord(revision, at)); at = word.start) {
      found.push(show(revision, word));
    }
    expect(found).to.deep.equal(['One, [two]…\n* * *\n“three”', 'One, two…\n* * *\n“[three]”']);
  });

  it('backwards over signs and blocks', () => {
    const found: string[] = [];
    let at = offset(revision.text.length);
    for (let word; (word = previousWord(revision, at)); at = word.start) {
      found.push(revision.text.slice(word.start, word.end));
    }
    expect(found).to.deep.equal(['three', 'two', 'One']);
  });

  it('outside the text is refused', () => {
    expect(() => nextWord(revision, offset(99))).to.throw(RangeError, /99/);
    expect(() => previousWord(revision, offset(99))).to.throw(RangeError, /99/);
    expect(() => wordAt(revision, offset(99))).to.throw(RangeError, /99/);
  });

  it('finds a word behind a long run of signs', () => {
    const long = paragraphs(`one ${'.'.repeat(50_000)} two`);
    expect(nextWord(long, offset(1))?.start).to.equal(50_005);
    expect(previousWord(long, offset(50_005))?.start).to.equal(0);
  });
});
