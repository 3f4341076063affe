import { expect } from 'chai';
import fc from 'fast-check';
import { describe as describePlace } from '../../src/text/anchor.ts';
import { approximateMatches } from '../../src/text/approximate.ts';
import { findQuote } from '../../src/text/find-quote.ts';
import { locate, type Placement } from '../../src/text/locate.ts';
import { offset, range, type Range } from '../../src/text/offsets.ts';
import { place, rebase } from '../../src/text/place.ts';
import {
  mapBack,
  mapForward,
  mapRevisions,
  mapSteps,
  type RevisionMap,
} from '../../src/text/revision-map.ts';
import { revisionText, type RevisionText } from '../../src/text/revision-text.ts';
import { similarPlaces } from '../../src/text/similar-places.ts';
import { watchedChanges, watchedWords } from '../../src/text/watched-words.ts';
import { awkward, prose, repetitive } from '../text/arbitraries.ts';

const STATES = ['exact', 'equivalent', 'changed', 'moved', 'ambiguous', 'lost', 'not-searched'];

const sentence = fc
  .tuple(
    fc.constantFrom('The', 'A', 'No', 'In May', 'Tolse'),
    fc.array(
      fc.constantFrom(
        'boat',
        'quay',
        'crowns',
        '96',
        'rose',
        'not',
        'harbour',
        'old',
        '“it”',
        'said',
      ),
      { minLength: 1, maxLength: 9 },
    ),
  )
  .map(([first, words]) => `${first} ${words.join(' ')}.`);
const block = fc.oneof(
  fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
  awkward,
  repetitive,
  prose,
);
const blocks = fc.array(block, { minLength: 1, maxLength: 6 });
const revisionOf = (texts: readonly string[]): RevisionText =>
  revisionText(texts.map((text) => ({ kind: 'paragraph', text })));

/** Two revisions of one article: blocks dropped, added, moved and rewritten in part. */
const pair = fc
  .tuple(blocks, fc.array(fc.tuple(fc.nat(5), fc.nat(7), block), { maxLength: 4 }))
  .map(([texts, edits]): [RevisionText, RevisionText] => {
    const later = [...texts];
    for (const [at, how, text] of edits) {
      const i = at % Math.max(1, later.length);
      if (how === 0) later.splice(i, 1);
      else if (how === 1) later.splice(i, 0, text);
      else if (how === 2) later.push(...later.splice(i, 1));
      else if (how === 3) later[i] = text;
      else later[i] = (later[i] ?? '').replace(/\S+ \S+(?= )/, how > 5 ? 'quite other words' : '');
    }
    return [revisionOf(texts), revisionOf(later)];
  });

const rangeIn = (text: string): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.nat(Math.max(0, text.length - 1)), fc.integer({ min: 1, max: 60 }))
    .map(([start, length]) => range(start, Math.min(text.length, start + length)));

const claims = pair.chain(([before, after]) =>
  fc.tuple(fc.constant(before), fc.constant(after), rangeIn(before.text)),
);

function claimOf(before: RevisionText, { start, end }: Range): Range | null {
  const quote = before.text.slice(start, end);
  return quote !== '' && quote.isWellFormed() && before.text.slice(0, start).isWellFormed()
    ? range(start, end)
    : null;
}

function placeIn(before: RevisionText, claim: Range, map: RevisionMap): Placement {
  return place(describePlace(before, claim), map);
}

describe('laws of maps between revisions', () => {
  it('words go to one place each, and come back from it', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const map = mapRevisions(before, after);
        map.to.forEach((j, i) => j < 0 || expect(map.from[j]).to.equal(i));
        map.from.forEach((i, j) => i < 0 || expect(map.to[i]).to.equal(j));
        for (const [i, j] of map.to.entries()) {
          if (j < 0) continue;
          const at = offset(map.old.words.start[i] as number);
          const there = mapForward(map, at);
          expect(there).to.equal(map.now.words.start[j]);
          expect(mapBack(map, there ?? offset(0))).to.equal(at);
        }
      }),
    );
  });

  it('every place has an answer inside the other text, or none', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const map = mapRevisions(before, after);
        for (let at = 0; at <= before.text.length; at++) {
          const there = mapForward(map, offset(at));
          if (there !== null) expect(there).to.be.within(0, after.text.length);
        }
      }),
    );
  });

  it('pauses change nothing, and the same texts give the same map', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const steps = mapSteps({ ...before }, { ...after });
        let step = steps.next();
        while (!step.done) step = steps.next();
        const { to, unitTo, staying } = mapRevisions(before, after);
        expect(step.value).to.deep.include({ to, unitTo, staying });
      }),
    );
  });
});

describe('laws of placing', () => {
  it('in an unchanged text every claim stays exactly where it is', () => {
    fc.assert(
      fc.property(claims, ([before, , wanted]) => {
        const claim = claimOf(before, wanted);
        fc.pre(claim !== null);
        const placement = placeIn(before, claim, mapRevisions(before, { ...before }));
        expect(placement).to.deep.equal({ state: 'exact', range: claim });
      }),
    );
  });

  it('text added before leaves every claim exact', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(40), (texts, at, length) => {
        const before = revisionOf(texts);
        const start = at % Math.max(1, before.text.length);
        const claim = claimOf(
          before,
          range(start, Math.min(before.text.length, start + 1 + length)),
        );
        fc.pre(claim !== null);
        const added = 'Zwölf Boxkämpfer jagen Viktor.';
        const after = revisionOf([added, ...texts]);
        const shift = added.length + 1;
        const placement = placeIn(before, claim, mapRevisions(before, after));
        expect(placement).to.deep.equal({
          state: 'exact',
          range: { start: claim.start + shift, end: claim.end + shift },
        });
      }),
    );
  });

  it('every claim gets one of the seven states, with all that belongs to it, and the same again', () => {
    fc.assert(
      fc.property(claims, ([before, after, wanted]) => {
        const claim = claimOf(before, wanted);
        fc.pre(claim !== null);
        const map = mapRevisions(before, after);
        const placement = placeIn(before, claim, map);
        expect(STATES).to.include(placement.state);
        expect(placeIn(before, claim, mapRevisions({ ...before }, after))).to.deep.equal(placement);
        const places =
          'range' in placement
            ? [placement.range]
            : 'candidates' in placement
              ? (placement.candidates ?? [])
              : [];
        if (placement.state === 'ambiguous') expect(places).not.to.have.length(0);
        for (const { start, end } of places) {
          expect(end).to.be.above(start);
          expect(after.text.slice(start, end)).to.have.length(end - start);
          expect(after.text.slice(start, end).isWellFormed()).to.equal(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('what is exact or moved has the very words, and a diff joins to both texts', () => {
    fc.assert(
      fc.property(claims, ([before, after, wanted]) => {
        const claim = claimOf(before, wanted);
        fc.pre(claim !== null);
        const quote = before.text.slice(claim.start, claim.end);
        const placement = placeIn(before, claim, mapRevisions(before, after));
        if (!('range' in placement)) return;
        const there = after.text.slice(placement.range.start, placement.range.end);
        if (placement.state === 'exact') expect(there).to.equal(quote);
        if (placement.state === 'moved') expect(there === quote).to.equal(!placement.equivalent);
        if (placement.state !== 'changed') return;
        const join = (kind: string): string =>
          placement.changes
            .filter((change) => change.kind === 'same' || change.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect(join('removed')).to.equal(quote);
        expect(join('added')).to.equal(there);
      }),
      { numRuns: 400 },
    );
  });

  it('a rebased anchor is found in its new revision', () => {
    fc.assert(
      fc.property(claims, ([before, after, wanted]) => {
        const claim = claimOf(before, wanted);
        fc.pre(claim !== null);
        const placement = placeIn(before, claim, mapRevisions(before, after));
        const anchor = rebase(placement, after);
        if (anchor === null || !('range' in placement)) return;
        expect(locate(anchor, after)).to.deep.equal({ state: 'exact', range: placement.range });
      }),
    );
  });

  it('without budget nothing is lost: it was not searched', () => {
    fc.assert(
      fc.property(claims, ([before, after, wanted]) => {
        const claim = claimOf(before, wanted);
        fc.pre(claim !== null && after.text !== '');
        const whole = placeIn(before, claim, mapRevisions(before, after));
        const none = placeIn(before, claim, mapRevisions(before, after, { budget: -1 }));
        if (none.state === 'lost') expect(whole.state).to.equal('lost');
      }),
    );
  });
});

describe('laws of finding quotes', () => {
  it('what stands in the text is never lost, and what is called exact stands there', () => {
    fc.assert(
      fc.property(claims, ([revision, other, wanted]) => {
        const claim = claimOf(revision, wanted);
        fc.pre(claim !== null);
        const anchor = describePlace(revision, claim);
        fc.pre(anchor.quote.trim() !== '');
        expect(findQuote(anchor, revision)).to.deep.equal({ state: 'exact', range: claim });
        const elsewhere = findQuote(anchor, other);
        expect(STATES).to.include(elsewhere.state);
        if (elsewhere.state !== 'exact') return;
        const { start, end } = elsewhere.range;
        expect(other.text.slice(start, end)).to.equal(anchor.quote);
      }),
      { numRuns: 300 },
    );
  });

  it('approximate search finds as few errors as the whole table', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 90 });
    fc.assert(
      fc.property(letters, letters, (text, pattern) => {
        fc.pre(pattern !== '');
        const best = leastErrors(text, pattern);
        const [found] = approximateMatches(text, pattern, pattern.length, 1);
        if (found === undefined) expect(text).to.equal('');
        else expect(found.errors).to.equal(Math.min(best, pattern.length));
      }),
    );
  });
});

describe('laws of similar places and watched words', () => {
  it('places lie in the text and never over the claim', () => {
    fc.assert(
      fc.property(claims, ([revision, , wanted]) => {
        for (const { start, end } of similarPlaces(revision, wanted)) {
          expect(end).to.be.within(start + 1, revision.text.length);
          expect(end <= wanted.start || wanted.end <= start).to.equal(true);
        }
      }),
    );
  });

  it('watched words stand where they say, in order, and equal texts differ in none', () => {
    fc.assert(
      fc.property(block, block, (text, other) => {
        let end = 0;
        for (const word of watchedWords(text)) {
          expect(word.start).to.be.at.least(end);
          expect(text.slice(word.start, word.end)).to.equal(word.text);
          ({ end } = word);
        }
        expect(watchedChanges(text, text)).to.deep.equal([]);
        const there = watchedChanges(text, other);
        expect(watchedChanges(other, text)).to.have.length.within(0, there.length * 2);
      }),
    );
  });
});

/** The least errors of the pattern against any stretch of the text, by the whole table. */
function leastErrors(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let best = Infinity;
  for (const letter of text) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const replaced = (column[i - 1] as number) + (pattern[i - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (column[i] as number) + 1, (next[i - 1] as number) + 1));
    }
    column = next;
    best = Math.min(best, column[pattern.length] as number);
  }
  return best;
}
