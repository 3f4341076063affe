/** Appends commits until it is killed, and says after each how many are acknowledged. */
import { Journal } from '../../src/journal/journal.ts';
import { Newsroom } from './newsroom.ts';

self.addEventListener('message', ({ data }: MessageEvent<{ name: string; seed: number }>) => {
  void work(data.name, data.seed);
});

async function work(name: string, seed: number): Promise<void> {
  const room = new Newsroom({ seed });
  const journal = await Journal.open({ name });
  const { article, commit } = room.open('The harbour has 40 berths.');
  await journal.append(commit);
  for (let acknowledged = 1; ; acknowledged += 1) {
    self.postMessage(acknowledged);
    const changes = { title: `Title ${acknowledged}` };
    await journal.append(room.say(article, { kind: 'article-described', changes }));
  }
}
