import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { Note, Thread } from '../../claims/case.ts';
import { nameOf } from '../../claims/desk.ts';
import { isOpenQuery } from '../../claims/gates.ts';
import type { NoteId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { formatDateTime } from '../format.ts';
import { announce, intend } from '../intend.ts';
import '../parts/person-avatar.ts';
import { noteKindWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { erasedLine } from './erased-line.ts';
import { formStyles } from './form-styles.ts';
import './mention-field.ts';
import { mentionsIn, runsOf } from './mentions.ts';
import { wordDiff, wordDiffStyles } from './word-diff-view.ts';

/** What is being written: a colleague's reply, or what the author of the article answered. */
type Writing = 'reply' | 'answer';

const NOTHING_NEW: ReadonlySet<NoteId> = new Set();

/**
 * One thread of notes: who said what when, what was new, which correction of the checked text is
 * proposed, and the ways to reply, to log the author's answer, to resolve or to reopen it.
 *
 * @event add-note, resolve-note, reopen-note - the intentions.
 */
export class NoteThread extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    wordDiffStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      .kind {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .note {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-2);
      }
      .note + .note {
        margin-inline-start: var(--space-4);
      }
      .by {
        align-self: center;
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .by strong {
        color: var(--ink);
      }
      .text {
        grid-column: 2;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .new,
      .answer {
        padding-inline: var(--space-1);
        border: 1px solid currentColor;
        border-radius: var(--radius-s);
        color: var(--accent);
        font-size: var(--text-xs);
        font-weight: 600;
      }
      .answer {
        color: var(--ok);
      }
      .mention {
        color: var(--accent);
        font-weight: 600;
      }
      .proposal {
        grid-column: 2;
        margin-block-start: var(--space-1);
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
      }
      .proposal .label {
        margin: 0;
      }
      .proposal .diff {
        font-family: var(--font-article);
        font-size: 1rem;
        line-height: 1.5;
      }
      .actions button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      .actions {
        margin-inline-start: calc(1.625rem);
      }
      form {
        display: grid;
        gap: var(--space-2);
        margin-inline-start: calc(1.625rem + var(--space-2));
      }
      form .actions {
        margin: 0;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    thread: { attribute: false },
    fresh: { attribute: false },
    writing: { state: true },
    text: { state: true },
  };

  declare thread: Thread;
  /** The notes that were new to the reader when the claim was opened. */
  declare fresh: ReadonlySet<NoteId>;
  declare private writing: Writing | null;
  declare private text: string;

  #started = false;

  constructor() {
    super();
    this.fresh = NOTHING_NEW;
    this.writing = null;
    this.text = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    const kept = (['reply', 'answer'] as const).find((each) => this.draftOf(this.#field(each)));
    if (kept === undefined) return;
    this.#started = true;
    this.writing = kept;
    this.text = this.draftOf(this.#field(kept))?.text ?? '';
  }

  /** Puts the cursor onto **Answer** or **Reply**, or into what is being written. */
  async focusReply(): Promise<void> {
    await this.updateComplete;
    const start = this.renderRoot.querySelector('#start-answer') === null ? 'reply' : 'answer';
    await this.focusField(this.writing === null ? `start-${start}` : 'words');
  }

  protected override render() {
    const { thread } = this;
    return html`
      ${
        thread.claim === null || thread.claim === this.claim.id
          ? nothing
          : html`<p class="faint">${msg('From a claim that was merged into this one')}</p>`
      }
      ${thread.kind === 'note' ? nothing : html`<p class="kind">${noteKindWord(thread.kind)}</p>`}
      ${thread.notes.map((note) => this.#renderNote(note))}
      ${
        thread.resolved === null
          ? this.#renderOpen()
          : html`<p class="faint">
                ${msg(
                  str`Resolved by ${nameOf(this.desk, thread.resolved.by)}, ${formatDateTime(thread.resolved.at)}`,
                )}
              </p>
              <div class="actions">
                <button
                  type="button"
                  class="quiet"
                  @click=${() => intend(this, { do: 'reopen-note', note: thread.id })}
                >
                  ${msg('Reopen')}
                </button>
              </div>`
      }
    `;
  }

  #renderNote(note: Note) {
    const name = nameOf(this.desk, note.by);
    // Put in without a blank around it: line breaks of the note are drawn as they are.
    const words = runsOf(note.text, [...this.desk.people.values()]).map(({ text, mention }) =>
      mention ? html`<span class="mention">${text}</span>` : text,
    );
    return html`
      <div class="note">
        <person-avatar name=${name}></person-avatar>
        <p class="by">
          <strong>${name}</strong>, <time datetime=${note.at}>${formatDateTime(note.at)}</time>
          ${note.answers ? html`<span class="answer">${msg('The author’s answer')}</span>` : nothing}
          ${this.fresh.has(note.id) ? html`<span class="new">${msg('New')}</span>` : nothing}
        </p>
        <p class="text" dir="auto">${words}</p>
        ${erasedLine(this.state, this.desk, note.id)}
        ${
          note.proposal === null
            ? nothing
            : html`<div class="proposal">
                <p class="label">${msg('Proposed correction of the text')}</p>
                ${wordDiff(note.proposal.before, note.proposal.after)}
              </div>`
        }
      </div>
    `;
  }

  #renderOpen() {
    return this.writing === null ? this.#renderWays() : this.#renderForm(this.writing);
  }

  #renderWays() {
    return html`<div class="actions">
      ${
        isOpenQuery(this.thread)
          ? html`<button
              id="start-answer"
              type="button"
              class="quiet"
              @click=${() => this.#start('answer')}
            >
              ${msg('Answer')}
            </button>`
          : nothing
      }
      <button id="start-reply" type="button" class="quiet" @click=${() => this.#start('reply')}>
        ${msg('Reply')}
      </button>
      <button
        type="button"
        class="quiet"
        @click=${() => intend(this, { do: 'resolve-note', note: this.thread.id })}
      >
        ${msg('Resolve')}
      </button>
    </div>`;
  }

  #renderForm(writing: Writing) {
    return html`<form @submit=${this.#submit} @keydown=${this.#keydown}>
      <mention-field
        id="words"
        .label=${writing === 'answer' ? msg('What the author answers') : msg('Your reply')}
        .value=${this.text}
        .people=${[...this.desk.people.values()]}
        @text-typed=${this.#typed}
      ></mention-field>
      <div class="actions">
        <button type="submit">
          ${writing === 'answer' ? msg('Save answer') : msg('Save reply')}
        </button>
        <button type="button" class="quiet" @click=${this.#cancel}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  #field(writing: Writing): string {
    return writing === 'reply' ? `note-${this.thread.id}` : `answer-${this.thread.id}`;
  }

  #start(writing: Writing): void {
    this.#started = true;
    this.writing = writing;
    void this.focusField('words');
  }

  #cancel(): void {
    const { writing } = this;
    this.#close();
    if (writing !== null) void this.focusField(`start-${writing}`);
  }

  #close(): void {
    if (this.writing !== null) this.dropDraft(this.#field(this.writing));
    this.writing = null;
    this.text = '';
  }

  #typed(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    if (this.writing === null) return;
    this.text = event.detail.text;
    const field = this.#field(this.writing);
    if (this.text === '') this.dropDraft(field);
    else this.keepDraft(field, this.text);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#save();
    } else if (event.key === 'Escape' && this.text === '') {
      event.stopPropagation();
      this.#cancel();
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const { writing } = this;
    const text = this.text.trim();
    if (writing === null || text === '') {
      void this.focusField('words');
      return;
    }
    const before = new Set(this.thread.notes.map(({ id }) => id));
    this.onceSaved(
      () => this.thread.notes.some((note) => !before.has(note.id) && note.text === text),
      () => {
        const inside = this.shadowRoot?.activeElement !== null;
        this.#close();
        if (inside) void this.focusField('start-reply');
        announce(this, writing === 'answer' ? msg('Answer added') : msg('Reply added'));
      },
    );
    const mentions = mentionsIn(text, [...this.desk.people.values()]);
    intend(this, {
      do: 'add-note',
      claim: this.claim.id,
      replyTo: this.thread.id,
      noteKind: 'note',
      text,
      ...(mentions.length === 0 ? {} : { mentions }),
      ...(writing === 'answer' ? { answers: true } : {}),
    });
  }
}

customElements.define('note-thread', NoteThread);

declare global {
  interface HTMLElementTagNameMap {
    'note-thread': NoteThread;
  }
}
