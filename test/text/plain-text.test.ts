import { expect } from 'chai';
import { MAX_TEXT_BYTES, readPlainText } from '../../src/text/plain-text.ts';
import { isRevisionText } from '../../src/text/revision-text.ts';

const LONG =
  'The council voted on Tuesday to mend the bridge, which has been closed since the flood of last spring.';

/** Reads a text and shows it as one line per block: its letter, then its words. */
function read(text: string): string[] {
  const result = readPlainText(text);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  const { text: all, shape } = result.revision;
  return all.split('\n').map((block, i) => `${shape[i]} ${block}`);
}

function title(text: string): string | undefined {
  const result = readPlainText(text);
  return result.ok ? result.guesses.title : undefined;
}

describe('reading plain text', () => {
  it('makes one block of each line and drops blank ones, at the end too', () => {
    expect(read(`${LONG}\n\n \t\n${LONG}\n\n\n\n`)).to.deep.equal([`p ${LONG}`, `p ${LONG}`]);
  });

  it('keeps the markers of list items outside the text', () => {
    expect(read('- one.\n* two.\n• three.\n– four.')).to.deep.equal([
      'i one.',
      'i two.',
      'i three.',
      'i four.',
    ]);
  });

  it('takes a line of signs, a number or a dash of speech for no list item', () => {
    expect(read('* * *\n1. one.\n-5 degrees.\n— Who said so?')).to.deep.equal([
      'p * * *',
      'p 1. one.',
      'p -5 degrees.',
      'p — Who said so?',
    ]);
  });

  it('reads a quotation mark at the start of a line', () => {
    expect(read('> As they wrote.')).to.deep.equal(['q As they wrote.']);
  });

  it('keeps smart quotes and dashes', () => {
    expect(read('“Yes” – he wrote…')).to.deep.equal(['p “Yes” – he wrote…']);
  });
});

describe('a heading is guessed', () => {
  it('from a short line without end punctuation before a longer block', () => {
    expect(read(`${LONG}\nWhat comes next\n${LONG}`)[1]).to.equal('2 What comes next');
  });

  it('after a blank line even before a block only a little longer', () => {
    const lines = ['What comes next', 'The bridge opens.'];
    expect(read([LONG, ...lines].join('\n\n'))[1]).to.equal('2 What comes next');
    expect(read([LONG, ...lines].join('\n'))[1]).to.equal('p What comes next');
  });

  it('before a list, too', () => {
    expect(read(`${LONG}\nKey points\n- It costs 4 million, says the council.`)[1]).to.equal(
      '2 Key points',
    );
  });

  it('twice in a row, but not in a table', () => {
    expect(read(`${LONG}\nReport\nThe bridge\n${LONG}`).slice(1, 3)).to.deep.equal([
      '2 Report',
      '2 The bridge',
    ]);
    expect(read(`${LONG}\nMay 3\nJune 4\nJuly 5\nThe bridge\n${LONG}`).slice(1, 5)).to.deep.equal([
      'p May 3',
      'p June 4',
      'p July 5',
      '2 The bridge',
    ]);
  });

  const not: readonly [string, string][] = [
    ['a line that ends in a stop', 'It opens.'],
    ['a line that ends in a colon', 'They said:'],
    ['a line that ends in a stop and a quote', '“It opens.”'],
    ['a line in lower case, as wrapped text has', 'and the bridge'],
    ['a line of signs', '* * *'],
    ['a long line', `${'Long '.repeat(20)}line`],
    ['a line before one not much longer', `${LONG.slice(0, 79).trim()}`],
  ];
  for (const [what, line] of not) {
    it(`not from ${what}`, () => {
      expect(read(`${LONG}\n${line}\n${LONG}`)[1]).to.equal(`p ${line}`);
    });
  }

  it('not at the end of the text', () => {
    expect(read(`${LONG}\nThe editors`)[1]).to.equal('p The editors');
  });

  it('as the title when the text begins with it; a byline below stays a paragraph', () => {
    expect(read(`Bridge to reopen\nBy Ada Quill\n${LONG}`).slice(0, 2)).to.deep.equal([
      '1 Bridge to reopen',
      'p By Ada Quill',
    ]);
    expect(title(`Bridge to reopen\nBy Ada Quill\n${LONG}`)).to.equal('Bridge to reopen');
    expect(title(`${LONG}\nWhat comes next\n${LONG}`)).to.equal(undefined);
  });
});

describe('a text that cannot be read', () => {
  it('is empty when nothing visible is left', () => {
    for (const nothing of ['', ' \n\t\n', '\u00a0', '\ufeff', '\0', '\u200b\n\u200d']) {
      expect(readPlainText(nothing)).to.deep.equal({ ok: false, problems: [{ code: 'empty' }] });
    }
  });

  it('is too large above five million UTF-8 bytes, counted before anything is dropped', () => {
    const full = `${'é'.repeat(MAX_TEXT_BYTES / 2 - 1)}.`;
    expect(readPlainText(full).ok).to.equal(true);
    expect(readPlainText(`${full}!`).ok).to.equal(true);
    expect(readPlainText(`${full}!\n`)).to.deep.equal({
      ok: false,
      problems: [
        { code: 'too-large', facts: { bytes: MAX_TEXT_BYTES + 1, limit: MAX_TEXT_BYTES } },
      ],
    });
  });

  it('counts astral characters as four bytes and lone surrogates as three', () => {
    const rest = '.'.repeat(MAX_TEXT_BYTES - 6);
    for (const many of [`😀${rest}...`, `\ud800\ud800${rest}.`, `\ud800€${rest}.`]) {
      expect(readPlainText(many).ok).to.equal(false);
      expect(readPlainText(many.slice(0, -1)).ok).to.equal(true);
    }
  });
});

describe('what reading gives', () => {
  it('is a revision text and frozen', () => {
    const result = readPlainText(`Title here\n${LONG}`);
    expect(result).to.satisfy(Object.isFrozen);
    if (!result.ok) throw new Error('not read');
    expect(isRevisionText(result.revision)).to.equal(true);
    expect(result.guesses).to.satisfy(Object.isFrozen);
  });
});

describe('lines broken to fit a width', () => {
  const WRAPPED = `Bridge to reopen

The council voted on Tuesday to mend the bridge, which
has been closed since the flood of last spring. The work
begins in May and takes a year.
"It was high time," said the mayor, who had asked for the
money since March.

    The bridge is the only road to the northern quays.
    Whoever wants it mended has to pay for it, and the
    council is willing to do so.

What it costs

- Four million crowns, of which the coast pays a half
  and the town the rest.
- Nothing for the islanders.

> They never asked us, wrote the harbour master, and
> nobody wondered.
`;

  it('are joined to paragraphs, list items and quotations', () => {
    expect(read(WRAPPED)).to.deep.equal([
      '1 Bridge to reopen',
      'p The council voted on Tuesday to mend the bridge, which has been closed since the flood of last spring. The work begins in May and takes a year.',
      'p "It was high time," said the mayor, who had asked for the money since March.',
      'q The bridge is the only road to the northern quays. Whoever wants it mended has to pay for it, and the council is willing to do so.',
      '2 What it costs',
      'i Four million crowns, of which the coast pays a half and the town the rest.',
      'i Nothing for the islanders.',
      'q They never asked us, wrote the harbour master, and nobody wondered.',
    ]);
  });

  it('are told from a text of one line per paragraph', () => {
    const short = Array.from({ length: 12 }, (_, i) => `${LONG.slice(0, 50 + i)} it is said.`);
    expect(read(short.join('\n'))).to.have.length(12);
    const poem =
      'So soft the water\nSo far the shore\nSo long the daughter of the captain\nWaits no more';
    expect(read(poem)).to.have.length(4);
  });

  it('keep a hyphen at the end of a line, with nothing after it', () => {
    const text = WRAPPED.replace('The work\nbegins in May', 'A high-\nway begins in May');
    expect(read(text)[1]).to.match(/A high-way begins in May/);
  });

  it('are joined without a space where the script has none', () => {
    const line =
      '港と島を結ぶ三隻の電気フェリーが就航してから一年が過ぎ海岸の暮らしは大きく変わった';
    expect(read(`${line}\n${line}\n${line}\n${line}。`)).to.deep.equal([`p ${line.repeat(4)}。`]);
  });
});

describe('numbered lists', () => {
  it('count up from 1 and keep their numbers', () => {
    expect(
      read(`${LONG}\n1. It costs four million\n2. It takes a year\n3) It opens`),
    ).to.deep.equal([
      `p ${LONG}`,
      'i 1. It costs four million',
      'i 2. It takes a year',
      'i 3) It opens',
    ]);
    expect(read('7. seven.\n8. eight.')).to.deep.equal(['p 7. seven.', 'p 8. eight.']);
  });

  it('are told from numbered headings', () => {
    expect(
      read(`Three points\n\n1. The bridge\n\n${LONG}\n\n2. The port\n\n${LONG}`),
    ).to.deep.equal([
      '1 Three points',
      'p 1. The bridge',
      `p ${LONG}`,
      '2 2. The port',
      `p ${LONG}`,
    ]);
  });
});

describe('a heading that is underlined', () => {
  it('is one, and the line of signs goes', () => {
    expect(read(`${LONG}\nIt opens.\n=========\n${LONG}`)).to.deep.equal([
      `p ${LONG}`,
      '2 It opens.',
      `p ${LONG}`,
    ]);
    expect(read(`${LONG}\n---\n${LONG}`)[1]).to.equal('p ---');
  });
});
