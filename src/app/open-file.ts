/** From a file to what the form shows of it, or to words why not. Loaded with the first file. */
import { msg, str } from '@lit/localize';
import type { ArticleDetails } from '../claims/events.ts';
import { MAX_FILE_BYTES } from '../intake/limits.ts';
import { readFile } from '../intake/read-file.ts';
import type { ImportedArticle } from '../intake/imported.ts';
import { formatBytes } from '../ui/format.ts';
import { guessLanguage } from '../ui/new-article/guess-language.ts';
import type { OpenedFile } from '../ui/new-article/opened-file.ts';
import { intakeWords } from './intake-words.ts';

/** A file's blocks and what is known of the article; `guesses` names what was guessed. */
export interface FileOnTheWay {
  readonly file: OpenedFile;
  readonly details: ArticleDetails;
  readonly guesses: readonly (keyof ArticleDetails)[];
}

/** What came of a file; a safety copy is for somebody else to restore. */
export type FileRead =
  | { readonly ok: true; readonly what: 'article'; readonly opened: FileOnTheWay }
  | { readonly ok: true; readonly what: 'journal' }
  | { readonly ok: false; readonly why: string };

/** Reads a file of any kind. Nothing is stored. */
export async function readForForm(file: File): Promise<FileRead> {
  if (file.size > MAX_FILE_BYTES) {
    return refused(file, msg(str`It is too large: ${formatBytes(file.size)}.`));
  }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    // Moved, changed or withdrawn since it was chosen.
    () => null,
  );
  if (bytes === null)
    return refused(file, msg('The browser cannot read it any more. Choose it again.'));
  const imported = await readFile({ name: file.name, type: file.type, bytes });
  if (!imported.ok) return refused(file, imported.problems.map(intakeWords).join(' '));
  if (imported.what === 'journal') return { ok: true, what: 'journal' };
  const notes = imported.notes.map(intakeWords);
  return { ok: true, what: 'article', opened: forForm(file.name, imported.article, notes) };
}

function refused(file: File, why: string): FileRead {
  return { ok: false, why: msg(str`${file.name} cannot be opened: ${why}`) };
}

function forForm(name: string, article: ImportedArticle, notes: readonly string[]): FileOnTheWay {
  const { blocks, details: found } = article;
  const text = blocks
    .slice(0, 100)
    .map((block) => block.text)
    .join('\n');
  const guessed: Partial<Record<keyof ArticleDetails, string>> = {
    title: name.replace(/\.[^.]*$/, ''),
    language: guessLanguage(text) ?? '',
  };
  const known = (field: keyof ArticleDetails) => found[field]?.value ?? guessed[field] ?? '';
  const details: ArticleDetails = {
    title: known('title'),
    byline: known('byline'),
    publisher: known('publisher'),
    url: known('url'),
    published: known('published'),
    language: known('language'),
  };
  const guesses = (Object.keys(details) as (keyof ArticleDetails)[]).filter(
    (field) => details[field] !== '' && found[field]?.known !== 'said',
  );
  const file = {
    name,
    notes,
    blocks: blocks.map((block) => ({ kind: block.kind, level: block.level, text: block.text })),
  };
  return { file, details, guesses };
}
