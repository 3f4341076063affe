/** Small cases for element tests: a desk, an article, claims; every part can be overridden. */
import type { Appearance, Case, Claim, Thread, Verdict } from '../../../src/claims/case.ts';
import type { Desk } from '../../../src/claims/desk.ts';
import type { Contact, Source } from '../../../src/claims/events.ts';
import type {
  AppearanceId,
  ArticleId,
  ClaimId,
  ContactId,
  EventId,
  EvidenceId,
  NoteId,
  PersonId,
  RevisionId,
  Sha256,
  SourceId,
} from '../../../src/claims/ids.ts';
import type { Person } from '../../../src/claims/people.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/claims/policy.ts';
import { NO_REPORT_WORDS } from '../../../src/claims/report-words.ts';
import { FIVE_LEVELS, type RatingScale } from '../../../src/claims/scales.ts';
import { range } from '../../../src/text/offsets.ts';

export const ADA = 'ada' as PersonId;
export const JOON = 'joon' as PersonId;
export const MARI = 'mari' as PersonId;

export const PEOPLE: readonly Person[] = [
  { id: ADA, name: 'Adaeze Nworah', role: 'checker', removed: false },
  { id: JOON, name: 'Joonas Vihervaara', role: 'checker', removed: false },
  { id: MARI, name: 'Marisol Etxaniz', role: 'editor', removed: false },
];

/** The fields of a source that only some kinds have, all empty. */
const PLAIN = {
  derivedFrom: [],
  conflict: '',
  affiliation: '',
  attribution: null,
  channel: '',
  jurisdiction: '',
  edition: '',
} as const;

export const COUNTS: Source = {
  ...PLAIN,
  id: 'counts' as SourceId,
  title: 'Tolse route: passengers by month, 2019–2026',
  url: 'https://example.org/inspectorate/data/tolse-passengers',
  author: '',
  publisher: 'Varran Transport Inspectorate',
  date: '2026-09-15',
  archiveUrl: 'https://archive.example.org/20261021/tolse-passengers',
  kind: 'dataset',
  primary: true,
  anonymityReason: '',
};

export const REPORT: Source = {
  ...PLAIN,
  id: 'report' as SourceId,
  title: 'The First Year of Electric Service',
  url: 'https://example.org/port-authority/first-year',
  author: 'Ilvane Port Authority',
  publisher: 'Ilvane Port Authority',
  date: '2026-09-18',
  archiveUrl: '',
  kind: 'document',
  primary: true,
  anonymityReason: '',
};

/** A desk of two checkers and an editor that knows two sources. */
export function aDesk(
  over: {
    policy?: Partial<Policy>;
    scales?: readonly RatingScale[];
    sources?: readonly Source[];
    repeats?: Desk['repeats'];
  } = {},
): Desk {
  return {
    people: new Map(PEOPLE.map((person) => [person.id, person])),
    policies: [{ event: null, policy: { ...DEFAULT_POLICY, ...over.policy } }],
    scales: over.scales ?? [FIVE_LEVELS],
    sources: new Map((over.sources ?? [COUNTS, REPORT]).map((source) => [source.id, source])),
    sourceVersions: new Map(),
    repeats: over.repeats ?? new Map(),
    roles: new Map(PEOPLE.map(({ id, role }) => [id, [{ event: `since-${id}` as EventId, role }]])),
    withoutEffect: new Set(),
    events: [],
    undone: new Map(),
    unknown: [],
    heads: [],
  };
}

const QUOTE =
  'In its first year it carried 1.26 million passengers, 40 percent more than in the twelve months before';

export function anAppearance(
  id = 'ap1',
  quote = QUOTE,
  over: Partial<Appearance> = {},
): Appearance {
  const anchor = { quote, prefix: '', suffix: '', ...range(0, quote.length) };
  return {
    id: id as AppearanceId,
    revision: 'rev1' as RevisionId,
    anchor,
    anchors: new Map([['rev1' as RevisionId, anchor]]),
    withdrawn: null,
    placement: { state: 'exact', range: range(0, quote.length) },
    ...over,
  };
}

/** A claim that has only been marked, with whatever is given laid over it. */
export function aClaim(over: Partial<Claim> = {}): Claim {
  const id = (over.id ?? 'c1') as ClaimId;
  return {
    id,
    markedBy: ADA,
    markedAt: '2026-11-10T09:00:00.000Z',
    restated: '',
    kind: null,
    noSingleClaimant: false,
    claimDate: '',
    saidWhere: '',
    notCheckable: null,
    priority: 'normal',
    priorityReason: '',
    tags: [],
    assignedTo: null,
    due: '',
    recheck: '',
    oneSource: null,
    appearances: [anAppearance()],
    claimants: [],
    evidence: [],
    contacts: [],
    replyWaived: null,
    verdict: null,
    threads: [],
    status: 'marked',
    stale: null,
    submitted: null,
    sentBack: null,
    signOff: null,
    votes: [],
    suggestions: [],
    crossCheck: null,
    published: null,
    corrections: [],
    openCorrection: null,
    voided: null,
    correctionDue: null,
    splitFrom: null,
    blind: false,
    dropped: null,
    mergedInto: null,
    notCheckableBy: null,
    content: hash('1'),
    changed: { event: 'e1' as EventId, by: ADA, at: '2026-11-10T09:00:00.000Z' },
    ...over,
  };
}

export function hash(letter: string): Sha256 {
  return letter.repeat(64).slice(0, 64) as Sha256;
}

export function someEvidence(
  id = 'ev1',
  over: Partial<Claim['evidence'][number]> = {},
): Claim['evidence'][number] {
  return {
    id: id as EvidenceId,
    source: COUNTS.id,
    quotedPassage:
      'September 2024 to August 2025: 900,412. September 2025 to August 2026: 1,260,930.',
    locator: 'sheet “Monthly”, cells C70:C93',
    stance: 'mixed',
    reasoning: 'The rise is real, but the year before was one of quay works and half a timetable.',
    accessed: '2026-10-21',
    private: false,
    calculation: null,
    attachments: [],
    addedBy: ADA,
    ...over,
  };
}

export function aVerdict(over: Partial<Verdict> = {}): Verdict {
  return {
    event: 'v1' as EventId,
    by: ADA,
    at: '2026-11-11T10:30:00.000Z',
    authors: [ADA],
    scale: { id: 'five-levels', version: 1 },
    levels: ['missing-context'],
    finding: 'The route gained about 9 percent on its last ordinary year.',
    rationale: 'The gate counts bear the 1.26 million out.',
    asOf: '2026-08-31',
    confidence: 'high',
    ...over,
  };
}

export function aContact(over: Partial<Contact> = {}): Contact {
  return {
    id: 'contact1' as ContactId,
    whom: 'Pavel Dunmoor, spokesperson of the port authority',
    how: 'e-mail',
    asked: '2026-10-22',
    deadline: '2026-10-26',
    answer: '',
    answered: '',
    ...over,
  };
}

export function aThread(id = 'n1', over: Partial<Thread> = {}): Thread {
  return {
    id: id as NoteId,
    claim: 'c1' as ClaimId,
    kind: 'note',
    notes: [
      {
        id: id as NoteId,
        kind: over.kind ?? 'note',
        text: 'The base year had quay works all through.',
        mentions: [],
        answers: false,
        proposal: null,
        event: `e-${id}` as EventId,
        by: JOON,
        at: '2026-11-10T11:00:00.000Z',
      },
    ],
    resolved: null,
    ...over,
  };
}

/** A claim with everything a reviewer asks for. */
export function aFullClaim(over: Partial<Claim> = {}): Claim {
  return aClaim({
    restated: 'Tolse’s electric ferries carried 40 percent more people in year one.',
    kind: 'statistic',
    claimants: [
      { id: 'cl1' as never, name: 'Ilvane Port Authority', role: 'owner of the ferries' },
    ],
    claimDate: '2026-09-18',
    saidWhere: 'Report “The First Year of Electric Service”',
    assignedTo: ADA,
    tags: ['passengers', 'first year'],
    evidence: [
      someEvidence(),
      someEvidence('ev2', {
        source: REPORT.id,
        stance: 'supports',
        quotedPassage: '1,260,930 passengers travelled in the first twelve months.',
        locator: 'page 3',
      }),
    ],
    contacts: [aContact({ answer: 'We will add a footnote.', answered: '2026-10-26' })],
    verdict: aVerdict(),
    status: 'in-progress',
    ...over,
  });
}

/** An article with these claims; text and events are empty unless given. */
export function aCase(claims: readonly Claim[], over: Partial<Case> = {}): Case {
  return {
    article: 'article1' as ArticleId,
    details: {
      title: 'Electric Ferries Win Over Tolse',
      byline: 'Oriel Castane',
      publisher: 'The Varran Courier',
      url: 'https://courier.example.org/ferries',
      published: '2026-10-05',
      language: 'en',
    },
    guesses: new Set(),
    work: { assignedTo: null, due: '', priority: 'normal', priorityReason: '' },
    report: {
      ...NO_REPORT_WORDS,
      authors: [],
      content: hash('2'),
      signOff: null,
      sentBack: null,
      corrections: [],
    },
    publications: [],
    opened: null,
    removed: null,
    revisions: [],
    claims,
    threads: [],
    events: [],
    undone: new Map(),
    withoutEffect: new Set(),
    unknown: [],
    heads: [],
    ...over,
  };
}
