import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleId, PersonId } from '../../claims/ids.ts';
import type { Person } from '../../claims/people.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import '../parts/empty-state.ts';
import { Selecting } from '../parts/selecting.ts';
import type { AcrossArticles } from '../work/across.ts';
import type { ApplyWork } from '../work/bulk-form.ts';
import './article-row.ts';
import { deskStyles } from './desk-styles.ts';
import {
  compareArticles,
  passes,
  searchArticle,
  type DeskFilter,
  type DeskSort,
} from './progress.ts';

/**
 * The desk: every article with its progress.
 *
 * @event open-sample load the sample article
 * @event open-files {{files: File[]}} files were chosen or dropped
 * @event remove-article-row {{article: ArticleId}}
 * @event across-articles {AcrossArticles} several articles were selected and organised at once
 * @event search {{text: string}} with an empty text: the person cleared the search
 */
export class DeskPage extends LitElement {
  static override styles = [base, controls, layout, deskStyles];

  static override properties = {
    articles: { attribute: false },
    names: { attribute: false },
    people: { attribute: false },
    searchText: {},
    now: { type: Number },
    filter: { state: true },
    sort: { state: true },
    dropping: { state: true },
  };

  declare articles: readonly ArticleSummary[];
  /** People's names by id. */
  declare names: ReadonlyMap<PersonId, string>;
  /** Everybody the desk knows, those who left included. */
  declare people: readonly Person[];
  /** What the frame's search field holds. */
  declare searchText: string;
  /** The present, in milliseconds. */
  declare now: number;

  declare private filter: DeskFilter;
  declare private sort: DeskSort;
  declare private dropping: boolean;

  private readonly selecting = new Selecting<ArticleId>(this, () =>
    this.found().map(({ article }) => article.article),
  );

  constructor() {
    super();
    this.articles = [];
    this.names = new Map();
    this.people = [];
    this.searchText = '';
    this.now = 0;
    this.filter = 'all';
    this.sort = 'changed';
    this.dropping = false;
    this.addEventListener('dragover', this.onDragOver);
    this.addEventListener('dragleave', this.onDragLeave);
    this.addEventListener('drop', this.onDrop);
  }

  override render() {
    const kept = this.articles.filter(({ removed }) => !removed);
    return html`<div class="page">
      <div class="page-head">
        <h1>${msg('Desk')}</h1>
        <div class="row actions">
          <a class="button primary" href="#/new">${icons.add} ${msg('New article')}</a>
          <button type="button" @click=${this.onOpenFile}>${msg('Open file…')}</button>
          <button type="button" @click=${() => signal(this, 'open-sample')}>
            ${msg('Open sample article')}
          </button>
          <a class="button quiet" href="#/corrections">${msg('Corrections')}</a>
          <input
            type="file"
            id="file"
            multiple
            hidden
            accept=".txt,.md,.markdown,.html,.htm,.srt,.vtt,.plumbline,text/plain,text/markdown,text/html,text/vtt"
            aria-label=${msg('Article files')}
            @change=${this.onFiles}
          />
        </div>
      </div>
      ${kept.length === 0 ? this.renderEmpty() : this.renderList(kept)}
      <p class="drop" ?hidden=${!this.dropping} aria-hidden="true">
        ${msg('Drop files to open them as articles')}
      </p>
    </div>`;
  }

  private renderEmpty() {
    return html`<empty-state class="rule" .heading=${msg('Nothing on the desk yet')}>
      <ol class="steps">
        <li>${msg('Paste an article and mark the claims that can be checked.')}</li>
        <li>${msg('Give each claim its sources, a verdict and one sentence that says why.')}</li>
        <li>${msg('An editor approves; you publish the annotated report.')}</li>
      </ol>
    </empty-state>`;
  }

  /** The articles that are shown, in their order, with the claims that the search found. */
  private found() {
    const found = this.articles.flatMap((article) => {
      if (article.removed || !passes(article, this.filter)) return [];
      const hit = searchArticle(article, this.searchText);
      return hit === null ? [] : [{ article, hits: hit.claims }];
    });
    return found.sort((a, b) => compareArticles(a.article, b.article, this.sort));
  }

  private renderList(kept: readonly ArticleSummary[]) {
    const found = this.found();
    const left = new Set(this.people.filter(({ removed }) => removed).map(({ id }) => id));
    return html`
      <div class="bar">
        <div class="row">
          <p class="faint" role="status">${this.renderCount(found.length, kept.length)}</p>
          <button
            type="button"
            class="quiet"
            id="several"
            ?hidden=${this.selecting.active || found.length === 0}
            @click=${this.onStartSelecting}
          >
            ${msg('Select several')}
          </button>
        </div>
        <div class="row">
          <label for="filter">${msg('Show')}</label>
          <select id="filter" @change=${this.onFilter}>
            ${this.renderChoices(this.filter, [
              ['all', msg('All articles')],
              ['open', msg('With open work')],
              ['sent-back', msg('With claims sent back')],
              ['in-review', msg('With claims in review')],
              ['approved', msg('All claims approved')],
              ['no-claims', msg('No claims yet')],
            ])}
          </select>
          <label for="sort">${msg('Sort by')}</label>
          <select id="sort" @change=${this.onSort}>
            ${this.renderChoices(this.sort, [
              ['changed', msg('Last change')],
              ['due', msg('Due date')],
              ['title', msg('Title')],
            ])}
          </select>
        </div>
      </div>
      ${this.selecting.active ? this.renderSelecting() : nothing}
      ${
        found.length === 0
          ? this.renderNothingFound()
          : html`<ul class="articles" aria-label=${msg('Articles')}>
              ${repeat(
                found,
                ({ article }) => article.article,
                ({ article, hits }) =>
                  html`<li class=${this.selecting.active ? 'picking' : ''}>
                    ${
                      this.selecting.active
                        ? this.selecting.box(
                            article.article,
                            msg(str`Select “${article.title || msg('Untitled article')}”`),
                          )
                        : nothing
                    }
                    <article-row
                      .article=${article}
                      .hits=${hits}
                      .names=${this.names}
                      .left=${left}
                      .now=${this.now}
                    ></article-row>
                  </li>`,
              )}
            </ul>`
      }
    `;
  }

  private renderSelecting() {
    const count = this.selecting.chosen.length;
    return html`<div class="selecting" role="group" aria-label=${msg('Selected articles')}>
      <p role="status">
        ${plural(count, {
          one: msg('1 article selected'),
          other: msg(str`${formatNumber(count)} articles selected`),
        })}
      </p>
      <div class="row">
        <button type="button" @click=${() => this.selecting.all()}>${msg('Select all')}</button>
        <button type="button" @click=${() => this.selecting.none()}>${msg('Select none')}</button>
      </div>
      <bulk-form
        .people=${this.people}
        .count=${count}
        .now=${this.now}
        .applyWords=${plural(count, {
          one: msg('Apply to 1 article'),
          other: msg(str`Apply to ${formatNumber(count)} articles`),
        })}
        @apply-work=${this.onApplyWork}
      >
        <button type="button" @click=${this.onStopSelecting}>${msg('Done')}</button>
      </bulk-form>
    </div>`;
  }

  private async onStartSelecting(): Promise<void> {
    // Nobody needs the form before they select something.
    void import('../work/bulk-form.ts');
    this.selecting.start();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.pick')?.focus();
  }

  private async onStopSelecting(): Promise<void> {
    this.selecting.stop();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#several')?.focus();
  }

  private onApplyWork(event: CustomEvent<ApplyWork>): void {
    event.stopPropagation();
    const shares = this.selecting.chosen.map((article) => ({ article, claims: [], whole: true }));
    signal<AcrossArticles>(this, 'across-articles', { shares, changes: event.detail.changes });
    announce(
      this,
      plural(shares.length, {
        one: msg('1 article organised'),
        other: msg(str`${formatNumber(shares.length)} articles organised`),
      }),
    );
  }

  private renderChoices(chosen: string, options: readonly (readonly [string, string])[]) {
    return options.map(
      ([value, words]) =>
        html`<option .value=${value} ?selected=${value === chosen}>${words}</option>`,
    );
  }

  private renderCount(found: number, kept: number) {
    const total = plural(kept, {
      one: msg(str`${formatNumber(kept)} article`),
      other: msg(str`${formatNumber(kept)} articles`),
    });
    return found === kept ? total : msg(str`${formatNumber(found)} of ${total}`);
  }

  private renderNothingFound() {
    const searched = this.searchText.trim() !== '';
    return html`<empty-state class="rule" .heading=${msg('Nothing found')}>
      ${
        searched
          ? msg(str`No article and no claim here holds “${this.searchText.trim()}”.`)
          : msg('No article has claims like that at the moment.')
      }
      <button slot="actions" type="button" @click=${this.onShowAll}>
        ${msg('Show all articles')}
      </button>
    </empty-state>`;
  }

  private onFilter(event: Event): void {
    this.filter = (event.target as HTMLSelectElement).value as DeskFilter;
  }

  private onSort(event: Event): void {
    this.sort = (event.target as HTMLSelectElement).value as DeskSort;
  }

  private onShowAll(): void {
    this.filter = 'all';
    if (this.searchText !== '') signal(this, 'search', { text: '' });
  }

  private onOpenFile(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#file')?.click();
  }

  private onFiles(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.sendFiles([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  }

  private readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.dropping = true;
  };

  private readonly onDragLeave = (event: DragEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) this.dropping = false;
  };

  private readonly onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = false;
    this.sendFiles([...event.dataTransfer.files]);
  };

  private sendFiles(files: readonly File[]): void {
    if (files.length > 0) signal(this, 'open-files', { files });
  }
}

customElements.define('desk-page', DeskPage);

declare global {
  interface HTMLElementTagNameMap {
    'desk-page': DeskPage;
  }
}
