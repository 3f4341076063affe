import { expect } from 'chai';
import type { Claim, CrossCheck } from '../../../src/claims/case.ts';
import type { VerdictContent } from '../../../src/claims/events.ts';
import type { EventId } from '../../../src/claims/ids.ts';
import { findings } from '../axe.ts';
import { THEMES, unmount, withTheme } from '../mount.ts';
import { ADA, aClaim, aDesk, aFullClaim, aVerdict, JOON, MARI } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  drawn,
  drawPanel,
  EDITOR,
  field,
  focused,
  hasButton,
  inside,
  pick,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const READER = { person: JOON, role: 'checker' } as const;
const act = (event: string, by: typeof ADA, at = '2026-11-12T10:00:00.000Z') => ({
  event: event as EventId,
  by,
  at,
});
const { event: _e, by: _b, at: _a, authors: _au, ...FIRST } = aVerdict();
const SECOND: VerdictContent = {
  ...FIRST,
  levels: ['half-true'],
  finding: 'A third of the rise is real.',
  rationale: '',
  confidence: 'medium',
};

function aCrossCheck(over: Partial<CrossCheck> = {}): CrossCheck {
  return {
    ...act('x1', ADA),
    of: JOON,
    given: null,
    first: null,
    settled: null,
    state: 'open',
    ...over,
  };
}

/** The claim as the second reader is shown it. */
const blindfolded = (over: Partial<Claim> = {}): Claim =>
  aFullClaim({ verdict: null, threads: [], crossCheck: aCrossCheck(), blind: true, ...over });

const both = (over: Partial<CrossCheck> = {}): Claim =>
  aFullClaim({
    crossCheck: aCrossCheck({
      given: { ...SECOND, ...act('x2', JOON, '2026-11-13T09:00:00.000Z') },
      first: { scale: FIRST.scale, levels: FIRST.levels, ...act('v1', ADA) },
      state: 'disagreed',
      ...over,
    }),
  });

describe('the cross-check', () => {
  afterEach(unmount);

  it('is asked for from the menu, of somebody who did not write the verdict', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    button(panel, 'Ask for cross-check').click();
    await drawn(panel);
    const select = field<HTMLSelectElement>(panel, 'Second reader');
    expect(focused()).to.equal(select);
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal([
      'Any checker who did not write the verdict',
      'Joonas Vihervaara',
      'Marisol Etxaniz',
    ]);
    pick(panel, 'Second reader', JOON);
    expect(await asked('ask-cross-check', () => button(panel, 'Ask').click())).to.deep.equal([
      { do: 'ask-cross-check', claim: 'c1', of: JOON },
    ]);
    await become(panel, aFullClaim({ crossCheck: aCrossCheck() }));
    expect(wordsOf(inside(panel, 'cross-check-part'))).to.contain(
      'Adaeze Nworah asked Joonas Vihervaara for a second verdict',
    );
    expect(hasButton(panel, 'Ask')).to.equal(false);
  });

  it('may be asked of whoever comes first, and be given up with Escape', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    button(panel, 'Ask for cross-check').click();
    await drawn(panel);
    expect(await asked('ask-cross-check', () => button(panel, 'Ask').click())).to.deep.equal([
      { do: 'ask-cross-check', claim: 'c1', of: null },
    ]);
    press('Escape');
    await drawn(panel);
    expect(hasButton(panel, 'Ask')).to.equal(false);
  });

  it('has a part of its own where the desk asks for one, and else none', async () => {
    const desk = aDesk({ policy: { crossCheck: true } });
    const wanted = await drawPanel({ claim: aFullClaim(), desk });
    expect(wordsOf(inside(wanted, 'cross-check-part'))).to.contain('The desk asks for a second');
    unmount();
    const free = await drawPanel({ claim: aFullClaim() });
    expect(all(free, 'cross-check-part')).to.deep.equal([]);
  });

  it('can be withdrawn while it is open', async () => {
    const panel = await drawPanel({ claim: aFullClaim({ crossCheck: aCrossCheck() }) });
    expect(
      await asked('withdraw-cross-check', () => button(panel, 'Withdraw cross-check').click()),
    ).to.deep.equal([{ do: 'withdraw-cross-check', claim: 'c1' }]);
  });

  describe('for the second reader', () => {
    it('shows nothing of the first verdict, and says that it is hidden', async () => {
      const panel = await drawPanel({ claim: blindfolded(), me: READER });
      const words = wordsOf(panel);
      expect(words).to.contain('The first verdict is hidden until yours is in');
      expect(wordsOf(inside(panel, 'verdict-part'))).to.equal(
        'Hidden until your own verdict is in.',
      );
      expect(wordsOf(inside(panel, 'notes-part'))).to.equal('Hidden until your own verdict is in.');
      expect(words).not.to.contain('Choose a rating');
      expect(hasButton(panel, 'Submit for review')).to.equal(false);
    });

    it('takes the verdict whole, once', async () => {
      const panel = await drawPanel({ claim: blindfolded(), me: READER });
      button(panel, 'Go to your verdict').click();
      await drawn(panel);
      press('3');
      type(panel, 'Finding', ' A third of the rise is real. ');
      type(panel, 'As of', FIRST.asOf);
      const confidence = inside(inside(panel, 'second-verdict-form'), 'radio-set.wide');
      field(confidence, 'Medium').click();
      await drawn(panel);
      const given = await asked('give-cross-check', () =>
        button(panel, 'Give second verdict').click(),
      );
      expect(given).to.deep.equal([{ do: 'give-cross-check', claim: 'c1', verdict: SECOND }]);
    });

    it('asks for what is missing and puts the cursor there', async () => {
      const panel = await drawPanel({ claim: blindfolded(), me: READER });
      const give = () =>
        asked('give-cross-check', () => button(panel, 'Give second verdict').click());
      expect(await give()).to.deep.equal([]);
      await drawn(panel);
      expect(wordsOf(inside(panel, 'second-verdict-form'))).to.contain('Choose a rating');
      field(panel, 'False').click();
      await drawn(panel);
      expect(await give()).to.deep.equal([]);
      await drawn(panel);
      expect(focused()).to.equal(field(panel, 'Finding'));
      expect(wordsOf(inside(panel, 'second-verdict-form'))).to.contain('Write the finding');
    });

    it('keeps every keystroke, and takes it up again', async () => {
      const panel = await drawPanel({ claim: blindfolded(), me: READER });
      const kept: { key: string; text: string }[] = [];
      panel.addEventListener('keep-draft', (event) =>
        kept.push((event as CustomEvent<{ key: string; text: string }>).detail),
      );
      type(panel, 'Finding', 'Half of it.');
      const draft = kept.at(-1);
      expect(draft?.key).to.equal('article1/c1/second-verdict-joon');
      unmount();
      const again = await drawPanel({
        claim: blindfolded(),
        me: READER,
        drafts: new Map([[draft?.key ?? '', { text: draft?.text ?? '', at: '' }]]),
      });
      expect(field(again, 'Finding').value).to.equal('Half of it.');
    });

    it('keeps it to themselves: another reader on this device begins anew', async () => {
      const panel = await drawPanel({
        claim: blindfolded({ crossCheck: aCrossCheck({ of: null }) }),
        me: { person: MARI, role: 'checker' },
        drafts: new Map([
          ['article1/c1/second-verdict-joon', { text: '{"finding":"Half of it."}', at: '' }],
        ]),
      });
      expect(field(panel, 'Finding').value).to.equal('');
      panel.me = READER;
      await drawn(panel);
      expect(field(panel, 'Finding').value).to.equal('Half of it.');
    });

    it('shows both as soon as it is in, and drops the draft', async () => {
      const panel = await drawPanel({ claim: blindfolded(), me: READER });
      field(panel, 'Half true').click();
      type(panel, 'Finding', 'A third of the rise is real.');
      const dropped: string[] = [];
      panel.addEventListener('drop-draft', (event) =>
        dropped.push((event as CustomEvent<{ key: string }>).detail.key),
      );
      button(panel, 'Give second verdict').click();
      await become(panel, both());
      expect(dropped).to.deep.equal(['article1/c1/second-verdict-joon']);
      const words = wordsOf(inside(panel, 'verdict-comparison'));
      expect(words).to.contain('Missing context').and.to.contain('Half true');
      expect(words).to.contain('A third of the rise is real.');
      expect(words).to.contain('The route gained about 9 percent');
    });
  });

  it('says that the ratings agree', async () => {
    const panel = await drawPanel({ claim: both({ state: 'agreed' }) });
    expect(wordsOf(inside(panel, 'cross-check-part'))).to.contain('Both gave the same rating.');
    expect(hasButton(panel, 'Settle')).to.equal(false);
  });

  it('says what the first rating was when it was changed since', async () => {
    const changed = aVerdict({ event: 'v2' as EventId, levels: ['half-true'] });
    const panel = await drawPanel({ claim: { ...both({ state: 'agreed' }), verdict: changed } });
    expect(wordsOf(inside(panel, 'verdict-comparison'))).to.contain(
      'It was Missing context when the second verdict was given.',
    );
  });

  it('is settled by an editor with a reason, and by nobody else', async () => {
    const checker = await drawPanel({ claim: both() });
    const refused = button(checker, 'Settle');
    expect(refused.getAttribute('aria-disabled')).to.equal('true');
    refused.click();
    await drawn(checker);
    expect(wordsOf(inside(checker, 'cross-check-part'))).to.contain('Only an editor settles it.');
    unmount();

    const panel = await drawPanel({ claim: both(), me: EDITOR });
    button(panel, 'Settle').click();
    await drawn(panel);
    expect(focused()).to.equal(field(panel, 'Why the first verdict stands'));
    const settle = () => asked('settle-cross-check', () => button(panel, 'Settle').click());
    expect(await settle()).to.deep.equal([]);
    type(panel, 'Why the first verdict stands', 'The base year decides.');
    expect(await settle()).to.deep.equal([
      { do: 'settle-cross-check', claim: 'c1', reason: 'The base year decides.' },
    ]);
    const settled = { ...act('x3', MARI), reason: 'The base year decides.' };
    await become(panel, both({ state: 'settled', settled }));
    const words = wordsOf(inside(panel, 'cross-check-part'));
    expect(words).to.contain('Marisol Etxaniz settled it for the first verdict');
    expect(words).to.contain('The base year decides.');
  });

  it('leads to the notes, where two readers talk it over', async () => {
    const panel = await drawPanel({ claim: both() });
    button(panel, 'Talk it over in the notes').click();
    await drawn(panel);
    await drawn(panel);
    expect(inside(panel, 'notes-part').shadowRoot?.activeElement).to.not.equal(null);
  });

  for (const theme of THEMES) {
    for (const [what, claim, me] of [
      ['asked for', aClaim({ crossCheck: aCrossCheck() }), EDITOR],
      ['blind', blindfolded(), READER],
      ['compared', both(), EDITOR],
    ] as const) {
      it(`has nothing for axe to find, ${what}, ${theme}`, async () => {
        withTheme(theme);
        const panel = await drawPanel({ claim, me });
        expect(await findings(panel)).to.deep.equal([]);
      });
    }
  }
});
