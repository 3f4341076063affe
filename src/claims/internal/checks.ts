/** Small checks that several decisions share. */
import { canonicalJson } from '../canonical-json.ts';
import { claimOf, type Case, type Claim } from '../case.ts';
import type { Situation } from '../situation.ts';
import type { AnyFact } from '../events.ts';
import { DESK, type ClaimId } from '../ids.ts';
import { accept, refuse, type Refusal, type Result } from '../refusal.ts';
import type { Decided } from '../stamp.ts';

/** Facts of the case's own journal, as one commit. */
export function own(...facts: readonly AnyFact[]): Result<readonly Decided[]> {
  return accept(facts.map((fact) => ({ article: null, fact })));
}

/** Facts of the desk's journal. */
export function ofDesk(...facts: readonly AnyFact[]): Result<readonly Decided[]> {
  return accept(facts.map((fact) => ({ article: DESK, fact })));
}

/** Nothing changed, so nothing is written. */
export const NOTHING: Result<readonly Decided[]> = accept([]);

/** The open case, or a programmer's mistake: a claim command without a case cannot be asked. */
export function caseOf(situation: Situation): Case {
  if (situation.state === null) throw new TypeError('this command needs an open case');
  return situation.state;
}

/** Runs the rule with the claim, or refuses when the case does not hold it. */
export function withClaim(
  situation: Situation,
  id: ClaimId,
  rule: (claim: Claim, state: Case) => Result<readonly Decided[]>,
): Result<readonly Decided[]> {
  const state = caseOf(situation);
  const claim = claimOf(state, id);
  return claim === null ? refuse('unknown-claim', { claim: id }) : rule(claim, state);
}

/** Only those changes that would change anything, or null. */
export function realChanges<T extends object>(before: T, changes: Partial<T>): Partial<T> | null {
  const real = Object.entries(changes).filter(([name, value]) => {
    if (value === undefined) return false;
    const old = before[name as keyof T];
    return old === undefined || canonicalJson(old) !== canonicalJson(value);
  });
  return real.length === 0 ? null : (Object.fromEntries(real) as Partial<T>);
}

/**
 * Refuses addresses that a browser might run or that lead nowhere a reader may go. Only http and
 * https pass; an address without a scheme is kept as words and never becomes a link.
 */
export function unsafeLink(...addresses: readonly (string | undefined)[]): Refusal | null {
  for (const address of addresses) {
    // Control characters and white space inside a scheme are dropped by browsers: drop them too.
    // eslint-disable-next-line no-control-regex
    const bare = (address ?? '').replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
    // "example.org:8080/x" is a host and its port. "javascript:1/x" is not: it has no dot.
    const isPort = /^(localhost|[^:]+\.[^:]+):\d+([/?#]|$)/i.test(bare);
    if (scheme !== undefined && scheme !== 'http' && scheme !== 'https' && !isPort) {
      return { code: 'unsafe-link', facts: { scheme } };
    }
  }
  return null;
}

/** Refuses what is neither empty nor a calendar date as far as it goes: year, month, day. */
export function notADate(...dates: readonly (string | undefined)[]): Refusal | null {
  for (const date of dates) {
    if (date === undefined || date === '') continue;
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
    const [, year = '', month = '01', day = '01'] = match ?? [];
    const time = match === null ? NaN : Date.parse(`${year}-${month}-${day}T00:00:00Z`);
    // A parser may roll 31 April over into May: what comes back must be what was written.
    if (
      Number.isNaN(time) ||
      new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${day}`
    ) {
      return { code: 'not-a-date', facts: { date } };
    }
  }
  return null;
}

/** The first refusal of several checks, as a result, or null when all pass. */
export function firstRefusal(
  ...found: readonly (Refusal | null)[]
): { readonly ok: false; readonly refusal: Refusal } | null {
  const refusal = found.find((candidate) => candidate !== null);
  return refusal === undefined || refusal === null ? null : { ok: false, refusal };
}
