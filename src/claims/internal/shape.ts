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

/**
 * Every field must be there and fit, those of `later` only where they are there: they came after the
 * first events of the kind were written. Fields that are not named are let through.
 */
export const record =
  (fields: Readonly<Record<string, Check>>, later: Readonly<Record<string, Check>> = {}): Check =>
  (value, at) =>
    isObject(value)
      ? [
          ...Object.entries(fields).flatMap(([name, check]) =>
            Object.hasOwn(value, name) ? check(value[name], wayTo(at, name)) : [wayTo(at, name)],
          ),
          ...Object.entries(later).flatMap(([name, check]) =>
            Object.hasOwn(value, name) ? check(value[name], wayTo(at, name)) : [],
          ),
        ]
      : [at];

/** Any of the fields may be there, and then must fit; a field that is not named does not fit. */
export const changes =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => {
          const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
          return check === undefined ? [wayTo(at, name)] : check(member, wayTo(at, name));
        })
      : [at];

/** Deeper than anything an event of ours nests, and shallow enough for every walk through it. */
const MAX_DEPTH = 32;

/**
 * Passes a tree as JSON can say it: null, booleans, finite numbers, strings, arrays and plain
 * objects, `MAX_DEPTH` deep at most, nothing in it twice. Gives the first place that is none.
 */
export const plainJson: Check = (value, at) => {
  const met = new Set<object>();
  const walk = (item: unknown, way: string, depth: number): string | null => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return null;
    if (typeof item === 'number') return Number.isFinite(item) ? null : way;
    if (typeof item !== 'object' || depth > MAX_DEPTH || met.has(item)) return way;
    met.add(item);
    const isList = Array.isArray(item);
    if (!isList && !isPlain(item)) return way;
    for (const [name, member] of Object.entries(item)) {
      const found = walk(member, isList ? `${way}[${name}]` : wayTo(way, name), depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  const found = walk(value, at, 0);
  return found === null ? [] : [found];
};

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wayTo(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
