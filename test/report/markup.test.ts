import { expect } from 'chai';
import { escapeText, linkInside, linkTo, markup, type Piece } from '../../src/report/markup.ts';

describe('markup', () => {
  it('escapes text wherever it stands', () => {
    const hostile = `</p><script>"'\`&`;
    const { html } = markup`<p title="${hostile}">${hostile}</p>`;
    const safe = '&lt;/p&gt;&lt;script&gt;&quot;&#39;&#96;&amp;';
    expect(html).to.equal(`<p title="${safe}">${safe}</p>`);
  });

  it('lets markup stand, joins lists, and takes null for nothing', () => {
    const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul>${items}${null}</ul>`.html).to.equal('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('replaces what no HTML document may hold', () => {
    expect(escapeText('a\u0000b\u001bc\u0085d\ufffee')).to.equal('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(escapeText('lone \ud83d, whole \ud83d\ude80')).to.equal(
      'lone \ufffd, whole \ud83d\ude80',
    );
    expect(escapeText('line\nand\ttab')).to.equal('line\nand\ttab');
  });

  it('refuses text in href, and values without quotes', () => {
    const address: Piece = 'https://example.org';
    expect(() => markup`<a href="${address}">x</a>`).to.throw(TypeError);
    expect(() => markup`<p id=${'x'}></p>`).to.throw(TypeError);
  });

  it('links only to http, https and mail', () => {
    for (const address of [
      'javascript:alert(1)',
      ' jAvAsCrIpT:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>1</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://example.org/1',
      '//example.org',
      '/relative',
      'example.org',
      '',
    ]) {
      expect(linkTo(address), address).to.equal(null);
    }
    expect(linkTo(' https://example.org/a?b=1&c=2 ')?.href).to.equal(
      'https://example.org/a?b=1&c=2',
    );
    expect(linkTo('mailto:desk@example.org')?.text).to.equal('desk@example.org');
  });

  it('drops a name and password from an address', () => {
    expect(linkTo('https://me:secret@example.org/')?.href).to.equal('https://example.org/');
  });

  it('cannot be broken out of by an address', () => {
    const link = linkTo('https://example.org/"><img src=x onerror=alert(1)>');
    expect(markup`<a href="${link}">x</a>`.html).to.equal(
      '<a href="https://example.org/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E">x</a>',
    );
  });

  it('links inside only to ids that need no escaping', () => {
    expect(linkInside('at_x-1').href).to.equal('#at_x-1');
    for (const id of ['', '1a', 'a b', 'a"b']) expect(() => linkInside(id)).to.throw(RangeError);
  });
});
