/**
 * Replays `fixtures/sample/story.json` through the app's own rules and gives the journal that
 * **Open sample article** loads. Whatever the rules refuse is an error here: the sample cannot show
 * a desk that a newsroom could not have made.
 */
import { claimOf, newestRevision, type Case } from '../../src/claims/case.ts';
import { newClock, type Clock } from '../../src/claims/clock.ts';
import type { Command } from '../../src/claims/commands.ts';
import { decide } from '../../src/claims/decide.ts';
import type { Desk } from '../../src/claims/desk.ts';
import type { KnownEvent, Source } from '../../src/claims/events.ts';
import { foldDesk, EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { fold } from '../../src/claims/fold.ts';
import {
  DESK,
  type ArticleId,
  type ClaimId,
  type NoteId,
  type PersonId,
  type Sha256,
  type SourceId,
} from '../../src/claims/ids.ts';
import type { Role } from '../../src/claims/people.ts';
import { FIVE_LEVELS } from '../../src/claims/scales.ts';
import { stamp, type Decided } from '../../src/claims/stamp.ts';
import { offset, type Range } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import type { Story, StoryClaim } from './story.ts';

const ARTICLE = 'samplearticle001' as ArticleId;
const MINUTE = 60_000;

/** Something somebody does at a moment. `ask` is called when its time has come. */
interface Gesture {
  readonly time: number;
  readonly by: string;
  readonly ask: () => Command;
}

/** The events of the sample desk, in order. Throws when the story breaks a rule. */
export function replay(story: Story, article: string): readonly KnownEvent[] {
  const desk = new SampleDesk(story, article);
  return desk.play();
}

class SampleDesk {
  readonly #story: Story;
  readonly #text: string;
  readonly #events: KnownEvent[] = [];
  readonly #claims = new Map<string, ClaimId>();
  readonly #sources = new Map<string, SourceId>();
  #clock: Clock = newClock('sampledesk01');
  #minted = 0;

  constructor(story: Story, article: string) {
    this.#story = story;
    this.#text = article;
  }

  play(): readonly KnownEvent[] {
    const start = Date.parse(this.#story.timeline.from);
    this.#addPeople(start - 30 * MINUTE);
    this.#openArticle(start);
    const gestures = this.#story.claims.flatMap((claim, index) =>
      this.#gestures(claim, start + (index + 1) * 4 * MINUTE),
    );
    // A stable sort: what happens at one moment stays in the order of the story.
    for (const gesture of gestures.sort((a, b) => a.time - b.time)) {
      this.#perform(gesture.ask(), gesture.by, gesture.time);
    }
    return this.#events;
  }

  #addPeople(time: number): void {
    for (const { key, name, role } of this.#story.people) {
      // People are the one thing that is there before anybody can do anything.
      this.#write(
        [
          {
            article: DESK,
            fact: { kind: 'person-added', person: personId(key), name, personRole: role },
          },
        ],
        key,
        time,
      );
    }
  }

  #openArticle(time: number): void {
    const read = readPlainText(this.#text);
    if (!read.ok) throw new Error(`the sample article cannot be read: ${JSON.stringify(read)}`);
    const { title, byline, publisher, url, published, language } = this.#story.article;
    this.#perform(
      {
        do: 'open-article',
        details: { title, byline, publisher, url, published, language },
        guesses: [],
        revision: { content: read.revision },
      },
      this.#story.claims[0]?.markedBy ?? '',
      time,
    );
  }

  #gestures(claim: StoryClaim, marked: number): Gesture[] {
    const list: Gesture[] = [];
    const add = (time: number, by: string, ask: () => Command): void => {
      list.push({ time, by, ask });
    };
    const id = (): ClaimId => {
      const found = this.#claims.get(claim.key);
      if (found === undefined) throw new Error(`no claim "${claim.key}" yet`);
      return found;
    };
    const author = claim.verdict?.by ?? claim.markedBy;
    add(marked, claim.markedBy, () => ({ do: 'mark-claim', range: this.#find(claim.quotes[0]) }));
    claim.quotes.slice(1).forEach((quote, index) => {
      add(marked + (index + 1) * 20_000, claim.markedBy, () => ({
        do: 'add-appearance',
        claim: id(),
        range: this.#find(quote),
      }));
    });
    const described = describedAs(claim);
    if (Object.keys(described).length > 0) {
      add(marked + 90 * MINUTE, author, () => ({
        do: 'describe-claim',
        claim: id(),
        changes: described,
      }));
    }
    (claim.claimants ?? []).forEach(({ name, role }, index) => {
      add(marked + (95 + index) * MINUTE, author, () => ({
        do: 'add-claimant',
        claim: id(),
        name,
        role,
      }));
    });
    const lastWork = this.#addEvidence(claim, id, add, marked);
    const firstStep = Date.parse(claim.steps?.[0]?.at ?? '');
    const replied = this.#addReply(claim, id, add, author, lastWork);
    const verdictAt = Number.isNaN(firstStep) ? replied + 30 * MINUTE : firstStep - 50 * MINUTE;
    const { verdict } = claim;
    if (verdict !== undefined) {
      add(verdictAt, verdict.by, () => ({
        do: 'propose-verdict',
        claim: id(),
        verdict: {
          scale: { id: FIVE_LEVELS.id, version: FIVE_LEVELS.version },
          levels: verdict.levels,
          finding: verdict.finding,
          rationale: verdict.rationale,
          asOf: verdict.asOf ?? '',
          confidence: verdict.confidence ?? null,
        },
      }));
    }
    this.#addNotes(claim, id, add, verdictAt + 5 * MINUTE);
    for (const step of claim.steps ?? []) {
      const at = Date.parse(step.at);
      if ('submit' in step) add(at, step.submit, () => ({ do: 'submit-claim', claim: id() }));
      else if ('approve' in step) {
        add(at, step.approve, () => ({
          do: 'approve-claim',
          claim: id(),
          read: this.#contentOf(id()),
        }));
      } else {
        add(at, step.requestChanges, () => ({
          do: 'request-changes',
          claim: id(),
          what: step.what,
        }));
      }
    }
    return list;
  }

  #addEvidence(
    claim: StoryClaim,
    id: () => ClaimId,
    add: (time: number, by: string, ask: () => Command) => void,
    marked: number,
  ): number {
    let latest = marked + 100 * MINUTE;
    (claim.evidence ?? []).forEach((item, index) => {
      const day = Date.parse(`${item.accessed}T09:10:00Z`);
      const time = Math.max(latest + MINUTE, day + index * 25 * MINUTE);
      latest = time;
      add(time, item.by, () => ({
        do: 'add-evidence',
        claim: id(),
        source: this.#sources.get(item.source) ?? this.#source(item.source),
        evidence: {
          quotedPassage: item.quotedPassage,
          locator: item.locator,
          stance: item.stance,
          reasoning: item.reasoning,
          accessed: item.accessed,
          private: item.private ?? false,
          calculation: null,
        },
      }));
    });
    const { oneSource } = claim;
    if (oneSource !== undefined) {
      add(latest + MINUTE, claim.markedBy, () => ({
        do: 'describe-claim',
        claim: id(),
        changes: { oneSource },
      }));
    }
    return latest;
  }

  #addReply(
    claim: StoryClaim,
    id: () => ClaimId,
    add: (time: number, by: string, ask: () => Command) => void,
    by: string,
    after: number,
  ): number {
    const { reply } = claim;
    if (reply === undefined) return after;
    if ('waived' in reply) {
      add(after + 5 * MINUTE, by, () => ({
        do: 'waive-reply',
        claim: id(),
        reason: reply.waived,
      }));
      return after + 5 * MINUTE;
    }
    const time = Math.max(after, Date.parse(`${reply.answered ?? reply.asked}T14:05:00Z`));
    add(time, by, () => ({
      do: 'log-contact',
      claim: id(),
      entry: {
        whom: reply.whom,
        how: reply.how,
        asked: reply.asked,
        deadline: reply.deadline ?? '',
        answer: reply.answer ?? '',
        answered: reply.answered ?? '',
      },
    }));
    return time;
  }

  #addNotes(
    claim: StoryClaim,
    id: () => ClaimId,
    add: (time: number, by: string, ask: () => Command) => void,
    from: number,
  ): void {
    (claim.notes ?? []).forEach((note, index) => {
      const time = from + index * 6 * MINUTE;
      add(time, note.by, () => ({
        do: 'add-note',
        claim: id(),
        replyTo: null,
        noteKind: note.kind,
        text: note.text,
      }));
      (note.replies ?? []).forEach((reply, turn) => {
        add(time + (turn + 1) * MINUTE, reply.by, () => ({
          do: 'add-note',
          claim: id(),
          replyTo: this.#noteOf(note.text),
          noteKind: note.kind,
          text: reply.text,
        }));
      });
      if (note.resolved === true) {
        add(time + 5 * MINUTE, note.by, () => ({
          do: 'resolve-note',
          note: this.#noteOf(note.text),
        }));
      }
    });
  }

  #perform(command: Command, by: string, time: number): void {
    const desk = this.#desk();
    const state = this.#case();
    const me = { person: personId(by), role: this.#roleOf(by) };
    const now = new Date(time).toISOString();
    const result = decide({ state, desk, me, now, mint: () => this.#mint() }, command);
    if (!result.ok) {
      throw new Error(`${command.do} by ${by} is refused: ${JSON.stringify(result.refusal)}`);
    }
    this.#write(result.value, by, time);
    this.#remember(command, result.value);
  }

  #write(decided: readonly Decided[], by: string, time: number): void {
    const { events, clock } = stamp(decided, {
      clock: this.#clock,
      now: time,
      by: personId(by),
      role: this.#roleOf(by),
      article: ARTICLE,
      heads: (article) =>
        this.#events
          .filter((event) => event.article === article)
          .slice(-1)
          .map((event) => event.id),
    });
    this.#clock = clock;
    this.#events.push(...events);
  }

  #remember(command: Command, decided: readonly Decided[]): void {
    for (const { fact } of decided) {
      if (fact.kind === 'claim-marked') {
        const claim = this.#story.claims.find(({ quotes }) => quotes[0] === fact.anchor.quote);
        if (claim === undefined) throw new Error(`marked other words: "${fact.anchor.quote}"`);
        this.#claims.set(claim.key, fact.claim);
      }
      if (fact.kind === 'source-described' && command.do === 'add-evidence') {
        const { title } = fact.changes;
        const source = this.#story.sources.find((candidate) => candidate.title === title);
        if (source !== undefined) this.#sources.set(source.key, fact.source);
      }
    }
  }

  #find(quote: string | undefined): Range {
    const text = newestRevision(this.#case())?.text?.text ?? '';
    const start = quote === undefined ? -1 : text.indexOf(quote);
    if (quote === undefined || start < 0) throw new Error(`not in the article: "${quote}"`);
    return { start: offset(start), end: offset(start + quote.length) };
  }

  #source(key: string): Omit<Source, 'id'> {
    const source = this.#story.sources.find((candidate) => candidate.key === key);
    if (source === undefined) throw new Error(`no source "${key}"`);
    // The story's remark on a source is for whoever reads the story: it has no place on the desk.
    const { key: _, note: __, ...known } = source;
    return { ...EMPTY_SOURCE, ...known };
  }

  #contentOf(id: ClaimId): Sha256 {
    const claim = claimOf(this.#case(), id);
    if (claim === null) throw new Error(`no claim ${id}`);
    return claim.content;
  }

  #noteOf(text: string): NoteId {
    const event = this.#events.find((candidate) => 'text' in candidate && candidate.text === text);
    if (event === undefined || event.kind !== 'note-added') throw new Error(`no note "${text}"`);
    return event.note;
  }

  #desk(): Desk {
    return foldDesk(this.#events.filter(({ article }) => article === DESK));
  }

  #case(): Case {
    return fold(
      ARTICLE,
      this.#events.filter(({ article }) => article === ARTICLE),
      this.#desk(),
    );
  }

  #roleOf(key: string): Role {
    const person = this.#story.people.find((candidate) => candidate.key === key);
    if (person === undefined) throw new Error(`no person "${key}"`);
    return person.role;
  }

  #mint(): string {
    this.#minted += 1;
    return `sample${String(this.#minted).padStart(10, '0')}`;
  }
}

function describedAs(claim: StoryClaim): Extract<Command, { do: 'describe-claim' }>['changes'] {
  const { restated, kind, noSingleClaimant, claimDate, saidWhere, priority, tags, notCheckable } =
    claim;
  return Object.fromEntries(
    Object.entries({
      restated,
      kind,
      noSingleClaimant,
      claimDate,
      saidWhere,
      priority,
      tags,
      notCheckable,
    }).filter(([, value]) => value !== undefined),
  );
}

function personId(key: string): PersonId {
  return `sample-${key}` as PersonId;
}
