import { expect } from 'chai';
import type { JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { fold } from '../../src/claims/fold.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import {
  DESK,
  type AppearanceId,
  type ArticleId,
  type ClaimId,
  type EventId,
  type NoteId,
  type PersonId,
  type RevisionId,
} from '../../src/claims/ids.ts';
import { desk, find, textOf, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';
import { shown, thawed } from './shown.ts';

const QUOTE = '7.2 million euros';
const HOUR = 3_600_000;

function folded(d: ScriptedDesk, events: readonly JournalEvent[]): ReturnType<typeof fold> {
  return fold(
    d.article,
    events.filter((event) => event.article !== DESK),
    d.desk,
  );
}

describe('fold', () => {
  it('[E1] does not mind the order of arrival, nor repeats', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    d.editor('Ed').approves(c);
    const backwards = [...d.events].reverse();
    expect(shown(folded(d, [...backwards, ...d.events]))).to.deep.equal(shown(d.case));
    expect(folded(d, backwards).events).to.deep.equal(d.case.events);
  });

  it('[E2] lets whoever had seen a fact win over the clock that made it too early', () => {
    const d = desk();
    const fast = d.checker('Fay', { aheadMs: HOUR });
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    fast.restates(c, 'From the future.');
    ann.restates(c, 'From now.');
    expect(d.claim(c).restated).to.equal('From now.');
  });

  it('[E3] keeps what two people write apart in different fields', () => {
    const d = desk();
    const ann = d.checker('Ann', { aheadMs: -HOUR });
    const bea = d.checker('Bea');
    const c = ann.marks(QUOTE);
    ann.leaves();
    bea.leaves();
    ann.restates(c, 'The buses cost 7.2 million euros.');
    ann.names(c, 'Irja Solberg');
    ann.cites(c, 'Budget');
    bea.describes(c, { claimDate: '2026-09-14', tags: ['money'] });
    bea.names(c, 'The council');
    bea.cites(c, 'Audit');
    bea.notes(c, 'Check the depot.');
    ann.returns();
    bea.returns();
    const claim = d.claim(c);
    expect(claim).to.include({
      restated: 'The buses cost 7.2 million euros.',
      claimDate: '2026-09-14',
    });
    expect(claim.claimants.map(({ name }) => name)).to.have.members([
      'Irja Solberg',
      'The council',
    ]);
    expect(claim.evidence).to.have.length(2);
    expect(claim.threads).to.have.length(1);
  });

  it('[E3] gives one field of two to the later event, on both devices', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea', { aheadMs: -HOUR });
    const c = ann.marks(QUOTE);
    bea.leaves();
    bea.restates(c, 'By Bea, before.');
    ann.restates(c, 'By Ann, after.');
    bea.returns();
    expect(d.claim(c).restated).to.equal('By Ann, after.');
    expect(bea.claim(c).restated).to.equal('By Ann, after.');
  });

  it('[E4] takes a verdict whole', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const c = ann.marks(QUOTE);
    ann.leaves();
    ann.proposes(c, 'false', 'It is wrong.', { rationale: 'By Ann.' });
    bea.proposes(c, 'true', 'It is right.');
    ann.returns();
    const { verdict } = d.claim(c);
    expect(verdict).to.deep.include({ levels: ['true'], finding: 'It is right.', rationale: '' });
    expect(verdict?.by).to.equal(bea.id);
    expect(verdict?.authors).to.have.members([ann.id, bea.id]);
  });

  it('[E5] keeps what it does not know, and nothing else changes', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    const before = d.claim(c);
    const [last] = ann.forges({ kind: 'claim-dropped', claim: c, reason: 'x' });
    const newer = { ...(last as KnownEvent), v: 2 };
    const strange = { ...(last as KnownEvent), id: `${newer.id}x` as EventId, kind: 'constructor' };
    d.receives(newer, strange as unknown as JournalEvent);
    expect(d.case.unknown).to.deep.equal([newer, strange]);
    expect(d.case.heads).to.include(strange.id);
    expect(d.claim(c)).to.deep.equal(before);
  });

  it('[E6] waits for what an event is about', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    ann.readies(c);
    const note = ann.asks(c, 'Where from?');
    ann.resolves(note);
    const events = d.case.events;
    const without = folded(
      d,
      events.filter(({ kind }) => kind !== 'claim-marked'),
    );
    expect(without.claims).to.deep.equal([]);
    expect(without.events).to.have.length(events.length - 1);
    expect(shown(folded(d, [...without.events, ...events]))).to.deep.equal(shown(d.case));
  });

  it('[E6] does not merge a claim into one that is not here', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    ann.forges({ kind: 'claim-merged', claim: c, into: 'elsewhere' as ClaimId });
    ann.forges({ kind: 'claim-merged', claim: c, into: c });
    expect(d.claim(c)).to.include({ status: 'marked', mergedInto: null });
  });

  it('[E3] two claims merged crosswise by two people do not both vanish', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const a = ann.marks(QUOTE);
    const b = bea.marks('3.1 million');
    ann.cites(a, 'Budget');
    bea.cites(b, 'Audit');
    ann.leaves();
    ann.merges(a, b);
    bea.merges(b, a);
    ann.returns();
    expect(d.case.claims.map(({ status }) => status)).to.have.members(['in-progress', 'merged']);
    const left = d.case.claims.find(({ status }) => status !== 'merged');
    expect(left?.evidence).to.have.length(2);
  });

  it('[E7] an event of a role that may not make it does nothing', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    ann.forges({ kind: 'changes-requested', claim: c, what: 'No.' });
    ann.forges({ kind: 'claim-rejected', claim: c, reason: 'No.' });
    ann.writes(DESK, { kind: 'policy-changed', changes: { fourEyes: false } });
    expect(d.claim(c)).to.include({ status: 'in-review', sentBack: null });
    expect(d.desk.policies).to.have.length(1);
    expect(d.case.events.map(({ kind }) => kind)).to.include('claim-rejected');
  });

  it('[E8] a text that is not here is no lost claim', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const long = textOf(`A new version.\n\nIt costs ${QUOTE} now.`);
    const hash = hashOfText(long);
    ann.forges({ kind: 'revision-added', revision: 'rev2' as RevisionId, hash, bytes: 99 });
    expect(d.case.revisions.at(-1)).to.deep.include({ number: 2, text: null, hash });
    expect(d.claim(c).appearances[0]?.placement).to.deep.equal({ state: 'not-searched' });
    const here = fold(d.article, d.case.events, d.desk, new Map([[hash, long]]));
    expect(here.revisions.at(-1)?.text).to.equal(long);
  });

  it('[A6] keeps a sign-off that does not count, with the reason', () => {
    const cases: readonly [string, (ann: Hand, ed: Hand, c: ClaimId, d: ScriptedDesk) => void][] = [
      ['role', (ann, _, c) => ann.forgesApproval(c)],
      [
        'author',
        (_, ed, c) => {
          ed.proposes(c, 'true', 'So it is.');
          ed.forgesApproval(c);
        },
      ],
      [
        'query',
        (ann, ed, c) => {
          ann.asks(c, 'Where from?');
          ed.forgesApproval(c);
        },
      ],
      [
        'not-submitted',
        (ann, ed, c) => {
          ann.does({ do: 'withdraw-submission', claim: c });
          ed.forgesApproval(c);
        },
      ],
      [
        'gate',
        (ann, ed, c) => {
          ann.restates(c, '');
          ed.forgesApproval(c);
        },
      ],
      [
        'verdict-changed',
        (_, ed, c, d) => {
          const { content } = d.claim(c);
          ed.forges({ kind: 'claim-approved', claim: c, verdict: null, content, policy: null });
        },
      ],
      [
        'content-changed',
        (ann, ed, c, d) => {
          const { content, verdict } = d.claim(c);
          const read = { claim: c, verdict: verdict?.event ?? null, content, policy: null };
          ann.restates(c, 'Another wording.');
          ed.forges({ kind: 'claim-approved', ...read });
        },
      ],
    ];
    for (const [reason, attack] of cases) {
      const d = desk();
      const ann = d.checker('Ann');
      const c = ann.brings(QUOTE);
      attack(ann, d.editor('Ed'), c, d);
      expect(d.claim(c).signOff?.voided, reason).to.equal(reason);
      expect(d.claim(c).status, reason).to.not.equal('approved');
    }
  });

  it('[A6] what happens later does not make a sign-off count that did not', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const query = ann.asks(c, 'Where from?');
    const asked = ann.stack.undo;
    ed.forgesApproval(c);
    ann.resolves(query);
    expect(d.claim(c).signOff?.voided).to.equal('query');
    if (asked !== null) ann.forges({ kind: 'commit-undone', undoes: asked });
    expect(d.claim(c).signOff?.voided).to.equal('query');
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    ed.forges({
      kind: 'claim-approved',
      claim: c,
      verdict: null,
      content: d.claim(c).content,
      policy: null,
    });
    expect(d.claim(c).status, 'a bad one does not hide a good one').to.equal('approved');
  });

  it('[A6] an approval of words that come only later does not count when they come', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const { restated, content, verdict } = d.claim(c);
    ann.restates(c, 'Another wording.');
    const named = { verdict: verdict?.event ?? null, content, policy: null };
    ed.forges({ kind: 'claim-approved', claim: c, ...named });
    ann.restates(c, restated);
    expect(d.claim(c).content).to.equal(content);
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
  });

  it('[A6] an approval given apart does not survive a verdict that the editor never saw', () => {
    for (const aheadMs of [-HOUR, 0, HOUR]) {
      const d = desk();
      const ann = d.checker('Ann', { aheadMs });
      const ed = d.editor('Ed');
      const c = ann.brings(QUOTE);
      ann.leaves();
      ann.proposes(c, 'false', 'On reflection, it is wrong.');
      ed.approves(c);
      ann.returns();
      expect(d.claim(c).status, `${aheadMs}`).to.equal('in-review');
      expect(d.claim(c).signOff?.voided, `${aheadMs}`).to.equal('verdict-changed');
    }
  });

  it('[A2] a reason taken away and given again by the editor who signed is not signed', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.marks(QUOTE);
    ann.setsAside(c, 'opinion');
    ed.approves(c);
    ann.setsAside(c, null);
    ed.setsAside(c, 'opinion');
    expect(d.claim(c).signOff?.voided).to.equal('author');
  });

  it('[A2] an editor who carried a verdict over to other words does not approve it, too', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const content = textOf(`${d.text.text}\n\nCorrected: 7.4 million euros.`);
    ed.does({ do: 'add-revision', revision: { content }, found: [] });
    const appearance = d.claim(c).appearances[0]?.id as AppearanceId;
    const range = find(content, '7.4 million euros');
    ed.does({ do: 'reattach-appearance', claim: c, appearance, range });
    ed.does({ do: 'carry-over-verdict', claim: c, read: d.claim(c).content });
    expect(ed.cannotApprove(c).code).to.equal('own-verdict');
    ed.forgesApproval(c);
    expect(d.claim(c).signOff?.voided).to.equal('author');
    d.editor('Eva').approves(c);
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[A6] an answer that puts a claim where its words do not stand is none', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    d.editor('Ed').approves(c);
    const content = textOf('Nothing of it is left.');
    ann.does({ do: 'add-revision', revision: { content }, found: [] });
    const appearance = d.claim(c).appearances[0];
    const revision = d.case.revisions.at(-1)?.id;
    if (appearance === undefined || revision === undefined) throw new TypeError('nothing here');
    const { id, anchor } = appearance;
    const found = { state: 'exact', anchor, watched: [], around: [], moved: false } as const;
    ann.forges({ kind: 'appearance-placed', claim: c, appearance: id, revision, found });
    expect(d.claim(c).appearances[0]?.placement).to.deep.equal({ state: 'not-searched' });
    expect(d.claim(c).status).to.equal('in-review');
  });

  it('[A7] a sign-off is void while the content or the verdict is another one', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ed.approves(c);
    const { restated } = d.claim(c);
    ann.restates(c, 'Another wording.');
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
    ann.restates(c, restated);
    expect(d.claim(c).status, 'the signed words stand again').to.equal('approved');
    ann.proposes(c, 'false', 'It is wrong.');
    expect(d.claim(c).signOff?.voided).to.equal('verdict-changed');
    ann.undoes();
    expect(d.claim(c).status).to.equal('approved');
    const [first] = d.claim(c).evidence;
    if (first === undefined) throw new TypeError('no evidence');
    ann.does({
      do: 'change-source',
      source: first.source,
      changes: { title: 'Budget, corrected' },
    });
    expect(d.claim(c).signOff?.voided, 'a source changed').to.equal('content-changed');
  });

  it('[A8] counts by the policy that stood when the sign-off was given', () => {
    const d = desk({ policy: { fourEyes: false } });
    const ed = d.editor('Ed');
    const c = ed.brings(QUOTE);
    ed.approves(c);
    ed.does({ do: 'change-policy', changes: { fourEyes: true } });
    expect(d.claim(c).status).to.equal('approved');
    const later = ed.brings('3.1 million');
    ed.forgesApproval(later);
    expect(d.claim(later).signOff?.voided).to.equal('author');
  });

  it('[A8] counts by a policy from a clock that ran ahead, once it was seen', () => {
    const d = desk();
    const fast = d.editor('Fay', { aheadMs: 24 * HOUR });
    const ed = d.editor('Ed');
    fast.does({ do: 'change-policy', changes: { fourEyes: false } });
    const c = ed.brings(QUOTE);
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    expect(d.claim(c).signOff?.alone).to.equal(true);
  });

  it('[A8] nobody chooses an older policy by naming it', () => {
    const d = desk({ policy: { fourEyes: false } });
    const lax = d.desk.policies.at(-1)?.event ?? null;
    const ed = d.editor('Ed');
    ed.does({ do: 'change-policy', changes: { fourEyes: true } });
    const c = ed.brings(QUOTE);
    const { content, verdict } = d.claim(c);
    ed.forges({
      kind: 'claim-approved',
      claim: c,
      verdict: verdict?.event ?? null,
      content,
      policy: lax,
    });
    expect(d.claim(c).signOff?.voided).to.equal('author');
  });

  it('[D7] a merge into an approved claim voids the approval', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    d.editor('Ed').approves(c);
    ann.merges(ann.marks('3.1 million'), c);
    expect(d.claim(c).status).to.equal('in-review');
  });

  it('[E3] keeps a note whose thread is not here, and one that answers another claim', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    ann.notes(c, 'An answer to nobody.', 'note', 'gone' as NoteId);
    const other = ann.marks('3.1 million');
    ann.notes(other, 'An answer elsewhere.', 'note', d.claim(c).threads[0]?.id ?? null);
    expect(d.claim(c).threads).to.have.length(1);
    expect(d.claim(other).threads).to.have.length(1);
  });

  it('is frozen to the bottom', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ann.describes(c, { tags: ['money'] });
    const entry = { whom: 'Town hall', how: '', asked: '', deadline: '', answer: '', answered: '' };
    ann.does({ do: 'log-contact', claim: c, entry });
    ann.resolves(ann.asks(c, 'Where from?'));
    ann.notes(null, 'About the article.');
    ed.sendsBack(c, 'More.');
    ann.submits(c);
    ed.approves(c);
    expect(thawed(d.case)).to.deep.equal([]);
    expect(thawed(d.desk)).to.deep.equal([]);
    const copied = d.events.map((event) => JSON.parse(JSON.stringify(event)) as JournalEvent);
    const state = fold(
      d.article,
      copied.filter((event) => event.article !== DESK),
      d.desk,
    );
    const { events: _events, ...rest } = state;
    expect(thawed(Object.freeze(rest)), 'also from events that nobody froze').to.deep.equal([]);
  });

  it('of nothing is an empty case', () => {
    const empty = fold('a' as ArticleId, [], desk().desk);
    expect(empty).to.include({ opened: null, removed: null });
    expect(empty.claims).to.deep.equal([]);
    expect(empty.heads).to.deep.equal([]);
  });

  it('takes article facts about people nobody knows', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const [event] = ann.forges({
      kind: 'claim-described',
      claim: c,
      changes: { restated: 'One.' },
    });
    d.receives({
      ...(event as KnownEvent),
      id: `${(event as KnownEvent).id}x` as EventId,
      by: 'nobody' as PersonId,
    });
    expect(d.claim(c).changed.by).to.equal('nobody');
  });
});
