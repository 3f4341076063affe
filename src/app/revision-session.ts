/**
 * What the new-revision page shows for one article: the comparison with the text that was handed in,
 * kept here until somebody adds it. Loaded when that page is first due.
 */
import { msg, str } from '@lit/localize';
import type { Appearance, Case, Claim } from '../claims/case.ts';
import { newestRevision } from '../claims/case.ts';
import type { ArticleId, RevisionId } from '../claims/ids.ts';
import { isLive } from '../claims/status.ts';
import { formatNumber, plural } from '../ui/format.ts';
import { problemWords } from '../ui/refusal-words.ts';
import { countStates, NO_COMPARISON, type Comparison } from '../ui/revision/comparison.ts';
import type { AppModel } from './app-model.ts';
import type { RevisionProblem, SearchJob, SearchResult, Sought } from './revision-search.ts';
import { runSearch } from './run-search.ts';

type Answer = Extract<SearchResult, { ok: true }>;

export class RevisionSession {
  view: Comparison = NO_COMPARISON;
  readonly #model: AppModel;
  readonly #changed: () => void;
  #running: AbortController | null = null;
  #ready: { readonly article: ArticleId; readonly answer: Answer } | null = null;

  constructor(model: AppModel, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
  }

  /** Looks for every place in the text. Nothing is kept but the answer, here. */
  async compare(text: string): Promise<void> {
    const state = this.#open();
    if (state === null) return;
    const newest = newestRevision(state)?.text ?? null;
    // Words that the publisher took out may stand again: they are looked for, too.
    const sought = state.claims.flatMap((claim) =>
      claim.appearances.map((appearance) => ({ claim, appearance })),
    );
    const answer = await this.#search({
      newer: { input: text },
      newest,
      bases: basesOf(state, sought),
      locale: localeOf(state),
    });
    if (answer === null) return;
    if (!answer.ok) {
      this.#show({ kind: 'refused', words: answer.problems.map(revisionProblemWords).join(' ') });
      return;
    }
    this.#ready = { article: state.article, answer };
    const states = new Map(answer.found.map((each) => [each.appearance, each.found.state]));
    const live = sought.filter(
      ({ claim, appearance }) =>
        isLive(claim) && (appearance.withdrawn === null || states.get(appearance.id) !== 'lost'),
    );
    const counts = countStates(
      live.map(({ appearance }) => states.get(appearance.id) ?? 'not-searched'),
    );
    this.#show({ kind: 'found', counts });
  }

  /** Stops a search, or forgets its answer. */
  cancel(): void {
    this.#running?.abort();
    this.#running = null;
    this.#ready = null;
    if (this.view.kind !== 'none') this.#show(NO_COMPARISON);
  }

  /** Adds the text that was compared, and where everything stands in it, in one gesture. */
  async add(): Promise<void> {
    const { view } = this;
    const ready = this.#ready;
    if (ready === null || view.kind !== 'found' || ready.article !== this.#open()?.article) return;
    this.#show({ kind: 'adding', counts: view.counts });
    const { content, found, texts } = ready.answer;
    const events = await this.#model.perform(
      { do: 'add-revision', revision: content, found },
      { article: ready.article, texts },
    );
    if (this.#ready !== ready) return;
    if (events === null) {
      // Refused or not written: a notice says why, and the comparison still stands.
      this.#show(view);
      return;
    }
    this.#ready = null;
    await this.#model.keepDraft(revisionDraftKey(ready.article), null);
    this.#show(NO_COMPARISON);
  }

  /** Looks in the newest revision for the places that nobody has looked for yet. */
  async searchAgain(): Promise<void> {
    const state = this.#open();
    const newest = state === null ? null : newestRevision(state);
    if (state === null || newest === null || newest.text === null) return;
    const sought = state.claims.flatMap((claim) =>
      claim.appearances
        .filter(({ placement, withdrawn }) => {
          return placement.state === 'not-searched' && withdrawn === null;
        })
        .map((appearance) => ({ claim, appearance })),
    );
    const bases = basesOf(state, sought);
    if (bases.length === 0) {
      this.#model.notify({
        tone: 'problem',
        text: msg(
          'The text in which these claims were marked is not on this device yet. Nothing is lost: search again when it has arrived.',
        ),
      });
      return;
    }
    const answer = await this.#search({
      newer: { revision: newest.text },
      newest: null,
      bases,
      locale: localeOf(state),
    });
    if (answer === null || !answer.ok) return;
    const found = answer.found.filter((each) => each.found.state !== 'not-searched');
    this.#show(NO_COMPARISON);
    const events = await this.#model.perform(
      { do: 'place-appearances', found },
      { article: state.article },
    );
    if (events === null) return;
    const count = formatNumber(found.length);
    this.#model.notify({
      tone: 'done',
      text: plural(found.length, {
        one: msg(str`Searched again: ${count} place has its answer.`),
        other: msg(str`Searched again: ${count} places have their answer.`),
      }),
    });
  }

  /** Null when it was cancelled, or another search was begun. */
  async #search(job: SearchJob): Promise<SearchResult | null> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    this.#show({ kind: 'running', progress: 0 });
    try {
      return await runSearch(job, {
        signal: running.signal,
        onProgress: (progress) => {
          if (this.#running === running) this.#show({ kind: 'running', progress });
        },
      });
    } catch (error) {
      if (running.signal.aborted) return null;
      if (this.#running === running) this.#show(NO_COMPARISON);
      throw error;
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  #open(): Case | null {
    return this.#model.store?.state.open ?? null;
  }

  #show(view: Comparison): void {
    this.view = view;
    this.#changed();
  }
}

/** The draft under which the text of a new revision is kept. */
export function revisionDraftKey(article: ArticleId): string {
  return `${article}/revision-text`;
}

/** The places grouped by the revision of their anchor; those whose text is not here are left out. */
function basesOf(
  state: Case,
  places: readonly { readonly claim: Claim; readonly appearance: Appearance }[],
): SearchJob['bases'] {
  const groups = new Map<RevisionId, Sought[]>();
  for (const { claim, appearance } of places) {
    const group = groups.get(appearance.revision) ?? [];
    group.push({ claim: claim.id, appearance: appearance.id, anchor: appearance.anchor });
    groups.set(appearance.revision, group);
  }
  return state.revisions.flatMap(({ id, text }) => {
    const sought = groups.get(id);
    return sought === undefined || text === null ? [] : [{ before: text, sought }];
  });
}

function localeOf({ details }: Case): string {
  return details.language || 'en';
}

function revisionProblemWords(problem: RevisionProblem): string {
  switch (problem.code) {
    case 'same-text':
      return msg(
        'This is the newest revision’s text already, but for spaces and line breaks. There is nothing to add.',
      );
    case 'empty':
      return msg('There is no text to compare. Paste the article as it reads now.');
    default:
      return problemWords({ ...problem, code: problem.code });
  }
}
