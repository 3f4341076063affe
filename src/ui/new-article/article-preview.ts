import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { base } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import type { Preview, PreviewBlock } from './preview.ts';

/** The blocks of a text as they will stand in the workbench. */
export class ArticlePreview extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .text {
        font-family: var(--font-article);
        font-size: 1.0625rem;
        line-height: var(--article-leading);
        overflow-wrap: anywhere;
      }
      .text > * {
        margin: 0 0 0.9em;
      }
      .h1,
      .h2 {
        font-weight: 650;
        line-height: 1.3;
        text-wrap: balance;
      }
      .h1 {
        font-size: 1.5em;
      }
      .h2 {
        margin-block-start: 1.5em;
        font-size: 1.125em;
      }
      .item {
        display: grid;
        grid-template-columns: 1.25em 1fr;
        margin-block-end: 0.45em;
      }
      .item::before {
        color: var(--ink-faint);
        content: '•';
      }
      .quotation {
        padding-inline-start: var(--space-4);
        border-inline-start: 2px solid var(--hairline-strong);
        color: var(--ink-soft);
      }
      .more {
        padding-block-start: var(--space-3);
        border-block-start: 1px solid var(--hairline);
      }
    `,
  ];

  static override properties = { preview: { attribute: false } };

  declare preview: Preview | null;

  constructor() {
    super();
    this.preview = null;
  }

  override render() {
    const { preview } = this;
    if (preview === null || preview.blocks.length === 0) {
      return html`<p class="faint">
        ${msg('Here you will see the article as it will stand: headings, paragraphs, lists.')}
      </p>`;
    }
    return html`<div class="text">${preview.blocks.map((block) => this.renderBlock(block))}</div>
      ${this.renderMore(preview)}`;
  }

  // Headings of the article are no headings of this page: one role, the preview's own words.
  private renderBlock({ kind, level, text }: PreviewBlock) {
    const name = kind === 'heading' ? (level === 1 ? 'h1' : 'h2') : kind;
    return html`<p class=${name} dir="auto"><span>${text}</span></p>`;
  }

  private renderMore({ hidden, partly }: Preview) {
    if (partly) {
      return html`<p class="more faint">
        ${msg('This is the beginning. The rest is read when you start.')}
      </p>`;
    }
    if (hidden === 0) return nothing;
    return html`<p class="more faint">
      ${plural(hidden, {
        one: msg('and 1 more block'),
        other: msg(str`and ${formatNumber(hidden)} more blocks`),
      })}
    </p>`;
  }
}

customElements.define('article-preview', ArticlePreview);

declare global {
  interface HTMLElementTagNameMap {
    'article-preview': ArticlePreview;
  }
}
