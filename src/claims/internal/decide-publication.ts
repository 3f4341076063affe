/** Decisions about the report's own words, about publishing it, and about changes afterwards. */
import { policyOf } from '../desk.ts';
import { newestRevision, type Case, type Correction } from '../case.ts';
import type { CommandName } from '../commands.ts';
import { signedContent } from '../content.ts';
import type { ArticleFact } from '../events.ts';
import type { ClaimId, CorrectionId, PublicationId } from '../ids.ts';
import { printedForm, printNumbers, publishRefusal } from '../publication.ts';
import { refuse, type Result } from '../refusal.ts';
import type { ReportWords } from '../report-words.ts';
import type { Decision, Situation } from '../situation.ts';
import type { Decided } from '../stamp.ts';
import {
  caseOf,
  firstRefusal,
  NOTHING,
  own,
  realChanges,
  unsafeLink,
  withClaim,
} from './checks.ts';

type PublicationCommand =
  | 'describe-report'
  | 'approve-report'
  | 'send-back-report'
  | 'publish-report'
  | 'open-correction'
  | 'describe-correction'
  | 'withdraw-correction'
  | 'waive-correction';

export const PUBLICATION_DECISIONS: {
  readonly [Name in PublicationCommand & CommandName]: Decision<Name>;
} = {
  'describe-report': (situation, { changes }) => {
    const { report } = caseOf(situation);
    const refusal = firstRefusal(unsafeLink(changes.pageUrl));
    if (refusal !== null) return refusal;
    const { embargo = '' } = changes;
    if (embargo !== '' && !isTime(embargo)) return refuse('not-a-date', { date: embargo });
    const real = realChanges<ReportWords>(report, changes);
    return real === null ? NOTHING : own({ kind: 'report-described', changes: real });
  },

  'approve-report': (situation, { read }) => {
    const { report } = caseOf(situation);
    const { me, desk } = situation;
    if (report.signOff?.voided === null) return NOTHING;
    if (report.authors.includes(me.person) && policyOf(desk).fourEyes) return refuse('own-verdict');
    // Another wording, even a better one, is not what was read.
    if (read !== report.content) return refuse('content-changed');
    return own({ kind: 'report-approved', content: report.content });
  },

  'send-back-report': (_, { what }) =>
    what.trim() === ''
      ? refuse('reason-missing')
      : own({ kind: 'report-sent-back', what: what.trim() }),

  'publish-report': (situation, { read }) => {
    const state = caseOf(situation);
    if (read !== state.report.content) return refuse('content-changed');
    const refusal = publishRefusal(state, situation.now);
    const revision = newestRevision(state);
    if (refusal !== null || revision === null) return refuse(refusal ?? 'text-missing');
    const publication = situation.mint() as PublicationId;
    const { headline, standfirst, overallFinding, conflicts, embargo, pageUrl, licence, content } =
      state.report;
    return own(
      {
        kind: 'report-published',
        publication,
        revision: revision.id,
        words: { headline, standfirst, overallFinding, conflicts, embargo, pageUrl, licence },
        content,
      },
      ...publishedClaims(situation, state, publication),
    );
  },

  'open-correction': (situation, { claim, words }) =>
    onCorrections(situation, claim, (corrections, isPublished) => {
      if (!isPublished) return refuse('not-published');
      if (corrections.some(({ state }) => state !== 'published')) return refuse('correction-open');
      const correction = situation.mint() as CorrectionId;
      return own({ kind: 'correction-opened', claim, correction, words });
    }),

  'describe-correction': (situation, { claim, correction: id, changes }) =>
    onCorrections(situation, claim, (corrections) => {
      const before = corrections.find((correction) => correction.id === id);
      if (before === undefined) return NOTHING;
      if (before.state === 'published') return refuse('frozen');
      const real = realChanges(before, changes);
      return real === null
        ? NOTHING
        : own({ kind: 'correction-described', claim, correction: id, changes: real });
    }),

  'withdraw-correction': (situation, { claim, correction: id }) =>
    onCorrections(situation, claim, (corrections) => {
      const before = corrections.find((correction) => correction.id === id);
      if (before === undefined) return NOTHING;
      return before.state === 'published'
        ? refuse('frozen')
        : own({ kind: 'correction-withdrawn', claim, correction: id });
    }),

  'waive-correction': (situation, { claim: id, reason }) =>
    withClaim(situation, id, ({ correctionDue }, state) => {
      const revision = newestRevision(state);
      if (correctionDue === null || revision === null) return NOTHING;
      return reason.trim() === ''
        ? refuse('reason-missing')
        : own({
            kind: 'correction-waived',
            claim: id,
            revision: revision.id,
            reason: reason.trim(),
          });
    }),
};

/** What the next version prints of each claim. What is frozen is printed as it was. */
function publishedClaims(
  { desk }: Situation,
  state: Case,
  publication: PublicationId,
): readonly ArticleFact[] {
  const claims = state.claims.filter((claim) => printedForm(claim) !== null);
  const numbers = printNumbers(claims);
  return claims.map((claim): ArticleFact => {
    const { published } = claim;
    const isFrozen = published !== null && printedForm(claim) === 'frozen';
    return {
      kind: 'claim-published',
      claim: claim.id,
      publication,
      number: numbers.get(claim.id) ?? 0,
      content: isFrozen ? published.content : claim.content,
      printed: isFrozen ? published.printed : signedContent(claim, desk),
    };
  });
}

/** Runs the rule with the corrections of a claim, or with those of the report's own words. */
function onCorrections(
  situation: Situation,
  claim: ClaimId | null,
  rule: (corrections: readonly Correction[], isPublished: boolean) => Result<readonly Decided[]>,
): Result<readonly Decided[]> {
  if (claim === null) {
    const state = caseOf(situation);
    return rule(state.report.corrections, state.publications.length > 0);
  }
  return withClaim(situation, claim, (found) => rule(found.corrections, found.published !== null));
}

/** Whether it is a time as `Date` writes it: ISO 8601 in UTC. */
function isTime(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
