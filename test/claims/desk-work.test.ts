import { expect } from 'chai';
import { newestScale } from '../../src/claims/desk.ts';
import type { Attachment } from '../../src/claims/events.ts';
import { submitGate } from '../../src/claims/gates.ts';
import type { ClaimId, Sha256 } from '../../src/claims/ids.ts';
import { FIVE_LEVELS } from '../../src/claims/scales.ts';
import { desk } from './desk-of.ts';

const QUOTE = '7.2 million euros';
const ENTRY = { whom: 'The mayor', how: '', asked: '', deadline: '', answer: '', answered: '' };
const PHOTO: Attachment = {
  hash: 'b'.repeat(64) as Sha256,
  name: 'bus.jpg',
  type: 'image/jpeg',
  bytes: 2048,
  use: 'file',
  takenFrom: '',
  private: false,
};

describe('work at a desk', () => {
  it('[D9] a changed scale is a new version, and verdicts keep theirs', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const { version: _, ...scale } = FIVE_LEVELS;
    const levels = scale.levels.map((level) =>
      level.id === 'mostly-true' ? { ...level, retired: true } : level,
    );
    expect(ann.cannot({ do: 'add-scale', scale: { ...scale, levels } }).code).to.equal(
      'not-permitted',
    );
    expect(ed.does({ do: 'add-scale', scale }), 'nothing new').to.have.length(0);
    ed.does({ do: 'add-scale', scale: { ...scale, levels } });
    expect(newestScale(d.desk, scale.id)?.version).to.equal(2);
    expect(d.claim(c).verdict?.scale.version).to.equal(1);
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    const retired = levels.map((level) => ({ ...level, retired: true }));
    expect(ed.cannot({ do: 'add-scale', scale: { ...scale, levels: retired } }).code).to.equal(
      'last-level',
    );
    ed.does({ do: 'add-scale', scale: { ...scale, id: 'findings', name: 'Findings', levels: [] } });
    expect(newestScale(d.desk, 'findings')?.version).to.equal(1);
    expect(ed.cannot({ do: 'add-scale', scale: { ...scale, name: ' ' } }).code).to.equal(
      'empty-name',
    );
  });

  it('[D10] the same change of several claims is one gesture and one undo', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const claims = ['Ridership has doubled', QUOTE].map((words) => ann.marks(words));
    const changes = { assignedTo: ann.id, due: '2026-10-01', priority: 'high' } as const;
    const events = ann.does({ do: 'describe-claims', claims, changes });
    expect(new Set(events.map(({ commit }) => commit.id)).size).to.equal(1);
    for (const id of claims) expect(d.claim(id)).to.include(changes);
    expect(ann.does({ do: 'describe-claims', claims, changes })).to.have.length(0);
    const nobody = { ...changes, assignedTo: 'nobody' as never };
    expect(ann.cannot({ do: 'describe-claims', claims, changes: nobody }).code).to.equal(
      'unknown-person',
    );
    ann.undoes();
    for (const id of claims) expect(d.claim(id)).to.include({ assignedTo: null, due: '' });
  });

  it('[D11] splitting brings along what is known, in one commit', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks('7.2 million euros a year, of which fares bring in 3.1 million');
    ann.readies(c);
    const evidence = d.claim(c).evidence[0]?.id ?? ('' as never);
    ann.does({ do: 'attach', claim: c, evidence, attachment: PHOTO });
    ann.does({ do: 'log-contact', claim: c, entry: ENTRY });
    ann.does({ do: 'split-claim', claim: c, range: d.find('3.1 million') });
    const split = d.case.claims.find(({ splitFrom }) => splitFrom === c);
    expect(split?.appearances.map(({ anchor }) => anchor.quote)).to.deep.equal(['3.1 million']);
    expect(split?.claimants.map(({ name }) => name)).to.deep.equal(['Irja Solberg']);
    expect(split?.evidence.map(({ attachments }) => attachments.length)).to.deep.equal([1, 0]);
    expect(split?.contacts).to.deep.equal(d.claim(c).contacts);
    expect(split?.verdict).to.equal(null);
    expect(d.claim(c).appearances).to.have.length(1);
    ann.undoes();
    expect(d.case.claims).to.have.length(1);
  });

  it('[D12] [E3] one contact covers several claims, and two people fill it in', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ben = d.checker('Ben');
    const [a, b] = [ann.marks(QUOTE), ann.marks('3.1 million')];
    ann.does({ do: 'log-contact', claim: a, entry: ENTRY });
    const contact = d.claim(a).contacts[0]?.id ?? ('' as never);
    ann.does({ do: 'share-contact', claim: b, contact });
    expect(ann.does({ do: 'share-contact', claim: b, contact })).to.have.length(0);
    ben.leaves();
    const log = (claim: ClaimId, entry: object): unknown => ({
      do: 'log-contact',
      claim,
      contact,
      entry: { ...ENTRY, ...entry },
    });
    ann.does(log(a, { deadline: '2026-10-01' }) as never);
    ben.does(log(b, { answer: 'No comment.' }) as never);
    ben.returns();
    for (const id of [a, b]) {
      expect(d.claim(id).contacts).to.deep.equal([
        { ...ENTRY, id: contact, deadline: '2026-10-01', answer: 'No comment.' },
      ]);
    }
    ann.does({ do: 'remove-contact', claim: a, contact });
    expect(d.claim(a).contacts).to.have.length(0);
    expect(d.claim(b).contacts).to.have.length(1);
  });

  it('[E3] two people who change one claimant lose nothing', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ben = d.checker('Ben');
    const c = ann.marks(QUOTE);
    const id = ann.names(c, 'Solberg');
    ben.leaves();
    const change = (name: string, role: string) =>
      ({ do: 'change-claimant', claim: c, claimant: { id, name, role } }) as const;
    ann.does(change('Irja Solberg', ''));
    ben.does(change('Solberg', 'mayor'));
    ben.returns();
    expect(d.claim(c).claimants).to.deep.equal([{ id, name: 'Irja Solberg', role: 'mayor' }]);
  });

  it('[D7] merging brings contacts, files and threads along', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const [from, into] = [ann.marks(QUOTE), ann.marks('3.1 million')];
    const evidence = ann.cites(from, 'A photograph');
    ann.does({ do: 'attach', claim: from, evidence, attachment: PHOTO });
    ann.does({ do: 'log-contact', claim: from, entry: ENTRY });
    ann.notes(from, 'Gross or net?');
    ann.merges(from, into);
    expect(d.claim(into).evidence[0]?.attachments).to.deep.equal([PHOTO]);
    expect(d.claim(into).contacts).to.have.length(1);
    expect(d.claim(into).threads.map(({ notes }) => notes[0]?.text)).to.deep.equal([
      'Gross or net?',
    ]);
  });

  it('[C1] [C3] a public file is signed by its hash, a private one by a hash of that', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    const evidence = d.claim(c).evidence[0]?.id ?? ('' as never);
    const contents = [d.claim(c).content];
    const attach = (file: Partial<Attachment>): void => {
      ann.does({ do: 'attach', claim: c, evidence, attachment: { ...PHOTO, ...file } });
      contents.push(d.claim(c).content);
    };
    attach({});
    attach({ private: true });
    expect(new Set(contents).size).to.equal(3);
    attach({ private: true, name: 'Mrs Adler at home.jpg' });
    expect(contents[3], 'the name is not printed').to.equal(contents[2]);
    ann.does({ do: 'detach', claim: c, evidence, hash: PHOTO.hash });
    expect(d.claim(c).content).to.equal(contents[0]);
  });

  it('[G19] somebody who spoke off the record stays private', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.brings(QUOTE);
    const evidence = ann.cites(c, 'A driver', {
      source: { kind: 'interview', attribution: 'off-record' },
    });
    const codes = (): readonly string[] =>
      submitGate(d.claim(c), d.case, d.desk)
        .filter(({ severity }) => severity === 'block')
        .map(({ code }) => code);
    expect(codes()).to.deep.equal(['off-the-record']);
    ann.does({ do: 'change-evidence', claim: c, evidence, changes: { private: true } });
    expect(codes()).to.deep.equal([]);
  });

  it('[G20] a desk may demand the right of reply', () => {
    const d = desk({ policy: { replyNeeded: true } });
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    ann.readies(c);
    ann.does({ do: 'waive-reply', claim: c, reason: null });
    expect(ann.cannot({ do: 'submit-claim', claim: c }).facts['code']).to.equal('reply-needed');
    ann.does({ do: 'log-contact', claim: c, entry: ENTRY });
    ann.submits(c);
  });

  it('links repeats once, and unlinks them', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const [a, b] = [QUOTE, '3.1 million'].map((words) => ({
      article: d.article,
      claim: ann.marks(words),
    }));
    if (a === undefined || b === undefined) throw new TypeError('two claims');
    ann.does({ do: 'link-repeat', a, b });
    expect(ann.does({ do: 'link-repeat', a: b, b: a })).to.have.length(0);
    expect(ann.does({ do: 'link-repeat', a, b: a })).to.have.length(0);
    const [repeat] = d.desk.repeats.keys();
    expect([...d.desk.repeats.values()]).to.deep.equal([{ a, b }]);
    if (repeat) ann.does({ do: 'unlink-repeat', repeat });
    expect(d.desk.repeats.size).to.equal(0);
  });

  it('assigns articles', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const changes = { assignedTo: ann.id, due: '2020-01-01', priority: 'high' } as const;
    ann.does({ do: 'organise-article', changes });
    expect(d.case.work).to.deep.equal({ ...changes, priorityReason: '' });
    const due = { do: 'organise-article', changes: { due: 'soon' } } as const;
    expect(ann.cannot(due).code).to.equal('not-a-date');
  });
});
