import { expect } from 'chai';
import type { NoteId } from '../../../src/claims/ids.ts';
import type { Thread } from '../../../src/claims/case.ts';
import { mentionAt, mentionsIn, runsOf } from '../../../src/ui/claim/mentions.ts';
import { findings } from '../axe.ts';
import { heard, THEMES, unmount, withTheme } from '../mount.ts';
import { ADA, aClaim, aThread, JOON, MARI, PEOPLE } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  CHECKER,
  drawn,
  drawPanel,
  field,
  hasButton,
  hasField,
  inside,
  pick,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const notes = (panel: Element) => inside<HTMLElement>(panel, 'notes-part');
const withNote = (thread: Thread, over: Partial<Thread['notes'][number]>): Thread => ({
  ...thread,
  notes: thread.notes.map((note) => ({ ...note, ...over })),
});

describe('mentions', () => {
  it('begin with an @ that stands before a word of its own', () => {
    expect(mentionAt('Ask @Joo', 8)).to.deep.equal({ from: 4, query: 'Joo' });
    expect(mentionAt('@', 1)).to.deep.equal({ from: 0, query: '' });
    expect(mentionAt('(@Joonas Vi', 11)).to.deep.equal({ from: 1, query: 'Joonas Vi' });
    expect(mentionAt('desk@example', 12), 'an address').to.equal(null);
    expect(mentionAt('@ Joonas', 8), 'a blank').to.equal(null);
    expect(mentionAt('Ask @Joo', 3), 'before it').to.equal(null);
  });

  it('are the names that stand in the text, whole', () => {
    const text = '@Joonas Vihervaara and @Marisol Etxaniz, see @Adaeze and @Adaeze Nworahs.';
    expect(mentionsIn(text, PEOPLE)).to.deep.equal([JOON, MARI]);
    expect(
      runsOf(text, PEOPLE)
        .map((run) => run.text)
        .join(''),
    ).to.equal(text);
  });
});

describe('a note that mentions somebody', () => {
  afterEach(unmount);

  it('offers people after an @ and takes one with the keyboard', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    type(panel, 'New note', 'Please look, @');
    await drawn(panel);
    const offers = () => all<HTMLElement>(notes(panel), '[role=option]');
    expect(offers().map(wordsOf)).to.have.lengthOf(3);
    press('ArrowDown');
    await drawn(panel);
    expect(offers()[1]?.getAttribute('aria-selected')).to.equal('true');
    press('Enter');
    await drawn(panel);
    expect(field(panel, 'New note').value).to.equal('Please look, @Joonas Vihervaara ');
    expect(offers()).to.have.lengthOf(0);
    const [command] = await asked('add-note', () => button(panel, 'Add note').click());
    expect(command).to.deep.include({ mentions: [JOON], text: 'Please look, @Joonas Vihervaara' });
  });

  it('closes the list with Escape and keeps what was written', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    type(panel, 'New note', '@mar');
    await drawn(panel);
    press('Escape');
    await drawn(panel);
    expect(all(notes(panel), '[role=option]')).to.have.lengthOf(0);
    const [command] = await asked('add-note', () => button(panel, 'Add note').click());
    expect(command).not.to.have.property('mentions');
  });
});

describe('a query to the author', () => {
  afterEach(unmount);
  const query = aThread('n1', { kind: 'query' });

  it('takes the author’s answer, marked as such', async () => {
    const panel = await drawPanel({ claim: aClaim({ threads: [query] }) });
    button(panel, 'Answer').click();
    await drawn(panel);
    type(panel, 'What the author answers', 'It was 900,000.');
    const commands = await asked('add-note', () => button(panel, 'Save answer').click());
    expect(commands).to.deep.equal([
      {
        do: 'add-note',
        claim: 'c1',
        replyTo: 'n1',
        noteKind: 'note',
        text: 'It was 900,000.',
        answers: true,
      },
    ]);
    const answer = {
      ...query.notes[0]!,
      id: 'n2' as NoteId,
      text: 'It was 900,000.',
      answers: true,
    };
    await become(panel, aClaim({ threads: [{ ...query, notes: [...query.notes, answer] }] }));
    expect(wordsOf(notes(panel))).to.contain('The author’s answer');
    expect(hasField(panel, 'What the author answers')).to.equal(false);
  });

  it('is the only kind of note that is answered', async () => {
    const panel = await drawPanel({ claim: aClaim({ threads: [aThread()] }) });
    expect(hasButton(notes(panel), 'Answer')).to.equal(false);
    expect(hasButton(notes(panel), 'Reply')).to.equal(true);
  });

  it('proposes what the text should say, shown as a word diff', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    expect(hasButton(notes(panel), 'Propose a correction')).to.equal(false);
    field(panel, 'Query to author').click();
    await drawn(panel);
    button(panel, 'Propose a correction').click();
    await drawn(panel);
    const before = field(panel, 'The text says').value;
    expect(before).to.contain('1.26 million passengers');
    type(panel, 'It should say', before.replace('40 percent', '9 percent'));
    type(panel, 'New note', 'Which year is the base?');
    const [command] = await asked('add-note', () => button(panel, 'Add note').click());
    expect(command).to.deep.include({
      noteKind: 'query',
      proposal: { before, after: before.replace('40 percent', '9 percent') },
    });
    const asking = withNote(query, {
      proposal: { before: 'by 40 percent', after: 'by 9 percent' },
    });
    await become(panel, aClaim({ threads: [asking] }));
    expect(wordsOf(inside(inside(panel, 'note-thread'), 'del'))).to.contain('40');
    expect(wordsOf(inside(inside(panel, 'note-thread'), 'ins'))).to.contain('9');
    expect(inside(panel, 'a[href="#/article/article1/queries"]')).to.be.instanceOf(Element);
  });
});

describe('notes that are new to the reader', () => {
  afterEach(unmount);
  const key = 'read-notes/ada/article1/c1';

  it('say so, and are read once they were seen', async () => {
    const threads = [aThread('n1'), withNote(aThread('n2'), { by: ADA })];
    const kept = await heard<{ key: string; text: string }>(
      'keep-draft',
      async () => {
        const panel = await drawPanel({ claim: aClaim({ threads }) });
        expect(wordsOf(panel)).to.contain('2 open, 1 new');
        expect(all(notes(panel), '.new')).to.have.lengthOf(1);
        inside(panel, 'notes-part').scrollIntoView();
      },
      1,
    );
    expect(kept).to.have.lengthOf(1);
    expect(kept[0]).to.deep.include({ key, text: '["n1","n2"]' });
  });

  it('are new no longer at the next visit', async () => {
    const drafts = new Map([[key, { text: '["n1"]', at: '' }]]);
    const panel = await drawPanel({ claim: aClaim({ threads: [aThread('n1')] }), drafts });
    expect(all(notes(panel), '.new')).to.have.lengthOf(0);
  });

  it('take a broken mark for none', async () => {
    const drafts = new Map([[key, { text: '{', at: '' }]]);
    const panel = await drawPanel({ claim: aClaim({ threads: [aThread('n1')] }), drafts });
    expect(all(notes(panel), '.new')).to.have.lengthOf(1);
  });
});

describe('the filter of notes', () => {
  afterEach(unmount);

  it('shows the open ones, mine, queries, and those that mention me', async () => {
    const resolved = { event: 'e' as never, by: ADA, at: '2026-11-12T10:00:00.000Z' };
    const threads = [
      aThread('n1', { kind: 'query' }),
      withNote(aThread('n2'), { by: ADA }),
      withNote(aThread('n3'), { mentions: [ADA] }),
      aThread('n4', { resolved }),
    ];
    const panel = await drawPanel({ claim: aClaim({ threads }), me: CHECKER });
    const shown = async (filter: string) => {
      pick(panel, 'Show notes', filter);
      await drawn(panel);
      return all<Element & { thread: Thread }>(notes(panel), 'note-thread').map(
        ({ thread }) => thread.id,
      );
    };
    expect(await shown('all')).to.deep.equal(['n1', 'n2', 'n3', 'n4']);
    expect(await shown('open')).to.deep.equal(['n1', 'n2', 'n3']);
    expect(await shown('mine')).to.deep.equal(['n2']);
    expect(await shown('queries')).to.deep.equal(['n1']);
    expect(await shown('mentions')).to.deep.equal(['n3']);
  });
});

describe('notes with mentions, answers and proposals give axe nothing to find', () => {
  afterEach(unmount);
  for (const theme of THEMES) {
    it(theme, async () => {
      withTheme(theme);
      const proposal = { before: 'by 40 percent', after: 'by 9 percent' };
      const threads = [
        withNote(aThread('n1', { kind: 'query' }), { proposal }),
        withNote(aThread('n2'), { answers: true, text: 'Ask @Adaeze Nworah.', mentions: [ADA] }),
        aThread('n3'),
      ];
      const panel = await drawPanel({ claim: aClaim({ threads }) });
      field(panel, 'Query to author').click();
      await drawn(panel);
      button(panel, 'Propose a correction').click();
      await drawn(panel);
      type(panel, 'New note', '@');
      await drawn(panel);
      expect(await findings(notes(panel))).to.deep.equal([]);
    });
  }
});
