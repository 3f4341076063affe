/** The lines of "name: value" that many editors put above a Markdown text. */
import type { ImportedDetails } from '../imported.ts';

type Name = keyof ImportedDetails;

const NAMES: ReadonlyMap<string, Name> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['publisher', 'publisher'],
  ['publication', 'publisher'],
  ['site', 'publisher'],
  ['url', 'url'],
  ['link', 'url'],
  ['source', 'url'],
  ['canonical', 'url'],
  ['date', 'published'],
  ['published', 'published'],
  ['lang', 'language'],
  ['language', 'language'],
]);
const FENCE = /^---[ \t]*\n([^]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** The text below, and the fields whose names mean something here, in order. */
export function readFrontMatter(text: string): {
  readonly body: string;
  readonly fields: readonly (readonly [Name, string])[];
} {
  const match = FENCE.exec(text);
  const block = match?.[1] ?? '';
  if (match === null || !/^[\w-]+[ \t]*:/m.test(block)) return { body: text, fields: [] };
  const fields: [Name, string][] = [];
  const lines = block.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const [, key = '', value = ''] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(lines[i] as string) ?? [];
    const name = NAMES.get(key.toLowerCase());
    if (name === undefined) continue;
    const below: string[] = [];
    while (value === '' && /^[ \t]*-[ \t]+\S/.test(lines[i + 1] ?? '')) {
      i++;
      below.push(bare((lines[i] as string).replace(/^[ \t]*-[ \t]+/, '')));
    }
    fields.push([name, below.length > 0 ? below.join(', ') : listed(value)]);
  }
  return { body: text.slice(match[0].length), fields };
}

function listed(value: string): string {
  const list = /^\[(.*)\]\s*$/.exec(value)?.[1];
  return list === undefined ? bare(value) : list.split(',').map(bare).join(', ');
}

function bare(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
