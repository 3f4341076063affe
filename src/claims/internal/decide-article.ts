/** Decisions about the article and about where claims stand in it. */
import { describe } from '../../text/anchor.ts';
import type { Range } from '../../text/offsets.ts';
import { trimToWords } from '../../text/words.ts';
import { newestRevision, type Case } from '../case.ts';
import type { CommandName } from '../commands.ts';
import type { Decision, Situation } from '../situation.ts';
import type { ArticleFact } from '../events.ts';
import type { AppearanceId, ClaimId, RevisionId } from '../ids.ts';
import { numberClaims, placeOf } from '../reading-order.ts';
import { refuse, type Result } from '../refusal.ts';
import { isLive } from '../status.ts';
import {
  caseOf,
  firstRefusal,
  NOTHING,
  notADate,
  own,
  realChanges,
  unsafeLink,
  withClaim,
} from './checks.ts';

type ArticleCommand =
  | 'open-article'
  | 'describe-article'
  | 'remove-article'
  | 'restore-article'
  | 'mark-claim'
  | 'add-appearance'
  | 'remove-appearance';

export const ARTICLE_DECISIONS: {
  readonly [Name in ArticleCommand & CommandName]: Decision<Name>;
} = {
  'open-article': ({ mint }, { details, guesses, revision }) =>
    firstRefusal(unsafeLink(details.url), notADate(details.published)) ??
    own(
      { kind: 'article-opened', details, guesses },
      { kind: 'revision-added', revision: mint() as RevisionId, ...revision },
    ),

  'describe-article': (situation, { changes }) => {
    const refusal = firstRefusal(unsafeLink(changes.url), notADate(changes.published));
    if (refusal !== null) return refusal;
    const state = caseOf(situation);
    // Confirming a guess is a change too: the mark "guess" goes.
    const confirmed = Object.keys(changes).some((field) =>
      state.guesses.has(field as keyof typeof changes),
    );
    const real = confirmed ? changes : realChanges(state.details, changes);
    return real === null ? NOTHING : own({ kind: 'article-described', changes: real });
  },

  'remove-article': (situation) =>
    caseOf(situation).removed === null ? own({ kind: 'article-removed' }) : NOTHING,

  'restore-article': (situation) =>
    caseOf(situation).removed === null ? NOTHING : own({ kind: 'article-restored' }),

  'mark-claim': (situation, { range }) =>
    placed(situation, range, (where) =>
      own({ kind: 'claim-marked', claim: situation.mint() as ClaimId, ...where }),
    ),

  'add-appearance': (situation, { claim, range }) =>
    withClaim(situation, claim, () =>
      placed(situation, range, (where) => own({ kind: 'appearance-added', claim, ...where })),
    ),

  'remove-appearance': (situation, { claim: id, appearance }) =>
    withClaim(situation, id, (claim) =>
      claim.appearances.some((candidate) => candidate.id === appearance)
        ? own({ kind: 'appearance-removed', claim: id, appearance })
        : NOTHING,
    ),
};

type Where = Pick<
  Extract<ArticleFact, { kind: 'claim-marked' }>,
  'appearance' | 'revision' | 'anchor'
>;

/** Runs the rule with an anchor for the selection, trimmed to words and never moved. */
function placed<T>(
  situation: Situation,
  range: Range,
  rule: (where: Where) => Result<T>,
): Result<T> {
  const state = caseOf(situation);
  const newest = newestRevision(state);
  if (newest === null || newest.text === null) return refuse('text-missing');
  const length = newest.text.text.length;
  const { start, end } = range;
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end > length ||
    end < start
  ) {
    return refuse('outside-the-text', { start, end, length });
  }
  const words = trimToWords(newest.text, range);
  if (words === null) return refuse('outside-the-text', { start, end, length });
  const marked = markedThere(state, words);
  if (marked !== null) return refuse('already-marked', marked);
  return rule({
    appearance: situation.mint() as AppearanceId,
    revision: newest.id,
    anchor: describe(newest.text, words),
  });
}

/** The claim that stands on exactly these words already, or null. */
function markedThere(state: Case, range: Range): { claim: string; number: number } | null {
  for (const claim of state.claims.filter(isLive)) {
    for (const appearance of claim.appearances) {
      const place = placeOf(appearance);
      if (place !== null && place.start === range.start && place.end === range.end) {
        return { claim: claim.id, number: numberClaims(state.claims).get(claim.id) ?? 0 };
      }
    }
  }
  return null;
}
