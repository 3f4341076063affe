/**
 * A desk on paper: people who work through the public doors (`decide`, `stamp`, `fold`) with clocks
 * and ids that come out the same every time.
 *
 *     const d = desk();
 *     const ann = d.checker('Ann');
 *     const ed = d.editor('Ed');
 *     const c = ann.marks('7.2 million euros');
 *     ann.readies(c);
 *     ann.submits(c);
 *     ed.approves(c);
 *     d.claim(c).status; // 'approved'
 *
 * A person who `leaves` works on with what they have; `returns` brings the events of both together.
 */
import type { Case, Claim } from '../../src/claims/case.ts';
import type { Desk } from '../../src/claims/desk.ts';
import type { ArticleDetails, JournalEvent } from '../../src/claims/events.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { fold } from '../../src/claims/fold.ts';
import { DESK, type ArticleId, type ClaimId, type PersonId } from '../../src/claims/ids.ts';
import type { Role } from '../../src/claims/people.ts';
import type { Policy } from '../../src/claims/policy.ts';
import { range, type Range } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { claimIn, Hand } from './hand.ts';

/** An invented article, with an astral sign, a word in Hebrew and an accent written as a mark. */
export const ARTICLE = `Skelby’s Night Buses Pay for Themselves, Says the Mayor

Six months after the last train home was cut, the town of Skelby runs night buses on four lines. Ridership has doubled since March, the town hall says, and the drivers’ union agrees.

“No other town of our size does this,” Mayor Irja Solberg told the council on Tuesday. The buses cost 7.2 million euros a year, of which fares bring in 3.1 million.

What Is Disputed

- Ridership has doubled since March.
- Crime at the stops fell by 12 percent.
- The fleet runs on electricity alone 🚌.

Critics call the lines a luxury. A café owner, Noe\u0301mi Adler (נעמי), says her takings rose by a third; a neighbour says nobody ever asked him. Nobody knows what winter will bring.`;

const SOUND: RevisionText = textOf(ARTICLE);

/** The text of a plain article; throws when it cannot be read. */
export function textOf(plain: string): RevisionText {
  const read = readPlainText(plain);
  if (!read.ok) throw new TypeError('this article cannot be read');
  return read.revision;
}

export const DETAILS: ArticleDetails = Object.freeze({
  title: 'Skelby’s Night Buses Pay for Themselves, Says the Mayor',
  byline: 'Tove Lindqvist',
  publisher: 'The Skelby Herald',
  url: 'https://herald.example.org/night-buses',
  published: '2026-09-14',
  language: 'en',
});

const START = Date.UTC(2026, 8, 21, 9);

export interface DeskOptions {
  readonly text?: RevisionText;
  readonly details?: Partial<ArticleDetails>;
  readonly policy?: Partial<Policy>;
}

/** A desk with one open article. The person who opened it is called Otto and does nothing else. */
export function desk(options: DeskOptions = {}): ScriptedDesk {
  return new ScriptedDesk(options);
}

export class ScriptedDesk {
  readonly article = 'article1' as ArticleId;
  readonly text: RevisionText;
  /** Who opened the article: the desk's first editor. */
  readonly otto: Hand;
  /** Wall time of everybody whose clock is right; a second passes with every gesture. */
  now = START;
  /** How many events came from elsewhere. */
  received = 0;
  readonly #shared = new Map<string, JournalEvent>();
  readonly #people: Hand[] = [];
  #minted = 0;

  constructor({ text = SOUND, details = {}, policy }: DeskOptions) {
    this.text = text;
    const otto = this.editor('Otto');
    this.otto = otto;
    otto.does({
      do: 'open-article',
      details: { ...DETAILS, ...details },
      guesses: [],
      revision: { content: text },
    });
    if (policy !== undefined) otto.does({ do: 'change-policy', changes: policy });
  }

  checker(name: string, clock: { readonly aheadMs?: number } = {}): Hand {
    return this.#person(name, 'checker', clock.aheadMs ?? 0);
  }

  editor(name: string, clock: { readonly aheadMs?: number } = {}): Hand {
    return this.#person(name, 'editor', clock.aheadMs ?? 0);
  }

  #person(name: string, role: Role, aheadMs: number): Hand {
    const id = name.toLowerCase().replace(/[^a-z0-9]/g, '') as PersonId;
    const writer = `${id}0000`.slice(0, 4) + String(this.#people.length).padStart(4, '0');
    const hand = new Hand({ desk: this, shared: this.#shared, id, role, writer, aheadMs });
    this.#people.push(hand);
    // The first editor brings the others; whoever is first brings themselves.
    const editor = this.#people.find((person) => person.role === 'editor') ?? hand;
    editor.writes(DESK, { kind: 'person-added', person: id, name, personRole: role });
    return hand;
  }

  /** A new id: the same ones in the same order for every desk. */
  mint = (): string => `x${String((this.#minted += 1)).padStart(5, '0')}`;

  /** What everybody who has not left can see. */
  get events(): readonly JournalEvent[] {
    return [...this.#shared.values()];
  }
  get desk(): Desk {
    return foldDesk(this.events.filter((event) => event.article === DESK));
  }
  get case(): Case {
    return fold(
      this.article,
      this.events.filter((event) => event.article === this.article),
      this.desk,
    );
  }
  claim(id: ClaimId): Claim {
    return claimIn(this.case, id);
  }

  /** Events that nobody here made: they stand in the shared journal as they are. */
  receives(...events: readonly JournalEvent[]): void {
    for (const event of events) this.#shared.set(event.id, event);
    this.received += events.length;
  }

  /** Where those words stand, the `nth` time (from 1); throws when they do not. */
  find(words: string, nth = 1): Range {
    return find(this.text, words, nth);
  }
}

/** Where words stand in a text, the `nth` time (from 1); throws when they do not. */
export function find(text: RevisionText, words: string, nth = 1): Range {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = text.text.indexOf(words, start + 1);
  if (start < 0) throw new RangeError(`the article does not say "${words}" ${nth} times`);
  return range(start, start + words.length);
}
