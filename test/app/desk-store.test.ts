import { expect } from 'chai';
import { deleteDB } from 'idb';
import { DeskStore, type Actor } from '../../src/app/desk-store.ts';
import { openText } from '../../src/app/open-text.ts';
import { eventId, newClock, tick } from '../../src/claims/clock.ts';
import type { ArticleId, ClaimId, CommitId, DeviceId, PersonId } from '../../src/claims/ids.ts';
import { Journal } from '../../src/journal/journal.ts';
import { offset } from '../../src/text/offsets.ts';

const DETAILS = {
  title: 'The Pier',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: 'en',
};
const TEXT = 'The pier cost 3 million crowns. It opened in May.\nNobody paid twice.';

let databases = 0;

/** A database of its own for each test, and the way to open it again as another tab would. */
function freshDatabase(): { readonly open: () => Promise<{ journal: Journal; store: DeskStore }> } {
  databases += 1;
  const name = `store-test-${databases}-${Math.random().toString(36).slice(2)}`;
  const opened: Journal[] = [];
  cleanups.push(async () => {
    for (const journal of opened) journal.close();
    await deleteDB(name);
  });
  return {
    open: async () => {
      const journal = await Journal.open({ name });
      opened.push(journal);
      return { journal, store: await DeskStore.open(journal) };
    },
  };
}

const cleanups: (() => Promise<void>)[] = [];

async function joined(store: DeskStore, role: Actor['role'] = 'checker'): Promise<Actor> {
  const result = await store.addFirstPerson('Ann', role);
  if (!result.ok) throw new Error(result.refusal.code);
  return { id: result.value, role };
}

async function opened(store: DeskStore, me: Actor, text = TEXT): Promise<ArticleId> {
  const read = openText(text, DETAILS, []);
  if (!read.ok) throw new Error('not a text');
  const { command, texts } = read.value;
  const result = await store.perform(me, command, { texts });
  if (!result.ok) throw new Error(result.refusal.code);
  const article = result.value[0]?.article;
  if (article === undefined) throw new Error('nothing was written');
  await store.openArticle(article);
  return article;
}

function marks(words: string) {
  const start = TEXT.indexOf(words);
  return {
    do: 'mark-claim',
    range: { start: offset(start), end: offset(start + words.length) },
  } as const;
}

/** Waits until the store shows what is asked for. */
async function until(store: DeskStore, shows: () => boolean): Promise<void> {
  if (shows()) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!shows()) return;
      stop();
      resolve();
    });
  });
}

describe('the desk store', () => {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0)) await cleanup();
  });

  it('shows a gesture only once the journal holds it', async () => {
    const { journal, store } = await freshDatabase().open();
    const me = await joined(store);
    const article = await opened(store, me);
    const performing = store.perform(me, marks('3 million crowns'));
    expect(store.state.open?.claims).to.deep.equal([]);
    expect(store.state.pending).to.equal(1);
    const result = await performing;
    expect(result.ok && result.value.map(({ kind }) => kind)).to.deep.equal(['claim-marked']);
    expect(store.state.open?.claims.length).to.equal(1);
    expect(store.state.summaries[0]?.claims.length).to.equal(1);
    expect((await journal.readArticle(article)).events.length).to.equal(3);
  });

  it('performs gestures in turn, each on what the one before it left', async () => {
    const { store } = await freshDatabase().open();
    const me = await joined(store);
    await opened(store, me);
    const results = await Promise.all([
      store.perform(me, marks('opened in May')),
      store.perform(me, marks('opened in May')),
      store.perform(me, marks('paid twice')),
    ]);
    expect(results.map((result) => (result.ok ? 'done' : result.refusal.code))).to.deep.equal([
      'done',
      'already-marked',
      'done',
    ]);
    expect(store.state.open?.claims.length).to.equal(2);
    expect(store.state.pending).to.equal(0);
  });

  it('leaves everything as it was after a refusal', async () => {
    const { journal, store } = await freshDatabase().open();
    const me = await joined(store);
    const article = await opened(store, me);
    const before = store.state.open;
    const result = await store.perform(me, {
      do: 'mark-claim',
      range: { start: offset(5), end: offset(5_000) },
    });
    expect(!result.ok && result.refusal.code).to.equal('outside-the-text');
    expect(store.state.open).to.equal(before);
    expect((await journal.readArticle(article)).events.length).to.equal(2);
  });

  it('goes on after the disk has failed, and nothing of the failed gesture shows', async () => {
    const { journal, store } = await freshDatabase().open();
    const me = await joined(store);
    await opened(store, me);
    journal.close();
    const failed = await store.perform(me, marks('paid twice')).then(
      () => 'done',
      (error: Error) => error.name,
    );
    expect(failed).to.equal('JournalError');
    expect(store.state.open?.claims).to.deep.equal([]);
    expect(store.state.pending).to.equal(0);
  });

  it('shows at once what another tab has written', async () => {
    const { open } = freshDatabase();
    const [here, there] = [await open(), await open()];
    const me = await joined(here.store);
    const article = await opened(here.store, me);
    await until(there.store, () => there.store.state.summaries.length === 1);
    await there.store.openArticle(article);
    await here.store.perform(me, marks('opened in May'));
    await until(there.store, () => there.store.state.open?.claims.length === 1);
    await there.store.perform(me, marks('paid twice'));
    await until(here.store, () => here.store.state.open?.claims.length === 2);
    expect(here.store.state.open?.claims.map(({ id }) => id)).to.deep.equal(
      there.store.state.open?.claims.map(({ id }) => id),
    );
  });

  it('reads everything back when it is opened again', async () => {
    const { open } = freshDatabase();
    const first = await open();
    const me = await joined(first.store);
    const article = await opened(first.store, me);
    await first.store.perform(me, marks('3 million crowns'));
    const claims = first.store.state.open?.claims;
    first.journal.close();
    const second = await open();
    await second.store.openArticle(article);
    expect(second.store.state.open?.claims).to.deep.equal(claims);
    expect(second.store.actor(me.id)?.name).to.equal('Ann');
  });

  it('puts a long text beside its event, and has it at once', async () => {
    const { journal, store } = await freshDatabase().open();
    const me = await joined(store);
    const long = `${'The pier cost three million crowns and nobody paid twice. '.repeat(2_000)}\n`;
    const article = await opened(store, me, long.repeat(2));
    expect(store.state.open?.revisions[0]?.text?.text.length).to.be.greaterThan(200_000);
    const { events, texts } = await journal.readArticle(article);
    expect(JSON.stringify(events).length).to.be.lessThan(3_000);
    expect(texts.size).to.equal(1);
  });

  it('gives later ids than its own device gave before, however far ahead those were', async () => {
    const { open } = freshDatabase();
    const { journal, store } = await open();
    const me = await joined(store);
    const nextYear = tick(newClock(`${journal.device}abcd`), Date.now() + 365 * 86_400_000);
    const id = eventId(nextYear);
    await journal.append([
      {
        id,
        article: 'desk' as ArticleId,
        by: me.id,
        role: me.role,
        device: journal.device as DeviceId,
        at: new Date().toISOString(),
        commit: { id: id as string as CommitId, index: 0, count: 1 },
        seen: [],
        v: 1,
        kind: 'person-added',
        person: 'bea' as PersonId,
        name: 'Bea',
        personRole: 'editor',
      },
    ]);
    journal.close();
    const again = await open();
    const article = await opened(again.store, me);
    const { events } = await again.journal.readArticle(article);
    expect(events.every((event) => event.id > id)).to.equal(true);
  });

  it('opens the article that was asked for last', async () => {
    const { store } = await freshDatabase().open();
    const me = await joined(store);
    const first = await opened(store, me);
    const second = await opened(store, me, 'Another text stands here.');
    await Promise.all([
      store.openArticle(first),
      store.openArticle(second),
      store.openArticle(first),
    ]);
    expect(store.state.open?.article).to.equal(first);
    await store.openArticle('nowhere' as ArticleId);
    expect(store.state.open).to.equal(null);
    expect(store.state.missing).to.equal('nowhere');
  });

  it('performs on an article that is not open, and leaves the open one alone', async () => {
    const { store } = await freshDatabase().open();
    const me = await joined(store);
    const first = await opened(store, me);
    const second = await opened(store, me, 'Another text stands here.');
    await store.perform(me, { do: 'remove-article' }, { article: first });
    expect(store.state.open?.article).to.equal(second);
    expect(store.state.summaries.find(({ article }) => article === first)?.removed).to.equal(true);
    const claim = 'c'.repeat(16) as ClaimId;
    const refused = await store.perform(me, { do: 'submit-claim', claim }, { article: first });
    expect(!refused.ok && refused.refusal.code).to.equal('unknown-claim');
  });
});
