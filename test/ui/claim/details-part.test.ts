import { expect } from 'chai';
import type { ClaimDetails } from '../../../src/claims/events.ts';
import { heard, unmount } from '../mount.ts';
import { article, claim } from '../sample-desk.ts';
import { aClaim, aFullClaim, JOON } from './a-case.ts';
import {
  asked,
  become,
  button,
  drawn,
  drawPanel,
  field,
  focused,
  hasButton,
  hasField,
  inside,
  leave,
  pick,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const described = (changes: Partial<ClaimDetails>) => [
  { do: 'describe-claim', claim: 'c1', changes },
];

describe('the claim’s details', () => {
  afterEach(unmount);

  const texts: readonly (readonly [
    label: string,
    typed: string,
    changes: Partial<ClaimDetails>,
  ])[] = [
    ['Restated claim', ' Fares rose\nby 8 percent. ', { restated: 'Fares rose by 8 percent.' }],
    ['Claim date', '2026-09-18', { claimDate: '2026-09-18' }],
    ['Where it was said', 'In an interview ', { saidWhere: 'In an interview' }],
    ['Due', '2026-11-30', { due: '2026-11-30' }],
    ['Tags', 'fares, first year,, fares', { tags: ['fares', 'first year'] }],
  ];
  for (const [label, typed, changes] of texts) {
    it(`saves ${label} on leaving the field, not before`, async () => {
      const panel = await drawPanel({ claim: aClaim() });
      expect(await asked('describe-claim', () => type(panel, label, typed))).to.deep.equal([]);
      expect(await asked('describe-claim', leave)).to.deep.equal(described(changes));
    });
  }

  const choices: readonly (readonly [
    label: string,
    value: string,
    changes: Partial<ClaimDetails>,
  ])[] = [
    ['Kind', 'statistic', { kind: 'statistic' }],
    ['Assigned to', JOON, { assignedTo: JOON }],
  ];
  for (const [label, value, changes] of choices) {
    it(`saves ${label} at once, and takes it back`, async () => {
      const panel = await drawPanel({ claim: aClaim() });
      expect(await asked('describe-claim', () => pick(panel, label, value))).to.deep.equal(
        described(changes),
      );
      const [key] = Object.keys(changes) as [keyof ClaimDetails];
      expect(await asked('describe-claim', () => pick(panel, label, ''))).to.deep.equal(
        described({ [key]: null }),
      );
    });
  }

  it('saves the priority at once', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const commands = await asked('describe-claim', () => field(panel, 'High').click());
    expect(commands).to.deep.equal(described({ priority: 'high' }));
  });

  it('counts the restated claim against 75 letters as people count them', async () => {
    const panel = await drawPanel({ claim: aClaim({ restated: 'e\u0301'.repeat(76) }) });
    const restated = inside<HTMLElement>(panel, '#restated');
    expect(wordsOf(restated)).to.contain('76 of 75 characters');
  });

  it('says "Saved" of a text that came back without the space at its end', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    type(panel, 'Restated claim', 'Fares rose. ');
    leave();
    await become(panel, aClaim({ restated: 'Fares rose.' }));
    expect(wordsOf(inside(panel, '#restated'))).to.contain('Saved');
  });

  it('does not fire for a text that is the saved one', async () => {
    const panel = await drawPanel({ claim: aClaim({ tags: ['fares'] }) });
    type(panel, 'Tags', 'fares, ');
    expect(await asked('describe-claim', leave)).to.deep.equal([]);
    await drawn(panel);
    expect(wordsOf(inside(panel, '#tags'))).to.not.contain('Saving');
  });

  describe('checkable', () => {
    it('asks for the reason before it says that a claim is not', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      expect(hasField(panel, 'Why it is not checkable')).to.equal(false);
      const early = await asked('describe-claim', () => field(panel, 'Checkable').click());
      expect(early).to.deep.equal([]);
      await drawn(panel);
      expect(focused()).to.equal(field(panel, 'Why it is not checkable'));
      const commands = await asked('describe-claim', () =>
        pick(panel, 'Why it is not checkable', 'prediction'),
      );
      expect(commands).to.deep.equal(described({ notCheckable: 'prediction' }));
    });

    it('is ticked again', async () => {
      const panel = await drawPanel({ claim: aClaim({ notCheckable: 'opinion' }) });
      expect(field(panel, 'Checkable').checked).to.equal(false);
      const commands = await asked('describe-claim', () => field(panel, 'Checkable').click());
      expect(commands).to.deep.equal(described({ notCheckable: null }));
    });
  });

  describe('claimants', () => {
    const added = (name: string, role: string) => [{ do: 'add-claimant', claim: 'c1', name, role }];
    const mayor = { id: 'cl9' as never, name: 'Mirela Ostrand', role: 'head of the port' };

    it('are named in two fields and saved on leaving both, once', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      type(panel, 'Claimant', ' Mirela Ostrand ');
      const between = await asked('add-claimant', () => type(panel, 'Role at the time', 'mayor'));
      expect(between).to.deep.equal([]);
      expect(await asked('add-claimant', leave)).to.deep.equal(added('Mirela Ostrand', 'mayor'));
    });

    it('are offered from the whole desk, with the roles they had', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      const role = 'head of the port authority';
      panel.articles = [
        article('a2', { claims: [claim('c9', { claimants: [{ name: 'Mirela Ostrand', role }] })] }),
      ];
      type(panel, 'Claimant', 'mir');
      await drawn(panel);
      const options = [
        ...inside(panel, 'claimants-field').shadowRoot!.querySelectorAll<HTMLOptionElement>(
          'option',
        ),
      ];
      expect(options.map(({ value }) => value)).to.deep.equal(['Mirela Ostrand']);
      type(panel, 'Claimant', 'Mirela Ostrand');
      await drawn(panel);
      expect(field(panel, 'Role at the time').value).to.equal(role);
    });

    it('are saved by Enter, and not again on leaving', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      type(panel, 'Claimant', 'Mirela Ostrand');
      const commands = await asked('add-claimant', () => {
        press('Enter');
        leave();
      });
      expect(commands).to.deep.equal(added('Mirela Ostrand', ''));
    });

    it('are kept as a draft until they have arrived', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      const kept = await heard<{ key: string; text: string }>('keep-draft', () =>
        type(panel, 'Claimant', 'Mirela'),
      );
      expect(kept[0]).to.include({ key: 'article1/c1/claimant' });
      type(panel, 'Claimant', mayor.name);
      press('Enter');
      expect(field(panel, 'Claimant').value).to.equal(mayor.name);
      const dropped = await heard('drop-draft', () =>
        become(panel, aClaim({ claimants: [mayor] })),
      );
      expect(dropped).to.deep.equal([{ key: 'article1/c1/claimant' }]);
      expect(hasField(panel, 'Claimant')).to.equal(false);
      expect(wordsOf(focused() as Element)).to.equal('Add claimant');
    });

    it('come back from a draft', async () => {
      const drafts = new Map([
        ['article1/c1/claimant', { text: '{"name":"Mir","role":"head"}', at: '' }],
      ]);
      const panel = await drawPanel({ claim: aFullClaim(), drafts });
      expect(field(panel, 'Claimant').value).to.equal('Mir');
      expect(field(panel, 'Role at the time').value).to.equal('head');
    });

    it('are changed and removed', async () => {
      const panel = await drawPanel({ claim: aClaim({ claimants: [mayor] }) });
      button(panel, 'Change: Mirela Ostrand').click();
      await drawn(panel);
      type(panel, 'Role at the time', 'mayor');
      expect(await asked('change-claimant', leave)).to.deep.equal([
        { do: 'change-claimant', claim: 'c1', claimant: { ...mayor, role: 'mayor' } },
      ]);
      await drawn(panel);
      const gone = await asked('remove-claimant', () =>
        button(panel, 'Remove: Mirela Ostrand').click(),
      );
      expect(gone).to.deep.equal([{ do: 'remove-claimant', claim: 'c1', claimant: 'cl9' }]);
    });

    it('are not taken away by emptying the name', async () => {
      const panel = await drawPanel({ claim: aClaim({ claimants: [mayor] }) });
      button(panel, 'Change: Mirela Ostrand').click();
      await drawn(panel);
      type(panel, 'Claimant', '');
      const commands = await asked('change-claimant', leave);
      expect(commands).to.deep.equal([]);
      await drawn(panel);
      expect(wordsOf(inside(panel, 'claimants-field'))).to.contain('Mirela Ostrand');
    });

    it('may be none in particular', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      const commands = await asked('describe-claim', () =>
        field(panel, 'No single claimant').click(),
      );
      expect(commands).to.deep.equal(described({ noSingleClaimant: true }));
      await become(panel, aClaim({ noSingleClaimant: true }));
      expect(hasField(panel, 'Claimant')).to.equal(false);
      expect(hasButton(panel, 'Add claimant')).to.equal(false);
    });

    it('of other claims are offered, with their role', async () => {
      const other = aClaim({ id: 'c2' as never, claimants: [mayor] });
      const panel = await drawPanel({ claim: aClaim(), others: [other] });
      const offered = [...inside(panel, 'datalist').children] as HTMLOptionElement[];
      expect(offered.map((option) => option.value)).to.deep.equal(['Mirela Ostrand']);
      type(panel, 'Claimant', 'Mirela Ostrand');
      await drawn(panel);
      expect(field(panel, 'Role at the time').value).to.equal('head of the port');
    });
  });
});
