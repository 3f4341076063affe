/**
 * The door for events from elsewhere: files, other tabs, other devices. What passes is safe to fold;
 * what does not is reported with every place that is wrong.
 */
import { isKnown, type JournalEvent } from './events.ts';
import { isId } from './ids.ts';
import { deepFreeze } from './internal/freeze.ts';
import { PAYLOADS } from './internal/payloads.ts';
import {
  count,
  isObject,
  list,
  oneOf,
  plainJson,
  record,
  string,
  that,
  time,
  type Check,
} from './internal/shape.ts';
import { ROLES } from './people.ts';

/** One place in a foreign event that is not as it must be. */
export interface EventProblem {
  readonly code: 'not-an-object' | 'wrong-field';
  /** The way to the field, such as `anchor.start`. */
  readonly where: string;
}

const id = that(isId);

const COMMIT: Check = (value, at) => {
  const found = record({ id, index: count, count })(value, at);
  if (found.length > 0) return found;
  const { index, count: all } = value as { index: number; count: number };
  return index < all ? [] : [`${at}.index`];
};

const ENVELOPE: Check = (value, at) => [
  ...FIELDS(value, at),
  ...(isObject(value) && Object.hasOwn(value, 'sig') ? string(value['sig'], 'sig') : []),
  ...(isObject(value) && Object.hasOwn(value, 'redacted') ? id(value['redacted'], 'redacted') : []),
];

const FIELDS = record({
  id,
  article: id,
  by: id,
  role: oneOf(ROLES),
  device: id,
  at: time,
  commit: COMMIT,
  seen: list(id),
  kind: string,
  v: count,
});

/**
 * The value as an event, deep-frozen, or all that is wrong with it. A kind or version that this
 * program does not know passes with its envelope alone: it is kept for a program that does.
 */
export function readEvent(
  value: unknown,
):
  | { readonly ok: true; readonly event: JournalEvent }
  | { readonly ok: false; readonly problems: readonly EventProblem[] } {
  if (!isObject(value)) return { ok: false, problems: [{ code: 'not-an-object', where: '' }] };
  // First, because nothing else may walk through what is not plain JSON.
  const wrong = [...plainJson(value, '')];
  if (wrong.length === 0) wrong.push(...ENVELOPE(value, ''));
  const event = value as unknown as JournalEvent;
  if (wrong.length === 0 && isKnown(event)) wrong.push(...PAYLOADS[event.kind](value, ''));
  if (wrong.length > 0) {
    return { ok: false, problems: wrong.map((where) => ({ code: 'wrong-field', where })) };
  }
  return { ok: true, event: deepFreeze(event) };
}
