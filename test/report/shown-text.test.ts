import { expect } from 'chai';
import type { PublicText, TextShown } from '../../src/report/report-values.ts';
import { shownText, type Place } from '../../src/report/shown-text.ts';
import { range } from '../../src/text/offsets.ts';
import { textOf } from './cases.ts';

const PASTED = `A Lamp Goes Out

The lamp stood on the point. It was lit in 1904. Pilots knew it well. Nobody wrote that down.
- Oil came by boat.
- The keeper left in 1931.
The end came quietly. Some say it was the wind.`;

/** Blocks on lines, `[n words]` for marks, `…` for gaps. */
function drawn({ blocks, gapAfter }: PublicText): string {
  const lines = blocks.map(({ gapBefore, spans }) => {
    const line = spans.map((span) =>
      span.gap
        ? '…'
        : span.marks.length === 0
          ? span.text
          : `[${span.marks.map(({ number, begins, ends }) => `${begins === null ? '' : '('}${number}${ends ? ')' : ''}`).join('')} ${span.text}]`,
    );
    return `${gapBefore ? '…\n' : ''}${line.join('')}`;
  });
  return `${lines.join('\n')}${gapAfter ? '\n…' : ''}`;
}

function show(shown: TextShown, ...quotes: readonly string[]): string {
  const revision = textOf(PASTED);
  const places = quotes.map((quote, i): Place => {
    const start = revision.text.indexOf(quote);
    return { range: range(start, start + quote.length), number: i + 1, anchor: `p${i + 1}` };
  });
  return drawn(shownText(revision, places, shown, 'en'));
}

describe('the text a report shows', () => {
  it('is all of it when whole', () => {
    expect(show('whole', 'lit in 1904').replace(/\[|\]|\(1\) /g, '')).to.equal(
      PASTED.replace('\n\n', '\n').replaceAll('- ', ''),
    );
  });

  it('is the sentence and its neighbours in the same block as excerpts', () => {
    expect(show('excerpts', 'lit in 1904')).to.equal(
      '…\nThe lamp stood on the point. It was [(1) lit in 1904]. Pilots knew it well.…\n…',
    );
  });

  it('joins excerpts that touch, and leaves a sign between those that do not', () => {
    expect(show('excerpts', 'lit in 1904', 'wrote', 'the wind')).to.equal(
      '…\nThe lamp stood on the point. It was [(1) lit in 1904]. Pilots knew it well. Nobody [(2) wrote] that down.\n' +
        '…\nThe end came quietly. Some say it was [(3) the wind].',
    );
  });

  it('is the words alone as quotes', () => {
    expect(show('quotes', 'lit in 1904', 'wrote')).to.equal(
      '…\n…[(1) lit in 1904]…[(2) wrote]…\n…',
    );
  });

  it('cuts overlaps instead of nesting, and says where each place begins and ends', () => {
    expect(show('quotes', 'was lit in 1904', 'lit', 'in 1904. Pilots')).to.equal(
      '…\n…[(1 was ][1(2) lit][1  ][1)(3 in 1904][3) . Pilots]…\n…',
    );
  });

  it('follows a place across blocks', () => {
    expect(show('quotes', 'boat.\nThe keeper')).to.equal('…\n…[(1 boat.]\n[1) The keeper]…\n…');
  });

  it('shows nothing of an article without printed claims', () => {
    expect(show('excerpts')).to.equal('');
    expect(show('quotes')).to.equal('');
  });
});
