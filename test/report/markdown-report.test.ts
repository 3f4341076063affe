import { expect } from 'chai';
import fc from 'fast-check';
import { marked } from 'marked';
import { line, quotation, rationale, words } from '../../src/report/internal/markdown-pieces.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { Newsroom } from './cases.ts';
import { CLOCK, reportOf } from './pages.ts';
import { smallCase } from './small-case.ts';

/** Markdown as a page has it. */
function shown(markdown: string): HTMLElement {
  const html = marked.parse(markdown, { async: false });
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const BITS = [
  '*',
  '**',
  '_',
  '`',
  '```',
  '~~',
  '# ',
  '\n# ',
  '- ',
  '\n- ',
  '1. ',
  '2) ',
  '> ',
  '\n> ',
  '|',
  '\n---\n',
  '\n===\n',
  '[',
  ']',
  '(',
  ')',
  '](',
  '![',
  '[^1]',
  '[^1]: ',
  '<',
  '>',
  '</p>',
  '<script>',
  '<img src=x onerror=y>',
  '&',
  '&lt;',
  '&#60;',
  '\\',
  'javascript:x',
  'a',
  'Lamp ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '    ',
  '𝔗',
  'ش',
  '\u0000',
  '\u2028',
  '$',
  '^',
  '{',
  ':',
  '=',
  '+',
];
const HOSTILE = fc
  .array(fc.constantFrom(...BITS), { maxLength: 30 })
  .map((parts) => parts.join(''));

const flat = (text: string): string =>
  text.replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

describe('Markdown', () => {
  it('shows foreign words as they are, and nothing else', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        for (const markdown of [
          line(text),
          `Before ${words(text)} behind`,
          `| a |\n| --- |\n| ${words(text)} |`,
        ]) {
          const body = shown(markdown);
          expect(
            body.querySelectorAll('*:not(p, table, thead, tbody, tr, th, td)').length,
            markdown,
          ).to.equal(0);
          expect(flat(body.textContent ?? ''), markdown).to.include(flat(text).replace(/ +/g, ' '));
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('quotes foreign paragraphs whole', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const body = shown(`${quotation(`x${text}`)}\n\nbehind`);
        expect(body.querySelectorAll('blockquote').length, text).to.equal(1);
        expect(body.querySelectorAll('*:not(p, blockquote)').length, text).to.equal(0);
        expect(body.lastElementChild?.textContent).to.equal('behind');
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('writes limited Markdown again as limited Markdown', () => {
    expect(
      rationale('A **b *c* d**.\n\n- one\n- [two](https://example.org/a_b?c=1)\n\n<i>x</i> # y'),
    ).to.equal(
      'A **b *c* d**.\n\n- one\n- [two](<https://example.org/a_b?c=1>)\n\n&lt;i&gt;x&lt;/i&gt; # y',
    );
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const body = shown(rationale(text));
        const foreign = body.querySelectorAll('*:not(p, ul, ol, li, em, strong, a)');
        expect(
          [...foreign].map(({ outerHTML }) => outerHTML),
          rationale(text),
        ).to.deep.equal([]);
        for (const link of body.querySelectorAll('a')) expect(link.href).to.match(/^https?:/);
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('has a footnote for each claim in the text, and a reference to each', () => {
    const file = markdownReport(reportOf(smallCase(), { textShown: 'whole' }), CLOCK);
    expect([...file.matchAll(/\[\^(\d)\](?!:)/g)].map(([, number]) => number)).to.deep.equal([
      '1',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect([...file.matchAll(/^\[\^(\d)\]: /gm)].map(([, number]) => number)).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(file).to.include('The lamp went dark in 1931[^1], the keeper’s log says.');
  });

  it('begins with the headline and keeps the order of the page', () => {
    const headings = shown(
      markdownReport(reportOf(smallCase(), { headline: 'It *never* went dark' }), CLOCK),
    );
    expect(
      [...headings.querySelectorAll('h1, h2')].map(({ textContent }) => textContent),
    ).to.deep.equal([
      'It *never* went dark',
      'Summary',
      'The article',
      'The claims, one by one',
      'Not checkable, and why',
      'Sources',
      'How this was checked',
      'How to cite',
    ]);
  });

  it('[P4] says DRAFT first in a draft', () => {
    const file = markdownReport(reportOf(smallCase(), { draft: true }), CLOCK);
    expect(file).to.match(/^# \\\[DRAFT\\\] .*\n\n\*\*DRAFT\.\*\* Draft, not for publication/);
    expect(file).to.include('**Not approved**');
    expect(markdownReport(reportOf(smallCase()), CLOCK)).not.to.match(/draft|not approved/i);
  });

  it('lets no title, finding or rationale break out', () => {
    fc.assert(
      fc.property(HOSTILE, (attack) => {
        const room = new Newsroom('First. The lamp went dark. Last.', {
          title: attack,
          byline: attack,
        });
        room.approved('The lamp went dark', {
          restated: `x${attack}`,
          finding: `x${attack}`,
          rationale: attack,
        });
        const body = shown(
          markdownReport(reportOf(room, { headline: attack, standfirst: attack }), CLOCK),
        );
        expect(body.querySelectorAll('script, img, pre, code, hr, del').length).to.equal(0);
        expect(body.querySelectorAll('h2').length).to.equal(6);
        for (const link of body.querySelectorAll('a')) expect(link.href).to.match(/^https?:/);
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});
