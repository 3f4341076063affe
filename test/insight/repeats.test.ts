import { expect } from 'chai';
import type { ArticleId, ClaimId, ClaimRef, RepeatId } from '../../src/claims/ids.ts';
import { repeatsOf } from '../../src/insight/repeats.ts';

/** "a1/c1" as a reference. */
const ref = (words: string): ClaimRef => {
  const [article = '', claim = ''] = words.split('/');
  return { article: article as ArticleId, claim: claim as ClaimId };
};
const links = (...pairs: readonly (readonly [string, string])[]) =>
  new Map(pairs.map(([a, b], at) => [`r${at}` as RepeatId, { a: ref(a), b: ref(b) }]));
const of = (pairs: ReturnType<typeof links>, claim: string): readonly string[] =>
  repeatsOf(pairs, ref(claim)).map(
    ({ ref: { article, claim: id }, repeat }) => `${article}/${id} ${repeat ?? 'through others'}`,
  );

describe('repeats', () => {
  it('are found whichever way they were linked', () => {
    const pairs = links(['a/1', 'b/1'], ['c/1', 'a/1'], ['x/1', 'y/1']);
    expect(of(pairs, 'a/1')).to.deep.equal(['b/1 r0', 'c/1 r1']);
    expect(of(pairs, 'b/1')).to.deep.equal(['a/1 r0', 'c/1 through others']);
    expect(of(pairs, 'z/1')).to.deep.equal([]);
  });

  it('are listed once, also where links go round in a circle or are made twice', () => {
    const pairs = links(['a/1', 'b/1'], ['b/1', 'c/1'], ['c/1', 'a/1'], ['a/1', 'b/1']);
    expect(of(pairs, 'a/1')).to.deep.equal(['b/1 r0', 'c/1 r2']);
  });

  it('tell claims of one article apart', () => {
    expect(of(links(['a/1', 'b/2']), 'a/2')).to.deep.equal([]);
  });
});
