/** Making plain data immutable all the way down: the parts of a case are shared by everybody. */

/** Freezes the value and everything in it, also behind what is frozen already, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}

/**
 * A deep-frozen copy of plain data, without members that are `undefined`, as JSON would bring it
 * back. What the caller keeps stays the caller's to change.
 */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => frozenCopy(item))) as T;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.freeze(
    Object.fromEntries(members.map(([name, member]) => [name, frozenCopy(member)])),
  ) as T;
}
