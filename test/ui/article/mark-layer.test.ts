import { expect } from 'chai';
import { offset, range } from '../../../src/text/offsets.ts';
import type { RevisionText } from '../../../src/text/revision-text.ts';
import type { ArticleMark } from '../../../src/ui/article/article-mark.ts';
import { ArticleText } from '../../../src/ui/article/article-text.ts';
import { claimsOn } from '../../../src/ui/article/block-drawing.ts';
import { MarkLayer } from '../../../src/ui/article/mark-layer.ts';
import { MarkTable } from '../../../src/ui/article/mark-table.ts';
import {
  drawnClaims,
  expectedClaims,
  FERRIES,
  id,
  longText,
  markOn,
  randomFrom,
  randomMarks,
  SCRIPTS,
} from './an-article.ts';

interface Drawn {
  readonly text: ArticleText;
  readonly layer: MarkLayer;
  show(...marks: readonly ArticleMark[]): void;
}

function draw(revision: RevisionText): Drawn {
  const container = document.createElement('div');
  container.dataset['mounted'] = '';
  document.body.append(container);
  const text = new ArticleText(container, revision, { around: offset(0), onFilled: () => {} });
  const layer = new MarkLayer(text);
  return { text, layer, show: (...marks) => layer.show(new MarkTable(marks)) };
}

const UP = markOn(FERRIES, 'up 40 percent', { claim: id('up'), group: 'false' });
const COST = markOn(FERRIES, 'The boats cost 96 million crowns', {
  claim: id('cost'),
  group: 'true',
});
const CROWNS = markOn(FERRIES, '96 million crowns', { claim: id('crowns'), group: 'mixed' });
const ACROSS = markOn(FERRIES, 'as agreed|Fares rose', { claim: id('across') });
const FARES = markOn(FERRIES, 'Fares rose in April', { claim: id('fares') });

/** The blocks whose content changed while `act` ran. */
async function changedBlocks(text: ArticleText, act: () => void): Promise<number[]> {
  const changed = new Set<number>();
  const observer = new MutationObserver(() => {});
  observer.observe(text.container, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  text.blocks.forEach((block) => {
    const { element } = text.drawing(block);
    if (records.some(({ target }) => element.contains(target))) changed.add(block.index);
  });
  return [...changed];
}

describe('marks in the text', () => {
  afterEach(() => document.querySelectorAll('[data-mounted]').forEach((place) => place.remove()));

  it('are mark elements around exactly the words, of their rating group, not focusable', () => {
    const { text, show } = draw(FERRIES);
    show(UP);
    const marks = [...text.container.querySelectorAll('mark')];
    expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['up 40 percent']);
    expect(marks[0]?.className).to.equal('rating-mark rating-false');
    expect(marks[0]?.hasAttribute('tabindex')).to.equal(false);
    expect(claimsOn(marks[0] as Element)).to.deep.equal(['up']);
  });

  it('are cut where claims overlap, never nested, and show what lies beneath', () => {
    const { text, show } = draw(FERRIES);
    show(COST, CROWNS);
    const marks = [...text.container.querySelectorAll('mark')];
    expect(marks.map(({ textContent }) => textContent)).to.deep.equal([
      'The boats cost ',
      '96 million crowns',
    ]);
    expect(marks[1]?.dataset['claims']).to.equal('cost crowns');
    expect(marks[1]?.className).to.equal('rating-mark rating-mixed over-true over-one');
    expect(text.container.querySelector('mark mark')).to.equal(null);
  });

  it('run across blocks, one piece in each', () => {
    const { text, show } = draw(FERRIES);
    show(ACROSS);
    const words = [...text.container.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(words).to.deep.equal(['as agreed.', 'The crossing takes 22 minutes.', 'Fares rose']);
  });

  it('cover every code unit as the claims do, and leave the text as it is, at random', () => {
    const seed = 20_261_123;
    const below = randomFrom(seed);
    for (const revision of [FERRIES, SCRIPTS]) {
      const { text, show } = draw(revision);
      let marks: readonly ArticleMark[] = [];
      for (let round = 0; round < 40; round++) {
        marks = [...marks.filter(() => below(4) > 0), ...randomMarks(revision, below(8), below)];
        show(...marks);
        const message = `seed ${seed}, round ${round}`;
        expect(drawnClaims(text.container), message).to.deep.equal(expectedClaims(revision, marks));
        const words = text.blocks.map((block) => text.drawing(block).element.textContent);
        expect(words.join('\n'), message).to.equal(revision.text);
        expect(text.container.querySelector('mark mark'), message).to.equal(null);
      }
    }
  });

  it('lead from offsets to the document and back when they are cut small', () => {
    const { text, show } = draw(SCRIPTS);
    const seed = 9;
    show(...randomMarks(SCRIPTS, 30, randomFrom(seed)));
    for (let at = 0; at <= SCRIPTS.text.length; at++) {
      const place = text.placeOf(offset(at));
      expect(text.offsetAt(place.node, place.offset), `seed ${seed}`).to.equal(at);
    }
  });
});

describe('a change of marks', () => {
  afterEach(() => document.querySelectorAll('[data-mounted]').forEach((place) => place.remove()));

  it('touches the blocks of the claim that came, changed or went, and no other', async () => {
    const { text, show } = draw(FERRIES);
    show(UP, ACROSS);
    expect(await changedBlocks(text, () => show(UP, ACROSS, FARES))).to.deep.equal([3]);
    const rated = { ...FARES, group: 'false' as const };
    expect(await changedBlocks(text, () => show(UP, ACROSS, rated))).to.deep.equal([3]);
    expect(await changedBlocks(text, () => show(UP, rated))).to.deep.equal([1, 2, 3]);
  });

  it('touches nothing when only numbers and words changed', async () => {
    const { text, show } = draw(FERRIES);
    show(UP, FARES);
    const renumbered = [UP, FARES].map((mark) => ({ ...mark, number: 7, label: 'Other' }));
    expect(await changedBlocks(text, () => show(...renumbered))).to.deep.equal([]);
  });

  it('keeps the nodes of the block that need not change', () => {
    const { text, show } = draw(FERRIES);
    show(UP);
    const mark = text.container.querySelector('mark');
    show(UP, COST);
    expect(text.container.querySelector('mark')).to.equal(mark);
  });

  it('keeps the selected claim emphasised where it is drawn anew', () => {
    const { text, layer, show } = draw(FERRIES);
    show(COST);
    layer.emphasise('selected', [id('cost')]);
    show(COST, CROWNS);
    const selected = [...text.container.querySelectorAll('mark.selected')];
    expect(selected.map(({ textContent }) => textContent).join('')).to.equal(
      'The boats cost 96 million crowns',
    );
    layer.emphasise('selected', []);
    expect(text.container.querySelector('.selected')).to.equal(null);
  });
});

describe('more than two thousand claims', () => {
  afterEach(() => document.querySelectorAll('[data-mounted]').forEach((place) => place.remove()));
  const revision = longText(60_000);
  const many = Array.from({ length: 2_001 }, (_, i) => ({
    ...UP,
    claim: id(`m${i}`),
    range: range(i * 25, i * 25 + 10),
  }));

  it('are drawn only in the sections that were asked for, all of them before printing', async () => {
    const { text, layer, show } = draw(revision);
    await text.drawn;
    show(...many);
    expect(text.container.querySelectorAll('mark').length).to.equal(0);
    layer.drawSection(text.sectionAt(offset(30_000)));
    const drawn = new Set(
      [...text.container.querySelectorAll('mark')].map((m) => m.closest('.section')),
    );
    expect([...drawn]).to.deep.equal([text.sectionAt(offset(30_000)).element]);
    layer.drawAll();
    expect(drawnClaims(text.container)).to.deep.equal(expectedClaims(revision, many));
  });

  it('are drawn everywhere as soon as there are two thousand', async () => {
    const { text, show } = draw(revision);
    await text.drawn;
    show(...many);
    show(...many.slice(1));
    expect(drawnClaims(text.container)).to.deep.equal(expectedClaims(revision, many.slice(1)));
  });
});
