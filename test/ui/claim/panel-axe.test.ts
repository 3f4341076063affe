import { expect } from 'chai';
import type { Claim } from '../../../src/claims/case.ts';
import type { ClaimId, EventId } from '../../../src/claims/ids.ts';
import type { ClaimPanel } from '../../../src/ui/claim/claim-panel.ts';
import { findings } from '../axe.ts';
import { THEMES, unmount, withTheme } from '../mount.ts';
import {
  ADA,
  aCase,
  aClaim,
  aContact,
  aFullClaim,
  anAppearance,
  aThread,
  aVerdict,
  hash,
  MARI,
} from './a-case.ts';
import {
  all,
  become,
  button,
  drawn,
  drawPanel,
  EDITOR,
  field,
  inside,
  press,
  type,
  type Setting,
} from './a-panel.ts';

const act = (by = ADA) => ({ event: 'e5' as EventId, by, at: '2026-11-12T10:00:00.000Z' });
const inReview: Claim = aFullClaim({
  status: 'in-review',
  submitted: { ...act(), content: hash('1') },
});

const EVENTS = [
  {
    id: 'e1',
    by: ADA,
    at: '2026-11-10T09:00:00.000Z',
    kind: 'claim-described',
    v: 1,
    role: 'checker',
    claim: 'c1',
    commit: { id: 'k1', index: 0, count: 1 },
    changes: { restated: 'Fares rose by 8 percent.' },
  },
  {
    id: 'e2',
    by: ADA,
    at: '2026-11-10T09:01:00.000Z',
    kind: 'claim-described',
    v: 1,
    role: 'checker',
    claim: 'c1',
    commit: { id: 'k2', index: 0, count: 1 },
    changes: { restated: 'Fares rose by 9 percent.' },
  },
] as never[];

const STATES: readonly (readonly [string, Setting, (panel: ClaimPanel) => unknown])[] = [
  ['only marked', { claim: aClaim() }, () => {}],
  [
    'full, with everything open',
    {
      claim: aFullClaim({
        appearances: [
          anAppearance(),
          anAppearance('ap2', 'again', { placement: { state: 'lost' } }),
        ],
        threads: [
          aThread('n1', { kind: 'query' }),
          aThread('n2', { resolved: act() }),
          aThread('n3', { kind: 'question' }),
        ],
        contacts: [aContact(), aContact({ id: 'k2' as never, answer: 'Yes.', answered: '' })],
        oneSource: 'It is the register.',
        replyWaived: 'Public record.',
        sentBack: { ...act(MARI), decision: 'changes-requested', reason: 'More.' },
        notCheckable: null,
      }),
      state: aCase([aFullClaim()], { events: EVENTS }),
    },
    (panel) => {
      for (const folded of all<HTMLDetailsElement>(panel, 'details')) folded.open = true;
    },
  ],
  [
    'while evidence is added',
    { claim: aFullClaim() },
    async (panel) => {
      button(panel, 'Add source').click();
      await drawn(panel);
      button(panel, 'Save evidence').click();
      field(panel, 'The source stays unnamed').click();
      type(panel, 'Source title', 'tolse');
      await drawn(panel);
      press('ArrowDown');
    },
  ],
  [
    'while a contact is logged and a note answered',
    { claim: aFullClaim({ threads: [aThread()] }) },
    async (panel) => {
      button(panel, 'Log a contact').click();
      button(panel, 'Reply').click();
      await drawn(panel);
      button(panel, 'Save contact').click();
    },
  ],
  [
    'changed under an editor’s eyes',
    { claim: inReview, me: EDITOR },
    async (panel) => {
      const claim = { ...inReview, content: hash('2'), verdict: aVerdict({ finding: 'Other.' }) };
      await become(panel, claim, aCase([claim], { events: EVENTS }));
      button(panel, 'Show what changed').click();
    },
  ],
  [
    'refusing its author’s approval',
    { claim: { ...inReview, verdict: aVerdict({ authors: [MARI] }) }, me: EDITOR },
    () => {},
  ],
  [
    'being sent back',
    { claim: inReview, me: EDITOR },
    async (panel) => {
      button(panel, 'Request changes').click();
      await drawn(panel);
      button(panel, 'Send back').click();
    },
  ],
  [
    'not checkable',
    { claim: aClaim({ status: 'not-checkable', notCheckable: 'opinion' }), me: EDITOR },
    () => {},
  ],
  [
    'being merged',
    { claim: aFullClaim(), others: [aClaim({ id: 'c2' as ClaimId })] },
    async (panel) => {
      button(panel, 'More').click();
      await drawn(panel);
      all<HTMLElement>(inside(panel, 'menu-button'), '[role=menuitem]')[1]?.click();
    },
  ],
  ['dropped', { claim: aFullClaim({ status: 'dropped', dropped: 'Twice' }) }, () => {}],
];

describe('<claim-panel> gives axe nothing to find', () => {
  afterEach(unmount);
  for (const theme of THEMES) {
    for (const [name, setting, prepare] of STATES) {
      it(`${name} (${theme})`, async () => {
        withTheme(theme);
        const panel = await drawPanel(setting);
        await prepare(panel);
        await drawn(panel);
        await new Promise((resolve) => setTimeout(resolve, 20));
        await drawn(panel);
        expect(await findings(panel)).to.deep.equal([]);
      });
    }
  }
});
