import { expect } from 'chai';
import { hashOfContent } from '../../src/claims/content.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import { printedForm, printNumbers, publishRefusal } from '../../src/claims/publication.ts';
import { desk, find, textOf, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';

const QUOTE = '7.2 million euros';
const OTHER = '3.1 million';

interface Scene {
  readonly d: ScriptedDesk;
  readonly ann: Hand;
  readonly ed: Hand;
  readonly c: ClaimId;
}

/** A desk whose one claim is approved. */
function approved(): Scene {
  const d = desk();
  const ann = d.checker('Ann');
  const ed = d.editor('Ed');
  const c = ann.brings(QUOTE);
  ed.approves(c);
  return { d, ann, ed, c };
}

/** A desk whose one claim is published. */
function published(): Scene {
  const scene = approved();
  scene.ed.publishes();
  return scene;
}

describe('publishing', () => {
  it('[F1] freezes what was signed, with the sources as they were', () => {
    const { d, ann, ed, c } = published();
    const { published: frozen, status } = d.claim(c);
    expect(status).to.equal('published');
    expect(frozen?.content).to.equal(hashOfContent(frozen?.printed ?? ({} as never)));
    const source = d.claim(c).evidence[0]?.source;
    if (source === undefined) throw new TypeError('no evidence');
    ann.does({ do: 'change-source', source, changes: { title: 'Another budget' } });
    expect(d.claim(c).published?.printed.evidence[0]?.source?.title).to.equal('Skelby budget 2026');
    expect(d.claim(c).content).to.not.equal(frozen?.content);
    expect(printedForm(d.claim(c))).to.equal('frozen');
    expect(ed.cannotApprove(c).code).to.equal('gate');
  });

  it('[F2] keeps numbers and gives later claims the next ones', () => {
    const { d, ann, ed, c } = published();
    const before = ann.brings('Ridership has doubled');
    ed.approves(before);
    expect(d.case.claims[0]?.id).to.equal(before);
    expect(printNumbers(d.case.claims)).to.deep.equal(
      new Map([
        [before, 2],
        [c, 1],
      ]),
    );
    ed.publishes();
    expect(d.claim(c).published).to.include({ number: 1, version: 2 });
    expect(d.claim(before).published).to.include({ number: 2, version: 2 });
    expect(
      d.case.publications.map(({ version, claims }) => [version, claims.length]),
    ).to.deep.equal([
      [1, 1],
      [2, 2],
    ]);
  });

  it('[F3] refuses while nothing is signed', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    ann.brings(QUOTE);
    const publish = { do: 'publish-report', read: d.case.report.content } as const;
    expect(ed.cannot(publish).code).to.equal('nothing-to-publish');
    expect(ann.cannot(publish).code).to.equal('nothing-to-publish');
  });

  it('[F3] refuses while the report’s words are unsigned, and lets nobody sign their own', () => {
    const { d, ann, ed } = approved();
    expect(ann.cannot({ do: 'publish-report', read: d.case.report.content }).code).to.equal(
      'not-permitted',
    );
    ed.does({ do: 'describe-report', changes: { headline: 'What the buses cost' } });
    const read = d.case.report.content;
    expect(ed.cannot({ do: 'publish-report', read }).code).to.equal('words-unsigned');
    expect(ed.cannot({ do: 'approve-report', read }).code).to.equal('own-verdict');
    ann.does({ do: 'describe-report', changes: { standfirst: 'And who pays.' } });
    expect(d.otto.cannot({ do: 'approve-report', read }).code).to.equal('content-changed');
    d.otto.does({ do: 'approve-report', read: d.case.report.content });
    ed.publishes();
    expect(d.case.publications[0]?.words.headline).to.equal('What the buses cost');
  });

  it('[F3] a change of the words voids their sign-off, visibly', () => {
    const { d, ann, ed } = approved();
    ann.does({ do: 'describe-report', changes: { headline: 'One' } });
    ed.does({ do: 'approve-report', read: d.case.report.content });
    expect(d.case.report.signOff).to.include({ voided: null, alone: false });
    ann.does({ do: 'describe-report', changes: { headline: 'Two' } });
    expect(d.case.report.signOff?.voided).to.equal('content-changed');
    ann.does({ do: 'describe-report', changes: { headline: 'One' } });
    expect(d.case.report.signOff?.voided).to.equal(null);
    ed.does({ do: 'send-back-report', what: 'Say who.' });
    expect(d.case.report).to.deep.include({ signOff: null });
    expect(d.case.report.sentBack?.what).to.equal('Say who.');
  });

  it('[F3] in a desk of one, words may be signed by their author, and it shows', () => {
    const d = desk({ policy: { fourEyes: false } });
    const { otto } = d;
    otto.does({ do: 'describe-report', changes: { headline: 'Mine' } });
    otto.does({ do: 'approve-report', read: d.case.report.content });
    expect(d.case.report.signOff).to.include({ voided: null, alone: true });
  });

  it('[F4] waits for the embargo', () => {
    const { d, ed } = approved();
    const soon = new Date(d.now + 60_000).toISOString();
    ed.does({ do: 'describe-report', changes: { embargo: soon } });
    const publish = { do: 'publish-report', read: d.case.report.content } as const;
    expect(ed.cannot(publish).code).to.equal('embargoed');
    expect(publishRefusal(d.case, soon)).to.equal(null);
    d.now += 120_000;
    ed.does(publish);
    expect(d.case.publications).to.have.length(1);
    const change = { do: 'describe-report', changes: { embargo: 'tomorrow' } } as const;
    expect(ed.cannot(change).code).to.equal('not-a-date');
  });

  it('[F5] refuses what would change a published claim, and lets the work be organised', () => {
    const { d, ann, c } = published();
    expect(ann.cannot({ do: 'describe-claim', claim: c, changes: { restated: 'Other.' } }).code)
      .to //
      .equal('frozen');
    expect(ann.cannot({ do: 'drop-claim', claim: c, reason: '' }).code).to.equal('frozen');
    const other = ann.marks(OTHER);
    expect(ann.cannot({ do: 'merge-claim', claim: c, into: other }).code).to.equal('frozen');
    expect(ann.cannot({ do: 'merge-claim', claim: other, into: c }).code).to.equal('frozen');
    const entry = { whom: 'A', how: '', asked: '', deadline: '', answer: '', answered: '' };
    expect(ann.cannot({ do: 'log-contact', claim: c, entry }).code).to.equal('frozen');
    ann.describes(c, { assignedTo: ann.id, tags: ['buses'] });
    ann.notes(c, 'Ask again in spring.');
    expect(d.claim(c)).to.include({ status: 'published', assignedTo: ann.id });
  });

  it('[F5] a fact from elsewhere leaves what is published, and nobody can approve it as it is', () => {
    const { d, ann, ed, c } = published();
    const before = d.claim(c).published;
    ann.forges({ kind: 'claim-described', claim: c, changes: { restated: 'Slipped in.' } });
    expect(d.claim(c).published).to.deep.equal(before);
    expect(printedForm(d.claim(c))).to.equal('frozen');
    const gate = ed.cannotApprove(c);
    expect(gate.facts['code']).to.equal('correction-missing');
    ed.forgesApproval(c);
    expect(d.claim(c).signOff?.voided).to.equal('gate');
  });

  it('[F5] an approval given apart from the publication does not slip a change in', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed', { aheadMs: 3_600_000 });
    const eva = d.editor('Eva');
    const c = ann.brings(QUOTE);
    d.otto.approves(c);
    ed.leaves();
    ed.publishes();
    ann.names(c, 'The council');
    eva.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    ed.returns();
    expect(d.claim(c).status).to.equal('published');
    expect(d.claim(c).signOff?.voided).to.equal('correction-missing');
    expect(printedForm(d.claim(c))).to.equal('frozen');
  });

  it('[F5] changed words of a published report need a correction that says so', () => {
    const { d, ann, ed } = published();
    ann.does({ do: 'describe-report', changes: { headline: 'A better one' } });
    ed.does({ do: 'approve-report', read: d.case.report.content });
    const publish = { do: 'publish-report', read: d.case.report.content } as const;
    expect(ed.cannot(publish).code).to.equal('frozen');
    ann.corrects(null, 'clarification');
    expect(d.case.report.signOff?.voided).to.equal('content-changed');
    ed.publishes();
    expect(d.case.report.corrections[0]).to.include({ state: 'published', claim: null });
    expect(d.case.report.corrections[0]?.published?.version).to.equal(2);
  });

  it('[F11] counts only what was signed or published before', () => {
    const { d, ann, ed, c } = approved();
    const other = ann.brings(OTHER);
    const { published: _, content } = d.claim(other);
    ed.publishes();
    const publication = d.case.publications[0]?.id ?? ('' as never);
    const printed = d.claim(c).published?.printed ?? ({} as never);
    const forge = { kind: 'claim-published', publication, number: 7, printed } as const;
    ed.forges({ ...forge, claim: other, content });
    ed.forges({ ...forge, claim: other, content: hashOfContent(printed) });
    ed.forges({ ...forge, claim: c, content: d.claim(c).content, number: 9 });
    expect(d.claim(other)).to.include({ status: 'in-review', published: null });
    expect(d.claim(c).published?.number).to.equal(1);
    expect(d.case.withoutEffect.size).to.equal(2);
  });

  it('[F11] has no effect before the embargo ends, with unsigned words, or by a checker', () => {
    const { d, ann, ed, c } = approved();
    ann.does({ do: 'describe-report', changes: { headline: 'Unsigned' } });
    const { headline, standfirst, overallFinding, conflicts, embargo, pageUrl, licence, content } =
      d.case.report;
    const words = { headline, standfirst, overallFinding, conflicts, embargo, pageUrl, licence };
    const fact = {
      kind: 'report-published',
      publication: 'p1' as never,
      revision: d.case.revisions[0]?.id ?? ('' as never),
      words,
      content,
    } as const;
    ed.forges(fact);
    expect(d.case.publications).to.have.length(0);
    ed.does({ do: 'approve-report', read: content });
    ann.forges({ ...fact, publication: 'p2' as never });
    expect(d.case.publications).to.have.length(0);
    ed.does({ do: 'describe-report', changes: { embargo: new Date(d.now + 1e6).toISOString() } });
    ed.forges({ ...fact, publication: 'p3' as never });
    expect(d.case.publications).to.have.length(0);
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[F1] nothing that arrives later about an earlier time unmakes it', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea', { aheadMs: -3_600_000 });
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    bea.leaves();
    bea.restates(c, 'Written on the train, before anybody published.');
    const source = d.claim(c).evidence[0]?.source ?? ('' as never);
    bea.does({ do: 'change-source', source, changes: { title: 'Another title' } });
    ed.approves(c);
    ed.publishes();
    const before = d.claim(c).published;
    bea.returns();
    expect(d.claim(c).restated).to.equal('Written on the train, before anybody published.');
    expect(d.claim(c).published).to.deep.equal(before);
    expect(printedForm(d.claim(c))).to.equal('frozen');
  });

  it('[F1] [Z1] nor do words that are erased', () => {
    const { d, ed, c } = published();
    const before = d.claim(c).published;
    const words = d.case.events.filter(({ kind }) => kind === 'verdict-proposed');
    const events = words.map(({ id }) => id);
    ed.does({ do: 'redact', desk: false, events, reason: 'It names a child.' });
    expect(d.claim(c).verdict?.finding).to.equal('');
    expect(d.claim(c).published).to.deep.equal(before);
  });

  it('[F12] refuses a version that says nothing new', () => {
    const { d, ed } = published();
    const publish = { do: 'publish-report', read: d.case.report.content } as const;
    expect(ed.cannot(publish).code).to.equal('nothing-to-publish');
  });

  it('[S9] stays published whatever comes from elsewhere', () => {
    const { d, ann, c } = published();
    ann.forges({ kind: 'claim-dropped', claim: c, reason: 'No.' });
    expect(d.claim(c).status).to.equal('published');
    const other = ann.marks(OTHER);
    ann.forges({ kind: 'claim-merged', claim: c, into: other });
    expect(d.claim(c).status).to.equal('published');
  });

  it('[U6] cannot be taken back, nor what it rests on', () => {
    const { d, ann, ed, c } = published();
    expect(ed.stack.undo).to.equal(null);
    const commits = d.case.events.filter(({ by }) => by === ed.id || by === ann.id);
    for (const { by, commit } of commits) {
      const hand = by === ed.id ? ed : ann;
      expect(hand.cannot({ do: 'undo', commit: commit.id }).code).to.be.oneOf([
        'built-upon',
        'nothing-to-undo',
      ]);
      hand.forges({ kind: 'commit-undone', undoes: commit.id });
    }
    expect(d.claim(c).status).to.equal('published');
    expect(d.claim(c).published?.printed.verdict?.levels).to.deep.equal(['mostly-true']);
  });
});

describe('corrections', () => {
  it('[F5] [F6] open a published claim for work, and somebody else approves', () => {
    const { d, ann, ed, c } = published();
    expect(ann.cannot({ do: 'open-correction', claim: ann.marks(OTHER), words: WORDS }).code)
      .to //
      .equal('not-published');
    ed.corrects(c, 'rating');
    ann.proposes(c, 'half-true', 'Half of it holds.');
    expect(d.claim(c)).to.include({ status: 'published' });
    ann.submits(c);
    expect(ed.cannotApprove(c).code).to.equal('own-verdict');
    d.otto.approves(c);
    expect(d.claim(c).openCorrection?.state).to.equal('approved');
    expect(printedForm(d.claim(c))).to.equal('signed');
    ed.publishes();
    const [correction] = d.claim(c).corrections;
    expect(correction).to.deep.include({
      state: 'published',
      ratingBefore: ['Mostly true'],
      ratingAfter: ['Half true'],
    });
    expect(d.claim(c).published).to.include({ version: 2, number: 1 });
    expect(d.claim(c).openCorrection).to.equal(null);
    expect(d.claim(c).published?.first.at).to.not.equal(d.claim(c).published?.at);
  });

  it('[F6] a correction is not in review by what was submitted before it', () => {
    const { d, ann, ed, c } = published();
    ann.corrects(c, 'clarification');
    expect(d.claim(c).submitted).to.equal(null);
    expect(ed.cannotApprove(c).code).to.equal('not-in-review');
    ann.submits(c);
    ed.approves(c);
    expect(d.claim(c).openCorrection?.state).to.equal('approved');
  });

  it('[F6] a correction changed after its approval has to be approved again', () => {
    const { d, ann, ed, c } = published();
    const correction = ann.corrects(c, 'clarification');
    ann.submits(c);
    ed.approves(c);
    const changes = { nowSays: 'It is right, and here is why.' };
    ann.does({ do: 'describe-correction', claim: c, correction, changes });
    expect(d.claim(c).openCorrection?.state).to.equal('open');
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
    expect(printedForm(d.claim(c))).to.equal('frozen');
  });

  it('[F7] say what was wrong and what it says now', () => {
    const { ann, c } = published();
    const correction = ann.corrects(c, 'factual', { wasWrong: '', nowSays: ' ' });
    const submit = { do: 'submit-claim', claim: c } as const;
    expect(ann.cannot(submit).facts['code']).to.equal('correction-incomplete');
    const change = (changes: object): unknown =>
      ann.does({ do: 'describe-correction', claim: c, correction, changes });
    change({ wasWrong: 'The year.' });
    expect(ann.cannot(submit).facts['code']).to.equal('correction-incomplete');
    change({ tier: 'void' });
    ann.does(submit);
  });

  it('[F7] are of the kind that fits', () => {
    const { ann, c } = published();
    const correction = ann.corrects(c, 'rating');
    const submit = { do: 'submit-claim', claim: c } as const;
    expect(ann.cannot(submit).facts['code']).to.equal('correction-tier');
    ann.proposes(c, 'half-true', 'Half of it holds.');
    for (const tier of ['factual', 'clarification'] as const) {
      ann.does({ do: 'describe-correction', claim: c, correction, changes: { tier } });
      expect(ann.cannot(submit).facts['code'], tier).to.equal('correction-tier');
    }
    ann.does({ do: 'describe-correction', claim: c, correction, changes: { tier: 'trivial' } });
    expect(ann.cannot(submit).facts['code']).to.equal('correction-not-trivial');
    ann.does({ do: 'describe-correction', claim: c, correction, changes: { tier: 'rating' } });
    ann.does(submit);
  });

  it('[F7] of the trivial kind change spelling and links only', () => {
    const { d, ann, ed, c } = published();
    ann.corrects(c, 'trivial', { wasWrong: '', nowSays: '' });
    ann.proposes(c, 'mostly-true', 'The figures baer it out.');
    ann.submits(c);
    ed.approves(c);
    ed.publishes();
    expect(d.claim(c).published?.printed.verdict?.finding).to.equal('The figures baer it out.');
    expect(d.claim(c).corrections[0]).to.include({ tier: 'trivial', state: 'published' });
  });

  it('[F8] come one at a time, and can be withdrawn until they are printed', () => {
    const { d, ann, ed, c } = published();
    const first = ann.corrects(c);
    expect(ann.cannot({ do: 'open-correction', claim: c, words: WORDS }).code).to.equal(
      'correction-open',
    );
    ann.does({ do: 'withdraw-correction', claim: c, correction: first });
    expect(d.claim(c).corrections).to.have.length(0);
    expect(d.claim(c).content).to.equal(d.claim(c).published?.content);
    const second = ann.corrects(c);
    ann.submits(c);
    ed.approves(c);
    ed.publishes();
    const again = { claim: c, correction: second } as const;
    expect(ann.cannot({ do: 'withdraw-correction', ...again }).code).to.equal('frozen');
    const change = { do: 'describe-correction', ...again, changes: { nowSays: 'X' } } as const;
    expect(ann.cannot(change).code).to.equal('frozen');
    ann.forges({ kind: 'correction-withdrawn', claim: c, correction: second });
    ann.forges({ kind: 'correction-described', ...again, changes: { nowSays: 'Forged.' } });
    expect(d.claim(c).corrections[0]?.nowSays).to.equal('It is right.');
    expect(d.claim(c).content).to.equal(d.claim(c).published?.content);
  });

  it('[F9] of the void kind take the verdict back and leave the claim readable', () => {
    const { d, ann, ed, c } = published();
    ann.corrects(c, 'void', { nowSays: '' });
    ann.submits(c);
    expect(d.claim(c).voided).to.equal(null);
    ed.approves(c);
    ed.publishes();
    expect(d.claim(c).voided?.tier).to.equal('void');
    expect(d.claim(c).status).to.equal('published');
    expect(d.claim(c).published?.printed.verdict?.levels).to.deep.equal(['mostly-true']);
  });

  it('[F10] are due when the publisher changes the words, until somebody decides', () => {
    const { d, ann, ed, c } = published();
    const once = textOf(d.text.text.replace(QUOTE, '7.4 million euros'));
    ann.revises(once);
    expect(d.claim(c).correctionDue, 'nobody knows yet where the words went').to.equal(null);
    ann.chooses(c, find(once, '7.4 million euros'));
    const since = d.case.revisions.at(-1)?.id;
    expect(d.claim(c).correctionDue).to.deep.equal({ since });
    const waive = { do: 'waive-correction', claim: c, reason: 'We say so already.' } as const;
    expect(ann.cannot(waive).code).to.equal('not-permitted');
    ed.does(waive);
    expect(d.claim(c).correctionDue).to.equal(null);
    const twice = textOf(d.text.text.replace(QUOTE, '8 million euros'));
    ann.revises(twice);
    ann.chooses(c, find(twice, '8 million euros'));
    expect(d.claim(c).correctionDue).to.deep.equal({ since: d.case.revisions.at(-1)?.id });
    ann.corrects(c, 'update');
    expect(d.claim(c).correctionDue).to.equal(null);
  });

  it('[F10] are due when the publisher takes the words out', () => {
    const { d, ann, c } = published();
    ann.revises(textOf(d.text.text.replace(QUOTE, 'a lot')));
    ann.missesWords(c);
    expect(d.claim(c).correctionDue).to.deep.equal({ since: d.case.revisions.at(-1)?.id });
  });

  it('[F10] are not due for a change that undoes itself', () => {
    const { d, ann, c } = published();
    ann.revises(textOf(d.text.text.replace('Nobody knows', 'Nobody can know')));
    expect(d.claim(c).correctionDue).to.equal(null);
  });
});

const WORDS = { tier: 'factual', wasWrong: 'A', nowSays: 'B', placement: 'top' } as const;
