import { css, html, LitElement } from 'lit';
import type { ClaimStatus } from '../../claims/vocabulary.ts';
import { base } from '../base-styles.ts';
import { sentBackIcon, statusIcons } from '../icons.ts';
import { statusWord } from '../words.ts';

/** How far the work on a claim is, as icon and word. Quiet: colour belongs to the ratings. */
export class StatusChip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.25rem;
        white-space: nowrap;
      }
      .chip svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
      .back {
        color: var(--warn);
        font-weight: 600;
      }
      .approved,
      .published {
        color: var(--ok);
      }
      .back svg:dir(rtl) {
        transform: scaleX(-1);
      }
    `,
  ];

  static override properties = { status: {}, sentBack: { type: Boolean } };

  declare status: ClaimStatus;
  /** Changes were requested or it was rejected, and it is not submitted again yet. */
  declare sentBack: boolean;

  constructor() {
    super();
    this.status = 'marked';
    this.sentBack = false;
  }

  override render() {
    const word = statusWord(this.status, this.sentBack);
    const back = word !== statusWord(this.status);
    return html`<span class="chip ${back ? 'back' : this.status}"
      >${back ? sentBackIcon : statusIcons[this.status]}<span>${word}</span></span
    >`;
  }
}

customElements.define('status-chip', StatusChip);

declare global {
  interface HTMLElementTagNameMap {
    'status-chip': StatusChip;
  }
}
