import { expect } from 'chai';
import { html } from 'lit';
import type { Case, Note, Thread } from '../../../src/claims/case.ts';
import type { ClaimId, NoteId } from '../../../src/claims/ids.ts';
import { LONGEST_MAILTO, addressIn, mailtoOf } from '../../../src/ui/mail-draft.ts';
import '../../../src/ui/queries/query-sheet-page.ts';
import type { QuerySheetPage } from '../../../src/ui/queries/query-sheet-page.ts';
import { findings } from '../axe.ts';
import { aCase, aClaim, aDesk, anAppearance, aThread } from '../claim/a-case.ts';
import { button, drawn, hasButton, inside, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';

const query = (id: string, text: string, more: Partial<Note>[] = []): Thread => {
  const thread = aThread(id, { kind: 'query' });
  const [first] = thread.notes;
  const notes = [{ ...first!, text }, ...more.map((over) => ({ ...first!, ...over }))];
  return { ...thread, notes };
};

const STATE = aCase([
  aClaim({
    threads: [
      query('n1', 'Which year is the base?', [
        { id: 'n2' as NoteId, kind: 'note', text: 'He is slow, call him.' },
        { id: 'n3' as NoteId, kind: 'note', answers: true, text: 'The year before.' },
      ]),
      aThread('n4'),
    ],
  }),
  aClaim({
    id: 'c2' as ClaimId,
    appearances: [anAppearance('ap2', 'cost taxpayers 412 million')],
    threads: [
      {
        ...query('n5', 'The budget says 421.'),
        notes: query('n5', 'The budget says 421.').notes.map((note) => ({
          ...note,
          proposal: { before: '412 million', after: '421 million' },
        })),
      },
    ],
  }),
  aClaim({ id: 'c3' as ClaimId, status: 'dropped', threads: [query('n6', 'Gone?')] }),
]);

const draw = (state: Case = STATE) =>
  mount<QuerySheetPage>(
    html`<query-sheet-page .state=${state} .desk=${aDesk()}></query-sheet-page>`,
  );

describe('the query sheet', () => {
  afterEach(unmount);

  it('holds all open queries of the article, and nothing that colleagues wrote to each other', async () => {
    const words = wordsOf(await draw());
    expect(words).to.contain('2 open queries to the author');
    expect(words).to.contain('Query 1, claim 1').and.to.contain('Query 2, claim 2');
    expect(words).to.contain('Which year is the base?').and.to.contain('The year before.');
    expect(words).to.contain('Electric Ferries Win Over Tolse, Oriel Castane');
    for (const internal of ['He is slow', 'quay works', 'Gone?']) {
      expect(words).not.to.contain(internal);
    }
  });

  it('shows a proposed correction word by word', async () => {
    const page = await draw();
    expect(wordsOf(inside(page, 'del'))).to.contain('412');
    expect(wordsOf(inside(page, 'ins'))).to.contain('421');
  });

  it('is copied as text', async () => {
    const page = await draw();
    const [copy] = await heard<{ text: string }>('copy-text', () =>
      button(page, 'Copy as text').click(),
    );
    expect(copy?.text).to.contain('Query 2, claim 2\nThe text says: “cost taxpayers 412 million”');
    expect(copy?.text).to.contain('We propose: “421 million” instead of “412 million”');
    expect(copy?.text).not.to.contain('He is slow');
  });

  it('becomes an e-mail, and says so where it is too long for one', async () => {
    const page = await draw();
    const href = button(page, 'Write an e-mail').getAttribute('href') ?? '';
    expect(href).to.match(/^mailto:\?subject=Queries%20about/);
    expect(decodeURIComponent(href)).to.contain('Which year is the base?');
    page.state = aCase([aClaim({ threads: [query('n1', 'Why? '.repeat(900))] })]);
    await drawn(page);
    expect(hasButton(page, 'Write an e-mail')).to.equal(false);
    expect(wordsOf(page)).to.contain('too long for a mail program');
    expect(hasButton(page, 'Copy as text')).to.equal(true);
  });

  it('says when there is nothing to ask', async () => {
    expect(wordsOf(await draw(aCase([aClaim()])))).to.contain('No open query');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
    });
  }
});

describe('a draft of an e-mail', () => {
  it('is percent-encoded, with the line ends of e-mail', () => {
    const href = mailtoOf({ to: 'desk@courier.example', subject: 'A & B?', body: 'Ä\n100 % “x”' });
    expect(href).to.equal(
      'mailto:desk@courier.example?subject=A%20%26%20B%3F&body=%C3%84%0D%0A100%20%25%20%E2%80%9Cx%E2%80%9D',
    );
  });

  it('does not break on half a letter', () => {
    expect(mailtoOf({ to: '', subject: '', body: '\ud83d' })).to.contain('%EF%BF%BD');
  });

  it('is refused where mail programs would cut it off', () => {
    const long = mailtoOf({ to: '', subject: '', body: 'x'.repeat(LONGEST_MAILTO) });
    expect(long).to.equal(null);
    const fits = mailtoOf({ to: '', subject: '', body: 'x'.repeat(LONGEST_MAILTO - 22) });
    expect(fits).to.have.lengthOf(LONGEST_MAILTO);
  });

  it('takes the address from what was written down', () => {
    expect(addressIn('e-mail to press@port.example, then by phone')).to.equal('press@port.example');
    expect(addressIn('by phone')).to.equal('');
  });
});
