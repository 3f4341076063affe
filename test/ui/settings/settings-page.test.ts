import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { CommandOf } from '../../../src/claims/commands.ts';
import type { Person } from '../../../src/claims/people.ts';
import { DEFAULT_POLICY } from '../../../src/claims/policy.ts';
import type { DraftField } from '../../../src/ui/parts/draft-field.ts';
import { showPreferences } from '../../../src/ui/settings/preferences.ts';
import '../../../src/ui/settings/settings-page.ts';
import type { SettingsPage } from '../../../src/ui/settings/settings-page.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { ADAEZE, JOONAS, MARISOL, PEOPLE } from '../sample-desk.ts';

describe('<settings-page>', () => {
  afterEach(unmount);

  const draw = (me: Person = MARISOL, policy = DEFAULT_POLICY) =>
    mount<SettingsPage>(
      html`<settings-page
        .people=${PEOPLE}
        .me=${me}
        .policy=${policy}
        .storage=${{ used: 3_400_000, quota: 2_000_000_000, persisted: false, attached: { files: 3, bytes: 1_400_000 } }}
        version="0.1.0"
      ></settings-page>`,
    );
  const set = (element: HTMLInputElement | HTMLSelectElement, value: string) => {
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('changes a role, adds and removes people', async () => {
    const page = await draw();
    const people = inside(page, 'people-settings');
    const role = inside<HTMLSelectElement>(people, '[aria-label="Role of Adaeze Nworah"]');
    expect(await heard('change-person', () => set(role, 'editor'))).to.deep.equal([
      { do: 'change-person', person: ADAEZE.id, changes: { role: 'editor' } },
    ]);
    const menu = inside(people, 'li:nth-child(2) menu-button');
    expect(
      await heard('remove-person', () => inside<HTMLElement>(menu, '.danger').click()),
    ).to.deep.equal([{ do: 'remove-person', person: JOONAS.id }]);
    inside<HTMLElement>(people, '.content > button').click();
    await settled(people.shadowRoot as ShadowRoot);
    const form = inside(people, 'person-form');
    inside<HTMLInputElement>(form, '#name').value = 'Ume';
    expect(
      await heard('add-person', () => inside<HTMLElement>(form, 'button').click()),
    ).to.deep.equal([{ do: 'add-person', name: 'Ume', role: 'checker' }]);
  });

  it('nobody removes themselves, and a checker removes nobody', async () => {
    const page = await draw();
    const own = inside(inside(page, 'people-settings'), 'li:nth-child(3) menu-button');
    expect(
      await heard('remove-person', () => inside<HTMLElement>(own, '.danger').click()),
    ).to.have.length(0);
    unmount();
    const other = await draw(ADAEZE);
    const menu = inside(inside(other, 'people-settings'), 'li:nth-child(2) menu-button');
    expect(inside(menu, '.danger').textContent).to.contain('Only an editor can remove people.');
  });

  it('renames in place', async () => {
    const page = await draw();
    const people = inside(page, 'people-settings');
    const menu = inside(people, 'li:first-child menu-button');
    inside<HTMLElement>(menu, '#button').click();
    inside<HTMLElement>(menu, '[role="menuitem"]').click();
    await settled(people.shadowRoot as ShadowRoot);
    const field = inside<DraftField>(people, 'draft-field');
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '-Obi' });
    expect(await heard('change-person', () => sendKeys({ press: 'Enter' }))).to.deep.equal([
      { do: 'change-person', person: ADAEZE.id, changes: { name: 'Adaeze Nworah-Obi' } },
    ]);
  });

  it('sends one change of policy on leaving a field', async () => {
    const page = await draw();
    const policy = inside(page, 'policy-settings');
    const field = inside<DraftField>(policy, 'draft-field');
    field.focus();
    await sendKeys({ type: 'Varran Fact Desk' });
    const changed = await heard('change-policy', () => sendKeys({ press: 'Tab' }));
    expect(changed).to.deep.equal([
      { do: 'change-policy', changes: { deskName: 'Varran Fact Desk' } },
    ]);
    const sources = inside<HTMLInputElement>(policy, '#sources');
    expect(await heard('change-policy', () => set(sources, '3'))).to.deep.equal([
      { do: 'change-policy', changes: { sourcesNeeded: 3 } },
    ]);
    expect(await heard('change-policy', () => set(sources, '2.5'))).to.have.length(0);
    await settled(policy.shadowRoot as ShadowRoot);
    expect(inside(policy, '#sources-error').textContent).to.contain('whole number');
  });

  it('sets how many editors approve, and what else a claim needs', async () => {
    const page = await draw();
    const policy = inside(page, 'policy-settings');
    const sent = (label: string) =>
      heard('change-policy', () => inside<HTMLElement>(policy, `[aria-label="${label}"]`).click());
    expect(await sent('Two of three editors')).to.deep.equal([
      { do: 'change-policy', changes: { approvalsNeeded: 2 } },
    ]);
    expect(await sent('Cross-check required')).to.deep.equal([
      { do: 'change-policy', changes: { crossCheck: true } },
    ]);
    expect(await sent('Right of reply required')).to.deep.equal([
      { do: 'change-policy', changes: { replyNeeded: true } },
    ]);
  });

  it('warns plainly when four eyes are off', async () => {
    const page = await draw();
    const policy = inside(page, 'policy-settings');
    const four = inside<HTMLInputElement>(policy, '[aria-label="Four eyes"]');
    const [sent] = await heard<CommandOf<'change-policy'>>('change-policy', () => four.click());
    expect(sent?.changes).to.deep.equal({ fourEyes: false });
    expect(policy.shadowRoot?.querySelector('.warning')).to.equal(null);
    page.policy = { ...DEFAULT_POLICY, fourEyes: false };
    await settled(page.shadowRoot as ShadowRoot);
    expect(inside(policy, '.warning').textContent).to.contain('Every report says so');
  });

  it('a checker reads the policy and cannot change it', async () => {
    const page = await draw(ADAEZE);
    const policy = inside(page, 'policy-settings');
    expect(policy.shadowRoot?.textContent).to.contain('Editors set the policy');
    expect(inside<HTMLInputElement>(policy, '#sources').readOnly).to.equal(true);
    expect(inside<HTMLInputElement>(policy, '[role="switch"]').disabled).to.equal(true);
  });

  it('changes the appearance of this device', async () => {
    const page = await draw();
    const theme = inside(page, 'appearance-settings');
    expect(
      await heard('change-preference', () =>
        inside<HTMLInputElement>(theme, '[aria-label="Dark"]').click(),
      ),
    ).to.deep.equal([{ key: 'theme', value: 'dark' }]);
    showPreferences(document.documentElement, {
      theme: 'dark',
      density: 'compact',
      singleKeys: true,
    });
    expect({ ...document.documentElement.dataset }).to.include({
      theme: 'dark',
      density: 'compact',
    });
    showPreferences(document.documentElement, {
      theme: 'system',
      density: 'comfortable',
      singleKeys: true,
    });
    expect({ ...document.documentElement.dataset }).to.deep.equal({});
  });

  it('backs up, and names scale and licences', async () => {
    const page = await draw();
    const storage = inside(page, 'storage-settings');
    expect(storage.shadowRoot?.textContent).to.contain('3.4 MB used');
    expect(
      await heard('back-up', () => inside<HTMLElement>(storage, 'button').click()),
    ).to.have.length(1);
    const scale = inside(page, 'scale-settings');
    const levels = [...(scale.shadowRoot?.querySelectorAll('rating-chip') ?? [])];
    expect(levels.map(({ label }) => label)).to.include('Half true');
    expect(scale.shadowRoot?.textContent).to.contain('ClaimReview');
    const about = inside(page, 'about-settings').shadowRoot?.textContent ?? '';
    for (const licence of ['MIT', 'SIL OFL 1.1', 'BSD-3-Clause', 'ISC']) {
      expect(about).to.contain(licence);
    }
  });

  it('needs no sideways scrolling at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    await draw();
    expect(document.documentElement.scrollWidth).to.equal(320);
    await setViewport({ width: 1280, height: 800 });
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const page = await draw(MARISOL, { ...DEFAULT_POLICY, fourEyes: false });
      expect(await findings(page)).to.deep.equal([]);
    });
  }
});
