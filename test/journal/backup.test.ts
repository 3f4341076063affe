import { expect } from 'chai';
import { deleteDB } from 'idb';
import { backupName, readBackup, writeBackup } from '../../src/journal/backup.ts';
import { DeskStore } from '../../src/app/desk-store.ts';
import { openText } from '../../src/app/open-text.ts';
import { Journal } from '../../src/journal/journal.ts';

const DETAILS = { title: '', byline: '', publisher: '', url: '', published: '', language: '' };

describe('a safety copy', () => {
  const names = ['backup-test-a', 'backup-test-b'].map((name) => `${name}-${Math.random()}`);
  const journals: Journal[] = [];

  after(async () => {
    for (const journal of journals) journal.close();
    for (const name of names) await deleteDB(name);
  });

  it('restores the same journal elsewhere, and a second time adds nothing', async () => {
    const [from, to] = await Promise.all(names.map((name) => Journal.open({ name })));
    if (from === undefined || to === undefined) throw new Error('no journal');
    journals.push(from, to);
    const store = await DeskStore.open(from);
    const person = await store.addFirstPerson('Ann', 'checker');
    if (!person.ok) throw new Error('nobody');
    const me = { id: person.value, role: 'checker' as const };
    for (const text of ['A short text stands here.', 'A long text. '.repeat(10_000)]) {
      const read = openText(text, DETAILS, []);
      if (!read.ok) throw new Error('not a text');
      await store.perform(me, read.value.command, { texts: read.value.texts });
    }
    const copy = await writeBackup(from);
    const content = readBackup(copy);
    if (!content.ok) throw new Error(`line ${content.line}`);
    expect(content.texts.size).to.equal(1);
    const first = await to.importEvents(content.events, content.texts);
    expect(first).to.deep.equal({ added: content.events.length, known: 0, problems: [] });
    expect(await writeBackup(to)).to.equal(copy);
    const second = await to.importEvents(content.events, content.texts);
    expect(second).to.deep.equal({ added: 0, known: content.events.length, problems: [] });
    expect(await to.summaries()).to.deep.equal(await from.summaries());
  });

  it('names the line that cannot be read', () => {
    expect(readBackup('{"id":"a"}\n\n{"id":')).to.deep.equal({ ok: false, line: 3 });
  });

  it('is named after the day', () => {
    expect(backupName(new Date('2026-11-22T10:00:00Z'))).to.equal(
      'plumbline-2026-11-22.journal.ndjson',
    );
  });
});
