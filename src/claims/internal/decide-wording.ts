/** Decisions about suggested wordings: whoever accepts one writes it, and is its author. */
import type { Claim } from '../case.ts';
import type { CommandName } from '../commands.ts';
import type { AnyFact } from '../events.ts';
import type { SuggestionId } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Decision } from '../situation.ts';
import type { SuggestedField } from '../vocabulary.ts';
import { NOTHING, own, withClaim } from './checks.ts';

type WordingCommand = 'suggest-wording' | 'accept-suggestion' | 'decline-suggestion';

export const WORDING_DECISIONS: {
  readonly [Name in WordingCommand & CommandName]: Decision<Name>;
} = {
  'suggest-wording': (situation, { claim: id, field, text, why }) =>
    withClaim(situation, id, (claim) => {
      const before = textOf(claim, field);
      if (before === null) return refuse('unknown-level');
      const wanted = text.trim();
      if (wanted === '' || wanted === before) return NOTHING;
      const suggestion = situation.mint() as SuggestionId;
      return own({
        kind: 'wording-suggested',
        claim: id,
        suggestion,
        field,
        before,
        text: wanted,
        why: why.trim(),
      });
    }),

  'accept-suggestion': (situation, { claim: id, suggestion: name }) =>
    withClaim(situation, id, (claim) => {
      const suggestion = claim.suggestions.find((candidate) => candidate.id === name);
      if (suggestion === undefined || suggestion.settled !== null) return NOTHING;
      if (suggestion.state === 'outdated') return refuse('suggestion-outdated');
      const written = rewritten(claim, suggestion.field, suggestion.text);
      return own(...written, { kind: 'suggestion-accepted', claim: id, suggestion: name });
    }),

  'decline-suggestion': (situation, { claim: id, suggestion: name, reason }) =>
    withClaim(situation, id, (claim) => {
      const suggestion = claim.suggestions.find((candidate) => candidate.id === name);
      return suggestion === undefined || suggestion.settled !== null
        ? NOTHING
        : own({
            kind: 'suggestion-declined',
            claim: id,
            suggestion: name,
            reason: reason.trim(),
          });
    }),
};

/** The text as it stands; null for a part of a verdict that nobody has given. */
function textOf(claim: Claim, field: SuggestedField): string | null {
  return field === 'restated' ? claim.restated : (claim.verdict?.[field] ?? null);
}

/** The facts that put the text in its place. */
function rewritten(claim: Claim, field: SuggestedField, text: string): readonly AnyFact[] {
  if (field === 'restated') {
    return [{ kind: 'claim-described', claim: claim.id, changes: { restated: text } }];
  }
  if (claim.verdict === null) return [];
  const { scale, levels, finding, rationale, asOf, confidence } = claim.verdict;
  const verdict = { scale, levels, finding, rationale, asOf, confidence, [field]: text };
  return [{ kind: 'verdict-proposed', claim: claim.id, verdict }];
}
