/**
 * Everything the root element shows and everything it can be asked for: the journal and its store,
 * who works here, drafts, notices, preferences. No DOM beyond the browser's own small stores.
 */
import { msg } from '@lit/localize';
import type { Command } from '../claims/commands.ts';
import {
  DESK,
  isId,
  type ArticleId,
  type ClaimId,
  type CommitId,
  type EventId,
  type PersonId,
} from '../claims/ids.ts';
import type { Person, Role } from '../claims/people.ts';
import type { KnownEvent } from '../claims/events.ts';
import { undoStack, wholeCommits } from '../claims/undo.ts';
import { JournalError, type JournalErrorCode } from '../journal/journal-error.ts';
import { Journal, type Draft } from '../journal/journal.ts';
import type { Notice } from '../ui/parts/toast-list.ts';
import type { Preferences } from '../ui/settings/preferences.ts';
import { refusalWords } from '../ui/refusal-words.ts';
import { DraftWriter } from './draft-writer.ts';
import { DeskStore, type PerformOptions, type StoreState } from './desk-store.ts';
import { gestureLabel } from './gesture-label.ts';
import { PersonalView } from './personal-view.ts';
import { Attachments } from './attachments.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { storageForbidden, workAs, workingAs } from './session.ts';
import { failureWords } from './failure-words.ts';

export type Phase =
  | { readonly kind: 'starting' }
  /** The storage cannot be used; nothing in it was touched. */
  | { readonly kind: 'failed'; readonly code: JournalErrorCode }
  /** A newer version in another tab took the storage over: this tab must be reloaded. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'running'; readonly store: DeskStore };

/** The next undo or redo of this person, in words, and the commit it takes back. */
export interface Step {
  readonly commit: CommitId;
  readonly label: string;
}

/**
 * Whoever worked here last is kept among the drafts, too: a browser that is killed loses what its
 * small stores have not yet written.
 */
const PERSON = 'app/person';

export class AppModel {
  phase: Phase = { kind: 'starting' };
  me: Person | null = null;
  drafts: ReadonlyMap<string, Draft> = new Map();
  notices: readonly Notice[] = [];
  preferences: Preferences = readPreferences();
  searchText = '';
  /** Why the latest write failed, in words; null once one succeeded again. */
  notSaved: string | null = null;
  /** The files of evidence. */
  readonly attachments = new Attachments(() => this.#journal);
  readonly #changed: () => void;
  readonly #view = new PersonalView();
  #journal: Journal | null = null;
  #person: PersonId | null = workingAs();
  #notice = 0;
  #takingBack: Promise<string | null> = Promise.resolve(null);
  readonly #writer = new DraftWriter((key, text) => this.#writeDraft(key, text));

  /** `changed` is called after every change of anything above. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Opens the journal and reads the desk; a failure becomes the phase. */
  async start(): Promise<void> {
    try {
      const journal = await Journal.open({
        onBlocked: () => this.#setPhase({ kind: 'failed', code: 'blocked' }),
        onVersionChange: () => this.#setPhase({ kind: 'outdated' }),
      });
      this.#journal = journal;
      const [store, drafts] = await Promise.all([DeskStore.open(journal), journal.drafts()]);
      this.drafts = drafts;
      this.#person ??= readPerson(drafts.get(PERSON)?.text);
      store.subscribe(() => this.#onStore(store));
      this.#onStore(store);
      this.#setPhase({ kind: 'running', store });
      this.attachments.sweepLater();
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      const forbidden = error.code === 'broken' && storageForbidden();
      this.#setPhase({ kind: 'failed', code: forbidden ? 'forbidden' : error.code });
    }
  }

  get store(): DeskStore | null {
    return this.phase.kind === 'running' ? this.phase.store : null;
  }

  /** What screens and exports are given: the store's state as the person working may see it. */
  get view(): StoreState | null {
    return this.store === null ? null : this.#view.of(this.store.state, this.me);
  }

  /**
   * Performs a gesture of this tab's person. Gives the events, or null when it was refused or the
   * disk failed: then a notice says so, and nothing has changed.
   */
  async perform(
    command: Command,
    options: PerformOptions = {},
  ): Promise<readonly KnownEvent[] | null> {
    const { store, me } = this;
    if (store === null) return null;
    if (me === null) {
      this.notify({ tone: 'problem', text: msg('First say who you are, under Working as.') });
      return null;
    }
    return this.#attempt(async () => {
      const result = await store.perform(me, command, options);
      // Drafts about what was erased went with it.
      if (result.ok && command.do === 'redact') this.drafts = await this.#draftsNow();
      if (result.ok) return result.value;
      this.notify({ tone: 'problem', text: refusalWords(result.refusal) });
      return null;
    });
  }

  /** The first person of the desk, or one more: added, and this tab works as them. */
  async joinDesk(name: string, role: Role): Promise<void> {
    const { store, me } = this;
    if (store === null) return;
    const person = await this.#attempt(async () => {
      if (me !== null) {
        const result = await store.perform(me, { do: 'add-person', name, role });
        const fact = result.ok ? result.value[0] : undefined;
        return fact?.kind === 'person-added' ? fact.person : null;
      }
      const first = await store.addFirstPerson(name, role);
      return first.ok ? first.value : null;
    });
    if (person === null) return;
    this.switchPerson(person);
    // Asked at the first moment when there is something to keep, and by a person's own gesture.
    void this.askPersistence();
  }

  switchPerson(person: PersonId): void {
    workAs(person);
    void this.keepDraft(PERSON, person);
    this.#person = person;
    if (this.store !== null) this.#onStore(this.store);
  }

  /** What **Undo** and **Redo** would do now: on the open article, and on the desk itself. */
  steps(): { readonly undo: Step | null; readonly redo: Step | null } {
    const { store, me } = this;
    if (store === null || me === null) return { undo: null, redo: null };
    const { open, desk } = store.state;
    const events = [...(open?.events ?? []), ...wholeCommits(desk.events)];
    events.sort((a, b) => (a.id < b.id ? -1 : 1));
    const stack = undoStack(events, me.id);
    const step = (commit: CommitId | null): Step | null =>
      commit === null ? null : { commit, label: gestureLabel(events, commit) };
    return { undo: step(stack.undo), redo: step(stack.redo) };
  }

  /**
   * Takes the step back, after everything that was done before; gives its words, or null when there
   * was none or it was refused. Pressed twice, it takes two steps.
   */
  takeBack(which: 'undo' | 'redo'): Promise<string | null> {
    const take = async (): Promise<string | null> => {
      await this.store?.settled();
      const step = this.steps()[which];
      if (step === null) return null;
      const done = await this.perform({ do: 'undo', commit: step.commit });
      return done === null ? null : step.label;
    };
    this.#takingBack = this.#takingBack.then(take, take);
    return this.#takingBack;
  }

  /** Keeps a draft, or drops it when `text` is null. `kept` is called once it is on the disk. */
  async keepDraft(key: string, text: string | null, kept?: () => void): Promise<void> {
    if (await this.#writer.keep(key, text)) kept?.();
  }

  /** The article's newest events when this person last looked at its activity, or null. */
  activitySeen(article: ArticleId): readonly EventId[] | null {
    const kept = this.me === null ? undefined : this.drafts.get(activityKey(this.me.id, article));
    return kept === undefined ? null : kept.text.split(' ').filter(isEventId);
  }

  /** This person has now looked at the open article's activity up to these events. */
  async keepActivitySeen(heads: readonly EventId[]): Promise<void> {
    const open = this.store?.state.open ?? null;
    if (this.me === null || open === null) return;
    await this.keepDraft(activityKey(this.me.id, open.article), heads.join(' '));
  }

  /** Takes somebody's file of events in; gives whether it worked. */
  async importing<T>(task: (store: DeskStore) => Promise<T>): Promise<T | null> {
    const { store } = this;
    return store === null ? null : this.#attempt(() => task(store));
  }

  /** Runs a task of the journal's own; null when there is none yet, or the disk said no, in words. */
  async withJournal<T>(task: (journal: Journal) => Promise<T>): Promise<T | null> {
    const journal = this.#journal;
    return journal === null ? null : this.#attempt(() => task(journal));
  }

  async storage(): Promise<Awaited<ReturnType<Journal['storage']>>> {
    return (await this.#journal?.storage()) ?? null;
  }

  /** Asks the browser not to clear the storage by itself; gives whether it promises. */
  async askPersistence(): Promise<boolean> {
    return (await this.#journal?.persist()) ?? false;
  }

  prefer(changes: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...changes };
    keepPreferences(this.preferences);
    this.#changed();
  }

  search(text: string): void {
    this.searchText = text;
    this.#changed();
  }

  /** Shows a notice; one with the words of a notice that is still there replaces it. */
  notify(notice: Omit<Notice, 'id'>): void {
    this.#notice += 1;
    this.notices = [
      ...this.notices.filter(({ text }) => text !== notice.text),
      { ...notice, id: String(this.#notice) },
    ];
    this.#changed();
  }

  dismiss(id: string): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.#changed();
  }

  /** The claim that a commit marked, or null. */
  static markedClaim(events: readonly KnownEvent[] | null): ClaimId | null {
    const marked = events?.find((event) => event.kind === 'claim-marked');
    return marked?.kind === 'claim-marked' ? marked.claim : null;
  }

  /** The article that a commit belongs to, or null. */
  static articleOf(events: readonly KnownEvent[] | null): ArticleId | null {
    return events?.find(({ article }) => article !== DESK)?.article ?? null;
  }

  async #draftsNow(): Promise<ReadonlyMap<string, Draft>> {
    return (await this.#journal?.drafts()) ?? this.drafts;
  }

  async #writeDraft(key: string, text: string | null): Promise<boolean> {
    const journal = this.#journal;
    if (journal === null) return false;
    const written = await this.#attempt(async () => {
      if (text === null) await journal.dropDraft(key);
      else await journal.keepDraft(key, text);
      const drafts = new Map(this.drafts);
      if (text === null) drafts.delete(key);
      else drafts.set(key, { text, at: new Date().toISOString() });
      this.drafts = drafts;
      return true;
    });
    return written === true;
  }

  /** Runs what writes; when the disk says no, says so in words and gives null. */
  async #attempt<T>(task: () => Promise<T>): Promise<T | null> {
    try {
      const result = await task();
      this.notSaved = null;
      return result;
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      this.notSaved = failureWords(error.code);
      this.notify({ tone: 'problem', text: this.notSaved });
      return null;
    } finally {
      this.#changed();
    }
  }

  #onStore(store: DeskStore): void {
    this.me = store.actor(this.#person);
    this.#changed();
  }

  #setPhase(phase: Phase): void {
    this.phase = phase;
    this.#changed();
  }
}

/** What a person looked at is of this device, as drafts are, and no part of the journal. */
function activityKey(person: PersonId, article: ArticleId): string {
  return `app/seen/activity/${person}/${article}`;
}

function isEventId(text: string): text is EventId {
  return isId(text);
}

function readPerson(text: string | undefined): PersonId | null {
  return isId(text) ? (text as PersonId) : null;
}
