import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { expect } from 'chai';
import { canonicalJson } from '../../src/claims/canonical-json.ts';
import type { JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import { DESK, type ArticleId, type Sha256 } from '../../src/claims/ids.ts';
import {
  clearDatabases,
  expectJournalError,
  exported,
  failure,
  newName,
  openJournal,
  rawRows,
} from './databases.ts';
import { Newsroom, textOf } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';

describe('a journal', () => {
  afterEach(clearDatabases);

  it('gives back after reopening exactly what was appended', async () => {
    const name = newName();
    const room = new Newsroom();
    const journal = await openJournal(name);
    const { article, commit } = room.open(TEXT);
    await journal.append(commit);
    await journal.append(room.mark(article, 'The harbour has 40 berths').commit);
    const before = await exported(journal);
    journal.close();

    const again = await openJournal(name);
    expect((await again.readArticle(article)).events).to.deep.equal(room.of(article));
    expect(await exported(again)).to.equal(before);
  });

  it('exports canonical JSON lines sorted by id, however the events arrived', async () => {
    const room = new Newsroom();
    const first = room.open(TEXT);
    const second = room.open('Another text.');
    const commits = [first.commit, second.commit, room.mark(first.article, 'The mayor').commit];
    const forward = await openJournal(newName());
    for (const commit of commits) await forward.append(commit);
    const backward = await openJournal(newName());
    for (const commit of commits.toReversed()) await backward.append(commit);

    const lines = room.events.map((event) => `${canonicalJson(event)}\n`).join('');
    expect(await exported(forward)).to.equal(lines);
    expect(await exported(backward)).to.equal(lines);
  });

  it('stores one gesture that touches the desk and an article as one commit', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { article, commit } = room.open(TEXT);
    const { claim, commit: marking } = room.mark(article, 'The harbour has 40 berths');
    await journal.append(commit);
    await journal.append(marking);
    const heard: { articles: string[]; count: number }[] = [];
    journal.subscribe(({ articles, events }) => {
      heard.push({ articles: [...articles], count: events.length });
    });
    await journal.append(addEvidence(room, article, claim));

    expect((await journal.readDesk()).map(({ kind }) => kind)).to.deep.equal(['source-described']);
    const { events } = await journal.readArticle(article);
    expect(events.at(-1)?.kind).to.equal('evidence-added');
    expect(heard).to.deep.equal([{ articles: [DESK, article], count: 2 }]);
    expect((await journal.summaries())[0]?.sources).to.have.length(1);
  });

  it('reads an article that is not here as empty', async () => {
    const journal = await openJournal(newName());
    const { events, texts } = await journal.readArticle('nowhere' as ArticleId);
    expect(events).to.deep.equal([]);
    expect(texts.size).to.equal(0);
    expect(await journal.readDesk()).to.deep.equal([]);
    expect(await journal.summaries()).to.deep.equal([]);
    expect(await exported(journal)).to.equal('');
    expect(await journal.latestId()).to.equal(null);
  });

  it('skips an event that is stored already, and tells nobody', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { commit } = room.open(TEXT);
    await journal.append(commit);
    const before = await exported(journal);
    let heard = 0;
    journal.subscribe(() => (heard += 1));
    await journal.append(commit);
    expect(await exported(journal)).to.equal(before);
    expect(heard).to.equal(0);
  });

  it('refuses another event under a known id, and stores nothing of that commit', async () => {
    const name = newName();
    const room = new Newsroom();
    const journal = await openJournal(name);
    const { article, commit } = room.open(TEXT);
    await journal.append(commit);
    const before = await exported(journal);
    const [fresh] = room.mark(article, 'The mayor').commit as readonly [KnownEvent];
    const [opened] = commit as readonly [KnownEvent];
    const forged = { ...opened, at: '2026-01-01T00:00:00.000Z' };
    const both = [fresh, forged].map((event, index) => ({
      ...event,
      commit: { id: fresh.commit.id, index, count: 2 },
    })) as JournalEvent[];

    await expectJournalError(journal.append(both), 'conflict');
    expect(await exported(journal)).to.equal(before);
    journal.close();
    expect(await exported(await openJournal(name))).to.equal(before);
  });

  it('keeps events of kinds it does not know', async () => {
    const room = new Newsroom();
    const name = newName();
    const journal = await openJournal(name);
    const { article, commit } = room.open(TEXT);
    await journal.append(commit);
    const [marked] = room.mark(article, 'The mayor').commit;
    const newer = {
      ...marked,
      id: `${marked?.id}z`,
      kind: 'claim-teleported',
      v: 7,
      to: { planet: 'Mars', size: [1, null, 'x'] },
    } as unknown as JournalEvent;
    await journal.append([newer]);
    journal.close();
    const again = await openJournal(name);
    expect((await again.readArticle(article)).events).to.deep.include(newer);
    expect(await exported(again)).to.contain(canonicalJson(newer));
  });

  it('keeps a text of 4.9 MB beside the events and never inside a row of the log', async () => {
    const room = new Newsroom();
    const name = newName();
    const journal = await openJournal(name);
    const long = 'The tide comes in twice a day. '.repeat(158_000).trim();
    const { article, commit } = room.open(long);
    await journal.append(commit, { texts: room.texts });
    journal.close();

    const rows = await rawRows<object>(name, 'log');
    expect(JSON.stringify(rows).length).to.be.below(2_000);
    const again = await openJournal(name);
    const { texts } = await again.readArticle(article);
    expect([...texts]).to.deep.equal([...room.texts]);
    const kept: string[] = [];
    for await (const [hash] of again.exportTexts()) kept.push(hash);
    expect(kept).to.deep.equal([...room.texts.keys()]);
  });

  it('names its device once and for ever', async () => {
    const name = newName();
    const octets = Uint8Array.of(0, 1, 2, 3, 30, 31, 32, 255);
    const journal = await openJournal(name, { random: () => octets });
    expect(journal.device).to.equal('0123yz0z');
    journal.close();
    expect((await openJournal(name)).device).to.equal('0123yz0z');
  });

  it('agrees with a journal opened at the same time on the device', async () => {
    const name = newName();
    const [one, two] = await Promise.all([openJournal(name), openJournal(name)]);
    expect(one.device).to.match(/^[0-9a-hjkmnp-tv-z]{8}$/);
    expect(two.device).to.equal(one.device);
  });

  it('knows the greatest id, of anybody and of this device', async () => {
    const journal = await openJournal(newName());
    const own = new Newsroom({ writer: journal.device });
    const other = new Newsroom({ seed: 2, start: Date.UTC(2027, 0, 1) });
    const mine = own.open(TEXT).commit;
    const theirs = other.open('Text from elsewhere.').commit;
    await journal.append(theirs);
    await journal.append(mine);
    expect(await journal.latestId()).to.equal(theirs.at(-1)?.id);
    expect(await journal.latestId('here')).to.equal(mine.at(-1)?.id);
  });

  it('never changes a list of events that it gave away', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { article, commit } = room.open(TEXT);
    await journal.append(commit);
    const { events } = await journal.readArticle(article);
    await journal.append(room.mark(article, 'The mayor').commit);
    expect(events).to.have.length(2);
    expect(Object.isFrozen(events)).to.equal(true);
  });

  it('is closed once and for all, but finishes what it has begun', async () => {
    const name = newName();
    const room = new Newsroom();
    const journal = await openJournal(name);
    const { article, commit } = room.open(TEXT);
    const storing = journal.append(commit);
    journal.close();
    journal.close();
    await storing;
    await expectJournalError(journal.append(room.mark(article, 'The mayor').commit), 'closed');
    await expectJournalError(journal.readDesk(), 'closed');
    await expectJournalError(journal.keepDraft('k', 'words'), 'closed');
    expect((await (await openJournal(name)).readArticle(article)).events).to.have.length(2);
  });

  it('says how much room there is', async () => {
    const journal = await openJournal(newName());
    const state = await journal.storage();
    expect(state?.quota).to.be.above(0);
    expect(state?.persisted).to.be.a('boolean');
  });
});

describe('what a commit must look like', () => {
  afterEach(clearDatabases);

  const cases: readonly [string, (commit: readonly KnownEvent[]) => readonly JournalEvent[]][] = [
    ['it has events', () => []],
    ['it is whole', (commit) => commit.slice(1)],
    ['it is one', (commit) => [...commit, ...commit]],
    [
      'its events fit',
      ([event]) =>
        [
          { ...event, note: 'x'.repeat(201 * 1024), commit: { ...event?.commit, count: 1 } },
        ] as unknown as JournalEvent[],
    ],
  ];
  for (const [rule, spoil] of cases) {
    it(rule, async () => {
      const journal = await openJournal(newName());
      const { commit } = new Newsroom().open(TEXT);
      expect(await failure(journal.append(spoil(commit)))).to.be.instanceOf(RangeError);
      expect(await exported(journal)).to.equal('');
    });
  }

  it('a text it names is given with it, under its own hash', async () => {
    const room = new Newsroom();
    const journal = await openJournal(newName());
    const { commit } = room.open('Long words. '.repeat(8_000));
    expect(await failure(journal.append(commit))).to.be.instanceOf(RangeError);
    const other = textOf('Other words.');
    const wrong = new Map([...room.texts.keys()].map((hash) => [hash, other]));
    expect(await failure(journal.append(commit, { texts: wrong }))).to.be.instanceOf(RangeError);
    expect(await exported(journal)).to.equal('');
    await journal.append(commit, { texts: room.texts });
    // Once it is here, another article may use it without handing it over again.
    const again = room.open('Long words. '.repeat(8_000)).commit;
    await journal.append(again);
    expect(await journal.summaries()).to.have.length(2);
  });

  it('a text without its own hash is noticed among others', async () => {
    const journal = await openJournal(newName());
    const { commit } = new Newsroom().open(TEXT);
    const stray = new Map([[hashOfText(textOf('a')) as Sha256, textOf('b')]]);
    expect(await failure(journal.append(commit, { texts: stray }))).to.be.instanceOf(RangeError);
  });
});

function addEvidence(room: Newsroom, article: ArticleId, claim: string): readonly KnownEvent[] {
  return room.do(room.checker, article, {
    do: 'add-evidence',
    claim: claim as never,
    source: {
      ...EMPTY_SOURCE,
      title: 'Port statistics',
      url: 'https://port.example.org/figures',
      author: '',
      publisher: 'Port authority',
      date: '2025',
      archiveUrl: '',
      kind: 'dataset',
      primary: true,
      anonymityReason: '',
    },
    evidence: {
      quotedPassage: '40 berths',
      locator: 'table 2',
      stance: 'supports',
      reasoning: '',
      accessed: '2026-01-05',
      private: false,
      calculation: null,
    },
  });
}
