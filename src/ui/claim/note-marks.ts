/**
 * Which notes a person has read on this device. Kept among the drafts, one entry per person and
 * claim: a mark of the reader's own, which no colleague gets and no export holds.
 */
import type { Claim, Thread } from '../../claims/case.ts';
import type { ArticleId, NoteId, PersonId } from '../../claims/ids.ts';
import type { Drafts } from './claim-part.ts';

/** The key of a person's marks on the notes of one claim. */
export function noteMarksKey(person: PersonId, article: ArticleId, claim: Claim['id']): string {
  return `read-notes/${person}/${article}/${claim}`;
}

/** The notes the person has read; none where nothing, or something else, is kept. */
export function readNotes(drafts: Drafts, key: string): ReadonlySet<NoteId> {
  const text = drafts.get(key)?.text;
  if (text === undefined) return new Set();
  try {
    const kept = JSON.parse(text) as unknown;
    return new Set(Array.isArray(kept) ? (kept as NoteId[]) : []);
  } catch {
    return new Set(); // Not ours: everything counts as new, which costs a glance.
  }
}

/** The notes of others that the person has not read yet. */
export function unreadIn(
  threads: readonly Thread[],
  person: PersonId,
  read: ReadonlySet<NoteId>,
): readonly NoteId[] {
  return threads.flatMap(({ notes }) =>
    notes.filter(({ id, by }) => by !== person && !read.has(id)).map(({ id }) => id),
  );
}

/** How many notes of the claim are new to the person. */
export function countUnread(
  article: ArticleId,
  claim: Pick<Claim, 'id' | 'threads'>,
  person: PersonId,
  drafts: Drafts,
): number {
  const read = readNotes(drafts, noteMarksKey(person, article, claim.id));
  return unreadIn(claim.threads, person, read).length;
}
