import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import type { NoteId, Sha256 } from '../../src/claims/ids.ts';
import { writeFormat } from '../../src/report/formats.ts';
import { Newsroom } from './cases.ts';
import { CLOCK, reportOf } from './pages.ts';

const TEXT = 'The lamp went dark in 1931. The keeper had left. Ships may return. Oil was dear.';

/** Words of the editorial desk that are nobody's business, by where they were put. */
class Planted {
  readonly words = new Map<string, string>();
  #n = 0;

  put(where: string): string {
    const word = `Qz${String(++this.#n).padStart(3, '0')}secret`;
    this.words.set(word, where);
    return word;
  }

  /** Where the words were put that stand in the text. */
  in(text: string): readonly string[] {
    const low = text.toLowerCase();
    return [...this.words]
      .filter(([word]) => low.includes(word.toLowerCase()))
      .map(([, where]) => where);
  }
}

const HASH = 'ab'.repeat(32) as Sha256;

/** One published claim, on whose way everything was said that stays on the desk. */
function deskAtWork(planted: Planted): Newsroom {
  const room = new Newsroom(TEXT);
  const { checker, editor } = room;
  const claim = room.mark('The lamp went dark in 1931');
  room.fill(claim);

  const evidence = room.claim(claim).evidence[0];
  if (evidence === undefined) throw new Error('no evidence');
  for (const secret of [true, false]) {
    room.do(checker, {
      do: 'attach',
      claim,
      evidence: evidence.id,
      attachment: {
        hash: (secret ? HASH : 'cd'.repeat(32)) as Sha256,
        name: `${planted.put('name of a file')}.pdf`,
        type: 'application/pdf',
        bytes: 10,
        use: 'file',
        takenFrom: `https://${planted.put('where a file was taken from')}.example.org/`,
        private: secret,
      },
    });
  }
  room.do(checker, {
    do: 'describe-claim',
    claim,
    changes: { priorityReason: planted.put('priority reason') },
  });
  room.do(editor, {
    do: 'organise-article',
    changes: { priorityReason: planted.put('reason of the article’s priority') },
  });
  room.do(editor, {
    do: 'suggest-wording',
    claim,
    field: 'finding',
    text: planted.put('suggested finding'),
    why: planted.put('why it was suggested'),
  });
  const [suggestion] = room.claim(claim).suggestions;
  if (suggestion === undefined) throw new Error('no suggestion');
  room.do(checker, {
    do: 'decline-suggestion',
    claim,
    suggestion: suggestion.id,
    reason: planted.put('why a suggestion was declined'),
  });

  room.do(checker, { do: 'ask-cross-check', claim, of: editor });
  const verdict = room.claim(claim).verdict;
  if (verdict === null) throw new Error('no verdict');
  room.do(editor, {
    do: 'give-cross-check',
    claim,
    verdict: {
      scale: verdict.scale,
      levels: ['true'],
      finding: planted.put('finding of the second reader'),
      rationale: planted.put('rationale of the second reader'),
      asOf: '',
      confidence: null,
    },
  });
  room.do(editor, {
    do: 'settle-cross-check',
    claim,
    reason: planted.put('why a cross-check was settled'),
  });

  room.do(checker, {
    do: 'add-note',
    claim,
    replyTo: null,
    noteKind: 'query',
    text: planted.put('query to the author'),
    proposal: { before: planted.put('proposal before'), after: planted.put('proposal after') },
    mentions: [editor],
  });
  const query = room.claim(claim).threads[0]?.id as NoteId;
  room.do(checker, {
    do: 'add-note',
    claim,
    replyTo: query,
    noteKind: 'query',
    text: planted.put('answer to a query'),
    answers: true,
  });
  room.do(checker, { do: 'resolve-note', note: query });

  room.do(checker, { do: 'add-claimant', claim, name: planted.put('erased claimant'), role: '' });
  const erased = room.state.events.findLast(({ kind }) => kind === 'claimant-described');
  const claimant = room.claim(claim).claimants.at(-1);
  if (erased === undefined || claimant === undefined) throw new Error('no claimant');
  room.do(checker, { do: 'remove-claimant', claim, claimant: claimant.id });
  room.do(editor, {
    do: 'redact',
    desk: false,
    events: [erased.id],
    reason: planted.put('why it was erased'),
  });

  room.submit(claim);
  room.approve(claim);
  room.do(checker, {
    do: 'describe-report',
    changes: { headline: planted.put('an earlier headline') },
  });
  room.do(editor, { do: 'send-back-report', what: planted.put('what to change in the words') });
  room.words({ headline: 'It never went dark', pageUrl: 'https://fact.example.org/lamp' });
  room.publish();

  room.opened(claim, {
    tier: 'update',
    wasWrong: planted.put('what a withdrawn correction said'),
    nowSays: planted.put('what it said now'),
  });
  const open = room.claim(claim).openCorrection;
  if (open === null) throw new Error('no correction');
  room.do(checker, { do: 'withdraw-correction', claim, correction: open.id });
  room.revise(TEXT.replace('1931', '1932'));
  room.do(editor, {
    do: 'waive-correction',
    claim,
    reason: planted.put('why nothing was corrected'),
  });
  room.opened(claim, {
    tier: 'rating',
    wasWrong: planted.put('what an open correction says'),
    nowSays: planted.put('what an open correction will say'),
  });
  room.rates(claim, 'true', planted.put('a finding nobody signed'));
  room.say(checker, {
    kind: 'report-described',
    changes: { standfirst: planted.put('a standfirst nobody signed') },
  });
  return room;
}

/** All text in a file: of a zip in every entry, names included. */
function textIn(bytes: Uint8Array, name: string): string {
  if (!/\.(?:zip|docx)$/.test(name)) return `${name}\n${strFromU8(bytes)}`;
  return Object.entries(unzipSync(bytes))
    .map(([entry, inner]) => textIn(inner, entry))
    .join('\n');
}

describe('what the editorial desk says among itself', function () {
  this.timeout(60_000);
  const planted = new Planted();
  const room = deskAtWork(planted);

  it('is in the case', () => {
    // Otherwise the other tests would find nothing because nothing was there.
    const { state } = room;
    const kept = planted.in(JSON.stringify(state.events));
    expect(planted.words.size).to.be.greaterThan(20);
    expect([...planted.words.values()].filter((where) => !kept.includes(where))).to.deep.equal([
      'erased claimant',
    ]);
  });

  for (const draft of [false, true]) {
    it(`[P3] is in no public format${draft ? ' of a draft' : ''}`, async () => {
      const report = reportOf(room, { draft });
      const { name, bytes } = await writeFormat('zip', report, CLOCK);
      const text = textIn(bytes, name) + JSON.stringify(report);
      expect(text).to.contain('The register shows the lamp lit every night.');
      expect(planted.in(text)).to.deep.equal(draft ? ['a standfirst nobody signed'] : []);
    });
  }

  it('tells of an attached file not even its hash where it is private', () => {
    expect(JSON.stringify(reportOf(room))).not.to.contain(HASH);
  });
});
