import { expect } from 'chai';
import { VERSIONS, type FactKind } from '../../src/claims/events.ts';
import { ROLES } from '../../src/claims/people.ts';
import { PERMISSIONS, permits } from '../../src/claims/permissions.ts';
import { desk } from './desk-of.ts';

const EDITORS_ONLY: readonly FactKind[] = [
  'approval-declined',
  'changes-requested',
  'claim-approved',
  'claim-published',
  'claim-rejected',
  'correction-waived',
  'cross-check-settled',
  'events-redacted',
  'person-removed',
  'policy-changed',
  'report-approved',
  'report-published',
  'report-sent-back',
  'scale-added',
];

describe('permissions', () => {
  it('[R1] name a role for every kind of event, and nothing else', () => {
    expect(Object.keys(PERMISSIONS)).to.have.members(Object.keys(VERSIONS));
    for (const roles of Object.values(PERMISSIONS)) expect(ROLES).to.include.members([...roles]);
  });

  it('[R1] leave to editors what is theirs', () => {
    const kinds = Object.keys(PERMISSIONS) as FactKind[];
    expect(kinds.filter((kind) => !permits('checker', kind))).to.have.members([...EDITORS_ONLY]);
    expect(kinds.filter((kind) => !permits('editor', kind))).to.deep.equal([]);
  });

  it('[R1] are what `decide` refuses by', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const refusal = ann.cannot({ do: 'change-policy', changes: { fourEyes: false } });
    expect(refusal).to.deep.equal({
      code: 'not-permitted',
      facts: { role: 'checker', kind: 'policy-changed' },
    });
    expect(ann.cannot({ do: 'remove-person', person: ann.id }).code).to.equal('not-permitted');
  });

  it('[R1] are what `fold` ignores by', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings('7.2 million euros');
    const before = d.claim(c);
    ann.forges({ kind: 'changes-requested', claim: c, what: 'No.' });
    ann.forges({ kind: 'claim-rejected', claim: c, reason: 'No.' });
    expect(d.claim(c)).to.deep.equal(before);
  });
});
