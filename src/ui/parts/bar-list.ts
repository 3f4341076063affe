import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { RatingGroup } from '../../claims/vocabulary.ts';
import { base } from '../base-styles.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { ratingIcons } from '../icons.ts';
import { ratingMarks } from '../rating-marks.ts';

/** One line of a small chart. */
export interface BarRow {
  readonly label: string;
  readonly count: number;
  /** Gives the bar the colour and the icon of a rating group. */
  readonly group?: RatingGroup;
  /** How the bar is filled where it has no group; `plain` unless given. */
  readonly tone?: 'plain' | 'strong' | 'open' | 'dashed';
}

/**
 * A few numbers as bars with their text beside them. The text says everything; the bars are for a
 * quick eye and silent for assistive technology.
 */
export class BarList extends LitElement {
  static override styles = [
    base,
    ratingMarks,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(7rem, 11rem) minmax(2.5rem, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
        padding-block: 2px;
        font-size: var(--text-s);
        line-height: 1.4;
      }
      .label {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .label svg {
        inline-size: 1rem;
        block-size: 1rem;
        color: var(--rating-ink);
      }
      .track {
        block-size: 0.625rem;
        border-radius: 2px;
        background: var(--hairline);
      }
      .bar {
        display: block;
        inline-size: calc(var(--share, 0) * 100%);
        block-size: 100%;
        border-radius: 2px;
        background: var(--rating-line, var(--ink-faint));
      }
      .bar.some {
        min-inline-size: 3px;
      }
      .bar.strong {
        background: var(--accent);
      }
      .bar.open {
        border: 1px solid var(--ink-faint);
        background: var(--surface);
      }
      .bar.dashed {
        border: 1px dashed var(--ink-faint);
        background: var(--sunken);
      }
      .count {
        color: var(--ink-soft);
        text-align: end;
        white-space: nowrap;
      }
      .share {
        display: inline-block;
        min-inline-size: 3em;
        color: var(--ink-faint);
      }
      @media (forced-colors: active) {
        .track {
          border: 1px solid CanvasText;
          background: Canvas;
        }
        .bar {
          forced-color-adjust: none;
          background: CanvasText;
        }
        .bar:is(.open, .dashed) {
          background: Canvas;
        }
      }
      @media print {
        .bar,
        .track {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  static override properties = {
    label: {},
    rows: { attribute: false },
    total: { type: Number },
  };

  /** What is counted: the list's accessible name. */
  declare label: string;
  declare rows: readonly BarRow[];
  /** What the bars are parts of; the sum of the rows unless it is greater than 0. */
  declare total: number;

  constructor() {
    super();
    this.label = '';
    this.rows = [];
    this.total = 0;
  }

  protected override updated(): void {
    for (const bar of this.renderRoot.querySelectorAll<HTMLElement>('[data-share]')) {
      bar.style.setProperty('--share', bar.dataset['share'] ?? '0');
    }
  }

  protected override render() {
    const sum = this.rows.reduce((all, { count }) => all + count, 0);
    const total = this.total > 0 ? this.total : sum;
    return html`<ul aria-label=${this.label || nothing}>
      ${this.rows.map((row) => this.#renderRow(row, total))}
    </ul>`;
  }

  #renderRow({ label, count, group, tone = 'plain' }: BarRow, total: number) {
    const share = total === 0 ? 0 : count / total;
    const look = group === undefined ? tone : `rating-${group}`;
    return html`<li class=${group === undefined ? '' : `rating-${group}`}>
      <span class="label">${group === undefined ? nothing : ratingIcons[group]}${label}</span>
      <span class="track" aria-hidden="true"
        ><span class="bar ${look} ${count > 0 ? 'some' : ''}" data-share=${share}></span
      ></span>
      <span class="count"
        >${formatNumber(count)}
        <span class="share"
          >${total === 0 ? nothing : msg(str`(${formatPercent(share)})`)}</span
        ></span
      >
    </li>`;
  }
}

customElements.define('bar-list', BarList);

declare global {
  interface HTMLElementTagNameMap {
    'bar-list': BarList;
  }
}
