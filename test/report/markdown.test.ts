import { expect } from 'chai';
import { parseMarkdown, type Inline, type MarkdownBlock } from '../../src/report/markdown.ts';

/** `p(a *b*)`: a short way to write what was read. */
function written(text: string): string {
  return parseMarkdown(text).map(block).join(' ');
}

function block(each: MarkdownBlock): string {
  if (each.kind === 'paragraph') return `p(${inline(each.content)})`;
  return `${each.ordered ? 'ol' : 'ul'}(${each.items.map(inline).join('|')})`;
}

function inline(content: readonly Inline[]): string {
  return content
    .map((each) => {
      switch (each.kind) {
        case 'text':
          return each.text;
        case 'link':
          return `<${inline(each.content)} ${each.link.href}>`;
        case 'emphasis':
          return `{${inline(each.content)}}`;
        case 'strong':
          return `{{${inline(each.content)}}}`;
      }
    })
    .join('');
}

describe('limited Markdown', () => {
  const cases: readonly (readonly [what: string, text: string, read: string])[] = [
    ['paragraphs', 'one\ntwo\n\nthree', 'p(one\ntwo) p(three)'],
    ['emphasis and strong', 'a *b* __c__ **d *e* f**', 'p(a {b} {{c}} {{d {e} f}})'],
    ['an underscore inside a word', 'snake_case_name', 'p(snake_case_name)'],
    ['a sign that stands alone', '5 * 3 = 15 and *open', 'p(5 * 3 = 15 and *open)'],
    ['crossing signs', '**a *b** c*', 'p({{a *b}} c*)'],
    ['lists', '- a\n- b\n\n1. c\n2) d', 'ul(a|b) ol(c|d)'],
    ['a list right after its paragraph', 'Two:\n* a\n  goes on\n* b', 'p(Two:) ul(a\ngoes on|b)'],
    ['a link', '[the *act*](https://example.org/act)', 'p(<the {act} https://example.org/act>)'],
    [
      'an address',
      'See https://example.org/a.',
      'p(See <https://example.org/a https://example.org/a>.)',
    ],
    [
      'an address in brackets',
      '(https://example.org/a)',
      'p((<https://example.org/a https://example.org/a>))',
    ],
    [
      'an image as a link',
      '![map](https://example.org/m.png)',
      'p(<map https://example.org/m.png>)',
    ],
    ['escaped signs', '\\*a\\* \\[b\\](c)', 'p(*a* [b](c))'],
    ['HTML as text', '<b>x</b> <!-- y -->', 'p(<b>x</b> <!-- y -->)'],
    ['a hash as text', '# not a heading', 'p(# not a heading)'],
    ['an unsafe link as text', '[x](javascript:alert(1))', 'p([x](javascript:alert(1)))'],
    ['a link to mail as text', '[x](mailto:a@example.org)', 'p([x](mailto:a@example.org))'],
    ['nothing', ' \n\n ', ''],
  ];
  for (const [what, text, read] of cases) {
    it(`reads ${what}`, () => expect(written(text)).to.equal(read));
  }

  it('keeps every letter of hostile text, at any length', () => {
    for (const part of [
      '*',
      '**a ',
      '[',
      '[a](',
      '_a *b ',
      'http://%',
      '- ',
      '\\',
      '![',
      '\ud83d',
    ]) {
      const text = part.repeat(20_000);
      const letters = (each: string): string => each.replace(/[^a-z%]/g, '');
      expect(letters(written(text)).length, part).to.be.at.least(letters(text).length);
    }
  });
});
