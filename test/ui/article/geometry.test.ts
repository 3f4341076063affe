import { expect } from 'chai';
import { graphemeBorderAfter, graphemeBorderBefore } from '../../../src/text/graphemes.ts';
import { offset, range, type Offset } from '../../../src/text/offsets.ts';
import { blockAt, type RevisionText } from '../../../src/text/revision-text.ts';
import type { ArticleView } from '../../../src/ui/article/article-view.ts';
import { boxesOf, caretLine, offsetAtPoint } from '../../../src/ui/article/geometry.ts';
import type { Stage } from '../../../src/ui/article/stage.ts';
import { lineAbove, lineAround, lineBelow } from '../../../src/ui/article/text-lines.ts';
import { unmount } from '../mount.ts';
import { FERRIES, mountArticle, randomFrom, randomMarks, rootOf, SCRIPTS } from './an-article.ts';

const textOf = (view: ArticleView) => (view.stage as Stage).text;

/** Every grapheme that begins a block or follows another. */
function graphemes(revision: RevisionText): Offset[] {
  const starts: Offset[] = [];
  for (let at = 0; at < revision.text.length; at++) {
    if (graphemeBorderBefore(revision.text, at) === at) starts.push(offset(at));
  }
  return starts.filter((at) => at < blockAt(revision, at).end);
}

describe('a point on the screen', () => {
  afterEach(unmount);

  for (const [name, revision] of [
    ['plain words', FERRIES],
    ['scripts from right to left, combining marks and astral characters', SCRIPTS],
  ] as const) {
    it(`leads to the character under it: ${name}`, async () => {
      // As marks are made: from one border between characters to another.
      const marks = randomMarks(revision, 20, randomFrom(11)).map((mark) => ({
        ...mark,
        range: range(
          graphemeBorderBefore(revision.text, mark.range.start),
          graphemeBorderAfter(revision.text, mark.range.end),
        ),
      }));
      const view = await mountArticle({ revision, marks });
      for (const at of graphemes(revision)) {
        const box = boxesOf(textOf(view), at)[0];
        if (!box || box.width < 1) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const found = offsetAtPoint(textOf(view), rootOf(view), x, y);
        expect(found).to.equal(at);
      }
    });
  }

  it('beside a line, in the margin and between blocks leads nowhere', async () => {
    const view = await mountArticle({});
    const text = textOf(view);
    const heading = text.drawingAt(offset(0)).element.getBoundingClientRect();
    const last = boxesOf(text, offset('A fuller dec'.length))[0] as DOMRect;
    const y = last.top + last.height / 2;
    expect(offsetAtPoint(text, rootOf(view), last.left + 1, y)).to.not.equal(null);
    expect(offsetAtPoint(text, rootOf(view), last.right + 60, y)).to.equal(null);
    expect(offsetAtPoint(text, rootOf(view), last.left, heading.top - 8)).to.equal(null);
  });
});

describe('lines as the reader sees them', () => {
  afterEach(unmount);

  it('cover a block without gap, each on its own height', async () => {
    const view = await mountArticle({});
    view.style.inlineSize = '320px';
    const text = textOf(view);
    const block = text.blocks[1] as (typeof text.blocks)[number];
    const tops: number[] = [];
    let at = block.start;
    for (let guard = 0; guard < 50; guard++) {
      const line = lineAround(text, at);
      tops.push(caretLine(text, line.start)?.top ?? NaN);
      expect(line.start).to.equal(at);
      if (line.end === block.end) break;
      at = offset(line.end + 1);
    }
    expect(tops.length).to.be.greaterThan(2);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).to.equal(tops.length);
  });

  it('lead down through the whole text and up again', async () => {
    for (const revision of [FERRIES, SCRIPTS]) {
      const view = await mountArticle({ revision });
      view.style.inlineSize = '320px';
      const text = textOf(view);
      const x = caretLine(text, offset(0))?.x ?? 0;
      const down: Offset[] = [offset(0)];
      for (let at = offset(0); ;) {
        const next = lineBelow(text, at, x);
        if (next === at || next === revision.text.length) break;
        expect(next, 'goes down').to.be.greaterThan(at);
        down.push(next);
        at = next;
      }
      expect(new Set(down.map((at) => blockAt(revision, at).index)).size).to.equal(
        text.blocks.length,
      );
      const up: Offset[] = [];
      for (let at = down.at(-1) as Offset; at > 0;) {
        up.unshift(at);
        const next = lineAbove(text, at, x);
        if (next >= at) break;
        at = next;
      }
      expect(up.length).to.be.closeTo(down.length, 1);
      unmount();
    }
  });
});
