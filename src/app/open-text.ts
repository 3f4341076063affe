/** From a text that was pasted or opened to the command that opens it as an article. */
import type { CommandOf } from '../claims/commands.ts';
import {
  MAX_INLINE_TEXT_BYTES,
  type ArticleDetails,
  type RevisionContent,
} from '../claims/events.ts';
import { hashOfText } from '../claims/hash.ts';
import type { Sha256 } from '../claims/ids.ts';
import { MAX_TEXT_BYTES, readPlainText, utf8Length } from '../text/plain-text.ts';
import type { Problem } from '../text/problem.ts';
import { revisionText, type BlockInput, type RevisionText } from '../text/revision-text.ts';

export interface OpenText {
  readonly command: CommandOf<'open-article'>;
  /** The text by its hash, when it is too long to travel inside its event. */
  readonly texts: ReadonlyMap<Sha256, RevisionText>;
}

/** The command, or all that keeps the text out. Blocks of a file are taken as they are. */
export function openText(
  source: string | readonly BlockInput[],
  details: ArticleDetails,
  guesses: readonly (keyof ArticleDetails)[],
):
  | { readonly ok: true; readonly value: OpenText }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = typeof source === 'string' ? readPlainText(source) : readBlocks(source);
  if (!read.ok) return read;
  const { content, texts } = contentOfText(read.revision);
  return {
    ok: true,
    value: { command: { do: 'open-article', details, guesses, revision: content }, texts },
  };
}

function readBlocks(
  blocks: readonly BlockInput[],
):
  | { readonly ok: true; readonly revision: RevisionText }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const revision = revisionText(blocks);
  if (revision.text === '') return { ok: false, problems: [{ code: 'empty' }] };
  const bytes = utf8Length(revision.text);
  if (bytes <= MAX_TEXT_BYTES) return { ok: true, revision };
  return { ok: false, problems: [{ code: 'too-large', facts: { bytes, limit: MAX_TEXT_BYTES } }] };
}

/** How a text travels: inside its event, or by its hash beside it when it is too long. */
export function contentOfText(revision: RevisionText): {
  readonly content: RevisionContent;
  readonly texts: ReadonlyMap<Sha256, RevisionText>;
} {
  const bytes = new TextEncoder().encode(revision.text).length + revision.shape.length;
  if (bytes <= MAX_INLINE_TEXT_BYTES) return { content: { content: revision }, texts: new Map() };
  const hash = hashOfText(revision);
  return { content: { hash, bytes }, texts: new Map([[hash, revision]]) };
}
