import { expect } from 'chai';
import { html } from 'lit';
import type { Case, Claim, Publication, ReportState } from '../../../src/claims/case.ts';
import type { ClaimId, EventId, PublicationId, RevisionId } from '../../../src/claims/ids.ts';
import { NO_REPORT_WORDS } from '../../../src/claims/report-words.ts';
import type { Me } from '../../../src/ui/claim/claim-part.ts';
import '../../../src/ui/report/publish-part.ts';
import type { PublishPart } from '../../../src/ui/report/publish-part.ts';
import '../../../src/ui/report/report-words.ts';
import type { ReportWords } from '../../../src/ui/report/report-words.ts';
import { findings } from '../axe.ts';
import { ADA, aCase, aDesk, aFullClaim, hash, MARI } from '../claim/a-case.ts';
import {
  all,
  asked,
  button,
  CHECKER,
  drawn,
  EDITOR,
  field,
  focused,
  hasButton,
  inside,
  leave,
  pick,
  type,
  wordsOf,
} from '../claim/a-panel.ts';
import { aCorrection, aPublication, aPublishedClaim } from '../claim/a-published-claim.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const ACT = { event: 'w1' as EventId, by: MARI, at: '2026-11-19T12:00:00.000Z' };
const SIGNED = { ...ACT, content: hash('2'), voided: null, alone: false };
const REVISION = {
  id: 'rev1' as RevisionId,
  number: 1,
  addedBy: ADA,
  addedAt: '2026-11-10T09:00:00.000Z',
  text: { text: 'Words.', shape: 'p' },
  hash: null,
};

const APPROVED = aFullClaim({
  status: 'approved',
  signOff: { ...ACT, content: hash('1'), verdict: null, voided: null, alone: false },
});

function state(
  report: Partial<ReportState> = {},
  over: Partial<Case> = {},
  claims: readonly Claim[] = [APPROVED],
): Case {
  const base = aCase(claims);
  return { ...base, revisions: [REVISION], ...over, report: { ...base.report, ...report } };
}

const WRITTEN = { headline: 'It never went dark', authors: [ADA] };

const FIRST: Publication = {
  ...ACT,
  id: 'pub1' as PublicationId,
  version: 1,
  revision: 'rev1' as RevisionId,
  words: { ...NO_REPORT_WORDS, headline: 'It never went dark' },
  content: hash('2'),
  claims: ['c1' as ClaimId],
};

async function drawWords(at: Case, me: Me = CHECKER, desk = aDesk()): Promise<ReportWords> {
  const part = await mount<ReportWords>(
    html`<report-words .state=${at} .desk=${desk} .me=${me}></report-words>`,
  );
  await drawn(part);
  return part;
}

async function drawPublish(at: Case, me: Me = EDITOR): Promise<PublishPart> {
  const part = await mount<PublishPart>(
    html`<publish-part .state=${at} .desk=${aDesk()} .me=${me} .now=${NOW}></publish-part>`,
  );
  await drawn(part);
  return part;
}

async function become(part: ReportWords | PublishPart, at: Case): Promise<void> {
  part.state = at;
  await drawn(part);
}

describe('<report-words>', () => {
  afterEach(unmount);

  const fields: readonly (readonly [string, string])[] = [
    ['Headline', 'headline'],
    ['Standfirst', 'standfirst'],
    ['Overall finding', 'overallFinding'],
    ['Conflicts of interest', 'conflicts'],
    ['Page URL', 'pageUrl'],
    ['Licence', 'licence'],
  ];
  for (const [label, name] of fields) {
    it(`keeps ${label} as a draft while it is typed and saves it on leaving`, async () => {
      const part = await drawWords(state());
      const drafts = await heard<{ key: string; text: string }>('keep-draft', () =>
        type(part, label, ' Some words '),
      );
      expect(drafts[0]?.key).to.equal(`article1/report/${name}`);
      expect(drafts[0]?.text).to.contain('Some words');
      expect(await asked('describe-report', leave)).to.deep.equal([
        { do: 'describe-report', changes: { [name]: 'Some words' } },
      ]);
    });
  }

  it('keeps the embargo as a time of the world', async () => {
    const part = await drawWords(state());
    const local = '2026-12-01T06:30';
    const [command] = await asked('describe-report', () => pick(part, 'Embargo until', local));
    const embargo = new Date(local).toISOString();
    expect(command).to.deep.equal({ do: 'describe-report', changes: { embargo } });
    await become(part, state({ embargo }));
    expect(field(part, 'Embargo until').value).to.equal(local);
    const [cleared] = await asked('describe-report', () => pick(part, 'Embargo until', ''));
    expect(cleared).to.deep.equal({ do: 'describe-report', changes: { embargo: '' } });
  });

  it('lets an editor who did not write the words approve them', async () => {
    const part = await drawWords(state(WRITTEN), EDITOR);
    expect(wordsOf(part)).to.contain('These words are not approved yet.');
    expect(
      await asked('approve-report', () => button(part, 'Approve wording').click()),
    ).to.deep.equal([{ do: 'approve-report', read: hash('2') }]);
    await become(part, state({ ...WRITTEN, signOff: SIGNED }));
    expect(wordsOf(part)).to.contain('Wording approved by Marisol Etxaniz');
    expect(hasButton(part, 'Approve wording')).to.equal(false);
  });

  it('says to the author why they cannot, unless the desk switched four eyes off', async () => {
    const own = state({ ...WRITTEN, authors: [MARI] });
    const part = await drawWords(own, EDITOR);
    const approve = button(part, 'Approve wording');
    expect(approve.getAttribute('aria-disabled')).to.equal('true');
    const said = await heard<{ text: string }>('announce', async () => {
      expect(await asked('approve-report', () => approve.click())).to.deep.equal([]);
    });
    expect(said[0]?.text).to.contain('another editor has to approve them');
    unmount();
    const alone = await drawWords(own, EDITOR, aDesk({ policy: { fourEyes: false } }));
    expect(
      await asked('approve-report', () => button(alone, 'Approve wording').click()),
    ).to.have.length(1);
  });

  it('does not take an approval of words that changed unread', async () => {
    const part = await drawWords(state(WRITTEN), EDITOR);
    await become(part, state({ ...WRITTEN, headline: 'Another one', content: hash('3') }));
    expect(
      await asked('approve-report', () => button(part, 'Approve wording').click()),
    ).to.deep.equal([]);
    expect(wordsOf(part)).to.contain('These words changed while you were reading.');
    button(part, 'I have read it').click();
    await drawn(part);
    expect(
      await asked('approve-report', () => button(part, 'Approve wording').click()),
    ).to.deep.equal([{ do: 'approve-report', read: hash('3') }]);
  });

  it('asks what should change, and shows it to whoever wrote the words', async () => {
    const part = await drawWords(state(WRITTEN), EDITOR);
    button(part, 'Request changes').click();
    await drawn(part);
    expect(focused()).to.equal(field(part, 'What should change'));
    expect(await asked('send-back-report', () => button(part, 'Send back').click())).to.have.length(
      0,
    );
    type(part, 'What should change', 'Say which year. ');
    await drawn(part);
    expect(await asked('send-back-report', () => button(part, 'Send back').click())).to.deep.equal([
      { do: 'send-back-report', what: 'Say which year.' },
    ]);
    await become(part, state({ ...WRITTEN, sentBack: { ...ACT, what: 'Say which year.' } }));
    expect(wordsOf(part)).to.contain('Marisol Etxaniz asks for changes to the wording');
    expect(hasButton(part, 'Send back')).to.equal(false);
  });

  it('says that a change has taken the approval away', async () => {
    const voided = { ...SIGNED, voided: 'content-changed' as const };
    const part = await drawWords(state({ ...WRITTEN, signOff: voided }));
    expect(wordsOf(part)).to.contain('does not count: the words were changed since.');
  });

  it('freezes the words once they are published, and opens them for a correction', async () => {
    const published = state({ ...WRITTEN, signOff: SIGNED }, { publications: [FIRST] });
    const part = await drawWords(published);
    expect(field(part, 'Headline').readOnly).to.equal(true);
    expect(field(part, 'Licence').readOnly).to.equal(false);
    button(part, 'Correct these words').click();
    await drawn(part);
    expect(wordsOf(part)).not.to.contain('Correction of the rating');
    type(part, 'What was wrong', 'The headline was too wide.');
    const form = inside<HTMLElement>(part, 'correction-form');
    const [command] = await asked('open-correction', () => button(form, 'Add correction').click());
    expect(command).to.deep.include({ do: 'open-correction', claim: null });
    const open = aCorrection({ claim: null });
    await become(part, { ...published, report: { ...published.report, corrections: [open] } });
    expect(field(part, 'Headline').readOnly).to.equal(false);
    expect(
      (await asked('withdraw-correction', () => button(part, 'Withdraw correction').click()))[0],
    ).to.deep.include({ claim: null, correction: 'correction1' });
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const open = aCorrection({ claim: null });
      const part = await drawWords(
        state({ ...WRITTEN, corrections: [open] }, { publications: [FIRST] }),
        EDITOR,
      );
      expect(await findings(part)).to.deep.equal([]);
    });
  }
});

describe('<publish-part>', () => {
  afterEach(unmount);

  const ready = state({ ...WRITTEN, signOff: SIGNED });

  it('asks once, names the version and what it freezes, and says when it is done', async () => {
    const part = await drawPublish(ready);
    expect(wordsOf(part)).to.contain(
      'What the first version prints 1 claim The words of the report',
    );
    expect(await asked('publish-report', () => button(part, 'Publish').click())).to.deep.equal([]);
    await drawn(part);
    expect(wordsOf(part)).to.contain('It freezes 1 claim with its number');
    expect(wordsOf(part)).to.contain('Publishing cannot be undone.');
    expect(
      await asked('publish-report', () => button(part, 'Publish version 1').click()),
    ).to.deep.equal([{ do: 'publish-report', read: hash('2') }]);
    const said = await heard<{ text: string }>('announce', () =>
      become(
        part,
        state({ ...WRITTEN, signOff: SIGNED }, { publications: [FIRST] }, [aPublishedClaim()]),
      ),
    );
    expect(said[0]?.text).to.equal('Version 1 is published.');
    expect(wordsOf(part)).to.contain('Published versions Version 1');
    expect(hasButton(part, 'Publish version 1')).to.equal(false);
  });

  const refusals: readonly (readonly [string, Case, Me])[] = [
    ['An editor publishes.', ready, CHECKER],
    ['No claim is approved yet.', state({}, {}, [aFullClaim()]), EDITOR],
    ['The words of the report are not approved.', state(WRITTEN), EDITOR],
    [
      'There is an embargo until',
      state({ ...WRITTEN, signOff: SIGNED, embargo: '2026-11-20T13:00:00.000Z' }),
      EDITOR,
    ],
    [
      'Nothing has changed since the last version.',
      state({ ...WRITTEN, signOff: SIGNED }, { publications: [FIRST] }, [aPublishedClaim()]),
      EDITOR,
    ],
    [
      'were changed without a correction',
      state({ ...WRITTEN, headline: 'New', signOff: SIGNED }, { publications: [FIRST] }),
      EDITOR,
    ],
  ];
  for (const [words, at, me] of refusals) {
    it(`says why it refuses: ${words}`, async () => {
      const part = await drawPublish(at, me);
      const publish = button(part, 'Publish');
      expect(publish.getAttribute('aria-disabled')).to.equal('true');
      expect(wordsOf(part)).to.contain(words);
      const said = await heard<{ text: string }>('announce', () => publish.click());
      expect(said[0]?.text).to.contain(words);
      await drawn(part);
      expect(all(part, '#question')).to.have.length(0);
    });
  }

  it('publishes once the embargo is over', async () => {
    const part = await drawPublish(
      state({ ...WRITTEN, signOff: SIGNED, embargo: '2026-11-20T13:00:00.000Z' }),
    );
    part.now = Date.parse('2026-11-20T13:00:00.000Z');
    await drawn(part);
    expect(button(part, 'Publish').getAttribute('aria-disabled')).to.equal('false');
  });

  it('tells what the next version changes', async () => {
    const approved = aCorrection({ state: 'approved', tier: 'rating' });
    const corrected = aPublishedClaim({
      content: hash('9'),
      openCorrection: approved,
      corrections: [approved],
      published: aPublication(),
    });
    const fresh = { ...APPROVED, id: 'c2' as ClaimId, restated: 'Fares rose.' };
    const second = { ...REVISION, id: 'rev2' as RevisionId, number: 2 };
    const part = await drawPublish(
      state(
        { ...WRITTEN, signOff: SIGNED },
        { publications: [FIRST], revisions: [REVISION, second] },
        [corrected, fresh],
      ),
    );
    const words = wordsOf(part);
    expect(words).to.contain('What is new in version 2');
    expect(words).to.contain('Correction of the rating: Tolse’s electric ferries');
    expect(words).to.contain('New claim: Fares rose.');
    expect(words).to.contain('The text of the article as of revision 2');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const part = await drawPublish(ready);
      button(part, 'Publish').click();
      await drawn(part);
      expect(await findings(part)).to.deep.equal([]);
    });
  }
});
