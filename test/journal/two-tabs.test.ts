import { expect } from 'chai';
import type { JournalEvent } from '../../src/claims/events.ts';
import { DESK } from '../../src/claims/ids.ts';
import { summarise } from '../../src/claims/summary.ts';
import type { Journal, JournalChange } from '../../src/journal/journal.ts';
import { clearDatabases, exported, newName, openJournal } from './databases.ts';
import { Newsroom } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';

describe('two tabs', () => {
  afterEach(clearDatabases);

  it('tell each other of every commit once, with its events, and after it is stored', async () => {
    const name = newName();
    const here = await openJournal(name);
    const there = await openJournal(name);
    const room = new Newsroom();
    const { article, commit } = room.open(TEXT);
    const heardHere = changesOf(here);
    const heardThere = changesOf(there);
    // At the moment of hearing, everything can be read, in the other tab too.
    const readable: Promise<number>[] = [];
    there.subscribe(() => {
      readable.push(there.readArticle(article).then(({ events }) => events.length));
    });
    const marking = room.mark(article, 'The mayor says').commit;
    await here.append(commit);
    await here.append(marking);
    await until(() => heardThere.length === 2);
    await pause();

    expect(heardThere).to.deep.equal([
      { articles: new Set([article]), events: commit, from: 'elsewhere' },
      { articles: new Set([article]), events: marking, from: 'elsewhere' },
    ]);
    expect(heardHere.map(({ from }) => from)).to.deep.equal(['here', 'here']);
    const counts = await Promise.all(readable);
    expect(counts[0]).to.be.within(2, 3);
    expect(counts[1]).to.equal(3);
  });

  it('are told nothing before a commit is complete, and nothing of one that fails', async () => {
    const name = newName();
    const here = await openJournal(name);
    const there = await openJournal(name);
    const heard = changesOf(there);
    const own = changesOf(here);
    const { commit } = new Newsroom().open(TEXT);
    const storing = here.append(commit);
    expect(own).to.deep.equal([]);
    await storing;
    expect(own).to.have.length(1);
    await here.append(commit.map((event) => ({ ...event, at: '' })) as JournalEvent[]).then(
      () => expect.fail('a conflict was expected'),
      () => undefined,
    );
    await until(() => heard.length === 1);
    await pause();
    expect(heard).to.have.length(1);
    expect(own).to.have.length(1);
  });

  it('hear of what was under way when the other tab closed', async () => {
    const name = newName();
    const here = await openJournal(name);
    const there = await openJournal(name);
    const heard = changesOf(there);
    const storing = here.append(new Newsroom().open(TEXT).commit);
    here.close();
    await storing;
    await until(() => heard.length === 1);
  });

  it('append to one article at the same time and lose nothing', async () => {
    const name = newName();
    const tabs = [await openJournal(name), await openJournal(name)] as const;
    const heard = tabs.map(changesOf);
    const first = new Newsroom({ seed: 1, writer: 'tabatabaone' });
    const { article, commit } = first.open(TEXT);
    await tabs[0].append(commit);
    const second = new Newsroom({ seed: 2, writer: 'tabatabatwo' });
    second.learn(commit);
    const rooms = [first, second];
    const work = tabs.flatMap((tab, index) =>
      Array.from({ length: 25 }, (_, step) => {
        const changes = { title: `Title ${step} of tab ${index}` };
        return tab.append(
          (rooms[index] as Newsroom).say(article, { kind: 'article-described', changes }),
        );
      }),
    );
    await Promise.all(work);

    const everything = new Newsroom();
    everything.learn(first.events);
    everything.learn(second.events.slice(commit.length));
    const ids = everything.of(article).map(({ id }) => id);
    expect(ids).to.have.length(52);
    for (const tab of tabs) {
      const { events } = await tab.readArticle(article);
      expect(events.map(({ id }) => id)).to.have.members(ids);
      const row = summarise(everything.case(article), everything.desk());
      expect(await tab.summaries()).to.deep.equal([row]);
    }
    expect(await exported(tabs[0])).to.equal(await exported(tabs[1]));
    await until(() => heard.every((changes) => changes.length >= 50));
    expect(heard.map((changes) => changes.length)).to.deep.equal([51, 51]);
  });

  it('see the desk that the other one changed', async () => {
    const name = newName();
    const here = await openJournal(name);
    const there = await openJournal(name);
    const room = new Newsroom();
    const { article, commit } = room.open(TEXT);
    await here.append(commit);
    const person = { do: 'add-person', name: 'Anna', role: 'checker' } as const;
    await here.append(room.do(room.checker, article, person));
    await there.append(room.do(room.editor, article, { ...person, name: 'Berit' }));
    await here.append(room.mark(article, 'The mayor says').commit);
    expect(await here.readDesk()).to.deep.equal(room.of(DESK));
    expect(await there.readDesk()).to.deep.equal(room.of(DESK));
  });

  it('on two databases hear nothing of each other', async () => {
    const here = await openJournal(newName());
    const there = await openJournal(newName());
    const heard = changesOf(there);
    await here.append(new Newsroom().open(TEXT).commit);
    await pause();
    expect(heard).to.deep.equal([]);
  });

  it('make no sense of messages from a newer version, and go on', async () => {
    const name = newName();
    const journal = await openJournal(name);
    const heard = changesOf(journal);
    const channel = new BroadcastChannel(`journal:${name}`);
    for (const message of [null, 'ding', { rows: 7 }, { rows: [null, { article: 'a/b' }] }]) {
      channel.postMessage(message);
    }
    channel.postMessage({ rows: [{ article: 'nowhere', first: 1, last: 9 }] });
    channel.close();
    const other = await openJournal(name);
    await other.append(new Newsroom().open(TEXT).commit);
    await until(() => heard.length === 1);
  });

  it('stop telling a listener that left', async () => {
    const journal = await openJournal(newName());
    let told = 0;
    const listener = (): void => void (told += 1);
    const stop = journal.subscribe(listener);
    journal.subscribe(listener);
    stop();
    stop();
    await journal.append(new Newsroom().open(TEXT).commit);
    expect(told).to.equal(1);
  });
});

function changesOf(journal: Journal): JournalChange[] {
  const changes: JournalChange[] = [];
  journal.subscribe((change) => changes.push(change));
  return changes;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await pause();
}
