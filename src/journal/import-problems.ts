/** The door for events and texts from elsewhere: everything is looked at before anything is taken. */
import { MAX_EVENT_BYTES, type JournalEvent } from '../claims/events.ts';
import { hashOfText } from '../claims/hash.ts';
import { isSha256, type EventId, type Sha256 } from '../claims/ids.ts';
import { readEvent, type EventProblem } from '../claims/read-event.ts';
import { isRevisionText, type RevisionText } from '../text/revision-text.ts';
import { octetsOf } from './internal/check-commit.ts';
import { isSameEvent } from './internal/erasing.ts';

/**
 * - `not-an-object`, `wrong-field`: not an event; `where` names the field.
 * - `too-large`: an event beyond `MAX_EVENT_BYTES`.
 * - `conflict`: its id is taken by another event, here or earlier in the same import.
 * - `not-a-text`: not a revision's text.
 * - `wrong-hash`: a text that does not stand under its own hash.
 */
export type ImportProblemCode =
  EventProblem['code'] | 'not-json' | 'too-large' | 'conflict' | 'not-a-text' | 'wrong-hash';

/** One thing that keeps an import out. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** The position among the events given, from 0; null for a text. */
  readonly index: number | null;
  /** The event's id, or the text's hash, as it was given; null where there is none to be read. */
  readonly id: string | null;
  /** The way to the field, such as `anchor.start`; empty for the whole. */
  readonly where: string;
}

/** What an import holds once it is valid: every event once, and every text under its hash. */
export type CheckedImport =
  | {
      readonly ok: true;
      readonly events: readonly JournalEvent[];
      readonly texts: ReadonlyMap<Sha256, RevisionText>;
      /** The problem to report when the journal holds another event under this one's id. */
      readonly conflict: (event: JournalEvent) => ImportProblem;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** All that is wrong with an import, or what is in it. Freezes the events it is given. */
export function readImport(
  values: readonly unknown[],
  texts: ReadonlyMap<string, unknown>,
): CheckedImport {
  const problems: ImportProblem[] = [];
  const found = new Map<EventId, { readonly event: JournalEvent; readonly index: number }>();
  values.forEach((value, index) => {
    const checked = readEvent(value);
    if (!checked.ok) {
      for (const { code, where } of checked.problems) {
        problems.push({ code, index, id: idOf(value), where });
      }
      return;
    }
    const { event } = checked;
    const problem = (code: ImportProblemCode): ImportProblem => ({
      code,
      index,
      id: event.id,
      where: '',
    });
    if (octetsOf(event) > MAX_EVENT_BYTES) problems.push(problem('too-large'));
    else {
      const earlier = found.get(event.id);
      if (earlier === undefined) found.set(event.id, { event, index });
      else if (!isSameEvent(earlier.event, event)) problems.push(problem('conflict'));
      // One of them was blanked: whether the words may stay is for the journal to judge.
      else if (earlier.event.redacted !== undefined && event.redacted === undefined) {
        found.set(event.id, { event, index });
      }
    }
  });
  const checkedTexts = new Map<Sha256, RevisionText>();
  for (const [hash, text] of texts) {
    const problem = { index: null, id: hash, where: '' };
    if (!isRevisionText(text)) problems.push({ code: 'not-a-text', ...problem });
    else if (!isSha256(hash) || hashOfText(text) !== hash) {
      problems.push({ code: 'wrong-hash', ...problem });
    } else checkedTexts.set(hash, text);
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    events: [...found.values()].map(({ event }) => event),
    texts: checkedTexts,
    conflict: ({ id }) => ({
      code: 'conflict',
      index: found.get(id)?.index ?? null,
      id,
      where: '',
    }),
  };
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
