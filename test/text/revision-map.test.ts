import { expect } from 'chai';
import { offset } from '../../src/text/offsets.ts';
import { mapBack, mapForward, mapRevisions, mapSteps } from '../../src/text/revision-map.ts';
import { revisionText } from '../../src/text/revision-text.ts';
import { caret, paragraphs } from './notation.ts';

describe('a place between revisions', () => {
  it('goes with its word, and comes back', () => {
    const { revision, at } = caret('The quay is quiet. The |boats are fast.');
    const later = paragraphs('The boats are fast and new. The quay is quiet now.');
    const map = mapRevisions(revision, later);
    const there = mapForward(map, at);
    expect(later.text.slice(there ?? 0)).to.match(/^boats are fast/);
    expect(mapBack(map, there ?? offset(0))).to.equal(at);
  });

  it('is nowhere when its word went', () => {
    const { revision, at } = caret('The |quay is quiet. The boats are fast.');
    const map = mapRevisions(revision, paragraphs('The boats are fast.'));
    expect(mapForward(map, at)).to.equal(null);
  });
});

describe('a map is made', () => {
  it('step by step with rising progress, to the same end', () => {
    const before = paragraphs('One sentence stands here. Another one follows it.');
    const after = paragraphs('Another one follows it. One new sentence stands here.');
    const seen: number[] = [];
    const steps = mapSteps(before, after);
    let step = steps.next();
    for (; !step.done; step = steps.next()) seen.push(step.value);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(step.value.to).to.deep.equal(mapRevisions(before, after).to);
  });

  it('of the same text in one piece', () => {
    const text = paragraphs('One. Two. One. Two.\nOne.');
    const { to } = mapRevisions(text, text);
    expect([...to]).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('of texts that repeat themselves ten thousand times, counting steps and not hours', () => {
    const same = 'The figure was 12. ';
    const before = paragraphs(same.repeat(10_000).trim());
    const after = paragraphs(`${same.repeat(4_000)}It rose. ${same.repeat(6_000)}`.trim());
    const { to } = mapRevisions(before, after);
    expect(to.filter((word) => word >= 0)).to.have.length(40_000);
  });

  it('of two patterns in every order', () => {
    const line = (n: number): string =>
      Array.from({ length: 4_000 }, (_, i) =>
        (i * n) % 7 < 3 ? 'Yes it was.' : 'No it was not.',
      ).join(' ');
    const { to } = mapRevisions(paragraphs(line(3)), paragraphs(line(5)));
    expect(to.some((word) => word >= 0)).to.equal(true);
  });

  it('of one line without an end', () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `w${(i * 7919) % 3001}`);
    const before = paragraphs(words.join(' '));
    const after = paragraphs(words.toSpliced(30_000, 10, 'new', 'words').join(' '));
    const { to } = mapRevisions(before, after);
    expect(to.filter((word) => word >= 0).length).to.be.above(59_900);
  });

  it('of nothing', () => {
    const empty = revisionText([]);
    expect(mapRevisions(empty, empty).to).to.have.length(0);
    expect(mapRevisions(empty, paragraphs('A word.')).to).to.have.length(0);
  });
});
