/** The room's fixtures, and what became of each, as lines that a person can read and a test compare. */
import { readFile } from '../../src/intake/read-file.ts';
import { encode } from './encode.ts';
import { readRichText } from '../../src/intake/rich-text.ts';
import type { Imported, ImportedBlock } from '../../src/intake/imported.ts';

const LETTERS = { heading: '', paragraph: 'p', item: 'i', quotation: 'q' } as const;

/**
 * Problems and notes; details; one line per block: its letter (or the level of a heading), "?" where
 * the kind is a guess, then in brackets its role, place and speaker, and its words.
 */
export function portrait(imported: Imported): Readonly<Record<string, unknown>> {
  if (!imported.ok) return { problems: imported.problems };
  if (imported.what === 'journal') return imported;
  const { blocks, details, remarks } = imported.article;
  const known = Object.entries(details).map(([name, { value, known: how }]) => [
    name,
    how === 'said' ? value : `${value} (guessed)`,
  ]);
  return {
    notes: imported.notes,
    details: Object.fromEntries(known.sort()),
    ...(remarks.length > 0 ? { remarks } : {}),
    blocks: blocks.map(line),
  };
}

function line({ kind, level, guessed, role, at, speaker, text }: ImportedBlock): string {
  const more = [role, at && JSON.stringify(at), speaker].filter((part) => part !== undefined);
  const facts = more.length > 0 ? ` [${more.join(', ')}]` : '';
  return `${LETTERS[kind] || level}${guessed ? '?' : ''}${facts} ${text}`;
}

/** All portraits of `fixtures/intake/`, by the name of the golden file. */
export async function allPortraits(): Promise<Record<string, Readonly<Record<string, unknown>>>> {
  const portraits: Record<string, Readonly<Record<string, unknown>>> = {};
  const { files, pasted } = await listOfFixtures();
  for (const name of files) {
    const bytes = await bytesOf(name);
    portraits[`${name}.golden.json`] = portrait(await readFile({ name, type: '', bytes }));
  }
  for (const name of pasted) {
    const markup = new TextDecoder().decode(await bytesOf(name));
    portraits[`${name}.pasted.golden.json`] = portrait(readRichText(markup));
  }
  return portraits;
}

/** The fixtures: files, and markup as the clipboard holds it. */
export interface FixtureList {
  readonly files: readonly string[];
  readonly pasted: readonly string[];
  /** Fixtures are stored in UTF-8; these are what their names and contents say. */
  readonly encodings: Readonly<Record<string, string>>;
}

export async function listOfFixtures(): Promise<FixtureList> {
  const response = await fetch('/fixtures/intake/fixtures.json');
  return (await response.json()) as FixtureList;
}

/** A fixture's bytes. Pages are stored as `.html.raw`: the server would parse and rewrite `.html`. */
export async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const stored = name.endsWith('.html') ? `${name}.raw` : name;
  const response = await fetch(`/fixtures/intake/${stored}`);
  if (!response.ok) throw new Error(`No fixture ${name}`);
  const { encodings } = await listOfFixtures();
  const encoding = encodings[name] ?? 'utf-8';
  if (encoding === 'utf-8') return new Uint8Array(await response.arrayBuffer());
  return encode(await response.text(), encoding);
}
