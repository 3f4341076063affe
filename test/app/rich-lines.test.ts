import { expect } from 'chai';
import { richLines } from '../../src/app/rich-lines.ts';
import { readRichText } from '../../src/intake/rich-text.ts';
import { readPlainText } from '../../src/text/plain-text.ts';

describe('Rich text as lines', () => {
  it('keeps headings, paragraphs, lists, quotations and the text of links', () => {
    const markup = `<meta charset="utf-8"><h1>Title</h1>
      <p>First <b>bold</b>
         and <a href="https://example.org">a link</a>.</p>
      <ul><li>One</li><li><p>Two</p></li></ul>
      <blockquote><p>They said so.</p><p>Twice.</p></blockquote>
      <div>Last<br>line</div>`;
    expect(richLines(markup)).to.equal(
      'Title\n\nFirst bold and a link.\n\n- One\n- Two\n\n> They said so.\n\n> Twice.\n\nLast\n\nline',
    );
  });

  it('reads back as the same blocks', async () => {
    for (const name of ['paste-word.html', 'paste-docs.html']) {
      const response = await fetch(`/fixtures/intake/${name}.raw`);
      const markup = await response.text();
      const imported = readRichText(markup);
      if (!imported.ok || imported.what !== 'article') throw new Error(name);
      const read = readPlainText(richLines(markup));
      if (!read.ok) throw new Error(name);
      const { blocks } = imported.article;
      expect(read.revision.text.split('\n')).to.deep.equal(blocks.map(({ text }) => text));
      const lists = (shape: string) => shape.replace(/[1-6]/g, 'p');
      expect(lists(read.revision.shape)).to.equal(
        blocks.map(({ kind }) => (kind === 'heading' ? 'p' : kind.charAt(0))).join(''),
      );
    }
  });

  it('gives nothing for markup without words, or with far too much around them', () => {
    expect(richLines('<p> </p><img alt="x">')).to.equal('');
    expect(richLines(`<p>a</p>${' '.repeat(10_000_000)}`)).to.equal('');
  });

  it('leaves hidden words out', () => {
    expect(richLines('<p>Seen<span hidden> not</span></p>')).to.equal('Seen');
  });
});
