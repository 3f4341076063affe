import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { Case, Note } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { base, controls, layout } from '../base-styles.ts';
import { wordDiff, wordDiffStyles } from '../claim/word-diff-view.ts';
import { formatDate } from '../format.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { mailtoOf } from '../mail-draft.ts';
import '../parts/empty-state.ts';
import {
  articleLine,
  countWords,
  openQueries,
  queryHeading,
  sheetText,
  type SheetQuery,
} from './query-sheet.ts';

/**
 * All open queries of an article as one sheet for its author: to print, to copy or to send. What
 * colleagues wrote to each other does not stand on it.
 *
 * @event copy-text - `{text, what}`: the sheet as plain text is wanted on the clipboard.
 */
export class QuerySheetPage extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    wordDiffStyles,
    css`
      :host {
        display: block;
      }
      .page {
        max-inline-size: 46rem;
      }
      .back {
        display: inline-block;
        min-block-size: 1.5rem;
        font-size: var(--text-s);
      }
      .about {
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .too-long {
        margin-block-end: var(--space-4);
      }
      li {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-5);
        border-block-start: 1px solid var(--hairline);
        break-inside: avoid;
      }
      h2 {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      h2 a {
        color: inherit;
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
        font-family: var(--font-article);
        font-size: 1.0625rem;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      blockquote::before {
        content: open-quote;
      }
      blockquote::after {
        content: close-quote;
      }
      .asked {
        font-size: 1rem;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .proposal {
        padding: var(--space-3);
        background: var(--sunken);
      }
      .proposal .diff {
        font-family: var(--font-article);
        font-size: 1.0625rem;
        line-height: 1.5;
      }
      .room {
        display: none;
      }
      @media print {
        .page {
          max-inline-size: none;
          padding: 0;
        }
        .no-print {
          display: none;
        }
        .room {
          display: block;
          block-size: 5rem;
          border-block-end: 1px solid var(--hairline-strong);
          color: var(--ink-soft);
          font-size: var(--text-s);
        }
      }
    `,
  ];

  static override properties = { state: { attribute: false }, desk: { attribute: false } };

  declare state: Case;
  declare desk: Desk;

  #queries: readonly SheetQuery[] = [];
  #text = '';
  #mailto: string | null = null;

  protected override willUpdate(_changed: PropertyValues): void {
    this.#queries = openQueries(this.state);
    this.#text = sheetText(this.state, this.#queries);
    const title = this.state.details.title || msg('Untitled article');
    this.#mailto = mailtoOf({
      to: '',
      subject: msg(str`Queries about “${title}”`),
      body: this.#text,
    });
  }

  protected override render() {
    const { state } = this;
    const count = this.#queries.length;
    return html`<div class="page">
      <p class="no-print">
        <a class="back" href="#/article/${state.article}">${msg('Back to the article')}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>${msg('Query sheet')}</h1>
          <p class="about" dir="auto">${articleLine(state)}</p>
          <p class="faint" role="status">${count === 0 ? nothing : countWords(count)}</p>
        </div>
        ${count === 0 ? nothing : this.#renderTools()}
      </div>
      ${
        count === 0
          ? html`<empty-state class="rule" .heading=${msg('No open query')}>
              ${msg('A note of the kind “Query to author” stands here until it is resolved.')}
              <a slot="actions" class="button" href="#/article/${state.article}"
                >${msg('Back to the article')}</a
              >
            </empty-state>`
          : html`${this.#mailto === null ? this.#renderTooLong() : nothing}
              <ol aria-label=${msg('Open queries')}>
                ${this.#queries.map((query, index) => this.#renderQuery(query, index))}
              </ol>`
      }
    </div>`;
  }

  #renderTools() {
    return html`<div class="tools no-print">
      <button type="button" @click=${() => window.print()}>${msg('Print')}</button>
      <button type="button" @click=${this.#copy}>${msg('Copy as text')}</button>
      ${
        this.#mailto === null
          ? nothing
          : html`<a class="button" href=${this.#mailto}>${msg('Write an e-mail')}</a>`
      }
    </div>`;
  }

  #renderTooLong() {
    return html`<p class="notice no-print too-long">
      ${icons.info}<span
        >${msg('The sheet is too long for a mail program to take over. Copy it as text and paste it into the message.')}</span
      >
    </p>`;
  }

  #renderQuery(query: SheetQuery, index: number) {
    const { claim, quote, asked, answers } = query;
    const heading = queryHeading(query, index);
    return html`<li>
      <h2>
        ${
          claim === null
            ? heading
            : html`<a href="#/article/${this.state.article}/claim/${claim.id}">${heading}</a>`
        }
      </h2>
      ${quote === '' ? nothing : html`<blockquote dir="auto">${quote}</blockquote>`}
      ${asked.map((note) => this.#renderAsked(note))}
      ${answers.map(
        (note) =>
          html`<div>
            <h3>${msg('The author’s answer')}</h3>
            <p class="asked" dir="auto">${note.text}</p>
            <p class="faint">${this.#by(note)}</p>
          </div>`,
      )}
      <p class="room" aria-hidden="true">${msg('Answer')}</p>
    </li>`;
  }

  #renderAsked(note: Note) {
    const { text, proposal } = note;
    return html`<p class="asked" dir="auto">${text}</p>
      ${
        proposal === null
          ? nothing
          : html`<div class="proposal">
              <h3>${msg('Proposed correction of the text')}</h3>
              ${wordDiff(proposal.before, proposal.after)}
            </div>`
      }
      <p class="faint no-print">${this.#by(note)}</p>`;
  }

  #by({ by, at }: Note): string {
    return `${nameOf(this.desk, by)}, ${formatDate(at)}`;
  }

  #copy(): void {
    signal(this, 'copy-text', { text: this.#text, what: msg('The query sheet') });
  }
}

customElements.define('query-sheet-page', QuerySheetPage);

declare global {
  interface HTMLElementTagNameMap {
    'query-sheet-page': QuerySheetPage;
  }
}
