import { expect } from 'chai';
import { contentHash, contentOf } from '../../src/claims/content.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import { desk, textOf, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';

const QUOTE = '7.2 million euros';
const entry = {
  whom: 'Town hall',
  how: 'mail',
  asked: '2026-09-20',
  deadline: '',
  answer: '',
  answered: '',
};

interface Scene {
  readonly d: ScriptedDesk;
  readonly ann: Hand;
  readonly c: ClaimId;
}
function scene(): Scene {
  const d = desk();
  const ann = d.checker('Ann');
  const c = ann.brings(QUOTE);
  ann.cites(c, 'A letter', { evidence: { private: true, quotedPassage: 'SECRET' } });
  ann.does({ do: 'log-contact', claim: c, entry });
  return { d, ann, c };
}
const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new TypeError('an empty list');
  return list[0];
};
const last = <T>(list: readonly T[]): T => first(list.slice(-1));

const SIGNED: Readonly<Record<string, (scene: Scene) => unknown>> = {
  'the restated claim': ({ ann, c }) => ann.restates(c, 'Another wording.'),
  'another place with other words': ({ d, ann, c }) =>
    ann.does({ do: 'add-appearance', claim: c, range: d.find('3.1 million') }),
  'a claimant': ({ ann, c }) => ann.names(c, 'The council'),
  'a claimant’s role': ({ d, ann, c }) =>
    ann.does({
      do: 'change-claimant',
      claim: c,
      claimant: { ...first(d.claim(c).claimants), role: 'former mayor' },
    }),
  'no single claimant': ({ ann, c }) => ann.describes(c, { noSingleClaimant: true }),
  'the date': ({ ann, c }) => ann.describes(c, { claimDate: '2026-09-14' }),
  'the place': ({ ann, c }) => ann.describes(c, { saidWhere: 'In the council.' }),
  'the kind': ({ ann, c }) => ann.describes(c, { kind: 'statistic' }),
  'the reason why it is not checkable': ({ ann, c }) => ann.setsAside(c, 'satire'),
  'the reason for one source': ({ ann, c }) => ann.describes(c, { oneSource: 'Enough.' }),
  'the rating': ({ ann, c }) => ann.proposes(c, 'false', 'The figures bear it out.'),
  'the finding': ({ ann, c }) => ann.proposes(c, 'mostly-true', 'Another finding.'),
  'the rationale': ({ ann, c }) =>
    ann.proposes(c, 'mostly-true', 'The figures bear it out.', { rationale: 'Because.' }),
  'the day it holds for': ({ ann, c }) =>
    ann.proposes(c, 'mostly-true', 'The figures bear it out.', { asOf: '2026-09-01' }),
  'the confidence': ({ ann, c }) =>
    ann.proposes(c, 'mostly-true', 'The figures bear it out.', { confidence: 'low' }),
  'public evidence': ({ ann, c }) => ann.cites(c, 'A third one'),
  'its passage': ({ d, ann, c }) =>
    ann.does({
      do: 'change-evidence',
      claim: c,
      evidence: first(d.claim(c).evidence).id,
      changes: { quotedPassage: '7.2' },
    }),
  'its source': ({ d, ann, c }) =>
    ann.does({
      do: 'change-source',
      source: first(d.claim(c).evidence).source,
      changes: { archiveUrl: 'https://archive.example.org/2' },
    }),
  'what is private becoming public': ({ d, ann, c }) =>
    ann.does({
      do: 'change-evidence',
      claim: c,
      evidence: last(d.claim(c).evidence).id,
      changes: { private: false },
    }),
  'an answer': ({ d, ann, c }) =>
    ann.does({
      do: 'log-contact',
      claim: c,
      contact: first(d.claim(c).contacts).id,
      entry: { ...entry, answer: 'We stand by it.', answered: '2026-09-22' },
    }),
  'the waiver': ({ ann, c }) =>
    ann.does({ do: 'waive-reply', claim: c, reason: 'Another reason.' }),
};

const UNSIGNED: Readonly<Record<string, (scene: Scene) => unknown>> = {
  'another place with the same words': ({ d, ann, c }) => {
    const place = first(d.claim(c).appearances);
    ann.forges({
      kind: 'appearance-added',
      claim: c,
      appearance: 'other1' as typeof place.id,
      revision: place.revision,
      anchor: { ...place.anchor, prefix: '', suffix: '' },
    });
  },
  notes: ({ ann, c }) => ann.asks(c, 'Where from?'),
  'tags, priority, assignment and due date': ({ ann, c }) =>
    ann.describes(c, { tags: ['money'], priority: 'low', assignedTo: ann.id, due: '2026-10-01' }),
  'whom a contact went to, how, and by when': ({ d, ann, c }) =>
    ann.does({
      do: 'log-contact',
      claim: c,
      contact: first(d.claim(c).contacts).id,
      entry: { ...entry, whom: 'Irja Solberg', how: 'phone', deadline: '2026-09-30' },
    }),
  'withdrawing and submitting again': ({ ann, c }) => {
    ann.does({ do: 'withdraw-submission', claim: c });
    ann.submits(c);
  },
  'dropping and restoring': ({ ann, c }) => {
    ann.drops(c);
    ann.restores(c);
  },
  'the same claimant entered anew': ({ d, ann, c }) => {
    const { id, name, role } = first(d.claim(c).claimants);
    ann.does({ do: 'remove-claimant', claim: c, claimant: id });
    ann.names(c, name, role);
  },
  'the order of evidence': ({ d, ann, c }) => {
    const { addedBy: _, ...evidence } = first(d.claim(c).evidence);
    ann.does({ do: 'remove-evidence', claim: c, evidence: evidence.id });
    ann.forges({ kind: 'evidence-added', claim: c, evidence });
  },
  'the same verdict proposed again': ({ ann, c }) => {
    ann.proposes(c, 'false', 'No.');
    ann.proposes(c, 'mostly-true', 'The figures bear it out.');
  },
  'the article’s own details': ({ ann }) =>
    ann.does({ do: 'describe-article', changes: { title: 'Another title' } }),
};

describe('content', () => {
  for (const [what, change] of Object.entries(SIGNED)) {
    it(`[C1] signs ${what}`, () => {
      const made = scene();
      const before = made.d.claim(made.c).content;
      change(made);
      expect(made.d.claim(made.c).content).to.not.equal(before);
    });
  }

  for (const [what, change] of Object.entries(UNSIGNED)) {
    it(`[C2] does not sign ${what}`, () => {
      const made = scene();
      const before = made.d.claim(made.c).content;
      change(made);
      expect(made.d.claim(made.c).content).to.equal(before);
    });
  }

  it('[C1] signs the words of a quote, not their typography', () => {
    const contentIn = (article: string, quote: string): unknown => {
      const d = desk({ text: textOf(article) });
      return d.claim(d.checker('Ann').marks(quote)).content;
    };
    const plain = contentIn('He said: "it\'s 10-20 buses" and left.', "it's 10-20 buses");
    expect(contentIn('He said: “it’s 10–20 buses” and left.', 'it’s 10–20 buses')).to.equal(plain);
    expect(contentIn('He said: "it\'s 10-21 buses" and left.', "it's 10-21 buses")).to.not.equal(
      plain,
    );
  });

  it('[C3] holds of private evidence only a hash, which notices a swap', () => {
    const made = scene();
    const { d, ann, c } = made;
    const written = JSON.stringify(contentOf(d.claim(c), d.desk));
    expect(written).to.not.include('SECRET').and.not.include('A letter');
    const before = d.claim(c).content;
    ann.does({
      do: 'change-evidence',
      claim: c,
      evidence: last(d.claim(c).evidence).id,
      changes: { quotedPassage: 'ANOTHER SECRET' },
    });
    expect(d.claim(c).content).to.not.equal(before);
  });

  it('[C4] is the hash of what contentOf gives, however the claim came about', () => {
    const { d, c } = scene();
    const claim = d.claim(c);
    expect(contentHash(claim, d.desk)).to.equal(claim.content);
    const reversed = {
      ...claim,
      evidence: [...claim.evidence].reverse(),
      claimants: [...claim.claimants].reverse(),
    };
    expect(contentHash(reversed, d.desk)).to.equal(claim.content);
  });

  it('[C4] tells an empty text from none', () => {
    const { d, c } = scene();
    const claim = d.claim(c);
    const hashes = [
      claim,
      { ...claim, oneSource: '' },
      { ...claim, replyWaived: '' },
      { ...claim, replyWaived: null },
    ];
    expect(new Set(hashes.map((one) => contentHash(one, d.desk))).size).to.equal(4);
  });
});
