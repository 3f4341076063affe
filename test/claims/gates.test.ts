import { expect } from 'chai';
import type { Policy } from '../../src/claims/policy.ts';
import {
  approveGate,
  isOpen,
  submitGate,
  type GateCode,
  type GateItem,
} from '../../src/claims/gates.ts';
import { DESK, type ClaimId } from '../../src/claims/ids.ts';
import type { RatingScale } from '../../src/claims/scales.ts';
import { desk, textOf, type DeskOptions, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';

const QUOTE = '7.2 million euros';

interface Scene {
  readonly d: ScriptedDesk;
  readonly ann: Hand;
  readonly ed: Hand;
  readonly c: ClaimId;
}

function scene(options: DeskOptions = {}): Scene {
  const d = desk(options);
  const ann = d.checker('Ann');
  return { d, ann, ed: d.editor('Ed'), c: ann.marks(QUOTE) };
}
function ready(options: DeskOptions = {}): Scene {
  const made = scene(options);
  made.ann.readies(made.c);
  return made;
}
function gate({ d, c }: Pick<Scene, 'd' | 'c'>): readonly GateItem[] {
  return submitGate(d.claim(c), d.case, d.desk);
}
function codes(made: Pick<Scene, 'd' | 'c'>, severity: GateItem['severity']): readonly GateCode[] {
  return gate(made)
    .filter((item) => item.severity === severity)
    .map(({ code }) => code);
}
const blocks = (made: Pick<Scene, 'd' | 'c'>): readonly GateCode[] => codes(made, 'block');
const warnings = (made: Pick<Scene, 'd' | 'c'>): readonly GateCode[] => codes(made, 'warn');

function scale(over: Partial<RatingScale>): RatingScale {
  const level = { definition: '', value: null, group: 'off-axis', retired: false } as const;
  return {
    id: 'house',
    version: 1,
    name: 'House',
    source: '',
    sourceUrl: null,
    levels: [
      { ...level, id: 'fake', label: 'Fake' },
      { ...level, id: 'spin', label: 'Spin' },
    ],
    several: false,
    ...over,
  };
}

describe('submit gate', () => {
  it('lets a claim through that has everything, without a warning', () => {
    expect(gate(ready())).to.deep.equal([]);
  });

  it('names everything a new claim lacks, in the order of the panel', () => {
    expect(blocks(scene())).to.deep.equal([
      'restated-missing',
      'claimant-missing',
      'too-few-sources',
      'rating-missing',
      'finding-missing',
    ]);
  });

  it('is what submitting asks: every block refuses, no warning does', () => {
    const made = scene({ details: { title: '', url: '', published: '' } });
    expect(made.ann.cannot({ do: 'submit-claim', claim: made.c }).code).to.equal('gate');
    made.ann.readies(made.c);
    expect(warnings(made)).to.have.length(3);
    made.ann.submits(made.c);
    expect(made.d.claim(made.c).status).to.equal('in-review');
  });

  it('[G1] blocks without a restated claim', () => {
    const made = ready();
    for (const empty of ['', ' \n']) {
      made.ann.restates(made.c, empty);
      expect(blocks(made)).to.deep.equal(['restated-missing']);
    }
  });

  it('[G2] blocks without a claimant, unless there is no single one', () => {
    const made = ready();
    const [claimant] = made.d.claim(made.c).claimants;
    if (claimant === undefined) throw new TypeError('no claimant');
    made.ann.does({ do: 'remove-claimant', claim: made.c, claimant: claimant.id });
    expect(blocks(made)).to.deep.equal(['claimant-missing']);
    made.ann.describes(made.c, { noSingleClaimant: true });
    expect(blocks(made)).to.deep.equal([]);
  });

  it('[G3] blocks without a rating, with several, and with one that the scale does not have', () => {
    const made = ready();
    made.ann.proposes(made.c, 'true', 'So it is.', { levels: [] });
    expect(blocks(made)).to.deep.equal(['rating-missing']);
    made.ann.proposes(made.c, 'true', 'So it is.', { levels: ['true', 'unproven'] });
    expect(blocks(made)).to.deep.equal(['too-many-ratings']);
    const refusal = made.ann.cannot({
      do: 'propose-verdict',
      claim: made.c,
      verdict: { ...verdict('five-levels'), levels: ['fake'] },
    });
    expect(refusal).to.deep.equal({ code: 'unknown-level', facts: { level: 'fake' } });
    for (const strange of [verdict('five-levels', ['fake']), verdict('nobodys', ['true'])]) {
      made.ann.forges({ kind: 'verdict-proposed', claim: made.c, verdict: strange });
      expect(blocks(made)).to.deep.equal(['rating-unknown']);
    }
  });

  it('[G3] takes several ratings where the scale allows it, and none where it has none', () => {
    const made = ready();
    made.ed.writes(DESK, { kind: 'scale-added', scale: scale({ several: true }) });
    made.ed.writes(DESK, { kind: 'scale-added', scale: scale({ id: 'plain', levels: [] }) });
    made.ann.forges({
      kind: 'verdict-proposed',
      claim: made.c,
      verdict: verdict('house', ['fake', 'spin']),
    });
    expect(blocks(made)).to.deep.equal([]);
    made.ann.forges({ kind: 'verdict-proposed', claim: made.c, verdict: verdict('plain') });
    expect(blocks(made)).to.deep.equal([]);
  });

  it('[G4] blocks without a finding', () => {
    const made = ready();
    made.ann.proposes(made.c, 'true', ' ');
    expect(blocks(made)).to.deep.equal(['finding-missing']);
  });

  it('[G5] counts as many independent public sources as the desk needs', () => {
    const made = ready({ policy: { sourcesNeeded: 3 } });
    expect(gate(made)).to.deep.equal([
      {
        code: 'too-few-sources',
        severity: 'block',
        part: 'evidence',
        facts: { count: 2, needed: 3 },
      },
    ]);
    const hidden = made.ann.cites(made.c, 'A letter', { evidence: { private: true } });
    expect(blocks(made), 'private evidence does not count').to.deep.equal(['too-few-sources']);
    made.ann.does({
      do: 'change-evidence',
      claim: made.c,
      evidence: hidden,
      changes: { private: false },
    });
    expect(blocks(made)).to.deep.equal([]);
  });

  it('[G5] lets one source be enough with a reason, but never none', () => {
    const made = scene();
    made.ann.readies(made.c);
    const [first, second] = made.d.claim(made.c).evidence;
    if (first === undefined || second === undefined) throw new TypeError('no evidence');
    const remove = (evidence: typeof first.id): unknown =>
      made.ann.does({ do: 'remove-evidence', claim: made.c, evidence });
    remove(first.id);
    expect(blocks(made)).to.deep.equal(['too-few-sources']);
    made.ann.describes(made.c, { oneSource: '  ' });
    expect(blocks(made), 'white space is no reason').to.deep.equal(['too-few-sources']);
    made.ann.describes(made.c, { oneSource: 'Only the budget can know.' });
    expect(blocks(made)).to.deep.equal([]);
    remove(second.id);
    expect(blocks(made)).to.deep.equal(['too-few-sources']);
  });

  it('[G6] blocks for a source without a name, unless there is a reason for that', () => {
    const made = ready();
    const nameless = {
      title: '',
      publisher: '',
      url: 'https://example.org/x',
      archiveUrl: 'https://a.example.org/x',
    };
    made.ann.cites(made.c, '', { source: nameless });
    expect(blocks(made)).to.deep.equal(['source-unnamed']);
    const source = made.d.claim(made.c).evidence.at(-1)?.source;
    if (source === undefined) throw new TypeError('no source');
    made.ann.does({
      do: 'change-source',
      source,
      changes: { anonymityReason: 'Fears for her post.' },
    });
    expect(blocks(made)).to.deep.equal([]);
    made.ann.does({
      do: 'change-source',
      source,
      changes: { anonymityReason: '', author: 'N. N.' },
    });
    expect(blocks(made)).to.deep.equal([]);
  });

  it('[G7] blocks without an appearance', () => {
    const made = ready();
    const [place] = made.d.claim(made.c).appearances;
    if (place === undefined) throw new TypeError('no appearance');
    made.ann.does({ do: 'remove-appearance', claim: made.c, appearance: place.id });
    expect(blocks(made)).to.deep.equal(['appearance-missing']);
  });

  it('[G7] blocks while the place of any appearance is not sure', () => {
    const made = ready();
    const [place] = made.d.claim(made.c).appearances;
    if (place === undefined) throw new TypeError('no appearance');
    const anchor = { ...place.anchor, quote: 'words nobody wrote', end: place.anchor.start + 18 };
    made.ann.forges({
      kind: 'appearance-added',
      claim: made.c,
      appearance: 'lost1' as typeof place.id,
      revision: place.revision,
      anchor: anchor as typeof place.anchor,
    });
    expect(blocks(made)).to.deep.equal(['appearance-unplaced']);
  });

  it('[G8] warns of a source with an address and no archive link', () => {
    const made = ready();
    made.ann.cites(made.c, 'Blog', { source: { url: 'https://blog.example.org' } });
    expect(gate(made)).to.deep.equal([
      { code: 'archive-link-missing', severity: 'warn', part: 'evidence', facts: { count: 1 } },
    ]);
    made.ann.cites(made.c, 'A book on paper');
    expect(gate(made)).to.have.length(1);
  });

  it('[G9] warns when no source is primary', () => {
    const made = ready();
    for (const { source } of made.d.claim(made.c).evidence) {
      made.ann.does({ do: 'change-source', source, changes: { primary: false } });
    }
    expect(warnings(made)).to.deep.equal(['only-secondary-sources']);
  });

  it('[G10] warns when several pieces of evidence all say the same', () => {
    const made = ready();
    const [first] = made.d.claim(made.c).evidence;
    if (first === undefined) throw new TypeError('no evidence');
    made.ann.does({
      do: 'change-evidence',
      claim: made.c,
      evidence: first.id,
      changes: { stance: 'mixed' },
    });
    expect(warnings(made)).to.deep.equal(['only-one-stance']);
  });

  it('[G11] warns of more than 75 letters, counted as people do', () => {
    const made = ready();
    made.ann.restates(made.c, 'e\u0301👩‍🚒'.repeat(37) + 'e');
    expect(gate(made)).to.deep.equal([]);
    made.ann.restates(made.c, 'e\u0301👩‍🚒'.repeat(38));
    expect(gate(made)[0]).to.deep.include({
      code: 'restated-long',
      severity: 'warn',
      facts: { length: 76, limit: 75 },
    });
  });

  it('[G12] warns of a rating as a word of the restated claim, not of a part of a word', () => {
    const made = ready();
    made.ann.restates(made.c, 'It is half-true that buses are cheap.');
    expect(gate(made)[0]).to.deep.include({
      code: 'verdict-word-in-claim',
      facts: { word: 'Half true' },
    });
    made.ann.restates(made.c, 'The falsehood is untrue and satirical.');
    expect(gate(made)).to.deep.equal([]);
  });

  it('[G13] warns of an article without title, date or address', () => {
    const made = ready({ details: { title: '', published: '', url: '' } });
    expect(warnings(made)).to.deep.equal([
      'article-title-missing',
      'article-date-missing',
      'article-url-missing',
    ]);
  });

  it('[G14] warns while the right of reply is neither logged nor waived', () => {
    const made = ready();
    made.ann.does({ do: 'waive-reply', claim: made.c, reason: null });
    expect(warnings(made)).to.deep.equal(['reply-open']);
    const entry = {
      whom: 'Town hall',
      how: '',
      asked: '2026-09-21',
      deadline: '',
      answer: '',
      answered: '',
    };
    made.ann.does({ do: 'log-contact', claim: made.c, entry });
    expect(warnings(made)).to.deep.equal([]);
  });

  it('[G15] warns of public evidence without an access date', () => {
    const made = ready();
    made.ann.cites(made.c, 'A letter', { evidence: { private: true, accessed: '' } });
    expect(warnings(made)).to.deep.equal([]);
    made.ann.cites(made.c, 'A book', { evidence: { accessed: '' } });
    expect(warnings(made)).to.deep.equal(['access-date-missing']);
  });

  it('[G16] asks of a claim that is not checkable a sure place and nothing else', () => {
    const made = scene({ details: { title: '' } });
    made.ann.setsAside(made.c, 'opinion');
    expect(gate(made)).to.deep.equal([]);
    const [place] = made.d.claim(made.c).appearances;
    if (place === undefined) throw new TypeError('no appearance');
    made.ann.does({ do: 'remove-appearance', claim: made.c, appearance: place.id });
    expect(blocks(made)).to.deep.equal(['appearance-missing']);
  });

  it('counts a repeated quote with no sure place as unplaced, and never guesses', () => {
    const made = ready({ text: textOf(`Costs: ${QUOTE}.\n\nAgain: ${QUOTE}.`) });
    expect(gate(made), 'marked places are told apart').to.deep.equal([]);
  });
});

describe('approve gate', () => {
  const submitted = (policy: Partial<Policy> = {}): Scene => {
    const made = ready({ policy });
    made.ann.submits(made.c);
    return made;
  };
  const found = ({ d, c }: Scene, who: Hand): readonly GateCode[] =>
    approveGate(d.claim(c), d.case, d.desk, { person: who.id, role: who.role })
      .filter(({ severity }) => severity === 'block')
      .map(({ code }) => code);

  it('[A1] is open to an editor only', () => {
    const made = submitted();
    const bea = made.d.checker('Bea');
    expect(found(made, made.ed)).to.deep.equal([]);
    expect(found(made, bea)).to.deep.equal(['role']);
    expect(bea.cannotApprove(made.c).code).to.equal('not-permitted');
  });

  it('[A2] is closed to whoever wrote on the verdict', () => {
    const made = submitted();
    const eva = made.d.editor('Eva');
    eva.proposes(made.c, 'true', 'So it is.');
    made.ann.proposes(made.c, 'half-true', 'Half of it.');
    expect(found(made, eva), 'an earlier verdict counts').to.deep.equal(['own-verdict']);
    expect(eva.cannotApprove(made.c).code).to.equal('own-verdict');
    expect(found(made, made.ed)).to.deep.equal([]);
  });

  it('[A2] is open to the author where the desk switched four eyes off', () => {
    const made = submitted({ fourEyes: false });
    made.ed.proposes(made.c, 'true', 'So it is.');
    made.ed.approves(made.c);
    expect(made.d.claim(made.c).signOff).to.include({ alone: true, voided: null });
  });

  it('[A2] is closed to whoever gave the reason, first or again', () => {
    const made = scene();
    const eva = made.d.editor('Eva');
    eva.setsAside(made.c, 'opinion');
    made.ed.setsAside(made.c, 'prediction');
    expect(found(made, eva)).to.deep.equal(['own-verdict']);
    expect(found(made, made.ed)).to.deep.equal(['own-verdict']);
    made.ann.setsAside(made.c, null);
    made.ann.setsAside(made.c, 'opinion');
    expect(found(made, eva), 'a new reason has a new author').to.deep.equal([]);
  });

  it('[A3] is closed while a query is open, wherever it stands', () => {
    const made = submitted();
    const query = made.ann.asks(made.c, 'Does the figure include the depot?');
    expect(found(made, made.ed)).to.deep.equal(['open-query']);
    made.ann.resolves(query);
    expect(found(made, made.ed)).to.deep.equal([]);
    const note = made.ann.notes(made.c, 'Seen the budget.');
    made.ann.notes(made.c, 'Which page?', 'query', note);
    expect(found(made, made.ed)).to.deep.equal(['open-query']);
    made.ann.resolves(note);
    const other = made.ann.marks('3.1 million');
    made.ann.notes(made.c, 'And this?', 'query', made.ann.notes(other, 'A thread elsewhere.'));
    expect(found(made, made.ed), 'an answer elsewhere').to.deep.equal(['open-query']);
  });

  it('[A3] is not closed by notes and questions', () => {
    const made = submitted();
    made.ann.notes(made.c, 'A note.');
    made.ed.notes(made.c, 'A question.', 'question');
    made.ed.notes(null, 'A query about the article.', 'query');
    expect(found(made, made.ed)).to.deep.equal([]);
  });

  it('[A4] needs a submission, and no less than a submission needs', () => {
    const made = ready();
    expect(found(made, made.ed)).to.deep.equal(['not-in-review']);
    expect(made.ed.cannotApprove(made.c).code).to.equal('not-in-review');
    made.ann.submits(made.c);
    made.ann.restates(made.c, '');
    expect(found(made, made.ed)).to.deep.equal(['restated-missing']);
    expect(made.ed.cannotApprove(made.c).code).to.equal('gate');
  });

  it('[A4] needs none for what is not checkable', () => {
    const made = scene();
    made.ann.setsAside(made.c, 'opinion');
    made.ed.approves(made.c);
    expect(made.d.claim(made.c).signOff).to.include({ verdict: null, voided: null });
    expect(made.d.claim(made.c).status).to.equal('not-checkable');
  });

  it('[A4] is closed for what was dropped or merged, though it had been submitted', () => {
    const made = submitted();
    made.ann.drops(made.c);
    expect(made.ed.cannotApprove(made.c).code).to.equal('not-in-review');
    made.ann.restores(made.c);
    made.ann.merges(made.c, made.ann.marks('3.1 million'));
    expect(made.ed.cannotApprove(made.c).code).to.equal('not-in-review');
  });

  it('[A5] refuses another content than the one that was read', () => {
    const made = submitted();
    const read = made.d.claim(made.c).content;
    made.ann.restates(made.c, 'Another wording.');
    const refusal = made.ed.cannot({ do: 'approve-claim', claim: made.c, read });
    expect(refusal.code).to.equal('content-changed');
  });

  it('[A9] sending back needs a reason and a claim in review', () => {
    const made = ready();
    const back = { claim: made.c, what: 'More.', reason: 'More.' };
    for (const command of ['request-changes', 'reject-claim'] as const) {
      expect(made.ed.cannot({ do: command, ...back }).code).to.equal('not-in-review');
    }
    made.ann.submits(made.c);
    const no = { claim: made.c, what: ' ', reason: '\n' };
    for (const command of ['request-changes', 'reject-claim'] as const) {
      expect(made.ed.cannot({ do: command, ...no }).code).to.equal('reason-missing');
      expect(made.ann.cannot({ do: command, ...back }).code).to.equal('not-permitted');
    }
  });

  it('opens for warnings and closes for blocks', () => {
    const item = { code: 'role', part: 'verdict', facts: {} } as const;
    expect(isOpen([{ ...item, severity: 'warn' }])).to.equal(true);
    expect(isOpen([{ ...item, severity: 'block' }])).to.equal(false);
  });
});

function verdict(id: string, levels: readonly string[] = []) {
  const scale = { id, version: 1 };
  return { scale, levels, finding: 'A finding.', rationale: '', asOf: '', confidence: null };
}
