import { expect } from 'chai';
import type { AnyFact } from '../../src/claims/events.ts';
import { sha256Hex } from '../../src/claims/hash.ts';
import type { ArticleId, ClaimId, EvidenceId } from '../../src/claims/ids.ts';
import { MAX_ATTACHMENT_BYTES } from '../../src/journal/journal.ts';
import { UPGRADE_STEPS } from '../../src/journal/upgrade-steps.ts';
import { attached } from './attached.ts';
import { aborted, breakWrite, full, repairStorage } from './broken-storage.ts';
import {
  clearDatabases,
  expectJournalError,
  exported,
  failure,
  newName,
  openJournal,
} from './databases.ts';
import { Newsroom } from './newsroom.ts';

const DAY = 86_400_000;
const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';

describe('attachments', () => {
  afterEach(repairStorage);
  afterEach(clearDatabases);

  it('are kept under the SHA-256 of their octets, and come back the same', async () => {
    const name = newName();
    const journal = await openJournal(name);
    const octets = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    const hash = await journal.putAttachment(new Blob([octets], { type: 'text/html' }));
    expect(await journal.putAttachment(new Blob(['berths']))).to.equal(sha256Hex('berths'));
    journal.close();
    const again = await openJournal(name);
    const blob = await again.attachment(hash);
    expect(blob?.type, 'no type, so that no browser takes it for a page').to.equal('');
    expect(new Uint8Array((await blob?.arrayBuffer()) as ArrayBuffer)).to.deep.equal(octets);
    expect(await again.attachment(sha256Hex('nothing'))).to.equal(null);
  });

  it('are listed with their size, each once', async () => {
    const journal = await openJournal(newName(), { now: () => Date.UTC(2026, 10, 22) });
    for (const words of ['berths', 'ferry', 'berths', '']) {
      await journal.putAttachment(new Blob([words]));
    }
    const listed = await journal.attachments();
    expect(listed.map(({ bytes }) => bytes).sort()).to.deep.equal([0, 5, 6]);
    expect(listed[0]?.storedAt).to.equal('2026-11-22T00:00:00.000Z');
  });

  it('of more than 50 MB are a mistake of the caller, with the numbers', async () => {
    const journal = await openJournal(newName());
    const tooLarge = new Blob([new Uint8Array(MAX_ATTACHMENT_BYTES + 1)]);
    const error = await failure(journal.putAttachment(tooLarge));
    expect(error).to.be.instanceOf(RangeError);
    expect((error as Error).message).to.contain('50000001');
    expect(await journal.attachments()).to.deep.equal([]);
  });

  it('leave nothing behind when there is no room, or the browser gives up', async () => {
    const journal = await openJournal(newName());
    for (const nth of [1, 2]) {
      breakWrite(nth, full);
      await expectJournalError(journal.putAttachment(new Blob(['berths'])), 'full');
      breakWrite(nth, aborted);
      await expectJournalError(journal.putAttachment(new Blob(['berths'])), 'broken');
      repairStorage();
      expect(await journal.attachments()).to.deep.equal([]);
      expect(await journal.attachment(sha256Hex('berths'))).to.equal(null);
    }
    await journal.putAttachment(new Blob(['berths']));
    expect(await journal.attachments()).to.have.length(1);
  });

  it('come to a database of the first version without loss', async () => {
    const name = newName();
    const room = new Newsroom();
    const old = await openJournal(name, { steps: UPGRADE_STEPS.slice(0, 1) });
    await old.append(room.open(TEXT).commit);
    const before = await exported(old);
    old.close();
    const journal = await openJournal(name);
    expect(await journal.attachments()).to.deep.equal([]);
    await journal.putAttachment(new Blob(['berths']));
    expect(await exported(journal)).to.equal(before);
  });

  describe('without an event', () => {
    /** A journal with a clock of its own, one article, and a file for each of these words. */
    async function stored(...words: readonly string[]) {
      const clock = { now: Date.UTC(2026, 0, 5) };
      const journal = await openJournal(newName(), { now: () => clock.now });
      const room = new Newsroom();
      const { article, commit } = room.open(TEXT);
      await journal.append(commit);
      for (const each of words) await journal.putAttachment(new Blob([each]));
      const say = async (...facts: readonly AnyFact[]) =>
        journal.append(room.say(article, ...facts));
      return { clock, journal, room, article, say };
    }

    it('go after a day, and only they', async () => {
      const { clock, journal, say } = await stored('orphan', 'named');
      await say(attached(sha256Hex('named')));
      expect(await journal.sweepAttachments()).to.deep.equal([]);
      clock.now += DAY + 1;
      expect(await journal.sweepAttachments()).to.deep.equal([sha256Hex('orphan')]);
      expect((await journal.attachments()).map(({ hash }) => hash)).to.deep.equal([
        sha256Hex('named'),
      ]);
      expect(await journal.attachment(sha256Hex('orphan'))).to.equal(null);
      expect(await journal.sweepAttachments()).to.deep.equal([]);
    });

    it('stay while a form that is not sent yet names them', async () => {
      const { clock, journal } = await stored('kept', 'orphan');
      await journal.keepDraft('a/form', JSON.stringify({ files: [{ hash: sha256Hex('kept') }] }));
      clock.now += DAY + 1;
      expect(await journal.sweepAttachments()).to.deep.equal([sha256Hex('orphan')]);
      await journal.dropDraft('a/form');
      expect(await journal.sweepAttachments()).to.deep.equal([sha256Hex('kept')]);
    });

    it('stay once they are chosen again: the day begins anew', async () => {
      const { clock, journal } = await stored('again');
      clock.now += DAY - 1;
      await journal.putAttachment(new Blob(['again']));
      clock.now += DAY - 1;
      expect(await journal.sweepAttachments()).to.deep.equal([]);
    });

    it('stay after they were taken off again: undo brings them back', async () => {
      const { clock, journal, say } = await stored('taken off');
      const hash = sha256Hex('taken off');
      const { claim, evidence } = attached(hash) as { claim: ClaimId; evidence: EvidenceId };
      await say(attached(hash));
      await say({ kind: 'attachment-removed', claim, evidence, hash });
      clock.now += DAY + 1;
      expect(await journal.sweepAttachments()).to.deep.equal([]);
    });

    it('stay when a newer version of the program may mean them', async () => {
      const { clock, journal, room, article } = await stored('film');
      const [event] = room.say(article, attached(sha256Hex('film')));
      const newer = { ...event, kind: 'film-kept', v: 9, film: { at: sha256Hex('film') } };
      expect((await journal.importEvents([newer])).added).to.equal(1);
      clock.now += DAY + 1;
      expect(await journal.sweepAttachments()).to.deep.equal([]);
    });

    it('go at once where the words of their event are erased', async () => {
      const { journal, room, article } = await stored('face');
      await journal.append(room.hire().slice(0, 1));
      const fact = attached(sha256Hex('face'));
      const [event] = room.say(article, fact);
      if (event === undefined) throw new Error('no event');
      await journal.append([event]);
      const erasing = { kind: 'events-redacted', events: [event.id], reason: 'Asked to.' } as const;
      await journal.append(room.write(room.editor, article, [{ article: null, fact: erasing }]));
      expect(await journal.attachment(sha256Hex('face'))).to.equal(null);
      expect(await journal.attachments()).to.deep.equal([]);
    });

    it('are found among many articles', async () => {
      const { clock, journal, room } = await stored('orphan');
      const articles: ArticleId[] = [];
      for (let index = 0; index < 5; index += 1) {
        const { article, commit } = room.open(TEXT);
        await journal.append(commit);
        articles.push(article);
        const hash = await journal.putAttachment(new Blob([`file ${index}`]));
        await journal.append(room.say(article, attached(hash)));
      }
      clock.now += DAY + 1;
      expect(await journal.sweepAttachments()).to.deep.equal([sha256Hex('orphan')]);
      expect(await journal.attachments()).to.have.length(5);
    });
  });
});
