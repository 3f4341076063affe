import { expect } from 'chai';
import { html } from 'lit';
import type { Case } from '../../../src/claims/case.ts';
import type { ClaimId } from '../../../src/claims/ids.ts';
import { summarise } from '../../../src/claims/summary.ts';
import type { Drafts } from '../../../src/ui/claim/claim-part.ts';
import { lookKey, lookNow, lookedAt, type Look } from '../../../src/ui/review/looked.ts';
import { reviewQueue } from '../../../src/ui/review/queue.ts';
import { contextOf } from '../../../src/ui/review/quote-context.ts';
import '../../../src/ui/review/review-claim.ts';
import type { ReviewClaim } from '../../../src/ui/review/review-claim.ts';
import { range } from '../../../src/text/offsets.ts';
import { revisionText } from '../../../src/text/revision-text.ts';
import { desk } from '../../claims/desk-of.ts';
import type { Hand } from '../../claims/hand.ts';
import { findings } from '../axe.ts';
import {
  all,
  asked,
  button,
  drawn,
  focused,
  inside,
  press,
  type,
  wordsOf,
} from '../claim/a-panel.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';

const NOW = Date.UTC(2026, 8, 22, 9);
const QUOTE = 'The buses cost 7.2 million euros a year';
const FINDING = 'The budget and the audit bear the figures out.';

function aReview() {
  const d = desk();
  const ann = d.checker('Ann');
  const ed = d.editor('Ed');
  const claim = ann.marks(QUOTE);
  ann.readies(claim, 'mostly-true', FINDING);
  ann.submits(claim);
  return { d, ann, ed, claim };
}

/** The finding as it stands, in other words. */
function rewrites(hand: Hand, claim: ClaimId, finding: string): void {
  const { scale, levels, rationale, asOf, confidence } = hand.claim(claim).verdict!;
  const verdict = { scale, levels, finding, rationale, asOf, confidence };
  hand.does({ do: 'propose-verdict', claim, verdict });
}

const draw = (
  hand: Hand,
  claim: ClaimId,
  { look = null, drafts = new Map() }: { look?: Look | null; drafts?: Drafts } = {},
) =>
  mount<ReviewClaim>(
    html`<review-claim
      .state=${hand.sees}
      .claim=${hand.claim(claim)}
      .desk=${hand.seesDesk}
      .me=${{ person: hand.id, role: hand.role }}
      .drafts=${drafts}
      .look=${look}
      .now=${NOW}
    ></review-claim>`,
  );

const become = async (page: ReviewClaim, state: Case, claim: ClaimId) => {
  page.state = state;
  page.claim = state.claims.find(({ id }) => id === claim)!;
  await drawn(page);
};
const look = (hand: Hand, claim: ClaimId): Look =>
  lookNow(hand.sees, hand.claim(claim), new Date(NOW).toISOString())!;
const changes = (page: ReviewClaim) => inside<HTMLElement>(page, 'review-changes');

describe('<review-claim>', () => {
  afterEach(unmount);

  it('shows quote in context, verdict, evidence and notes on one page', async () => {
    const { ann, ed, claim } = aReview();
    ann.notes(claim, 'The audit is from June.');
    const page = await draw(ed, claim);
    const words = wordsOf(page);
    for (const part of [
      'Mayor Irja Solberg told the council on Tuesday.',
      'Irja Solberg, mayor of Skelby',
      'Mostly true',
      FINDING,
      'Skelby budget 2026',
      'Waived: Public figures only.',
      'The audit is from June.',
      'Nobody has been asked for a second verdict.',
    ]) {
      expect(words).to.contain(part);
    }
    expect(wordsOf(inside(page, 'blockquote mark'))).to.equal(QUOTE);
  });

  it('approves what was read with a, asks for changes with r', async () => {
    const { ed, claim } = aReview();
    const page = await draw(ed, claim);
    await page.focusHeading();
    const read = ed.claim(claim).content;
    expect(await asked('approve-claim', () => void press('a'))).to.deep.equal([
      { do: 'approve-claim', claim, read },
    ]);
    press('r');
    await drawn(page);
    type(page, 'What should change', 'Name the year.');
    expect(await asked('request-changes', () => button(page, 'Send back').click())).to.deep.equal([
      { do: 'request-changes', claim, what: 'Name the year.' },
    ]);
  });

  it('takes no keys where single keys are off', async () => {
    const { ed, claim } = aReview();
    const page = await draw(ed, claim);
    page.singleKeys = false;
    await page.focusHeading();
    expect(await asked('approve-claim', () => void press('a'))).to.deep.equal([]);
  });

  it('cannot be approved unread when the content changes while it is open', async () => {
    const { d, ann, ed, claim } = aReview();
    const page = await draw(ed, claim);
    rewrites(ann, claim, 'Only the budget bears the figures out.');
    await become(page, d.case, claim);
    await page.focusHeading();
    expect(await asked('approve-claim', () => void press('a'))).to.deep.equal([]);
    expect(wordsOf(page)).to.contain('This claim changed while you were reading.');
    button(page, 'I have read it').click();
    await drawn(page);
    const commands = await asked('approve-claim', () => button(page, 'Approve').click());
    expect(commands).to.deep.equal([{ do: 'approve-claim', claim, read: d.claim(claim).content }]);
  });

  it('leads to the notes for an open query, and into the article for the rest', async () => {
    const { ann, ed, claim } = aReview();
    ann.asks(claim, 'Which year?');
    const page = await draw(ed, claim);
    button(page, 'A query to the author is open').click();
    await drawn(page);
    expect(wordsOf(focused()!)).to.equal('Answer');
  });
});

describe('what changed since', () => {
  afterEach(unmount);

  it('is said to be nothing for a claim nobody looked at, or that is as it was', async () => {
    const { ed, claim } = aReview();
    const first = await draw(ed, claim);
    expect(wordsOf(changes(first))).to.contain('You have not looked at this claim before.');
    unmount();
    const again = await draw(ed, claim, { look: look(ed, claim) });
    expect(wordsOf(changes(again))).to.contain('Nothing that the report prints has changed');
  });

  it('is shown word by word since the editor last looked', async () => {
    const { ann, ed, claim } = aReview();
    const before = look(ed, claim);
    rewrites(ann, claim, 'The budget alone bears the figures out.');
    ann.describes(claim, { saidWhere: 'in the council' });
    const page = await draw(ed, claim, { look: before });
    const said = changes(page);
    expect(wordsOf(said)).to.contain('Changed since you last looked');
    expect(all(said, 'dt').map(wordsOf)).to.have.members(['Finding', 'Where it was said']);
    expect(wordsOf(inside(said, 'del'))).to.contain('audit');
  });

  it('is not made up when the content of then cannot be told any more', async () => {
    const { ann, ed, claim } = aReview();
    const before = { ...look(ed, claim), content: 'f'.repeat(64) as Look['content'] };
    rewrites(ann, claim, 'Otherwise.');
    const page = await draw(ed, claim, { look: before });
    expect(wordsOf(changes(page))).to.contain('The words of then cannot be told any more.');
  });

  it('is a trivial change where only slips differ from what was approved: one look', async () => {
    const { ann, ed, claim } = aReview();
    ed.approves(claim);
    rewrites(ann, claim, FINDING.replace('figures', 'figurs'));
    expect(ed.claim(claim).signOff?.voided).to.equal('verdict-changed');
    const page = await draw(ed, claim);
    expect(wordsOf(changes(page))).to.contain('Trivial change');
    expect(wordsOf(changes(page))).to.contain('Nothing else differs from what Ed approved');
    expect(wordsOf(inside(changes(page), 'ins'))).to.contain('figurs');
    expect(inside<HTMLDetailsElement>(page, 'details').open).to.equal(false);
    await page.focusHeading();
    expect(await asked('approve-claim', () => void press('a'))).to.have.lengthOf(1);
  });

  it('is no trivial change where a number differs', async () => {
    const { ann, ed, claim } = aReview();
    ed.approves(claim);
    ann.restates(claim, 'Night buses in Skelby cost 7.3 million euros a year.');
    const page = await draw(ed, claim);
    expect(wordsOf(changes(page))).to.contain('Changed since it was approved');
    expect(wordsOf(changes(page))).not.to.contain('Trivial change');
    expect(all(changes(page), 'dt').map(wordsOf)).to.deep.equal(['Restated claim']);
  });
});

describe('a correction in review', () => {
  afterEach(unmount);

  it('says what kind it is, what was wrong, and what differs from the published report', async () => {
    const { d, ann, ed, claim } = aReview();
    ed.approves(claim);
    ed.publishes();
    ann.corrects(claim, 'factual', {
      wasWrong: 'The report named the audit.',
      nowSays: 'It names the budget alone.',
    });
    rewrites(ann, claim, 'The budget alone bears the figures out.');
    ann.submits(claim);
    expect(reviewQueue([summarise(d.case, d.desk)]).map((item) => item.claim.claim)).to.deep.equal([
      claim,
    ]);
    const page = await draw(ed, claim);
    const words = wordsOf(changes(page));
    expect(words).to.contain('The report named the audit.');
    expect(words).to.contain('It names the budget alone.');
    expect(words).to.contain('What differs from the published report:');
    const differs = all(changes(page), 'section[aria-labelledby=correction] dt').map(wordsOf);
    expect(differs).to.deep.equal(['What was wrong', 'What it says now', 'Finding']);
    await page.focusHeading();
    const commands = await asked('approve-claim', () => void press('a'));
    expect(commands).to.have.lengthOf(1);
  });
});

describe('two editors who decide at the same moment', () => {
  afterEach(unmount);

  it('each learn what the other decided, whichever counts in the end', async () => {
    const { d, ed, claim } = aReview();
    const max = d.editor('Max');
    const page = await draw(ed, claim);
    ed.leaves();
    max.leaves();
    ed.approves(claim);
    max.does({ do: 'reject-claim', claim, reason: 'The base year is wrong.' });
    ed.returns();
    max.returns();
    await become(page, d.case, claim);
    const told = wordsOf(inside(inside(page, 'claim-footer'), 'others-decided'));
    expect(told).to.contain('Max rejected the claim.').and.to.contain('The base year is wrong.');
    expect(told).not.to.contain('Ed approved');
  });
});

describe('the mark of what was looked at', () => {
  afterEach(unmount);

  it('is kept once the claim was on the screen, and not again for the same', async () => {
    const { d, ann, ed, claim } = aReview();
    const key = lookKey(ed.id, d.article, claim);
    let page: ReviewClaim | null = null;
    const kept = await heard<{ key: string; text: string }>('keep-draft', async () => {
      page = await draw(ed, claim);
      page.requestUpdate();
      await drawn(page);
    });
    const looks = kept.filter((each) => each.key === key);
    expect(looks).to.have.lengthOf(1);
    const drafts = new Map([[key, { text: looks[0]!.text, at: '' }]]);
    expect(lookedAt(drafts, key)?.content).to.equal(ed.claim(claim).content);
    rewrites(ann, claim, 'Otherwise.');
    const unread = await heard<{ key: string }>('keep-draft', () => become(page!, d.case, claim));
    expect(
      unread.filter((each) => each.key === key),
      'not while it is unread',
    ).to.deep.equal([]);
    const read = await heard<{ key: string }>('keep-draft', async () => {
      button(page!, 'I have read it').click();
      await drawn(page!);
    });
    expect(read.filter((each) => each.key === key)).to.have.lengthOf(1);
  });

  it('is none when what is kept is not ours', () => {
    for (const text of ['{', '[]', 'null', '{"event":1}']) {
      expect(lookedAt(new Map([['k', { text, at: '' }]]), 'k'), text).to.equal(null);
    }
  });
});

describe('a quote in its context', () => {
  const sentences = Array.from({ length: 40 }, (_, n) => `This is sentence number ${n} of many.`);
  const text = revisionText([
    { kind: 'paragraph', text: 'A short one. With two sentences.' },
    { kind: 'paragraph', text: sentences.join(' ') },
  ]);
  const at = (words: string) => {
    const start = text.text.indexOf(words);
    return range(start, start + words.length);
  };

  it('is the whole paragraph where that is short', () => {
    expect(contextOf(text, at('two'), 'en')).to.deep.equal({
      before: 'A short one. With ',
      quote: 'two',
      after: ' sentences.',
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is a sentence before and one after in a long one', () => {
    const found = contextOf(text, at('sentence number 20 of'), 'en');
    expect(found.before).to.equal('This is sentence number 19 of many. This is ');
    expect(found.after.trim()).to.equal('many. This is sentence number 21 of many.');
    expect([found.cutBefore, found.cutAfter]).to.deep.equal([true, true]);
  });

  it('stops at the ends of the paragraph', () => {
    const first = contextOf(text, at('This is sentence number 0 of'), 'en');
    expect([first.before, first.cutBefore]).to.deep.equal(['', false]);
    const last = contextOf(text, at('number 39 of many.'), 'en');
    expect([last.after, last.cutAfter]).to.deep.equal(['', false]);
  });
});

describe('<review-claim> gives axe nothing to find', () => {
  afterEach(unmount);
  for (const theme of THEMES) {
    it(`full, with a trivial change (${theme})`, async () => {
      withTheme(theme);
      const { ann, ed, claim } = aReview();
      ann.asks(claim, 'Which year?');
      ann.resolves(ann.asks(claim, 'Which town?'));
      ann.resolves(ann.claim(claim).threads[0]!.id);
      ed.approves(claim);
      rewrites(ann, claim, FINDING.replace('figures', 'figurs'));
      const page = await draw(ed, claim);
      for (const folded of all<HTMLDetailsElement>(page, 'details')) folded.open = true;
      await drawn(page);
      expect(await findings(page)).to.deep.equal([]);
    });

    it(`with changes since the last look (${theme})`, async () => {
      withTheme(theme);
      const { ann, ed, claim } = aReview();
      const before = look(ed, claim);
      rewrites(ann, claim, 'The budget alone bears the figures out.');
      expect(await findings(await draw(ed, claim, { look: before }))).to.deep.equal([]);
    });
  }
});
