/** What a paste into the form of a source fills in. Pure. */
import type { Source } from '../../claims/events.ts';
import { readCitation, type ReadCitation } from '../../insight/read-citation.ts';
import { safeLink } from './safe-link.ts';

/** The fields that a paste can fill. */
export type PastedField = keyof ReadCitation;

/** These fields in the order of the form. */
export const PASTED_FIELDS = Object.freeze([
  'title',
  'url',
  'author',
  'publisher',
  'date',
] as const satisfies readonly PastedField[]);

type Texts = Readonly<Record<PastedField, string>>;

export interface PastedSource {
  readonly changes: Partial<Texts>;
  /** The fields that were guessed; an address is taken as it is. */
  readonly guessed: readonly PastedField[];
}

/**
 * What the pasted words fill in, or null when nothing but words can be read from them. Nothing that
 * a person wrote is overwritten: only empty fields, and those in `loose`, which earlier guesses
 * filled or the paste itself replaces.
 */
export function readPasted(
  pasted: string,
  fields: Texts,
  loose: ReadonlySet<PastedField>,
): PastedSource | null {
  const read = readCitation(pasted);
  if (read === null) return null;
  const changes: Partial<Record<PastedField, string>> = {};
  for (const [name, text] of Object.entries(read)) {
    const field = name as PastedField;
    if (fields[field].trim() === '' || loose.has(field)) changes[field] = text;
  }
  const filled = Object.keys(changes) as PastedField[];
  if (filled.length === 0) return null;
  return { changes, guessed: filled.filter((field) => field !== 'url') };
}

/** The source of the desk that stands at that address, or null. Where in the page makes no difference. */
export function sourceAt(address: string, sources: Iterable<Source>): Source | null {
  const wanted = placeOf(address);
  if (wanted === null) return null;
  for (const source of sources) if (placeOf(source.url) === wanted) return source;
  return null;
}

function placeOf(address: string): string | null {
  const safe = safeLink(address);
  if (safe === null) return null;
  const { host, pathname, search } = new URL(safe);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
