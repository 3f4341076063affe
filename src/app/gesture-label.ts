/** What a commit did, for the buttons that take it back. */
import { isKnown, type JournalEvent } from '../claims/events.ts';
import type { CommitId } from '../claims/ids.ts';
import { gestureWord } from '../ui/gesture-words.ts';

/**
 * The gesture in words; of an undo the gesture that it took back, since that is what redo brings
 * again. Empty for a commit that is not among the events.
 */
export function gestureLabel(events: readonly JournalEvent[], commit: CommitId): string {
  // The last event of a commit says what it was about: merging, say, comes after what it carries.
  const event = events.findLast((candidate) => candidate.commit.id === commit);
  if (event === undefined || !isKnown(event)) return '';
  return event.kind === 'commit-undone'
    ? gestureLabel(events, event.undoes)
    : gestureWord(event.kind);
}
