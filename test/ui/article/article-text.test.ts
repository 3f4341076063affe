import { expect } from 'chai';
import { graphemeBorderBefore } from '../../../src/text/graphemes.ts';
import { offset, type Offset } from '../../../src/text/offsets.ts';
import { blocksOf, revisionText, type RevisionText } from '../../../src/text/revision-text.ts';
import { ArticleText, type Section } from '../../../src/ui/article/article-text.ts';
import { FERRIES, longText, randomFrom, SCRIPTS } from './an-article.ts';

function draw(revision: RevisionText, around = 0): { text: ArticleText; filled: Section[] } {
  const container = document.createElement('div');
  container.dataset['mounted'] = '';
  document.body.append(container);
  const filled: Section[] = [];
  const text = new ArticleText(container, revision, {
    around: offset(around),
    onFilled: (section) => filled.push(section),
  });
  return { text, filled };
}

const textOf = ({ container }: ArticleText): string =>
  [...container.querySelectorAll('.block')].map(({ textContent }) => textContent).join('\n');

describe('the text in the document', () => {
  afterEach(() => document.querySelectorAll('[data-mounted]').forEach((place) => place.remove()));

  it('is the revision’s text, block by block', async () => {
    for (const revision of [FERRIES, SCRIPTS, longText(40_000), revisionText([])]) {
      const { text } = draw(revision);
      await text.drawn;
      expect(textOf(text)).to.equal(revision.text);
      expect(text.complete).to.equal(true);
    }
  });

  it('has headings, paragraphs, list items and quotations for what they are', () => {
    const { text } = draw(FERRIES);
    const names = text.blocks.map((block) => {
      const { element } = text.drawing(block);
      return element.parentElement?.matches('li, blockquote')
        ? element.parentElement.localName
        : element.localName;
    });
    expect(names).to.deep.equal(['h2', 'p', 'li', 'li', 'blockquote', 'p']);
    expect(text.container.querySelectorAll('ul').length).to.equal(1);
  });

  it('ranks headings from the second on, whatever the highest in the text is', () => {
    const revision = revisionText(
      [2, 3, 2, 6].map((level) => ({ kind: 'heading', level, text: `Level ${level}` })),
    );
    const { text } = draw(revision);
    const names = [...text.container.querySelectorAll('.block')].map((e) => e.localName);
    expect(names).to.deep.equal(['h2', 'h3', 'h2', 'h6']);
  });

  it('lets each block find its own direction', () => {
    const { text } = draw(SCRIPTS);
    const directions = text.blocks.map(
      (block) => getComputedStyle(text.drawing(block).element).direction,
    );
    expect(directions).to.deep.equal(['rtl', 'rtl', 'ltr', 'rtl']);
  });

  it('stands first where the reader is, in full length from the start, then everywhere', async () => {
    const revision = longText(80_000);
    const { text, filled } = draw(revision, 50_000);
    const first = text.sectionAt(offset(50_000));
    expect(filled.map(({ index }) => index)).to.deep.equal([
      first.index - 1,
      first.index,
      first.index + 1,
    ]);
    for (const { element } of text.sections) expect(element.offsetHeight).to.be.greaterThan(1_000);
    await text.drawn;
    expect(filled.length).to.equal(text.sections.length);
    expect(textOf(text)).to.equal(revision.text);
  });

  it('stops when another text takes its place', async () => {
    const { text } = draw(longText(200_000));
    text.dispose();
    await text.drawn;
    expect(text.complete).to.equal(false);
  });

  it('fills a section at once when a place in it is asked for', () => {
    const revision = longText(80_000);
    const { text } = draw(revision);
    const place = text.placeOf(offset(revision.text.length - 1));
    expect(place.node.data.charAt(place.offset)).to.equal(revision.text.at(-1));
  });
});

describe('places in the document', () => {
  afterEach(() => document.querySelectorAll('[data-mounted]').forEach((place) => place.remove()));

  it('lead from every offset to the document and back', () => {
    for (const revision of [FERRIES, SCRIPTS]) {
      const { text } = draw(revision);
      for (let at = 0; at <= revision.text.length; at++) {
        const { node, offset: within } = text.placeOf(offset(at));
        expect(text.offsetAt(node, within), `offset ${at}`).to.equal(at);
      }
    }
  });

  it('give the same words as a range of the document', () => {
    const { text } = draw(SCRIPTS);
    const seed = 3;
    const below = randomFrom(seed);
    for (let round = 0; round < 100; round++) {
      const { start: from, end: to } = blocksOf(SCRIPTS)[below(4)] as {
        start: Offset;
        end: Offset;
      };
      const start = graphemeBorderBefore(SCRIPTS.text, from + below(to - from)) as Offset;
      const end = graphemeBorderBefore(SCRIPTS.text, start + below(to - start)) as Offset;
      expect(text.domRange({ start, end }).toString()).to.equal(SCRIPTS.text.slice(start, end));
    }
  });

  it('between blocks are the end of the block before', () => {
    const { text } = draw(FERRIES);
    const [heading, first, item] = text.blocks;
    const list = text.container.querySelector('ul') as HTMLElement;
    const section = text.sections[0]?.element as HTMLElement;
    expect(text.offsetAt(section, 0)).to.equal(0);
    expect(text.offsetAt(section, 1)).to.equal(first?.start);
    expect(text.offsetAt(list, 0)).to.equal(item?.start);
    const stranger = document.createElement('i');
    text.drawing(heading as (typeof text.blocks)[number]).element.after(stranger);
    expect(text.offsetAt(stranger, 0)).to.equal(heading?.end);
    expect(text.offsetAt(section, section.childNodes.length)).to.equal(FERRIES.text.length);
  });

  it('outside the text are none', () => {
    const { text } = draw(FERRIES);
    expect(text.offsetAt(document.body, 0)).to.equal(null);
  });

  it('refuse an offset outside the text', () => {
    const { text } = draw(FERRIES);
    expect(() => text.placeOf(offset(FERRIES.text.length + 1))).to.throw(RangeError);
  });
});
