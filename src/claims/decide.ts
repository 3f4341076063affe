/**
 * What follows from a gesture: the facts to write, or a refusal. Pure: ids come from `mint`, time
 * and names are put on by `stamp`. A gesture that changes nothing gives no facts.
 */
import type { Command, CommandName, CommandOf } from './commands.ts';
import { MAX_EVENT_BYTES } from './events.ts';
import { ARTICLE_DECISIONS } from './internal/decide-article.ts';
import { CLAIM_DECISIONS } from './internal/decide-claim.ts';
import { CROSS_CHECK_DECISIONS } from './internal/decide-cross-check.ts';
import { PLACE_DECISIONS } from './internal/decide-place.ts';
import { DESK_DECISIONS } from './internal/decide-desk.ts';
import { PUBLICATION_DECISIONS } from './internal/decide-publication.ts';
import { redact } from './internal/decide-redact.ts';
import { REVIEW_DECISIONS } from './internal/decide-review.ts';
import { takeBack } from './internal/decide-undo.ts';
import { WORDING_DECISIONS } from './internal/decide-wording.ts';
import { frozenBy } from './internal/frozen.ts';
import { permits } from './permissions.ts';
import { accept, refuse, type Result } from './refusal.ts';
import type { Decision, Situation } from './situation.ts';
import type { Decided } from './stamp.ts';

const DECISIONS: { readonly [Name in CommandName]: Decision<Name> } = {
  ...DESK_DECISIONS,
  ...ARTICLE_DECISIONS,
  ...CLAIM_DECISIONS,
  ...PLACE_DECISIONS,
  ...REVIEW_DECISIONS,
  ...WORDING_DECISIONS,
  ...CROSS_CHECK_DECISIONS,
  ...PUBLICATION_DECISIONS,
  redact,
  undo: takeBack,
};

/** The facts that follow from the command, in one commit, or why it is refused. */
export function decide(situation: Situation, command: Command): Result<readonly Decided[]> {
  const decision = DECISIONS[command.do] as Decision<CommandName>;
  const result = decision(situation, command as CommandOf<CommandName>);
  if (!result.ok) return result;
  for (const { fact } of result.value) {
    if (!permits(situation.me.role, fact.kind)) {
      return refuse('not-permitted', { role: situation.me.role, kind: fact.kind });
    }
    const frozen = frozenBy(fact, situation.state);
    if (frozen !== null) return refuse('frozen', { claim: frozen });
    const size = JSON.stringify(fact).length;
    // Code units are at most octets, so this refuses only what is surely too long; the envelope
    // and letters outside Latin get the headroom.
    if (size * 3 > MAX_EVENT_BYTES && utf8Length(JSON.stringify(fact)) > MAX_EVENT_BYTES - 2048) {
      return refuse('too-long', { limit: MAX_EVENT_BYTES });
    }
  }
  return accept(result.value);
}

function utf8Length(text: string): number {
  let octets = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
