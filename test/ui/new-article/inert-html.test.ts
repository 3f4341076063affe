import { expect } from 'chai';
import { linesOfHtml } from '../../../src/ui/new-article/inert-html.ts';

describe('Rich text as lines', () => {
  it('keeps headings, paragraphs, lists, quotations and the text of links', () => {
    const markup = `<meta charset="utf-8"><h1>Title</h1>
      <p>First <b>bold</b>
         and <a href="https://example.org">a link</a>.</p>
      <ul><li>One</li><li><p>Two</p></li></ul>
      <blockquote><p>They said so.</p></blockquote>
      <div>Last<br>line</div>`;
    expect(linesOfHtml(markup)).to.equal(
      'Title\n\nFirst bold and a link.\n\n- One\n- Two\n> They said so.\nLast\nline',
    );
  });

  it('runs nothing and fetches nothing', async () => {
    const marker = `ran${Date.now()}`;
    const markup = `<p>Safe</p><img src="/nowhere/${marker}.png" onerror="window.${marker} = 1">
      <script>window.${marker} = 1</script><iframe srcdoc="x"></iframe>
      <svg onload="window.${marker} = 1"><text>drawn</text></svg><style>p {}</style>`;
    expect(linesOfHtml(markup)).to.equal('Safe');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Object.hasOwn(window, marker)).to.equal(false);
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.filter((name) => name.includes(marker))).to.deep.equal([]);
  });

  it('leaves hidden words out, and survives absurd nesting', () => {
    expect(linesOfHtml('<p>Seen<span hidden> not</span></p>')).to.equal('Seen');
    const deep = `${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`;
    expect(linesOfHtml(deep)).to.equal('deep');
  });

  it('gives nothing for markup without words', () => {
    expect(linesOfHtml('<p> </p><img alt="x">')).to.equal('');
  });
});
