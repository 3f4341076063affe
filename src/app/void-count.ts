/** Counts, over all articles, why approvals did not last: on demand, one article after the other. */
import { sumOfCauses, voidCauses, type VoidCounts } from '../insight/void-causes.ts';
import type { VoidFigures } from '../ui/settings/figures-settings.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { AppModel } from './app-model.ts';
import { failureWords } from './failure-words.ts';

export class VoidCount {
  view: VoidFigures = { state: 'idle' };
  readonly #model: AppModel;
  readonly #changed: () => void;

  /** `changed` is called after every change of `view`. */
  constructor(model: AppModel, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
  }

  /** Reads every article on the desk; does nothing while it is at it. */
  async count(): Promise<void> {
    const { store } = this.#model;
    if (store === null || this.view.state === 'counting') return;
    const articles = store.state.summaries.filter(({ removed }) => !removed);
    const found: VoidCounts[] = [];
    for (const [done, { article }] of articles.entries()) {
      this.#show({ state: 'counting', done, of: articles.length });
      // A place for the page to breathe: folding a large article takes its time.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        found.push(voidCauses(await store.readCase(article)));
      } catch (error) {
        if (!(error instanceof JournalError)) throw error;
        this.#model.notify({ tone: 'problem', text: failureWords(error.code) });
        this.#show({ state: 'idle' });
        return;
      }
    }
    this.#show({ state: 'counted', counts: sumOfCauses(found), articles: articles.length });
  }

  #show(view: VoidFigures): void {
    this.view = view;
    this.#changed();
  }
}
