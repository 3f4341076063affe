import { expect } from 'chai';
import { clearDatabases, newName, openJournal } from './databases.ts';

describe('drafts', () => {
  afterEach(clearDatabases);

  it('survive reopening, each with the time of its last keystroke', async () => {
    const name = newName();
    let now = Date.UTC(2026, 0, 5, 9);
    const journal = await openJournal(name, { now: () => now });
    await journal.keepDraft('claim/1/finding', 'The port counts 4');
    now += 500;
    await journal.keepDraft('claim/1/finding', 'The port counts 40 berths \u{1f6a2}\ud800');
    await journal.keepDraft('claim/1/rationale', '');
    journal.close();

    expect([...(await (await openJournal(name)).drafts())]).to.deep.equal([
      [
        'claim/1/finding',
        { text: 'The port counts 40 berths \u{1f6a2}\ud800', at: '2026-01-05T09:00:00.500Z' },
      ],
      ['claim/1/rationale', { text: '', at: '2026-01-05T09:00:00.500Z' }],
    ]);
  });

  it('are gone once dropped; dropping nothing is no error', async () => {
    const name = newName();
    const journal = await openJournal(name);
    await journal.keepDraft('a', 'words');
    await journal.keepDraft('b', 'other words');
    await journal.dropDraft('a');
    await journal.dropDraft('never kept');
    journal.close();
    expect([...(await (await openJournal(name)).drafts()).keys()]).to.deep.equal(['b']);
  });

  it('keep the last of many quick keystrokes', async () => {
    const journal = await openJournal(newName());
    const words = 'The port counts 40 berths.';
    await Promise.all(
      Array.from(words, (_, index) => journal.keepDraft('k', words.slice(0, index + 1))),
    );
    expect((await journal.drafts()).get('k')?.text).to.equal(words);
  });
});
