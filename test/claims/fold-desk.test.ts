import { expect } from 'chai';
import { nameOf, newestScale, policyOf, scaleInUse, scaleOf } from '../../src/claims/desk.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { DESK, type PersonId } from '../../src/claims/ids.ts';
import { DEFAULT_POLICY } from '../../src/claims/policy.ts';
import { FIVE_LEVELS, levelOf } from '../../src/claims/scales.ts';
import { desk } from './desk-of.ts';
import { plain } from './shown.ts';

describe('the desk', () => {
  it('begins with the default policy and one scale', () => {
    const empty = foldDesk([]);
    expect(policyOf(empty)).to.equal(DEFAULT_POLICY);
    expect(scaleInUse(empty)).to.equal(FIVE_LEVELS);
    expect(levelOf(FIVE_LEVELS, 'half-true')?.value).to.equal(3);
    expect(levelOf(FIVE_LEVELS, 'nothing')).to.equal(null);
  });

  it('[E1] does not mind the order of arrival', () => {
    const d = desk({ policy: { sourcesNeeded: 1 } });
    const ann = d.checker('Ann');
    ann.cites(ann.marks('7.2 million euros'), 'Town hall');
    const events = d.events.filter(({ article }) => article === DESK);
    expect(plain(foldDesk([...events].reverse()))).to.deep.equal(plain(foldDesk(events)));
  });

  it('[E3] two editors who change different parts of the policy lose nothing', () => {
    const d = desk();
    const ed = d.editor('Ed');
    const eva = d.editor('Eva', { aheadMs: -3_600_000 });
    ed.leaves();
    ed.does({ do: 'change-policy', changes: { sourcesNeeded: 3 } });
    eva.does({ do: 'change-policy', changes: { deskName: 'Skelby' } });
    ed.returns();
    expect(policyOf(d.desk)).to.include({ sourcesNeeded: 3, deskName: 'Skelby' });
  });

  it('keeps the name of a person who left', () => {
    const d = desk();
    const ann = d.checker('Ann');
    d.editor('Ed').does({ do: 'remove-person', person: ann.id });
    expect(d.desk.people.get(ann.id)).to.include({ name: 'Ann', removed: true });
    expect(nameOf(d.desk, ann.id)).to.equal('Ann');
    expect(nameOf(d.desk, 'nobody' as PersonId)).to.equal('nobody');
  });

  it('never changes a version of a scale once it was given', () => {
    const d = desk();
    const ed = d.editor('Ed');
    const second = { ...FIVE_LEVELS, version: 2, name: 'Second' };
    ed.writes(DESK, { kind: 'scale-added', scale: second });
    ed.writes(DESK, { kind: 'scale-added', scale: { ...second, name: 'Forged' } });
    ed.writes(DESK, { kind: 'scale-added', scale: { ...FIVE_LEVELS, name: 'Forged' } });
    expect(scaleOf(d.desk, { id: 'five-levels', version: 2 })?.name).to.equal('Second');
    expect(scaleOf(d.desk, { id: 'five-levels', version: 1 })).to.equal(FIVE_LEVELS);
    expect(scaleOf(d.desk, { id: 'five-levels', version: 3 })).to.equal(null);
    expect(scaleInUse(d.desk).version).to.equal(2);
    expect(d.desk.scales).to.have.length(2);
    expect(newestScale(d.desk, 'nothing')).to.equal(null);
  });

  it('[E6] describes a source in any order and waits for people it does not know', () => {
    const d = desk();
    const ann = d.checker('Ann');
    ann.writes(DESK, {
      kind: 'person-changed',
      person: 'p1' as PersonId,
      changes: { name: 'Early' },
    });
    expect(d.desk.people.has('p1' as PersonId)).to.equal(false);
  });

  it('[U1] takes back a change of the policy', () => {
    const d = desk();
    const ed = d.editor('Ed');
    const [event] = ed.does({ do: 'change-policy', changes: { fourEyes: false } });
    if (event === undefined) throw new TypeError('nothing was written');
    ed.takesBack(event.commit.id);
    expect(policyOf(d.desk).fourEyes).to.equal(true);
    ed.takesBack(d.desk.events.at(-1)?.commit.id ?? null);
    expect(policyOf(d.desk).fourEyes).to.equal(false);
  });
});
