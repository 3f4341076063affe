import { css, html, LitElement } from 'lit';
import type { RatingGroup } from '../../claims/vocabulary.ts';
import { base } from '../base-styles.ts';
import { ratingIcons } from '../icons.ts';
import { ratingMarks } from '../rating-marks.ts';
import { ratingGroupWord } from '../words.ts';

/** A rating as icon, word and colour; the word is the level's label, or the group's without one. */
export class RatingChip extends LitElement {
  static override styles = [
    base,
    ratingMarks,
    css`
      :host {
        display: inline-flex;
        max-inline-size: 100%;
        vertical-align: middle;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        min-inline-size: 0;
        color: var(--rating-ink);
        font-size: var(--text-s);
        font-weight: 600;
        line-height: 1.25rem;
      }
      .chip svg {
        inline-size: 1rem;
        block-size: 1rem;
        --icon-ground: var(--surface);
      }
      .rating-not-rated {
        font-weight: 400;
      }
    `,
  ];

  static override properties = { group: {}, label: {} };

  declare group: RatingGroup;
  declare label: string;

  constructor() {
    super();
    this.group = 'not-rated';
    this.label = '';
  }

  override render() {
    return html`<span class="chip rating-${this.group}"
      >${ratingIcons[this.group]}<span>${this.label || ratingGroupWord(this.group)}</span></span
    >`;
  }
}

customElements.define('rating-chip', RatingChip);

declare global {
  interface HTMLElementTagNameMap {
    'rating-chip': RatingChip;
  }
}
