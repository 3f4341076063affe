/** The decision to erase words for good. */
import { DESK } from '../ids.ts';
import { accept, refuse } from '../refusal.ts';
import type { Decision } from '../situation.ts';
import { caseOf, NOTHING } from './checks.ts';

/** Events that hold no words of anybody. */
const WORDLESS: ReadonlySet<string> = new Set(['events-redacted', 'commit-undone']);

export const redact: Decision<'redact'> = (situation, { desk, events, reason }) => {
  const journal = desk ? situation.desk.events : caseOf(situation).events;
  const named = new Set(events);
  const found = journal.filter(
    (event) => named.has(event.id) && event.redacted === undefined && !WORDLESS.has(event.kind),
  );
  if (found.length === 0) return NOTHING;
  if (reason.trim() === '') return refuse('reason-missing');
  const fact = {
    kind: 'events-redacted',
    events: found.map(({ id }) => id),
    reason: reason.trim(),
  } as const;
  return accept([{ article: desk ? DESK : null, fact }]);
};
