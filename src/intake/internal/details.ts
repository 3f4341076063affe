/** What files say about an article, made clean: one line each, safe addresses, real dates. */
import { readDate } from '../../text/read-date.ts';
import { blockText } from '../../text/revision-text.ts';
import type { Detail, ImportedDetails } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';
import { decodeEntities } from './entities.ts';

type Name = keyof ImportedDetails;

/** Longer than any title; what is longer is a text in the wrong place. */
const MAX_LENGTH = 500;
const MAX_URL_LENGTH = 2_000;

/** Collects details; the first value that can be used stands, so ask the surest place first. */
export class Details {
  readonly #known = new Map<Name, Detail>();
  readonly #notes: IntakeProblem[] = [];

  /** Takes a value of any kind from a file, if nothing is known yet and it can be used. */
  offer(name: Name, value: unknown, known: Detail['known']): void {
    if (typeof value !== 'string' || this.#known.has(name)) return;
    const clean = this.#cleaned(name, value.slice(0, 4 * MAX_URL_LENGTH));
    if (clean !== '') this.#known.set(name, { value: clean, known });
  }

  has(name: Name): boolean {
    return this.#known.has(name);
  }

  get(name: Name): string {
    return this.#known.get(name)?.value ?? '';
  }

  /** What is known by now. */
  get values(): ImportedDetails {
    return Object.fromEntries(this.#known);
  }

  get notes(): readonly IntakeProblem[] {
    return this.#notes;
  }

  #cleaned(name: Name, value: string): string {
    if (name === 'url') return this.#address(value.trim());
    const line = blockText(decodeEntities(value));
    if (name === 'published') return readDate(line)?.date ?? '';
    if (name === 'language') return languageTag(line);
    return line.length <= MAX_LENGTH ? line : '';
  }

  #address(value: string): string {
    if (value === '' || value.length > MAX_URL_LENGTH) return '';
    const url = URL.parse(value);
    if (url === null) return '';
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
    this.#notes.push({ code: 'unsafe-address', where: 'url' });
    return '';
  }
}

/** The canonical tag of a language, region kept ("en-GB"); empty for what is none. */
function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0] ?? '';
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
