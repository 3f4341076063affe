/** Suggested wordings while they are being folded. */
import type { Act, Suggestion } from '../case.ts';
import type { EventOf } from '../events.ts';
import type { SuggestionId } from '../ids.ts';
import type { SuggestedField } from '../vocabulary.ts';
import { actOf } from './acts.ts';

export interface SuggestionDraft {
  readonly made: EventOf<'wording-suggested'>;
  readonly settled: (Act & { readonly reason: string }) | null;
  readonly accepted: boolean;
}

type SuggestionEvent = EventOf<'wording-suggested' | 'suggestion-accepted' | 'suggestion-declined'>;

/** Applies an event about a suggestion: the first answer to it stands. */
export function applySuggestion(
  drafts: Map<SuggestionId, SuggestionDraft>,
  event: SuggestionEvent,
): void {
  const before = drafts.get(event.suggestion);
  if (event.kind === 'wording-suggested') {
    if (before === undefined) {
      drafts.set(event.suggestion, { made: event, settled: null, accepted: false });
    }
    return;
  }
  if (before === undefined || before.settled !== null) return;
  const accepted = event.kind === 'suggestion-accepted';
  const reason = accepted ? '' : event.reason;
  const settled = Object.freeze({ ...actOf(event), reason });
  drafts.set(event.suggestion, { ...before, settled, accepted });
}

/** The suggestions as frozen values, beside the texts as they now stand. */
export function finishSuggestions(
  drafts: ReadonlyMap<SuggestionId, SuggestionDraft>,
  textOf: (field: SuggestedField) => string,
): readonly Suggestion[] {
  return Object.freeze(
    [...drafts.values()].map(({ made, settled, accepted }) =>
      Object.freeze({
        ...actOf(made),
        id: made.suggestion,
        field: made.field,
        before: made.before,
        text: made.text,
        why: made.why,
        state:
          settled !== null
            ? accepted
              ? 'accepted'
              : 'declined'
            : textOf(made.field) === made.before
              ? 'open'
              : 'outdated',
        settled,
      }),
    ),
  );
}
