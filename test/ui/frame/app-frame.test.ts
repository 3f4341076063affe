import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/ui/frame/app-frame.ts';
import type { AppFrame } from '../../../src/ui/frame/app-frame.ts';
import '../../../src/ui/frame/error-state.ts';
import type { ErrorCode } from '../../../src/ui/frame/error-state.ts';
import '../../../src/ui/frame/first-run.ts';
import type { NewPerson } from '../../../src/ui/parts/person-form.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { ADAEZE, MARISOL, PEOPLE } from '../sample-desk.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('<app-frame>', () => {
  let frame: AppFrame;

  beforeEach(async () => {
    frame = await mount<AppFrame>(
      html`<app-frame
        page="review"
        .me=${MARISOL}
        .people=${PEOPLE}
        .reviewCount=${2}
        .undoLabel=${'marking a claim'}
        .shortcuts=${[{ where: 'Everywhere', shortcuts: [{ keys: ['/'], does: 'Search' }] }]}
        .notices=${[{ id: 'n', text: 'Dropped', tone: 'problem' }]}
        ><h1>Page</h1></app-frame
      >`,
    );
    // The test's own place is a <main>, too; one page has one.
    frame.parentElement?.setAttribute('role', 'presentation');
  });
  afterEach(unmount);

  const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...more,
      }),
    );
  const dialog = () => inside<HTMLDialogElement>(inside(frame, 'modal-dialog'), 'dialog');

  it('marks the page that is open, and counts what waits', () => {
    const current = [...(frame.shadowRoot?.querySelectorAll('[aria-current="page"]') ?? [])];
    expect(current.map((link) => link.getAttribute('href'))).to.deep.equal(['#/review']);
    expect(current[0]?.textContent).to.contain('2 claims wait');
  });

  it('"/" goes to the search, but not from a field', async () => {
    press('/');
    expect(frame.shadowRoot?.activeElement?.id).to.equal('search');
    const search = inside<HTMLInputElement>(frame, '#search');
    const searched = await heard('search', () => sendKeys({ type: '/a' }));
    expect(searched).to.deep.equal([{ text: '/' }, { text: '/a' }]);
    search.blur();
    frame.singleKeys = false;
    await frame.updateComplete;
    press('/');
    expect(frame.shadowRoot?.activeElement, 'switched off').to.equal(null);
  });

  it('"?" lists the shortcuts; Escape closes the list', async () => {
    press('?');
    await settled(document.body);
    expect(dialog().open).to.equal(true);
    expect(await heard('dialog-closed', () => sendKeys({ press: 'Escape' }), 1)).to.have.length(1);
    expect(dialog().open).to.equal(false);
    press('?');
    await settled(document.body);
    expect(dialog().open, 'a second time').to.equal(true);
  });

  it('undo and redo by button and key: only what can be done', async () => {
    const undo = inside<HTMLButtonElement>(frame, '[aria-label="Undo: marking a claim"]');
    const redo = inside<HTMLButtonElement>(frame, '[aria-label="Redo"]');
    expect(redo.getAttribute('aria-disabled')).to.equal('true');
    const undone = await heard('undo-last', () => {
      undo.click();
      press('z', document.body, { ctrlKey: true });
    });
    expect(undone).to.have.length(2);
    const redone = await heard('redo-last', () => {
      redo.click();
      press('z', document.body, { ctrlKey: true, shiftKey: true });
      press('y', document.body, { metaKey: true });
    });
    expect(redone).to.have.length(0);
  });

  it('leaves undo inside a field to the field', async () => {
    const search = inside<HTMLInputElement>(frame, '#search');
    expect(
      await heard('undo-last', () => void press('z', search, { ctrlKey: true })),
    ).to.have.length(0);
  });

  it('says in words whether things are saved', async () => {
    const state = () => inside(frame, '.state').textContent.replace(/\s+/g, ' ').trim();
    expect(state()).to.equal('Saved on this device');
    frame.saving = { kind: 'failed', reason: 'the disk is full' };
    frame.offline = true;
    await frame.updateComplete;
    expect(state()).to.equal('Not saved: the disk is full · Offline');
  });

  it('switches the person and lets a new one join', async () => {
    const menu = inside(frame, 'working-as');
    const button = inside<HTMLButtonElement>(menu, '#button');
    expect(button.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Working as Marisol Etxaniz Editor',
    );
    button.click();
    await pause();
    const people = [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('.people button') ?? [])];
    expect(
      people.map((person) => person.getAttribute('aria-pressed')),
      'one of three works here',
    ).to.deep.equal(['false', 'false', 'true']);
    expect(await heard('switch-person', () => people[0]?.click())).to.deep.equal([
      { person: ADAEZE.id },
    ]);
    button.click();
    await pause();
    inside<HTMLButtonElement>(menu, 'section:last-child button').click();
    await settled(document.body);
    await pause();
    const joined = await heard<NewPerson>('join-desk', async () => {
      await sendKeys({ type: 'Ume' });
      await sendKeys({ press: 'Enter' });
    });
    expect(joined).to.deep.equal([{ name: 'Ume', role: 'checker' }]);
  });

  it('the skip link goes to the page without changing the address', async () => {
    const before = location.hash;
    inside<HTMLAnchorElement>(frame, '.skip').click();
    expect(frame.shadowRoot?.activeElement?.id).to.equal('content');
    expect(location.hash).to.equal(before);
  });

  it('needs no sideways scrolling at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    await frame.updateComplete;
    expect(document.documentElement.scrollWidth).to.equal(320);
    await setViewport({ width: 1280, height: 800 });
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(frame)).to.deep.equal([]);
      inside<HTMLButtonElement>(inside(frame, 'working-as'), '#button').click();
      await pause();
      expect(await findings(frame), 'with the person menu open').to.deep.equal([]);
      press('?');
      await settled(document.body);
      expect(await findings(frame), 'with the shortcuts open').to.deep.equal([]);
    });
  }
});

describe('<first-run>', () => {
  afterEach(unmount);

  it('asks for name and role, and starts', async () => {
    const page = await mount(html`<first-run></first-run>`);
    const form = inside(page, 'person-form');
    inside<HTMLInputElement>(form, '#name').value = ' Ana ';
    inside<HTMLInputElement>(form, '[aria-label="Editor"]').click();
    const button = inside<HTMLButtonElement>(form, 'button');
    expect(button.textContent.trim()).to.equal('Start');
    expect(await heard('join-desk', () => button.click())).to.deep.equal([
      { name: 'Ana', role: 'editor' },
    ]);
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const page = await mount(html`<first-run></first-run>`);
      page.parentElement?.setAttribute('role', 'presentation');
      expect(await findings(page)).to.deep.equal([]);
    });
  }
});

describe('<error-state>', () => {
  afterEach(unmount);

  const CODES: ErrorCode[] = [
    'full',
    'forbidden',
    'blocked',
    'newer',
    'closed',
    'broken',
    'unexpected',
    'not-found',
  ];
  for (const code of CODES) {
    it(`says what happened, what is safe and what to do: ${code}`, async () => {
      const page = await mount(html`<error-state .code=${code}></error-state>`);
      expect(page.shadowRoot?.querySelectorAll('p')).to.have.length(2);
      expect(await findings(page)).to.deep.equal([]);
    });
  }

  it('offers a copy of the journal where it can be read', async () => {
    const page = await mount(
      html`<error-state code="full" canBackUp details="QuotaExceededError"></error-state>`,
    );
    const [again, copy] = [...(page.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(copy?.textContent.trim()).to.equal('Save a copy of the journal');
    expect(await heard('back-up', () => copy?.click())).to.have.length(1);
    expect(await heard('try-again', () => again?.click())).to.have.length(1);
  });
});
