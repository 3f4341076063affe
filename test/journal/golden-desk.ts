/**
 * The second part of the golden journal's story: what an editorial desk does around a claim, from
 * its assignment to a published correction, and a name that is erased in the end.
 */
import type { Claim } from '../../src/claims/case.ts';
import type { CommandOf } from '../../src/claims/commands.ts';
import type { Attachment, Evidence, Source } from '../../src/claims/events.ts';
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import type { ArticleId, ClaimId, PersonId, Sha256 } from '../../src/claims/ids.ts';
import { FIVE_LEVELS } from '../../src/claims/scales.ts';
import { textOf, type Newsroom, type Person } from './newsroom.ts';

const PIER = `The pier of Wend reopens
The pier reopens on Friday after repairs that cost 2.3 million crowns, the mayor said.
No other pier on the coast is as long, she added.
The repairs took 14 months.`;

const PIER_REVISED = PIER.replace('2.3 million', '2.4 million');

const LEDGER: Omit<Source, 'id'> = {
  ...EMPTY_SOURCE,
  title: 'Ledger of the harbour works',
  publisher: 'Town of Wend',
  kind: 'dataset',
  edition: 'Final, March 2026',
  primary: true,
};

const ENGINEER: Omit<Source, 'id'> = {
  ...EMPTY_SOURCE,
  title: 'Call with the engineer of the works',
  author: 'Ove Sund',
  publisher: 'Sund & Daughters',
  kind: 'interview',
  affiliation: 'Engineer of the works',
  attribution: 'on-record',
  channel: 'telephone',
  conflict: 'His firm was paid for the works.',
};

const USE: Omit<Evidence, 'id' | 'source'> = {
  quotedPassage: '2,312,000 crowns in all',
  locator: 'sheet 2, cell F40',
  stance: 'supports',
  reasoning: 'The sum of all invoices.',
  accessed: '2026-03-02',
  private: false,
  calculation: { expression: '1,900,000 crowns + 412,000 crowns', result: '2,312,000 crowns' },
};

const PHOTO: Attachment = {
  hash: '5f'.repeat(32) as Sha256,
  name: 'pier at low tide.jpg',
  type: 'image/jpeg',
  bytes: 81_920,
  use: 'file',
  takenFrom: '',
  private: true,
};

const ENTRY: CommandOf<'log-contact'>['entry'] = {
  whom: 'Office of the mayor',
  how: 'e-mail',
  asked: '2026-03-02',
  deadline: '2026-03-04',
  answer: '',
  answered: '',
};

/** Everybody who takes part. */
export interface Cast {
  readonly anna: Person;
  readonly bo: Person;
  readonly editor: Person;
}

/** One article from its assignment to a published correction. */
export function pier(room: Newsroom, { anna, bo, editor }: Cast): void {
  const article = room.mint<ArticleId>();
  const ask = (who: Person, command: Parameters<Newsroom['do']>[2]) =>
    room.do(who, article, command);
  const read = (claim: ClaimId): Claim => {
    const found = room.case(article).claims.find(({ id }) => id === claim);
    if (found === undefined) throw new RangeError(`no claim ${claim}`);
    return found;
  };
  const verdict = (level: string, finding: string): CommandOf<'give-cross-check'>['verdict'] => ({
    scale: { id: FIVE_LEVELS.id, version: FIVE_LEVELS.version },
    levels: [level],
    finding,
    rationale: '',
    asOf: '2026-03-03',
    confidence: null,
  });
  ask(anna, {
    do: 'open-article',
    details: {
      title: 'The pier of Wend reopens',
      byline: 'Siv Holm',
      publisher: 'Wend Weekly',
      url: 'https://weekly.example.org/pier',
      published: '2026-03-01',
      language: 'en',
    },
    guesses: [],
    revision: room.contentOf(textOf(PIER)),
  });
  const work = { assignedTo: anna.person, due: '2026-03-05', priority: 'high' } as const;
  ask(editor, { do: 'organise-article', changes: { ...work, priorityReason: 'Friday.' } });

  // The claim, its evidence and what stands beside it.
  const { claim: cost } = room.mark(article, 'repairs that cost 2.3 million crowns');
  ask(anna, {
    do: 'describe-claim',
    claim: cost,
    changes: { restated: 'The repairs of the pier of Wend cost 2.3 million crowns.' },
  });
  ask(anna, { do: 'add-claimant', claim: cost, name: 'Liv Dahl', role: '' });
  const claimant = { id: read(cost).claimants[0]?.id as never, name: 'Liv Dahl', role: 'mayor' };
  ask(anna, { do: 'change-claimant', claim: cost, claimant });
  ask(anna, { do: 'add-evidence', claim: cost, source: LEDGER, evidence: USE });
  const plain = { ...USE, calculation: null, quotedPassage: 'About 2.3 million.', locator: '' };
  ask(anna, { do: 'add-evidence', claim: cost, source: ENGINEER, evidence: plain });
  const evidence = read(cost).evidence[0]?.id as never;
  ask(anna, { do: 'attach', claim: cost, evidence, attachment: PHOTO });
  const other = { ...PHOTO, hash: '6e'.repeat(32) as Sha256, name: 'wrong.jpg' };
  ask(anna, { do: 'attach', claim: cost, evidence, attachment: other });
  ask(anna, { do: 'detach', claim: cost, evidence, hash: other.hash });
  ask(anna, { do: 'log-contact', claim: cost, entry: ENTRY });
  const contact = read(cost).contacts[0]?.id as never;
  const answer = { ...ENTRY, answer: 'The ledger is right.', answered: '2026-03-03' };
  ask(anna, { do: 'log-contact', claim: cost, contact, entry: answer });
  const { claim: length } = room.mark(article, 'No other pier on the coast is as long');
  ask(anna, { do: 'share-contact', claim: length, contact });
  const { claim: months } = room.mark(article, 'The repairs took 14 months');
  const start = PIER.indexOf('14 months');
  const range = { start, end: start + '14 months'.length } as never;
  ask(bo, { do: 'split-claim', claim: months, range });
  ask(bo, { do: 'undo', commit: room.events.at(-1)?.commit.id as never });
  ask(bo, { do: 'describe-claims', claims: [length, months], changes: { due: '2026-03-09' } });
  ask(bo, { do: 'link-repeat', a: { article, claim: length }, b: { article, claim: months } });
  const [repeat] = room.desk().repeats.keys();
  ask(bo, { do: 'unlink-repeat', repeat: repeat as never });
  ask(bo, {
    do: 'add-note',
    claim: months,
    replyTo: null,
    noteKind: 'query',
    text: 'Since when do you count?',
    mentions: [anna.person],
    proposal: { before: '14 months', after: 'more than a year' },
  });
  const query = read(months).threads[0]?.id as never;
  const reply = { claim: months, replyTo: query, noteKind: 'query', answers: true } as const;
  ask(anna, { do: 'add-note', ...reply, text: 'Since the first crane came, says the author.' });

  // Read twice, reworded, approved, published.
  const finding = 'The ledger of the works says so.';
  ask(anna, { do: 'propose-verdict', claim: cost, verdict: verdict('mostly-true', finding) });
  ask(anna, { do: 'ask-cross-check', claim: cost, of: null });
  ask(anna, { do: 'withdraw-cross-check', claim: cost });
  ask(anna, { do: 'ask-cross-check', claim: cost, of: bo.person });
  ask(bo, { do: 'give-cross-check', claim: cost, verdict: verdict('true', 'It adds up.') });
  ask(editor, { do: 'settle-cross-check', claim: cost, reason: 'Twelve thousand are missing.' });
  const suggest = (text: string): void => {
    ask(editor, { do: 'suggest-wording', claim: cost, field: 'finding', text, why: 'Shorter.' });
  };
  suggest('The ledger bears it out.');
  suggest('The ledger says so.');
  const [first, second] = read(cost).suggestions;
  ask(anna, { do: 'accept-suggestion', claim: cost, suggestion: first?.id as never });
  const declined = { claim: cost, suggestion: second?.id as never, reason: 'One is enough.' };
  ask(anna, { do: 'decline-suggestion', ...declined });
  ask(anna, { do: 'submit-claim', claim: cost });
  const vote = { claim: cost, read: read(cost).content, reason: 'Gross or net?' };
  ask(editor, { do: 'decline-approval', ...vote });
  ask(anna, { do: 'submit-claim', claim: cost });
  ask(editor, { do: 'approve-claim', claim: cost, read: read(cost).content });
  const report = () => room.case(article).report;
  ask(anna, { do: 'describe-report', changes: { headline: 'Yes, the pier cost that much' } });
  ask(editor, { do: 'send-back-report', what: 'Name the pier.' });
  ask(anna, { do: 'describe-report', changes: { headline: 'Yes, the pier of Wend cost 2.3 m.' } });
  ask(editor, { do: 'approve-report', read: report().content });
  ask(editor, { do: 'publish-report', read: report().content });

  // The publisher changes a number, and the desk says so.
  revised(room, article, cost, bo, editor);
  const words = {
    tier: 'factual',
    wasWrong: 'The ledger was not final.',
    nowSays: '',
    placement: 'bottom',
  } as const;
  ask(bo, { do: 'open-correction', claim: cost, words });
  const open = () => ({ claim: cost, correction: read(cost).openCorrection?.id as never });
  ask(bo, { do: 'withdraw-correction', ...open() });
  ask(bo, { do: 'open-correction', claim: cost, words: { ...words, tier: 'update' } });
  const changes = { nowSays: 'The final ledger has the same sum.', placement: 'top' } as const;
  ask(bo, { do: 'describe-correction', ...open(), changes });
  ask(bo, { do: 'submit-claim', claim: cost });
  ask(editor, { do: 'approve-claim', claim: cost, read: read(cost).content });
  ask(editor, { do: 'publish-report', read: report().content });
  const note = { claim: length, replyTo: null, noteKind: 'note' } as const;
  ask(bo, { do: 'add-note', ...note, text: 'Mrs Holm called from home.' });
  const events = [room.events.at(-1)?.id as never];
  ask(editor, { do: 'redact', desk: false, events, reason: 'A private number stood in it.' });
}

/** A newer text, in which the words of the published claim differ, and nothing follows from it. */
function revised(
  room: Newsroom,
  article: ArticleId,
  claim: ClaimId,
  bo: Person & { readonly person: PersonId },
  editor: Person,
): void {
  const content = textOf(PIER_REVISED);
  const state = room.case(article);
  const found = state.claims.flatMap(({ id, appearances }) =>
    appearances.map(({ id: appearance, anchor }) => ({
      claim: id,
      appearance,
      found:
        id === claim
          ? ({ state: 'lost', candidates: [] } as const)
          : ({ state: 'exact', watched: [], around: [], moved: false, anchor } as const),
    })),
  );
  room.do(bo, article, { do: 'add-revision', revision: { content }, found });
  const start = content.text.indexOf('repairs that cost 2.4 million crowns');
  const range = { start, end: start + 'repairs that cost 2.4 million crowns'.length } as never;
  const appearance = room.case(article).claims.find(({ id }) => id === claim)?.appearances[0]?.id;
  room.do(bo, article, {
    do: 'reattach-appearance',
    claim,
    appearance: appearance as never,
    range,
  });
  room.do(editor, article, { do: 'waive-correction', claim, reason: 'A rounding.' });
}
