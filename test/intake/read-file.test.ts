import { expect } from 'chai';
import { readFile } from '../../src/intake/read-file.ts';
import { encode } from './encode.ts';
import { articleIn, codes, fileOf, shown } from './files.ts';

const WORDS = 'The crossing takes 22 minutes – “no longer 35”, says the café’s owner.';

/** The text in UTF-16, big or little end first, with or without a mark. */
function utf16(text: string, bigEnd: boolean, mark: boolean): number[] {
  return [...encode((mark ? '\ufeff' : '') + text, bigEnd ? 'utf-16be' : 'utf-16le')];
}

describe('Encodings', () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['UTF-8', [...new TextEncoder().encode(WORDS)]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(WORDS)]],
    ['UTF-16 with a mark, little end first', utf16(WORDS, false, true)],
    ['UTF-16 with a mark, big end first', utf16(WORDS, true, true)],
    ['UTF-16 without a mark, little end first', utf16(WORDS, false, false)],
    ['UTF-16 without a mark, big end first', utf16(WORDS, true, false)],
  ];
  for (const [name, bytes] of cases) {
    it(`reads ${name}`, async () => {
      const imported = await readFile(fileOf('story.txt', bytes));
      expect(codes(imported)).to.deep.equal([]);
      expect(shown(await articleIn(fileOf('story.txt', bytes)))).to.deep.equal([`p ${WORDS}`]);
    });
  }

  it('reads UTF-16 of a script without Latin letters by its spaces', async () => {
    const text = 'Переправа занимает двадцать две минуты. Раньше было больше. '.repeat(4).trim();
    expect(shown(await articleIn(fileOf('a.txt', utf16(text, false, false))))).to.deep.equal([
      `p ${text}`,
    ]);
  });

  it('reads Windows-1252 where nothing else fits, and says that this is a guess', async () => {
    const bytes = [...encode('café “yes” – 5 €', 'windows-1252')];
    const imported = await readFile(fileOf('a.txt', bytes));
    expect(codes(imported)).to.deep.equal(['encoding-guessed']);
    expect(shown(await articleIn(fileOf('a.txt', bytes)))).to.deep.equal(['p café “yes” – 5 €']);
  });

  it('reads the encoding that the type declares', async () => {
    const bytes = [0xcf, 0xee, 0xf0, 0xf2];
    const file = fileOf('a.txt', bytes, 'text/plain; charset=windows-1251');
    expect(shown(await articleIn(file))).to.deep.equal(['p Порт']);
  });

  it('shows damaged bytes of UTF-8 as such, and counts them', async () => {
    const bytes = [...new TextEncoder().encode('– é ü – ö ß')];
    bytes.splice(5, 1);
    const imported = await readFile(fileOf('a.txt', bytes));
    expect(imported.ok && imported.notes).to.deep.equal([
      { code: 'unreadable-bytes', facts: { count: 1 } },
    ]);
  });

  it('leaves NUL and other controls out, and counts them', async () => {
    const imported = await readFile(fileOf('a.txt', `${WORDS}\0\0\x1b${WORDS}`.repeat(3)));
    expect(imported.ok && imported.notes).to.deep.equal([
      { code: 'controls-left-out', facts: { count: 6 } },
    ]);
  });
});

describe('What a file is', () => {
  const zip = (name: string) => `PK\x03\x04${'\0'.repeat(22)}${name}`;
  const cases: readonly (readonly [string, string | readonly number[], object])[] = [
    ['a.docx', '%PDF-1.7 …', { code: 'unsupported', facts: { format: 'pdf' } }],
    ['a.pdf', zip('word/document.xml'), { code: 'unsupported', facts: { format: 'word' } }],
    ['a.txt', zip('journal.ndjson'), { code: 'unsupported', facts: { format: 'bundle' } }],
    ['a.txt', zip('holiday.jpg'), { code: 'unsupported', facts: { format: 'archive' } }],
    ['a.txt', '{\\rtf1 hello}', { code: 'unsupported', facts: { format: 'rtf' } }],
    [
      'a.txt',
      [0x89, 0x50, 0x4e, 0x47, 13, 10],
      { code: 'unsupported', facts: { format: 'picture' } },
    ],
    [
      'a.json',
      '{"motivation": "assessing"}',
      { code: 'unsupported', facts: { format: 'annotations' } },
    ],
    [
      'a.json',
      '[{"@type": "ClaimReview"}]',
      { code: 'unsupported', facts: { format: 'fact-checks' } },
    ],
    ['a.csv', 'claim,verdict\nA,B', { code: 'unsupported', facts: { format: 'csv' } }],
    [
      'a.txt',
      [...Array(900).keys()].map((i) => (i * 89 + ((i * i) >> 3)) & 255),
      { code: 'binary' },
    ],
    ['a.txt', '', { code: 'empty' }],
    ['a.txt', ' \n\ufeff\t', { code: 'empty' }],
  ];
  for (const [name, content, problem] of cases) {
    it(`refuses ${name} that is ${JSON.stringify(problem)}`, async () => {
      const imported = await readFile(fileOf(name, content));
      expect(imported).to.deep.equal({ ok: false, problems: [problem] });
      expect(imported).to.satisfy(Object.isFrozen);
    });
  }

  it('takes text whatever its name, and says when the name promised something else', async () => {
    const imported = await readFile(fileOf('story.pdf', WORDS));
    expect(imported.ok && imported.notes).to.deep.equal([
      { code: 'other-format', facts: { format: 'text' } },
    ]);
    expect(codes(await readFile(fileOf('README', WORDS)))).to.deep.equal([]);
  });
});

describe('Bounds', () => {
  it('refuses 50 MB of text without decoding it', async () => {
    const bytes = new Uint8Array(50_000_000).fill(0x61);
    const imported = await readFile({ name: 'a.txt', type: '', bytes });
    expect(imported).to.deep.equal({
      ok: false,
      problems: [{ code: 'too-large', facts: { bytes: 50_000_000, limit: 10_000_002 } }],
    });
  });

  it('refuses more than five million bytes of text, in whatever encoding', async () => {
    const text = `${'word '.repeat(1_000_000)}more`;
    expect(codes(await readFile(fileOf('a.txt', text)))).to.deep.equal(['too-large']);
    expect(codes(await readFile(fileOf('a.txt', utf16(text, false, true))))).to.deep.equal([
      'too-large',
    ]);
  });

  it('reads large files in a worker, to the same answer', async () => {
    const text = `${WORDS}\n`.repeat(4_000);
    const article = await articleIn(fileOf('a.txt', text));
    expect(article.blocks).to.have.length(4_000);
    expect(article.blocks).to.satisfy(Object.isFrozen);
    expect(article.blocks.at(-1)).to.satisfy(Object.isFrozen);
  });

  it('stops when asked', async () => {
    const text = `${WORDS}\n`.repeat(60_000);
    const controller = new AbortController();
    const reading = readFile(fileOf('a.txt', text), { signal: controller.signal });
    const reason = new Error('Never mind');
    controller.abort(reason);
    const caught = await reading.catch((error: unknown) => error);
    expect(caught).to.equal(reason);
  });

  it('gives up on what takes too long', async () => {
    const text = `${WORDS}\n`.repeat(60_000);
    const imported = await readFile(fileOf('a.txt', text), { limits: { seconds: 0.001 } });
    expect(codes(imported)).to.deep.equal(['too-slow']);
  });
});
