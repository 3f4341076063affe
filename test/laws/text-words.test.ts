import { expect } from 'chai';
import fc from 'fast-check';
import { foldForSearch, foldTypography } from '../../src/text/fold-typography.ts';
import { countGraphemes, truncateGraphemes } from '../../src/text/graphemes.ts';
import { normalise } from '../../src/text/normalise.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import { isRevisionText } from '../../src/text/revision-text.ts';
import { slug } from '../../src/text/slug.ts';
import { diffWords } from '../../src/text/word-diff.ts';
import { awkward, prose, raw } from '../text/arbitraries.ts';

describe('laws of normalising', () => {
  it('twice is once', () => {
    fc.assert(fc.property(raw, (text) => normalise(normalise(text)) === normalise(text)));
  });

  it('what is left is well formed, in NFC, without controls or runs of spaces', () => {
    fc.assert(
      fc.property(raw, (input) => {
        const text = normalise(input);
        expect(text.isWellFormed()).to.equal(true);
        expect(text).to.equal(text.normalize('NFC'));
        expect(text).not.to.match(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]| {2}/);
      }),
    );
  });

  it('keeps every other sign', () => {
    const signs = (text: string): string =>
      text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s\p{Cc}\ufeff]/gu, '');
    fc.assert(fc.property(prose, (text) => signs(normalise(text)) === signs(text)));
  });
});

describe('laws of reading plain text', () => {
  it('gives a revision text or says that it is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(raw, prose)), (lines) => {
        const result = readPlainText(lines.join('\n'));
        return result.ok
          ? isRevisionText(result.revision)
          : result.problems.every(({ code }) => code === 'empty');
      }),
    );
  });

  it('read again, its own text without headings, items and quotations is the same', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1 }), (lines) => {
        const once = readPlainText(lines.join('\n'));
        if (!once.ok || /[^p]/.test(once.revision.shape)) return;
        const twice = readPlainText(once.revision.text);
        expect(twice).to.deep.equal(once);
      }),
    );
  });
});

describe('laws of folding', () => {
  it('typography twice is once', () => {
    fc.assert(
      fc.property(awkward, (text) => foldTypography(foldTypography(text)) === foldTypography(text)),
      { numRuns: 1_000 },
    );
  });

  it('for search twice is once, and sees no typography', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const folded = foldForSearch(text, 'en');
        expect(foldForSearch(folded, 'en')).to.equal(folded);
        expect(foldForSearch(foldTypography(text), 'en')).to.equal(folded);
      }),
    );
  });

  it('normalising first makes no difference', () => {
    fc.assert(
      fc.property(awkward, (text) => foldTypography(normalise(text)) === foldTypography(text)),
      { numRuns: 1_000 },
    );
  });
});

describe('laws of word diffs', () => {
  const edited = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '. ', '3.5', '市', '😀', 'é'), { maxLength: 40 })
    .map((parts) => parts.join(''));

  for (const [what, text] of [
    ['edits', edited],
    ['awkward texts', awkward],
  ] as const) {
    it(`same + removed is before, same + added is after: ${what}`, () => {
      fc.assert(
        fc.property(
          text,
          text,
          fc.option(fc.nat(30), { nil: undefined }),
          (before, after, budget) => {
            const changes = diffWords(before, after, budget);
            const side = (kind: string): string =>
              changes
                .map((change) =>
                  change.kind === 'same' || change.kind === kind ? change.text : '',
                )
                .join('');
            expect(side('removed')).to.equal(before);
            expect(side('added')).to.equal(after);
            changes.forEach((change, i) => {
              expect(change.text).not.to.equal('');
              const next = changes[i + 1];
              if (next)
                expect(`${change.kind} ${next.kind}`).not.to.match(/^(\w+) \1$|added removed/);
            });
          },
        ),
        { numRuns: 500 },
      );
    });
  }

  it('finds a shortest script', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const changes = diffWords(a.join('.'), b.join('.'));
        const kept = changes
          .filter(({ kind }) => kind === 'same')
          .map(({ text }) => text)
          .join('');
        const x = [...a.join('.')];
        const y = [...b.join('.')];
        // Words are joined by points, which are tokens of their own, or part of a word as in "a.b".
        expect(kept.length).to.be.at.most(longestCommon(x, y));
      }),
    );
  });
});

describe('laws of graphemes', () => {
  it('a text cut to n has n, or all it had, and begins the text', () => {
    fc.assert(
      fc.property(awkward, fc.nat(40), (text, max) => {
        const cut = truncateGraphemes(text, max);
        expect(text.startsWith(cut)).to.equal(true);
        expect(countGraphemes(cut)).to.equal(Math.min(max, countGraphemes(text)));
      }),
    );
  });

  it('are counted as the platform counts', () => {
    fc.assert(
      fc.property(
        raw,
        (text) => countGraphemes(text) === [...new Intl.Segmenter('en').segment(text)].length,
      ),
    );
  });
});

describe('laws of slugs', () => {
  it('are short, begin with a letter and are plain', () => {
    fc.assert(
      fc.property(awkward, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const name = slug(text, max);
        expect(name).to.match(/^[a-z](?:-?[a-z0-9])*$/);
        expect(name.length).to.be.at.most(max);
      }),
    );
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(
        sign === other ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number),
      );
    });
    row = next;
  }
  return row[b.length] as number;
}
