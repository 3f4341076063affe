/**
 * The story that the golden journal tells: an invented one, in which every kind of event happens
 * once at least. One seed, one clock: it gives the same bytes on every machine.
 */
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { canonicalJson } from '../../src/claims/canonical-json.ts';
import type { FoundAppearance } from '../../src/claims/commands.ts';
import type { ClaimDetails, Evidence, JournalEvent, Source } from '../../src/claims/events.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import {
  DESK,
  type ArticleId,
  type ClaimId,
  type EventId,
  type PersonId,
} from '../../src/claims/ids.ts';
import { redacted } from '../../src/claims/redact.ts';
import { FIVE_LEVELS, type RatingScale } from '../../src/claims/scales.ts';
import type { Found } from '../../src/claims/placing.ts';
import { summarise, type ArticleSummary } from '../../src/claims/summary.ts';
import { describe } from '../../src/text/anchor.ts';
import { range, type Range } from '../../src/text/offsets.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { pier, type Cast } from './golden-desk.ts';
import { Newsroom, textOf, type Person } from './newsroom.ts';

const FERRY = `Winter ferry carries record crowds
The ferry to Ostholm carried 12,400 passengers in January, its best winter ever, said harbour master Ilse Brandt.
- Best winter ever
- No crossing was cancelled
“No crossing was cancelled,” Brandt told the council. The fare will double next year, experts say.
Ostholm has been losing residents for ten years.`;

/** As the publisher left it the day after: a number corrected, one bullet gone, the end moved up. */
const FERRY_REVISED = `Winter ferry carries record crowds
Ostholm has been losing residents for ten years.
The ferry to Ostholm carried 12,398 passengers in January, its best winter ever, said harbour master Ilse Brandt.
- No crossing was cancelled, says the harbour
“No crossing was cancelled,” Brandt told the council. The fare will double next year, experts say.`;

const LIBRARY = `Library to open on Sundays
The town library of Wend opens on Sundays from May. It lent 80,000 books last year.`;

const LIBRARY_REVISED = `${LIBRARY} Correction: it lent 88,000 books.`;

const COUNTS: Omit<Source, 'id'> = {
  ...EMPTY_SOURCE,
  title: 'Monthly passenger counts',
  url: 'https://harbour.example.org/counts.csv',
  author: '',
  publisher: 'Ostholm Harbour',
  date: '2026-02-01',
  archiveUrl: 'https://archive.example.org/counts',
  kind: 'dataset',
  primary: true,
  anonymityReason: '',
};

const LOGBOOK: Omit<Source, 'id'> = {
  ...COUNTS,
  title: 'Logbook of the M/F Ostara 🚢',
  url: '',
  publisher: 'Skerry Ferries',
  date: '2026',
  archiveUrl: '',
  kind: 'document',
};

const EVIDENCE: Omit<Evidence, 'id' | 'source'> = {
  quotedPassage: 'January: 12 400',
  locator: 'row 13',
  stance: 'supports',
  reasoning: 'The harbour counts every ticket.',
  accessed: '2026-02-03',
  private: false,
  calculation: null,
};

const TWO_LEVELS: RatingScale = {
  id: 'two-levels',
  version: 1,
  name: 'Right or wrong',
  source: 'This desk',
  sourceUrl: null,
  several: false,
  levels: FIVE_LEVELS.levels.filter(({ id }) => id === 'true' || id === 'false'),
};

/** The newsroom after the whole story. */
export function goldenNewsroom(): Newsroom {
  const room = new Newsroom({ seed: 2026, writer: 'gd1dev01', start: Date.UTC(2026, 1, 3, 8, 30) });
  const people = hire(room);
  ferry(room, people);
  library(room, people);
  pier(room, people);
  return room;
}

/** The lines of `v1.ndjson`. */
export function goldenLines(room: Newsroom): string {
  const sorted = room.events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // As a journal keeps them: what was erased is blank.
  return redacted(sorted, () => true)
    .map((event) => `${canonicalJson(event)}\n`)
    .join('');
}

/** What `v1.summary.json` holds. */
export function goldenSummaries(room: Newsroom): readonly ArticleSummary[] {
  const articles = [...new Set(room.events.map(({ article }) => article))].sort();
  return articles
    .filter((article) => article !== DESK)
    .map((article) => summarise(room.case(article), room.desk()));
}

function hire(room: Newsroom): Cast {
  const add = (name: string, role: Person['role']): Person => {
    const [event] = room.do(room.editor, DESK, { do: 'add-person', name, role });
    if (event?.kind !== 'person-added') throw new TypeError('a person was expected');
    return { person: event.person, role };
  };
  const editor = add('Edda Marn', 'editor');
  const anna = add('Anna Lind', 'checker');
  const bo = add('Bo', 'checker');
  const temp = add('A temp', 'checker');
  const desk = (command: Parameters<Newsroom['do']>[2]) => room.do(editor, DESK, command);
  desk({ do: 'change-person', person: bo.person, changes: { name: 'Bo Ängström' } });
  desk({ do: 'remove-person', person: temp.person });
  desk({ do: 'change-policy', changes: { deskName: 'The Ostholm Desk', sourcesNeeded: 2 } });
  desk({ do: 'change-policy', changes: { sourcesNeeded: 9 } });
  desk({ do: 'undo', commit: room.events.at(-1)?.commit.id as never });
  room.write(editor, DESK, [{ article: DESK, fact: { kind: 'scale-added', scale: TWO_LEVELS } }]);
  return { anna, bo, editor };
}

/** Checked from one end to the other. Its text lies beside the journal, under its hash. */
function ferry(room: Newsroom, { anna, bo, editor }: Cast): void {
  const article = room.mint<ArticleId>();
  const text = textOf(FERRY);
  const hash = hashOfText(text);
  room.texts.set(hash, text);
  const ask = (who: Person, command: Parameters<Newsroom['do']>[2]) =>
    room.do(who, article, command);
  ask(anna, {
    do: 'open-article',
    details: {
      title: 'Winter ferry carries record crowds',
      byline: '',
      publisher: 'The Skerry Post',
      url: 'https://post.example.org/ferry',
      published: '',
      language: 'en',
    },
    guesses: ['title', 'language'],
    revision: { hash, bytes: new TextEncoder().encode(text.text).length },
  });
  ask(anna, { do: 'describe-article', changes: { published: '2026-02-02' } });
  const describe = (claim: ClaimId, changes: Partial<ClaimDetails>) =>
    ask(anna, { do: 'describe-claim', claim, changes });
  const read = (claim: ClaimId) => room.case(article).claims.find(({ id }) => id === claim);
  const verdict = (level: string, finding: string) => ({
    scale: { id: FIVE_LEVELS.id, version: FIVE_LEVELS.version },
    levels: [level],
    finding,
    rationale: 'The counts and the logbook **agree**.',
    asOf: '2026-02-03',
    confidence: 'high' as const,
  });

  // The first claim goes all the way.
  const { claim: crowds } = room.mark(article, '12,400 passengers in January');
  const place = room.mark(article, 'Best winter ever').claim;
  describe(crowds, {
    restated: 'The Ostholm ferry carried 12,400 passengers in January 2026.',
    kind: 'statistic',
    claimDate: '2026-02-02',
    saidWhere: 'Council meeting',
    priority: 'high',
    tags: ['transport', 'ferry'],
    assignedTo: anna.person,
    due: '2026-02-05',
  });
  ask(anna, { do: 'add-claimant', claim: crowds, name: 'Ilse Brandt', role: 'harbour master' });
  ask(anna, { do: 'add-claimant', claim: crowds, name: 'Somebody', role: '' });
  const stray = read(crowds)?.claimants.find(({ name }) => name === 'Somebody');
  ask(anna, { do: 'remove-claimant', claim: crowds, claimant: stray?.id as never });
  ask(anna, { do: 'add-evidence', claim: crowds, source: COUNTS, evidence: EVIDENCE });
  ask(anna, { do: 'add-evidence', claim: crowds, source: LOGBOOK, evidence: EVIDENCE });
  const [counts, logbook] = read(crowds)?.evidence ?? [];
  ask(anna, {
    do: 'change-evidence',
    claim: crowds,
    evidence: logbook?.id as never,
    changes: { quotedPassage: 'Jan.: 12,398', reasoning: 'Two tickets fewer.' },
  });
  ask(anna, {
    do: 'add-evidence',
    claim: crowds,
    source: counts?.source as never,
    evidence: { ...EVIDENCE, private: true, locator: 'a call' },
  });
  ask(anna, {
    do: 'remove-evidence',
    claim: crowds,
    evidence: read(crowds)?.evidence.at(-1)?.id as never,
  });
  const entry = {
    whom: 'Ilse Brandt',
    how: 'e-mail',
    asked: '2026-02-03',
    deadline: '2026-02-04',
    answer: 'We stand by the number.',
    answered: '2026-02-04',
  };
  ask(anna, { do: 'log-contact', claim: crowds, entry });
  ask(anna, { do: 'log-contact', claim: crowds, entry: { ...entry, whom: 'Wrong number' } });
  ask(anna, {
    do: 'remove-contact',
    claim: crowds,
    contact: read(crowds)?.contacts.find(({ whom }) => whom === 'Wrong number')?.id as never,
  });
  ask(anna, {
    do: 'propose-verdict',
    claim: crowds,
    verdict: verdict('true', 'The counts say so.'),
  });
  ask(anna, { do: 'submit-claim', claim: crowds });
  ask(anna, { do: 'withdraw-submission', claim: crowds });
  ask(anna, { do: 'submit-claim', claim: crowds });
  ask(editor, { do: 'request-changes', claim: crowds, what: 'Say which January.' });
  ask(bo, {
    do: 'propose-verdict',
    claim: crowds,
    verdict: verdict('mostly-true', 'The harbour counted 12,400 in January 2026, the ship 12,398.'),
  });
  ask(bo, { do: 'submit-claim', claim: crowds });
  ask(editor, { do: 'approve-claim', claim: crowds, read: read(crowds)?.content as never });

  // The second was marked for a place that belongs to a third.
  const { claim: best } = room.mark(article, 'its best winter ever');
  ask(anna, { do: 'merge-claim', claim: place, into: best });
  const bullet = read(best)?.appearances.at(-1);
  ask(anna, { do: 'remove-appearance', claim: best, appearance: bullet?.id as never });
  const start = text.text.indexOf('Best winter ever');
  ask(bo, {
    do: 'add-appearance',
    claim: best,
    range: { start, end: start + 'Best winter ever'.length } as never,
  });
  describe(best, { restated: 'No winter was better.', noSingleClaimant: true });
  const note = { claim: best, replyTo: null } as const;
  ask(bo, { do: 'add-note', ...note, noteKind: 'query', text: 'Since when do you count?' });
  const thread = read(best)?.threads[0]?.id as never;
  ask(anna, {
    do: 'add-note',
    claim: best,
    replyTo: thread,
    noteKind: 'query',
    text: 'Since 1998.',
  });
  ask(anna, { do: 'resolve-note', note: thread });
  ask(editor, { do: 'reopen-note', note: thread });
  ask(editor, {
    do: 'add-note',
    claim: null,
    replyTo: null,
    noteKind: 'note',
    text: 'Nice piece.',
  });

  // The third is sent back for good, the fourth cannot be checked, the fifth was no claim at all.
  const { claim: cancelled } = room.mark(article, 'No crossing was cancelled,');
  describe(cancelled, { restated: 'No crossing was cancelled.', noSingleClaimant: true });
  describe(cancelled, { oneSource: 'The logbook is the only record.' });
  ask(bo, {
    do: 'add-evidence',
    claim: cancelled,
    source: logbook?.source as never,
    evidence: { ...EVIDENCE, stance: 'refutes', quotedPassage: '14 January: storm, no crossing' },
  });
  ask(bo, { do: 'waive-reply', claim: cancelled, reason: 'Asked in public.' });
  ask(bo, { do: 'propose-verdict', claim: cancelled, verdict: verdict('false', 'One was.') });
  ask(bo, { do: 'submit-claim', claim: cancelled });
  ask(editor, { do: 'reject-claim', claim: cancelled, reason: 'Nobody will care.' });
  const { claim: fare } = room.mark(article, 'The fare will double next year');
  describe(fare, { notCheckable: 'prediction' });
  ask(editor, { do: 'approve-claim', claim: fare, read: read(fare)?.content as never });
  const { claim: residents } = room.mark(article, 'losing residents');
  ask(anna, { do: 'drop-claim', claim: residents, reason: 'Common knowledge' });
  ask(anna, { do: 'restore-claim', claim: residents });
  ask(anna, { do: 'drop-claim', claim: residents, reason: 'Common knowledge, really' });
  ask(anna, { do: 'undo', commit: room.events.at(-1)?.commit.id as never });

  // The day after the article reads otherwise.
  const revised = textOf(FERRY_REVISED);
  const newHash = hashOfText(revised);
  room.texts.set(newHash, revised);
  const watched = [{ kind: 'number', before: '12,400', after: '12,398' }] as const;
  const answers: ReadonlyMap<ClaimId, readonly Found[]> = new Map([
    [crowds, [{ ...found('changed', revised, '12,398 passengers in January'), watched }]],
    [best, [found('exact', revised, 'its best winter ever'), { state: 'lost', candidates: [] }]],
    [cancelled, [{ state: 'ambiguous', candidates: placesOf(revised, 'No crossing was') }]],
    [fare, [found('exact', revised, 'The fare will double next year')]],
    [residents, [found('moved', revised, 'losing residents')]],
  ]);
  const isSearched = ({ claim }: FoundAppearance): boolean => claim !== residents;
  const all = room.case(article).claims.flatMap(({ id: claim, appearances }) =>
    appearances.flatMap(({ id: appearance }, i): FoundAppearance[] => {
      const answer = answers.get(claim)?.[i];
      return answer === undefined ? [] : [{ claim, appearance, found: answer }];
    }),
  );
  ask(bo, {
    do: 'add-revision',
    revision: { hash: newHash, bytes: new TextEncoder().encode(revised.text).length },
    found: all.filter(isSearched),
  });
  ask(bo, { do: 'place-appearances', found: all.filter((answer) => !isSearched(answer)) });
  const first = (claim: ClaimId) => read(claim)?.appearances[0]?.id as never;
  const words = (said: string) => placesOf(revised, said).at(-1) as Range;
  ask(bo, {
    do: 'reattach-appearance',
    claim: cancelled,
    appearance: first(cancelled),
    range: words('No crossing was cancelled,'),
  });
  ask(anna, {
    do: 'withdraw-appearance',
    claim: best,
    appearance: read(best)?.appearances[1]?.id as never,
  });
  ask(anna, {
    do: 'adjust-appearance',
    claim: residents,
    appearance: first(residents),
    range: words('losing residents for ten years'),
  });
  ask(anna, { do: 'carry-over-verdict', claim: crowds, read: read(crowds)?.content as never });
  ask(editor, { do: 'approve-claim', claim: crowds, read: read(crowds)?.content as never });
}

/** Where words stand in a text. */
function placesOf({ text }: RevisionText, words: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push(range(at, at + words.length));
  }
  return places;
}

/** What a search would answer that found those words. */
function found(state: 'exact' | 'moved' | 'changed', text: RevisionText, words: string) {
  const anchor = describe(text, placesOf(text, words)[0] as Range);
  return { state, anchor, watched: [], around: [], moved: state === 'moved' };
}

/** Removed and brought back, revised, and touched by a newer version of the program. */
function library(room: Newsroom, { anna, bo }: Cast): void {
  const article = room.mint<ArticleId>();
  room.do(bo, article, {
    do: 'open-article',
    details: {
      title: 'Library to open on Sundays',
      byline: 'Tove Rask',
      publisher: '',
      url: '',
      published: '',
      language: 'en',
    },
    guesses: [],
    revision: { content: textOf(LIBRARY) },
  });
  const { claim } = room.mark(article, 'It lent 80,000 books last year');
  room.do(bo, article, { do: 'remove-article' });
  room.do(anna, article, { do: 'restore-article' });
  const revised = textOf(LIBRARY_REVISED);
  const { id: appearance } = room.case(article).claims[0]?.appearances[0] ?? {};
  room.do(bo, article, {
    do: 'add-revision',
    revision: { content: revised },
    found: [
      {
        claim,
        appearance: appearance as never,
        found: found('exact', revised, 'It lent 80,000 books last year'),
      },
    ],
  });
  const last = room.events.at(-1) as JournalEvent;
  const newer = {
    ...last,
    id: `${last.id}z` as EventId,
    by: anna.person as PersonId,
    commit: { id: 'from-the-future', index: 0, count: 1 },
    seen: [last.id],
    kind: 'x-from-the-future',
    v: 99,
    payload: { nested: [1, 'two', null], é: true },
  } as unknown as JournalEvent;
  room.events.push(newer);
}
