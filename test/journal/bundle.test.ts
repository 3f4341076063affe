import { expect } from 'chai';
import { zipSync, type Zippable } from 'fflate';
import { sha256Hex } from '../../src/claims/hash.ts';
import type { Sha256 } from '../../src/claims/ids.ts';
import { bundleName, type BundleProblem } from '../../src/journal/bundle-format.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { restoreBundle } from '../../src/journal/restore-bundle.ts';
import { writeBundle } from '../../src/journal/write-bundle.ts';
import { attached } from './attached.ts';
import { full, breakWrite, repairStorage } from './broken-storage.ts';
import {
  clearDatabases,
  expectJournalError,
  exported,
  failure,
  newName,
  openJournal,
  rawRows,
} from './databases.ts';
import { chance, Newsroom } from './newsroom.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';

/** A desk with two articles, one of them too long for its event, and files of all sorts. */
async function aDesk(): Promise<Journal> {
  const journal = await openJournal(newName());
  const room = new Newsroom();
  const long = room.open(`${TEXT} ${'A long text stands here. '.repeat(5000)}`);
  await journal.append(long.commit, { texts: room.texts });
  const { article, commit } = room.open(TEXT);
  await journal.append(commit);
  const noise = Uint8Array.from({ length: 1_300_000 }, (_, index) => (index * index) % 251);
  // Among them what looks like the parts of a zip file, and nothing at all.
  const zipped = zipSync({ 'a.txt': new TextEncoder().encode('PK') });
  for (const file of [noise, zipped, new Uint8Array(0)]) {
    const hash = await journal.putAttachment(new Blob([file]));
    await journal.append(room.say(article, attached(hash)));
  }
  return journal;
}

const bundled = async (journal: Journal): Promise<Blob> => {
  const bundle = await writeBundle(journal, { now: NOW });
  if (bundle === null) throw new Error('too large');
  return bundle;
};

/** Everything a journal holds, as one value. */
async function contentOf(journal: Journal) {
  const files: [string, string][] = [];
  for (const { hash } of await journal.attachments()) {
    files.push([hash, sha256Hex(String(await (await journal.attachment(hash))?.text()))]);
  }
  return { events: await exported(journal), summaries: await journal.summaries(), files };
}

const codes = (problems: readonly BundleProblem[]) =>
  problems.map(({ code, entry }) => `${code} ${entry}`.trim());

/** A zip file by hand, from a journal's bundle with some parts other than they were. */
const MANIFEST = { format: 'plumbline-bundle', version: 1, made: '', contains: '', lines: 0 };
const zip = (parts: Record<string, Uint8Array | string | object>): Blob => {
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    entries[name] =
      part instanceof Uint8Array
        ? part
        : new TextEncoder().encode(typeof part === 'string' ? part : JSON.stringify(part));
  }
  return new Blob([zipSync(entries, { level: 1 }) as Uint8Array<ArrayBuffer>]);
};
const manifest = (over: object = {}) => ({ ...MANIFEST, attachments: [], ...over });

describe('a bundle', () => {
  afterEach(repairStorage);
  afterEach(clearDatabases);

  it('restores the same desk elsewhere, and a second time adds nothing', async () => {
    const from = await aDesk();
    const bundle = await bundled(from);
    const to = await openJournal(newName());
    const steps: number[] = [];
    const first = await restoreBundle(to, bundle, {
      progress: (done, all) => steps.push(done / all),
    });
    expect(first.problems).to.deep.equal([]);
    expect(first.files).to.equal(3);
    expect(steps.at(-1)).to.equal(1);
    const content = await contentOf(from);
    expect(await contentOf(to)).to.deep.equal(content);
    const second = await restoreBundle(to, bundle);
    expect(second).to.deep.equal({ added: 0, known: first.added, files: 0, problems: [] });
    expect(await contentOf(to)).to.deep.equal(content);
  });

  it('is a zip file that other programs read: what it holds stands under plain names', async () => {
    const journal = await aDesk();
    const bundle = await bundled(journal);
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(new Uint8Array(await bundle.arrayBuffer()));
    const files = (await journal.attachments()).map(({ hash }) => `attachments/${hash}`);
    expect(Object.keys(parts).sort()).to.deep.equal([...files, 'journal.ndjson', 'manifest.json']);
    expect(strFromU8(parts['manifest.json'] as Uint8Array)).to.contain('Not for publication');
    expect(bundleName(NOW)).to.equal('plumbline-2026-11-22.plumbline');
  });

  it('packed anew by another program restores the same desk', async () => {
    const from = await aDesk();
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(new Uint8Array(await (await bundled(from)).arrayBuffer()));
    const to = await openJournal(newName());
    const result = await restoreBundle(to, zip(parts));
    expect(result.problems).to.deep.equal([]);
    expect(await contentOf(to)).to.deep.equal(await contentOf(from));
  });

  it('that is cut off or flipped anywhere is refused whole (random, seed printed)', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = chance(seed);
    const bundle = new Uint8Array(await (await bundled(await aDesk())).arrayBuffer());
    const to = await openJournal(newName());
    for (let round = 0; round < 12; round += 1) {
      const broken = bundle.slice();
      const at = Math.floor(random() * broken.length);
      // Every other one at its end, where the lists are.
      const place = round % 2 === 0 ? at : broken.length - 1 - Math.floor(random() * 400);
      const cut = random() < 0.3;
      if (!cut) broken[place] = (broken[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      const file = new Blob([cut ? broken.subarray(0, place) : broken]);
      const result = await restoreBundle(to, file);
      const events = await exported(to);
      // A bit that nothing reads (a date, a name in a local header) may be another one.
      if (result.problems.length === 0) expect(result.files, `seed ${seed}`).to.be.at.most(3);
      else expect(events === '' || result.added === 0, `seed ${seed}`).to.equal(true);
    }
  });

  it('says everything that is wrong with it, and changes nothing', async () => {
    const journal = await openJournal(newName());
    const missing = sha256Hex('missing') as Sha256;
    const other = sha256Hex('other') as Sha256;
    const refusals: readonly (readonly [Blob, readonly string[]])[] = [
      [new Blob(['a text']), ['not-a-bundle']],
      [zip({ 'a.txt': 'a' }), ['not-a-bundle']],
      [zip({ 'manifest.json': '{', 'journal.ndjson': '' }), ['not-json manifest.json']],
      [
        zip({ 'manifest.json': { format: 'x' }, 'journal.ndjson': '' }),
        ['not-a-bundle manifest.json'],
      ],
      [
        zip({ 'manifest.json': manifest({ version: 2 }), 'journal.ndjson': '' }),
        ['newer manifest.json'],
      ],
      [
        zip({ 'manifest.json': manifest(), 'journal.ndjson': '{"id":' }),
        ['not-json journal.ndjson'],
      ],
      [
        zip({ 'manifest.json': manifest({ lines: 2 }), 'journal.ndjson': '' }),
        ['damaged journal.ndjson'],
      ],
      [
        zip({
          'manifest.json': manifest({
            attachments: [
              { hash: missing, bytes: 1 },
              { hash: other, bytes: 1 },
            ],
          }),
          'journal.ndjson': '',
        }),
        [`missing attachments/${missing}`, `missing attachments/${other}`],
      ],
      [
        zip({
          'manifest.json': manifest({ attachments: [{ hash: other, bytes: 1 }], lines: 1 }),
          'journal.ndjson': '{"id":"x"}',
          [`attachments/${other}`]: 'forged',
        }),
        ['wrong-field journal.ndjson', `wrong-hash attachments/${other}`],
      ],
    ];
    for (const [file, expected] of refusals) {
      const { problems } = await restoreBundle(journal, file);
      expect([...new Set(codes(problems))]).to.deep.equal(expected);
      expect(await exported(journal)).to.equal('');
      expect(await journal.attachments()).to.deep.equal([]);
    }
  });

  /** The file, with its directory saying `size` wherever the truth is `was`. */
  async function lying(file: Blob, was: number, size: number): Promise<Blob> {
    const octets = new Uint8Array(await file.arrayBuffer());
    const view = new DataView(octets.buffer);
    for (let at = 0; at + 46 < octets.length; at += 1) {
      const isEntry = view.getUint32(at, true) === 0x02_01_4b_50;
      if (isEntry && view.getUint32(at + 24, true) === was) view.setUint32(at + 24, size, true);
    }
    return new Blob([octets]);
  }

  it('that unpacks into a whole disk is refused before it is unpacked', async () => {
    const journal = await openJournal(newName());
    const parts: Record<string, Uint8Array | object | string> = {
      'manifest.json': manifest(),
      'journal.ndjson': '',
    };
    // In files that nobody names, so that only the sum tells.
    for (let index = 0; index < 6; index += 1) {
      parts[`attachments/${index}`] = new Uint8Array(777);
    }
    const { problems } = await restoreBundle(journal, await lying(zip(parts), 777, 50_000_000));
    expect(codes(problems)).to.deep.equal(['too-large']);
  });

  it('that lies about its sizes is left at the first octet too many', async () => {
    const journal = await openJournal(newName());
    const parts = { 'manifest.json': manifest(), 'journal.ndjson': new Uint8Array(1_000_000) };
    const { problems } = await restoreBundle(journal, await lying(zip(parts), 1_000_000, 10));
    expect(codes(problems)).to.deep.equal(['damaged journal.ndjson']);
  });

  it('can be cancelled, both ways, and nothing has changed', async () => {
    const from = await aDesk();
    const bundle = await bundled(from);
    const early = new AbortController();
    const stopAtOnce = { now: NOW, signal: early.signal, progress: () => early.abort() };
    const writing = await failure(writeBundle(from, stopAtOnce));
    expect((writing as Error).name).to.equal('AbortError');
    const to = await openJournal(newName());
    for (const after of [1, 3, 5]) {
      const stop = new AbortController();
      const progress = (done: number): void => void (done >= after && stop.abort());
      const options = { progress, signal: stop.signal };
      const restoring = await failure(restoreBundle(to, bundle, options));
      expect((restoring as Error).name).to.equal('AbortError');
      expect(await exported(to)).to.equal('');
    }
  });

  it('tells the line of the journal that is wrong', async () => {
    const journal = await openJournal(newName());
    const { problems } = await restoreBundle(
      journal,
      zip({ 'manifest.json': manifest(), 'journal.ndjson': '{}\n{}\n{"id":' }),
    );
    expect(problems[0]?.line).to.equal(3);
  });

  it('that meets a full disk leaves no event behind', async () => {
    const bundle = await bundled(await aDesk());
    const name = newName();
    const to = await openJournal(name);
    breakWrite(1, full);
    await expectJournalError(restoreBundle(to, bundle), 'full');
    repairStorage();
    expect(await exported(to)).to.equal('');
    expect((await restoreBundle(to, bundle)).problems).to.deep.equal([]);
    expect(await rawRows(name, 'blobs')).to.have.length(3);
  });

  it('holds no words that nobody saved: drafts stay on the device', async () => {
    const journal = await aDesk();
    await journal.keepDraft('a', 'planted words');
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(new Uint8Array(await (await bundled(journal)).arrayBuffer()));
    for (const part of Object.values(parts))
      expect(strFromU8(part, true)).not.to.contain('planted');
  });
});
