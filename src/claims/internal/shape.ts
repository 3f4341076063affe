/**
 * A few combinators that check the shape of foreign JSON and say where it does not fit. A check
 * gives the places that are wrong; none means the value fits.
 */

/** Checks one value; `at` is the way to it, such as `anchor.start`. */
export type Check = (value: unknown, at: string) => readonly string[];

const test =
  (fits: (value: unknown) => boolean): Check =>
  (value, at) =>
    fits(value) ? [] : [at];

export const string: Check = test((value) => typeof value === 'string');
export const boolean: Check = test((value) => typeof value === 'boolean');
export const count: Check = test((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const numberOrNull: Check = test((value) => value === null || Number.isFinite(value));
/** A time as `stamp` writes it: ISO 8601 in UTC. */
export const time: Check = test(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
);

export const oneOf = (values: readonly string[]): Check =>
  test((value) => typeof value === 'string' && values.includes(value));
export const that = (fits: (value: unknown) => boolean): Check => test(fits);
export const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? [] : check(value, at);

export const list =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((item, index) => check(item, `${at}[${index}]`)) : [at];

/** Every field must be there and fit; fields that are not named are let through. */
export const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) =>
    isObject(value)
      ? Object.entries(fields).flatMap(([name, check]) =>
          Object.hasOwn(value, name) ? check(value[name], way(at, name)) : [way(at, name)],
        )
      : [at];

/** Any of the fields may be there, and then must fit; a field that is not named does not fit. */
export const changes =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => {
          const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
          return check === undefined ? [way(at, name)] : check(member, way(at, name));
        })
      : [at];

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function way(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
