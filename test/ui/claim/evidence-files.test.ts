import { expect } from 'chai';
import type { CommandOf } from '../../../src/claims/commands.ts';
import type { Attachment } from '../../../src/claims/events.ts';
import type { AttachFile } from '../../../src/ui/files/attach-file.ts';
import type { ClaimPanel } from '../../../src/ui/claim/claim-panel.ts';
import { anAttachment, aPicture, AStore, paste, until } from '../files/a-store.ts';
import { heard, unmount } from '../mount.ts';
import { aClaim, aFullClaim, ADA, COUNTS, someEvidence } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  drawn,
  drawPanel,
  field,
  hasButton,
  inside,
  type,
  wordsOf,
} from './a-panel.ts';

const REFUSED = '“film.mov” has 60 MB; a file may have 50 MB.';

/** Chooses files in the place to attach them. */
function choose(place: Element, files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  const [input] = all<HTMLInputElement>(place, 'input[type=file]') as [HTMLInputElement];
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const place = (panel: ClaimPanel) => inside<AttachFile>(panel, 'attach-file');
const part = (panel: ClaimPanel) => inside<HTMLElement>(panel, 'evidence-part');
const text = (name = 'counts.csv') => new File(['a,b'], name, { type: 'text/csv' });

describe('files of evidence', () => {
  let store: AStore;
  beforeEach(() => (store = new AStore({ 'film.mov': REFUSED })));
  afterEach(() => store.stop());
  afterEach(unmount);

  async function openForm(): Promise<ClaimPanel> {
    const panel = await drawPanel({ claim: aClaim() });
    button(panel, 'Add source').click();
    await drawn(panel);
    return panel;
  }

  it('are stored at once, kept in the draft, and attached once the evidence is saved', async () => {
    const panel = await openForm();
    type(panel, 'Source title', 'Counts');
    type(panel, 'Quoted passage', 'A passage.');
    field(panel, 'Supports').click();
    const kept = await heard<{ text: string }>(
      'keep-draft',
      () => choose(place(panel), [text(), text('counts-2.csv')]),
      1,
    );
    await until(() => hasButton(panel, 'Remove: counts-2.csv'));
    await until(() => !wordsOf(part(panel)).includes('Storing'));
    await drawn(panel);
    const [hash] = store.files.keys();
    expect(kept.at(-1)?.text).to.contain(hash);
    const [command] = (await asked('add-evidence', () =>
      button(panel, 'Save evidence').click(),
    )) as [CommandOf<'add-evidence'>];
    const arrived = someEvidence('ev5', { ...command.evidence, addedBy: ADA });
    const attach = (await asked('attach', () =>
      become(panel, aClaim({ evidence: [arrived] })),
    )) as CommandOf<'attach'>[];
    // Both files have the same words: they are one.
    expect(attach).to.have.length(1);
    expect(attach[0]).to.deep.include({ do: 'attach', claim: 'c1', evidence: 'ev5' });
    expect(attach[0]?.attachment).to.deep.include({
      hash,
      type: 'text/csv',
      bytes: 3,
      use: 'file',
    });
    expect(hasButton(panel, 'Save evidence'), 'open until the file has arrived').to.equal(true);
    const attachments = attach.map(({ attachment }) => attachment);
    await become(panel, aClaim({ evidence: [{ ...arrived, attachments }] }));
    expect(hasButton(panel, 'Save evidence')).to.equal(false);
  });

  it('come back with the draft', async () => {
    const file = anAttachment({ name: 'kept.csv' });
    const draft = JSON.stringify({ files: [file, { hash: 'no hash' }] });
    const one = JSON.stringify({ files: [file] });
    for (const [words, found] of [
      [draft, false],
      [one, true],
    ] as const) {
      const drafts = new Map([['article1/c1/evidence-new', { text: words, at: '' }]]);
      const panel = await drawPanel({ claim: aClaim(), drafts });
      expect(hasButton(panel, 'Remove: kept.csv')).to.equal(found);
      unmount();
    }
  });

  it('are refused in words, and the others are kept', async () => {
    const panel = await openForm();
    choose(place(panel), [new File(['x'], 'film.mov'), text()]);
    await until(() => hasButton(panel, 'Remove: counts.csv'));
    expect(wordsOf(part(panel))).to.contain(REFUSED);
  });

  it('pasted into the form are a screenshot, with a name and the address of the source', async () => {
    const panel = await openForm();
    type(panel, 'Source URL', 'https://example.org/page');
    const passage = field(panel, 'Quoted passage');
    expect(paste(passage, [], 'words').defaultPrevented).to.equal(false);
    expect(paste(passage, [await aPicture()], 'words').defaultPrevented).to.equal(false);
    expect(paste(passage, [await aPicture('image.png')]).defaultPrevented).to.equal(true);
    await until(() => all(part(panel), 'attachment-thumb').length === 1);
    await drawn(panel);
    expect(hasButton(panel, 'Preview: Screenshot 2026-11-20.png')).to.equal(true);
    const [list] = all(part(panel), 'attachment-list') as [HTMLElement];
    expect(all<HTMLSelectElement>(list, 'select').map(({ value }) => value)).to.deep.equal([
      'screenshot',
    ]);
  });

  it('dropped anywhere on the form are attached, once; words dropped there are not', async () => {
    const panel = await openForm();
    const data = new DataTransfer();
    data.items.add(text('dropped.csv'));
    const drop = new DragEvent('drop', {
      dataTransfer: data,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    // Anywhere in the form: here on a field.
    field(panel, 'Reasoning').dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await until(() => hasButton(panel, 'Remove: dropped.csv'));
    expect(all(part(panel), 'attachment-thumb')).to.have.length(1);
    const words = new DataTransfer();
    words.setData('text/plain', 'words');
    const other = new DragEvent('drop', { dataTransfer: words, cancelable: true });
    place(panel).dispatchEvent(other);
    expect(other.defaultPrevented).to.equal(false);
  });

  it('are attached to saved evidence from its card, each once', async () => {
    const saved = { ...someEvidence(), attachments: [] as readonly Attachment[] };
    const panel = await drawPanel({ claim: aFullClaim({ evidence: [saved] }) });
    expect(button(panel, `Attach file: ${COUNTS.title}`)).to.not.equal(undefined);
    const commands = (await heard<CommandOf<'attach'>>(
      'attach',
      () => choose(place(panel), [text()]),
      1,
    )) as CommandOf<'attach'>[];
    expect(commands[0]).to.deep.include({ claim: 'c1', evidence: 'ev1' });
    const attachments = commands.map(({ attachment }) => attachment);
    await become(panel, aFullClaim({ evidence: [{ ...saved, attachments }] }));
    const again = await asked('attach', async () => {
      choose(place(panel), [text()]);
      await until(() => !wordsOf(part(panel)).includes('Storing'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(again).to.deep.equal([]);
    const removed = await asked('detach', () => button(panel, 'Remove: counts.csv').click());
    expect(removed).to.deep.equal([
      { do: 'detach', claim: 'c1', evidence: 'ev1', hash: attachments[0]?.hash },
    ]);
  });

  it('are attached to the card they are pasted on', async () => {
    const panel = await drawPanel({ claim: aFullClaim({ evidence: [someEvidence()] }) });
    const picture = await aPicture();
    const commands = await heard<CommandOf<'attach'>>(
      'attach',
      () => void paste(button(panel, `Edit: ${COUNTS.title}`), [picture]),
      1,
    );
    expect(commands).to.have.length(1);
    expect(commands[0]?.attachment).to.include({
      name: 'Screenshot 2026-11-20.png',
      use: 'screenshot',
      takenFrom: COUNTS.url,
    });
  });

  it('change what they are while the evidence is changed', async () => {
    const saved = someEvidence('ev1', { attachments: [anAttachment()] });
    const panel = await drawPanel({ claim: aFullClaim({ evidence: [saved] }) });
    button(panel, `Edit: ${COUNTS.title}`).click();
    await drawn(panel);
    const [command] = await asked('attach', () => field(panel, 'Private: counts.csv').click());
    expect(command).to.deep.equal({
      do: 'attach',
      claim: 'c1',
      evidence: 'ev1',
      attachment: anAttachment({ private: true }),
    });
  });

  it('can only be looked at by a second reader, who sees no stance', async () => {
    const saved = someEvidence('ev1', { attachments: [anAttachment()] });
    const claim = aFullClaim({ evidence: [saved], blind: true });
    const panel = await drawPanel({ claim });
    const [card] = all(panel, 'evidence-card') as [HTMLElement];
    expect(hasButton(card, 'Preview: counts.csv')).to.equal(true);
    expect(hasButton(card, 'Remove: counts.csv')).to.equal(false);
    expect(all(card, 'attach-file')).to.have.length(0);
    expect(wordsOf(card)).to.contain('Hidden until your own verdict is in');
    expect(wordsOf(card)).not.to.contain('Mixed');
  });
});
