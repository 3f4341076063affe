import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { Case, Claim } from '../../../src/claims/case.ts';
import type { ClaimId } from '../../../src/claims/ids.ts';
import { moreItems } from '../../../src/ui/claim/panel-forms.ts';
import { erasablesOf, holding } from '../../../src/ui/claim/erasable.ts';
import { NO_DRAFTS } from '../../../src/ui/claim/claim-part.ts';
import '../../../src/ui/claim/redact-form.ts';
import type { RedactForm } from '../../../src/ui/claim/redact-form.ts';
import '../../../src/ui/claim/split-form.ts';
import type { SplitForm } from '../../../src/ui/claim/split-form.ts';
import { desk as scripted } from '../../claims/desk-of.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { aCase, aClaim, aDesk, MARI } from './a-case.ts';
import { all, asked, button, CHECKER, drawPanel, EDITOR, field, type, wordsOf } from './a-panel.ts';

describe('splitting a claim', () => {
  afterEach(unmount);

  async function draw(): Promise<{ form: SplitForm; state: Case; claim: Claim }> {
    const d = scripted();
    const ann = d.checker('Ann');
    const claim = d.claim(ann.marks('Ridership has doubled since March, the town hall says'));
    const form = await mount<SplitForm>(
      html`<split-form
        .state=${d.case}
        .claim=${claim}
        .desk=${d.desk}
        .me=${CHECKER}
      ></split-form>`,
    );
    return { form, state: d.case, claim };
  }

  it('takes the words selected in the quote, trimmed to words', async () => {
    const { form, state, claim } = await draw();
    const quote = field<HTMLTextAreaElement>(form, 'Words of the quote');
    expect(quote.value).to.equal('Ridership has doubled since March, the town hall says');
    quote.focus();
    quote.setSelectionRange(12, 31);
    quote.dispatchEvent(new Event('select'));
    await settled(form.parentElement as Element);
    expect(wordsOf(inside(form, '#chosen'))).to.contain('has doubled since March');
    const commands = await asked('split-claim', () => button(form, 'Split').click());
    const [command] = commands;
    if (command?.do !== 'split-claim') throw new Error('not split');
    expect(command.claim).to.equal(claim.id);
    const text = state.revisions[0]?.text?.text ?? '';
    expect(text.slice(command.range.start, command.range.end)).to.equal('has doubled since March');
  });

  it('can be done with the keys alone, and the quote cannot be typed over', async () => {
    const { form } = await draw();
    const quote = field<HTMLTextAreaElement>(form, 'Words of the quote');
    quote.focus();
    quote.setSelectionRange(0, 0);
    await sendKeys({ type: 'x' });
    expect(quote.value.startsWith('Ridership')).to.equal(true);
    await sendKeys({ down: 'Shift' });
    for (let step = 0; step < 4; step += 1) await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    await settled(form.parentElement as Element);
    expect(wordsOf(inside(form, '#chosen')), 'the word is completed').to.match(/Ridership$/);
    expect(await asked('split-claim', () => sendKeys({ press: 'Enter' }))).to.have.length(1);
  });

  it('asks for a part of the quote, not all of it', async () => {
    const { form } = await draw();
    const quote = field<HTMLTextAreaElement>(form, 'Words of the quote');
    quote.select();
    const commands = await asked('split-claim', () => button(form, 'Split').click());
    expect(commands).to.deep.equal([]);
    await settled(form.parentElement as Element);
    expect(wordsOf(form)).to.contain('Select a part of the quote first');
  });

  it('says so where the claim has no sure place', async () => {
    const claim = aClaim();
    const form = await mount<SplitForm>(
      html`<split-form
        .state=${aCase([claim])}
        .claim=${claim}
        .desk=${aDesk()}
        .me=${CHECKER}
      ></split-form>`,
    );
    expect(wordsOf(form)).to.contain('no sure place');
    const closed = await heard('form-closed', () => button(form, 'Cancel').click());
    expect(closed).to.deep.equal([{ words: '' }]);
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings((await draw()).form)).to.deep.equal([]);
    });
  }
});

describe('redacting', () => {
  afterEach(unmount);

  /** A claim with a note, a claimant, a contact and two restated wordings. */
  function planted() {
    const d = scripted();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'Irja Solberg spent 7.2 million.');
    ann.restates(c, 'The buses cost 7.2 million.');
    ann.notes(c, 'Call 555 0134 after six.');
    ann.does({ do: 'add-claimant', claim: c, name: 'Irja Solberg', role: 'mayor' });
    const entry = {
      whom: 'I. Solberg',
      how: '555 0134',
      asked: '',
      deadline: '',
      answer: '',
      answered: '',
    };
    ann.does({ do: 'log-contact', claim: c, entry });
    const contact = d.claim(c).contacts[0]?.id;
    ann.does({
      do: 'log-contact',
      claim: c,
      contact: contact as never,
      entry: { ...entry, answer: 'No.' },
    });
    return { d, c, ed };
  }

  it('offers everything that people wrote about the claim, thing by thing', () => {
    const { d, c } = planted();
    const found = erasablesOf(d.case, d.claim(c), d.desk);
    expect(found.map(({ group, words }) => [group, words])).to.deep.equal([
      ['contacts', ['No.', 'I. Solberg', '555 0134']],
      ['claimants', ['Irja Solberg', 'mayor']],
      ['notes', ['Call 555 0134 after six.']],
      ['wordings', ['The buses cost 7.2 million.']],
      ['wordings', ['Irja Solberg spent 7.2 million.']],
    ]);
    expect(found[0]?.events, 'a contact with all its changes').to.have.length(2);
    expect(holding(found, '0134').map(({ group }) => group)).to.deep.equal(['contacts', 'notes']);
    expect(holding(found, 'SOLBERG irja').map(({ group }) => group)).to.deep.equal([
      'claimants',
      'wordings',
    ]);
  });

  async function draw(): Promise<{ form: RedactForm } & ReturnType<typeof planted>> {
    const made = planted();
    const form = await mount<RedactForm>(
      html`<redact-form
        .state=${made.d.case}
        .claim=${made.d.claim(made.c)}
        .desk=${made.d.desk}
        .me=${EDITOR}
      ></redact-form>`,
    );
    return { form, ...made };
  }

  it('warns, wants a choice and a reason, and names the events', async () => {
    const { form, d, c } = await draw();
    expect(wordsOf(form)).to.contain('It cannot be undone.');
    const press = () => button(form, 'Erase 0 entries for good').click();
    expect(await asked('redact', press)).to.deep.equal([]);
    type(form, 'Find words', '0134');
    await settled(form.parentElement as Element);
    const boxes = all<HTMLInputElement>(form, 'input[type=checkbox]');
    expect(boxes).to.have.length(2);
    for (const box of boxes) box.click();
    await settled(form.parentElement as Element);
    const erase = button(form, 'Erase 2 entries for good');
    expect(await asked('redact', () => erase.click()), 'no reason yet').to.deep.equal([]);
    await settled(form.parentElement as Element);
    expect(wordsOf(form)).to.contain('Say why, in a few words.');
    type(form, 'Why it is erased', 'A private number');
    const commands = await asked('redact', () => erase.click());
    const wanted = holding(erasablesOf(d.case, d.claim(c), d.desk), '0134');
    expect(commands).to.have.length(1);
    const [command] = commands;
    if (command?.do !== 'redact') throw new Error('not redacted');
    expect([...command.events].sort()).to.deep.equal(wanted.flatMap(({ events }) => events).sort());
    expect(command).to.include({ desk: false, reason: 'A private number' });
  });

  it('offers nothing that is erased already', () => {
    const { d, c, ed } = planted();
    const [contact] = erasablesOf(d.case, d.claim(c), d.desk);
    ed.does({ do: 'redact', desk: false, events: contact?.events ?? [], reason: 'Private' });
    const left = erasablesOf(d.case, d.claim(c), d.desk).map(({ group }) => group);
    expect(left).to.deep.equal(['claimants', 'notes', 'wordings', 'wordings']);
  });

  it('erases a source in the desk’s own journal, by a gesture of its own', async () => {
    const d = scripted();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings('7.2 million euros');
    const form = await mount<RedactForm>(
      html`<redact-form
        .state=${d.case}
        .claim=${d.claim(c)}
        .desk=${d.desk}
        .me=${EDITOR}
      ></redact-form>`,
    );
    const sources = erasablesOf(d.case, d.claim(c), d.desk).filter(({ desk }) => desk);
    expect(sources.length).to.be.greaterThan(0);
    for (const box of all<HTMLInputElement>(form, 'fieldset:last-of-type input')) box.click();
    type(form, 'Why it is erased', 'An informant');
    await settled(form.parentElement as Element);
    const press = () => inside<HTMLButtonElement>(form, 'button[type=submit]').click();
    const commands = await asked('redact', press);
    expect(commands).to.have.length(1);
    const [command] = commands;
    if (command?.do !== 'redact') throw new Error('not redacted');
    expect(command.desk).to.equal(true);
    ed.does(command);
    const names = d.claim(c).evidence.map(({ source }) => d.desk.sources.get(source)?.title);
    expect(names.every((title) => title === '')).to.equal(true);
  });

  it('is an editor’s: a checker finds the line and reads why not', () => {
    const claim = aClaim({ id: 'c1' as ClaimId });
    const items = (me: typeof CHECKER) =>
      moreItems({ state: aCase([claim]), claim, desk: aDesk(), me, drafts: NO_DRAFTS });
    const line = (me: typeof CHECKER) => items(me).find(({ id }) => id === 'redact');
    expect(line(CHECKER)?.refused).to.contain('Only an editor');
    expect(line({ person: MARI, role: 'editor' })?.refused).to.equal(undefined);
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings((await draw()).form)).to.deep.equal([]);
    });
  }
});

describe('what was erased', () => {
  afterEach(unmount);

  it('says so wherever it stood', async () => {
    const d = scripted();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.marks('7.2 million euros');
    ann.notes(c, 'Call 555 0134.');
    ann.does({ do: 'add-claimant', claim: c, name: 'Irja Solberg', role: 'mayor' });
    const entry = {
      whom: 'I. Solberg',
      how: '',
      asked: '',
      deadline: '',
      answer: '',
      answered: '',
    };
    ann.does({ do: 'log-contact', claim: c, entry });
    const events = erasablesOf(d.case, d.claim(c), d.desk).flatMap((thing) => thing.events);
    ed.does({ do: 'redact', desk: false, events, reason: 'A private number' });
    const panel = await drawPanel({
      claim: d.claim(c),
      state: d.case,
      desk: d.desk,
      me: EDITOR,
    });
    const words = wordsOf(panel);
    expect(words).not.to.contain('Solberg').and.not.to.contain('0134');
    const lines = all(panel, '.erased').map(wordsOf);
    expect(lines, 'claimant, contact, note').to.have.length(3);
    for (const line of lines) expect(line).to.match(/^Erased by Ed on .*: A private number$/);
    expect(wordsOf(inside(panel, 'claim-standing'))).to.contain('Erased by Ed');
  });
});
