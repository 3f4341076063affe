/** Decisions about the cross-check: a second verdict, given blind, then compared. */
import type { CommandName } from '../commands.ts';
import { scaleOf, type Desk } from '../desk.ts';
import type { VerdictContent } from '../events.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Decision } from '../situation.ts';
import { isLive } from '../status.ts';
import { firstRefusal, NOTHING, notADate, own, withClaim } from './checks.ts';

type CrossCheckCommand =
  'ask-cross-check' | 'withdraw-cross-check' | 'give-cross-check' | 'settle-cross-check';

export const CROSS_CHECK_DECISIONS: {
  readonly [Name in CrossCheckCommand & CommandName]: Decision<Name>;
} = {
  'ask-cross-check': (situation, { claim: id, of }) =>
    withClaim(situation, id, (claim) => {
      if (!isLive(claim)) return refuse('unknown-claim', { claim: id });
      if (claim.published !== null && claim.openCorrection === null) return refuse('frozen');
      if (claim.crossCheck?.state === 'open') return refuse('already-open');
      if (of !== null && !situation.desk.people.has(of)) {
        return refuse('unknown-person', { person: of });
      }
      // Who wrote the first verdict cannot be blind to it.
      if (of !== null && claim.verdict?.authors.includes(of) === true) return refuse('own-verdict');
      return own({ kind: 'cross-check-asked', claim: id, of });
    }),

  'withdraw-cross-check': (situation, { claim: id }) =>
    withClaim(situation, id, ({ crossCheck }) =>
      crossCheck === null || crossCheck.given !== null
        ? NOTHING
        : own({ kind: 'cross-check-withdrawn', claim: id }),
    ),

  'give-cross-check': (situation, { claim: id, verdict }) =>
    withClaim(situation, id, ({ crossCheck, verdict: first }) => {
      const me = situation.me.person;
      if (crossCheck === null || crossCheck.given !== null) return NOTHING;
      if (first?.authors.includes(me) === true) return refuse('own-verdict');
      if (crossCheck.of !== null && crossCheck.of !== me) {
        return refuse('not-permitted', { kind: 'cross-check-given' });
      }
      const refusal = unsoundVerdict(verdict, situation.desk);
      if (refusal !== null) return { ok: false, refusal };
      return own({ kind: 'cross-check-given', claim: id, verdict });
    }),

  'settle-cross-check': (situation, { claim: id, reason }) =>
    withClaim(situation, id, ({ crossCheck, verdict }) => {
      if (crossCheck?.state !== 'disagreed' || verdict === null) return NOTHING;
      return reason.trim() === ''
        ? refuse('reason-missing')
        : own({
            kind: 'cross-check-settled',
            claim: id,
            verdict: verdict.event,
            reason: reason.trim(),
          });
    }),
};

/** Why the verdict cannot be taken: a level its scale does not have, a date that is none. */
export function unsoundVerdict(verdict: VerdictContent, desk: Desk): Refusal | null {
  const scale = scaleOf(desk, verdict.scale);
  const strange = verdict.levels.find((level) =>
    (scale?.levels ?? []).every((known) => known.id !== level),
  );
  if (scale === null || strange !== undefined) {
    return { code: 'unknown-level', facts: { level: strange ?? verdict.scale.id } };
  }
  return firstRefusal(notADate(verdict.asOf))?.refusal ?? null;
}
