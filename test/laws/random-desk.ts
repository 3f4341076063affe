/**
 * Desks at random: five people, each on a device of their own with a clock of its own, who work,
 * tell each other now and then, and among whom one forges. A script is a list of plain numbers, so
 * that a failing one shrinks and can be kept.
 */
import fc from 'fast-check';
import type { Case } from '../../src/claims/case.ts';
import { hashOfContent, signedContent } from '../../src/claims/content.ts';
import type { Command } from '../../src/claims/commands.ts';
import type { Desk } from '../../src/claims/desk.ts';
import type { AnyFact, JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { fold } from '../../src/claims/fold.ts';
import {
  DESK,
  type AppearanceId,
  type ArticleId,
  type ClaimId,
  type CommitId,
  type CorrectionId,
  type EventId,
  type PersonId,
  type PublicationId,
  type RevisionId,
  type Sha256,
} from '../../src/claims/ids.ts';
import { CLAIM_KINDS, NOT_CHECKABLE_REASONS, STANCES } from '../../src/claims/vocabulary.ts';
import { range, type Range } from '../../src/text/offsets.ts';
import type { Found } from '../../src/claims/placing.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { LOST, ambiguous, stands } from '../claims/answers.ts';
import { ARTICLE, desk, find, textOf, type ScriptedDesk } from '../claims/desk-of.ts';
import { NO_SOURCE, NO_VERDICT, Refused, type Hand } from '../claims/hand.ts';

/** One step: who does what, and two numbers that the deed makes of what it likes. */
export interface Step {
  readonly who: number;
  readonly deed: string;
  readonly a: number;
  readonly b: number;
}

export interface Town {
  readonly d: ScriptedDesk;
  /** Two checkers, two editors, and Eve, who is a checker and forges. */
  readonly people: readonly Hand[];
  readonly eve: Hand;
}

const HOUR = 3_600_000;
const WORDS = ['', 'Buses cost 7.2 million euros.', 'It is false.', '“Costs” rose – a lot…', '🚌'];
const QUOTES = ['7.2 million euros', '3.1 million', 'Ridership has doubled', 'fell by 12 percent'];

/** What a publisher makes of the article: words added, changed, taken out, moved, set otherwise. */
const TEXTS: readonly RevisionText[] = [
  ARTICLE,
  `${ARTICLE}\n\nA word of thanks to the drivers.`,
  ARTICLE.replace('7.2 million euros', '7.4 million euros'),
  ARTICLE.replace('7.2 million euros', 'a fortune').replace('fell', 'rose'),
  ARTICLE.replace('3.1 million', '7.2 million euros'),
  `7.2\u00a0million euros!\n\n${ARTICLE.replace(/Ridership has doubled/g, 'Ridership doubled')}`,
].map(textOf);
const STATES = ['exact', 'changed', 'moved', 'equivalent'] as const;
const LATER = [...QUOTES, '7.4 million euros', 'a fortune', 'rose by 12 percent', '3.1'];

const of = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const must = <T>(list: readonly T[], n: number): T => of(list, n) as T;

/** A town whose clocks are right, ahead and behind; each person has left, and hears only by meeting. */
export function town(options: Parameters<typeof desk>[0] = {}): Town {
  const d = desk(options);
  const people = [
    d.checker('Ann'),
    d.editor('Ed', { aheadMs: 2 * HOUR }),
    d.checker('Bea', { aheadMs: -HOUR }),
    d.editor('Eva', { aheadMs: 1000 }),
    d.checker('Eve', { aheadMs: 30_000 }),
  ];
  for (const person of people) person.leaves();
  return { d, people, eve: people[4] as Hand };
}

type Deed = (town: Town, me: Hand, a: number, b: number) => void;

const claimOf = (me: Hand, n: number): ClaimId => of(me.sees.claims, n)?.id ?? ('none' as ClaimId);
const asks =
  (make: (me: Hand, a: number, b: number) => Command): Deed =>
  (_, me, a, b) =>
    void me.tries(make(me, a, b));

/** Fills in what a submission needs, so that scripts get as far as an approval now and then. */
const ready: Deed = (_, me, a) => {
  const claim = claimOf(me, a);
  if (claim === 'none') return;
  try {
    me.readies(claim);
  } catch (error) {
    // What is published, or to be read blind, is refused on the way.
    if (!(error instanceof Refused)) throw error;
  }
};

/**
 * What a search might say of a quote in a text: mostly what is true, at times that it did not find
 * it, at times something that is not so.
 */
function answer(text: RevisionText, quote: string, n: number): Found {
  if (n % 7 === 0) return LOST;
  if (n % 7 === 1) return ambiguous(text, 'million');
  if (n % 11 === 0) return { state: 'not-searched' };
  if (n % 13 === 0) return stands(must(STATES, n), must(TEXTS, n), must(LATER, n));
  if (text.text.includes(quote)) return stands(n % 3 === 0 ? 'moved' : 'exact', text, quote);
  return stands('changed', text, must(LATER, n));
}

const textSeen = (me: Hand): RevisionText => me.sees.revisions.at(-1)?.text ?? me.desk.text;

function answers(me: Hand, text: RevisionText, n: number) {
  return me.sees.claims.flatMap(({ id: claim, appearances }) =>
    appearances.map(({ id: appearance, anchor }, i) => ({
      claim,
      appearance,
      found: answer(text, anchor.quote, n + i),
    })),
  );
}

/** Any words of the newest text that somebody might mean. */
function somewhere(me: Hand, n: number): Range {
  const text = textSeen(me);
  const words = LATER.filter((candidate) => text.text.includes(candidate));
  return words.length === 0 ? range(0, Math.min(9, text.text.length)) : find(text, must(words, n));
}

const placeOf = (me: Hand, a: number, b: number): AppearanceId =>
  of(of(me.sees.claims, a)?.appearances ?? [], b)?.id ?? ('none' as AppearanceId);

/** What people do about places. */
const PLACES: Readonly<Record<string, Deed>> = {
  revises: asks((me, a, b) => {
    const content = must(TEXTS, a);
    return { do: 'add-revision', revision: { content }, found: answers(me, content, b) };
  }),
  placesLate: asks((me, _, b) => ({
    do: 'place-appearances',
    found: answers(me, textSeen(me), b),
  })),
  chooses: asks((me, a, b) => ({
    do: 'reattach-appearance',
    claim: claimOf(me, a),
    appearance: placeOf(me, a, b),
    range: somewhere(me, b),
  })),
  adjusts: asks((me, a, b) => ({
    do: 'adjust-appearance',
    claim: claimOf(me, a),
    appearance: placeOf(me, a, b),
    range: somewhere(me, b),
  })),
  missesWords: asks((me, a, b) => ({
    do: 'withdraw-appearance',
    claim: claimOf(me, a),
    appearance: placeOf(me, a, b),
  })),
  addsPlace: asks((me, a, b) => ({
    do: 'add-appearance',
    claim: claimOf(me, a),
    range: somewhere(me, b),
  })),
  removesPlace: asks((me, a, b) => ({
    do: 'remove-appearance',
    claim: claimOf(me, a),
    appearance: placeOf(me, a, b),
  })),
  carriesOver: asks((me, a) => ({
    do: 'carry-over-verdict',
    claim: claimOf(me, a),
    read: of(me.sees.claims, a)?.content ?? ('0'.repeat(64) as never),
  })),
};

const verdictOf = (b: number) => ({
  ...NO_VERDICT,
  levels: [must(['true', 'false', 'half-true'], b)],
  finding: must(WORDS, b),
});
const readOf = (me: Hand, a: number): Sha256 =>
  of(me.sees.claims, a)?.content ?? ('0'.repeat(64) as Sha256);
const personOf = (me: Hand, n: number): PersonId =>
  of([...me.seesDesk.people.keys()], n) ?? ('none' as PersonId);

/** What people do about each other's work. */
const SECOND_EYES: Readonly<Record<string, Deed>> = {
  asksSecond: asks((me, a, b) => ({
    do: 'ask-cross-check',
    claim: claimOf(me, a),
    of: b % 3 === 0 ? null : personOf(me, b),
  })),
  givesSecond: asks((me, a, b) => ({
    do: 'give-cross-check',
    claim: claimOf(me, a),
    verdict: verdictOf(b),
  })),
  withdrawsSecond: asks((me, a) => ({ do: 'withdraw-cross-check', claim: claimOf(me, a) })),
  settles: asks((me, a) => ({ do: 'settle-cross-check', claim: claimOf(me, a), reason: 'So.' })),
  declines: asks((me, a) => ({
    do: 'decline-approval',
    claim: claimOf(me, a),
    read: readOf(me, a),
    reason: 'No.',
  })),
  suggests: asks((me, a, b) => ({
    do: 'suggest-wording',
    claim: claimOf(me, a),
    field: must(['restated', 'finding', 'rationale'] as const, b),
    text: must(WORDS, b),
    why: '',
  })),
  acceptsSuggestion: asks((me, a, b) => ({
    do: 'accept-suggestion',
    claim: claimOf(me, a),
    suggestion: of(of(me.sees.claims, a)?.suggestions ?? [], b)?.id ?? ('none' as never),
  })),
  splits: asks((me, a, b) => ({
    do: 'split-claim',
    claim: claimOf(me, a),
    range: somewhere(me, b),
  })),
  asksReply: asks((me, a, b) => ({
    do: 'log-contact',
    claim: claimOf(me, a),
    entry: {
      whom: 'Somebody',
      how: '',
      asked: '',
      deadline: '',
      answer: must(WORDS, b),
      answered: '',
    },
  })),
  sharesReply: asks((me, a, b) => ({
    do: 'share-contact',
    claim: claimOf(me, a),
    contact:
      of(
        me.sees.claims.flatMap(({ contacts }) => contacts),
        b,
      )?.id ?? ('none' as never),
  })),
};

const TIERS = ['rating', 'factual', 'update', 'clarification', 'void', 'trivial'] as const;

/** What people do when the work is done. */
const AFTERWARDS: Readonly<Record<string, Deed>> = {
  wordsReport: asks((_, a, b) => ({
    do: 'describe-report',
    changes: a % 2 === 0 ? { headline: must(WORDS, b) } : { licence: must(WORDS, b) },
  })),
  approvesReport: asks((me) => ({ do: 'approve-report', read: me.sees.report.content })),
  publishes: asks((me) => ({ do: 'publish-report', read: me.sees.report.content })),
  corrects: asks((me, a, b) => ({
    do: 'open-correction',
    claim: b % 5 === 0 ? null : claimOf(me, a),
    words: { tier: must(TIERS, b), wasWrong: 'A', nowSays: 'B', placement: 'top' },
  })),
  rewordsCorrection: asks((me, a, b) => ({
    do: 'describe-correction',
    claim: claimOf(me, a),
    correction: of(me.sees.claims, a)?.openCorrection?.id ?? ('none' as never),
    changes: { tier: must(TIERS, b), nowSays: must(WORDS, b) },
  })),
  withdrawsCorrection: asks((me, a) => ({
    do: 'withdraw-correction',
    claim: claimOf(me, a),
    correction: of(me.sees.claims, a)?.openCorrection?.id ?? ('none' as never),
  })),
  erases: asks((me, a) => ({
    do: 'redact',
    desk: false,
    events: [of(me.sees.events, a)?.id ?? ('none' as never)],
    reason: 'Personal.',
  })),
};

/** What people do through `decide`. */
const DEEDS: Readonly<Record<string, Deed>> = {
  marks: asks((me, a) => {
    const text = textSeen(me);
    const quote = must(QUOTES, a);
    const at = text.text.includes(quote) ? find(text, quote) : somewhere(me, a);
    return { do: 'mark-claim', range: a % 3 === 0 ? range(at.start, at.end + (a % 7)) : at };
  }),
  readies: ready,
  restates: asks((me, a, b) => ({
    do: 'describe-claim',
    claim: claimOf(me, a),
    changes: { restated: must(WORDS, b) },
  })),
  describes: asks((me, a, b) => ({
    do: 'describe-claim',
    claim: claimOf(me, a),
    changes:
      b % 2 === 0
        ? { kind: must(CLAIM_KINDS, b), saidWhere: must(WORDS, b) }
        : {
            tags: [must(WORDS, b)],
            noSingleClaimant: b % 3 === 0,
            oneSource: b % 5 ? null : 'Enough.',
          },
  })),
  setsAside: asks((me, a, b) => ({
    do: 'describe-claim',
    claim: claimOf(me, a),
    changes: { notCheckable: b % 2 === 0 ? null : must(NOT_CHECKABLE_REASONS, b) },
  })),
  names: asks((me, a, b) => ({
    do: 'add-claimant',
    claim: claimOf(me, a),
    name: must(WORDS, b),
    role: '',
  })),
  cites: asks((me, a, b) => ({
    do: 'add-evidence',
    claim: claimOf(me, a),
    source: { ...NO_SOURCE, title: must(WORDS, b), publisher: must(QUOTES, b) },
    evidence: {
      quotedPassage: must(WORDS, b),
      locator: '',
      stance: must(STANCES, b),
      reasoning: '',
      accessed: '',
      private: b % 3 === 0,
      calculation: null,
    },
  })),
  dropsEvidence: asks((me, a, b) => {
    const evidence = of(of(me.sees.claims, a)?.evidence ?? [], b)?.id ?? ('none' as never);
    return { do: 'remove-evidence', claim: claimOf(me, a), evidence };
  }),
  editsSource: asks((me, a, b) => ({
    do: 'change-source',
    source: of([...me.seesDesk.sources.keys()], a) ?? ('none' as never),
    changes: { title: must(WORDS, b) },
  })),
  proposes: asks((me, a, b) => ({
    do: 'propose-verdict',
    claim: claimOf(me, a),
    verdict: {
      scale: { id: 'five-levels', version: 1 },
      levels: b % 4 === 0 ? ['true', 'false'] : ['true'],
      finding: must(WORDS, b),
      rationale: '',
      asOf: '',
      confidence: null,
    },
  })),
  queries: asks((me, a, b) => ({
    do: 'add-note',
    claim: claimOf(me, a),
    replyTo: null,
    noteKind: b % 2 === 0 ? 'query' : 'note',
    text: 'Where from?',
  })),
  resolves: asks((me, a) => ({
    do: 'resolve-note',
    note:
      of(
        me.sees.claims.flatMap(({ threads }) => threads),
        a,
      )?.id ?? ('none' as never),
  })),
  submits: asks((me, a) => ({ do: 'submit-claim', claim: claimOf(me, a) })),
  withdraws: asks((me, a) => ({ do: 'withdraw-submission', claim: claimOf(me, a) })),
  sendsBack: asks((me, a) => ({ do: 'request-changes', claim: claimOf(me, a), what: 'More.' })),
  approves: asks((me, a) => ({
    do: 'approve-claim',
    claim: claimOf(me, a),
    read: of(me.sees.claims, a)?.content ?? ('0'.repeat(64) as never),
  })),
  drops: asks((me, a) => ({ do: 'drop-claim', claim: claimOf(me, a), reason: '' })),
  restores: asks((me, a) => ({ do: 'restore-claim', claim: claimOf(me, a) })),
  merges: asks((me, a, b) => ({ do: 'merge-claim', claim: claimOf(me, a), into: claimOf(me, b) })),
  changesPolicy: asks((_, a) => ({
    do: 'change-policy',
    changes: must(
      [
        { fourEyes: a % 4 === 0 },
        { sourcesNeeded: a % 4 },
        { approvalsNeeded: a % 4 === 0 ? 2 : 1 },
        { crossCheck: a % 3 === 0 },
      ] as const,
      a,
    ),
  })),
  changesRoles: asks((me, a, b) => ({
    do: 'change-person',
    person: of([...me.seesDesk.people.keys()], a) ?? ('none' as never),
    changes: { role: b % 2 === 0 ? 'editor' : 'checker' },
  })),
  ...SECOND_EYES,
  ...AFTERWARDS,
  ...PLACES,
  undoes: (_, me) => takesBack(me, me.stack.undo),
  redoes: (_, me) => takesBack(me, me.stack.redo),
};

function takesBack(me: Hand, commit: CommitId | null): void {
  if (commit !== null) me.tries({ do: 'undo', commit });
}

/** What Eve plants, past `decide`, in her own name or in that of others. */
const FORGERIES: Readonly<Record<string, Deed>> = {
  forgesApproval: ({ people, eve }, _, a, b) => {
    const claim = of(eve.sees.claims, a);
    if (claim === undefined) return;
    const fact: AnyFact = {
      kind: 'claim-approved',
      claim: claim.id,
      verdict: b % 5 === 0 ? null : (claim.verdict?.event ?? null),
      content: claim.content,
      policy: of(eve.seesDesk.policies, b)?.event ?? null,
    };
    plants(eve, fact, must(people, b), b % 3 === 0 ? 'checker' : 'editor');
  },
  forgesSecond: ({ people, eve }, _, a, b) => {
    const claim = claimOf(eve, a);
    const fact: AnyFact =
      b % 2 === 0
        ? { kind: 'cross-check-given', claim, verdict: verdictOf(b) }
        : { kind: 'cross-check-asked', claim, of: eve.id };
    plants(eve, fact, must(people, b), 'editor');
  },
  forgesPublication: ({ people, eve }, _, a, b) => {
    const claim = of(eve.sees.claims, a);
    const revision = of(eve.sees.revisions, b)?.id;
    if (claim === undefined || revision === undefined) return;
    const { publications, report } = eve.sees;
    const { headline, standfirst, overallFinding, conflicts, embargo, pageUrl, licence } = report;
    const words = { headline, standfirst, overallFinding, conflicts, embargo, pageUrl, licence };
    const publication = publications.at(-1)?.id ?? ('forged' as PublicationId);
    const whose = must(people, b);
    const { content } = report;
    if (b % 3 === 0) {
      plants(
        eve,
        { kind: 'report-published', publication, revision, words, content },
        whose,
        'editor',
      );
    }
    const printed = signedContent(claim, eve.seesDesk);
    const fact: AnyFact = {
      kind: 'claim-published',
      claim: claim.id,
      publication,
      number: b,
      content: b % 2 === 0 ? claim.content : hashOfContent(printed),
      printed: b % 5 === 0 ? { ...printed, restated: 'Forged.' } : printed,
    };
    plants(eve, fact, whose, 'editor');
  },
  forgesPerson: ({ eve }, _, a, b) => {
    const person = personOf(eve, a);
    const fact: AnyFact =
      b % 2 === 0
        ? { kind: 'person-changed', person: eve.id, changes: { role: 'editor' } }
        : { kind: 'person-added', person, name: 'Forged', personRole: 'editor' };
    eve.writes(DESK, fact);
  },
  forgesErasure: ({ people, eve }, _, a, b) => {
    const event = of(eve.sees.events, a);
    if (event === undefined) return;
    plants(
      eve,
      { kind: 'events-redacted', events: [event.id], reason: '' },
      must(people, b),
      'editor',
    );
  },
  forgesCorrection: ({ eve }, _, a, b) => {
    const claim = claimOf(eve, a);
    const correction = of(eve.sees.claims, a)?.corrections.at(-1)?.id ?? ('k' as CorrectionId);
    eve.forges(
      b % 2 === 0
        ? { kind: 'correction-withdrawn', claim, correction }
        : { kind: 'correction-described', claim, correction, changes: { tier: must(TIERS, b) } },
    );
  },
  forgesSubmission: ({ eve }, _, a) => {
    const claim = of(eve.sees.claims, a);
    if (claim) eve.forges({ kind: 'claim-submitted', claim: claim.id, content: claim.content });
  },
  forgesUndo: ({ people, eve }, _, a, b) => {
    const undoes = of(eve.sees.events, a)?.commit.id;
    if (undoes) plants(eve, { kind: 'commit-undone', undoes }, must(people, b), 'editor');
  },
  reusesId: ({ eve }, _, a, b) => {
    const event = of(eve.sees.events, a) as KnownEvent | undefined;
    const other = of(eve.sees.events, b) as KnownEvent | undefined;
    if (event && other) eve.receives({ ...other, id: `${event.id.slice(0, -1)}x` as EventId });
  },
  joinsCommit: ({ eve }, _, a) => {
    const event = of(eve.sees.events, a) as KnownEvent | undefined;
    if (!event) return;
    const { article, role, device, at, commit, seen } = event;
    const envelope = { article, role, device, at, commit, seen, v: 1 };
    eve.receives({
      ...envelope,
      id: `0${event.id.slice(1)}`,
      by: eve.id,
      kind: 'article-removed',
    } as never);
  },
  twistsTime: ({ eve }, _, a, b) => {
    const event = of(eve.sees.events, a);
    const other = of(eve.sees.events, b);
    if (!event || !other) return;
    const id = `${b % 2 === 0 ? 'z' : '0'}${event.id.slice(1)}` as EventId;
    eve.receives({ ...event, id, seen: [other.id, id] } as JournalEvent);
  },
  forgesPlace: ({ eve }, _, a, b) => {
    const claim = claimOf(eve, a);
    const at = { claim, appearance: placeOf(eve, a, b) };
    const revision = of(eve.sees.revisions, b)?.id ?? ('none' as RevisionId);
    const found = answer(must(TEXTS, b), must(QUOTES, a), b);
    if (b % 3 === 0) eve.forges({ kind: 'appearance-withdrawn', ...at, revision });
    else if (b % 3 === 1 || !('anchor' in found)) {
      eve.forges({ kind: 'appearance-placed', ...at, revision, found });
    } else {
      const { anchor } = found;
      const kind = b % 2 === 0 ? 'appearance-adjusted' : 'appearance-added';
      eve.forges({ kind, ...at, revision, anchor });
    }
  },
  forgesCarryingOver: ({ eve }, _, a, b) => {
    const claim = of(eve.sees.claims, a);
    const revision = of(eve.sees.revisions, b)?.id;
    if (claim === undefined || revision === undefined) return;
    const { id, content } = claim;
    eve.forges({ kind: 'verdict-carried-over', claim: id, revision, content });
  },
  describesAnything: ({ eve }, _, a, b) => {
    const claim = of(eve.sees.claims, a);
    if (!claim) return;
    const changes = {
      restated: must(WORDS, b),
      notCheckable: b % 2 === 0 ? null : 'opinion',
    } as const;
    eve.forges({ kind: 'claim-described', claim: claim.id, changes });
  },
  writesUnknown: ({ eve }, _, a) => {
    const event = of(eve.sees.events, a);
    if (event) eve.receives({ ...event, id: `${event.id}u` as EventId, v: 99 } as JournalEvent);
  },
};

/** Writes a fact in somebody's name and in whatever role. */
function plants(eve: Hand, fact: AnyFact, whose: Hand, role: 'checker' | 'editor'): void {
  const before = new Set(eve.events);
  // Made on a copy of Eve's device, so that her clock does not betray her.
  eve.forges(fact);
  const made = eve.events.find((event) => !before.has(event)) as KnownEvent;
  const id = `${made.id}${whose.id}` as EventId;
  eve.receives({
    ...made,
    id,
    by: whose.id,
    role,
    commit: { ...made.commit, id: id as string as CommitId },
  } as never);
}

export const HONEST = Object.freeze(Object.keys(DEEDS));
export const FORGED = Object.freeze(Object.keys(FORGERIES));
/** Deeds that lead towards an approval come more often, so that scripts reach one. */
const FAVOURED = [
  'readies',
  'submits',
  'approves',
  'approves',
  'undoes',
  'redoes',
  'revises',
  'carriesOver',
  'publishes',
  'publishes',
  'givesSecond',
  'corrects',
  ...Array<string>(5).fill('meets'),
];

/** Scripts of honest deeds, with meetings and, if wanted, forgeries among them. */
export function scripts(options: {
  readonly forged: boolean;
  readonly maxLength: number;
}): fc.Arbitrary<readonly Step[]> {
  const deeds = [...HONEST, ...FAVOURED, ...(options.forged ? FORGED : [])];
  const step = fc.record({
    who: fc.nat(4),
    deed: fc.constantFrom(...deeds),
    a: fc.nat(30),
    b: fc.nat(30),
  });
  // Every script begins with a claim that an editor could approve, and in most of them one does.
  const deed = (who: number, name: string, b = 0): Step => ({ who, deed: name, a: 0, b });
  const brought = [deed(0, 'marks'), deed(0, 'readies'), deed(0, 'submits')];
  const everybody = [0, 1, 2, 3].map((other) => deed(0, 'meets', other));
  const approval = [deed(1, 'approves'), deed(1, 'meets', 0)];
  // In one more the publisher then takes the words out, or changes them.
  const revised = [...approval, ...everybody, { who: 0, deed: 'revises', a: 1, b: 7 }];
  const changed = [...approval, ...everybody, { who: 0, deed: 'revises', a: 2, b: 4 }];
  // In another one it is published, and then something is corrected.
  const printed = [...approval, ...everybody, deed(1, 'publishes'), deed(1, 'meets', 0)];
  const corrected = [...printed, deed(0, 'corrects', 1), deed(0, 'submits'), ...everybody];
  const openings = [[], approval, revised, changed, printed, corrected].map((then) => [
    ...brought,
    ...everybody,
    ...then,
  ]);
  // And towards the end of half of them somebody tries again with what has become of it.
  const closings = [
    [],
    [
      ...everybody,
      ...everybody,
      ...brought.slice(1),
      ...everybody,
      deed(1, 'approves'),
      deed(3, 'approves'),
    ],
  ];
  const { maxLength } = options;
  return fc
    .tuple(
      fc.constantFrom(...openings),
      fc.array(step, { minLength: Math.ceil(maxLength / 2), maxLength, size: 'max' }),
      fc.constantFrom(...closings),
      fc.array(step, { maxLength: 4 }),
    )
    .map((parts) => parts.flat());
}

/** Does one step; refusals are part of life, exceptions are not. */
export function take(town: Town, { who, deed, a, b }: Step): void {
  const me = must(town.people, who);
  if (deed === 'meets') {
    const others = town.people.filter((person) => person !== me);
    me.meets(must(others, b));
    return;
  }
  const forgery = FORGERIES[deed];
  if (forgery !== undefined) forgery(town, town.eve, a, b);
  else DEEDS[deed]?.(town, me, a, b);
}

/** A town in which everything of the script has happened. */
export function play(steps: readonly Step[], options: Parameters<typeof desk>[0] = {}): Town {
  const made = town(options);
  for (const step of steps) take(made, step);
  return made;
}

/** Everybody tells everybody everything. */
export function allMeet({ people }: Town): void {
  const [first, ...others] = people;
  for (let round = 0; round < 2; round += 1) for (const other of others) first?.meets(other);
}

/** Desk and case from events in any order. */
export function foldAll(events: readonly JournalEvent[]): {
  readonly desk: Desk;
  readonly state: Case;
} {
  const folded = foldDesk(events.filter(({ article }) => article === DESK));
  const article = 'article1' as ArticleId;
  const state = fold(
    article,
    events.filter((event) => event.article === article),
    folded,
  );
  return { desk: folded, state };
}
