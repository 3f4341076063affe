/** What a person sees of a case: everything but the record of how it came about. */
import type { Case } from '../../src/claims/case.ts';

/**
 * The case as plain data without its history: two cases that show the same give equal values. The
 * hash of the content, which is made when asked for, is among it.
 */
export function shown(state: Case): unknown {
  const { events: _events, undone: _undone, unknown: _unknown, heads: _heads, ...rest } = state;
  return plain(rest);
}

/** Plain data: maps and sets as lists, accessors read, frozenness gone. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return [...value].map(([key, member]) => [key, plain(member)]);
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

/** The ways to everything in the value that could still be changed, maps and sets apart. */
export function thawed(value: unknown, way = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Object.isFrozen(value) || value instanceof Map || value instanceof Set ? [] : [way];
  const members = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value);
  return [
    ...here,
    ...members.flatMap((entry) => {
      const [name, member] = Array.isArray(entry) ? (entry as [unknown, unknown]) : ['', entry];
      return thawed(member, `${way}.${String(name)}`);
    }),
  ];
}
