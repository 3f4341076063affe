import { expect } from 'chai';
import { decide } from '../../src/claims/decide.ts';
import { newestRevision } from '../../src/claims/case.ts';
import type { Command } from '../../src/claims/commands.ts';
import { MAX_EVENT_BYTES } from '../../src/claims/events.ts';
import {
  DESK,
  type ClaimId,
  type EvidenceId,
  type NoteId,
  type PersonId,
  type SourceId,
} from '../../src/claims/ids.ts';
import { range } from '../../src/text/offsets.ts';
import { desk, textOf } from './desk-of.ts';
import { NO_SOURCE } from './hand.ts';
import { shown } from './shown.ts';

const QUOTE = '7.2 million euros';
const entry = { whom: 'Town hall', how: '', asked: '', deadline: '', answer: '', answered: '' };
const passage = {
  quotedPassage: '',
  locator: '',
  stance: 'supports',
  reasoning: '',
  accessed: '',
  calculation: null,
  private: false,
} as const;

const NOW = '2026-09-21T10:00:00.000Z';

describe('decide: marking', () => {
  it('[D1] refuses what lies outside the text or is no place at all', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const { length } = d.text.text;
    const bad = [
      [-1, 4],
      [0, length + 1],
      [length, length],
      [7, 7],
      [9, 3],
      [0.5, 4],
      [NaN, 4],
      [0, Infinity],
      [2 ** 60, 2 ** 60 + 1],
    ];
    for (const [start, end] of bad) {
      const at = { start, end } as unknown as ReturnType<typeof range>;
      expect(ann.cannot({ do: 'mark-claim', range: at }).code, `${start}–${end}`).to.equal(
        'outside-the-text',
      );
    }
  });

  it('[D1] refuses a selection without a word, and trims one that holds words', () => {
    const d = desk({ text: textOf('A line — and “another one” here.') });
    const ann = d.checker('Ann');
    const dash = d.find(' — ');
    expect(ann.cannot({ do: 'mark-claim', range: dash }).code).to.equal('outside-the-text');
    const c = ann.marksAt(d.find(' “another one” '));
    const [place] = d.claim(c).appearances;
    expect(place?.anchor.quote).to.equal('“another one”');
    expect(place?.placement.state).to.equal('exact');
  });

  it('[D1] keeps astral signs and accents whole', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const bus = d.find('🚌');
    const c = ann.marksAt(range(d.find('electricity').start, bus.start + 1));
    expect(d.claim(c).appearances[0]?.anchor.quote).to.satisfy((quote: string) =>
      quote.isWellFormed(),
    );
    const accent = d.text.text.indexOf('Noémi');
    const e = ann.marksAt(range(accent, accent + 3));
    expect(d.claim(e).appearances[0]?.anchor.quote).to.equal('Noémi');
  });

  it('[D1] refuses without a text at hand', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const state = {
      ...d.case,
      revisions: [{ ...newestRevision(d.case), text: null }],
    } as typeof d.case;
    const situation = {
      state,
      desk: d.desk,
      me: { person: ann.id, role: ann.role },
      now: NOW,
      mint: d.mint,
    };
    const result = decide(situation, { do: 'mark-claim', range: d.find(QUOTE) });
    expect(result).to.deep.equal({ ok: false, refusal: { code: 'text-missing', facts: {} } });
  });

  it('[D2] refuses the very words of a claim again, and names that claim', () => {
    const d = desk();
    const ann = d.checker('Ann');
    ann.marks('Ridership has doubled');
    const c = ann.marks(QUOTE);
    const refusal = ann.cannot({ do: 'mark-claim', range: d.find(` ${QUOTE} `) });
    expect(refusal).to.deep.equal({ code: 'already-marked', facts: { claim: c, number: 2 } });
    expect(ann.cannot({ do: 'add-appearance', claim: c, range: d.find(QUOTE) }).code).to.equal(
      'already-marked',
    );
    ann.marks('7.2 million euros a year');
    ann.marks('Ridership has doubled', 2);
    ann.drops(c);
    expect(ann.marks(QUOTE)).to.not.equal(c);
  });
});

describe('decide: what is refused', () => {
  it('[D3] addresses that are not http or https', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const bad = [
      'javascript:alert(1)',
      'JavaScript:1/alert(1)',
      'javascript:1',
      'java\nscript:1/alert(1)',
      ' \u0001javascript:0?alert(1):0',
      'data:text/html,x',
      'vbscript:1',
      'file:///etc/passwd',
      'mailto:a@example.org',
      'ftp://example.org',
    ];
    for (const url of bad) {
      const source = { ...NO_SOURCE, title: 'A', url };
      const cite = { do: 'add-evidence', claim: c, source, evidence: passage } as const;
      expect(ann.cannot(cite).code, url).to.equal('unsafe-link');
      const archived = { ...cite, source: { ...source, url: '', archiveUrl: url } };
      expect(ann.cannot(archived).code, url).to.equal('unsafe-link');
      expect(ann.cannot({ do: 'describe-article', changes: { url } }).code).to.equal('unsafe-link');
    }
    const good = [
      'https://example.org/a:b',
      'HTTP://example.org',
      'example.org/x',
      'example.org:8080/x',
      'localhost:8000',
      'www.example.org',
      '',
    ];
    for (const url of good) ann.cites(c, `At ${url}`, { source: { url } });
    const [source] = d.desk.sources.keys();
    if (source === undefined) throw new TypeError('no source');
    const change = { do: 'change-source', source, changes: { url: 'javascript:1/x' } } as const;
    expect(ann.cannot(change).code).to.equal('unsafe-link');
    const policy = { do: 'change-policy', changes: { correctionsUrl: 'data:,x' } } as const;
    expect(d.editor('Ed').cannot(policy).code).to.equal('unsafe-link');
  });

  it('[D4] what is no calendar date', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    for (const due of [
      'tomorrow',
      '2026-02-30',
      '2026-13-01',
      '26-01-01',
      '2026-1-1',
      '2026-01-01\n',
      '2026-00',
    ]) {
      expect(ann.cannot({ do: 'describe-claim', claim: c, changes: { due } }).code, due).to.equal(
        'not-a-date',
      );
    }
    for (const due of ['2026', '2026-02', '2024-02-29', '']) ann.describes(c, { due });
    const commands: readonly Command[] = [
      { do: 'describe-article', changes: { published: 'x' } },
      { do: 'log-contact', claim: c, entry: { ...entry, deadline: 'x' } },
      { do: 'add-evidence', claim: c, source: NO_SOURCE, evidence: { ...passage, accessed: 'x' } },
      { do: 'add-evidence', claim: c, source: { ...NO_SOURCE, date: 'x' }, evidence: passage },
    ];
    for (const command of commands)
      expect(ann.cannot(command).code, command.do).to.equal('not-a-date');
  });

  it('[D6] a text that is too long for one event, and not one that just fits', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    for (const letter of ['x', 'é', '한', '🚌', '"']) {
      const octets = new TextEncoder().encode(JSON.stringify(letter)).length - 2;
      const fits = letter.repeat(Math.floor((MAX_EVENT_BYTES - 4096) / octets));
      ann.notes(c, fits);
      const event = d.case.events.at(-1);
      expect(new TextEncoder().encode(JSON.stringify(event)).length).to.be.at.most(MAX_EVENT_BYTES);
      expect(JSON.stringify(event)).to.include(letter === '"' ? '\\"' : letter);
      const refusal = ann.cannot({
        do: 'add-note',
        claim: c,
        replyTo: null,
        noteKind: 'note',
        text: `${fits}${letter.repeat(4096)}`,
      });
      expect(refusal, letter).to.deep.equal({
        code: 'too-long',
        facts: { limit: MAX_EVENT_BYTES },
      });
    }
  });

  it('what is about nothing here', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const gone = 'gone' as ClaimId;
    const unknown: readonly [string, Command][] = [
      ['unknown-claim', { do: 'describe-claim', claim: gone, changes: { restated: 'x' } }],
      [
        'unknown-claim',
        { do: 'add-note', claim: gone, replyTo: null, noteKind: 'note', text: 'x' },
      ],
      ['unknown-claim', { do: 'submit-claim', claim: gone }],
      ['unknown-claim', { do: 'merge-claim', claim: c, into: gone }],
      ['unknown-claim', { do: 'merge-claim', claim: c, into: c }],
      [
        'unknown-source',
        { do: 'add-evidence', claim: c, source: 'gone' as SourceId, evidence: passage },
      ],
      ['unknown-source', { do: 'change-source', source: 'gone' as SourceId, changes: {} }],
      [
        'unknown-person',
        { do: 'describe-claim', claim: c, changes: { assignedTo: 'gone' as PersonId } },
      ],
      ['unknown-person', { do: 'change-person', person: 'gone' as PersonId, changes: {} }],
      ['empty-name', { do: 'add-claimant', claim: c, name: ' ', role: '' }],
      ['empty-name', { do: 'add-person', name: '\t', role: 'checker' }],
      ['empty-name', { do: 'log-contact', claim: c, entry: { ...entry, whom: '' } }],
      ['reason-missing', { do: 'waive-reply', claim: c, reason: ' ' }],
    ];
    for (const [code, command] of unknown) {
      expect(ann.cannot(command).code, JSON.stringify(command)).to.equal(code);
    }
    const evidence = ann.cites(c, 'Town hall');
    const change = {
      do: 'change-evidence',
      claim: c,
      evidence,
      changes: { source: 'gone' as SourceId },
    } as const;
    expect(ann.cannot(change).code).to.equal('unknown-source');
  });

  it('a merge of what is dropped or merged already, which would bring everything along twice', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const a = ann.marks(QUOTE);
    const b = ann.marks('3.1 million');
    ann.merges(a, b);
    expect(ann.cannot({ do: 'merge-claim', claim: a, into: b }).facts).to.deep.equal({ claim: a });
    expect(ann.cannot({ do: 'merge-claim', claim: b, into: a }).facts).to.deep.equal({ claim: a });
  });

  it('as a mistake of ours: a claim command without a case, a count that is none', () => {
    const d = desk();
    const ed = d.editor('Ed');
    const situation = {
      state: null,
      desk: d.desk,
      me: { person: ed.id, role: ed.role },
      now: NOW,
      mint: d.mint,
    };
    expect(() => decide(situation, { do: 'remove-article' })).to.throw(TypeError);
    for (const sourcesNeeded of [-1, 0.5, NaN]) {
      expect(() => ed.does({ do: 'change-policy', changes: { sourcesNeeded } })).to.throw(
        RangeError,
      );
    }
  });
});

describe('decide: what is written', () => {
  it('[D5] nothing, when nothing changes', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ann.describes(c, { tags: ['money'] });
    ann.does({ do: 'log-contact', claim: c, entry });
    const note = ann.asks(c, 'Where from?');
    const claim = d.claim(c);
    const { verdict } = claim;
    const [claimant] = claim.claimants;
    const [evidence] = claim.evidence;
    const [contact] = claim.contacts;
    if (!verdict || !claimant || !evidence || !contact)
      throw new TypeError('the claim is not ready');
    const { scale, levels, finding, rationale, asOf, confidence } = verdict;
    const turned = { version: scale.version, id: scale.id };
    const gone = 'gone' as NoteId;
    const idle: readonly Command[] = [
      { do: 'describe-claim', claim: c, changes: { restated: claim.restated, tags: ['money'] } },
      { do: 'describe-claim', claim: c, changes: {} },
      { do: 'change-claimant', claim: c, claimant },
      {
        do: 'change-evidence',
        claim: c,
        evidence: evidence.id,
        changes: { stance: evidence.stance },
      },
      {
        do: 'change-evidence',
        claim: c,
        evidence: 'gone' as EvidenceId,
        changes: { stance: 'mixed' },
      },
      { do: 'remove-evidence', claim: c, evidence: 'gone' as EvidenceId },
      { do: 'log-contact', claim: c, contact: contact.id, entry },
      { do: 'remove-contact', claim: c, contact: 'gone' as typeof contact.id },
      { do: 'waive-reply', claim: c, reason: ` ${claim.replyWaived ?? ''} ` },
      {
        do: 'propose-verdict',
        claim: c,
        verdict: { scale: turned, levels, finding, rationale, asOf, confidence },
      },
      { do: 'submit-claim', claim: c },
      { do: 'restore-claim', claim: c },
      { do: 'restore-article' },
      { do: 'describe-article', changes: { title: d.case.details.title } },
      { do: 'add-note', claim: c, replyTo: null, noteKind: 'note', text: ' \n' },
      { do: 'reopen-note', note },
      { do: 'resolve-note', note: gone },
      { do: 'reopen-note', note: gone },
      {
        do: 'change-source',
        source: evidence.source,
        changes: { publisher: 'Skelby budget 2026' },
      },
    ];
    for (const command of idle) {
      expect(ann.does(command), JSON.stringify(command)).to.deep.equal([]);
    }
    ann.resolves(note);
    expect(ann.does({ do: 'resolve-note', note })).to.deep.equal([]);
    ed.approves(c);
    expect(ed.does({ do: 'approve-claim', claim: c, read: claim.content })).to.deep.equal([]);
    expect(ed.does({ do: 'change-policy', changes: { sourcesNeeded: 2 } })).to.deep.equal([]);
    ann.drops(c);
    expect(ann.does({ do: 'drop-claim', claim: c, reason: 'Again.' })).to.deep.equal([]);
  });

  it('[D5] a confirmed guess is a change', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const { details } = d.case;
    const [opening] = ann.forges({ kind: 'article-opened', details, guesses: ['title'] });
    expect(opening).to.not.equal(undefined);
    expect([...d.case.guesses]).to.deep.equal(['title']);
    ann.does({ do: 'describe-article', changes: { title: details.title } });
    expect([...d.case.guesses]).to.deep.equal([]);
  });

  it('[D7] a merge brings places, claimants and evidence along, in one commit', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const a = ann.marks(QUOTE);
    ann.names(a, 'Irja Solberg', 'mayor');
    ann.names(a, 'The council');
    ann.cites(a, 'Budget', { evidence: { quotedPassage: 'p. 7', private: true } });
    const b = ann.marks('3.1 million');
    ann.names(b, 'The council', 'of Skelby');
    ann.names(b, 'Irja Solberg', 'candidate');
    const events = ann.does({ do: 'merge-claim', claim: a, into: b });
    expect(new Set(events.map(({ commit }) => commit.id)).size).to.equal(1);
    const claim = d.claim(b);
    expect(claim.appearances.map(({ anchor }) => anchor.quote)).to.deep.equal([
      '3.1 million',
      QUOTE,
    ]);
    expect(claim.claimants.map(({ name, role }) => `${name}/${role}`)).to.deep.equal([
      'The council/of Skelby',
      'Irja Solberg/candidate',
      'Irja Solberg/mayor',
    ]);
    expect(claim.evidence).to.have.length(1);
    expect(claim.evidence[0]).to.include({ quotedPassage: 'p. 7', private: true });
    expect(d.claim(a).evidence, 'and the merged claim keeps its own').to.have.length(1);
  });

  it('[D8] a new source goes to the desk and its use to the claim, in one commit', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const source = { ...NO_SOURCE, title: 'Budget' };
    const events = ann.does({ do: 'add-evidence', claim: c, source, evidence: passage });
    expect(events.map(({ article, kind }) => `${article}: ${kind}`)).to.deep.equal([
      `${DESK}: source-described`,
      'article1: evidence-added',
    ]);
    expect(events.map(({ commit }) => commit)).to.deep.equal([
      { id: events[0]?.id, index: 0, count: 2 },
      { id: events[0]?.id, index: 1, count: 2 },
    ]);
    const [known] = d.desk.sources.keys();
    if (known === undefined) throw new TypeError('no source');
    expect(
      ann.does({ do: 'add-evidence', claim: c, source: known, evidence: passage }),
    ).to.have.length(1);
  });

  it('leaves what it was given as it was', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const form = {
      scale: { id: 'five-levels', version: 1 },
      levels: ['true'],
      finding: 'So.',
      rationale: '',
      asOf: '',
      confidence: null,
    };
    ann.does({ do: 'propose-verdict', claim: c, verdict: form });
    const before = shown(d.case);
    form.levels.push('false');
    form.scale.version = 7;
    expect(shown(d.case)).to.deep.equal(before);
  });

  it('no member that is undefined', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    const changes = { restated: undefined, saidWhere: 'Here.' } as unknown as { saidWhere: string };
    ann.describes(c, changes);
    expect(d.claim(c).restated).to.equal('');
  });
});
