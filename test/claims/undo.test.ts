import { expect } from 'chai';
import type { JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { fold } from '../../src/claims/fold.ts';
import { DESK, type ArticleId, type CommitId, type PersonId } from '../../src/claims/ids.ts';
import { gestureOf, undoStack, wholeCommits } from '../../src/claims/undo.ts';
import { desk, find, textOf } from './desk-of.ts';
import { shown } from './shown.ts';

function envelopeOf({ article, role, device, at, commit, seen, v }: KnownEvent): object {
  return { article, role, device, at, commit, seen, v };
}

describe('undo', () => {
  it('[U1] takes back the latest gesture of the person, whole', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const kept = ann.marks('7.2 million euros');
    const merged = ann.marks('3.1 million');
    ann.cites(merged, 'Town hall');
    const before = shown(d.case);
    ann.merges(merged, kept);
    expect(d.claim(kept).evidence).to.have.length(1);
    ann.undoes();
    expect(shown(d.case)).to.deep.equal(before);
  });

  it('[U1] undoes step by step and redoes step by step, and each step shows what stood then', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    const steps = [shown(d.case)];
    for (const words of ['One.', 'Two.', 'Three.']) {
      ann.restates(c, words);
      steps.push(shown(d.case));
    }
    for (const at of [2, 1, 0]) {
      ann.undoes();
      expect(shown(d.case), `undone to ${at}`).to.deep.equal(steps[at]);
    }
    for (const at of [1, 2, 3]) {
      ann.redoes();
      expect(shown(d.case), `redone to ${at}`).to.deep.equal(steps[at]);
    }
    expect(ann.stack.redo).to.equal(null);
  });

  it('[U1] undo, redo and undo again is undo', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'One.');
    ann.undoes();
    const undone = shown(d.case);
    for (let i = 0; i < 3; i += 1) {
      ann.redoes();
      expect(d.claim(c).restated).to.equal('One.');
      ann.undoes();
      expect(shown(d.case)).to.deep.equal(undone);
    }
  });

  it('[U1] a new gesture ends the redo of older ones, but not the undo of what is left', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'One.');
    ann.undoes();
    ann.describes(c, { saidWhere: 'In the council.' });
    expect(ann.stack.redo).to.equal(null);
    ann.undoes();
    expect(d.claim(c).saidWhere).to.equal('');
    ann.redoes();
    expect(d.claim(c).saidWhere).to.equal('In the council.');
    expect(d.claim(c).restated).to.equal('');
    ann.undoes();
    ann.undoes();
    expect(d.case.claims).to.deep.equal([]);
  });

  it('[U1] a redo asked for twice brings back once', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'One.');
    ann.undoes();
    const { redo } = ann.stack;
    ann.takesBack(redo);
    expect(ann.cannot({ do: 'undo', commit: redo as CommitId }).code).to.equal('nothing-to-undo');
    expect(d.claim(c).restated).to.equal('One.');
  });

  it('[U1] what is taken back is not taken back again', () => {
    const d = desk();
    const ann = d.checker('Ann');
    ann.marks('7.2 million euros');
    const { undo } = ann.stack;
    ann.undoes();
    expect(ann.cannot({ do: 'undo', commit: undo as CommitId }).code).to.equal('nothing-to-undo');
  });

  it('[U1] one gesture undone on two devices is undone once, and one redo brings it back', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.restates(c, 'One.');
    const { undo } = ann.stack;
    ann.forges({ kind: 'commit-undone', undoes: undo as CommitId });
    ann.forges({ kind: 'commit-undone', undoes: undo as CommitId });
    expect(d.claim(c).restated).to.equal('');
    ann.redoes();
    expect(d.claim(c).restated).to.equal('One.');
  });

  it('[U1] the part of a gesture that stands on the desk is not taken back alone', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.cites(c, 'Town hall');
    const part = d.desk.events.at(-1) as JournalEvent;
    expect(wholeCommits(d.desk.events)).to.not.include(part);
    expect(undoStack(d.desk.events, ann.id).undo).to.equal(null);
    ann.writes(DESK, { kind: 'commit-undone', undoes: part.commit.id });
    expect([...d.desk.sources.values()].map(({ title }) => title)).to.deep.equal(['Town hall']);
    ann.takesBack(part.commit.id);
    expect(d.claim(c).evidence).to.deep.equal([]);
    expect(d.desk.sources.size).to.equal(1);
  });

  it('[U2] what somebody else has built on stays', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const c = ann.marks('7.2 million euros');
    bea.restates(c, 'The buses cost 7.2 million euros.');
    const refusal = ann.cannot({ do: 'undo', commit: ann.stack.undo as CommitId });
    expect(refusal).to.deep.equal({ code: 'built-upon', facts: { by: bea.id } });
  });

  it('[U2] also where the undo comes from elsewhere', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const c = ann.marks('7.2 million euros');
    bea.restates(c, 'The buses cost 7.2 million euros.');
    ann.forges({ kind: 'commit-undone', undoes: ann.stack.undo as CommitId });
    expect(d.claim(c).restated).to.equal('The buses cost 7.2 million euros.');
    expect(ann.stack.redo, 'an undo that did nothing is no redo').to.equal(null);
  });

  it('[U2] what was built and taken back again does not hold it', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const c = ann.marks('7.2 million euros');
    bea.restates(c, 'The buses cost 7.2 million euros.');
    bea.undoes();
    ann.undoes();
    expect(d.case.claims).to.deep.equal([]);
  });

  it('[U2] a revision in which somebody else has marked a claim stays', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const cy = d.checker('Cy');
    const content = textOf(`${d.text.text}\n\nAnd a last word.`);
    const at = find(content, 'a last word');
    ann.does({ do: 'add-revision', revision: { content }, found: [] });
    bea.marksAt(at);
    expect(ann.cannot({ do: 'undo', commit: ann.stack.undo as CommitId }).code).to.equal(
      'built-upon',
    );
    cy.marksAt(find(content, 'And'));
    bea.undoes();
    cy.undoes();
    ann.undoes();
    expect(d.case.revisions).to.have.length(1);
  });

  it('[U2] a false undo of what was built does not free it', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bea = d.checker('Bea');
    const eve = d.checker('Eve');
    const c = ann.marks('7.2 million euros');
    bea.restates(c, 'The buses cost 7.2 million euros.');
    eve.forges({ kind: 'commit-undone', undoes: bea.stack.undo as CommitId });
    const refusal = ann.cannot({ do: 'undo', commit: ann.stack.undo as CommitId });
    expect(refusal.code).to.equal('built-upon');
  });

  it('[U2] a redo is refused once somebody has built on the undo', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.marks('7.2 million euros');
    ann.readies(c);
    ann.submits(c);
    ann.proposes(c, 'false', 'It does not add up.');
    ann.undoes();
    ed.approves(c);
    expect(ann.cannot({ do: 'undo', commit: ann.stack.redo as CommitId }).code).to.equal(
      'built-upon',
    );
  });

  it('[U3] nobody takes back what somebody else did', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const eve = d.editor('Eve');
    ann.marks('7.2 million euros');
    const { undo } = ann.stack;
    expect(eve.cannot({ do: 'undo', commit: undo as CommitId }).code).to.equal('nothing-to-undo');
    eve.forges({ kind: 'commit-undone', undoes: undo as CommitId });
    expect(d.case.claims).to.have.length(1);
  });

  it('[U3] not even with an event put under the same commit', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const eve = d.checker('Eve');
    const c = ann.marks('7.2 million euros');
    const marking = d.case.events.at(-1) as KnownEvent;
    const planted = {
      ...envelopeOf(marking),
      id: `0000${marking.id.slice(4)}`,
      by: eve.id,
      kind: 'article-removed',
    } as JournalEvent;
    d.receives(planted);
    eve.forges({ kind: 'commit-undone', undoes: marking.commit.id });
    expect(d.case.claims.map(({ id }) => id)).to.deep.equal([c]);
    expect(d.case.removed, 'her own part she may take back').to.equal(null);
    ann.undoes();
    expect(d.case.claims, 'and Ann hers').to.deep.equal([]);
  });

  it('[U3] nor by making it final, or by taking an undo back', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const eve = d.checker('Eve');
    const c = ann.marks('7.2 million euros');
    const marking = d.case.events.at(-1) as KnownEvent;
    d.receives({
      ...envelopeOf(marking),
      id: `${marking.id}x`,
      by: eve.id,
      kind: 'article-opened',
      details: d.case.details,
      guesses: [],
    } as unknown as JournalEvent);
    ann.undoes();
    const undo = d.case.events.at(-1) as KnownEvent;
    eve.forges({ kind: 'commit-undone', undoes: undo.commit.id });
    expect(d.case.claims.map(({ id }) => id)).to.not.include(c);
  });

  it('[U3] an undo that names nothing, itself, or what comes later does nothing', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros');
    ann.forges({ kind: 'commit-undone', undoes: 'nowhere' as CommitId });
    ann.forges({ kind: 'commit-undone', undoes: 'later' as CommitId });
    const [own] = ann.forges({ kind: 'commit-undone', undoes: 'itself' as CommitId });
    d.receives({ ...(own as KnownEvent), undoes: (own as KnownEvent).commit.id } as JournalEvent);
    d.receives(
      ...ann
        .forges({ kind: 'claim-described', claim: c, changes: { restated: 'One.' } })
        .map((event) => ({ ...event, commit: { ...event.commit, id: 'later' as CommitId } })),
    );
    expect(d.claim(c).restated).to.equal('One.');
    expect(d.case.undone.size).to.equal(0);
  });

  it('[U4] opening an article and adding a person stay', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const opening = d.case.events[0] as KnownEvent;
    const otto = opening.by;
    expect(undoStack(d.case.events, otto)).to.deep.equal({ undo: null, redo: null });
    expect(undoStack(d.desk.events, ann.id).undo).to.equal(null);
    const adding = d.desk.events.at(-1) as KnownEvent;
    const refusal = d.otto.cannot({ do: 'undo', commit: adding.commit.id });
    expect(refusal.code).to.equal('nothing-to-undo');
    d.otto.writes(DESK, { kind: 'commit-undone', undoes: adding.commit.id });
    expect(d.desk.people.has(ann.id)).to.equal(true);
    const forged = { kind: 'commit-undone', undoes: opening.commit.id } as const;
    const last = ann.forges(forged)[0] as KnownEvent;
    d.receives({ ...last, id: `${last.id}z`, by: otto } as JournalEvent);
    expect(d.case.opened).to.not.equal(null);
  });

  it('[U5] an approval taken back leaves a record and the claim in review', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings('7.2 million euros');
    ed.approves(c);
    const approval = d.case.events.at(-1) as KnownEvent;
    ed.undoes();
    expect(d.claim(c).status).to.equal('in-review');
    expect(d.claim(c).signOff).to.equal(null);
    expect(d.case.events).to.include(approval);
    const undone = d.case.undone.get(gestureOf(approval));
    expect(undone?.by).to.equal(ed.id);
    ed.redoes();
    expect(d.claim(c).status).to.equal('approved');
  });

  it('survives an endless chain of undos of undos', () => {
    const d = desk();
    const ann = d.checker('Ann');
    ann.marks('7.2 million euros');
    const marking = d.case.events.at(-1) as KnownEvent;
    const chain: JournalEvent[] = [...d.case.events];
    for (let i = 0; i < 20_000; i += 1) {
      const before = chain.at(-1) as JournalEvent;
      const id = `zz${String(i).padStart(6, '0')}`;
      chain.push({
        ...marking,
        id,
        commit: { id, index: 0, count: 1 },
        kind: 'commit-undone',
        undoes: before.commit.id,
      } as unknown as JournalEvent);
    }
    expect(fold('article1' as ArticleId, chain, d.desk).claims).to.have.length(1);
    expect(fold('article1' as ArticleId, chain.slice(0, -1), d.desk).claims).to.have.length(0);
    expect(undoStack(chain, 'nobody' as PersonId)).to.deep.equal({ undo: null, redo: null });
  });
});
