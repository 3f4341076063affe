/** Threads of notes while they are being folded. */
import type { Act, Note, Thread } from '../case.ts';
import type { EventOf } from '../events.ts';
import type { ClaimId, NoteId } from '../ids.ts';
import { isOpenQuery } from '../gates.ts';
import { actOf } from './acts.ts';
import { deepFreeze } from './freeze.ts';

interface ThreadDraft {
  readonly root: EventOf<'note-added'>;
  readonly notes: Note[];
  resolved: Act | null;
}

/** All threads of a case. A reply is found by any note of its thread. */
export class Threads {
  readonly #drafts: ThreadDraft[] = [];
  readonly #byNote = new Map<NoteId, ThreadDraft>();

  add(event: EventOf<'note-added'>): void {
    if (this.#byNote.has(event.note)) return;
    const note: Note = Object.freeze({
      ...actOf(event),
      id: event.note,
      kind: event.noteKind,
      text: event.text,
      mentions: deepFreeze(event.mentions ?? []),
      answers: event.answers ?? false,
      proposal: deepFreeze(event.proposal ?? null),
    });
    // A reply whose thread is not here opens one of its own rather than being lost.
    const thread = event.replyTo === null ? undefined : this.#byNote.get(event.replyTo);
    // So does one that answers a thread of another claim: a query has to block its own.
    if (thread === undefined || thread.root.claim !== event.claim) {
      const draft: ThreadDraft = { root: event, notes: [note], resolved: null };
      this.#drafts.push(draft);
      this.#byNote.set(event.note, draft);
    } else {
      thread.notes.push(note);
      this.#byNote.set(event.note, thread);
    }
  }

  resolve(event: EventOf<'note-resolved' | 'note-reopened'>): void {
    const thread = this.#byNote.get(event.note);
    if (thread !== undefined)
      thread.resolved = event.kind === 'note-resolved' ? actOf(event) : null;
  }

  /** The claim a note belongs to: null for the article's, undefined when the note is not here. */
  claimOf(note: NoteId): ClaimId | null | undefined {
    const thread = this.#byNote.get(note);
    return thread === undefined ? undefined : thread.root.claim;
  }

  /** Whether the claim has a query to the author that nobody has resolved. */
  hasOpenQuery(claim: ClaimId): boolean {
    return this.#drafts.some((thread) => thread.root.claim === claim && isOpenQuery(thread));
  }

  /** The threads as frozen values, oldest first, grouped by claim (null: the article's own). */
  finish(): ReadonlyMap<ClaimId | null, readonly Thread[]> {
    const grouped = new Map<ClaimId | null, Thread[]>();
    for (const { root, notes, resolved } of this.#drafts) {
      const thread: Thread = Object.freeze({
        id: root.note,
        claim: root.claim,
        kind: root.noteKind,
        notes: Object.freeze([...notes]),
        resolved,
      });
      const list = grouped.get(root.claim);
      if (list === undefined) grouped.set(root.claim, [thread]);
      else list.push(thread);
    }
    for (const list of grouped.values()) Object.freeze(list);
    return grouped;
  }
}
