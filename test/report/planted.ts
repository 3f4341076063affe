/** A case with a secret in every place that is not for readers, and the means to look for them. */
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import { Newsroom } from './cases.ts';

const TEXT =
  'The lamp went dark in 1931. The keeper had left. Ships may return. Oil was dear. Boats were late. It rained.';

/** Words that nobody could write by chance, each with the place it was put into. */
export class Secrets {
  readonly internal = new Map<string, string>();
  readonly unapproved = new Map<string, string>();
  readonly names = new Map<string, string>();
  #n = 0;

  plant(where: string, among: Map<string, string> = this.internal): string {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const word = `Zq${[...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')}x${++this.#n}`;
    among.set(word, where);
    return word;
  }
}

/** The planted words that stand in a text, also where they were made lower-case or into a slug. */
export function found(text: string, secrets: ReadonlyMap<string, string>): readonly string[] {
  const low = text.toLowerCase();
  return [...secrets]
    .filter(([word]) => low.includes(word.toLowerCase()))
    .map(([, where]) => where);
}

function notes(room: Newsroom, secrets: Secrets, claim: ClaimId | null, on: string): void {
  for (const noteKind of ['note', 'question'] as const) {
    const text = secrets.plant(`${noteKind} on ${on}`);
    room.do(room.editor, { do: 'add-note', claim, replyTo: null, noteKind, text });
  }
}

function privateParts(room: Newsroom, secrets: Secrets, claim: ClaimId, on: string): void {
  const secret = (what: string): string => secrets.plant(`${what} on ${on}`);
  room.do(room.checker, {
    do: 'describe-claim',
    claim,
    changes: {
      tags: [secret('tag')],
      assignedTo: room.checker,
      due: '2031-07-19',
      priority: 'high',
    },
  });
  room.do(room.checker, {
    do: 'add-evidence',
    claim,
    source: {
      ...EMPTY_SOURCE,
      title: secret('private title'),
      url: `https://${secret('private url')}.example.org/`,
      author: secret('private author'),
      publisher: secret('private publisher'),
      date: '',
      archiveUrl: `https://example.org/${secret('private archive')}`,
      kind: 'interview',
      primary: true,
      anonymityReason: secret('private reason'),
    },
    evidence: {
      quotedPassage: secret('private passage'),
      locator: secret('private locator'),
      stance: 'refutes',
      reasoning: secret('private reasoning'),
      accessed: '',
      private: true,
      calculation: null,
    },
  });
  room.do(room.checker, {
    do: 'log-contact',
    claim,
    entry: {
      whom: secret('whom'),
      how: secret('how'),
      asked: '2026-02-01',
      deadline: '2032-11-23',
      answer: 'We do not agree.',
      answered: '2026-02-03',
    },
  });
}

function unapproved(room: Newsroom, secrets: Secrets, quote: string, on: string): ClaimId {
  const secret = (what: string, among = secrets.internal): string =>
    secrets.plant(`${what} of ${on}`, among);
  const claim = room.mark(quote);
  room.fill(claim, {
    restated: `It is ${secret('restated', secrets.unapproved)} so.`,
    finding: secret('finding', secrets.unapproved),
    rationale: `**${secret('rationale', secrets.unapproved)}**`,
  });
  room.source(claim, {
    title: secret('title'),
    url: `https://example.org/${secret('url')}`,
    author: secret('author'),
    publisher: secret('publisher'),
  });
  room.do(room.checker, {
    do: 'add-claimant',
    claim,
    name: secret('claimant'),
    role: secret('role'),
  });
  room.do(room.checker, {
    do: 'describe-claim',
    claim,
    changes: { saidWhere: secret('where'), oneSource: secret('one source') },
  });
  privateParts(room, secrets, claim, on);
  return claim;
}

/** A case with a secret in every place that is not for readers. */
export function plantedRoom(secrets: Secrets): Newsroom {
  const room = new Newsroom(TEXT);
  for (const person of [room.checker, room.editor]) {
    room.do(room.editor, {
      do: 'change-person',
      person,
      changes: { name: secrets.plant('name', secrets.names) },
    });
  }
  notes(room, secrets, null, 'the article');

  const approved = room.mark('The lamp went dark in 1931');
  room.fill(approved, {
    finding: secrets.plant('an earlier finding'),
    rationale: secrets.plant('an earlier rationale'),
    restated: secrets.plant('an earlier restated claim'),
  });
  room.fill(approved);
  privateParts(room, secrets, approved, 'an approved claim');
  notes(room, secrets, approved, 'an approved claim');
  room.submit(approved);
  room.approve(approved);

  const open = unapproved(room, secrets, 'The keeper had left', 'a claim in progress');
  notes(room, secrets, open, 'a claim in progress');

  const review = unapproved(room, secrets, 'Ships may return', 'a claim in review');
  room.submit(review);
  room.do(room.editor, {
    do: 'request-changes',
    claim: review,
    what: secrets.plant('what should change'),
  });

  const voided = unapproved(room, secrets, 'Oil was dear', 'a claim whose sign-off is void');
  room.submit(voided);
  room.approve(voided);
  room.do(room.checker, {
    do: 'describe-claim',
    claim: voided,
    changes: { claimDate: '2026-02-02' },
  });

  const view = unapproved(room, secrets, 'It rained', 'a reason nobody signed');
  room.do(room.checker, {
    do: 'describe-claim',
    claim: view,
    changes: { notCheckable: 'too-vague' },
  });

  const merged = new Secrets();
  const double = unapproved(room, merged, 'Ships may', 'a merged claim');
  room.say(room.checker, { kind: 'claim-merged', claim: double, into: approved });
  for (const each of [merged.internal, merged.unapproved]) {
    each.forEach((where, word) => secrets.internal.set(word, where));
  }

  const dropped = new Secrets();
  const gone = unapproved(room, dropped, 'Boats were late', 'a dropped claim');
  for (const each of [dropped.internal, dropped.unapproved]) {
    each.forEach((where, word) => secrets.internal.set(word, where));
  }
  room.do(room.checker, { do: 'drop-claim', claim: gone, reason: secrets.plant('reason to drop') });
  return room;
}
