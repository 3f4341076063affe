import { expect } from 'chai';
import type { JournalEvent } from '../../src/claims/events.ts';
import { DESK, type PersonId } from '../../src/claims/ids.ts';
import { roleAt } from '../../src/claims/roles.ts';
import { desk } from './desk-of.ts';

const QUOTE = '7.2 million euros';

describe('roles', () => {
  it('[R2] an event cannot say what its author is', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ben = d.checker('Ben');
    const c = ann.brings(QUOTE);
    ben.forgesApproval(c);
    const forged = d.case.events.at(-1) as JournalEvent;
    d.receives({ ...forged, id: `${forged.id}z`, role: 'editor' } as JournalEvent);
    expect(d.claim(c).signOff?.voided).to.equal('role');
    expect(d.claim(c).status).to.equal('in-review');
  });

  it('[R2] nor can somebody whom the desk does not know', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    ann.forgesApproval(c);
    const forged = d.case.events.at(-1) as JournalEvent;
    const stranger = { by: 'stranger' as PersonId, role: 'editor' } as const;
    d.receives({ ...forged, ...stranger, id: `${forged.id}z` } as JournalEvent);
    expect(d.claim(c).signOff?.voided).to.equal('role');
  });

  it('[R2] who becomes an editor later was none before, and who was one stays so for then', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ben = d.checker('Ben');
    const ed = d.editor('Ed');
    const early = ann.brings(QUOTE);
    ben.forgesApproval(early);
    const late = ann.brings('3.1 million');
    ed.does({ do: 'change-person', person: ben.id, changes: { role: 'editor' } });
    ben.forgesApproval(late);
    expect(d.claim(early).signOff?.voided).to.equal('role');
    expect(d.claim(late).status).to.equal('approved');
    ed.does({ do: 'change-person', person: ben.id, changes: { role: 'checker' } });
    expect(d.claim(late).status).to.equal('approved');
    expect(roleAt(d.desk, { by: ben.id, id: d.case.events.at(-1)?.id ?? ('' as never) })).to.equal(
      'editor',
    );
  });

  it('[R2] who left still writes, and no longer decides', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ed.leaves();
    d.otto.does({ do: 'remove-person', person: ed.id });
    d.now += 60_000;
    ed.notes(c, 'Written on the train.');
    ed.forgesApproval(c);
    ed.returns();
    expect(d.claim(c).threads).to.have.length(1);
    expect(d.claim(c).signOff?.voided).to.equal('role');
  });

  it('[R3] two desks brought together keep the people who founded them', () => {
    const there = desk();
    const here = desk();
    const mine = here.otto.id;
    const events = here.desk.events.map((event) => ({
      ...event,
      id: `z${event.id.slice(1)}`,
      by: `${event.by}2`,
      person: `${mine}2`,
    }));
    there.receives(...(events as unknown as readonly JournalEvent[]));
    const roles = [...there.desk.people.values()].map(({ id, role }) => [id, role]);
    expect(roles).to.deep.equal([
      [mine, 'editor'],
      [`${mine}2`, 'editor'],
    ]);
  });

  it('[R3] the first editor comes by anybody, the next ones by an editor', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const add = { do: 'add-person', name: 'Eve', role: 'editor' } as const;
    expect(ann.cannot(add).code).to.equal('editor-only');
    const change = { do: 'change-person', person: ann.id, changes: { role: 'editor' } } as const;
    expect(ann.cannot(change).code).to.equal('editor-only');
    ann.does({ do: 'change-person', person: ann.id, changes: { name: 'Ann O.' } });
    const eve = 'eve' as PersonId;
    ann.writes(DESK, { kind: 'person-added', person: eve, name: 'Eve', personRole: 'editor' });
    ann.writes(DESK, { kind: 'person-changed', person: ann.id, changes: { role: 'editor' } });
    expect(d.desk.people.has(eve)).to.equal(false);
    expect(d.desk.people.get(ann.id)).to.include({ role: 'checker', name: 'Ann O.' });
    expect(d.desk.withoutEffect.size).to.equal(2);
    d.otto.does(add);
    expect([...d.desk.people.values()].map(({ name }) => name)).to.include('Eve');
  });
});
