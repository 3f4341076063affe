import { expect } from 'chai';
import { html } from 'lit';
import { MAX_TEXT_BYTES } from '../../../src/text/plain-text.ts';
import {
  countStates,
  NO_COMPARISON,
  type Comparison,
} from '../../../src/ui/revision/comparison.ts';
import '../../../src/ui/revision/revision-form.ts';
import type { RevisionForm } from '../../../src/ui/revision/revision-form.ts';
import type { KeepDraft } from '../../../src/ui/parts/draft-field.ts';
import { findings } from '../axe.ts';
import { button, drawn, field, focused, hasButton, type, wordsOf } from '../claim/a-panel.ts';
import { heard, inside, mount, THEMES, unmount, withTheme } from '../mount.ts';

const TEXT = 'Text of the new revision';
const FOUND: Comparison = {
  kind: 'found',
  counts: countStates(['exact', 'exact', 'moved', 'changed', 'lost']),
};

const draw = (comparison: Comparison = NO_COMPARISON, draft = '') =>
  mount<RevisionForm>(
    html`<revision-form
      .draftKey=${'a1/revision-text'}
      .draft=${draft}
      .comparison=${comparison}
    ></revision-form>`,
  );

describe('<revision-form>', () => {
  afterEach(unmount);

  it('keeps every keystroke as a draft, and says so', async () => {
    const form = await draw();
    const kept = await heard<KeepDraft>('keep-draft', () => type(form, TEXT, 'New words.'));
    expect(kept.map(({ key, text }) => [key, text])).to.deep.equal([
      ['a1/revision-text', 'New words.'],
    ]);
    await drawn(form);
    expect(wordsOf(form)).to.include('Not kept yet');
    kept[0]?.kept?.();
    await drawn(form);
    expect(wordsOf(form)).to.include('Draft kept');
  });

  it('takes a kept draft up', async () => {
    const form = await draw(NO_COMPARISON, 'Kept words.');
    expect(field<HTMLTextAreaElement>(form, TEXT).value).to.equal('Kept words.');
    const asked = await heard('compare-revision', () => button(form, 'Compare').click());
    expect(asked).to.deep.equal([{ text: 'Kept words.' }]);
  });

  it('asks for a text before it compares', async () => {
    const form = await draw();
    const asked = await heard('compare-revision', () => button(form, 'Compare').click());
    await drawn(form);
    expect(asked).to.deep.equal([]);
    expect(wordsOf(form)).to.include('There is no text to compare.');
    expect(focused()).to.equal(field(form, TEXT));
    expect(field(form, TEXT).getAttribute('aria-invalid')).to.equal('true');
  });

  it('refuses what is too large, in words', async () => {
    const form = await draw(NO_COMPARISON, 'x'.repeat(MAX_TEXT_BYTES + 1));
    const asked = await heard('compare-revision', () => button(form, 'Compare').click());
    await drawn(form);
    expect(asked).to.deep.equal([]);
    expect(wordsOf(form)).to.include('too large');
  });

  it('opens a text file, and refuses another', async () => {
    const form = await draw();
    const input = inside<HTMLInputElement>(form, 'input[type=file]');
    const give = async (file: File) => {
      const files = new DataTransfer();
      files.items.add(file);
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await file.text();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await drawn(form);
    };
    await give(new File(['From a file.'], 'article.md'));
    expect(field<HTMLTextAreaElement>(form, TEXT).value).to.equal('From a file.');
    await give(new File(['x'], 'article.docx'));
    expect(wordsOf(form)).to.include('article.docx cannot be opened');
    expect(field<HTMLTextAreaElement>(form, TEXT).value).to.equal('From a file.');
  });

  it('shows progress that can be cancelled', async () => {
    const form = await draw({ kind: 'running', progress: 0.4 }, 'Words.');
    expect(inside<HTMLProgressElement>(form, 'progress').value).to.equal(0.4);
    const cancelled = await heard('cancel-compare', () => button(form, 'Cancel').click());
    expect(cancelled.length).to.equal(1);
    expect(focused()?.id).to.equal('compare');
  });

  it('tells what became of the places, once, before anything is added', async () => {
    const form = await draw({ kind: 'running', progress: 0.9 }, 'Words.');
    const said = await heard<{ text: string }>('announce', async () => {
      form.comparison = FOUND;
      await drawn(form);
    });
    expect(said.map(({ text }) => text)).to.deep.equal([
      'Compared: 2 exact, 1 moved, 1 changed, and 1 lost.',
    ]);
    expect(wordsOf(form)).to.include('Where 5 places of your claims went');
    expect(focused()?.className).to.equal('found');
    expect(
      (await heard('add-compared', () => button(form, 'Add this revision').click())).length,
    ).to.equal(1);
  });

  it('asks whether it is the same article when everything is lost, and still lets it in', async () => {
    const form = await draw({ kind: 'found', counts: countStates(['lost', 'lost']) }, 'Words.');
    expect(wordsOf(form)).to.include('Is this the same article?');
    expect(
      (await heard('add-compared', () => button(form, 'Add this revision').click())).length,
    ).to.equal(1);
    form.comparison = FOUND;
    await drawn(form);
    expect(wordsOf(form)).not.to.include('Is this the same article?');
  });

  it('shows why a text was refused', async () => {
    const form = await draw({ kind: 'refused', words: 'This is the text already.' }, 'Words.');
    expect(wordsOf(form)).to.include('This is the text already.');
    expect(hasButton(form, 'Add this revision')).to.equal(false);
  });

  it('forgets what it found when the text changes', async () => {
    const form = await draw(FOUND, 'Words.');
    expect((await heard('cancel-compare', () => type(form, TEXT, 'Other words.'))).length).to.equal(
      1,
    );
  });

  it('is empty after the revision was added', async () => {
    const form = await draw({ kind: 'adding', counts: countStates(['exact']) }, 'Words.');
    form.comparison = NO_COMPARISON;
    form.draft = '';
    await drawn(form);
    expect(field<HTMLTextAreaElement>(form, TEXT).value).to.equal('');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find, ${theme}`, async () => {
      withTheme(theme);
      const form = await draw(FOUND, 'Words.');
      expect(await findings(form)).to.deep.equal([]);
      form.comparison = { kind: 'running', progress: 0.3 };
      await drawn(form);
      expect(await findings(form)).to.deep.equal([]);
    });
  }
});
