/**
 * The one store behind the screens: what the journal holds, folded, for the desk and for the open
 * article. A gesture goes `decide` → `stamp` → journal → fold → listeners, one after the other; the
 * screens change only when the journal has it on disk.
 */
import type { Case } from '../claims/case.ts';
import { follow, newClock, resume, type Clock } from '../claims/clock.ts';
import type { Command } from '../claims/commands.ts';
import type { Desk } from '../claims/desk.ts';
import type { JournalEvent, KnownEvent } from '../claims/events.ts';
import { foldDesk } from '../claims/fold-desk.ts';
import type { fold } from '../claims/fold.ts';
import { DESK, type ArticleId, type PersonId, type Sha256 } from '../claims/ids.ts';
import type { Person } from '../claims/people.ts';
import { accept, refuse, type Result } from '../claims/refusal.ts';
import { stamp } from '../claims/stamp.ts';
import type { ArticleSummary } from '../claims/summary.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { ImportResult, Journal, JournalChange } from '../journal/journal.ts';
import type { RevisionText } from '../text/revision-text.ts';
import { mint, writerOf } from './random.ts';

/** The rules of gestures and of cases come right behind the first view: a list needs none of them. */
const loadRules = async () => {
  const [{ decide }, folding] = await Promise.all([
    import('../claims/decide.ts'),
    import('../claims/fold.ts'),
  ]);
  return { decide, fold: folding.fold };
};

export interface StoreState {
  readonly desk: Desk;
  readonly summaries: readonly ArticleSummary[];
  /** The open article, or null; `missing` when there is no such article here. */
  readonly open: Case | null;
  readonly missing: ArticleId | null;
  /** Gestures that are on their way to the disk. */
  readonly pending: number;
  /** Somebody's clock is more than five minutes ahead of this one. */
  readonly clockAhead: boolean;
}

/** Who a gesture is made by, in this tab. */
export type Actor = Pick<Person, 'id' | 'role'>;

export interface PerformOptions {
  /** The article the command is about; the open one unless said. */
  readonly article?: ArticleId;
  /** Revision texts that the command names by hash. */
  readonly texts?: ReadonlyMap<Sha256, RevisionText>;
}

interface Opened {
  readonly article: ArticleId;
  events: readonly JournalEvent[];
  texts: ReadonlyMap<Sha256, RevisionText>;
}

export class DeskStore {
  #state: StoreState;
  #clock: Clock;
  #deskEvents: readonly JournalEvent[];
  #opened: Opened | null = null;
  /** Loaded with the first article. */
  #fold: typeof fold | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #journal: Journal;
  readonly #listeners = new Set<() => void>();

  private constructor(
    journal: Journal,
    clock: Clock,
    deskEvents: readonly JournalEvent[],
    summaries: readonly ArticleSummary[],
  ) {
    this.#journal = journal;
    this.#clock = clock;
    this.#deskEvents = deskEvents;
    this.#state = {
      desk: foldDesk(deskEvents),
      summaries,
      open: null,
      missing: null,
      pending: 0,
      clockAhead: false,
    };
    journal.subscribe((change) => this.#hear(change));
  }

  /** Reads the desk. Rejects with the journal's `JournalError`. */
  static async open(journal: Journal): Promise<DeskStore> {
    loadRules().catch(reportError);
    const [events, summaries, anywhere, here] = await Promise.all([
      journal.readDesk(),
      journal.summaries(),
      journal.latestId(),
      journal.latestId('here'),
    ]);
    let clock = newClock(writerOf(journal.device));
    // Own ids are followed however far ahead they are, everybody else's only within the drift.
    if (here !== null) clock = resume(clock, here);
    if (anywhere !== null) clock = follow(clock, anywhere, Date.now()).clock;
    return new DeskStore(journal, clock, events, summaries);
  }

  get state(): StoreState {
    return this.#state;
  }

  /** Calls the listener after every change of the state. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens an article, or none. The last call wins. */
  async openArticle(article: ArticleId | null): Promise<void> {
    if (article === null) {
      this.#opened = null;
      this.#set({ open: null, missing: null });
      return;
    }
    if (this.#opened?.article === article) return;
    const opened: Opened = { article, events: [], texts: new Map() };
    this.#opened = opened;
    const [read, rules] = await Promise.all([this.#journal.readArticle(article), loadRules()]);
    Object.assign(opened, read);
    this.#fold = rules.fold;
    if (this.#opened !== opened) return;
    this.#refold();
  }

  /**
   * Performs a gesture: after those before it, durably, whole or not at all. Resolves to the events
   * written (none when nothing changed) or to the refusal; rejects with `JournalError` when the
   * disk says no, and then nothing has changed.
   */
  perform(
    me: Actor,
    command: Command,
    options: PerformOptions = {},
  ): Promise<Result<readonly KnownEvent[]>> {
    return this.#inTurn(() => this.#performNow(me, command, options));
  }

  /** Resolves once every gesture made so far is on the disk or refused, and the state tells it. */
  settled(): Promise<void> {
    return this.#queue.then(() => undefined);
  }

  /** Takes events from elsewhere in. */
  async importEvents(
    events: readonly unknown[],
    texts?: ReadonlyMap<string, unknown>,
  ): Promise<ImportResult> {
    return this.#inTurn(() => this.#journal.importEvents(events, texts));
  }

  /** A person of this desk as an actor, or null when there is no such person, or no longer. */
  actor(person: PersonId | null): Person | null {
    const found = person === null ? undefined : this.#state.desk.people.get(person);
    return found === undefined || found.removed ? null : found;
  }

  async #performNow(
    me: Actor,
    command: Command,
    { article, texts = new Map() }: PerformOptions,
  ): Promise<Result<readonly KnownEvent[]>> {
    const { decide } = await loadRules();
    const state = await this.#caseFor(command, article);
    const { desk } = this.#state;
    const who = { person: me.id, role: me.role };
    const now = new Date().toISOString();
    const decided = decide({ state, desk, me: who, now, mint }, command);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return accept([]);
    const target = article ?? state?.article ?? (mint() as ArticleId);
    const { events, clock } = stamp(decided.value, {
      clock: this.#clock,
      now: Date.now(),
      by: me.id,
      role: me.role,
      article: target,
      heads: (journal) => (journal === DESK ? desk.heads : (state?.heads ?? [])),
    });
    // Ticked even if the disk refuses: an id is never given twice.
    this.#clock = clock;
    await this.#journal.append(events, { texts });
    await this.#absorb(events, texts);
    return accept(events);
  }

  /** The first events of this desk: its first person, who is then their own author. */
  async addFirstPerson(name: string, role: Person['role']): Promise<Result<PersonId>> {
    return this.#inTurn(async () => {
      const person = mint() as PersonId;
      const trimmed = name.trim();
      if (trimmed === '') return refuse('empty-name');
      const { events, clock } = stamp(
        [
          {
            article: DESK,
            fact: { kind: 'person-added', person, name: trimmed, personRole: role },
          },
        ],
        {
          clock: this.#clock,
          now: Date.now(),
          by: person,
          role,
          article: DESK,
          heads: () => this.#state.desk.heads,
        },
      );
      this.#clock = clock;
      await this.#journal.append(events);
      await this.#absorb(events, new Map());
      return accept(person);
    });
  }

  /** Any article as it stands, without opening it. */
  async readCase(article: ArticleId): Promise<Case> {
    const [{ events, texts }, rules] = await Promise.all([
      this.#journal.readArticle(article),
      loadRules(),
    ]);
    return rules.fold(article, events, this.#state.desk, texts);
  }

  async #caseFor(command: Command, article: ArticleId | undefined): Promise<Case | null> {
    if (command.do === 'open-article') return null;
    const { open } = this.#state;
    if (article === undefined || article === open?.article) return open;
    return this.readCase(article);
  }

  /** What this tab has just written joins what it knows, without another reading. */
  async #absorb(
    events: readonly JournalEvent[],
    texts: ReadonlyMap<Sha256, RevisionText>,
  ): Promise<void> {
    const ofDesk = events.filter(({ article }) => article === DESK);
    if (ofDesk.length > 0) this.#deskEvents = [...this.#deskEvents, ...ofDesk];
    const opened = this.#opened;
    const own = events.filter(({ article }) => article === opened?.article);
    if (opened !== null && own.length > 0) {
      opened.events = [...opened.events, ...own];
      if (texts.size > 0) opened.texts = new Map([...opened.texts, ...texts]);
    }
    this.#refold(ofDesk.length > 0);
    this.#set({ summaries: await this.#journal.summaries() });
  }

  /** What was imported here, or written in another tab. */
  #hear({ articles, events, from }: JournalChange): void {
    // A gesture of this tab is taken up by `perform` itself, in its turn.
    if (from === 'here' && events.every((event) => isOwn(event, this.#clock))) return;
    void this.#inTurn(async () => {
      for (const event of events) {
        const followed = follow(this.#clock, event.id, Date.now());
        this.#clock = followed.clock;
        if (followed.ahead) this.#set({ clockAhead: true });
      }
      if (articles.has(DESK)) this.#deskEvents = await this.#journal.readDesk();
      const opened = this.#opened;
      if (opened !== null && articles.has(opened.article)) {
        Object.assign(opened, await this.#journal.readArticle(opened.article));
      }
      this.#refold(articles.has(DESK));
      this.#set({ summaries: await this.#journal.summaries() });
    }).catch((error: unknown) => {
      // Closed between the news and the reading: the phase says so, and nobody reads on.
      if (!(error instanceof JournalError && error.code === 'closed')) reportError(error);
    });
  }

  #refold(deskChanged = false): void {
    const desk = deskChanged ? foldDesk(this.#deskEvents) : this.#state.desk;
    const opened = this.#opened;
    const open =
      opened === null || opened.events.length === 0 || this.#fold === null
        ? null
        : this.#fold(opened.article, opened.events, desk, opened.texts);
    const missing = opened !== null && open === null ? opened.article : null;
    this.#set({ desk, open, missing });
  }

  #set(changes: Partial<StoreState>): void {
    this.#state = Object.freeze({ ...this.#state, ...changes });
    for (const listener of this.#listeners) listener();
  }

  /** Runs the task after all before it, whether they succeeded or not. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    this.#set({ pending: this.#state.pending + 1 });
    const run = this.#queue.then(task, task);
    const done = (): void => this.#set({ pending: this.#state.pending - 1 });
    this.#queue = run.then(done, done);
    return run;
  }
}

function isOwn(event: JournalEvent, clock: Clock): boolean {
  return event.id.endsWith(`-${clock.writer}`);
}
