import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { CommitValue, DraftField, KeepDraft } from '../../../src/ui/parts/draft-field.ts';
import '../../../src/ui/parts/draft-field.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, THEMES, unmount, withTheme } from '../mount.ts';

const words = (field: DraftField) => inside(field, '#state').textContent.trim();
const input = (field: DraftField) => inside<HTMLInputElement>(field, '#field');

describe('<draft-field>', () => {
  afterEach(unmount);

  const draw = (value = 'as saved', draft: string | null = null) =>
    mount<DraftField>(
      html`<draft-field label="Finding" name="c1/finding" .value=${value} .draft=${draft}>
      </draft-field>`,
    );

  it('offers every keystroke as a draft and says so once it is kept', async () => {
    const field = await draw();
    field.focus();
    await sendKeys({ press: 'End' });
    const drafts = await heard<KeepDraft>('keep-draft', () => sendKeys({ type: 'ab' }));
    expect(drafts.map(({ key, text }) => [key, text])).to.deep.equal([
      ['c1/finding', 'as saveda'],
      ['c1/finding', 'as savedab'],
    ]);
    await field.updateComplete;
    expect(words(field)).to.equal('Not saved yet');
    drafts[0]?.kept();
    await field.updateComplete;
    expect(words(field), 'an older draft is not this one').to.equal('Not saved yet');
    drafts[1]?.kept();
    await field.updateComplete;
    expect(words(field)).to.equal('Draft kept');
  });

  it('commits once on leaving, and says "Saved" when the value has come back', async () => {
    const field = await draw('');
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'New' });
    const commits = await heard<CommitValue>('commit-value', () => input(field).blur());
    expect(commits).to.deep.equal([{ name: 'c1/finding', value: 'New' }]);
    await field.updateComplete;
    expect(words(field)).to.equal('Saving…');
    const drafts = await heard<KeepDraft>('keep-draft', async () => {
      field.value = 'New';
      await field.updateComplete;
    });
    expect(words(field)).to.equal('Saved');
    expect(
      drafts.map(({ text }) => text),
      'the draft is settled',
    ).to.deep.equal([null]);
  });

  it('says nothing on leaving when nothing was changed', async () => {
    const field = await draw();
    field.focus();
    await sendKeys({ press: 'End' });
    expect(await heard('commit-value', () => input(field).blur())).to.have.length(0);
  });

  it('commits on Enter and on Ctrl+S', async () => {
    const field = await draw('');
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'x' });
    expect(await heard('commit-value', () => sendKeys({ press: 'Enter' }))).to.have.length(1);
    await sendKeys({ type: 'y' });
    const saved = await heard('commit-value', async () => {
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 's' });
      await sendKeys({ up: 'Control' });
    });
    expect(saved).to.have.length(1);
  });

  it('keeps Enter for new lines in a long field', async () => {
    const field = await mount<DraftField>(
      html`<draft-field label="Rationale" name="r" multiline></draft-field>`,
    );
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'x' });
    expect(await heard('commit-value', () => sendKeys({ press: 'Enter' }))).to.have.length(0);
    expect(field.currentText).to.equal('x\n');
  });

  it('restores a draft', async () => {
    const field = await draw('as saved', 'half a sen');
    expect(input(field).value).to.equal('half a sen');
    expect(words(field)).to.equal('Draft kept');
  });

  it('puts the saved text back on Escape, once, and can bring the draft back', async () => {
    const field = await draw();
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '!' });
    const escapes = await heard('keydown', () => sendKeys({ press: 'Escape' }));
    await field.updateComplete;
    expect(input(field).value).to.equal('as saved');
    expect(escapes, 'the first Escape stays in the field').to.have.length(0);
    inside<HTMLButtonElement>(field, '.bring-back').click();
    await field.updateComplete;
    expect(input(field).value).to.equal('as saved!');
    await sendKeys({ press: 'Escape' });
    expect(await heard('keydown', () => sendKeys({ press: 'Escape' }))).to.have.length(1);
  });

  it('never replaces what is being written by a value from elsewhere', async () => {
    const field = await draw();
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '!' });
    field.value = 'from a colleague';
    await field.updateComplete;
    expect(input(field).value).to.equal('as saved!');
    expect(words(field)).to.equal('Changed elsewhere meanwhile');
    await sendKeys({ press: 'Escape' });
    await field.updateComplete;
    expect(input(field).value).to.equal('from a colleague');
  });

  it('takes an answer that was trimmed for the same words', async () => {
    const field = await draw('');
    field.focus();
    await sendKeys({ type: 'Words ' });
    const commits = await heard('commit-value', async () => {
      await sendKeys({ press: 'Enter' });
      input(field).blur();
    });
    expect(commits, 'Enter and leaving are one visit').to.have.length(1);
    field.value = 'Words';
    await field.updateComplete;
    expect([input(field).value, words(field)]).to.deep.equal(['Words', 'Saved']);
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' ' });
    expect(await heard('commit-value', () => input(field).blur())).to.have.length(0);
  });

  it('does not go on saying "Saving…" when it was refused', async () => {
    const field = await draw('');
    field.focus();
    await sendKeys({ type: 'x' });
    input(field).blur();
    field.error = 'That cannot be.';
    await field.updateComplete;
    expect(words(field)).to.equal('Not saved yet');
    expect(input(field).value).to.equal('x');
  });

  it('an older draft that arrives late replaces nothing', async () => {
    const field = await draw('');
    field.focus();
    await sendKeys({ type: 'ab' });
    input(field).blur();
    field.value = 'ab';
    await field.updateComplete;
    field.draft = 'a';
    await field.updateComplete;
    expect(input(field).value).to.equal('ab');
  });

  it('counts letters as people do', async () => {
    const field = await mount<DraftField>(
      html`<draft-field label="F" name="f" .value=${'👩‍👩‍👧é'} .limit=${1}></draft-field>`,
    );
    expect(inside(field, '.count').textContent).to.contain('2 of 1 characters');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const field = await mount<DraftField>(
        html`<draft-field
          label="URL"
          name="u"
          hint="A hint"
          error="That is no link"
          .limit=${5}
          .suggestions=${['a', 'b']}
          .draft=${'draft'}
        ></draft-field>`,
      );
      expect(await findings(field)).to.deep.equal([]);
    });
  }
});
