import { expect } from 'chai';
import { UPGRADE_STEPS, type UpgradeStep } from '../../src/journal/upgrade-steps.ts';
import { JournalError } from '../../src/journal/journal-error.ts';
import {
  clearDatabases,
  expectJournalError,
  exported,
  newName,
  openJournal,
  openRaw,
} from './databases.ts';
import { Newsroom } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';

/** Steps that a later version might take: one more store, and every draft rewritten. */
const pins: UpgradeStep = (database) => {
  database.createObjectStore('pins');
};
const shout: UpgradeStep = async (_, transaction) => {
  const drafts = transaction.objectStore('drafts');
  for (const draft of (await drafts.getAll()) as { text: string }[]) {
    await drafts.put({ ...draft, text: draft.text.toUpperCase() });
  }
};

describe('upgrades of the storage', () => {
  afterEach(clearDatabases);

  it('lead from version 1 through every later step and lose nothing', async () => {
    const name = newName();
    const room = new Newsroom();
    const old = await openJournal(name, { steps: UPGRADE_STEPS.slice(0, 1) });
    await old.append(room.open(TEXT).commit);
    await old.keepDraft('a', 'words');
    const before = await exported(old);
    const summaries = await old.summaries();
    old.close();

    const journal = await openJournal(name, { steps: [...UPGRADE_STEPS, pins, shout] });
    expect(await exported(journal)).to.equal(before);
    expect(await journal.summaries()).to.deep.equal(summaries);
    expect(journal.device).to.equal(old.device);
    expect((await journal.drafts()).get('a')?.text).to.equal('WORDS');
    journal.close();
    const raw = await openRaw(name);
    expect([...raw.objectStoreNames]).to.include('pins');
    expect(raw.version).to.equal(UPGRADE_STEPS.length + 2);
    raw.close();
  });

  it('take every step of a new database, too', async () => {
    const name = newName();
    const taken: number[] = [];
    const steps = [...UPGRADE_STEPS, () => void taken.push(1), () => void taken.push(2)];
    (await openJournal(name, { steps })).close();
    expect(taken).to.deep.equal([1, 2]);
    (await openJournal(name, { steps })).close();
    expect(taken).to.deep.equal([1, 2]);
  });

  it('that fail leave the old storage as it was', async () => {
    const name = newName();
    const room = new Newsroom();
    const old = await openJournal(name);
    await old.append(room.open(TEXT).commit);
    await old.keepDraft('a', 'words');
    const before = await exported(old);
    old.close();

    const fault = new TypeError('a fault of the step');
    const broken: UpgradeStep = async (database, transaction) => {
      await shout(database, transaction);
      throw fault;
    };
    const opening = openJournal(name, { steps: [...UPGRADE_STEPS, pins, broken] });
    const error = await expectJournalError(opening, 'broken');
    expect(error.cause).to.equal(fault);
    const again = await openJournal(name);
    expect(await exported(again)).to.equal(before);
    expect((await again.drafts()).get('a')?.text).to.equal('words');
  });

  it('never touch storage that a newer version wrote', async () => {
    const name = newName();
    const room = new Newsroom();
    const newer = await openJournal(name, { steps: [...UPGRADE_STEPS, pins] });
    await newer.append(room.open(TEXT).commit);
    const before = await exported(newer);
    await expectJournalError(openJournal(name), 'newer');
    expect(await exported(newer)).to.equal(before);
  });

  it('make an old tab say so and let go', async () => {
    const name = newName();
    const room = new Newsroom();
    const { article, commit } = room.open(TEXT);
    const said: string[] = [];
    const old = await openJournal(name, { onVersionChange: () => said.push('let go') });
    await old.append(commit);
    const storing = old.append(room.mark(article, 'The mayor says').commit);
    const newer = await openJournal(name, { steps: [...UPGRADE_STEPS, pins] });
    await storing;
    expect(said).to.deep.equal(['let go']);
    await expectJournalError(old.readDesk(), 'closed');
    expect((await newer.readArticle(article)).events).to.deep.equal(room.of(article));
  });

  it('that another tab holds up are reported, and go on once it lets go', async () => {
    const name = newName();
    (await openJournal(name)).close();
    // A tab that does not listen: a bare connection.
    const stubborn = await openRaw(name);
    let blocked: (() => void) | undefined;
    const reported = new Promise<void>((resolve) => (blocked = resolve));
    const opening = openJournal(name, {
      steps: [...UPGRADE_STEPS, pins],
      onBlocked: () => blocked?.(),
    });
    await reported;
    stubborn.close();
    expect((await opening).device).to.have.length(8);
  });

  it('that another tab holds up fail as blocked where nobody wants to wait', async () => {
    const name = newName();
    (await openJournal(name)).close();
    const stubborn = await openRaw(name);
    await expectJournalError(openJournal(name, { steps: [...UPGRADE_STEPS, pins] }), 'blocked');
    stubborn.close();
    // Nothing stays open behind the back of who gave up: the next one gets through.
    await openJournal(name, { steps: [...UPGRADE_STEPS, pins, shout] });
  });
});

describe('opening', () => {
  afterEach(clearDatabases);

  it('says so where the browser forbids storage', async () => {
    const open = IDBFactory.prototype.open;
    for (const name of ['SecurityError', 'InvalidStateError']) {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', name);
      };
      try {
        const error = await expectJournalError(openJournal(newName()), 'forbidden');
        expect(error).to.be.instanceOf(JournalError);
      } finally {
        IDBFactory.prototype.open = open;
      }
    }
  });
});
