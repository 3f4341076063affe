/** Safety copies as the settings show them: how far one is, and the way to end it. */
import { msg } from '@lit/localize';
import type { CopyProgress } from '../ui/settings/storage-settings.ts';
import type { AppModel } from './app-model.ts';
import type { CopyOptions } from './safety-copy.ts';

export class Copies {
  /** What is going on, or null. */
  view: CopyProgress | null = null;
  readonly #model: AppModel;
  readonly #changed: () => void;
  #stop: AbortController | null = null;

  constructor(model: AppModel, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
  }

  /** Everything into one file. */
  async backUp(): Promise<void> {
    await this.#run('backing-up', async (options) => {
      const { backUp } = await import('./safety-copy.ts');
      await backUp(this.#model, options);
    });
  }

  /** Copies into the desk, one after the other. */
  async restore(files: readonly File[]): Promise<void> {
    await this.#run('restoring', async (options) => {
      const { restore } = await import('./safety-copy.ts');
      for (const file of files) await restore(this.#model, file, options);
    });
  }

  /** Ends what is going on. */
  cancel(): void {
    this.#stop?.abort();
  }

  async #run(
    what: CopyProgress['what'],
    task: (options: CopyOptions) => Promise<void>,
  ): Promise<void> {
    if (this.view !== null) return;
    const stop = new AbortController();
    this.#stop = stop;
    const { signal } = stop;
    this.#show({ what, done: 0, all: 0 });
    try {
      await task({ signal, progress: (done, all) => this.#show({ what, done, all }) });
    } catch (error) {
      if (!signal.aborted) throw error;
      this.#model.notify({ tone: 'done', text: msg('Cancelled. Nothing has changed.') });
    } finally {
      this.#show(null);
    }
  }

  #show(view: CopyProgress | null): void {
    this.view = view;
    this.#changed();
  }
}
