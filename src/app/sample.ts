/** The sample desk that ships with the app: an invented story, checked by invented people. */
import type { ArticleId } from '../claims/ids.ts';
import type { DeskStore } from './desk-store.ts';

const SAMPLE = new URL('../../fixtures/sample/desk.ndjson', import.meta.url);

/**
 * Takes the sample desk into the journal and gives its article. Opening it again adds nothing and
 * changes nothing that was done in it since. Rejects when the file cannot be read.
 */
export async function openSample(store: DeskStore): Promise<ArticleId> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new Error(`the sample answered ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  const events = lines.map((line) => JSON.parse(line) as { readonly article: ArticleId });
  const { problems } = await store.importEvents(events);
  const [problem] = problems;
  if (problem !== undefined)
    throw new Error(`the sample is broken: ${problem.code} ${problem.where}`);
  const article = events.find((event) => event.article !== 'desk')?.article;
  if (article === undefined) throw new Error('the sample holds no article');
  return article;
}
