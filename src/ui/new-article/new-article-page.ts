import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ArticleDetails } from '../../claims/events.ts';
import { MAX_TEXT_BYTES, utf8Length } from '../../text/plain-text.ts';
import type { BlockInput } from '../../text/revision-text.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatBytes, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import type { KeepDraft } from '../parts/draft-field.ts';
import { problemWords } from '../refusal-words.ts';
import './article-preview.ts';
import './file-blocks.ts';
import { guessLanguage } from './guess-language.ts';
import { NO_RICH_TEXT, pasteLines, type ReadRich } from './paste-lines.ts';
import { languageChoices } from './languages.ts';
import { articleBlocks, isEmptyFile, readOpenedFile, type OpenedFile } from './opened-file.ts';
import { newArticleStyles } from './new-article-styles.ts';
import { HELD_LENGTH, headOf, previewOf, type Preview } from './preview.ts';

/** What `start-checking` carries: the text as it stands in the field, not read yet. */
export interface StartChecking {
  readonly text: string;
  readonly details: ArticleDetails;
  /** Fields that still hold our guess, never confirmed by the person. */
  readonly guesses: readonly (keyof ArticleDetails)[];
  /** What stands instead of the text when a file was opened. */
  readonly blocks?: readonly BlockInput[];
}

type Field = keyof ArticleDetails | 'text';

const EMPTY: ArticleDetails = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
};
const FIELDS = Object.keys(EMPTY) as (keyof ArticleDetails)[];
const PREVIEW_DELAY_MS = 150;
/** Drafts of longer texts are kept when the typing pauses, not at every keystroke. */
const LARGE_TEXT = 200_000;
const LARGE_DRAFT_DELAY_MS = 800;

/**
 * Where an article is pasted and described.
 *
 * Give `drafts` once, before or after the first drawing: fields that nobody has touched take them.
 *
 * An opened file comes as a draft, too, `file`: its blocks are looked over instead of a text.
 *
 * @event keep-draft {KeepDraft} keys `new/text`, `new/title`, … and `new/guesses`, or `opened/…`
 * @event start-checking {StartChecking} everything needed stands; the listener clears the drafts
 */
export class NewArticlePage extends LitElement {
  static override styles = [base, controls, layout, newArticleStyles];

  static override properties = {
    drafts: { attribute: false },
    draftPrefix: {},
    readRich: { attribute: false },
    busy: { type: Boolean },
    refused: {},
    file: { state: true },
    details: { state: true },
    guesses: { state: true },
    preview: { state: true },
    problems: { state: true },
    draftState: { state: true },
    held: { state: true },
  };

  /** Kept drafts by key. */
  declare drafts: Readonly<Record<string, string>>;
  /** What the keys of the drafts begin with: `new`, or `opened` for a file. */
  declare draftPrefix: 'new' | 'opened';
  declare readRich: ReadRich;
  /** The text is being read: **Start checking** waits. */
  declare busy: boolean;
  /** Why starting was refused, in words; empty otherwise. */
  declare refused: string;

  declare private file: OpenedFile | null;
  declare private details: ArticleDetails;
  declare private guesses: ReadonlySet<keyof ArticleDetails>;
  declare private preview: Preview | null;
  declare private problems: Readonly<Partial<Record<Field, string>>>;
  declare private draftState: 'none' | 'typed' | 'kept';
  /** The text is too long for the field: the field shows its beginning. */
  declare private held: boolean;

  // Kept outside the reactive state: a 5 MB string is not compared on every keystroke.
  private text = '';
  private touched = false;
  private previewTimer: ReturnType<typeof setTimeout> | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.drafts = {};
    this.draftPrefix = 'new';
    this.readRich = NO_RICH_TEXT;
    this.file = null;
    this.busy = false;
    this.refused = '';
    this.details = EMPTY;
    this.guesses = new Set();
    this.preview = null;
    this.problems = {};
    this.draftState = 'none';
    this.held = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.previewTimer);
    // Leaving the page must not cost the last words.
    if (this.draftTimer !== undefined) this.keepText();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drafts') && !this.touched) this.restore();
  }

  override updated(): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>('#text');
    if (area === null || (this.touched && !this.held)) return;
    const shown = this.held ? headOf(this.text) : this.text;
    if (area.value !== shown) area.value = shown;
  }

  override render() {
    return html`<form class="page" novalidate @submit=${this.onSubmit}>
      <div class="page-head">
        <h1>${this.file === null ? msg('New article') : this.file.name}</h1>
        <p class="faint" role="status">${this.renderDraftState()}</p>
      </div>
      <div class="columns">
        <div class="form">
          ${this.file === null ? this.renderText() : this.renderNotes(this.file)}
          <div class="details">
            ${this.renderField('title', msg('Title'), 'text')}
            ${this.renderField('byline', msg('Byline'), 'text')}
            ${this.renderField('publisher', msg('Publisher'), 'text')}
            ${this.renderField('url', msg('URL'), 'url')}
            ${this.renderField('published', msg('Published'), 'date')} ${this.renderLanguage()}
          </div>
          <p class="hint">
            ${msg('All of this can be added later. The report needs title, date and URL.')}
          </p>
          ${
            this.refused
              ? html`<p class="notice danger" role="alert">${icons.warning} ${this.refused}</p>`
              : nothing
          }
          <div class="row">
            <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
              ${this.busy ? msg('Reading the text…') : msg('Start checking')}
            </button>
            <a class="button quiet" href="#/">${msg('Back to the desk')}</a>
          </div>
        </div>
        <section class="preview" aria-label=${msg('Preview')} tabindex="0">
          <h2>${msg('Preview')}</h2>
          ${
            this.file === null
              ? html`<article-preview
                  .preview=${this.preview}
                  lang=${this.details.language || nothing}
                ></article-preview>`
              : html`<p class="hint">${msg('Say what each block is. Nothing is stored yet.')}</p>
                  ${this.renderError('text', this.problems.text ?? '')}
                  <file-blocks
                    id="blocks"
                    tabindex="-1"
                    .file=${this.file}
                    .language=${this.details.language}
                    @change-file=${this.onFile}
                  ></file-blocks>`
          }
        </section>
      </div>
    </form>`;
  }

  private renderText() {
    const problem = this.problems.text ?? '';
    const unreadable = this.preview?.unreadable ?? 0;
    // Not dir="auto": Chromium then takes time with the square of a text's length (25 s for 5 MB).
    return html`<div class="field">
      <label for="text">${msg('Article text')}</label>
      <textarea
        id="text"
        dir=${this.preview?.direction ?? nothing}
        spellcheck="false"
        ?readonly=${this.held}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="text-hint text-error"
        @input=${this.onText}
        @paste=${this.onPaste}
      ></textarea>
      ${this.renderError('text', problem)}
      <div class="hint" id="text-hint">
        ${
          this.held
            ? html`${msg(
                  str`A long text, ${formatBytes(utf8Length(this.text))}: the field shows its beginning, all of it is kept.`,
                )}
                <button type="button" class="quiet" @click=${this.onReplace}>
                  ${msg('Remove the text')}
                </button>`
            : msg('Paste it: headings, paragraphs and lists are kept. One line is one paragraph.')
        }
      </div>
      ${
        unreadable > 0
          ? html`<p class="hint">
              ${plural(unreadable, {
                one: msg('1 sign that nobody can read is left out or shown as �.'),
                other: msg(
                  str`${formatNumber(unreadable)} signs that nobody can read are left out or shown as �.`,
                ),
              })}
            </p>`
          : nothing
      }
    </div>`;
  }

  private renderNotes({ notes }: OpenedFile) {
    if (notes.length === 0) return nothing;
    return html`<section aria-label=${msg('What was noticed')}>
      <ul class="notes">
        ${notes.map((note) => html`<li>${icons.info}<span>${note}</span></li>`)}
      </ul>
    </section>`;
  }

  private renderField(name: keyof ArticleDetails, label: string, type: 'text' | 'url' | 'date') {
    const problem = this.problems[name] ?? '';
    const guessed = this.guesses.has(name);
    return html`<div class="field ${name}">
      <label for=${name}>${label}</label>${this.renderGuess(name)}
      <input
        id=${name}
        type=${type}
        inputmode=${type === 'url' ? 'url' : nothing}
        dir=${type === 'text' ? 'auto' : 'ltr'}
        autocomplete="off"
        class=${guessed ? 'guessed' : ''}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="${name}-guess ${name}-error"
        .value=${this.details[name]}
        @input=${(event: Event) => this.onDetail(name, (event.target as HTMLInputElement).value)}
      />
      ${this.renderError(name, problem)}
    </div>`;
  }

  private renderLanguage() {
    const { language } = this.details;
    return html`<div class="field language">
      <label for="language">${msg('Language')}</label>${this.renderGuess('language')}
      <select
        id="language"
        class=${this.guesses.has('language') ? 'guessed' : ''}
        aria-describedby="language-guess"
        @change=${(event: Event) =>
          this.onDetail('language', (event.target as HTMLSelectElement).value)}
      >
        <option .value=${''} ?selected=${language === ''}>${msg('Not known')}</option>
        ${languageChoices(language).map(
          ([tag, name]) =>
            html`<option .value=${tag} ?selected=${tag === language}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  private renderGuess(name: keyof ArticleDetails) {
    return html`<span class="guess" id="${name}-guess" ?hidden=${!this.guesses.has(name)}
      >${msg('guess')}</span
    >`;
  }

  private renderError(name: Field, problem: string) {
    return html`<p class="error" id="${name}-error">
      ${problem ? html`${icons.warning}<span>${problem}</span>` : nothing}
    </p>`;
  }

  private renderDraftState() {
    if (this.draftState === 'none') return nothing;
    return this.draftState === 'kept' ? msg('Draft kept') : msg('Not kept yet');
  }

  private onText(event: Event): void {
    this.setText((event.target as HTMLTextAreaElement).value);
  }

  private onPaste(event: ClipboardEvent): void {
    const text = this.held ? null : pasteLines(event, HELD_LENGTH, this.readRich);
    if (text !== null) this.setText(text);
  }

  private onFile({ detail }: CustomEvent<OpenedFile>): void {
    this.file = detail;
    this.touched = true;
    this.draftState = 'typed';
    const { text: _, ...others } = this.problems;
    this.problems = others;
    this.keep('file', JSON.stringify(detail));
  }

  private onReplace(): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>('#text');
    if (area !== null) area.value = '';
    this.setText('');
    area?.focus();
  }

  private setText(text: string): void {
    this.text = text;
    this.held = text.length > HELD_LENGTH;
    this.touched = true;
    this.draftState = 'typed';
    const { text: _, ...others } = this.problems;
    this.problems = others;
    clearTimeout(this.draftTimer);
    if (text.length < LARGE_TEXT) this.keepText();
    else this.draftTimer = setTimeout(() => this.keepText(), LARGE_DRAFT_DELAY_MS);
    clearTimeout(this.previewTimer);
    this.previewTimer = setTimeout(() => this.readPreview(), PREVIEW_DELAY_MS);
  }

  private readPreview(): void {
    this.preview = previewOf(this.text);
    const { problem, title } = this.preview;
    if (problem !== null) this.problems = { ...this.problems, text: problemWords(problem) };
    this.guess('title', title);
    this.guess('language', guessLanguage(this.text) ?? '');
  }

  /** Fills a field that is empty or still holds a guess; what a person wrote stands. */
  private guess(name: keyof ArticleDetails, value: string): void {
    const guessed = this.guesses.has(name);
    if (this.details[name] !== '' && !guessed) return;
    if (value === this.details[name]) return;
    const guesses = new Set(this.guesses);
    if (value === '') guesses.delete(name);
    else guesses.add(name);
    this.guesses = guesses;
    this.details = { ...this.details, [name]: value };
    this.keep(name, value);
    this.keep('guesses', [...guesses].join(' '));
  }

  private onDetail(name: keyof ArticleDetails, value: string): void {
    this.touched = true;
    this.details = { ...this.details, [name]: value };
    const { [name]: _, ...others } = this.problems;
    this.problems = others;
    const guesses = new Set(this.guesses);
    if (guesses.delete(name)) this.keep('guesses', [...guesses].join(' '));
    this.guesses = guesses;
    this.draftState = 'typed';
    this.keep(name, value);
  }

  private keepText(): void {
    clearTimeout(this.draftTimer);
    this.draftTimer = undefined;
    this.keep('text', this.text);
  }

  private keep(field: Field | 'guesses' | 'file', text: string): void {
    signal<KeepDraft>(this, 'keep-draft', {
      key: `${this.draftPrefix}/${field}`,
      text: text === '' ? null : text,
      kept: () => {
        const current = field === 'text' ? this.text : text;
        if (current === text && this.draftTimer === undefined) this.draftState = 'kept';
      },
    });
  }

  private restore(): void {
    const draft = (field: string) => this.drafts[`${this.draftPrefix}/${field}`] ?? '';
    this.file = readOpenedFile(draft('file'));
    this.text = draft('text');
    this.held = this.text.length > HELD_LENGTH;
    this.details = Object.fromEntries(
      FIELDS.map((name) => [name, draft(name)]),
    ) as unknown as ArticleDetails;
    const kept = draft('guesses').split(' ');
    this.guesses = new Set(FIELDS.filter((name) => kept.includes(name)));
    if (this.file !== null) this.draftState = 'kept';
    if (this.text === '' && FIELDS.every((name) => this.details[name] === '')) return;
    this.draftState = 'kept';
    this.preview = previewOf(this.text);
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    clearTimeout(this.previewTimer);
    if (this.file === null && (this.touched || this.preview === null)) this.readPreview();
    this.problems = this.findProblems();
    const [first] = Object.keys(this.problems);
    if (first !== undefined) {
      const id = first === 'text' && this.file !== null ? 'blocks' : first;
      this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
      return;
    }
    const details = Object.fromEntries(
      FIELDS.map((name) => [name, this.details[name].trim()]),
    ) as unknown as ArticleDetails;
    signal<StartChecking>(this, 'start-checking', {
      text: this.text,
      details,
      guesses: [...this.guesses],
      ...(this.file === null ? {} : { blocks: articleBlocks(this.file) }),
    });
  }

  private findProblems(): Partial<Record<Field, string>> {
    const problems: Partial<Record<Field, string>> = {};
    const bytes = utf8Length(this.text);
    if (this.file !== null) {
      if (isEmptyFile(this.file)) {
        problems.text = msg('No block is part of the article. Take at least one in.');
      }
    } else if (bytes > MAX_TEXT_BYTES) {
      const facts = { bytes, limit: MAX_TEXT_BYTES };
      problems.text = problemWords({ code: 'too-large', facts });
    } else if ((this.preview?.blocks.length ?? 0) === 0 && this.preview?.partly !== true) {
      problems.text = problemWords({ code: 'empty' });
    }
    const url = this.details.url.trim();
    if (url !== '' && !/^https?:\/\/\S+$/i.test(url)) {
      problems.url = msg('A link to the article begins with http:// or https://.');
    }
    const input = this.renderRoot.querySelector<HTMLInputElement>('#published');
    if (input?.validity.badInput)
      problems.published = msg('Write a whole date, or leave it empty.');
    return problems;
  }
}

customElements.define('new-article-page', NewArticlePage);

declare global {
  interface HTMLElementTagNameMap {
    'new-article-page': NewArticlePage;
  }
}
