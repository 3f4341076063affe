/** One person of a scripted desk: see `desk-of.ts`. */
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import { claimOf, type Appearance, type Case, type Claim } from '../../src/claims/case.ts';
import { follow, newClock, type Clock } from '../../src/claims/clock.ts';
import type { Command } from '../../src/claims/commands.ts';
import { decide } from '../../src/claims/decide.ts';
import type { Desk } from '../../src/claims/desk.ts';
import type {
  AnyFact,
  ClaimDetails,
  Evidence,
  JournalEvent,
  KnownEvent,
  Source,
  VerdictContent,
} from '../../src/claims/events.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { fold } from '../../src/claims/fold.ts';
import {
  DESK,
  type ArticleId,
  type ClaimantId,
  type ClaimId,
  type CommitId,
  type CorrectionId,
  type EvidenceId,
  type NoteId,
  type PersonId,
  type RevisionId,
} from '../../src/claims/ids.ts';
import type { Role } from '../../src/claims/people.ts';
import type { Found } from '../../src/claims/placing.ts';
import type { Refusal } from '../../src/claims/refusal.ts';
import { stamp } from '../../src/claims/stamp.ts';
import { undoStack } from '../../src/claims/undo.ts';
import type { CorrectionWords } from '../../src/claims/report-words.ts';
import type { CorrectionTier, NoteKind, NotCheckableReason } from '../../src/claims/vocabulary.ts';
import type { Range } from '../../src/text/offsets.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { stands } from './answers.ts';
import type { ScriptedDesk } from './desk-of.ts';

/** A source of which nothing is known. */
export const NO_SOURCE: Omit<Source, 'id'> = Object.freeze({
  ...EMPTY_SOURCE,
  title: '',
  url: '',
  author: '',
  publisher: '',
  date: '',
  archiveUrl: '',
  kind: 'document',
  primary: false,
  anonymityReason: '',
  derivedFrom: [],
  conflict: '',
  affiliation: '',
  attribution: null,
  channel: '',
  jurisdiction: '',
  edition: '',
});

/** Evidence with nothing in it but a stance and a date. */
const NO_PASSAGE: Omit<Evidence, 'id' | 'source'> = Object.freeze({
  quotedPassage: '',
  locator: '',
  stance: 'supports',
  reasoning: '',
  accessed: '2026-09-20',
  private: false,
  calculation: null,
});

/** A verdict of which only the scale is known. */
export const NO_VERDICT: VerdictContent = Object.freeze({
  scale: { id: 'five-levels', version: 1 },
  levels: [],
  finding: '',
  rationale: '',
  asOf: '',
  confidence: null,
});

/** What a person brings to a desk. */
export interface Hired {
  readonly desk: ScriptedDesk;
  /** The journal of everybody who has not left. */
  readonly shared: Map<string, JournalEvent>;
  readonly id: PersonId;
  readonly role: Role;
  /** The writer's part of this device's event ids. */
  readonly writer: string;
  /** How far this device's clock is ahead; negative when it is behind. */
  readonly aheadMs: number;
}

export function claimIn(state: Case, id: ClaimId): Claim {
  const claim = claimOf(state, id);
  if (claim === null) throw new RangeError(`no claim ${id} in this case`);
  return claim;
}

/** Refused where no refusal was expected. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, command: Command) {
    super(`${command.do} was refused: ${JSON.stringify(refusal)}`);
    this.refusal = refusal;
  }
}

/** One person on one device. */
export class Hand {
  readonly desk: ScriptedDesk;
  readonly id: PersonId;
  readonly role: Role;
  readonly #shared: Map<string, JournalEvent>;
  readonly #aheadMs: number;
  #clock: Clock;
  #events: Map<string, JournalEvent>;
  #followed = 0;
  #view: { readonly stamp: string; readonly desk: Desk; readonly state: Case } | null = null;

  constructor({ desk, shared, id, role, writer, aheadMs }: Hired) {
    this.desk = desk;
    this.id = id;
    this.role = role;
    this.#shared = shared;
    this.#aheadMs = aheadMs;
    this.#clock = newClock(writer);
    this.#events = shared;
  }

  // What this person sees.

  get events(): readonly JournalEvent[] {
    return [...this.#events.values()];
  }
  get seesDesk(): Desk {
    return this.#look().desk;
  }
  get sees(): Case {
    return this.#look().state;
  }
  /** Folds what is here, once for each set of events. */
  #look(): { readonly desk: Desk; readonly state: Case } {
    const stamp = `${this.#events === this.#shared} ${this.#events.size} ${this.desk.received}`;
    if (this.#view?.stamp !== stamp) {
      const { article } = this.desk;
      const desk = foldDesk(this.events.filter((event) => event.article === DESK));
      const state = fold(
        article,
        this.events.filter((event) => event.article === article),
        desk,
      );
      this.#view = { stamp, desk, state };
    }
    return this.#view;
  }
  claim(id: ClaimId): Claim {
    return claimIn(this.sees, id);
  }

  // Going away and coming back.

  leaves(): void {
    this.#events = new Map(this.#events);
  }
  returns(): void {
    for (const [id, event] of this.#events) this.#shared.set(id, event);
    this.#events = this.#shared;
    this.#followed = 0;
  }

  /** Two people who have both left tell each other everything. */
  meets(other: Hand): void {
    const all = new Map([...this.#events, ...other.#events]);
    this.#hears(all);
    other.#hears(all);
  }
  #hears(events: ReadonlyMap<string, JournalEvent>): void {
    this.#events = new Map(events);
    this.#followed = 0;
  }

  // Gestures in general.

  /** The events that came of it; none when nothing changed. Throws `Refused`. */
  does(command: Command): readonly KnownEvent[] {
    const outcome = this.#try(command);
    if ('code' in outcome) throw new Refused(outcome, command);
    return outcome;
  }
  /** The refusal, which is expected. Throws when there is none. */
  cannot(command: Command): Refusal {
    const outcome = this.#try(command);
    if (!('code' in outcome)) throw new TypeError(`${command.do} was not refused`);
    return outcome;
  }
  /** The events that came of it, or the refusal. */
  tries(command: Command): Refusal | readonly KnownEvent[] {
    return this.#try(command);
  }
  /** Takes in an event as it is, whoever made it. */
  receives(event: JournalEvent): void {
    if (!this.#events.has(event.id)) this.#events.set(event.id, event);
  }
  /** Writes a fact past `decide`, as a forger or another program would. */
  writes(article: ArticleId, ...facts: readonly AnyFact[]): readonly KnownEvent[] {
    return this.#stamp(facts.map((fact) => ({ article, fact })));
  }
  /** Writes facts about the article past `decide`. */
  forges(...facts: readonly AnyFact[]): readonly KnownEvent[] {
    return this.writes(this.desk.article, ...facts);
  }

  #try(command: Command): Refusal | readonly KnownEvent[] {
    const seen = this.seesDesk;
    const me = { person: this.id, role: this.role };
    const isOpening = command.do === 'open-article';
    const state = isOpening ? null : this.sees;
    const now = new Date(this.desk.now + this.#aheadMs).toISOString();
    const result = decide({ state, desk: seen, me, now, mint: this.desk.mint }, command);
    return result.ok ? this.#stamp(result.value) : result.refusal;
  }

  #stamp(decided: Parameters<typeof stamp>[0]): readonly KnownEvent[] {
    const now = (this.desk.now += 1000) + this.#aheadMs;
    const seen = this.events;
    for (const event of seen.slice(this.#followed)) {
      this.#clock = follow(this.#clock, event.id, now).clock;
    }
    const headsOf = new Map([
      [DESK, this.seesDesk.heads],
      [this.desk.article, this.sees.heads],
    ]);
    const { events, clock } = stamp(decided, {
      clock: this.#clock,
      now,
      by: this.id,
      role: this.role,
      article: this.desk.article,
      heads: (article) => headsOf.get(article) ?? [],
    });
    this.#clock = clock;
    for (const event of events) this.#events.set(event.id, event);
    this.#followed = this.#events.size;
    return events;
  }

  // The trade.

  marks(words: string, nth = 1): ClaimId {
    return this.marksAt(this.desk.find(words, nth));
  }
  marksAt(at: Range): ClaimId {
    return claimNamedIn(this.does({ do: 'mark-claim', range: at }));
  }
  describes(claim: ClaimId, changes: Partial<ClaimDetails>): void {
    this.does({ do: 'describe-claim', claim, changes });
  }
  restates(claim: ClaimId, restated: string): void {
    this.describes(claim, { restated });
  }
  /** Says that the claim cannot be checked, or with null that it can. */
  setsAside(claim: ClaimId, notCheckable: NotCheckableReason | null): void {
    this.describes(claim, { notCheckable });
  }
  names(claim: ClaimId, name: string, role = ''): ClaimantId {
    const [event] = this.does({ do: 'add-claimant', claim, name, role });
    if (event?.kind !== 'claimant-described') throw new TypeError('no claimant was named');
    return event.claimant.id;
  }
  /** Adds evidence: from a source of that title and publisher unless said otherwise. */
  cites(
    claim: ClaimId,
    title: string,
    more: {
      readonly source?: Partial<Omit<Source, 'id'>>;
      readonly evidence?: Partial<Omit<Evidence, 'id' | 'source'>>;
    } = {},
  ): EvidenceId {
    const events = this.does({
      do: 'add-evidence',
      claim,
      source: { ...NO_SOURCE, title, publisher: title, ...more.source },
      evidence: { ...NO_PASSAGE, ...more.evidence },
    });
    const last = events.at(-1);
    if (last?.kind !== 'evidence-added') throw new TypeError('no evidence was added');
    return last.evidence.id;
  }
  proposes(
    claim: ClaimId,
    level: string,
    finding: string,
    more: Partial<VerdictContent> = {},
  ): void {
    this.does({
      do: 'propose-verdict',
      claim,
      verdict: {
        ...NO_VERDICT,
        levels: [level],
        finding,
        ...more,
      },
    });
  }
  notes(
    claim: ClaimId | null,
    text: string,
    noteKind: NoteKind = 'note',
    replyTo: NoteId | null = null,
  ): NoteId {
    const [event] = this.does({ do: 'add-note', claim, replyTo, noteKind, text });
    if (event?.kind !== 'note-added') throw new TypeError('no note was added');
    return event.note;
  }
  /** Asks the author, which keeps the claim from being approved until somebody resolves it. */
  asks(claim: ClaimId, text: string): NoteId {
    return this.notes(claim, text, 'query');
  }
  resolves(note: NoteId): void {
    this.does({ do: 'resolve-note', note });
  }
  /** Everything a submission needs and nothing it could be warned about, in this person's name. */
  readies(claim: ClaimId, level = 'mostly-true', finding = 'The figures bear it out.'): void {
    this.describes(claim, { restated: 'Night buses in Skelby cost 7.2 million euros a year.' });
    this.names(claim, 'Irja Solberg', 'mayor of Skelby');
    const archived = { archiveUrl: 'https://archive.example.org/1', primary: true };
    this.cites(claim, 'Skelby budget 2026', {
      source: { url: 'https://skelby.example.org/budget', ...archived },
    });
    this.cites(claim, 'Audit office', {
      source: { url: 'https://audit.example.org/skelby', ...archived },
      evidence: { stance: 'mixed' },
    });
    this.does({ do: 'waive-reply', claim, reason: 'Public figures only.' });
    this.proposes(claim, level, finding);
  }
  submits(claim: ClaimId): void {
    this.does({ do: 'submit-claim', claim });
  }
  /** Marks, readies and submits in one breath. */
  brings(words: string): ClaimId {
    const claim = this.marks(words);
    this.readies(claim);
    this.submits(claim);
    return claim;
  }
  /** Approves what this person now sees. */
  approves(claim: ClaimId): void {
    this.does({ do: 'approve-claim', claim, read: this.claim(claim).content });
  }
  cannotApprove(claim: ClaimId): Refusal {
    return this.cannot({ do: 'approve-claim', claim, read: this.claim(claim).content });
  }
  /** Writes an approval of what now stands past every gate, as a forger would. */
  forgesApproval(claim: ClaimId): void {
    const { content, verdict, notCheckable } = this.claim(claim);
    const named = notCheckable === null ? (verdict?.event ?? null) : null;
    this.forges({ kind: 'claim-approved', claim, verdict: named, content, policy: null });
  }
  sendsBack(claim: ClaimId, what: string): void {
    this.does({ do: 'request-changes', claim, what });
  }
  drops(claim: ClaimId, reason = 'A duplicate.'): void {
    this.does({ do: 'drop-claim', claim, reason });
  }
  merges(claim: ClaimId, into: ClaimId): void {
    this.does({ do: 'merge-claim', claim, into });
  }
  restores(claim: ClaimId): void {
    this.does({ do: 'restore-claim', claim });
  }

  /** Gives a second verdict. */
  rates(claim: ClaimId, level: string, finding = 'The second reading.'): void {
    const verdict = { ...NO_VERDICT, levels: [level], finding };
    this.does({ do: 'give-cross-check', claim, verdict });
  }

  // After publication.

  /** Approves the report's own words, if there is anything to approve, and publishes. */
  publishes(): void {
    const { content, signOff } = this.sees.report;
    if (signOff?.voided !== null) this.does({ do: 'approve-report', read: content });
    this.does({ do: 'publish-report', read: content });
  }
  /** Opens a correction of that kind. */
  corrects(
    claim: ClaimId | null,
    tier: CorrectionTier = 'factual',
    more: Partial<CorrectionWords> = {},
  ): CorrectionId {
    const words = {
      tier,
      wasWrong: 'It was wrong.',
      nowSays: 'It is right.',
      placement: 'bottom',
    } as const;
    const [event] = this.does({ do: 'open-correction', claim, words: { ...words, ...more } });
    if (event?.kind !== 'correction-opened') throw new TypeError('no correction was opened');
    return event.correction;
  }

  // A changing article.

  /**
   * Adds a text, with the given answer for each quote; where none is given, the quote is exact where
   * it first stands in the text, and lost where it does not.
   */
  revises(content: RevisionText, answers: Readonly<Record<string, Found>> = {}): RevisionId {
    const found = this.sees.claims.flatMap(({ id: claim, appearances }) =>
      appearances.map(({ id: appearance, anchor: { quote } }) => ({
        claim,
        appearance,
        found: answers[quote] ?? stands('exact', content, quote),
      })),
    );
    const [event] = this.does({ do: 'add-revision', revision: { content }, found });
    if (event?.kind !== 'revision-added') throw new TypeError('no revision was added');
    return event.revision;
  }
  /** One appearance of a claim, the first unless said otherwise. */
  place(claim: ClaimId, nth = 1): Appearance {
    const found = this.claim(claim).appearances[nth - 1];
    if (found === undefined) throw new RangeError(`${claim} has no ${nth} appearances`);
    return found;
  }
  /** Chooses a place in the newest revision. */
  chooses(claim: ClaimId, range: Range, nth = 1): void {
    const { id: appearance } = this.place(claim, nth);
    this.does({ do: 'reattach-appearance', claim, appearance, range });
  }
  adjusts(claim: ClaimId, range: Range, nth = 1): void {
    const { id: appearance } = this.place(claim, nth);
    this.does({ do: 'adjust-appearance', claim, appearance, range });
  }
  removes(claim: ClaimId, nth = 1): void {
    this.does({ do: 'remove-appearance', claim, appearance: this.place(claim, nth).id });
  }
  /** Says that the publisher took the words out. */
  missesWords(claim: ClaimId, nth = 1): void {
    const { id: appearance } = this.place(claim, nth);
    this.does({ do: 'withdraw-appearance', claim, appearance });
  }
  /** Carries the verdict over to what this person now sees. */
  carriesOver(claim: ClaimId): void {
    this.does({ do: 'carry-over-verdict', claim, read: this.claim(claim).content });
  }
  /** Writes a search's answer past `decide`, for the newest revision unless said otherwise. */
  finds(claim: ClaimId, found: Found, revision = this.sees.revisions.at(-1)?.id, nth = 1): void {
    if (revision === undefined) throw new RangeError('there is no revision');
    const { id: appearance } = this.place(claim, nth);
    this.forges({ kind: 'appearance-placed', claim, appearance, revision, found });
  }

  // Taking back, in the article.

  get stack(): ReturnType<typeof undoStack> {
    return undoStack(this.sees.events, this.id);
  }
  undoes(): void {
    this.takesBack(this.stack.undo);
  }
  redoes(): void {
    this.takesBack(this.stack.redo);
  }
  takesBack(commit: CommitId | null): void {
    if (commit === null) throw new TypeError(`${this.id} has nothing to take back`);
    this.does({ do: 'undo', commit });
  }
}

function claimNamedIn(events: readonly KnownEvent[]): ClaimId {
  const marking = events.find((event) => event.kind === 'claim-marked');
  if (marking?.kind !== 'claim-marked') throw new TypeError('no claim was marked');
  return marking.claim;
}
