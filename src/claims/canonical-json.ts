/**
 * JSON with exactly one spelling (RFC 8785, JSON Canonicalization Scheme): members sorted by the
 * UTF-16 code units of their names, numbers and strings as ECMAScript writes them, no white space.
 * Equal values give equal bytes, so a hash over them means the value.
 */

/**
 * The canonical text of plain JSON data. Members that are `undefined` are left out, as JSON does.
 * Throws `TypeError` for what JSON cannot say (functions, symbols, bigint, NaN, infinities).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`JSON has no ${typeof value}`);
}
