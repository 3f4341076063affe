/** People named with an @ in a note: finding them while somebody types, and in what was written. Pure. */
import type { PersonId } from '../../claims/ids.ts';
import type { Person } from '../../claims/people.ts';

/** The beginning of a mention at the caret: where its @ stands and what follows it so far. */
export interface MentionStart {
  readonly from: number;
  readonly query: string;
}

/** A run of a note's text: plain, or the @ and the name of a person. */
export interface NoteRun {
  readonly text: string;
  readonly mention: boolean;
}

/** The longest piece of a name that is still looked for, in UTF-16 code units. */
const LONGEST_QUERY = 40;

/**
 * The mention that is being typed where the caret stands, or null. An @ inside a word (an address)
 * begins none; a name may hold blanks, so what follows the @ is taken up to the caret.
 */
export function mentionAt(text: string, caret: number): MentionStart | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || caret - from > LONGEST_QUERY) return null;
  if (from > 0 && /[\p{L}\p{N}_.]/u.test(text[from - 1] ?? '')) return null;
  const query = text.slice(from + 1, caret);
  return /[\n@]/.test(query) || /^\s/.test(query) ? null : { from, query };
}

/** The people whose name, or a word of it, begins with the query. */
export function findPeople(people: readonly Person[], query: string): readonly Person[] {
  const wanted = folded(query);
  return people.filter(({ name, removed }) => {
    const words = folded(name);
    return !removed && (words.startsWith(wanted) || words.includes(` ${wanted}`));
  });
}

/** The people mentioned in the text, each once. A longer name wins over a shorter one inside it. */
export function mentionsIn(text: string, people: readonly Person[]): readonly PersonId[] {
  const names = new Set(runsOf(text, people).flatMap((run) => (run.mention ? [run.text] : [])));
  return people.filter(({ name }) => names.has(`@${name}`)).map(({ id }) => id);
}

/** The text in runs, mentions apart; joined they give the text. */
export function runsOf(text: string, people: readonly Person[]): readonly NoteRun[] {
  const names = people
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  const runs: NoteRun[] = [];
  let plain = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = names.find((each) => text.startsWith(each, at + 1) && endsAt(text, at, each));
    if (name === undefined) continue;
    if (at > plain) runs.push({ text: text.slice(plain, at), mention: false });
    plain = at + 1 + name.length;
    runs.push({ text: text.slice(at, plain), mention: true });
  }
  if (plain < text.length) runs.push({ text: text.slice(plain), mention: false });
  return runs;
}

/** Whether the name ends there as a word: "@Ada" is nobody's in "@Adaeze". */
function endsAt(text: string, at: number, name: string): boolean {
  const next =
    text
      .slice(at + 1 + name.length)
      [Symbol.iterator]()
      .next().value ?? '';
  return !/[\p{L}\p{N}]/u.test(next);
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
