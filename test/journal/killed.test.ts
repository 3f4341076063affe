import { expect } from 'chai';
import { clearDatabases, newName, openJournal } from './databases.ts';
import { Newsroom } from './newsroom.ts';

describe('a killed tab', () => {
  afterEach(clearDatabases);

  for (const commits of [1, 7, 30]) {
    it(`loses nothing that was acknowledged (killed after ${commits})`, async () => {
      const name = newName();
      const acknowledged = await workUntil(name, commits);
      const journal = await openJournal(name);
      const [row] = await journal.summaries();
      const { events } = await journal.readArticle(row?.article as never);
      // Two events open the article; each later commit has one. What was under way when the tab
      // died is there as a whole or not at all.
      // What it said in its last moment may not have been heard.
      expect(events.length - 1).to.be.at.least(acknowledged);

      const room = new Newsroom({ seed: commits });
      const { article } = room.open('The harbour has 40 berths.');
      for (let title = 1; room.events.length < events.length; title += 1) {
        const changes = { title: `Title ${title}` };
        room.say(article, { kind: 'article-described', changes });
      }
      expect(events).to.deep.equal(room.of(article));
      expect(row?.title).to.equal(room.case(article).details.title);
    });
  }
});

/** Lets a worker append, and kills it once it has acknowledged that many commits. */
function workUntil(name: string, commits: number): Promise<number> {
  const worker = new Worker(new URL('./killed.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    let acknowledged = 0;
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      acknowledged = data;
      if (acknowledged < commits) return;
      worker.terminate();
      resolve(acknowledged);
    });
    worker.postMessage({ name, seed: commits });
  });
}
