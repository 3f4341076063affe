/** The ways in: the form, files, the sample. Each ends at the article's workbench or in words. */
import { msg, str } from '@lit/localize';
import type { ArticleDetails } from '../claims/events.ts';
import type { ArticleId } from '../claims/ids.ts';
import type { BlockInput } from '../text/revision-text.ts';
import type { StartChecking } from '../ui/new-article/new-article-page.ts';
import { problemWords } from '../ui/refusal-words.ts';
import { AppModel } from './app-model.ts';
import type { FileOnTheWay } from './open-file.ts';
import { articleHref } from './route.ts';
import { openSample } from './sample.ts';

/** The drafts of a file that is looked over begin with this. */
const OPENED = 'opened/';

export class ArticleDoor {
  /** A text is being read. */
  busy = false;
  /** Why the text of the form was refused, in words; empty otherwise. */
  refused = '';
  readonly #model: AppModel;
  readonly #changed: () => void;

  constructor(model: AppModel, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
  }

  /** From the form to the workbench; the form's drafts go once the article is safe. */
  async startChecking({ text, blocks, details, guesses }: StartChecking): Promise<void> {
    if (this.busy) return;
    this.#set(true, '');
    const article = await this.#open(blocks ?? text, details, guesses);
    this.#set(false, this.refused);
    if (article === null) return;
    await this.#dropDrafts(blocks === undefined ? 'new/' : OPENED);
    location.hash = articleHref(article);
  }

  async openSample(): Promise<void> {
    const article = await this.#model.importing(openSample);
    if (article !== null) location.hash = articleHref(article);
  }

  /**
   * One file is looked over in the form before anything is stored; of several each becomes an article
   * at once. Safety copies join the journal. Every file ends in the form, on the desk or in a notice.
   */
  async openFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      if (/\.(?:ndjson|plumbline)$/i.test(file.name)) await this.#restore(file);
      else await this.#openFile(file, files.length === 1);
    }
  }

  async #openFile(file: File, alone: boolean): Promise<void> {
    const { readForForm } = await import('./open-file.ts');
    const read = await readForForm(file);
    if (!read.ok) this.#model.notify({ tone: 'problem', text: read.why });
    else if (read.what === 'journal') await this.#restore(file);
    else if (alone) await this.#toForm(read.opened);
    else {
      const { articleBlocks } = await import('../ui/new-article/opened-file.ts');
      const { opened } = read;
      const article = await this.#open(articleBlocks(opened.file), opened.details, opened.guesses);
      const text =
        article === null
          ? `${file.name}: ${this.refused}`
          : [msg(str`${file.name} is on the desk.`), ...opened.file.notes].join(' ');
      this.#model.notify({ tone: article === null ? 'problem' : 'done', text });
    }
  }

  /** As drafts, so that a look at a file survives a reload like everything else in a form. */
  async #toForm({ file, details, guesses }: FileOnTheWay): Promise<void> {
    await this.#dropDrafts(OPENED);
    const entries = { ...details, guesses: guesses.join(' '), file: JSON.stringify(file) };
    for (const [field, text] of Object.entries(entries)) {
      if (text !== '') await this.#model.keepDraft(`${OPENED}${field}`, text);
    }
    location.hash = '#/opened';
  }

  async #dropDrafts(prefix: string): Promise<void> {
    for (const key of this.#model.drafts.keys()) {
      if (key.startsWith(prefix)) await this.#model.keepDraft(key, null);
    }
  }

  async #restore(file: File): Promise<null> {
    const { restore } = await import('./safety-copy.ts');
    await restore(this.#model, file);
    return null;
  }

  async #open(
    text: string | readonly BlockInput[],
    details: ArticleDetails,
    guesses: readonly (keyof ArticleDetails)[],
  ): Promise<ArticleId | null> {
    const { openText } = await import('./open-text.ts');
    const opened = openText(text, details, guesses);
    if (!opened.ok) {
      this.refused = opened.problems.map(problemWords).join(' ');
      return null;
    }
    this.refused = '';
    const { command, texts } = opened.value;
    return AppModel.articleOf(await this.#model.perform(command, { texts }));
  }

  #set(busy: boolean, refused: string): void {
    this.busy = busy;
    this.refused = refused;
    this.#changed();
  }
}
