/** Finding one's way in JSON-LD that anybody may have written. */

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A review somewhere in a document. */
export interface Found {
  readonly review: { readonly [name: string]: Json };
  /** A JSON Pointer (RFC 6901). */
  readonly at: string;
  /** Whether it stands inside `@graph`, where some readers do not look. */
  readonly graph: boolean;
  /** Its own `@context`, else that of what it stands in. */
  readonly context: Json | undefined;
}

/** Deeper than this nobody has put a review yet; it bounds the work on hostile data. */
const DEEPEST = 32;

/** The value as JSON has it, or undefined where JSON cannot write it (a ring, say). */
export function plain(value: unknown): Json | undefined {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  } catch {
    // Whatever a foreign toJSON or getter throws: it is not JSON, and the caller says so.
    return undefined;
  }
}

/** The ClaimReview objects of a document, wherever they stand, in its order. */
export function reviewsIn(document: Json): readonly Found[] {
  const found: Found[] = [];
  const visit = (
    value: Json,
    at: string,
    graph: boolean,
    outer: Json | undefined,
    depth: number,
  ): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      value.forEach((item: Json, i) => visit(item, `${at}/${i}`, graph, outer, depth + 1));
      return;
    }
    const members = value as { readonly [name: string]: Json };
    const context = Object.hasOwn(members, '@context') ? members['@context'] : outer;
    if (typesOf(members).includes('ClaimReview')) {
      found.push({ review: members, at, graph, context });
      return;
    }
    for (const [name, inner] of Object.entries(members)) {
      visit(inner, `${at}/${escaped(name)}`, graph || name === '@graph', context, depth + 1);
    }
  };
  visit(document, '', false, undefined, 0);
  return found;
}

/** The types without the vocabulary's address or prefix. */
export function typesOf(value: { readonly [name: string]: Json | undefined }): readonly string[] {
  return listOf(value['@type']).flatMap((type) =>
    typeof type === 'string' ? type.replace(/^.*[/:#]/, '') : [],
  );
}

/** A member as a list: JSON-LD does not tell one value from a list of one. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

/** A member as text: of a list the first, of `{"@value": …}` what is in it; empty for none. */
export function textOf(value: Json | undefined): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim();
  if (typeof first === 'number') return String(first);
  if (typeof first === 'object' && first !== null && !Array.isArray(first)) {
    const inner = (first as { readonly [name: string]: Json })['@value'];
    return typeof inner === 'string' ? inner.trim() : typeof inner === 'number' ? `${inner}` : '';
  }
  return '';
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
