import { expect } from 'chai';
import { canonicalJson } from '../../src/claims/canonical-json.ts';
import type { JournalEvent } from '../../src/claims/events.ts';
import { DESK, type ArticleId } from '../../src/claims/ids.ts';
import { summarise } from '../../src/claims/summary.ts';
import { clearDatabases, exported, newName, openJournal, rawRows } from './databases.ts';
import { Newsroom, textOf } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';

/** Events as a file gives them. */
function parsed(events: readonly JournalEvent[]): unknown[] {
  return events.map((event) => JSON.parse(canonicalJson(event)) as unknown);
}

describe('importing', () => {
  afterEach(clearDatabases);

  it('gives the identical journal, and twice gives it once', async () => {
    const room = new Newsroom();
    const { article } = room.open(TEXT);
    room.mark(article, 'The mayor says');
    room.open(`${TEXT} ${'Waves come and go. '.repeat(5_000)}`);
    room.do(room.checker, article, { do: 'add-person', name: 'Anna', role: 'checker' });
    const journal = await openJournal(newName());
    const count = room.events.length;
    expect(await journal.importEvents(parsed(room.events), room.texts)).to.deep.equal({
      added: count,
      known: 0,
      problems: [],
    });
    const lines = room.events.map((event) => `${canonicalJson(event)}\n`).join('');
    expect(await exported(journal)).to.equal(lines);
    expect(await journal.importEvents(parsed(room.events), room.texts)).to.deep.equal({
      added: 0,
      known: count,
      problems: [],
    });
    expect(await exported(journal)).to.equal(lines);
    const rows = await journal.summaries();
    expect(rows).to.have.length(2);
    expect(rows.find((row) => row.article === article)).to.deep.equal(
      summarise(room.case(article), room.desk()),
    );
  });

  it('counts what is new and what was here', async () => {
    const room = new Newsroom();
    const { article } = room.open(TEXT);
    const journal = await openJournal(newName());
    await journal.importEvents(parsed(room.events));
    room.mark(article, 'The mayor says');
    const twice = [...parsed(room.events), ...parsed(room.events)];
    expect(await journal.importEvents(twice)).to.deep.equal({ added: 1, known: 5, problems: [] });
  });

  it('takes nothing when anything is wrong, and says all that is', async () => {
    const room = new Newsroom();
    const { article } = room.open(TEXT);
    room.mark(article, 'The mayor says');
    const [opened, revised, marked] = parsed(room.events) as Record<string, unknown>[];
    const journal = await openJournal(newName());
    let told = 0;
    journal.subscribe(() => (told += 1));
    const text = textOf('Stray words.');
    const { problems, ...counts } = await journal.importEvents(
      [
        opened,
        'not an event',
        { ...revised, by: 'an id with spaces' },
        { ...marked, kind: 'future-kind', v: 9, weight: 'x'.repeat(201 * 1024) },
        { ...opened, at: '2026-01-01T00:00:00.000Z' },
        { ...marked, id: 'other', kind: 'future-kind', tick: () => 0 },
      ],
      new Map<string, unknown>([
        ['0'.repeat(64), text],
        ['1'.repeat(64), { text: 'two\nblocks', shape: 'p' }],
      ]),
    );
    expect(counts).to.deep.equal({ added: 0, known: 0 });
    expect(problems.map(({ code, index, where }) => [code, index, where])).to.deep.equal([
      ['not-an-object', 1, ''],
      ['wrong-field', 2, 'by'],
      ['too-large', 3, ''],
      ['conflict', 4, ''],
      ['wrong-field', 5, 'tick'],
      ['wrong-hash', null, ''],
      ['not-a-text', null, ''],
    ]);
    expect(problems[1]?.id).to.equal(revised?.['id']);
    expect(await exported(journal)).to.equal('');
    expect(await journal.summaries()).to.deep.equal([]);
    expect(told).to.equal(0);
  });

  it('reports an id that is taken by another event, and takes nothing', async () => {
    const room = new Newsroom();
    const { article } = room.open(TEXT);
    const journal = await openJournal(newName());
    await journal.importEvents(parsed(room.events));
    const before = await exported(journal);
    const fresh = room.mark(article, 'The mayor says').commit;
    const [opened] = parsed(room.events) as Record<string, unknown>[];
    const forged = { ...opened, at: '2026-01-01T00:00:00.000Z' };
    expect(await journal.importEvents([...parsed(fresh), forged])).to.deep.equal({
      added: 0,
      known: 0,
      problems: [{ code: 'conflict', index: 1, id: opened?.['id'], where: '' }],
    });
    expect(await exported(journal)).to.equal(before);
  });

  it('tells once, with what was new', async () => {
    const room = new Newsroom();
    const { article } = room.open(TEXT);
    const journal = await openJournal(newName());
    await journal.importEvents(parsed(room.events));
    const heard: [string[], number][] = [];
    journal.subscribe(({ articles, events }) => heard.push([[...articles], events.length]));
    const marking = room.mark(article, 'The mayor says').commit;
    room.do(room.checker, article, { do: 'add-person', name: 'Anna', role: 'checker' });
    await journal.importEvents(parsed(room.events));
    await journal.importEvents(parsed(room.events));
    expect(heard).to.deep.equal([[[article, DESK], marking.length + 1]]);
  });

  it('packs many events of many articles into few rows, each article in its own', async function () {
    this.timeout(60_000);
    const name = newName();
    const journal = await openJournal(name);
    const room = new Newsroom();
    const articles = Array.from(
      { length: 30 },
      (_, index) => room.open(`${TEXT} ${index}`).article,
    );
    const busy = articles[0] as ArticleId;
    const texts = Array.from({ length: 2_500 }, (_, index) => ({
      kind: 'article-described' as const,
      changes: { title: `Title ${index}` },
    }));
    room.say(busy, ...texts);
    const heard: number[] = [];
    journal.subscribe(({ events }) => heard.push(events.length));
    await journal.importEvents(room.events);
    const rows = await rawRows<{ article: string; events: unknown[] }>(name, 'log');
    expect(rows).to.have.length(29 + 3);
    expect(rows.every(({ events }) => events.length <= 1_000)).to.equal(true);
    expect(heard).to.deep.equal([room.events.length]);
    expect((await journal.readArticle(busy)).events).to.deep.equal(room.of(busy));
    expect(await journal.summaries()).to.deep.equal(
      [...articles].sort().map((article) => summarise(room.case(article), room.desk())),
    );
  });
});
