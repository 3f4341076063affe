/**
 * A small newsroom for the tests of the journal: it makes commits the way the app does, through
 * `decide` and `stamp`, with a clock and a chance of its own, so that one seed gives one journal.
 */
import type { Case } from '../../src/claims/case.ts';
import { newClock, tick, type Clock } from '../../src/claims/clock.ts';
import type { Command } from '../../src/claims/commands.ts';
import { decide } from '../../src/claims/decide.ts';
import type { Desk } from '../../src/claims/desk.ts';
import type { AnyFact, ArticleDetails, JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { fold } from '../../src/claims/fold.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import {
  BASE32,
  DESK,
  type ArticleId,
  type ClaimId,
  type PersonId,
  type RevisionId,
  type Sha256,
} from '../../src/claims/ids.ts';
import type { Role } from '../../src/claims/people.ts';
import { stamp, type Decided } from '../../src/claims/stamp.ts';
import type { Offset } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';

export interface Person {
  readonly person: PersonId;
  readonly role: Role;
}

/** A refused gesture, so that a test which did not expect it says which rule spoke. */
export class Refused extends Error {
  readonly code: string;
  constructor(command: string, code: string, facts: object) {
    super(`${command} was refused: ${code} ${JSON.stringify(facts)}`);
    this.code = code;
  }
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DETAILS: ArticleDetails = {
  title: 'Harbour works begin',
  byline: '',
  publisher: 'The Example Courier',
  url: 'https://news.example.org/harbour',
  published: '2026-01-05',
  language: 'en',
};

export class Newsroom {
  readonly events: JournalEvent[] = [];
  readonly texts = new Map<Sha256, RevisionText>();
  readonly random: () => number;
  readonly checker: Person = { person: 'checker-anna' as PersonId, role: 'checker' };
  readonly editor: Person = { person: 'editor-berit' as PersonId, role: 'editor' };
  #clock: Clock;
  #now: number;

  constructor({ seed = 1, writer = 'testdevc', start = Date.UTC(2026, 0, 5, 9) } = {}) {
    this.random = chance(seed);
    this.#clock = newClock(writer);
    this.#now = start;
  }

  /** A new id of 16 letters. */
  mint = <T extends string>(): T =>
    Array.from({ length: 16 }, () => BASE32.charAt(Math.floor(this.random() * 32))).join('') as T;

  /** Brings the editor and the checker to the desk: without that nobody is an editor. */
  hire(): readonly KnownEvent[] {
    return [this.editor, this.checker].flatMap(({ person, role }) => {
      const fact = { kind: 'person-added', person, name: person, personRole: role } as const;
      return this.write(this.editor, DESK, [{ article: DESK, fact }]);
    });
  }

  desk(): Desk {
    return foldDesk(this.of(DESK));
  }

  case(article: ArticleId): Case {
    return fold(article, this.of(article), this.desk(), this.texts);
  }

  of(article: ArticleId): readonly JournalEvent[] {
    return this.events.filter((event) => event.article === article);
  }

  /** One gesture, as one commit. Throws `Refused`. */
  do(who: Person, article: ArticleId, command: Command): readonly KnownEvent[] {
    const state = this.of(article).length === 0 ? null : this.case(article);
    const now = new Date(this.#now).toISOString();
    const decided = decide({ state, desk: this.desk(), me: who, now, mint: this.mint }, command);
    if (!decided.ok) {
      throw new Refused(command.do, decided.refusal.code, decided.refusal.facts);
    }
    return this.write(who, article, decided.value);
  }

  /** Facts as one commit, whether `decide` would allow them or not. */
  write(who: Person, article: ArticleId, decided: readonly Decided[]): readonly KnownEvent[] {
    this.#now += 1_000;
    const heads = (journal: ArticleId) => {
      const last = this.of(journal).at(-1);
      return last === undefined ? [] : [last.id];
    };
    const made = stamp(decided, {
      clock: this.#clock,
      now: this.#now,
      by: who.person,
      role: who.role,
      article,
      heads,
    });
    this.#clock = made.clock;
    this.events.push(...made.events);
    return made.events;
  }

  /** Facts of one article as one commit. */
  say(article: ArticleId, ...facts: readonly AnyFact[]): readonly KnownEvent[] {
    return this.write(
      this.checker,
      article,
      facts.map((fact) => ({ article: null, fact })),
    );
  }

  /** Takes in what another newsroom made, and lets the clock pass it. */
  learn(events: readonly JournalEvent[]): void {
    this.events.push(...events);
    this.#now += 1_000;
    this.#clock = tick(this.#clock, this.#now);
  }

  /** A new article with one revision; a text of more than 64 KiB goes beside the event. */
  open(
    text: string,
    details: Partial<ArticleDetails> = {},
  ): { article: ArticleId; commit: readonly KnownEvent[] } {
    const article = this.mint<ArticleId>();
    const commit = this.do(this.checker, article, {
      do: 'open-article',
      details: { ...DETAILS, ...details },
      guesses: [],
      revision: this.contentOf(textOf(text)),
    });
    return { article, commit };
  }

  /** One more revision of the article. */
  revise(article: ArticleId, text: string): readonly KnownEvent[] {
    return this.say(article, {
      kind: 'revision-added',
      revision: this.mint<RevisionId>(),
      ...this.contentOf(textOf(text)),
    });
  }

  contentOf(content: RevisionText): { content: RevisionText } | { hash: Sha256; bytes: number } {
    const bytes = new TextEncoder().encode(content.text).length;
    if (bytes <= 64 * 1024) return { content };
    const hash = hashOfText(content);
    this.texts.set(hash, content);
    return { hash, bytes };
  }

  /** Marks the first place of these words. */
  mark(article: ArticleId, words: string): { claim: ClaimId; commit: readonly KnownEvent[] } {
    const text = this.case(article).revisions.at(-1)?.text?.text ?? '';
    const start = text.indexOf(words);
    if (start < 0) throw new RangeError(`"${words}" is not in the text`);
    const commit = this.do(this.checker, article, {
      do: 'mark-claim',
      range: { start: start as Offset, end: (start + words.length) as Offset },
    });
    const [event] = commit;
    if (event?.kind !== 'claim-marked') throw new TypeError('a marked claim was expected');
    return { claim: event.claim, commit };
  }
}

/** A revision's text from plain text. */
export function textOf(plain: string): RevisionText {
  const read = readPlainText(plain);
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
  return read.revision;
}
