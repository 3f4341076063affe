import { expect } from 'chai';
import { sha256Hex } from '../../src/claims/hash.ts';
import type { Sha256 } from '../../src/claims/ids.ts';
import { Attachments } from '../../src/app/attachments.ts';
import { guardDrops } from '../../src/app/files.ts';
import { bundleProblemWords } from '../../src/app/bundle-words.ts';
import type { BundleProblemCode } from '../../src/journal/bundle-format.ts';
import { breakWrite, full, repairStorage } from '../journal/broken-storage.ts';
import { clearDatabases, newName, openJournal } from '../journal/databases.ts';

/** What became of a file: its hash, or the words. */
function store(attachments: Attachments, file: File): Promise<Sha256 | string> {
  return new Promise((resolve) => {
    void attachments.store({ file, stored: resolve, refused: resolve });
  });
}

function give(attachments: Attachments, hash: Sha256): Promise<Blob | null> {
  return new Promise((resolve) => {
    void attachments.give({ hash, give: resolve });
  });
}

describe('files on their way to the journal', () => {
  afterEach(repairStorage);
  afterEach(clearDatabases);

  it('are kept and handed back', async () => {
    const journal = await openJournal(newName());
    const attachments = new Attachments(() => journal);
    expect(await store(attachments, new File(['words'], 'a.txt'))).to.equal(sha256Hex('words'));
    expect(await (await give(attachments, sha256Hex('words')))?.text()).to.equal('words');
    expect(await give(attachments, sha256Hex('other'))).to.equal(null);
    expect(await attachments.figures()).to.deep.equal({ files: 1, bytes: 5 });
    expect(await attachments.download({ hash: sha256Hex('other'), name: 'a.txt' })).to.equal(false);
  });

  it('of 60 MB are refused in words that say how much is taken', async () => {
    const journal = await openJournal(newName());
    const attachments = new Attachments(() => journal);
    const words = await store(attachments, new File([new Uint8Array(60_000_000)], 'film.mov'));
    expect(words).to.contain('“film.mov” has 60 MB; a file may have 50 MB.');
    expect(words).to.contain('nothing else changed');
    expect(await attachments.figures()).to.deep.equal({ files: 0, bytes: 0 });
  });

  it('that find no room say so, and that everything before is safe', async () => {
    const journal = await openJournal(newName());
    const attachments = new Attachments(() => journal);
    breakWrite(1, full);
    const words = await store(attachments, new File(['words'], 'a.txt'));
    expect(words).to.contain('no room for “a.txt” (5 bytes)').and.to.contain('is safe');
  });

  it('are refused in words while there is no journal, or no longer', async () => {
    expect(await store(new Attachments(() => null), new File(['x'], 'x'))).to.contain('closed');
    const journal = await openJournal(newName());
    journal.close();
    const attachments = new Attachments(() => journal);
    expect(await store(attachments, new File(['x'], 'x'))).to.contain('closed');
    expect(await give(attachments, sha256Hex('x'))).to.equal(null);
  });
});

describe('a file dropped where nobody takes it', () => {
  const drop = (...items: readonly (File | string)[]): DragEvent => {
    const dataTransfer = new DataTransfer();
    for (const item of items) {
      if (typeof item === 'string') dataTransfer.setData('text/plain', item);
      else dataTransfer.items.add(item);
    }
    return new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  };

  it('does not replace the page; words and what somebody took are left alone', () => {
    const page = document.createElement('div');
    guardDrops(page);
    const file = drop(new File(['x'], 'x.txt'));
    page.dispatchEvent(file);
    expect(file.defaultPrevented).to.equal(true);
    const words = drop('words');
    page.dispatchEvent(words);
    expect(words.defaultPrevented).to.equal(false);
  });
});

describe('the words for what is wrong with a safety copy', () => {
  it('name the part, the entry and the field', () => {
    const words = (code: BundleProblemCode, entry = '', line: number | null = null, where = '') =>
      bundleProblemWords({ code, entry, line, where });
    expect(words('not-a-bundle')).to.equal('It is no copy made by Plumbline.');
    expect(words('damaged', 'journal.ndjson')).to.contain('“journal.ndjson” in it is damaged');
    expect(words('wrong-field', 'journal.ndjson', 12, 'anchor.start')).to.equal(
      'Entry 12: “anchor.start” in it is not as it should be.',
    );
  });
});
