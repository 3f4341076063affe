import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { CLAIM_STATUSES, RATING_GROUPS } from '../../../src/claims/vocabulary.ts';
import { announce } from '../../../src/ui/intend.ts';
import '../../../src/ui/parts/live-region.ts';
import '../../../src/ui/parts/modal-dialog.ts';
import type { ModalDialog } from '../../../src/ui/parts/modal-dialog.ts';
import { initials } from '../../../src/ui/parts/person-avatar.ts';
import '../../../src/ui/parts/person-form.ts';
import '../../../src/ui/parts/radio-set.ts';
import type { RadioSet } from '../../../src/ui/parts/radio-set.ts';
import '../../../src/ui/parts/rating-chip.ts';
import '../../../src/ui/parts/status-chip.ts';
import '../../../src/ui/parts/toast-list.ts';
import type { ToastList } from '../../../src/ui/parts/toast-list.ts';
import '../../../src/ui/parts/verdict-strip.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';

describe('Parts', () => {
  afterEach(unmount);

  describe('<radio-set>', () => {
    const CHOICES = [
      { value: 'false', label: 'False', description: 'It is wrong.', group: 'false' },
      { value: 'true', label: 'True', description: 'It is right.', group: 'true' },
    ] as const;

    it('chooses by arrow key and by number', async () => {
      const set = await mount<RadioSet>(
        html`<radio-set legend="Verdict" name="v" number-keys .choices=${CHOICES} value="false">
        </radio-set>`,
      );
      inside<HTMLInputElement>(set, 'input:checked').focus();
      expect(await heard('choose-value', () => sendKeys({ press: 'ArrowDown' }))).to.deep.equal([
        { name: 'v', value: 'true' },
      ]);
      expect(await heard('choose-value', () => sendKeys({ press: '1' }))).to.deep.equal([
        { name: 'v', value: 'false' },
      ]);
      expect(await heard('choose-value', () => sendKeys({ press: '9' }))).to.have.length(0);
    });

    it('takes several, in the order of the choices', async () => {
      const set = await mount<RadioSet>(
        html`<radio-set legend="V" name="v" several number-keys .choices=${CHOICES}></radio-set>`,
      );
      set.focus();
      const chosen = await heard('choose-value', async () => {
        await sendKeys({ press: '2' });
        await sendKeys({ press: '1' });
      });
      expect(chosen.at(-1)).to.deep.equal({ name: 'v', values: ['false', 'true'] });
    });

    it('says why nothing can be chosen', async () => {
      const set = await mount<RadioSet>(
        html`<radio-set legend="V" number-keys .choices=${CHOICES} refused="Approved already.">
        </radio-set>`,
      );
      expect(inside(set, '#refused').textContent).to.equal('Approved already.');
      expect(inside<HTMLInputElement>(set, 'input').disabled).to.equal(true);
    });

    for (const theme of THEMES) {
      it(`has nothing for axe to find, ${theme}`, async () => {
        withTheme(theme);
        const both = await mount(
          html`<div>
            <radio-set legend="As list" layout="list" number-keys .choices=${CHOICES} value="true">
            </radio-set>
            <radio-set legend="As segments" .choices=${CHOICES} value="true"></radio-set>
          </div>`,
        );
        expect(await findings(both)).to.deep.equal([]);
      });
    }
  });

  describe('Chips and strips', () => {
    for (const theme of THEMES) {
      it(`have nothing for axe to find, ${theme}`, async () => {
        withTheme(theme);
        const all = await mount(
          html`<div>
            ${RATING_GROUPS.map((group) => html`<rating-chip .group=${group}></rating-chip>`)}
            ${CLAIM_STATUSES.map((status) => html`<status-chip .status=${status}></status-chip>`)}
            <status-chip status="in-progress" sentBack></status-chip>
            <verdict-strip .counts=${{ false: 1, true: 2 }}></verdict-strip>
            <verdict-strip></verdict-strip>
          </div>`,
        );
        expect(await findings(all)).to.deep.equal([]);
      });
    }

    it('a strip says in words what it draws', async () => {
      const strip = await mount(
        html`<verdict-strip .counts=${{ 'not-rated': 1, false: 2, true: 1 }}></verdict-strip>`,
      );
      expect(inside(strip, '[role="img"]').getAttribute('aria-label')).to.equal(
        '2 False, 1 True, and 1 Not rated yet',
      );
    });

    it('initials are whole letters of the first and last name', () => {
      expect(initials('Ana de la Cruz')).to.equal('AC');
      expect(initials('  ümit ')).to.equal('Ü');
      expect(initials('')).to.equal('');
      expect(initials('👩🏽‍🚀 क्षेम')).to.equal('👩🏽‍🚀क्षे');
    });
  });

  describe('<modal-dialog>', () => {
    it('takes the focus, closes with Escape, and tells once', async () => {
      const dialog = await mount<ModalDialog>(
        html`<modal-dialog heading="Merge into"><button>One</button></modal-dialog>`,
      );
      dialog.open = true;
      await settled(dialog.parentElement as HTMLElement);
      expect(inside<HTMLDialogElement>(dialog, 'dialog').matches(':modal')).to.equal(true);
      expect(await findings(dialog)).to.deep.equal([]);
      const closed = await heard('dialog-closed', () => sendKeys({ press: 'Escape' }), 1);
      expect(closed).to.have.length(1);
      expect(dialog.open).to.equal(false);
    });
  });

  describe('<live-region>', () => {
    it('says what is announced, also the same sentence again', async () => {
      const region = await mount(html`<live-region></live-region>`);
      const said = () =>
        [...(region.shadowRoot?.querySelectorAll('[role="status"]') ?? [])].map((place) =>
          place.textContent.trim(),
        );
      announce(document.body, 'Claim 3 approved');
      await region.updateComplete;
      const first = said();
      expect(first.filter(Boolean)).to.deep.equal(['Claim 3 approved']);
      announce(document.body, 'Claim 3 approved');
      await region.updateComplete;
      expect(said()).to.deep.equal([...first].reverse());
    });
  });

  describe('<toast-list>', () => {
    it('offers the action and can be dismissed', async () => {
      const list = await mount<ToastList>(
        html`<toast-list
          .notices=${[
            { id: 'n1', text: 'Dropped', tone: 'done', action: { id: 'undo', label: 'Undo' } },
          ]}
        ></toast-list>`,
      );
      expect(await findings(list)).to.deep.equal([]);
      const [undo, close] = [...(list.shadowRoot?.querySelectorAll('button') ?? [])];
      expect(await heard('notice-action', () => undo?.click())).to.deep.equal([
        { notice: 'n1', action: 'undo' },
      ]);
      expect(await heard('dismiss-notice', () => close?.click())).to.deep.equal([{ notice: 'n1' }]);
    });
  });

  describe('<person-form>', () => {
    it('asks again for a name of blanks, in words, with the focus there', async () => {
      const form = await mount(html`<person-form></person-form>`);
      const name = inside<HTMLInputElement>(form, '#name');
      name.value = '   ';
      expect(
        await heard('person-described', () => inside<HTMLElement>(form, 'button').click()),
      ).to.have.length(0);
      await form.updateComplete;
      expect(inside(form, '#error').textContent).to.contain('Write a name');
      expect(name.matches(':focus')).to.equal(true);
      expect(name.getAttribute('aria-invalid')).to.equal('true');
    });
  });
});
