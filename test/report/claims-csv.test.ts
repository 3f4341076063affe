import { expect } from 'chai';
import fc from 'fast-check';
import { claimsCsv, csvCell, CSV_COLUMNS } from '../../src/report/claims-csv.ts';
import { Newsroom } from './cases.ts';
import { reportOf } from './pages.ts';
import { smallCase } from './small-case.ts';

/** A reader after the grammar of RFC 4180, strict: anything else throws. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(csv.slice(at));
    if (match === null) throw new Error(`not CSV at ${at}: ${csv.slice(at, at + 40)}`);
    const [whole, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function table(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = read(csv);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[i] ?? '', cell])));
}

describe('CSV', () => {
  it('has a documented header and one row for each claim, of the same length', () => {
    const csv = claimsCsv(reportOf(smallCase()));
    const rows = read(csv);
    expect(rows[0]).to.deep.equal([...CSV_COLUMNS]);
    expect(new Set(CSV_COLUMNS).size).to.equal(CSV_COLUMNS.length);
    expect(rows.map(({ length }) => length)).to.deep.equal([40, 40, 40, 40, 40]);
    expect(csv.endsWith('\r\n')).to.equal(true);
  });

  it('says of each claim what the page says', () => {
    const rows = table(claimsCsv(reportOf(smallCase(), { pageUrl: 'https://fact.example.org/l' })));
    expect(rows[0]).to.include({
      number: '1',
      status: 'approved',
      quote: 'The lamp went dark in 1931',
      claimants: 'Ada Verrin, pilot',
      rating: 'Mostly false',
      rating_value: '2',
      rating_group: 'mostly-false',
      reply: 'We read “1932” as “1931”.',
      checked_by: 'Runa Tolvane',
      signed_by: 'Ismo Garrick',
    });
    expect(rows[0]?.['address']).to.match(/^https:\/\/fact\.example\.org\/l#the-lamp-/);
    expect(rows[0]?.['places']).to.match(/^\d+–\d+ \| \d+–\d+$/);
    expect(rows[2]).to.include({
      claimants: 'no single person or organisation',
      rating: 'Unproven',
      rating_value: '',
      sources: 'Unnamed source (A clerk who was not allowed to speak.)',
    });
    expect(rows[3]).to.include({ not_checkable: 'A prediction', rating: '', rating_group: '' });
  });

  it('[P4] says DRAFT in every row of a draft', () => {
    const rows = table(claimsCsv(reportOf(smallCase(), { draft: true })));
    expect(rows.length).to.equal(5);
    for (const { status } of rows) expect(status).to.match(/^DRAFT (?:not )?approved$/);
  });

  it('begins with a byte order mark where one is wanted, and only there', () => {
    const report = reportOf(smallCase());
    expect(claimsCsv(report, { bom: true })).to.equal(`\ufeff${claimsCsv(report)}`);
    expect(claimsCsv(report).charCodeAt(0)).to.equal('n'.charCodeAt(0));
  });

  it('lets no cell become a formula', () => {
    for (const attack of [
      '=HYPERLINK("https://example.org")',
      '+1+1',
      '-2+3',
      '@SUM(A1)',
      '\t=1+1',
      '\r=1+1',
      '\n=1+1',
      '＝1+1',
    ]) {
      expect(csvCell(attack).replace(/^"/, ''), JSON.stringify(attack)).to.match(/^'/);
      const room = new Newsroom('First. The lamp went dark. Last.', { title: attack });
      room.approved('The lamp went dark', { restated: attack, finding: attack });
      for (const row of read(claimsCsv(reportOf(room)))) {
        for (const cell of row) expect(cell).not.to.match(/^[=+\-@\t\r]/);
      }
    }
    expect(csvCell('a = b - c')).to.equal('a = b - c');
  });

  it('gives every text back, whatever is in it', () => {
    const bits = [
      '"',
      ',',
      '\r\n',
      '\n',
      '\r',
      '\t',
      ' ',
      '=',
      'a',
      '𝔗',
      'e\u0301',
      'ش',
      '\u0000',
      ';',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits)), (parts) => {
        const text = parts.join('');
        const [[cell, next] = []] = read(`${csvCell(text)},x\r\n`);
        expect(next).to.equal('x');
        const shown = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd');
        expect([shown, `'${shown}`]).to.include(cell);
      }),
      { numRuns: 500 },
    );
  });
});
