import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { RATING_GROUPS, type RatingGroup } from '../../claims/vocabulary.ts';
import { base } from '../base-styles.ts';
import { formatList, formatNumber } from '../format.ts';
import { ratingMarks } from '../rating-marks.ts';
import { ratingGroupWord } from '../words.ts';

/** How many claims of one rating group there are. */
export type RatingCounts = Readonly<Partial<Record<RatingGroup, number>>>;

/** The distribution of ratings as a small bar; its text alternative says the same in words. */
export class VerdictStrip extends LitElement {
  static override styles = [
    base,
    ratingMarks,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        gap: 2px;
        block-size: 0.5rem;
        inline-size: 100%;
      }
      .part {
        flex: var(--share) 1 0;
        min-inline-size: 0.375rem;
        border-radius: 1px;
        background: var(--rating-line);
      }
      .rating-not-rated {
        border: 1px solid var(--hairline-strong);
        background: transparent;
      }
      .empty {
        flex: 1;
        border: 1px dashed var(--hairline-strong);
        border-radius: 1px;
      }
      @media (forced-colors: active) {
        .part {
          border: 1px solid CanvasText;
        }
      }
      @media print {
        .part {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  static override properties = { counts: { attribute: false } };

  declare counts: RatingCounts;

  constructor() {
    super();
    this.counts = {};
  }

  override updated(): void {
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('[data-share]')) {
      part.style.setProperty('--share', part.dataset['share'] ?? '1');
    }
  }

  override render() {
    const present = RATING_GROUPS.filter((group) => (this.counts[group] ?? 0) > 0);
    return html`<div class="bar" role="img" aria-label=${stripWords(this.counts)}>
      ${present.map(
        (group) =>
          html`<span class="part rating-${group}" data-share=${this.counts[group] ?? 0}></span>`,
      )}
      ${present.length === 0 ? html`<span class="empty"></span>` : nothing}
    </div>`;
  }
}

/** "2 False, 1 Mostly true and 3 Not rated yet", or that there are no claims. */
export function stripWords(counts: RatingCounts): string {
  const parts = RATING_GROUPS.filter((group) => (counts[group] ?? 0) > 0).map((group) =>
    msg(str`${formatNumber(counts[group] ?? 0)} ${ratingGroupWord(group)}`),
  );
  return parts.length === 0 ? msg('No claims yet') : formatList(parts);
}

customElements.define('verdict-strip', VerdictStrip);

declare global {
  interface HTMLElementTagNameMap {
    'verdict-strip': VerdictStrip;
  }
}
