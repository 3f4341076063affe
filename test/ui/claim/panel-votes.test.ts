import { expect } from 'chai';
import type { Case, Claim, Vote } from '../../../src/claims/case.ts';
import type { EventId } from '../../../src/claims/ids.ts';
import { findings } from '../axe.ts';
import { THEMES, unmount, withTheme } from '../mount.ts';
import { ADA, aCase, aDesk, aFullClaim, hash, JOON, MARI } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  drawn,
  drawPanel,
  EDITOR,
  field,
  hasButton,
  hasField,
  inside,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const at = '2026-11-12T10:00:00.000Z';
const vote = (over: Partial<Vote> = {}): Vote => ({
  event: 'v7' as EventId,
  by: JOON,
  at,
  decision: 'approve',
  reason: '',
  ...over,
});
const inReview = (over: Partial<Claim> = {}): Claim =>
  aFullClaim({
    status: 'in-review',
    submitted: { event: 'e5' as EventId, by: ADA, at, content: hash('1') },
    ...over,
  });
const PANEL = aDesk({ policy: { approvalsNeeded: 2 } });
const footer = (panel: Element) => inside<HTMLElement>(panel, 'claim-footer');

describe('a panel of editors', () => {
  afterEach(unmount);

  it('sees how many approvals there are, and from whom', async () => {
    const panel = await drawPanel({
      claim: inReview({ votes: [vote()] }),
      me: EDITOR,
      desk: PANEL,
    });
    expect(wordsOf(footer(panel))).to.contain('1 of 2 approvals');
    expect(wordsOf(footer(panel))).to.contain('Joonas Vihervaara approved');
  });

  it('votes against with a reason, on what was read', async () => {
    const panel = await drawPanel({ claim: inReview(), me: EDITOR, desk: PANEL });
    button(panel, 'Vote against').click();
    await drawn(panel);
    const nothing = await asked('decline-approval', () =>
      button(panel, 'Cast vote against').click(),
    );
    expect(nothing).to.deep.equal([]);
    type(panel, 'Why you vote against it', 'The base year is wrong.');
    const commands = await asked('decline-approval', () =>
      button(panel, 'Cast vote against').click(),
    );
    expect(commands).to.deep.equal([
      { do: 'decline-approval', claim: 'c1', read: hash('1'), reason: 'The base year is wrong.' },
    ]);
    const cast = vote({ by: MARI, decision: 'decline', reason: 'The base year is wrong.' });
    await become(panel, inReview({ votes: [cast] }));
    expect(hasField(panel, 'Why you vote against it')).to.equal(false);
    expect(wordsOf(footer(panel))).to.contain('Marisol Etxaniz voted against');
  });

  it('is not asked twice for the same approval', async () => {
    const claim = inReview({ votes: [vote({ by: MARI })] });
    const panel = await drawPanel({ claim, me: EDITOR, desk: PANEL });
    expect(button(panel, 'Approve').getAttribute('aria-disabled')).to.equal('true');
    expect(wordsOf(footer(panel))).to.contain('Another editor has to approve it, too.');
    inside<HTMLElement>(panel, '#heading').focus();
    expect(await asked('approve-claim', () => void press('a'))).to.deep.equal([]);
  });

  it('is none where one editor decides', async () => {
    const panel = await drawPanel({ claim: inReview(), me: EDITOR });
    expect(hasButton(panel, 'Vote against')).to.equal(false);
    expect(wordsOf(footer(panel))).not.to.contain('approvals');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const votes = [vote(), vote({ event: 'v8' as EventId, by: ADA, decision: 'decline' })];
      const panel = await drawPanel({ claim: inReview({ votes }), me: EDITOR, desk: PANEL });
      expect(await findings(footer(panel))).to.deep.equal([]);
    });
  }
});

describe('two editors at one claim', () => {
  afterEach(unmount);
  const event = (kind: string, more: object) =>
    ({
      id: `e-${kind}`,
      by: JOON,
      at,
      kind,
      v: 1,
      role: 'editor',
      claim: 'c1',
      article: 'article1',
      commit: { id: `k-${kind}`, index: 0, count: 1 },
      seen: [],
      ...more,
    }) as never;
  const after = (claim: Claim, ...events: never[]): Case => aCase([claim], { events });

  it('tells the later one who decided what, and why', async () => {
    const claim = inReview();
    const panel = await drawPanel({ claim, me: EDITOR });
    const rejected = aFullClaim({
      sentBack: { event: 'x' as EventId, by: JOON, at, decision: 'rejected', reason: 'Twice.' },
    });
    const news = event('claim-rejected', { reason: 'The base year is wrong.' });
    await become(panel, rejected, after(rejected, news));
    const words = wordsOf(inside(panel, 'others-decided'));
    expect(words).to.contain('Somebody else decided while you had this claim open.');
    expect(words).to.contain('Joonas Vihervaara rejected the claim.');
    expect(words).to.contain('The base year is wrong.');
    button(panel, 'Understood').click();
    await drawn(panel);
    expect(wordsOf(inside(panel, 'others-decided'))).to.equal('');
  });

  it('says nothing of decisions that stood there before, nor of one’s own', async () => {
    const old = event('changes-requested', { what: 'More.' });
    const claim = inReview();
    const panel = await drawPanel({ claim, me: EDITOR, state: after(claim, old) });
    const own = {
      ...(event('claim-approved', { verdict: null, policy: null }) as object),
      by: MARI,
    };
    await become(panel, claim, after(claim, old, own as never));
    expect(wordsOf(inside(panel, 'others-decided'))).to.equal('');
    expect(all(panel, 'others-decided [role=status]')).to.have.lengthOf(0);
    expect(field(panel, 'Finding')).to.be.instanceOf(HTMLElement);
  });
});
