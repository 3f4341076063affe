import { LitElement, css, html } from 'lit';
import { STANCES, type Stance } from '../../claims/vocabulary.ts';
import { base } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { stanceWord } from '../words.ts';

const SIGNS = {
  supports: icons.check,
  refutes: icons.close,
  mixed: icons.drag,
  context: icons.info,
} as const satisfies Record<Stance, unknown>;

/** What a piece of evidence says about the claim: sign and word. Colour stays with the ratings. */
export class StanceChip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.2rem;
        padding: 0 0.45rem 0 0.3rem;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-round);
        background: var(--surface);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        line-height: 1.375rem;
        white-space: nowrap;
      }
      svg {
        inline-size: 0.875rem;
        block-size: 0.875rem;
        stroke-width: 2.2;
      }
      .refutes {
        border-color: var(--control-line);
        color: var(--ink);
      }
    `,
  ];

  static override properties = { stance: {} };

  declare stance: Stance;

  constructor() {
    super();
    this.stance = STANCES[0];
  }

  protected override render() {
    return html`<span class=${this.stance}>${SIGNS[this.stance]}${stanceWord(this.stance)}</span>`;
  }
}

customElements.define('stance-chip', StanceChip);

declare global {
  interface HTMLElementTagNameMap {
    'stance-chip': StanceChip;
  }
}
