import { expect } from 'chai';
import fc from 'fast-check';
import { describe as describePlace } from '../../src/text/anchor.ts';
import { IntervalIndex } from '../../src/text/interval-index.ts';
import { locate } from '../../src/text/locate.ts';
import {
  CodePointIndex,
  offset,
  range,
  rangesOverlap,
  toCodePointOffset,
  toOffset,
  type Range,
} from '../../src/text/offsets.ts';
import { isRevisionText, revisionText, type RevisionText } from '../../src/text/revision-text.ts';
import { segments, type Span } from '../../src/text/segments.ts';
import { sentenceAt, sentencesOf } from '../../src/text/sentences.ts';
import { trimToWords } from '../../src/text/words.ts';
import { awkward, repetitive } from '../text/arbitraries.ts';

const kinds = fc.constantFrom('heading', 'paragraph', 'item', 'quotation');
const revisions = (text: fc.Arbitrary<string>): fc.Arbitrary<RevisionText> =>
  fc.array(fc.record({ kind: kinds, text }), { minLength: 1, maxLength: 6 }).map(revisionText);

/** A revision and two places in it, in order. */
const placed = (text: fc.Arbitrary<string>): fc.Arbitrary<[RevisionText, Range]> =>
  revisions(text).chain((revision) =>
    fc
      .tuple(fc.nat(revision.text.length), fc.nat(revision.text.length))
      .map(([a, b]): [RevisionText, Range] => [revision, range(Math.min(a, b), Math.max(a, b))]),
  );

const spans = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(20), fc.constantFrom('a', 'b', 'c', 'd'))
    .map(([start, length, id]): Span => ({ id, ...range(start, start + length) })),
  { maxLength: 30 },
);

describe('laws of revision texts', () => {
  it('what is written is what is taken', () => {
    fc.assert(fc.property(revisions(awkward), (revision) => isRevisionText(revision)));
  });
});

describe('laws of offsets', () => {
  it('code points are what the language counts, and convert back', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), (text, n) => {
        const points = [...text];
        const count = n % (points.length + 1);
        const at = offset(points.slice(0, count).join('').length);
        const index = new CodePointIndex(text);
        for (const convert of [
          index,
          {
            toCodePointOffset: toCodePointOffset.bind(null, text),
            toOffset: toOffset.bind(null, text),
          },
        ]) {
          expect(convert.toCodePointOffset(at)).to.equal(count);
          expect(convert.toOffset(convert.toCodePointOffset(at))).to.equal(at);
        }
      }),
    );
  });
});

describe('laws of anchors', () => {
  for (const [what, text] of [
    ['awkward texts', awkward],
    ['texts that repeat themselves', repetitive],
  ] as const) {
    it(`describe, then locate, gives the range back: ${what}`, () => {
      fc.assert(
        fc.property(placed(text), ([revision, place]) => {
          fc.pre(place.start < place.end && isWellFormed(revision.text, place));
          const anchor = describePlace(revision, place);
          const { prefix, quote, suffix } = anchor;
          expect(prefix + quote + suffix).to.equal(
            revision.text.slice(place.start - prefix.length, place.end + suffix.length),
          );
          expect(locate(anchor, revision)).to.deep.equal({ state: 'exact', range: place });
          const unplaced = { ...anchor, start: offset(0), end: offset(0) };
          expect(locate(unplaced, revision), 'by context alone').to.deep.equal({
            state: 'exact',
            range: place,
          });
        }),
      );
    });
  }
});

describe('laws of selections', () => {
  it('trimming twice changes nothing more, and never leaves the words touched', () => {
    fc.assert(
      fc.property(placed(awkward), ([revision, selection]) => {
        const trimmed = trimToWords(revision, selection);
        if (trimmed === null) return;
        expect(rangesOverlap(trimmed, selection)).to.equal(true);
        expect(trimToWords(revision, trimmed)).to.deep.equal(trimmed);
        expect(revision.text.slice(trimmed.start, trimmed.end)).to.match(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('trimming keeps graphemes whole', () => {
    fc.assert(
      fc.property(placed(awkward), ([revision, selection]) => {
        const trimmed = trimToWords(revision, selection);
        if (trimmed === null) return;
        const borders = new Set([0, revision.text.length]);
        for (const { index } of new Intl.Segmenter('en').segment(revision.text)) borders.add(index);
        expect(borders.has(trimmed.start), `start ${trimmed.start}`).to.equal(true);
        expect(borders.has(trimmed.end), `end ${trimmed.end}`).to.equal(true);
      }),
    );
  });
});

describe('laws of sentences', () => {
  it('every letter and digit lies in exactly one, and none has outer white space', () => {
    fc.assert(
      fc.property(revisions(awkward), (revision) => {
        const { text } = revision;
        let end = 0;
        for (const sentence of sentencesOf(revision)) {
          expect(sentence.start).to.be.at.least(end);
          expect(text.slice(end, sentence.start)).not.to.match(/[\p{L}\p{N}]/u);
          const words = text.slice(sentence.start, sentence.end);
          expect(words).to.equal(words.trim());
          expect(words)
            .to.match(/[\p{L}\p{N}]/u)
            .and.not.include('\n');
          expect(sentenceAt(revision, sentence.start)).to.equal(sentence);
          ({ end } = sentence);
        }
        expect(text.slice(end)).not.to.match(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('laws of segments', () => {
  it('cover the bounds in order, each with just the spans over it', () => {
    fc.assert(
      fc.property(spans, fc.nat(50), fc.nat(30), (list, start, length) => {
        const bounds = range(start, start + length);
        const pieces = segments(bounds, list);
        let at: number = bounds.start;
        for (const piece of pieces) {
          expect(piece.start).to.equal(at);
          expect(piece.end).to.be.above(piece.start);
          const over = list.filter((span) => span.start <= piece.start && piece.end <= span.end);
          const touching = list.filter((span) => rangesOverlap(span, piece));
          expect(over).to.deep.equal(touching);
          expect(new Set(piece.ids)).to.deep.equal(new Set(over.map(({ id }) => id)));
          expect(piece.ids).to.have.length(new Set(piece.ids).size);
          at = piece.end;
        }
        expect(at).to.equal(bounds.start === bounds.end ? bounds.start : bounds.end);
        const edges = pieces.slice(1).map((piece) => piece.start);
        for (const edge of edges) {
          expect(list.some((span) => span.start === edge || span.end === edge)).to.equal(true);
        }
      }),
    );
  });
});

describe('laws of the interval index', () => {
  it('finds just what a search through all finds', () => {
    fc.assert(
      fc.property(spans, fc.nat(80), fc.nat(20), (list, start, length) => {
        const index = new IntervalIndex(
          list.map((span) => ({ ...range(span.start, span.end), value: span })),
        );
        const query = range(start, start + length);
        const one = range(start, start + 1);
        const over = (wanted: Range): Span[] => list.filter((span) => rangesOverlap(span, wanted));
        expect(index.overlapping(query)).to.have.members(over(query));
        expect(index.at(offset(start))).to.have.members(over(one));
        const starts = list.map((span) => span.start);
        const next = Math.min(...starts.filter((at) => at > start));
        expect(index.next(offset(start))?.start ?? Infinity).to.equal(next);
        const previous = Math.max(...starts.filter((at) => at < start));
        expect(index.previous(offset(start))?.start ?? -Infinity).to.equal(previous);
      }),
    );
  });
});

function isWellFormed(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).isWellFormed();
}
