import { expect } from 'chai';
import { offset, range, type Offset } from '../../src/text/offsets.ts';
import { segments, type Span } from '../../src/text/segments.ts';

/** A drawing of spans, one line each: "a  ####" is a span with id a over the columns of its signs. */
function drawn(...lines: string[]): Span[] {
  return lines.map((line) => ({
    id: line.charAt(0),
    start: offset(line.indexOf('#') - 1),
    end: offset(line.lastIndexOf('#')),
  }));
}

/** Segments in one line: "0-2 2-5ab". */
function flat(bounds: { start: Offset; end: Offset }, spans: readonly Span[]): string {
  return segments(bounds, spans)
    .map(({ start, end, ids }) => `${start}-${end}${ids.join('')}`)
    .join(' ');
}

describe('segments', () => {
  it('without spans are the bounds', () => {
    expect(flat(range(2, 9), [])).to.equal('2-9');
  });

  it('of empty bounds are none', () => {
    expect(flat(range(2, 2), drawn('a####'))).to.equal('');
  });

  it('split where spans overlap', () => {
    const spans = drawn(
      'a  ####  ', //
      'b    ####',
    );
    expect(flat(range(0, 10), spans)).to.equal('0-2 2-4a 4-6ab 6-8b 8-10');
  });

  it('split where spans nest', () => {
    const spans = drawn('a########', 'b  ###');
    expect(flat(range(0, 8), spans)).to.equal('0-2a 2-5ab 5-8a');
  });

  it('split where spans touch, even of the same id', () => {
    expect(flat(range(0, 6), [...drawn('a###'), ...drawn('a   ###')])).to.equal('0-3a 3-6a');
  });

  it('name ids by the start of their span, then by id', () => {
    const spans = drawn('c  ####', 'b  ####', 'd######');
    expect(flat(range(0, 6), spans)).to.equal('0-2d 2-6dbc');
  });

  it('name an id once', () => {
    expect(flat(range(0, 6), [...drawn('a####'), ...drawn('a  ####')])).to.equal('0-2a 2-4a 4-6a');
  });

  it('clip spans to the bounds', () => {
    expect(flat(range(2, 4), drawn('a########', 'b#', 'c      ##'))).to.equal('2-4a');
  });

  it('do not split at an empty span', () => {
    const empty = { id: 'e', start: offset(3), end: offset(3) };
    expect(flat(range(0, 6), [empty])).to.equal('0-6');
  });

  it('are frozen', () => {
    const [first] = segments(range(0, 6), drawn('a####'));
    expect(first).to.satisfy(Object.isFrozen);
    expect(first?.ids).to.satisfy(Object.isFrozen);
  });

  it('of a backward range are refused with the numbers', () => {
    const backward = { id: 'x', start: offset(5), end: offset(3) };
    expect(() => segments(range(0, 9), [backward])).to.throw(RangeError, /3.*5/);
    expect(() => segments(backward, [])).to.throw(RangeError, /3.*5/);
  });
});
