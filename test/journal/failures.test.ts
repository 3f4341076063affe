import { expect } from 'chai';
import type { JournalEvent } from '../../src/claims/events.ts';
import { DESK, type ArticleId } from '../../src/claims/ids.ts';
import { summarise } from '../../src/claims/summary.ts';
import { JournalError } from '../../src/journal/journal-error.ts';
import {
  aborted,
  breakWrite,
  failing,
  full,
  repairStorage,
  uncloneable,
} from './broken-storage.ts';
import {
  clearDatabases,
  exported,
  expectJournalError,
  failure,
  newName,
  openJournal,
} from './databases.ts';
import { chance, Newsroom } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60. Experts doubt both numbers.';

describe('when storage fails', () => {
  afterEach(() => {
    repairStorage();
    return clearDatabases();
  });

  it('an aborted commit rejects, is not stored, and nobody is told of it', async () => {
    const name = newName();
    const room = new Newsroom();
    const journal = await openJournal(name);
    const { article, commit } = room.open(TEXT);
    await journal.append(commit);
    const before = await exported(journal);
    let told = 0;
    journal.subscribe(() => (told += 1));
    breakWrite(2, aborted);
    const error = await expectJournalError(
      journal.append(room.mark(article, 'The mayor says').commit),
      'broken',
    );
    expect(error.cause).to.be.instanceOf(DOMException);
    repairStorage();

    expect(told).to.equal(0);
    expect(await exported(journal)).to.equal(before);
    expect((await journal.readArticle(article)).events).to.deep.equal(commit);
    journal.close();
    expect(await exported(await openJournal(name))).to.equal(before);
  });

  it('the same commit can be appended again once storage works', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { article, commit } = room.open(TEXT);
    for (const sabotage of [aborted, uncloneable, failing]) {
      breakWrite(1, sabotage);
      await failure(journal.append(commit));
    }
    repairStorage();
    await journal.append(commit);
    expect((await journal.readArticle(article)).events).to.deep.equal(commit);
    expect(await journal.summaries()).to.deep.equal([summarise(room.case(article), room.desk())]);
  });

  it('a write that fails by itself takes its whole commit along', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    breakWrite(1, failing);
    const error = await expectJournalError(journal.append(room.open(TEXT).commit), 'broken');
    expect((error.cause as DOMException).name).to.equal('ConstraintError');
    repairStorage();
    expect(await exported(journal)).to.equal('');
  });

  it('a full disk is called full, for commits, imports and drafts', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { commit } = room.open(TEXT);
    const calls = [
      () => journal.append(commit),
      () => journal.importEvents(commit),
      () => journal.keepDraft('a', 'words'),
    ];
    for (const call of calls) {
      breakWrite(1, full);
      const error = await expectJournalError(call(), 'full');
      expect(error.cause).to.be.instanceOf(DOMException);
    }
    repairStorage();
    expect(await exported(journal)).to.equal('');
    expect((await journal.drafts()).size).to.equal(0);
  });

  it('a failed commit fails alone', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const first = room.open(TEXT);
    const second = room.open(TEXT);
    breakWrite(2, aborted);
    const outcomes = await Promise.allSettled([
      journal.keepDraft('a', 'words'),
      journal.append(first.commit),
      journal.append(second.commit),
    ]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect((await journal.readArticle(first.article)).events).to.deep.equal([]);
    expect((await journal.readArticle(second.article)).events).to.deep.equal(second.commit);
  });

  it('a listener that throws does not undo what is stored', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { article, commit } = room.open(TEXT);
    const reported: unknown[] = [];
    const report = window.reportError;
    window.reportError = (error: unknown) => reported.push(error);
    try {
      journal.subscribe(() => {
        throw new TypeError('a fault of the listener');
      });
      let told = 0;
      journal.subscribe(() => (told += 1));
      await journal.append(commit);
      expect(told).to.equal(1);
    } finally {
      window.reportError = report;
    }
    expect(reported).to.have.length(1);
    expect((await journal.readArticle(article)).events).to.deep.equal(commit);
  });

  const seeds = [1, 2, 3, Math.floor(Math.random() * 2 ** 31)];
  for (const seed of seeds) {
    it(`the store equals what was acknowledged, whatever fails when (seed ${seed})`, async () => {
      await failAtRandom(seed);
    });
  }
});

/** Twenty commits over three articles, about every other one broken at some write or other. */
async function failAtRandom(seed: number): Promise<void> {
  const name = newName();
  const random = chance(seed);
  const room = new Newsroom({ seed });
  const journal = await openJournal(name);
  const acknowledged: JournalEvent[] = [];
  const articles: ArticleId[] = [];
  for (let step = 0; step < 20; step += 1) {
    const before = room.events.length;
    const article = articles[Math.floor(random() * articles.length)];
    if (article === undefined || (articles.length < 3 && random() < 0.3)) room.open(TEXT);
    else room.say(article, { kind: 'article-described', changes: { title: `Title ${step}` } });
    const commit = room.events.slice(before);
    const sabotage = [aborted, uncloneable, failing][Math.floor(random() * 3)];
    if (sabotage && random() < 0.5) breakWrite(1 + Math.floor(random() * 5), sabotage);
    try {
      await journal.append(commit as never, { durability: 'relaxed' });
      acknowledged.push(...commit);
      const [first] = commit;
      if (first?.kind === 'article-opened') articles.push(first.article);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      // The gesture did not happen: nothing later may build on it.
      room.events.splice(before);
    }
    repairStorage();
    for (const known of articles) {
      expect((await journal.readArticle(known)).events).to.deep.equal(room.of(known));
    }
  }
  expect(room.events).to.deep.equal(acknowledged);
  expect(await journal.readDesk()).to.deep.equal(room.of(DESK));
  const rows = [...articles].sort().map((known) => summarise(room.case(known), room.desk()));
  expect(await journal.summaries()).to.deep.equal(rows);
  journal.close();
  const again = await openJournal(name);
  expect(await again.summaries()).to.deep.equal(rows);
  for (const known of articles) {
    expect((await again.readArticle(known)).events).to.deep.equal(room.of(known));
  }
}
