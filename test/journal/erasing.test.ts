import { expect } from 'chai';
import { canonicalJson } from '../../src/claims/canonical-json.ts';
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import type { JournalEvent } from '../../src/claims/events.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import { DESK, type ArticleId, type EventId } from '../../src/claims/ids.ts';
import { blank } from '../../src/claims/redact.ts';
import { summarise } from '../../src/claims/summary.ts';
import { backupLines } from '../../src/journal/backup.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { clearDatabases, exported, newName, openJournal, rawRows } from './databases.ts';
import { chance, Newsroom, textOf, type Person } from './newsroom.ts';

const TEXT = 'The harbour has 40 berths. The mayor says it has 60.';
/** Stands in everything that is erased below. */
const SECRET = 'Quillon Vestergard';
const STORES = ['log', 'heads', 'summaries', 'uses', 'stale', 'texts', 'drafts', 'meta'];

/** A newsroom whose desk knows both people. */
function newsroom(options: ConstructorParameters<typeof Newsroom>[0] = {}): Newsroom {
  const room = new Newsroom(options);
  for (const who of [room.editor, room.checker]) join(room, who, room.editor);
  return room;
}

function join(
  room: Newsroom,
  { person, role }: Person,
  by: Person = { person, role },
): readonly JournalEvent[] {
  const fact = { kind: 'person-added', person, name: 'A colleague', personRole: role } as const;
  return room.write(by, DESK, [{ article: DESK, fact }]);
}

/** A claim with the secret in everything that a person can write about it. */
function plant(room: Newsroom): { article: ArticleId; secrets: readonly JournalEvent[] } {
  const { article } = room.open(TEXT);
  const { claim } = room.mark(article, 'The mayor says');
  const words = `call ${SECRET}`;
  const secrets = [
    ...room.do(room.checker, article, {
      do: 'describe-claim',
      claim,
      changes: { restated: words, saidWhere: words, priorityReason: words },
    }),
    ...room.do(room.checker, article, {
      do: 'add-note',
      claim,
      replyTo: null,
      noteKind: 'note',
      text: words,
    }),
    ...room.do(room.checker, article, { do: 'add-claimant', claim, name: words, role: words }),
    ...room.do(room.checker, article, {
      do: 'log-contact',
      claim,
      entry: { whom: words, how: words, asked: '', deadline: '', answer: words, answered: '' },
    }),
    ...room.do(room.checker, article, {
      do: 'add-evidence',
      claim,
      source: { ...EMPTY_SOURCE, title: 'Port figures' },
      evidence: {
        quotedPassage: words,
        locator: words,
        stance: 'supports',
        reasoning: words,
        accessed: '2026-01-05',
        private: false,
        calculation: null,
      },
    }),
    ...room.do(room.checker, article, {
      do: 'propose-verdict',
      claim,
      verdict: {
        scale: { id: 'five-levels', version: 1 },
        levels: ['false'],
        finding: words,
        rationale: words,
        asOf: '',
        confidence: null,
      },
    }),
  ];
  return { article, secrets: secrets.filter((event) => event.article === article) };
}

function redact(
  room: Newsroom,
  article: ArticleId,
  events: readonly JournalEvent[],
  who: Person = room.editor,
): readonly JournalEvent[] {
  const fact = {
    kind: 'events-redacted',
    events: events.map(({ id }) => id),
    reason: 'A private number',
  } as const;
  return room.write(who, article, [{ article: null, fact }]);
}

const parsed = (events: readonly JournalEvent[]): unknown[] =>
  events.map((event) => JSON.parse(canonicalJson(event)) as unknown);

/** Everything that lies in the database, and a whole backup, as one string. */
async function everything(name: string, journal: Journal): Promise<string> {
  const raw: string[] = [];
  for (const store of STORES) raw.push(JSON.stringify(await rawRows(name, store)));
  for await (const line of backupLines(journal)) raw.push(line);
  return raw.join('\n');
}

describe('erasing', () => {
  afterEach(clearDatabases);

  it('takes the words out of every store, memory and backup, and keeps that they were there', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const name = newName();
    const journal = await openJournal(name);
    await journal.importEvents(parsed(room.events));
    expect(await everything(name, journal), 'planted').to.contain(SECRET);
    const before = (await journal.readArticle(article)).events;

    const redaction = redact(room, article, secrets);
    await journal.append(redaction);
    expect(await everything(name, journal)).not.to.contain(SECRET);
    const { events } = await journal.readArticle(article);
    expect(JSON.stringify(events)).not.to.contain(SECRET);
    expect(events.map(({ id }) => id)).to.deep.equal([
      ...before.map(({ id }) => id),
      ...redaction.map(({ id }) => id),
    ]);
    const marked = events.filter(({ redacted }) => redacted !== undefined);
    expect(marked.map(({ id }) => id)).to.deep.equal(secrets.map(({ id }) => id));
    const rows = await journal.summaries();
    expect(rows.find((row) => row.article === article)).to.deep.equal(
      summarise(room.case(article), room.desk()),
    );
  });

  it('stores blank what arrives later under those ids, in whatever order', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const full = [...room.events];
    const redaction = redact(room, article, secrets);
    const erased = new Set(secrets.map(({ id }) => id));
    const rest = full.filter(({ id }) => !erased.has(id));

    const late = newName();
    const first = await openJournal(late);
    await first.importEvents(parsed([...rest, ...redaction]));
    expect(await first.importEvents(parsed(secrets))).to.deep.include({
      added: secrets.length,
      problems: [],
    });
    expect(await everything(late, first)).not.to.contain(SECRET);

    const early = await openJournal(newName());
    await early.importEvents(parsed(full));
    await early.importEvents(parsed(redaction));
    const together = await openJournal(newName());
    await together.importEvents(parsed([...redaction, ...full]));
    expect(await exported(early)).to.equal(await exported(first));
    expect(await exported(together)).to.equal(await exported(first));

    // An old copy that still holds the words brings none of them back, and is no conflict.
    expect(await first.importEvents(parsed(full))).to.deep.include({ added: 0, problems: [] });
    expect(await everything(late, first)).not.to.contain(SECRET);
  });

  it('restores a backup of blanked events', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const journal = await openJournal(newName());
    await journal.importEvents(parsed(room.events));
    await journal.append(redact(room, article, secrets));
    const lines = (await exported(journal)).trim().split('\n');
    const copy = await openJournal(newName());
    const result = await copy.importEvents(lines.map((line) => JSON.parse(line) as unknown));
    expect(result).to.deep.include({ added: lines.length, problems: [] });
    expect(await exported(copy)).to.equal(await exported(journal));
  });

  it('counts an editor’s word only, and follows the word that makes somebody an editor', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const name = newName();
    const journal = await openJournal(name);
    await journal.importEvents(parsed(room.events));
    await journal.append(redact(room, article, secrets, room.checker));
    expect(await everything(name, journal), 'a checker erases nothing').to.contain(SECRET);

    const stranger: Person = { person: 'editor-cleo' as never, role: 'editor' };
    await journal.append(redact(room, article, secrets, stranger));
    expect(await everything(name, journal), 'nobody knows them').to.contain(SECRET);
    await journal.append(join(room, stranger, room.editor));
    expect(await everything(name, journal)).not.to.contain(SECRET);
    expect(JSON.stringify((await journal.readArticle(article)).events)).not.to.contain(SECRET);
  });

  it('lets another tab forget what it held in memory', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const name = newName();
    const here = await openJournal(name);
    const there = await openJournal(name);
    await here.importEvents(parsed(room.events));
    expect(JSON.stringify((await there.readArticle(article)).events)).to.contain(SECRET);
    await here.append(redact(room, article, secrets));
    expect(JSON.stringify((await there.readArticle(article)).events)).not.to.contain(SECRET);
    // And it goes on writing what it reads.
    await there.append(room.mark(article, 'The harbour has').commit);
    expect(await everything(name, there)).not.to.contain(SECRET);
  });

  it('removes a large text that no other revision names, and does not store it again', async () => {
    const room = newsroom();
    const long = `${SECRET}. ${'Waves come and go. '.repeat(5_000)}`;
    const alone = room.open(long);
    const shared = room.open(`${long} Shared.`);
    room.open(`${long} Shared.`);
    const name = newName();
    const journal = await openJournal(name);
    const texts = new Map(room.texts);
    await journal.importEvents(parsed(room.events), texts);
    const revisions = (article: ArticleId) =>
      room.of(article).filter(({ kind }) => kind === 'revision-added');
    await journal.append(redact(room, alone.article, revisions(alone.article)));
    await journal.append(redact(room, shared.article, revisions(shared.article)));
    const kept = (await rawRows<{ text: string }>(name, 'texts')).map(({ text }) => text.slice(-7));
    expect(kept, 'another article still reads it').to.deep.equal(['Shared.']);
    await journal.importEvents(parsed(room.events), texts);
    expect(await rawRows(name, 'texts')).to.have.length(1);
    const { texts: read } = await journal.readArticle(alone.article);
    expect([...read.keys()]).not.to.include(hashOfText(textOf(long)));
  });

  it('removes drafts about the same claim, and leaves those about others', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const other = room.mark(article, 'The harbour has').claim;
    const journal = await openJournal(newName());
    await journal.importEvents(parsed(room.events));
    const { claim } = secrets[0] as unknown as { claim: string };
    await journal.keepDraft(`${article}/${claim}/note`, `and ${SECRET}`);
    await journal.keepDraft(`${article}/${other}/note`, 'something else');
    await journal.append(redact(room, article, secrets));
    expect([...(await journal.drafts()).keys()]).to.deep.equal([`${article}/${other}/note`]);
  });

  it('removes a file that no other event names', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const journal = await openJournal(newName());
    const hashes = [
      await journal.putAttachment(new Blob([`passport of ${SECRET}`])),
      await journal.putAttachment(new Blob(['a table'])),
    ];
    const added = secrets.find(({ kind }) => kind === 'evidence-added') as unknown as {
      claim: never;
      evidence: { id: never };
    };
    const attach = (hash: (typeof hashes)[number]) =>
      room.do(room.checker, article, {
        do: 'attach',
        claim: added.claim,
        evidence: added.evidence.id,
        attachment: {
          hash,
          name: `${SECRET}.png`,
          type: 'image/png',
          bytes: 10,
          use: 'file',
          takenFrom: '',
          private: true,
        },
      });
    const files = hashes.map(attach).flat();
    await journal.importEvents(parsed(room.events));
    await journal.append(redact(room, article, files.slice(0, 1)));
    expect(await journal.attachment(hashes[0] as never)).to.equal(null);
    expect(await journal.attachment(hashes[1] as never)).to.be.instanceOf(Blob);
  });

  it('gives the same bytes without the words, in whatever batches and order it all arrives', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = chance(seed);
    const room = newsroom();
    const { article, secrets } = plant(room);
    redact(room, article, secrets);
    redact(room, article, secrets.slice(0, 3));
    let expected: string | null = null;
    for (let run = 0; run < 6; run += 1) {
      const shuffled = room.events
        .map((event) => ({ event, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ event }) => event);
      const name = newName();
      const journal = await openJournal(name);
      while (shuffled.length > 0) {
        const batch = shuffled.splice(0, 1 + Math.floor(random() * 6));
        const { problems } = await journal.importEvents(parsed(batch));
        expect(problems, `seed ${seed}, run ${run}`).to.deep.equal([]);
      }
      expect(await everything(name, journal), `seed ${seed}, run ${run}`).not.to.contain(SECRET);
      const bytes = await exported(journal);
      expected ??= bytes;
      expect(bytes, `seed ${seed}, run ${run}`).to.equal(expected);
    }
  });

  it('takes the words back in where a blank came with no redaction that counts', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    const forged = room.events.map((event) =>
      secrets.includes(event) ? blank(event, 'somewhere' as EventId) : event,
    );
    const name = newName();
    const journal = await openJournal(name);
    await journal.importEvents(parsed(forged));
    expect(await everything(name, journal)).not.to.contain(SECRET);
    await journal.importEvents(parsed(room.events));
    const { events } = await journal.readArticle(article);
    expect(events.map((event) => canonicalJson(event))).to.deep.equal(
      room.of(article).map((event) => canonicalJson(event)),
    );
    expect(await everything(name, journal)).to.contain(SECRET);
    const both = await openJournal(newName());
    const counts = await both.importEvents([...parsed(forged), ...parsed(room.events)]);
    expect(counts.problems, 'blank and full in one file').to.deep.equal([]);
    expect(await exported(both)).to.contain(SECRET);
  });

  it('is a conflict still, where more than the erased words differs', async () => {
    const room = newsroom();
    const { article, secrets } = plant(room);
    redact(room, article, secrets);
    const journal = await openJournal(newName());
    await journal.importEvents(parsed(room.events));
    const [first] = secrets;
    const forged = { ...(parsed([first as JournalEvent])[0] as object), by: room.editor.person };
    const { problems } = await journal.importEvents([forged]);
    expect(problems.map(({ code }) => code)).to.deep.equal(['conflict']);
  });
});
