import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/ui/settings/storage-settings.ts';
import type {
  CopyProgress,
  StorageFacts,
  StorageSettings,
} from '../../../src/ui/settings/storage-settings.ts';
import { findings } from '../axe.ts';
import { button, wordsOf } from '../claim/a-panel.ts';
import { heard, inside, mount, THEMES, unmount, withTheme } from '../mount.ts';

const FACTS: StorageFacts = {
  used: 3_400_000,
  quota: 2_000_000_000,
  persisted: true,
  attached: { files: 3, bytes: 1_400_000 },
};

const draw = (facts = FACTS, copying: CopyProgress | null = null) =>
  mount<StorageSettings>(
    html`<storage-settings .facts=${facts} .copying=${copying}></storage-settings>`,
  );

describe('<storage-settings>', () => {
  afterEach(unmount);

  it('says what attached files hold, and nothing where there are none', async () => {
    expect(wordsOf(await draw())).to.contain('3 attached files hold 1.4 MB.');
    for (const attached of [null, { files: 0, bytes: 0 }]) {
      expect(wordsOf(await draw({ ...FACTS, attached }))).not.to.contain('attached file hold');
      expect(wordsOf(await draw({ ...FACTS, attached }))).not.to.contain('attached files hold');
    }
    const one = { files: 1, bytes: 2 };
    expect(wordsOf(await draw({ ...FACTS, attached: one }))).to.contain('1 attached file holds');
  });

  it('hands chosen copies over, and is ready for the same file again', async () => {
    const element = await draw();
    const input = inside<HTMLInputElement>(element, 'input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'desk.plumbline'));
    input.files = data.files;
    const told = await heard<{ files: readonly File[] }>('restore-copies', () => {
      input.dispatchEvent(new Event('change'));
    });
    expect(told.map(({ files }) => files.map(({ name }) => name))).to.deep.equal([
      ['desk.plumbline'],
    ]);
    expect(input.value).to.equal('');
  });

  it('tells how far a copy is, begins no second one, and can be told to stop', async () => {
    const element = await draw(FACTS, { what: 'backing-up', done: 2, all: 8 });
    expect(inside<HTMLProgressElement>(element, 'progress').position).to.equal(0.25);
    expect(wordsOf(element)).to.contain('Backing up…');
    expect(await heard('back-up', () => button(element, 'Back up now').click())).to.deep.equal([]);
    expect(await heard('cancel-copy', () => button(element, 'Cancel').click())).to.have.length(1);
    const early = await draw(FACTS, { what: 'restoring', done: 0, all: 0 });
    expect(inside<HTMLProgressElement>(early, 'progress').position).to.equal(-1);
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const element = await draw(FACTS, { what: 'restoring', done: 1, all: 3 });
      expect(await findings(element)).to.deep.equal([]);
    });
  }
});
