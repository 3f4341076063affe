import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import type { Note, Thread } from '../../claims/case.ts';
import { nameOf } from '../../claims/desk.ts';
import { base, controls } from '../base-styles.ts';
import { formatDateTime } from '../format.ts';
import { announce, intend } from '../intend.ts';
import '../parts/person-avatar.ts';
import { noteKindWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';

/**
 * One thread of notes: who said what when, and the ways to answer, resolve or reopen it.
 *
 * @event add-note, resolve-note, reopen-note - the intentions.
 */
export class NoteThread extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
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
    replying: { state: true },
    text: { state: true },
  };

  declare thread: Thread;
  declare private replying: boolean;
  declare private text: string;

  #started = false;

  constructor() {
    super();
    this.replying = false;
    this.text = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    const draft = this.draftOf(this.#field);
    if (draft === null) return;
    this.#started = true;
    this.replying = true;
    this.text = draft.text;
  }

  /** Puts the cursor onto **Reply**, or into the reply that is being written. */
  async focusReply(): Promise<void> {
    await this.focusField(this.replying ? 'reply' : 'start');
  }

  protected override render() {
    const { thread } = this;
    return html`
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
    return html`
      <div class="note">
        <person-avatar name=${name}></person-avatar>
        <p class="by">
          <strong>${name}</strong>, <time datetime=${note.at}>${formatDateTime(note.at)}</time>
        </p>
        <p class="text" dir="auto">${note.text}</p>
      </div>
    `;
  }

  #renderOpen() {
    return this.replying
      ? html`<form @submit=${this.#submit}>
          <div class="field">
            <label for="reply">${msg('Your reply')}</label>
            <textarea
              id="reply"
              rows="2"
              dir="auto"
              .value=${this.text}
              @input=${this.#typed}
              @keydown=${this.#keydown}
            ></textarea>
          </div>
          <div class="actions">
            <button type="submit">${msg('Save reply')}</button>
            <button type="button" class="quiet" @click=${this.#cancel}>${msg('Cancel')}</button>
          </div>
        </form>`
      : html`<div class="actions">
          <button id="start" type="button" class="quiet" @click=${this.#start}>
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

  get #field(): string {
    return `note-${this.thread.id}`;
  }

  #start(): void {
    this.#started = true;
    this.replying = true;
    void this.focusField('reply');
  }

  #cancel(): void {
    this.#close();
    void this.focusField('start');
  }

  #close(): void {
    this.replying = false;
    this.text = '';
    this.dropDraft(this.#field);
  }

  #typed(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    if (this.text === '') this.dropDraft(this.#field);
    else this.keepDraft(this.#field, this.text);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
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
    const text = this.text.trim();
    if (text === '') {
      void this.focusField('reply');
      return;
    }
    const before = new Set(this.thread.notes.map(({ id }) => id));
    this.onceSaved(
      () => this.thread.notes.some((note) => !before.has(note.id) && note.text === text),
      () => {
        const inside = this.shadowRoot?.activeElement !== null;
        this.#close();
        if (inside) void this.focusField('start');
        announce(this, msg('Reply added'));
      },
    );
    intend(this, {
      do: 'add-note',
      claim: this.claim.id,
      replyTo: this.thread.id,
      noteKind: 'note',
      text,
    });
  }
}

customElements.define('note-thread', NoteThread);

declare global {
  interface HTMLElementTagNameMap {
    'note-thread': NoteThread;
  }
}
