/** A cross-check while it is being folded: asked for, given blind, compared, settled. */
import type { Act, CrossCheck } from '../case.ts';
import type { VerdictContent } from '../events.ts';
import type { PersonId } from '../ids.ts';

type Judged = VerdictContent & Act;
type Rating = Pick<VerdictContent, 'scale' | 'levels'>;

export interface CrossCheckDraft {
  readonly asked: Act;
  readonly of: PersonId | null;
  readonly given: Judged | null;
  /** The rating that stood when both were in for the first time. */
  readonly first: (Rating & Act) | null;
  /** What an editor decided, and for which rating. */
  readonly settled: (Act & { readonly reason: string; readonly rating: Rating }) | null;
}

export function newCrossCheck(asked: Act, of: PersonId | null): CrossCheckDraft {
  return { asked, of, given: null, first: null, settled: null };
}

/** Takes in a second verdict, unless there is one already or the person may not give it. */
export function giveSecond(
  draft: CrossCheckDraft,
  second: Judged,
  verdict: Judged | null,
  authors: ReadonlySet<PersonId>,
): CrossCheckDraft {
  const isReader = draft.of === null || draft.of === second.by;
  if (draft.given !== null || !isReader || authors.has(second.by)) return draft;
  return compared({ ...draft, given: second }, verdict);
}

/** Takes down, the first time that both verdicts are in, which rating the second one met. */
export function compared(draft: CrossCheckDraft, verdict: Judged | null): CrossCheckDraft {
  if (draft.given === null || draft.first !== null || verdict === null) return draft;
  const { scale, levels, event, by, at } = verdict;
  return { ...draft, first: Object.freeze({ scale, levels, event, by, at }) };
}

/** The cross-check as a frozen value, beside the verdict as it now stands. */
export function finishCrossCheck(draft: CrossCheckDraft, verdict: Rating | null): CrossCheck {
  const { asked, of, given, first, settled } = draft;
  const decided = settled !== null && verdict !== null && isSameRating(settled.rating, verdict);
  return Object.freeze({
    ...asked,
    of,
    given,
    first,
    settled: decided
      ? Object.freeze({
          event: settled.event,
          by: settled.by,
          at: settled.at,
          reason: settled.reason,
        })
      : null,
    state:
      given === null || verdict === null
        ? 'open'
        : isSameRating(given, verdict)
          ? 'agreed'
          : decided
            ? 'settled'
            : 'disagreed',
  });
}

/** Whether two people gave the same levels of the same scale, whatever its version. */
export function isSameRating(a: Rating, b: Rating): boolean {
  return (
    a.scale.id === b.scale.id && [...a.levels].sort().join('\n') === [...b.levels].sort().join('\n')
  );
}
