/** The ways in: the form, files, the sample. Each ends at the article's workbench or in words. */
import { msg, str } from '@lit/localize';
import type { ArticleDetails } from '../claims/events.ts';
import type { ArticleId } from '../claims/ids.ts';
import { MAX_TEXT_BYTES } from '../text/plain-text.ts';
import type { StartChecking } from '../ui/new-article/new-article-page.ts';
import { formatBytes } from '../ui/format.ts';
import { problemWords } from '../ui/refusal-words.ts';
import { AppModel } from './app-model.ts';
import { openText } from './open-text.ts';
import { articleHref } from './route.ts';
import { openSample } from './sample.ts';

const NO_DETAILS: ArticleDetails = Object.freeze({
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
});

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

  /** From **New article** to the workbench; the form's drafts go once the article is safe. */
  async startChecking({ text, details, guesses }: StartChecking): Promise<void> {
    if (this.busy) return;
    this.#set(true, '');
    const article = await this.#open(text, details, guesses);
    this.#set(false, this.refused);
    if (article === null) return;
    for (const key of this.#model.drafts.keys()) {
      if (key.startsWith('new/')) await this.#model.keepDraft(key, null);
    }
    location.hash = articleHref(article);
  }

  async openSample(): Promise<void> {
    const article = await this.#model.importing(openSample);
    if (article !== null) location.hash = articleHref(article);
  }

  /** Texts become articles, safety copies join the journal; every file ends in a notice or opens. */
  async openFiles(files: readonly File[]): Promise<void> {
    let last: ArticleId | null = null;
    for (const file of files) {
      const article = /\.(?:ndjson|plumbline)$/i.test(file.name)
        ? await this.#restore(file)
        : await this.#openFile(file);
      last = article ?? last;
    }
    if (files.length === 1 && last !== null) location.hash = articleHref(last);
  }

  async #openFile(file: File): Promise<ArticleId | null> {
    if (file.size > MAX_TEXT_BYTES * 2) {
      this.#problem(
        msg(str`${file.name} is too large: ${formatBytes(file.size)}. Nothing was opened.`),
      );
      return null;
    }
    if (!/\.(txt|text|md|markdown)$/i.test(file.name) && !file.type.startsWith('text/plain')) {
      this.#problem(
        msg(str`${file.name} cannot be opened: Plumbline reads text files (.txt, .md) here.`),
      );
      return null;
    }
    const text = await file.text();
    const title = file.name.replace(/\.[^.]*$/, '');
    const article = await this.#open(text, { ...NO_DETAILS, title }, ['title']);
    if (article === null) this.#problem(`${file.name}: ${this.refused}`);
    return article;
  }

  async #restore(file: File): Promise<null> {
    const { restore } = await import('./safety-copy.ts');
    await restore(this.#model, file);
    return null;
  }

  async #open(
    text: string,
    details: ArticleDetails,
    guesses: readonly (keyof ArticleDetails)[],
  ): Promise<ArticleId | null> {
    const opened = openText(text, details, guesses);
    if (!opened.ok) {
      this.refused = opened.problems.map(problemWords).join(' ');
      return null;
    }
    this.refused = '';
    const { command, texts } = opened.value;
    return AppModel.articleOf(await this.#model.perform(command, { texts }));
  }

  #problem(text: string): void {
    this.#model.notify({ tone: 'problem', text });
  }

  #set(busy: boolean, refused: string): void {
    this.busy = busy;
    this.refused = refused;
    this.#changed();
  }
}
