import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Thread } from '../../claims/case.ts';
import type { NoteKind } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import '../parts/radio-set.ts';
import { noteKindWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';
import './note-thread.ts';

const FIELD = 'note-new';

/**
 * The internal notes on a claim, as threads: open ones in full, resolved ones folded away, and the
 * field for a new one.
 *
 * @event add-note - the intention; the threads add theirs.
 */
export class NotesPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      .internal {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--warn);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .internal svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      ul {
        display: grid;
        gap: var(--space-4);
      }
      summary {
        min-block-size: var(--target);
        padding-block: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--text-s);
        cursor: pointer;
      }
      details ul {
        margin-block-start: var(--space-3);
      }
      form {
        display: grid;
        gap: var(--space-2);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    kind: { state: true },
    text: { state: true },
  };

  declare private kind: NoteKind;
  declare private text: string;

  #started = false;

  constructor() {
    super();
    this.kind = 'note';
    this.text = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    const draft = this.draftOf(FIELD);
    if (draft === null) return;
    this.#started = true;
    this.text = draft.text;
  }

  /** Puts the cursor onto the first open thread, or into the field for a new note. */
  async focusPart(): Promise<void> {
    await this.updateComplete;
    const thread = this.renderRoot.querySelector('note-thread');
    if (thread === null || this.claim.threads.every(({ resolved }) => resolved !== null)) {
      await this.focusField('note');
    } else await thread.focusReply();
  }

  protected override render() {
    const open = this.claim.threads.filter((thread) => thread.resolved === null);
    const resolved = this.claim.threads.filter((thread) => thread.resolved !== null);
    return html`
      <p class="internal">${icons.info}${msg('Internal: never exported')}</p>
      ${open.length === 0 ? nothing : this.#renderThreads(open, msg('Open notes'))}
      ${
        resolved.length === 0
          ? nothing
          : html`<details>
              <summary>
                ${plural(resolved.length, {
                  one: msg('1 resolved note'),
                  other: msg(str`${formatNumber(resolved.length)} resolved notes`),
                })}
              </summary>
              ${this.#renderThreads(resolved, msg('Resolved notes'))}
            </details>`
      }
      <form @submit=${this.#submit}>
        <radio-set
          .legend=${msg('Kind of note')}
          .name=${'note-kind'}
          .hideLegend=${true}
          .value=${this.kind}
          .choices=${this.#kinds().map((value) => ({ value, label: noteKindWord(value) }))}
          @choose-value=${this.#chooseKind}
        ></radio-set>
        <div class="field">
          <label for="note">${msg('New note')}</label>
          <textarea
            id="note"
            rows="2"
            dir="auto"
            .value=${this.text}
            @input=${this.#typed}
            @keydown=${this.#keydown}
          ></textarea>
        </div>
        <div class="actions"><button type="submit">${msg('Add note')}</button></div>
      </form>
    `;
  }

  #renderThreads(threads: readonly Thread[], label: string) {
    return html`<ul aria-label=${label}>
      ${repeat(
        threads,
        (thread) => thread.id,
        (thread) =>
          html`<li>
            <note-thread
              .state=${this.state}
              .claim=${this.claim}
              .desk=${this.desk}
              .me=${this.me}
              .drafts=${this.drafts}
              .thread=${thread}
            ></note-thread>
          </li>`,
      )}
    </ul>`;
  }

  #kinds(): readonly NoteKind[] {
    return this.me.role === 'editor' ? ['note', 'query', 'question'] : ['note', 'query'];
  }

  #chooseKind(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.kind = event.detail.value as NoteKind;
  }

  #typed(event: Event): void {
    this.#started = true;
    this.text = (event.target as HTMLTextAreaElement).value;
    if (this.text === '') this.dropDraft(FIELD);
    else this.keepDraft(FIELD, this.text);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#save();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const text = this.text.trim();
    if (text === '') {
      void this.focusField('note');
      return;
    }
    const before = new Set(this.claim.threads.map(({ id }) => id));
    this.onceSaved(
      () => this.claim.threads.some(({ id, notes }) => !before.has(id) && notes[0]?.text === text),
      () => {
        this.text = '';
        this.dropDraft(FIELD);
        announce(this, msg('Note added'));
      },
    );
    intend(this, {
      do: 'add-note',
      claim: this.claim.id,
      replyTo: null,
      noteKind: this.kind,
      text,
    });
  }
}

customElements.define('notes-part', NotesPart);

declare global {
  interface HTMLElementTagNameMap {
    'notes-part': NotesPart;
  }
}
