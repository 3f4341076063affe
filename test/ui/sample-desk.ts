/** A small invented desk for tests of the pages: two articles at work, one fresh, three people. */
import type { ArticleId, ClaimId, PersonId } from '../../src/claims/ids.ts';
import type { Person } from '../../src/claims/people.ts';
import type { ArticleSummary, ClaimSummary } from '../../src/claims/summary.ts';
import { SUMMARY_VERSION } from '../../src/claims/summary-version.ts';

/** The moment all dates below are told from: noon, so that no time zone changes the day. */
export const NOW = Date.parse('2026-10-24T12:00:00Z');

const person = (id: string, name: string, role: Person['role']): Person => ({
  id: id as PersonId,
  name,
  role,
  removed: false,
});

export const ADAEZE = person('p-adaeze', 'Adaeze Nworah', 'checker');
export const JOONAS = person('p-joonas', 'Joonas Vihervaara', 'checker');
export const MARISOL = person('p-marisol', 'Marisol Etxaniz', 'editor');
export const PEOPLE: readonly Person[] = [ADAEZE, JOONAS, MARISOL];
export const NAMES: ReadonlyMap<PersonId, string> = new Map(
  PEOPLE.map(({ id, name }) => [id, name]),
);

/** A claim with everything at rest; the changes make it the one a test needs. */
export function claim(id: string, changes: Partial<ClaimSummary> = {}): ClaimSummary {
  return {
    claim: id as ClaimId,
    number: 1,
    quote: 'ridership on the route rose by 31 per cent',
    restated: '',
    finding: '',
    ratings: [],
    group: 'not-rated',
    scale: null,
    status: 'marked',
    inReview: changes.status === 'in-review',
    claimants: [],
    sentBack: false,
    markedBy: ADAEZE.id,
    authors: [],
    assignedTo: null,
    due: '',
    priority: 'normal',
    priorityReason: '',
    recheck: '',
    submittedAt: null,
    submittedBy: null,
    openNotes: 0,
    mentions: [],
    queriesAnswered: 0,
    suggestionsOpen: 0,
    crossCheck: 'none',
    crossCheckOf: null,
    secondRatings: null,
    published: null,
    correctionOpen: false,
    correctionDue: false,
    voided: false,
    stale: false,
    openPlaces: 0,
    changedAt: '2026-10-22T09:00:00Z',
    changedBy: ADAEZE.id,
    ...changes,
  };
}

/** An article without claims; the changes make it the one a test needs. */
export function article(id: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    version: SUMMARY_VERSION,
    article: id as ArticleId,
    title: 'An article',
    publisher: '',
    published: '',
    language: 'en',
    removed: false,
    work: { assignedTo: null, due: '', priority: 'normal', priorityReason: '' },
    revisions: 1,
    publications: 0,
    corrections: [],
    openedAt: '2026-10-20T08:00:00Z',
    changedAt: '2026-10-20T08:00:00Z',
    changedBy: ADAEZE.id,
    claims: [],
    sources: [],
    ...changes,
  };
}

export const FERRIES = article('a-ferries', {
  title: 'Electric Ferries Win Over Tolse, but the Bill Is Still Being Argued',
  publisher: 'The Varran Courier',
  published: '2026-10-05',
  revisions: 2,
  changedAt: '2026-10-24T10:00:00Z',
  changedBy: MARISOL.id,
  claims: [
    claim('c-riders', {
      number: 1,
      restated: 'Ridership on the Tolse route rose by 31 per cent in the first year.',
      finding: 'Gate counts show a rise of 31 per cent, but from a year of reduced service.',
      ratings: ['Half true'],
      group: 'mixed',
      status: 'in-review',
      authors: [ADAEZE.id],
      assignedTo: ADAEZE.id,
      due: '2026-10-27',
      priority: 'high',
      submittedAt: '2026-10-22T15:30:00Z',
      submittedBy: ADAEZE.id,
      openNotes: 2,
    }),
    claim('c-noise', {
      number: 2,
      quote: 'the new boats are half as loud as the old ones',
      restated: 'The electric ferries are half as loud as the diesel ferries.',
      finding: 'Measured at the quay, the difference is 6 dB, which is less than half as loud.',
      ratings: ['Mostly false'],
      group: 'mostly-false',
      status: 'in-review',
      authors: [JOONAS.id],
      submittedAt: '2026-10-21T08:00:00Z',
      submittedBy: JOONAS.id,
      due: '2026-10-23',
    }),
    claim('c-cost', {
      number: 3,
      quote: 'cost taxpayers 412 million',
      restated: 'The programme cost 412 million.',
      ratings: ['False'],
      group: 'false',
      status: 'in-progress',
      sentBack: true,
      assignedTo: JOONAS.id,
    }),
    claim('c-first', {
      number: 4,
      quote: 'the first such fleet on the coast',
      restated: 'It is the first electric ferry fleet on the coast.',
      ratings: ['True'],
      group: 'true',
      status: 'approved',
    }),
    claim('c-jobs', {
      number: 5,
      quote: 'created 140 jobs',
      ratings: ['Unproven'],
      group: 'off-axis',
      status: 'approved',
    }),
    claim('c-soon', { number: 6, quote: 'will pay for itself by 2031', status: 'not-checkable' }),
    claim('c-charge', { number: 7, quote: 'charge in eleven minutes' }),
    claim('c-crew', {
      number: 8,
      quote: 'crews were retrained in six weeks',
      ratings: ['Mostly true'],
      group: 'mostly-true',
      status: 'approved',
    }),
    claim('c-gone', { number: null, quote: 'a dropped one', status: 'dropped' }),
  ],
});

export const WELLS = article('a-wells', {
  title: 'Who Drained the Wells of Upper Sorn?',
  publisher: 'Sorn Valley Radio',
  published: '2026-09-30',
  changedAt: '2026-10-23T16:20:00Z',
  changedBy: JOONAS.id,
  claims: [
    claim('c-level', {
      number: 1,
      quote: 'groundwater has fallen four metres since spring',
      restated: 'Groundwater in Upper Sorn fell four metres between April and September 2026.',
      finding: 'Two public gauges show 3.9 and 4.1 metres.',
      ratings: ['True'],
      group: 'true',
      status: 'in-review',
      authors: [MARISOL.id],
      submittedAt: '2026-10-24T07:00:00Z',
      submittedBy: MARISOL.id,
    }),
    claim('c-permit', {
      number: 2,
      quote: 'without a permit',
      status: 'in-progress',
      due: '2026-10-30',
      assignedTo: ADAEZE.id,
    }),
  ],
});

export const FRESH = article('a-fresh', {
  title: '',
  changedAt: '2026-10-18T11:00:00Z',
});

export const ARTICLES: readonly ArticleSummary[] = [WELLS, FRESH, FERRIES];
