/** Decisions about the article and about where claims stand in it. */
import type { Range } from '../../text/offsets.ts';
import type { CommandName } from '../commands.ts';
import type { Decision, Situation } from '../situation.ts';
import type { ArticleFact } from '../events.ts';
import type { AppearanceId, ClaimId, RevisionId } from '../ids.ts';
import { refuse, type Result } from '../refusal.ts';
import type { Decided } from '../stamp.ts';
import { anchorAt } from './anchor-at.ts';
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
  | 'organise-article'
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

  'organise-article': (situation, { changes }) => {
    const { work } = caseOf(situation);
    const refusal = firstRefusal(notADate(changes.due));
    if (refusal !== null) return refusal;
    const assignee = changes.assignedTo ?? null;
    if (assignee !== null && !situation.desk.people.has(assignee)) {
      return refuse('unknown-person', { person: assignee });
    }
    const real = realChanges(work, changes);
    return real === null ? NOTHING : own({ kind: 'article-organised', changes: real });
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

/** Runs the rule with a new appearance on the selected words. */
function placed(
  situation: Situation,
  range: Range,
  rule: (where: Where) => Result<readonly Decided[]>,
): Result<readonly Decided[]> {
  const at = anchorAt(caseOf(situation), range);
  return at.ok ? rule({ appearance: situation.mint() as AppearanceId, ...at.value }) : at;
}
