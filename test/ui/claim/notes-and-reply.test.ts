import { expect } from 'chai';
import type { ClaimId, ContactId, NoteId } from '../../../src/claims/ids.ts';
import { heard, unmount } from '../mount.ts';
import { ADA, aClaim, aContact, aFullClaim, aThread } from './a-case.ts';
import {
  asked,
  become,
  button,
  drawn,
  drawPanel,
  EDITOR,
  field,
  focused,
  hasButton,
  hasField,
  inside,
  leave,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

describe('notes', () => {
  afterEach(unmount);
  const notes = (panel: Element) => inside<HTMLElement>(panel, 'notes-part');

  it('say that they never leave the desk', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    expect(wordsOf(notes(panel))).to.contain('Internal: never exported');
  });

  it('are added with their kind, and stay in the field until they have arrived', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    field(panel, 'Query to author').click();
    const kept = await heard<{ key: string }>('keep-draft', () =>
      type(panel, 'New note', ' Who said so? '),
    );
    expect(kept[0]?.key).to.equal('article1/c1/note-new');
    const commands = await asked('add-note', () => button(panel, 'Add note').click());
    expect(commands).to.deep.equal([
      { do: 'add-note', claim: 'c1', replyTo: null, noteKind: 'query', text: 'Who said so?' },
    ]);
    expect(field(panel, 'New note').value).to.equal(' Who said so? ');
    const arrived = aThread('n5', { kind: 'query' });
    const [note] = arrived.notes;
    const thread = { ...arrived, notes: [{ ...note!, text: 'Who said so?' }] };
    const dropped = await heard('drop-draft', () => become(panel, aClaim({ threads: [thread] })));
    expect(dropped).to.deep.equal([{ key: 'article1/c1/note-new' }]);
    expect(field(panel, 'New note').value).to.equal('');
  });

  it('are not added empty: the cursor goes into the field', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const commands = await asked('add-note', () => button(panel, 'Add note').click());
    expect(commands).to.deep.equal([]);
    await drawn(panel);
    expect(focused()).to.equal(field(panel, 'New note'));
  });

  it('offer the editor’s question to editors only', async () => {
    const checker = await drawPanel({ claim: aClaim() });
    expect(hasField(notes(checker), 'Editor question')).to.equal(false);
    unmount();
    const editor = await drawPanel({ claim: aClaim(), me: EDITOR });
    expect(hasField(notes(editor), 'Editor question')).to.equal(true);
  });

  it('are answered in their thread', async () => {
    const panel = await drawPanel({
      claim: aClaim({ threads: [aThread('n1', { kind: 'query' })] }),
    });
    expect(wordsOf(inside(panel, 'note-thread'))).to.match(/^Query to author .*Joonas Vihervaara/);
    button(panel, 'Reply').click();
    await drawn(panel);
    expect(focused()).to.equal(field(panel, 'Your reply'));
    type(panel, 'Your reply', 'The spokesperson did.');
    const commands = await asked('add-note', () => void press('Enter', { ctrlKey: true }));
    expect(commands).to.deep.equal([
      {
        do: 'add-note',
        claim: 'c1',
        replyTo: 'n1',
        noteKind: 'note',
        text: 'The spokesperson did.',
      },
    ]);
  });

  it('are resolved, folded away and reopened', async () => {
    const panel = await drawPanel({ claim: aClaim({ threads: [aThread()] }) });
    expect(await asked('resolve-note', () => button(panel, 'Resolve').click())).to.deep.equal([
      { do: 'resolve-note', note: 'n1' },
    ]);
    const resolved = { event: 'e' as never, by: ADA, at: '2026-11-12T10:00:00.000Z' };
    await become(panel, aClaim({ threads: [aThread('n1', { resolved })] }));
    const folded = inside<HTMLDetailsElement>(notes(panel), 'details');
    expect(folded.open).to.equal(false);
    expect(wordsOf(folded)).to.contain('1 resolved note').and.to.contain('Resolved by Adaeze');
    expect(await asked('reopen-note', () => button(panel, 'Reopen').click())).to.deep.equal([
      { do: 'reopen-note', note: 'n1' },
    ]);
  });

  it('keep drafts of replies apart, thread by thread', async () => {
    const threads = [aThread('n1'), aThread('n2')];
    const drafts = new Map([['article1/c1/note-n2', { text: 'Half a rep', at: '' }]]);
    const panel = await drawPanel({ claim: aClaim({ threads }), drafts });
    const [first, second] = [...notes(panel).shadowRoot!.querySelectorAll('note-thread')];
    expect(hasField(first as Element, 'Your reply')).to.equal(false);
    expect(field(second as Element, 'Your reply').value).to.equal('Half a rep');
    expect((second as unknown as { thread: { id: NoteId } }).thread.id).to.equal('n2');
  });
});

describe('the right of reply', () => {
  afterEach(unmount);
  const reply = (panel: Element) => inside<HTMLElement>(panel, 'reply-part');

  it('shows who was asked and what they answered', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    const words = wordsOf(reply(panel));
    expect(words).to.contain('Pavel Dunmoor').and.to.contain('We will add a footnote.');
    expect(words).to.contain('e-mail · asked Oct 22, 2026 · deadline Oct 26, 2026');
    expect(words).to.contain('Answered Oct 26, 2026');
  });

  it('says when a deadline has passed without an answer', async () => {
    const panel = await drawPanel({ claim: aClaim({ contacts: [aContact()] }) });
    expect(wordsOf(reply(panel))).to.contain('No answer. Overdue: the deadline was 25 days ago.');
    await become(panel, aClaim({ contacts: [aContact({ deadline: '2026-11-20' })] }));
    expect(wordsOf(reply(panel))).to.contain('No answer yet. The deadline is today.');
    await become(panel, aClaim({ contacts: [aContact({ deadline: '' })] }));
    expect(wordsOf(reply(panel)))
      .to.contain('No answer yet.')
      .and.not.to.contain('deadline is');
  });

  it('logs a contact, today as the day of asking', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    button(panel, 'Log a contact').click();
    await drawn(panel);
    expect(focused()).to.equal(field(panel, 'Asked whom'));
    const save = () => button(panel, 'Save contact').click();
    expect(await asked('log-contact', save)).to.deep.equal([]);
    await drawn(panel);
    expect(wordsOf(reply(panel))).to.contain('Write who was asked.');
    type(panel, 'Asked whom', 'Pavel Dunmoor ');
    type(panel, 'How', 'by telephone');
    type(panel, 'Deadline', '2026-11-22');
    const entry = {
      whom: 'Pavel Dunmoor',
      how: 'by telephone',
      asked: '2026-11-20',
      deadline: '2026-11-22',
      answer: '',
      answered: '',
    };
    expect(await asked('log-contact', save)).to.deep.equal([
      { do: 'log-contact', claim: 'c1', entry },
    ]);
    const contact = { ...entry, id: 'k7' as ContactId };
    const dropped = await heard('drop-draft', () => become(panel, aClaim({ contacts: [contact] })));
    expect(dropped).to.deep.equal([{ key: 'article1/c1/contact-new' }]);
    expect(hasButton(panel, 'Save contact')).to.equal(false);
  });

  it('adds the answer to an entry', async () => {
    const panel = await drawPanel({ claim: aClaim({ contacts: [aContact()] }) });
    button(panel, `Change: ${aContact().whom}`).click();
    await drawn(panel);
    type(panel, 'Answer', 'It was agreed.');
    type(panel, 'Answered on', '2026-10-25');
    const { id, ...entry } = aContact({ answer: 'It was agreed.', answered: '2026-10-25' });
    const commands = await asked('log-contact', () => button(panel, 'Save contact').click());
    expect(commands).to.deep.equal([{ do: 'log-contact', claim: 'c1', contact: id, entry }]);
  });

  it('removes an entry', async () => {
    const panel = await drawPanel({ claim: aClaim({ contacts: [aContact()] }) });
    const commands = await asked('remove-contact', () =>
      button(panel, `Remove: ${aContact().whom}`).click(),
    );
    expect(commands).to.deep.equal([{ do: 'remove-contact', claim: 'c1', contact: 'contact1' }]);
  });

  it('covers several claims with one entry, chosen from a list', async () => {
    const others = [
      aClaim({ id: 'c2' as ClaimId, restated: 'Fares rose by 8 percent.' }),
      aFullClaim({ id: 'c3' as ClaimId, contacts: [] }),
      aClaim({ id: 'c4' as ClaimId, status: 'dropped', restated: 'Dropped.' }),
    ];
    const claim = aFullClaim({ contacts: [] });
    const panel = await drawPanel({ claim, others });
    button(panel, 'Log a contact').click();
    await drawn(panel);
    const labels = [...inside(panel, 'contact-form').shadowRoot!.querySelectorAll('.also label')];
    expect(labels.map(wordsOf), 'the same claimant first').to.deep.equal([
      `Claim 3: ${claim.restated} same claimant`,
      'Claim 2: Fares rose by 8 percent.',
    ]);
    field(panel, 'Claim 2: Fares rose by 8 percent.').click();
    type(panel, 'Asked whom', 'Pavel Dunmoor');
    const [logged] = await asked('log-contact', () => button(panel, 'Save contact').click());
    const entry = (logged as { entry: object }).entry;
    const contact = { ...entry, id: 'k7' as ContactId } as ReturnType<typeof aContact>;
    const shared = await asked('share-contact', () =>
      become(panel, { ...claim, contacts: [contact] }),
    );
    expect(shared).to.deep.equal([{ do: 'share-contact', claim: 'c2', contact: 'k7' }]);
  });

  it('says which claims an entry covers, and drops one that is unticked', async () => {
    const contacts = [aContact()];
    const panel = await drawPanel({
      claim: aClaim({ contacts }),
      others: [aClaim({ id: 'c2' as ClaimId, restated: 'Fares rose.', contacts })],
    });
    expect(wordsOf(reply(panel))).to.contain('Covers claims 1 and 2');
    button(panel, `Change: ${aContact().whom}`).click();
    await drawn(panel);
    const box = field(panel, 'Claim 2: Fares rose.');
    expect(box.checked).to.equal(true);
    box.click();
    const commands = await asked('remove-contact', () => button(panel, 'Save contact').click());
    expect(commands).to.deep.equal([{ do: 'remove-contact', claim: 'c2', contact: 'contact1' }]);
  });

  it('drafts the message that asks, without a word on the verdict', async () => {
    const contacts = [aContact({ how: 'e-mail to press@port.example' })];
    const panel = await drawPanel({ claim: aFullClaim({ contacts }) });
    const href = button(panel, 'Write an e-mail').getAttribute('href') ?? '';
    expect(href).to.match(/^mailto:press@port\.example\?subject=Request/);
    const words = decodeURIComponent(href);
    expect(words).to.contain('1. Tolse’s electric ferries carried 40 percent more people');
    expect(words).to.contain('Please answer by Oct 26, 2026');
    for (const secret of ['9 percent on its last', 'Missing context', 'gate counts']) {
      expect(words).not.to.contain(secret);
    }
  });

  it('is waived only with a reason, and the waiver is taken back', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const tick = () => field(panel, 'Waived').click();
    expect(await asked('waive-reply', tick)).to.deep.equal([]);
    await drawn(panel);
    type(panel, 'Why the claimant was not asked', 'A matter of public record.');
    expect(await asked('waive-reply', leave)).to.deep.equal([
      { do: 'waive-reply', claim: 'c1', reason: 'A matter of public record.' },
    ]);
    await become(panel, aClaim({ replyWaived: 'A matter of public record.' }));
    expect(await asked('waive-reply', tick)).to.deep.equal([
      { do: 'waive-reply', claim: 'c1', reason: null },
    ]);
  });
});
