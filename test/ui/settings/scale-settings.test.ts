import { expect } from 'chai';
import { html } from 'lit';
import type { CommandOf } from '../../../src/claims/commands.ts';
import { presetOf } from '../../../src/claims/scale-presets.ts';
import { FIVE_LEVELS, type RatingScale } from '../../../src/claims/scales.ts';
import '../../../src/ui/settings/scale-settings.ts';
import type { ScaleSettings } from '../../../src/ui/settings/scale-settings.ts';
import { scaleUses } from '../../../src/ui/settings/scale-uses.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { article, claim } from '../sample-desk.ts';
import { button, field, focused, hasButton, pick, type, wordsOf } from '../claim/a-panel.ts';

type AddScale = CommandOf<'add-scale'>;

const five = (version: number): RatingScale => ({ ...FIVE_LEVELS, version });
const AFP = presetOf('afp') as RatingScale;
const on = (version: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    claim(`c${version}-${at}`, { scale: { id: 'five-levels', version } }),
  );

interface Setting {
  readonly scales?: readonly RatingScale[];
  readonly inUse?: string;
  readonly verdicts?: readonly [version: number, count: number][];
  readonly drafts?: Readonly<Record<string, string>>;
  readonly refused?: string;
}

async function draw(setting: Setting = {}): Promise<ScaleSettings> {
  const claims = (setting.verdicts ?? []).flatMap(([version, count]) => on(version, count));
  return mount<ScaleSettings>(
    html`<scale-settings
      .scales=${setting.scales ?? [FIVE_LEVELS]}
      .inUse=${setting.inUse ?? 'five-levels'}
      .uses=${scaleUses([article('a', { claims })])}
      .drafts=${setting.drafts ?? {}}
      .refused=${setting.refused ?? ''}
    ></scale-settings>`,
  );
}
const drawn = (page: ScaleSettings) => settled(page.parentElement as Element);

async function edit(page: ScaleSettings, name: string): Promise<void> {
  button(page, name).click();
  await drawn(page);
  await drawn(page);
}

const saved = (page: ScaleSettings): Promise<AddScale[]> =>
  heard<AddScale>('add-scale', () => button(page, 'Save scale').click());

describe('<scale-settings>', () => {
  afterEach(unmount);

  it('shows the scale in use, and how many verdicts stand on which version', async () => {
    const page = await draw({
      scales: [five(1), five(2)],
      verdicts: [
        [1, 12],
        [2, 1],
      ],
    });
    const words = wordsOf(page);
    expect(words).to.contain('Five levels, version 2');
    expect(words).to.contain('In use');
    expect(words).to.contain('Version 1: 12 verdicts');
    expect(words).to.contain('Version 2: 1 verdict');
  });

  it('counts no verdict of what is out of the work', () => {
    const scale = { id: 'five-levels', version: 1 };
    const uses = scaleUses([
      article('a', { claims: [claim('c', { scale }), claim('d', { scale, number: null })] }),
      article('b', { removed: true, claims: [claim('e', { scale })] }),
      article('c', { claims: [claim('f')] }),
    ]);
    expect([...uses]).to.deep.equal([['five-levels 1', 1]]);
  });

  it('adds a preset, whole and without a version of its own', async () => {
    const page = await draw();
    pick(page, 'Preset', 'afp');
    await drawn(page);
    const { version: _, ...scale } = AFP;
    expect(await heard('add-scale', () => button(page, 'Add preset').click())).to.deep.equal([
      { do: 'add-scale', scale },
    ]);
  });

  it('offers no preset that the desk has, and adds nothing before one is chosen', async () => {
    const page = await draw({ scales: [FIVE_LEVELS, AFP] });
    const options = [...field<HTMLSelectElement>(page, 'Preset').options].map(({ value }) => value);
    expect(options).to.deep.equal(['', 'politifact', 'africa-check', 'pinocchios', 'finding-only']);
    expect(await heard('add-scale', () => button(page, 'Add preset').click())).to.deep.equal([]);
    expect(focused()).to.equal(field(page, 'Preset'));
  });

  it('puts another scale in use: a change of policy', async () => {
    const page = await draw({ scales: [FIVE_LEVELS, AFP], verdicts: [[1, 12]] });
    expect(wordsOf(page)).to.contain('12 verdicts keep the scale they were given on.');
    expect(
      await heard('change-policy', () => button(page, 'Use this scale: AFP').click()),
    ).to.deep.equal([{ do: 'change-policy', changes: { scale: 'afp' } }]);
    expect(hasButton(page, 'Use this scale: Five levels')).to.equal(false);
  });

  it('says what a change does to verdicts that exist, and makes the next version', async () => {
    const page = await draw({ verdicts: [[1, 12]] });
    await edit(page, 'Edit scale: Five levels');
    expect(focused()).to.equal(field(page, 'Name of the scale'));
    expect(wordsOf(page)).to.contain('12 verdicts keep version 1. New verdicts use version 2.');
    const third = [
      ...(inside(page, 'scale-editor').shadowRoot?.querySelectorAll('fieldset') ?? []),
    ][2];
    type(third as HTMLElement, 'Label', 'Mixture');
    field(third as HTMLElement, 'Retired').click();
    const [command] = await saved(page);
    expect(command?.scale.id).to.equal('five-levels');
    expect(command?.scale.levels[2]).to.deep.equal({
      ...FIVE_LEVELS.levels[2],
      label: 'Mixture',
      retired: true,
    });
    expect(command?.scale.levels.map(({ id }) => id)).to.deep.equal(
      FIVE_LEVELS.levels.map(({ id }) => id),
    );
    page.scales = [FIVE_LEVELS, five(2)];
    await drawn(page);
    await drawn(page);
    expect(hasButton(page, 'Save scale')).to.equal(false);
    expect(focused()).to.equal(button(page, 'Edit scale: Five levels'));
  });

  it('makes a scale: levels in order, with numbers or none, several at once', async () => {
    const page = await draw();
    await edit(page, 'Make a scale');
    type(page, 'Name of the scale', 'Tides');
    field(page, 'Several levels at once').click();
    const levels = () => [
      ...(inside(page, 'scale-editor').shadowRoot?.querySelectorAll<HTMLElement>('fieldset') ?? []),
    ];
    type(levels()[0] as HTMLElement, 'Label', 'Low');
    type(levels()[0] as HTMLElement, 'Number', '1,5');
    type(levels()[1] as HTMLElement, 'Label', 'High');
    button(page, 'Add level').click();
    await drawn(page);
    await drawn(page);
    expect(focused()).to.equal(field(levels()[2] as HTMLElement, 'Label'));
    type(levels()[2] as HTMLElement, 'Label', 'Low water');
    pick(levels()[2] as HTMLElement, 'Rating group', 'off-axis');
    await drawn(page);
    expect(wordsOf(levels()[2] as HTMLElement)).to.contain('None: off the scale');
    button(page, 'Move level 3 up').click();
    await drawn(page);
    await drawn(page);
    expect(focused()).to.equal(button(page, 'Move level 2 up'));
    const [command] = await saved(page);
    expect(command?.scale.id).to.match(/^tides-[0-9a-z]{6}$/);
    expect(command?.scale.several).to.equal(true);
    expect(command?.scale.levels.map(({ id, value, group }) => [id, value, group])).to.deep.equal([
      ['low', 1.5, 'false'],
      ['low-water', null, 'off-axis'],
      ['high', null, 'true'],
    ]);
  });

  it('may have no levels at all', async () => {
    const page = await draw();
    await edit(page, 'Make a scale');
    type(page, 'Name of the scale', 'Words only');
    button(page, 'Remove level 2').click();
    await drawn(page);
    button(page, 'Remove level 1').click();
    await drawn(page);
    expect(wordsOf(page)).to.contain('No levels: verdicts are findings in words');
    const [command] = await saved(page);
    expect(command?.scale.levels).to.deep.equal([]);
  });

  it('names everything that is wrong, and puts the cursor on the first', async () => {
    const page = await draw();
    await edit(page, 'Make a scale');
    expect(await saved(page)).to.deep.equal([]);
    await drawn(page);
    expect(wordsOf(page))
      .to.contain('Give the scale a name.')
      .and.contain('Give the level a label.');
    expect(focused()).to.equal(field(page, 'Name of the scale'));
    type(page, 'Name of the scale', 'Tides');
    const [first, second] = [
      ...(inside(page, 'scale-editor').shadowRoot?.querySelectorAll('fieldset') ?? []),
    ] as HTMLElement[];
    type(first as HTMLElement, 'Label', 'Low');
    type(second as HTMLElement, 'Label', 'low ');
    type(second as HTMLElement, 'Number', 'two');
    expect(await saved(page)).to.deep.equal([]);
    await drawn(page);
    expect(wordsOf(second as HTMLElement)).to.contain('Another level has this label.');
    expect(wordsOf(second as HTMLElement)).to.contain('A number, or nothing.');
  });

  it('refuses to retire every level', async () => {
    const page = await draw();
    await edit(page, 'Edit scale: Five levels');
    for (const box of inside(page, 'scale-editor').shadowRoot?.querySelectorAll('fieldset') ?? []) {
      field(box as HTMLElement, 'Retired').click();
    }
    expect(await saved(page)).to.deep.equal([]);
    await drawn(page);
    expect(wordsOf(page)).to.contain('A scale needs a level that is not retired.');
  });

  it('keeps what is typed; Escape leaves it, Cancel gives it up', async () => {
    const page = await draw();
    await edit(page, 'Make a scale');
    const kept = await heard<{ key: string; text: string }>('keep-draft', () =>
      type(page, 'Name of the scale', 'Tides'),
    );
    expect(kept.at(-1)?.key).to.equal('scale/new');
    page.drafts = { 'scale/new': kept.at(-1)?.text ?? '' };
    const dropped = await heard('drop-draft', () => {
      focused()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
    });
    expect(dropped).to.deep.equal([]);
    await drawn(page);
    expect(focused()).to.equal(button(page, 'Make a scale'));
    await edit(page, 'Make a scale');
    expect(field(page, 'Name of the scale').value).to.equal('Tides');
    expect(await heard('drop-draft', () => button(page, 'Cancel').click())).to.deep.equal([
      { key: 'scale/new' },
    ]);
  });

  it('is only for reading where the role does not allow more', async () => {
    const page = await draw({ scales: [FIVE_LEVELS, AFP], refused: 'Editors choose scales.' });
    expect(wordsOf(page)).to.contain('Editors choose scales.');
    for (const name of ['Use this scale: AFP', 'Edit scale: Five levels', 'Make a scale']) {
      expect(hasButton(page, name)).to.equal(false);
    }
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const page = await draw({ scales: [FIVE_LEVELS, AFP], verdicts: [[1, 3]] });
      await edit(page, 'Edit scale: AFP');
      expect(await findings(page)).to.deep.equal([]);
    });
  }
});
