import { expect } from 'chai';
import { tameMarkup } from '../../src/intake/internal/tame-markup.ts';
import { readRichText } from '../../src/intake/rich-text.ts';
import { shown } from './files.ts';
import { bytesOf } from './portrait.ts';

/** Enough disorder that markup is written anew; without words. */
const DISORDER = '</x><i></u>'.repeat(4_000);

function blocksOf(markup: string): string[] {
  const imported = readRichText(markup);
  return imported.ok && imported.what === 'article' ? shown(imported.article) : [];
}

describe('Markup that a parser would choke on', () => {
  it('is written well nested; other markup keeps its order and its faults', () => {
    expect(tameMarkup('<P>a<b>b</p>c</b>')).to.equal('<p>a<b>b</p>c</b>');
    expect(tameMarkup('<div>'.repeat(301))).to.match(/<br>(<\/div>){300}$/);
    expect(tameMarkup('<div>'.repeat(300))).to.equal('<div>'.repeat(300));
  });

  it('keeps nothing that runs, loads, styles or leads away', () => {
    expect(
      tameMarkup(
        '<p onclick="a()" style="color:red" class=x id=\'"\' HREF="y" data-z ping=p>a<img src=b onerror=c>' +
          '<script>d</script><style>e</style><link rel=stylesheet href=f><base href=g><!-- h -->' +
          '<meta http-equiv=refresh content="0;url=i"><iframe src=j>k</iframe><a<b>l',
      ),
    ).to.equal('<p class="x" id="&quot;" href="y">a<img><iframe></iframe>l');
    expect(tameMarkup('<p style="Display : none">a')).to.equal('<p hidden="">a');
  });

  it('keeps its words and blocks', async () => {
    for (const name of ['paste-word.html', 'paste-docs.html']) {
      const markup = new TextDecoder().decode(await bytesOf(name));
      expect(blocksOf(markup + DISORDER), name).to.deep.equal(blocksOf(markup));
    }
  });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      '<p>one<p>two<ul><li>a<li>b<ul><li>c</ul></ul>three',
      ['p one', 'p two', 'i a', 'i b', 'i c', 'p three'],
    ],
    ['<a title="x > y" href=\'">\'>link</a> 1 < 2 <3', ['p link 1 < 2 <3']],
    ['<img alt=">" src=x>after<br>line', ['p after', 'p line']],
    ['<script>a<b</script>after<style>p>b{}</style>', ['p after']],
    ['<title>no</title><textarea><p>no</textarea>yes', ['p yes']],
    ['<!-- <p>no --><p>yes<![if !x]> more<![endif]>', ['p yes more']],
    ['<table><tr><td>a<td>b<tr><td>c<td>d</table>', ['p a | b', 'p c | d']],
    ['<xmp><b>a</b></xmp><plaintext><p>b', ['p <b>a</b>', 'p <p>b']],
    ['<h1>Head<b>ing</h1>words', ['1 Heading', 'p words']],
    ['<P STYLE="display:none">no</P><DIV>yes', ['p yes']],
  ];
  for (const [markup, blocks] of cases) {
    it(`gives the same blocks for ${markup}`, () => {
      expect(blocksOf(markup)).to.deep.equal(blocks);
      // Disorder goes before: what follows an element without an end is inside it.
      expect(blocksOf(`${DISORDER}${markup}`), 'written anew').to.deep.equal(blocks);
    });
  }

  it('loses the rest of an attribute as long as a picture', () => {
    expect(tameMarkup(`<p class="${'x'.repeat(5_000)}">words`)).to.have.length(2_017);
  });
});
