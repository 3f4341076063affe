import { expect } from 'chai';
import { offset } from '../../../src/text/offsets.ts';
import type { ArticleView } from '../../../src/ui/article/article-view.ts';
import { clearSelection, readSelection } from '../../../src/ui/article/read-selection.ts';
import type { Stage } from '../../../src/ui/article/stage.ts';
import { unmount } from '../mount.ts';
import {
  FERRIES,
  mountArticle,
  randomFrom,
  randomMarks,
  rootOf,
  SCRIPTS,
  selectWords,
} from './an-article.ts';

const read = (view: ArticleView) => readSelection(rootOf(view), (view.stage as Stage).text);

describe('a selection in the text', () => {
  afterEach(() => {
    getSelection()?.removeAllRanges();
    unmount();
  });

  it('is read in offsets of the text, forwards and backwards, at random', async () => {
    const seed = 4;
    const below = randomFrom(seed);
    for (const revision of [FERRIES, SCRIPTS]) {
      const view = await mountArticle({ revision, marks: randomMarks(revision, 15, below) });
      for (let round = 0; round < 60; round++) {
        const a = below(revision.text.length);
        const b = below(revision.text.length);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        // Backwards when `a` is the greater.
        selectWords(view, a, b);
        const found = read(view);
        const wanted = start === end ? null : { start, end };
        expect(found && { ...found }, `seed ${seed}, round ${round}`).to.deep.equal(wanted);
      }
      unmount();
    }
  });

  it('of a whole block by its element ends with the block', async () => {
    const view = await mountArticle({});
    const { text } = view.stage as Stage;
    const block = text.blocks[1] as Stage['text']['blocks'][number];
    const { element } = text.drawing(block);
    getSelection()?.setBaseAndExtent(element, 0, element, element.childNodes.length);
    expect({ ...read(view) }).to.deep.equal({ start: block.start, end: block.end });
  });

  it('that begins or ends outside the text is none', async () => {
    const view = await mountArticle({});
    const aside = document.createElement('p');
    aside.textContent = 'Words beside the article';
    view.after(aside);
    const { text } = view.stage as Stage;
    const place = text.placeOf(offset(20));
    getSelection()?.setBaseAndExtent(place.node, 3, aside, 1);
    expect(read(view)).to.equal(null);
    getSelection()?.setBaseAndExtent(aside, 0, aside, 1);
    expect(read(view)).to.equal(null);
    clearSelection(rootOf(view), text);
    expect(getSelection()?.toString()).to.equal('Words beside the article');
  });

  it('that is a mere caret is none', async () => {
    const view = await mountArticle({});
    selectWords(view, 20, 20);
    expect(read(view)).to.equal(null);
  });
});
