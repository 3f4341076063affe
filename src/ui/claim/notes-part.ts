import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { quoteOf, type Thread } from '../../claims/case.ts';
import type { ProposedText } from '../../claims/events.ts';
import { isOpenQuery } from '../../claims/gates.ts';
import type { NoteId } from '../../claims/ids.ts';
import type { NoteKind } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import '../parts/radio-set.ts';
import { noteKindWord } from '../words.ts';
import { hiddenWords } from './blind-words.ts';
import { ClaimPart } from './claim-part.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import './mention-field.ts';
import { mentionsIn } from './mentions.ts';
import { NOTE_FILTERS, noteFilterWord, passes, type NoteFilter } from './note-filter.ts';
import { noteMarksKey, readNotes, unreadIn } from './note-marks.ts';
import './note-thread.ts';
import type { NoteThread } from './note-thread.ts';

const FIELD = 'note-new';
const PROPOSAL = 'note-proposal';
/** With fewer threads there is nothing to filter. */
const FILTERED_FROM = 3;

/**
 * The internal notes on a claim, as threads: open ones in full, resolved ones folded away, what is
 * new to the reader marked, and the field for a new one. A query to the author may propose what the
 * checked text should say instead.
 *
 * @event add-note - the intention; the threads add theirs.
 * @event keep-draft - also the reader's marks of what they have read: see `note-marks.ts`.
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
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-3);
      }
      .head a {
        display: inline-flex;
        align-items: center;
        min-block-size: 1.5rem;
        font-size: var(--text-s);
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
      .filter {
        inline-size: auto;
        min-block-size: var(--target);
        justify-self: start;
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
    proposal: { state: true },
    filter: { state: true },
    read: { state: true },
  };

  declare private kind: NoteKind;
  declare private text: string;
  /** What the checked text says and should say; null while no correction is proposed. */
  declare private proposal: ProposedText | null;
  declare private filter: NoteFilter;
  /** What the reader had read when the claim was opened. */
  declare private read: ReadonlySet<NoteId>;

  #started = false;
  /** The key that `read` was read under: another reader has other marks. */
  #marks = '';
  #inSight = false;
  /** The marks handed over last, which may not have come back yet. */
  #marked = '';
  readonly #sight = new IntersectionObserver((entries) => {
    this.#inSight = entries.at(-1)?.isIntersecting ?? false;
    this.#markRead();
  });

  constructor() {
    super();
    this.kind = 'note';
    this.text = '';
    this.proposal = null;
    this.filter = 'all';
    this.read = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const key = noteMarksKey(this.me.person, this.state.article, this.claim.id);
    if (key !== this.#marks) {
      this.#marks = key;
      this.#marked = '';
      this.read = readNotes(this.drafts, key);
    }
    if (this.#started) return;
    const draft = this.draftOf(FIELD);
    const proposal = readProposal(this.draftOf(PROPOSAL)?.text);
    if (draft === null && proposal === null) return;
    this.#started = true;
    this.text = draft?.text ?? '';
    this.proposal = proposal;
    if (proposal !== null) this.kind = 'query';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#markRead();
  }

  /** Puts the cursor onto the first open thread, or into the field for a new note. */
  async focusPart(): Promise<void> {
    this.filter = 'all';
    await this.updateComplete;
    const query = this.claim.threads.find(isOpenQuery);
    const threads = [...this.renderRoot.querySelectorAll<NoteThread>('note-thread')];
    const wanted = threads.find(({ thread }) => thread.id === query?.id) ?? threads[0];
    if (wanted === undefined || this.claim.threads.every(({ resolved }) => resolved !== null)) {
      await this.focusField('note');
    } else await wanted.focusReply();
  }

  protected override render() {
    if (this.claim.blind) return html`<p class="soft">${hiddenWords()}</p>`;
    const { threads } = this.claim;
    const shown = threads.filter((thread) => passes(thread, this.filter, this.me.person));
    const open = shown.filter((thread) => thread.resolved === null);
    const resolved = shown.filter((thread) => thread.resolved !== null);
    return html`
      <div class="head">
        <p class="internal">${icons.info}${msg('Internal: never exported')}</p>
        ${
          threads.some(isOpenQuery)
            ? html`<a href="#/article/${this.state.article}/queries">${msg('Query sheet')}</a>`
            : nothing
        }
      </div>
      ${threads.length < FILTERED_FROM ? nothing : this.#renderFilter()}
      ${
        shown.length === 0 && threads.length > 0
          ? html`<p class="faint" role="status">${msg('No note fits.')}</p>`
          : nothing
      }
      ${open.length === 0 ? nothing : this.#renderThreads(open, msg('Open notes'))}
      ${
        resolved.length === 0
          ? nothing
          : html`<details ?open=${this.filter !== 'all'}>
              <summary>
                ${plural(resolved.length, {
                  one: msg('1 resolved note'),
                  other: msg(str`${formatNumber(resolved.length)} resolved notes`),
                })}
              </summary>
              ${this.#renderThreads(resolved, msg('Resolved notes'))}
            </details>`
      }
      ${this.#renderNew()}
    `;
  }

  #renderFilter() {
    return html`<select
      class="filter"
      aria-label=${msg('Show notes')}
      @change=${(event: Event) => {
        this.filter = (event.target as HTMLSelectElement).value as NoteFilter;
      }}
    >
      ${NOTE_FILTERS.map(
        (each) =>
          html`<option value=${each} .selected=${each === this.filter}>
            ${noteFilterWord(each)}
          </option>`,
      )}
    </select>`;
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
              .fresh=${new Set(unreadIn([thread], this.me.person, this.read))}
            ></note-thread>
          </li>`,
      )}
    </ul>`;
  }

  #renderNew() {
    return html`<form @submit=${this.#submit} @keydown=${this.#keydown}>
      <radio-set
        .legend=${msg('Kind of note')}
        .name=${'note-kind'}
        .hideLegend=${true}
        .value=${this.kind}
        .choices=${this.#kinds().map((value) => ({ value, label: noteKindWord(value) }))}
        @choose-value=${this.#chooseKind}
      ></radio-set>
      <mention-field
        id="note"
        .label=${msg('New note')}
        .hint=${msg('@ mentions a colleague.')}
        .value=${this.text}
        .people=${[...this.desk.people.values()]}
        @text-typed=${this.#typed}
      ></mention-field>
      ${this.kind === 'query' ? this.#renderProposal() : nothing}
      <div class="actions"><button type="submit">${msg('Add note')}</button></div>
    </form>`;
  }

  #renderProposal() {
    const { proposal } = this;
    if (proposal === null) {
      return html`<div>
        <button id="propose" type="button" class="quiet" @click=${this.#propose}>
          ${icons.add}${msg('Propose a correction')}
        </button>
      </div>`;
    }
    return html`
      ${renderFormField({
        id: 'before',
        label: msg('The text says'),
        value: proposal.before,
        rows: 2,
        typed: (before) => this.#proposed({ ...proposal, before }),
      })}
      ${renderFormField({
        id: 'after',
        label: msg('It should say'),
        value: proposal.after,
        rows: 2,
        typed: (after) => this.#proposed({ ...proposal, after }),
      })}
      <div>
        <button type="button" class="quiet" @click=${this.#giveUpProposal}>
          ${msg('Propose no correction')}
        </button>
      </div>
    `;
  }

  #kinds(): readonly NoteKind[] {
    return this.me.role === 'editor' ? ['note', 'query', 'question'] : ['note', 'query'];
  }

  #chooseKind(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.kind = event.detail.value as NoteKind;
  }

  #propose(): void {
    const quote = quoteOf(this.claim);
    this.#proposed({ before: quote, after: quote });
    void this.focusField('after');
  }

  #proposed(proposal: ProposedText): void {
    this.#started = true;
    this.proposal = proposal;
    this.keepDraft(PROPOSAL, JSON.stringify(proposal));
  }

  #giveUpProposal(): void {
    this.proposal = null;
    this.dropDraft(PROPOSAL);
    void this.focusField('propose');
  }

  #typed(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    this.#started = true;
    this.text = event.detail.text;
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
        this.proposal = null;
        this.filter = 'all';
        this.dropDraft(FIELD);
        if (this.draftOf(PROPOSAL) !== null) this.dropDraft(PROPOSAL);
        announce(this, msg('Note added'));
      },
    );
    const mentions = mentionsIn(text, [...this.desk.people.values()]);
    const proposal = this.kind === 'query' ? tidy(this.proposal) : null;
    intend(this, {
      do: 'add-note',
      claim: this.claim.id,
      replyTo: null,
      noteKind: this.kind,
      text,
      ...(mentions.length === 0 ? {} : { mentions }),
      ...(proposal === null ? {} : { proposal }),
    });
  }

  /** Seen is read. The label stays until the claim is opened again. */
  #markRead(): void {
    if (!this.#inSight || this.me.person === '') return;
    const { threads } = this.claim;
    const known = readNotes(this.drafts, this.#marks);
    if (unreadIn(threads, this.me.person, known).length === 0) return;
    const text = JSON.stringify(threads.flatMap(({ notes }) => notes.map(({ id }) => id)));
    if (text === this.#marked) return;
    this.#marked = text;
    signal(this, 'keep-draft', { key: this.#marks, text, kept: () => {} });
  }
}

/** A correction that changes something, without blanks at its ends; else null. */
function tidy(proposal: ProposedText | null): ProposedText | null {
  if (proposal === null) return null;
  const before = proposal.before.trim();
  const after = proposal.after.trim();
  return before === after ? null : { before, after };
}

function readProposal(text: string | undefined): ProposedText | null {
  if (text === undefined) return null;
  try {
    const { before, after } = JSON.parse(text) as Partial<Record<string, unknown>>;
    return typeof before === 'string' && typeof after === 'string' ? { before, after } : null;
  } catch {
    return null; // A draft of another shape is no draft of these fields.
  }
}

customElements.define('notes-part', NotesPart);

declare global {
  interface HTMLElementTagNameMap {
    'notes-part': NotesPart;
  }
}
