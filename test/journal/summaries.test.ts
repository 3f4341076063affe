import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { expect } from 'chai';
import type { Claim } from '../../src/claims/case.ts';
import { DEFAULT_POLICY } from '../../src/claims/policy.ts';
import type { Evidence, Source, VerdictContent } from '../../src/claims/events.ts';
import { DESK, type ArticleId, type ClaimId, type SourceId } from '../../src/claims/ids.ts';
import { FIVE_LEVELS, type RatingScale } from '../../src/claims/scales.ts';
import { summarise, type ArticleSummary } from '../../src/claims/summary.ts';
import { SUMMARY_VERSION } from '../../src/claims/summary-version.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { clearDatabases, newName, openJournal, putRaw, rawRows } from './databases.ts';
import { chance, Newsroom, Refused } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60. Experts doubt both numbers.';

const SOURCE: Omit<Source, 'id'> = {
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
};

const EVIDENCE: Omit<Evidence, 'id' | 'source'> = {
  quotedPassage: '40 berths',
  locator: 'table 2',
  stance: 'supports',
  reasoning: '',
  accessed: '2026-01-05',
  private: false,
  calculation: null,
};

const VERDICT: VerdictContent = {
  scale: { id: FIVE_LEVELS.id, version: FIVE_LEVELS.version },
  levels: ['true'],
  finding: 'The port counts 40 berths.',
  rationale: '',
  asOf: '',
  confidence: null,
};

/** What the rows have to be, made from all events at once. */
function expected(room: Newsroom): readonly ArticleSummary[] {
  const articles = new Set(room.events.map((event) => event.article));
  articles.delete(DESK);
  return [...articles].sort().map((article) => summarise(room.case(article), room.desk()));
}

/** Appends everything the newsroom has made so far, commit by commit. */
async function appendAll(journal: Journal, room: Newsroom): Promise<void> {
  for (const commit of Map.groupBy(room.events, (event) => event.commit.id).values()) {
    await journal.append(commit, { texts: room.texts, durability: 'relaxed' });
  }
}

/** A newsroom whose editor and checker are on its desk. */
function newsroom(seed = 1): Newsroom {
  const room = new Newsroom({ seed });
  room.hire();
  return room;
}

/** A claim with two sources and a verdict, submitted; approved by the editor when asked. */
function finish(room: Newsroom, article: ArticleId, words: string, approve = true): ClaimId {
  const { checker, editor } = room;
  const { claim } = room.mark(article, words);
  const changes = { restated: 'The harbour has 40 berths.', noSingleClaimant: true };
  room.do(checker, article, { do: 'describe-claim', claim, changes });
  room.do(checker, article, { do: 'add-evidence', claim, source: SOURCE, evidence: EVIDENCE });
  const other = { ...SOURCE, publisher: 'Coast guard', title: 'Chart 7' };
  room.do(checker, article, { do: 'add-evidence', claim, source: other, evidence: EVIDENCE });
  room.do(checker, article, { do: 'propose-verdict', claim, verdict: VERDICT });
  room.do(checker, article, { do: 'submit-claim', claim });
  if (approve) {
    const read = room.case(article).claims.find(({ id }) => id === claim)?.content;
    if (read === undefined) throw new TypeError('the claim is gone');
    room.do(editor, article, { do: 'approve-claim', claim, read });
  }
  return claim;
}

describe('summaries', () => {
  afterEach(clearDatabases);

  it('say of every article what a fold of all its events says', async () => {
    const room = newsroom();
    const journal = await openJournal(newName());
    const { article } = room.open(TEXT);
    room.open('An article without claims.', { title: 'Untouched' });
    finish(room, article, 'The harbour has 40 berths');
    finish(room, article, 'The mayor says', false);
    await appendAll(journal, room);
    const summaries = await journal.summaries();
    expect(summaries).to.deep.equal(expected(room));
    const statuses = summaries.flatMap(({ claims }) => claims.map(({ status }) => status));
    expect(statuses.sort()).to.deep.equal(['approved', 'in-review']);
  });

  it('are written in the transaction of the gesture', async () => {
    const name = newName();
    const room = newsroom();
    const journal = await openJournal(name);
    room.open(TEXT);
    await appendAll(journal, room);
    const rows = await rawRows<{ summary: ArticleSummary }>(name, 'summaries');
    expect(rows.map(({ summary }) => summary)).to.deep.equal(expected(room));
  });

  it('follow a change of a shared source into every article that uses it', async () => {
    const name = newName();
    const room = newsroom();
    const journal = await openJournal(name);
    const one = room.open(TEXT).article;
    const two = room.open(TEXT).article;
    const bystander = room.open(TEXT).article;
    finish(room, one, 'The harbour has 40 berths');
    finish(room, bystander, 'The harbour has 40 berths');
    const source = [...room.desk().sources.keys()][0] as SourceId;
    const { claim } = room.mark(two, 'The mayor says');
    room.do(room.checker, two, { do: 'add-evidence', claim, source, evidence: EVIDENCE });
    await appendAll(journal, room);
    expect(
      (await journal.summaries()).find(({ article }) => article === one)?.claims[0]?.status,
    ).to.equal('approved');

    const changes = { title: 'Port statistics, second edition' };
    const commit = room.do(room.checker, one, { do: 'change-source', source, changes });
    await journal.append(commit);
    // The row itself, not what reading would repair: it was written with the change.
    const rows = await rawRows<{ article: ArticleId; summary: ArticleSummary }>(name, 'summaries');
    const status = (article: ArticleId) =>
      rows.find((row) => row.article === article)?.summary.claims[0]?.status;
    expect(status(one)).to.equal('in-review');
    expect(status(bystander)).to.equal('approved');
    expect(await journal.summaries()).to.deep.equal(expected(room));
  });

  it('follow a source that others rest on, however far away', async () => {
    const name = newName();
    const room = newsroom();
    const journal = await openJournal(name);
    const elsewhere = room.open(TEXT).article;
    const { claim } = room.mark(elsewhere, 'The mayor says');
    const add = (source: Omit<Source, 'id'>): SourceId => {
      const { checker } = room;
      room.do(checker, elsewhere, { do: 'add-evidence', claim, source, evidence: EVIDENCE });
      return [...room.desk().sources.keys()].at(-1) as SourceId;
    };
    const far = add({ ...SOURCE, publisher: 'Far' });
    const middle = add({ ...SOURCE, publisher: 'Middle', derivedFrom: [far] });
    const one = room.open(TEXT).article;
    const approved = finish(room, one, 'The harbour has 40 berths', false);
    const ofOne = room.case(one).claims[0]?.evidence.map(({ source }) => source) ?? [];
    const [first, second] = ofOne as [SourceId, SourceId];
    room.do(room.checker, one, {
      do: 'change-source',
      source: first,
      changes: { derivedFrom: [middle] },
    });
    // What arrives last was made before the approval: the first rests, three steps away, on the
    // second, so one independent source was left. The editor had not heard of it.
    const changes = { derivedFrom: [second] };
    const late = room.do(room.checker, elsewhere, { do: 'change-source', source: far, changes });
    const { content, verdict } = room.case(one).claims[0] as Claim;
    const fact = { content, verdict: verdict?.event ?? null, policy: null, claim: approved };
    room.write(room.editor, one, [{ article: null, fact: { kind: 'claim-approved', ...fact } }]);
    for (const made of Map.groupBy(room.events, (event) => event.commit.id).values()) {
      if (made[0]?.id !== late[0]?.id) await journal.append(made, { durability: 'relaxed' });
    }
    const statusOfOne = (all: readonly ArticleSummary[]) =>
      all.find(({ article }) => article === one)?.claims[0]?.status;
    expect(statusOfOne(await journal.summaries())).to.equal('approved');
    await journal.append(late);
    const rows = await rawRows<{ summary: ArticleSummary }>(name, 'summaries');
    const summaries = rows.map(({ summary }) => summary);
    expect(statusOfOne(summaries)).to.equal('in-review');
    expect(summaries).to.deep.equal(expected(room));
  });

  it('follow a source into more articles than one transaction folds', async () => {
    const name = newName();
    const room = newsroom();
    const journal = await openJournal(name);
    const articles = Array.from(
      { length: 40 },
      (_, index) => room.open(`${TEXT} ${index}`).article,
    );
    const first = articles[0] as ArticleId;
    finish(room, first, 'The harbour has 40 berths');
    const sources = [...room.desk().sources.keys()];
    const source = sources[0] as SourceId;
    for (const article of articles.slice(1)) {
      const { claim } = room.mark(article, 'The harbour has 40 berths');
      room.do(room.checker, article, { do: 'add-evidence', claim, source, evidence: EVIDENCE });
    }
    await appendAll(journal, room);
    expect(await rawRows(name, 'stale')).to.deep.equal([]);

    const changes = { url: '', title: '', publisher: '', anonymityReason: '' };
    await journal.append(room.do(room.checker, first, { do: 'change-source', source, changes }));
    expect((await rawRows(name, 'stale')).length).to.be.within(20, 39);
    expect(await journal.summaries()).to.deep.equal(expected(room));
    expect(await rawRows(name, 'stale')).to.deep.equal([]);
  });

  it('follow a rating scale that arrives after the verdict which uses it', async () => {
    const room = newsroom();
    const journal = await openJournal(newName());
    const { article } = room.open(TEXT);
    const { claim } = room.mark(article, 'The mayor says');
    const scale: RatingScale = { ...FIVE_LEVELS, id: 'own-scale', name: 'Our own' };
    const verdict = { ...VERDICT, scale: { id: 'own-scale', version: 1 } };
    room.say(article, { kind: 'verdict-proposed', claim, verdict });
    await appendAll(journal, room);
    expect((await journal.summaries())[0]?.claims[0]?.ratings).to.deep.equal([]);

    const fact = { kind: 'scale-added', scale } as const;
    await journal.append(room.write(room.editor, article, [{ article: DESK, fact }]));
    expect((await journal.summaries())[0]?.claims[0]?.ratings).to.deep.equal(['True']);
    expect(await journal.summaries()).to.deep.equal(expected(room));
  });

  it('follow a policy that arrives late and was in force when something was signed', async () => {
    const room = newsroom();
    const journal = await openJournal(newName());
    const { article } = room.open(TEXT);
    const fact = { kind: 'policy-changed', changes: { ...DEFAULT_POLICY, sourcesNeeded: 5 } };
    const late = room.write(room.editor, article, [{ article: DESK, fact } as never]);
    // The editor who signs has not heard of it: to them two sources are enough.
    room.events.splice(room.events.indexOf(late[0] as never), 1);
    finish(room, article, 'The harbour has 40 berths');
    await appendAll(journal, room);
    expect((await journal.summaries())[0]?.claims[0]?.status).to.equal('approved');

    await journal.append(late);
    room.learn(late);
    expect((await journal.summaries())[0]?.claims[0]?.status).to.equal('in-review');
    expect(await journal.summaries()).to.deep.equal(expected(room));
  });

  it('follow a text that arrives after its article', async () => {
    const room = newsroom();
    const journal = await openJournal(newName());
    const { article } = room.open(`${TEXT} ${'Waves come and go. '.repeat(5_000)}`);
    const second = room.mark(article, 'The mayor says').claim;
    const first = room.mark(article, 'The harbour has').claim;
    expect(await journal.importEvents(room.events)).to.include({ added: room.events.length });
    expect((await journal.importEvents([], room.texts)).problems).to.deep.equal([]);
    expect((await journal.summaries())[0]?.claims.map(({ claim }) => claim)).to.deep.equal([
      first,
      second,
    ]);
    expect(await journal.summaries()).to.deep.equal(expected(room));
  });

  it('of another version are made again before they are read', async () => {
    const name = newName();
    const room = newsroom();
    const journal = await openJournal(name);
    const { article } = room.open(TEXT);
    await appendAll(journal, room);
    journal.close();
    const summary = { version: SUMMARY_VERSION + 1, article, colour: 'unheard of' };
    await putRaw(name, 'summaries', { article, summary, uses: [] });
    expect(await (await openJournal(name)).summaries()).to.deep.equal(expected(room));
  });

  it('can be made again from the events alone', async () => {
    const name = newName();
    const room = newsroom();
    const journal = await openJournal(name);
    const { article } = room.open(TEXT);
    finish(room, article, 'The harbour has 40 berths');
    room.open('Another one.');
    await appendAll(journal, room);
    const [right] = await rawRows<{ article: ArticleId; summary: object }>(name, 'summaries');
    await putRaw(name, 'summaries', { ...right, summary: { ...right?.summary, title: 'Wrong' } });
    expect((await journal.summaries())[0]?.title).to.equal('Wrong');
    await journal.rebuildSummaries();
    expect(await journal.summaries()).to.deep.equal(expected(room));
    // And what they hang on was found again, too.
    const source = [...room.desk().sources.keys()][0] as SourceId;
    const changes = { title: 'Port statistics, second edition' };
    await journal.append(room.do(room.checker, article, { do: 'change-source', source, changes }));
    expect(await journal.summaries()).to.deep.equal(expected(room));
  });

  it('equal the fold after every one of many gestures at random', async function () {
    this.timeout(60_000);
    const seed = Math.floor(Math.random() * 2 ** 31);
    await randomWork(seed).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error });
    });
  });

  for (const seed of [1, 20_26]) {
    it(`equal the fold after gestures at random, seed ${seed}`, async function () {
      this.timeout(60_000);
      await randomWork(seed);
    });
  }
});

async function randomWork(seed: number): Promise<void> {
  const journal = await openJournal(newName());
  const room = newsroom(seed);
  const random = chance(seed ^ 0x5eed);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const articles = [room.open(TEXT).article, room.open(TEXT).article];
  let told = 0;
  for (let step = 0; step < 60; step += 1) {
    const article = pick(articles) as ArticleId;
    const state = room.case(article);
    const claim = pick(state.claims)?.id;
    const source = pick([...room.desk().sources.keys()]);
    const who = random() < 0.4 ? room.editor : room.checker;
    const words = pick(TEXT.split('. ')) as string;
    const gestures: (() => unknown)[] = [
      () => room.mark(article, words),
      () => finish(room, article, words, random() < 0.7),
      () =>
        claim &&
        source &&
        room.do(who, article, { do: 'add-evidence', claim, source, evidence: EVIDENCE }),
      () =>
        source &&
        room.do(who, article, {
          do: 'change-source',
          source,
          changes: { title: `Title ${Math.floor(random() * 3)}` },
        }),
      () =>
        room.do(room.editor, article, {
          do: 'change-policy',
          changes: { sourcesNeeded: 1 + Math.floor(random() * 3), fourEyes: random() < 0.5 },
        }),
      () => {
        const commit = pick(room.events)?.commit.id;
        return commit && room.do(who, article, { do: 'undo', commit });
      },
      () =>
        claim &&
        room.do(who, article, {
          do: 'propose-verdict',
          claim,
          verdict: { ...VERDICT, levels: [random() < 0.5 ? 'true' : 'false'] },
        }),
      () => room.revise(article, `${TEXT} Revised ${step}.`),
    ];
    try {
      pick(gestures)?.();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof RangeError)) throw error;
    }
    const fresh = room.events.slice(told);
    told = room.events.length;
    for (const commit of Map.groupBy(fresh, (event) => event.commit.id).values()) {
      await journal.append(commit, { durability: 'relaxed' });
    }
    if (fresh.length > 0) expect(await journal.summaries()).to.deep.equal(expected(room));
  }
}
