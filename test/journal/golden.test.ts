import { expect } from 'chai';
import { VERSIONS, isKnown, type JournalEvent } from '../../src/claims/events.ts';
import { fold } from '../../src/claims/fold.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { summarise } from '../../src/claims/summary.ts';
import { goldenLines, goldenNewsroom, goldenSummaries } from './golden.ts';
import { clearDatabases, exported, newName, openJournal } from './databases.ts';

const FIXTURES = new URL('../../fixtures/journals/', import.meta.url);

async function fixture(name: string): Promise<string> {
  const response = await fetch(new URL(name, FIXTURES));
  if (!response.ok) throw new RangeError(`${name}: ${response.status}`);
  return response.text();
}

interface Golden {
  readonly lines: string;
  readonly events: readonly unknown[];
  readonly texts: ReadonlyMap<string, unknown>;
  readonly summaries: unknown;
}

async function golden(version: string): Promise<Golden> {
  const lines = await fixture(`${version}.ndjson`);
  const texts = JSON.parse(await fixture(`${version}.texts.json`)) as object;
  return {
    lines,
    events: lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    texts: new Map(Object.entries(texts)),
    summaries: JSON.parse(await fixture(`${version}.summary.json`)),
  };
}

for (const version of ['v1']) {
  describe(`the golden journal ${version}`, () => {
    afterEach(clearDatabases);

    it('is taken whole, and gives the desk it always gave', async () => {
      const { lines, events, texts, summaries } = await golden(version);
      const name = newName();
      const journal = await openJournal(name);
      expect(await journal.importEvents(events, texts)).to.deep.equal({
        added: events.length,
        known: 0,
        problems: [],
      });
      journal.close();
      const again = await openJournal(name);
      expect(await exported(again)).to.equal(lines);
      expect(await again.summaries()).to.deep.equal(summaries);
      // The same from what is read back, folded here.
      const desk = foldDesk(await again.readDesk());
      for (const row of await again.summaries()) {
        const read = await again.readArticle(row.article);
        const state = fold(row.article, read.events, desk, read.texts);
        expect(summarise(state, desk)).to.deep.equal(row);
      }
    });

    it('gives the same desk in whatever order it arrives', async () => {
      const { lines, events, texts, summaries } = await golden(version);
      const journal = await openJournal(newName());
      for (const event of events.toReversed()) await journal.importEvents([event]);
      await journal.importEvents([], texts);
      expect(await exported(journal)).to.equal(lines);
      expect(await journal.summaries()).to.deep.equal(summaries);
    });

    it('holds one event from the future, and knows all others', async () => {
      const events = (await golden(version)).events as readonly JournalEvent[];
      const unknown = events.filter((event) => !isKnown(event)).map(({ kind }) => kind);
      expect(unknown).to.deep.equal(['x-from-the-future']);
    });
  });
}

describe('the newest golden journal, while it is provisional', () => {
  const writer = new URL('make-golden.mjs', import.meta.url).pathname;

  it('is the story that golden.ts tells', async () => {
    const { lines, texts, summaries } = await golden('v1');
    const room = goldenNewsroom();
    const hint = `the story or the events have changed: run ${writer}`;
    expect(goldenLines(room), hint).to.equal(lines);
    expect([...room.texts], hint).to.deep.equal([...texts]);
    expect(goldenSummaries(room), hint).to.deep.equal(summaries);
  });

  it('holds every kind of event there is', () => {
    const kinds = new Set(goldenNewsroom().events.map(({ kind }) => kind));
    expect([...kinds]).to.include.members(Object.keys(VERSIONS));
  });
});
