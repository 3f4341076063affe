import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import {
  mergeUp,
  piecesOf,
  retype,
  splitAt,
  type FileBlock,
  type FileBlockKind,
  type OpenedFile,
} from './opened-file.ts';

/** Blocks drawn at once; the next ones come when they are asked for. */
const PAGE = 200;

/**
 * The blocks of an opened file as they will stand, each to be taken for something else, joined with
 * the one above, split, or left out.
 *
 * @event change-file {OpenedFile} the file as it is now
 */
export class FileBlocks extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: var(--space-1);
      }
      li {
        display: grid;
        grid-template-columns: 9.5rem minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-4);
        align-items: start;
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--hairline);
      }
      select {
        inline-size: 100%;
      }
      .text {
        font-family: var(--font-article);
        font-size: 1.0625rem;
        line-height: var(--article-leading);
        overflow-wrap: anywhere;
      }
      .heading {
        font-size: 1.125rem;
        font-weight: 650;
        line-height: 1.3;
      }
      .heading.top {
        font-size: 1.375rem;
      }
      .quotation {
        padding-inline-start: var(--space-4);
        border-inline-start: 2px solid var(--hairline-strong);
        color: var(--ink-soft);
      }
      .item {
        display: grid;
        grid-template-columns: 1.25em 1fr;
      }
      .item::before {
        color: var(--ink-faint);
        content: '•';
      }
      .none {
        color: var(--ink-faint);
        text-decoration: line-through;
        text-decoration-thickness: 1px;
      }
      .actions {
        display: flex;
        gap: var(--space-1);
      }
      .cut {
        display: block;
        margin-block: var(--space-1);
        font-family: var(--font-ui);
        font-size: var(--text-s);
      }
      .more {
        margin-block-start: var(--space-3);
      }
      @media (max-width: 48rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .text {
          grid-row: 2;
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  static override properties = {
    file: { attribute: false },
    language: {},
    shown: { state: true },
    splitting: { state: true },
  };

  declare file: OpenedFile;
  /** Of the text, for its sentences; a tag, or empty. */
  declare language: string;
  declare private shown: number;
  /** The block whose sentences are offered for a cut, or -1. */
  declare private splitting: number;

  /** After a change, what gets the focus: the select of this block. */
  private focusNext = -1;

  constructor() {
    super();
    this.file = { name: '', notes: [], blocks: [] };
    this.language = '';
    this.shown = PAGE;
    this.splitting = -1;
  }

  override updated(_changed: PropertyValues<this>): void {
    if (this.focusNext < 0) return;
    this.renderRoot.querySelector<HTMLElement>(`#kind-${this.focusNext}`)?.focus();
    this.focusNext = -1;
  }

  override render() {
    const { blocks } = this.file;
    return html`<ol aria-label=${msg('Blocks of the file')}>
        ${blocks.slice(0, this.shown).map((block, index) => this.renderBlock(block, index))}
      </ol>
      ${this.renderMore(blocks.length - this.shown)}`;
  }

  private renderBlock(block: FileBlock, index: number) {
    const { kind, level } = block;
    const number = formatNumber(index + 1);
    return html`<li>
      <select
        id="kind-${index}"
        aria-label=${msg(str`Block ${number} is`)}
        aria-describedby="text-${index}"
        @change=${(event: Event) => this.onKind(index, event)}
      >
        ${KINDS.map(
          (one) => html`<option .value=${one} ?selected=${one === kind}>${kindWords(one)}</option>`,
        )}
      </select>
      <div
        id="text-${index}"
        dir="auto"
        class="text ${kind} ${kind === 'heading' && level === 1 ? 'top' : ''}"
      >
        ${this.splitting === index ? this.renderPieces(block, index) : html`<span>${block.text}</span>`}
      </div>
      <div class="actions">
        <button
          type="button"
          class="quiet icon"
          title=${msg('Join with the block above')}
          aria-label=${msg(str`Join block ${number} with the block above`)}
          ?hidden=${index === 0}
          @click=${() => this.onMerge(index)}
        >
          ${icons.joinUp}
        </button>
        <button
          type="button"
          class="quiet icon"
          title=${msg('Split')}
          aria-label=${msg(str`Split block ${number}`)}
          aria-expanded=${this.splitting === index ? 'true' : 'false'}
          @click=${() => this.onSplit(block, index)}
        >
          ${icons.cut}
        </button>
      </div>
    </li>`;
  }

  private renderPieces(block: FileBlock, index: number) {
    return html`<span
      >${piecesOf(block, this.language).map(
        ({ start, text }) =>
          html`${
            start === 0
              ? nothing
              : html`<button type="button" class="cut" @click=${() => this.onCut(index, start)}>
                  ${msg('Split here')}
                </button>`
          }${text}`,
      )}</span
    >`;
  }

  private renderMore(left: number) {
    if (left <= 0) return nothing;
    const count = formatNumber(left);
    return html`<p class="more">
      <button type="button" @click=${this.onMore}>
        ${plural(left, {
          one: msg('Show 1 more block'),
          other: msg(str`Show more of ${count} blocks`),
        })}
      </button>
    </p>`;
  }

  private onMore(): void {
    this.focusNext = this.shown;
    this.shown += PAGE;
  }

  private onKind(index: number, event: Event): void {
    const kind = (event.target as HTMLSelectElement).value as FileBlockKind;
    this.change(retype(this.file.blocks, index, kind));
  }

  private onMerge(index: number): void {
    this.focusNext = index - 1;
    this.change(mergeUp(this.file.blocks, index));
    announce(this, msg('The two blocks are one now.'));
  }

  private onSplit(block: FileBlock, index: number): void {
    if (this.splitting === index) this.splitting = -1;
    else if (piecesOf(block, this.language).length < 2) {
      announce(this, msg('This block is one sentence: there is nothing to split.'));
    } else this.splitting = index;
  }

  private onCut(index: number, at: number): void {
    this.focusNext = index + 1;
    this.change(splitAt(this.file.blocks, index, at));
    announce(this, msg('The block is split in two.'));
  }

  private change(blocks: readonly FileBlock[]): void {
    this.splitting = -1;
    this.file = { ...this.file, blocks };
    signal<OpenedFile>(this, 'change-file', this.file);
  }
}

const KINDS: readonly FileBlockKind[] = ['heading', 'paragraph', 'item', 'quotation', 'none'];

function kindWords(kind: FileBlockKind): string {
  switch (kind) {
    case 'heading':
      return msg('Heading');
    case 'paragraph':
      return msg('Paragraph');
    case 'item':
      return msg('List item');
    case 'quotation':
      return msg('Quotation');
    case 'none':
      return msg('Not part of the article');
  }
}

customElements.define('file-blocks', FileBlocks);

declare global {
  interface HTMLElementTagNameMap {
    'file-blocks': FileBlocks;
  }
}
