/** Looking into Word documents: what is between the ends of each comment, and what the comments say. */
import { strFromU8, unzipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts of the file by name, as text. */
export function partsOf(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** A part as a document. Throws unless it is well-formed XML. */
export function xmlOf(docx: Uint8Array, name: string): Document {
  const parsed = new DOMParser().parseFromString(partsOf(docx)[name] ?? '', 'application/xml');
  const error = parsed.querySelector('parsererror');
  if (error !== null) throw new Error(`${name}: ${error.textContent}`);
  return parsed;
}

export interface WordComment {
  readonly author: string;
  readonly date: string;
  /** What it says, a line for each paragraph. */
  readonly text: string;
  /** The words it stands at, blocks on lines of their own. */
  readonly words: string;
}

/** The comments by id, with the words they are anchored to. */
export function commentsIn(docx: Uint8Array): ReadonlyMap<string, WordComment> {
  const document = xmlOf(docx, 'word/document.xml');
  const open = new Map<string, string>();
  const words = new Map<string, string>();
  const signs = new Set<string>();
  for (const node of document.getElementsByTagNameNS(W, '*')) {
    const id = node.getAttributeNS(W, 'id') ?? '';
    if (node.localName === 'p') for (const [each, text] of open) open.set(each, `${text}\n`);
    if (node.localName === 'commentRangeStart') open.set(id, '');
    if (node.localName === 'commentRangeEnd') {
      words.set(id, open.get(id) ?? 'never begun');
      open.delete(id);
    }
    if (node.localName === 'commentReference') signs.add(id);
    if (node.localName === 't') {
      for (const [each, text] of open) open.set(each, text + (node.textContent ?? ''));
    }
  }
  if (open.size > 0) throw new Error(`never ended: ${[...open.keys()].join()}`);
  const result = new Map<string, WordComment>();
  for (const comment of xmlOf(docx, 'word/comments.xml').getElementsByTagNameNS(W, 'comment')) {
    const id = comment.getAttributeNS(W, 'id') ?? '';
    if (!signs.has(id) || !words.has(id)) throw new Error(`comment ${id} stands nowhere`);
    result.set(id, {
      author: comment.getAttributeNS(W, 'author') ?? '',
      date: comment.getAttributeNS(W, 'date') ?? '',
      text: [...comment.getElementsByTagNameNS(W, 'p')].map((p) => p.textContent ?? '').join('\n'),
      words: words.get(id) ?? '',
    });
  }
  if (result.size !== words.size) throw new Error('a range without a comment');
  return result;
}

/** All words of the document's body, a line for each paragraph. */
export function bodyWords(docx: Uint8Array): string {
  const paragraphs = xmlOf(docx, 'word/document.xml').getElementsByTagNameNS(W, 'p');
  return [...paragraphs]
    .map((p) => [...p.getElementsByTagNameNS(W, 't')].map((t) => t.textContent ?? '').join(''))
    .join('\n');
}
