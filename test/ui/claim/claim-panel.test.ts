import { expect } from 'chai';
import type { Claim } from '../../../src/claims/case.ts';
import type { ClaimId, EventId } from '../../../src/claims/ids.ts';
import type { PanelPart } from '../../../src/claims/gates.ts';
import type { KnownEvent } from '../../../src/claims/events.ts';
import type { ClaimPanel } from '../../../src/ui/claim/claim-panel.ts';
import { heard, unmount } from '../mount.ts';
import {
  ADA,
  aCase,
  aClaim,
  aDesk,
  aFullClaim,
  anAppearance,
  aThread,
  aVerdict,
  hash,
  JOON,
  MARI,
} from './a-case.ts';
import {
  asked,
  become,
  button,
  CHECKER,
  drawn,
  drawPanel,
  EDITOR,
  field,
  focused,
  hasButton,
  inside,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const act = (by = ADA, at = '2026-11-12T10:00:00.000Z') => ({ event: 'e5' as EventId, by, at });

const inReview = (over: Partial<Claim> = {}): Claim =>
  aFullClaim({ status: 'in-review', submitted: { ...act(), content: hash('1') }, ...over });

const standing = (panel: ClaimPanel) => wordsOf(inside(panel, 'claim-standing'));
const footer = (panel: ClaimPanel) => inside<HTMLElement>(panel, 'claim-footer');
const said = (work: () => void | Promise<void>) => heard<{ text: string }>('announce', work);

/** An event by somebody about the claim, as the journal would bring it. */
function news(by: string, id: string): KnownEvent {
  return { id, by, kind: 'claim-described', claim: 'c1', v: 1, changes: {} } as never;
}

describe('<claim-panel>', () => {
  afterEach(unmount);

  it('names the claim by its number and holds the parts in reading order', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    expect(wordsOf(inside(panel, 'h2'))).to.equal('Claim 1');
    const headings = [...panel.renderRoot.querySelectorAll('panel-section')].map(
      (section) => section.heading,
    );
    expect(headings).to.deep.equal([
      'Quote',
      'The claim',
      'Evidence',
      'Right of reply',
      'Verdict',
      'Notes',
      'History',
    ]);
  });

  it('closes and opens a part, and remembers it', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const [quote] = panel.renderRoot.querySelectorAll('panel-section');
    expect(quote?.open).to.equal(true);
    inside<HTMLElement>(quote as Element, 'summary').click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(quote?.open).to.equal(false);
    await become(panel, aClaim({ restated: 'Something else.' }));
    expect(quote?.open).to.equal(false);
  });

  describe('says where the claim stands', () => {
    it('who marked it', async () => {
      expect(standing(await drawPanel({ claim: aClaim() }))).to.match(
        /^Marked Marked by Adaeze Nworah,/,
      );
    });

    it('who signed off and when', async () => {
      const signOff = {
        ...act(MARI),
        content: hash('1'),
        verdict: null,
        voided: null,
        alone: false,
      };
      const panel = await drawPanel({ claim: aFullClaim({ status: 'approved', signOff }) });
      expect(standing(panel)).to.match(
        /Missing context Approved Approved by Marisol Etxaniz, Nov 12/,
      );
    });

    it('that an approval was given without a second pair of eyes', async () => {
      const signOff = {
        ...act(MARI),
        content: hash('1'),
        verdict: null,
        voided: null,
        alone: true,
      };
      const panel = await drawPanel({ claim: aFullClaim({ status: 'approved', signOff }) });
      expect(standing(panel)).to.contain('without a second pair of eyes');
    });

    it('that an approval is void, and why', async () => {
      const signOff = {
        ...act(MARI),
        content: hash('2'),
        verdict: null,
        voided: 'content-changed' as const,
        alone: false,
      };
      const panel = await drawPanel({ claim: inReview({ signOff }) });
      expect(standing(panel)).to.match(/does not count: the claim was changed since\.$/);
    });

    it('what the editor asked to change', async () => {
      const sentBack = {
        ...act(MARI),
        decision: 'changes-requested' as const,
        reason: 'Give the rate per hour.',
      };
      const panel = await drawPanel({ claim: aFullClaim({ sentBack }) });
      expect(standing(panel))
        .to.contain('Sent back')
        .and.to.contain('Marisol Etxaniz asks for changes');
      expect(standing(panel)).to.contain('Give the rate per hour.');
    });

    it('why it was dropped, and restores it', async () => {
      const panel = await drawPanel({
        claim: aFullClaim({ status: 'dropped', dropped: 'A duplicate' }),
      });
      expect(standing(panel)).to.contain('A duplicate');
      const commands = await asked('restore-claim', () => button(panel, 'Restore').click());
      expect(commands).to.deep.equal([{ do: 'restore-claim', claim: 'c1' }]);
    });
  });

  describe('the gate', () => {
    it('lists what blocks in words, and keeps Submit for review focusable but refusing', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      const foot = footer(panel);
      expect(wordsOf(foot)).to.contain('5 things still missing');
      const submit = button(foot, 'Submit for review');
      expect(submit.getAttribute('aria-disabled')).to.equal('true');
      submit.focus();
      expect(focused()).to.equal(submit);
      let commands: unknown[] = [];
      const words = await said(async () => {
        commands = await asked('submit-claim', () => submit.click());
      });
      expect(commands).to.deep.equal([]);
      expect(words[0]?.text).to.match(/^Not submitted\. Write the restated claim, .*finding\.$/);
      const why = foot.shadowRoot?.getElementById(submit.getAttribute('aria-describedby') ?? '');
      expect(wordsOf(why as Element)).to.contain('Choose a rating');
    });

    it('folds what it only warns about', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      const warnings = inside<HTMLDetailsElement>(footer(panel), 'details.warnings');
      expect(warnings.open).to.equal(false);
      expect(wordsOf(warnings)).to.contain('A source has no archive link');
    });

    it('submits when nothing blocks', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      const commands = await asked('submit-claim', () =>
        button(panel, 'Submit for review').click(),
      );
      expect(commands).to.deep.equal([{ do: 'submit-claim', claim: 'c1' }]);
    });

    const places: readonly (readonly [words: string, part: PanelPart, label: string])[] = [
      ['Write the restated claim', 'restated', 'Restated claim'],
      ['Name the claimant, or say that there is no single one', 'claimant', 'Claimant'],
      ['Choose a rating', 'verdict', 'False'],
      ['Write the finding', 'finding', 'Finding'],
      [
        'Add sources: 0 of 2 independent sources, or say why one is enough',
        'evidence',
        'Source title',
      ],
    ];
    for (const [words, part, label] of places) {
      it(`leads from "${words}" to ${label}`, async () => {
        const panel = await drawPanel({ claim: aClaim() });
        for (const section of panel.renderRoot.querySelectorAll('panel-section')) {
          inside<HTMLDetailsElement>(section, 'details').open = false;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
        button(footer(panel), words).click();
        await drawn(panel);
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(focused()).to.equal(field(panel, label), part);
      });
    }

    it('leads to the quote, the right of reply and the notes', async () => {
      const panel = await drawPanel({ claim: aFullClaim({ threads: [aThread()] }) });
      await panel.focusPart('quote');
      expect(wordsOf(focused() as Element)).to.equal('Show in article');
      await panel.focusPart('reply');
      expect(wordsOf(focused() as Element)).to.equal('Log a contact');
      await panel.focusPart('notes');
      expect(wordsOf(focused() as Element)).to.equal('Reply');
    });

    it('hands what is missing about the article to the app', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      const asks = await heard('show-article-details', () => panel.focusPart('article'));
      expect(asks).to.have.length(1);
    });
  });

  describe('in review', () => {
    it('lets the checker withdraw, and offers no decision', async () => {
      const panel = await drawPanel({ claim: inReview() });
      expect(hasButton(panel, 'Approve')).to.equal(false);
      expect(hasButton(panel, 'Submit for review')).to.equal(false);
      const commands = await asked('withdraw-submission', () => button(panel, 'Withdraw').click());
      expect(commands).to.deep.equal([{ do: 'withdraw-submission', claim: 'c1' }]);
    });

    it('lets an editor approve exactly what was shown', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      const commands = await asked('approve-claim', () => button(panel, 'Approve').click());
      expect(commands).to.deep.equal([{ do: 'approve-claim', claim: 'c1', read: hash('1') }]);
    });

    it('refuses an author in words, and stays focusable', async () => {
      const claim = inReview({ verdict: aVerdict({ by: MARI, authors: [ADA, MARI] }) });
      const panel = await drawPanel({ claim, me: EDITOR });
      const approve = button(panel, 'Approve');
      expect(approve.getAttribute('aria-disabled')).to.equal('true');
      approve.focus();
      expect(focused()).to.equal(approve);
      const reason = 'You wrote on this verdict: another editor has to approve it.';
      expect(wordsOf(footer(panel))).to.contain(reason);
      const words = await said(async () => {
        expect(await asked('approve-claim', () => approve.click())).to.deep.equal([]);
      });
      expect(words).to.deep.equal([{ text: reason }]);
    });

    it('lets an author approve on a desk that has switched four eyes off', async () => {
      const claim = inReview({ verdict: aVerdict({ by: MARI, authors: [MARI] }) });
      const desk = aDesk({ policy: { fourEyes: false } });
      const panel = await drawPanel({ claim, me: EDITOR, desk });
      expect(await asked('approve-claim', () => button(panel, 'Approve').click())).to.have.length(
        1,
      );
    });

    it('refuses while a query to the author is open, and leads to it', async () => {
      const claim = inReview({ threads: [aThread('n1', { kind: 'query' })] });
      const panel = await drawPanel({ claim, me: EDITOR });
      expect(button(panel, 'Approve').getAttribute('aria-disabled')).to.equal('true');
      button(footer(panel), 'A query to the author is open').click();
      await drawn(panel);
      expect(wordsOf(focused() as Element)).to.equal('Answer');
    });

    it('asks what should change, keeps it as a draft, and refuses to send nothing', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      button(panel, 'Request changes').click();
      await drawn(panel);
      expect(focused()).to.equal(field(panel, 'What should change'));
      expect(
        await asked('request-changes', () => button(panel, 'Send back').click()),
      ).to.have.length(0);
      await drawn(panel);
      expect(wordsOf(footer(panel))).to.contain('Write a few words first.');
      const drafts = await heard<{ key: string; text: string }>('keep-draft', () =>
        type(panel, 'What should change', ' Give the rate per hour. '),
      );
      expect(drafts[0]).to.include({
        key: 'article1/c1/changes',
        text: ' Give the rate per hour. ',
      });
      const commands = await asked('request-changes', () => button(panel, 'Send back').click());
      expect(commands).to.deep.equal([
        { do: 'request-changes', claim: 'c1', what: 'Give the rate per hour.' },
      ]);
      // Nothing has arrived: the words are still there.
      expect(field(panel, 'What should change').value).to.equal(' Give the rate per hour. ');
      const sentBack = {
        ...act(MARI),
        decision: 'changes-requested' as const,
        reason: 'Give the rate per hour.',
      };
      const dropped = await heard('drop-draft', () => become(panel, aFullClaim({ sentBack })));
      expect(dropped).to.deep.equal([{ key: 'article1/c1/changes' }]);
      expect(hasButton(panel, 'Send back')).to.equal(false);
    });

    it('stands open again with what was half-written', async () => {
      const drafts = new Map([['article1/c1/changes', { text: 'Give the ra', at: '' }]]);
      const panel = await drawPanel({ claim: inReview(), me: EDITOR, drafts });
      expect(field(panel, 'What should change').value).to.equal('Give the ra');
      button(panel, 'Cancel').click();
      await drawn(panel);
      expect(hasButton(panel, 'Approve')).to.equal(true);
    });

    it('asks for the reason of a rejection', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      button(panel, 'Reject').click();
      await drawn(panel);
      type(panel, 'Why it is rejected', 'Not a claim of fact.');
      const commands = await asked('reject-claim', () => button(panel, 'Reject claim').click());
      expect(commands).to.deep.equal([
        { do: 'reject-claim', claim: 'c1', reason: 'Not a claim of fact.' },
      ]);
    });

    it('approves a not-checkable claim that nobody submitted', async () => {
      const claim = aClaim({
        status: 'not-checkable',
        notCheckable: 'prediction',
        notCheckableBy: [ADA],
      });
      const panel = await drawPanel({ claim, me: EDITOR });
      expect(standing(panel)).to.contain('Prediction. No editor has signed the reason yet');
      expect(hasButton(panel, 'Request changes')).to.equal(false);
      expect(await asked('approve-claim', () => button(panel, 'Approve').click())).to.have.length(
        1,
      );
    });
  });

  describe('a claim that changes while it is open', () => {
    const changed = inReview({
      content: hash('2'),
      verdict: aVerdict({
        finding: 'The route gained about 12 percent on its last ordinary year.',
      }),
    });

    it('says so, and cannot be approved unread', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      await become(panel, changed, aCase([changed], { events: [news(ADA, 'e7')] }));
      expect(wordsOf(footer(panel))).to.contain('This claim changed while you were reading.');
      const approve = button(panel, 'Approve');
      expect(approve.getAttribute('aria-disabled')).to.equal('true');
      expect(await asked('approve-claim', () => approve.click())).to.deep.equal([]);
    });

    it('shows what changed word by word, and is approved as it now reads', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      await become(panel, changed, aCase([changed], { events: [news(ADA, 'e7')] }));
      button(panel, 'Show what changed').click();
      await drawn(panel);
      const notice = inside(footer(panel), 'changed-notice');
      expect(wordsOf(inside(notice, 'dl')))
        .to.contain('Finding')
        .and.not.to.contain('Rationale');
      expect(wordsOf(inside(notice, 'del'))).to.equal('Removed: 9');
      expect(wordsOf(inside(notice, 'ins'))).to.equal('Added: 12');
      button(panel, 'I have read it').click();
      await drawn(panel);
      const commands = await asked('approve-claim', () => button(panel, 'Approve').click());
      expect(commands).to.deep.equal([{ do: 'approve-claim', claim: 'c1', read: hash('2') }]);
    });

    it('counts what the editor changed as read', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      await become(panel, changed, aCase([changed], { events: [news(MARI, 'e7')] }));
      const commands = await asked('approve-claim', () => button(panel, 'Approve').click());
      expect(commands).to.deep.equal([{ do: 'approve-claim', claim: 'c1', read: hash('2') }]);
    });

    it('does not take a mixture of own and others’ changes for read', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      const events = [news(ADA, 'e7'), news(MARI, 'e8')];
      await become(panel, changed, aCase([changed], { events }));
      expect(button(panel, 'Approve').getAttribute('aria-disabled')).to.equal('true');
    });

    it('starts anew with another claim', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      const other = inReview({ id: 'c2' as ClaimId, content: hash('3') });
      await become(panel, other);
      const commands = await asked('approve-claim', () => button(panel, 'Approve').click());
      expect(commands).to.deep.equal([{ do: 'approve-claim', claim: 'c2', read: hash('3') }]);
    });
  });

  describe('single keys', () => {
    it('a approves and r asks what should change, with the focus in the claim', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      await panel.focusHeading();
      const commands = await asked('approve-claim', () => {
        expect(press('a').defaultPrevented).to.equal(true);
      });
      expect(commands).to.have.length(1);
      press('r');
      await drawn(panel);
      expect(focused()).to.equal(field(panel, 'What should change'));
    });

    it('do nothing in a field, outside the claim, with a modifier, or when turned off', async () => {
      const panel = await drawPanel({ claim: inReview(), me: EDITOR });
      const commands = await asked('approve-claim', async () => {
        field(panel, 'Finding').focus();
        press('a');
        field(panel, 'Kind').focus();
        press('a');
        field(panel, 'False').focus();
        press('a');
        (document.activeElement as HTMLElement).blur();
        press('a');
        await panel.focusHeading();
        press('a', { ctrlKey: true });
        panel.singleKeys = false;
        press('a');
      });
      expect(commands).to.deep.equal([]);
    });

    it('do nothing for a checker', async () => {
      const panel = await drawPanel({ claim: inReview() });
      await panel.focusHeading();
      const commands = await asked('approve-claim', () => void press('a'));
      expect(commands).to.deep.equal([]);
      expect(press('x').defaultPrevented).to.equal(false);
    });
  });

  describe('the menu', () => {
    const open = async (panel: ClaimPanel, item: string) => {
      button(panel, 'More').click();
      await drawn(panel);
      inside<HTMLElement>(inside(panel, 'menu-button'), '[role=menu]');
      const items = [
        ...inside(panel, 'menu-button').shadowRoot!.querySelectorAll('[role=menuitem]'),
      ];
      (items.find((each) => wordsOf(each) === item) as HTMLElement).click();
      await drawn(panel);
    };

    it('merges into a claim that is chosen', async () => {
      const other = aClaim({ id: 'c2' as ClaimId, restated: 'The other one.' });
      const gone = aClaim({ id: 'c3' as ClaimId, status: 'dropped', dropped: '' });
      const panel = await drawPanel({ claim: aFullClaim(), others: [other, gone] });
      await open(panel, 'Merge into…');
      const select = field<HTMLSelectElement>(panel, 'Merge into');
      expect(focused()).to.equal(select);
      expect([...select.options].map((option) => wordsOf(option))).to.deep.equal([
        'Choose a claim',
        '2: The other one.',
      ]);
      expect(await asked('merge-claim', () => button(panel, 'Merge').click())).to.have.length(0);
      select.value = 'c2';
      select.dispatchEvent(new Event('change'));
      const commands = await asked('merge-claim', () => button(panel, 'Merge').click());
      expect(commands).to.deep.equal([{ do: 'merge-claim', claim: 'c1', into: 'c2' }]);
    });

    it('drops with a reason', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      await open(panel, 'Drop claim');
      type(panel, 'Why it is dropped', 'Said by nobody.');
      const commands = await asked('drop-claim', () =>
        button(inside(panel, 'decision-form'), 'Drop claim').click(),
      );
      expect(commands).to.deep.equal([
        { do: 'drop-claim', claim: 'c1', reason: 'Said by nobody.' },
      ]);
    });

    it('says how to add an appearance', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      await open(panel, 'Add appearance');
      expect(wordsOf(inside(panel, 'quote-part'))).to.contain('then press Add appearance.');
    });
  });

  describe('the quote', () => {
    const claim = aFullClaim({
      appearances: [
        anAppearance(),
        anAppearance('ap2', 'up 40 percent', { placement: { state: 'lost' } }),
      ],
    });

    it('shows every appearance, where it is found, and removes one of several', async () => {
      const panel = await drawPanel({ claim });
      const part = inside(panel, 'quote-part');
      expect(wordsOf(part)).to.contain('These words do not stand in the newest revision.');
      const shown = await heard('show-appearance', () => button(part, 'Show in article').click());
      expect(shown).to.deep.equal([{ claim: 'c1', appearance: 'ap1' }]);
      const commands = await asked('remove-appearance', () =>
        button(part, 'Remove appearance').click(),
      );
      expect(commands).to.deep.equal([{ do: 'remove-appearance', claim: 'c1', appearance: 'ap1' }]);
    });

    it('does not offer to remove the only one', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      expect(hasButton(panel, 'Remove appearance')).to.equal(false);
    });
  });

  it('scrolls what the keyboard reaches out from under its foot', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const foot = footer(panel);
    foot.style.blockSize = '60vh';
    window.scrollTo(0, 0);
    const hidden = field<HTMLSelectElement>(panel, 'Kind');
    expect(hidden.getBoundingClientRect().bottom).to.be.above(foot.getBoundingClientRect().top);
    hidden.focus();
    expect(hidden.getBoundingClientRect().bottom).to.be.at.most(foot.getBoundingClientRect().top);
  });

  it('tells the app to drop a draft once the field has settled it', async () => {
    const key = 'article1/c1/restated';
    const drafts = new Map([[key, { text: 'Half a sen', at: '2026-11-20T09:00:00.000Z' }]]);
    const panel = await drawPanel({ claim: aFullClaim({ restated: '' }), drafts });
    expect(field(panel, 'Restated claim').value).to.equal('Half a sen');
    const commands = await asked('describe-claim', () => {
      field(panel, 'Restated claim').focus();
      focused()?.blur();
    });
    expect(commands).to.deep.equal([
      { do: 'describe-claim', claim: 'c1', changes: { restated: 'Half a sen' } },
    ]);
    const kept: unknown[] = [];
    const dropped = await heard('drop-draft', async () => {
      kept.push(
        ...(await heard('keep-draft', () => become(panel, aFullClaim({ restated: 'Half a sen' })))),
      );
    });
    expect(dropped).to.deep.equal([{ key }]);
    expect(kept).to.deep.equal([]);
  });

  it('shows a checker’s claim to somebody who has not said who they are', async () => {
    const me = { ...CHECKER, person: '' as never };
    const panel = await drawPanel({ claim: aFullClaim({ markedBy: JOON }), me });
    expect(hasButton(panel, 'Submit for review')).to.equal(true);
  });
});
