/** Files for tests, and short ways to look at what became of them. */
import { readFile, type ReadOptions } from '../../src/intake/read-file.ts';
import type { ForeignFile, Imported, ImportedArticle } from '../../src/intake/imported.ts';

/** A file of text (as UTF-8) or bytes. */
export function fileOf(name: string, content: string | readonly number[], type = ''): ForeignFile {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return { name, type, bytes };
}

/** The article in a file that has to have one. */
export async function articleIn(
  file: ForeignFile,
  options?: ReadOptions,
): Promise<ImportedArticle> {
  const imported = await readFile(file, options);
  if (!imported.ok || imported.what !== 'article') throw new Error(JSON.stringify(imported));
  return imported.article;
}

/** One line per block: its letter (the level of a heading), then its words. */
export function shown({ blocks }: ImportedArticle): string[] {
  const letters = { heading: '', paragraph: 'p', item: 'i', quotation: 'q' } as const;
  return blocks.map(({ kind, level, text }) => `${letters[kind] || level} ${text}`);
}

/** The codes of what went wrong, or of the notes. */
export function codes(imported: Imported): string[] {
  return (imported.ok ? imported.notes : imported.problems).map(({ code }) => code);
}
