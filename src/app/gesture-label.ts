/** What a commit did, for the buttons that take it back. */
import { isKnown, type JournalEvent } from '../claims/events.ts';
import type { CommitId } from '../claims/ids.ts';
import { gestureWord } from '../ui/gesture-words.ts';

/** Facts that the rest of their commit only follows from. */
const TEXTS: readonly string[] = ['article-opened', 'revision-added'];

/**
 * The gesture in words; of an undo the gesture that it took back, since that is what redo brings
 * again. Empty for a commit that is not among the events.
 */
export function gestureLabel(all: readonly JournalEvent[], commit: CommitId): string {
  const events = all.filter((candidate) => candidate.commit.id === commit);
  // The last event of a commit says what it was about: merging, say, comes after what it carries.
  // A text is the other way round: where claims stand in it comes after it.
  const event = events.find(({ kind }) => TEXTS.includes(kind)) ?? events.at(-1);
  if (event === undefined || !isKnown(event)) return '';
  return event.kind === 'commit-undone' ? gestureLabel(all, event.undoes) : gestureWord(event.kind);
}
