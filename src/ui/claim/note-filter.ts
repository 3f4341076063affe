/** Which threads of notes are shown. Pure. */
import { msg } from '@lit/localize';
import type { Thread } from '../../claims/case.ts';
import type { PersonId } from '../../claims/ids.ts';

export const NOTE_FILTERS = ['all', 'open', 'mine', 'queries', 'mentions'] as const;
/** `mine`: threads the reader wrote in; `mentions`: threads that name the reader. */
export type NoteFilter = (typeof NOTE_FILTERS)[number];

/** Whether the thread passes the filter for that reader. */
export function passes(thread: Thread, filter: NoteFilter, reader: PersonId): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return thread.resolved === null;
    case 'mine':
      return thread.notes.some(({ by }) => by === reader);
    case 'queries':
      return thread.notes.some(({ kind }) => kind === 'query');
    case 'mentions':
      return thread.notes.some(({ mentions }) => mentions.includes(reader));
  }
}

/** The filter's name on the screen. */
export function noteFilterWord(filter: NoteFilter): string {
  switch (filter) {
    case 'all':
      return msg('All notes');
    case 'open':
      return msg('Open', { desc: 'notes that are not resolved' });
    case 'mine':
      return msg('Mine', { desc: 'notes the reader wrote in' });
    case 'queries':
      return msg('Queries');
    case 'mentions':
      return msg('Mentions of me');
  }
}
