/** From a text that was pasted or opened to the command that opens it as an article. */
import type { CommandOf } from '../claims/commands.ts';
import { MAX_INLINE_TEXT_BYTES, type ArticleDetails } from '../claims/events.ts';
import { hashOfText } from '../claims/hash.ts';
import type { Sha256 } from '../claims/ids.ts';
import { readPlainText } from '../text/plain-text.ts';
import type { Problem } from '../text/problem.ts';
import type { RevisionText } from '../text/revision-text.ts';

export interface OpenText {
  readonly command: CommandOf<'open-article'>;
  /** The text by its hash, when it is too long to travel inside its event. */
  readonly texts: ReadonlyMap<Sha256, RevisionText>;
}

/** The command, or all that keeps the text out. */
export function openText(
  text: string,
  details: ArticleDetails,
  guesses: readonly (keyof ArticleDetails)[],
):
  | { readonly ok: true; readonly value: OpenText }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = readPlainText(text);
  if (!read.ok) return read;
  const { revision } = read;
  const bytes = new TextEncoder().encode(revision.text).length + revision.shape.length;
  const inline = bytes <= MAX_INLINE_TEXT_BYTES;
  const hash = inline ? null : hashOfText(revision);
  return {
    ok: true,
    value: {
      command: {
        do: 'open-article',
        details,
        guesses,
        revision: hash === null ? { content: revision } : { hash, bytes },
      },
      texts: hash === null ? new Map() : new Map([[hash, revision]]),
    },
  };
}
