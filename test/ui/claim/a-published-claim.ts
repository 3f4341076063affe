/** Claims after publication, for tests of the panel. */
import type { Claim, Correction, PublishedClaim } from '../../../src/claims/case.ts';
import type {
  ClaimId,
  CorrectionId,
  EventId,
  PublicationId,
  RevisionId,
} from '../../../src/claims/ids.ts';
import { ADA, aFullClaim, hash, MARI } from './a-case.ts';

const PUBLISHED = { event: 'p1' as EventId, by: MARI, at: '2026-11-14T12:00:00.000Z' };

/** What version 1 printed, under number 3. */
export function aPublication(over: Partial<PublishedClaim> = {}): PublishedClaim {
  return {
    ...PUBLISHED,
    publication: 'pub1' as PublicationId,
    version: 1,
    number: 3,
    content: hash('1'),
    printed: {
      version: 1,
      restated: 'Tolse’s electric ferries carried 40 percent more people in year one.',
      quotes: ['In its first year it carried 1.26 million passengers'],
      kind: 'statistic',
      claimants: [],
      noSingleClaimant: false,
      claimDate: '',
      saidWhere: '',
      notCheckable: null,
      oneSource: null,
      verdict: null,
      evidence: [],
      privateEvidence: [],
      reply: { asked: [], waived: null },
      corrections: [],
    },
    revision: 'rev1' as RevisionId,
    first: PUBLISHED,
    authors: [ADA],
    signOff: null,
    ...over,
  };
}

/** A published claim that nobody is correcting. */
export function aPublishedClaim(over: Partial<Claim> = {}): Claim {
  return aFullClaim({
    status: 'published',
    published: aPublication(),
    signOff: {
      event: 's1' as EventId,
      by: MARI,
      at: '2026-11-13T12:00:00.000Z',
      content: hash('1'),
      verdict: null,
      voided: null,
      alone: false,
    },
    ...over,
  });
}

export function aCorrection(over: Partial<Correction> = {}): Correction {
  return {
    event: 'k1' as EventId,
    by: ADA,
    at: '2026-11-16T08:00:00.000Z',
    id: 'correction1' as CorrectionId,
    claim: 'c1' as ClaimId,
    tier: 'factual',
    wasWrong: 'We wrote 40 percent.',
    nowSays: 'It is 39 percent.',
    placement: 'bottom',
    authors: [ADA],
    ratingBefore: ['Missing context'],
    ratingAfter: ['Missing context'],
    state: 'open',
    signed: null,
    published: null,
    ...over,
  };
}
