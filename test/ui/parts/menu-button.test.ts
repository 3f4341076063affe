import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { MenuButton, MenuItem } from '../../../src/ui/parts/menu-button.ts';
import '../../../src/ui/parts/menu-button.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, THEMES, unmount, withTheme } from '../mount.ts';

const ITEMS: readonly MenuItem[] = [
  { id: 'merge', label: 'Merge into…' },
  { id: 'split', label: 'Split claim', refused: 'It has one sentence only.' },
  { id: 'drop', label: 'Drop claim', danger: true },
];

describe('<menu-button>', () => {
  let menu: MenuButton;
  const focused = () => menu.shadowRoot?.activeElement?.textContent.trim() ?? '';
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    // The popover tells that it opened in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 20));
  };

  beforeEach(async () => {
    menu = await mount<MenuButton>(html`<menu-button label="More" .items=${ITEMS}></menu-button>`);
    menu.focus();
  });
  afterEach(unmount);

  it('opens with Enter on the first line, moves round, and chooses', async () => {
    await press('Enter');
    expect(focused()).to.equal('Merge into…');
    await press('ArrowUp');
    expect(focused()).to.equal('Drop claim');
    await press('ArrowDown', 'End', 'Home');
    expect(focused()).to.equal('Merge into…');
    await press('d');
    expect(focused()).to.equal('Drop claim');
    expect(await heard('choose', () => press('Enter'))).to.deep.equal([{ id: 'drop' }]);
    expect(inside(menu, '#button').matches(':focus')).to.equal(true);
  });

  it('opens with the arrow keys, from either end', async () => {
    await press('ArrowUp');
    expect(focused()).to.equal('Drop claim');
  });

  it('closes with Escape and gives the focus back, choosing nothing', async () => {
    const chosen = await heard('choose', () => press('Enter', 'Escape'));
    expect(chosen).to.have.length(0);
    expect(inside(menu, '#menu').matches(':popover-open')).to.equal(false);
    expect(inside(menu, '#button').getAttribute('aria-expanded')).to.equal('false');
  });

  it('reaches a refused line, says why, and does not choose it', async () => {
    await press('Enter', 'ArrowDown');
    expect(focused()).to.contain('It has one sentence only.');
    expect(await heard('choose', () => press('Enter'))).to.have.length(0);
    expect(inside(menu, '#menu').matches(':popover-open')).to.equal(true);
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, open, ${theme}`, async () => {
      withTheme(theme);
      await press('Enter');
      expect(await findings(menu)).to.deep.equal([]);
    });
  }
});
